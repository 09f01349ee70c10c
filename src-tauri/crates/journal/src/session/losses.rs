//! What is damaged or missing, named as far as other revisions of it still tell.

use stillpoint_vault::{Named, ObjectId};

use super::{Journal, count};
use crate::{
    record::{Kept, decode},
    supervision::ItemBody,
    time::{Day, Moment},
    wire::{Integrity, NamedLoss},
};

impl Journal {
    /// What was found wrong with the file. While the journal is being read, more may be found.
    #[must_use]
    pub fn integrity(&self) -> Integrity {
        let found = self.vault.integrity();
        Integrity {
            sound: found.is_sound(),
            read_only: self.vault.read_only(),
            writable_place: self.vault.writable_place(),
            altered: self.name_all(&found.altered),
            missing: self.name_all(&found.missing),
            unexplained: count(found.stray.len()),
            list_damaged: found.ledger_damaged || found.salvaged,
        }
    }

    /// One name for each object, however many of its revisions are lost.
    fn name_all(&self, lost: &[Named]) -> Vec<NamedLoss> {
        let mut objects: Vec<ObjectId> = lost.iter().map(|named| named.object).collect();
        objects.dedup();
        objects.into_iter().map(|object| self.name(object)).collect()
    }

    pub(super) fn name(&self, id: ObjectId) -> NamedLoss {
        self.what_it_was(id).unwrap_or_default().named(id)
    }

    /// The newest revision that can still be read says what a record was.
    fn what_it_was(&self, id: ObjectId) -> Option<What> {
        let revisions = self.vault.revisions(id);
        let mut readable = revisions.into_iter().rev().filter_map(|r| self.vault.read_revision(id, r).ok());
        readable.find_map(|record| what(decode(&record.body)))
    }
}

/// What a record is, and when or on which day it was about, in the words of the wire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct What {
    kind: Option<String>,
    when: Option<Moment>,
    day: Option<Day>,
}

impl What {
    pub(super) fn named(self, id: ObjectId) -> NamedLoss {
        NamedLoss { id: id.to_string(), kind: self.kind, when: self.when, day: self.day }
    }
}

pub(super) fn what(kept: Kept) -> Option<What> {
    let named = |kind: &str| What { kind: Some(kind.to_owned()), ..What::default() };
    let at = |kind, when| What { when: Some(when), ..named(kind) };
    match kept {
        Kept::Entry(entry) => Some(at(entry.body.kind().as_str(), entry.body.when())),
        Kept::Draft(draft) => Some(at("draft", draft.body.when())),
        Kept::Settings(_) => Some(named("settings")),
        Kept::GroundSettings(_) => Some(named("groundSettings")),
        Kept::Recovery(_) => Some(named("recovery")),
        Kept::Jottings(_) => Some(named("jottings")),
        Kept::News(_) => Some(named("news")),
        Kept::Guard(_) => Some(named("guard")),
        Kept::Left(_) => Some(named("left")),
        Kept::OnThisDay(_) => Some(named("onThisDay")),
        Kept::KeepUntil(_) => Some(named("keepUntil")),
        Kept::MovedIn(moved) => Some(at("movedIn", moved.at)),
        Kept::Exercise(_) => Some(named("exercise")),
        Kept::Item(item) => Some(What { day: day_of(&item.body), ..named(item.body.kind().as_str()) }),
        Kept::Unknown => None,
    }
}

fn day_of(body: &ItemBody) -> Option<Day> {
    match body {
        ItemBody::Session(session) => Some(session.day),
        ItemBody::Agreement(agreement) => agreement.agreed,
        ItemBody::Action(action) => action.by,
        ItemBody::Learning(learning) => Some(learning.day),
        ItemBody::Feedback(feedback) => Some(feedback.day),
        ItemBody::PracticeHours(hours) => Some(hours.until),
        ItemBody::Piece(piece) => piece.day,
        ItemBody::Answering(answering) => Some(answering.day()),
        _ => None,
    }
}
