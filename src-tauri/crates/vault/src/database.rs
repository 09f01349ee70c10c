//! The SQLite file: four tables of blobs, opened distrustfully, written durably.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, TransactionBehavior};

use crate::error::Fault;
use crate::files::{self, Whereabouts};
use crate::frame::Frame;

/// "SPvt", in the header of the SQLite file.
const APPLICATION: i32 = 0x5350_7674;
/// Bytes of an SQLite header up to and with the application id.
const HEADER_START: usize = 72;
/// Where an SQLite header says how its file is written and read: 1 for a journal, 2 for a WAL.
const JOURNAL_MODES: std::ops::Range<usize> = 18..20;
/// SQLite's own limit for a database in memory is 1 GiB (`SQLITE_MEMDB_DEFAULT_MAXSIZE`).
const LARGEST_IN_MEMORY: u64 = if cfg!(test) { 1 << 20 } else { 1 << 30 };
/// A frame, a ledger row and a manifest each fit one page.
const PAGE: i64 = 8192;

/// All there is in a vault's schema, in order. Anything else is not ours and is not run.
const SCHEMA: [(&str, &str); 4] = [
    ("slots", "CREATE TABLE slots(n INTEGER PRIMARY KEY, block BLOB NOT NULL)"),
    ("frames", "CREATE TABLE frames(n INTEGER PRIMARY KEY, frame BLOB NOT NULL)"),
    ("ledger", "CREATE TABLE ledger(n INTEGER PRIMARY KEY, row BLOB NOT NULL)"),
    ("manifest", "CREATE TABLE manifest(n INTEGER PRIMARY KEY, row BLOB NOT NULL)"),
];

/// The only connection to the file.
#[derive(Debug)]
pub(crate) struct Database {
    connection: Connection,
    whereabouts: Whereabouts,
}

/// Everything one transaction writes.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// Frames, by the place they take.
    pub(crate) frames: Vec<(u64, Vec<u8>)>,
    /// Places whose frames are overwritten with zeros.
    pub(crate) wiped: Vec<u64>,
    /// Ledger rows, by number.
    pub(crate) ledger: Vec<(u64, Vec<u8>)>,
    pub(crate) slots: Option<Vec<u8>>,
    pub(crate) manifest: Vec<u8>,
}

impl Database {
    /// Lays out a database in the empty file at `path`.
    pub(crate) fn create(path: &Path, first: &Batch) -> Result<Self, Fault> {
        let mut database = Self { connection: connect(path)?, whereabouts: Whereabouts::of(path)? };
        database.connection.pragma_update(None, "page_size", PAGE)?;
        database.configure()?;
        let transaction = database.begin()?;
        for (_, sql) in SCHEMA {
            transaction.execute_batch(sql)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", crate::FORMAT)?;
        transaction.commit()?;
        database.apply(first)?;
        Ok(database)
    }

    /// Opens the database at `path`; [`Fault::Corrupt`] if it is not exactly a vault's.
    pub(crate) fn open(path: &Path) -> Result<Self, Fault> {
        // Before SQLite touches it: setting the journal mode writes to whatever it is given.
        if !says_it_is_ours(path)? {
            return Err(Fault::Corrupt);
        }
        let database = Self { connection: connect(path)?, whereabouts: Whereabouts::of(path)? };
        database.configure()?;
        let ours = database.application()? == APPLICATION && database.format()? == i64::from(crate::FORMAT);
        if ours && database.schema_is_ours()? { Ok(database) } else { Err(Fault::Corrupt) }
    }

    fn application(&self) -> Result<i32, Fault> {
        Ok(self.connection.pragma_query_value(None, "application_id", |row| row.get(0))?)
    }

    fn format(&self) -> Result<i64, Fault> {
        Ok(self.connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
    }

    fn schema_is_ours(&self) -> Result<bool, Fault> {
        let mut statement =
            self.connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid")?;
        let mut rows = statement.query([])?;
        for (name, sql) in SCHEMA {
            let Some(row) = rows.next()? else { return Ok(false) };
            let found: [String; 4] = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
            if found != ["table", name, name, sql] {
                return Ok(false);
            }
        }
        Ok(rows.next()?.is_none())
    }

    /// Durability, secrecy and distrust; each is read back by a test.
    fn configure(&self) -> Result<(), Fault> {
        self.distrust()?;
        let connection = &self.connection;
        // Before the journal mode: an exclusive lock keeps the WAL's index out of shared memory.
        set(connection, "locking_mode", "EXCLUSIVE")?;
        set(connection, "journal_mode", "WAL")?;
        set(connection, "synchronous", "FULL")?;
        set(connection, "fullfsync", "ON")?;
        set(connection, "checkpoint_fullfsync", "ON")?;
        set(connection, "secure_delete", "ON")
    }

    /// Whatever the file says: no code in it runs, and nothing of it goes elsewhere.
    fn distrust(&self) -> Result<(), Fault> {
        let connection = &self.connection;
        connection.busy_timeout(Duration::ZERO)?;
        for (switch, on) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
        ] {
            connection.set_db_config(switch, on)?;
        }
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 * 1024)?;
        connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 16 * 1024)?;
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        connection.set_limit(Limit::SQLITE_LIMIT_WORKER_THREADS, 0)?;
        set(connection, "temp_store", "MEMORY")?;
        set(connection, "cell_size_check", "ON")?;
        set(connection, "mmap_size", "0")
    }

    /// The slot block's bytes, if there are any.
    pub(crate) fn slots(&self) -> Result<Option<Vec<u8>>, Fault> {
        self.blob("SELECT block FROM slots WHERE n = 1", 1)
    }

    /// The sealed manifest's bytes, if there are any.
    pub(crate) fn manifest(&self) -> Result<Option<Vec<u8>>, Fault> {
        self.blob("SELECT row FROM manifest WHERE n = 1", 1)
    }

    /// The bytes at a place of `frames`, if there are any.
    pub(crate) fn frame(&self, place: u64) -> Result<Option<Vec<u8>>, Fault> {
        self.blob("SELECT frame FROM frames WHERE n = ?1 AND n >= 0", place)
    }

    fn blob(&self, sql: &str, n: u64) -> Result<Option<Vec<u8>>, Fault> {
        let Ok(n) = i64::try_from(n) else { return Ok(None) };
        let mut statement = self.connection.prepare_cached(sql)?;
        let row = if statement.parameter_count() == 0 {
            statement.query_row([], |row| row.get(0))
        } else {
            statement.query_row([n], |row| row.get(0))
        };
        Ok(row.optional()?)
    }

    /// Shows every row of `frames` to `see`, in order of place.
    pub(crate) fn each_frame(&self, see: impl FnMut(u64, &[u8])) -> Result<(), Fault> {
        self.each("SELECT n, frame FROM frames ORDER BY n", see)
    }

    /// Shows every row of `ledger` to `see`, in order of number.
    pub(crate) fn each_ledger_row(&self, see: impl FnMut(u64, &[u8])) -> Result<(), Fault> {
        self.each("SELECT n, row FROM ledger ORDER BY n", see)
    }

    /// Whether SQLite reads every row, and every frame is formed as one: all that can be seen
    /// without a key.
    pub(crate) fn reads_to_its_end(&self) -> bool {
        let mut formed = true;
        let frames = self.each_frame(|_, bytes| {
            formed &= bytes.iter().all(|byte| *byte == 0) || Frame::parse(bytes).is_some();
        });
        let check = || self.connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
        frames.and_then(|()| self.each_ledger_row(|_, _| {})).is_ok()
            && formed
            && check().is_ok_and(|found| found == "ok")
    }

    fn each(&self, sql: &str, mut see: impl FnMut(u64, &[u8])) -> Result<(), Fault> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (Ok(n), ValueRef::Blob(bytes)) = (u64::try_from(row.get::<_, i64>(0)?), row.get_ref(1)?)
            else {
                return Err(Fault::Corrupt);
            };
            see(n, bytes);
        }
        Ok(())
    }

    fn begin(&mut self) -> Result<Transaction<'_>, Fault> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Writes `batch` in one transaction. On return it is on the disk; on an error nothing is.
    pub(crate) fn apply(&mut self, batch: &Batch) -> Result<(), Fault> {
        self.whereabouts.check()?;
        let transaction = self.begin()?;
        write(&transaction, batch)?;
        Ok(transaction.commit()?)
    }

    /// Reads the database at `path` into memory and opens it there: for looking at one without
    /// changing, locking or making any file, wherever it lies. [`Fault::Corrupt`] if it is not
    /// exactly a vault's, or has a WAL, which would have to be written back first.
    pub(crate) fn in_memory(path: &Path) -> Result<Self, Fault> {
        let whereabouts = Whereabouts::of(path)?;
        let length = std::fs::metadata(path)?.len();
        let has_wal = std::fs::metadata(files::beside(path, "-wal")).is_ok_and(|wal| wal.len() > 0);
        if has_wal || length > LARGEST_IN_MEMORY || !says_it_is_ours(path)? {
            return Err(Fault::Corrupt);
        }
        let mut file = File::open(path)?;
        let mut start = [0; HEADER_START];
        file.read_exact(&mut start)?;
        if let Some(modes) = start.get_mut(JOURNAL_MODES) {
            // Memory has no WAL; "2, 2" would make SQLite look for one (its file format, section 1.3.3).
            modes.fill(1);
        }
        let length = usize::try_from(length).map_err(|_| Fault::Corrupt)?;
        let mut connection = Connection::open_in_memory()?;
        connection.deserialize_read_exact("main", start.chain(file), length, true)?;
        let database = Self { connection, whereabouts };
        database.distrust()?;
        let ours = database.application()? == APPLICATION && database.format()? == i64::from(crate::FORMAT);
        if ours && database.schema_is_ours()? { Ok(database) } else { Err(Fault::Corrupt) }
    }

    /// Copies everything, what is still in the WAL included, into the empty file at `path`.
    /// The caller syncs it.
    pub(crate) fn copy_to(&self, path: &Path) -> Result<(), Fault> {
        let mut copy = connect(path)?;
        // A copy that is not finished is thrown away, so it needs no journal of its own.
        set(&copy, "journal_mode", "OFF")?;
        let backup = Backup::new(&self.connection, &mut copy)?;
        match backup.step(-1)? {
            StepResult::Done => Ok(()),
            _ => Err(Fault::InUse),
        }
    }

    /// [`Fault::NotFound`] once the path no longer names the file that is open.
    pub(crate) fn whereabouts_are_right(&self) -> Result<(), Fault> {
        self.whereabouts.check()
    }

    /// Moves everything from the WAL into the database and cuts the WAL to nothing.
    pub(crate) fn checkpoint(&self) -> Result<(), Fault> {
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(Fault::InUse) }
    }

    /// Stops the file from growing by more than this many pages: a full disk, for tests.
    #[cfg(test)]
    pub(crate) fn allow_pages(&self, more: i64) {
        let pages: i64 = self.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        self.connection.pragma_update(None, "max_page_count", pages + more).unwrap();
    }
}

/// Whether the file begins as an SQLite database does and carries this application's id
/// (SQLite's file format, sections 1.3.1 and 1.3.16).
fn says_it_is_ours(path: &Path) -> Result<bool, Fault> {
    let mut start = Vec::with_capacity(HEADER_START);
    File::open(path)?.take(HEADER_START as u64).read_to_end(&mut start)?;
    Ok(start.starts_with(b"SQLite format 3\0") && start.ends_with(&APPLICATION.to_be_bytes()))
}

fn connect(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_PRIVATE_CACHE
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    Ok(Connection::open_with_flags(path, flags)?)
}

fn set(connection: &Connection, pragma: &str, value: &str) -> Result<(), Fault> {
    Ok(connection.pragma_update(None, pragma, value)?)
}

/// Rows are overwritten where they stand, never deleted and never inserted before others.
/// SQLite then moves no row from page to page, which is what leaves stale copies behind
/// even under `secure_delete` (it clears what it frees, not what it rebuilds).
fn write(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), Fault> {
    for place in &batch.wiped {
        transaction
            .prepare_cached("UPDATE frames SET frame = zeroblob(length(frame)) WHERE n = ?1")?
            .execute([signed(*place)?])?;
    }
    let frames = ["UPDATE frames SET frame = ?2 WHERE n = ?1", "INSERT INTO frames(n, frame) VALUES(?1, ?2)"];
    let ledger = ["UPDATE ledger SET row = ?2 WHERE n = ?1", "INSERT INTO ledger(n, row) VALUES(?1, ?2)"];
    let slots = ["UPDATE slots SET block = ?2 WHERE n = ?1", "INSERT INTO slots(n, block) VALUES(?1, ?2)"];
    let manifest =
        ["UPDATE manifest SET row = ?2 WHERE n = ?1", "INSERT INTO manifest(n, row) VALUES(?1, ?2)"];
    for (place, frame) in &batch.frames {
        put(transaction, frames, *place, frame)?;
    }
    for (number, row) in &batch.ledger {
        put(transaction, ledger, *number, row)?;
    }
    if let Some(block) = &batch.slots {
        put(transaction, slots, 1, block)?;
    }
    put(transaction, manifest, 1, &batch.manifest)
}

fn put(transaction: &Transaction<'_>, [update, insert]: [&str; 2], n: u64, blob: &[u8]) -> Result<(), Fault> {
    let n = signed(n)?;
    let changed = transaction.prepare_cached(update)?.execute((n, blob))?;
    if changed == 0 {
        transaction.prepare_cached(insert)?.execute((n, blob))?;
    }
    Ok(())
}

fn signed(n: u64) -> Result<i64, Fault> {
    i64::try_from(n).map_err(|_| Fault::Corrupt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::{HEADER, LARGEST};
    use crate::seal::TAG;

    fn with_database(test: impl FnOnce(Database, &Path)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        std::fs::write(&path, b"").unwrap();
        let manifest = vec![1; 100];
        let database = Database::create(&path, &Batch { manifest, ..Batch::default() }).unwrap();
        test(database, &path);
    }

    fn pragma(database: &Database, name: &str) -> String {
        let read = |row: &rusqlite::Row<'_>| {
            Ok(match row.get_ref(0)? {
                ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap_or("?").to_owned(),
            })
        };
        database
            .connection
            .query_row(&format!("PRAGMA {name}"), [], read)
            .unwrap_or_else(|error| error.to_string())
    }

    const PRAGMAS: [(&str, &str); 15] = [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("locking_mode", "exclusive"),
        ("temp_store", "2"),
        ("secure_delete", "1"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("page_size", "8192"),
        ("auto_vacuum", "0"),
        ("application_id", "1397782132"),
        ("user_version", "1"),
        ("busy_timeout", "0"),
        ("mmap_size", "0"),
    ];

    #[test]
    fn every_pragma_is_as_it_must_be_when_made_and_when_opened() {
        with_database(|database, path| {
            for (name, value) in PRAGMAS {
                assert_eq!(pragma(&database, name), value, "made: {name}");
            }
            drop(database);
            let database = Database::open(path).unwrap();
            for (name, value) in PRAGMAS {
                assert_eq!(pragma(&database, name), value, "opened: {name}");
            }
        });
    }

    #[test]
    fn every_switch_and_limit_is_as_it_must_be() {
        with_database(|database, _| {
            let connection = &database.connection;
            let on = |switch| connection.db_config(switch).unwrap();
            assert!(on(DbConfig::SQLITE_DBCONFIG_DEFENSIVE));
            assert!(!on(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA));
            assert!(!on(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER));
            assert!(!on(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW));
            assert!(!on(DbConfig::SQLITE_DBCONFIG_DQS_DML));
            assert!(!on(DbConfig::SQLITE_DBCONFIG_DQS_DDL));
            assert!(!on(DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE));
            assert_eq!(connection.limit(Limit::SQLITE_LIMIT_LENGTH).unwrap(), 64 * 1024);
            assert_eq!(connection.limit(Limit::SQLITE_LIMIT_SQL_LENGTH).unwrap(), 16 * 1024);
            assert_eq!(connection.limit(Limit::SQLITE_LIMIT_ATTACHED).unwrap(), 0);
        });
    }

    /// A database that no one has open, as `sql` leaves it.
    fn closed(sql: &str, test: impl FnOnce(&Path)) {
        with_database(|database, path| {
            drop(database);
            let connection = Connection::open(path).unwrap();
            connection.execute_batch(sql).unwrap();
            connection.close().unwrap();
            test(path);
        });
    }

    #[test]
    fn only_what_is_just_a_vaults_is_read_into_memory() {
        closed("", |path| assert!(Database::in_memory(path).is_ok()));
        for sql in [
            "PRAGMA application_id = 7",
            "PRAGMA user_version = 2",
            "CREATE TABLE more (n INTEGER)",
            "DROP TABLE ledger",
        ] {
            closed(sql, |path| assert!(matches!(Database::in_memory(path), Err(Fault::Corrupt)), "{sql}"));
        }
    }

    #[test]
    fn what_has_a_wal_with_anything_in_it_is_not_read_into_memory() {
        closed("", |path| {
            let wal = files::beside(path, "-wal");
            std::fs::write(&wal, b"").unwrap();
            assert!(Database::in_memory(path).is_ok());
            std::fs::write(&wal, b"x").unwrap();
            assert!(matches!(Database::in_memory(path), Err(Fault::Corrupt)));
        });
    }

    #[test]
    fn what_is_too_large_is_not_read_into_memory() {
        closed("", |path| {
            let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
            file.set_len(LARGEST_IN_MEMORY).unwrap();
            assert!(Database::in_memory(path).is_ok());
            for more in [1, 8192] {
                file.set_len(LARGEST_IN_MEMORY + more).unwrap();
                assert!(matches!(Database::in_memory(path), Err(Fault::Corrupt)), "{more}");
            }
        });
    }

    #[test]
    fn a_file_says_it_is_ours_at_its_start_and_by_its_application() {
        closed("", |path| assert!(says_it_is_ours(path).unwrap()));
        closed("PRAGMA application_id = 7", |path| assert!(!says_it_is_ours(path).unwrap()));
        closed("", |path| {
            let mut bytes = std::fs::read(path).unwrap();
            bytes[0] ^= 1;
            std::fs::write(path, bytes).unwrap();
            assert!(!says_it_is_ours(path).unwrap());
        });
    }

    #[test]
    fn where_a_database_is_no_longer_is_noticed() {
        with_database(|database, path| {
            database.whereabouts_are_right().unwrap();
            std::fs::rename(path, files::beside(path, ".moved")).unwrap();
            assert!(matches!(database.whereabouts_are_right(), Err(Fault::NotFound)));
        });
    }

    #[test]
    fn sqlite_is_built_to_do_only_what_a_vault_needs() {
        let facts = crate::facts();
        let has = |option: &str| facts.compile_options.iter().any(|found| found == option);
        for wanted in [
            "OMIT_LOAD_EXTENSION",
            "OMIT_SHARED_CACHE",
            "SECURE_DELETE",
            "TEMP_STORE=3",
            "MAX_ATTACHED=0",
            "MAX_MMAP_SIZE=0",
            "DQS=0",
            "THREADSAFE=1",
        ] {
            assert!(has(wanted), "{wanted} is not among {:?}", facts.compile_options);
        }
        for unwanted in
            ["ENABLE_LOAD_EXTENSION", "ENABLE_FTS3", "ENABLE_FTS5", "ENABLE_RTREE", "USE_URI", "SOUNDEX"]
        {
            let found = facts.compile_options.iter().find(|found| found.starts_with(unwanted));
            assert!(found.is_none(), "{found:?}");
        }
        // 3.7.0 to 3.51.2 can corrupt a WAL when it is reset.
        assert!(rusqlite::version_number() >= 3_051_003, "{}", facts.sqlite);
    }

    #[test]
    fn a_uri_is_only_an_odd_file_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("v");
        std::fs::write(&path, b"").unwrap();
        let uri = format!("file:{}?mode=rwc", path.display());
        assert!(connect(Path::new(&uri)).is_err());
    }

    /// A frame that overflowed onto further pages would not lie in one piece for a scan to find.
    #[test]
    fn the_longest_frame_lies_whole_within_one_page() {
        with_database(|mut database, path| {
            let frame: Vec<u8> = (0..HEADER + LARGEST + TAG).map(|i| (i % 253) as u8).collect();
            let pages = |database: &Database| pragma(database, "page_count").parse::<usize>().unwrap();
            let before = pages(&database);
            let frames = (1..=10).map(|place| (place, frame.clone())).collect();
            database.apply(&Batch { frames, manifest: vec![1; 100], ..Batch::default() }).unwrap();
            // One page each; the first needs none, as the table has a page already, but then a root above them.
            assert_eq!(pages(&database) - before, 10);
            database.checkpoint().unwrap();
            let file = std::fs::read(path).unwrap();
            let whole =
                file.chunks(8192).filter(|page| page.windows(frame.len()).any(|bytes| bytes == frame));
            assert_eq!(whole.count(), 10);
        });
    }

    #[test]
    fn a_database_with_anything_else_in_its_schema_is_not_ours() {
        for sql in [
            "CREATE TABLE extra(n)",
            "CREATE VIEW seen AS SELECT 1",
            "CREATE TRIGGER t AFTER INSERT ON frames BEGIN SELECT 1; END",
            "CREATE INDEX i ON frames(frame)",
            "DROP TABLE ledger",
            "ALTER TABLE frames ADD COLUMN more",
            "PRAGMA application_id = 1",
            "PRAGMA user_version = 2",
        ] {
            with_database(|database, path| {
                drop(database);
                let plain = Connection::open(path).unwrap();
                plain.execute_batch(sql).unwrap();
                drop(plain);
                assert!(matches!(Database::open(path), Err(Fault::Corrupt)), "{sql}");
            });
        }
    }

    #[test]
    fn a_full_disk_is_called_that_and_leaves_the_database_as_it_was() {
        with_database(|mut database, _| {
            let frame = |place| Batch {
                frames: vec![(place, vec![7; 8000])],
                manifest: vec![2; 100],
                ..Batch::default()
            };
            let full = pragma(&database, "page_count").parse::<i64>().unwrap() + 2;
            database.connection.pragma_update(None, "max_page_count", full).unwrap();
            let stopped = (1..100).find(|place| database.apply(&frame(*place)).is_err()).unwrap();
            assert!(matches!(database.apply(&frame(stopped)), Err(Fault::NoSpace)));
            assert!(database.frame(stopped).unwrap().is_none());
            assert!(database.frame(stopped - 1).unwrap().is_some());
            database.connection.pragma_update(None, "max_page_count", 1000).unwrap();
            database.apply(&frame(stopped)).unwrap();
            assert!(database.frame(stopped).unwrap().is_some());
        });
    }
}
