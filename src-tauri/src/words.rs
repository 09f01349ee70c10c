//! The few words the shell itself shows: titles of system dialogs, and the text
//! around a saved recovery code. Everything else is said by the page.

/// Title of the dialog that chooses a journal.
pub const CHOOSE_JOURNAL: &str = "Choose a journal";
/// Title of the dialog that chooses a folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder for your journal";
/// The kind of file that dialog shows.
pub const JOURNALS: &str = "Stillpoint journals";
/// Title of the dialog that saves the recovery code.
pub const SAVE_RECOVERY_CODE: &str = "Save your recovery code";
/// The name that dialog suggests.
pub const RECOVERY_FILE: &str = "Stillpoint recovery code.txt";
/// Title of the dialog that saves an exercise.
pub const SAVE_EXERCISE: &str = "Save this exercise";
/// The name that dialog suggests.
pub const EXERCISE_FILE: &str = "Stillpoint exercise.json";
/// Title of the dialog that takes one in.
pub const CHOOSE_EXERCISE: &str = "Choose an exercise";
/// The kind of file that dialog shows.
pub const EXERCISES: &str = "Stillpoint exercises";
/// Title of the dialog that saves a template.
pub const SAVE_TEMPLATE: &str = "Save this template";
/// The name that dialog suggests.
pub const TEMPLATE_FILE: &str = "Stillpoint template.json";
/// Title of the dialog that takes one in.
pub const CHOOSE_TEMPLATE: &str = "Choose a template";
/// The kind of file that dialog shows.
pub const TEMPLATES: &str = "Stillpoint templates";
/// Title of the dialog that saves dates as a calendar.
pub const SAVE_CALENDAR: &str = "Save the dates";
/// The name it proposes.
pub const CALENDAR_FILE: &str = "supervision-dates.ics";
/// Title of the dialog that takes dates from a calendar.
pub const CHOOSE_CALENDAR: &str = "Choose a calendar file";
/// The kind of file these dialogs show.
pub const CALENDARS: &str = "Calendars";
/// Title of the dialog that saves a page.
pub const SAVE_PAGE: &str = "Save this page";
/// The name it proposes.
pub const PAGE_FILE: &str = "Stillpoint page.pdf";
/// The kind of file that dialog shows.
#[cfg(not(target_os = "linux"))]
pub const PAGES: &str = "PDF documents";
/// The dialogs' buttons.
#[cfg(target_os = "linux")]
pub mod buttons {
    /// Leaves the dialog without choosing.
    pub const CANCEL: &str = "_Cancel";
    /// Chooses the journal.
    pub const OPEN: &str = "_Open";
    /// Chooses the folder.
    pub const CHOOSE: &str = "_Choose";
    /// Saves the file.
    pub const SAVE: &str = "_Save";
    /// Writes over the file that is there.
    pub const REPLACE: &str = "_Replace";
    /// Asked when there is a file of that name.
    pub const REPLACE_QUESTION: &str = "There is already a file of that name. Replace it?";
}

/// The file in which a recovery code is saved.
pub fn recovery_file(code: &str) -> String {
    format!(
        "STILLPOINT RECOVERY CODE\n\
         \n\
         {code}\n\
         \n\
         This code opens your journal if you forget your passphrase. With it and a\n\
         copy of the journal file, anybody can read everything you have written.\n\
         \n\
         Print it or copy it by hand, keep it where only you can reach it and away\n\
         from this computer, and then delete this file.\n\
         \n\
         While you can open your journal, you can make a new code in Settings; this\n\
         one then stops working. If passphrase and code are both lost, nobody can\n\
         help: Stillpoint has no account and no server.\n"
    )
}
