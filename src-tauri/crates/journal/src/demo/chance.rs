//! Repeatable luck: splitmix64 (Steele, Lea and Flood, 2014). Not for secrets.

/// A sequence of choices that depends on its seed alone.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number under `limit`; 0 when `limit` is 0.
    pub(super) fn below(&mut self, limit: u8) -> u8 {
        let n = self.next().checked_rem(u64::from(limit)).unwrap_or_default();
        u8::try_from(n).unwrap_or_default()
    }

    pub(super) fn one_in(&mut self, n: u8) -> bool {
        self.below(n) == 0
    }

    /// One of at most 256 items. The slices it is given are constants with something in them.
    #[allow(clippy::indexing_slicing)]
    pub(super) fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let limit = u8::try_from(items.len()).unwrap_or(u8::MAX);
        &items[usize::from(self.below(limit))]
    }
}
