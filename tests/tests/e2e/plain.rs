//! The build that people get: no network, no way in for programs, nothing left behind.
//! Needs `STILLPOINT_PLAIN_APP`; without it these fail, so that they never only seem to pass.

use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    time::Duration,
};

use stillpoint_tests::window::{
    Driver, Launch, Outcome, PASSPHRASE, Plain, Screen, Stage, canary, canary::Canaries, ensure, shelf,
    trace, until,
};

#[test]
fn a_whole_session_opens_no_socket_that_leaves_the_computer_and_leaves_no_word() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, shelved) = Stage::with_journal()?;
    // Apart from the home that is searched: it holds what went to the display, keys included.
    let apart = tempfile::tempdir()?;
    let notes = apart.path().join("network");
    let word = canary::word()?;
    use_it(&stage, &app, &notes, &word)?;

    // Proof that there was a session.
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    ensure(
        bodies.iter().any(|body| body["arriving"] == word.as_str()),
        format!("nothing was saved: {bodies:?}"),
    )?;
    let notes = trace::read(&notes)?;
    ensure(trace::sockets(&notes) > 3, "strace noted hardly any socket")?;
    let foreign = trace::foreign_sockets(&notes);
    ensure(foreign.is_empty(), format!("it reached for the network:\n{}", foreign.join("\n")))?;

    let canaries = Canaries::new(vec![word, PASSPHRASE.to_owned()])?;
    let search = canaries.in_folder(stage.home.root())?;
    ensure(search.hits.is_empty(), format!("left behind: {:?}", search.hits))
}

fn use_it(stage: &Stage, app: &Path, notes: &Path, word: &str) -> Outcome {
    let plain = Plain::start(stage, app, &[], Some(("network", notes)))?;
    plain.unlock(PASSPHRASE)?;
    plain.press("alt+2")?;
    plain.press("Tab")?;
    plain.write(word)?;
    plain.press("ctrl+Return")?;
    plain.press("alt+3")?;
    plain.press("alt+4")?;
    plain.press("alt+5")?;
    plain.press("F1")?;
    plain.press("alt+1")?;
    plain.press("ctrl+l")?;
    plain.quit()
}

#[test]
fn a_webdriver_gets_no_answer() -> Outcome {
    let app = Stage::plain_app()?;
    let (stage, _) = Stage::with_journal()?;
    let launch = Launch {
        program: &app,
        arguments: Vec::new(),
        environment: stage.environment(),
        patience: Duration::from_secs(8),
    };
    ensure(Driver::start(&launch).is_err(), "a WebDriver got in")?;
    // The same request is answered by the build for tests: what is missing is the way in.
    let driven = Stage::driven_app()?;
    let launch = Launch { program: &driven, patience: Duration::from_secs(40), ..launch };
    Driver::start(&launch).map(drop)
}

#[test]
fn the_inspectors_variables_open_no_port() -> Outcome {
    let app = Stage::plain_app()?;
    for variable in ["WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"] {
        ensure(!listens(&app, variable)?, format!("{variable} opens a port"))?;
    }
    Ok(())
}

/// The build for tests does listen, or the test above would prove nothing.
#[test]
fn the_build_for_tests_does_open_that_port() -> Outcome {
    let app = Stage::driven_app()?;
    ensure(listens(&app, "WEBKIT_INSPECTOR_SERVER")?, "it does not listen")
}

fn listens(app: &Path, variable: &str) -> Outcome<bool> {
    let (stage, _) = Stage::with_journal()?;
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let address = format!("127.0.0.1:{port}");
    let plain = Plain::start(&stage, app, &[(variable, &address)], None)?;
    // The window is shown and at rest: whatever was going to listen does.
    let answers = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
    until("the window", || Ok(!Screen::connect(stage.display())?.titles()?.is_empty()))?;
    plain.quit()?;
    Ok(answers)
}
