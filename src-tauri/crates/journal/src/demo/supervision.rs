//! A supervision practice nobody has: sessions over the same months, one of them soon, what is
//! prepared for it, what was promised, and reflections in between.

use serde_json::{Value, json};

use super::{chance::Chance, phrases};
use crate::{
    entry::EntryBody,
    error::JournalError,
    id::EntryId,
    session::{Journal, filling::named},
    supervision::ItemBody,
    time::{Day, Moment},
};

/// What is said of a session afterwards; nothing in it could be anybody.
const SHIFTED: [&str; 5] = [
    "I had made it mine to fix. It was mine to notice.",
    "Hearing it back, it sounded smaller and more bearable.",
    "I had not seen how often I say yes before I have thought.",
    "Somebody else was tired of the same thing. That helped.",
    "I know now which part of it to let be.",
];

const ACTIONS: [&str; 5] = [
    "Ask for ten minutes at the next handover",
    "Take the break before the paperwork, twice this week",
    "Write down what I would say, and say the first line of it",
    "Find out who decides about the rota",
    "Leave on time on one day and see what happens",
];

const INTENTIONS: [&str; 3] = [
    "To stop for one breath before I answer.",
    "Thanks to whoever made the tea.",
    "To let the quiet be quiet.",
];

const WHAT: [&str; 4] = [
    "The plan changed and I heard of it last.",
    "A family was angry and I was the one in the room.",
    "I stayed late for something that could have waited.",
    "A student asked a question I could not answer.",
];

const SO_WHAT: [&str; 4] = [
    "I went cold and very polite, as I do when I feel judged.",
    "It touched the old wish to be the one who copes.",
    "I was angry, and under it I was sad.",
    "I liked not knowing, for once.",
];

const NOW_WHAT: [&str; 4] = [
    "Say it earlier and smaller.",
    "Bring it to supervision before I decide anything.",
    "Nothing yet. Let it settle.",
    "Ask what the others made of it.",
];

/// Fills a throwaway journal with a practice up to `now` and a little beyond.
///
/// # Errors
/// Those of a save; `Invalid` when a sentence here does not fit its place.
pub(super) fn furnish(journal: &mut Journal, seed: u64, now: Moment) -> Result<(), JournalError> {
    let today = now.calendar_day();
    let set_aside = journal.since(None).into_iter().filter(|row| row.set_aside).map(|row| row.id).collect();
    let mut practice = Practice { now, today, chance: Chance::new(seed), items: Vec::new(), set_aside };
    practice.around();
    practice.sessions();
    practice.in_between();
    practice.evidence();
    let bodies = practice.items.into_iter().map(|(id, body)| Ok((id, now, item(body)?)));
    let items = bodies.collect::<Result<Vec<_>, JournalError>>()?;
    journal.fill_items(items)?;
    let reflections = reflections(seed, now)?;
    journal.fill_with(&reflections)
}

struct Practice {
    now: Moment,
    today: Day,
    chance: Chance,
    items: Vec<(EntryId, Value)>,
    /// Entries that were set aside, to be brought.
    set_aside: Vec<EntryId>,
}

fn item(body: Value) -> Result<ItemBody, JournalError> {
    serde_json::from_value(body).map_err(|_| JournalError::Invalid("body".to_owned()))
}

fn session(given: &Value) -> Value {
    let after = json!({"heard": null, "useful": null, "safe": null, "shifted": "", "learned": "", "carry": "",
        "idea": "", "question": "", "note": ""});
    let mut whole = json!({"item": "session", "kind": "group", "called": "", "day": "2026-01-01",
        "starts": "14:00", "minutes": 60, "format": "inPerson", "place": "", "role": "supervisee", "with": "",
        "group": "", "state": "booked", "why": "", "repeat": null, "series": null, "programme": null,
        "remind": null, "uid": "", "after": after, "reflected": null, "aequip": []});
    for (name, value) in given.as_object().into_iter().flatten() {
        if let Some(place) = whole.get_mut(name) {
            *place = value.clone();
        }
    }
    whole
}

impl Practice {
    fn add(&mut self, body: Value) -> Value {
        // Random, as everywhere; without randomness the demo would have no keys either.
        let id = named(vec![()]).ok().and_then(|mut ids| ids.pop()).map(|(id, ())| id);
        let Some(id) = id else { return Value::Null };
        self.items.push((id, body));
        json!(id)
    }

    fn day(&self, from_today: i64) -> Value {
        json!(self.today.plus(from_today))
    }

    /// What is agreed, planned and believed.
    fn around(&mut self) {
        let agreement = json!({"item": "agreement", "kinds": [], "with": "Group facilitator",
            "purpose": "To think about the work and about me in it.",
            "format": "A group of six, in person; by video when the roads are bad.",
            "frequency": "Every four weeks, an hour.", "protectedTime": "On the rota as training.",
            "privacy": "The small meeting room, the door shut.",
            "records": "Each keeps their own notes. The facilitator notes dates only.",
            "confidentiality": "What is said stays in the room.",
            "limits": "Harm to somebody, or practice that is not safe, goes further, and I am told first.",
            "cancellation": "A day's notice where it can be had.", "urgent": "The lead on shift.",
            "evaluation": "Ten minutes at the end of every fifth session.",
            "agreed": self.day(-170), "review": self.day(12), "replaces": null});
        self.add(agreement);
        let allowance = json!({"item": "allowance", "called": "One to one this year", "kinds": ["oneToOne"],
            "sessions": 2, "minutes": 60, "from": self.day(-200), "until": self.day(129)});
        self.add(allowance);
        let rhythm = json!({"item": "rhythm", "called": "", "kinds": ["group"], "weeks": 4,
            "since": self.day(-180)});
        self.add(rhythm);
        let refresher = json!({"item": "refresher", "what": "Facilitator refresher", "due": self.day(40),
            "weeks": 52, "done": null});
        self.add(refresher);
        let confidence = json!({"item": "confidence", "day": self.day(-150), "oneToOne": 5, "group": 3,
            "note": "Better when I say at the start how long we have."});
        self.add(confidence);
        let why = json!({"item": "why", "drivers": "Somebody was kind to my family once, on a night shift.",
            "principles": [{"name": "Curious before certain", "meaning": "Ask one more question first."},
                {"name": "Nobody alone with a risk", "meaning": "Share it the same day."}],
            "offerFrom": 8});
        self.add(why);
        let phrase = json!({"item": "phrase", "plain": "He cannot cope on his own any more",
            "service": "Care and support needs that he cannot meet without help, with a risk to his wellbeing",
            "follows": "Without an assessment the next contact is likely to be an emergency one.",
            "about": "asking for an assessment"});
        self.add(phrase);
        let card = json!({"item": "riskCard", "day": self.day(-9),
            "idea": "Keep the appointment open although two were missed.",
            "risks": "Time goes to nobody. Closing it may end the only contact there is.",
            "mitigations": "Shorter slots, a call the day before, a date on which we decide.",
            "endorsed": "Team lead; the agency that knows them best.", "alone": "partly"});
        self.add(card);
        for (back, what, noticed) in [
            (-30, "Chairs in a circle instead of rows.", "People spoke to each other."),
            (-11, "Asked what would help before saying what we do.", "The form came last and was shorter."),
        ] {
            let change = json!({"item": "microChange", "day": self.day(back), "what": what,
                "noticed": noticed, "principle": "Curious before certain", "entry": null});
            self.add(change);
        }
    }

    /// A cycle that is well under way, a log, and one piece that is finished and one that is not.
    fn evidence(&mut self) {
        let cycle = json!({"item": "cycle", "called": "", "rules": "nmc", "from": self.day(-700),
            "until": self.day(394), "both": false, "practiceHours": null, "learningHours": null,
            "participatoryHours": null, "feedback": null, "pieces": null, "supervision": null,
            "averaged": false, "group": "full", "done": []});
        let cycle = self.add(cycle);
        for (back, kind, what, minutes, participatory) in [
            (-20, "course", "Training day on talking about loss", 390, true),
            (-75, "study", "Read on pain in people who cannot say", 60, false),
            (-120, "work", "Shadowed the community team", 240, true),
            (-400, "teaching", "Taught new starters how we hand over", 90, true),
        ] {
            let learning = json!({"item": "learning", "day": self.day(back), "kind": kind, "what": what,
                "minutes": minutes, "participatory": participatory});
            self.add(learning);
        }
        let hours = json!({"item": "practiceHours", "from": self.day(-700), "until": self.day(-336),
            "hours": 410, "what": "Ward nurse, part-time"});
        self.add(hours);
        for (back, by, what) in [
            (-50, "a relative", "That I came back when I had said I would."),
            (-210, "a student", "That I say aloud what I am thinking."),
        ] {
            let feedback = json!({"item": "feedback", "day": self.day(back), "by": by, "what": what});
            self.add(feedback);
        }
        for (called, changed) in [
            ("An answer is not yet an understanding", "I ask what has been understood, and then go on."),
            ("Handing over in the corridor", ""),
        ] {
            let text = |field: &str, text: &str| json!({"field": field, "text": text});
            let piece = json!({"item": "piece", "called": called, "rules": "nmc", "form": "account",
                "cycle": cycle, "day": self.day(-60), "fields": [
                    text("activity", "Somebody asked me the same question three times in one visit."),
                    text("learned", "I had answered the question, and not what stood behind it."),
                    text("changed", changed), text("code", "It is about listening and plain words.")],
                "themes": ["Prioritise people"], "peer": false, "sources": []});
            self.add(piece);
        }
    }

    /// A group every four weeks, a programme of five, two one-to-ones, drop-ins.
    fn sessions(&mut self) {
        let programme = json!({"item": "programme", "called": "", "kind": "rbcsGroup", "sessions": 5,
            "begins": self.day(-160)});
        let programme = self.add(programme);
        for n in 0..4 {
            let given = json!({"kind": "rbcsGroup", "day": self.day(-160 + n * 35), "state": "attended",
                "starts": "10:00", "minutes": 90, "programme": programme});
            self.attended(&given);
        }
        for back in [-166, -138, -110, -82, -54] {
            let given = json!({"called": "Group supervision, ward team", "day": self.day(back)});
            let attended = self.attended(&given);
            self.prepared(
                &attended,
                &["The handover that went on without me", "Saying no to a fifth shift"],
                0,
            );
        }
        let cancelled = session(&json!({"called": "Group supervision, ward team", "day": self.day(-26),
            "state": "cancelled", "why": "Short on shift; could not leave the floor."}));
        let cancelled = self.add(cancelled);
        self.prepared(&cancelled, &["Taking it as mine to fix"], 0);
        let next =
            session(&json!({"called": "Group supervision, ward team", "day": self.day(4), "remind": 7}));
        let next = self.add(next);
        self.prepared(&next, &["Taking it as mine to fix", "The meeting where nobody spoke"], 1);
        let one = json!({"kind": "oneToOne", "day": self.day(-61), "format": "video", "starts": "16:00",
            "with": "Supervisor"});
        self.attended(&one);
        let booked = session(&json!({"kind": "oneToOne", "day": self.day(24), "format": "video",
            "starts": "16:00", "with": "Supervisor", "remind": 3}));
        self.add(booked);
        for ahead in [9, 37, 65] {
            let drop_in = json!({"kind": "dropIn", "day": self.day(ahead), "starts": "12:30", "minutes": 45,
                "state": "offered", "remind": 2, "called": "Restorative drop-in"});
            self.add(session(&drop_in));
        }
        let taught = json!({"kind": "cascade", "role": "facilitator", "day": self.day(-47), "minutes": 120,
            "group": "new starters, two teams"});
        self.attended(&taught);
        let community = json!({"kind": "community", "day": self.day(-19), "minutes": 90, "format": "video"});
        self.attended(&community);
    }

    fn attended(&mut self, given: &Value) -> Value {
        let mut body = session(given);
        body["state"] = json!("attended");
        body["reflected"] = json!(self.now);
        let score = |chance: &mut Chance| json!(6 + chance.below(4));
        for asked in ["heard", "useful", "safe"] {
            body["after"][asked] = score(&mut self.chance);
        }
        body["after"]["shifted"] = json!(*self.chance.of(&SHIFTED));
        self.add(body)
    }

    fn prepared(&mut self, session: &Value, questions: &[&str], carried: u16) {
        let wants = ["think", "hear", "challenge"];
        let mut agenda = Vec::new();
        for (n, question) in questions.iter().enumerate() {
            let id = named(vec![()]).ok().and_then(|mut ids| ids.pop()).map(|(id, ())| id);
            agenda.push(json!({"id": id, "question": question, "context": *self.chance.of(&WHAT),
                "feeling": "uneasy", "want": wants.get(n % wants.len()), "proctor": self.chance.of(&PROCTOR),
                "aequip": null, "minutes": 15, "shared": true, "line": null,
                "from": self.set_aside.get(n), "discussed": false,
                "carried": if n == 0 { carried } else { 0 }}));
        }
        let body = json!({"item": "preparation", "session": session, "brief": false, "agenda": agenda,
            "top": "", "need": "", "stays": "", "avoiding": "How tired I am of being asked.",
            "mustBring": "", "hope": "To leave with one thing I need not carry.", "online": [],
            "jotted": "", "opened": null});
        self.add(body);
    }

    /// What was promised and meant.
    fn in_between(&mut self) {
        let last = self.items.iter().rev().find(|(_, body)| body["kind"] == "community").map(|(id, _)| *id);
        for (n, (state, by)) in [
            ("open", Some(3)),
            ("partly", Some(-2)),
            ("open", None),
            ("done", Some(-12)),
            ("changedMind", None),
        ]
        .into_iter()
        .enumerate()
        {
            let by = by.map_or(Value::Null, |by| self.day(by));
            let answered = if state == "open" { Value::Null } else { json!(self.now) };
            let action = json!({"item": "action", "what": ACTIONS.get(n), "by": by, "session": last,
                "entry": null, "state": state, "word": if state == "partly" { "once, on Tuesday" } else { "" },
                "answered": answered});
            self.add(action);
        }
        for (n, (back, seen)) in [(-19, true), (-8, false), (-2, false)].into_iter().enumerate() {
            let seen = if seen { json!(self.now) } else { Value::Null };
            let intention = json!({"item": "intention", "text": INTENTIONS.get(n), "day": self.day(back),
                "session": last, "entry": null, "seen": seen, "answer": ""});
            self.add(intention);
        }
    }
}

/// What is brought is about support more often than not.
const PROCTOR: [Option<&str>; 5] =
    [Some("restorative"), Some("restorative"), Some("formative"), Some("normative"), None];

/// The themes, given a number now and then.
fn themes(chance: &mut Chance) -> Value {
    let all = ["connected", "confidence", "approaches", "wellbeing", "valued"];
    let given = all.iter().filter_map(|theme| {
        let score = 3 + chance.below(6);
        chance.one_in(3).then(|| json!({"theme": theme, "score": score}))
    });
    json!(given.collect::<Vec<Value>>())
}

/// A reflection every ten days or so, mostly by the three plain questions.
fn reflections(seed: u64, now: Moment) -> Result<Vec<(EntryId, EntryBody)>, JournalError> {
    let mut chance = Chance::new(seed ^ 0x5afe);
    let bodies = (1..18).map(|n| {
        let when = now.days_later(-n * 10 - i64::from(chance.below(4)));
        let part = |stage: &str, heading: &str, text: &str| {
            json!({"stage": stage, "heading": heading, "text": text})
        };
        let free = chance.one_in(4);
        let parts = if free {
            json!([part("freeWriting.page", "Free writing", &phrases::paragraph(&mut chance, 5))])
        } else {
            json!([
                part("driscoll.what", "What", chance.of::<&str>(&WHAT)),
                part("driscoll.soWhat", "So what", chance.of::<&str>(&SO_WHAT)),
                part("driscoll.nowWhat", "Now what", chance.of::<&str>(&NOW_WHAT)),
            ])
        };
        let (key, name) =
            if free { ("freeWriting", "Free writing") } else { ("driscoll", "What, so what, now what") };
        json!({"kind": "reflection", "when": when, "title": "", "template": key, "templateName": name,
            "parts": parts, "at": "", "session": null, "entries": [], "tags": [],
            "themes": themes(&mut chance),
            "proctor": if chance.one_in(3) { json!(["restorative"]) } else { json!([]) },
            "aequip": [], "principles": [], "thinkBefore": null, "thinkAfter": null,
            "setAside": chance.one_in(5)})
    });
    let read = |body| serde_json::from_value(body).map_err(|_| JournalError::Invalid("body".to_owned()));
    let mut bodies = bodies.map(read).collect::<Result<Vec<EntryBody>, JournalError>>()?;
    bodies.reverse();
    named(bodies)
}
