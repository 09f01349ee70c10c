//! What a fuzzer throws bytes at: every reader of something from the disk, alone, and behind the
//! seal, where only who has the keys could have put it. Never in a build that anybody is given:
//! `tests/fuzz` asks for it, and the tests below run what its corpus holds.

use std::path::{Path, PathBuf};

use crate::backup::BackupReader;
use crate::beside::Beside;
use crate::bytes::Fields;
use crate::copies::Copies;
use crate::frame::{self, Frame, Header, Piece};
use crate::id::{DeviceId, ObjectId, Revision, VaultId};
use crate::inbox::InboxKey;
use crate::keys::Key;
use crate::ledger::{self, Row};
use crate::manifest::{self, Manifest};
use crate::secret::{Passphrase, Secret};
use crate::slots::{Kind, Slot, SlotBlock};
use crate::unlocked::Unlocked;
use crate::{record, seal};
use zeroize::Zeroizing;

const VAULT: VaultId = VaultId::from_bytes([7; 16]);
/// The golden vault's, as `expected.json` beside it says.
const PASSPHRASE: &str = "cafe\u{301} at the \u{fb01}rst light of day";
const PAGE: usize = 8192;

fn key() -> Key {
    Key::from_bytes(&Zeroizing::new([7; 32]))
}

/// A slot block: as it is, and with its checksum put right.
pub fn slots(bytes: &[u8]) {
    let summed = [bytes, blake3::hash(bytes).as_bytes()].concat();
    for bytes in [bytes, &summed] {
        let length = SlotBlock::length(bytes);
        let Ok(block) = SlotBlock::parse(bytes) else { continue };
        assert_eq!(block.encode(), bytes, "what is read is what was written");
        assert_eq!(length, Some(bytes.len()));
        let kinds = [Kind::Passphrase, Kind::Recovery];
        for slot in kinds.into_iter().flat_map(|kind| block.of_kind(kind)) {
            assert!(
                slot.cost().is_none_or(|cost| cost.kib() <= 2048 * 1024),
                "checked before memory is taken"
            );
        }
        let _ = (block.epoch(), Copies::of(&[bytes.to_vec()]).with_hash(&block.hash()).is_some());
        let costs: Vec<_> = block.slots.iter().map(Slot::cost).collect();
        assert_eq!(costs.len(), block.slots.len());
    }
}

/// A frame: its header, the whole of it, and what it holds.
pub fn frames(bytes: &[u8]) {
    if let Some(header) = Header::parse(bytes) {
        assert!(header.frame_length() < PAGE, "it fits a page");
    }
    if let Some(frame) = Frame::parse(bytes) {
        assert!(frame.open(&key()).is_err(), "nobody sealed it");
    }
    let (object, revision) = (ObjectId::from_bytes([1; 16]), Revision::FIRST);
    if let Some(record) = record::decode(object, revision, bytes) {
        let origin = record::Origin { device: record.device, sequence: record.sequence, seen: &record.seen };
        let again = record::encode(&origin, &record.body);
        assert!(bytes.starts_with(&again), "what is read is what was written");
    }
    for (chunk, plain) in (0..).zip(record::pieces(bytes)) {
        let piece = Piece { object, revision, chunk, of: u16::MAX };
        let Ok(sealed) = frame::seal(&key(), VAULT, 1, piece, plain) else { continue };
        let opened = Frame::parse(&sealed.bytes).and_then(|frame| frame.open(&key()).ok());
        assert!(opened.is_some_and(|opened| opened.starts_with(plain)), "what was sealed opens");
    }
}

/// A ledger row and a manifest, and what they hold.
pub fn ledgers(bytes: &[u8]) {
    if let Some(claims) = ledger::claims(bytes) {
        assert!(Row::open(bytes, claims.number, &key(), claims.vault).is_none(), "nobody sealed it");
    }
    if manifest::claims(bytes).is_some() {
        assert!(Manifest::open(bytes, &key(), VAULT).is_none(), "nobody sealed it");
    }
    let row = [b"SPlg\x01\0\x01\0\0\0", VAULT.as_bytes().as_slice(), &1_u64.to_le_bytes()].concat();
    let mut plain = Zeroizing::new(bytes.to_vec());
    plain.resize(ledger::ROW - row.len() - seal::NONCE - seal::TAG, 0);
    if let Ok(sealed) = seal::seal(&key(), row, plain)
        && let Some(row) = Row::open(&sealed.bytes, 1, &key(), VAULT)
    {
        assert!(row.items.len() <= ledger::ITEMS);
    }
    let mut plain = Zeroizing::new(bytes.to_vec());
    plain.truncate(7680);
    let length = (plain.len() as u32).to_le_bytes();
    let head = [b"SPmf\x01\0\x01\0\0\0", VAULT.as_bytes().as_slice(), &length].concat();
    if let Ok(sealed) = seal::seal(&key(), head, plain)
        && let Some(manifest) = Manifest::open(&sealed.bytes, &key(), VAULT)
        && let Ok(again) = manifest.seal(&key(), VAULT, 1)
    {
        assert_eq!(Manifest::open(&again, &key(), VAULT).as_ref(), Some(&manifest));
    }
}

/// What lies beside a vault: an inbox's key, jottings, sealed files.
pub fn beside(bytes: &[u8]) {
    let summed = [bytes, blake3::hash(bytes).as_bytes()].concat();
    for bytes in [bytes, &summed] {
        if let Ok(key) = InboxKey::parse(bytes) {
            assert_eq!(key.encode(), bytes, "what is read is what was written");
            let _ = key.seal(b"a forged key may refuse, and no more");
        }
    }
    with_golden(|golden| {
        assert!(golden.vault.open_jotting(bytes).is_none(), "nobody sealed it");
        let key = golden.vault.inbox_key();
        if let Ok(sealed) = key.seal(bytes) {
            assert!(golden.vault.open_jotting(&sealed).is_some_and(|opened| opened.as_slice() == bytes));
        }
        let _ = golden.vault.compare_with_anchor(bytes);
        for purpose in [Beside::Backups, Beside::Anchor] {
            assert!(golden.vault.open_beside(purpose, bytes).is_none(), "nobody sealed it");
        }
        if let Ok(sealed) = golden.vault.seal_beside(Beside::Anchor, bytes) {
            let _ = golden.vault.compare_with_anchor(&sealed);
        }
    });
}

/// A whole vault's file: the golden one, cut and overwritten as `bytes` say: pages to keep (u16, 0
/// for all), then `place u32 | length u8 | bytes` again and again.
pub fn file(bytes: &[u8]) {
    with_golden(|golden| {
        let spoilt = spoil(&golden.file, bytes);
        let path = golden.folder.join("spoilt.stillpoint");
        if std::fs::write(&path, &spoilt).is_err() {
            return;
        }
        let _ = crate::inspect(&path);
        for backup in [golden.reader.open(&path), golden.reader.carve(&path)] {
            let Ok(mut backup) = backup else { continue };
            let _ = backup.verify_all(&|| true);
            let sound = backup.integrity().is_sound();
            let same = backup
                .objects()
                .into_iter()
                .flat_map(|id| backup.revisions(id).into_iter().map(move |revision| (id, revision)));
            let mut read = 0;
            for (id, revision) in same {
                let written = golden.vault.read_revision(id, revision).ok().map(|record| record.body);
                match backup.read_revision(id, revision) {
                    Ok(found) => assert!(written == Some(found.body), "something that was never written"),
                    Err(_) => assert!(!sound, "lost, and nothing was said"),
                }
                read += 1;
            }
            assert!(!sound || read == golden.revisions, "lost, and nothing was said");
        }
    });
}

fn spoil(file: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut spoilt = file.to_vec();
    let mut fields = Fields::new(bytes);
    let pages = usize::from(fields.u16().unwrap_or(0));
    if pages > 0 {
        spoilt.truncate(pages.saturating_mul(512));
    }
    while let (Some(place), Some(length)) = (fields.u32(), fields.u8()) {
        let Some(new) = fields.take(usize::from(length)) else { break };
        let start = (place as usize) % spoilt.len().max(1);
        if let Some(old) = spoilt.get_mut(start..).and_then(|rest| rest.get_mut(..new.len())) {
            old.copy_from_slice(new);
        }
    }
    spoilt
}

/// The golden vault, open, in a folder of this process's own.
struct Golden {
    vault: Unlocked,
    reader: BackupReader,
    file: Vec<u8>,
    folder: PathBuf,
    revisions: usize,
    _kept: tempfile::TempDir,
}

impl Golden {
    fn open() -> Option<Self> {
        let kept = tempfile::tempdir().ok()?;
        let folder = kept.path().to_path_buf();
        let path = folder.join("golden.stillpoint");
        let golden =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden/v1/journal.stillpoint");
        let file = std::fs::read(golden).ok()?;
        std::fs::write(&path, &file).ok()?;
        let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
        let vault = crate::open(&path).ok()?.unlock(DeviceId::from_bytes([9; 16]), &secret).ok()?;
        let reader = vault.backup_reader();
        let revisions = vault.objects().iter().map(|id| vault.revisions(*id).len()).sum();
        Some(Self { vault, reader, file, folder, revisions, _kept: kept })
    }
}

fn with_golden(work: impl FnOnce(&Golden)) {
    thread_local! {
        static GOLDEN: Option<Golden> = Golden::open();
    }
    GOLDEN.with(|golden| {
        assert!(golden.is_some(), "the golden vault opens");
        golden.as_ref().map(work)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each(target: &str, run: fn(&[u8])) {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz/corpus").join(target);
        let files =
            std::fs::read_dir(corpus).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
        let files: Vec<Vec<u8>> = files.collect();
        assert!(!files.is_empty());
        files.iter().for_each(|bytes| run(bytes));
        run(b"");
    }

    #[test]
    fn no_slot_block_of_the_corpus_does_harm() {
        each("vault_slots", slots);
    }

    #[test]
    fn no_frame_of_the_corpus_does_harm() {
        each("vault_frame", frames);
    }

    #[test]
    fn no_ledger_or_manifest_of_the_corpus_does_harm() {
        each("vault_ledger", ledgers);
    }

    #[test]
    fn nothing_of_the_corpus_beside_a_vault_does_harm() {
        each("vault_beside", beside);
    }

    #[test]
    fn no_file_of_the_corpus_does_harm() {
        each("vault_file", file);
    }
}
