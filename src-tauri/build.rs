//! Tells Tauri which commands exist, from the one table, so that each of them
//! needs its own grant in `capabilities/main.json`.

include!("src/table.rs");

macro_rules! names {
    ($( $(#[$doc:meta])* $name:ident => $kind:ident ($($args:tt)*) -> $out:ty; )*) => {
        &[$(stringify!($name)),*]
    };
}

const COMMANDS: &[&str] = command_table!(names);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src/table.rs");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
