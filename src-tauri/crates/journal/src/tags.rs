//! Tags, over all entries that carry them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{checkin::TAGS_MAX, list::List, text::Word};

/// The tags there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tags {
    /// Each once, in the order of the alphabet whatever its capitals.
    pub rows: Vec<TagRow>,
    /// Whether the whole journal has been read; until then there may be more.
    pub complete: bool,
}

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagRow {
    /// The tag.
    #[ts(type = "string")]
    pub tag: Word,
    /// How many entries outside the bin carry it.
    pub entries: u32,
    /// How many in the bin do.
    pub binned: u32,
    /// How many drafts do.
    pub drafts: u32,
}

/// What changing a tag everywhere came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagChanged {
    /// How many entries and drafts were changed.
    pub changed: u32,
    /// How many of them could not be: they are damaged. They keep the tag.
    pub damaged: u32,
}

/// The list with `tag` replaced by `to`, or without it; `None` when it is not in the list. What
/// would then stand there twice stands there once.
pub(crate) fn replaced(
    tags: &List<Word, TAGS_MAX>,
    tag: &Word,
    to: Option<&Word>,
) -> Option<List<Word, TAGS_MAX>> {
    if !tags.iter().any(|one| one == tag) {
        return None;
    }
    let mut left: Vec<Word> = Vec::with_capacity(tags.len());
    for one in tags.iter() {
        let one = if one == tag { to } else { Some(one) };
        if let Some(one) = one.filter(|one| !left.contains(one)) {
            left.push(one.clone());
        }
    }
    List::new(left).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list(tags: &[&str]) -> List<Word, TAGS_MAX> {
        List::new(tags.iter().map(|tag| Word::new(*tag).unwrap()).collect()).unwrap()
    }

    fn word(tag: &str) -> Word {
        Word::new(tag).unwrap()
    }

    #[test]
    fn a_tag_keeps_its_place_under_another_name_and_is_never_there_twice() {
        let tags = list(&["nights", "handover", "staffing"]);
        let to = |name: &str| replaced(&tags, &word("handover"), Some(&word(name)));
        assert_eq!(to("Handovers"), Some(list(&["nights", "Handovers", "staffing"])));
        assert_eq!(to("nights"), Some(list(&["nights", "staffing"])));
        assert_eq!(to("staffing"), Some(list(&["nights", "staffing"])));
        assert_eq!(replaced(&tags, &word("handover"), None), Some(list(&["nights", "staffing"])));
        assert_eq!(replaced(&tags, &word("Handover"), None), None, "capitals are part of a tag");
    }

    proptest! {
        #[test]
        fn what_is_not_that_tag_stays_and_in_its_order(
            names in prop::collection::btree_set("[a-e]", 0..5), at in "[a-e]", to in prop::option::of("[a-h]"),
        ) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let (tag, other) = (word(&at), to.as_deref().map(word));
            match replaced(&list(&names), &tag, other.as_ref()) {
                None => prop_assert!(!names.contains(&at.as_str())),
                Some(after) => {
                    let rest = |tags: &List<Word, TAGS_MAX>| -> Vec<Word> {
                        tags.iter().filter(|one| **one != tag && Some(*one) != other.as_ref()).cloned().collect()
                    };
                    prop_assert_eq!(rest(&after), rest(&list(&names)));
                    prop_assert!(other.is_none_or(|other| after.iter().filter(|one| **one == other).count() == 1));
                    prop_assert!(to.as_deref() == Some(at.as_str()) || !after.contains(&tag));
                }
            }
        }
    }
}
