//! Makes the golden vault of the present format in a folder: once for each released format,
//! and never again for one that is released.
//!
//! `cargo run -p stillpoint-tests --bin vault_golden -- tests/golden/v1`

use std::path::Path;

use serde_json::{Value, json};
use stillpoint_vault::{
    Change, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode, Revision, Secret, Unlocked,
    VersionVector,
};

// Its letters are composed in two ways, so that a reader that does not normalise cannot open it.
const PASSPHRASE: &str = "cafe\u{301} at the \u{fb01}rst light of day";
const FIRST_DEVICE: DeviceId = DeviceId::from_bytes([0xa1; 16]);
const SECOND_DEVICE: DeviceId = DeviceId::from_bytes([0xb2; 16]);

fn moment(hour: u8) -> Value {
    json!({ "at": format!("2026-11-21T{hour:02}:15:00Z"), "offsetMinutes": 0, "day": "2026-11-21" })
}

fn check_in(text: &str, hour: u8) -> Value {
    json!({
        "kind": "checkIn", "when": moment(hour), "phase": "after", "shift": "late", "arriving": "weary",
        "scales": [{ "scale": "energy", "score": 3 }, { "scale": "connection", "score": 8 }],
        "feelings": [{ "word": "notSure", "intensity": null }, { "word": "hiraeth", "intensity": 2 }],
        "body": [], "systems": { "threat": 4, "drive": null, "soothing": 6 }, "need": [], "text": text,
        "tags": ["nights"], "setAside": true,
    })
}

fn entry(text: &str, hour: u8) -> Value {
    json!({ "v": 1, "type": "entry", "created": moment(hour), "edited": null, "binned": null, "body": check_in(text, hour) })
}

fn put(id: u8, value: &Value) -> Change {
    let id = ObjectId::from_bytes([id; 16]);
    Change::Put { id, body: value.to_string().into_bytes().into(), earlier: Earlier::Keep }
}

/// Every part of the format is in it: revisions, chunks, a wiped place that was used again and one
/// that was not, two devices, and a passphrase that was changed.
fn fill(mut vault: Unlocked, code: &RecoveryCode) -> Unlocked {
    let long = "A long night, told at length. \u{1f319} ".repeat(600);
    vault.commit(&[put(0x11, &entry("The first writing.", 8)), put(0x22, &entry(&long, 9))]).expect("saves");
    vault
        .commit(&[put(0x33, &entry("Deleted.", 10)), put(0x44, &entry("Deleted as well.", 10))])
        .expect("saves");
    vault.commit(&[put(0x11, &entry("The second writing.", 11))]).expect("saves");
    let gone = [0x33, 0x44].map(|id| Change::Delete { id: ObjectId::from_bytes([id; 16]) });
    vault.commit(&gone).expect("saves");
    vault.change_passphrase(&Passphrase::new(PASSPHRASE), KdfCost::FLOOR).expect("changes");
    let again = RecoveryCode::parse(&spell(code)).expect("its own spelling");
    let locked = vault.lock();
    let mut vault = locked.unlock(SECOND_DEVICE, &Secret::Recovery(again)).expect("unlocks");
    let settings = json!({
        "v": 1, "type": "settings", "autoLockMinutes": 5, "scales": ["energy", "strain", "connection"], "contacts": [],
        "contactsWhenLocked": false, "ownFeelings": ["hiraeth"], "ownNeeds": [],
    });
    vault.commit(&[put(0x55, &settings)]).expect("saves");
    vault
}

fn spell(code: &RecoveryCode) -> String {
    code.groups().iter().map(|group| group.as_str().to_owned()).collect::<Vec<_>>().join("-")
}

fn seen(vector: &VersionVector) -> Value {
    vector
        .iter()
        .map(|(device, sequence)| (device.to_string(), json!(sequence)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn revision(vault: &Unlocked, id: ObjectId, revision: Revision) -> Value {
    let record = vault.read_revision(id, revision).expect("reads");
    json!({
        "revision": revision.get(), "device": record.device.to_string(), "sequence": record.sequence,
        "seen": seen(&record.seen), "body": serde_json::from_slice::<Value>(&record.body).expect("JSON"),
    })
}

fn expected(vault: &Unlocked, code: &str) -> Value {
    let object = |id: ObjectId| {
        let revisions: Vec<Value> =
            vault.revisions(id).into_iter().map(|one| revision(vault, id, one)).collect();
        json!({ "id": id.to_string(), "revisions": revisions })
    };
    json!({
        "passphrase": PASSPHRASE, "recoveryCode": code, "vault": vault.vault_id().to_string(),
        "objectsNewestFirst": vault.objects().into_iter().map(object).collect::<Vec<_>>(),
    })
}

fn main() {
    let folder = std::env::args().nth(1).expect("vault_golden FOLDER");
    let path = Path::new(&folder).join("journal.stillpoint");
    let code = RecoveryCode::generate().expect("randomness");
    let first = Passphrase::new("the passphrase before");
    let vault =
        stillpoint_vault::create(&path, FIRST_DEVICE, &first, &code, KdfCost::FLOOR).expect("a new vault");
    let vault = fill(vault, &code);
    let expected = expected(&vault, &spell(&code));
    drop(vault.lock());
    let text = serde_json::to_string_pretty(&expected).expect("JSON");
    std::fs::write(Path::new(&folder).join("expected.json"), text + "\n").expect("writes");
    std::fs::remove_file(path.with_extension("stillpoint.lock")).expect("the lock file");
}
