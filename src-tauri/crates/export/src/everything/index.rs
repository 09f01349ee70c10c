//! Sessions with all that belongs to them, lists of everything else, and the page that leads there.

use std::{collections::BTreeMap, fmt::Write as _};

use stillpoint_journal::{
    JournalError,
    everything::ItemRecord,
    id::EntryId,
    keep_until::KeepUntilChoices,
    supervision::{ItemBody, ItemKind, Preparation},
};

use super::{DATA, File, Outline, Place, Written, measures, readable, readable::Page};

/// The page on which things of a kind stand together, and what one of them is called.
pub fn shelf(kind: ItemKind) -> (&'static str, &'static str) {
    match kind {
        ItemKind::Session => ("supervision/Sessions.md", "Session"),
        ItemKind::Preparation => ("supervision/Preparations.md", "Preparation"),
        ItemKind::Agreement => ("supervision/Agreements.md", "Supervision agreement"),
        ItemKind::Allowance => ("supervision/Allowances.md", "Allowance of sessions"),
        ItemKind::Rhythm => ("supervision/Rhythms.md", "How often"),
        ItemKind::Programme => ("supervision/Programmes.md", "Programme"),
        ItemKind::Refresher => ("supervision/Refreshers.md", "To be refreshed"),
        ItemKind::Confidence => ("supervision/Confidence.md", "Confidence in facilitating"),
        ItemKind::Action => ("supervision/Actions.md", "Promised"),
        ItemKind::Intention => ("supervision/Intentions.md", "Intention"),
        ItemKind::Why => ("supervision/Why I do this.md", "Why I do this"),
        ItemKind::RiskCard => ("supervision/Risks to share.md", "Risk to share"),
        ItemKind::Phrase => ("supervision/Phrases.md", "Plain words, and a service’s"),
        ItemKind::MicroChange => ("supervision/Small changes.md", "Small change"),
        ItemKind::Template => ("Templates.md", "Template"),
        ItemKind::Cycle => ("evidence/Cycles.md", "Cycle"),
        ItemKind::Learning => ("evidence/Learning.md", "Learning"),
        ItemKind::PracticeHours => ("evidence/Practice hours.md", "Practice hours"),
        ItemKind::Feedback => ("evidence/Feedback.md", "Feedback"),
        ItemKind::Piece => ("evidence/Pieces.md", "Piece of evidence"),
        ItemKind::Exported => ("evidence/What has gone out.md", "Gone out"),
        ItemKind::Measure => ("measures/Measures.md", "Measure"),
        ItemKind::Answering => ("measures/Answers.md", "Answers to a measure"),
    }
}

const EXERCISES: &str = "Exercises.md";
const SETTINGS: &str = "Settings.md";

/// Every page but the index that is about more than one record.
pub fn files(outline: &Outline) -> Result<Vec<File>, JournalError> {
    let mut files = Vec::new();
    let mut shelves: BTreeMap<&'static str, Vec<(EntryId, &ItemRecord)>> = BTreeMap::new();
    for (id, record) in &outline.items {
        match &record.body {
            ItemBody::Session(_) => files.extend(session(outline, *id, record)),
            body => shelves.entry(shelf(body.kind()).0).or_default().push((*id, record)),
        }
    }
    for (path, mut records) in shelves {
        records.sort_by_key(|(id, record)| (record.created.at(), *id));
        let place = Place { path: path.to_owned(), what: "", day: None, binned: false };
        let mut page = outline.page(&place, title(path));
        for (_, record) in records {
            let bin = if record.binned.is_some() { " (in the bin)" } else { "" };
            page.heading(2, &format!("{}{bin}", readable::moment(record.created)));
            match &record.body {
                ItemBody::Measure(measure) => measures::asked(&mut page, measure),
                ItemBody::Answering(answering) => measures::answered(&mut page, answering),
                body => page.body(body),
            }
        }
        files.push(File::text(place.path.clone(), page.finished()));
    }
    files.extend(exercises(outline));
    files.extend(settings(outline));
    Ok(files)
}

/// "supervision/Why I do this.md" is called "Why I do this".
fn title(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

fn session(outline: &Outline, id: EntryId, record: &ItemRecord) -> Option<File> {
    let place = outline.places.get(&id)?;
    let mut page = outline.page(place, place.what);
    if let Some(day) = place.day {
        page.paragraph(&crate::words::weekday(day));
    }
    page.body(&record.body);
    let of_it = |wanted: fn(&ItemBody) -> Option<EntryId>| {
        outline.items.values().filter(move |item| wanted(&item.body) == Some(id))
    };
    for item in of_it(prepared_for) {
        page.heading(2, "What was prepared");
        page.body(&item.body);
    }
    for item in of_it(promised_in) {
        page.heading(2, shelf(item.body.kind()).1);
        page.body(&item.body);
    }
    page.foot("First kept", Some(record.created));
    page.foot("Last kept", Some(record.edited));
    page.foot("In the bin since", record.binned);
    Some(File::text(place.path.clone(), page.finished()))
}

fn prepared_for(body: &ItemBody) -> Option<EntryId> {
    match body {
        ItemBody::Preparation(Preparation { session, .. }) => *session,
        _ => None,
    }
}

fn promised_in(body: &ItemBody) -> Option<EntryId> {
    match body {
        ItemBody::Action(action) => action.session,
        ItemBody::Intention(intention) => intention.session,
        _ => None,
    }
}

fn exercises(outline: &Outline) -> Option<File> {
    if outline.exercises.is_empty() {
        return None;
    }
    let place = Place { path: EXERCISES.to_owned(), what: "", day: None, binned: false };
    let mut page = outline.page(&place, "Exercises of my own");
    for (_, record) in &outline.exercises {
        page.heading(2, &record.exercise.name);
        page.body(&record.exercise);
    }
    Some(File::text(place.path.clone(), page.finished()))
}

fn settings(outline: &Outline) -> Option<File> {
    if !has_settings(outline) {
        return None;
    }
    let place = Place { path: SETTINGS.to_owned(), what: "", day: None, binned: false };
    let mut page = outline.page(&place, "Settings");
    for settings in &outline.settings {
        page.body(settings);
    }
    for settings in &outline.ground_settings {
        page.heading(2, "Grounding");
        page.body(settings);
    }
    for choices in &outline.keep_until {
        page.heading(2, "Keep until");
        keep_until(&mut page, choices);
    }
    Some(File::text(place.path.clone(), page.finished()))
}

fn has_settings(outline: &Outline) -> bool {
    !(outline.settings.is_empty() && outline.ground_settings.is_empty() && outline.keep_until.is_empty())
}

/// The ends that were chosen; those that come from a cycle stand with the cycle.
fn keep_until(page: &mut Page<'_>, choices: &KeepUntilChoices) {
    page.said("Offered once a year to go through", if choices.prompt { "yes" } else { "no" });
    if let Some(day) = choices.gone_through {
        page.said("Last gone through", &crate::words::date(day));
    }
    if let Some(day) = choices.put_off {
        page.said("Last put off", &crate::words::date(day));
    }
    for (entry, until) in choices.own.iter() {
        let until =
            until.map_or_else(|| "no end".to_owned(), |day| format!("until {}", crate::words::date(day)));
        let line = format!("- {}: {until}", page.link(entry));
        page.paragraph(&line);
    }
}

/// The page to begin with.
pub fn index(outline: &Outline, written: &Written<'_>) -> File {
    let mut text = String::from("# Everything from a Stillpoint journal\n\n");
    let _ = write!(text, "Written {}.\n\n", readable::moment(written.at));
    text.push_str(
        "Nothing in this folder is encrypted: anyone who can open it can read all of it. Keep it where only \
         you can reach it, and delete it when you no longer need it.\n\n",
    );
    let _ = write!(
        text,
        "The pages are for reading, with any program that shows text. The folder “{DATA}” holds the same and \
         more in the form that Stillpoint takes in again (Settings, “Bring in”): all earlier versions, all \
         dates, all links.\n\n"
    );
    if outline.left_out > 0 {
        let _ = write!(
            text,
            "Parts of the journal could not be read, because its file is damaged, and are not here: {}.\n\n",
            outline.left_out
        );
    }
    let mut groups: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for place in outline.places.values().filter(|place| place.day.is_some()) {
        groups.entry(group(&place.path)).or_default().push(place);
    }
    for (name, mut places) in groups {
        places.sort_by(|a, b| (b.day, &a.path).cmp(&(a.day, &b.path)));
        let _ = write!(text, "## {name}\n\n");
        for place in places {
            let _ = writeln!(text, "- {}", readable::link("", place));
        }
        text.push('\n');
    }
    let pages = pages(outline);
    if !pages.is_empty() {
        text.push_str("## More\n\n");
        for path in pages {
            let _ = writeln!(text, "- [{}](<{path}>)", title(path));
        }
    }
    File::text("index.md".to_owned(), text)
}

fn group(path: &str) -> &'static str {
    match path.split('/').next() {
        Some("entries") => "Entries",
        Some("sessions") => "Sessions",
        Some("drafts") => "Not finished",
        _ => "In the bin",
    }
}

fn pages(outline: &Outline) -> Vec<&'static str> {
    let mut pages: Vec<&'static str> = outline
        .items
        .values()
        .filter(|record| record.body.kind() != ItemKind::Session)
        .map(|record| shelf(record.body.kind()).0)
        .collect();
    pages.sort_unstable();
    pages.dedup();
    if !outline.exercises.is_empty() {
        pages.push(EXERCISES);
    }
    if has_settings(outline) {
        pages.push(SETTINGS);
    }
    pages
}
