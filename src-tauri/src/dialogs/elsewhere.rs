//! Through Tauri's plug-in: the system's own dialogs.

use std::path::PathBuf;

use stillpoint_export::foreign::ENDINGS;
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
        Purpose::ChooseBackupFolder => dialog.set_title(words::CHOOSE_BACKUP_FOLDER).pick_folder(reply),
        Purpose::SaveRecoveryKit => dialog
            .set_title(words::SAVE_RECOVERY_KIT)
            .set_file_name(words::RECOVERY_FILE)
            .add_filter(words::PAGES, &[places::PAGE_EXTENSION])
            .save_file(reply),
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
        Purpose::SaveMeasure => dialog
            .set_title(words::SAVE_MEASURE)
            .set_file_name(words::MEASURE_FILE)
            .add_filter(words::MEASURES, &[places::HANDED_ON_EXTENSION])
            .save_file(reply),
        Purpose::OpenMeasure => dialog
            .set_title(words::CHOOSE_MEASURE)
            .add_filter(words::MEASURES, &[places::HANDED_ON_EXTENSION])
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
        Purpose::SaveRows => dialog
            .set_title(words::SAVE_ROWS)
            .set_file_name(words::ROWS_FILE)
            .add_filter(words::SPREADSHEETS, &[places::ROWS_EXTENSION])
            .save_file(reply),
        Purpose::SaveText => dialog
            .set_title(words::SAVE_PAGE)
            .set_file_name(words::TEXT_FILE)
            .add_filter(words::TEXTS, &[places::TEXT_EXTENSION])
            .save_file(reply),
        Purpose::SaveDrawing => dialog
            .set_title(words::SAVE_PICTURE)
            .set_file_name(words::DRAWING_FILE)
            .add_filter(words::PICTURES, &[places::DRAWING_EXTENSION])
            .save_file(reply),
        Purpose::SavePicture => dialog
            .set_title(words::SAVE_PICTURE)
            .set_file_name(words::PICTURE_FILE)
            .add_filter(words::PICTURES, &[places::PICTURE_EXTENSION])
            .save_file(reply),
        Purpose::SaveEverything => dialog.set_title(words::SAVE_EVERYTHING).pick_folder(reply),
        Purpose::OpenEverything => dialog.set_title(words::CHOOSE_EVERYTHING).pick_folder(reply),
        Purpose::MoveInFile => dialog
            .set_title(words::CHOOSE_FOREIGN_FILE)
            .add_filter(words::FOREIGN_FILES, &ENDINGS)
            .pick_file(reply),
        Purpose::MoveInFolder => dialog.set_title(words::CHOOSE_FOREIGN_FOLDER).pick_folder(reply),
        Purpose::SaveCopy => dialog
            .set_title(words::SAVE_COPY)
            .set_file_name(words::COPY_FILE)
            .add_filter(words::JOURNALS, &[places::EXTENSION])
            .save_file(reply),
        Purpose::OpenCalendar => dialog
            .set_title(words::CHOOSE_CALENDAR)
            .add_filter(words::CALENDARS, &[places::CALENDAR_EXTENSION])
            .pick_file(reply),
    }
    chosen.await.ok()??.into_path().ok()
}
