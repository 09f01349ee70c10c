//! What is inside a vault's record: JSON with a version and a type, the same types as on the wire.
//!
//! The vault's FORMAT.md holds the field tables. A record this version does not understand (a
//! newer `v`, an unknown `type` or kind, a value out of range) is [`Kept::Unknown`]: it stays in
//! the vault as it is and is never written again.

use std::io;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    entry::{Draft, EntryBody},
    error::JournalError,
    exercise::Exercise,
    grounding::GroundSettings,
    guard::{GuardChoices, LeftRecord},
    id::EntryId,
    jotting::JottingsUnheard,
    keep_until::KeepUntilChoices,
    moving::MovedInRecord,
    news::News,
    on_this_day::OnThisDayChoices,
    recovery::RecoveryRecord,
    settings::Settings,
    supervision::{Item, ItemBody},
    time::Moment,
};

/// The version of the JSON written here. Any change that an older reader could not carry over
/// unharmed, a new field included, needs a new number.
pub const RECORD_VERSION: u32 = 1;

/// A saved entry, as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EntryRecord {
    /// When it was first saved.
    pub created: Moment,
    /// When its content last changed, if it ever did.
    pub edited: Option<Moment>,
    /// When it went into the bin, if it is there.
    pub binned: Option<Moment>,
    /// The content.
    pub body: EntryBody,
}

/// A draft, as kept; its name is the record's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DraftRecord {
    /// The entry it would change, if it is an edit.
    pub of: Option<EntryId>,
    /// When it was begun.
    pub started: Moment,
    /// When it was last kept.
    pub kept: Moment,
    /// It was written at the lock screen, by whoever could use the computer; left out where not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub jotted: bool,
    /// What is there so far.
    pub body: EntryBody,
}

/// An exercise the person made, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseRecord {
    /// When it was first kept.
    pub created: Moment,
    /// When it was last kept.
    pub edited: Moment,
    /// The exercise.
    pub exercise: Exercise,
}

/// An item of a supervision practice, as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemRecord {
    /// When it was first kept.
    pub created: Moment,
    /// When it was last kept.
    pub edited: Moment,
    /// When it went into the bin, if it is there.
    pub binned: Option<Moment>,
    /// What it is.
    pub body: ItemBody,
}

impl ItemRecord {
    /// The item with its name.
    #[must_use]
    pub fn named(self, id: EntryId) -> Item {
        Item { id, created: self.created, edited: self.edited, binned: self.binned, body: self.body }
    }
}

impl DraftRecord {
    /// The draft with its name.
    #[must_use]
    pub fn named(self, id: EntryId) -> Draft {
        let Self { of, started, kept, jotted, body } = self;
        Draft { id, of, started, kept, jotted, body }
    }
}

/// What a record turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// An entry.
    Entry(EntryRecord),
    /// A draft.
    Draft(DraftRecord),
    /// The settings.
    Settings(Settings),
    /// Choices about grounding.
    GroundSettings(GroundSettings),
    /// An exercise the person made.
    Exercise(ExerciseRecord),
    /// An item of a supervision practice.
    Item(ItemRecord),
    /// What is remembered of the recovery code.
    Recovery(RecoveryRecord),
    /// What there is to say of jottings and has not been heard yet.
    Jottings(JottingsUnheard),
    /// What became of the journal's own files and has not been read yet.
    News(News),
    /// The choices about the identifier guard.
    Guard(GuardChoices),
    /// What was left on purpose in one text.
    Left(LeftRecord),
    /// Choices about this day in earlier years.
    OnThisDay(OnThisDayChoices),
    /// Choices about until when entries are kept.
    KeepUntil(KeepUntilChoices),
    /// That entries of another program were taken in.
    MovedIn(MovedInRecord),
    /// Something this version does not understand and leaves alone.
    Unknown,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    v: u32,
    #[serde(rename = "type")]
    kind: &'a str,
}

#[derive(Serialize)]
struct Sealed<'a, T> {
    v: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(flatten)]
    record: &'a T,
}

/// Reads a record's bytes. Never fails: what it does not understand is [`Kept::Unknown`].
#[must_use]
pub fn decode(bytes: &[u8]) -> Kept {
    understood(bytes).unwrap_or(Kept::Unknown)
}

fn understood(bytes: &[u8]) -> Option<Kept> {
    let envelope: Envelope<'_> = serde_json::from_slice(bytes).ok()?;
    if envelope.v != RECORD_VERSION {
        return None;
    }
    match envelope.kind {
        "entry" => serde_json::from_slice(bytes).ok().map(Kept::Entry),
        "draft" => serde_json::from_slice(bytes).ok().map(Kept::Draft),
        "settings" => serde_json::from_slice(bytes).ok().map(Kept::Settings),
        "groundSettings" => serde_json::from_slice(bytes).ok().map(Kept::GroundSettings),
        "exercise" => serde_json::from_slice(bytes).ok().map(Kept::Exercise),
        "item" => serde_json::from_slice(bytes).ok().map(Kept::Item),
        "recovery" => serde_json::from_slice(bytes).ok().map(Kept::Recovery),
        "jottings" => serde_json::from_slice(bytes).ok().map(Kept::Jottings),
        "news" => serde_json::from_slice(bytes).ok().map(Kept::News),
        "guard" => serde_json::from_slice(bytes).ok().map(Kept::Guard),
        "left" => serde_json::from_slice(bytes).ok().map(Kept::Left),
        "onThisDay" => serde_json::from_slice(bytes).ok().map(Kept::OnThisDay),
        "keepUntil" => serde_json::from_slice(bytes).ok().map(Kept::KeepUntil),
        "movedIn" => serde_json::from_slice(bytes).ok().map(Kept::MovedIn),
        _ => None,
    }
}

/// The bytes of an entry.
///
/// # Errors
/// [`JournalError::Io`] only if it could not be written as JSON, which no value can cause.
pub fn encode_entry(record: &EntryRecord) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("entry", record)
}

/// The bytes of a draft.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_draft(record: &DraftRecord) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("draft", record)
}

/// The bytes of the choices about grounding.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_ground_settings(settings: &GroundSettings) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("groundSettings", settings)
}

/// The bytes of the choices about this day in earlier years.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_on_this_day(choices: &OnThisDayChoices) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("onThisDay", choices)
}

/// The bytes of the choices about until when entries are kept.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_keep_until(choices: &KeepUntilChoices) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("keepUntil", choices)
}

/// The bytes of an exercise the person made.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_exercise(record: &ExerciseRecord) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("exercise", record)
}

/// The bytes of an item of a supervision practice.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_item(record: &ItemRecord) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("item", record)
}

/// The bytes of what is remembered of the recovery code.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_recovery(record: &RecoveryRecord) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("recovery", record)
}

/// The bytes of what there is to say of jottings.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_jottings(record: &JottingsUnheard) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("jottings", record)
}

/// The bytes of what became of the journal's own files.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_news(record: &News) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("news", record)
}

/// The bytes of the choices about the guard.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_guard(choices: &GuardChoices) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("guard", choices)
}

/// The bytes of what was left in one text.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_left(record: &LeftRecord) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("left", record)
}

/// The bytes of what is remembered of entries that were taken in.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_moved_in(record: &MovedInRecord) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("movedIn", record)
}

/// The bytes of the settings.
///
/// # Errors
/// As [`encode_entry`].
pub fn encode_settings(settings: &Settings) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    encode("settings", settings)
}

fn encode<T: Serialize>(kind: &'static str, record: &T) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    let sealed = Sealed { v: RECORD_VERSION, kind, record };
    let failed = |_| JournalError::Io(io::ErrorKind::InvalidData);
    // Measured first: a buffer that grew would leave copies of what was written behind.
    let mut length = Length(0);
    serde_json::to_writer(&mut length, &sealed).map_err(failed)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(length.0));
    serde_json::to_writer(&mut *bytes, &sealed).map_err(failed)?;
    Ok(bytes)
}

struct Length(usize);

impl io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_add(bytes.len());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
