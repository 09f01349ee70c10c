//! Journals with something of every kind in them, at the lowest cost the vault allows.
#![allow(dead_code, reason = "each test file uses what it needs")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use chrono::DateTime;
use proptest::prelude::*;
use serde_json::{Value, json};
use stillpoint_export::everything::{Folder, NotRead, Outline, Reader, Written};
use stillpoint_journal::{
    DeviceId, Journal, JournalError, KdfCost, Passphrase, RecoveryCode, Secret,
    entry::{EntryBody, KeepDraft, SaveEntry},
    everything::Tally,
    id::EntryId,
    keep_until::{EndChoice, EndOf, KeptUntil},
    list::List,
    moving::Program,
    parse::parse,
    supervision::{ItemBody, KeepItem},
    time::{Day, DayRule, Moment},
};
use tempfile::TempDir;

pub const OTHER: &str = "00ff0123456789abcdef0123456789ab";

/// A journal in a folder of its own.
pub struct Desk {
    pub folder: TempDir,
    device: DeviceId,
    pub journal: Journal,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.stillpoint");
        let code = RecoveryCode::generate().unwrap();
        let cost = KdfCost::new(19, 1, 1).unwrap();
        let device = DeviceId::random().unwrap();
        let journal = Journal::create(&path, device, &passphrase(), &code, cost).unwrap();
        Self { folder, device, journal }
    }

    /// The journal locked and opened again: what is on the disk and nothing else.
    pub fn reopened(self) -> Self {
        let Self { folder, device, journal } = self;
        let secret = Secret::Passphrase(passphrase());
        let opened = journal.lock().unlock_at(device, &secret, later(700));
        let mut journal = opened.map_err(|(_, error)| error).unwrap();
        while !journal.project_more(500) {}
        Self { folder, device, journal }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn passphrase() -> Passphrase {
    Passphrase::try_new("heron lamp river seven").unwrap()
}

pub fn noon() -> Moment {
    Moment::local(DateTime::parse_from_rfc3339("2026-11-22T12:00:00+00:00").unwrap(), DayRule::Calendar)
        .unwrap()
}

pub fn later(minutes: i64) -> Moment {
    Moment::new(noon().at() + chrono::TimeDelta::minutes(minutes), 0, noon().day()).unwrap()
}

pub fn moment_json() -> Value {
    json!({"at": "2026-11-21T23:30:00.000Z", "offsetMinutes": 60, "day": "2026-11-21"})
}

/// An entry of each kind, with every member given, saying `text` wherever it says anything.
pub fn entry(kind: usize, text: &str, line: &str) -> Value {
    let word = if line.trim().is_empty() { "word" } else { line };
    match kind % 3 {
        0 => json!({"kind": "checkIn", "when": moment_json(), "phase": "after", "shift": "onCall",
            "arriving": line, "scales": [{"scale": "feelingValued", "score": 0}],
            "feelings": [{"word": "notSure", "intensity": 3}, {"word": word, "intensity": null}],
            "body": ["chest"], "systems": {"threat": 7, "drive": null, "soothing": 0},
            "need": ["quiet"], "text": text, "tags": [word], "setAside": true}),
        1 => json!({"kind": "grounding", "when": moment_json(), "exercise": "calmBreath", "name": word,
            "pattern": line, "meant": 180, "done": 95, "finished": false, "pace": 90, "before": 7, "after": 4,
            "felt": "better", "note": text, "tags": [word], "setAside": true, "checkIn": OTHER}),
        _ => json!({"kind": "reflection", "when": moment_json(), "title": line, "template": "gibbs",
            "templateName": line, "parts": [{"stage": "gibbs.feelings", "heading": line, "text": text}],
            "at": line, "session": OTHER, "entries": [OTHER], "tags": [word],
            "themes": [{"theme": "approaches", "score": 4}], "proctor": ["normative"],
            "aequip": ["qualityImprovement"], "principles": [word], "thinkBefore": "notNow",
            "thinkAfter": "partly", "setAside": false}),
    }
}

/// How many kinds of item there are.
pub const ITEMS: usize = 23;

/// An item of each kind, with every member given.
pub fn item(kind: usize, text: &str, line: &str) -> Value {
    let word = if line.trim().is_empty() { "word" } else { line };
    let agenda = json!([{"id": OTHER, "question": text, "context": text, "feeling": line, "want": "shareRisk",
        "proctor": "normative", "aequip": "formative", "minutes": 15, "shared": false, "line": text,
        "from": OTHER, "discussed": true, "carried": 3}]);
    match kind % ITEMS {
        0 => json!({"item": "session", "kind": "nurseAdvocate", "called": line, "day": "2026-11-26",
            "starts": "14:00", "minutes": 60, "format": "video", "place": line, "role": "facilitator",
            "with": line, "group": line, "people": 5, "state": "attended", "why": text,
            "repeat": {"every": 6, "unit": "weeks"}, "series": OTHER, "programme": OTHER, "remind": 2,
            "uid": "u@x", "after": {"heard": 7, "useful": 0, "safe": null, "shifted": text, "learned": "b",
                "carry": "c", "idea": "d", "question": "e", "note": "f"},
            "reflected": moment_json(), "aequip": ["qualityImprovement"]}),
        1 => json!({"item": "preparation", "session": OTHER, "brief": true, "agenda": agenda, "top": text,
            "need": "n", "stays": "s", "avoiding": "a", "mustBring": "m", "hope": "h",
            "online": ["headphones", "noScreenShare"], "jotted": text, "opened": moment_json()}),
        2 => json!({"item": "agreement", "kinds": ["group"], "with": line, "purpose": text, "format": "c",
            "frequency": "d", "protectedTime": "e", "privacy": "f", "records": "g", "confidentiality": "h",
            "limits": "i", "cancellation": "j", "urgent": "k", "evaluation": "l", "agreed": "2026-01-01",
            "review": "2027-01-01", "replaces": OTHER}),
        3 => json!({"item": "allowance", "called": line, "kinds": ["oneToOne"], "sessions": 2, "minutes": 60,
            "from": "2026-01-01", "until": "2027-03-31"}),
        4 => json!({"item": "rhythm", "called": line, "kinds": [], "weeks": 6, "since": "2026-01-01"}),
        5 => {
            json!({"item": "programme", "called": line, "kind": "rbcsGroup", "sessions": 5, "begins": "2026-01-01"})
        }
        6 => {
            json!({"item": "refresher", "what": line, "due": "2026-01-01", "weeks": 52, "done": "2026-01-02"})
        }
        7 => json!({"item": "confidence", "day": "2026-01-01", "oneToOne": 0, "group": 10, "note": text}),
        8 => json!({"item": "action", "what": text, "by": "2026-01-01", "session": OTHER, "entry": OTHER,
            "state": "changedMind", "word": text, "answered": moment_json()}),
        9 => json!({"item": "intention", "text": text, "day": "2026-01-01", "session": OTHER, "entry": OTHER,
            "seen": moment_json(), "answer": text}),
        10 => {
            json!({"item": "why", "drivers": text, "principles": [{"name": word, "meaning": text}], "offerFrom": 7})
        }
        11 => json!({"item": "riskCard", "day": "2026-01-01", "idea": text, "risks": "r", "mitigations": "m",
            "endorsed": "e", "alone": "partly"}),
        12 => json!({"item": "phrase", "plain": text, "service": "s", "follows": "f", "about": line}),
        13 => json!({"item": "microChange", "day": "2026-01-01", "what": text, "noticed": "n",
            "principle": line, "entry": OTHER}),
        14 => {
            json!({"item": "cycle", "called": line, "rules": word, "from": "2026-01-01", "until": "2028-12-31",
            "both": true, "practiceHours": 450, "learningHours": 35, "participatoryHours": 20, "feedback": 5,
            "pieces": 5, "supervision": 90, "averaged": true, "group": "share",
            "done": [{"id": word, "day": "2026-01-01"}]})
        }
        15 => json!({"item": "learning", "day": "2026-01-01", "kind": "work", "what": text, "minutes": 90,
            "participatory": true}),
        16 => json!({"item": "practiceHours", "from": "2026-01-01", "until": "2026-12-31", "hours": 900,
            "what": text}),
        17 => json!({"item": "feedback", "day": "2026-01-01", "by": line, "what": text}),
        18 => json!({"item": "piece", "called": line, "rules": "nmc", "form": "account", "cycle": OTHER,
            "day": "2026-01-01", "fields": [{"field": word, "text": text}], "themes": [word], "peer": true,
            "sources": [{"from": OTHER, "taken": moment_json(), "paragraphs": [{"at": 3, "field": word}]}]}),
        19 => json!({"item": "exported", "when": moment_json(), "what": "piece", "format": "markdown",
            "pieces": [OTHER], "called": [line], "replaced": 2}),
        20 => measure(text, line),
        21 => {
            let mut sheet = measure(text, line);
            sheet.as_object_mut().unwrap().remove("item");
            json!({"item": "answering", "measure": OTHER, "day": "2026-11-22", "sheet": sheet,
                "answers": [3, null, 1]})
        }
        _ => {
            let stage = json!({"id": "s.1", "kind": "think", "name": word, "prompt": line, "hints": [line]});
            json!({"item": "template", "name": word, "about": line, "credit": line, "minutes": 10, "stages": [stage]})
        }
    }
}

/// A measure with every member given; in what may not be blank stands a word where the text is.
fn measure(text: &str, line: &str) -> Value {
    let cut = |most: usize| text.chars().take(most).collect::<String>();
    let filled = |words: String| if words.trim().is_empty() { "word".to_owned() } else { words };
    let word = filled(line.to_owned());
    json!({"item": "measure", "name": word, "version": 3, "credit": filled(cut(2000)), "instructions": cut(2000),
        "period": line, "scale": [{"value": -1, "label": word}, {"value": 1, "label": "b"}, {"value": 3, "label": "c"}],
        "items": [{"text": filled(cut(400)), "reversed": false}, {"text": "Item two", "reversed": true},
            {"text": "Item three", "reversed": false}],
        "subscales": [{"name": word, "items": [1, 3], "how": "sum"}, {"name": format!("{}2", &word.chars().take(79).collect::<String>()), "items": [1, 2, 3], "how": "mean"}]})
}

pub fn exercise(line: &str) -> Value {
    let step = json!({"kind": "out", "words": line, "more": line, "seconds": 5.5, "optional": true});
    json!({"name": line, "family": "own", "about": line, "leans": ["touch"], "cautions": [line], "support": [line],
        "patterns": [{"name": "a", "lengths": {"kind": "rounds", "usual": 4, "most": 4, "raised": 8},
            "parts": [{"repeat": "fill", "steps": [step]}]}]})
}

/// Something done in a journal.
#[derive(Debug, Clone)]
pub enum Step {
    Save(usize, String, String),
    Edit(usize, usize, String),
    Bin(usize),
    Draft(usize, usize, String),
    Keep(usize, String, String),
    BinItem(usize),
    Exercise(String),
    Settings(String),
    Ground(bool),
    MoveIn(Vec<String>),
    MoveOut,
    /// What is chosen for an entry: until so many days on, or no end.
    Until(usize, Option<i64>),
    /// The list was gone through or put off.
    Through(bool),
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = || prop_oneof!["\\PC{0,60}", "[ -~\\n\\t]{0,120}", Just("a\u{0}b\r\n\u{202e}".to_owned())];
    let line = || prop_oneof!["\\PC{0,30}", "[a-z ]{1,20}"];
    let which = || 0..8_usize;
    let step = prop_oneof![
        3 => (0..3_usize, text(), line()).prop_map(|(kind, text, line)| Step::Save(kind, text, line)),
        2 => (which(), 0..3_usize, text()).prop_map(|(of, kind, text)| Step::Edit(of, kind, text)),
        1 => which().prop_map(Step::Bin),
        1 => (which(), 0..3_usize, text()).prop_map(|(of, kind, text)| Step::Draft(of, kind, text)),
        4 => (0..ITEMS, text(), line()).prop_map(|(kind, text, line)| Step::Keep(kind, text, line)),
        1 => which().prop_map(Step::BinItem),
        1 => line().prop_map(Step::Exercise),
        1 => line().prop_map(Step::Settings),
        1 => any::<bool>().prop_map(Step::Ground),
        1 => prop::collection::vec(text(), 0..4).prop_map(Step::MoveIn),
        1 => Just(Step::MoveOut),
        1 => (which(), prop::option::of(0..900_i64)).prop_map(|(of, until)| Step::Until(of, until)),
        1 => any::<bool>().prop_map(Step::Through),
    ];
    prop::collection::vec(step, 1..25)
}

/// Does them, a minute after the other.
pub fn furnish(journal: &mut Journal, steps: &[Step]) {
    let (mut entries, mut items): (Vec<EntryId>, Vec<EntryId>) = Default::default();
    let pick = |from: &[EntryId], n: usize| from.get(n % from.len().max(1)).copied();
    for (minutes, step) in (1..).zip(steps) {
        let now = later(minutes);
        let body =
            |kind: usize, text: &str, line: &str| -> EntryBody { parse(&entry(kind, text, line)).unwrap() };
        match step {
            Step::Save(kind, text, line) => {
                let save = SaveEntry { of: None, draft: None, body: body(*kind, text, line) };
                entries.push(journal.save_entry(save, now).unwrap().id);
            }
            Step::Edit(of, kind, text) => {
                let save = SaveEntry { of: pick(&entries, *of), draft: None, body: body(*kind, text, "") };
                let id = journal.save_entry(save, now).unwrap().id;
                if !entries.contains(&id) {
                    entries.push(id);
                }
            }
            Step::Bin(of) => drop(pick(&entries, *of).map(|id| journal.bin_entry(id, now).unwrap())),
            Step::Draft(of, kind, text) => {
                let keep = KeepDraft { id: None, of: pick(&entries, *of), body: body(*kind, text, "") };
                journal.keep_draft(keep, now).unwrap();
            }
            Step::Keep(kind, text, line) => {
                let body = parse(&item(*kind, text, line)).unwrap();
                let is_answered = matches!(body, ItemBody::Answering(_));
                match journal.keep_item(KeepItem { id: None, body }, now) {
                    Ok(kept) => items.push(kept.id),
                    // A measure is answered once a month.
                    Err(JournalError::Invalid(_)) if is_answered => {}
                    Err(error) => panic!("{error}"),
                }
            }
            Step::BinItem(of) => drop(pick(&items, *of).map(|id| journal.bin_item(id, now).unwrap())),
            Step::Exercise(line) => {
                journal.keep_exercise(None, parse(&exercise(line)).unwrap(), now).unwrap();
            }
            Step::Settings(line) => {
                let word = if line.trim().is_empty() { "word" } else { line };
                let settings = json!({"autoLockMinutes": null, "scales": ["mood"], "ownFeelings": [word],
                    "contacts": [{"label": word, "detail": line}], "contactsWhenLocked": true, "ownNeeds": [],
                    "keptSearches": [line]});
                journal.set_settings(parse(&settings).unwrap()).unwrap();
            }
            Step::MoveIn(texts) => {
                let bodies = texts.iter().map(|text| body(2, text, "")).collect();
                journal.move_in(Program::Jrnl, bodies, now).unwrap();
            }
            Step::MoveOut => {
                let last = journal.moves().first().map(|moved| moved.id);
                if let Some(id) = last {
                    journal.undo_move(id, now).unwrap();
                }
            }
            Step::Until(of, until) => {
                let Some(entry) = pick(&entries, *of) else { continue };
                let end = until.map(|days| EndChoice::On { day: noon().day().plus(days) });
                let choice = end.unwrap_or(EndChoice::None);
                journal.choose_ends(&List::new(vec![EndOf { entry, choice }]).unwrap()).unwrap();
            }
            Step::Through(all) => {
                let day = noon().day().plus(minutes);
                let answered = if *all { journal.ends_gone_through(day) } else { journal.put_ends_off(day) };
                assert!(!answered.unwrap().due);
            }
            Step::Ground(sound) => {
                let settings = json!({"sound": sound, "favourites": ["calmBreath"], "wordsOnly": true});
                journal.set_ground_settings(parse(&settings).unwrap()).unwrap();
            }
        }
    }
}

/// One of every kind there is.
pub fn one_of_each(journal: &mut Journal, text: &str, line: &str) {
    let owned = |text: &str| text.to_owned();
    let mut steps: Vec<Step> = (0..3).map(|kind| Step::Save(kind, owned(text), owned(line))).collect();
    steps.extend((0..ITEMS).map(|kind| Step::Keep(kind, owned(text), owned(line))));
    steps.extend([Step::Edit(0, 0, "changed since".to_owned()), Step::Bin(1), Step::BinItem(3)]);
    steps.extend([Step::Draft(0, 2, owned(text)), Step::Exercise(owned(line)), Step::Settings(owned(line))]);
    steps.extend([Step::Ground(true), Step::Until(0, Some(400)), Step::Until(2, None), Step::Through(true)]);
    furnish(journal, &steps);
}

/// Everything of a journal in a folder.
pub fn save_to(folder: &Path, journal: &Journal) -> Outline {
    let mut outline = Outline::default();
    let ids = journal.everything();
    ids.iter().for_each(|id| outline.note(&journal.whole_record(*id).unwrap()));
    let mut files = Vec::new();
    for id in ids {
        files.extend(outline.record(&journal.whole_record(id).unwrap()).unwrap());
    }
    files.extend(outline.rest(&Written { at: noon(), version: "0.1.0" }).unwrap());
    for file in files {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        assert!(!path.exists(), "{} twice", file.path);
        fs::write(path, &*file.bytes).unwrap();
    }
    outline
}

/// What looking at a folder says.
pub fn weigh(folder: &Path, journal: &mut Journal) -> Result<Tally, NotRead> {
    let folder = Folder::open(folder)?;
    let mut reader = Reader::new(&folder);
    let mut tally = Tally { folder: folder.name().to_owned(), ..Tally::default() };
    loop {
        let records = reader.next_some(&mut tally);
        if records.is_empty() {
            return Ok(tally);
        }
        for record in &records {
            let verdict = journal.weigh(record).unwrap();
            tally.count(record.sort(), verdict);
        }
    }
}

/// Brings a folder in.
pub fn bring_in(folder: &Path, journal: &mut Journal) -> Result<Tally, NotRead> {
    let folder = Folder::open(folder)?;
    let mut reader = Reader::new(&folder);
    let mut tally = Tally { folder: folder.name().to_owned(), ..Tally::default() };
    loop {
        let records = reader.next_some(&mut tally);
        if records.is_empty() {
            return Ok(tally);
        }
        let taken = journal.bring_in(&records, later(600)).unwrap();
        for (record, taken) in records.iter().zip(taken) {
            tally.count(record.sort(), taken.verdict);
        }
    }
}

/// Every record but the choices and what is remembered of the recovery code, which have a name of their own in every journal.
pub fn records(journal: &Journal) -> BTreeMap<String, Vec<Value>> {
    let all = journal.everything().into_iter().map(|id| {
        let states = journal.whole_record(id).unwrap().states;
        let states: Vec<Value> = states.iter().map(|state| serde_json::from_slice(state).unwrap()).collect();
        (id.to_string(), states)
    });
    all.filter(|(_, states)| {
        !["settings", "groundSettings", "recovery", "jottings", "guard", "left", "onThisDay", "keepUntil"]
            .contains(&states[0]["type"].as_str().unwrap())
    })
    .collect()
}

/// Until when each entry outside the bin is kept, and when the list was gone through.
pub fn ends(journal: &mut Journal) -> (BTreeMap<EntryId, KeptUntil>, Option<Day>) {
    let ids: Vec<EntryId> = journal.timeline(0, 500).rows.into_iter().map(|row| row.id).collect();
    let ends = ids.into_iter().map(|id| (id, journal.kept_until(id).unwrap())).collect();
    (ends, journal.keep_until_standing(noon().day()).gone_through)
}

/// Every file below a folder, by its path in it.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}
