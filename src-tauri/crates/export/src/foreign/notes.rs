//! Text and Markdown files, one for each entry: a folder of them, or one.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use chrono::{DateTime, NaiveDate, Utc};
use stillpoint_journal::{
    moving::{Leftover, Program, Timing, WhyUnread},
    text::{TEXT_MAX, WORD_MAX},
    time::Moment,
};
use zeroize::Zeroizing;

use super::{
    DEPTH_MAX, FILE_MAX, FILES_MAX, NotRead, bounded,
    clock::{self, When},
    data,
    gather::{Gathered, Place, Raw},
    markup,
};

/// Largest text that is read: one of the longest, in letters of the most bytes.
const TEXT_FILE_MAX: u64 = 4 * TEXT_MAX as u64;
/// Most lines at the head of a file that are looked at.
const HEAD_MAX: usize = 200;

const TEXTS: [&str; 4] = ["md", "markdown", "txt", "text"];
const PICTURES: [&str; 9] = ["png", "jpg", "jpeg", "gif", "webp", "heic", "svg", "bmp", "tiff"];
const VIDEOS: [&str; 6] = ["mp4", "mov", "m4v", "mkv", "webm", "avi"];
const RECORDINGS: [&str; 7] = ["mp3", "m4a", "wav", "ogg", "opus", "aac", "flac"];

pub(super) fn ending(name: &Path) -> String {
    name.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Whether a file's name ends as that of a text.
pub(super) fn is_text_name(name: &str) -> bool {
    TEXTS.contains(&ending(Path::new(name)).as_str())
}

/// Letters, from UTF-8 or, where it says so at its beginning, from UTF-16.
pub(super) fn text(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let wide = |of: fn([u8; 2]) -> u16, rest: &[u8]| {
        let units: Vec<u16> = rest.as_chunks().0.iter().map(|pair| of(*pair)).collect();
        String::from_utf16(&units).ok().map(Zeroizing::new)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => wide(u16::from_be_bytes, rest),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            // A zero byte is in no text, and in most other files.
            let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))?;
            Some(Zeroizing::new(text.to_owned()))
        }
    }
}

/// What is in a folder and in the folders in it.
pub(super) struct Listed {
    texts: Vec<(PathBuf, String)>,
    data: Vec<(PathBuf, String)>,
    links: Vec<String>,
    closed: Vec<String>,
    others: Vec<Leftover>,
}

impl Listed {
    /// Looks through it, following nothing.
    pub fn of(chosen: &Path) -> Result<Self, NotRead> {
        let mut listed = Self {
            texts: Vec::new(),
            data: Vec::new(),
            links: Vec::new(),
            closed: Vec::new(),
            others: Vec::new(),
        };
        let mut folders = vec![(chosen.to_path_buf(), 0)];
        let mut seen = 0;
        while let Some((folder, depth)) = folders.pop() {
            let entries = match fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(error) if depth == 0 => return Err(error.into()),
                Err(_) => {
                    listed.closed.push(name_of(&folder));
                    continue;
                }
            };
            for entry in entries {
                let (path, about) =
                    (entry.as_ref().map(fs::DirEntry::path), entry.as_ref().map(fs::DirEntry::file_type));
                let (Ok(path), Ok(Ok(about))) = (path, about) else { continue };
                seen += 1;
                if seen > FILES_MAX {
                    return Err(NotRead::TooLarge);
                }
                let name = name_of(&path);
                // What a program keeps for itself.
                if name.starts_with('.') {
                    continue;
                }
                if about.is_dir() {
                    if depth >= DEPTH_MAX {
                        return Err(NotRead::TooLarge);
                    }
                    folders.push((path, depth + 1));
                } else if about.is_file() {
                    listed.file(path, name, depth);
                } else {
                    listed.links.push(name);
                }
            }
        }
        listed.texts.sort_unstable();
        listed.data.sort_unstable();
        Ok(listed)
    }

    fn file(&mut self, path: PathBuf, name: String, depth: usize) {
        let end = ending(&path);
        let end = end.as_str();
        if is_text_name(&name) {
            self.texts.push((path, name));
        } else if end == "json" && depth == 0 {
            self.data.push((path, name));
        } else if PICTURES.contains(&end) {
            self.others.push(Leftover::Pictures);
        } else if VIDEOS.contains(&end) {
            self.others.push(Leftover::Videos);
        } else if RECORDINGS.contains(&end) {
            self.others.push(Leftover::Recordings);
        } else {
            self.others.push(Leftover::Files);
        }
    }

    pub fn has_texts(&self) -> bool {
        !self.texts.is_empty()
    }

    pub fn has_data(&self) -> bool {
        !self.data.is_empty()
    }

    /// A folder that was unpacked from a zip file: its JSON says what else belongs to it.
    pub fn read_data(&self, gathered: &mut Gathered<'_>) -> Result<Program, NotRead> {
        let (mut found, mut failed) = (None, NotRead::NotRecognised);
        let mut room = FILE_MAX;
        for (path, name) in &self.data {
            let bytes = bounded(path, room)?;
            room = room.saturating_sub(bytes.len() as u64);
            match data(&bytes, gathered) {
                Ok(Some(program)) => found = found.or(Some(program)),
                Ok(None) => gathered.refuse(Place { file: name, number: None }, WhyUnread::Damaged),
                Err(error @ (NotRead::TooLarge | NotRead::Stopped)) => return Err(error),
                Err(error) => {
                    failed = error;
                    gathered.refuse(Place { file: name, number: None }, WhyUnread::Damaged);
                }
            }
        }
        found.ok_or(failed)
    }

    pub fn read(&self, gathered: &mut Gathered<'_>) -> Result<(), NotRead> {
        if self.texts.is_empty() {
            let empty = self.others.is_empty() && self.links.is_empty() && self.closed.is_empty();
            return Err(if empty { NotRead::Nothing } else { NotRead::NotRecognised });
        }
        let mut room = FILE_MAX;
        for (at, (path, name)) in self.texts.iter().enumerate() {
            gathered.reach(at, self.texts.len())?;
            let place = Place { file: name, number: None };
            let read = bounded(path, TEXT_FILE_MAX);
            let changed = fs::metadata(path).and_then(|about| about.modified()).ok();
            match read {
                Ok(bytes) => {
                    room = room.checked_sub(bytes.len() as u64).ok_or(NotRead::TooLarge)?;
                    match text(&bytes) {
                        Some(text) => note(&text, name, name, changed, gathered)?,
                        None => gathered.refuse(place, WhyUnread::Damaged),
                    }
                }
                Err(NotRead::TooLarge) => gathered.refuse(place, WhyUnread::TooLong),
                Err(NotRead::NotPermitted) => gathered.refuse(place, WhyUnread::NotPermitted),
                Err(_) => gathered.refuse(place, WhyUnread::Damaged),
            }
        }
        for name in &self.links {
            gathered.refuse(Place { file: name, number: None }, WhyUnread::NotAFile);
        }
        for name in &self.closed {
            gathered.refuse(Place { file: name, number: None }, WhyUnread::NotPermitted);
        }
        self.others.iter().for_each(|what| gathered.leave(*what, 1));
        Ok(())
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Takes one text. `file` is what to call it where it cannot be read.
pub(super) fn note(
    text: &str,
    file: &str,
    name: &str,
    changed: Option<SystemTime>,
    gathered: &mut Gathered<'_>,
) -> Result<(), NotRead> {
    let stem =
        Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let (head, body) = Head::of(text);
    let named = in_name(&stem);
    let when = head.when.or(named.as_ref().map(|(when, _)| *when));
    let when = match when.and_then(|when| gathered.moment(when, "")) {
        Some(when) => Some(when),
        None => changed.and_then(|at| changed_at(at, gathered)),
    };
    let (heading, body) = match markup::headed(body) {
        // A note that has a title says something else in its heading: that stays with the words.
        (heading, _) if !head.title.is_empty() && heading != head.title => (String::new(), body.to_owned()),
        split => split,
    };
    let name = named.map_or(stem, |(_, rest)| rest);
    // A name by itself is no entry; and one that is longer than a title is not added to the words.
    let bare = body.trim().is_empty() && heading.is_empty();
    let name = if bare || name.chars().nth(WORD_MAX).is_some() { String::new() } else { name };
    let title = [head.title, heading, name].into_iter().find(|title| !title.is_empty()).unwrap_or_default();
    let mut tags = head.tags;
    tags.extend(markup::signed(&body, '#'));
    gathered.leave(Leftover::Details, head.others);
    let raw = Raw { title, text: body, tags, starred: head.starred, arriving: None };
    gathered.take(Place { file, number: None }, when, raw)
}

fn changed_at(at: SystemTime, gathered: &Gathered<'_>) -> Option<(Moment, Timing)> {
    let (moment, _) = gathered.moment(When::Instant(DateTime::<Utc>::from(at).fixed_offset()), "")?;
    Some((moment, Timing::FileChanged))
}

/// What stands between two lines of dashes at the beginning of a file.
#[derive(Default)]
struct Head {
    when: Option<When>,
    title: String,
    tags: Vec<String>,
    starred: bool,
    others: usize,
}

impl Head {
    /// The head of a file, and the rest of it.
    fn of(text: &str) -> (Self, &str) {
        let none = (Self::default(), text);
        let Some(inside) = text.strip_prefix("---").map(|rest| rest.trim_start_matches([' ', '\r'])) else {
            return none;
        };
        let Some(inside) = inside.strip_prefix('\n') else { return none };
        let mut at = 0;
        for line in inside.split_inclusive('\n').take(HEAD_MAX) {
            if matches!(line.trim_end(), "---" | "...") {
                let (head, body) = (inside.get(..at), inside.get(at + line.len()..));
                return (Self::read(head.unwrap_or_default()), body.unwrap_or_default());
            }
            at += line.len();
        }
        none
    }

    fn read(lines: &str) -> Self {
        let mut head = Self::default();
        let mut key = String::new();
        // A day on which it was written counts for more than one on which the file was made.
        let mut made = None;
        for line in lines.lines() {
            if let Some(item) = line.trim_start().strip_prefix("- ").filter(|_| !key.is_empty()) {
                head.member(&key, item, &mut made);
                continue;
            }
            let Some((name, value)) = line.split_once(':').filter(|_| !line.starts_with([' ', '\t', '#']))
            else {
                continue;
            };
            key = name.trim().to_lowercase();
            if !value.trim().is_empty() {
                head.member(&key, value, &mut made);
            }
        }
        head.when = head.when.or(made);
        head
    }

    fn member(&mut self, key: &str, value: &str, made: &mut Option<When>) {
        let value = unquoted(value);
        match key {
            "title" => self.title = value.to_owned(),
            "date" | "day" => self.when = self.when.or(clock::when(value)),
            "created" | "created_at" | "creation date" | "date created" => {
                *made = made.or(clock::when(value))
            }
            "tags" | "tag" | "keywords" => {
                let list = value.trim_start_matches('[').trim_end_matches(']');
                self.tags.extend(list.split(',').map(|tag| unquoted(tag).to_owned()));
            }
            "starred" | "pinned" | "favorite" | "favourite" => self.starred |= value == "true",
            _ => self.others += 1,
        }
    }
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}

/// A date in a file's name, and what else the name says.
fn in_name(stem: &str) -> Option<(When, String)> {
    let starts = stem.char_indices().map(|(at, _)| at);
    for at in starts {
        let (before, rest) = stem.split_at_checked(at)?;
        if before.ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let Some((day, after)) = day_at(rest) else { continue };
        let (time, after) = time_at(after);
        let when = time.map_or(When::Day(day), |time| When::Wall(day.and_time(time)));
        let loose = |c: char| c.is_whitespace() || matches!(c, '-' | '_' | '.' | ',' | ':' | '–');
        let words = [before.trim_matches(loose), after.trim_matches(loose)];
        let words: Vec<&str> = words.into_iter().filter(|one| !one.is_empty()).collect();
        return Some((when, words.join(" ")));
    }
    None
}

/// Digits as many as asked for, and no further one after them.
fn digits(text: &str, count: usize) -> Option<(u32, &str)> {
    let (head, rest) = text.split_at_checked(count)?;
    let all = head.bytes().all(|byte| byte.is_ascii_digit());
    head.parse().ok().filter(|_| all).map(|number| (number, rest))
}

fn day_at(text: &str) -> Option<(NaiveDate, &str)> {
    let (year, rest) = digits(text, 4)?;
    let between = rest.chars().next().filter(|c| matches!(c, '-' | '_' | '.'));
    let skip = |rest: &'_ str| -> Option<usize> {
        match between {
            Some(sign) => rest.starts_with(sign).then_some(1),
            None => Some(0),
        }
    };
    let rest = rest.get(skip(rest)?..)?;
    let (month, rest) = digits(rest, 2)?;
    let rest = rest.get(skip(rest)?..)?;
    let (day, rest) = digits(rest, 2)?;
    // A number by itself is a day only when it is followed by nothing, or by a time.
    if between.is_some() && rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    stillpoint_journal::time::Day::new(date).ok().map(|_| (date, rest))
}

/// A time after a day: "10-11", "10.11", "T1011", or at once "1011".
fn time_at(text: &str) -> (Option<chrono::NaiveTime>, &str) {
    let read = || {
        let at_once = text.starts_with(|c: char| c.is_ascii_digit());
        let marked = text.starts_with(['T', 't']);
        let rest = if at_once { text } else { text.trim_start_matches([' ', '_', '-', 'T', 't']) };
        let (hour, rest) = digits(rest, 2)?;
        let (rest, parted) = match rest.chars().next()? {
            '-' | '.' | ':' | 'h' | 'H' => (rest.get(1..)?, true),
            _ => (rest, false),
        };
        let (minute, rest) = digits(rest, 2)?;
        if (!parted && !at_once && !marked) || rest.starts_with(|c: char| c.is_ascii_digit()) && !at_once {
            return None;
        }
        Some((chrono::NaiveTime::from_hms_opt(hour, minute, 0)?, rest))
    };
    match read() {
        Some((time, rest)) => (Some(time), rest),
        None => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_found_in_a_name_and_the_rest_of_it_is_what_it_is_called() {
        for (stem, when, rest) in [
            ("2026-01-02", "Day(2026-01-02)", ""),
            ("2026-01-02 A long night", "Day(2026-01-02)", "A long night"),
            ("2026_01_02", "Day(2026-01-02)", ""),
            ("20260102", "Day(2026-01-02)", ""),
            ("202601021011 ward", "Wall(2026-01-02T10:11:00)", "ward"),
            ("2026-01-02 10-11 ward", "Wall(2026-01-02T10:11:00)", "ward"),
            ("2026-01-02T1011", "Wall(2026-01-02T10:11:00)", ""),
            ("2026-01-02 2025 in review", "Day(2026-01-02)", "2025 in review"),
            ("Ward 2026-01-02", "Day(2026-01-02)", "Ward"),
        ] {
            let (found, words) = in_name(stem).unwrap_or_else(|| panic!("{stem}"));
            assert_eq!((format!("{found:?}").as_str(), words.as_str()), (when, rest), "{stem}");
        }
        for stem in ["", "notes", "2026-13-02", "2026-01-32", "1026", "99992026-01-02", "é2026é"] {
            assert!(in_name(stem).is_none(), "{stem}");
        }
    }

    #[test]
    fn a_head_gives_its_date_title_and_tags_and_counts_the_rest() {
        let text = "---\ntitle: \"Nights\"\ncreated: 2020-01-01\ndate: 2026-01-02 10:11\ntags: [a, 'b c']\nkeywords:\n  - d\nmood: 3\nstarred: true\n---\nwords";
        let (head, body) = Head::of(text);
        assert_eq!((head.title.as_str(), body, head.others, head.starred), ("Nights", "words", 1, true));
        assert_eq!(head.tags, ["a", "b c", "d"]);
        assert_eq!(format!("{:?}", head.when), "Some(Wall(2026-01-02T10:11:00))");
        for text in ["---\nnever closed\n", "--- no\n---\n", "words\n---\n"] {
            assert_eq!(Head::of(text).1, text);
        }
    }
}
