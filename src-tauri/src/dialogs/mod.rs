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
    /// To save the recovery code; agreed with the person if it replaces a file.
    SaveRecoveryCode,
    /// To save an exercise; agreed with the person if it replaces a file.
    SaveExercise,
    /// To take in an exercise from a file.
    OpenExercise,
    /// To save a template; agreed with the person if it replaces a file.
    SaveTemplate,
    /// To take in a template from a file.
    OpenTemplate,
    /// To save dates as a calendar; agreed with the person if it replaces a file.
    SaveCalendar,
    /// To take dates from a calendar.
    OpenCalendar,
    /// To save a page; agreed with the person if it replaces a file.
    SavePage,
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

    /// How a file saved for it must end.
    #[cfg(any(target_os = "linux", test))]
    const fn ending(self) -> Option<&'static str> {
        match self {
            Self::SaveExercise | Self::SaveTemplate => Some(crate::places::HANDED_ON_EXTENSION),
            Self::SaveCalendar => Some(crate::places::CALENDAR_EXTENSION),
            Self::SavePage => Some(crate::places::PAGE_EXTENSION),
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
        }
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().to_string_lossy();
        assert_eq!(named(Purpose::SaveExercise, &folder), folder, "to be gone into");
        assert_eq!(named(Purpose::SaveRecoveryCode, "/a/code"), "/a/code");
        assert_eq!(named(Purpose::OpenJournal, "/a/journal"), "/a/journal");
        assert_eq!(named(Purpose::OpenTemplate, "/a/steps"), "/a/steps");
        assert_eq!(named(Purpose::SavePage, "/a/agenda"), "/a/agenda.pdf");
    }
}
