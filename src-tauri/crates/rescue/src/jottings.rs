//! What was jotted down at the lock screen and waits, sealed, beside the journal.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use stillpoint_journal::everything::WholeRecord;
use stillpoint_journal::jotting::{Inbox, as_record};
use stillpoint_journal::time::{DayRule, Moment};
use stillpoint_vault::{Backup, create_private_folder};

use crate::output::{count, error, line};
use crate::trouble::{Outcome, Trouble};

/// What waits beside a journal.
pub struct Jottings {
    folder: PathBuf,
    /// As the drafts that they become.
    pub drafts: Vec<WholeRecord>,
    /// The sealed files of these.
    sealed: Vec<(PathBuf, Vec<u8>)>,
    /// What is there and does not open.
    closed: usize,
}

impl Jottings {
    /// Those that wait beside `file`, opened with its keys. One that is in the journal already is passed over.
    pub fn beside(file: &Path, vault: &Backup) -> Self {
        let inbox = Inbox::of(file);
        let now = Moment::now(DayRule::Calendar);
        let there = vault.objects();
        let folder = inbox.folder().to_path_buf();
        let mut jottings = Self { folder, drafts: Vec::new(), sealed: Vec::new(), closed: 0 };
        for (path, sealed) in inbox.look() {
            let opened = sealed.as_deref().and_then(|sealed| vault.open_jotting(sealed));
            match sealed.zip(opened).and_then(|(it, plain)| Some((as_record(&it, &plain, now)?, it))) {
                Some((draft, _)) if there.iter().any(|id| *id.as_bytes() == draft.id.bytes()) => {}
                Some((draft, sealed)) => {
                    jottings.drafts.push(draft);
                    jottings.sealed.push((path, sealed));
                }
                None => jottings.closed += 1,
            }
        }
        jottings
    }

    /// Says that they were written out.
    pub fn report_written(&self) -> Outcome {
        if !self.drafts.is_empty() {
            let number = count(self.drafts.len(), "jotting", "jottings");
            line(&format!("Not yet filed: {number} from the lock screen, written among the drafts."));
        }
        self.report_closed()
    }

    /// Lays them beside the new journal, sealed as they are, and says so. Where that cannot be done
    /// it says where they wait.
    pub fn carry(&self, to: &Path) -> Outcome {
        if self.sealed.is_empty() {
            return self.report_closed();
        }
        let inbox = Inbox::of(to);
        let number = count(self.sealed.len(), "jotting", "jottings");
        if let Err(trouble) = self.copy(inbox.folder()) {
            error(&trouble);
            line(&format!("{number} from the lock screen wait in {}.", self.folder.display()));
            line(&format!(
                "To have them in the new journal, copy what is there to {}.",
                inbox.folder().display()
            ));
            return Outcome::SomethingWrong;
        }
        line(&format!(
            "{number} from the lock screen went along, sealed. The new journal takes them in when it"
        ));
        line("is opened.");
        self.report_closed()
    }

    fn copy(&self, folder: &Path) -> Result<(), Trouble> {
        if folder.symlink_metadata().is_ok() {
            return Err(Trouble::AlreadyExists);
        }
        create_private_folder(folder)?;
        for (path, sealed) in &self.sealed {
            let mut options = OpenOptions::new();
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let name = path.file_name().unwrap_or_default();
            let mut file = options.write(true).create_new(true).open(folder.join(name))?;
            file.write_all(sealed)?;
            file.sync_all()?;
        }
        Ok(fs::File::open(folder).and_then(|folder| if cfg!(unix) { folder.sync_all() } else { Ok(()) })?)
    }

    fn report_closed(&self) -> Outcome {
        if self.closed == 0 {
            return Outcome::Well;
        }
        let number = count(self.closed, "jotting does", "jottings do");
        line(&format!("{number} not open, or are none of this journal; left in {}.", self.folder.display()));
        Outcome::SomethingWrong
    }
}
