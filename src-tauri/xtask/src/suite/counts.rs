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

/// More failures than these are no accident of a busy machine.
const ASKED_AGAIN_MAX: usize = 3;

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

    /// The tests of cargo's that failed, where they are few enough to be asked again: none, where
    /// many failed (that is no accident) or the runner broke.
    pub fn few_failed(&self) -> Vec<String> {
        let names = self.wrong.iter().filter_map(|line| line.strip_prefix("test "));
        let names: Vec<String> =
            names.filter_map(|line| line.strip_suffix(" ... FAILED")).map(str::to_owned).collect();
        let all_named = u32::try_from(names.len()) == Ok(self.failed);
        if all_named && names.len() <= ASKED_AGAIN_MAX { names } else { Vec::new() }
    }

    /// Takes what came of asking the failed ones again, and names each that passed then.
    pub fn settle(&mut self, again: Self) {
        let failed_twice = |line: &String| again.wrong.contains(line);
        let (wrong, unsteady): (Vec<_>, Vec<_>) = self.wrong.drain(..).partition(failed_twice);
        self.wrong = wrong;
        self.wrong
            .extend(unsteady.iter().map(|line| line.replace("FAILED", "unsteady: passed when asked again")));
        self.passed += again.passed;
        self.failed = again.failed;
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

    fn of_cargo(lines: &[&str]) -> Count {
        let mut count = Count::default();
        lines.iter().for_each(|line| count.read_cargo(line));
        count
    }

    #[test]
    fn a_journey_that_passes_when_asked_again_counts_and_is_named_and_one_that_fails_twice_fails() {
        let lines = ["test a ... FAILED", "test b ... FAILED", "test result: FAILED. 7 passed; 2 failed;"];
        let mut count = of_cargo(&lines);
        assert_eq!(count.few_failed(), ["a", "b"]);
        count.settle(of_cargo(&[
            "test a ... ok",
            "test b ... FAILED",
            "test result: FAILED. 1 passed; 1 failed;",
        ]));
        let Verdict::Counted { passed, failed, wrong } = count.verdict(false) else { panic!("counted") };
        assert_eq!((passed, failed), (8, 1));
        assert_eq!(wrong, ["test b ... FAILED", "test a ... unsteady: passed when asked again"]);
    }

    #[test]
    fn many_failures_and_those_without_a_name_are_not_asked_again() {
        let line = |n: u32| format!("test t{n} ... FAILED");
        let mut many = of_cargo(&["test result: FAILED. 0 passed; 4 failed;"]);
        (0..4).for_each(|n| many.read_cargo(&line(n)));
        assert!(many.few_failed().is_empty());
        assert!(of_cargo(&["test result: FAILED. 0 passed; 1 failed;"]).few_failed().is_empty());
        assert!(Count::default().few_failed().is_empty());
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
