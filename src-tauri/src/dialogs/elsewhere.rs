//! Through Tauri's plug-in: the system's own dialogs.

use std::path::PathBuf;

use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

use super::Purpose;
use crate::{places, words};

/// Asks for a file; `None` when the person changes their mind.
pub async fn choose(window: &WebviewWindow, purpose: Purpose, folder: Option<PathBuf>) -> Option<PathBuf> {
    let (answer, chosen) = oneshot::channel();
    let reply = move |path: Option<FilePath>| drop(answer.send(path));
    let dialog = window.dialog().file().set_parent(window);
    let dialog = match folder {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    };
    match purpose {
        Purpose::OpenJournal => dialog
            .set_title(words::CHOOSE_JOURNAL)
            .add_filter(words::JOURNALS, &[places::EXTENSION])
            .pick_file(reply),
        Purpose::ChooseFolder => dialog.set_title(words::CHOOSE_FOLDER).pick_folder(reply),
        Purpose::SaveRecoveryCode => {
            dialog.set_title(words::SAVE_RECOVERY_CODE).set_file_name(words::RECOVERY_FILE).save_file(reply)
        }
        Purpose::SaveExercise => dialog
            .set_title(words::SAVE_EXERCISE)
            .set_file_name(words::EXERCISE_FILE)
            .add_filter(words::EXERCISES, &[places::HANDED_ON_EXTENSION])
            .save_file(reply),
        Purpose::OpenExercise => dialog
            .set_title(words::CHOOSE_EXERCISE)
            .add_filter(words::EXERCISES, &[places::HANDED_ON_EXTENSION])
            .pick_file(reply),
        Purpose::SaveTemplate => dialog
            .set_title(words::SAVE_TEMPLATE)
            .set_file_name(words::TEMPLATE_FILE)
            .add_filter(words::TEMPLATES, &[places::HANDED_ON_EXTENSION])
            .save_file(reply),
        Purpose::OpenTemplate => dialog
            .set_title(words::CHOOSE_TEMPLATE)
            .add_filter(words::TEMPLATES, &[places::HANDED_ON_EXTENSION])
            .pick_file(reply),
        Purpose::SaveCalendar => dialog
            .set_title(words::SAVE_CALENDAR)
            .set_file_name(words::CALENDAR_FILE)
            .add_filter(words::CALENDARS, &[places::CALENDAR_EXTENSION])
            .save_file(reply),
        Purpose::SavePage => dialog
            .set_title(words::SAVE_PAGE)
            .set_file_name(words::PAGE_FILE)
            .add_filter(words::PAGES, &[places::PAGE_EXTENSION])
            .save_file(reply),
        Purpose::OpenCalendar => dialog
            .set_title(words::CHOOSE_CALENDAR)
            .add_filter(words::CALENDARS, &[places::CALENDAR_EXTENSION])
            .pick_file(reply),
    }
    chosen.await.ok()??.into_path().ok()
}
