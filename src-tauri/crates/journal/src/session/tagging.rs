//! Tags changed everywhere at once, and back again.

use std::collections::HashMap;

use stillpoint_vault::{Change, Earlier};

use super::{Journal, count, put};
use crate::{
    checkin::TAGS_MAX,
    error::JournalError,
    fold::fold,
    id::EntryId,
    list::List,
    record::{DraftRecord, EntryRecord, Kept, encode_draft, encode_entry},
    tags::{TagChanged, TagRow, Tags, replaced},
    text::Word,
};

type TagsOf = List<Word, TAGS_MAX>;

/// The last change of a tag everywhere, so that it can be undone. In memory only.
#[derive(Default)]
pub(super) struct LastTagChange(Vec<Retagged>);

struct Retagged {
    id: EntryId,
    before: TagsOf,
    after: TagsOf,
}

/// A record that carries tags.
enum Tagged {
    Entry(Box<EntryRecord>),
    Draft(Box<DraftRecord>),
}

impl Tagged {
    fn tags(&mut self) -> &mut TagsOf {
        match self {
            Self::Entry(record) => record.body.tags_mut(),
            Self::Draft(record) => record.body.tags_mut(),
        }
    }
}

impl Journal {
    /// Every tag there is, and how often.
    #[must_use]
    pub fn tags(&self) -> Tags {
        let mut counted: HashMap<&str, TagRow> = HashMap::new();
        let entries = self.projection.tagged().map(|(tags, binned)| (tags, usize::from(binned)));
        let drafts = self.projection.drafts_held().map(|draft| (draft.body.tags(), 2));
        for (tags, place) in entries.chain(drafts) {
            for tag in tags.iter() {
                let new = || TagRow { tag: tag.clone(), entries: 0, binned: 0, drafts: 0 };
                let row = counted.entry(tag).or_insert_with(new);
                let number = match place {
                    0 => &mut row.entries,
                    1 => &mut row.binned,
                    _ => &mut row.drafts,
                };
                *number = number.saturating_add(1);
            }
        }
        let mut rows: Vec<TagRow> = counted.into_values().collect();
        rows.sort_by(|a, b| {
            (fold(&a.tag).as_str(), a.tag.as_str()).cmp(&(fold(&b.tag).as_str(), b.tag.as_str()))
        });
        Tags { rows, complete: self.is_complete() }
    }

    /// Gives a tag another name wherever it stands, or takes it away; where the other name is there
    /// already the two become one. In one write: all of it or nothing. What was written is not
    /// touched, and each entry keeps its earlier version.
    ///
    /// # Errors
    /// Those of a save; then nothing has changed.
    pub fn change_tag(&mut self, tag: &Word, to: Option<&Word>) -> Result<TagChanged, JournalError> {
        if to == Some(tag) {
            return Ok(TagChanged { changed: 0, damaged: 0 });
        }
        self.read_everything();
        let (mut records, mut last, mut damaged) = (Vec::new(), Vec::new(), 0);
        for id in self.projection.carrying(tag) {
            let Some(mut record) = self.tagged(id)? else {
                damaged += 1;
                continue;
            };
            let Some(after) = replaced(record.tags(), tag, to) else { continue };
            let before = std::mem::replace(record.tags(), after.clone());
            last.push(Retagged { id, before, after });
            records.push((id, record));
        }
        let changed = count(records.len());
        self.write_tagged(records)?;
        self.retagged = LastTagChange(last);
        Ok(TagChanged { changed, damaged })
    }

    /// Undoes the last change of a tag, once, wherever the tags are still as it left them.
    ///
    /// # Errors
    /// Those of a save; then nothing has changed and it can be tried again.
    pub fn undo_tag_change(&mut self) -> Result<TagChanged, JournalError> {
        let last = std::mem::take(&mut self.retagged);
        let (mut records, mut damaged) = (Vec::new(), 0);
        for Retagged { id, before, after } in &last.0 {
            let Some(mut record) = self.tagged(*id)? else {
                damaged += 1;
                continue;
            };
            if *record.tags() == *after {
                *record.tags() = before.clone();
                records.push((*id, record));
            }
        }
        let changed = count(records.len());
        let written = self.write_tagged(records);
        if written.is_err() {
            self.retagged = last;
        }
        written.map(|()| TagChanged { changed, damaged })
    }

    fn write_tagged(&mut self, records: Vec<(EntryId, Tagged)>) -> Result<(), JournalError> {
        let mut changes: Vec<Change> = Vec::with_capacity(records.len());
        for (id, record) in &records {
            changes.push(match record {
                Tagged::Entry(record) => put(*id, encode_entry(record)?, Earlier::Keep),
                Tagged::Draft(record) => put(*id, encode_draft(record)?, Earlier::Replace),
            });
        }
        if changes.is_empty() {
            return Ok(());
        }
        self.commit_with_settings(changes)?;
        for (id, record) in records {
            match record {
                Tagged::Entry(record) => self.projection.put(id, &record),
                Tagged::Draft(record) => self.projection.put_draft(record.named(id)),
            }
        }
        Ok(())
    }

    /// The record as kept; `None` where it cannot be read.
    fn tagged(&self, id: EntryId) -> Result<Option<Tagged>, JournalError> {
        match self.read(id) {
            Ok(Some(Kept::Entry(record))) => Ok(Some(Tagged::Entry(Box::new(record)))),
            Ok(Some(Kept::Draft(record))) => Ok(Some(Tagged::Draft(Box::new(record)))),
            Ok(_) | Err(JournalError::Damaged(_) | JournalError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
