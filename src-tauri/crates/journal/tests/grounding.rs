//! Grounding in a journal: what was done, choices about it, and the exercises a person makes.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use serde_json::json;
use stillpoint_journal::{
    ErrorCode, Journal,
    entry::{Entry, EntryBody, EntryKind, EntrySummary, KeepDraft, SaveEntry},
    exercise::{Exercise, ExerciseKey, FILE_MAX, Family, Profile, Step, from_file, to_file},
    grounding::{GroundSettings, Grounding, GroundingRow, Listed},
    id::EntryId,
    list::List,
    score::Score,
    text::{Line, Text, Word},
    time::Moment,
};
use stillpoint_vault::{Change, Earlier, ObjectId, Unlocked};

fn save_done(journal: &mut Journal, grounding: Grounding) -> Entry {
    let body = EntryBody::Grounding(grounding);
    journal.save_entry(SaveEntry { of: None, draft: None, body }, noon()).unwrap()
}

fn change(journal: &mut Journal, entry: &Entry, with: impl FnOnce(&mut Grounding), now: Moment) -> Entry {
    let EntryBody::Grounding(mut grounding) = entry.body.clone() else { panic!("a grounding") };
    with(&mut grounding);
    let save = SaveEntry { of: Some(entry.id), draft: None, body: EntryBody::Grounding(grounding) };
    journal.save_entry(save, now).unwrap()
}

fn rows(journal: &Journal) -> Vec<EntrySummary> {
    journal.timeline(0, u32::MAX).rows
}

fn named(name: &str) -> Exercise {
    Exercise { name: Line::new(name).unwrap(), ..steady() }
}

fn keep(journal: &mut Journal, name: &str, n: i64) -> Listed {
    journal.keep_exercise(None, named(name), minute(n)).unwrap()
}

fn own(journal: &mut Journal) -> Vec<Listed> {
    journal.ground().listed.into_iter().filter(|one| one.own).collect()
}

fn own_names(journal: &mut Journal) -> Vec<String> {
    own(journal).iter().map(|one| one.exercise.name.as_str().to_owned()).collect()
}

fn id_of(listed: &Listed) -> EntryId {
    listed.key.own().unwrap()
}

fn code<T>(answer: Result<T, stillpoint_journal::JournalError>) -> Option<ErrorCode> {
    answer.err().map(|error| error.code())
}

fn put(vault: &mut Unlocked, body: &serde_json::Value) -> ObjectId {
    let id = ObjectId::random().unwrap();
    let body = serde_json::to_vec(body).unwrap().into();
    vault.commit(&[Change::Put { id, body, earlier: Earlier::Replace }]).unwrap();
    id
}

#[test]
fn what_was_done_is_a_row_of_the_journal_and_of_its_day() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let check_in = save(&mut journal, "frayed");
    let done = Grounding {
        note: Text::new("Warm\nhands.").unwrap(),
        check_in: Some(check_in.id),
        tags: List::new(vec![Word::new("team").unwrap()]).unwrap(),
        ..grounding(minute(3), "calmBreath", Some(7), Some(4))
    };
    let entry = save_done(&mut journal, done.clone());
    assert_eq!(entry.body, EntryBody::Grounding(done.clone()));
    let journal = desk.reopen(journal);
    assert_eq!(journal.entry(entry.id).unwrap(), entry);
    let found = rows(&journal);
    assert_eq!(found.iter().map(|row| row.id).collect::<Vec<_>>(), [entry.id, check_in.id]);
    let row = &found[0];
    assert_eq!((row.kind, row.when, row.snippet.as_str()), (EntryKind::Grounding, minute(3), "Warm hands."));
    assert_eq!(row.grounding, Some(GroundingRow::from(&done)));
    assert_eq!((row.tags.as_ref(), found[1].grounding.is_none()), (done.tags.as_ref(), true));
    assert!(row.scales.is_empty() && row.feelings.is_empty() && row.phase.is_none());
    let today = journal.today(noon());
    assert_eq!(today.today, found);
    assert!(today.week.iter().all(|series| series.points.iter().all(Option::is_none)), "it is no scale");
}

#[test]
fn changing_what_was_said_of_it_keeps_the_version_before() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save_done(&mut journal, grounding(noon(), "box", Some(7), None));
    let later = change(&mut journal, &entry, |done| done.after = Some(Score::new(5).unwrap()), minute(9));
    assert_eq!((later.versions, later.edited), (2, Some(minute(9))));
    let same = change(&mut journal, &later, |_| {}, minute(10));
    assert_eq!(same.versions, 2);
    let journal = desk.reopen(journal);
    let afters: Vec<Option<Score>> = journal
        .versions(entry.id)
        .unwrap()
        .into_iter()
        .map(|version| match version.body {
            EntryBody::Grounding(done) => done.after,
            _ => panic!("a grounding"),
        })
        .collect();
    assert_eq!(afters, [Some(Score::new(5).unwrap()), None]);
    assert!(rows(&journal)[0].edited);
}

#[test]
fn one_that_is_not_saved_yet_waits_as_a_draft() {
    let desk = Desk::new();
    let mut journal = desk.create();
    // Nothing is said of it, but it was done: that is something to come back to.
    let body = EntryBody::Grounding(grounding(noon(), "box", None, None));
    let draft = journal.keep_draft(KeepDraft { id: None, of: None, body: body.clone() }, noon()).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.drafts(), std::slice::from_ref(&draft));
    assert!(rows(&journal).is_empty() && journal.ground().recent.is_empty(), "not in the journal yet");
    let saved = journal.save_entry(SaveEntry { of: None, draft: Some(draft.id), body }, minute(1)).unwrap();
    assert!(journal.drafts().is_empty());
    assert_eq!(rows(&journal)[0].id, saved.id);
}

#[test]
fn one_set_aside_waits_for_supervision_until_it_no_longer_is() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save_done(&mut journal, grounding(noon(), "box", None, None));
    let aside = change(&mut journal, &entry, |done| done.set_aside = true, minute(1));
    let mut journal = desk.reopen(journal);
    let today = journal.today(noon());
    assert_eq!((today.set_aside_total, today.set_aside[0].id), (1, entry.id));
    change(&mut journal, &aside, |done| done.set_aside = false, minute(2));
    assert_eq!(journal.today(noon()).set_aside_total, 0);
}

#[test]
fn one_in_the_bin_counts_for_nothing_until_it_is_taken_out() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let all: Vec<EntryId> = (0..4)
        .map(|n| save_done(&mut journal, grounding(minute(n), "calmBreath", Some(7), Some(5))).id)
        .collect();
    let helped = |journal: &mut Journal| journal.ground().helped.map(|helped| (helped.times, helped.down));
    assert_eq!(helped(&mut journal), Some((4, 2.0)));
    journal.bin_entry(all[0], minute(9)).unwrap();
    assert_eq!(helped(&mut journal), None);
    let mut journal = desk.reopen(journal);
    assert_eq!(helped(&mut journal), None);
    journal.restore_entry(all[0]).unwrap();
    assert_eq!(helped(&mut journal), Some((4, 2.0)));
    all.iter().for_each(|id| drop(journal.bin_entry(*id, minute(9)).unwrap()));
    assert_eq!(journal.empty_bin().unwrap(), 4);
    assert!(journal.ground().recent.is_empty(), "nor is it what was last used");
}

#[test]
fn what_was_last_used_goes_by_when_it_was_done_not_by_when_it_was_written_down() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let used = [(5, "box"), (1, "coherent"), (9, "orienting"), (3, "longSigh"), (4, "box"), (0, "gone")];
    for (n, exercise) in used {
        save_done(&mut journal, grounding(minute(n), exercise, None, None));
    }
    let recent = |journal: &mut Journal| -> Vec<String> {
        journal.ground().recent.into_iter().map(String::from).collect()
    };
    assert_eq!(recent(&mut journal), ["orienting", "box", "longSigh"]);
    assert_eq!(recent(&mut desk.reopen(journal)), ["orienting", "box", "longSigh"]);
}

#[test]
fn everything_is_read_before_anything_is_said_of_it() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let mine = keep(&mut journal, "Mine", 0);
    let settings = GroundSettings { sound: true, ..GroundSettings::default() };
    journal.set_ground_settings(settings.clone()).unwrap();
    for n in 0..4 {
        save_done(&mut journal, grounding(minute(n), mine.key.as_str(), Some(6), Some(3)));
    }
    for n in 0..stillpoint_journal::session::FIRST_READ + 50 {
        save(&mut journal, &n.to_string());
    }
    let mut journal = desk.reopen(journal);
    assert!(!journal.is_complete(), "so that this is worth asking");
    let room = journal.ground();
    assert_eq!((room.settings, room.recent), (settings.clone(), vec![mine.key.clone()]));
    assert_eq!(room.helped.map(|helped| helped.name.as_str().to_owned()), Some("Mine".to_owned()));

    let mut journal = desk.reopen(journal);
    journal.set_ground_settings(GroundSettings { raised: true, ..settings }).unwrap();
    drop(journal.lock());
    let vault = desk.vault();
    let kind = |id: &ObjectId| -> serde_json::Value {
        serde_json::from_slice::<serde_json::Value>(&vault.read(*id).unwrap().body).unwrap()["type"].clone()
    };
    let count = vault.objects().iter().filter(|id| kind(id) == "groundSettings").count();
    assert_eq!(count, 1, "one record, changed, and not a second one");
}

#[test]
fn choices_survive_and_of_two_devices_the_last_written_hold() {
    let desk = Desk::new();
    let mut journal = desk.create();
    assert_eq!(journal.ground().settings, GroundSettings::default());
    let profile = Some(Profile { no_touch: true, ..Profile::default() });
    let first = GroundSettings { profile, profile_asked: true, ..GroundSettings::default() };
    assert_eq!(journal.set_ground_settings(first.clone()).unwrap(), first);
    let mut journal = desk.reopen(journal);
    assert_eq!(journal.ground_settings(), first);
    let second = GroundSettings { words_only: true, ..first };
    journal.set_ground_settings(second.clone()).unwrap();
    let journal = desk.reopen(journal);
    drop(journal.lock());

    let mut vault = desk.vault();
    put(&mut vault, &json!({"v": 1, "type": "groundSettings", "sound": true}));
    drop(vault.lock());
    let mut journal = desk.open();
    let other = GroundSettings { sound: true, ..GroundSettings::default() };
    assert_eq!(journal.ground().settings, other, "what it does not say has its default");
    journal.set_ground_settings(second.clone()).unwrap();
    assert_eq!(desk.reopen(journal).ground().settings, second);
}

#[test]
fn what_somebody_makes_is_there_again_in_the_order_it_was_made() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let second = keep(&mut journal, "Second", 2);
    let first = keep(&mut journal, "First", 1);
    assert!(first.own && first.finished && !first.tailored && !first.favourite);
    let mut journal = desk.reopen(journal);
    assert_eq!(own_names(&mut journal), ["First", "Second"]);
    let changed = journal.keep_exercise(Some(id_of(&first)), named("Changed"), minute(9)).unwrap();
    assert_eq!(changed.key, first.key);
    let mut journal = desk.reopen(journal);
    assert_eq!(own_names(&mut journal), ["Changed", "Second"], "it is no newer for having been changed");
    let order = List::new(vec![second.key]).unwrap();
    journal.set_ground_settings(GroundSettings { order, ..GroundSettings::default() }).unwrap();
    assert_eq!(own_names(&mut desk.reopen(journal)), ["Second", "Changed"]);
}

#[test]
fn only_the_last_state_of_an_exercise_is_in_the_file() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let id = id_of(&keep(&mut journal, "One", 0));
    journal.keep_exercise(Some(id), named("Two"), minute(1)).unwrap();
    drop(journal.lock());
    let vault = desk.vault();
    assert_eq!(vault.revisions(id.to_string().parse().unwrap()).len(), 1);
}

#[test]
fn one_that_is_removed_is_gone_from_the_file_and_from_what_is_offered() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let (gone, kept) = (keep(&mut journal, "Gone", 0), keep(&mut journal, "Kept", 1));
    let keys = || List::new(vec![gone.key.clone(), kept.key.clone()]).unwrap();
    let (favourites, order) = (List::new(keys().to_vec()).unwrap(), keys());
    journal.set_ground_settings(GroundSettings { favourites, order, ..GroundSettings::default() }).unwrap();
    save_done(&mut journal, grounding(noon(), gone.key.as_str(), Some(5), None));
    assert_eq!(journal.ground().start, Some(gone.key.clone()));
    assert!(holds(&desk.bytes(), &id_of(&gone).bytes()));

    journal.remove_exercise(id_of(&gone)).unwrap();
    assert!(!holds(&desk.bytes(), &id_of(&gone).bytes()), "while it is still open");
    let mut journal = desk.reopen(journal);
    let room = journal.ground();
    assert_eq!((room.start, room.recent), (Some(kept.key.clone()), vec![]));
    let settings = journal.set_ground_settings(room.settings).unwrap();
    let only = std::slice::from_ref(&kept.key);
    assert_eq!((&*settings.favourites, &*settings.order), (only, only));
    assert_eq!(own_names(&mut journal), ["Kept"]);
    let done = rows(&journal)[0].grounding.clone().unwrap();
    assert_eq!((done.exercise, done.name.as_str()), (gone.key.clone(), "Heron"), "what was done stays");
    assert_eq!(code(journal.remove_exercise(id_of(&gone))), Some(ErrorCode::NotFound));
    assert_eq!(code(journal.own_exercise(id_of(&gone))), Some(ErrorCode::NotFound));
}

#[test]
fn one_that_is_kept_again_after_all_is_what_it_was() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let once = keep(&mut journal, "Once", 0);
    let favourites = List::new(vec![once.key.clone()]).unwrap();
    journal.set_ground_settings(GroundSettings { favourites, ..GroundSettings::default() }).unwrap();
    journal.remove_exercise(id_of(&once)).unwrap();
    let mut journal = desk.reopen(journal);
    let again = journal.keep_exercise(Some(id_of(&once)), named("Once"), minute(1)).unwrap();
    assert!(again.key == once.key && again.favourite);
    assert_eq!(desk.reopen(journal).ground().start, Some(once.key));
}

#[test]
fn an_exercise_is_never_kept_over_something_else() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let entry = save(&mut journal, "an entry").id;
    let draft = journal.keep_draft(draft("a draft"), noon()).unwrap().id;
    for id in [entry, draft] {
        assert_eq!(code(journal.keep_exercise(Some(id), steady(), noon())), Some(ErrorCode::Invalid));
        assert_eq!(code(journal.remove_exercise(id)), Some(ErrorCode::NotFound));
        assert_eq!(code(journal.own_exercise(id)), Some(ErrorCode::NotFound));
    }
    let exercise = id_of(&keep(&mut journal, "Mine", 0));
    let keep = KeepDraft { id: Some(exercise), of: None, body: body("x") };
    assert_eq!(journal.keep_draft(keep, noon()).err().map(|error| error.code()), Some(ErrorCode::Invalid));
    assert_ne!(journal.save_entry(edit(exercise, "x"), noon()).unwrap().id, exercise);
    let mut journal = desk.reopen(journal);
    assert!(texts(&journal).contains(&"an entry".to_owned()) && journal.drafts().len() == 1);
    assert_eq!(own_names(&mut journal), ["Mine"]);
}

#[test]
fn what_is_half_made_is_kept_and_not_offered() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let bare: Exercise =
        serde_json::from_value(json!({"name": "", "family": "body", "patterns": []})).unwrap();
    let begun = journal.keep_exercise(None, bare, noon()).unwrap();
    assert!(!begun.finished);
    assert_eq!(begun.exercise.family, Family::Own, "whatever it says");
    let favourites = List::new(vec![begun.key.clone()]).unwrap();
    journal.set_ground_settings(GroundSettings { favourites, ..GroundSettings::default() }).unwrap();
    let mut journal = desk.reopen(journal);
    assert_eq!(own(&mut journal).len(), 1);
    assert_ne!(journal.ground().start, Some(begun.key));
}

/// One step of [`steady`] made as it is told to be.
fn with_step(change: impl FnOnce(&mut Step)) -> Exercise {
    let mut exercise = steady();
    let mut pattern = exercise.patterns[0].clone();
    let mut part = pattern.parts[0].clone();
    let mut step = part.steps[0].clone();
    change(&mut step);
    part.steps = List::new(vec![step]).unwrap();
    pattern.parts = List::new(vec![part]).unwrap();
    exercise.patterns = List::new(vec![pattern]).unwrap();
    exercise
}

#[test]
fn one_that_nobody_could_sit_through_is_kept_unfinished_and_one_too_large_to_hand_on_is_refused() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let blink = with_step(|step| step.seconds = Some(0.1.try_into().unwrap()));
    let kept = journal.keep_exercise(None, blink.clone(), noon()).unwrap();
    assert!(
        !kept.finished && kept.exercise == blink,
        "it would flicker: nothing of it is lost, and it is not played"
    );

    let mut huge = with_step(|step| step.more = "é".repeat(400).try_into().unwrap());
    let mut pattern = huge.patterns[0].clone();
    let steps = List::new(vec![pattern.parts[0].steps[0].clone(); 60]).unwrap();
    let part = stillpoint_journal::exercise::Part { steps, ..pattern.parts[0].clone() };
    pattern.lengths = serde_json::from_value(json!({"kind": "once"})).unwrap();
    pattern.parts = List::new(vec![part]).unwrap();
    huge.patterns = List::new(vec![pattern.clone()]).unwrap();
    let kept = journal.keep_exercise(None, huge.clone(), noon()).unwrap();
    assert_eq!(
        from_file(&to_file(&kept.exercise).unwrap()),
        Ok(huge.clone()),
        "what is kept can be handed on"
    );
    huge.patterns = List::new(vec![pattern; 6]).unwrap();
    assert!(to_file(&huge).unwrap().len() > FILE_MAX);
    assert_eq!(code(journal.keep_exercise(None, huge, noon())), Some(ErrorCode::TooLarge));
    assert_eq!(own(&mut journal).len(), 2);
}

#[test]
fn what_a_profile_rules_out_is_out_of_the_journals_suggestions_too() {
    let desk = Desk::new();
    let mut journal = desk.create();
    let touching = with_step(|step| step.kind = stillpoint_journal::exercise::StepKind::Touch);
    let mine = journal.keep_exercise(None, touching, noon()).unwrap();
    for n in 0..4 {
        save_done(&mut journal, grounding(minute(n), mine.key.as_str(), Some(6), Some(1)));
        save_done(&mut journal, grounding(minute(n), "calmBreath", Some(6), Some(4)));
    }
    let said = |profile| GroundSettings {
        profile,
        favourites: List::new(vec![mine.key.clone()]).unwrap(),
        ..GroundSettings::default()
    };
    journal.set_ground_settings(said(None)).unwrap();
    let suggested = |journal: &mut Journal| -> Vec<ExerciseKey> {
        let room = journal.ground();
        let helped = room.helped.map(|helped| helped.exercise);
        room.start.into_iter().chain(room.recent).chain(helped).collect()
    };
    assert_eq!(suggested(&mut journal).iter().filter(|key| **key == mine.key).count(), 3);
    let profile = Some(Profile { no_touch: true, ..Profile::default() });
    journal.set_ground_settings(said(profile)).unwrap();
    let calm = ExerciseKey::try_from("calmBreath".to_owned()).unwrap();
    assert_eq!(suggested(&mut journal), vec![calm; 3]);
    assert_eq!(journal.ground().left_out.iter().find(|one| one.own).map(id_of), Some(id_of(&mine)));
}
