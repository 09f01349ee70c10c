//! Where frames are read from: the database, or its raw bytes when it is no readable database.

use std::collections::BTreeMap;
use std::path::Path;

use crate::audit::{Evidence, Found};
use crate::copies::Copies;
use crate::database::Database;
use crate::error::{Damage, Fault, OpenError};
use crate::frame::Frame;
use crate::id::VaultId;
use crate::keys::Keys;
use crate::ledger::{self, Row};
use crate::manifest::Manifest;
use crate::salvage::{Finds, RawFiles};
use crate::state::Spot;

/// What a vault's file turned out to be.
#[derive(Debug)]
pub(crate) enum Source {
    Database(Database),
    Raw(RawFiles),
}

/// A vault's file with the copies of its slot block.
#[derive(Debug)]
pub(crate) struct Entered {
    pub(crate) source: Source,
    pub(crate) copies: Copies,
}

/// Opens the file at `path` as well as it can be, and collects the slot blocks.
pub(crate) fn enter(path: &Path) -> Result<Entered, OpenError> {
    let source = Source::open(path)?;
    let copies = Copies::gather(path, &source.slots()?);
    if copies.blocks.is_empty() {
        return Err(why_not(&source, &copies));
    }
    match &source {
        Source::Raw(raw) if raw.finds.is_empty() => Err(OpenError::Damaged(Damage::Database)),
        _ => Ok(Entered { source, copies }),
    }
}

/// Why a file without a readable slot block is no vault one could unlock.
fn why_not(source: &Source, copies: &Copies) -> OpenError {
    if let Some(found) = copies.newer {
        return OpenError::NewerFormat { found, supported: crate::FORMAT };
    }
    match source {
        Source::Raw(raw) if raw.finds.is_empty() && !copies.any => OpenError::NotAVault,
        _ => OpenError::Damaged(Damage::SlotBlock),
    }
}

impl Source {
    fn open(path: &Path) -> Result<Self, Fault> {
        match Database::open(path) {
            Ok(database) => Ok(Self::Database(database)),
            Err(Fault::Corrupt | Fault::Io(_)) => Ok(Self::Raw(RawFiles::search(path)?)),
            Err(fault) => Err(fault),
        }
    }

    fn slots(&self) -> Result<Vec<Vec<u8>>, Fault> {
        match self {
            Self::Database(database) => Ok(database.slots().ok().flatten().into_iter().collect()),
            Self::Raw(raw) => Ok(raw.finds.slots.clone()),
        }
    }

    /// The bytes at a spot; `None` if there are none or they cannot be read.
    pub(crate) fn frame(&self, spot: Spot, length: usize) -> Result<Option<Vec<u8>>, Fault> {
        match (self, spot) {
            (Self::Database(database), Spot::Place(place)) => database.frame(place),
            (Self::Raw(raw), Spot::Raw(offset)) => raw.frame(offset, length).map(Some),
            _ => Ok(None),
        }
    }

    /// Reads all that can be checked, opening only ledger and manifest. A database that turns out
    /// not to be readable to its end is searched as bytes instead.
    pub(crate) fn examine(self, path: &Path, keys: &Keys, vault: VaultId) -> Result<(Self, Evidence), Fault> {
        let raw = match self {
            Self::Database(database) => match from_database(&database, keys, vault) {
                Ok(evidence) => return Ok((Self::Database(database), evidence)),
                Err(Fault::Corrupt | Fault::Io(_)) => {
                    drop(database);
                    RawFiles::search(path)?
                }
                Err(fault) => return Err(fault),
            },
            Self::Raw(raw) => raw,
        };
        let evidence = from_raw(&raw.finds, keys, vault);
        Ok((Self::Raw(raw), evidence))
    }

    /// Whether the frame at a spot opens.
    pub(crate) fn opens(&self, found: &Found, keys: &Keys) -> bool {
        let bytes = self.frame(found.spot, found.length).ok().flatten();
        bytes.is_some_and(|bytes| Frame::parse(&bytes).is_some_and(|frame| frame.open(&keys.record).is_ok()))
    }
}

fn from_database(database: &Database, keys: &Keys, vault: VaultId) -> Result<Evidence, Fault> {
    let mut evidence = Evidence::default();
    database.each_frame(|place, bytes| evidence.found.push(look(place, bytes)))?;
    database.each_ledger_row(|number, bytes| match Row::open(bytes, number, &keys.ledger, vault) {
        Some(row) => drop(evidence.rows.insert(number, row)),
        None => evidence.rows_lost = true,
    })?;
    let sealed = database.manifest()?;
    evidence.manifest = sealed.and_then(|sealed| Manifest::open(&sealed, &keys.manifest, vault));
    Ok(evidence)
}

fn look(place: u64, bytes: &[u8]) -> Found {
    let frame = Frame::parse(bytes);
    Found {
        spot: Spot::Place(place),
        header: frame.as_ref().map(|frame| frame.header),
        tag: frame.as_ref().map_or([0; 16], |frame| frame.tag),
        length: bytes.len(),
        vacant: bytes.iter().all(|byte| *byte == 0),
    }
}

fn from_raw(finds: &Finds, keys: &Keys, vault: VaultId) -> Evidence {
    let found = finds.frames.iter().map(|find| Found {
        spot: Spot::Raw(find.offset),
        header: Some(find.header),
        tag: find.tag,
        length: find.header.frame_length(),
        vacant: false,
    });
    let mut rows: BTreeMap<u64, Row> = BTreeMap::new();
    for bytes in &finds.ledger {
        let number = ledger::claims(bytes).map(|claims| claims.number);
        let opened = number.and_then(|number| Some((number, Row::open(bytes, number, &keys.ledger, vault)?)));
        if let Some((number, row)) = opened {
            // Of several writings of a row, which the WAL may hold, the last is the one.
            let newest = rows.get(&number).is_none_or(|other| other.written <= row.written);
            newest.then(|| rows.insert(number, row));
        }
    }
    let manifests = finds.manifests.iter().filter_map(|bytes| Manifest::open(bytes, &keys.manifest, vault));
    let manifest = manifests.max_by_key(|manifest| manifest.commits);
    Evidence { found: found.collect(), rows, rows_lost: false, manifest, raw: true }
}
