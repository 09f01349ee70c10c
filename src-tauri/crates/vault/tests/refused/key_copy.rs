fn needs<T: Copy>() {}

fn main() {
    needs::<stillpoint_vault::Key>();
}
