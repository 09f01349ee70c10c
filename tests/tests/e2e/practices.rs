//! The practices that a journal serves beside one-to-one and group supervision, each end to end
//! and by the name it goes by.

use serde_json::{Value, json};
use stillpoint_tests::window::{
    App, Failure, Key, Options, Outcome, PASSPHRASE, Stage, any, button, combobox, ensure, field, heading,
    journey, shelf, slider, switch,
};

#[test]
fn drop_in_restorative_supervision() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    publish_two_dates(&app)?;
    app.click(button("Today"))?;
    app.find(heading("Drop-in"))?;
    ensure(!app.text()?.contains("A reminder: Drop-in"), "it reminds too early")?;
    app.quit()?;

    let app = stage.open_with(&Options { days_later: Some(1), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    app.click(button("A reminder: Drop-in").begins())?;
    app.find(heading("Drop-in"))?;
    app.sees("16:00")?;
    app.click(button("I will go"))?;
    app.sees("It is in the diary.")?;
    app.click(button("Prepare"))?;
    app.find(heading("Prepare"))?;
    app.fill(field("What is on top"), "The quiet after the alarm")?;
    app.fill(field("What I need"), "Ten minutes of nobody asking")?;
    app.fill(field("What must not leave the room"), "That I cried in the store room")?;
    app.sees("Kept as you type")?;

    log_one_that_was_not_planned(&app)?;
    app.quit()?;
    let app = stage.open_with(&Options { days_later: Some(1), ..Options::default() })?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("attended").holds())?;
    app.sees("Felt safe")?;
    app.sees("8 of 10")?;
    app.quit()?;

    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let sessions = all_of(&items, "session");
    let stand = sessions.iter().map(|one| (&one["state"], &one["remind"])).collect::<Vec<_>>();
    ensure(sessions.len() == 3, format!("{stand:?}"))?;
    ensure(
        stand[..2] == [(&json!("offered"), &json!(7)), (&json!("booked"), &json!(7))],
        format!("{stand:?}"),
    )?;
    ensure(sessions[0]["starts"] == "12:30" && sessions[1]["starts"] == "16:00", format!("{sessions:#?}"))?;
    ensure(
        sessions[2]["state"] == "attended" && sessions[2]["after"]["safe"] == 8,
        format!("{:#}", sessions[2]),
    )?;
    let prepared = one_of(&items, "preparation")?;
    ensure(prepared["brief"] == true, "it was not the short way")?;
    ensure(prepared["top"] == "The quiet after the alarm", format!("{prepared:#}"))?;
    ensure(prepared["need"] == "Ten minutes of nobody asking", format!("{prepared:#}"))?;
    ensure(prepared["stays"] == "That I cried in the store room", format!("{prepared:#}"))
}

fn publish_two_dates(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Add published drop-in dates"))?;
    app.find(heading("A session"))?;
    app.fill(field("Time"), "12:30")?;
    app.click(button("Reminder, repeats and more"))?;
    app.choose(combobox("Reminder"), "7 days before")?;
    app.add(field("Other published dates"), "in 5 days\nin 8 days 16:00")?;
    app.sees("When you leave this page, or now, these are kept:")?;
    app.click(button("Keep it"))?;
    app.find(heading("Drop-in"))?;
    app.sees("1 date is kept as offered.")
}

/// Nothing is asked but that it has been, and how it was.
fn log_one_that_was_not_planned(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Log one that has been"))?;
    app.find(heading("A session that has been"))?;
    app.click(button("Keep it, and note how it was"))?;
    app.find(heading("After the session"))?;
    score(app, "How safe did the space feel?", "8")?;
    app.click(button("Done"))?;
    app.find(heading("Drop-in"))?;
    app.sees("8 of 10")
}

/// What is written into each part of an agreement.
const AGREED: [(&str, &str); 11] = [
    ("What it is for", "To think about the work and about me in it"),
    ("How you meet", "The two of us, in person"),
    ("How often and how long", "An hour every six weeks"),
    ("Protected time", "On the rota as training"),
    ("Privacy", "The small room, door shut"),
    ("Records", "Each keeps their own notes"),
    ("What stays between you", "What I say of myself"),
    ("What cannot stay between you", "Danger to somebody; I am told first"),
    ("When one of you cannot come", "A day of notice where it can be had"),
    ("When something cannot wait", "The lead on shift"),
    ("How you will know it helps", "We ask each other every fifth time"),
];

#[test]
fn supervision_agreement() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    write_the_agreement(&app)?;
    app.click(button("Print"))?;
    app.find(heading("The agreement on paper"))?;
    let page = app.content(any("article"))?;
    for (part, text) in AGREED {
        ensure(page.contains(text), format!("“{part}” is not on the page:\n{page}"))?;
    }
    ensure(page.contains("clinical supervisor"), "the page does not say with whom")?;
    book_and_prepare(&app)?;
    app.sees("Danger to somebody; I am told first")?;
    app.quit()?;

    let near = Options { days_later: Some(8), ..Options::default() };
    let app = stage.open_with(&near)?;
    journey::unlock(&app, PASSPHRASE)?;
    app.find(button("Your agreement is to be looked at again by").begins())?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.sees("To be looked at again on")?;
    app.click(button("Today"))?;
    app.click(button("Your agreement is to be looked at again by").begins())?;
    app.click(button("Start a new version"))?;
    let earlier = button("Agreed on").begins();
    app.find(earlier.clone())?;
    app.fill(field("What cannot stay between you"), "Also: practice that is not safe")?;
    app.sees("Kept as you type")?;
    app.click(earlier)?;
    app.sees("This is an earlier version")?;
    app.sees("Danger to somebody; I am told first")?;
    app.click(button("Today"))?;
    app.click(button("Prepare"))?;
    app.sees("Also: practice that is not safe")?;
    app.lacks("Danger to somebody; I am told first")?;
    app.quit()?;

    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let versions = all_of(&items, "agreement");
    ensure(versions.len() == 2, format!("{} versions", versions.len()))?;
    ensure(versions[0]["limits"] == AGREED[7].1, "the earlier version has changed")?;
    ensure(versions[0]["agreed"].is_string() && versions[0]["review"].is_string(), "its days are gone")?;
    ensure(versions[1]["limits"] == "Also: practice that is not safe", format!("{:#}", versions[1]))?;
    ensure(versions[1]["replaces"].is_string(), "it replaces nothing")?;
    ensure(versions[1]["urgent"] == "The lead on shift", "the rest did not go over into the new version")
}

fn write_the_agreement(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Agreement"))?;
    app.find(heading("Agreement"))?;
    app.fill(field("With"), "clinical supervisor")?;
    for (part, text) in AGREED {
        app.fill(field(part), text)?;
    }
    app.fill(field("Agreed on"), "today")?;
    app.fill(field("To be looked at again"), "in 20 days")?;
    app.press(&[Key::Tab])?;
    app.sees("Kept as you type")
}

fn book_and_prepare(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Book a session"))?;
    app.fill(field("Day"), "in 12 days")?;
    app.click(button("Keep it"))?;
    app.find(heading("One-to-one supervision"))?;
    app.click(button("Prepare"))?;
    app.find(heading("Prepare")).map(drop)
}

const THEMES: [(&str, &str, &str); 5] = [
    ("connected", "Feeling connected", "7"),
    ("confidence", "Confidence and knowledge", "0"),
    ("approaches", "New approaches", "6"),
    ("wellbeing", "Wellbeing and burnout", "3"),
    ("valued", "Feeling valued", "10"),
];
const STIRRED: &str = "What did this person stir in you? Name it first; the reasons can wait.";
const PATTERN: &str =
    "Which part of this do you know from yourself, and which part came into the room with them?";

#[test]
fn frontline_workers() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    reflect_on_what_was_stirred(&app)?;
    write_a_risk_card(&app)?;
    build_phrases(&app)?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    tools(&app, "Phrases")?;
    app.fill(field("Find a phrase"), "benches night")?;
    app.sees("One found.")?;
    app.sees("Rough sleeping, with no safe alternative known to us")?;
    app.click(button("Risk cards"))?;
    app.sees("Meet him at the library instead")?;
    journey::open_entry(&app, "The wish to rescue")?;
    app.sees("Feeling connected")?;
    app.quit()?;

    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    let body = bodies.first().ok_or_else(|| Failure::new("no reflection was kept"))?;
    let texts = [&body["parts"][0]["text"], &body["parts"][1]["text"]];
    ensure(body["template"] == "frontline", format!("{body:#}"))?;
    ensure(texts == ["The wish to rescue", "Being the one who copes"], format!("{body:#}"))?;
    let themes: Vec<_> = THEMES
        .iter()
        .map(|(theme, _, score)| json!({ "theme": theme, "score": score.parse::<u8>().unwrap_or(99) }))
        .collect();
    ensure(body["themes"] == json!(themes), format!("{:#}", body["themes"]))?;
    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let card = one_of(&items, "riskCard")?;
    ensure(card["alone"] == "yes" && card["endorsed"] == "team leader", format!("{card:#}"))?;
    let phrases = all_of(&items, "phrase");
    ensure(phrases.len() == 2, format!("{phrases:#?}"))?;
    ensure(phrases[1]["plain"] == "He has nowhere to go tonight.", "the starter was not taken")
}

fn reflect_on_what_was_stirred(app: &App) -> Outcome {
    reflect_by(app, "What was stirred, what was new")?;
    app.fill(field(STIRRED), "The wish to rescue")?;
    app.click(button("Next: Which pattern is mine"))?;
    app.fill(field(PATTERN), "Being the one who copes")?;
    app.click(button("Tags and links"))?;
    for (_, theme, digits) in THEMES {
        app.click(button(theme))?;
        score(app, theme, digits)?;
    }
    save_reflection(app)
}

fn write_a_risk_card(app: &App) -> Outcome {
    tools(app, "Risk cards")?;
    app.click(button("New card"))?;
    app.fill(field("The idea"), "Meet him at the library instead")?;
    app.fill(field("What could go wrong"), "He may not come; it is open to anybody")?;
    app.fill(field("What makes it safer"), "A colleague near, an hour agreed")?;
    app.fill(field("Who stands behind it"), "team leader")?;
    app.click(button("Yes, alone"))?;
    app.sees("That is a lot to hold by yourself")?;
    app.click(button("Done"))?;
    app.sees("A colleague near, an hour agreed")?;
    app.sees("yes, alone")
}

fn build_phrases(app: &App) -> Outcome {
    app.click(button("Phrases"))?;
    app.click(button("Add a phrase"))?;
    app.fill(field("In plain words"), "He spends the night on benches")?;
    app.fill(
        field("What the service will recognise"),
        "Rough sleeping, with no safe alternative known to us",
    )?;
    app.fill(field("What follows if nothing is done"), "His health gets worse with every cold night")?;
    app.fill(field("What it is about"), "housing")?;
    app.click(button("Done"))?;
    app.find(button("Add a phrase"))?;
    app.fill(field("Find a phrase"), "nowhere tonight")?;
    app.sees("One found.")?;
    app.click(button("Take it into my phrases").begins())?;
    app.sees("It is among your phrases now")?;
    app.find(button("Change : He has nowhere to go tonight.")).map(drop)
}

#[test]
fn psychologically_informed() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    write_why(&app)?;
    // With a session in the diary it can be seen when Today has read the practice.
    book_and_prepare(&app)?;

    check_in_with_strain(&app, "7")?;
    on_today(&app)?;
    ensure(!app.text()?.contains(OFFER), "it is offered after a day that was not hard")?;
    check_in_with_strain(&app, "8")?;
    on_today(&app)?;
    app.click(button(OFFER).begins())?;
    app.find(heading("Why I do this"))?;
    app.sees("Somebody opened a door for me once")?;
    app.sees("Ask one more question first")?;

    reflect_by(&app, "Free writing")?;
    app.fill(any("textbox"), "I asked, and then I waited")?;
    app.click(button("Tags and links"))?;
    app.click(button("Curious before certain"))?;
    save_reflection(&app)?;
    log_a_small_change(&app)?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    tools(&app, "Small changes")?;
    app.sees("Under: Curious before certain")?;
    app.sees("People spoke to each other")?;
    app.quit()?;

    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let why = one_of(&items, "why")?;
    let names = [&why["principles"][0]["name"], &why["principles"][1]["name"]];
    ensure(names == ["Curious before certain", "Nobody alone with a risk"], format!("{why:#}"))?;
    ensure(why["offerFrom"] == 8, format!("{why:#}"))?;
    let change = one_of(&items, "microChange")?;
    ensure(change["what"] == "Chairs in a circle", format!("{change:#}"))?;
    ensure(change["principle"] == "Curious before certain", format!("{change:#}"))?;
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    let reflection = bodies.iter().find(|body| body["kind"] == "reflection");
    let tagged = reflection.map(|body| &body["principles"]);
    ensure(tagged == Some(&json!(["Curious before certain"])), format!("{tagged:?}"))
}

/// What Today says on a hard day, and on no other.
const OFFER: &str = "You once wrote down why you do this.";

fn write_why(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Why I do this"))?;
    app.find(heading("Why I do this"))?;
    app.fill(
        field("What brought you to this work, and what keeps you in it?"),
        "Somebody opened a door for me once",
    )?;
    let principles = [
        ("Curious before certain", "Ask one more question first"),
        ("Nobody alone with a risk", "Share it the same day"),
    ];
    for (n, (name, meaning)) in principles.into_iter().enumerate() {
        app.click(button("Add a principle"))?;
        app.fill(field("In a few words").nth(n), name)?;
        app.fill(field("What that looks like in practice").nth(n), meaning)?;
    }
    app.choose(combobox("Offer me this page on Today"), "After a check-in with strain at 8 or above")?;
    app.click(button("Done"))?;
    app.sees("Offered on Today after a check-in with strain at 8 or above.")
}

fn check_in_with_strain(app: &App, digit: &str) -> Outcome {
    journey::begin_check_in(app)?;
    score(app, "Strain", digit)?;
    journey::save(app)
}

fn on_today(app: &App) -> Outcome {
    app.click(button("Today"))?;
    app.find(heading("One-to-one supervision")).map(drop)
}

fn log_a_small_change(app: &App) -> Outcome {
    tools(app, "Small changes")?;
    app.fill(field("What changed"), "Chairs in a circle")?;
    app.press(&[Key::Enter])?;
    app.click(button("Say more : Chairs in a circle"))?;
    app.fill(field("What I noticed because of it"), "People spoke to each other")?;
    app.choose(combobox("Which principle it belongs to"), "Curious before certain")?;
    app.click(button("Done"))?;
    app.sees("Under: Curious before certain")
}

#[test]
fn restorative_three_lenses() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::visit(&app, "Sessions", "Sessions")?;
    app.click(button("Log one that has been"))?;
    app.choose(combobox("Kind"), "Restorative supervision")?;
    app.click(button("Keep it"))?;
    app.find(heading("Restorative supervision"))?;
    app.click(button("Reflect on it"))?;
    app.click(button("Three lenses").begins())?;
    app.find(heading("Can I think now?"))?;
    app.click(button("Not now"))?;
    app.sees("That is worth knowing")?;
    app.click(button("Partly"))?;
    app.click(button("Next: Name the feeling and hold it"))?;
    for (question, words, next) in LENSES {
        app.fill(field(question), words)?;
        app.click(button(next))?;
    }
    app.find(heading("Can I think now?"))?;
    app.click(button("Yes"))?;
    app.chord(&[Key::Control], Key::Enter.code())?;
    app.sees("Saved in your journal.")?;
    app.find(heading("Restorative supervision"))?;
    app.sees("Three lenses")?;

    journey::lock(&app)?;
    journey::unlock(&app, PASSPHRASE)?;
    journey::open_entry(&app, "Dread, and it is mine")?;
    let shown = app.content(any("article"))?;
    for part in [LENSES[0].1, LENSES[1].1, LENSES[2].1, "Could think, before", "Could think, after"] {
        ensure(shown.contains(part), format!("“{part}” is not in the entry as shown:\n{shown}"))?;
    }
    app.quit()?;
    let bodies = shelf::bodies(&shelved.path, PASSPHRASE)?;
    let body = bodies.first().ok_or_else(|| Failure::new("no reflection was kept"))?;
    ensure(body["template"] == "threeLens" && body["session"].is_string(), format!("{body:#}"))?;
    ensure(body["thinkBefore"] == "partly" && body["thinkAfter"] == "yes", format!("{body:#}"))?;
    let texts: Vec<_> = body["parts"].as_array().into_iter().flatten().map(|part| &part["text"]).collect();
    ensure(texts == LENSES.map(|(_, words, _)| words), format!("{texts:?}"))
}

/// What each lens asks, what is answered, and where it goes on.
const LENSES: [(&str, &str, &str); 3] = [
    (
        "What is the strongest feeling here? Name it, and let it be the size it is.",
        "Dread, and it is mine",
        "Next: What passed between us",
    ),
    (
        "What went to and fro between you and the other person?",
        "She slowed down when I did",
        "Next: One firm step",
    ),
    (
        "Which boundary, time or agreement would help, and what is the first step to it?",
        "Twenty minutes, then the door opens",
        "Next: Can I think now?",
    ),
];

/// Words of the journal, one for each place in which they could be written.
const PLANTED: [&str; 12] = [
    "wordcalled",
    "wordplace",
    "wordwith",
    "wordshifted",
    "wordlearned",
    "wordnote",
    "wordcontext",
    "wordfeeling",
    "wordprivate",
    "wordhope",
    "wordavoid",
    "wordjotted",
];
const SHARED: &str = "How do I say no and stay kind?";

#[test]
fn availability_log() -> Outcome {
    let (stage, shelved) = Stage::with_journal()?;
    let app = stage.open()?;
    journey::unlock(&app, PASSPHRASE)?;
    publish_two_dates(&app)?;
    log_one_that_was_called_off(&app)?;
    log_one_that_took_place(&app)?;
    book_and_plant(&app)?;
    agenda_page(&app)?;
    availability_page(&app)?;
    availability_rows(&app, &stage)?;
    app.quit()?;

    let items = shelf::items(&shelved.path, PASSPHRASE)?;
    let states: Vec<_> = all_of(&items, "session").into_iter().map(|one| &one["state"]).collect();
    ensure(states == ["offered", "offered", "cancelled", "attended", "booked"], format!("{states:?}"))?;
    // They were there to be leaked.
    let kept = json!(items).to_string();
    let absent: Vec<_> = PLANTED.iter().filter(|word| !kept.contains(**word)).collect();
    ensure(absent.is_empty(), format!("never planted: {absent:?}"))
}

fn log_one_that_was_called_off(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Log one that has been"))?;
    app.choose(combobox("Kind"), "Group supervision")?;
    app.fill(field("Day"), "10 days ago")?;
    app.click(button("cancelled"))?;
    app.fill(field("Why"), "short of staff")?;
    app.click(button("Keep it"))?;
    app.find(heading("Group supervision")).map(drop)
}

fn log_one_that_took_place(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Log one that has been"))?;
    app.choose(combobox("Kind"), "Group supervision")?;
    app.fill(field("Called"), "wordcalled")?;
    app.fill(field("Day"), "3 days ago")?;
    app.fill(field("Length in minutes"), "90")?;
    app.fill(field("Place or link"), "wordplace")?;
    app.fill(field("With"), "wordwith")?;
    app.click(button("Keep it, and note how it was"))?;
    app.find(heading("After the session"))?;
    app.fill(field("What shifted?"), "wordshifted")?;
    app.fill(field("What did I learn?"), "wordlearned")?;
    app.fill(field("Anything else"), "wordnote")?;
    app.click(button("Done"))?;
    app.find(heading("wordcalled")).map(drop)
}

fn book_and_plant(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Book a session"))?;
    app.choose(combobox("Kind"), "One-to-one supervision")?;
    app.fill(field("Day"), "in 3 days")?;
    app.fill(field("Length in minutes"), "60")?;
    app.click(button("Keep it"))?;
    app.find(heading("One-to-one supervision"))?;
    app.click(button("Open in the session"))?;
    app.fill(field("Jottings"), "wordjotted")?;
    app.click(button("Back to preparing"))?;
    app.find(heading("Prepare"))?;
    app.click(button("Add a question"))?;
    app.fill(field("Question 1"), "Why do I always say yes to wordprivate?")?;
    app.click(button("More on question 1"))?;
    app.fill(field("What I will tell of it"), "It was wordcontext who asked")?;
    app.fill(field("Question 1: How it feels"), "wordfeeling")?;
    app.click(button("Word it differently for others"))?;
    app.fill(field("What others see"), SHARED)?;
    app.click(button("Close"))?;
    app.click(button("Add a question"))?;
    app.fill(field("Question 2"), "Am I the one who is wordprivate?")?;
    app.click(button("More on question 2"))?;
    app.click(switch("Question 2: Others may see the question"))?;
    app.sees("Only mine")?;
    app.fill(field("What I hope to leave with"), "wordhope")?;
    app.fill(field("What am I avoiding?"), "wordavoid")?;
    app.sees("Kept as you type")
}

fn agenda_page(app: &App) -> Outcome {
    app.click(button("One page"))?;
    app.find(heading("The agenda on paper"))?;
    app.sees("One thing is only yours and is not on this page.")?;
    let page = app.content(any("article"))?;
    ensure(page.contains(SHARED), format!("what is shared is not on the page:\n{page}"))?;
    holds_nothing_planted(app)
}

fn availability_page(app: &App) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Availability summary"))?;
    app.find(heading("What was offered, and what took place"))?;
    app.fill(field("To"), "")?;
    app.sees("Booked")?;
    app.sees("Drop-in")?;
    let page = app.content(any("article"))?;
    ensure(!page.contains("short of staff"), "reasons are given without being asked for")?;
    app.click(switch("With reasons"))?;
    app.sees("short of staff")?;
    app.sees("the reasons just as you wrote them")?;
    ensure(!app.everything()?.contains("No names, no places"), "it is still said that there are no names")?;
    let page = app.content(any("article"))?;
    for part in [
        "Group supervision",
        "One-to-one supervision",
        "1 h 30 min",
        "Cancelled",
        "Attended",
        "In all",
        "Only offered",
    ] {
        ensure(page.contains(part), format!("“{part}” is not on the page:\n{page}"))?;
    }
    holds_nothing_planted(app)
}

fn availability_rows(app: &App, stage: &Stage) -> Outcome {
    app.click(button("Save as CSV, for a spreadsheet…"))?;
    app.click(button("Go on"))?;
    let file = stage.home.path("stick/summary.csv");
    journey::in_system_dialog(app, stage, "Save these rows", &file)?;
    app.wait("the rows to be saved", || Ok(file.exists().then_some(())))?;
    app.sees("Saved where you chose.")?;
    let rows = std::fs::read_to_string(&file)?;
    ensure(rows.lines().count() == 6 && rows.contains(",Cancelled,,short of staff"), rows.clone())?;
    let leaked: Vec<_> = PLANTED.iter().filter(|word| rows.contains(**word)).collect();
    ensure(leaked.is_empty(), format!("in the file: {leaked:?}"))
}

/// Neither shown nor hidden in the page.
fn holds_nothing_planted(app: &App) -> Outcome {
    let all = app.everything()?;
    let leaked: Vec<_> = PLANTED.iter().filter(|word| all.contains(**word)).collect();
    ensure(leaked.is_empty(), format!("on the page: {leaked:?}"))
}

fn reflect_by(app: &App, template: &str) -> Outcome {
    app.chord(&[Key::Alt], 'r')?;
    app.find(heading("Write a reflection"))?;
    if !app.has(button(template).begins())? {
        app.click(button(" more").holds())?;
    }
    app.click(button(template).begins())?;
    app.find(button("Tags and links")).map(drop)
}

fn save_reflection(app: &App) -> Outcome {
    app.chord(&[Key::Control], Key::Enter.code())?;
    app.sees("Saved in your journal.")
}

fn tools(app: &App, shelf: &str) -> Outcome {
    journey::visit(app, "Sessions", "Sessions")?;
    app.click(button("Tools"))?;
    app.find(heading("Tools"))?;
    app.click(button(shelf))
}

fn score(app: &App, scale: &str, digits: &str) -> Outcome {
    app.focus(slider(scale))?;
    app.type_keys(digits)
}

fn all_of<'a>(items: &'a [Value], kind: &str) -> Vec<&'a Value> {
    items.iter().filter(|body| body["item"] == kind).collect()
}

fn one_of<'a>(items: &'a [Value], kind: &str) -> Outcome<&'a Value> {
    match all_of(items, kind)[..] {
        [one] => Ok(one),
        ref several => Err(Failure::new(format!("{} of {kind}", several.len()))),
    }
}
