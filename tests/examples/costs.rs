//! What a durable save costs, against a bare SQLite commit; and what a key costs.
//!
//! `cargo run --release -p stillpoint-tests --example costs`. Both kinds of save take
//! turns on the same disk, so that a busy moment falls on both.

use std::{
    error::Error,
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::Connection;
use stillpoint_vault::{
    Change, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode, Secret, create,
};

/// What a check-in with a few paragraphs takes.
const BODY: usize = 1_500;
/// Enough for the 99th of a hundred to be more than ten measurements.
const SAVES: usize = 1_500;
const WARM_UP: usize = 100;
const PASSPHRASE: &str = "a quiet walk along the canal";

fn main() -> Result<(), Box<dyn Error>> {
    // Beside the program rather than in the system's temporary folder, which may be memory.
    let program = std::env::current_exe()?;
    let folder = tempfile::tempdir_in(program.parent().ok_or("no folder")?)?;
    saves(folder.path())?;
    keys(folder.path())
}

fn saves(folder: &Path) -> Result<(), Box<dyn Error>> {
    let (passphrase, recovery) = (Passphrase::new(PASSPHRASE), RecoveryCode::generate()?);
    let cost = KdfCost::new(19, 1, 1)?;
    let mut vault =
        create(&folder.join("saves.stillpoint"), DeviceId::random()?, &passphrase, &recovery, cost)?;
    let bare = bare(&folder.join("bare.sqlite"))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..SAVES + WARM_UP {
        let body = vec![b'x'; BODY].into();
        let change = [Change::Put { id: ObjectId::random()?, body, earlier: Earlier::Keep }];
        ours.push(time(|| Ok(vault.commit(&change).map(drop)?))?);
        theirs.push(time(|| {
            Ok(bare.execute("INSERT INTO row (body) VALUES (?1)", [vec![b'x'; BODY]]).map(drop)?)
        })?);
    }
    let (ours, theirs) = (Spread::of(&ours[WARM_UP..]), Spread::of(&theirs[WARM_UP..]));
    say(&format!("a durable save of {BODY} bytes, {SAVES} times (WAL, synchronous=FULL)"));
    say(&format!("  vault                p50 {:.3} ms   p99 {:.3} ms", ours.p50, ours.p99));
    say(&format!("  bare SQLite          p50 {:.3} ms   p99 {:.3} ms", theirs.p50, theirs.p99));
    say(&format!(
        "  ratio                p50 {:.2}       p99 {:.2}",
        ours.p50 / theirs.p50,
        ours.p99 / theirs.p99
    ));
    Ok(())
}

fn bare(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
         CREATE TABLE row (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;",
    )?;
    Ok(connection)
}

fn keys(folder: &Path) -> Result<(), Box<dyn Error>> {
    let (passphrase, recovery) = (Passphrase::new(PASSPHRASE), RecoveryCode::generate()?);
    let costs = [
        ("lowest of a real journal", KdfCost::FLOOR),
        ("usual", KdfCost::DEFAULT),
        ("chosen on this machine", KdfCost::calibrate()),
    ];
    for (name, cost) in costs {
        let path = folder.join(format!("{name}.stillpoint"));
        let vault = create(&path, DeviceId::random()?, &passphrase, &recovery, cost)?;
        let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
        let mut took = Vec::new();
        for _ in 0..9 {
            took.push(time(|| Ok(vault.check_secret(&secret).map(drop)?))?);
        }
        say(&format!("deriving a key, {name}: {:.0} ms", Spread::of(&took).p50));
    }
    Ok(())
}

fn time(work: impl FnOnce() -> Result<(), Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let begun = Instant::now();
    work()?;
    Ok(begun.elapsed())
}

/// Milliseconds.
struct Spread {
    p50: f64,
    p99: f64,
}

impl Spread {
    fn of(sample: &[Duration]) -> Self {
        let mut sorted: Vec<f64> = sample.iter().map(|d| d.as_secs_f64() * 1_000.0).collect();
        sorted.sort_by(f64::total_cmp);
        let at = |percent: usize| sorted.get(sorted.len() * percent / 100).copied().unwrap_or(f64::NAN);
        Self { p50: at(50), p99: at(99) }
    }
}

fn say(line: &str) {
    println!("{line}");
}
