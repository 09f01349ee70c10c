//! What the tests of a vault under damage share.

use std::collections::BTreeMap;

use stillpoint_vault::{Backup, ObjectId, Passphrase, Revision, Secret, Unlocked};

#[path = "../../src/bin/vault_writer.rs"]
pub mod writer;

/// Whether all is to be tried, as `cargo xtask torture` wants, and not a sample.
pub fn full() -> bool {
    std::env::var_os("STILLPOINT_TORTURE").is_some_and(|value| value == "full")
}

/// Every one of `count` in full; else about `sample` of them, evenly spread, the ends among them.
pub fn some(count: usize, sample: usize) -> Vec<usize> {
    if full() || count <= sample {
        return (0..count).collect();
    }
    (0..sample).map(|number| number * (count - 1) / (sample - 1)).collect()
}

/// The same numbers every time, so that a failure can be looked into (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it fits")
    }

    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }
}

pub type Contents = BTreeMap<(ObjectId, Revision), Vec<u8>>;

pub fn contents(vault: &Unlocked) -> Contents {
    let mut contents = Contents::new();
    for id in vault.objects() {
        for revision in vault.revisions(id) {
            let record = vault.read_revision(id, revision).expect("every revision reads");
            contents.insert((id, revision), record.body.to_vec());
        }
    }
    contents
}

/// What can be read of a copy, damaged or not.
pub fn readable(backup: &Backup) -> Contents {
    let mut contents = Contents::new();
    for id in backup.objects() {
        for revision in backup.revisions(id) {
            if let Ok(record) = backup.read_revision(id, revision) {
                contents.insert((id, revision), record.body.to_vec());
            }
        }
    }
    contents
}

pub fn secret() -> Secret {
    Secret::Passphrase(Passphrase::new(writer::PASSPHRASE))
}
