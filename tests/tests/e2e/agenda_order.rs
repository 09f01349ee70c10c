//! The order of what will be brought, changed by drawing one thing to another place.

use serde_json::json;
use stillpoint_tests::window::{
    App, Element, Failure, Key, Outcome, PASSPHRASE, Stage, button, ensure, field, heading, journey, shelf,
};

use crate::{
    looks_supervision::{preparation, session},
    supervision::{dated, item, items},
};

const THING: &str = "[data-item]";
/// What the pointer takes hold of.
const GRIP: &str = "[data-item] [title='Drag to move']";
/// In the upper and in the lower half of a thing.
const ABOVE: f64 = 0.1;
const BELOW: f64 = 0.9;

#[test]
fn the_agenda_is_reordered_by_the_pointer_and_not_by_a_change_of_mind() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let mut journal = shelf::open(&shelved.path, PASSPHRASE)?;
    let next = shelf::keep(&mut journal, &session(json!({ "day": dated(1) })))?;
    shelf::keep(&mut journal, &preparation(&next, &["first", "second", "third"], false))?;
    drop(journal.lock());
    let app = stage.open()?;
    // All of the agenda in sight: near its edges the window scrolls.
    app.resize(1180, 1600)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Prepare"))?;
    app.find(heading("Prepare"))?;
    order(&app, ["first", "second", "third"])?;

    // The third, held over the first: Escape puts it back.
    app.draw(&part(&app, GRIP, 2)?, &part(&app, THING, 0)?, ABOVE)?;
    app.wait("the place where it would go", || {
        Ok((app.script("return document.querySelector('li.drop') !== null;", &[])? == true).then_some(()))
    })?;
    app.press(&[Key::Escape])?;
    app.let_go()?;
    order(&app, ["first", "second", "third"])?;
    ensure(app.script("return document.querySelector('li.held, li.drop') === null;", &[])? == true, "held")?;

    app.draw(&part(&app, GRIP, 2)?, &part(&app, THING, 0)?, ABOVE)?;
    app.let_go()?;
    order(&app, ["third", "first", "second"])?;
    app.sees("Now question 1 of 3")?;
    app.sees("Kept as you type")?;
    app.draw(&part(&app, GRIP, 1)?, &part(&app, THING, 2)?, BELOW)?;
    app.let_go()?;
    order(&app, ["third", "second", "first"])?;
    // Let go where it was: nothing moves.
    app.draw(&part(&app, GRIP, 1)?, &part(&app, THING, 1)?, ABOVE)?;
    app.let_go()?;
    order(&app, ["third", "second", "first"])?;
    app.quit()?;

    let kept = items(&shelved.path)?;
    let agenda = &item(&kept, "preparation")?["agenda"];
    for (n, question) in ["third", "second", "first"].into_iter().enumerate() {
        ensure(agenda[n]["question"] == question, format!("{agenda:#}"))?;
    }
    Ok(())
}

/// Waits until the questions stand in this order.
fn order(app: &App, wanted: [&str; 3]) -> Outcome {
    app.wait(&format!("the order {wanted:?}"), || {
        let mut now = Vec::new();
        for number in 1..=wanted.len() {
            now.push(app.value(field(&format!("Question {number}")))?);
        }
        Ok((now == wanted).then_some(()))
    })
}

/// The `n`th of these on the page, from 0: they have no name, since the keyboard has other ways.
fn part(app: &App, which: &str, n: usize) -> Outcome<Element> {
    let body = "return document.querySelectorAll(arguments[0])[arguments[1]] ?? null;";
    let found = app.script(body, &[which.into(), n.into()])?;
    Element::from(&found).ok_or_else(|| Failure::new(format!("there is no {which} number {n}")))
}
