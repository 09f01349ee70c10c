//! Another file in the journal's place is written down before it is done: should the app end before
//! anybody could be told, it is told the next time the journal is opened, whether it was done or not.

use std::fs;

use serde::{Deserialize, Serialize};
use stillpoint_journal::news::{News, ReplacedFile, ReplacedFor};
use stillpoint_journal::wire::Farewell;
use stillpoint_journal::{Anchored, Journal};

use crate::files;
use crate::shell::{OpenJournal, Shell, hold};

const VERSION: u32 = 1;

/// What is written down, in this device's own folder: of the journal nothing but where it stood, sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mark {
    v: u32,
    why: ReplacedFor,
    /// The new file is whole and is being given its place. Before that nothing has happened.
    ready: bool,
    /// The journal's key before it, counted from 1.
    epoch: u32,
    /// Where the journal stood before it; empty for one so damaged that it had lost count.
    anchor: Vec<u8>,
    /// How the name ends under which the file is kept that lay there.
    kept: Option<String>,
}

/// What there is to tell of a farewell that nobody saw.
const fn why(farewell: Farewell) -> Option<ReplacedFor> {
    match farewell {
        Farewell::Restored | Farewell::RestoredOverDamaged => Some(ReplacedFor::Restored),
        Farewell::Mended => Some(ReplacedFor::Mended),
        Farewell::MendedInPart => Some(ReplacedFor::MendedInPart),
        Farewell::NewKey => Some(ReplacedFor::NewKey),
        Farewell::Unchanged
        | Farewell::KeyUnsure
        | Farewell::FilePutBack
        | Farewell::FileInBackup
        | Farewell::FileLost => None,
    }
}

impl Shell {
    /// Writes down what is about to be done; `ready` once the new file is whole. That it could not be
    /// written down keeps nobody from doing it.
    pub(crate) fn mark_replacing(&self, journal: &Journal, farewell: Farewell, ready: bool) {
        let Some(why) = why(farewell) else { return };
        let anchor = journal.anchor().unwrap_or_default();
        let mark = Mark { v: VERSION, why, ready, epoch: journal.key_epoch(), anchor, kept: None };
        self.write_mark(&journal.own_id(), &mark);
    }

    /// The same for a backup in the place of a file that could not be used, once it is there.
    pub(crate) fn mark_stood_in(&self, own_id: &str, kept: Option<String>) {
        let why = ReplacedFor::StoodIn;
        self.write_mark(own_id, &Mark { v: VERSION, why, ready: true, epoch: 0, anchor: Vec::new(), kept });
        self.is_told(own_id);
    }

    fn write_mark(&self, own_id: &str, mark: &Mark) {
        if let Ok(bytes) = serde_json::to_vec(mark) {
            let _ = files::replace(&self.places.replacing(own_id), &bytes);
        }
    }

    /// It was not done, and whoever asked for it has been told.
    pub(crate) fn unmark(&self, own_id: &str) {
        let _ = fs::remove_file(self.places.replacing(own_id));
    }

    /// What became of it stands on the lock screen.
    pub(crate) fn is_told(&self, own_id: &str) {
        *hold(&self.told) = Some(own_id.to_owned());
    }

    /// The app ends in good order: what stood on the lock screen has been seen.
    pub(crate) fn forget_told(&self) {
        if let Some(own_id) = hold(&self.told).take() {
            self.unmark(&own_id);
        }
    }

    fn mark(&self, own_id: &str) -> Option<Mark> {
        let mark: Mark = serde_json::from_slice(&fs::read(self.places.replacing(own_id)).ok()?).ok()?;
        (mark.v == VERSION).then_some(mark)
    }

    /// What there is to tell of a journal that has just been unlocked, before anything of it is changed.
    pub(crate) fn news_of(&self, journal: &Journal, known_here: bool) -> News {
        let own_id = journal.own_id();
        let mark = self.mark(&own_id);
        let told = hold(&self.told).take_if(|told| *told == own_id).is_some();
        let replaced = mark.as_ref().map(|mark| ReplacedFile { why: mark.why, done: is_done(mark, journal) });
        let kept = mark.and_then(|mark| mark.kept);
        let keys_repaired = journal.keys_were_repaired(known_here) && replaced.is_none();
        if told {
            let overtaken = replaced.filter(|one| one.done).map(|one| one.why);
            return News { keys_repaired, overtaken, ..News::default() };
        }
        News { replaced, kept, keys_repaired, overtaken: None }
    }

    /// Takes the news into the journal, where they are kept until they are read. A journal that can
    /// only be read tells them again each time it is opened here.
    pub(crate) fn keep_news(&self, open: &OpenJournal) {
        let found = hold(&open.news).clone();
        let stood_in = open.with(|journal| {
            let id = journal.own_id();
            Ok((self.mark(&id).is_some_and(|mark| mark.why == ReplacedFor::StoodIn), id))
        });
        let Ok((stood_in, own_id)) = stood_in else { return };
        if stood_in {
            // Whoever put a backup in place has tried a restore.
            let now = self.now();
            let _ = open.with(|journal| journal.learn_of_copies(|known| known.tried = Some(now)));
        }
        if let Ok(all) = open.with(|journal| journal.learn_news(found)) {
            *hold(&open.news) = all;
            self.unmark(&own_id);
        }
    }
}

/// Whether the file that is open now is the new one.
fn is_done(mark: &Mark, journal: &Journal) -> bool {
    match mark.why {
        _ if !mark.ready => false,
        ReplacedFor::StoodIn => true,
        ReplacedFor::NewKey => journal.key_epoch() > mark.epoch,
        ReplacedFor::Mended | ReplacedFor::MendedInPart => journal.integrity().sound,
        // One that had lost count was damaged, and what a backup has is whole.
        ReplacedFor::Restored if mark.anchor.is_empty() => journal.integrity().sound,
        ReplacedFor::Restored => journal.compare_with_anchor(&mark.anchor) != Anchored::Holds,
    }
}
