//! A zip file, as Day One gives one: its JSON is read, its pictures stay where they are.

use std::{
    fs,
    io::{Read, Seek},
    path::Path,
};

use stillpoint_journal::moving::{Program, WhyUnread};
use zeroize::Zeroizing;
use zip::ZipArchive;

use super::{
    FILE_MAX, FILES_MAX, NotRead,
    gather::{Gathered, Place},
    json,
};

/// With what a zip file begins.
pub(super) const BEGINNING: &[u8] = b"PK\x03\x04";

pub(super) fn is_one(path: &Path) -> Result<bool, NotRead> {
    let mut head = Vec::new();
    fs::File::open(path)?.take(BEGINNING.len() as u64).read_to_end(&mut head)?;
    Ok(head == BEGINNING)
}

pub(super) fn read(path: &Path, gathered: &mut Gathered<'_>) -> Result<Program, NotRead> {
    read_from(fs::File::open(path)?, gathered)
}

/// Takes the entries of every file of JSON in it.
pub(super) fn read_from(file: impl Read + Seek, gathered: &mut Gathered<'_>) -> Result<Program, NotRead> {
    let mut archive = ZipArchive::new(file).map_err(|_| NotRead::CutShort)?;
    if archive.len() > FILES_MAX {
        return Err(NotRead::TooLarge);
    }
    // A name that cannot be read is none of JSON.
    let all = archive.file_names().flatten();
    let mut names: Vec<String> = all.filter(|name| is_data(name)).map(|name| name.into_owned()).collect();
    names.sort_unstable();
    let (mut room, mut found, mut failed) = (FILE_MAX, None, None);
    let several = names.len() > 1;
    for name in &names {
        let bytes = match unpacked(&mut archive, name, room) {
            Err(NotRead::TooLarge) => return Err(NotRead::TooLarge),
            other => other,
        };
        let read = bytes.and_then(|bytes| {
            room = room.saturating_sub(bytes.len() as u64);
            json::read(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes), gathered)
        });
        match read {
            Ok(program) => found = found.or(Some(program)),
            Err(error @ (NotRead::TooLarge | NotRead::Stopped)) => return Err(error),
            Err(NotRead::Nothing) => failed = failed.or(Some(NotRead::Nothing)),
            Err(error) => {
                failed = Some(error);
                if several {
                    gathered.refuse(Place { file: name, number: None }, WhyUnread::Damaged);
                }
            }
        }
    }
    found.ok_or(failed.unwrap_or(NotRead::NotRecognised))
}

fn is_data(name: &str) -> bool {
    let ends = name.get(name.len().saturating_sub(5)..).is_some_and(|end| end.eq_ignore_ascii_case(".json"));
    ends && !name.starts_with("__MACOSX") && name.matches('/').count() <= 1
}

/// No more than there is room for, whatever it says of its own length.
fn unpacked<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    name: &str,
    room: u64,
) -> Result<Zeroizing<Vec<u8>>, NotRead> {
    let file = archive.by_name(name).map_err(|_| NotRead::CutShort)?;
    let mut bytes = Zeroizing::new(Vec::new());
    file.take(room + 1).read_to_end(&mut bytes).map_err(|_| NotRead::CutShort)?;
    if bytes.len() as u64 > room { Err(NotRead::TooLarge) } else { Ok(bytes) }
}
