//! Templates for tests.

use proptest::{prelude::*, sample::select, string::string_regex};

use super::*;

/// A template of stages to write in, each with an id and a name.
pub fn template(name: &str, stages: &[(&str, &str)]) -> Template {
    let stage = |(id, name): &(&str, &str)| Stage {
        id: Word::new(*id).unwrap(),
        kind: StageKind::Write,
        name: Line::new(*name).unwrap(),
        prompt: detail("Now"),
        hints: List::default(),
    };
    Template {
        name: Line::new(name).unwrap(),
        about: Detail::default(),
        credit: Line::default(),
        minutes: None,
        stages: List::new(stages.iter().map(stage).collect()).unwrap(),
    }
}

pub fn detail(text: &str) -> Detail {
    Detail::try_from(text.to_owned()).unwrap()
}

/// The largest there is: as many stages and questions as there may be, all as long as they may be,
/// of the character that takes most room in a file.
pub fn largest() -> Template {
    let filled = |length: usize| "\u{1}".repeat(length);
    let line = || Line::new(filled(WORD_MAX)).unwrap();
    let full = || detail(&filled(400));
    let stage = |n: usize| Stage {
        id: Word::new(format!("{n:02}{}", filled(WORD_MAX - 2))).unwrap(),
        kind: StageKind::Intention,
        name: line(),
        prompt: full(),
        hints: List::new(vec![full(); HINTS_MAX]).unwrap(),
    };
    Template {
        name: line(),
        about: full(),
        credit: line(),
        minutes: Whole::new(240).ok(),
        stages: List::new((0..STAGES_MAX).map(stage).collect()).unwrap(),
    }
}

const KINDS: [StageKind; 8] = [
    StageKind::Write,
    StageKind::Agree,
    StageKind::Ground,
    StageKind::CheckIn,
    StageKind::Think,
    StageKind::Intention,
    StageKind::Actions,
    StageKind::Bring,
];

/// Any template that can be written with.
pub fn any_finished() -> impl Strategy<Value = Template> {
    let text = |pattern: &str| string_regex(pattern).unwrap();
    let named = |name: &String| !name.trim().is_empty();
    let any_detail = || string_regex("\\PC{0,60}").unwrap().prop_map(|text| detail(&text));
    let name = text("\\PC{1,40}").prop_filter("has a name", named);
    let stage_name = text("\\PC{1,40}").prop_filter("has a name", named);
    let stage = (select(&KINDS[..]), stage_name, any_detail(), prop::collection::vec(any_detail(), 0..4));
    let stages = prop::collection::vec(stage, 1..6);
    let about = (name, any_detail(), text("\\PC{0,40}"), prop::option::of(1_u16..=240));
    (about, stages).prop_map(|((name, about, credit, minutes), stages)| {
        let numbered = stages.into_iter().enumerate().map(|(n, (kind, name, prompt, hints))| Stage {
            id: Word::new(format!("own.{n}")).unwrap(),
            kind,
            name: Line::new(name).unwrap(),
            prompt,
            hints: List::new(hints).unwrap(),
        });
        Template {
            name: Line::new(name).unwrap(),
            about,
            credit: Line::new(credit).unwrap(),
            minutes: minutes.and_then(|minutes| Whole::new(minutes).ok()),
            stages: List::new(numbered.collect()).unwrap(),
        }
    })
}
