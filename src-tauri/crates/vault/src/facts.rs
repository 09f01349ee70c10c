//! What a vault is built on, for the About screen and for tests.

/// Versions and build options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The version of SQLite compiled in, such as "3.54.1".
    pub sqlite: &'static str,
    /// SQLite's compile options, without their `SQLITE_` prefix; empty if it does not answer.
    pub compile_options: Vec<String>,
    /// See [`FORMAT`](crate::FORMAT).
    pub format: u32,
}

/// What this program's vaults are built on.
#[must_use]
pub fn facts() -> Facts {
    Facts {
        sqlite: rusqlite::version(),
        compile_options: compile_options().unwrap_or_default(),
        format: crate::FORMAT,
    }
}

fn compile_options() -> rusqlite::Result<Vec<String>> {
    let connection = rusqlite::Connection::open_in_memory()?;
    let mut statement = connection.prepare("PRAGMA compile_options")?;
    statement.query_map([], |row| row.get(0))?.collect()
}
