//! The page in the window, as a person finds their way about it.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    Failure, Key, Locator, Outcome,
    driver::{Driver, Element},
    poll::{PATIENCE, poll},
};

const HELPERS: &str = include_str!("page.js");

/// WebDriver's words for a page that is still moving: look again.
const PASSING: &[&str] =
    &["stale element reference", "element click intercepted", "element not interactable"];

/// Where an element is in the window, once scrolled into it; nothing while it is disabled.
const PLACE: &str = "
  const el = arguments[0];
  if (el.matches(':disabled, [aria-disabled=\"true\"]')) return null;
  el.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = el.getBoundingClientRect();
  return [box.x, box.y, box.width, box.height];";

/// Half a window further down the page; at its end, to its top.
const ONWARD: &str = "
  const page = document.documentElement;
  const end = window.scrollY + window.innerHeight >= page.scrollHeight - 2;
  window.scrollTo({ top: end ? 0 : window.scrollY + window.innerHeight / 2, behavior: 'instant' });";

/// In how many moves the pointer is drawn from one place to another.
const DRAWN: u32 = 8;

/// What is in the window. Every look is repeated until it succeeds or patience ends.
pub struct Page {
    driver: Driver,
    /// Clicks are made by script: WebKitWebDriver aims wrongly when the system scales text.
    scaled: bool,
}

impl Page {
    /// The page that this driver drives; `scaled` when the system enlarges text.
    pub fn new(driver: Driver, scaled: bool) -> Self {
        Self { driver, scaled }
    }

    /// The driver below, for what has no better name.
    pub fn driver(&self) -> &Driver {
        &self.driver
    }

    /// Evaluates a function body with the helpers of `page.js` at hand.
    ///
    /// # Errors
    /// When it throws.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Outcome<Value> {
        self.driver.script(&format!("{HELPERS}\n{body}"), arguments)
    }

    /// All that answer to this now, visible ones only.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn all(&self, what: &Locator) -> Outcome<Vec<Element>> {
        let found = self.script("return find(arguments[0]);", &[serde_json::to_value(what)?])?;
        Ok(found.as_array().into_iter().flatten().filter_map(Element::from).collect())
    }

    fn now(&self, what: &Locator) -> Outcome<Option<Element>> {
        Ok(self.all(what)?.into_iter().nth(what.index()))
    }

    /// Waits for it.
    ///
    /// # Errors
    /// When it does not come; with an outline of what was there instead.
    pub fn find(&self, what: Locator) -> Outcome<Element> {
        self.settled(&what.to_string(), || self.now(&what))
    }

    /// Whether it is there at this moment.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn has(&self, what: Locator) -> Outcome<bool> {
        Ok(self.now(&what)?.is_some())
    }

    /// Waits until it is not there.
    ///
    /// # Errors
    /// When it stays.
    pub fn gone(&self, what: Locator) -> Outcome {
        self.settled(&format!("no {what}"), || Ok((!self.has(what.clone())?).then_some(())))
    }

    /// Clicks it, once it is there, enabled and at rest: a page that has just been
    /// opened scrolls to its top, and a click on its way would land elsewhere.
    ///
    /// # Errors
    /// When it never can be clicked.
    pub fn click(&self, what: Locator) -> Outcome {
        self.click_or(&what, || Ok(()))
    }

    /// Clicks it as [`Page::click`] does, going down the page for as long as it is not there,
    /// and from the top again after the end: of a long list only what is near the view is drawn.
    ///
    /// # Errors
    /// When it is nowhere on the page.
    pub fn scroll_and_click(&self, what: Locator) -> Outcome {
        self.click_or(&what, || self.driver.script(ONWARD, &[]).map(drop))
    }

    fn click_or(&self, what: &Locator, absent: impl Fn() -> Outcome) -> Outcome {
        let mut place = Value::Null;
        self.settled(&format!("{what} to be clickable"), || {
            let Some(element) = self.now(what)? else {
                place = Value::Null;
                return absent().map(|()| None);
            };
            let now = self.driver.script(PLACE, &[element.reference()])?;
            if now.is_null() || now != std::mem::replace(&mut place, now.clone()) {
                return Ok(None);
            }
            self.strike(&element).map(Some)
        })
    }

    fn strike(&self, element: &Element) -> Outcome {
        if self.scaled {
            return self.driver.script("arguments[0].click();", &[element.reference()]).map(drop);
        }
        self.driver.click(element)
    }

    /// Puts `text` in place of whatever the field holds, key by key.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn fill(&self, what: Locator, text: &str) -> Outcome {
        let element = self.focus(what.clone())?;
        if !self.value(what)?.is_empty() {
            self.chord(&[Key::Control], 'a')?;
            self.press(&[Key::Backspace])?;
        }
        if text.is_empty() { Ok(()) } else { self.driver.keys(&element, text) }
    }

    /// Adds `text` at the end of the field. A line break becomes the Enter key.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn add(&self, what: Locator, text: &str) -> Outcome {
        let element = self.focus(what)?;
        self.chord(&[Key::Control], Key::End.code())?;
        self.driver.keys(&element, &text.replace('\n', &Key::Enter.code().to_string()))
    }

    /// Takes one from a list to choose from, by the words it stands under.
    ///
    /// # Errors
    /// When there is no such list, or nothing in it is called that.
    pub fn choose(&self, what: Locator, words: &str) -> Outcome {
        let body = "return [...arguments[0].options].find((el) => el.textContent.trim() === arguments[1]);";
        let missed = format!("{what} with “{words}” in it");
        let option = self.wait(&missed, || {
            let Some(list) = self.now(&what)? else { return Ok(None) };
            let found = self.driver.script(body, &[list.reference(), json!(words)])?;
            Ok(Element::from(&found))
        })?;
        self.settled(&missed, || self.driver.click(&option).map(Some))
    }

    /// Gives it the focus.
    ///
    /// # Errors
    /// When it is not there.
    pub fn focus(&self, what: Locator) -> Outcome<Element> {
        let element = self.find(what)?;
        self.driver.script("arguments[0].focus();", &[element.reference()])?;
        Ok(element)
    }

    /// What the field holds.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn value(&self, what: Locator) -> Outcome<String> {
        let element = self.find(what)?;
        let value = self.driver.script("return arguments[0].value;", &[element.reference()])?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// The text in it, exactly as it stands in the document.
    ///
    /// # Errors
    /// When it is not there.
    pub fn content(&self, what: Locator) -> Outcome<String> {
        let element = self.find(what)?;
        let text = self.driver.script("return arguments[0].textContent;", &[element.reference()])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute of it; empty when it has none.
    ///
    /// # Errors
    /// When it is not there.
    pub fn attribute(&self, what: Locator, name: &str) -> Outcome<String> {
        let element = self.find(what)?;
        let body = "return arguments[0].getAttribute(arguments[1]);";
        let value = self.driver.script(body, &[element.reference(), json!(name)])?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Presses these keys one after another, where the focus is.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn press(&self, keys: &[Key]) -> Outcome {
        let strokes = keys.iter().flat_map(|key| [down(key.code()), up(key.code())]);
        self.driver.actions(&strokes.collect::<Vec<_>>())
    }

    /// Types letters, where the focus is.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn type_keys(&self, text: &str) -> Outcome {
        self.driver.actions(&text.chars().flat_map(|letter| [down(letter), up(letter)]).collect::<Vec<_>>())
    }

    /// Holds these keys, presses one more, lets go.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn chord(&self, held: &[Key], key: char) -> Outcome {
        let before = held.iter().map(|k| down(k.code()));
        let after = held.iter().rev().map(|k| up(k.code()));
        let steps = before.chain([down(key), up(key)]).chain(after);
        self.driver.actions(&steps.collect::<Vec<_>>())
    }

    /// Presses the pointer down on the middle of `from` and draws it, in small steps, to the
    /// height of `onto` where this part of it (0 its top, 1 its bottom) was. It stays pressed.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn draw(&self, from: &Element, onto: &Element, part: f64) -> Outcome {
        let ends = "
          const [from, onto] = [arguments[0], arguments[1]].map((el) => el.getBoundingClientRect());
          const y = onto.y + onto.height * arguments[2];
          return [from.x + from.width / 2, from.y + from.height / 2, y];";
        let ends = self.driver.script(ends, &[from.reference(), onto.reference(), json!(part)])?;
        let (x, begin, end): (f64, f64, f64) = serde_json::from_value(ends)?;
        let mut steps = vec![moved(x, begin), json!({ "type": "pointerDown", "button": 0 })];
        let heights = (1..=DRAWN).map(|n| begin + (end - begin) * f64::from(n) / f64::from(DRAWN));
        steps.extend(heights.map(|y| moved(x, y)));
        self.driver.pointer(&steps)
    }

    /// Lets go of the pointer's button, wherever it is.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn let_go(&self) -> Outcome {
        self.driver.pointer(&[json!({ "type": "pointerUp", "button": 0 })])
    }

    /// All text that is shown.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn text(&self) -> Outcome<String> {
        let text = self.driver.script("return document.body.innerText;", &[])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until these words are shown.
    ///
    /// # Errors
    /// When they do not come.
    pub fn sees(&self, words: &str) -> Outcome {
        self.wait(&format!("the words “{words}”"), || Ok(self.text()?.contains(words).then_some(())))
    }

    /// Waits until these words are not shown.
    ///
    /// # Errors
    /// When they stay.
    pub fn lacks(&self, words: &str) -> Outcome {
        let what = format!("the words “{words}” to go");
        self.wait(&what, || Ok((!self.text()?.contains(words)).then_some(())))
    }

    /// Everything the page holds, shown or not: its source and what is in its fields.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn everything(&self) -> Outcome<String> {
        let body = "const fields = [...document.querySelectorAll('input, textarea')].map((el) => el.value);\
                    return [document.title, document.documentElement.outerHTML, ...fields].join('\\n');";
        let all = self.driver.script(body, &[])?;
        Ok(all.as_str().unwrap_or_default().to_owned())
    }

    /// Looks until `seen` gives something; when patience ends says what was on the screen.
    ///
    /// # Errors
    /// `seen`'s own, or that patience ended.
    pub fn wait<T>(&self, what: &str, seen: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        self.wait_for(PATIENCE, what, seen)
    }

    /// As [`Self::wait`], with a limit of its own.
    ///
    /// # Errors
    /// As [`Self::wait`].
    pub fn wait_for<T>(
        &self,
        limit: Duration,
        what: &str,
        seen: impl FnMut() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        poll(limit, what, seen).map_err(|why| {
            let outline = self.script("return outline();", &[]);
            let outline =
                outline.map_or_else(|e| e.to_string(), |o| o.as_str().unwrap_or_default().to_owned());
            Failure::new(format!("{why}\non the screen:\n{outline}"))
        })
    }

    /// As [`Self::wait`], and a page caught in the middle of a change is looked at again.
    pub(super) fn settled<T>(&self, what: &str, mut act: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        self.wait(what, || match act() {
            Err(why) if PASSING.iter().any(|passing| why.to_string().contains(passing)) => Ok(None),
            done => done,
        })
    }
}

fn moved(x: f64, y: f64) -> Value {
    json!({ "type": "pointerMove", "duration": 10, "x": x.round(), "y": y.round() })
}

fn down(key: char) -> Value {
    json!({ "type": "keyDown", "value": key.to_string() })
}

fn up(key: char) -> Value {
    json!({ "type": "keyUp", "value": key.to_string() })
}
