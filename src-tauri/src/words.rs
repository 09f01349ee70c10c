//! The few words the shell itself shows: titles of system dialogs. Everything else is said by the
//! page.

/// Title of the dialog that chooses a journal.
pub const CHOOSE_JOURNAL: &str = "Choose a journal";
/// Title of the dialog that chooses a folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder for your journal";
/// Title of the dialog that chooses the folder of second copies.
pub const CHOOSE_BACKUP_FOLDER: &str = "Choose a folder for second copies";
/// The kind of file that dialog shows.
pub const JOURNALS: &str = "Stillpoint journals";
/// Title of the dialog that saves the page with the recovery code.
pub const SAVE_RECOVERY_KIT: &str = "Save your recovery kit";
/// The name that dialog suggests.
pub const RECOVERY_FILE: &str = "Stillpoint recovery kit.pdf";
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
/// Title of the dialog that saves a sample of a measure.
pub const SAVE_MEASURE: &str = "Save the sample";
/// The name that dialog suggests.
pub const MEASURE_FILE: &str = "Stillpoint sample measure.json";
/// Title of the dialog that takes one in.
pub const CHOOSE_MEASURE: &str = "Choose a measure";
/// The kind of file that dialog shows.
pub const MEASURES: &str = "Measures for Stillpoint";
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
/// The name it proposes for one as text.
pub const TEXT_FILE: &str = "Stillpoint page.md";
/// The kind of file these dialogs show.
#[cfg(not(target_os = "linux"))]
pub const PAGES: &str = "PDF documents";
/// Title of the dialog that saves the rows of a summary.
pub const SAVE_ROWS: &str = "Save these rows";
/// The name it proposes.
pub const ROWS_FILE: &str = "Stillpoint summary.csv";
/// The kind of file these dialogs show.
#[cfg(not(target_os = "linux"))]
pub const SPREADSHEETS: &str = "Spreadsheets";
/// The kind of file these dialogs show.
#[cfg(not(target_os = "linux"))]
pub const TEXTS: &str = "Markdown";
/// Title of the dialogs that save a chart.
pub const SAVE_PICTURE: &str = "Save this picture";
/// The name proposed for a drawing.
pub const DRAWING_FILE: &str = "Stillpoint picture.svg";
/// The name proposed for a picture.
pub const PICTURE_FILE: &str = "Stillpoint picture.png";
/// The kind of file these dialogs show.
#[cfg(not(target_os = "linux"))]
pub const PICTURES: &str = "Pictures";
/// Title of the dialog that chooses where everything is saved.
pub const SAVE_EVERYTHING: &str = "Choose where to put the folder";
/// How that folder's name begins; the date follows.
pub const EVERYTHING_FOLDER: &str = "Stillpoint";
/// Title of the dialog that chooses such a folder again.
pub const CHOOSE_EVERYTHING: &str = "Choose the folder to bring in";
/// Title of the dialog that chooses a file of another program.
pub const CHOOSE_FOREIGN_FILE: &str = "Choose the file to move in from";
/// Title of the dialog that chooses a folder of such files.
pub const CHOOSE_FOREIGN_FOLDER: &str = "Choose the folder to move in from";
/// The kinds of file the first of them shows.
pub const FOREIGN_FILES: &str = "Journals of other programs";
/// Title of the dialog that saves an encrypted copy of the journal.
pub const SAVE_COPY: &str = "Save a copy of the journal";
/// The name it proposes.
pub const COPY_FILE: &str = "Copy of my journal.stillpoint";
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
