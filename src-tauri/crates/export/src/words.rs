//! The words that pages are made with, beside what people wrote.

use stillpoint_journal::{
    supervision::{Role, SessionKind, SessionState, Want},
    time::Day,
};

/// "Thursday 26 November 2026"
pub fn weekday(day: Day) -> String {
    day.date().format("%A %-d %B %Y").to_string()
}

/// "26 November 2026"
pub fn date(day: Day) -> String {
    day.date().format("%-d %B %Y").to_string()
}

/// "Thu 26 Nov 2026", for a column: not broken over lines.
pub fn short_date(day: Day) -> String {
    day.date().format("%a\u{a0}%-d\u{a0}%b\u{a0}%Y").to_string()
}

/// "45 min", "1 h", "1 h 30 min"
pub fn duration(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

pub const fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::OneToOne => "One-to-one supervision",
        SessionKind::Group => "Group supervision",
        SessionKind::DropIn => "Drop-in",
        SessionKind::RbcsSolo => "RBCS by myself",
        SessionKind::RbcsOneToOne => "RBCS one to one",
        SessionKind::RbcsGroup => "RBCS group",
        SessionKind::Restorative => "Restorative supervision",
        SessionKind::NurseAdvocate => "Professional nurse advocate",
        SessionKind::Peer => "Peer supervision",
        SessionKind::Community => "Community of practice",
        SessionKind::Cascade => "Cascade training",
        SessionKind::Refresher => "Refresher training",
        SessionKind::Other => "Another kind of session",
    }
}

pub const fn state(state: SessionState) -> &'static str {
    match state {
        SessionState::Begun => "Being written",
        SessionState::Offered => "Offered",
        SessionState::Booked => "Booked",
        SessionState::Attended => "Attended",
        SessionState::Cancelled => "Cancelled",
        SessionState::Declined => "Declined",
    }
}

pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Supervisee => "Taking part",
        Role::Facilitator => "Facilitating",
    }
}

pub const fn want(want: Want) -> &'static str {
    match want {
        Want::Hear => "To be heard",
        Want::Think => "To think it through",
        Want::Challenge => "To be challenged",
        Want::Teach => "To be taught",
        Want::Decide => "To decide together",
        Want::ShareRisk => "To share a risk",
    }
}

/// Stands in a cell that has nothing to say.
pub const NOTHING: &str = "–";

pub mod agenda {
    pub const TITLE: &str = "Agenda";
}

pub mod agreement {
    pub const TITLE: &str = "Supervision agreement";
    pub const KINDS: &str = "For";
    pub const WITH: &str = "With";
    pub const PURPOSE: &str = "What it is for";
    pub const FORMAT: &str = "How we meet";
    pub const FREQUENCY: &str = "How often and how long";
    pub const PROTECTED_TIME: &str = "Protected time";
    pub const PRIVACY: &str = "A private place";
    pub const RECORDS: &str = "Who records what, and where it is kept";
    pub const CONFIDENTIALITY: &str = "What stays between us";
    pub const LIMITS: &str = "What cannot stay between us";
    pub const CANCELLATION: &str = "If one of us cannot come";
    pub const URGENT: &str = "When something cannot wait";
    pub const EVALUATION: &str = "How we find out whether it helps";

    pub fn agreed(on: &str) -> String {
        format!("Agreed on {on}")
    }

    pub fn review(on: &str) -> String {
        format!("To be looked at again on {on}")
    }
}

pub mod availability {
    pub const TITLE: &str = "Supervision sessions and what became of them";
    pub const IN_ALL: &str = "How many, and where they stand";
    pub const ONE_BY_ONE: &str = "Session by session";
    pub const SESSIONS: &str = "Sessions";
    pub const EVERY_KIND: &str = "All kinds";
    /// All there are, before where each of them stands.
    pub const ALL: &str = "In all";
    /// Stands in a column of its own: what was only offered is not all that was.
    pub const ONLY_OFFERED: &str = "Only offered";
    pub const HOURS: &str = "Time attended";
    pub const DATE: &str = "Date";
    pub const SESSION: &str = "Session";
    pub const ROLE: &str = "My part";
    pub const STATE: &str = "Where it stands";
    pub const LENGTH: &str = "Length";
    pub const MINUTES: &str = "Minutes";
    pub const REASON: &str = "Reason";
    pub const COUNTED: &str = "“In all” is every session that was offered, booked or held. Each is counted once \
                               more, by where it stands now: “Only offered” are those that were neither taken up \
                               nor turned down. A session without a length adds nothing to the time.";

    pub fn period(from: Option<&str>, to: Option<&str>) -> String {
        match (from, to) {
            (Some(from), Some(to)) => format!("{from} to {to}"),
            (Some(from), None) => format!("From {from}"),
            (None, Some(to)) => format!("Until {to}"),
            (None, None) => String::new(),
        }
    }
}

/// The recovery kit. No journal is named on it, and no place.
pub mod kit {
    use stillpoint_journal::time::Day;

    pub const TITLE: &str = "Recovery kit for a Stillpoint journal";
    pub const WHAT: &str = "This page opens a journal when its passphrase is lost. Whoever has this page and \
                            the journal’s file can read all of it: keep it as you would keep a key.";
    pub const CODE: &str = "The recovery code";
    pub const LETTERS: &str = "Read it in the order of the numbers. The line beneath each group is for comparing it \
                               or writing it again. There is no letter I, L, O or U in it: 0 is always a nought \
                               and 1 always a one. Capitals, spaces and hyphens do not matter.";
    pub const WHICH: &str = "Which journal it opens";
    pub const WHICH_WHAT: &str = "The page does not say, so that it leads nowhere by itself. Write by hand what \
                                  you will need, and leave out what you would rather not have found here.";
    pub const BLANKS: [&str; 3] = ["The journal is on", "Its backups are on", "Compared and tried on"];
    pub const DAY: &str = "On the day you need it";
    pub const STEPS: [&str; 4] = [
        "Open Stillpoint. If it shows no journal, choose “I already have a journal”; if it shows another one, \
         “Choose another journal”. Then find the file, which ends in .stillpoint. A backup, from the folder \
         “backups” beside it, will do as well.",
        "Choose “Use your recovery code”, and type the code.",
        "Set a new passphrase when you are asked to. The code stays as it is, and so does this page.",
        "If Stillpoint will not open it, the command stillpoint-rescue brings out everything as plain files. It is \
         installed with Stillpoint and typed in a terminal; anyone with Stillpoint’s source can build it: \
         stillpoint-rescue export FILE --to NEW-FOLDER --recovery-code",
    ];
    pub const KEEP: &str = "Where to keep it";
    pub const PLACES: [&str; 3] = [
        "With your other important papers, or with somebody you trust: apart from the computer and from its bag.",
        "Not at work, not as a photograph, not in an e-mail or in a folder that is copied to the internet.",
        "If it was saved as a file: print it or move it to a USB stick, then delete the file and empty the computer’s bin.",
    ];
    pub const LOST: &str = "If the passphrase and this code are both lost, nobody can open the journal: there is no \
                            account, no server and no other way in. Once a new code is made in Settings this page \
                            opens only backups from before, so destroy it when you no longer keep those.";

    /// "Made on 22 November 2026"
    pub fn made(day: Day) -> String {
        format!("Code made on {}", super::date(day))
    }
}

/// Evidence: what it is made with, beside what was written and what the rules call things.
pub mod evidence {
    use stillpoint_journal::{
        evidence::{Counted, LearningKind, Supervised, SupervisedLine, Total, TotalOf},
        time::Day,
    };

    use super::duration;

    pub const PIECE: &str = "Piece of evidence";
    pub const MORE: &str = "More";
    pub const PEER: &str = "Reflected on with a peer.";
    pub const ASKED: &str = "What is asked for";
    pub const ASKED_COLUMNS: [&str; 3] = ["What", "There is", "Asked for"];
    pub const SUPERVISION: &str = "Supervision by calendar month";
    pub const SUPERVISION_COLUMNS: [&str; 3] = ["Month", "Counts", "How it was counted"];
    pub const LEARNING: &str = "Learning";
    pub const LEARNING_COLUMNS: [&str; 5] = ["Day", "What", "Kind", "With others", "How long"];
    pub const PRACTICE: &str = "Practice hours";
    pub const PRACTICE_COLUMNS: [&str; 4] = ["From", "Until", "Role and setting", "Hours"];
    pub const FEEDBACK: &str = "Feedback";
    pub const FEEDBACK_COLUMNS: [&str; 3] = ["When", "From", "What"];
    pub const UNTITLED: &str = "Without a name";
    pub const CYCLE_BACKWARDS: &str =
        "The last day of this cycle is before its first, so nothing is counted.";
    pub const PARTLY: &str = "not counted: it lies partly outside this cycle";
    pub const BACKWARDS: &str = "not counted: its last day is before its first";
    pub const AHEAD: &str = "not counted yet: its day is still to come";
    pub const NO_LENGTH: &str = "not counted: no length is given";
    pub const YES: &str = "yes";
    pub const NO: &str = "no";
    pub const DONE: &str = "done";
    pub const NOT_DONE: &str = "no day set";

    /// "early March 2026": which third of which month, and no closer.
    pub fn about(day: Day) -> String {
        let date = day.date();
        let third = match chrono::Datelike::day(&date) {
            1..=10 => "early",
            11..=20 => "mid",
            _ => "late",
        };
        let join = if third == "mid" { "-" } else { " " };
        format!("{third}{join}{}", date.format("%B %Y"))
    }

    /// "About something in early March 2026"
    pub fn when(day: Day) -> String {
        format!("From {}", about(day))
    }

    pub fn cycle(name: &str, from: Day, until: Day) -> String {
        format!("{name}: {} to {}", super::date(from), super::date(until))
    }

    pub fn rules(name: &str, as_of: Day) -> String {
        format!(
            "Counted by the rules of the {name} as written down on {}. What holds now is on their own page.",
            super::date(as_of)
        )
    }

    pub const fn kind(kind: LearningKind) -> &'static str {
        match kind {
            LearningKind::Course => "Course or training",
            LearningKind::Work => "From the work itself",
            LearningKind::Study => "Reading and study",
            LearningKind::Teaching => "Teaching or supporting others",
            LearningKind::Professional => "For the profession",
            LearningKind::Other => "Something else",
        }
    }

    pub fn total(total: &Total) -> String {
        match total.of {
            TotalOf::PracticeHours => PRACTICE.to_owned(),
            TotalOf::Learning => LEARNING.to_owned(),
            TotalOf::Participatory => "Learning together with others".to_owned(),
            TotalOf::Feedback => FEEDBACK.to_owned(),
            TotalOf::Pieces => format!("{}: finished", total.name),
            TotalOf::PeerPieces => format!("{}: reflected on with a peer", total.name),
            TotalOf::LearningKinds => "Kinds of learning".to_owned(),
            TotalOf::Gaps => "Gaps in the list of learning".to_owned(),
            TotalOf::Done | TotalOf::EachYear => total.name.clone(),
        }
    }

    pub fn amount(of: TotalOf, number: u32) -> String {
        match of {
            TotalOf::Learning | TotalOf::Participatory => duration(number.into()),
            TotalOf::PracticeHours => format!("{number} h"),
            _ => number.to_string(),
        }
    }

    pub fn supervision(of: &Supervised) -> String {
        let how = if of.averaged { "averaged over the months that are over" } else { "not averaged" };
        format!("{} for each calendar month, {how}.", duration(of.needed.into()))
    }

    /// "3 × 1 h 30 min, group of 5: 90 / 5 = 18 min each"
    pub fn counted(line: &SupervisedLine) -> String {
        let length = line.minutes.unwrap_or(0);
        let what = format!("{} × {}", line.sessions, duration(length.into()));
        let each = duration(line.each.into());
        let group = line.people.map(|people| format!(", group of {people}")).unwrap_or_default();
        match line.counted {
            Counted::Full => format!("{what}{group}: in full"),
            Counted::Half => format!("{what}{group}: {length} / 2 = {each} each"),
            Counted::Share => {
                format!("{what}{group}: {length} / {} = {each} each", line.people.unwrap_or(1))
            }
            Counted::NotStated => format!("{what}{group}: not counted, no rule for a group that large"),
            Counted::NoPeople => format!("{what}: not counted, size of the group not known"),
            Counted::NoLength => format!("{} ×: not counted, length not known", line.sessions),
        }
    }
}

pub mod pdf {
    /// Below a page that has letters which its typefaces do not.
    pub const LOZENGE: &str = "◊ stands for a letter or sign that the typefaces of this page do not have.";

    pub fn page_number(page: usize, of: usize) -> String {
        format!("Page {page} of {of}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the window calls its buttons, where somebody stands who needs the kit.
    const SHOWN: [&str; 2] = [
        include_str!("../../../../ui/src/i18n/en-GB/unlock.ftl"),
        include_str!("../../../../ui/src/i18n/en-GB/onboarding.ftl"),
    ];

    #[test]
    fn the_kit_calls_what_is_to_be_chosen_as_the_window_does() {
        let steps = kit::STEPS.join(" ");
        let quoted = steps.split('“').skip(1).filter_map(|rest| rest.split('”').next());
        let mut chosen: Vec<&str> = quoted.filter(|quoted| *quoted != "backups").collect();
        for name in &chosen {
            let shown = SHOWN.iter().flat_map(|file| file.lines());
            assert!(
                shown.filter_map(|line| line.split_once(" = ")).any(|(_, words)| words == *name),
                "{name}"
            );
        }
        chosen.sort_unstable();
        // With a journal on this computer, and with none.
        assert_eq!(chosen, ["Choose another journal", "I already have a journal", "Use your recovery code"]);
    }
}
