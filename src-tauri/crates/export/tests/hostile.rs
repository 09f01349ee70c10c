//! Folders that nobody made with this app, or that somebody spoilt.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use std::fs;
use std::path::PathBuf;

use common::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use stillpoint_export::everything::{FILE_MAX, NotRead};
use stillpoint_journal::{
    everything::{Tally, WhyNot},
    parse::parse,
};

const ID: &str = "11111111111111111111111111111111";

/// A folder with a sound manifest and an empty place for data.
struct Given(Desk);

impl Given {
    fn new() -> Self {
        let given = Self(Desk::new());
        fs::create_dir_all(given.data("")).unwrap();
        given.manifest(&json!({"stillpoint": "everything", "format": 1, "records": 0}).to_string());
        given
    }

    fn folder(&self) -> PathBuf {
        self.0.path("given")
    }

    fn data(&self, name: &str) -> PathBuf {
        self.folder().join("data").join(name)
    }

    fn manifest(&self, text: &str) {
        fs::write(self.folder().join("stillpoint.json"), text).unwrap();
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.data(name), bytes).unwrap();
    }

    fn taken(&mut self) -> Tally {
        let folder = self.folder();
        let looked = weigh(&folder, &mut self.0.journal).unwrap();
        let taken = bring_in(&folder, &mut self.0.journal).unwrap();
        assert_eq!(looked.not_taken, taken.not_taken);
        taken
    }

    fn refused(mut self, name: &str) -> Option<WhyNot> {
        let before = records(&self.0.journal);
        let tally = self.taken();
        assert_eq!((tally.taken(), tally.not_taken_total), (0, 1), "{name}");
        assert_eq!(records(&self.0.journal), before);
        tally.not_taken.first().map(|one| one.why)
    }
}

fn state(text: &str) -> Value {
    json!({"v": 1, "type": "entry", "created": moment_json(), "edited": null, "binned": null, "body": entry(0, text, "")})
}

fn record(id: &str, states: &[Value]) -> Value {
    json!({"stillpoint": "record", "format": 1, "id": id, "after": 0, "states": states})
}

fn with(pointer: &str, value: Value) -> String {
    let mut file = record(ID, &[state("a")]);
    *file.pointer_mut(pointer).unwrap() = value;
    file.to_string()
}

#[test]
fn what_is_sound_is_taken_in() {
    let mut given = Given::new();
    given.file("anything at all.json", record(ID, &[state("a")]).to_string());
    assert_eq!(given.taken().entries, 1);
}

#[test]
fn what_is_not_such_a_folder_is_said_to_be_none() {
    let mut desk = Desk::new();
    assert_eq!(weigh(&desk.path("nowhere"), &mut desk.journal), Err(NotRead::Absent));
    fs::create_dir(desk.path("empty")).unwrap();
    assert_eq!(weigh(&desk.path("empty"), &mut desk.journal), Err(NotRead::NotAnExport));
    fs::write(desk.path("a file"), "x").unwrap();
    assert_eq!(weigh(&desk.path("a file"), &mut desk.journal), Err(NotRead::NotAnExport));
    for (manifest, why) in [
        (r#"{"stillpoint":"template","format":1}"#, NotRead::NotAnExport),
        (r#"{"stillpoint":"everything","format":0}"#, NotRead::NotAnExport),
        (r#"{"stillpoint":"everything","format":2,"records":"many"}"#, NotRead::Newer),
        (r#"{"stillpoint":"everything","#, NotRead::Damaged),
        ("", NotRead::Damaged),
        ("\u{0}\u{0}", NotRead::Damaged),
    ] {
        let mut given = Given::new();
        given.manifest(manifest);
        let folder = given.folder();
        assert_eq!(weigh(&folder, &mut given.0.journal), Err(why), "{manifest}");
    }
    let mut given = Given::new();
    given.manifest(&"[".repeat(100_000));
    let folder = given.folder();
    assert_eq!(weigh(&folder, &mut given.0.journal), Err(NotRead::Damaged));
    fs::remove_dir(given.data("")).unwrap();
    given.manifest(r#"{"stillpoint":"everything","format":1}"#);
    assert_eq!(weigh(&folder, &mut given.0.journal), Err(NotRead::Damaged));
}

#[test]
fn what_is_no_record_is_refused_file_by_file() {
    let deep = format!(r#"{{"stillpoint":"record","format":1,"id":"{ID}","states":[{}"#, "[".repeat(500_000));
    let other = json!({"v": 1, "type": "photograph"});
    let draft = json!({"v": 1, "type": "draft", "of": null, "started": moment_json(), "kept": moment_json(),
        "body": entry(0, "a", "")});
    for (text, why) in [
        (String::new(), WhyNot::Damaged),
        ("{}".to_owned(), WhyNot::Damaged),
        (deep, WhyNot::Damaged),
        ("[".repeat(1_000_000), WhyNot::Damaged),
        (with("/stillpoint", json!("everything")), WhyNot::Damaged),
        (with("/format", json!(2)), WhyNot::Newer),
        (with("/format", json!(0)), WhyNot::Damaged),
        (with("/id", json!("../../../etc/passwd")), WhyNot::Damaged),
        (with("/id", json!(7)), WhyNot::Damaged),
        (with("/states", json!([])), WhyNot::Damaged),
        (with("/states", json!("a")), WhyNot::Damaged),
        (with("/states/0", json!(null)), WhyNot::Damaged),
        (with("/states/0/v", json!(2)), WhyNot::Newer),
        (with("/states/0/type", json!("photograph")), WhyNot::Damaged),
        (with("/states/0/body/scales/0/score", json!(11)), WhyNot::Damaged),
        (with("/states/0/body/text", json!("x".repeat(1_000_001))), WhyNot::Damaged),
        (with("/states/0/created/at", json!("9999-01-01T00:00:00Z")), WhyNot::Damaged),
        (record(ID, &[state("a"), other]).to_string(), WhyNot::Damaged),
        (record(ID, &[state("a"), draft]).to_string(), WhyNot::Damaged),
        (with("/after", json!(1)), WhyNot::Damaged),
        (with("/after", json!(-1)), WhyNot::Damaged),
        (record(ID, &[state("a")]).to_string().replacen("\"id\"", "\"id\":\"x\",\"id\"", 1), WhyNot::Damaged),
    ] {
        let given = Given::new();
        given.file("one.json", &text);
        let shown: String = text.chars().take(80).collect();
        assert_eq!(given.refused(&shown), Some(why), "{shown}");
    }
    for bytes in [b"\xff\xfe{}".as_slice(), b"\x00\x01\x02", &[0xf0; 64], b"{\"stillpoint\":\"record\xff\"}"]
    {
        let given = Given::new();
        given.file("one.json", bytes);
        assert_eq!(given.refused("bytes"), Some(WhyNot::Damaged));
    }
}

#[test]
fn a_file_that_says_it_is_huge_is_not_read() {
    let given = Given::new();
    let file = fs::File::create(given.data("huge.json")).unwrap();
    file.set_len(2 * 1024 * 1024 * 1024 + 1).unwrap();
    assert_eq!(given.refused("huge"), Some(WhyNot::TooLarge));
    let given = Given::new();
    for n in 0..130 {
        let file = fs::File::create(given.data(&format!("{n}.json"))).unwrap();
        file.set_len(FILE_MAX).unwrap();
    }
    let folder = given.folder();
    assert_eq!(weigh(&folder, &mut Desk::new().journal), Err(NotRead::TooLarge), "8 GiB in small pieces");
}

#[test]
fn a_great_many_small_things_take_no_more_room_than_they_have() {
    let given = Given::new();
    let many =
        format!(r#"{{"stillpoint":"record","format":1,"id":"{ID}","states":[{}1]}}"#, "1,".repeat(4_000_000));
    given.file("many.json", many);
    assert_eq!(given.refused("many"), Some(WhyNot::Damaged));
}

#[cfg(unix)]
#[test]
fn nothing_is_followed_and_nothing_is_waited_for() {
    use std::os::unix::fs::symlink;
    let mut given = Given::new();
    let outside = given.0.path("outside.json");
    fs::write(&outside, record(ID, &[state("a")]).to_string()).unwrap();
    symlink(&outside, given.data("link.json")).unwrap();
    fs::create_dir(given.data("folder.json")).unwrap();
    fs::write(given.data("folder.json").join("deeper.json"), record(ID, &[state("a")]).to_string()).unwrap();
    let made = std::process::Command::new("mkfifo").arg(given.data("pipe.json")).status().unwrap();
    assert!(made.success());
    let tally = given.taken();
    assert_eq!((tally.taken(), tally.not_taken_total), (0, 3));
    assert!(tally.not_taken.iter().all(|one| one.why == WhyNot::NotAFile));

    let mut given = Given::new();
    fs::rename(given.data(""), given.0.path("elsewhere")).unwrap();
    symlink(given.0.path("elsewhere"), given.folder().join("data")).unwrap();
    let folder = given.folder();
    assert_eq!(weigh(&folder, &mut given.0.journal), Err(NotRead::Damaged), "a link in place of the data");
    let manifest = folder.join("stillpoint.json");
    fs::rename(&manifest, given.0.path("manifest")).unwrap();
    symlink(given.0.path("manifest"), &manifest).unwrap();
    assert_eq!(weigh(&folder, &mut given.0.journal), Err(NotRead::NotAnExport));
}

#[test]
fn the_same_name_twice_loses_neither() {
    let mut given = Given::new();
    given.file("a.json", record(ID, &[state("one")]).to_string());
    given.file("b.json", record(ID, &[state("two")]).to_string());
    given.file("c.json", record(ID, &[state("one")]).to_string());
    given.taken();
    let id = ID.parse().unwrap();
    let versions = given.0.journal.versions(id).unwrap();
    for text in ["one", "two"] {
        let body = parse(&entry(0, text, "")).unwrap();
        assert!(versions.iter().any(|version| version.body == body), "{text}");
    }
    assert_eq!(given.taken().taken(), 0, "and no more of them the next time");
}

#[test]
fn a_name_that_is_something_else_here_is_kept_under_another() {
    let mut given = Given::new();
    let item = json!({"v": 1, "type": "item", "created": moment_json(), "edited": moment_json(), "binned": null,
        "body": item(11, "risk", "")});
    given.file("a.json", record(ID, &[item]).to_string());
    given.file("b.json", record(ID, &[state("entry")]).to_string());
    given.taken();
    assert_eq!(given.0.journal.practice().items.len(), 1);
    assert_eq!(given.0.journal.timeline(0, 9).total, 1);
    assert_eq!(given.taken().taken(), 0, "and not once more");
}

#[test]
fn files_that_are_gone_are_missed_and_names_are_shown_without_tricks() {
    let mut given = Given::new();
    given.manifest(&json!({"stillpoint": "everything", "format": 1, "records": 5}).to_string());
    given.file("a.json", record(ID, &[state("one")]).to_string());
    given.file("b\u{202e}nosj.\u{7}.json", "spoilt");
    let tally = given.taken();
    assert_eq!((tally.entries, tally.missing, tally.not_taken_total), (1, 3, 1));
    assert_eq!(tally.not_taken[0].file, "bnosj..json");
    for n in 0..300 {
        given.file(&format!("spoilt {n}.json"), "spoilt");
    }
    let tally = given.taken();
    assert_eq!((tally.not_taken.len(), tally.not_taken_total), (Tally::NAMED, 301));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_file_is_refused_or_read_but_never_worse(
        at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(), text in "\\PC{0,40}",
    ) {
        let mut bytes = record(ID, &[state(&text)]).to_string().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at + 1);
        }
        let mut given = Given::new();
        given.file("one.json", bytes);
        let tally = given.taken();
        prop_assert_eq!(tally.taken() + tally.not_taken_total, 1);
    }
}
