//! The golden vaults: one for each released format, opened for ever.

use std::fs;
use std::path::Path;

use serde_json::Value;
use stillpoint_vault::{DeviceId, Passphrase, RecoveryCode, Revision, Secret, Unlocked};

const DEVICE: DeviceId = DeviceId::from_bytes([7; 16]);

fn golden(version: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(version)
}

/// A copy, because opening a vault may write to it.
fn copy(version: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("backups")).unwrap();
    for name in ["journal.stillpoint", "journal.stillpoint.keys", "backups/journal.keys"] {
        fs::copy(golden(version).join(name), folder.path().join(name)).unwrap();
    }
    folder
}

fn expected(version: &str) -> Value {
    serde_json::from_slice(&fs::read(golden(version).join("expected.json")).unwrap()).unwrap()
}

fn unlock(folder: &Path, secret: &Secret) -> Unlocked {
    stillpoint_vault::open(&folder.join("journal.stillpoint")).unwrap().unlock(DEVICE, secret).unwrap()
}

fn assert_holds(vault: &mut Unlocked, expected: &Value) {
    assert!(vault.verify_all().is_sound(), "{:?}", vault.integrity());
    assert_eq!(vault.vault_id().to_string(), expected["vault"]);
    let objects = expected["objectsNewestFirst"].as_array().unwrap();
    let ids: Vec<String> = vault.objects().iter().map(ToString::to_string).collect();
    assert_eq!(ids, objects.iter().map(|object| object["id"].as_str().unwrap()).collect::<Vec<_>>());
    for object in objects {
        let id = object["id"].as_str().unwrap().parse().unwrap();
        let revisions = object["revisions"].as_array().unwrap();
        assert_eq!(vault.revisions(id).len(), revisions.len());
        for revision in revisions {
            let number = u32::try_from(revision["revision"].as_u64().unwrap()).unwrap();
            let record = vault.read_revision(id, Revision::new(number).unwrap()).unwrap();
            assert_eq!(serde_json::from_slice::<Value>(&record.body).unwrap(), revision["body"]);
            assert_eq!(record.device.to_string(), revision["device"]);
            assert_eq!(record.sequence, revision["sequence"]);
            let seen = revision["seen"].as_object().unwrap();
            assert_eq!(record.seen.iter().count(), seen.len());
            assert!(record.seen.iter().all(|(device, sequence)| seen[&device.to_string()] == sequence));
        }
    }
}

#[test]
fn the_first_format_opens_with_its_passphrase_and_with_its_recovery_code() {
    let expected = expected("v1");
    let passphrase = Secret::Passphrase(Passphrase::new(expected["passphrase"].as_str().unwrap()));
    let code = RecoveryCode::parse(expected["recoveryCode"].as_str().unwrap()).unwrap();
    for secret in [passphrase, Secret::Recovery(code)] {
        let folder = copy("v1");
        let mut vault = unlock(folder.path(), &secret);
        assert_holds(&mut vault, &expected);
        drop(vault.lock());
        assert_holds(&mut unlock(folder.path(), &secret), &expected);
    }
}

#[test]
fn the_first_format_does_not_open_with_the_passphrase_it_had_before() {
    let folder = copy("v1");
    let locked = stillpoint_vault::open(&folder.path().join("journal.stillpoint")).unwrap();
    let before = Secret::Passphrase(Passphrase::new("the passphrase before"));
    assert!(matches!(locked.unlock(DEVICE, &before), Err((_, stillpoint_vault::UnlockError::WrongSecret))));
}
