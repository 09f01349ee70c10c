//! A reflection: what somebody made of something, written freely or by a template.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    checkin::TAGS_MAX,
    id::EntryId,
    list::List,
    score::Score,
    silent::silent_debug,
    supervision::{Aequip, Proctor},
    template::TemplateKey,
    text::{Line, Text, Word},
    time::Moment,
};

/// Most parts of one reflection: those of its template and all that came from others.
pub const PARTS_MAX: usize = 200;
/// Most entries one reflection is about.
pub const LINKS_MAX: usize = 40;
/// Most principles one reflection names.
pub const NAMED_MAX: usize = 30;

/// What is written under one heading.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReflectionPart {
    /// The stage it was written under, "" where there was none.
    #[ts(type = "string")]
    pub stage: Line,
    /// The heading it was written under.
    #[ts(type = "string")]
    pub heading: Line,
    /// The words.
    #[ts(type = "string")]
    pub text: Text,
}

/// Five themes of supervision for frontline work; the app's own wording, not a validated scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// Feeling connected.
    Connected,
    /// Confidence and knowledge.
    Confidence,
    /// New approaches.
    Approaches,
    /// Wellbeing and burnout.
    Wellbeing,
    /// Feeling valued.
    Valued,
}

/// A theme, and how much of it there is where the writer says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThemeScore {
    /// Which theme.
    pub theme: Theme,
    /// 0 to 10, where given.
    pub score: Option<Score>,
}

/// Whether somebody can think now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CanThink {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// Not now.
    NotNow,
}

/// A reflection.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reflection {
    /// When it is about.
    pub when: Moment,
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub title: Line,
    /// The template it is written by; null for none.
    pub template: Option<TemplateKey>,
    /// Its name at the time, so that it can be read when the template is gone.
    #[ts(type = "string")]
    pub template_name: Line,
    /// What is written, in order.
    #[ts(type = "Array<ReflectionPart>")]
    pub parts: List<ReflectionPart, PARTS_MAX>,
    /// The stage the writer was in, to go on from there; "" where there is nothing to go on with.
    #[ts(type = "string")]
    pub at: Line,
    /// The session it belongs to.
    pub session: Option<EntryId>,
    /// The entries it is about.
    #[ts(type = "Array<EntryId>")]
    pub entries: List<EntryId, LINKS_MAX>,
    /// The writer's tags.
    #[ts(type = "Array<string>")]
    pub tags: List<Word, TAGS_MAX>,
    /// The themes it touches.
    #[ts(type = "Array<ThemeScore>")]
    pub themes: List<ThemeScore, 5>,
    /// Which of Proctor's functions it is about.
    #[ts(type = "Array<Proctor>")]
    pub proctor: List<Proctor, 3>,
    /// Which of the A-EQUIP functions it is about.
    #[ts(type = "Array<Aequip>")]
    pub aequip: List<Aequip, 4>,
    /// The writer's own principles it touches.
    #[ts(type = "Array<string>")]
    pub principles: List<Word, NAMED_MAX>,
    /// Whether the writer could think before it.
    pub think_before: Option<CanThink>,
    /// Whether the writer could think after it.
    pub think_after: Option<CanThink>,
    /// Set aside for supervision.
    pub set_aside: bool,
}

/// What a row of the journal shows of a reflection.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReflectionRow {
    /// What the writer calls it; may be "".
    #[ts(type = "string")]
    pub title: Line,
    /// The name of its template; may be "".
    #[ts(type = "string")]
    pub template_name: Line,
    /// The session it belongs to.
    pub session: Option<EntryId>,
}

impl Reflection {
    /// Whether nothing has been written or said in it, and it is nowhere that somebody comes back to.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let unwritten = self.title.is_empty() && self.parts.iter().all(|part| part.text.is_empty());
        let untagged = self.tags.is_empty()
            && self.themes.is_empty()
            && self.proctor.is_empty()
            && self.aequip.is_empty()
            && self.principles.is_empty();
        let unthought = self.think_before.is_none() && self.think_after.is_none();
        unwritten && untagged && unthought && self.at.is_empty() && !self.set_aside
    }

    /// The beginning of what is written, in its own order, on one line.
    #[must_use]
    pub fn snippet(&self, max: usize) -> Text {
        let first = self.parts.iter().find(|part| !part.text.trim().is_empty());
        first.map(|part| part.text.snippet(max)).unwrap_or_default()
    }
}

impl From<&Reflection> for ReflectionRow {
    fn from(reflection: &Reflection) -> Self {
        Self {
            title: reflection.title.clone(),
            template_name: reflection.template_name.clone(),
            session: reflection.session,
        }
    }
}

silent_debug!(ReflectionPart, Reflection, ReflectionRow);
