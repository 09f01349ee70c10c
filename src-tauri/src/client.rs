//! The table as the page sees it: the TypeScript client and the capability. Both
//! are files in the repository, and these tests keep them in step with the table.
//! Run with `STILLPOINT_REWRITE=1` to write them anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use tauri::ipc::Origin;
use ts_rs::{Config, TS};

use crate::commands::types::*;

const CLIENT: &str = "../ui/src/ipc/generated/commands.ts";
const CAPABILITY: &str = "capabilities/main.json";

/// What the window's page needs beside the commands: to hear the shell's events.
const EVENTS: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

struct Command {
    name: &'static str,
    kind: &'static str,
    doc: String,
    arguments: Vec<(String, String)>,
    answer: String,
}

macro_rules! arguments {
    ($config:ident, $($name:ident : $type:ty),*) => {
        vec![$((stringify!($name).to_owned(), <$type as TS>::name($config))),*]
    };
    ($config:ident, $($name:ident),*) => {
        vec![$((stringify!($name).to_owned(), "Uint8Array".to_owned())),*]
    };
}

macro_rules! described {
    ($( $(#[doc = $doc:literal])* $name:ident => $kind:ident ($($args:tt)*) -> $out:ty; )*) => {
        fn commands(config: &Config) -> Vec<Command> {
            vec![$(Command {
                name: stringify!($name),
                kind: stringify!($kind),
                doc: [$($doc.trim()),*].join(" "),
                arguments: arguments!(config, $($args)*),
                answer: <$out as TS>::name(config),
            }),*]
        }
    };
}

command_table!(described);

fn client() -> String {
    let commands = commands(&Config::new());
    let mut text = String::from(
        "// The shell's commands. Generated from its command table: do not edit, run\n\
         //   STILLPOINT_REWRITE=1 cargo test -p stillpoint client\n\n\
         import { call, callRaw } from \"../transport\";\n",
    );
    let types = imported(&commands).into_iter().collect::<Vec<_>>().join(",\n  ");
    let _ = writeln!(text, "import type {{\n  {types},\n}} from \"./types\";");
    for command in &commands {
        let _ = write!(text, "\n/** {}{} */\n{}", command.doc, fields(command), function(command));
    }
    text
}

/// What a raw body holds, for the reader of the client.
fn fields(command: &Command) -> String {
    if !matches!(command.kind, "secret" | "guarded") {
        return String::new();
    }
    let names: Vec<_> = command.arguments.iter().map(|(name, _)| name.as_str()).collect();
    format!(" Body: `fields([{}])`.", names.join(", "))
}

fn function(command: &Command) -> String {
    let Command { name, kind, arguments, answer, .. } = command;
    let function = camel_case(name);
    if matches!(*kind, "secret" | "guarded") {
        return format!(
            "export const {function} = (body: Uint8Array) => callRaw<{answer}>(\"{name}\", body);\n"
        );
    }
    if arguments.is_empty() {
        return format!("export const {function} = () => call<{answer}>(\"{name}\");\n");
    }
    let types: Vec<_> = arguments.iter().map(|(name, ts)| format!("{}: {ts}", camel_case(name))).collect();
    let types = types.join("; ");
    format!("export const {function} = (args: {{ {types} }}) =>\n  call<{answer}>(\"{name}\", args);\n")
}

fn imported(commands: &[Command]) -> BTreeSet<String> {
    let types = commands.iter().flat_map(|command| {
        let raw = matches!(command.kind, "secret" | "guarded");
        let arguments = command.arguments.iter().filter(move |_| !raw).map(|(_, ts)| ts.as_str());
        arguments.chain([command.answer.as_str()])
    });
    types
        .flat_map(|ts| ts.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| word.starts_with(|letter: char| letter.is_ascii_uppercase()) && *word != "Array")
        .map(str::to_owned)
        .collect()
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (head, tail) = word.split_at(1);
        name + &head.to_ascii_uppercase() + tail
    })
}

fn granted() -> Vec<String> {
    let commands = commands(&Config::new());
    let grants = commands.iter().map(|command| format!("allow-{}", command.name.replace('_', "-")));
    EVENTS.into_iter().map(str::to_owned).chain(grants).collect()
}

fn capability() -> String {
    let capability = serde_json::json!({
        "identifier": "main",
        "description": "Everything the one window may ask of the shell, command by command.",
        "windows": [crate::window::LABEL],
        "permissions": granted(),
    });
    serde_json::to_string_pretty(&capability).expect("JSON") + "\n"
}

fn in_step(file: &str, wanted: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("STILLPOINT_REWRITE").is_some() {
        std::fs::write(&path, wanted).expect("written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == wanted, "{file} is not what the table says; run with STILLPOINT_REWRITE=1");
}

#[test]
fn the_client_offers_the_commands_of_the_table() {
    in_step(CLIENT, &client());
}

#[test]
fn the_capability_grants_the_commands_of_the_table_one_by_one() {
    in_step(CAPABILITY, &capability());
}

/// Every command that anything in the app could answer, plug-ins and Tauri's own included.
fn known() -> BTreeSet<String> {
    let manifests = std::fs::read(concat!(env!("OUT_DIR"), "/acl-manifests.json")).expect("built");
    let manifests: serde_json::Value = serde_json::from_slice(&manifests).expect("JSON");
    let mut commands = BTreeSet::new();
    for (plugin, manifest) in manifests.as_object().expect("plug-ins") {
        let prefix = if plugin == "__app-acl__" { String::new() } else { command_prefix(plugin) };
        for permission in manifest["permissions"].as_object().expect("permissions").values() {
            let allowed = permission["commands"]["allow"].as_array().expect("commands");
            commands.extend(allowed.iter().map(|name| format!("{prefix}{}", name.as_str().expect("a name"))));
        }
    }
    commands
}

/// The permissions of `core:event` are for commands called `plugin:event|…`.
fn command_prefix(plugin: &str) -> String {
    format!("plugin:{}|", plugin.trim_start_matches("core:"))
}

#[test]
fn the_built_app_answers_the_table_from_its_own_window_and_nothing_else() {
    let mut context = crate::context();
    let authority = context.runtime_authority_mut();
    let table: BTreeSet<_> = commands(&Config::new()).iter().map(|command| command.name.to_owned()).collect();
    let events = ["plugin:event|listen", "plugin:event|unlisten"].map(str::to_owned);
    let expected: BTreeSet<_> = table.iter().cloned().chain(events).collect();

    let all = known();
    assert!(all.is_superset(&expected), "unknown to the build: {:?}", expected.difference(&all));
    assert!(all.len() > expected.len() + 50, "Tauri's own commands are among them");
    let local = |name: &String| authority.resolve_access(name, "main", "main", &Origin::Local).is_some();
    assert_eq!(all.iter().filter(|name| local(name)).cloned().collect::<BTreeSet<_>>(), expected);

    let elsewhere = Origin::Remote { url: "https://example.org".parse().expect("an address") };
    assert!(all.iter().all(|name| authority.resolve_access(name, "main", "main", &elsewhere).is_none()));
    assert!(
        all.iter().all(|name| authority.resolve_access(name, "other", "other", &Origin::Local).is_none())
    );
}

#[test]
fn there_is_one_capability() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities");
    assert_eq!(std::fs::read_dir(folder).expect("there").count(), 1);
}
