//! What was brought to sessions, by Proctor's three functions.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{attended, number, span::Span};
use crate::{
    id::EntryId,
    silent::silent_debug,
    supervision::{AgendaItem, Item, ItemBody, Preparation, Proctor},
};

/// Things on the agendas of sessions that were attended. One that came back counts each time.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Brought {
    /// To how many sessions something was brought.
    pub sessions: u32,
    /// About standards and safety.
    pub normative: u32,
    /// About learning.
    pub formative: u32,
    /// About being sustained.
    pub restorative: u32,
    /// Of which nothing was said.
    pub untagged: u32,
}

silent_debug!(Brought);

pub(super) fn brought(items: &[Item], span: &Span) -> Brought {
    // Of a session's preparations the first one counts, as everywhere.
    let mut prepared: HashMap<EntryId, &Preparation> = HashMap::new();
    for item in items {
        if let ItemBody::Preparation(one) = &item.body
            && let Some(session) = one.session
        {
            prepared.entry(session).or_insert(one);
        }
    }
    let agendas = attended(items, span).filter_map(|(item, _)| prepared.get(&item.id));
    let agendas = agendas.map(|one| one.agenda.iter().filter(|item| !item.is_empty()).collect());
    let agendas: Vec<Vec<&AgendaItem>> = agendas.collect();
    let times = |proctor: Option<Proctor>| {
        number(agendas.iter().flatten().filter(|item| item.proctor == proctor).count())
    };
    Brought {
        sessions: number(agendas.iter().filter(|agenda| !agenda.is_empty()).count()),
        normative: times(Some(Proctor::Normative)),
        formative: times(Some(Proctor::Formative)),
        restorative: times(Some(Proctor::Restorative)),
        untagged: times(None),
    }
}
