//! GTK's file dialog, with buttons of our own.
//!
//! GTK writes what is chosen to the list of recent files, in the clear, whenever
//! a dialog closes with one of its stock answers. Turning the list off
//! (`gtk-recent-files-enabled`) is no way out: GTK then empties the list of every
//! other program too. A dialog that closes with an answer GTK does not know
//! writes nothing, and only the question before replacing a file has to be asked
//! here instead.

use std::cell::Cell;
use std::path::PathBuf;

use gtk::prelude::*;
use stillpoint_export::foreign::ENDINGS;
use tauri::WebviewWindow;
use tokio::sync::oneshot;

use super::Purpose;
use crate::places;
use crate::words::{self, buttons};

/// An answer that GTK attaches no meaning to.
const CHOSEN: gtk::ResponseType = gtk::ResponseType::Other(1);

/// Asks for a file; `None` when the person changes their mind.
pub async fn choose(window: &WebviewWindow, purpose: Purpose, folder: Option<PathBuf>) -> Option<PathBuf> {
    let (answer, chosen) = oneshot::channel();
    let parent = window.clone();
    window.run_on_main_thread(move || show(&parent, purpose, folder, answer)).ok()?;
    chosen.await.ok().flatten()
}

type Answer = oneshot::Sender<Option<PathBuf>>;

fn show(parent: &WebviewWindow, purpose: Purpose, folder: Option<PathBuf>, answer: Answer) {
    let dialog = build(parent, purpose);
    if let Some(folder) = folder {
        dialog.set_current_folder(folder);
    }
    let answer = Cell::new(Some(answer));
    dialog.connect_response(move |dialog, response| {
        let path = (response == CHOSEN).then(|| dialog.filename()).flatten().map(|path| purpose.named(path));
        if response == CHOSEN && !may_take(dialog, path.as_ref(), purpose) {
            return;
        }
        if let Some(answer) = answer.take() {
            // Nobody listens when the app is closing.
            let _ = answer.send(path);
        }
        dialog.close();
    });
    dialog.show();
}

fn build(parent: &WebviewWindow, purpose: Purpose) -> gtk::FileChooserDialog {
    let (title, action, label) = match purpose {
        Purpose::OpenJournal => (words::CHOOSE_JOURNAL, gtk::FileChooserAction::Open, buttons::OPEN),
        Purpose::ChooseFolder => {
            (words::CHOOSE_FOLDER, gtk::FileChooserAction::SelectFolder, buttons::CHOOSE)
        }
        Purpose::ChooseBackupFolder => {
            (words::CHOOSE_BACKUP_FOLDER, gtk::FileChooserAction::SelectFolder, buttons::CHOOSE)
        }
        Purpose::SaveRecoveryKit => (words::SAVE_RECOVERY_KIT, gtk::FileChooserAction::Save, buttons::SAVE),
        Purpose::SaveExercise => (words::SAVE_EXERCISE, gtk::FileChooserAction::Save, buttons::SAVE),
        Purpose::OpenExercise => (words::CHOOSE_EXERCISE, gtk::FileChooserAction::Open, buttons::OPEN),
        Purpose::SaveTemplate => (words::SAVE_TEMPLATE, gtk::FileChooserAction::Save, buttons::SAVE),
        Purpose::OpenTemplate => (words::CHOOSE_TEMPLATE, gtk::FileChooserAction::Open, buttons::OPEN),
        Purpose::SaveMeasure => (words::SAVE_MEASURE, gtk::FileChooserAction::Save, buttons::SAVE),
        Purpose::OpenMeasure => (words::CHOOSE_MEASURE, gtk::FileChooserAction::Open, buttons::OPEN),
        Purpose::SaveCalendar => (words::SAVE_CALENDAR, gtk::FileChooserAction::Save, buttons::SAVE),
        Purpose::OpenCalendar => (words::CHOOSE_CALENDAR, gtk::FileChooserAction::Open, buttons::OPEN),
        Purpose::SavePage | Purpose::SaveText => {
            (words::SAVE_PAGE, gtk::FileChooserAction::Save, buttons::SAVE)
        }
        Purpose::SaveRows => (words::SAVE_ROWS, gtk::FileChooserAction::Save, buttons::SAVE),
        Purpose::SaveDrawing | Purpose::SavePicture => {
            (words::SAVE_PICTURE, gtk::FileChooserAction::Save, buttons::SAVE)
        }
        Purpose::SaveEverything => {
            (words::SAVE_EVERYTHING, gtk::FileChooserAction::SelectFolder, buttons::CHOOSE)
        }
        Purpose::OpenEverything => {
            (words::CHOOSE_EVERYTHING, gtk::FileChooserAction::SelectFolder, buttons::CHOOSE)
        }
        Purpose::MoveInFile => (words::CHOOSE_FOREIGN_FILE, gtk::FileChooserAction::Open, buttons::OPEN),
        Purpose::MoveInFolder => {
            (words::CHOOSE_FOREIGN_FOLDER, gtk::FileChooserAction::SelectFolder, buttons::CHOOSE)
        }
        Purpose::SaveCopy => (words::SAVE_COPY, gtk::FileChooserAction::Save, buttons::SAVE),
    };
    let parent = parent.gtk_window().ok();
    let dialog = gtk::FileChooserDialog::new(Some(title), parent.as_ref(), action);
    dialog.set_modal(true);
    dialog.add_button(buttons::CANCEL, gtk::ResponseType::Cancel);
    dialog.add_button(label, CHOSEN);
    dialog.set_default_response(CHOSEN);
    match purpose {
        Purpose::OpenJournal => dialog.add_filter(files(words::JOURNALS, &[places::EXTENSION])),
        Purpose::OpenExercise => dialog.add_filter(files(words::EXERCISES, &[places::HANDED_ON_EXTENSION])),
        Purpose::OpenTemplate => dialog.add_filter(files(words::TEMPLATES, &[places::HANDED_ON_EXTENSION])),
        Purpose::OpenMeasure => dialog.add_filter(files(words::MEASURES, &[places::HANDED_ON_EXTENSION])),
        Purpose::OpenCalendar => dialog.add_filter(files(words::CALENDARS, &[places::CALENDAR_EXTENSION])),
        Purpose::MoveInFile => dialog.add_filter(files(words::FOREIGN_FILES, &ENDINGS)),
        Purpose::SaveCalendar => dialog.set_current_name(words::CALENDAR_FILE),
        Purpose::SavePage => dialog.set_current_name(words::PAGE_FILE),
        Purpose::SaveRows => dialog.set_current_name(words::ROWS_FILE),
        Purpose::SaveText => dialog.set_current_name(words::TEXT_FILE),
        Purpose::SaveDrawing => dialog.set_current_name(words::DRAWING_FILE),
        Purpose::SavePicture => dialog.set_current_name(words::PICTURE_FILE),
        Purpose::SaveCopy => dialog.set_current_name(words::COPY_FILE),
        Purpose::ChooseFolder
        | Purpose::ChooseBackupFolder
        | Purpose::SaveEverything
        | Purpose::OpenEverything
        | Purpose::MoveInFolder => {}
        Purpose::SaveRecoveryKit => dialog.set_current_name(words::RECOVERY_FILE),
        Purpose::SaveExercise => dialog.set_current_name(words::EXERCISE_FILE),
        Purpose::SaveTemplate => dialog.set_current_name(words::TEMPLATE_FILE),
        Purpose::SaveMeasure => dialog.set_current_name(words::MEASURE_FILE),
    }
    dialog
}

fn files(name: &str, extensions: &[&str]) -> gtk::FileFilter {
    let filter = gtk::FileFilter::new();
    filter.set_name(Some(name));
    for extension in extensions {
        filter.add_pattern(&format!("*.{extension}"));
        filter.add_pattern(&format!("*.{}", extension.to_uppercase()));
    }
    filter
}

/// GTK checks the answers it knows; this one is ours to check.
fn may_take(dialog: &gtk::FileChooserDialog, path: Option<&PathBuf>, purpose: Purpose) -> bool {
    let Some(path) = path else { return false };
    if purpose.is_folder() {
        return path.is_dir();
    }
    if path.is_dir() {
        dialog.set_current_folder(path);
        return false;
    }
    let opens = matches!(
        purpose,
        Purpose::OpenJournal
            | Purpose::OpenExercise
            | Purpose::OpenTemplate
            | Purpose::OpenMeasure
            | Purpose::OpenCalendar
            | Purpose::MoveInFile
    );
    // What is said of a file that is there already, the page says: a copy never replaces one.
    opens || purpose == Purpose::SaveCopy || !path.exists() || replacing_is_agreed(dialog)
}

fn replacing_is_agreed(dialog: &gtk::FileChooserDialog) -> bool {
    let question = gtk::MessageDialog::new(
        Some(dialog),
        gtk::DialogFlags::MODAL,
        gtk::MessageType::Question,
        gtk::ButtonsType::None,
        buttons::REPLACE_QUESTION,
    );
    question.add_button(buttons::CANCEL, gtk::ResponseType::Cancel);
    question.add_button(buttons::REPLACE, gtk::ResponseType::Accept);
    let agreed = question.run() == gtk::ResponseType::Accept;
    question.close();
    agreed
}
