//! What a crash may say: where in the program, never with what.

use std::io::Write;
use std::panic::PanicHookInfo;

/// From now on a panic prints its place in the source and nothing of its message,
/// which may quote what was being worked on.
pub fn keep_quiet() {
    std::panic::set_hook(Box::new(|panic| {
        // Nobody may be listening.
        let _ = writeln!(std::io::stderr(), "{}", notice(panic));
    }));
}

fn notice(panic: &PanicHookInfo<'_>) -> String {
    match panic.location() {
        Some(place) => format!("stillpoint stopped at {}:{}", source(place.file()), place.line()),
        None => "stillpoint stopped".to_owned(),
    }
}

/// The file without the folders of whoever built the program.
fn source(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[test]
    fn a_panic_says_where_and_not_what() {
        let said = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&said);
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| *heard.lock().expect("free") = notice(panic)));
        let _ = std::panic::catch_unwind(|| panic!("dear diary"));
        std::panic::set_hook(before);
        let said = said.lock().expect("free").clone();
        assert!(said.starts_with("stillpoint stopped at panics.rs:"), "{said}");
        assert!(!said.contains("diary"));
    }
}
