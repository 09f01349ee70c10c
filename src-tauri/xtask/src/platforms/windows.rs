//! Windows: everything compiles, the app links, the crates' tests run under Wine.

use std::{fs, path::PathBuf};

use super::{describe, figures::Figures, foreign, with_own_std};
use crate::{Outcome, app, house::House, process};

const TARGET: &str = "x86_64-pc-windows-gnu";

/// The one function of `bcryptprimitives.dll` that Rust's standard library calls
/// and Debian's Wine does not have yet: random bytes, by their older name.
const SHIM: &str = "\
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    return SystemFunction036(buffer, (ULONG)length);
}
";

pub fn run(house: &House, figures: &mut Figures) -> Outcome {
    let shim = shim(house)?;
    figures.take("Windows: the app compiles and links", || link(house));
    figures.take("Windows: every other target compiles", || compile(house));
    figures.take("Windows: the crates' unit tests run under Wine", || tests(house, &shim));
    Ok(())
}

fn link(house: &House) -> Outcome<String> {
    let mut cargo = foreign(house, TARGET)?;
    cargo.args(["build", "--package", app::NAME, "--bin", app::NAME, "--features", app::OWN_SCREENS]);
    process::run(with_own_std(&mut cargo, TARGET))?;
    describe(house, TARGET)
}

/// `test --no-run` rather than `check`: what the first step compiled is used again.
fn compile(house: &House) -> Outcome<String> {
    let mut cargo = foreign(house, TARGET)?;
    cargo.args(["test", "--no-run", "--workspace", "--exclude", "xtask", "--features", app::OWN_SCREENS]);
    process::run(with_own_std(&mut cargo, TARGET)).map(|()| String::new())
}

fn tests(house: &House, shim: &std::path::Path) -> Outcome<String> {
    let mut cargo = foreign(house, TARGET)?;
    cargo.args(["test", "--package", "stillpoint-vault", "--package", "stillpoint-journal", "--lib"]);
    cargo.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine");
    cargo.env("WINEPREFIX", house.work("platforms/wine")?).env("WINEPATH", shim).env("WINEDEBUG", "-all");
    // Ours instead of none; and no questions about components that tests do not need.
    cargo.env("WINEDLLOVERRIDES", "bcryptprimitives=n;mscoree=;mshtml=");
    let (mut passed, mut results) = (0_u32, 0_u32);
    let succeeded = process::watch(with_own_std(&mut cargo, TARGET), |line| {
        if let Some(rest) = line.strip_prefix("test result: ok. ") {
            results += 1;
            passed += rest.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        }
    })?;
    if succeeded && results == 2 { Ok(format!("{passed} passed")) } else { Err("see above".into()) }
}

/// Compiles the shim and gives the folder it lies in.
fn shim(house: &House) -> Outcome<PathBuf> {
    let folder = house.work("platforms/shim")?;
    fs::write(folder.join("shim.c"), SHIM).map_err(|e| e.to_string())?;
    let mut gcc = process::command("x86_64-w64-mingw32-gcc", &folder);
    process::run(gcc.args(["-shared", "-o", "bcryptprimitives.dll", "shim.c", "-ladvapi32"]))?;
    Ok(folder)
}
