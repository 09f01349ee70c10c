//! The file of a page: sound and accessible whatever is on it, and nothing but what is on it.

use std::io::Read;

use flate2::read::ZlibDecoder;
use proptest::prelude::*;
use stillpoint_export::{pdf, recovery_kit};
use stillpoint_journal::RecoveryCode;
use stillpoint_journal::sheet::{Sheet, SheetBlock, SheetPoint};
use stillpoint_journal::time::{DayRule, Moment};

fn sheet(blocks: Vec<SheetBlock>) -> Sheet {
    let (title, subtitle) = ("Agenda".to_owned(), "Group supervision, Thursday 26 November 2026".to_owned());
    Sheet { title, subtitle, blocks, withheld: 0, unprintable: 0 }
}

fn numbered(texts: impl IntoIterator<Item = String>) -> SheetBlock {
    let point = |text| SheetPoint { text, details: vec!["To be heard".to_owned(), "20 min".to_owned()] };
    SheetBlock::Numbered { items: texts.into_iter().map(point).collect() }
}

/// Everything in a file that can be read, its compressed parts too.
fn opened(pdf: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(pdf).into_owned();
    let starts = pdf.windows(7).enumerate().filter(|(_, bytes)| bytes == b"stream\n");
    for (at, _) in starts.filter(|(at, _)| !pdf[..*at].ends_with(b"end")) {
        let mut inflated = Vec::new();
        if ZlibDecoder::new(&pdf[at + 7..]).read_to_end(&mut inflated).is_ok() {
            text.push_str(&String::from_utf8_lossy(&inflated));
        }
    }
    text
}

fn pages(pdf: &[u8]) -> usize {
    let text = opened(pdf);
    let types = text.match_indices("/Type/Page").chain(text.match_indices("/Type /Page"));
    types.filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
}

#[test]
fn the_file_says_what_it_is_and_nothing_of_who_made_it_or_when() {
    let text = opened(&pdf(&sheet(vec![numbered(["Where do I stand?".to_owned()])])).unwrap());
    for expected in ["<pdfuaid:part>1", "en-GB", "Agenda", "/StructTreeRoot", "/Outlines"] {
        assert!(text.contains(expected), "{expected}");
    }
    for unwanted in
        ["CreationDate", "ModDate", "CreateDate", "/Author", "dc:creator", "/Producer", "/root", "/home"]
    {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    let one = sheet(vec![numbered((0..30).map(|n| format!("Thing {n} ◊ ж 漢")))]);
    assert_eq!(pdf(&one).unwrap(), pdf(&one.clone()).unwrap());
}

#[test]
fn a_recovery_kit_is_one_accessible_page_that_names_no_machine_and_no_moment() {
    let code = RecoveryCode::generate().unwrap();
    let made = Moment::local("2026-11-22T09:00:00+00:00".parse().unwrap(), DayRule::Calendar).unwrap();
    let pdf = recovery_kit(&code.groups(), made.calendar_day()).unwrap();
    assert_eq!(pages(&pdf), 1);
    let text = opened(&pdf);
    for expected in ["<pdfuaid:part>1", "en-GB", "Recovery kit", "/StructTreeRoot", "/LBody", "/Outlines"] {
        assert!(text.contains(expected), "{expected}");
    }
    for unwanted in ["CreationDate", "ModDate", "/Author", "dc:creator", "/Producer", "/root", "/home"] {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn an_empty_page_is_a_page() {
    let nothing = Sheet { title: String::new(), subtitle: String::new(), ..sheet(Vec::new()) };
    assert_eq!(pages(&pdf(&sheet(Vec::new())).unwrap()), 1);
    // A document without a title is no accessible one, so an answer and no panic is what is asked.
    let _ = pdf(&nothing);
}

#[test]
fn blank_parts_are_no_headings_and_no_harm() {
    let blank = |text: &str| SheetBlock::Heading { text: text.to_owned() };
    assert!(pdf(&sheet(vec![blank(""), blank(" "), SheetBlock::Note { text: String::new() }])).is_ok());
}

#[test]
fn forty_long_things_go_over_several_pages() {
    let long = |n| format!("{n} ").repeat(20) + &"and then what was said about it at handover. ".repeat(12);
    let count = pages(&pdf(&sheet(vec![numbered((0..40).map(long))])).unwrap());
    assert!((5..40).contains(&count), "{count} pages");
}

#[test]
fn a_row_longer_than_a_page_goes_on_overleaf() {
    let header = ["Date", "Reason"].map(str::to_owned).to_vec();
    let reason = "nobody could be spared from the ward that afternoon ".repeat(300);
    let rows = vec![vec!["26 Nov".to_owned(), reason], vec!["27 Nov".to_owned(), "–".to_owned()]];
    let count = pages(&pdf(&sheet(vec![SheetBlock::Table { header, rows }])).unwrap());
    assert!((2..20).contains(&count), "{count} pages");
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        2 => "[a-zA-Z0-9 ,.ŵŷêłß–’£€-]{0,200}",
        1 => proptest::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter),
        1 => "[\\u{0}-\\u{20}\\u{ad}\\u{200b}-\\u{200f}\\u{202a}-\\u{202e}\\u{fe0f}\\u{feff}\\u{fffe}]{0,20}",
        1 => "(ж|漢|ع|👩\u{200d}⚕\u{fe0f}|e\u{301}\u{302}|\u{e000}|w\u{302}| ){0,40}",
        1 => "[a-z]{300,600}",
    ]
}

fn block() -> impl Strategy<Value = SheetBlock> {
    let texts = || proptest::collection::vec(text(), 1..5);
    prop_oneof![
        text().prop_map(|text| SheetBlock::Heading { text }),
        text().prop_map(|text| SheetBlock::Paragraph { text }),
        text().prop_map(|text| SheetBlock::Note { text }),
        texts().prop_map(|items| SheetBlock::List { items }),
        (text(), texts())
            .prop_map(|(text, details)| SheetBlock::Numbered { items: vec![SheetPoint { text, details }] }),
        (1..7usize).prop_flat_map(|columns| {
            let row = move || proptest::collection::vec(text(), columns);
            (row(), proptest::collection::vec(row(), 0..4))
                .prop_map(|(header, rows)| SheetBlock::Table { header, rows })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_script_and_any_shape_give_an_accessible_file(blocks in proptest::collection::vec(block(), 0..6)) {
        let one = sheet(blocks);
        let file = pdf(&one);
        prop_assert!(file.is_ok());
        prop_assert!(opened(&file.unwrap()).contains("<pdfuaid:part>1"));
    }
}
