fn save(mut vault: stillpoint_vault::Unlocked) {
    let locked = vault.lock();
    let _ = vault.commit(&[]);
    drop(locked);
}

fn main() {}
