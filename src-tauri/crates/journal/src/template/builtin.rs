//! The templates that come with the app: one file each, in `templates/en-GB`.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Template, TemplateKey};

/// A template that comes with the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BuiltinTemplate {
    /// Its name in the code and in entries; never used again for another.
    pub key: TemplateKey,
    /// The template.
    #[serde(flatten)]
    pub template: Template,
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$(include_str!(concat!("../../templates/en-GB/", $name, ".json"))),+]
    };
}

/// In the order they are offered: the shortest and plainest first.
const FILES: [&str; 18] = files![
    "free-writing",
    "three-minute-note",
    "what-went-well",
    "driscoll",
    "era",
    "schon",
    "frontline",
    "boud",
    "kolb",
    "three-lens",
    "rbcs-solo",
    "seven-eyed",
    "gibbs",
    "five-r",
    "brookfield",
    "atkins-murphy",
    "johns",
    "regulator-account",
];

/// All of them. A file that could not be read would be missing here; a test reads every one.
pub static BUILTIN: LazyLock<Vec<BuiltinTemplate>> =
    LazyLock::new(|| FILES.iter().filter_map(|file| serde_json::from_str(file).ok()).collect());

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::template::StageKind::{Agree, Bring, CheckIn, Ground, Intention, Think, Write};
    use crate::template::{Stage, StageKind};

    /// The stages of each, in order, by what follows the key in their ids.
    const STAGES: [(&str, &str); 18] = [
        ("freeWriting", "page"),
        ("threeMinuteNote", "happened stays next"),
        ("whatWentWell", "well helped keep"),
        ("driscoll", "what soWhat nowWhat"),
        ("era", "experience reflection action"),
        ("schon", "inAction onAction"),
        ("frontline", "stirred pattern new valued"),
        ("boud", "return feelings reEvaluate"),
        ("kolb", "experience observation concepts experiment"),
        ("threeLens", "before hold between step after"),
        ("rbcsSolo", "agree ground checkIn moment critic reframe intention closing bring"),
        ("sevenEyed", "client interventions relationship me supervision supervisor system"),
        ("gibbs", "description feelings evaluation analysis conclusion actionPlan"),
        ("fiveR", "report respond relate reason reconstruct"),
        ("brookfield", "own people colleagues reading"),
        ("atkinsMurphy", "awareness describe analyse relevance learning"),
        ("johns", "mind description aesthetics personal ethics empirics reflexivity"),
        ("regulatorAccount", "nature learned changed code"),
    ];

    fn stages() -> impl Iterator<Item = &'static Stage> {
        BUILTIN.iter().flat_map(|one| one.template.stages.iter())
    }

    fn kinds(key: &str) -> Vec<StageKind> {
        let one = BUILTIN.iter().find(|one| one.key.as_str() == key).unwrap();
        one.template.stages.iter().map(|stage| stage.kind).collect()
    }

    #[test]
    fn every_file_is_read_and_can_be_written_with() {
        for file in FILES {
            let read: BuiltinTemplate = serde_json::from_str(file).unwrap();
            assert!(read.template.is_finished(), "{}", read.key.as_str());
            assert!(read.key.own().is_none());
        }
        let keys: HashSet<_> = BUILTIN.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys.len(), FILES.len());
    }

    #[test]
    fn each_has_the_stages_of_its_kind_in_their_order() {
        let ids = |one: &BuiltinTemplate| -> Vec<String> {
            one.template.stages.iter().map(|stage| stage.id.to_string()).collect()
        };
        for (one, (key, table)) in BUILTIN.iter().zip(STAGES) {
            let expected: Vec<_> = table.split(' ').map(|stage| format!("{key}.{stage}")).collect();
            assert_eq!((one.key.as_str(), ids(one)), (key, expected));
        }
        assert_eq!(BUILTIN.len(), STAGES.len());
    }

    #[test]
    fn no_two_stages_have_the_same_id() {
        let ids: HashSet<_> = stages().map(|stage| stage.id.as_str()).collect();
        assert_eq!(ids.len(), stages().count());
    }

    #[test]
    fn the_guided_path_goes_from_an_agreement_to_closing_ground() {
        let path = [Agree, Ground, CheckIn, Write, Write, Write, Intention, Ground, Bring];
        assert_eq!(kinds("rbcsSolo"), path);
        let one = BUILTIN.iter().find(|one| one.key.as_str() == "rbcsSolo").unwrap();
        assert!(one.template.minutes.is_some_and(|minutes| (10..=15).contains(&minutes.get())));
    }

    #[test]
    fn the_three_lenses_ask_before_and_after_whether_one_can_think() {
        assert_eq!(kinds("threeLens"), [Think, Write, Write, Write, Think]);
    }

    #[test]
    fn all_others_are_written() {
        let others = BUILTIN.iter().map(|one| one.key.as_str());
        for key in others.filter(|key| !["rbcsSolo", "threeLens"].contains(key)) {
            assert!(kinds(key).iter().all(|kind| *kind == Write), "{key}");
        }
    }

    #[test]
    fn whoever_is_tired_can_read_it() {
        let fits = |text: &str, most: usize| !text.trim().is_empty() && text.chars().count() <= most;
        for one in &*BUILTIN {
            let Template { name, about, stages, .. } = &one.template;
            assert!(fits(name, 45) && fits(about.as_str(), 120), "{}", one.key.as_str());
            for stage in stages.iter() {
                let hints = stage.hints.iter().all(|hint| fits(hint.as_str(), 95));
                let id = stage.id.as_str();
                assert!(hints && fits(&stage.name, 45) && fits(stage.prompt.as_str(), 130), "{id}");
            }
        }
    }

    #[test]
    fn nothing_is_shouted_and_quotation_marks_are_typeset() {
        for file in FILES {
            let written: BuiltinTemplate = serde_json::from_str(file).unwrap();
            let text = serde_json::to_string(&written.template).unwrap();
            assert!(!text.contains(['!', '\'']) && !text.contains("\\\""), "{}", written.key.as_str());
        }
    }

    #[test]
    fn the_shortest_come_first() {
        let minutes: Vec<_> =
            BUILTIN.iter().map(|one| one.template.minutes.map(crate::supervision::Whole::get)).collect();
        assert!(minutes.is_sorted(), "{minutes:?}");
    }
}
