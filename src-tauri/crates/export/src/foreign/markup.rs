//! The little of Markdown and of HTML that would stand in the way of somebody's words.

use stillpoint_journal::text::WORD_MAX;

/// What Day One puts where something is embedded.
const EMBEDDED: &str = "](dayone-moment:";

/// The text without what stands for things embedded in it, and how many those were.
pub(super) fn without_embedded(text: &str) -> (String, usize) {
    let (mut out, mut rest, mut count) = (String::with_capacity(text.len()), text, 0);
    while let Some(at) = rest.find(EMBEDDED) {
        let opens = rest.get(..at).and_then(|head| head.rfind("!["));
        let closes = rest.get(at..).and_then(|tail| tail.find(')')).map(|length| at + length + 1);
        // The name and the address of one are on one line; anything else is what somebody wrote.
        let one =
            opens.zip(closes).filter(|(from, to)| !rest.get(*from..*to).is_none_or(|one| one.contains('\n')));
        let (from, to) = one.unwrap_or((at + EMBEDDED.len(), at + EMBEDDED.len()));
        out.push_str(rest.get(..from).unwrap_or_default());
        rest = rest.get(to..).unwrap_or_default();
        count += usize::from(one.is_some());
    }
    out.push_str(rest);
    (out, count)
}

/// A sign with a backslash before it is that sign.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match signs.peek() {
            Some(next) if sign == '\\' && next.is_ascii_punctuation() => out.extend(signs.next()),
            _ => out.push(sign),
        }
    }
    out
}

/// A heading of the first rank on the first line is the title, where it is short enough for one.
pub(super) fn headed(text: &str) -> (String, String) {
    let trimmed = text.trim_start();
    let (first, rest) = trimmed.split_once('\n').unwrap_or((trimmed, ""));
    let title = first.strip_prefix("# ").map(str::trim).filter(|title| !title.is_empty());
    match title.filter(|title| title.chars().nth(WORD_MAX).is_none()) {
        Some(title) => (title.to_owned(), rest.to_owned()),
        None => (String::new(), text.to_owned()),
    }
}

/// What Daylio writes for the form of a note, as plain text. A note in which none of it stands is
/// left as it is, to the letter.
pub(super) fn plain(note: &str) -> String {
    const FORMS: [(&str, &str); 24] = [
        ("<br>", "\n"),
        ("<br/>", "\n"),
        ("<br />", "\n"),
        ("</p>", "\n"),
        ("</div>", "\n"),
        ("</li>", "\n"),
        ("<li>", "- "),
        ("<p>", ""),
        ("<div>", ""),
        ("<ul>", ""),
        ("</ul>", ""),
        ("<ol>", ""),
        ("</ol>", ""),
        ("<b>", ""),
        ("</b>", ""),
        ("<i>", ""),
        ("</i>", ""),
        ("<u>", ""),
        ("</u>", ""),
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    // Whether it has a form is seen by what begins a line or a list; a lone <b> may be somebody's own.
    if !["<br", "<p>", "<div>", "<li>"].iter().any(|sign| note.contains(sign)) {
        return note.to_owned();
    }
    let (mut out, mut rest) = (String::with_capacity(note.len()), note);
    while let Some(at) = rest.find(['<', '&']) {
        let (head, tail) = rest.split_at(at);
        out.push_str(head);
        let form = FORMS.iter().find(|(form, _)| tail.starts_with(form));
        let (length, plain) =
            form.map_or((1, tail.get(..1).unwrap_or_default()), |(form, plain)| (form.len(), plain));
        out.push_str(plain);
        rest = tail.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Words with that sign before them that begin a line or follow a space.
pub(super) fn signed(text: &str, sign: char) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split_whitespace().filter_map(|word| word.strip_prefix(sign)) {
        let fits = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '+');
        let tag: String = word.chars().take_while(fits).collect();
        let tag = tag.trim_end_matches(['-', '/', '+']);
        // "#1" is a number, and "# " a heading.
        if tag.chars().any(char::is_alphabetic) {
            found.push(tag.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_picture_goes_and_the_words_around_it_stay() {
        let (text, count) =
            without_embedded("Before ![](dayone-moment://AB12) after.\n![x](dayone-moment:/video/1)");
        assert_eq!((text.as_str(), count), ("Before  after.\n", 2));
        for own in ["![a\n](dayone-moment:1)", "](dayone-moment:", "![](other:1)", "![](dayone-moment:1"] {
            assert_eq!(without_embedded(own), (own.to_owned(), 0));
        }
    }

    #[test]
    fn escapes_headings_and_forms_are_read() {
        assert_eq!(unescaped(r"2\.5 \- a\b \\ end\"), r"2.5 - a\b \ end\");
        assert_eq!(headed("# A day\n\nwords"), ("A day".to_owned(), "\nwords".to_owned()));
        assert_eq!(headed("#tag\nwords"), (String::new(), "#tag\nwords".to_owned()));
        assert_eq!(plain("One<br>two &amp; <b>three</b><script>"), "One\ntwo & three<script>");
        assert_eq!(plain("2 < 3 && <b>no</b> &amp;"), "2 < 3 && <b>no</b> &amp;");
        assert_eq!(signed("a #night/shift, #1 x#y #team-a.\n# head", '#'), ["night/shift", "team-a"]);
    }
}
