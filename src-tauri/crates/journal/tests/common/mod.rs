//! A journal in a folder of its own, at the lowest cost the vault allows.
#![allow(dead_code, reason = "each test file uses what it needs")]

use std::path::{Path, PathBuf};

use chrono::DateTime;
use serde_json::json;
use stillpoint_journal::{
    DeviceId, Journal, KdfCost, LockedJournal, Passphrase, RecoveryCode, Secret,
    checkin::CheckIn,
    entry::{Entry, EntryBody, KeepDraft, SaveEntry},
    exercise::{Exercise, ExerciseKey},
    grounding::{Grounding, Pace},
    id::EntryId,
    list::List,
    score::Score,
    text::{Line, Text, Word},
    time::{DayRule, Moment},
};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "heron lamp river seven";

pub struct Desk {
    folder: TempDir,
    pub device: DeviceId,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), device: DeviceId::random().unwrap() }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("journal.stillpoint")
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn create(&self) -> Journal {
        let recovery = RecoveryCode::generate().unwrap();
        Journal::create(&self.path(), self.device, &passphrase(), &recovery, cost()).unwrap()
    }

    pub fn open(&self) -> Journal {
        self.open_at(noon())
    }

    pub fn open_at(&self, now: Moment) -> Journal {
        let locked = LockedJournal::open(&self.path()).unwrap();
        locked.unlock_at(self.device, &secret(), now).map_err(|(_, error)| error).unwrap()
    }

    pub fn reopen(&self, journal: Journal) -> Journal {
        drop(journal.lock());
        self.open()
    }

    /// Every byte of every file of the journal.
    pub fn bytes(&self) -> Vec<u8> {
        let mut folders = vec![self.folder().to_path_buf()];
        let mut bytes = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { folders.push(path) } else { bytes.extend(std::fs::read(path).unwrap()) }
            }
        }
        bytes
    }

    pub fn vault(&self) -> stillpoint_vault::Unlocked {
        let locked = stillpoint_vault::open(&self.path()).unwrap();
        locked.unlock(self.device, &secret()).map_err(|(_, error)| error).unwrap()
    }
}

pub fn cost() -> KdfCost {
    KdfCost::new(19, 1, 1).unwrap()
}

pub fn passphrase() -> Passphrase {
    Passphrase::try_new(PASSPHRASE).unwrap()
}

pub fn secret() -> Secret {
    Secret::Passphrase(passphrase())
}

pub fn moment(time: &str) -> Moment {
    Moment::local(DateTime::parse_from_rfc3339(time).unwrap(), DayRule::Calendar).unwrap()
}

pub fn noon() -> Moment {
    moment("2026-11-22T12:00:00+00:00")
}

pub fn minute(n: i64) -> Moment {
    Moment::new(noon().at() + chrono::TimeDelta::minutes(n), 0, noon().day()).unwrap()
}

pub fn check_in(when: Moment, text: &str) -> EntryBody {
    EntryBody::CheckIn(CheckIn { text: Text::new(text).unwrap(), ..CheckIn::new(when) })
}

/// An exercise that leans on nothing: look around for a minute.
pub fn steady() -> Exercise {
    let step =
        json!({"kind": "around", "words": "Look around", "more": "", "seconds": 30, "optional": false});
    let parts = json!([{"repeat": "fill", "steps": [step]}]);
    let lengths = json!({"kind": "fill", "seconds": [60, 180], "usual": 60});
    let patterns = json!([{"name": "", "lengths": lengths, "parts": parts}]);
    serde_json::from_value(json!({"name": "Steady", "family": "own", "patterns": patterns})).unwrap()
}

/// Three minutes of an exercise, with distress before and after.
pub fn grounding(when: Moment, exercise: &str, before: Option<u8>, after: Option<u8>) -> Grounding {
    let score = |score: Option<u8>| score.map(|score| Score::new(score).unwrap());
    Grounding {
        when,
        exercise: ExerciseKey::try_from(exercise.to_owned()).unwrap(),
        name: Word::new("Heron").unwrap(),
        pattern: Line::default(),
        meant: Some(180),
        done: 180,
        finished: true,
        pace: Pace::default(),
        before: score(before),
        after: score(after),
        felt: None,
        note: Text::default(),
        tags: List::default(),
        set_aside: false,
        check_in: None,
    }
}

/// A reflection of one part.
pub fn reflection(when: Moment, text: &str, set_aside: bool) -> EntryBody {
    let body = json!({"kind": "reflection", "when": when, "title": "", "template": null, "templateName": "",
        "parts": [{"stage": "", "heading": "", "text": text}], "at": "", "session": null, "entries": [],
        "tags": [], "themes": [], "proctor": [], "aequip": [], "principles": [], "thinkBefore": null,
        "thinkAfter": null, "setAside": set_aside});
    serde_json::from_value(body).unwrap()
}

pub fn body(text: &str) -> EntryBody {
    check_in(noon(), text)
}

pub fn text_of(body: &EntryBody) -> &str {
    match body {
        EntryBody::CheckIn(check_in) => &check_in.text,
        EntryBody::Grounding(grounding) => &grounding.note,
        EntryBody::Reflection(reflection) => reflection.parts.first().map_or("", |part| &part.text),
    }
}

pub fn new_entry(text: &str) -> SaveEntry {
    SaveEntry { of: None, draft: None, body: body(text) }
}

pub fn edit(id: EntryId, text: &str) -> SaveEntry {
    SaveEntry { of: Some(id), draft: None, body: body(text) }
}

pub fn save(journal: &mut Journal, text: &str) -> Entry {
    journal.save_entry(new_entry(text), noon()).unwrap()
}

pub fn draft(text: &str) -> KeepDraft {
    KeepDraft { id: None, of: None, body: body(text) }
}

pub fn texts(journal: &Journal) -> Vec<String> {
    journal.timeline(0, u32::MAX).rows.iter().map(|row| row.snippet.as_str().to_owned()).collect()
}

pub fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
