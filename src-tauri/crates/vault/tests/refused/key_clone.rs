fn needs<T: Clone>() {}

fn main() {
    needs::<stillpoint_vault::Key>();
}
