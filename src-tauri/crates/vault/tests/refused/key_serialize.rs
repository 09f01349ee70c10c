fn needs<T: serde::Serialize>() {}

fn main() {
    needs::<stillpoint_vault::Key>();
}
