//! Lists that are data: feelings, places in the body, needs, scales, help lines.
//!
//! Ids only; the words people read are in the UI's messages. An id is never reused for something
//! else and never removed from an entry that holds it, even when it leaves the list.

mod feelings;
mod help_lines;

pub use feelings::{FEELING_FAMILIES, FeelingFamily};
pub use help_lines::{HELP_LINES, HELP_LINES_CHECKED, HelpLine, How, NationLines};

/// Where in the body a feeling can sit.
pub const BODY_PLACES: [&str; 13] = [
    "head",
    "eyes",
    "jaw",
    "throat",
    "shoulders",
    "chest",
    "stomach",
    "back",
    "arms",
    "hands",
    "legs",
    "feet",
    "allOver",
];

/// What somebody may need now.
pub const NEEDS: [&str; 12] = [
    "quiet",
    "foodOrWater",
    "toBeHeard",
    "aBreak",
    "sleep",
    "movement",
    "freshAir",
    "company",
    "timeAlone",
    "reassurance",
    "helpWithDecision",
    "nothingNow",
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn all_feelings() -> Vec<&'static str> {
        FEELING_FAMILIES.iter().flat_map(|family| family.words.iter().copied()).collect()
    }

    fn is_camel(id: &str) -> bool {
        id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(|c| c.is_ascii_alphanumeric())
    }

    #[test]
    fn there_are_sixty_to_eighty_feelings_in_eight_families_each_once() {
        let words = all_feelings();
        assert_eq!(FEELING_FAMILIES.len(), 8);
        assert!((60..=80).contains(&words.len()), "{}", words.len());
        assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len());
        let families: HashSet<_> = FEELING_FAMILIES.iter().map(|family| family.family).collect();
        assert!(words.iter().all(|word| !families.contains(word)), "a family is named like a feeling");
    }

    #[test]
    fn the_feelings_people_in_this_work_need_are_there() {
        let words = all_feelings();
        for word in [
            "numb",
            "notSure",
            "helpless",
            "ashamed",
            "protective",
            "proud",
            "touched",
            "dread",
            "relief",
            "moralDistress",
            "tired",
            "worried",
            "frustrated",
            "sad",
            "grateful",
            "hopeful",
            "guilty",
            "calm",
        ] {
            assert!(words.contains(&word), "{word}");
        }
    }

    #[test]
    fn every_id_is_camel_case() {
        let ids = all_feelings().into_iter().chain(BODY_PLACES).chain(NEEDS);
        for id in ids.chain(FEELING_FAMILIES.iter().map(|family| family.family)) {
            assert!(is_camel(id), "{id}");
        }
    }

    #[test]
    fn every_nation_has_an_emergency_number_first_and_someone_to_talk_to() {
        for nation in &HELP_LINES {
            assert_eq!(nation.lines.first().map(|line| line.contact), Some("999"));
            assert!(nation.lines.iter().any(|line| line.id == "samaritans" && line.contact == "116 123"));
        }
        assert_eq!(HELP_LINES.iter().map(|nation| nation.nation as u8).collect::<HashSet<_>>().len(), 4);
        assert!(HELP_LINES_CHECKED.parse::<crate::time::Day>().is_ok());
    }
}
