//! How many tests ran and which failed, read from what the runners print.

use super::Verdict;

/// Passed and failed, added up over a whole tier, and what failed.
#[derive(Default)]
pub struct Count {
    passed: u32,
    failed: u32,
    wrong: Vec<String>,
    stray: u32,
}

/// An error outside every test is told in so many lines.
const STRAY_LINES: u32 = 12;

impl Count {
    /// `test result: ok. 12 passed; 0 failed; 1 ignored; …`, `test module::name ... FAILED`
    pub fn read_cargo(&mut self, line: &str) {
        if line.starts_with("test ") && line.ends_with(" ... FAILED") {
            self.wrong.push(line.into());
        }
        if let Some(counts) = line.strip_prefix("test result: ") {
            self.add(counts);
        }
    }

    /// `      Tests  1 failed | 12 passed (13)`, ` FAIL  file > name`, and what follows
    /// `Unhandled Errors`: one of those fails the run although every test passed.
    pub fn read_vitest(&mut self, line: &str) {
        if line.contains("Unhandled Errors") {
            self.stray = STRAY_LINES;
        }
        if line.trim_start().starts_with("FAIL ") || (self.stray > 0 && !line.trim().is_empty()) {
            self.wrong.push(line.trim().into());
            self.stray = self.stray.saturating_sub(1);
        }
        if let Some(counts) = line.trim_start().strip_prefix("Tests ") {
            self.add(counts);
        }
    }

    /// A runner that reports failure without counting one (it could not even
    /// compile, say) has failed at one thing.
    pub fn verdict(self, succeeded: bool) -> Verdict {
        let wrong = self.wrong;
        match (self.passed, self.failed) {
            (0, 0) if succeeded => Verdict::Passed,
            (passed, 0) if !succeeded => Verdict::Counted { passed, failed: 1, wrong },
            (passed, failed) => Verdict::Counted { passed, failed, wrong },
        }
    }

    fn add(&mut self, counts: &str) {
        self.passed += before(counts, "passed");
        self.failed += before(counts, "failed");
    }
}

/// The number in front of `word`; 0 when there is none.
fn before(text: &str, word: &str) -> u32 {
    let words: Vec<&str> = text.split([' ', ';', ',', '|']).filter(|w| !w.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_results_of_several_programs_add_up() {
        let mut count = Count::default();
        count.read_cargo("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; finished in 0.1s");
        count.read_cargo("running 3 tests");
        count.read_cargo("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured");
        assert!(matches!(count.verdict(false), Verdict::Counted { passed: 14, failed: 1, .. }));
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        let mut count = Count::default();
        count.read_vitest(" Test Files  3 passed (3)");
        count.read_vitest("      Tests  1 failed | 12 passed (13)");
        assert!(matches!(count.verdict(false), Verdict::Counted { passed: 12, failed: 1, .. }));
    }

    #[test]
    fn a_runner_that_broke_before_counting_has_failed() {
        assert!(matches!(Count::default().verdict(false), Verdict::Counted { passed: 0, failed: 1, .. }));
    }

    #[test]
    fn a_crash_after_passing_tests_is_still_a_failure() {
        let count = Count { passed: 5, ..Count::default() };
        assert!(matches!(count.verdict(false), Verdict::Counted { passed: 5, failed: 1, .. }));
    }

    #[test]
    fn failed_tests_are_named_for_the_end_of_a_long_run() {
        let mut count = Count::default();
        count.read_cargo("test lock::closes ... ok");
        count.read_cargo("test lock::opens ... FAILED");
        count.read_vitest(" ✓ src/a.test.ts");
        count.read_vitest(" FAIL  src/b.test.ts > opens");
        let Verdict::Counted { wrong, .. } = count.verdict(false) else { panic!("counted") };
        assert_eq!(wrong, ["test lock::opens ... FAILED", "FAIL  src/b.test.ts > opens"]);
    }

    #[test]
    fn an_error_outside_every_test_is_told_and_not_all_that_follows() {
        let mut count = Count::default();
        count.read_vitest("⎯⎯ Unhandled Errors ⎯⎯");
        count.read_vitest("");
        count.read_vitest("ReferenceError: document is not defined");
        (0..100).for_each(|n| count.read_vitest(&format!("line {n}")));
        let Verdict::Counted { wrong, .. } = count.verdict(false) else { panic!("counted") };
        assert_eq!(wrong[1], "ReferenceError: document is not defined");
        assert_eq!(wrong.len(), STRAY_LINES as usize);
    }
}
