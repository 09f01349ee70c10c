//! Small sealed files beside a vault: what is known of its backups, and the anchor that tells
//! whether a whole file was put back from an earlier time.

use std::path::Path;

use zeroize::Zeroizing;

use crate::bytes::Fields;
use crate::error::SaveError;
use crate::files;
use crate::id::VaultId;
use crate::keys::{Key, Keys, context};
use crate::seal::{self, NONCE, TAG};
use crate::unlocked::Unlocked;

/// "SPbs".
const MAGIC: [u8; 4] = *b"SPbs";
const FORMAT: u16 = 1;
/// `magic 4 | format 2 | purpose 1 | epoch 4 | vault 16 | nonce 24`.
const HEADER: usize = 27 + NONCE;
/// Where in it the epoch is.
const EPOCH: std::ops::Range<usize> = 7..11;
/// The plaintext, `length u32 | bytes`, is padded to a multiple of this.
const STEP: usize = 1024;
/// No plaintext, padded, is longer than this.
const LONGEST: usize = 1024 * 1024;

/// What a sealed file beside the vault is for. Each has a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// What is known of the backups.
    Backups,
    /// The vault's last known state, kept elsewhere on this machine.
    Anchor,
}

impl Beside {
    const fn number(self) -> u8 {
        match self {
            Self::Backups => 1,
            Self::Anchor => 2,
        }
    }

    fn key(self, keys: &Keys) -> Key {
        keys.vault.derive(match self {
            Self::Backups => context::BACKUP,
            Self::Anchor => context::ANCHOR,
        })
    }
}

/// What an anchor says of the vault that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchored {
    /// The vault is where the anchor left it, or further on.
    Holds,
    /// The vault is older than the one last opened here, by this many commits.
    Older {
        /// Commits that the anchor has seen and the vault has not.
        commits: u64,
    },
    /// As many commits and another history: two copies were written to.
    Other,
    /// The vault is from before its key was changed: the anchor was left under a later one.
    EarlierKey,
    /// It is no anchor of this vault under its present key, and says nothing.
    Unknown,
}

impl Unlocked {
    /// Seals up to a mebibyte for a file beside the vault.
    ///
    /// # Errors
    /// `TooLarge`, `Entropy`.
    pub fn seal_beside(&self, purpose: Beside, plain: &[u8]) -> Result<Vec<u8>, SaveError> {
        sealed(purpose, &self.keys, self.epoch, self.block.vault, plain)
    }

    /// Seals as [`seal_beside`](Self::seal_beside) and puts it in the place of whatever is at `file`;
    /// after a crash at any moment the file is the old one or the new one.
    ///
    /// # Errors
    /// Those of sealing, and what the system answers; the old file stands then.
    pub fn keep_beside(&self, purpose: Beside, file: &Path, plain: &[u8]) -> Result<(), SaveError> {
        Ok(files::replace(file, &self.seal_beside(purpose, plain)?)?)
    }

    /// Opens what [`seal_beside`](Self::seal_beside) sealed for the same purpose under the same key;
    /// `None` if it is anything else.
    #[must_use]
    pub fn open_beside(&self, purpose: Beside, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let ours = sealed.starts_with(&header(purpose, self.epoch, self.block.vault));
        if !ours || sealed.len() > HEADER + LONGEST + TAG {
            return None;
        }
        let plain = seal::open(&purpose.key(&self.keys), sealed, HEADER).ok()?;
        let mut fields = Fields::new(&plain);
        let length = usize::try_from(fields.u32()?).ok()?;
        Some(Zeroizing::new(fields.take(length)?.to_vec()))
    }

    /// The state of this vault, to be kept elsewhere on this machine and compared when it is next
    /// opened here. It may be older than the vault: it then finds only what is older still.
    ///
    /// # Errors
    /// `Entropy`; `ReadOnly` for a vault so damaged that its own count is not to be believed.
    pub fn anchor(&self) -> Result<Vec<u8>, SaveError> {
        if self.has_lost_count() {
            return Err(SaveError::ReadOnly);
        }
        let mut plain = Vec::with_capacity(ANCHOR);
        plain.extend_from_slice(&self.state.commits.to_le_bytes());
        plain.extend_from_slice(&self.state.ledger.hash());
        self.seal_beside(Beside::Anchor, &plain)
    }

    /// The same anchor, with what was found by it: to be kept in its place until the owner has
    /// explained it, or the question would be forgotten once more is saved than was missing.
    /// `None` where nothing was found.
    #[must_use]
    pub fn anchor_unexplained(&self, anchor: &[u8], found: Anchored) -> Option<Vec<u8>> {
        let missing = match found {
            Anchored::Older { commits } => commits,
            Anchored::Other => 0,
            // An anchor under a later key goes on saying so by itself.
            Anchored::Holds | Anchored::EarlierKey | Anchored::Unknown => return None,
        };
        let mut plain = self.open_beside(Beside::Anchor, anchor)?.get(..ANCHOR)?.to_vec();
        plain.extend_from_slice(&missing.to_le_bytes());
        self.seal_beside(Beside::Anchor, &plain).ok()
    }

    /// Whether this is, by what it says in the clear, an anchor of this vault under a later key. Nobody
    /// can be asked: that key is not known to a file from before it.
    fn is_of_a_later_key(&self, anchor: &[u8]) -> bool {
        let later = |epoch| epoch > self.epoch;
        let said = anchor.get(EPOCH).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
        said.is_some_and(|epoch| {
            later(epoch) && anchor.starts_with(&header(Beside::Anchor, epoch, self.block.vault))
        })
    }

    fn has_lost_count(&self) -> bool {
        self.integrity().ledger_damaged || self.integrity().salvaged
    }

    /// Compares this vault with an anchor of it. One that has lost count is not called older, unless
    /// it was before: the account of its damage is what there is to say.
    #[must_use]
    pub fn compare_with_anchor(&self, anchor: &[u8]) -> Anchored {
        if self.is_of_a_later_key(anchor) {
            return Anchored::EarlierKey;
        }
        let Some(plain) = self.open_beside(Beside::Anchor, anchor) else { return Anchored::Unknown };
        let mut fields = Fields::new(&plain);
        let (Some(commits), Some(ledger)) = (fields.u64(), fields.array::<32>()) else {
            return Anchored::Unknown;
        };
        let unexplained = fields.u64().map(|missing| match missing {
            0 => Anchored::Other,
            commits => Anchored::Older { commits },
        });
        if self.has_lost_count() {
            return unexplained.unwrap_or(Anchored::Unknown);
        }
        match commits.checked_sub(self.state.commits) {
            // Further on than the anchor: by the way it was, or by one that was never explained.
            None => unexplained.unwrap_or(Anchored::Holds),
            Some(0) if ledger == self.state.ledger.hash() => Anchored::Holds,
            Some(0) => Anchored::Other,
            Some(commits) => Anchored::Older { commits },
        }
    }
}

/// Seals up to a mebibyte for a file beside the vault whose keys these are.
pub(crate) fn sealed(
    purpose: Beside,
    keys: &Keys,
    epoch: u32,
    vault: VaultId,
    plain: &[u8],
) -> Result<Vec<u8>, SaveError> {
    let length = u32::try_from(plain.len()).ok().filter(|_| plain.len() <= LONGEST - STEP);
    let length = length.ok_or(SaveError::TooLarge)?;
    let mut padded = Zeroizing::new(Vec::with_capacity((plain.len() + 4).next_multiple_of(STEP)));
    padded.extend_from_slice(&length.to_le_bytes());
    padded.extend_from_slice(plain);
    let whole = padded.len().next_multiple_of(STEP);
    padded.resize(whole, 0);
    let header = header(purpose, epoch, vault);
    Ok(seal::seal(&purpose.key(keys), header, padded)?.bytes)
}

/// `commits u64 | ledger hash 32`; then, only where it found something that is not explained yet,
/// `commits that were missing u64`, 0 for another history.
const ANCHOR: usize = 40;

/// All of the header but the nonce.
fn header(purpose: Beside, epoch: u32, vault: VaultId) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER);
    out.extend_from_slice(&MAGIC);
    out.extend_from_slice(&FORMAT.to_le_bytes());
    out.push(purpose.number());
    out.extend_from_slice(&epoch.to_le_bytes());
    out.extend_from_slice(vault.as_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Change, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode};
    use proptest::prelude::*;

    fn vault(folder: &Path) -> Unlocked {
        let (passphrase, code) = (Passphrase::new("for tests"), RecoveryCode::generate().unwrap());
        let cost = KdfCost::new(19, 1, 1).unwrap();
        crate::create(&folder.join("v"), DeviceId::from_bytes([1; 16]), &passphrase, &code, cost).unwrap()
    }

    fn commit(vault: &mut Unlocked, byte: u8) {
        let id = ObjectId::random().unwrap();
        vault.commit(&[Change::Put { id, body: vec![byte].into(), earlier: Earlier::Keep }]).unwrap();
    }

    #[test]
    fn what_is_sealed_for_one_purpose_or_vault_opens_for_no_other() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (one, other) = (vault(one.path()), vault(other.path()));
        let sealed = one.seal_beside(Beside::Backups, b"known").unwrap();
        assert_eq!(one.open_beside(Beside::Backups, &sealed).unwrap().as_slice(), b"known");
        assert!(one.open_beside(Beside::Anchor, &sealed).is_none());
        assert!(other.open_beside(Beside::Backups, &sealed).is_none());
        let mut relabelled = sealed.clone();
        relabelled[6] = Beside::Anchor.number();
        assert!(one.open_beside(Beside::Anchor, &relabelled).is_none());
    }

    #[test]
    fn every_byte_is_authenticated() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let sealed = vault.seal_beside(Beside::Backups, b"known").unwrap();
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(vault.open_beside(Beside::Backups, &altered).is_none(), "byte {at}");
        }
    }

    #[test]
    fn lengths_show_in_steps_only_and_are_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let length = |plain: usize| vault.seal_beside(Beside::Backups, &vec![0; plain]).unwrap().len();
        assert_eq!(length(0), length(1020));
        assert_ne!(length(0), length(1021));
        assert!(matches!(vault.seal_beside(Beside::Backups, &vec![0; LONGEST]), Err(SaveError::TooLarge)));
    }

    #[test]
    fn the_longest_is_read_back_and_nothing_longer_or_of_another_format_is_looked_at() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let longest = vec![7; LONGEST - STEP];
        let sealed = vault.seal_beside(Beside::Backups, &longest).unwrap();
        assert_eq!(vault.open_beside(Beside::Backups, &sealed).unwrap().as_slice(), longest);
        assert_eq!((sealed[6], vault.anchor().unwrap()[6]), (1, 2), "as FORMAT.md has it");

        let key = Beside::Backups.key(&vault.keys);
        let made = |header: Vec<u8>, length: usize| {
            let mut plain = Zeroizing::new(vec![0; length]);
            plain[0] = 5;
            seal::seal(&key, header, plain).unwrap().bytes
        };
        let ours = header(Beside::Backups, vault.epoch, vault.block.vault);
        let mut of_another = ours.clone();
        of_another[4] = 2;
        assert!(vault.open_beside(Beside::Backups, &made(ours.clone(), STEP)).is_some());
        assert!(vault.open_beside(Beside::Backups, &made(of_another, STEP)).is_none());
        for more in [1, STEP] {
            assert!(vault.open_beside(Beside::Backups, &made(ours.clone(), LONGEST + more)).is_none());
        }
    }

    #[test]
    fn what_is_kept_beside_takes_the_place_of_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let file = folder.path().join("beside");
        for plain in [b"first".as_slice(), b"and then"] {
            vault.keep_beside(Beside::Backups, &file, plain).unwrap();
            let sealed = std::fs::read(&file).unwrap();
            assert_eq!(vault.open_beside(Beside::Backups, &sealed).unwrap().as_slice(), plain);
        }
        assert!(vault.keep_beside(Beside::Backups, &folder.path().join("no/such/folder"), b"x").is_err());
    }

    #[test]
    fn an_anchor_holds_until_the_file_is_from_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        commit(&mut vault, 1);
        let first = vault.anchor().unwrap();
        assert_eq!(vault.compare_with_anchor(&first), Anchored::Holds);
        let earlier = folder.path().join("earlier");
        vault.back_up(&earlier).unwrap();
        commit(&mut vault, 2);
        commit(&mut vault, 3);
        assert_eq!(vault.compare_with_anchor(&first), Anchored::Holds);
        let last = vault.anchor().unwrap();
        let replacement = vault.prepare_restored(&earlier).unwrap();
        let (locked, done) = vault.replace(replacement);
        done.unwrap();
        let secret = crate::Secret::Passphrase(Passphrase::new("for tests"));
        let mut vault = locked.unlock(DeviceId::from_bytes([1; 16]), &secret).unwrap();
        assert!(matches!(vault.compare_with_anchor(&last), Anchored::Older { commits: 1..=2 }));
        commit(&mut vault, 4);
        commit(&mut vault, 5);
        assert!(matches!(vault.compare_with_anchor(&last), Anchored::Other | Anchored::Holds));
        assert_eq!(vault.compare_with_anchor(b"no anchor"), Anchored::Unknown);
    }

    #[test]
    fn a_vault_that_has_lost_count_is_not_called_older() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        commit(&mut vault, 1);
        let anchor = vault.anchor().unwrap();
        drop(vault.lock());
        let path = folder.path().join("v");
        let mut bytes = std::fs::read(&path).unwrap();
        let manifest = bytes.windows(4).position(|window| window == b"SPmf").unwrap();
        bytes[manifest + 100] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        let secret = crate::Secret::Passphrase(Passphrase::new("for tests"));
        let vault = crate::open(&path).unwrap().unlock(DeviceId::from_bytes([1; 16]), &secret).unwrap();
        assert!(vault.integrity().ledger_damaged);
        assert_eq!(vault.compare_with_anchor(&anchor), Anchored::Unknown);
        assert!(matches!(vault.anchor(), Err(SaveError::ReadOnly)));
    }

    #[test]
    fn a_vault_from_before_its_key_was_changed_is_seen_by_an_anchor_left_since() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        commit(&mut vault, 1);
        let (path, earlier) = (folder.path().join("v"), folder.path().join("earlier"));
        let before = vault.anchor().unwrap();
        vault.back_up(&earlier).unwrap();
        let (now, code) = (Passphrase::new("for tests now"), RecoveryCode::generate().unwrap());
        let cost = KdfCost::new(19, 1, 1).unwrap();
        let prepared = vault.prepare_rotated(&now, &code, cost, &|_, _| true).unwrap();
        let (locked, done) = vault.replace(prepared);
        done.unwrap();
        let device = DeviceId::from_bytes([1; 16]);
        let unlock = |locked: crate::Locked, words: &str| {
            locked.unlock(device, &crate::Secret::Passphrase(Passphrase::new(words))).unwrap()
        };
        let vault = unlock(locked, "for tests now");
        assert_eq!(vault.compare_with_anchor(&before), Anchored::Unknown, "an earlier one says nothing");
        let anchor = vault.anchor().unwrap();
        assert_eq!(vault.compare_with_anchor(&anchor), Anchored::Holds);
        drop(vault.lock());

        std::fs::copy(&earlier, &path).unwrap();
        let mut vault = unlock(crate::open(&path).unwrap(), "for tests");
        assert_eq!(vault.compare_with_anchor(&anchor), Anchored::EarlierKey);
        for n in 2..9 {
            commit(&mut vault, n);
        }
        assert_eq!(vault.compare_with_anchor(&anchor), Anchored::EarlierKey, "however much is written since");
        assert_eq!(vault.anchor_unexplained(&anchor, Anchored::EarlierKey), None);
        assert_eq!(
            vault.compare_with_anchor(&vault.anchor().unwrap()),
            Anchored::Holds,
            "once it is explained"
        );
        for at in 0..27 {
            let mut spoilt = anchor.clone();
            spoilt[at] ^= 0x80;
            let found = vault.compare_with_anchor(&spoilt);
            let expected = if EPOCH.contains(&at) { Anchored::EarlierKey } else { Anchored::Unknown };
            assert_eq!(found, expected, "{at}");
        }
    }

    #[test]
    fn as_many_commits_and_another_history_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        let earlier = folder.path().join("earlier");
        vault.back_up(&earlier).unwrap();
        commit(&mut vault, 2);
        let anchor = vault.anchor().unwrap();
        drop(vault.lock());
        std::fs::copy(&earlier, folder.path().join("v")).unwrap();
        let secret = crate::Secret::Passphrase(Passphrase::new("for tests"));
        let locked = crate::open(&folder.path().join("v")).unwrap();
        let mut vault = locked.unlock(DeviceId::from_bytes([1; 16]), &secret).unwrap();
        assert_eq!(vault.compare_with_anchor(&anchor), Anchored::Older { commits: 1 });
        commit(&mut vault, 3);
        assert_eq!(vault.compare_with_anchor(&anchor), Anchored::Other);
    }

    #[test]
    fn what_an_anchor_found_is_not_forgotten_however_much_is_written_since() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        let earlier = folder.path().join("earlier");
        vault.back_up(&earlier).unwrap();
        commit(&mut vault, 2);
        let (anchor, newest) = (vault.anchor().unwrap(), folder.path().join("newest"));
        assert_eq!(vault.anchor_unexplained(&anchor, vault.compare_with_anchor(&anchor)), None);
        vault.back_up(&newest).unwrap();
        drop(vault.lock());
        let put_back = |copy: &std::path::Path| {
            std::fs::copy(copy, folder.path().join("v")).unwrap();
            let secret = crate::Secret::Passphrase(Passphrase::new("for tests"));
            let locked = crate::open(&folder.path().join("v")).unwrap();
            locked.unlock(DeviceId::from_bytes([1; 16]), &secret).unwrap()
        };
        let mut vault = put_back(&earlier);
        let found = vault.compare_with_anchor(&anchor);
        assert_eq!(found, Anchored::Older { commits: 1 });
        let asking = vault.anchor_unexplained(&anchor, found).unwrap();
        assert_eq!(vault.compare_with_anchor(&asking), found);
        for n in 3..8 {
            commit(&mut vault, n);
        }
        assert_eq!(vault.compare_with_anchor(&anchor), Anchored::Holds);
        assert_eq!(vault.compare_with_anchor(&asking), found);
        drop(vault.lock());
        let vault = put_back(&newest);
        assert_eq!(vault.compare_with_anchor(&asking), Anchored::Holds, "the right file is back");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn any_bytes_are_read_back(plain in proptest::collection::vec(any::<u8>(), 0..3000)) {
            let folder = tempfile::tempdir().unwrap();
            let vault = vault(folder.path());
            let sealed = vault.seal_beside(Beside::Backups, &plain).unwrap();
            prop_assert_eq!(vault.open_beside(Beside::Backups, &sealed).unwrap().to_vec(), plain);
        }
    }
}
