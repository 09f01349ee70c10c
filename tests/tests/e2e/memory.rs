//! What is left in the memory of the app's processes once the journal is locked.
//! Needs `STILLPOINT_PLAIN_APP`, as `plain` does, and the right to look into processes.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use stillpoint_tests::window::{
    Failure, Outcome, PASSPHRASE, Plain, Stage, canary, canary::Canaries, ensure, has_ended, memory, poll,
    shelf,
};

/// How long to wait for what other processes do.
pub const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn no_process_holds_a_word_of_the_journal_once_it_is_locked() -> Outcome {
    let app = Stage::plain_app()?;
    let kept = [canary::word()?, canary::word()?, canary::word()?];
    let mut entry = shelf::words(&kept[0]);
    entry["arriving"] = json!(kept[1]);
    entry["tags"] = json!([kept[2]]);
    let (stage, shelved) = Stage::with_entries(&[entry])?;
    let typed = canary::word()?;
    let mut words: Vec<String> = kept.iter().chain([&typed]).cloned().collect();
    words.push(PASSPHRASE.to_owned());
    let canaries = Canaries::new(words.clone())?;

    let plain = Plain::start(&stage, &app, &[], None)?;
    plain.unlock(PASSPHRASE)?;
    plain.press("alt+5")?;
    plain.press("alt+2")?;
    plain.press("Tab")?;
    plain.write(&typed)?;
    plain.press("ctrl+Return")?;
    let open = memory::search(&plain.processes()?, &canaries)?;
    ensure(
        open.hits("WebKit") > 0 && open.hits("stillpoint") > 0,
        format!("nothing found while open: {open}"),
    )?;
    let page = page_process(&plain)?;
    ensure(locked_bytes(&plain)? > 0, "no memory is kept out of swap: are the keys?")?;

    plain.press("ctrl+l")?;
    poll(PATIENCE, "the process that showed the journal to end", || Ok(has_ended(page).then_some(())))?;
    let mut locked = memory::search(&plain.processes()?, &canaries)?;
    // What was on its way when the journal was locked may be let go of a moment later.
    let wiped = poll(PATIENCE, "memory without those words", || {
        locked = memory::search(&plain.processes()?, &canaries)?;
        Ok(locked.found.is_empty().then_some(()))
    });
    ensure(wiped.is_ok(), format!("left in memory: {locked}"))?;
    ensure(locked.processes.iter().any(|name| name.starts_with("WebKitWeb")), "no page was searched")?;
    ensure(locked_bytes(&plain)? == 0, "memory is still locked for keys")?;

    // The new page is a lock screen that works.
    plain.unlock(PASSPHRASE)?;
    poll(PATIENCE, "the keys", || Ok((locked_bytes(&plain)? > 0).then_some(())))?;
    plain.quit()?;
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(bodies.iter().any(|body| body["arriving"] == typed.as_str()), "nothing was saved")
}

#[test]
fn no_process_holds_the_recovery_code_or_the_passphrase_chosen_after_it_once_it_is_locked() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, shelved) = Stage::with_journal()?;
    let next = [canary::word()?, canary::word()?, canary::word()?].join("-");
    let groups: Vec<&str> = shelved.code.split('-').collect();
    // One group of the code alone would be found by chance.
    let pairs = groups.windows(2).flat_map(|pair| ["-", " ", ""].map(|between| pair.join(between)));
    let canaries = Canaries::new(pairs.chain([next.clone()]).collect())?;

    let keys = shelved.path.with_extension("stillpoint.keys");
    let before = fs::read(&keys)?;
    let plain = Plain::start(&stage, &app, &[], None)?;
    // From the field past what shows it, and past the main button, to “Use the recovery code instead”.
    (0..3).try_for_each(|_| plain.press("Tab"))?;
    plain.press("Return")?;
    plain.write(&shelved.code)?;
    let locked = memory::search(&plain.processes()?, &canaries)?;
    ensure(locked.hits("WebKit") > 0, format!("the code was not typed where it is looked for: {locked}"))?;
    plain.press("Return")?;
    poll(PATIENCE, "the keys", || Ok((locked_bytes(&plain)? > 0).then_some(())))?;
    plain.press("Tab")?;
    plain.write(&next)?;
    (0..2).try_for_each(|_| plain.press("Tab"))?;
    plain.write(&next)?;
    plain.press("Return")?;
    poll(PATIENCE, "the new passphrase to be in place", || Ok((fs::read(&keys)? != before).then_some(())))?;

    let page = page_process(&plain)?;
    plain.press("ctrl+l")?;
    poll(PATIENCE, "the process that showed the journal to end", || Ok(has_ended(page).then_some(())))?;
    let mut left = memory::search(&plain.processes()?, &canaries)?;
    let wiped = poll(PATIENCE, "memory without them", || {
        left = memory::search(&plain.processes()?, &canaries)?;
        Ok(left.found.is_empty().then_some(()))
    });
    ensure(wiped.is_ok(), format!("left in memory: {left}"))?;
    plain.quit()?;
    drop(shelf::open(&shelved.path, &next)?.lock());
    Ok(())
}

/// The process that shows the page.
fn page_process(plain: &Plain) -> Outcome<Pid> {
    let is_page = |pid: &Pid| {
        let name = fs::read_to_string(format!("/proc/{}/comm", pid.as_raw_pid()));
        name.is_ok_and(|name| name.starts_with("WebKitWeb"))
    };
    plain.processes()?.into_iter().find(is_page).ok_or_else(|| Failure::new("no process shows the page"))
}

/// How many bytes the app's own process keeps out of swap.
fn locked_bytes(plain: &Plain) -> Outcome<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", plain.id()))?;
    let kib = status.lines().find_map(|line| line.strip_prefix("VmLck:")?.trim().strip_suffix(" kB"));
    Ok(kib.unwrap_or("0").trim().parse::<u64>()? * 1024)
}

#[test]
fn a_crash_leaves_no_core_and_other_programs_of_the_user_may_not_look_in() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, _) = Stage::with_journal()?;
    let plain = Plain::start(&stage, &app, &[], None)?;
    for process in plain.processes()? {
        let of = |file: &str| fs::read_to_string(format!("/proc/{}/{file}", process.as_raw_pid()));
        let limits = of("limits")?;
        let core = limits.lines().find_map(|line| line.strip_prefix("Max core file size"));
        let core: Vec<&str> = core.unwrap_or_default().split_whitespace().take(2).collect();
        ensure(core == ["0", "0"], limits.clone())?;
        // Where dumps go to a program the limit is not heeded: then none of the memory is in them.
        ensure(of("coredump_filter")?.trim() == "00000000", "a dump would hold memory")?;
        ensure(of("status")?.lines().any(|line| line == "Umask:\t0077"), "its files are for others too")?;
    }
    // The kernel gives such a process's files to root, whoever runs it: nobody else may open them.
    let uid = fs::metadata(format!("/proc/{}/environ", plain.id()))?.uid();
    ensure(uid == 0, format!("its memory belongs to {uid}"))
}

#[test]
fn a_crash_of_an_ordinary_users_app_leaves_no_core() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, _) = Stage::with_journal()?;
    let plain = Plain::start(&stage, &app, &[], None)?;
    let process = Pid::from_raw(i32::try_from(plain.id())?).ok_or_else(|| Failure::new("no process"))?;
    kill_process(process, Signal::ABORT)?;
    poll(PATIENCE, "the app to end", || Ok(has_ended(process).then_some(())))?;
    let folders = [fs::canonicalize(".")?, stage.home.root().to_owned()];
    let cores = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
    let cores: Vec<_> = cores.filter(|file| file.file_name().to_string_lossy().starts_with("core")).collect();
    ensure(cores.is_empty(), format!("{cores:?}"))
}

#[test]
fn every_file_and_folder_the_app_makes_is_its_owners_alone() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, _) = Stage::with_journal()?;
    // Made by the stage for the whole computer, not by the app.
    let before = everything_in(stage.home.root())?;
    let plain = Plain::start(&stage, &app, &[], None)?;
    plain.unlock(PASSPHRASE)?;
    plain.press("alt+4")?;
    plain.press("ctrl+l")?;
    plain.quit()?;
    let settings = stage.home.path("home/.config/gtk-3.0");
    let made = everything_in(stage.home.root())?;
    let made: Vec<_> =
        made.into_iter().filter(|path| !before.contains(path) && !path.starts_with(&settings)).collect();
    ensure(made.iter().any(|path| path.starts_with(stage.home.path("home"))), "WebKit made nothing")?;
    for path in &made {
        let mode = fs::symlink_metadata(path)?.mode();
        ensure(mode & 0o077 == 0, format!("{mode:o} {}", path.display()))?;
    }
    Ok(())
}

fn everything_in(folder: &Path) -> Outcome<BTreeSet<PathBuf>> {
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            all.extend(everything_in(&entry.path())?);
        }
        all.insert(entry.path());
    }
    Ok(all)
}
