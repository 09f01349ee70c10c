//! Lists with a length that is checked once, when they are read.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A list had more items than its type allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must have at most {0} items")]
pub struct TooMany(pub usize);

/// A list of at most `MAX` items, in the order given.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    try_from = "Vec<T>",
    into = "Vec<T>",
    bound(serialize = "T: Serialize + Clone", deserialize = "T: Deserialize<'de>")
)]
pub struct List<T, const MAX: usize>(Vec<T>);

impl<T, const MAX: usize> List<T, MAX> {
    /// Checks the length.
    ///
    /// # Errors
    /// [`TooMany`] when there are more than `MAX` items. Nothing is dropped to make it fit.
    pub fn new(items: Vec<T>) -> Result<Self, TooMany> {
        if items.len() > MAX { Err(TooMany(MAX)) } else { Ok(Self(items)) }
    }

    /// Its items, to be changed in their places.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }
}

impl<T, const MAX: usize> Default for List<T, MAX> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T, const MAX: usize> TryFrom<Vec<T>> for List<T, MAX> {
    type Error = TooMany;
    fn try_from(items: Vec<T>) -> Result<Self, TooMany> {
        Self::new(items)
    }
}

impl<T, const MAX: usize> From<List<T, MAX>> for Vec<T> {
    fn from(list: List<T, MAX>) -> Self {
        list.0
    }
}

impl<T, const MAX: usize> Deref for List<T, MAX> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T, const MAX: usize> fmt::Debug for List<T, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("List(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_item_too_many_is_refused_whole() {
        assert_eq!(serde_json::from_str::<List<u8, 2>>("[1,2]").unwrap().len(), 2);
        assert!(serde_json::from_str::<List<u8, 2>>("[1,2,3]").is_err());
    }
}
