//! Minutes that do not come out even: added up exactly, and rounded only where they are shown.

/// So many minutes, as a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minutes {
    top: u128,
    bottom: u128,
}

impl Minutes {
    /// None at all.
    pub const NONE: Self = Self { top: 0, bottom: 1 };

    /// A length divided by a number; all of it where that is nought.
    pub fn shared(minutes: u32, among: u16) -> Self {
        Self { top: minutes.into(), bottom: u128::from(among.max(1)) }.reduced()
    }

    /// So many times as much.
    pub fn times(self, n: u32) -> Self {
        Self { top: self.top.saturating_mul(n.into()), bottom: self.bottom }.reduced()
    }

    /// Both together. The bottom never passes the least number that all up to 50 divide, which has
    /// 72 bits, so that nothing here can come near the end of its range.
    pub fn plus(self, other: Self) -> Self {
        let common = greatest_divisor(self.bottom, other.bottom);
        let (ours, theirs) = (other.bottom / common, self.bottom / common);
        let top = self.top.saturating_mul(ours).saturating_add(other.top.saturating_mul(theirs));
        Self { top, bottom: self.bottom.saturating_mul(ours) }.reduced()
    }

    /// Whole minutes, what is left over them dropped.
    pub fn whole(self) -> u32 {
        u32::try_from(self.top / self.bottom).unwrap_or(u32::MAX)
    }

    /// Whether they are whole minutes.
    pub fn is_whole(self) -> bool {
        self.bottom == 1
    }

    /// Whole minutes that are lacking from so many: part of a minute is one.
    pub fn lacking(self, needed: u32) -> u32 {
        let needed = u128::from(needed).saturating_mul(self.bottom);
        u32::try_from(needed.saturating_sub(self.top).div_ceil(self.bottom)).unwrap_or(u32::MAX)
    }

    fn reduced(self) -> Self {
        let common = greatest_divisor(self.top, self.bottom);
        Self { top: self.top / common, bottom: self.bottom / common }
    }
}

/// Of nought and a number it is the number, and it is never nought: no bottom is.
fn greatest_divisor(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn four_halves_of_45_minutes_are_an_hour_and_a_half() {
        let half = Minutes::shared(45, 2);
        let all = (0..4).fold(Minutes::NONE, |sum, _| sum.plus(half));
        assert_eq!((all.whole(), all.is_whole(), all.lacking(90)), (90, true, 0));
        assert_eq!((half.whole(), half.is_whole(), half.lacking(23)), (22, false, 1));
    }

    proptest! {
        #[test]
        fn a_sum_is_what_adding_it_up_by_hand_gives(parts in prop::collection::vec((1..1440_u32, 1..=50_u16), 0..60)) {
            let sum = parts.iter().fold(Minutes::NONE, |sum, (m, n)| sum.plus(Minutes::shared(*m, *n)));
            // In parts of a minute that every number up to 50 divides.
            let fine: u128 = (1..=50).fold(1, |all, n| all / greatest_divisor(all, n) * n);
            let naive: u128 = parts.iter().map(|(m, n)| u128::from(*m) * fine / u128::from(*n)).sum();
            prop_assert_eq!(u128::from(sum.whole()), naive / fine);
            prop_assert_eq!(sum.is_whole(), naive.is_multiple_of(fine));
            let needed = 5_000;
            let lacking = (u128::from(needed) * fine).saturating_sub(naive).div_ceil(fine);
            prop_assert_eq!(u128::from(sum.lacking(needed)), lacking);
        }
    }
}
