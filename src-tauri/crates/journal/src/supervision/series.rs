//! A series that is changed from one of its sessions on.
//!
//! What was changed in that one is carried to the later ones, and nothing else of them: what has
//! been said, written or noted of a session is its own.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Item, ItemBody, Session, SessionState};
use crate::id::EntryId;

/// Which later sessions of a series change with one of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesLater {
    /// Those that change, as they would be, the next first.
    pub changing: Vec<Item>,
    /// How many later ones stay as they are, because they were attended, cancelled or declined.
    pub staying: u32,
}

/// The sessions of a series that were changed in one act: all that it takes to put them back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesChanged {
    /// As they were, the one that was changed by hand first.
    pub before: Vec<Item>,
    /// As they became, in the same order.
    pub after: Vec<Item>,
}

impl SeriesChanged {
    /// Each session by its name, as it was and as it became.
    pub(crate) fn sessions(&self) -> impl Iterator<Item = (EntryId, &Session, &Session)> {
        self.before.iter().zip(&self.after).filter_map(|pair| match (&pair.0.body, &pair.1.body) {
            (ItemBody::Session(before), ItemBody::Session(after)) if pair.0.id == pair.1.id => {
                Some((pair.0.id, before, after))
            }
            _ => None,
        })
    }
}

/// What becomes of the later sessions of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    /// Those that change, as they are and as they would be, the next first.
    pub changing: Vec<(Item, Item)>,
    /// How many of them stay because something has been said of whether they took place.
    pub staying: usize,
}

/// What becomes of the later sessions of the series, once this one was `was` and is what it is now.
/// Later is what came after it as it was. `None` when there is no such session.
#[must_use]
pub fn later(items: &[Item], id: EntryId, was: &Session) -> Option<Later> {
    let sessions = || {
        items.iter().filter_map(|item| match &item.body {
            ItemBody::Session(session) => Some((item, session)),
            _ => None,
        })
    };
    let (_, is) = sessions().find(|(item, _)| item.id == id)?;
    let of_series = |other: &Session| is.series.is_some() && other.series == is.series;
    let mut after: Vec<(&Item, &Session)> = sessions()
        .filter(|(item, other)| item.id != id && of_series(other))
        .filter(|(_, other)| other.place_in_time() > was.place_in_time())
        .collect();
    after.sort_by_key(|(item, other)| (other.place_in_time(), item.id));
    let (open, said): (Vec<_>, Vec<_>) = after.into_iter().partition(|(_, other)| is_open(other));
    let changed = open.into_iter().filter_map(|(item, other)| {
        let carried = carried(was, is, other);
        let after = Item { body: ItemBody::Session(carried), ..item.clone() };
        (after != *item).then(|| (item.clone(), after))
    });
    let changing: Vec<(Item, Item)> = changed.collect();
    let staying = if changing.is_empty() { 0 } else { said.len() };
    Some(Later { changing, staying })
}

/// That session with what was changed since the change put back. What it is now is kept wherever
/// it has been changed again.
#[must_use]
pub fn put_back(before: &Session, after: &Session, current: &Session) -> Session {
    macro_rules! back {
        ($($field:ident)*) => {
            Session {
                $( $field: if current.$field == after.$field {
                    before.$field.clone()
                } else {
                    current.$field.clone()
                }, )*
            }
        };
    }
    back!(kind called day starts minutes format place role with group people state why repeat series programme
        remind uid after reflected aequip)
}

/// Nothing has been said yet of whether it takes place.
fn is_open(session: &Session) -> bool {
    matches!(session.state, SessionState::Offered | SessionState::Booked)
}

/// Another session of the series with what was changed in one of them. The day moves by as many
/// days; a time is the one on the clock of the place, so that no change of clocks moves it.
fn carried(was: &Session, is: &Session, other: &Session) -> Session {
    let mut carried = other.clone();
    macro_rules! carry {
        ($($field:ident)*) => {
            $( if is.$field != was.$field {
                carried.$field.clone_from(&is.$field);
            } )*
        };
    }
    carry!(kind called starts minutes format place role with group programme remind);
    let days = is.day.date().signed_duration_since(was.day.date()).num_days();
    carried.day = other.day.plus(days);
    carried
}
