//! What a journal costs as it grows, beside reading and decrypting as many bytes without any of it.
//!
//! `cargo run --release -p stillpoint-tests --example scale -- 2000 20000 200000`. Each size is
//! written by one process and measured by another, so that its memory is what it needs itself.
//! `-- --write N FILE` writes the same entries as lines of JSON, for other programs; `--make-usual`,
//! `--find` and `--save` are whole commands to stand beside theirs.

use std::{
    env,
    error::Error,
    fs,
    io::Write,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce};
use rusqlite::Connection;
use stillpoint_journal::{
    checkin::CheckIn,
    demo,
    entry::{EntryBody, SaveEntry},
    session::{Journal, LockedJournal},
    text::Text,
    time::{Day, DayRule, Moment},
};
use stillpoint_vault::{DeviceId, KdfCost, Passphrase, RecoveryCode, Secret};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Bytes of text in an entry: a check-in with a few paragraphs.
const TEXT: usize = 1_300;
/// What such an entry is padded to in the journal's file, and so in the yardstick's.
const PADDED: usize = 2_048;
/// Words of the made-up language; the first are the most frequent.
const WORDS: usize = 4_000;
/// A word in one entry of five hundred, and a phrase in one of fifty.
const RARE: &str = "heronwater";
const PHRASE: &str = "a quiet corridor tonight";
const PASSPHRASE: &str = "a quiet walk along the canal";
const ROUNDS: usize = 7;
const SEARCHES: usize = 200;
const SAVES: usize = 400;
/// Records read between two breaths of the app, as it does behind the first screen.
const STRETCH: usize = 500;

fn main() -> Outcome {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["--make", number, folder] => make(number.parse()?, Path::new(folder), cost()?),
        ["--make-usual", number, folder] => make(number.parse()?, Path::new(folder), KdfCost::DEFAULT),
        ["--find", line, folder] => find(line, Path::new(folder)),
        ["--save", folder] => save(Path::new(folder)),
        ["--measure", number, folder] => measure(number.parse()?, Path::new(folder)),
        ["--write", number, file] => write(number.parse()?, Path::new(file)),
        sizes if !sizes.is_empty() => sizes.iter().try_for_each(|number| size(number)),
        _ => Err("how many entries?".into()),
    }
}

fn size(number: &str) -> Outcome {
    let program = env::current_exe()?;
    let folder = tempfile::tempdir_in(program.parent().ok_or("no folder")?)?;
    for task in ["--make", "--measure"] {
        let done = Command::new(&program).args([task, number]).arg(folder.path()).status()?;
        if !done.success() {
            return Err("a size could not be measured".into());
        }
    }
    Ok(())
}

/// A made-up language whose words are as unevenly frequent as those of any other.
struct Language {
    words: Vec<String>,
    state: u64,
}

impl Language {
    fn new() -> Self {
        const BEGIN: [&str; 20] = [
            "b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr",
            "v", "w",
        ];
        const MIDDLE: [&str; 10] = ["a", "e", "i", "o", "u", "ai", "ea", "ou", "é", "oo"];
        let syllable = |n: usize| format!("{}{}", BEGIN[n % 20], MIDDLE[n / 20 % 10]);
        let word = |n: usize| match n {
            0..200 => syllable(n),
            _ => format!("{}{}", syllable(n * 7), syllable(n / 3)),
        };
        Self { words: (0..WORDS).map(word).collect(), state: 0x9e37_79b9_7f4a_7c15 }
    }

    /// Between 0 and 1 (xorshift: the same texts in every run).
    fn chance(&mut self) -> f64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn text(&mut self, number: usize) -> String {
        let mut text = String::with_capacity(TEXT + 64);
        if number.is_multiple_of(500) {
            text.push_str(&format!("{RARE} "));
        }
        if number.is_multiple_of(50) {
            text.push_str(&format!("{PHRASE}. "));
        }
        while text.len() < TEXT {
            let at = (self.chance().powi(3) * WORDS as f64) as usize;
            text.push_str(&self.words[at.min(WORDS - 1)]);
            text.push(if self.chance() < 0.01 { '\n' } else { ' ' });
        }
        text
    }
}

fn entries(number: usize) -> Outcome<Vec<CheckIn>> {
    let today: Day = "2026-11-22".parse().map_err(|_| "a day")?;
    let mut language = Language::new();
    let mut entries = demo::many(7, today, number);
    for (at, entry) in entries.iter_mut().enumerate() {
        entry.text = Text::new(language.text(at)).map_err(|_| "too long a text")?;
    }
    Ok(entries)
}

fn write(number: usize, file: &Path) -> Outcome {
    let mut out = std::io::BufWriter::new(fs::File::create(file)?);
    for entry in entries(number)? {
        let line = serde_json::json!({"day": entry.when.day(), "text": entry.text.as_str()});
        writeln!(out, "{line}")?;
    }
    Ok(out.flush()?)
}

/// Everything is read, and what is asked for is found.
fn find(line: &str, folder: &Path) -> Outcome {
    let mut journal = unlock(folder)?;
    while !journal.project_more(STRETCH) {}
    println!("{} found", journal.find(line, now().day(), 0, 30).total);
    Ok(())
}

fn save(folder: &Path) -> Outcome {
    let mut check_in = CheckIn::new(now());
    check_in.text = Text::new("A short note.".to_owned()).map_err(|_| "too long a text")?;
    let body = EntryBody::CheckIn(check_in);
    Ok(unlock(folder)?.save_entry(SaveEntry { of: None, draft: None, body }, now()).map(drop)?)
}

fn make(number: usize, folder: &Path, cost: KdfCost) -> Outcome {
    let (passphrase, recovery) = (Passphrase::new(PASSPHRASE), RecoveryCode::generate()?);
    let path = folder.join("scale.stillpoint");
    let mut journal = Journal::create(&path, DeviceId::random()?, &passphrase, &recovery, cost)?;
    journal.fill(entries(number)?)?;
    drop(journal.lock());
    let bare = bare(folder)?;
    let cipher = XChaCha20Poly1305::new(&[7; 32].into());
    bare.execute_batch("BEGIN")?;
    for at in 0..u32::try_from(number)? {
        let mut sealed = vec![b'x'; PADDED];
        cipher.encrypt_in_place(&nonce(at), b"", &mut sealed).map_err(|_| "sealing")?;
        bare.execute("INSERT INTO row (id, body) VALUES (?1, ?2)", (at, sealed))?;
    }
    Ok(bare.execute_batch("COMMIT")?)
}

/// The least a key can cost: it is taken away from what is measured, and should not drown it.
fn cost() -> Outcome<KdfCost> {
    Ok(KdfCost::new(19, 1, 1)?)
}

/// The yardstick: an SQLite file with as many rows of as many sealed bytes, and nothing else.
fn bare(folder: &Path) -> Outcome<Connection> {
    let connection = Connection::open(folder.join("bare.sqlite"))?;
    connection.execute_batch(
        "PRAGMA page_size=8192; PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
         CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;",
    )?;
    Ok(connection)
}

fn nonce(at: u32) -> XNonce {
    let mut nonce = [0; 24];
    nonce[..4].copy_from_slice(&at.to_le_bytes());
    nonce.into()
}

fn read_and_decrypt(bare: &Connection) -> Outcome<usize> {
    let cipher = XChaCha20Poly1305::new(&[7; 32].into());
    let mut statement = bare.prepare("SELECT id, body FROM row")?;
    let mut rows = statement.query([])?;
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        let (id, mut body): (u32, Vec<u8>) = (row.get(0)?, row.get(1)?);
        cipher.decrypt_in_place(&nonce(id), b"", &mut body).map_err(|_| "opening")?;
        bytes += body.len();
    }
    Ok(bytes)
}

fn measure(number: usize, folder: &Path) -> Outcome {
    let before = resident_kb()?;
    let bare = bare(folder)?;
    let (mut raw, mut first, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    let mut opened = None;
    for _ in 0..ROUNDS {
        drop(opened.take());
        raw.push(time(|| read_and_decrypt(&bare).map(drop))?.1);
        let begun = Instant::now();
        let mut journal = unlock(folder)?;
        std::hint::black_box(journal.today(now()));
        let shown = begun.elapsed();
        while !journal.project_more(STRETCH) {}
        let read = begun.elapsed();
        // The same derivation by itself.
        let key = time(|| Ok(journal.check_secret(&secret())?))?.1;
        first.push(shown.saturating_sub(key));
        whole.push(read.saturating_sub(key));
        opened = Some(journal);
    }
    let mut journal = opened.ok_or("no round")?;
    let memory = resident_kb()?.saturating_sub(before);
    let (raw, first, whole) = (Spread::of(&raw), Spread::of(&first), Spread::of(&whole));
    println!("{number} entries of {TEXT} bytes of text and more");
    println!("  read and decrypt as many rows        {:>9.1} ms", raw.p50);
    println!(
        "  open to Today, less key derivation   {:>9.1} ms   {:.2} x that",
        first.p50,
        first.p50 / raw.p50
    );
    println!("  all of it read, less key derivation  {:>9.1} ms   {:.2} x", whole.p50, whole.p50 / raw.p50);
    for (what, line) in [
        ("rare word", RARE),
        ("common word", "ba"),
        ("prefix", "tr"),
        ("phrase", &format!("\"{PHRASE}\"") as &str),
        ("word and filter", &format!("{RARE} kind:checkin") as &str),
    ] {
        let mut took = Vec::with_capacity(SEARCHES);
        let mut found = 0;
        for _ in 0..SEARCHES {
            let (total, duration) = time(|| Ok(journal.find(line, now().day(), 0, 30).total))?;
            found = total;
            took.push(duration);
        }
        let took = Spread::of(&took);
        println!("  find: {what:<16} {found:>7} found  p50 {:>8.2} ms   p99 {:>8.2} ms", took.p50, took.p99);
    }
    saves(number, &mut journal, &bare)?;
    println!("  memory beyond the empty program      {:>9.1} MB\n", memory as f64 / 1_000.0);
    Ok(())
}

/// Both kinds of save take turns, so that a busy moment falls on both.
fn saves(number: usize, journal: &mut Journal, bare: &Connection) -> Outcome {
    let mut language = Language::new();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for at in 0..SAVES {
        let mut check_in = CheckIn::new(now());
        check_in.text = Text::new(language.text(at + 1)).map_err(|_| "too long a text")?;
        let body = EntryBody::CheckIn(check_in);
        ours.push(
            time(|| Ok(journal.save_entry(SaveEntry { of: None, draft: None, body }, now()).map(drop)?))?.1,
        );
        let row = (u32::try_from(number + at)?, vec![b'x'; PADDED]);
        theirs
            .push(time(|| Ok(bare.execute("INSERT INTO row (id, body) VALUES (?1, ?2)", row).map(drop)?))?.1);
    }
    let (ours, theirs) = (Spread::of(&ours), Spread::of(&theirs));
    println!("  save one                             p50 {:>8.2} ms   p99 {:>8.2} ms", ours.p50, ours.p99);
    println!(
        "  bare commit                          p50 {:>8.2} ms   p99 {:>8.2} ms   ratio {:.2}, {:.2}",
        theirs.p50,
        theirs.p99,
        ours.p50 / theirs.p50,
        ours.p99 / theirs.p99
    );
    Ok(())
}

/// The journal as it is when the first screen can be shown.
fn unlock(folder: &Path) -> Outcome<Journal> {
    let locked = LockedJournal::open(&folder.join("scale.stillpoint"))?;
    Ok(locked.unlock(DeviceId::random()?, &secret()).map_err(|(_, error)| error)?)
}

fn secret() -> Secret {
    Secret::Passphrase(Passphrase::new(PASSPHRASE))
}

fn now() -> Moment {
    Moment::now(DayRule::Calendar)
}

fn time<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<(T, Duration)> {
    let begun = Instant::now();
    let done = work()?;
    Ok((done, begun.elapsed()))
}

fn resident_kb() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no figure")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
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
