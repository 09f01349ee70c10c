//! `cargo xtask package`: the Linux packages, and the proof that one installs.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use flate2::{Compression, write::GzEncoder};

use crate::{
    Outcome,
    app::{self, Flavour},
    cli::Consent,
    house::House,
    machine, process, run, say, sbom,
    temp::TempFolder,
    tools, ui,
};

pub fn run(house: &House, consent: Consent) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("this makes .deb and .rpm on Linux; elsewhere use `npx tauri build` in src-tauri".into());
    }
    machine::provide(&[machine::BUILD, machine::DISPLAY], consent)?;
    build_and_try(house)
}

/// Builds both packages, looks at them, installs the .deb and starts what it installed.
pub fn build_and_try(house: &House) -> Outcome {
    ui::packages(house)?;
    ui::build(house)?;
    let binary = app::build(house, Flavour::Release)?;
    let rescue = app::build_rescue(house)?;
    let [deb, rpm] = say::step("package: bundling", || bundle(house))?;
    for file in [&binary, &rescue, &deb, &rpm] {
        println!("   {:>10}  {}", say::size(file), house.short(file));
    }
    lint(&deb)?;
    let picture = house.target().join("installed-window.png");
    say::step("package: installing the .deb and starting it", || try_installed(house, &deb, &picture))?;
    println!("   its window: {}", house.short(&picture));
    Ok(())
}

/// The bundler from the ui's packages, on the binary that is already built.
fn bundle(house: &House) -> Outcome<[PathBuf; 2]> {
    let folder = house.work("package")?;
    for name in ["stillpoint.1", "stillpoint-rescue.1", "changelog"] {
        compress(&house.packaging().join(name), &folder.join(format!("{name}.gz")))?;
    }
    let listed = parts(house, &folder)?;
    let settings = fs::read_to_string(house.packaging().join("bundle.json")).map_err(|e| e.to_string())?;
    let settings: String = settings
        .lines()
        .filter(|line| listed || !line.contains(".cdx.json.gz"))
        .map(|l| l.to_owned() + "\n")
        .collect();
    let built = house.target().join("release");
    let settings =
        settings.replace("MADE", &folder.to_string_lossy()).replace("BUILT", &built.to_string_lossy());
    fs::write(folder.join("bundle.json"), settings).map_err(|e| e.to_string())?;
    let tauri = house.ui().join("node_modules/.bin/tauri");
    let mut command = process::command(&tauri.to_string_lossy(), &house.shell());
    command.args(["bundle", "--bundles", "deb,rpm", "--config"]).arg(folder.join("bundle.json"));
    process::run(&mut command)?;
    let bundles = house.target().join("release/bundle");
    Ok([newest(&bundles.join("deb"), "deb")?, newest(&bundles.join("rpm"), "rpm")?])
}

/// Lists what the packages are made of, to lie in them; false, and said, where that cannot be.
fn parts(house: &House, folder: &Path) -> Outcome<bool> {
    if !tools::CYCLONEDX.is_there() {
        println!("   cargo-cyclonedx is not installed: the packages will not list their parts");
        return Ok(false);
    }
    for list in sbom::make(house)? {
        let name = list.file_name().unwrap_or_default().to_string_lossy();
        compress(&list, &folder.join(format!("{name}.gz")))?;
    }
    Ok(true)
}

/// gzip without a name or a time, as packages want it.
fn compress(from: &Path, to: &Path) -> Outcome {
    let read = fs::read(from).map_err(|e| format!("cannot read {}: {e}", from.display()))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = std::io::Write::write_all(&mut encoder, &read).and_then(|()| encoder.finish());
    packed.and_then(|bytes| fs::write(to, bytes)).map_err(|e| format!("cannot write {}: {e}", to.display()))
}

fn newest(folder: &Path, extension: &str) -> Outcome<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path());
    let files = files.filter(|p| p.extension().is_some_and(|x| x == extension));
    let age = |p: &PathBuf| fs::metadata(p).and_then(|m| m.modified()).ok();
    files.max_by_key(age).ok_or_else(|| format!("the bundler left no .{extension}"))
}

fn lint(deb: &Path) -> Outcome {
    if !process::exists("lintian") {
        println!("   lintian is not installed: the .deb was not looked over");
        return Ok(());
    }
    say::step("package: lintian", || {
        process::run(
            process::command("lintian", Path::new(".")).args(["--fail-on", "error,warning"]).arg(deb),
        )
    })
}

/// As root the package is really installed (and removed again unless it was there
/// before); for everybody else it is unpacked and started from there.
fn try_installed(house: &House, deb: &Path, picture: &Path) -> Outcome {
    let here = Path::new(".");
    if !machine::is_root() || !process::exists("dpkg") {
        println!("   not root: unpacked instead of installed");
        let root = house.work("package/root")?;
        process::run(process::command("dpkg-deb", here).arg("-x").args([deb, &root]))?;
        return start_both(&root.join("usr/bin"), picture);
    }
    let was_there = process::succeeds("dpkg-query", &["--status", app::NAME]);
    process::run(process::command("dpkg", here).arg("--install").arg(deb))?;
    let started = start_both(Path::new("/usr/bin"), picture);
    if !was_there {
        process::run(process::command("dpkg", here).args(["--purge", app::NAME]))?;
    }
    started
}

/// The app, and the tool for when it cannot be.
fn start_both(programs: &Path, picture: &Path) -> Outcome {
    process::run(Command::new(programs.join(app::RESCUE)).arg("--version"))?;
    start(&programs.join(app::NAME), picture)
}

/// In a home of its own: nobody's journal is touched.
fn start(program: &Path, picture: &Path) -> Outcome {
    let home = TempFolder::new("installed")?;
    run::proves_itself(at_home(&mut Command::new(program), home.path()), picture)
}

/// Makes `app` live in `home` and nowhere else.
pub fn at_home<'a>(app: &'a mut Command, home: &Path) -> &'a mut Command {
    for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        app.env_remove(name);
    }
    app.env("HOME", home).env("STILLPOINT_HOME", home).current_dir(home)
}
