//! `inspect`: what a file is, from outside.

use std::path::Path;

use stillpoint_vault::{KeysAt, KeysFound, Outside};

use crate::Answer;
use crate::beside;
use crate::output::{count, line};
use crate::trouble::{Outcome, Trouble};

pub fn run(file: &Path) -> Answer {
    let outside = stillpoint_vault::inspect(file)?;
    if outside.is_empty() {
        return Err(Trouble::Empty);
    }
    describe(&outside);
    let whole = |found: &KeysFound| matches!(found, KeysFound::Whole { .. });
    // One that lies by itself, such as a backup, has no copies of its keys beside it, and needs none.
    let fine = |(_, found): &(KeysAt, KeysFound)| whole(found) || *found == KeysFound::Missing;
    let inside = outside.keys.iter().any(|(at, found)| *at == KeysAt::Inside && whole(found));
    if inside && outside.keys.iter().any(|(_, found)| *found == KeysFound::Missing) {
        line("Copies of the keys that are not there are spares: the file opens with its own.");
    }
    let well = outside.database && inside && outside.keys.iter().all(fine);
    if !outside.keys.iter().any(|(_, found)| whole(found)) {
        line("No copy of the keys is whole: nothing in it can be read, whatever the passphrase.");
        beside::point_to_backups_of(file);
    }
    Ok(if well { Outcome::Well } else { Outcome::SomethingWrong })
}

fn describe(outside: &Outside) {
    line(&format!("Size: {} bytes", outside.bytes));
    if outside.wal > 0 {
        line(&format!("Not yet tidied away: {} bytes in a file beside it, ending in -wal.", outside.wal));
        line("  It belongs to the journal: keep the two together.");
    }
    line(if outside.database {
        "Structure: whole, seen from outside. Whether every record is, only \"check\" with the passphrase can tell."
    } else if outside.wal > 0 {
        "Structure: to be seen only with the file beside it; \"check\" does that."
    } else {
        "Structure: damaged. What is whole can still be found by searching the file."
    });
    let pieces: usize = outside.frames.values().sum();
    line(&format!(
        "Holds: {} in {}, encrypted. \"check\" may count fewer: what was replaced cannot be told apart from outside.",
        count(outside.objects, "record", "records"),
        count(pieces, "piece", "pieces")
    ));
    for vault in &outside.vaults {
        line(&format!("Journal: {vault}"));
    }
    for (place, found) in &outside.keys {
        let place = match place {
            KeysAt::Inside => "in the file".to_owned(),
            KeysAt::File(path) => path.display().to_string(),
        };
        line(&format!("Keys, {place}: {}", keys(found)));
    }
}

fn keys(found: &KeysFound) -> String {
    match found {
        KeysFound::Whole { generation, passphrase, recovery, .. } => {
            let guess =
                passphrase.map_or_else(|| "no passphrase".to_owned(), |cost| format!("a guess costs {cost}"));
            let recovery = if *recovery { "with a recovery code" } else { "without a recovery code" };
            format!("whole, version {generation}; {guess}; {recovery}")
        }
        KeysFound::Damaged => "damaged".to_owned(),
        KeysFound::Newer(format) => format!("made by a later version (format {format})"),
        KeysFound::Missing => "none".to_owned(),
    }
}
