//! A process that writes to a vault until it is killed, for `vault_kill`; or only holds one
//! open, makes or looks at one, for `vault_tamper`; or does one thing to one while the system
//! fails it, for `vault_torture`. Also the script of what it writes, which the tests share.

use std::io::{Read, Write};
use std::path::Path;

use stillpoint_vault::{
    Change, CreateError, DeviceId, Earlier, KdfCost, ObjectId, Passphrase, RecoveryCode, Secret, Unlocked,
};

/// The passphrase of every vault these tests make.
pub const PASSPHRASE: &str = "a passphrase for tests";
/// The device these tests write as.
pub const DEVICE: DeviceId = DeviceId::from_bytes([7; 16]);
const OBJECTS: u64 = 5;

/// What the script does at each number.
pub enum Step {
    /// Write an object.
    Put(ObjectId, Vec<u8>, Earlier),
    /// Delete it.
    Delete(ObjectId),
    /// Keep its newest revision only.
    DropEarlier(ObjectId),
}

/// The step of this number: always the same, so that a reader knows what must be there.
pub fn step(number: u64) -> Step {
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
    let id = ObjectId::from_bytes([(number % OBJECTS) as u8 + 1; 16]);
    match mixed % 32 {
        0 => Step::Delete(id),
        1..=3 => Step::DropEarlier(id),
        other => {
            let length = if other == 4 { 20_000 } else { (mixed >> 8) % 3000 };
            let text = (0..length).map(|i| (number.wrapping_add(i * 13) % 251) as u8).collect();
            Step::Put(id, text, if other < 16 { Earlier::Replace } else { Earlier::Keep })
        }
    }
}

/// The step as a change.
pub fn change(number: u64) -> Change {
    match step(number) {
        Step::Put(id, body, earlier) => Change::Put { id, body: body.into(), earlier },
        Step::Delete(id) => Change::Delete { id },
        Step::DropEarlier(id) => Change::DropEarlier { id },
    }
}

/// Opens the vault at `path` with the tests' passphrase.
pub fn unlock(path: &Path) -> Unlocked {
    let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
    stillpoint_vault::open(path).expect("opens").unlock(DEVICE, &secret).expect("unlocks")
}

/// Makes a vault at `path` with the tests' passphrase, at the lowest cost.
pub fn make(path: &Path) -> Result<Unlocked, CreateError> {
    let cost = KdfCost::new(19, 1, 1).expect("within bounds");
    let code = RecoveryCode::generate().expect("randomness");
    stillpoint_vault::create(path, DEVICE, &Passphrase::new(PASSPHRASE), &code, cost)
}

/// Says what somebody else gets to see of a vault.
fn look(path: &Path) {
    let mut out = std::io::stdout();
    let said = match stillpoint_vault::open(path) {
        Ok(locked) => {
            let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
            let vault = locked.unlock(DEVICE, &secret).expect("unlocks");
            format!("{} objects, read-only: {}", vault.objects().len(), vault.read_only())
        }
        Err(error) => format!("{error:?}"),
    };
    writeln!(out, "{said}").expect("a reader");
}

/// What an ordeal ended with, as the process's exit status.
pub const DONE: i32 = 0;
/// It was refused, and the caller was told.
pub const TOLD: i32 = 10;
/// The passphrase that the ordeals which change it change it to.
pub const NEW_PASSPHRASE: &str = "a new passphrase for tests";

/// Does one thing to a vault, and says by the exit status whether that succeeded.
fn ordeal(path: &Path, ordeal: &str) -> i32 {
    let secret = Secret::Passphrase(Passphrase::new(PASSPHRASE));
    let Ok(locked) = stillpoint_vault::open(path) else { return TOLD };
    let Ok(mut vault) = locked.unlock(DEVICE, &secret) else { return TOLD };
    let cost = KdfCost::new(19, 1, 1).expect("within bounds");
    let new = Passphrase::new(NEW_PASSPHRASE);
    let backup = path.with_file_name("backups").join("good.stillpoint");
    let done = match ordeal {
        "save" => vault.commit(&[change(SAVED)]).is_ok(),
        "backup" => vault.back_up(&path.with_file_name("backups").join("new.stillpoint")).is_ok(),
        "passphrase" => vault.change_passphrase(&new, cost).is_ok(),
        "restore" => vault.prepare_restored(&backup).is_ok_and(|ready| vault.replace(ready).1.is_ok()),
        "mend" => vault.prepare_mended(&[backup]).is_ok_and(|(ready, _)| vault.replace(ready).1.is_ok()),
        "rotate" => {
            let Ok(code) = RecoveryCode::generate() else { return TOLD };
            vault
                .prepare_rotated(&new, &code, cost, &|_, _| true)
                .is_ok_and(|ready| vault.replace(ready).1.is_ok())
        }
        other => panic!("no ordeal called {other}"),
    };
    if done { DONE } else { TOLD }
}

/// The number of the step that the ordeal of saving saves: one that puts.
pub const SAVED: u64 = 1_000_003;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, task, path, rest @ ..] = arguments.as_slice() else {
        panic!("vault_writer save|hold|make|look|ordeal FILE [FROM|ORDEAL]")
    };
    match task.as_str() {
        "make" => return drop(make(Path::new(path)).expect("a new vault")),
        "look" => return look(Path::new(path)),
        "ordeal" => std::process::exit(ordeal(Path::new(path), rest.first().map_or("", String::as_str))),
        _ => {}
    }
    let mut vault = unlock(Path::new(path));
    let mut out = std::io::stdout();
    if task == "hold" {
        writeln!(out, "held").expect("a reader");
        out.flush().expect("a reader");
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        return;
    }
    let from: u64 = rest.first().and_then(|from| from.parse().ok()).unwrap_or(0);
    for number in from.. {
        vault.commit(&[change(number)]).expect("saves");
        // One write, so that an acknowledgement is whole or not there.
        out.write_all(format!("{number}\n").as_bytes()).expect("a reader");
        out.flush().expect("a reader");
    }
}
