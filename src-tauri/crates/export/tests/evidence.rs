//! A piece of evidence, or a cycle, on paper: what was made for others and nothing it was made from.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::{Desk, noon};
use serde_json::{Value, json};
use stillpoint_export::{Asked, Source, markdown, page, pdf};
use stillpoint_journal::{
    Journal,
    entry::SaveEntry,
    id::EntryId,
    parse::parse,
    sheet::{PageOf, SheetBlock},
    supervision::KeepItem,
};

const SECRET: &str = "zqxkingfisherzqx";

fn keep(journal: &mut Journal, body: Value) -> EntryId {
    journal.keep_item(KeepItem { id: None, body: parse(&body).unwrap() }, noon()).unwrap().id
}

fn cycle(rules: &str) -> Value {
    json!({"item": "cycle", "called": "", "rules": rules, "from": "2024-04-01", "until": "2027-03-31",
        "both": false, "practiceHours": null, "learningHours": null, "participatoryHours": null,
        "feedback": null, "pieces": null, "supervision": null, "averaged": false, "group": "full", "done": []})
}

fn piece(cycle: EntryId, source: EntryId, changed: &str) -> Value {
    let field = |field: &str, text: &str| json!({"field": field, "text": text});
    json!({"item": "piece", "called": "A hard conversation", "rules": "nmc", "form": "account", "cycle": cycle,
        "day": "2026-03-03",
        "fields": [field("code", "It is about listening."), field("changed", changed),
            field("learned", "To ask first."), field("activity", "A meeting.\nWith Mrs Patel.")],
        "themes": ["Preserve safety", "Prioritise people"], "peer": false,
        "sources": [{"from": source, "taken": common::moment_json(), "paragraphs": [{"at": 0, "field": "activity"}]}]})
}

fn asked(of: PageOf, id: EntryId) -> Asked {
    Asked { of, id: Some(id), from: None, to: None, reasons: false }
}

fn furnished() -> (Desk, EntryId, EntryId) {
    let mut desk = Desk::new();
    let entry = json!({"of": null, "draft": null, "body": common::entry(2, SECRET, SECRET)});
    let save: SaveEntry = parse(&entry).unwrap();
    let source = desk.journal.save_entry(save, noon()).unwrap().id;
    let cycle = keep(&mut desk.journal, cycle("nmc"));
    let done = keep(&mut desk.journal, piece(cycle, source, "I wait."));
    keep(&mut desk.journal, piece(cycle, source, " "));
    keep(
        &mut desk.journal,
        json!({"item": "learning", "day": "2026-05-04", "kind": "study", "what": "Journal | club", "minutes": 90,
            "participatory": true}),
    );
    keep(
        &mut desk.journal,
        json!({"item": "feedback", "day": "2026-05-14", "by": "a relative", "what": "Mr Khan said thanks"}),
    );
    (desk, cycle, done)
}

#[test]
fn a_piece_is_its_fields_in_the_order_of_the_form_and_its_day_is_coarse() {
    let (mut desk, _, id) = furnished();
    let sheet = page(&mut desk.journal, &asked(PageOf::Piece, id)).unwrap();
    assert_eq!(
        (sheet.title.as_str(), sheet.subtitle.as_str()),
        ("A hard conversation", "Reflective account, NMC. From early March 2026")
    );
    let headings: Vec<&str> = sheet
        .blocks
        .iter()
        .filter_map(|block| match block {
            SheetBlock::Heading { text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        headings,
        [
            "Nature of the activity, the feedback or the event",
            "What I learned from it",
            "How I changed or improved my practice",
            "How it is relevant to the Code"
        ]
    );
    let text = markdown(&sheet);
    assert!(
        text.contains("- Prioritise people\n- Preserve safety\n"),
        "the themes in the Code's own order: {text}"
    );
    assert!(text.contains("A meeting.\n\nWith Mrs Patel.") && !text.contains("2026-03-03"));
    assert!(!text.contains(SECRET), "of the entry it was made from nothing goes out");
    assert!(pdf(&sheet).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn of_a_cycle_the_sums_the_log_and_the_finished_pieces_go_out() {
    let (mut desk, id, done) = furnished();
    let source = Source::of(&mut desk.journal, &asked(PageOf::Cycle, id)).unwrap();
    assert_eq!(source.made_from(), [id, done]);
    let sheet = source.sheet();
    assert_eq!(sheet.withheld, 1, "the one with an empty field stays");
    let text = markdown(&sheet);
    for said in [
        "as written down on 23 November 2026",
        "| Learning | 1 h 30 min | 35 h |",
        "| 4 May 2026 | Journal \\| club | Reading and study | yes | 1 h 30 min |",
        "| mid-May 2026 | a relative | Mr Khan said thanks |",
        "## A hard conversation",
        "### What I learned from it",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(!text.contains(SECRET) && !text.contains("14 May"));
    assert!(pdf(&sheet).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn of_a_cycle_every_row_that_is_not_in_the_sum_says_why() {
    let (mut desk, id, _) = furnished();
    for (from, until, hours) in [
        ("2025-01-01", "2025-12-31", 300),
        ("2024-01-01", "2024-12-31", 100),
        ("2026-09-01", "2026-08-01", 40),
    ] {
        keep(
            &mut desk.journal,
            json!({"item": "practiceHours", "from": from, "until": until, "hours": hours, "what": "Ward"}),
        );
    }
    keep(
        &mut desk.journal,
        json!({"item": "learning", "day": "2026-05-06", "kind": "study", "what": "Reading", "minutes": null,
            "participatory": false}),
    );
    let sheet = page(&mut desk.journal, &asked(PageOf::Cycle, id)).unwrap();
    let text = markdown(&sheet);
    for said in [
        "| Practice hours | 300 h | 450 h |",
        "| 1 January 2025 | 31 December 2025 | Ward | 300 |",
        "| 1 January 2024 | 31 December 2024 | Ward | 100 – not counted: it lies partly outside this cycle |",
        "| 1 September 2026 | 1 August 2026 | Ward | 40 – not counted: its last day is before its first |",
        "| 6 May 2026 | Reading | Reading and study | no | not counted: no length is given |",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(pdf(&sheet).unwrap().starts_with(b"%PDF-"));
    let mut backwards = cycle("nmc");
    backwards["until"] = json!("2024-03-31");
    let id = keep(&mut desk.journal, backwards);
    let text = markdown(&page(&mut desk.journal, &asked(PageOf::Cycle, id)).unwrap());
    assert!(text.contains("so nothing is counted") && !text.contains("Asked for"), "{text}");
}

#[test]
fn what_it_was_called_is_told_as_it_goes_out() {
    let (mut desk, cycle, piece) = furnished();
    let called = |desk: &mut Desk, of, id| {
        let source = Source::of(&mut desk.journal, &asked(of, id)).unwrap();
        source.called().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(called(&mut desk, PageOf::Piece, piece), ["A hard conversation"]);
    assert_eq!(called(&mut desk, PageOf::Cycle, cycle), ["", "A hard conversation"]);
}

#[test]
fn the_gate_sees_every_word_that_goes_out_and_none_that_does_not() {
    let (mut desk, cycle, piece) = furnished();
    for (of, id, names) in
        [(PageOf::Piece, piece, &["Mrs Patel"][..]), (PageOf::Cycle, cycle, &["Mr Khan", "Mrs Patel"][..])]
    {
        let mut source = Source::of(&mut desk.journal, &asked(of, id)).unwrap();
        let gate = desk.journal.gate(&source.pieces());
        let matched: Vec<_> = gate.found.iter().map(|one| one.matched.as_str()).collect();
        assert_eq!(matched, names);
        let places: Vec<_> = gate.found.iter().map(|one| one.place).collect();
        desk.journal.put_instead(source.pieces(), &places).unwrap();
        let text = markdown(&source.sheet());
        assert!(names.iter().all(|name| !text.contains(name)), "{text}");
    }
}

#[test]
fn what_is_not_there_is_not_laid_out() {
    let (mut desk, cycle, piece) = furnished();
    assert!(page(&mut desk.journal, &asked(PageOf::Piece, cycle)).is_err());
    assert!(page(&mut desk.journal, &asked(PageOf::Cycle, piece)).is_err());
    desk.journal.bin_item(piece, noon()).unwrap();
    assert!(page(&mut desk.journal, &asked(PageOf::Piece, piece)).is_err());
}

#[test]
fn of_a_cycle_what_is_still_to_come_is_a_row_and_not_in_the_sum() {
    let (mut desk, ..) = furnished();
    let mut long = cycle("nmc");
    long["until"] = json!("2199-12-31");
    let id = keep(&mut desk.journal, long);
    let ahead = json!({"item": "learning", "day": "2199-03-01", "kind": "study", "what": "Ahead", "minutes": 40,
        "participatory": false});
    keep(&mut desk.journal, ahead);
    let text = markdown(&page(&mut desk.journal, &asked(PageOf::Cycle, id)).unwrap());
    let row = "| 1 March 2199 | Ahead | Reading and study | no | 40 min – not counted yet: its day is still to come |";
    assert!(text.contains(row), "{text}");
    assert!(text.contains("| Learning | 1 h 30 min | 35 h |"), "{text}");
}
