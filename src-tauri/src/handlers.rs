//! The table as Tauri's handlers: each takes its arguments, leaves the main
//! thread, and calls the function of the same name in `commands`.

use std::sync::Arc;

use stillpoint_journal::wire::CommandError;
use tauri::{WebviewWindow, Wry};

use crate::commands::types::*;
use crate::commands::{aside, asking, free, guarded, open, secret, window};
use crate::extract::{Fields, Given, Here, Unlocked};
use crate::shell::Shell;

type Answer<T> = Result<T, CommandError>;

/// Whoever was at a system dialog did nothing in the page, and was there all the same.
fn after_the_dialog(shell: &Shell) {
    shell.touch();
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
    (asking $name:ident ($($arg:ident : $type:ty),*) -> $out:ty) => {
        #[tauri::command]
        async fn $name(window: WebviewWindow, session: Unlocked, $($arg: Given<$type>),*) -> Answer<$out> {
            let shell = Arc::clone(&session.0.shell);
            let answer = asking::$name(&window, session.0, $($arg.0),*).await;
            after_the_dialog(&shell);
            answer
        }
    };
    (window $name:ident () -> $out:ty) => {
        #[tauri::command]
        async fn $name(window: WebviewWindow, shell: Here) -> Answer<$out> {
            let kept = Arc::clone(&shell.0);
            let answer = window::$name(&window, shell.0).await;
            after_the_dialog(&kept);
            answer
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
