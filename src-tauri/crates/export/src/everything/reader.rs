//! Records out of a folder, some at a time.

use stillpoint_journal::{
    everything::{Incoming, Kept, NotTaken, Tally, WhyNot},
    id::EntryId,
};

use super::Folder;

/// Most records given at a time.
const RECORDS: usize = 200;
/// Bytes of files after which no further record is added to those given at a time.
const BYTES: usize = 8 * 1024 * 1024;

/// Goes through a folder once.
pub struct Reader<'a> {
    folder: &'a Folder,
    at: usize,
    records: u32,
    begun: Option<Begun>,
}

/// A record of which further files may follow.
struct Begun {
    file: String,
    id: EntryId,
    states: Vec<Kept>,
}

impl<'a> Reader<'a> {
    /// From the first file on.
    #[must_use]
    pub fn new(folder: &'a Folder) -> Self {
        Self { folder, at: 0, records: 0, begun: None }
    }

    /// How many files have been read.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// The next records, an empty list once there are no more. What is not taken in is named in
    /// `tally`, and at the end what the folder lacks.
    pub fn next_some(&mut self, tally: &mut Tally) -> Vec<Incoming> {
        let (mut ready, mut bytes) = (Vec::new(), 0_usize);
        while ready.is_empty() || (ready.len() < RECORDS && bytes < BYTES) {
            let Some((file, read)) = self.folder.read(self.at) else {
                self.finish(&mut ready, tally);
                let found = self.records.saturating_add(tally.not_taken_total);
                tally.missing = self.folder.records().saturating_sub(found);
                break;
            };
            self.at += 1;
            match read {
                Ok(part) => {
                    bytes = bytes.saturating_add(part.bytes);
                    let goes_on = self
                        .begun
                        .as_mut()
                        .filter(|begun| begun.id == part.id && begun.states.len() == part.after);
                    if let Some(begun) = goes_on.filter(|_| part.after > 0) {
                        begun.states.extend(part.states);
                        continue;
                    }
                    self.finish(&mut ready, tally);
                    if part.after > 0 {
                        tally.refuse(NotTaken { file, why: WhyNot::Damaged });
                    } else {
                        self.begun = Some(Begun { file, id: part.id, states: part.states });
                    }
                }
                Err(why) => tally.refuse(NotTaken { file, why }),
            }
        }
        ready
    }

    fn finish(&mut self, ready: &mut Vec<Incoming>, tally: &mut Tally) {
        let Some(Begun { file, id, states }) = self.begun.take() else { return };
        match Incoming::new(id, states) {
            Ok(incoming) => {
                self.records = self.records.saturating_add(1);
                ready.push(incoming);
            }
            Err(_) => tally.refuse(NotTaken { file, why: WhyNot::Damaged }),
        }
    }
}
