//! WebKitWebDriver's wire protocol (W3C WebDriver), as much of it as the tests need.

use std::{
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
    time::Duration,
};

use serde_json::{Value, json};
use ureq::Agent;

use super::{Failure, Outcome, group::Group, poll::poll};

/// The protocol's name for the member that carries an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long an answer may usually take.
pub const ANSWER: Duration = Duration::from_secs(40);

/// Something on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// As an argument of a script.
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// From what a script returned.
    pub fn from(value: &Value) -> Option<Self> {
        value.get(ELEMENT)?.as_str().map(|id| Self(id.to_owned()))
    }
}

/// One driver with its one session, and all processes below it.
pub struct Driver {
    agent: Agent,
    session: String,
    group: Group,
}

/// What to start and how.
pub struct Launch<'a> {
    /// The program WebKitWebDriver starts: the app, or strace around it.
    pub program: &'a Path,
    /// Its arguments.
    pub arguments: Vec<String>,
    /// The environment of driver and app, whole.
    pub environment: Vec<(String, PathBuf)>,
    /// How long an answer may take. No request may hang a test: an app that ends early
    /// never answers.
    pub patience: Duration,
}

impl Driver {
    /// Starts a driver on a free port and the app through it.
    ///
    /// # Errors
    /// When either does not come up.
    pub fn start(launch: &Launch<'_>) -> Outcome<Self> {
        let agent: Agent = Agent::config_builder()
            .timeout_global(Some(launch.patience))
            .http_status_as_error(false)
            .build()
            .into();
        let (group, base) = listening(&agent, launch)?;
        let options = json!({ "binary": launch.program, "args": launch.arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let begun = answer(agent.post(format!("{base}/session")).send_json(&wanted)?)?;
        let id = begun["sessionId"].as_str().ok_or_else(|| Failure::new("the driver gave no session"))?;
        Ok(Self { agent, session: format!("{base}/session/{id}"), group })
    }

    /// The processes below the driver, and the driver.
    pub fn group(&self) -> &Group {
        &self.group
    }

    /// Runs a function body in the page.
    ///
    /// # Errors
    /// When the script throws or the app is gone.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Outcome<Value> {
        self.post("execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Runs a function body whose last argument is the function to call with the answer.
    ///
    /// # Errors
    /// As [`Self::script`].
    pub fn script_later(&self, body: &str) -> Outcome<Value> {
        self.post("execute/async", &json!({ "script": body, "args": [] }))
    }

    /// Scrolls to the middle of an element and clicks there.
    ///
    /// # Errors
    /// When something else would get the click.
    pub fn click(&self, element: &Element) -> Outcome {
        self.post(&format!("element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Types into an element.
    ///
    /// # Errors
    /// When it cannot be typed into.
    pub fn keys(&self, element: &Element, text: &str) -> Outcome {
        self.post(&format!("element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    /// The name that WebKit itself gives to assistive technology.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn computed_label(&self, element: &Element) -> Outcome<String> {
        let label = self.get(&format!("element/{}/computedlabel", element.0))?;
        Ok(label.as_str().unwrap_or_default().to_owned())
    }

    /// Presses and releases keys, wherever the focus is.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn actions(&self, steps: &[Value]) -> Outcome {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.post("actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// Moves and presses the pointer, in steps of the protocol.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn pointer(&self, steps: &[Value]) -> Outcome {
        let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps });
        self.post("actions", &json!({ "actions": [mouse] })).map(drop)
    }

    /// Resizes the window, in CSS pixels of its outside.
    ///
    /// # Errors
    /// When the app is gone.
    pub fn resize(&self, width: u32, height: u32) -> Outcome {
        self.post("window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height })).map(drop)
    }

    fn get(&self, path: &str) -> Outcome<Value> {
        let asked = self.agent.get(format!("{}/{path}", self.session)).call();
        answer(asked.map_err(|why| Failure::new(format!("{path}: {why}")))?)
    }

    fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        let asked = self.agent.post(format!("{}/{path}", self.session)).send_json(body);
        answer(asked.map_err(|why| Failure::new(format!("{path}: {why}")))?)
    }
}

/// Between choosing a free port and the driver's taking it no other test may choose.
static CHOOSING: Mutex<()> = Mutex::new(());

fn listening(agent: &Agent, launch: &Launch<'_>) -> Outcome<(Group, String)> {
    let _one_at_a_time = CHOOSING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let mut group = Group::start("WebKitWebDriver", |driver| prepare(driver, port, launch))?;
    let base = format!("http://127.0.0.1:{port}");
    poll(ANSWER, "WebKitWebDriver to listen", || {
        if group.ended()? {
            return Err(Failure::new("WebKitWebDriver ended at once"));
        }
        Ok(agent.get(format!("{base}/status")).call().is_ok().then_some(()))
    })?;
    Ok((group, base))
}

fn prepare(driver: &mut Command, port: u16, launch: &Launch<'_>) {
    driver.args([format!("--port={port}"), "--host=127.0.0.1".into()]);
    driver.env_clear().envs(launch.environment.iter().map(|(name, value)| (name, value)));
    // Without it the session request hangs: it makes Tauri let the driver in.
    driver.env("TAURI_WEBVIEW_AUTOMATION", "true");
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Outcome<Value> {
    let ok = response.status().is_success();
    // Pictures are long; nothing here is hostile.
    let mut body: Value = response.body_mut().with_config().limit(64 << 20).read_json()?;
    let value = body["value"].take();
    if ok {
        return Ok(value);
    }
    let word = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Err(Failure::new(format!("WebDriver: {}: {}", word("error"), word("message"))))
}
