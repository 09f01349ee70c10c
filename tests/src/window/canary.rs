//! Words that nobody else would write, and the search for them on the disk.

use std::{
    fs,
    path::{Path, PathBuf},
};

use aho_corasick::{AhoCorasick, MatchKind};
use data_encoding::{BASE64, BASE64URL};

use super::{Failure, Outcome};

/// Words typed into the app, and how they would look if they had leaked.
pub struct Canaries {
    words: Vec<String>,
    /// As text, in any case.
    plain: (AhoCorasick, Vec<usize>),
    /// Inside base64, where case matters.
    encoded: (AhoCorasick, Vec<usize>),
}

/// One word found in one file.
#[derive(Debug, PartialEq, Eq)]
pub struct Hit {
    /// The word.
    pub word: String,
    /// Where it lies.
    pub file: PathBuf,
}

/// A word of twelve letters: 26^12 of them, so that no file holds it by chance.
///
/// # Errors
/// When the system has no randomness.
pub fn word() -> Outcome<String> {
    let mut bytes = [0u8; 12];
    getrandom::fill(&mut bytes).map_err(|e| Failure::new(e.to_string()))?;
    Ok(bytes.iter().map(|byte| char::from(b'a' + byte % 26)).collect())
}

impl Canaries {
    /// Prepares to look for these. Words shorter than eight letters would be found
    /// by chance.
    ///
    /// # Errors
    /// When a word is too short.
    pub fn new(words: Vec<String>) -> Outcome<Self> {
        if let Some(short) = words.iter().find(|word| word.len() < 8) {
            return Err(Failure::new(format!("“{short}” is too short to look for")));
        }
        let plain = patterns(&words, text_forms);
        let encoded = patterns(&words, base64_forms);
        Ok(Self { plain: automaton(plain, true)?, encoded: automaton(encoded, false)?, words })
    }

    /// The words that are in these bytes.
    pub fn within(&self, bytes: &[u8]) -> Vec<&str> {
        let mut found: Vec<usize> = [&self.plain, &self.encoded]
            .into_iter()
            .flat_map(|(automaton, owner)| {
                automaton.find_iter(bytes).map(|hit| owner[hit.pattern().as_usize()])
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|index| self.words[index].as_str()).collect()
    }

    /// Every form the words may have, and whose form it is. Letters are as they were typed.
    pub fn forms(&self) -> Vec<(Vec<u8>, &str)> {
        let forms =
            |word: &String| text_forms(word).into_iter().chain(base64_forms(word)).collect::<Vec<_>>();
        self.words.iter().flat_map(|word| forms(word).into_iter().map(|form| (form, word.as_str()))).collect()
    }

    /// Looks through one file, its name included.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn in_file(&self, file: &Path) -> Outcome<Vec<Hit>> {
        let mut bytes = file.as_os_str().as_encoded_bytes().to_vec();
        bytes.push(0);
        match fs::read(file) {
            Ok(content) => bytes.extend(content),
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => {}
            Err(why) => return Err(Failure::new(format!("cannot search {}: {why}", file.display()))),
        }
        let hit = |word: &str| Hit { word: word.to_owned(), file: file.to_owned() };
        Ok(self.within(&bytes).into_iter().map(hit).collect())
    }

    /// Looks through every file below a folder.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn in_folder(&self, folder: &Path) -> Outcome<Search> {
        let mut search = Search::default();
        self.walk(folder, &mut search)?;
        Ok(search)
    }

    fn walk(&self, folder: &Path, search: &mut Search) -> Outcome {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.walk(&entry.path(), search)?;
            } else if kind.is_file() {
                search.files += 1;
                search.hits.extend(self.in_file(&entry.path())?);
            }
        }
        Ok(())
    }
}

/// What a search came to.
#[derive(Default)]
pub struct Search {
    /// Files looked through.
    pub files: usize,
    /// Words found.
    pub hits: Vec<Hit>,
}

fn patterns(words: &[String], forms: fn(&str) -> Vec<Vec<u8>>) -> Vec<(usize, Vec<u8>)> {
    words
        .iter()
        .enumerate()
        .flat_map(|(i, word)| forms(word).into_iter().map(move |form| (i, form)))
        .collect()
}

fn automaton(patterns: Vec<(usize, Vec<u8>)>, any_case: bool) -> Outcome<(AhoCorasick, Vec<usize>)> {
    let (owners, forms): (Vec<_>, Vec<_>) = patterns.into_iter().unzip();
    let built = AhoCorasick::builder()
        .ascii_case_insensitive(any_case)
        .match_kind(MatchKind::LeftmostFirst)
        .build(forms)?;
    Ok((built, owners))
}

fn text_forms(word: &str) -> Vec<Vec<u8>> {
    vec![
        word.as_bytes().to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ]
}

/// Base64 of the word, as it looks when 0, 1 or 2 other bytes stand before it in
/// its group of three: the letters that depend on neighbours are cut off.
fn base64_forms(word: &str) -> Vec<Vec<u8>> {
    let mut forms = Vec::new();
    for text in text_forms(word) {
        for before in 0..3 {
            let mut bytes = vec![0; before];
            bytes.extend(&text);
            let first = (before * 8).div_ceil(6);
            let whole = bytes.len() * 8 / 6;
            for encoding in [BASE64, BASE64URL] {
                let encoded = encoding.encode(&bytes);
                forms.extend(encoded.as_bytes().get(first..whole).map(<[u8]>::to_vec));
            }
        }
    }
    forms.dedup();
    forms
}
