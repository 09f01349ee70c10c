//! Every file of the fuzzing corpus through the reader it is for, in the usual run of tests: what
//! was once found stays found. `cargo xtask fuzz` looks for more. (The vault's are in its crate.)

use std::fs;
use std::path::Path;

use stillpoint_journal::everything::{Kept, decode};

#[allow(dead_code, reason = "seen by the fuzzer as a crate of its own")]
#[path = "../fuzz/src/lib.rs"]
mod fuzzed;

fn files(target: &str) -> Vec<(String, Vec<u8>)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let files = fs::read_dir(corpus).expect("a corpus").flatten();
    let read = |file: fs::DirEntry| {
        (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).expect("a file"))
    };
    files.map(read).collect()
}

fn each(target: &str, run: fn(&[u8])) {
    let files = files(target);
    assert!(!files.is_empty());
    files.iter().for_each(|(_, bytes)| run(bytes));
    run(b"");
}

/// A corpus that no reader understood would guard only the first lines of it.
fn seed(target: &str, name: &str) -> Vec<u8> {
    let found = files(target).into_iter().find(|(file, _)| file == name);
    found.unwrap_or_else(|| panic!("no {name} in {target}")).1
}

#[test]
fn no_record_of_the_corpus_does_harm() {
    each("records", fuzzed::records);
    for name in [
        "entry-checkIn",
        "entry-reflection",
        "draft-checkIn",
        "item-group",
        "item-measure",
        "item-answering",
        "exercise",
        "settings",
    ] {
        assert!(!matches!(decode(&seed("records", name)), Kept::Unknown), "{name} is understood");
    }
}

#[test]
fn no_folder_of_the_corpus_does_harm() {
    each("everything", fuzzed::everything);
}

#[test]
fn no_calendar_of_the_corpus_does_harm() {
    each("calendar", fuzzed::calendar);
}

#[test]
fn no_file_of_another_program_in_the_corpus_does_harm() {
    each("foreign", fuzzed::foreign);
    for name in
        ["day-one", "day-one-zip", "jrnl-json", "jrnl-text", "jrnl-old", "mini-diary", "daylio", "note"]
    {
        let bytes = seed("foreign", name);
        let (called, content) = bytes.split_at(bytes.iter().position(|byte| *byte == 0).expect("a name"));
        let clock = stillpoint_export::foreign::Clock::of(chrono::Utc);
        let called = String::from_utf8_lossy(called);
        let found = stillpoint_export::foreign::read_bytes(&content[1..], &called, &clock);
        let found = found.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!found.candidates.is_empty(), "{name} is understood");
    }
}

#[test]
fn no_exercise_of_the_corpus_does_harm() {
    each("exercise", fuzzed::exercise);
    let read = stillpoint_journal::exercise::from_file(&seed("exercise", "box"));
    assert!(read.is_ok(), "{:?}", read.err());
}

#[test]
fn no_template_of_the_corpus_does_harm() {
    each("template", fuzzed::template);
    let read = stillpoint_journal::template::from_file(&seed("template", "boud"));
    assert!(read.is_ok(), "{:?}", read.err());
}

#[test]
fn no_measure_of_the_corpus_does_harm() {
    each("measure", fuzzed::measure);
    for name in ["sample", "least", "without-subscales"] {
        let read = stillpoint_journal::measure::from_file(&seed("measure", name));
        assert!(read.is_ok(), "{name}: {:?}", read.err());
    }
}

#[test]
fn no_jotting_of_the_corpus_does_harm() {
    each("jotting", fuzzed::jotting);
    assert!(stillpoint_journal::jotting::Jotting::parse(&seed("jotting", "one")).is_some());
}
