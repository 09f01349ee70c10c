//! The table as Tauri's handlers: each takes its arguments, leaves the main
//! thread, and calls the function of the same name in `commands`.

use stillpoint_journal::wire::{CommandError, ErrorCode};
use tauri::{WebviewWindow, Wry};

use crate::commands::types::*;
use crate::commands::{free, guarded, open, secret, window};
use crate::extract::{Fields, Given, Here, Unlocked};

type Answer<T> = Result<T, CommandError>;

/// Nothing a command does may hold up the window: key derivation takes about a
/// second, and a save waits for the disk.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(CommandError::new(ErrorCode::Io)))
}

macro_rules! count {
    () => { 0 };
    ($first:ident $($rest:ident)*) => { 1 + count!($($rest)*) };
}

macro_rules! handler {
    (free $name:ident ($($arg:ident : $type:ty),*) -> $out:ty) => {
        #[tauri::command]
        async fn $name(shell: Here, $($arg: Given<$type>),*) -> Answer<$out> {
            aside(move || free::$name(&shell.0, $($arg.0),*)).await
        }
    };
    (secret $name:ident ($($field:ident),*) -> $out:ty) => {
        #[tauri::command]
        async fn $name(shell: Here, fields: Fields<{ count!($($field)*) }>) -> Answer<$out> {
            let [$($field),*] = fields.0;
            aside(move || secret::$name(&shell.0, $(&$field),*)).await
        }
    };
    (open $name:ident ($($arg:ident : $type:ty),*) -> $out:ty) => {
        #[tauri::command]
        async fn $name(session: Unlocked, $($arg: Given<$type>),*) -> Answer<$out> {
            aside(move || open::$name(&session.0, $($arg.0),*)).await
        }
    };
    (guarded $name:ident ($($field:ident),*) -> $out:ty) => {
        #[tauri::command]
        async fn $name(session: Unlocked, fields: Fields<{ count!($($field)*) }>) -> Answer<$out> {
            let [$($field),*] = fields.0;
            aside(move || guarded::$name(&session.0, $(&$field),*)).await
        }
    };
    (window $name:ident () -> $out:ty) => {
        #[tauri::command]
        async fn $name(window: WebviewWindow, shell: Here) -> Answer<$out> {
            window::$name(&window, shell.0).await
        }
    };
}

macro_rules! handlers {
    ($( $(#[$doc:meta])* $name:ident => $kind:ident ($($args:tt)*) -> $out:ty; )*) => {
        $( handler! { $kind $name ($($args)*) -> $out } )*

        /// Answers every command of the table, and no other.
        pub fn all() -> impl Fn(tauri::ipc::Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

command_table!(handlers);
