//! What a fuzzer throws bytes at, outside the vault: every reader of a file that somebody else may
//! have made. (The vault's own are in its crate.) `tests/tests/corpus.rs` runs the corpus through
//! the same functions.

use std::fs;

use stillpoint_export::calendar::dates;
use stillpoint_export::everything::{DATA, Folder, MANIFEST, Reader};
use stillpoint_export::foreign::{Clock, read_bytes};
use stillpoint_journal::everything::{Kept, Tally, decode};
use stillpoint_journal::id::EntryId;
use stillpoint_journal::jotting::Jotting;
use stillpoint_journal::supervision::Item;
use stillpoint_journal::{exercise, measure, template};

/// One record's JSON, as a vault holds it.
pub fn records(bytes: &[u8]) {
    let _: Kept = decode(bytes);
}

/// A folder with everything: the file that says what it is, and files of records, parted by 0xff,
/// which no text holds.
pub fn everything(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let data = folder.path().join(DATA);
    let mut parts = bytes.split(|byte| *byte == 0xff).take(6);
    let mut written = fs::create_dir(&data);
    written =
        written.and_then(|()| fs::write(folder.path().join(MANIFEST), parts.next().unwrap_or_default()));
    for (number, part) in parts.enumerate() {
        written = written.and_then(|()| fs::write(data.join(format!("{number}.json")), part));
    }
    if written.is_err() {
        return;
    }
    let Ok(opened) = Folder::open(folder.path()) else { return };
    let (mut tally, mut reader) = (Tally::default(), Reader::new(&opened));
    while !reader.next_some(&mut tally).is_empty() {}
    assert!(reader.at() <= opened.files());
}

/// A calendar's file.
pub fn calendar(bytes: &[u8]) {
    let today = "2026-11-22".parse().expect("a day");
    if let Ok(found) = dates(bytes, &[] as &[Item], today, &|at| at.naive_utc()) {
        assert!(found.dates.len() <= stillpoint_export::calendar::DATES_MAX);
        assert!(found.dates.is_sorted_by_key(|date| date.day));
    }
}

/// A file of another program: its name, a zero byte, and what is in it. What it is recognised as is
/// seen from both.
pub fn foreign(bytes: &[u8]) {
    let at = bytes.iter().position(|byte| *byte == 0).unwrap_or(0);
    let (name, content) = bytes.split_at(at);
    let content = content.get(1..).unwrap_or_default();
    let clock = Clock::of(chrono::Utc);
    if let Ok(found) = read_bytes(content, &String::from_utf8_lossy(name), &clock) {
        assert!(found.candidates.iter().all(|one| !one.body.is_empty()), "an entry with nothing in it");
        assert!(!found.candidates.is_empty() || found.unread_total > 0, "nothing, and nothing said");
        let again = read_bytes(content, &String::from_utf8_lossy(name), &clock).expect("the same again");
        assert!(again.candidates == found.candidates, "not the same again");
    }
}

/// An exercise's file: what is taken in is written again, and taken in the same.
pub fn exercise(bytes: &[u8]) {
    let Ok(read) = exercise::from_file(bytes) else { return };
    let again = exercise::to_file(&read).expect("it is written");
    if read.fits_a_file() {
        assert!(exercise::from_file(&again).is_ok_and(|again| again == read), "not the same again");
    }
}

/// A template's file, likewise.
pub fn template(bytes: &[u8]) {
    let Ok(read) = template::from_file(bytes) else { return };
    let again = template::to_file(&read).expect("it is written");
    assert!(template::from_file(&again).is_ok_and(|again| again == read), "not the same again");
}

/// A measure's file, likewise; and every figure of it, unanswered, is none.
pub fn measure(bytes: &[u8]) {
    let Ok(read) = measure::from_file(bytes) else { return };
    let again = measure::to_file(&read).expect("it is written");
    assert!(measure::from_file(&again).is_ok_and(|again| again == read), "not the same again");
    let (id, day) = (EntryId::from_bytes([0; 16]), "2026-11-22".parse().expect("a day"));
    let blank = measure::Answering::blank(id, day, read);
    assert_eq!(blank.answers().len(), blank.sheet().items().len());
    for subscale in blank.sheet().subscales() {
        let (lowest, highest) = blank.sheet().reach(subscale);
        assert!(lowest <= highest && blank.figure(subscale).is_none());
    }
}

/// What was sealed as a jotting.
pub fn jotting(bytes: &[u8]) {
    if let Some(read) = Jotting::parse(bytes) {
        assert!(!read.text.trim().is_empty());
        assert!(Jotting::new(&read.text, read.when).is_ok(), "not one that could be written");
    }
}
