//! Choices kept outside the vault, readable by anyone with the machine: nothing private.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::{
    exercise::Profile,
    grounding::GroundSettings,
    list::List,
    settings::{CONTACTS_MAX, Contact},
};

/// Most journals remembered.
const VAULTS_MAX: usize = 20;

/// Light or dark, or whatever the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Appearance {
    /// Follow the system.
    #[default]
    System,
    /// Light.
    Paper,
    /// Dark.
    Dusk,
}

/// Which nation's help lines come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Nation {
    /// England.
    #[default]
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
}

/// Size of text in per cent: 90, 100, 115, 130 or 150.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "u16", into = "u16")]
#[ts(type = "number")]
pub struct TextSize(u16);

impl TextSize {
    /// The sizes there are.
    pub const ALL: [u16; 5] = [90, 100, 115, 130, 150];

    /// The size in per cent.
    #[must_use]
    pub const fn per_cent(self) -> u16 {
        self.0
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl TryFrom<u16> for TextSize {
    type Error = &'static str;
    fn try_from(per_cent: u16) -> Result<Self, &'static str> {
        if Self::ALL.contains(&per_cent) {
            Ok(Self(per_cent))
        } else {
            Err("must be 90, 100, 115, 130 or 150")
        }
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> u16 {
        size.0
    }
}

/// A journal that may be offered by name on the lock screen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownVault {
    /// The name shown.
    pub name: String,
    /// Where it is.
    pub path: String,
}

/// Choices kept outside the vault. Contacts are here only if the writer agreed to have them
/// shown while locked; journals only if they agreed to have them remembered.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preferences {
    /// Light or dark.
    pub appearance: Appearance,
    /// Size of text in per cent.
    pub text_size: TextSize,
    /// Which nation's help lines come first.
    pub nation: Nation,
    /// Whether the window may be in screenshots and shared screens, where the system can prevent it.
    pub allow_capture: bool,
    /// Whether journals are remembered.
    pub remember_vaults: bool,
    /// The journals remembered; empty unless `rememberVaults`.
    pub vaults: Vec<KnownVault>,
    /// The path of the journal last opened.
    pub last_vault: Option<String>,
    /// The folder chosen for a second copy of every backup.
    pub backup_folder: Option<String>,
    /// Contacts shown while locked; empty unless the writer agreed in the journal's settings.
    #[ts(as = "Vec<Contact>")]
    pub contacts: List<Contact, CONTACTS_MAX>,
    /// What to leave out of grounding while locked; null unless the writer agreed in the journal.
    pub grounding: Option<Profile>,
}

impl Preferences {
    /// Reads a preferences file as far as it makes sense. Anything missing, unknown or out of
    /// range becomes its default: a broken file must never keep somebody out of their journal.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Self {
        let fields = serde_json::from_slice::<Map<String, Value>>(bytes).unwrap_or_default();
        let read = Lenient(&fields);
        Self {
            appearance: read.field("appearance"),
            text_size: read.field("textSize"),
            nation: read.field("nation"),
            allow_capture: read.field("allowCapture"),
            remember_vaults: read.field("rememberVaults"),
            vaults: read.items("vaults"),
            last_vault: read.field("lastVault"),
            backup_folder: read.field("backupFolder"),
            contacts: List::new(read.items("contacts").into_iter().take(CONTACTS_MAX).collect())
                .unwrap_or_default(),
            grounding: read.field("grounding"),
        }
        .normalised()
    }

    /// The file to write: readable JSON, with what may not be kept left out.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(&self.clone().normalised()).unwrap_or_default()
    }

    /// These preferences with `contacts` as the journal's settings allow: a copy of them when
    /// they may be shown while locked, otherwise none.
    #[must_use]
    pub fn with_contacts(mut self, settings: &crate::settings::Settings) -> Self {
        self.contacts =
            if settings.contacts_when_locked { settings.contacts.clone() } else { List::default() };
        self
    }

    /// These preferences with the grounding profile as the journal's choices allow: a copy of it
    /// when it may be used while locked, otherwise none.
    #[must_use]
    pub fn with_profile(mut self, settings: &GroundSettings) -> Self {
        self.grounding = settings.profile.filter(|_| settings.profile_when_locked);
        self
    }

    /// The rules between fields: no list of journals unless they are to be remembered, no journal
    /// twice, no more than 20.
    #[must_use]
    pub fn normalised(mut self) -> Self {
        if !self.remember_vaults {
            self.vaults.clear();
        }
        let mut seen = std::collections::HashSet::new();
        self.vaults.retain(|vault| seen.insert(vault.path.clone()));
        self.vaults.truncate(VAULTS_MAX);
        self
    }
}

struct Lenient<'a>(&'a Map<String, Value>);

impl Lenient<'_> {
    fn field<T: Default + serde::de::DeserializeOwned>(&self, name: &str) -> T {
        let value = self.0.get(name).cloned().unwrap_or_default();
        serde_json::from_value(value).unwrap_or_default()
    }

    fn items<T: serde::de::DeserializeOwned>(&self, name: &str) -> Vec<T> {
        let items = self.0.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        items.into_iter().filter_map(|item| serde_json::from_value(item).ok()).collect()
    }
}

impl std::fmt::Debug for Preferences {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Preferences(..)")
    }
}

impl std::fmt::Debug for KnownVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KnownVault(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    fn parse(json: &str) -> Preferences {
        Preferences::parse(json.as_bytes())
    }

    #[test]
    fn a_file_that_makes_no_sense_gives_the_defaults() {
        for broken in ["", "null", "[]", "{", "\u{0}", r#"{"appearance":7,"textSize":101,"vaults":{}}"#] {
            assert_eq!(parse(broken), Preferences::default(), "{broken}");
        }
        assert_eq!(Preferences::parse(&[0xff, 0xfe]), Preferences::default());
    }

    #[test]
    fn what_makes_sense_is_kept_beside_what_does_not() {
        let read = parse(
            r#"{"appearance":"dusk","textSize":"huge","nation":"wales","later":{"x":1},
                "contacts":[{"label":"GP","detail":"123"},{"label":""}]}"#,
        );
        assert_eq!(
            (read.appearance, read.nation, read.text_size.per_cent()),
            (Appearance::Dusk, Nation::Wales, 100)
        );
        assert_eq!(read.contacts.len(), 1);
    }

    #[test]
    fn journals_are_listed_only_when_they_may_be_remembered() {
        let listed = |remember: bool| {
            let vaults = r#"[{"name":"a","path":"/a"},{"name":"a","path":"/a"},{"name":"b"}]"#;
            parse(&format!(r#"{{"rememberVaults":{remember},"vaults":{vaults}}}"#)).vaults.len()
        };
        assert_eq!(listed(false), 0);
        assert_eq!(listed(true), 1, "twice the same and one without a path");
        let mut forgetful = parse(r#"{"rememberVaults":true,"vaults":[{"name":"a","path":"/a"}]}"#);
        forgetful.remember_vaults = false;
        assert!(!String::from_utf8(forgetful.to_json()).unwrap().contains("/a"));
    }

    #[test]
    fn contacts_leave_the_vault_only_when_the_writer_agreed() {
        let mut settings: Settings =
            serde_json::from_str(r#"{"contacts":[{"label":"GP","detail":"123"}]}"#).unwrap();
        assert!(Preferences::default().with_contacts(&settings).contacts.is_empty());
        settings.contacts_when_locked = true;
        let copied = Preferences::default().with_contacts(&settings);
        assert_eq!(copied.contacts.len(), 1);
        settings.contacts_when_locked = false;
        assert!(copied.with_contacts(&settings).contacts.is_empty(), "taken back");
    }

    #[test]
    fn the_grounding_profile_leaves_the_vault_only_when_the_writer_agreed() {
        let profile = Profile { no_touch: true, ..Profile::default() };
        let mut settings = GroundSettings { profile: Some(profile), ..GroundSettings::default() };
        assert_eq!(Preferences::default().with_profile(&settings).grounding, None);
        settings.profile_when_locked = true;
        let copied = Preferences::default().with_profile(&settings);
        assert_eq!(copied.grounding, Some(profile));
        settings.profile_when_locked = false;
        assert_eq!(copied.clone().with_profile(&settings).grounding, None, "taken back");
        settings = GroundSettings { profile: None, profile_when_locked: true, ..settings };
        assert_eq!(copied.with_profile(&settings).grounding, None, "unsaid again");
    }

    #[test]
    fn a_profile_of_another_version_is_read_as_far_as_it_is_known() {
        let read = parse(r#"{"grounding":{"noBreath":true,"noSinging":true}}"#).grounding.unwrap();
        assert_eq!(read, Profile { no_breath: true, ..Profile::default() });
        assert_eq!(parse(r#"{"grounding":"none"}"#).grounding, None);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let read = parse(
            r#"{"appearance":"paper","textSize":130,"rememberVaults":true,
                "vaults":[{"name":"a","path":"/a"}],"lastVault":"/a","backupFolder":"/b","contacts":[{"label":"GP","detail":""}],
                "grounding":{"noHolds":true}}"#,
        );
        assert!(read.grounding.is_some());
        assert_eq!(Preferences::parse(&read.to_json()), read);
    }
}
