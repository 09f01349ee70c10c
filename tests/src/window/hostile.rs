//! Text that would do something in a careless window: markup, addresses, templates, and letters
//! that are not what they seem. Put together here by rules, not copied from anywhere.

use serde_json::{Value, json};
use stillpoint_journal::{
    Journal, demo,
    entry::SaveEntry,
    exercise,
    parse::parse,
    supervision::KeepItem,
    template,
    time::{DayRule, Moment},
};

use super::Outcome;

/// What every payload would set if it ran.
const RAN: &str = "window.spRan=1";

/// What every element made of a payload would carry.
const MARK: &str = "data-spx";

/// The payloads, each another one, in an order that mixes the kinds.
pub fn payloads() -> Vec<String> {
    let mut kinds: Vec<Vec<String>> = vec![
        handlers(),
        breakouts(),
        addresses(),
        placeholders(),
        entities(),
        styles(),
        mutations(),
        letters(),
    ];
    kinds.iter_mut().for_each(|kind| kind.reverse());
    let mut all = Vec::new();
    while kinds.iter().any(|kind| !kind.is_empty()) {
        all.extend(kinds.iter_mut().filter_map(Vec::pop));
    }
    all
}

fn handlers() -> Vec<String> {
    let made = [
        ("img src=x", "onerror"),
        ("svg", "onload"),
        ("video src=x", "onerror"),
        ("audio src=x", "onerror"),
        ("details open", "ontoggle"),
        ("input autofocus", "onfocus"),
        ("select autofocus", "onfocus"),
        ("textarea autofocus", "onfocus"),
        ("body", "onload"),
        ("body", "onpageshow"),
        ("iframe", "onload"),
        ("object data=x", "onerror"),
        ("embed src=x", "onload"),
        ("marquee", "onstart"),
        ("p tabindex=1 autofocus", "onfocus"),
        ("style", "onload"),
        ("link rel=stylesheet href=x", "onerror"),
        ("script src=x", "onerror"),
        ("a contenteditable autofocus", "onfocus"),
        ("math autofocus tabindex=1", "onfocus"),
        ("source src=x", "onerror"),
        ("button popovertarget=x", "onclick"),
        ("dialog open", "oncancel"),
        ("form", "onsubmit"),
        ("b", "onanimationend"),
        ("i", "ontransitionend"),
        ("u", "onpointerover"),
        ("svg><animate attributeName=x dur=1s", "onbegin"),
        ("svg><set attributeName=x", "onbegin"),
        ("template shadowrootmode=open", "onslotchange"),
    ];
    let quotes = [("", ""), ("\"", "\""), ("'", "'")];
    made.iter()
        .flat_map(|(tag, on)| quotes.map(|(open, close)| format!("<{tag} {MARK} {on}={open}{RAN}{close}>")))
        .collect()
}

fn breakouts() -> Vec<String> {
    let ends = [
        "",
        "\">",
        "'>",
        "`>",
        "-->",
        "]]>",
        "</script>",
        "</style>",
        "</textarea>",
        "</title>",
        "</noscript>",
        "</template>",
        "\"/>",
        "*/",
        "\n",
    ];
    let then = [format!("<script {MARK}>{RAN}</script>"), format!("<img {MARK} src onerror={RAN}>")];
    ends.iter().flat_map(|end| then.each_ref().map(|then| format!("{end}{then}"))).collect()
}

fn addresses() -> Vec<String> {
    let schemes = [
        "javascript:",
        "JaVaScRiPt:",
        "java\tscript:",
        "java\nscript:",
        "\u{1}javascript:",
        " javascript:",
        "javascript&colon;",
        "javascript&#58;",
        "vbscript:",
        "data:text/html,",
        "feed:javascript:",
        "file:///",
    ];
    let plain = schemes.iter().map(|scheme| format!("{scheme}{RAN}//spx"));
    let linked = schemes.iter().map(|scheme| format!("<a {MARK} href=\"{scheme}{RAN}\">x</a>"));
    let others = [
        format!("<meta {MARK} http-equiv=refresh content=\"0;url=tauri://localhost/?spx\">"),
        format!("<base {MARK} href=\"https://spx.invalid/\">"),
        format!("<form {MARK} action=\"https://spx.invalid/\"><button>"),
        format!("<iframe {MARK} srcdoc=\"<script>parent.spRan=1</script>\">"),
        format!("[spx](javascript:{RAN})"),
        format!("![spx](x\" onerror=\"{RAN})"),
        "https://spx.invalid/?q=1".to_owned(),
        "mailto:spx@spx.invalid?subject=x".to_owned(),
    ];
    plain.chain(linked).chain(others).collect()
}

fn placeholders() -> Vec<String> {
    let inside = [RAN, "constructor.constructor('window.spRan=1')()", "$x", "-brand", "7*7", "DATETIME($x)"];
    let around = [
        ("{{", "}}"),
        ("${", "}"),
        ("#{", "}"),
        ("<%= ", " %>"),
        ("{ ", " }"),
        ("{@html ", "}"),
        ("{#if ", "}{/if}"),
        ("[[", "]]"),
        ("%{", "}"),
    ];
    let made =
        around.iter().flat_map(|(open, close)| inside.map(|inside| format!("{open}{inside}{close} spx")));
    let words =
        ["__proto__", "constructor", "toString", "hasOwnProperty", "undefined", "NaN", "%s%d%n", "$&$1$`"];
    made.chain(words.map(str::to_owned)).collect()
}

fn entities() -> Vec<String> {
    let tag = format!("<img {MARK} src onerror={RAN}>");
    let as_is = |open: &str, close: &str| tag.replace('<', open).replace('>', close);
    vec![
        as_is("&lt;", "&gt;"),
        as_is("&LT;", "&GT;"),
        as_is("&#60;", "&#62;"),
        as_is("&#x3c;", "&#x3e;"),
        as_is("&#0000060", "&#0000062"),
        as_is("&amp;lt;", "&amp;gt;"),
        as_is("%3C", "%3E"),
        as_is("%253C", "%253E"),
        as_is("\\u003c", "\\u003e"),
        as_is("\\x3c", "\\x3e"),
        as_is("\\74", "\\76"),
        as_is("+ADw-", "+AD4-"),
        as_is("\u{ff1c}", "\u{ff1e}"),
        as_is("\u{2039}", "\u{203a}"),
        as_is("\u{0}<", ">"),
        as_is("<\u{0}", ">"),
    ]
}

fn styles() -> Vec<String> {
    let rules = [
        "background:url(javascript:window.spRan=1)",
        "behavior:url(#spx)",
        "width:expression(window.spRan=1)",
        "@import 'https://spx.invalid/x.css'",
        "-moz-binding:url(#spx)",
        "}*{display:none}/*spx",
        "position:fixed;inset:0",
    ];
    let bare = rules.iter().map(|rule| format!("{rule};"));
    let tagged = rules.iter().map(|rule| format!("<style {MARK}>{rule}</style>"));
    let inline = rules.iter().map(|rule| format!("<b {MARK} style=\"{rule}\">"));
    bare.chain(tagged).chain(inline).collect()
}

/// Shapes that become something else when they are read a second time.
fn mutations() -> Vec<String> {
    let last = format!("<img {MARK} src onerror={RAN}>");
    [
        format!("<math><mtext><table><mglyph><style><!--</style>{last}"),
        format!("<svg><style><a title=\"</style>{last}\">"),
        format!("<noscript><p title=\"</noscript>{last}\">"),
        format!("<svg></p><style><g title=\"</style>{last}\">"),
        format!("<form><math><mtext></form><form><mglyph><style></math>{last}"),
        format!("<select><option><style></select>{last}</style>"),
        format!("<xmp><p title=\"</xmp>{last}\">"),
        format!("<!--><!-->{last}-->"),
        format!("<![CDATA[><{}]]>{last}", "x"),
        format!("<a title='`'>{last}"),
        format!("<<script {MARK}>{RAN}//<</script>"),
        format!("<scr<script>ipt {MARK}>{RAN}</scr</script>ipt>"),
        format!("<img {MARK}/src/onerror={RAN}/>"),
        format!("<img\u{c}{MARK}\u{c}src\u{c}onerror={RAN}>"),
        format!("<sVg/{MARK}/oNloAd={RAN}>"),
        format!("<custom-spx {MARK}>{last}</custom-spx>"),
        format!("<p is=spx {MARK}><slot>{last}"),
        format!("<plaintext {MARK}>{last}"),
    ]
    .into()
}

/// Letters that turn, hide or break what stands around them.
fn letters() -> Vec<String> {
    let odd = [
        '\u{0}',
        '\u{1}',
        '\u{7}',
        '\u{8}',
        '\u{b}',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{ad}',
        '\u{61c}',
        '\u{200b}',
        '\u{200d}',
        '\u{200e}',
        '\u{200f}',
        '\u{2028}',
        '\u{2029}',
        '\u{202a}',
        '\u{202d}',
        '\u{202e}',
        '\u{2066}',
        '\u{2067}',
        '\u{2068}',
        '\u{2069}',
        '\u{feff}',
        '\u{fffd}',
        '\u{fffe}',
        '\u{ffff}',
        '\u{e0041}',
        '\u{10ffff}',
    ];
    let mut all: Vec<String> =
        odd.iter().map(|letter| format!("spx{letter}txt.exe{letter}<b {MARK}>")).collect();
    all.push(format!("spx{}", "\u{301}".repeat(60)));
    all.push(format!("{}spx", "<b>".repeat(3_000)));
    all.push(format!("{}spx", "{".repeat(3_000)));
    all.push(format!("spx{}", "W".repeat(3_000)));
    all.push("\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467} spx \u{fdfd}".to_owned());
    all
}

/// What was put into a journal.
pub struct Infected {
    /// Fields in which a payload was accepted.
    pub fields: usize,
    /// The words of the entries that hold all payloads, some in each.
    pub pages: Vec<Vec<String>>,
}

/// Fills a journal with one of everything a person would come across and puts payloads into every
/// field of it that takes text, through the doors that the window uses.
///
/// # Errors
/// When it cannot be filled.
pub fn infect(journal: &mut Journal) -> Outcome<Infected> {
    let now = Moment::now(DayRule::Calendar);
    demo::furnish(journal, 7, now)?;
    while !journal.project_more(1_000) {}
    let mut supply = Supply { all: payloads(), next: 0, fields: 0 };
    let rows = journal.timeline(0, 60).rows;
    for row in rows {
        let body = serde_json::to_value(journal.entry(row.id)?.body)?;
        let save =
            |body: &Value| parse::<SaveEntry>(&json!({ "of": row.id, "draft": null, "body": body })).ok();
        let body = supply.fill(body, |body| save(body).is_some());
        if let Some(save) = save(&body) {
            journal.save_entry(save, now)?;
        }
    }
    for item in journal.practice().items {
        let keep = |body: &Value| parse::<KeepItem>(&json!({ "id": item.id, "body": body })).ok();
        let body = supply.fill(serde_json::to_value(&item.body)?, |body| keep(body).is_some());
        if let Some(keep) = keep(&body) {
            // Rules between items may refuse what each field alone allows.
            let _ = journal.keep_item(keep, now);
        }
    }
    let settings =
        supply.fill(serde_json::to_value(journal.settings())?, |s| parse(s).is_ok_and(is_settings));
    journal.set_settings(parse(&settings)?)?;
    let pages: Vec<Vec<String>> = payloads().chunks(20).map(<[String]>::to_vec).collect();
    for (at, page) in pages.iter().enumerate().rev() {
        let text = page.join("\n\u{2014}\n");
        let mut body = super::shelf::words(&text);
        body["arriving"] = json!(format!("Page {at} spx"));
        journal.save_entry(parse(&json!({ "of": null, "draft": null, "body": body }))?, now)?;
    }
    Ok(Infected { fields: supply.fields, pages })
}

/// The file of an exercise with payloads in every field that takes one, and how many fields that is.
///
/// # Errors
/// When the exercise that it is made from is none.
pub fn exercise() -> Outcome<(Vec<u8>, usize)> {
    let sound = include_bytes!("../../fuzz/corpus/exercise/leaves-on-a-stream");
    filled(sound, "exercise", |bytes| exercise::from_file(bytes).is_ok())
}

/// As [`exercise`], of a template.
///
/// # Errors
/// As there.
pub fn template() -> Outcome<(Vec<u8>, usize)> {
    let sound = include_bytes!("../../fuzz/corpus/template/boud");
    filled(sound, "template", |bytes| template::from_file(bytes).is_ok())
}

fn filled(sound: &[u8], of: &str, accepted: impl Fn(&[u8]) -> bool) -> Outcome<(Vec<u8>, usize)> {
    let mut supply = Supply { all: payloads(), next: 0, fields: 0 };
    let sound: Value = serde_json::from_slice(sound)?;
    let file = |body: &Value| json!({ "stillpoint": of, "v": 1, of: body }).to_string().into_bytes();
    let body = supply.fill(sound[of].clone(), |body| accepted(&file(body)));
    Ok((file(&body), supply.fields))
}

fn is_settings(_: stillpoint_journal::settings::Settings) -> bool {
    true
}

/// Payloads, one after another.
struct Supply {
    all: Vec<String>,
    next: usize,
    fields: usize,
}

/// Fields whose text is a name for the app and not for people.
const NAMES: &[&str] = &["kind", "item", "template", "exercise", "key", "of", "day", "at", "id"];

impl Supply {
    /// Puts a payload into every string that may be another one, and one into every empty list that takes it.
    fn fill(&mut self, mut body: Value, accepted: impl Fn(&Value) -> bool) -> Value {
        let mut places = Vec::new();
        strings(&body, String::new(), &mut places);
        for place in places {
            for _ in 0..self.all.len() {
                let payload = self.all[self.next % self.all.len()].clone();
                self.next += 1;
                // Words take eighty characters: the next payload may be short enough.
                let short = payload.chars().count() <= 80;
                let mut tried = body.clone();
                if let Some(field) = tried.pointer_mut(&place) {
                    *field = if field.is_array() { json!([payload]) } else { json!(payload) };
                }
                if accepted(&tried) {
                    body = tried;
                    self.fields += 1;
                    break;
                }
                if short {
                    break;
                }
            }
        }
        body
    }
}

fn strings(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(place),
        Value::Array(items) if items.is_empty() => found.push(place),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| strings(item, format!("{place}/{at}"), found));
        }
        Value::Object(fields) => {
            let written = fields.iter().filter(|(name, _)| !NAMES.contains(&name.as_str()));
            written.for_each(|(name, field)| strings(field, format!("{place}/{name}"), found));
        }
        _ => {}
    }
}
