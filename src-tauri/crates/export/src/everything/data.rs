//! The lossless half: one JSON file for each record, or several where its states are many.

use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};
use stillpoint_journal::{
    JournalError,
    everything::{Kept, WholeRecord, WhyNot, decode},
    id::EntryId,
};
use zeroize::Zeroizing;

use super::{DATA, FORMAT, File};

/// Bytes of states after which a record goes on in another file.
const PART: usize = 8 * 1024 * 1024;
/// Most bytes of one state, as written: the most a record may have, and its indentation.
const STATE_MAX: usize = 32 * 1024 * 1024;
/// Most states in one file.
const STATES_MAX: usize = 100_000;

#[derive(Serialize)]
struct RecordFile<'a> {
    stillpoint: &'static str,
    format: u32,
    id: EntryId,
    /// How many states of it are in the files before.
    after: usize,
    states: &'a [Value],
}

#[derive(Deserialize)]
struct Found<'a> {
    stillpoint: String,
    format: u32,
    id: Option<EntryId>,
    #[serde(default)]
    after: usize,
    #[serde(borrow, default)]
    states: Vec<&'a RawValue>,
}

/// What a newer version wrote is told apart whatever else is in it.
#[derive(Deserialize)]
struct Envelope {
    stillpoint: String,
    format: u32,
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// One file of a record, read.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    pub id: EntryId,
    pub after: usize,
    pub states: Vec<Kept>,
    pub bytes: usize,
}

/// The files of a record, and how many of its states are no JSON and so in none of them. What is
/// remembered of a recovery code, of jottings or of the file itself is true of the journal's file alone and has none; nor
/// has what is watched for, a list of names that is never to lie open, and what was left where.
pub fn files(whole: &WholeRecord) -> Result<(Vec<File>, u32), JournalError> {
    let own = |state: &Vec<u8>| {
        matches!(
            decode(state),
            Kept::Recovery(_)
                | Kept::Jottings(_)
                | Kept::News(_)
                | Kept::Guard(_)
                | Kept::Left(_)
                | Kept::OnThisDay(_)
        )
    };
    if whole.states.last().is_some_and(|state| own(state)) {
        return Ok((Vec::new(), 0));
    }
    let (mut files, mut states, mut after, mut size, mut left_out) = (Vec::new(), Vec::new(), 0, 0, 0_u32);
    for state in &whole.states {
        let Ok(value) = serde_json::from_slice::<Value>(state) else {
            left_out = left_out.saturating_add(1);
            continue;
        };
        if !states.is_empty() && size + state.len() > PART {
            files.push(file(whole.id, after, files.len(), &states)?);
            after += states.len();
            states.clear();
            size = 0;
        }
        size += state.len();
        states.push(value);
    }
    if !states.is_empty() {
        files.push(file(whole.id, after, files.len(), &states)?);
    }
    Ok((files, left_out))
}

fn file(id: EntryId, after: usize, number: usize, states: &[Value]) -> Result<File, JournalError> {
    // The parts of a record come one after the other in the order of their names.
    let path = match number {
        0 => format!("{DATA}/{id}.json"),
        _ => format!("{DATA}/{id}.part-{number:04}.json"),
    };
    let bytes = pretty(&RecordFile { stillpoint: "record", format: FORMAT, id, after, states })?;
    Ok(File { path, bytes })
}

/// Readable JSON, with a line's end after it.
pub fn pretty(value: &impl Serialize) -> Result<Zeroizing<Vec<u8>>, JournalError> {
    let failed = |_| JournalError::Io(std::io::ErrorKind::InvalidData);
    let mut bytes = Zeroizing::new(serde_json::to_vec_pretty(value).map_err(failed)?);
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads one file somebody put there.
pub fn read(bytes: &[u8]) -> Result<Part, WhyNot> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|_| WhyNot::Damaged)?;
    if envelope.stillpoint != "record" || envelope.format == 0 {
        return Err(WhyNot::Damaged);
    }
    if envelope.format > FORMAT {
        return Err(WhyNot::Newer);
    }
    let found: Found<'_> = serde_json::from_slice(bytes).map_err(|_| WhyNot::Damaged)?;
    debug_assert_eq!((found.format, found.stillpoint.as_str()), (FORMAT, "record"));
    let id = found.id.ok_or(WhyNot::Damaged)?;
    if found.states.is_empty() || found.states.len() > STATES_MAX {
        return Err(WhyNot::Damaged);
    }
    let states: Result<Vec<Kept>, WhyNot> = found.states.into_iter().map(state).collect();
    Ok(Part { id, after: found.after, states: states?, bytes: bytes.len() })
}

fn state(raw: &RawValue) -> Result<Kept, WhyNot> {
    let bytes = raw.get().as_bytes();
    if bytes.len() > STATE_MAX {
        return Err(WhyNot::TooLarge);
    }
    match decode(bytes) {
        Kept::Unknown => {
            let version: Option<Version> = serde_json::from_slice(bytes).ok();
            let is_newer =
                version.is_some_and(|version| version.v > stillpoint_journal::everything::RECORD_VERSION);
            Err(if is_newer { WhyNot::Newer } else { WhyNot::Damaged })
        }
        kept => Ok(kept),
    }
}
