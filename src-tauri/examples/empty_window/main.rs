//! A Tauri window with nothing in it but one word: what `cargo xtask bench`
//! measures the app's start and memory against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}
