//! Names for files that every system takes. They are made of dates and of this app's own words,
//! never of what somebody wrote: names are seen in places where nobody opens a file.

use std::collections::HashSet;

/// Most characters of a name without its ending.
const LONGEST: usize = 60;

/// Names on Windows that are devices, whatever follows the dot.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The names given so far.
#[derive(Default)]
pub struct Names(HashSet<String>);

impl Names {
    /// A path that nothing else has: `folder/name.ending`, numbered where that is taken.
    pub fn place(&mut self, folder: &str, name: &str, ending: &str) -> String {
        let name = safe(name);
        let mut path = format!("{folder}/{name}.{ending}");
        let mut number = 2_u32;
        // Some systems take "a" and "A" for the same name.
        while !self.0.insert(path.to_lowercase()) {
            path = format!("{folder}/{name} ({number}).{ending}");
            number = number.saturating_add(1);
        }
        path
    }
}

/// The name with everything taken out that some system does not allow.
pub fn safe(name: &str) -> String {
    let fit =
        |letter: char| if letter.is_ascii_alphanumeric() || " -_()".contains(letter) { letter } else { '-' };
    let name: String = name.chars().map(fit).take(LONGEST).collect();
    let name = name.trim_matches([' ', '-']);
    let upper = name.to_ascii_uppercase();
    let numbered = |device: &str| upper.strip_prefix(device).is_some_and(|rest| rest.len() == 1);
    let is_device = DEVICES.contains(&upper.as_str()) || numbered("COM") || numbered("LPT");
    match name {
        "" => "file".to_owned(),
        name if is_device => format!("{name}-"),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_numbered_where_they_are_taken_in_letters_of_either_case() {
        let mut names = Names::default();
        assert_eq!(names.place("a", "2026-11-21 Check-in", "md"), "a/2026-11-21 Check-in.md");
        assert_eq!(names.place("a", "2026-11-21 check-in", "md"), "a/2026-11-21 check-in (2).md");
        assert_eq!(names.place("a", "2026-11-21 Check-in", "md"), "a/2026-11-21 Check-in (3).md");
        assert_eq!(names.place("b", "2026-11-21 Check-in", "md"), "b/2026-11-21 Check-in.md");
    }

    #[test]
    fn devices_are_no_names() {
        for (name, made) in
            [("con", "con-"), ("COM1", "COM1-"), ("lpt9", "lpt9-"), ("Contact", "Contact"), ("..", "file")]
        {
            assert_eq!(safe(name), made);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_every_system_takes_the_name(asked in prop::collection::vec("\\PC{0,90}", 1..20)) {
            let mut names = Names::default();
            let mut seen = HashSet::new();
            for name in asked {
                let path = names.place("f", &name, "md");
                prop_assert!(seen.insert(path.to_lowercase()), "{path} twice");
                let name = path.strip_prefix("f/").unwrap();
                prop_assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0']));
                prop_assert!(name.len() < 80 && !name.starts_with(['.', ' ']) && name.is_ascii());
                let stem = name.strip_suffix(".md").unwrap();
                prop_assert!(!stem.ends_with([' ', '.']));
            }
        }
    }
}
