fn needs<T: std::fmt::Display>() {}

fn main() {
    needs::<stillpoint_vault::Key>();
}
