//! The search for words in the memory of running processes.

use std::{
    collections::BTreeMap,
    fmt,
    fs::{self, File},
    io::ErrorKind,
    os::unix::fs::FileExt,
};

use rustix::{param::page_size, process::Pid};

use super::{Failure, Outcome, canary::Canaries};

/// Bytes looked through at a time.
const SLICE: u64 = 4 << 20;

/// Bytes looked through again with the next slice: longer than any form of any word.
const OVERLAP: usize = 4 << 10;

/// Bits of an entry of `/proc/PID/pagemap`: the page is in memory, or in swap.
const HELD: u64 = 0b11 << 62;

/// Where words were found in one process.
#[derive(Debug)]
pub struct Found {
    /// The process's name.
    pub process: String,
    /// How often each word was found in each mapping.
    pub places: BTreeMap<(String, String), usize>,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((mapping, word), times) in &self.places {
            writeln!(f, "{}: “{word}” {times} times in {mapping}", self.process)?;
        }
        Ok(())
    }
}

/// What a search came to.
#[derive(Default)]
pub struct MemorySearch {
    /// The processes, by name.
    pub processes: Vec<String>,
    /// Bytes looked through.
    pub bytes: u64,
    /// Where words were found.
    pub found: Vec<Found>,
}

impl MemorySearch {
    /// How often any word was found in processes whose name begins so.
    pub fn hits(&self, process: &str) -> usize {
        let of = self.found.iter().filter(|found| found.process.starts_with(process));
        of.flat_map(|found| found.places.values()).sum()
    }
}

impl fmt::Display for MemorySearch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} MiB of {}", self.bytes >> 20, self.processes.join(", "))?;
        self.found.iter().try_for_each(|found| found.fmt(f))
    }
}

/// Looks through all that these processes hold in memory or in swap. A process that ends
/// meanwhile holds nothing.
///
/// # Errors
/// When the system does not let this process look.
pub fn search(processes: &[Pid], canaries: &Canaries) -> Outcome<MemorySearch> {
    let (mut search, needles) = (MemorySearch::default(), Needles::new(canaries));
    for process in processes {
        match in_process(*process, &needles, &mut search) {
            Err(_) if super::group::has_ended(*process) => {}
            done => done?,
        }
    }
    Ok(search)
}

fn in_process(process: Pid, needles: &Needles<'_>, search: &mut MemorySearch) -> Outcome {
    let place = format!("/proc/{}", process.as_raw_pid());
    let name = fs::read_to_string(format!("{place}/comm"))?.trim().to_owned();
    let memory = File::open(format!("{place}/mem"))
        .map_err(|why| Failure::new(format!("cannot look into {name} (root can): {why}")))?;
    let pages = File::open(format!("{place}/pagemap"))?;
    let mut found = Found { process: name.clone(), places: BTreeMap::new() };
    for mapping in fs::read_to_string(format!("{place}/maps"))?.lines().filter_map(Mapping::parse) {
        for (from, to) in held(&pages, &mapping)? {
            search.bytes += to - from;
            look(&memory, from, to, needles, |word| {
                *found.places.entry((mapping.name.clone(), word.to_owned())).or_default() += 1;
            })?;
        }
    }
    search.processes.push(name);
    if !found.places.is_empty() {
        search.found.push(found);
    }
    Ok(())
}

struct Mapping {
    from: u64,
    to: u64,
    name: String,
}

impl Mapping {
    /// Nothing for what cannot be read, and for what is only a program or a font on the disk.
    fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split_ascii_whitespace();
        let (range, rights) = (fields.next()?, fields.next()?);
        let name = fields.nth(3).unwrap_or("[anonymous]");
        let (from, to) = range.split_once('-')?;
        let own = name.starts_with('[') || name.starts_with("/memfd") || line.ends_with("(deleted)");
        let readable = rights.starts_with('r') && !name.starts_with("[v");
        (readable && (own || rights.contains('w'))).then_some(Self {
            from: u64::from_str_radix(from, 16).ok()?,
            to: u64::from_str_radix(to, 16).ok()?,
            name: format!("{name} {rights}"),
        })
    }
}

/// The runs of a mapping's pages that hold anything: what was only reserved is no memory.
fn held(pages: &File, mapping: &Mapping) -> Outcome<Vec<(u64, u64)>> {
    let page = page_size() as u64;
    let mut runs: Vec<(u64, u64)> = Vec::new();
    let mut entries = vec![0; 8 << 16];
    let (mut at, end) = (mapping.from / page, mapping.to / page);
    while at < end {
        let wanted = usize::try_from((end - at) * 8)?.min(entries.len());
        let read = pages.read_at(&mut entries[..wanted], at * 8)?;
        if read < 8 {
            break;
        }
        for entry in entries[..read].chunks_exact(8) {
            if u64::from_le_bytes(entry.try_into()?) & HELD != 0 {
                match runs.last_mut() {
                    Some((_, to)) if *to == at * page => *to += page,
                    _ => runs.push((at * page, (at + 1) * page)),
                }
            }
            at += 1;
        }
    }
    Ok(runs)
}

/// The forms of the words, laid out so that most bytes are passed over at one look.
struct Needles<'a> {
    /// By the low bits of four bytes of a form's beginning.
    begins: Vec<bool>,
    forms: Vec<(Vec<u8>, &'a str)>,
}

impl<'a> Needles<'a> {
    fn new(canaries: &'a Canaries) -> Self {
        let forms = canaries.forms();
        let mut begins = vec![false; 1 << 16];
        for (form, _) in &forms {
            begins[begin(form)] = true;
        }
        Self { begins, forms }
    }

    fn within(&self, bytes: &[u8], limit: usize, mut hit: impl FnMut(&str)) {
        for (at, window) in bytes.windows(4).enumerate().take(limit) {
            if self.begins[begin(window)] {
                let found = self.forms.iter().filter(|(form, _)| bytes[at..].starts_with(form));
                found.for_each(|(_, word)| hit(word));
            }
        }
    }
}

fn begin(bytes: &[u8]) -> usize {
    let four = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    (four.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

fn look(memory: &File, from: u64, to: u64, needles: &Needles<'_>, mut hit: impl FnMut(&str)) -> Outcome {
    let mut bytes = vec![0; usize::try_from(SLICE.min(to - from))?];
    let mut at = from;
    while at < to {
        let wanted = usize::try_from((to - at).min(SLICE))?;
        let read = match memory.read_at(&mut bytes[..wanted], at) {
            Ok(read) => read,
            // Given back since it was listed, or a device's.
            Err(why) if matches!(why.raw_os_error(), Some(5 | 14)) => 0,
            Err(why) if why.kind() == ErrorKind::Interrupted => continue,
            Err(why) => return Err(why.into()),
        };
        if read == 0 {
            break;
        }
        // What begins in the last bytes is found with the next slice.
        let last = at + read as u64 >= to || read <= OVERLAP;
        let own = if last { read } else { read - OVERLAP };
        needles.within(&bytes[..read], own, &mut hit);
        at += own as u64;
    }
    Ok(())
}
