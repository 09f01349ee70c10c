//! Going over to another template in the middle of writing, with not a word lost.

use super::{StageKind, Template};
use crate::{
    list::List,
    reflection::{PARTS_MAX, ReflectionPart},
    text::{Line, Text},
};

/// What has been written, laid out by another template: its stages in their order, each with what
/// was written under it before if it ever was, and after them, under its old heading, everything
/// that has no place in it. Only parts in which nothing is written are dropped.
///
/// `None` when that would be more parts than an entry holds; then nothing should change.
#[must_use]
pub fn switched(parts: &[ReflectionPart], to: &Template) -> Option<List<ReflectionPart, PARTS_MAX>> {
    let mut left: Vec<ReflectionPart> = parts.to_vec();
    let mut laid_out = Vec::new();
    for stage in to.stages.iter().filter(|stage| stage.kind.is_written()) {
        let found = left.iter().position(|part| part.stage.as_str() == stage.id.as_str());
        let text = found.map_or_else(Text::default, |at| left.remove(at).text);
        let id = Line::new(stage.id.as_str()).unwrap_or_default();
        laid_out.push(ReflectionPart { stage: id, heading: stage.name.clone(), text });
    }
    laid_out.extend(left.into_iter().filter(|part| !part.text.is_empty()));
    List::new(laid_out).ok()
}

impl StageKind {
    /// Whether something is written in a stage of this kind.
    #[must_use]
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Write | Self::Intention)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::template::{BUILTIN, Stage, sample};

    fn part(stage: &str, heading: &str, text: &str) -> ReflectionPart {
        let line = |text: &str| Line::new(text).unwrap();
        ReflectionPart { stage: line(stage), heading: line(heading), text: Text::new(text).unwrap() }
    }

    fn builtin(key: &str) -> Template {
        BUILTIN.iter().find(|one| one.key.as_str() == key).unwrap().template.clone()
    }

    fn plain(parts: &[ReflectionPart]) -> Vec<(&str, &str, &str)> {
        parts.iter().map(|part| (&*part.stage, &*part.heading, &*part.text)).collect()
    }

    /// Only stages in which something is written.
    fn written(template: &Template) -> Vec<&Stage> {
        template.stages.iter().filter(|stage| stage.kind.is_written()).collect()
    }

    /// What was written under each stage, sorted; nothing else may come or go.
    fn words(parts: &[ReflectionPart]) -> Vec<(&str, &str)> {
        let filled = parts.iter().filter(|part| !part.text.is_empty());
        let mut words: Vec<_> = filled.map(|part| (&*part.stage, &*part.text)).collect();
        words.sort_unstable();
        words
    }

    #[test]
    fn what_has_no_place_stays_under_its_old_heading() {
        let driscoll = [
            part("driscoll.what", "What", "a heron"),
            part("driscoll.soWhat", "So what", ""),
            part("driscoll.nowWhat", "Now what", " "),
        ];
        let era = switched(&driscoll, &builtin("era")).unwrap();
        assert_eq!(
            plain(&era),
            [
                ("era.experience", "Experience", ""),
                ("era.reflection", "Reflection", ""),
                ("era.action", "Action", ""),
                ("driscoll.what", "What", "a heron"),
                ("driscoll.nowWhat", "Now what", " "),
            ]
        );
        let back = switched(&era, &builtin("driscoll")).unwrap();
        assert_eq!(plain(&back), plain(&driscoll));
    }

    #[test]
    fn only_stages_in_which_something_is_written_get_a_part() {
        let path = switched(&[], &builtin("rbcsSolo")).unwrap();
        let stages: Vec<_> = path.iter().map(|part| part.stage.as_str()).collect();
        assert_eq!(stages, ["rbcsSolo.moment", "rbcsSolo.critic", "rbcsSolo.reframe", "rbcsSolo.intention"]);
    }

    #[test]
    fn a_stage_that_was_written_twice_keeps_both() {
        let twice = [part("era.action", "Action", "one"), part("era.action", "What I do", "two")];
        let era = switched(&twice, &builtin("era")).unwrap();
        assert_eq!(plain(&era)[2..], [("era.action", "Action", "one"), ("era.action", "What I do", "two")]);
    }

    #[test]
    fn what_would_be_more_than_an_entry_holds_changes_nothing() {
        let jotted = |count: usize| vec![part("", "Jotted", "a heron"); count];
        let gibbs = builtin("gibbs");
        let full = switched(&jotted(PARTS_MAX - 6), &gibbs).unwrap();
        assert_eq!((full.len(), words(&full).len()), (PARTS_MAX, PARTS_MAX - 6));
        assert_eq!(switched(&jotted(PARTS_MAX - 5), &gibbs), None);
        let empty = vec![part("", "Jotted", ""); PARTS_MAX];
        assert_eq!(switched(&empty, &gibbs).unwrap().len(), 6, "empty ones make room");
    }

    #[derive(Debug, Clone)]
    enum Step {
        Switch(prop::sample::Index),
        Edit(prop::sample::Index, String),
    }

    fn any_step() -> impl Strategy<Value = Step> {
        let text = prop_oneof![Just(String::new()), Just(" \n".to_owned()), "\\PC{1,12}"];
        prop_oneof![
            any::<prop::sample::Index>().prop_map(Step::Switch),
            (any::<prop::sample::Index>(), text).prop_map(|(at, text)| Step::Edit(at, text)),
        ]
    }

    /// All that come with the app, and one of the person's own made from another: the same stages,
    /// called something else, in another order, with one more.
    fn templates() -> Vec<Template> {
        let own = [
            ("gibbs.conclusion", "In the end"),
            ("0123456789abcdef0123456789abcdef", "The weather"),
            ("gibbs.feelings", "Heart"),
        ];
        let all = BUILTIN.iter().map(|one| one.template.clone());
        all.chain([sample::template("Mine", &own)]).collect()
    }

    fn is_laid_out(
        before: &[ReflectionPart],
        after: &[ReflectionPart],
        to: &Template,
    ) -> Result<(), TestCaseError> {
        let stages = written(to);
        prop_assert_eq!(words(before), words(after));
        let (in_place, rest) = after.split_at(stages.len());
        for (part, stage) in in_place.iter().zip(&stages) {
            prop_assert_eq!((&*part.stage, &*part.heading), (&*stage.id, &*stage.name));
        }
        // The others: as they were, headings and all, and in the order they had.
        let has_place = |part: &ReflectionPart| stages.iter().any(|stage| *stage.id == *part.stage);
        let others = before.iter().filter(|part| !part.text.is_empty() && !has_place(part));
        let others: Vec<_> = others.cloned().collect();
        prop_assert_eq!(plain(rest), plain(&others));
        Ok(())
    }

    proptest! {
        #[test]
        fn not_a_word_is_lost_however_often_one_changes_ones_mind(
            steps in prop::collection::vec(any_step(), 1..60),
        ) {
            let templates = templates();
            let mut parts = vec![part("", "Jotted", "before there was a template")];
            // What was typed last under each stage; all stages have ids of their own.
            let mut typed = BTreeMap::from([(String::new(), "before there was a template".to_owned())]);
            for step in steps {
                match step {
                    Step::Edit(at, text) => {
                        if parts.is_empty() {
                            continue;
                        }
                        let at = at.index(parts.len());
                        parts[at].text = Text::new(text.clone()).unwrap();
                        typed.insert(parts[at].stage.to_string(), text);
                    }
                    Step::Switch(to) => {
                        let to = &templates[to.index(templates.len())];
                        let after = switched(&parts, to).unwrap();
                        is_laid_out(&parts, &after, to)?;
                        parts = after.to_vec();
                    }
                }
                let mut expected: Vec<_> =
                    typed.iter().filter(|(_, text)| !text.is_empty()).map(|(s, t)| (&**s, &**t)).collect();
                expected.sort_unstable();
                prop_assert_eq!(words(&parts), expected);
            }
        }

        #[test]
        fn there_and_back_is_where_one_was(
            from in 0..BUILTIN.len(),
            over in 0..BUILTIN.len(),
            texts in prop::collection::vec("\\PC{0,9}", 9),
        ) {
            let (from, over) = (&BUILTIN[from].template, &BUILTIN[over].template);
            let mut parts = switched(&[], from).unwrap().to_vec();
            for (part, text) in parts.iter_mut().zip(texts) {
                part.text = Text::new(text).unwrap();
            }
            let back = switched(&switched(&parts, over).unwrap(), from).unwrap();
            prop_assert_eq!(plain(&back), plain(&parts));
        }
    }
}
