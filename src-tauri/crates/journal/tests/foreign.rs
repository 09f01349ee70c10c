//! Records a newer version wrote, or nobody: kept as they are, byte for byte.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod common;

use common::*;
use stillpoint_journal::{ErrorCode, Journal, id::EntryId};
use stillpoint_vault::{Change, Earlier, ObjectId};

const MOMENT: &str = r#"{"at":"2020-01-01T09:00:00.000Z","offsetMinutes":0,"day":"2020-01-01"}"#;

/// A check-in this version would understand, were it not for its `v`.
fn whole_check_in() -> String {
    format!(
        r#"{{"kind":"checkIn","when":{MOMENT},"phase":null,"shift":null,"arriving":"","scales":[],"feelings":[],
            "body":[],"systems":{{"threat":null,"drive":null,"soothing":null}},"need":[],"text":"x","tags":[],
            "setAside":false}}"#
    )
}

/// How many of them there are.
const FOREIGN: u32 = 13;

fn foreign_bodies() -> Vec<Vec<u8>> {
    let old = |v: u32, kind: &str, body: &str| {
        format!(
            r#"{{"v":{v},"type":"{kind}","created":{MOMENT},"edited":null,"binned":{MOMENT},"body":{body}}}"#
        )
        .into_bytes()
    };
    vec![
        old(2, "entry", &whole_check_in()),
        old(0, "entry", &whole_check_in()),
        old(1, "entry", r#"{"kind":"dream","text":"a kind not known here"}"#),
        old(1, "entry", r#"{"kind":"checkIn","scales":[{"scale":"energy","score":11}]}"#),
        br#"{"v":1,"type":"photograph","bytes":"AAAA"}"#.to_vec(),
        br#"{"v":7,"type":"settings","autoLockMinutes":1}"#.to_vec(),
        br#"{"v":7,"type":"groundSettings","sound":true}"#.to_vec(),
        br#"{"v":1,"type":"groundSettings","favourites":["no key"]}"#.to_vec(),
        old(1, "exercise", r#"{"name":"without an exercise"}"#),
        old(1, "entry", r#"{"kind":"grounding","pace":300}"#),
        br#"{"type":"entry"}"#.to_vec(),
        b"\xff\xfenot JSON at all".to_vec(),
        Vec::new(),
    ]
}

fn with_foreign(desk: &Desk) -> (Journal, Vec<ObjectId>) {
    drop(desk.create().lock());
    let mut vault = desk.vault();
    let ids: Vec<ObjectId> = foreign_bodies().iter().map(|_| ObjectId::random().unwrap()).collect();
    let put =
        |(id, body): (&ObjectId, Vec<u8>)| Change::Put { id: *id, body: body.into(), earlier: Earlier::Keep };
    vault.commit(&ids.iter().zip(foreign_bodies()).map(put).collect::<Vec<_>>()).unwrap();
    drop(vault.lock());
    (desk.open(), ids)
}

fn entry_id(id: ObjectId) -> EntryId {
    id.to_string().parse().unwrap()
}

#[test]
fn what_is_not_understood_is_counted_and_kept_byte_for_byte() {
    let desk = Desk::new();
    let (mut journal, ids) = with_foreign(&desk);
    assert_eq!(journal.not_understood(), FOREIGN);
    assert!(journal.integrity().sound, "foreign is not damaged");
    assert!(texts(&journal).is_empty() && journal.bin().is_empty());

    let own = save(&mut journal, "own").id;
    journal.save_entry(edit(own, "own, edited"), minute(1)).unwrap();
    journal.set_settings(journal.settings()).unwrap();
    let choices = journal.ground_settings();
    journal.set_ground_settings(choices).unwrap();
    journal.keep_exercise(None, steady(), noon()).unwrap();
    for n in 0..120 {
        save(&mut journal, &n.to_string());
    }
    journal.bin_entry(own, noon()).unwrap();
    journal.purge_expired(moment("2030-01-01T00:00:00+00:00")).unwrap();
    let journal = desk.reopen(journal);
    assert_eq!(journal.not_understood(), FOREIGN);
    drop(journal.lock());

    let vault = desk.vault();
    for (id, body) in ids.iter().zip(foreign_bodies()) {
        assert_eq!(*vault.read(*id).unwrap().body, body);
        assert_eq!(vault.revisions(*id).len(), 1, "written once, by whoever wrote it");
    }
}

#[test]
fn nothing_can_be_done_to_it_by_its_id() {
    let desk = Desk::new();
    let (mut journal, ids) = with_foreign(&desk);
    for id in ids.iter().map(|id| entry_id(*id)) {
        let not_found = Some(ErrorCode::NotFound);
        let code =
            |result: Result<_, stillpoint_journal::JournalError>| result.err().map(|error| error.code());
        assert_eq!(code(journal.entry(id)), not_found);
        assert_eq!(code(journal.bin_entry(id, noon())), not_found);
        assert_eq!(code(journal.restore_entry(id)), not_found);
        assert_eq!(code(journal.restore_version(id, 1, noon())), not_found);
        assert_eq!(journal.purge(id).err().map(|error| error.code()), not_found);
        assert_eq!(journal.discard_draft(id).err().map(|error| error.code()), not_found);
        assert_ne!(journal.save_entry(edit(id, "said anyway"), noon()).unwrap().id, id);
        assert_eq!(journal.remove_exercise(id).err().map(|error| error.code()), not_found);
        let kept = journal.keep_exercise(Some(id), steady(), noon());
        assert_eq!(kept.err().map(|error| error.code()), Some(ErrorCode::Invalid));
    }
    assert_eq!(journal.not_understood(), FOREIGN);
}

#[test]
fn the_same_record_with_the_v_of_today_is_an_entry() {
    let desk = Desk::new();
    drop(desk.create().lock());
    let mut vault = desk.vault();
    let body = format!(
        r#"{{"v":1,"type":"entry","created":{MOMENT},"edited":null,"binned":null,"body":{}}}"#,
        whole_check_in()
    );
    let id = ObjectId::random().unwrap();
    vault.commit(&[Change::Put { id, body: body.into_bytes().into(), earlier: Earlier::Keep }]).unwrap();
    drop(vault.lock());
    let journal = desk.open();
    assert_eq!((journal.not_understood(), texts(&journal)), (0, vec!["x".to_owned()]));
}
