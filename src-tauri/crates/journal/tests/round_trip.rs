//! Whatever the types can hold crosses to the screen and back unchanged.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;
use stillpoint_journal::{
    checkin::{Answers, CheckIn, Feeling, Phase, ScaleAnswer, ScaleId, Shift, Systems},
    entry::{EntryBody, SaveEntry},
    id::EntryId,
    list::List,
    parse::parse,
    score::{Intensity, Score},
    settings::{ChosenScales, Minutes, Settings},
    text::{Line, Text, Word},
    time::{Day, Moment},
};

fn day() -> impl Strategy<Value = Day> {
    let first: Day = "1900-01-01".parse().unwrap();
    (0..109_938_i64).prop_map(move |days| first.plus(days))
}

fn moment() -> impl Strategy<Value = Moment> {
    let first = DateTime::parse_from_rfc3339("1900-01-01T00:00:00Z").unwrap().to_utc();
    (0..9_498_643_200_000_i64, -840..=840_i16, day()).prop_map(move |(ms, offset, day)| {
        Moment::new(first + TimeDelta::milliseconds(ms), offset, day).unwrap()
    })
}

fn score() -> impl Strategy<Value = Score> {
    (0..=10_u8).prop_map(|n| Score::new(n).unwrap())
}

fn word() -> impl Strategy<Value = Word> {
    "\\PC{0,79}".prop_map(|text| Word::new(format!("x{text}")).unwrap())
}

fn words<const MAX: usize>() -> impl Strategy<Value = List<Word, MAX>> {
    prop::collection::vec(word(), 0..6).prop_map(|words| List::new(words).unwrap())
}

fn scales() -> impl Strategy<Value = Vec<ScaleId>> {
    prop::sample::subsequence(ScaleId::ALL.to_vec(), 1..=4)
}

fn answers() -> impl Strategy<Value = Answers> {
    let scales = prop::sample::subsequence(ScaleId::ALL.to_vec(), 0..=11);
    (scales, prop::collection::vec(score(), 11)).prop_map(|(scales, scores)| {
        let all = scales.into_iter().zip(scores).map(|(scale, score)| ScaleAnswer { scale, score });
        Answers::new(all.collect()).unwrap()
    })
}

fn feelings() -> impl Strategy<Value = List<Feeling, 100>> {
    let intensity = prop::option::of((1..=3_u8).prop_map(|n| Intensity::new(n).unwrap()));
    prop::collection::vec((word(), intensity), 0..6).prop_map(|all| {
        List::new(all.into_iter().map(|(word, intensity)| Feeling { word, intensity }).collect()).unwrap()
    })
}

fn check_in() -> impl Strategy<Value = CheckIn> {
    let phase = prop::sample::select(vec![None, Some(Phase::Before), Some(Phase::During), Some(Phase::Off)]);
    let shift = prop::sample::select(vec![None, Some(Shift::OnCall), Some(Shift::Night), Some(Shift::Other)]);
    let systems = (prop::option::of(score()), prop::option::of(score()), prop::option::of(score()));
    let text = any::<String>().prop_map(|text| Text::new(text).unwrap());
    let arriving = "\\PC{0,80}".prop_map(|text| Line::new(text).unwrap());
    (
        (moment(), phase, shift, arriving, answers(), feelings()),
        (words(), systems, words(), text, words(), any::<bool>()),
    )
        .prop_map(
            |(
                (when, phase, shift, arriving, scales, feelings),
                (body, systems, need, text, tags, set_aside),
            )| {
                let systems = Systems { threat: systems.0, drive: systems.1, soothing: systems.2 };
                CheckIn {
                    when,
                    phase,
                    shift,
                    arriving,
                    scales,
                    feelings,
                    body,
                    systems,
                    need,
                    text,
                    tags,
                    set_aside,
                }
            },
        )
}

proptest! {
    #[test]
    fn a_save_is_read_as_it_was_sent(
        check_in in check_in(),
        of in prop::option::of(any::<[u8; 16]>()),
        draft in prop::option::of(any::<[u8; 16]>()),
    ) {
        let save = SaveEntry {
            of: of.map(EntryId::from_bytes),
            draft: draft.map(EntryId::from_bytes),
            body: EntryBody::CheckIn(check_in),
        };
        let json = serde_json::to_string(&save).unwrap();
        prop_assert!(serde_json::from_str::<SaveEntry>(&json).unwrap() == save);
        let value = serde_json::from_str(&json).unwrap();
        prop_assert!(parse::<SaveEntry>(&value).unwrap() == save);
    }

    #[test]
    fn settings_are_read_as_they_were_sent(minutes in prop::option::of(1..=60_u8), scales in scales(), own in words()) {
        let settings = Settings {
            auto_lock_minutes: minutes.map(|n| Minutes::new(n).unwrap()),
            scales: ChosenScales::new(scales).unwrap(),
            own_feelings: own,
            ..Settings::default()
        };
        let json = serde_json::to_string(&settings).unwrap();
        prop_assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), settings);
    }

    #[test]
    fn no_bytes_make_the_parsers_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = stillpoint_journal::Preferences::parse(&bytes);
        let _ = serde_json::from_slice::<SaveEntry>(&bytes);
    }
}
