//! Everything in a journal as plain files, and such files read again. `EXPORT.md` beside this
//! crate says what is in them.
//!
//! Out: [`Outline::note`] every record once, then [`Outline::record`] every record again, then
//! [`Outline::rest`]; each gives files as they come, so that no more than one record need be in
//! memory. In: [`Folder::open`], then [`Reader`].

mod data;
mod folder;
mod index;
mod measures;
mod names;
mod readable;
mod reader;

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use stillpoint_journal::{
    JournalError,
    entry::{EntryBody, EntryKind},
    everything::{DraftRecord, EntryRecord, ExerciseRecord, ItemRecord, Kept, WholeRecord, decode},
    grounding::GroundSettings,
    id::EntryId,
    keep_until::KeepUntilChoices,
    settings::Settings,
    supervision::ItemBody,
    time::{Day, Moment},
};
use zeroize::Zeroizing;

pub(crate) use folder::shown;
pub use folder::{FILE_MAX, FILES_MAX, Folder, NotRead, TOTAL_MAX};
pub(crate) use readable::escaped;
pub use reader::Reader;

use crate::words;
use names::Names;

/// The number of the shape of these files.
pub const FORMAT: u32 = 1;
/// The file that says what the folder is.
pub const MANIFEST: &str = "stillpoint.json";
/// The folder within it that holds the records.
pub const DATA: &str = "data";

/// One file to be written.
pub struct File {
    /// Where, from the folder all of them are in: names joined by "/", safe on every system.
    pub path: String,
    /// What is in it.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl File {
    fn text(path: String, text: String) -> Self {
        Self { path, bytes: Zeroizing::new(text.into_bytes()) }
    }
}

/// What is known of a journal before its first file is written: how each record is found.
#[derive(Default)]
pub struct Outline {
    names: Names,
    places: HashMap<EntryId, Place>,
    items: BTreeMap<EntryId, ItemRecord>,
    exercises: Vec<(EntryId, ExerciseRecord)>,
    settings: Vec<Settings>,
    ground_settings: Vec<GroundSettings>,
    keep_until: Vec<KeepUntilChoices>,
    records: u32,
    left_out: u32,
}

/// Where a record can be read, and what it is there.
#[derive(Clone)]
struct Place {
    path: String,
    what: &'static str,
    day: Option<Day>,
    binned: bool,
}

/// When and by what the files were written.
pub struct Written<'a> {
    /// The moment.
    pub at: Moment,
    /// The version of the app.
    pub version: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ManifestFile<'a> {
    stillpoint: &'static str,
    format: u32,
    version: &'a str,
    written: Moment,
    records: u32,
    left_out: u32,
}

impl Outline {
    /// Finds a place for a record. Each is to be noted once, before anything is written.
    pub fn note(&mut self, whole: &WholeRecord) {
        let Some(last) = whole.states.last() else { return };
        match decode(last) {
            Kept::Entry(record) => {
                let day = record.body.when().day();
                let what = entry_kind(record.body.kind());
                let folder = if record.binned.is_some() { "bin".to_owned() } else { year("entries", day) };
                self.note_one(whole.id, &folder, what, Some(day), record.binned.is_some());
            }
            Kept::Draft(record) => {
                let day = record.body.when().day();
                self.note_one(whole.id, "drafts", entry_kind(record.body.kind()), Some(day), false);
            }
            Kept::Item(record) => {
                if let ItemBody::Session(session) = &record.body {
                    let folder = if record.binned.is_some() { "bin" } else { "sessions" };
                    let binned = record.binned.is_some();
                    self.note_one(whole.id, folder, words::kind(session.kind), Some(session.day), binned);
                } else {
                    let (path, what) = index::shelf(record.body.kind());
                    let binned = record.binned.is_some();
                    let place = Place { path: path.to_owned(), what, day: None, binned };
                    self.places.insert(whole.id, place);
                }
                self.items.insert(whole.id, record);
            }
            Kept::Exercise(record) => self.exercises.push((whole.id, record)),
            Kept::Settings(settings) => self.settings.push(settings),
            Kept::GroundSettings(settings) => self.ground_settings.push(settings),
            Kept::KeepUntil(choices) => self.keep_until.push(choices),
            // Of entries that came in there is nothing to read but those entries.
            Kept::MovedIn(_) => {}
            // It belongs to the file it is in, and is not among what is brought out.
            Kept::Recovery(_)
            | Kept::Jottings(_)
            | Kept::News(_)
            | Kept::Guard(_)
            | Kept::Left(_)
            | Kept::OnThisDay(_)
            | Kept::Unknown => {}
        }
    }

    fn note_one(&mut self, id: EntryId, folder: &str, what: &'static str, day: Option<Day>, binned: bool) {
        let name = day.map_or_else(|| what.to_owned(), |day| format!("{day} {what}"));
        let path = self.names.place(folder, &name, "md");
        self.places.insert(id, Place { path, what, day, binned });
    }

    /// The files of one record: its data, and a page to read where it has one of its own.
    ///
    /// # Errors
    /// Only if it could not be written as JSON, which no record can cause.
    pub fn record(&mut self, whole: &WholeRecord) -> Result<Vec<File>, JournalError> {
        let (mut files, left_out) = data::files(whole)?;
        self.left_out = self.left_out.saturating_add(left_out).saturating_add(whole.damaged);
        if files.is_empty() {
            return Ok(files);
        }
        self.records = self.records.saturating_add(1);
        if let Some(place) = self.places.get(&whole.id) {
            match whole.states.last().map(|last| decode(last)) {
                Some(Kept::Entry(record)) => {
                    files.push(self.entry(whole, &record, place));
                }
                Some(Kept::Draft(record)) => files.push(self.draft(&record, place)),
                _ => {}
            }
        }
        Ok(files)
    }

    fn entry(&self, whole: &WholeRecord, record: &EntryRecord, place: &Place) -> File {
        let mut page = self.page(place, place.what);
        page.when(record.body.when());
        page.body(&record.body);
        let earlier = earlier_versions(whole, &record.body);
        if !earlier.is_empty() {
            page.heading(2, "Earlier versions");
        }
        for version in earlier {
            page.heading(3, &readable::moment(version.edited.unwrap_or(version.created)));
            page.body(&version.body);
        }
        page.foot("First saved", Some(record.created));
        page.foot("Last changed", record.edited);
        page.foot("In the bin since", record.binned);
        File::text(place.path.clone(), page.finished())
    }

    fn draft(&self, record: &DraftRecord, place: &Place) -> File {
        let mut page = self.page(place, &format!("{} (a draft)", place.what));
        page.when(record.body.when());
        if let Some(of) = record.of {
            page.said("A change to", &page.link(of));
        }
        page.body(&record.body);
        if record.jotted {
            page.said("Written at the lock screen", "by whoever could use the computer");
        }
        page.foot("Begun", Some(record.started));
        page.foot("Last kept", Some(record.kept));
        File::text(place.path.clone(), page.finished())
    }

    fn page<'a>(&'a self, place: &'a Place, title: &str) -> readable::Page<'a> {
        readable::Page::new(&self.places, &place.path, title)
    }

    /// Everything that is not a file of one record: sessions, lists, choices, the index, and last
    /// of all the file that says that the folder is whole.
    ///
    /// # Errors
    /// As [`Outline::record`].
    pub fn rest(&self, written: &Written<'_>) -> Result<Vec<File>, JournalError> {
        let mut files = index::files(self)?;
        files.push(index::index(self, written));
        let manifest = ManifestFile {
            stillpoint: "everything",
            format: FORMAT,
            version: written.version,
            written: written.at,
            records: self.records,
            left_out: self.left_out,
        };
        let bytes = data::pretty(&manifest)?;
        files.push(File { path: MANIFEST.to_owned(), bytes });
        Ok(files)
    }

    /// What a record that was noted is, and the day it is of: "Check-in, 3 March 2026". `None` for what
    /// has no place of its own. Nothing of what was written in it.
    #[must_use]
    pub fn about(&self, id: EntryId) -> Option<String> {
        let place = self.places.get(&id)?;
        let bin = if place.binned { ", in the bin" } else { "" };
        let day = place.day.map_or_else(String::new, |day| format!(", {}", words::date(day)));
        Some(format!("{}{day}{bin}", place.what))
    }

    /// How many records have been written.
    #[must_use]
    pub fn records(&self) -> u32 {
        self.records
    }

    /// How many states of records are in no file, because they cannot be read.
    #[must_use]
    pub fn left_out(&self) -> u32 {
        self.left_out
    }
}

fn year(folder: &str, day: Day) -> String {
    format!("{folder}/{}", day.date().format("%Y"))
}

fn entry_kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::CheckIn => "Check-in",
        EntryKind::Grounding => "Grounding",
        EntryKind::Reflection => "Reflection",
    }
}

/// The contents an entry had before, the newest first, each once in a row.
fn earlier_versions(whole: &WholeRecord, now: &EntryBody) -> Vec<EntryRecord> {
    let mut versions: Vec<EntryRecord> = Vec::new();
    for state in &whole.states {
        if let Kept::Entry(record) = decode(state)
            && versions.last().is_none_or(|last| last.body != record.body)
        {
            versions.push(record);
        }
    }
    if versions.last().is_some_and(|last| last.body == *now) {
        versions.pop();
    }
    versions.reverse();
    versions
}
