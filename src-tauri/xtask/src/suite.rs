//! `cargo xtask test`: every tier, one closing line each.

mod arrows;
mod counts;
mod licences;
mod offline;
mod rust;
mod tiers;

use std::time::Instant;

use clap::Args;

use crate::{Outcome, cli::Consent, house::House, machine, say, ui};
use tiers::Tier;

#[derive(Args)]
pub struct Options {
    #[command(flatten)]
    consent: Consent,
    /// Only this tier (may be given more than once)
    #[arg(long, value_enum)]
    only: Vec<Tier>,
    /// Where there is no network: proves that nothing needs one (Linux)
    #[arg(long)]
    offline_proof: bool,
}

/// How a tier ended. Tests that it did not count stand as one.
pub enum Verdict {
    /// `wrong`: what failed, in the runner's own words.
    Counted {
        passed: u32,
        failed: u32,
        wrong: Vec<String>,
    },
    Passed,
    Failed,
    Skipped(String),
}

struct Line {
    tier: Tier,
    verdict: Verdict,
    took: String,
}

pub fn run(house: &House, options: &Options) -> Outcome {
    let chosen: Vec<Tier> = if options.only.is_empty() { Tier::usual() } else { options.only.clone() };
    if options.offline_proof {
        return offline::run(house, &chosen, options.consent);
    }
    let begun = Instant::now();
    prepare(house, &chosen, options.consent)?;
    let lines: Vec<Line> = chosen.iter().map(|tier| attempt(house, *tier)).collect();
    println!("\nAfter {}:", say::seconds(begun));
    lines.iter().for_each(|line| println!("{}", line.text()));
    lines.iter().flat_map(Line::wrong).for_each(|wrong| println!("    {wrong}"));
    let (passed, failed) = lines.iter().fold((0, 0), |(p, f), line| (p + line.passed(), f + line.failed()));
    println!("{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err("not everything passed".into()) }
}

fn prepare(house: &House, chosen: &[Tier], consent: Consent) -> Outcome {
    let mut needs: Vec<&[machine::Need]> = chosen.iter().flat_map(|t| t.needs()).copied().collect();
    needs.dedup_by_key(|n| n.as_ptr());
    machine::provide(&needs, consent)?;
    if chosen.iter().any(|t| t.wants_ui()) {
        ui::packages(house)?;
    }
    Ok(())
}

fn attempt(house: &House, tier: Tier) -> Line {
    println!("\n== {} ==", tier.name());
    let begun = Instant::now();
    let verdict = tier.run(house).unwrap_or_else(|why| {
        eprintln!("{}: {why}", tier.name());
        Verdict::Failed
    });
    Line { tier, verdict, took: say::seconds(begun) }
}

impl Verdict {
    /// Of a check that finds faults, or none.
    fn of_faults(wrong: Vec<String>) -> Self {
        match u32::try_from(wrong.len()).unwrap_or(u32::MAX) {
            0 => Self::Passed,
            failed => Self::Counted { passed: 0, failed, wrong },
        }
    }
}

impl Line {
    fn passed(&self) -> u32 {
        match self.verdict {
            Verdict::Counted { passed, .. } => passed,
            Verdict::Passed => 1,
            Verdict::Failed | Verdict::Skipped(_) => 0,
        }
    }

    fn failed(&self) -> u32 {
        match self.verdict {
            Verdict::Counted { failed, .. } => failed,
            Verdict::Failed => 1,
            Verdict::Passed | Verdict::Skipped(_) => 0,
        }
    }

    /// What failed, to be told again at the end: a run is longer than what people scroll.
    fn wrong(&self) -> &[String] {
        match &self.verdict {
            Verdict::Counted { wrong, .. } => wrong,
            _ => &[],
        }
    }

    fn text(&self) -> String {
        let (word, detail) = match &self.verdict {
            Verdict::Skipped(why) => ("skipped", why.clone()),
            Verdict::Counted { passed, failed, .. } => {
                (if *failed == 0 { "passed" } else { "FAILED" }, format!("{passed} passed, {failed} failed"))
            }
            Verdict::Passed => ("passed", String::new()),
            Verdict::Failed => ("FAILED", String::new()),
        };
        format!("  {:<10}{word:<9}{:>13}  {detail}", self.tier.name(), self.took)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(verdict: Verdict) -> Line {
        Line { tier: Tier::Fmt, verdict, took: "1.0 s".into() }
    }

    #[test]
    fn a_tier_that_did_not_count_stands_as_one() {
        assert_eq!((line(Verdict::Passed).passed(), line(Verdict::Passed).failed()), (1, 0));
        assert_eq!((line(Verdict::Failed).passed(), line(Verdict::Failed).failed()), (0, 1));
    }

    #[test]
    fn a_skipped_tier_counts_for_nothing_and_says_why() {
        let skipped = line(Verdict::Skipped("no such tool".into()));
        assert_eq!((skipped.passed(), skipped.failed()), (0, 0));
        assert!(skipped.text().contains("skipped") && skipped.text().contains("no such tool"));
    }

    #[test]
    fn one_failure_among_many_makes_the_tier_fail() {
        let text = line(Verdict::Counted { passed: 99, failed: 1, wrong: Vec::new() }).text();
        assert!(text.contains("FAILED") && text.contains("99 passed, 1 failed"));
    }
}
