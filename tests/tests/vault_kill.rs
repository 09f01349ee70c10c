//! kill -9 at random moments of writing: no acknowledged save is lost, no vault is unreadable.
//! 200 of them; 2,000 with `cargo xtask torture`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use stillpoint_vault::{Earlier, ObjectId, Unlocked};

#[allow(dead_code, reason = "the writer's main")]
#[path = "../src/bin/vault_writer.rs"]
mod writer;

fn kills() -> usize {
    if std::env::var_os("STILLPOINT_TORTURE").is_some_and(|value| value == "full") { 2000 } else { 200 }
}

type Model = BTreeMap<ObjectId, BTreeMap<u32, Vec<u8>>>;

fn advance(model: &mut Model, number: u64) {
    match writer::step(number) {
        writer::Step::Put(id, text, earlier) => {
            let revisions = model.entry(id).or_default();
            let next = revisions.last_key_value().map_or(1, |(last, _)| last + 1);
            if earlier == Earlier::Replace {
                revisions.clear();
            }
            revisions.insert(next, text);
        }
        writer::Step::Delete(id) => drop(model.remove(&id)),
        writer::Step::DropEarlier(id) => {
            if let Some(revisions) = model.get_mut(&id) {
                let newest = revisions.pop_last();
                revisions.clear();
                revisions.extend(newest);
            }
        }
    }
}

fn contents(vault: &Unlocked) -> Model {
    let read = |id| {
        let of = |revision| vault.read_revision(id, revision).expect("every revision reads").body.to_vec();
        vault.revisions(id).into_iter().map(|revision| (revision.get(), of(revision))).collect()
    };
    vault.objects().into_iter().map(|id| (id, read(id))).collect()
}

fn random(below: u64) -> u64 {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("randomness");
    u64::from_le_bytes(bytes) % below
}

/// Lets the writer go on from `from` and kills it at a random moment. Gives the first number
/// that was not acknowledged.
fn write_and_kill(path: &Path, from: u64) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vault_writer"))
        .args(["save", path.to_str().expect("a plain path"), &from.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the writer starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut next = from;
    let mut take = |line: Option<std::io::Result<String>>| {
        if let Some(Ok(number)) = line {
            next = number.parse::<u64>().expect("a number") + 1;
        }
    };
    // One kill in eight comes while the vault is still being opened.
    if random(8) > 0 {
        take(lines.next());
    }
    std::thread::sleep(Duration::from_micros(random(30_000)));
    child.kill().expect("it is still running");
    child.wait().expect("it ends");
    lines.for_each(|line| take(Some(line)));
    next
}

#[test]
fn no_acknowledged_save_is_lost_whenever_the_writer_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.stillpoint");
    drop(writer::make(&path).expect("a vault"));

    let mut model = Model::new();
    let (mut next, mut unacknowledged) = (0, 0);
    for kill in 0..kills() {
        let after = write_and_kill(&path, next);
        (next..after).for_each(|number| advance(&mut model, number));
        next = after;
        let vault = writer::unlock(&path);
        assert!(vault.integrity().is_sound(), "kill {kill}: {:?}", vault.integrity());
        let found = contents(&vault);
        if found != model {
            // The save under way when the kill came may be there; nothing else may differ.
            advance(&mut model, next);
            next += 1;
            unacknowledged += 1;
            assert!(found == model, "kill {kill}: neither what was acknowledged nor one save more");
        }
    }
    assert!(next > kills() as u64, "only {next} saves in all");
    println!("{next} saves, {} kills, {unacknowledged} saves on the disk but not yet acknowledged", kills());
}
