//! Months of check-ins nobody wrote, of groundings nobody did and of supervision nobody had, for a
//! throwaway journal: for trying the app, for pictures of it, for measuring it. The same seed gives the same months.
//!
//! Sentences are put together from neutral parts of our own; there are no names, places or dates
//! in them and no real person's words.

mod chance;
mod grounding;
mod phrases;
mod supervision;

use chrono::{Datelike, NaiveTime, TimeDelta, TimeZone, Utc};

use crate::{
    catalogue::{BODY_PLACES, FEELING_FAMILIES, NEEDS},
    checkin::{Answers, CheckIn, Feeling, Phase, ScaleAnswer, ScaleId, Shift, Systems},
    entry::{EntryBody, KeepDraft, SaveEntry},
    error::JournalError,
    id::EntryId,
    list::List,
    score::{Intensity, Score},
    session::{Journal, filling::named},
    text::{Line, Text, Word},
    time::{Day, Moment},
};
use chance::Chance;

/// Days in [`six_months`].
const SIX_MONTHS: i64 = 182;

/// Entries up to which there are at most a few a day; beyond that days are filled more densely, so
/// that any number fits between 1900 and today.
const DAYS_AT_MOST: usize = 20_000;

/// About half a year of check-ins up to `today`, oldest first: shifts and days off, nights whose
/// small hours belong to the evening before, better and worse weeks, and gaps.
#[must_use]
pub fn six_months(seed: u64, today: Day) -> Vec<CheckIn> {
    let mut chance = Chance::new(seed);
    let days = (0..SIX_MONTHS).rev().map(|back| today.plus(-back));
    days.enumerate().flat_map(|(n, day)| Diary { n, day }.check_ins(&mut chance, 1)).collect()
}

/// Fills a throwaway journal with [`six_months`], the groundings beside them and a supervision
/// practice, and with one of everything else a person would come across: an exercise of their own, an entry that was edited,
/// one in the bin, a draft.
///
/// # Errors
/// Those of a save.
pub fn furnish(journal: &mut Journal, seed: u64, now: Moment) -> Result<(), JournalError> {
    fill_months(journal, seed, now)?;
    supervision::furnish(journal, seed, now)?;
    let mut chance = Chance::new(seed);
    let mut body = || {
        let mut check_in = CheckIn::new(now);
        check_in.text = Text::new(phrases::paragraph(&mut chance, 5)).unwrap_or_default();
        EntryBody::CheckIn(check_in)
    };
    let saved = journal.save_entry(SaveEntry { of: None, draft: None, body: body() }, now)?;
    journal.save_entry(SaveEntry { of: Some(saved.id), draft: None, body: body() }, now)?;
    let binned = journal.save_entry(SaveEntry { of: None, draft: None, body: body() }, now)?;
    journal.bin_entry(binned.id, now)?;
    journal.keep_draft(KeepDraft { id: None, of: None, body: body() }, now).map(drop)
}

fn fill_months(journal: &mut Journal, seed: u64, now: Moment) -> Result<(), JournalError> {
    let check_ins = named(six_months(seed, now.calendar_day().plus(-1)))?;
    let begun = check_ins.first().map_or(now, |(_, check_in)| check_in.when);
    let own = journal.keep_exercise(None, grounding::own()?, begun)?.key;
    let groundings = named(grounding::done(journal, seed, &check_ins, &own)?)?;
    let check_ins = check_ins.into_iter().map(|(id, check_in)| (id, EntryBody::CheckIn(check_in)));
    let groundings = groundings.into_iter().map(|(id, done)| (id, EntryBody::Grounding(done)));
    let mut entries: Vec<(EntryId, EntryBody)> = check_ins.chain(groundings).collect();
    entries.sort_by_key(|(_, body)| body.when());
    journal.fill_with(&entries)?;
    journal.set_ground_settings(grounding::choices(&own)).map(drop)
}

/// As many check-ins as asked, the newest today, oldest first: for measuring.
#[must_use]
pub fn many(seed: u64, today: Day, count: usize) -> Vec<CheckIn> {
    let mut chance = Chance::new(seed);
    let dense = 1 + count / DAYS_AT_MOST;
    let mut found = Vec::with_capacity(count);
    let mut back = 0_i64;
    while found.len() < count && back < i64::from(u16::MAX) {
        let n = usize::try_from(back).unwrap_or_default();
        found.extend(Diary { n, day: today.plus(-back) }.check_ins(&mut chance, dense));
        back += 1;
    }
    found.truncate(count);
    found.sort_by_key(|check_in| check_in.when);
    found
}

/// One day: `n` counts days, so that rotas and weeks have a shape.
struct Diary {
    n: usize,
    day: Day,
}

impl Diary {
    fn check_ins(&self, chance: &mut Chance, dense: usize) -> Vec<CheckIn> {
        if self.is_gap(chance) {
            return Vec::new();
        }
        let shift = self.shift();
        let times = if chance.one_in(4) { 2 } else { 1 };
        (0..times * dense).map(|_| self.check_in(chance, shift)).collect()
    }

    /// Some days nobody writes, and now and then not for a week.
    fn is_gap(&self, chance: &mut Chance) -> bool {
        (20..28).contains(&(self.n % 61)) || chance.one_in(if self.shift().is_some() { 6 } else { 3 })
    }

    /// A rota: earlies, lates, a run of nights, rest days.
    fn shift(&self) -> Option<Shift> {
        let rota = [
            Some(Shift::Early),
            Some(Shift::Early),
            Some(Shift::Late),
            None,
            None,
            Some(Shift::Long),
            Some(Shift::Long),
            None,
            Some(Shift::Night),
            Some(Shift::Night),
            Some(Shift::Night),
            None,
            None,
            Some(Shift::OnCall),
        ];
        rota.get(self.n % rota.len()).copied().flatten()
    }

    fn check_in(&self, chance: &mut Chance, shift: Option<Shift>) -> CheckIn {
        let phase = phase(chance, shift);
        let strain = self.strain(chance, shift);
        let mut check_in = CheckIn::new(self.when(chance, shift, phase));
        check_in.phase = Some(phase);
        check_in.shift = shift;
        check_in.scales = scales(chance, strain);
        check_in.feelings = feelings(chance, strain);
        if chance.one_in(2) {
            check_in.arriving = Line::new(*chance.of(&phrases::ARRIVING)).unwrap_or_default();
            check_in.systems = systems(chance, strain);
        }
        if chance.one_in(3) {
            check_in.body = words(chance, &BODY_PLACES, 2);
            check_in.need = words(chance, &NEEDS, 2);
        }
        if !chance.one_in(3) {
            check_in.text = Text::new(phrases::paragraph(chance, strain)).unwrap_or_default();
        }
        if chance.one_in(5) {
            check_in.tags = words(chance, &phrases::TAGS, 2);
        }
        check_in.set_aside = strain > 6 && chance.one_in(5);
        check_in
    }

    /// 0–10: a slow wave over seven weeks, nights and long days heavier, and luck.
    fn strain(&self, chance: &mut Chance, shift: Option<Shift>) -> u8 {
        let wave = [0, 1, 2, 3, 2, 1, 0].get((self.n / 7) % 7).copied().unwrap_or_default();
        let load = match shift {
            Some(Shift::Night | Shift::Long) => 4,
            Some(_) => 3,
            None => 1,
        };
        (wave + load + chance.below(4)).min(Score::MAX)
    }

    fn when(&self, chance: &mut Chance, shift: Option<Shift>, phase: Phase) -> Moment {
        let (hour, tomorrow) = match (shift, phase) {
            (Some(Shift::Night), Phase::Before) => (20, false),
            (Some(Shift::Night), Phase::During) => (3, true),
            (Some(Shift::Night), _) => (8, true),
            (Some(Shift::Early), Phase::Before) => (6, false),
            (Some(Shift::Early), _) => (15, false),
            (Some(_), Phase::Before) => (12, false),
            (Some(_), _) => (21, false),
            (None, _) => (10, false),
        };
        let offset = if (4..=10).contains(&self.day.date().month()) { 60 } else { 0 };
        let date = if tomorrow { self.day.plus(1) } else { self.day }.date();
        let time = NaiveTime::from_hms_opt(hour, u32::from(chance.below(60)), u32::from(chance.below(60)));
        let local = date.and_time(time.unwrap_or_default());
        let at = Utc.from_utc_datetime(&local) - TimeDelta::minutes(i64::from(offset));
        Moment::new(at, offset, self.day).unwrap_or_else(|_| Moment::now(crate::time::DayRule::Calendar))
    }
}

fn phase(chance: &mut Chance, shift: Option<Shift>) -> Phase {
    if shift.is_none() {
        return Phase::Off;
    }
    *chance.of(&[Phase::After, Phase::After, Phase::After, Phase::Before, Phase::During])
}

fn score(value: i16) -> Score {
    u8::try_from(value.clamp(0, 10)).ok().and_then(|value| Score::new(value).ok()).unwrap_or(Score::LOWEST)
}

fn scales(chance: &mut Chance, strain: u8) -> Answers {
    let strain = i16::from(strain);
    let mut near = |value: i16| score(value + i16::from(chance.below(3)) - 1);
    let answers = vec![
        ScaleAnswer { scale: ScaleId::Energy, score: near(9 - strain) },
        ScaleAnswer { scale: ScaleId::Strain, score: near(strain) },
        ScaleAnswer { scale: ScaleId::Connection, score: near(7 - strain / 2) },
    ];
    let kept = answers.into_iter().filter(|_| !chance.one_in(9)).collect();
    Answers::new(kept).unwrap_or_default()
}

/// Families by how the day was: the first five weigh, the last three lift.
fn feelings(chance: &mut Chance, strain: u8) -> List<Feeling, { crate::checkin::FEELINGS_MAX }> {
    let how_many = 1 + chance.below(3);
    let mut found: Vec<Feeling> = Vec::new();
    for _ in 0..how_many {
        let heavy = chance.below(10) < strain;
        let families = if heavy { FEELING_FAMILIES.get(..5) } else { FEELING_FAMILIES.get(5..) };
        let family = chance.of(families.unwrap_or(&FEELING_FAMILIES));
        let Ok(word) = Word::new(*chance.of(family.words)) else { continue };
        let intensity = if chance.one_in(3) { None } else { Intensity::new(1 + chance.below(3)).ok() };
        if found.iter().all(|feeling| feeling.word != word) {
            found.push(Feeling { word, intensity });
        }
    }
    List::new(found).unwrap_or_default()
}

fn systems(chance: &mut Chance, strain: u8) -> Systems {
    let strain = i16::from(strain);
    let mut near = |value: i16| Some(score(value + i16::from(chance.below(3)) - 1));
    Systems { threat: near(strain), drive: near(5), soothing: near(8 - strain) }
}

fn words<const MAX: usize>(chance: &mut Chance, from: &[&'static str], most: u8) -> List<Word, MAX> {
    let mut found: Vec<Word> = Vec::new();
    for _ in 0..=chance.below(most) {
        let word = Word::new(*chance.of(from)).ok();
        found.extend(word.filter(|word| !found.contains(word)));
    }
    List::new(found).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn today() -> Day {
        "2026-11-22".parse().unwrap()
    }

    #[test]
    fn the_same_seed_gives_the_same_months_and_another_gives_others() {
        assert_eq!(six_months(7, today()), six_months(7, today()));
        assert_ne!(six_months(7, today()), six_months(8, today()));
    }

    #[test]
    fn the_months_look_like_somebodys() {
        let months = six_months(7, today());
        assert!((100..=260).contains(&months.len()), "{}", months.len());
        assert!(months.iter().all(|c| !c.is_empty() && c.when.day() <= today()));
        assert!(months.iter().all(|c| c.when.day() > today().plus(-SIX_MONTHS)));
        let days: HashSet<Day> = months.iter().map(|c| c.when.day()).collect();
        assert!(days.len() < 170, "there are gaps");
        assert!(months.iter().any(|c| c.when.calendar_day() > c.when.day()), "nights end the day after");
        let shifts: HashSet<_> = months.iter().map(|c| c.shift).collect();
        assert!(shifts.len() >= 5);
        let feelings: HashSet<&str> =
            months.iter().flat_map(|c| c.feelings.iter().map(|f| f.word.as_str())).collect();
        assert!(feelings.len() > 30, "{}", feelings.len());
        assert!(months.iter().any(|c| c.set_aside) && months.iter().any(|c| c.text.is_empty()));
    }

    #[test]
    fn any_number_can_be_had() {
        for count in [0, 1, 999, 20_000] {
            assert_eq!(many(1, today(), count).len(), count);
        }
    }
}
