//! `cargo xtask sbom`: what the app is made of, as CycloneDX lists, one for each half.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    Outcome, app,
    cli::Consent,
    house::House,
    machine, process, say,
    tools::{self, CYCLONEDX},
    ui,
};

/// What cargo-cyclonedx calls its files, one beside each crate, until they are moved.
const UNSORTED: &str = "sbom-unsorted";

pub fn run(house: &House, consent: Consent) -> Outcome {
    machine::provide(&[], consent)?;
    tools::provide(house, &CYCLONEDX, consent)?;
    ui::packages(house)?;
    for list in make(house)? {
        println!("   {:>10}  {}", say::size(&list), house.short(&list));
    }
    Ok(())
}

/// The crates of the app, those of the rescue tool, and what the screens are built from.
pub fn make(house: &House) -> Outcome<[PathBuf; 3]> {
    let folder = house.work("sbom")?;
    let lists = [app::NAME, app::RESCUE, "stillpoint-ui"].map(|name| folder.join(format!("{name}.cdx.json")));
    say::step("sbom: crates", || crates(house, [&lists[0], &lists[1]]))?;
    say::step("sbom: screens", || screens(house, &lists[2]))?;
    Ok(lists)
}

fn crates(house: &House, [app, rescue]: [&Path; 2]) -> Outcome {
    let mut cargo = process::cargo(house.root());
    cargo.args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--override-filename", UNSORTED]);
    let made = process::run_quietly(cargo.env_remove("CARGO_TARGET_DIR"));
    let unsorted = unsorted(house);
    let mut moved = made;
    for file in unsorted {
        let to = match file.parent() {
            Some(folder) if folder == house.shell() => Some(app),
            Some(folder) if folder.ends_with("crates/rescue") => Some(rescue),
            _ => None,
        };
        let settled = to.map_or(Ok(()), |to| settle(house, &file, to));
        let done = settled.and_then(|()| fs::remove_file(&file));
        moved = moved.and(done.map_err(|e| format!("cannot move {}: {e}", file.display())));
    }
    moved?;
    if app.exists() && rescue.exists() { Ok(()) } else { Err("cargo-cyclonedx left no list".into()) }
}

/// Where the repository lay on the machine that built it is nobody's business.
fn settle(house: &House, file: &Path, to: &Path) -> io::Result<()> {
    let list = fs::read_to_string(file)?;
    fs::write(to, list.replace(&*house.root().to_string_lossy(), "/stillpoint"))
}

/// The files it left beside each crate.
fn unsorted(house: &House) -> Vec<PathBuf> {
    let own = [house.shell(), house.shell().join("xtask"), house.root().join("tests")];
    let crates = fs::read_dir(house.shell().join("crates")).into_iter().flatten().flatten();
    let folders = own.into_iter().chain(crates.map(|entry| entry.path()));
    folders.map(|folder| folder.join(format!("{UNSORTED}.json"))).filter(|file| file.exists()).collect()
}

/// With what they are built by: the compiler of the screens leaves its own code in them.
fn screens(house: &House, to: &Path) -> Outcome {
    let mut npm = process::command("npm", &house.ui());
    let list = process::read(npm.args(["sbom", "--sbom-format", "cyclonedx"]))?;
    fs::write(to, list).map_err(|e| format!("cannot write {}: {e}", to.display()))
}
