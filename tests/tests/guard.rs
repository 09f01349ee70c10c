//! How much the identifier guard finds, and how often it warns for nothing, of passages written as
//! people in care write them. `cargo test -p stillpoint-tests --test guard -- --nocapture` prints it.

use std::collections::BTreeMap;

use stillpoint_journal::guard::{Kind, WatchList, look};
use stillpoint_tests::diary::{Passage, found_in_use, later, passages};

#[derive(Default, Clone, Copy)]
struct Tally {
    planted: usize,
    caught: usize,
    told: usize,
    right: usize,
}

impl Tally {
    fn recall(self) -> f64 {
        self.caught as f64 / self.planted.max(1) as f64
    }

    fn precision(self) -> f64 {
        self.right as f64 / self.told.max(1) as f64
    }

    fn add(&mut self, other: Self) {
        self.planted += other.planted;
        self.caught += other.caught;
        self.told += other.told;
        self.right += other.right;
    }
}

struct Measured {
    kinds: BTreeMap<Kind, Tally>,
    hard: Tally,
    slips: Vec<String>,
}

/// Caught: one of the same kind covers all of it. Right: it touches something planted of its kind.
fn measure(corpus: &[Passage]) -> Measured {
    let mut out = Measured { kinds: BTreeMap::new(), hard: Tally::default(), slips: Vec::new() };
    for passage in corpus {
        let found = look(&passage.text, &WatchList::default());
        for mark in &passage.marks {
            let covers =
                found.iter().any(|f| f.kind == mark.kind && f.start <= mark.at.start && f.end >= mark.at.end);
            let one = Tally { planted: 1, caught: covers.into(), ..Tally::default() };
            out.kinds.entry(mark.kind).or_default().add(one);
            if mark.hard {
                out.hard.add(one);
            } else if !covers {
                out.slips.push(format!(
                    "missed {} {:?} in {:?}",
                    mark.kind,
                    &passage.text[mark.at.clone()],
                    passage.text
                ));
            }
        }
        for one in &found {
            let touches = |mark: &stillpoint_tests::diary::Planted| {
                mark.kind == one.kind && mark.at.start < one.end && one.start < mark.at.end
            };
            let right = passage.marks.iter().any(touches);
            out.kinds.entry(one.kind).or_default().add(Tally {
                told: 1,
                right: right.into(),
                ..Tally::default()
            });
            if !right {
                out.slips.push(format!(
                    "wrong {} {:?} in {:?}",
                    one.kind,
                    &passage.text[one.start..one.end],
                    passage.text
                ));
            }
        }
    }
    out
}

fn told(what: &str, measured: &Measured) -> Tally {
    let mut all = Tally::default();
    println!("{what:<20} {:>8} {:>8} {:>10}", "planted", "recall", "precision");
    for (kind, tally) in &measured.kinds {
        println!(
            "{:<20} {:>8} {:>8.3} {:>10.3}",
            kind.name(),
            tally.planted,
            tally.recall(),
            tally.precision()
        );
        all.add(*tally);
    }
    println!("{:<20} {:>8} {:>8.3} {:>10.3}", "all", all.planted, all.recall(), all.precision());
    println!("{:<20} {:>8} {:>8.3}\n", "of them hard", measured.hard.planted, measured.hard.recall());
    if std::env::var_os("STILLPOINT_SLIPS").is_some() {
        measured.slips.iter().for_each(|slip| println!("{slip}"));
    }
    all
}

#[test]
fn most_is_found_and_little_is_warned_of_for_nothing() {
    let corpus = passages(20_261_122, 3_000);
    let bare = corpus.iter().filter(|passage| passage.marks.is_empty()).count();
    assert!(bare * 2 >= corpus.len(), "half say nothing of anybody");
    let measured = measure(&corpus);
    let all = told("first", &measured);
    assert!(all.recall() >= 0.95, "recall {:.3}", all.recall());
    assert!(all.precision() >= 0.98, "precision {:.3}", all.precision());
    for (kind, tally) in &measured.kinds {
        let floor = match kind {
            // Hard ones are among them: a cottage by its name, a name in lower case, bare initials.
            Kind::Address | Kind::Initials => 0.65,
            Kind::RelatedName | Kind::TitledName => 0.85,
            _ => 0.95,
        };
        assert!(tally.recall() >= floor, "recall of {kind} {:.3}", tally.recall());
        assert!(tally.precision() >= 0.95, "precision of {kind} {:.3}", tally.precision());
    }
}

#[test]
fn sentences_written_after_the_rules_fare_as_well() {
    let all = told("later", &measure(&later(7, 2_000)));
    assert!(all.recall() >= 0.97, "recall {:.3}", all.recall());
    assert!(all.precision() >= 0.98, "precision {:.3}", all.precision());
}

#[test]
fn what_was_found_in_use_is_found_and_its_doses_are_let_be() {
    let corpus = found_in_use(94, 2_000);
    let bare = corpus.iter().filter(|passage| passage.marks.is_empty()).count();
    assert!(bare * 2 >= corpus.len(), "half say nothing of anybody");
    let all = told("in use", &measure(&corpus));
    assert!(all.recall() >= 0.93, "recall {:.3}", all.recall());
    assert!(all.precision() >= 0.97, "precision {:.3}", all.precision());
}
