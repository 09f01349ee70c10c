//! The keyboard and nothing else: real keys by way of X11, GTK and WebKit, as a person presses
//! them. Wherever they lead, what has the focus must be in sight and must show that it has it.

use serde_json::{Value, json};

use super::{App, Failure, Locator, Outcome, PASSPHRASE, Screen, Stage, any, button, ensure};

/// More stops than any screen has.
const STOPS: usize = 120;

/// What cannot be seen of what has the focus, in words; nothing when all is well. Something that
/// only the app puts the focus on, such as a heading, needs no ring. A ring may be fading in.
const UNSEEN: &str = "
  const el = document.activeElement;
  if (el === null || el === document.body) return 'nothing has the focus';
  const box = el.getBoundingClientRect();
  const at = (x, y) => document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
  const own = (hit) => hit !== null && (el.contains(hit) || hit.contains(el));
  if (![0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => own(at(x, y)))))
    return `it is from ${box.top} to ${box.bottom} of ${innerHeight}, under ${at(0.5, 0.5)?.outerHTML.slice(0, 80)}`;
  const parts = [el, ...el.querySelectorAll('*')];
  const rings = parts.flatMap((part) => [null, '::after'].map((of) => getComputedStyle(part, of)));
  const ringed = rings.some((s) =>
    (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none' ||
    (s.strokeWidth !== '0px' && s.stroke !== 'none' && parseFloat(s.strokeWidth) >= 2));
  return ringed || el.tabIndex < 0 ? null : 'nothing shows that it has the focus';";

/// Starts the app with the keyboard in its window.
///
/// # Errors
/// When it does not come up.
pub fn start(stage: &Stage) -> Outcome<App> {
    let app = stage.open()?;
    hand_over(stage, &app)?;
    Ok(app)
}

/// Gives the window the keyboard, as a window manager would.
///
/// # Errors
/// When it does not take it.
pub fn hand_over(stage: &Stage, app: &App) -> Outcome {
    Screen::connect(stage.display())?.focus_window()?;
    app.wait("the window to have the keyboard", || {
        Ok((app.script("return document.hasFocus();", &[])? == true).then_some(()))
    })
}

/// Types the passphrase where the lock screen puts the focus, and waits for Today.
///
/// # Errors
/// When the journal does not open.
pub fn unlock(app: &App) -> Outcome {
    app.real_text(PASSPHRASE)?;
    app.real_keys(&["Return"])?;
    app.find(button("Lock"))?;
    landed(app, any("heading"))
}

/// Presses Tab until it has the focus, and makes sure that this can be seen.
///
/// # Errors
/// When Tab never comes to it, or its focus cannot be seen.
pub fn tab_to(app: &App, what: Locator) -> Outcome {
    walk(app, "Tab", what)
}

/// As [`tab_to`], the other way round.
///
/// # Errors
/// As [`tab_to`].
pub fn tab_back_to(app: &App, what: Locator) -> Outcome {
    walk(app, "shift+Tab", what)
}

/// Tabs to it and presses Enter.
///
/// # Errors
/// As [`tab_to`].
pub fn enter(app: &App, what: Locator) -> Outcome {
    tab_to(app, what)?;
    app.real_keys(&["Return"])
}

/// Tabs to it and presses the space bar.
///
/// # Errors
/// As [`tab_to`].
pub fn space(app: &App, what: Locator) -> Outcome {
    tab_to(app, what)?;
    app.real_keys(&["space"])
}

/// Tabs to a field and types in place of what it holds.
///
/// # Errors
/// As [`tab_to`]; or when the words do not arrive.
pub fn write(app: &App, what: Locator, text: &str) -> Outcome {
    tab_to(app, what)?;
    app.real_keys(&["ctrl+a"])?;
    type_here(app, text)
}

/// Types where the focus is, and waits until the words are there.
///
/// # Errors
/// When they do not arrive.
pub fn type_here(app: &App, text: &str) -> Outcome {
    app.real_text(text)?;
    let body = "return String(document.activeElement?.value ?? '').includes(arguments[0]);";
    app.wait(&format!("“{text}” to be typed"), || {
        Ok((app.script(body, &[json!(text)])? == true).then_some(()))
    })
}

/// Tabs to a list to choose from and types the first word of what is wanted: a space would open it.
///
/// # Errors
/// As [`tab_to`]; or when it is not chosen.
pub fn pick(app: &App, what: Locator, words: &str) -> Outcome {
    tab_to(app, what)?;
    app.real_text(words.split(' ').next().unwrap_or_default())?;
    let body = "return document.activeElement.selectedOptions?.[0]?.textContent.trim() === arguments[0];";
    app.wait(&format!("“{words}” to be chosen"), || {
        Ok((app.script(body, &[json!(words)])? == true).then_some(()))
    })
}

/// Waits until the app itself has put the focus there, and makes sure that it can be seen.
///
/// # Errors
/// When the focus is elsewhere, or cannot be seen.
pub fn landed(app: &App, what: Locator) -> Outcome {
    let told = what.to_string();
    app.wait(&format!("the focus on {told}"), || Ok(is_at(app, &what)?.then_some(())))
        .map_err(|why| Failure::new(format!("{why}\nthe focus is on {:?}", focused(app))))?;
    seen(app)
}

/// Presses Tab until the focus is there.
///
/// # Errors
/// When it never is.
pub fn tab_until(app: &App, what: &str, there: impl Fn(&(String, String)) -> bool) -> Outcome {
    stop_by_stop(app, "Tab", what, || Ok(there(&focused(app)?)))
}

/// Presses Tab. The key goes by way of the display, so the focus may take a moment to leave.
///
/// # Errors
/// When the focus stays where it is.
pub fn tab_on(app: &App) -> Outcome {
    step(app, "Tab")
}

/// Role and name of what has the focus.
///
/// # Errors
/// When the app is gone.
pub fn focused(app: &App) -> Outcome<(String, String)> {
    let body = "const el = document.activeElement ?? document.body; return [role(el), name(el)];";
    Ok(serde_json::from_value(app.script(body, &[])?)?)
}

/// Makes sure that what has the focus is in sight, with a ring around it.
///
/// # Errors
/// When it is not.
pub fn seen(app: &App) -> Outcome {
    let mut why = Value::Null;
    let waited = app.wait("the focus to be seen", || {
        why = app.script(UNSEEN, &[])?;
        Ok(why.is_null().then_some(()))
    });
    waited.map_err(|_| Failure::new(format!("{:?}: {}", focused(app), why.as_str().unwrap_or_default())))
}

fn walk(app: &App, key: &str, what: Locator) -> Outcome {
    // Before it is there, Tab leads on from where it is going to be.
    app.find(what.clone())?;
    stop_by_stop(app, key, &what.to_string(), || is_at(app, &what))?;
    seen(app)
}

fn stop_by_stop(app: &App, key: &str, what: &str, there: impl Fn() -> Outcome<bool>) -> Outcome {
    let mut passed = Vec::new();
    while !there()? {
        ensure(passed.len() < STOPS, format!("{key} never came to {what}; it passed {passed:?}"))?;
        passed.push(focused(app)?.1);
        step(app, key)?;
    }
    Ok(())
}

fn step(app: &App, key: &str) -> Outcome {
    let which = "return document.activeElement;";
    // What has the focus may be going from the page at this moment.
    let before = app.settled("what has the focus", || app.script(which, &[]).map(Some))?;
    app.real_keys(&[key])?;
    app.settled(&format!("{key} to move the focus"), || Ok((app.script(which, &[])? != before).then_some(())))
}

fn is_at(app: &App, what: &Locator) -> Outcome<bool> {
    let body = "return find(arguments[0])[arguments[1]] === document.activeElement;";
    Ok(app.script(body, &[serde_json::to_value(what)?, json!(what.index())])? == true)
}
