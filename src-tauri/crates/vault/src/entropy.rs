//! Randomness, only ever from the operating system.

use crate::error::Entropy;

/// Fills `bytes` from the operating system's random source.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), Entropy> {
    getrandom::fill(bytes).map_err(|_| Entropy)
}

/// `N` random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Entropy> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}
