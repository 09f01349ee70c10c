//! Words typed into every field, and then looked for in every file the run has written.

use std::path::{Path, PathBuf};

use stillpoint_tests::window::{
    App, Key, Options, Outcome, Stage, button, canary, canary::Canaries, ensure, field, heading, journey,
    slider, trace,
};

/// The words of one run. Every one is new, so that no other run's can be found.
struct Words {
    passphrase: String,
    changed: String,
    typed: Vec<String>,
}

impl Words {
    fn new() -> Outcome<Self> {
        let phrase =
            || Ok::<_, stillpoint_tests::window::Failure>([canary::word()?, canary::word()?].join("-"));
        Ok(Self { passphrase: phrase()?, changed: phrase()?, typed: Vec::new() })
    }

    /// A new word, to be typed somewhere and looked for later.
    fn next(&mut self) -> Outcome<String> {
        let word = canary::word()?;
        self.typed.push(word.clone());
        Ok(word)
    }

    fn canaries(&self, code: &[String]) -> Outcome<Canaries> {
        let phrases = [&self.passphrase, &self.changed].into_iter().flat_map(|phrase| phrase.split('-'));
        let mut all: Vec<String> = phrases.map(str::to_owned).chain(self.typed.iter().cloned()).collect();
        // One group of the code alone would be found by chance.
        for pair in code.windows(2) {
            all.extend(["-", " ", ""].map(|between| pair.join(between)));
        }
        Canaries::new(all)
    }
}

#[test]
fn nothing_typed_is_in_any_file_the_run_has_written() -> Outcome {
    let stage = Stage::new()?;
    let mut words = Words::new()?;
    let apart = tempfile::tempdir()?;
    let (first, second) = (apart.path().join("first"), apart.path().join("second"));
    let app = stage.open_with(&traced(&first))?;
    let code = first_run(&app, &stage, &mut words)?;
    write_everywhere(&app, &mut words)?;
    let canaries = words.canaries(&code)?;
    searched(&stage, &canaries, &first, "while unlocked, a draft kept")?;
    app.kill()?;
    searched(&stage, &canaries, &first, "after kill -9")?;

    let app = stage.open_with(&traced(&second))?;
    wrong_secrets(&app, &mut words)?;
    journey::unlock(&app, &words.passphrase)?;
    finish_draft_and_edit(&app, &mut words)?;
    change_passphrase(&app, &mut words)?;
    journey::lock(&app)?;
    let canaries = words.canaries(&code)?;
    searched(&stage, &canaries, &second, "locked")?;
    journey::unlock(&app, &words.changed)?;
    app.quit()?;
    let files = searched(&stage, &canaries, &second, "after quitting")?;
    ensure(files > 3, format!("only {files} files were searched"))?;
    finds_what_is_planted(&stage, &canaries, &words, &second)
}

fn traced(file: &Path) -> Options {
    Options { trace: Some((trace::WRITING, file.to_owned())), ..Options::default() }
}

fn first_run(app: &App, stage: &Stage, words: &mut Words) -> Outcome<Vec<String>> {
    app.click(button("Make a journal"))?;
    app.click(button("Next"))?;
    journey::choose_passphrase(app, "Passphrase", &words.passphrase)?;
    app.click(button("Show the passphrase").nth(0))?;
    app.click(button("Next"))?;
    let code = journey::recovery_groups(app)?;
    save_code(app, stage)?;
    app.click(button("I have a copy"))?;
    let slips: Vec<_> = code.iter().map(|_| words.next()).collect::<Outcome<_>>()?;
    journey::retype(app, &slips)?;
    app.click(button("Make my journal"))?;
    app.sees("This group does not match.")?;
    journey::retype(app, &code)?;
    app.click(button("Make my journal"))?;
    app.find(button("Lock"))?;
    Ok(code)
}

/// Where the person's own copy of the code goes: the one file that may hold it.
const EXPORT: &str = "stick/qvxkwzjpbnfd.pdf";

/// By the system's own dialogue, which would like to note the place among recent files.
fn save_code(app: &App, stage: &Stage) -> Outcome {
    let file = stage.home.path(EXPORT);
    app.click(button("Save a page to print (PDF)"))?;
    app.sees("This file is the key itself")?;
    app.click(button("Choose where to save it"))?;
    journey::in_system_dialog(app, stage, "Save your recovery kit", &file)?;
    app.wait("the code to be saved", || Ok(file.exists().then_some(())))?;
    app.sees("Saved. Print it")
}

fn write_everywhere(app: &App, words: &mut Words) -> Outcome {
    contact(app, words)?;
    grounding(app, words)?;
    journey::begin_check_in(app)?;
    fill_check_in(app, words)?;
    journey::save(app)?;
    journey::begin_check_in(app)?;
    fill_check_in(app, words)?;
    app.sees("Kept as you type")
}

fn contact(app: &App, words: &mut Words) -> Outcome {
    journey::visit(app, "Help now", "Help now")?;
    app.click(button("Add a contact"))?;
    app.fill(field("Who"), &words.next()?)?;
    app.fill(field("Number, place or hours"), &words.next()?)?;
    app.click(button("Keep"))?;
    app.sees("Kept.")
}

/// An exercise of one's own, played for a moment, and a line about it.
fn grounding(app: &App, words: &mut Words) -> Outcome {
    journey::visit(app, "Ground", "Ground")?;
    app.click(button("Make your own"))?;
    let name = words.next()?;
    app.fill(field("Name"), &name)?;
    app.fill(field("What it is and when it is good"), &words.next()?)?;
    app.fill(field("Words").holds(), &words.next()?)?;
    app.sees("Kept as you type")?;
    app.click(button("Done"))?;
    app.click(button(&name).begins())?;
    app.click(button("Begin"))?;
    app.press(&[Key::Escape])?;
    app.fill(field("A line to keep with it?"), &words.next()?)?;
    app.click(button("Keep"))?;
    app.sees("Kept.")
}

fn fill_check_in(app: &App, words: &mut Words) -> Outcome {
    app.click(button("Before, during or after a shift?"))?;
    app.fill(field("Day"), &words.next()?)?;
    app.fill(field("Time"), &words.next()?)?;
    app.click(button("Done"))?;
    app.sees("could not be read as a day")?;
    app.fill(field("Day"), "today")?;
    app.fill(field("Time"), "")?;
    app.click(button("Done"))?;
    app.fill(field("In a word"), &words.next()?)?;
    app.focus(slider("Strain"))?;
    app.type_keys("9")?;
    journey::add_own(app, "Your own word for a feeling", &words.next()?)?;
    app.click(button("What do you need now?"))?;
    journey::add_own(app, "Something else you need", &words.next()?)?;
    journey::add_own(app, "Add a tag", &words.next()?)?;
    app.add(field("Anything to put down?"), &format!("{} and\n{}", words.next()?, words.next()?))
}

fn wrong_secrets(app: &App, words: &mut Words) -> Outcome {
    journey::try_passphrase(app, &words.next()?)?;
    app.sees("That passphrase does not open this journal")?;
    app.click(button("Use your recovery code"))?;
    app.fill(field("Recovery code"), &words.next()?)?;
    app.press(&[Key::Enter])?;
    app.sees("That is not the whole code")?;
    app.click(button("Use your passphrase"))?;
    app.find(field("Passphrase")).map(drop)
}

fn finish_draft_and_edit(app: &App, words: &mut Words) -> Outcome {
    app.click(button("Continue"))?;
    app.add(field("Anything to put down?"), &words.next()?)?;
    journey::save(app)?;
    let early = words.typed.last().cloned().unwrap_or_default();
    journey::open_entry(app, &early)?;
    app.click(button("Edit"))?;
    app.find(heading("Changing this check-in"))?;
    app.add(field("Anything to put down?"), &words.next()?)?;
    app.click(button("Save changes"))?;
    app.sees("Changes kept.")?;
    app.click(button("Delete"))?;
    app.sees("Moved to the bin.")
}

fn change_passphrase(app: &App, words: &mut Words) -> Outcome {
    journey::visit(app, "Settings", "Settings")?;
    app.click(button("Change passphrase"))?;
    app.fill(field("Your passphrase now"), &words.next()?)?;
    journey::choose_passphrase(app, "New passphrase", &words.changed)?;
    app.click(button("Change it"))?;
    app.sees("That is not the passphrase of this journal")?;
    app.fill(field("Your passphrase now"), &words.passphrase)?;
    app.click(button("Change it"))?;
    app.sees("The passphrase is changed.")
}

/// Searches the whole home and everything the app opened for writing elsewhere.
fn searched(stage: &Stage, canaries: &Canaries, notes: &Path, when: &str) -> Outcome<usize> {
    let (mut search, export) = (canaries.in_folder(stage.home.root())?, stage.home.path(EXPORT));
    let named = Canaries::new(vec![name_of(&export)])?.in_folder(stage.home.root())?;
    search.hits.extend(named.hits);
    let written = trace::written(&trace::read(notes)?);
    ensure(written.iter().any(|file| is_journal(file)), "strace did not note even the journal")?;
    for file in written.iter().filter(|file| !file.starts_with(stage.home.root()) && file.is_file()) {
        search.files += 1;
        search.hits.extend(canaries.in_file(file)?);
    }
    // The person's own copy of the code may hold it, and has its name.
    search.hits.retain(|hit| hit.file != export);
    ensure(search.hits.is_empty(), format!("{when}: {:?}", search.hits))?;
    Ok(search.files)
}

fn name_of(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn is_journal(file: &Path) -> bool {
    file.extension().is_some_and(|end| end == "stillpoint")
}

/// The same search over the same home, with one word put where an app might leave it.
fn finds_what_is_planted(stage: &Stage, canaries: &Canaries, words: &Words, notes: &Path) -> Outcome {
    let planted: PathBuf = stage.home.path("home/.cache/planted");
    std::fs::create_dir_all(stage.home.path("home/.cache"))?;
    std::fs::write(&planted, format!("{{\"draft\":\"{}\"}}", words.typed[0].to_uppercase()))?;
    let found = searched(stage, canaries, notes, "planted");
    ensure(found.is_err_and(|why| why.to_string().contains("planted")), "a planted word was not found")
}
