//! The screens: their packages and their build, each only when something changed.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{Outcome, house::House, process, say};

/// What in ui/ is made rather than written.
const MADE: &[&str] = &["node_modules", "dist", "dist-fake", ".svelte-kit", "coverage"];

/// Installs exactly what the lock file names, unless that is what is there.
pub fn packages(house: &House) -> Outcome {
    let ui = house.ui();
    if installed(&ui) {
        return Ok(());
    }
    say::step("ui: installing packages from the lock file", || {
        process::run(
            process::command("npm", &ui)
                .args(["ci", "--no-audit", "--no-fund"])
                .env("NPM_CONFIG_UPDATE_NOTIFIER", "false"),
        )?;
        fs::copy(ui.join(LOCK), ui.join(LOCK_INSTALLED)).map(drop).map_err(|e| e.to_string())
    })
}

/// Builds what the app embeds, unless the last build had the same input and its
/// output is untouched.
pub fn build(house: &House) -> Outcome {
    let stamp = house.work("xtask")?.join("ui.stamp");
    let (ui, dist) = (house.ui(), house.ui().join("dist"));
    let built = dist.join("index.html").exists();
    if built && fs::read_to_string(&stamp).is_ok_and(|s| s == digest(&ui, &dist)) {
        return Ok(());
    }
    say::step("ui: building", || {
        process::run(process::command("npm", &ui).args(["run", "--silent", "build"]))?;
        fs::write(&stamp, digest(&ui, &dist)).map_err(|e| e.to_string())
    })
}

/// Runs one of the scripts in ui/package.json, handing each line to `line`.
pub fn script(house: &House, name: &str, line: impl FnMut(&str)) -> Outcome<bool> {
    let mut command = process::command("npm", &house.ui());
    process::watch(command.args(["run", "--silent", name]).env("NO_COLOR", "1"), line)
}

const LOCK: &str = "package-lock.json";
const LOCK_INSTALLED: &str = "node_modules/.installed-from.json";

/// The copy of the lock file beside the packages says what they were installed
/// from. Where npm was run by hand there is none, and npm's own record counts.
fn installed(ui: &Path) -> bool {
    match (fs::read(ui.join(LOCK)), fs::read(ui.join(LOCK_INSTALLED))) {
        (Ok(wanted), Ok(installed)) if wanted == installed => true,
        _ => changed(&ui.join("node_modules/.package-lock.json")) > changed(&ui.join(LOCK)),
    }
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|m| m.modified()).ok()
}

fn digest(ui: &Path, dist: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    for file in files(ui, MADE).into_iter().chain(files(dist, &[])) {
        file.hash(&mut hasher);
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// Every file under `folder`, in a fixed order, without the folders called `but`.
fn files(folder: &Path, but: &[&str]) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    found.sort();
    found.retain(|p| !p.file_name().is_some_and(|n| but.iter().any(|b| n == *b)));
    found.into_iter().flat_map(|p| if p.is_dir() { files(&p, but) } else { vec![p] }).collect()
}
