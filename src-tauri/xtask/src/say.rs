//! What the person at the terminal reads while they wait.

use std::{io::IsTerminal, time::Instant};

use crate::Outcome;

/// Is anybody there to answer a question?
pub fn somebody_is_there() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Announces a step, does it, and says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("-- {what} …");
    let begun = Instant::now();
    let done = work();
    let took = seconds(begun);
    match &done {
        Ok(_) => println!("   {what}: done in {took}"),
        Err(_) => println!("   {what}: failed after {took}"),
    }
    done
}

/// The time since `begun`, as a person would say it.
pub fn seconds(begun: Instant) -> String {
    let seconds = begun.elapsed().as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{} min {:02} s", seconds as u64 / 60, seconds as u64 % 60)
    }
}

/// A file's size in MiB, for people; `?` when it cannot be read.
pub fn size(path: &std::path::Path) -> String {
    std::fs::metadata(path)
        .map_or_else(|_| "?".into(), |m| format!("{:.2} MiB", m.len() as f64 / f64::from(1 << 20)))
}
