//! What the bodies ask for: one dated file each, in `rules/en-GB`. Nothing of it is in the code.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::Day;

/// What one body asks for, as it was written down on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RulePack {
    /// Its name in the code and in cycles; never used again for other rules.
    pub key: String,
    /// The body's name.
    pub name: String,
    /// The same in short.
    pub short: String,
    /// The day on which these rules were written down.
    pub as_of: Day,
    /// Where to look for what holds now, in words.
    pub source: String,
    /// How long a cycle is.
    pub cycle: CycleRule,
    /// What is asked for in one.
    pub requirements: Vec<Requirement>,
    /// How much supervision is asked for, where it is.
    pub supervision: Option<SupervisionRule>,
    /// What a piece of evidence for it consists of.
    pub forms: Vec<Form>,
    /// What else there is to know.
    pub notes: Vec<String>,
}

/// How long a cycle is, and on which day of the year it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CycleRule {
    /// Months; null where the person says when it begins and ends.
    pub months: Option<u8>,
    /// The day of the year on which every cycle ends; null where that is each person's own.
    pub ends: Option<YearDay>,
}

/// A day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct YearDay {
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// One thing that is asked for. Hours are hours, everything else is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Requirement {
    /// Hours of practice.
    PracticeHours {
        /// At least so many.
        least: u16,
        /// At least so many where somebody is on two registers of the body.
        both: Option<u16>,
    },
    /// Hours of learning.
    LearningHours {
        /// At least so many.
        least: u16,
    },
    /// Hours of learning together with others.
    ParticipatoryHours {
        /// At least so many.
        least: u16,
    },
    /// Pieces of feedback.
    Feedback {
        /// At least so many.
        least: u16,
    },
    /// Finished pieces of evidence of one form.
    Pieces {
        /// The form's key.
        form: String,
        /// At least so many.
        least: u16,
    },
    /// Of these, pieces that were reflected on with a peer.
    PeerPieces {
        /// The form's key.
        form: String,
        /// At least so many.
        least: u16,
    },
    /// Different kinds of learning.
    LearningKinds {
        /// At least so many.
        least: u16,
    },
    /// No gap in the dated list of learning that long, or it is explained.
    Gaps {
        /// So many months.
        months: u8,
    },
    /// Something that is done once.
    Done {
        /// Its name in cycles.
        id: String,
        /// What it is called.
        name: String,
    },
    /// Something that is done once in each year of the cycle.
    EachYear {
        /// Its name in cycles.
        id: String,
        /// What it is called.
        name: String,
    },
}

/// How much supervision is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SupervisionRule {
    /// Minutes for each calendar month.
    pub minutes: u16,
    /// Whether one month may make up for another.
    pub averaged: bool,
    /// What counts of a group, the smallest first; the last has no upper end.
    pub groups: Vec<GroupBand>,
}

/// What counts of groups of a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupBand {
    /// Of groups of up to so many people; null for all that are larger.
    pub up_to: Option<u16>,
    /// What counts.
    pub counts: GroupCounts,
}

/// What counts of the time of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum GroupCounts {
    /// All of it.
    Full,
    /// Half of it.
    Half,
    /// Its length divided by the number of people.
    Share,
    /// Nothing is known of groups of this size, so it is not counted.
    NotStated,
}

/// What a piece of evidence consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Form {
    /// Its name in pieces.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// How many words it may have, where that is limited.
    pub words: Option<WordLimit>,
    /// Its fields, in order.
    pub fields: Vec<FormField>,
}

/// How many words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WordLimit {
    /// So many.
    pub most: u16,
    /// About so many, and not just up to.
    pub about: bool,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormField {
    /// Its name in pieces.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What to write there.
    pub hint: String,
    /// May stay empty.
    pub optional: bool,
    /// Stages of templates whose words usually belong here.
    pub stages: Vec<String>,
    /// Themes to choose from; none for most fields.
    pub themes: Vec<String>,
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$(include_str!(concat!("../../rules/en-GB/", $name, ".json"))),+]
    };
}

/// In the order they are offered.
const FILES: [&str; 8] = files!["nmc", "hcpc", "social-work-england", "bacp", "babcp", "gmc", "none", "own"];

/// All of them. A file that could not be read would be missing here; a test reads every one.
pub static PACKS: LazyLock<Vec<RulePack>> =
    LazyLock::new(|| FILES.iter().filter_map(|file| serde_json::from_str(file).ok()).collect());

/// The rules of that key, if this version knows them.
#[must_use]
pub fn pack(key: &str) -> Option<&'static RulePack> {
    PACKS.iter().find(|pack| pack.key == key)
}

impl RulePack {
    /// A form of it.
    #[must_use]
    pub fn form(&self, key: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.key == key)
    }
}

impl SupervisionRule {
    /// What counts of a group of so many people, and of one person by themselves all of it.
    #[must_use]
    pub fn counts(&self, people: u16) -> GroupCounts {
        if people <= 1 {
            return GroupCounts::Full;
        }
        let band = self.groups.iter().find(|band| band.up_to.is_none_or(|most| people <= most));
        band.map_or(GroupCounts::Full, |band| band.counts)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::template;

    fn of(key: &str) -> &'static RulePack {
        pack(key).unwrap()
    }

    #[test]
    fn every_file_is_read_and_says_whose_it_is_and_from_when() {
        for file in FILES {
            let read: RulePack = serde_json::from_str(file).unwrap();
            assert!(
                !read.name.is_empty() && !read.short.is_empty() && !read.source.is_empty(),
                "{}",
                read.key
            );
            assert!(read.as_of.to_string().as_str() >= "2026-11-01", "{}", read.key);
            assert!(!read.forms.is_empty(), "{}", read.key);
            assert!(!file.contains("http") && !file.contains('!'), "words, not addresses: {}", read.key);
        }
        let keys: HashSet<_> = PACKS.iter().map(|pack| pack.key.as_str()).collect();
        assert_eq!(keys.len(), FILES.len());
    }

    #[test]
    fn no_two_forms_or_fields_of_one_body_have_the_same_name_and_every_requirement_can_be_met() {
        for pack in &*PACKS {
            let forms: HashSet<_> = pack.forms.iter().map(|form| form.key.as_str()).collect();
            assert_eq!(forms.len(), pack.forms.len(), "{}", pack.key);
            for form in &pack.forms {
                let fields: HashSet<_> = form.fields.iter().map(|field| field.id.as_str()).collect();
                assert_eq!(fields.len(), form.fields.len(), "{}", pack.key);
                assert!(form.fields.iter().any(|field| !field.optional));
            }
            for asked in &pack.requirements {
                if let Requirement::Pieces { form, .. } | Requirement::PeerPieces { form, .. } = asked {
                    assert!(pack.form(form).is_some(), "{form} of {}", pack.key);
                }
            }
            let groups = pack.supervision.iter().flat_map(|rule| rule.groups.iter());
            let ends: Vec<_> = groups.map(|band| band.up_to.unwrap_or(u16::MAX)).collect();
            assert!(ends.is_sorted() && ends.last().is_none_or(|last| *last == u16::MAX));
        }
    }

    #[test]
    fn stages_that_are_named_are_stages_of_templates_and_lead_to_one_field_only() {
        let known: HashSet<String> = template::BUILTIN
            .iter()
            .flat_map(|one| one.template.stages.iter().map(|stage| stage.id.to_string()))
            .collect();
        for form in PACKS.iter().flat_map(|pack| pack.forms.iter()) {
            let stages: Vec<_> = form.fields.iter().flat_map(|field| field.stages.iter()).collect();
            assert!(stages.iter().all(|stage| known.contains(*stage)), "{stages:?}");
            assert_eq!(stages.iter().collect::<HashSet<_>>().len(), stages.len());
        }
    }

    #[test]
    fn the_figures_are_those_that_were_written_down() {
        let nmc = of("nmc");
        assert_eq!(nmc.cycle, CycleRule { months: Some(36), ends: None });
        assert!(nmc.requirements.contains(&Requirement::PracticeHours { least: 450, both: Some(900) }));
        assert!(nmc.requirements.contains(&Requirement::LearningHours { least: 35 }));
        assert!(nmc.requirements.contains(&Requirement::ParticipatoryHours { least: 20 }));
        assert!(nmc.requirements.contains(&Requirement::Feedback { least: 5 }));
        assert_eq!(of("hcpc").cycle.months, Some(24));
        let limits = of("hcpc").forms.iter().map(|form| form.words);
        let limit = |most, about| Some(WordLimit { most, about });
        assert_eq!(limits.collect::<Vec<_>>(), [limit(500, false), limit(1500, true)]);
        assert_eq!(of("socialWorkEngland").cycle.ends, Some(YearDay { month: 11, day: 30 }));
        assert_eq!(of("gmc").cycle.months, Some(60));
        assert!(of("none").requirements.is_empty() && of("none").supervision.is_none());
    }

    #[test]
    fn of_a_group_what_the_body_says_counts_and_at_the_edges_too() {
        use GroupCounts::{Full, Half, NotStated, Share};
        let counts = |key: &str, people| of(key).supervision.as_ref().unwrap().counts(people);
        let bacp: Vec<_> = [1, 2, 4, 5, 6, 50].map(|people| counts("bacp", people)).into();
        assert_eq!(bacp, [Full, Half, Half, Share, Share, Share]);
        let babcp: Vec<_> = [1, 2, 5, 6, 7].map(|people| counts("babcp", people)).into();
        assert_eq!(babcp, [Full, Full, Full, Full, NotStated]);
    }
}
