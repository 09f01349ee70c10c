//! Ways to reach somebody: telephone, e-mail, the web.
//!
//! Numbers as Ofcom's National Telephone Numbering Plan has them: 01 with ten or eleven digits, 02,
//! 03 and 09 with eleven, 07 (mobiles) with eleven, 08 with ten or eleven.

use super::{
    Kind,
    rule::{before, named, rules, whole},
    settle::Candidate,
    terms,
};

rules! {
    HOME = r"\(?(?-u:\b)0[1235789][0-9]{1,4}\)?(?:[ \u{a0}.\-]{0,2}[0-9]){5,9}(?-u:\b)";
    ABROAD = r"(?:\+|(?-u:\b)00)44[ \u{a0}.\-]?(?:\(0\))?(?:[ \u{a0}.\-]?[0-9]){9,10}(?-u:\b)";
    /// Other countries, with their plus.
    FOREIGN = r"\+[1-9][0-9]{0,2}(?:[ \u{a0}.\-]?[0-9]){8,11}(?-u:\b)";
    /// Within a town or a building.
    NEAR = r"(?i)(?-u:\b)(?:tel|telephone|phone|mob|mobile|landline|fax|ext|extension|extn|bleep|pager|dect)\.?(?:\s(?:no\.?|number|on))?\s?[:#]?\s?((?:[0-9]{3} [0-9]{3,4}|[0-9]{3,7}))(?-u:\b)";
    /// What stands before the @ is looked for by walking back: cheaper than a pattern for it.
    MAIL = r"@[A-Za-z0-9](?:[A-Za-z0-9\-]{0,62}\.){1,6}[A-Za-z]{2,24}(?-u:\b)";
    /// A name on the social web.
    HANDLE = r"@([A-Za-z][A-Za-z0-9_]{0,29}(?:\.[A-Za-z0-9_]{1,20}){0,2})(?-u:\b)";
    WEB = r#"(?i)(?-u:\b)(?:https?://[^\s<>"]{3,400}|www\.[a-z0-9\-]{1,63}\.[^\s<>"]{2,400})"#;
    /// An address without its "www", with an ending that no sentence has by mistake.
    DOMAIN = r#"(?i)(?-u:\b)(?:[a-z0-9\-]{2,63}\.){1,5}(?:co\.uk|org\.uk|nhs\.uk|nhs\.net|nhs\.scot|gov\.uk|ac\.uk|gov\.scot|gov\.wales|com|org|net|uk)(?-u:\b)(?:/[^\s<>"]{0,200})?"#;
}

/// All of them.
pub(super) fn find(text: &str, out: &mut Vec<Candidate>) {
    HOME.each(text, out, |found| {
        let range = named(found, 0)?;
        let number: String = text.get(range.clone())?.chars().filter(char::is_ascii_digit).collect();
        let right = match number.get(..2)? {
            "01" | "08" => matches!(number.len(), 10 | 11),
            _ => number.len() == 11,
        };
        (right && whole(text, &range)).then(|| phone(range))
    });
    for rule in [&ABROAD, &FOREIGN] {
        rule.each(text, out, |found| named(found, 0).map(phone));
    }
    NEAR.each(text, out, |found| named(found, 1).filter(|range| whole(text, range)).map(phone));
    MAIL.each(text, out, |found| {
        let at = named(found, 0)?;
        let local = before(text, at.start, 64);
        let from = local.rfind(|c: char| !c.is_alphanumeric() && !"._%+-'".contains(c));
        let from =
            from.map_or(0, |i| i + local.get(i..).and_then(|l| l.chars().next()).map_or(1, char::len_utf8));
        let name = local.get(from..)?.trim_start_matches(['.', '\'', '-']);
        (!name.is_empty())
            .then(|| Candidate::fixed(at.start - name.len()..at.end, Kind::Email, "(e-mail left out)"))
    });
    HANDLE.each(text, out, |found| {
        let at = named(found, 0)?;
        let name = found.get(1)?.as_str();
        let apart = !before(text, at.start, 4).ends_with(|c: char| c.is_alphanumeric() || ".@/_".contains(c));
        // "@home", "@night": no more than "at".
        let said = name.chars().all(|c| c.is_ascii_lowercase())
            && (terms::NOT_A_NAME.has(name) || terms::AT.has(name) || terms::GENERIC_PLACE.has(name));
        // A register or a union that is written to is nobody's.
        let office = ["nhs", "nmc", "thercn", "rcn", "wenurses", "hcpc", "unison"];
        let lower = name.to_ascii_lowercase();
        (apart && name.len() > 2 && !said && !office.iter().any(|one| lower.starts_with(one)))
            .then(|| Candidate::fixed(at, Kind::Handle, "(online name left out)"))
    });
    for rule in [&WEB, &DOMAIN] {
        rule.each(text, out, |found| {
            let range = named(found, 0)?;
            let link = text
                .get(range.clone())?
                .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '”']);
            let whole = !before(text, range.start, 4).ends_with(|c: char| c.is_alphanumeric() || c == '@');
            whole.then(|| {
                Candidate::fixed(range.start..range.start + link.len(), Kind::Url, "(link left out)")
            })
        });
    }
}

fn phone(range: std::ops::Range<usize>) -> Candidate {
    Candidate::fixed(range, Kind::Phone, "(telephone number left out)")
}
