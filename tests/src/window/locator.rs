//! Naming a thing in the window as a person would: what it is, what it is called.

use std::fmt;

use serde::Serialize;

/// A role and an accessible name.
#[derive(Clone, Serialize)]
pub struct Locator {
    role: &'static str,
    name: Option<String>,
    how: How,
    /// Which of several, from 0.
    nth: usize,
}

/// How the name is compared.
#[derive(Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
enum How {
    Is,
    Begins,
    Holds,
}

impl Locator {
    fn new(role: &'static str, name: Option<&str>) -> Self {
        Self { role, name: name.map(str::to_owned), how: How::Is, nth: 0 }
    }

    /// The name begins with these words, whatever follows (a count, a date).
    pub fn begins(mut self) -> Self {
        self.how = How::Begins;
        self
    }

    /// These words are somewhere in the name, as in a row that can be opened.
    pub fn holds(mut self) -> Self {
        self.how = How::Holds;
        self
    }

    /// Which of several it is, from 0.
    pub fn index(&self) -> usize {
        self.nth
    }

    /// The `n`th of several, from 0.
    pub fn nth(mut self, n: usize) -> Self {
        self.nth = n;
        self
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.role)?;
        if let Some(name) = &self.name {
            let (before, after) = match self.how {
                How::Is => ("", ""),
                How::Begins => ("", "…"),
                How::Holds => ("…", "…"),
            };
            write!(f, " “{before}{name}{after}”")?;
        }
        if self.nth > 0 {
            write!(f, " (number {})", self.nth + 1)?;
        }
        Ok(())
    }
}

macro_rules! locators {
    ($($(#[$about:meta])* $name:ident: $role:literal;)*) => {
        $($(#[$about])*
        pub fn $name(name: &str) -> Locator {
            Locator::new($role, Some(name))
        })*
    };
}

locators! {
    /// A button.
    button: "button";
    /// A link.
    link: "link";
    /// Somewhere to write: one line or many, shown or hidden.
    field: "textbox";
    /// A heading of any level.
    heading: "heading";
    /// A box to tick.
    checkbox: "checkbox";
    /// A switch.
    switch: "switch";
    /// One choice of several.
    radio: "radio";
    /// A value on a line.
    slider: "slider";
    /// A list to choose from.
    combobox: "combobox";
    /// A dialogue.
    dialog: "dialog";
    /// A named group.
    group: "group";
    /// A named part of the page.
    region: "region";
}

/// Anything with this role, whatever it is called.
pub fn any(role: &'static str) -> Locator {
    Locator::new(role, None)
}

/// Anything with this role and name.
pub fn named(role: &'static str, name: &str) -> Locator {
    Locator::new(role, Some(name))
}
