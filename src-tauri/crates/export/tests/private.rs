//! Nothing private comes onto a page, whatever is in a journal.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use proptest::prelude::*;
use serde_json::{Value, json};
use stillpoint_export::{Period, Source, agenda, agreement, availability, pdf};
use stillpoint_journal::{
    id::EntryId,
    sheet::{Sheet, SheetBlock},
    supervision::{Agreement, Preparation, Session},
};

/// A word of its own for every private field, so that each can be found again.
#[derive(Default)]
struct Canaries(Vec<String>);

impl Canaries {
    fn word(&mut self) -> String {
        let word = format!("zqx{}zqx", self.0.len());
        self.0.push(word.clone());
        word
    }
}

/// How one thing on an agenda is meant.
#[derive(Debug, Clone)]
struct Meant {
    question: Option<String>,
    line: Option<String>,
    shared: bool,
    want: Option<&'static str>,
    minutes: Option<u8>,
    discussed: bool,
}

fn meant() -> impl Strategy<Value = Meant> {
    let words = || proptest::option::of(prop_oneof![Just(String::new()), "[ -~\\n]{0,90}", "\\PC{0,40}"]);
    let want = proptest::option::of(prop_oneof![Just("hear"), Just("challenge"), Just("shareRisk")]);
    (words(), words(), any::<bool>(), want, proptest::option::of(1..240u8), any::<bool>()).prop_map(
        |(question, line, shared, want, minutes, discussed)| Meant {
            question,
            line,
            shared,
            want,
            minutes,
            discussed,
        },
    )
}

/// The question may be read when the thing is shared and no line stands in its place.
fn item(meant: &Meant, private: &mut Canaries) -> Value {
    let open = meant.shared && meant.line.is_none();
    let question = if open { meant.question.clone().unwrap_or_default() } else { private.word() };
    let line = meant.line.clone().map(|line| if meant.shared { line } else { private.word() });
    json!({
        "id": "00".repeat(16), "question": question, "context": private.word(), "feeling": private.word(),
        "want": meant.want, "proctor": null, "aequip": null, "minutes": meant.minutes, "shared": meant.shared,
        "line": line, "from": "0a".repeat(16), "discussed": meant.discussed, "carried": 3,
    })
}

fn preparation(agenda: Vec<Value>, private: &mut impl FnMut() -> String) -> Preparation {
    read(json!({
        "session": null, "brief": false, "agenda": agenda, "top": private(), "need": private(),
        "stays": private(), "avoiding": private(), "mustBring": private(), "hope": private(),
        "online": ["door"], "jotted": private(), "opened": null,
    }))
}

fn session(private: &mut impl FnMut() -> String, called: &str, state: &str) -> Session {
    let after = json!({
        "heard": 3, "useful": 4, "safe": 5, "shifted": private(), "learned": private(), "carry": private(),
        "idea": private(), "question": private(), "note": private(),
    });
    read(json!({
        "kind": "group", "called": called, "day": "2026-11-26", "starts": "14:00", "minutes": 90,
        "format": "video", "place": private(), "role": "facilitator", "with": private(), "group": private(),
        "state": state, "why": private(), "repeat": null, "series": null, "programme": null, "remind": 2,
        "uid": private(), "after": after, "reflected": null, "aequip": [],
    }))
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn found(sheet: &Sheet, private: &Canaries) -> Vec<String> {
    let said: String = sheet.texts().collect::<Vec<_>>().join("\n");
    private.0.iter().filter(|word| said.contains(*word)).cloned().collect()
}

/// The same with everything private left blank.
fn scrubbed(preparation: &Preparation) -> Preparation {
    let mut value = serde_json::to_value(preparation).unwrap();
    for field in ["top", "need", "stays", "avoiding", "mustBring", "hope", "jotted"] {
        value[field] = json!("");
    }
    for item in value["agenda"].as_array_mut().unwrap() {
        item["context"] = json!("");
        item["feeling"] = json!("");
        item["from"] = json!(null);
        item["carried"] = json!(0);
    }
    value["agenda"].as_array_mut().unwrap().retain(|item| item["shared"] == json!(true));
    for item in value["agenda"].as_array_mut().unwrap() {
        if item["line"].is_string() {
            item["question"] = json!("");
        }
    }
    read(value)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_an_agenda_only_what_may_be_shown_is_on_the_page(all in proptest::collection::vec(meant(), 0..=12)) {
        let mut private = Canaries::default();
        let items = all.iter().map(|meant| item(meant, &mut private)).collect();
        let mut word = || private.word();
        let preparation = preparation(items, &mut word);
        let session = session(&mut word, "Thursday group", "booked");
        let sheet = agenda(&session, &preparation);
        prop_assert_eq!(found(&sheet, &private), Vec::<String>::new());

        // What is private does not so much as move a letter of the file.
        let bare = agenda(&session, &scrubbed(&preparation));
        prop_assert!(sheet.blocks == bare.blocks && sheet.subtitle == bare.subtitle);
        prop_assert!(pdf(&sheet).unwrap() == pdf(&bare).unwrap());
    }

    #[test]
    fn a_summary_has_no_word_of_any_session(states in proptest::collection::vec(0..5usize, 0..20)) {
        let mut private = Canaries::default();
        let names = ["offered", "booked", "attended", "cancelled", "declined"];
        let those: Vec<Session> = states
            .iter()
            .map(|state| {
                let called = private.word();
                session(&mut || private.word(), &called, names[*state])
            })
            .collect();
        let sheet = availability(&those, Period::default(), false);
        prop_assert_eq!(found(&sheet, &private), Vec::<String>::new());
        pdf(&sheet).unwrap();
        let table = rows(&those, false);
        prop_assert!(!private.0.iter().any(|word| table.contains(word)), "{}", table);

        let reasons = availability(&those, Period::default(), true);
        let kept_from = |session: &&Session| ["cancelled", "declined"].contains(&state(session).as_str());
        let expected: Vec<String> = those.iter().filter(kept_from).map(|one| one.why.to_string()).collect();
        let mut found = found(&reasons, &private);
        found.sort_by_key(|word| expected.iter().position(|one| one == word));
        prop_assert_eq!(found, expected);

        // A spreadsheet has the same rows and the same reasons, one by one.
        let table = rows(&those, true);
        let read: Vec<csv::StringRecord> =
            csv::Reader::from_reader(table.as_bytes()).records().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(read.len(), those.len());
        let mut by_state: Vec<(String, String)> =
            read.iter().map(|row| (row[3].to_lowercase(), row[5].to_owned())).collect();
        let why = |one: &Session| if kept_from(&one) { one.why.to_string() } else { String::new() };
        let mut wanted: Vec<(String, String)> = those.iter().map(|one| (state(one), why(one))).collect();
        by_state.sort();
        wanted.sort();
        prop_assert_eq!(by_state, wanted);
    }
}

/// The sessions as a file for a spreadsheet, without the mark at its beginning.
fn rows(sessions: &[Session], reasons: bool) -> String {
    let id: EntryId = "00ff0123456789abcdef0123456789ab".parse().unwrap();
    let sessions = sessions.iter().map(|session| (id, session.clone())).collect();
    let file = Source::Availability { sessions, period: Period::default(), reasons }.rows().unwrap().unwrap();
    String::from_utf8(file).unwrap().strip_prefix('\u{feff}').unwrap().to_owned()
}

#[test]
fn a_spreadsheet_takes_a_reason_for_words_whatever_it_begins_with() {
    let mut called_off = session(&mut String::new, "Ward", "cancelled");
    for (why, cell) in [
        ("=2+3", "'=2+3"),
        ("@sum", "'@sum"),
        ("+44", "'+44"),
        ("-1", "'-1"),
        ("short, so \"they\" said\nof staff", "\"short, so \"\"they\"\" said of staff\""),
    ] {
        called_off.why = read(json!(why));
        let table = rows(&[called_off.clone()], true);
        let line = format!("2026-11-26,Group supervision,Facilitating,Cancelled,90,{cell}\r\n");
        assert!(table.ends_with(&line), "{table}");
    }
}

#[test]
fn of_a_session_that_took_place_nobody_reads_that_nothing_was_offered() {
    let states = ["attended", "cancelled", "offered", "booked", "declined", "attended"];
    let those: Vec<Session> = states.map(|state| session(&mut String::new, "Ward", state)).into();
    let sheet = availability(&those, Period::default(), false);
    let sums = sheet.blocks.iter().find_map(|block| match block {
        SheetBlock::Table { header, rows } => Some((header.clone(), rows.clone())),
        _ => None,
    });
    let (header, rows) = sums.unwrap();
    let names = [
        "Sessions",
        "In all",
        "Attended",
        "Cancelled",
        "Declined",
        "Booked",
        "Only offered",
        "Time attended",
    ];
    assert_eq!(header, names);
    assert_eq!(rows, [["Group supervision", "6", "2", "1", "1", "1", "1", "3 h"]]);
}

#[test]
fn a_summary_has_nothing_of_what_was_only_begun() {
    let mut private = Canaries::default();
    let begun = session(&mut || private.word(), "Ward", "begun");
    assert!(availability(&[begun], Period::default(), true).blocks.is_empty());
}

fn state(session: &Session) -> String {
    serde_json::to_value(session).unwrap()["state"].as_str().unwrap().to_owned()
}

#[test]
fn what_is_kept_back_is_counted_and_blank_things_are_not() {
    let mut private = Canaries::default();
    let meant = Meant {
        question: Some("What would a good enough handover be?".to_owned()),
        line: None,
        shared: true,
        want: Some("think"),
        minutes: Some(20),
        discussed: false,
    };
    let hidden = Meant { shared: false, ..meant.clone() };
    let items = [&meant, &hidden, &hidden].map(|meant| item(meant, &mut private)).to_vec();
    let blank = json!({
        "id": "00".repeat(16), "question": " ", "context": "", "feeling": "", "want": null, "proctor": null,
        "aequip": null, "minutes": null, "shared": false, "line": null, "from": null, "discussed": false,
        "carried": 0,
    });
    let preparation = preparation([items, vec![blank]].concat(), &mut || private.word());
    let sheet = agenda(&session(&mut || private.word(), "", "booked"), &preparation);
    assert_eq!(sheet.withheld, 2);
    let said: Vec<&str> = sheet.texts().collect();
    let subtitle = "Group supervision, Thursday 26 November 2026, 14:00, 1 h 30 min";
    let question = "What would a good enough handover be?";
    assert_eq!(said, ["Agenda", subtitle, question, "To think it through", "20 min"]);
}

#[test]
fn an_agreement_is_its_parts_in_order_and_no_empty_one() {
    let agreement_of: Agreement = read(json!({
        "kinds": ["oneToOne", "group"], "with": "my supervisor", "purpose": "To think.\n\nTo be steadied.",
        "format": "", "frequency": " \n ", "protectedTime": "", "privacy": "", "records": "",
        "confidentiality": "", "limits": "Risk of harm.", "cancellation": "", "urgent": "", "evaluation": "",
        "agreed": "2026-03-02", "review": null, "replaces": null,
    }));
    let sheet = agreement(&agreement_of);
    let expected = [
        "Supervision agreement",
        "Agreed on 2 March 2026",
        "With",
        "my supervisor",
        "For",
        "One-to-one supervision, Group supervision",
        "What it is for",
        "To think.",
        "To be steadied.",
        "What cannot stay between us",
        "Risk of harm.",
    ];
    assert_eq!(sheet.texts().collect::<Vec<_>>(), expected);
}

#[test]
fn what_a_thing_is_for_stays_with_its_writer() {
    let item = json!({"id": "00".repeat(16), "question": "Q", "context": "", "feeling": "", "want": "hear",
        "proctor": "restorative", "aequip": "normative", "minutes": 15, "shared": true, "line": null,
        "from": null, "discussed": false, "carried": 0});
    let preparation: Preparation = read(json!({"session": null, "brief": false, "agenda": [item], "top": "",
        "need": "", "stays": "", "avoiding": "", "mustBring": "", "hope": "", "online": [], "jotted": "",
        "opened": null}));
    let after = json!({"heard": null, "useful": null, "safe": null, "shifted": "", "learned": "", "carry": "",
        "idea": "", "question": "", "note": ""});
    let session: Session = read(json!({"kind": "group", "called": "", "day": "2026-11-26", "starts": null,
        "minutes": null, "format": null, "place": "", "role": "supervisee", "with": "", "group": "",
        "state": "booked", "why": "", "repeat": null, "series": null, "programme": null, "remind": null,
        "uid": "", "after": after, "reflected": null, "aequip": []}));
    let shown = serde_json::to_value(agenda(&session, &preparation)).unwrap();
    assert_eq!(shown["blocks"][0]["items"][0], json!({"text": "Q", "details": ["To be heard", "15 min"]}));
}
