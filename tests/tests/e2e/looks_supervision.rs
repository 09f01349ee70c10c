//! Supervision's screens in both themes, wide and narrow; the rest are in `looks`.

use chrono::{Local, TimeDelta};
use serde_json::{Value, json};
use stillpoint_tests::window::{
    App, Key, Options, Outcome, PASSPHRASE, Stage, any, button, checkbox, combobox, dialog, field, heading,
    journey, shelf, slider, switch,
};

use crate::looks::{self, Show, WIDE};

/// A window beside a video call, on a small screen.
const NARROW: (u32, u32) = (400, 700);

#[test]
fn supervision_paper_wide() -> Outcome {
    every_screen("paper-1180", WIDE, &Options::default())
}

#[test]
fn supervision_paper_narrow() -> Outcome {
    every_screen("paper-400", NARROW, &Options::default())
}

#[test]
fn supervision_dusk_wide() -> Outcome {
    every_screen("dusk-1180", WIDE, &Options { dark: true, ..Options::default() })
}

#[test]
fn supervision_dusk_narrow() -> Outcome {
    every_screen("dusk-400", NARROW, &Options { dark: true, ..Options::default() })
}

#[test]
fn supervision_twice_the_size_by_the_systems_own_setting() -> Outcome {
    let twice = Options { scale: Some(2.0), ..Options::default() };
    let (_stage, app) = furnished(&twice)?;
    let show = Show::only("paper-1180-zoom200", LARGE);
    main_screens(&app, &show)?;
    show.verdict()
}

#[test]
fn supervision_text_at_half_as_large_again_in_a_narrow_window() -> Outcome {
    let (_stage, app) = furnished(&Options::default())?;
    app.resize(NARROW.0, NARROW.1)?;
    looks::larger_text(&app)?;
    let show = Show::only("paper-400-text150", LARGE);
    main_screens(&app, &show)?;
    show.verdict()
}

/// What is looked at with large text: the other screens are made of the same parts.
const LARGE: &[&str] = &[
    "sessions",
    "session-attended",
    "prepare-item",
    "in-session",
    "after",
    "reflect",
    "reflect-details",
    "actions",
    "tools-phrases",
    "tools-risk",
    "agreement",
    "paper-agenda",
    "paper-availability",
];

fn main_screens(app: &App, show: &Show) -> Outcome {
    sessions(app, show)?;
    around_the_session(app, show)?;
    reflect(app, show)?;
    practice(app, show)?;
    agreement(app, show)
}

/// The app over [`furnish`]'s practice, unlocked.
pub fn furnished(options: &Options) -> Outcome<(Stage, App)> {
    let (stage, shelved) = Stage::with_entries(&entries())?;
    furnish(&shelved.path)?;
    let app = stage.open_with(options)?;
    journey::unlock(&app, PASSPHRASE)?;
    Ok((stage, app))
}

fn every_screen(name: &'static str, size: (u32, u32), options: &Options) -> Outcome {
    let show = Show::new(name);
    let (stage, shelved) = Stage::with_entries(&entries())?;
    furnish(&shelved.path)?;
    let app = stage.open_with(options)?;
    app.resize(size.0, size.1)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(heading(NEXT))?;
    show.look(&app, "supervision-today")?;
    sessions(&app, &show)?;
    around_the_session(&app, &show)?;
    reflect(&app, &show)?;
    templates(&app, &show)?;
    practice(&app, &show)?;
    agreement(&app, &show)?;
    plans(&app, &show)?;
    show.verdict()
}

fn sessions(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.find(heading("Where things stand"))?;
    show.look(app, "sessions")?;
    app.click(button("attended").holds())?;
    app.find(heading("Afterwards"))?;
    show.look(app, "session-attended")?;
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Open"))?;
    app.find(heading(NEXT))?;
    show.look(app, "session")?;
    app.click(button("Change"))?;
    app.find(heading("Changing a session"))?;
    show.look(app, "session-edit")?;
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Log one that has been"))?;
    app.find(heading("A session that has been"))?;
    app.click(button("cancelled"))?;
    app.fill(field("Why"), "Short of staff")?;
    show.look(app, "session-log")
}

fn around_the_session(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Prepare"))?;
    app.find(heading("Prepare"))?;
    app.click(button("Bring: ").begins().nth(1))?;
    app.fill(field("Question 3"), "Holding the memory of the ward")?;
    app.sees("Kept as you type")?;
    app.press(&[Key::Tab])?;
    show.look(app, "prepare")?;
    app.click(button("More on question 1"))?;
    show.look(app, "prepare-item")?;
    app.click(button("Two minutes"))?;
    app.fill(field("What is on top"), "The quiet after the alarm.")?;
    app.sees("Kept as you type")?;
    show.look(app, "prepare-brief")?;
    app.click(button("In full"))?;
    app.click(button("Open in the session"))?;
    app.find(heading(NEXT))?;
    app.fill(field("Jottings"), "Say the first line of it aloud.")?;
    app.sees("Kept as you type")?;
    app.click(checkbox("2. Holding").begins())?;
    show.look(app, "in-session")?;
    app.click(button("End"))?;
    app.find(heading("After the session"))?;
    app.focus(slider("I felt heard"))?;
    app.type_keys("7")?;
    app.fill(field("Action 1: What"), "Ask for ten minutes at handover")?;
    app.sees("Kept as you type")?;
    show.look(app, "after")
}

fn reflect(app: &App, show: &Show) -> Outcome {
    app.chord(&[Key::Alt], 'r')?;
    app.find(heading("Write a reflection"))?;
    show.look(app, "reflect-shelf")?;
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("attended").holds())?;
    app.click(button("Reflect on it"))?;
    app.click(button("What, so what, now what").begins())?;
    app.find(button("Tags and links"))?;
    app.add(any("textbox"), "The group went quiet, and I heard the old line that I should have coped.")?;
    app.click(button("Next: So what"))?;
    app.add(
        any("textbox"),
        "Someone else said it first and it sounded unkind, aimed at her. I had not noticed how often I aim it at me.\n\nThe threat system, loud; and then, oddly, relief",
    )?;
    app.sees("Kept as you type")?;
    show.look(app, "reflect")?;
    app.click(button("Tags and links"))?;
    app.click(button("Feeling connected"))?;
    app.focus(slider("Feeling connected"))?;
    app.type_keys("4")?;
    show.look(app, "reflect-details")?;
    app.focus(combobox("The session it belongs to"))?;
    show.look(app, "reflect-links")?;
    app.click(switch("All on one page"))?;
    app.find(button("Tags and links"))?;
    show.look(app, "reflect-whole")?;
    // It is remembered while the app is open.
    app.click(switch("All on one page"))
}

fn templates(app: &App, show: &Show) -> Outcome {
    app.chord(&[Key::Alt], 'r')?;
    app.click(button("Your own templates"))?;
    app.find(heading("Templates"))?;
    show.look(app, "templates")?;
    app.click(button("Edit: Three lines at the door").holds())?;
    app.find(heading("Your template"))?;
    app.click(button("Add a stage"))?;
    app.fill(field("Stage 3 of 3 Name of the stage"), "What I put down here")?;
    app.sees("Kept as you type")?;
    show.look(app, "template")
}

fn practice(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    journey::visit(app, "Actions", "Actions")?;
    show.look(app, "actions")?;
    journey::visit(app, "Sessions", "Sessions")?;
    journey::visit(app, "Why I do this", "Why I do this")?;
    show.look(app, "why")?;
    app.click(button("Change it"))?;
    app.find(button("Add a principle"))?;
    show.look(app, "why-edit")?;
    journey::visit(app, "Sessions", "Sessions")?;
    journey::visit(app, "Tools", "Tools")?;
    app.find(heading("To start with"))?;
    show.look(app, "tools-phrases")?;
    app.click(button("Read it large").begins())?;
    app.find(dialog("To read out or copy by hand"))?;
    show.look(app, "tools-phrase-large")?;
    app.click(button("Close"))?;
    app.click(button("Risk cards"))?;
    app.find(button("New card"))?;
    show.look(app, "tools-risks")?;
    app.click(button("New card"))?;
    app.fill(field("The idea"), "Meet at the library instead")?;
    app.click(button("Yes, alone"))?;
    app.sees("Kept as you type")?;
    show.look(app, "tools-risk")?;
    app.click(button("Small changes"))?;
    app.find(field("What changed"))?;
    show.look(app, "tools-changes")
}

fn agreement(app: &App, show: &Show) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Agreement: clinical supervisor"))?;
    app.find(heading("Earlier versions"))?;
    show.look(app, "agreement")?;
    app.click(button("Agreed on").begins())?;
    app.sees("This is an earlier version")?;
    show.look(app, "agreement-earlier")?;
    app.click(button("Open the later version"))?;
    app.click(button("Print"))?;
    app.find(heading("The agreement on paper"))?;
    app.find(button("Save as PDF…"))?;
    show.look(app, "paper-agreement")?;
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Prepare"))?;
    app.click(button("One page"))?;
    app.find(button("Save as PDF…"))?;
    show.look(app, "paper-agenda")?;
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Availability summary"))?;
    app.find(button("Save as PDF…"))?;
    app.click(switch("With reasons"))?;
    app.sees("Short on shift")?;
    show.look(app, "paper-availability")
}

fn plans(app: &App, show: &Show) -> Outcome {
    for (line, screen) in [
        ("One to one this year", "plan-allowance"),
        ("Group supervision", "plan-rhythm"),
        ("RBCS group", "plan-programme"),
        ("Facilitator refresher", "plan-refresher"),
        ("Confidence in facilitating", "plan-confidence"),
    ] {
        journey::visit(app, "Sessions", "Sessions")?;
        app.find(heading("Where things stand"))?;
        app.click(stands(app, line)?)?;
        app.find(button("Remove"))?;
        show.look(app, screen)?;
    }
    Ok(())
}

/// The line about it under "Where things stand": other lines begin with the same words.
fn stands(app: &App, line: &str) -> Outcome<stillpoint_tests::window::Locator> {
    let found = app.all(&button(line).begins())?.len();
    Ok(button(line).begins().nth(found.saturating_sub(1)))
}

/// What the session that is going on is called, as the last one was.
pub const NEXT: &str = "Group supervision, ward team";

fn day(from_today: i64) -> Value {
    json!((Local::now() + TimeDelta::days(from_today)).format("%Y-%m-%d").to_string())
}

/// A few check-ins since the last session; one long, one of one line.
fn entries() -> Vec<Value> {
    let texts = [
        "Good day. The student said she felt safe to ask.",
        "Third shift with the agency team; I feel like the only memory on the ward.",
        "Two admissions at once and no one free to second-check. I kept my voice level, and afterwards my hands were shaking.",
    ];
    let dressed = |(index, text): (usize, &&str)| {
        let mut body = shelf::words(text);
        let at = chrono::Utc::now() - TimeDelta::hours(26 * (index as i64 + 1));
        body["when"] = json!({ "at": at, "offsetMinutes": 0, "day": at.date_naive() });
        body["arriving"] = json!("stretched");
        body["scales"] = json!([{ "scale": "strain", "score": 8 - index }]);
        body["tags"] = json!(["staffing"]);
        body["setAside"] = json!(index != 0);
        body
    };
    texts.iter().enumerate().map(dressed).collect()
}

/// A practice that nobody has, with something of everything in it.
fn furnish(path: &std::path::Path) -> Outcome {
    let mut journal = shelf::open(path, PASSPHRASE)?;
    let mut keep = |body: Value| shelf::keep(&mut journal, &body);
    let mut written = written();
    let first = keep(written.remove(0))?;
    let mut second = written.remove(0);
    second["replaces"] = first;
    keep(second)?;
    for body in written {
        keep(body)?;
    }
    let programme = keep(json!({ "item": "programme", "called": "", "kind": "rbcsGroup", "sessions": 5,
        "begins": day(-160) }))?;
    for back in [-100, -65] {
        keep(session(json!({ "kind": "rbcsGroup", "day": day(back), "minutes": 90, "state": "attended",
            "programme": programme })))?;
    }
    keep(session(json!({ "called": NEXT, "day": day(-38), "state": "cancelled",
        "why": "Short on shift; could not leave the floor" })))?;
    let last = keep(attended())?;
    keep(preparation(&last, &["The meeting where nobody spoke"], true))?;
    keep(action("Take the break before the paperwork", &last, 4))?;
    keep(action("Find out who decides about the rota", &last, -2))?;
    keep(json!({ "item": "intention", "text": "To stop for one breath before I answer.", "day": day(-10),
        "session": last, "entry": null, "seen": null, "answer": "" }))?;
    // Going on at this moment, whenever that is.
    let next = session(json!({ "called": NEXT, "day": day(0), "minutes": 90,
        "starts": Local::now().format("%H:00").to_string(), "with": "facilitator", "place": "Seminar room",
        "format": "video", "remind": 7, "repeat": { "every": 4, "unit": "weeks" } }));
    let next = keep(next)?;
    keep(preparation(&next, &["Taking it as mine to fix", "The family meeting"], false))?;
    keep(session(json!({ "kind": "dropIn", "called": "Restorative drop-in", "day": day(9), "minutes": 45,
        "starts": "12:30", "state": "offered", "remind": 14 })))?;
    keep(session(json!({ "kind": "oneToOne", "day": day(24), "format": "video", "with": "supervisor" })))?;
    drop(journal.lock());
    Ok(())
}

/// What depends on nothing else: two versions of an agreement first.
fn written() -> Vec<Value> {
    let agreement = |limits: &str, agreed, review| {
        json!({ "item": "agreement", "kinds": [], "with": "clinical supervisor",
        "purpose": "To think about the work and about me in it.", "format": "A group of six, in person.",
        "frequency": "Every four weeks, an hour.", "protectedTime": "On the rota as training.",
        "privacy": "The small meeting room, the door shut.", "records": "Each keeps their own notes.",
        "confidentiality": "What is said stays in the room.", "limits": limits,
        "cancellation": "A day's notice where it can be had.", "urgent": "The lead on shift.",
        "evaluation": "Ten minutes at the end of every fifth session.", "agreed": agreed, "review": review,
        "replaces": null })
    };
    vec![
        agreement("Harm to somebody.", day(-400), Value::Null),
        agreement(
            "Harm to somebody, or practice that is not safe, goes further, and I am told first.",
            day(-170),
            day(12),
        ),
        json!({ "item": "allowance", "called": "One to one this year", "kinds": ["oneToOne"], "sessions": 2,
            "minutes": 60, "from": day(-200), "until": day(129) }),
        json!({ "item": "rhythm", "called": "", "kinds": ["group"], "weeks": 4, "since": day(-180) }),
        json!({ "item": "refresher", "what": "Facilitator refresher", "due": day(10), "weeks": 52, "done": null }),
        json!({ "item": "confidence", "day": day(-150), "oneToOne": 5, "group": 3,
            "note": "Better when I say at the start how long we have." }),
        json!({ "item": "why", "drivers": "Somebody was kind to my family once, on a night shift.",
            "principles": [{ "name": "Curious before certain", "meaning": "Ask one more question first." },
                { "name": "Nobody alone with a risk", "meaning": "Share it the same day." }], "offerFrom": 8 }),
        json!({ "item": "phrase", "plain": "He cannot cope on his own any more",
            "service": "Care and support needs that he cannot meet without help, with a risk to his wellbeing",
            "follows": "Without an assessment the next contact is likely to be an emergency.",
            "about": "asking for an assessment" }),
        json!({ "item": "riskCard", "day": day(-9), "idea": "Keep the appointment open although two were missed.",
            "risks": "Time goes to nobody. Closing it may end the only contact there is.",
            "mitigations": "Shorter slots, a call the day before, a date on which we decide.",
            "endorsed": "Team lead; the agency that knows them best.", "alone": "partly" }),
        json!({ "item": "microChange", "day": day(-11), "what": "Asked what would help before saying what we do.",
            "noticed": "The form came last and was shorter.", "principle": "Curious before certain",
            "entry": null }),
        json!({ "item": "template", "name": "Three lines at the door", "about": "Before I go in to my own people.",
            "credit": "", "minutes": 3, "stages": [
                { "id": "atTheDoor", "kind": "write", "name": "What comes home with me", "prompt": "What is still in your hands?", "hints": [] },
                { "id": "atTheGate", "kind": "write", "name": "What can wait until tomorrow", "prompt": "", "hints": [] }] }),
    ]
}

fn attended() -> Value {
    let mut body = session(json!({ "called": NEXT, "day": day(-10), "state": "attended" }));
    body["after"]["heard"] = json!(7);
    body["after"]["useful"] = json!(8);
    body["after"]["safe"] = json!(6);
    body["after"]["shifted"] = json!("I had made it mine to fix. It was mine to notice.");
    body["after"]["carry"] = json!("The meeting where nobody spoke");
    body
}

pub fn session(given: Value) -> Value {
    let mut whole = json!({ "item": "session", "kind": "group", "called": "", "day": day(0), "starts": "14:00",
        "minutes": 60, "format": "inPerson", "place": "", "role": "supervisee", "with": "", "group": "",
        "state": "booked", "why": "", "repeat": null, "series": null, "programme": null, "remind": null,
        "uid": "", "reflected": null, "aequip": [], "after": { "heard": null, "useful": null, "safe": null,
            "shifted": "", "learned": "", "carry": "", "idea": "", "question": "", "note": "" } });
    for (name, value) in given.as_object().into_iter().flatten() {
        whole[name] = value.clone();
    }
    whole
}

pub fn preparation(session: &Value, questions: &[&str], discussed: bool) -> Value {
    let wants = ["think", "challenge"];
    let agenda = questions.iter().enumerate().map(|(n, question)| {
        json!({ "id": format!("{:032x}", 0x5117 + n), "question": question,
            "context": "The plan changed and I heard of it last.", "feeling": "uneasy", "want": wants[n % 2],
            "proctor": "restorative", "aequip": null, "minutes": 20, "shared": n == 0, "line": null,
            "from": null, "discussed": discussed, "carried": 1 - n.min(1) })
    });
    json!({ "item": "preparation", "session": session, "brief": false, "agenda": agenda.collect::<Vec<_>>(),
        "top": "", "need": "", "stays": "", "avoiding": "How tired I am of being asked.", "mustBring": "",
        "hope": "One thing I need not carry.", "online": ["headphones"], "jotted": "", "opened": null })
}

fn action(what: &str, session: &Value, by: i64) -> Value {
    json!({ "item": "action", "what": what, "by": day(by), "session": session, "entry": null, "state": "open",
        "word": "", "answered": null })
}
