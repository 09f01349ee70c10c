//! Choices kept inside the vault.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::{
    checkin::ScaleId,
    list::List,
    text::{Text, TextError, Word},
};

/// Most contacts in the editable block of the help page.
pub const CONTACTS_MAX: usize = 12;
/// Most characters in a contact's details.
pub const DETAIL_MAX: usize = 400;
/// Most own words in each list.
pub const OWN_WORDS_MAX: usize = 200;
/// Most lines kept to be looked for again.
pub const SEARCHES_MAX: usize = 20;
/// Most scales shown at a time.
pub const SCALES_MAX: usize = 4;

/// A setting outside what is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SettingError {
    /// Auto-lock is 1 to 60 minutes.
    #[error("must be from 1 to 60 minutes")]
    Minutes,
    /// One to four different scales.
    #[error("must be one to four different scales")]
    Scales,
}

/// Minutes without use after which the journal locks itself, 1 to 60.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Minutes(u8);

impl Minutes {
    /// Five minutes, unless somebody chooses otherwise.
    pub const DEFAULT: Self = Self(5);

    /// Takes 1 to 60.
    ///
    /// # Errors
    /// [`SettingError::Minutes`] otherwise.
    pub const fn new(minutes: u8) -> Result<Self, SettingError> {
        if minutes >= 1 && minutes <= 60 { Ok(Self(minutes)) } else { Err(SettingError::Minutes) }
    }

    /// The number of minutes.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Minutes {
    type Error = SettingError;
    fn try_from(minutes: u8) -> Result<Self, SettingError> {
        Self::new(minutes)
    }
}

impl From<Minutes> for u8 {
    fn from(minutes: Minutes) -> u8 {
        minutes.0
    }
}

/// One to four different scales, in the order they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "Vec<ScaleId>", into = "Vec<ScaleId>")]
#[ts(type = "Array<ScaleId>")]
pub struct ChosenScales(Vec<ScaleId>);

impl ChosenScales {
    /// Takes one to four different scales.
    ///
    /// # Errors
    /// [`SettingError::Scales`] when there are none, too many, or one twice.
    pub fn new(scales: Vec<ScaleId>) -> Result<Self, SettingError> {
        let repeated = scales.iter().enumerate().any(|(i, scale)| scales.iter().take(i).any(|s| s == scale));
        if scales.is_empty() || scales.len() > SCALES_MAX || repeated {
            return Err(SettingError::Scales);
        }
        Ok(Self(scales))
    }

    /// The scales, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[ScaleId] {
        &self.0
    }
}

impl Default for ChosenScales {
    fn default() -> Self {
        Self(vec![ScaleId::Energy, ScaleId::Strain, ScaleId::Connection])
    }
}

impl TryFrom<Vec<ScaleId>> for ChosenScales {
    type Error = SettingError;
    fn try_from(scales: Vec<ScaleId>) -> Result<Self, SettingError> {
        Self::new(scales)
    }
}

impl From<ChosenScales> for Vec<ScaleId> {
    fn from(scales: ChosenScales) -> Self {
        scales.0
    }
}

/// What reaches a contact: a number, hours, a room; at most [`DETAIL_MAX`] characters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Detail(Text);

impl Detail {
    /// What was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl TryFrom<String> for Detail {
    type Error = TextError;
    fn try_from(detail: String) -> Result<Self, TextError> {
        let detail = Text::new(detail)?;
        let fits = detail.chars().nth(DETAIL_MAX).is_none();
        if fits { Ok(Self(detail)) } else { Err(TextError::TooLong(DETAIL_MAX)) }
    }
}

impl From<Detail> for String {
    fn from(detail: Detail) -> Self {
        detail.as_str().to_owned()
    }
}

/// A person or service to turn to, in the writer's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Who it is: "Occupational health".
    #[ts(type = "string")]
    pub label: Word,
    /// How to reach them.
    pub detail: Detail,
}

/// Choices kept inside the vault, and so only known while it is unlocked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Minutes of idleness before locking, 1 to 60; null locks only when asked.
    pub auto_lock_minutes: Option<Minutes>,
    /// The scales shown in a check-in, one to four.
    pub scales: ChosenScales,
    /// The editable block of the help page, at most 12.
    #[ts(as = "Vec<Contact>")]
    pub contacts: List<Contact, CONTACTS_MAX>,
    /// Whether the contacts may be shown while locked, and so be kept outside the vault.
    pub contacts_when_locked: bool,
    /// Whether a few lines may be sealed into the journal while it is locked.
    pub jot_when_locked: bool,
    /// The writer's own feeling words.
    #[ts(type = "Array<string>")]
    pub own_feelings: List<Word, OWN_WORDS_MAX>,
    /// The writer's own needs.
    #[ts(type = "Array<string>")]
    pub own_needs: List<Word, OWN_WORDS_MAX>,
    /// Lines to look for again, at most 20.
    #[ts(type = "Array<string>")]
    pub kept_searches: List<Detail, SEARCHES_MAX>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            auto_lock_minutes: Some(Minutes::DEFAULT),
            scales: ChosenScales::default(),
            contacts: List::default(),
            contacts_when_locked: false,
            jot_when_locked: false,
            own_feelings: List::default(),
            own_needs: List::default(),
            kept_searches: List::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auto_lock_is_one_to_sixty_minutes_or_never() {
        for minutes in 0..=u8::MAX {
            assert_eq!(Minutes::new(minutes).is_ok(), (1..=60).contains(&minutes), "{minutes}");
        }
        let never: Settings = serde_json::from_str(r#"{"autoLockMinutes":null}"#).unwrap();
        assert_eq!(never.auto_lock_minutes, None);
    }

    #[test]
    fn scales_are_one_to_four_and_different() {
        let parse = |json: &str| serde_json::from_str::<ChosenScales>(json).is_ok();
        assert!(parse(r#"["rest"]"#) && parse(r#"["energy","strain","mood","rest"]"#));
        assert!(!parse("[]") && !parse(r#"["rest","rest"]"#));
        assert!(!parse(r#"["energy","strain","mood","rest","meaning"]"#));
    }

    #[test]
    fn a_thirteenth_contact_and_a_long_detail_are_refused() {
        let contact = |detail: &str| format!(r#"{{"label":"GP","detail":"{detail}"}}"#);
        let of = |contacts: Vec<String>| format!(r#"{{"contacts":[{}]}}"#, contacts.join(","));
        let parse = |json: String| serde_json::from_str::<Settings>(&json).is_ok();
        assert!(parse(of(vec![contact("x"); 12])));
        assert!(!parse(of(vec![contact("x"); 13])));
        assert!(parse(of(vec![contact(&"x".repeat(400))])) && !parse(of(vec![contact(&"x".repeat(401))])));
    }
}
