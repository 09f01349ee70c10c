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
}
