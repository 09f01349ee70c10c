fn main() {
    let mut locked = stillpoint_vault::open(std::path::Path::new("journal")).unwrap();
    locked.commit(&[]);
}
