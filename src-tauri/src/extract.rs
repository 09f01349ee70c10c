//! What commands are given: taken from the call before their body runs, or the
//! call is answered without it.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use stillpoint_journal::JournalError;
use stillpoint_journal::parse::parse;
use stillpoint_journal::wire::{CommandError, ErrorCode, ErrorDetail};
use tauri::Wry;
use tauri::ipc::{CommandArg, CommandItem, InvokeBody, InvokeError};

use crate::framing::{self, Field};
use crate::shell::{Session, Shell};

/// The shell.
pub struct Here(pub Arc<Shell>);

impl<'de> CommandArg<'de, Wry> for Here {
    fn from_command(item: CommandItem<'de, Wry>) -> Result<Self, InvokeError> {
        Ok(Self(shell(&item)))
    }
}

/// The unlocked journal. Without one the call is answered `locked` here.
pub struct Unlocked(pub Session);

impl<'de> CommandArg<'de, Wry> for Unlocked {
    fn from_command(item: CommandItem<'de, Wry>) -> Result<Self, InvokeError> {
        let Here(shell) = Here::from_command(item)?;
        Ok(Self(Session::of(shell)?))
    }
}

/// A JSON argument. What does not fit is answered with the name of the field it
/// does not fit, and nothing of its value.
pub struct Given<T>(pub T);

impl<'de, T: DeserializeOwned> CommandArg<'de, Wry> for Given<T> {
    fn from_command(item: CommandItem<'de, Wry>) -> Result<Self, InvokeError> {
        let value = match item.message.payload() {
            // An argument left out is the same as null.
            InvokeBody::Json(arguments) => arguments.get(item.key).unwrap_or(&serde_json::Value::Null),
            InvokeBody::Raw(_) => return Err(invalid(item.key).into()),
        };
        match parse(value) {
            Ok(value) => Ok(Self(value)),
            Err(JournalError::Invalid(field)) if !field.is_empty() => Err(invalid(&field).into()),
            Err(_) => Err(invalid(item.key).into()),
        }
    }
}

/// The fields of a raw body.
pub struct Fields<const N: usize>(pub [Field; N]);

impl<'de, const N: usize> CommandArg<'de, Wry> for Fields<N> {
    fn from_command(item: CommandItem<'de, Wry>) -> Result<Self, InvokeError> {
        let fields = match item.message.payload() {
            InvokeBody::Raw(body) => framing::fields(body).ok(),
            InvokeBody::Json(_) => None,
        };
        fields.map(Self).ok_or_else(|| invalid(item.key).into())
    }
}

fn shell(item: &CommandItem<'_, Wry>) -> Arc<Shell> {
    use tauri::Manager;
    Arc::clone(item.message.webview_ref().state::<Arc<Shell>>().inner())
}

/// The answer to an argument that is not acceptable.
pub fn invalid(field: &str) -> CommandError {
    let detail = ErrorDetail { field: Some(field.to_owned()), ..ErrorDetail::default() };
    CommandError { code: ErrorCode::Invalid, detail }
}
