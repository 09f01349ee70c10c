//! The journal against a plain list that is rebuilt for every question, after any sequence of
//! things a person can do, locking and reopening included.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use std::collections::BTreeMap;

use common::*;
use proptest::prelude::*;
use stillpoint_journal::{
    Journal,
    checkin::CheckIn,
    entry::{Entry, EntryBody, KeepDraft, SaveEntry},
    grounding::Grounding,
    id::EntryId,
    list::List,
    text::{Text, Word},
    time::Moment,
};

#[derive(Debug, Clone)]
enum Step {
    Save(u8),
    SaveDraft(usize, u8),
    Edit(usize, u8),
    KeepNew(u8),
    KeepAgain(usize, u8),
    KeepOf(usize, u8),
    Discard(usize),
    Bin(usize),
    Restore(usize),
    RestoreVersion(usize, usize),
    Purge(usize),
    EmptyBin,
    Days(u8),
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    let which = 0..12_usize;
    prop_oneof![
        4 => any::<u8>().prop_map(Step::Save),
        2 => (which.clone(), any::<u8>()).prop_map(|(w, n)| Step::SaveDraft(w, n)),
        4 => (which.clone(), any::<u8>()).prop_map(|(w, n)| Step::Edit(w, n)),
        2 => any::<u8>().prop_map(Step::KeepNew),
        2 => (which.clone(), any::<u8>()).prop_map(|(w, n)| Step::KeepAgain(w, n)),
        2 => (which.clone(), any::<u8>()).prop_map(|(w, n)| Step::KeepOf(w, n)),
        1 => which.clone().prop_map(Step::Discard),
        3 => which.clone().prop_map(Step::Bin),
        2 => which.clone().prop_map(Step::Restore),
        1 => (which.clone(), which.clone()).prop_map(|(w, v)| Step::RestoreVersion(w, v)),
        1 => which.prop_map(Step::Purge),
        1 => Just(Step::EmptyBin),
        1 => (1..40_u8).prop_map(Step::Days),
        1 => Just(Step::Reopen),
    ]
}

#[derive(Debug, Clone)]
struct Plain {
    created: Moment,
    edited: Option<Moment>,
    binned: Option<Moment>,
    versions: Vec<EntryBody>,
}

impl Plain {
    fn body(&self) -> &EntryBody {
        self.versions.last().unwrap()
    }
}

#[derive(Default)]
struct Model {
    entries: BTreeMap<EntryId, Plain>,
    drafts: BTreeMap<EntryId, (Option<EntryId>, Moment, Moment, EntryBody)>,
    minutes: i64,
}

/// A small variety, so that equal content and equal times come about.
fn content(n: u8) -> EntryBody {
    if n.is_multiple_of(6) {
        let when = minute(i64::from(n % 7) * 600 - 2000);
        let set_aside = n.is_multiple_of(4);
        let done = grounding(when, "calmBreath", Some(n % 11), Some(n % 5));
        return EntryBody::Grounding(Grounding { set_aside, ..done });
    }
    if n % 6 == 1 {
        let written = if n.is_multiple_of(5) { "" } else { "some of it" };
        return reflection(minute(i64::from(n % 7) * 600 - 2000), written, n.is_multiple_of(3));
    }
    let mut check_in = CheckIn::new(minute(i64::from(n % 7) * 600 - 2000));
    check_in.text =
        Text::new(if n.is_multiple_of(5) { String::new() } else { format!("text {}", n % 11) }).unwrap();
    check_in.set_aside = n.is_multiple_of(3);
    if n.is_multiple_of(4) {
        check_in.tags = List::new(vec![Word::new("tag").unwrap()]).unwrap();
    }
    EntryBody::CheckIn(check_in)
}

fn pick<T: Clone>(items: &[T], which: usize) -> Option<T> {
    (!items.is_empty()).then(|| items[which % items.len()].clone())
}

impl Model {
    fn now(&self) -> Moment {
        let at = noon().at() + chrono::TimeDelta::minutes(self.minutes);
        let day = noon().day().plus(self.minutes / 1440);
        Moment::new(at, 0, day).unwrap()
    }

    fn ids(&self) -> Vec<EntryId> {
        self.entries.keys().copied().collect()
    }

    fn draft_ids(&self) -> Vec<EntryId> {
        self.drafts.keys().copied().collect()
    }

    fn remember(&mut self, of: Option<EntryId>, entry: &Entry, body: EntryBody) {
        let now = self.now();
        match of.and_then(|id| self.entries.get_mut(&id)) {
            Some(plain) => {
                if *plain.body() != body {
                    plain.edited = Some(now);
                    plain.versions.push(body);
                }
                plain.binned = None;
            }
            None => {
                let plain = Plain { created: now, edited: None, binned: None, versions: vec![body] };
                self.entries.insert(entry.id, plain);
            }
        }
    }

    fn save(&mut self, journal: &mut Journal, of: Option<EntryId>, draft: Option<EntryId>, body: EntryBody) {
        let save = SaveEntry { of, draft, body: body.clone() };
        let entry = journal.save_entry(save, self.now()).unwrap();
        self.remember(of, &entry, body);
        self.drafts.retain(|id, _| Some(*id) != draft);
    }

    fn keep(&mut self, journal: &mut Journal, id: Option<EntryId>, of: Option<EntryId>, n: u8) {
        let keep = KeepDraft { id, of, body: content(n) };
        let now = self.now();
        let draft = journal.keep_draft(keep, now).unwrap();
        let started = id.and_then(|id| self.drafts.get(&id)).map_or(now, |(_, started, _, _)| *started);
        self.drafts.insert(draft.id, (of, started, now, content(n)));
    }

    fn forget(&mut self, gone: &[EntryId]) {
        self.entries.retain(|id, _| !gone.contains(id));
        self.drafts.retain(|_, (of, ..)| of.is_none_or(|of| !gone.contains(&of)));
    }

    fn binned(&self) -> Vec<EntryId> {
        self.entries.iter().filter(|(_, plain)| plain.binned.is_some()).map(|(id, _)| *id).collect()
    }

    fn expire(&mut self) {
        let now = self.now();
        let over =
            |plain: &Plain| plain.binned.is_some_and(|b| now.at() - b.at() >= chrono::TimeDelta::days(30));
        let gone: Vec<EntryId> = self.entries.iter().filter(|(_, p)| over(p)).map(|(id, _)| *id).collect();
        self.forget(&gone);
    }

    fn take(&mut self, desk: &Desk, mut journal: Journal, step: &Step) -> Journal {
        self.minutes += 1;
        match *step {
            Step::Save(n) => self.save(&mut journal, None, None, content(n)),
            Step::SaveDraft(w, n) => {
                if let Some(id) = pick(&self.draft_ids(), w) {
                    let of = self.drafts[&id].0;
                    self.save(&mut journal, of, Some(id), content(n));
                }
            }
            Step::Edit(w, n) => {
                if let Some(id) = pick(&self.ids(), w) {
                    self.save(&mut journal, Some(id), None, content(n));
                }
            }
            Step::KeepNew(n) => self.keep(&mut journal, None, None, n),
            Step::KeepAgain(w, n) => {
                if let Some(id) = pick(&self.draft_ids(), w) {
                    let of = self.drafts[&id].0;
                    self.keep(&mut journal, Some(id), of, n);
                }
            }
            Step::KeepOf(w, n) => {
                let of = pick(&self.ids(), w);
                self.keep(&mut journal, None, of, n);
            }
            Step::Discard(w) => {
                if let Some(id) = pick(&self.draft_ids(), w) {
                    journal.discard_draft(id).unwrap();
                    self.drafts.remove(&id);
                }
            }
            _ => return self.take_whole_entries(desk, journal, step),
        }
        journal
    }

    fn take_whole_entries(&mut self, desk: &Desk, mut journal: Journal, step: &Step) -> Journal {
        let now = self.now();
        match *step {
            Step::Bin(w) => {
                if let Some(id) = pick(&self.ids(), w) {
                    journal.bin_entry(id, now).unwrap();
                    self.entries.get_mut(&id).unwrap().binned.get_or_insert(now);
                }
            }
            Step::Restore(w) => {
                if let Some(id) = pick(&self.binned(), w) {
                    journal.restore_entry(id).unwrap();
                    self.entries.get_mut(&id).unwrap().binned = None;
                }
            }
            Step::RestoreVersion(w, v) => {
                if let Some(id) = pick(&self.ids(), w) {
                    let version = pick(&journal.versions(id).unwrap(), v).unwrap();
                    let entry = journal.restore_version(id, version.revision, now).unwrap();
                    self.remember(Some(id), &entry, version.body);
                }
            }
            Step::Purge(w) => {
                if let Some(id) = pick(&self.binned(), w) {
                    journal.purge(id).unwrap();
                    self.forget(&[id]);
                }
            }
            Step::EmptyBin => {
                let gone = self.binned();
                assert_eq!(journal.empty_bin().unwrap() as usize, gone.len());
                self.forget(&gone);
            }
            Step::Days(days) => {
                self.minutes += i64::from(days) * 1440;
                journal.purge_expired(self.now()).unwrap();
                self.expire();
            }
            Step::Reopen => {
                drop(journal.lock());
                self.expire();
                return desk.open_at(now);
            }
            _ => {}
        }
        journal
    }

    /// The ids of the entries outside the bin in the order of the journal.
    fn order(&self) -> Vec<EntryId> {
        let mut live: Vec<_> = self.entries.iter().filter(|(_, plain)| plain.binned.is_none()).collect();
        live.sort_by_key(|(id, plain)| {
            let when = plain.body().when();
            std::cmp::Reverse((when.day().to_string(), when.at(), plain.created.at(), **id))
        });
        live.into_iter().map(|(id, _)| *id).collect()
    }

    fn agrees(&self, journal: &Journal) {
        let rows = journal.timeline(0, u32::MAX).rows;
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), self.order());
        let today = journal.today(self.now());
        let aside = self.order().into_iter().filter(|id| is_set_aside(self.entries[id].body())).count();
        assert_eq!(today.set_aside_total as usize, aside);
        let mut binned: Vec<EntryId> = journal.bin().iter().map(|row| row.summary.id).collect();
        binned.sort();
        assert_eq!(binned, self.binned());
        self.agrees_on_drafts(journal);
        for (id, plain) in &self.entries {
            agrees_on_entry(journal, *id, plain);
        }
    }

    fn agrees_on_drafts(&self, journal: &Journal) {
        let offered: Vec<EntryId> = self
            .drafts
            .iter()
            .filter(|(_, (of, _, _, body))| of.is_some() || !body.is_empty())
            .map(|(id, _)| *id)
            .collect();
        let drafts = journal.drafts();
        assert_eq!(drafts.len(), offered.len());
        for draft in drafts {
            let (of, started, kept, body) = &self.drafts[&draft.id];
            assert_eq!((draft.of, draft.started, draft.kept, &draft.body), (*of, *started, *kept, body));
        }
    }
}

fn is_set_aside(body: &EntryBody) -> bool {
    match body {
        EntryBody::CheckIn(check_in) => check_in.set_aside,
        EntryBody::Grounding(grounding) => grounding.set_aside,
        EntryBody::Reflection(reflection) => reflection.set_aside,
    }
}

fn agrees_on_entry(journal: &Journal, id: EntryId, plain: &Plain) {
    let entry = journal.entry(id).unwrap();
    assert_eq!((entry.created, entry.edited, entry.binned), (plain.created, plain.edited, plain.binned));
    assert_eq!(entry.versions as usize, plain.versions.len());
    let bodies: Vec<EntryBody> = journal.versions(id).unwrap().into_iter().rev().map(|v| v.body).collect();
    assert_eq!(bodies, plain.versions);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_journal_is_what_a_plain_list_would_be(steps in prop::collection::vec(step(), 1..60)) {
        let desk = Desk::new();
        let mut journal = desk.create();
        let mut model = Model::default();
        for step in &steps {
            journal = model.take(&desk, journal, step);
            model.agrees(&journal);
        }
        drop(journal.lock());
        model.expire();
        model.agrees(&desk.open_at(model.now()));
    }
}
