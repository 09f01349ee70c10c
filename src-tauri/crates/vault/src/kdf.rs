//! Argon2id: how a secret becomes the key of a slot, and what a guess must cost.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::keys::{Key, context};

/// Bytes of a slot's salt.
pub(crate) const SALT: usize = 16;
/// Bytes of a slot's commitment.
pub(crate) const COMMITMENT: usize = 32;

const KIB_PER_MIB: u32 = 1024;
const MEMORY_MIB: std::ops::RangeInclusive<u32> = 19..=2048;
const PASSES: std::ops::RangeInclusive<u32> = 1..=16;
const LANES: std::ops::RangeInclusive<u32> = 1..=8;

/// What one guess costs: memory in MiB, passes over it, lanes computed side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KdfCost {
    mib: u32,
    passes: u32,
    lanes: u32,
}

/// A cost outside 19 MiB–2 GiB, 1–16 passes, 1–8 lanes. Found before any memory is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the cost is outside its bounds")]
pub struct CostOutOfBounds;

/// As "256 MiB, 3 passes, 4 lanes".
impl std::fmt::Display for KdfCost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} MiB, {} passes, {} lanes", self.mib, self.passes, self.lanes)
    }
}

impl KdfCost {
    /// 256 MiB, 3 passes, 4 lanes: about half a second on two cores of 2020s hardware.
    pub const DEFAULT: Self = Self { mib: 256, passes: 3, lanes: 4 };
    /// 64 MiB, 3 passes, 4 lanes: RFC 9106's second recommendation, and the least for a new vault.
    pub const FLOOR: Self = Self { mib: 64, passes: 3, lanes: 4 };

    /// A cost of `mib` MiB (19–2048), `passes` (1–16) and `lanes` (1–8).
    ///
    /// # Errors
    /// [`CostOutOfBounds`].
    pub fn new(mib: u32, passes: u32, lanes: u32) -> Result<Self, CostOutOfBounds> {
        let within = MEMORY_MIB.contains(&mib) && PASSES.contains(&passes) && LANES.contains(&lanes);
        if within { Ok(Self { mib, passes, lanes }) } else { Err(CostOutOfBounds) }
    }

    /// The largest cost, by doubling memory, that this machine pays in about a second;
    /// never under [`FLOOR`](Self::FLOOR), and never over 512 MiB, which a small laptop can spare.
    #[must_use]
    pub fn calibrate() -> Self {
        const GOAL: Duration = Duration::from_millis(1000);
        const LARGEST: u32 = 512;
        let Some(floor) = Self::FLOOR.measure() else { return Self::FLOOR };
        let mut cost = Self::FLOOR;
        let mut expected = floor;
        while cost.mib < LARGEST && expected * 2 <= GOAL {
            cost.mib *= 2;
            expected *= 2;
        }
        cost
    }

    /// Whether a guess costs at least as much as at [`FLOOR`](Self::FLOOR).
    #[must_use]
    pub const fn meets_floor(&self) -> bool {
        self.mib >= Self::FLOOR.mib && self.passes >= Self::FLOOR.passes
    }

    /// The lesser of this and [`FLOOR`](Self::FLOOR): enough for a secret of 128 random bits.
    pub(crate) fn at_most_floor(self) -> Self {
        if self.meets_floor() { Self::FLOOR } else { self }
    }

    pub(crate) const fn kib(&self) -> u32 {
        self.mib * KIB_PER_MIB
    }

    pub(crate) const fn passes(&self) -> u32 {
        self.passes
    }

    pub(crate) const fn lanes(&self) -> u32 {
        self.lanes
    }

    /// The cost a slot states, checked before it is believed.
    pub(crate) fn from_slot(kib: u32, passes: u32, lanes: u32) -> Result<Self, CostOutOfBounds> {
        if !kib.is_multiple_of(KIB_PER_MIB) {
            return Err(CostOutOfBounds);
        }
        Self::new(kib / KIB_PER_MIB, passes, lanes)
    }

    fn measure(self) -> Option<Duration> {
        let start = Instant::now();
        derive(b"calibration", &[0; SALT], self).ok()?;
        Some(start.elapsed())
    }
}

/// Too little memory for the cost asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OutOfMemory;

/// What a secret and a slot's salt give: the key that wraps, and the commitment to it.
pub(crate) struct SlotKey {
    pub(crate) key: Key,
    pub(crate) commitment: [u8; COMMITMENT],
}

/// Argon2id, then BLAKE3 to part the key from the commitment.
pub(crate) fn derive(secret: &[u8], salt: &[u8; SALT], cost: KdfCost) -> Result<SlotKey, OutOfMemory> {
    let mut stretched = Zeroizing::new([0; 32]);
    let params = Params::new(cost.kib(), cost.passes, cost.lanes, Some(32)).map_err(|_| OutOfMemory)?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, stretched.as_mut_slice())
        .map_err(|_| OutOfMemory)?;
    Ok(part(&stretched))
}

fn part(stretched: &Zeroizing<[u8; 32]>) -> SlotKey {
    let mut hasher = blake3::Hasher::new_derive_key(context::SLOT);
    hasher.update(stretched.as_slice());
    let mut output = hasher.finalize_xof();
    let mut key = Zeroizing::new([0; 32]);
    let mut commitment = [0; COMMITMENT];
    output.fill(key.as_mut_slice());
    output.fill(&mut commitment);
    hasher.zeroize();
    output.zeroize();
    SlotKey { key: Key::from_bytes(&key), commitment }
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::{AssociatedData, ParamsBuilder};
    use data_encoding::HEXLOWER;

    #[test]
    fn costs_outside_the_bounds_are_refused() {
        for (mib, passes, lanes) in
            [(18, 1, 1), (2049, 1, 1), (u32::MAX, 3, 4), (64, 0, 4), (64, 17, 4), (64, 3, 0), (64, 3, 9)]
        {
            assert_eq!(KdfCost::new(mib, passes, lanes), Err(CostOutOfBounds), "{mib} {passes} {lanes}");
        }
        for (mib, passes, lanes) in [(19, 1, 1), (2048, 16, 8)] {
            assert!(KdfCost::new(mib, passes, lanes).is_ok());
        }
        assert_eq!(KdfCost::from_slot(19 * 1024 + 1, 1, 1), Err(CostOutOfBounds));
        assert_eq!(KdfCost::from_slot(u32::MAX, 1, 1), Err(CostOutOfBounds));
    }

    #[test]
    fn a_cost_is_told_and_meets_the_floor_only_in_memory_and_in_passes() {
        let cost = KdfCost::new(128, 5, 2).unwrap();
        assert_eq!(cost.to_string(), "128 MiB, 5 passes, 2 lanes");
        assert_eq!((cost.kib(), cost.passes(), cost.lanes()), (128 * 1024, 5, 2));
        for (mib, passes, meets) in
            [(64, 3, true), (63, 3, false), (64, 2, false), (2048, 1, false), (19, 16, false)]
        {
            assert_eq!(KdfCost::new(mib, passes, 1).unwrap().meets_floor(), meets, "{mib} {passes}");
        }
    }

    #[test]
    fn calibration_never_goes_under_the_floor() {
        assert!(KdfCost::calibrate().meets_floor());
    }

    #[test]
    fn a_random_code_never_costs_more_than_the_floor() {
        let small = KdfCost::new(19, 1, 1).unwrap();
        assert_eq!(KdfCost::DEFAULT.at_most_floor(), KdfCost::FLOOR);
        assert_eq!(small.at_most_floor(), small);
    }

    /// RFC 9106, section 5.3.
    #[test]
    fn argon2id_gives_the_vector_of_the_rfc() {
        let data = AssociatedData::new(&[4; 12]).unwrap();
        let params =
            ParamsBuilder::new().m_cost(32).t_cost(3).p_cost(4).data(data).output_len(32).build().unwrap();
        let mut tag = [0; 32];
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
            .unwrap()
            .hash_password_into(&[1; 32], &[2; 16], &mut tag)
            .unwrap();
        let expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
        assert_eq!(HEXLOWER.encode(&tag), expected);
    }

    #[test]
    fn the_commitment_is_not_the_key() {
        let slot = derive(b"secret", &[1; SALT], KdfCost::new(19, 1, 1).unwrap()).unwrap();
        assert_ne!(slot.key.expose(), &slot.commitment);
    }
}
