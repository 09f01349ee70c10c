//! Sleep and screen lock, as systemd's logind tells of them.
//!
//! A machine without a system bus, or without logind on it, is served by the idle
//! clock alone; nothing is said about it.

use std::sync::Arc;

use futures_util::StreamExt;
use stillpoint_journal::wire::LockReason;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue};
use zbus::{Connection, MatchRule, Message, MessageStream};

use crate::locking;
use crate::shell::Shell;

const SERVICE: &str = "org.freedesktop.login1";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// What a signal means for the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// Lock, and only then let the machine sleep.
    Sleep,
    /// The machine is awake: ask for the next delay.
    Wake,
    /// The screen is locked, or somebody else has the seat.
    Away,
}

/// Locks the journal on sleep and screen lock for as long as the app runs.
pub async fn watch(shell: Arc<Shell>) {
    // Nothing to be done about a machine that does not say.
    let _ = follow(shell).await;
}

async fn follow(shell: Arc<Shell>) -> zbus::Result<()> {
    let bus = Connection::system().await?;
    let session = own_session(&bus).await;
    let mut sleep = stream(&bus, MANAGER, "PrepareForSleep", None).await?;
    let mut delay = delay_sleep(&bus).await;
    let (mut lock, mut changes) = match &session {
        Some(path) => (
            Some(stream(&bus, SESSION, "Lock", Some(path)).await?),
            Some(stream(&bus, PROPERTIES, "PropertiesChanged", Some(path)).await?),
        ),
        None => (None, None),
    };
    loop {
        let message = tokio::select! {
            message = next(&mut sleep) => message,
            message = next_of(&mut lock) => message,
            message = next_of(&mut changes) => message,
        };
        let Some(message) = message else { return Ok(()) };
        match meaning(&message) {
            Some(News::Sleep) => {
                locking::lock_and_wait(&shell, LockReason::Suspend).await;
                // Given back: the machine may sleep.
                drop(delay.take());
            }
            Some(News::Wake) => delay = delay_sleep(&bus).await,
            Some(News::Away) => locking::lock_and_wait(&shell, LockReason::ScreenLock).await,
            None => {}
        }
    }
}

async fn next(stream: &mut MessageStream) -> Option<Message> {
    stream.next().await.and_then(Result::ok)
}

async fn next_of(stream: &mut Option<MessageStream>) -> Option<Message> {
    match stream {
        Some(stream) => next(stream).await,
        None => std::future::pending().await,
    }
}

async fn stream(
    bus: &Connection,
    interface: &'static str,
    member: &'static str,
    path: Option<&OwnedObjectPath>,
) -> zbus::Result<MessageStream> {
    let rule = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .sender(SERVICE)?
        .interface(interface)?
        .member(member)?;
    let rule = match path {
        Some(path) => rule.path(path.as_str())?,
        None => rule.path(MANAGER_PATH)?,
    };
    MessageStream::for_match_rule(rule.build(), bus, Some(8)).await
}

/// A delay (at most `InhibitDelayMaxSec`, five seconds by default) in which to lock.
async fn delay_sleep(bus: &Connection) -> Option<OwnedFd> {
    let why = ("sleep", "Stillpoint", "Locking the journal", "delay");
    let reply = bus.call_method(Some(SERVICE), MANAGER_PATH, Some(MANAGER), "Inhibit", &why).await.ok()?;
    reply.body().deserialize().ok()
}

/// The graphical session this app belongs to. An app started by the user's service
/// manager is in none itself; then it is the one the desktop names.
async fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    let named = std::env::var("XDG_SESSION_ID").ok();
    if let Some(id) = named
        && let Some(path) = ask(bus, "GetSession", &id.as_str()).await
    {
        return Some(path);
    }
    ask(bus, "GetSessionByPID", &std::process::id()).await
}

async fn ask<B>(bus: &Connection, method: &str, about: &B) -> Option<OwnedObjectPath>
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    let reply = bus.call_method(Some(SERVICE), MANAGER_PATH, Some(MANAGER), method, about).await.ok()?;
    reply.body().deserialize().ok()
}

fn meaning(message: &Message) -> Option<News> {
    let header = message.header();
    match header.member()?.as_str() {
        "PrepareForSleep" => {
            let begins: bool = message.body().deserialize().ok()?;
            Some(if begins { News::Sleep } else { News::Wake })
        }
        "Lock" => Some(News::Away),
        "PropertiesChanged" => {
            let body = message.body();
            let (interface, changed, _gone): (String, Changed, Vec<String>) = body.deserialize().ok()?;
            (interface == SESSION && is_away(&changed)).then_some(News::Away)
        }
        _ => None,
    }
}

type Changed = std::collections::HashMap<String, OwnedValue>;

/// Desktops that lock their own screen say so by the hint, without the signal.
fn is_away(changed: &Changed) -> bool {
    let flag = |name: &str| changed.get(name).and_then(|value| bool::try_from(value).ok());
    flag("LockedHint") == Some(true) || flag("Active") == Some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signal<B: serde::Serialize + zbus::zvariant::DynamicType>(
        interface: &str,
        member: &str,
        body: &B,
    ) -> Message {
        Message::signal(MANAGER_PATH, interface, member).expect("a signal").build(body).expect("a body")
    }

    fn changed(interface: &str, name: &str, value: bool) -> Message {
        let changes = std::collections::HashMap::from([(name, zbus::zvariant::Value::from(value))]);
        signal(PROPERTIES, "PropertiesChanged", &(interface, changes, Vec::<String>::new()))
    }

    #[test]
    fn sleep_begins_and_ends() {
        assert_eq!(meaning(&signal(MANAGER, "PrepareForSleep", &true)), Some(News::Sleep));
        assert_eq!(meaning(&signal(MANAGER, "PrepareForSleep", &false)), Some(News::Wake));
    }

    #[test]
    fn a_locked_screen_and_a_seat_given_up_are_leaving() {
        assert_eq!(meaning(&signal(SESSION, "Lock", &())), Some(News::Away));
        assert_eq!(meaning(&changed(SESSION, "LockedHint", true)), Some(News::Away));
        assert_eq!(meaning(&changed(SESSION, "Active", false)), Some(News::Away));
    }

    #[test]
    fn coming_back_and_other_news_lock_nothing() {
        assert_eq!(meaning(&changed(SESSION, "LockedHint", false)), None);
        assert_eq!(meaning(&changed(SESSION, "Active", true)), None);
        assert_eq!(meaning(&changed("org.freedesktop.login1.Seat", "Active", false)), None);
        assert_eq!(meaning(&signal(SESSION, "Unlock", &())), None);
    }

    #[test]
    fn a_signal_of_another_shape_is_ignored() {
        assert_eq!(meaning(&signal(MANAGER, "PrepareForSleep", &"true")), None);
        assert_eq!(meaning(&signal(PROPERTIES, "PropertiesChanged", &7u32)), None);
    }
}
