//! A few lines written at the lock screen: sealed there, read inside, and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};

use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Stage, button, canary, canary::Canaries, ensure, field, heading,
    journey, shelf, switch, trace,
};

use crate::looks::{NARROW, Show, WIDE};

const SWITCH: &str = "Let me jot a few lines while it is locked";

#[test]
fn two_jottings_by_keys_alone_are_drafts_that_say_so_and_two_bad_files_are_put_aside() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let inbox = shelved.path.with_extension("inbox");
    let words = [canary::word()?, canary::word()?];
    let canaries = Canaries::new(words.to_vec())?;
    let apart = tempfile::tempdir()?;
    let notes = apart.path().join("notes");
    let options = Options { trace: Some((trace::WRITING, notes.clone())), ..Options::default() };
    let app = stage.open_with(&options)?;
    journey::unlock(&app, PASSPHRASE)?;
    switch_on(&app)?;
    app.chord(&[Key::Control], 'l')?;
    journey::locked(&app)?;

    jot(&app, &words[0], "One jotting is waiting.")?;
    jot(&app, &words[1], "2 jottings are waiting.")?;
    ensure(!words.iter().any(|word| app.everything().is_ok_and(|page| page.contains(word))), "still there")?;
    searched(&stage, &canaries, &notes, "sealed")?;
    plant(&inbox)?;

    journey::unlock(&app, PASSPHRASE)?;
    app.sees("2 jottings from the lock screen are among your drafts.")?;
    app.sees("2 files there were damaged or not jottings of this journal.")?;
    let today = app.text()?;
    ensure(today.matches("Whoever could use this computer").count() == 2, today.clone())?;
    ensure(words.iter().all(|word| today.contains(word)), today)?;
    ensure(files(&inbox, "jot")?.is_empty(), "jottings are still waiting")?;
    ensure(files(&inbox.join("set-aside"), "jot")?.len() == 2, "the bad files were not put aside")?;
    app.click(button("I have read this"))?;
    app.lacks("put aside")?;

    // Gone on with, it still says where it is from; saved, it is the owner's.
    app.click(button("Continue").nth(0))?;
    app.sees("Written at the lock screen.")?;
    journey::save(&app)?;
    app.chord(&[Key::Control], 'l')?;
    journey::locked(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("One jotting from the lock screen is among your drafts.")?;
    app.lacks("put aside")?;
    app.quit()?;
    searched(&stage, &canaries, &notes, "after quitting")?;
    let journal = shelf::open(&shelved.path, PASSPHRASE)?;
    let drafts = journal.drafts();
    ensure(drafts.len() == 1 && drafts.iter().all(|draft| draft.jotted), "one draft, and from there")
}

#[test]
fn a_folder_that_cannot_be_written_to_keeps_the_words_in_the_box() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    switch_on(&app)?;
    journey::lock(&app)?;
    app.find(button("Jot something down").begins())?;
    app.chord(&[Key::Alt], 'j')?;
    app.add(field("A few lines"), "before I forget")?;
    fs::remove_dir_all(shelved.path.with_extension("inbox"))?;
    app.chord(&[Key::Control], Key::Enter.code())?;
    app.sees("It is not sealed")?;
    ensure(app.value(field("A few lines"))? == "before I forget", "the words are gone")
}

#[test]
fn jotting_paper_wide() -> Outcome {
    screens("paper-1180", WIDE, &Options::default())
}

#[test]
fn jotting_paper_narrow() -> Outcome {
    screens("paper-400", NARROW, &Options::default())
}

#[test]
fn jotting_dusk_wide() -> Outcome {
    screens("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn jotting_dusk_narrow() -> Outcome {
    screens("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

fn screens(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    switch_on(&app)?;
    show.look(&app, "jot-settings")?;
    journey::lock(&app)?;
    app.find(button("Jot something down").begins())?;
    show.look(&app, "jot-lock")?;
    app.chord(&[Key::Alt], 'j')?;
    app.add(field("A few lines"), "The bay door again. Ask about it on Thursday.")?;
    let inside = "const box = document.querySelector('section form').getBoundingClientRect(); \
                  return box.top >= 0 && box.bottom <= innerHeight;";
    ensure(app.script(inside, &[])? == true, "part of the box is out of sight")?;
    show.look(&app, "jot-box")?;
    app.click(button("Seal it").begins())?;
    app.sees("It is waiting inside.")?;
    show.look(&app, "jot-sealed")?;
    plant(&shelved.path.with_extension("inbox"))?;
    journey::unlock(&app, PASSPHRASE)?;
    app.sees("put aside")?;
    show.look(&app, "jot-today")?;
    app.click(button("Continue"))?;
    app.sees("Written at the lock screen.")?;
    show.look(&app, "jot-check-in")?;
    show.verdict()
}

fn switch_on(app: &App) -> Outcome {
    journey::visit(app, "Settings", "Settings")?;
    app.click(switch(SWITCH))?;
    app.wait("the key", || {
        let on = app.script("return document.querySelector('[role=switch]:checked') !== null;", &[])?;
        Ok((on == true).then_some(()))
    })?;
    app.find(heading("Settings")).map(drop)
}

/// By keys alone, from wherever the caret is.
fn jot(app: &App, words: &str, then: &str) -> Outcome {
    app.find(button("Jot something down").begins())?;
    app.chord(&[Key::Alt], 'j')?;
    app.find(field("A few lines"))?;
    app.type_keys(words)?;
    app.chord(&[Key::Control], Key::Enter.code())?;
    app.sees(then)
}

/// A damaged copy of a jotting, or a forged one where there is none, and one that is no jotting.
fn plant(inbox: &Path) -> Outcome {
    let mut damaged = match files(inbox, "jot")?.first() {
        Some(jotting) => fs::read(jotting)?,
        None => vec![0; 2_000],
    };
    if let Some(byte) = damaged.get_mut(100) {
        *byte ^= 1;
    }
    fs::write(inbox.join(format!("{:032x}.jot", 1)), damaged)?;
    fs::write(inbox.join(format!("{:032x}.jot", 2)), b"SPjt and nothing that follows")?;
    Ok(())
}

fn files(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let all = fs::read_dir(folder)?.flatten().map(|entry| entry.path());
    Ok(all.filter(|path| path.extension().is_some_and(|end| end == ending)).collect())
}

/// The whole home, and whatever the app opened for writing elsewhere.
fn searched(stage: &Stage, canaries: &Canaries, notes: &Path, when: &str) -> Outcome {
    let mut search = canaries.in_folder(stage.home.root())?;
    let written = trace::written(&trace::read(notes)?);
    ensure(
        written.iter().any(|file| file.extension().is_some_and(|end| end == "new")),
        "strace saw no jotting",
    )?;
    for file in written.iter().filter(|file| !file.starts_with(stage.home.root()) && file.is_file()) {
        search.hits.extend(canaries.in_file(file)?);
    }
    ensure(search.hits.is_empty(), format!("{when}: {:?}", search.hits))
}
