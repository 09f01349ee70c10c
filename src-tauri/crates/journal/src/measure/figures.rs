//! Figures: plain sums and means of what was answered, and nothing besides.

use super::{Answering, Measure, PointValue, Reckoning, Subscale};

/// A figure in whole hundredths: 1250 is 12.5. A mean is rounded to one, halves up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure(i64);

impl Figure {
    /// The figure as it is shown.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "far below what a double holds")]
    pub fn shown(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// Halfway between two, halves of a hundredth up.
    pub(super) fn between(self, other: Self) -> Self {
        Self(divided(self.0 + other.0, 2))
    }

    fn of(how: Reckoning, sum: i64, count: i64) -> Self {
        match how {
            Reckoning::Sum => Self(sum * 100),
            Reckoning::Mean => Self(divided(sum * 100, count)),
        }
    }
}

/// Rounded to a whole number, halves up, whatever the sign.
fn divided(number: i64, by: i64) -> i64 {
    (number * 2 + by).div_euclid(by * 2)
}

impl Measure {
    /// What an answer counts: for a reversed item as far from the lowest as it is from the highest.
    fn counted(&self, item: usize, value: PointValue) -> Option<i64> {
        let value = i64::from(value.get());
        let reversed = self.items().get(item)?.reversed;
        Some(if reversed { self.lowest() + self.highest() - value } else { value })
    }

    fn lowest(&self) -> i64 {
        self.scale().iter().map(|point| i64::from(point.value.get())).min().unwrap_or_default()
    }

    fn highest(&self) -> i64 {
        self.scale().iter().map(|point| i64::from(point.value.get())).max().unwrap_or_default()
    }

    /// The lowest and the highest figure a subscale of it can have.
    #[must_use]
    pub fn reach(&self, subscale: &Subscale) -> (Figure, Figure) {
        let count = subscale.items.len() as i64;
        let all = |each: i64| Figure::of(subscale.how, each * count, count.max(1));
        (all(self.lowest()), all(self.highest()))
    }
}

impl Answering {
    /// What a subscale of its sheet comes to; `None` where one of its items has no answer. None is
    /// made up in its place.
    #[must_use]
    pub fn figure(&self, subscale: &Subscale) -> Option<Figure> {
        let count = i64::try_from(subscale.items.len()).ok().filter(|count| *count > 0)?;
        let mut sum = 0;
        for number in subscale.items.iter() {
            let item = usize::from(number.get()).checked_sub(1)?;
            let answer = self.answers().get(item).copied().flatten()?;
            sum += self.sheet().counted(item, answer)?;
        }
        Some(Figure::of(subscale.how, sum, count))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::measure::sample::{answered, any_answering, heron};

    fn figures(answers: [Option<i16>; 3]) -> Vec<Option<f64>> {
        let answering = answered(heron(), &answers);
        let all = heron();
        all.subscales().iter().map(|one| answering.figure(one).map(Figure::shown)).collect()
    }

    #[test]
    fn a_sum_is_a_sum_and_a_reversed_item_is_counted_from_the_other_end() {
        // Item two is reversed: of 1 to 5, 2 counts 4.
        assert_eq!(figures([Some(1), Some(2), Some(5)]), [Some(5.0), Some(3.33)]);
        assert_eq!(figures([Some(5), Some(1), Some(5)]), [Some(10.0), Some(5.0)]);
        assert_eq!(figures([Some(1), Some(5), Some(1)]), [Some(2.0), Some(1.0)]);
    }

    #[test]
    fn what_lacks_an_answer_has_no_figure_and_what_does_not_lack_it_has() {
        assert_eq!(figures([Some(1), Some(2), None]), [Some(5.0), None]);
        assert_eq!(figures([None, Some(2), Some(3)]), [None, None]);
        assert_eq!(figures([None, None, None]), [None, None]);
    }

    #[test]
    fn the_reach_of_a_figure_is_that_of_its_scale() {
        let measure = heron();
        let reach = |n: usize| measure.reach(&measure.subscales()[n]);
        assert_eq!((reach(0).0.shown(), reach(0).1.shown()), (2.0, 10.0));
        assert_eq!((reach(1).0.shown(), reach(1).1.shown()), (1.0, 5.0));
    }

    #[test]
    fn halves_are_rounded_up_below_nought_too() {
        assert_eq!((divided(5, 2), divided(-5, 2), divided(-1, 2), divided(7, 3)), (3, -2, 0, 2));
        assert_eq!(Figure(-300).between(Figure(-301)), Figure(-300));
    }

    proptest! {
        #[test]
        fn every_figure_is_what_one_would_add_up_by_hand(answering in any_answering()) {
            let sheet = answering.sheet();
            let values: Vec<f64> = sheet.scale().iter().map(|point| f64::from(point.value.get())).collect();
            let low = values.iter().copied().fold(f64::MAX, f64::min);
            let high = values.iter().copied().fold(f64::MIN, f64::max);
            for subscale in sheet.subscales() {
                let mut counted = Vec::new();
                let mut gap = false;
                for number in subscale.items.iter() {
                    let at = usize::from(number.get()) - 1;
                    match answering.answers()[at] {
                        Some(value) if sheet.items()[at].reversed => counted.push(low + high - f64::from(value.get())),
                        Some(value) => counted.push(f64::from(value.get())),
                        None => gap = true,
                    }
                }
                let sum: f64 = counted.iter().sum();
                let (lowest, highest) = sheet.reach(subscale);
                match answering.figure(subscale) {
                    None => prop_assert!(gap),
                    Some(figure) => {
                        prop_assert!(!gap && lowest <= figure && figure <= highest);
                        let by_hand = match subscale.how {
                            Reckoning::Sum => sum,
                            Reckoning::Mean => sum / counted.len() as f64,
                        };
                        prop_assert!((figure.shown() - by_hand).abs() <= 0.005 + 1e-9, "{} {by_hand}", figure.shown());
                    }
                }
            }
        }
    }
}
