//! Writes the TypeScript that the screen is compiled against. Run it after changing a wire type.

use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated");
    fs::create_dir_all(&folder)?;
    for file in stillpoint_journal::codegen::generate()? {
        fs::write(folder.join(file.name), file.text)?;
    }
    Ok(())
}
