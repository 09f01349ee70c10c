//! A picture of a chart, as the page hands it over to be saved.
//!
//! The page is not trusted with it: a drawing could hold a script, or an address that tells somebody it
//! was opened. So only what a chart is made of is let through, and nothing else.

use data_encoding::BASE64;
use stillpoint_journal::wire::{CommandError, ErrorCode, PictureKind};

use crate::extract::invalid;

/// The largest picture that is saved, in bytes of text as the page sends it.
pub const PICTURE_MAX: usize = 8 * 1024 * 1024;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const LAST_CHUNK: &[u8] = b"\0\0\0\0IEND\xaeB`\x82";

const ELEMENTS: [&str; 8] = ["svg", "title", "desc", "path", "circle", "rect", "line", "text"];
const ATTRIBUTES: [&str; 29] = [
    "xmlns",
    "viewBox",
    "width",
    "height",
    "role",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "d",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "lang",
    "opacity",
];
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// The bytes of the file.
///
/// # Errors
/// `tooLarge`, or `invalid` when it is not the kind of picture it is said to be, or holds anything a
/// chart is not made of.
pub fn bytes(kind: PictureKind, content: &str) -> Result<Vec<u8>, CommandError> {
    if content.len() > PICTURE_MAX {
        return Err(CommandError::new(ErrorCode::TooLarge));
    }
    let found = match kind {
        PictureKind::Svg => is_plain(content).then(|| content.as_bytes().to_vec()),
        PictureKind::Png => BASE64.decode(content.as_bytes()).ok().filter(|bytes| is_png(bytes)),
    };
    found.ok_or_else(|| invalid("content"))
}

fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE) && bytes.ends_with(LAST_CHUNK)
}

/// Whether a drawing is one `svg` of nothing but shapes and words.
fn is_plain(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("<svg ") else { return false };
    let inside = rest.trim_end().strip_suffix("</svg>").is_some();
    let mut pieces = text.split('<');
    inside && pieces.next() == Some("") && pieces.all(is_plain_piece)
}

/// A tag without its `<`, and the words after it.
fn is_plain_piece(piece: &str) -> bool {
    let Some((tag, words)) = piece.split_once('>') else { return false };
    are_plain_words(words)
        && match tag.strip_prefix('/') {
            Some(name) => ELEMENTS.contains(&name),
            None => is_plain_tag(tag.strip_suffix('/').unwrap_or(tag)),
        }
}

fn is_plain_tag(tag: &str) -> bool {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    if !ELEMENTS.contains(&name) {
        return false;
    }
    while !rest.trim_start().is_empty() {
        let Some((attribute, after)) = rest.trim_start().split_once("=\"") else { return false };
        let Some((value, after)) = after.split_once('"') else { return false };
        let plain = ATTRIBUTES.contains(&attribute)
            && (attribute != "xmlns" || value == NAMESPACE)
            && (attribute == "xmlns"
                || are_plain_words(value) && !value.contains(':') && !value.contains('('));
        if !plain {
            return false;
        }
        rest = after;
    }
    true
}

fn are_plain_words(words: &str) -> bool {
    let known = ["amp;", "lt;", "gt;", "quot;"];
    words.split('&').skip(1).all(|after| known.iter().any(|name| after.starts_with(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\
        <title>Energy &amp; strain</title><path d=\"M0,0L1,1\" fill=\"none\"/>\
        <text x=\"1\" y=\"2\">4 weeks: 3 &lt; 4</text></svg>";

    fn refused(kind: PictureKind, content: &str) -> bool {
        bytes(kind, content).is_err()
    }

    #[test]
    fn a_drawing_of_shapes_and_words_is_saved_as_it_is() {
        assert_eq!(bytes(PictureKind::Svg, PLAIN).ok().as_deref(), Some(PLAIN.as_bytes()));
    }

    #[test]
    fn a_drawing_that_could_do_or_tell_anything_is_refused() {
        let with = |inner: &str| PLAIN.replace("<title>", &format!("{inner}<title>"));
        for inner in [
            "<script>1</script>",
            "<image href=\"https://heron.example/x\"/>",
            "<a href=\"x\">y</a>",
            "<path onclick=\"x\"/>",
            "<path style=\"x\"/>",
            "<path fill=\"url(https://heron.example)\"/>",
            "<path fill=\"url&#40;x)\"/>",
            "<foreignObject></foreignObject>",
            "<!DOCTYPE x>",
            "<?xml-stylesheet href=\"x\"?>",
            "<!-- x -->",
            "<text>&heron;</text>",
            "<style>*{}</style>",
            "<svg xmlns=\"heron\"></svg>",
            "<path d='M0,0'/>",
        ] {
            assert!(refused(PictureKind::Svg, &with(inner)), "{inner}");
        }
        for whole in ["", "heron", "<svg", "<svg >", &format!("x{PLAIN}"), &format!("{PLAIN}<script>")] {
            assert!(refused(PictureKind::Svg, whole), "{whole}");
        }
    }

    #[test]
    fn a_picture_that_is_none_or_is_cut_short_is_refused() {
        let whole = [SIGNATURE, b"IHDR and so on", LAST_CHUNK].concat();
        assert_eq!(bytes(PictureKind::Png, &BASE64.encode(&whole)).ok(), Some(whole.clone()));
        assert!(refused(PictureKind::Png, &BASE64.encode(&whole[..whole.len() - 1])));
        assert!(refused(PictureKind::Png, &BASE64.encode(b"heron")));
        assert!(refused(PictureKind::Png, PLAIN));
        let large = "A".repeat(PICTURE_MAX + 4);
        assert_eq!(bytes(PictureKind::Png, &large).map_err(|e| e.code), Err(ErrorCode::TooLarge));
    }
}
