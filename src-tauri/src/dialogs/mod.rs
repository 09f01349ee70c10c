//! The system's file dialogs. Only the shell opens them; the page cannot.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::choose;
#[cfg(target_os = "linux")]
pub use linux::choose;

/// What a dialog is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open a journal that exists.
    OpenJournal,
    /// To choose the folder of a journal about to be made.
    ChooseFolder,
    /// To choose the folder of second copies.
    ChooseBackupFolder,
    /// To save the page with the recovery code; agreed with the person if it replaces a file.
    SaveRecoveryKit,
    /// To save an exercise; agreed with the person if it replaces a file.
    SaveExercise,
    /// To take in an exercise from a file.
    OpenExercise,
    /// To save a template; agreed with the person if it replaces a file.
    SaveTemplate,
    /// To take in a template from a file.
    OpenTemplate,
    /// To save a measure; agreed with the person if it replaces a file.
    SaveMeasure,
    /// To take in a measure from a file.
    OpenMeasure,
    /// To save dates as a calendar; agreed with the person if it replaces a file.
    SaveCalendar,
    /// To take dates from a calendar.
    OpenCalendar,
    /// To save a page; agreed with the person if it replaces a file.
    SavePage,
    /// To save the rows of a summary; agreed with the person if it replaces a file.
    SaveRows,
    /// To save a page as text; agreed with the person if it replaces a file.
    SaveText,
    /// To save a chart as a drawing; agreed with the person if it replaces a file.
    SaveDrawing,
    /// To save a chart as a picture; agreed with the person if it replaces a file.
    SavePicture,
    /// To choose the folder in which everything is saved, in a new one.
    SaveEverything,
    /// To choose such a folder again.
    OpenEverything,
    /// To choose a file of another program.
    MoveInFile,
    /// To choose a folder of such files.
    MoveInFolder,
    /// To save a copy of the journal; never in place of a file.
    SaveCopy,
}

impl Purpose {
    /// The name somebody gave, made one that the dialog which opens it again will show.
    /// The other systems' own dialogs see to it themselves.
    #[cfg(any(target_os = "linux", test))]
    fn named(self, path: std::path::PathBuf) -> std::path::PathBuf {
        let Some(ending) = self.ending() else { return path };
        if crate::places::ends_in(&path, ending) || path.is_dir() {
            return path;
        }
        let mut path = path.into_os_string();
        path.push(".");
        path.push(ending);
        path.into()
    }

    /// Whether it asks for a folder, not for a file.
    #[cfg(target_os = "linux")]
    const fn is_folder(self) -> bool {
        matches!(
            self,
            Self::ChooseFolder
                | Self::ChooseBackupFolder
                | Self::SaveEverything
                | Self::OpenEverything
                | Self::MoveInFolder
        )
    }

    /// How a file saved for it must end.
    #[cfg(any(target_os = "linux", test))]
    const fn ending(self) -> Option<&'static str> {
        match self {
            Self::SaveExercise | Self::SaveTemplate | Self::SaveMeasure => {
                Some(crate::places::HANDED_ON_EXTENSION)
            }
            Self::SaveCalendar => Some(crate::places::CALENDAR_EXTENSION),
            Self::SavePage | Self::SaveRecoveryKit => Some(crate::places::PAGE_EXTENSION),
            Self::SaveRows => Some(crate::places::ROWS_EXTENSION),
            Self::SaveText => Some(crate::places::TEXT_EXTENSION),
            Self::SaveDrawing => Some(crate::places::DRAWING_EXTENSION),
            Self::SavePicture => Some(crate::places::PICTURE_EXTENSION),
            Self::SaveCopy => Some(crate::places::EXTENSION),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn named(purpose: Purpose, name: &str) -> String {
        purpose.named(PathBuf::from(name)).to_string_lossy().into_owned()
    }

    #[test]
    fn what_is_handed_on_is_saved_under_a_name_it_is_found_by_again() {
        for (given, saved) in [
            ("/a/feet.json", "/a/feet.json"),
            ("/a/FEET.JSON", "/a/FEET.JSON"),
            ("/a/feet", "/a/feet.json"),
            ("/a/feet v1.2", "/a/feet v1.2.json"),
            ("/a/.json", "/a/.json.json"),
        ] {
            assert_eq!(named(Purpose::SaveExercise, given), saved);
            assert_eq!(named(Purpose::SaveTemplate, given), saved);
            assert_eq!(named(Purpose::SaveMeasure, given), saved);
        }
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().to_string_lossy();
        assert_eq!(named(Purpose::SaveExercise, &folder), folder, "to be gone into");
        assert_eq!(named(Purpose::SaveRecoveryKit, "/a/code"), "/a/code.pdf");
        assert_eq!(named(Purpose::OpenJournal, "/a/journal"), "/a/journal");
        assert_eq!(named(Purpose::OpenTemplate, "/a/steps"), "/a/steps");
        assert_eq!(named(Purpose::SavePage, "/a/agenda"), "/a/agenda.pdf");
        assert_eq!(named(Purpose::SaveRows, "/a/summary"), "/a/summary.csv");
        assert_eq!(named(Purpose::SaveText, "/a/account"), "/a/account.md");
        assert_eq!(named(Purpose::SaveDrawing, "/a/chart.png"), "/a/chart.png.svg");
        assert_eq!(named(Purpose::SavePicture, "/a/chart"), "/a/chart.png");
    }
}
