//! What a vault's check of itself found.

use crate::id::{ObjectId, Revision};

/// A revision of an object, as the name of something lost or out of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Named {
    /// The object. All zeros where bytes are so damaged that they name nothing.
    pub object: ObjectId,
    /// The revision of it.
    pub revision: Revision,
}

/// What does not agree between the frames and the ledger. Each list is sorted and names a
/// revision once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Integrity {
    /// Not as last written: changed, moved, replaced, or does not open.
    pub altered: Vec<Named>,
    /// In the ledger but not in the file.
    pub missing: Vec<Named>,
    /// In the file but not in the ledger: put there by something else.
    pub stray: Vec<Named>,
    /// The ledger or the manifest is damaged; what there is was taken from frames that open.
    pub ledger_damaged: bool,
    /// The database could not be read as one; what there is was found by searching the file's bytes.
    pub salvaged: bool,
}

impl Integrity {
    /// Whether all is as it was last written.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        self.altered.is_empty()
            && self.missing.is_empty()
            && self.stray.is_empty()
            && !self.ledger_damaged
            && !self.salvaged
    }

    /// Names one more altered revision.
    pub(crate) fn add_altered(&mut self, named: Named) {
        self.altered.push(named);
        self.tidy();
    }

    pub(crate) fn tidy(&mut self) {
        for list in [&mut self.altered, &mut self.missing, &mut self.stray] {
            list.sort_unstable();
            list.dedup();
        }
    }
}
