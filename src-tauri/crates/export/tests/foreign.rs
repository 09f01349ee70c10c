//! Files of other programs: what is taken from them, what is said to stay behind, and that nothing
//! in them does harm. The samples are made up here.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::{fs, io::Write, path::Path};

use proptest::prelude::*;
use serde_json::{Value, json};
use stillpoint_export::foreign::{Clock, FILE_MAX, Found, NotRead, read, read_bytes};
use stillpoint_journal::{
    entry::EntryBody,
    moving::{Candidate, ENTRIES_MAX, Leftover, Program, Timing, WhyUnread},
};

fn clock() -> Clock {
    Clock::of(chrono_tz::Europe::London)
}

fn found(bytes: &[u8], name: &str) -> Found {
    read_bytes(bytes, name, &clock()).unwrap()
}

fn refused(bytes: &[u8], name: &str) -> NotRead {
    read_bytes(bytes, name, &clock()).err().unwrap()
}

fn at(path: &Path) -> Result<Found, NotRead> {
    read(path, &clock(), &mut |_, _| true)
}

/// "2026-01-02 10:11 +60 title | text #tag #tag", or "… (word) text".
fn line(one: &Candidate) -> String {
    let when = one.body.when();
    let minutes = when.minute_of_day();
    let tags: String = one.body.tags().iter().map(|tag| format!(" #{}", tag.as_str())).collect();
    let said = match &one.body {
        EntryBody::Reflection(reflection) => {
            let text: Vec<&str> = reflection.parts.iter().map(|part| part.text.as_str()).collect();
            assert!(
                reflection.template.is_some() && reflection.parts.iter().all(|part| !part.stage.is_empty())
            );
            format!("{} | {}", reflection.title.as_str(), text.join("||"))
        }
        EntryBody::CheckIn(check_in) => {
            format!("({}) {}", check_in.arriving.as_str(), check_in.text.as_str())
        }
        EntryBody::Grounding(_) => panic!("nothing of another program is a grounding"),
    };
    let (hour, minute, offset) = (minutes / 60, minutes % 60, when.offset_minutes());
    format!("{} {hour:02}:{minute:02} {offset:+} {said}{tags}", when.day())
}

fn lines(found: &Found) -> Vec<String> {
    found.candidates.iter().map(line).collect()
}

fn left(found: &Found) -> Vec<(Leftover, u32)> {
    found.left.iter().map(|left| (left.what, left.count)).collect()
}

fn unread(found: &Found) -> Vec<(&str, Option<u32>, WhyUnread)> {
    found.unread.iter().map(|one| (one.file.as_str(), one.number, one.why)).collect()
}

fn day_one() -> Value {
    json!({"metadata": {"version": "1.0"}, "entries": [
        {"uuid": "A", "creationDate": "2026-07-02T21:30:00Z", "timeZone": "Europe/London",
         "text": "# A late\n\nTwo of us for twelve\\. ![](dayone-moment://F00)\n", "richText": "{\"contents\":[]}",
         "tags": ["Handover", "handover", "#nights"], "starred": true,
         "photos": [{"identifier": "F00"}, {"identifier": "F01"}], "audios": [{}], "pdfAttachments": [{}],
         "location": {"latitude": 1.5}, "weather": {"code": "rain"}, "userActivity": {"stepCount": 9}},
        {"creationDate": "2026-07-02T16:30:00Z", "timeZone": "America/New_York", "text": "12\\. as typed"},
        {"creationDate": "2026-01-05T00:30:00Z", "timeZone": "Nowhere/At All", "text": "all day", "isAllDay": true},
        {"creationDate": "2026-01-05T00:30:00Z", "richText": "{\"contents\":[{\"text\":\"only \"},{\"text\":\"rich\"}]}"},
        {"creationDate": "the fifth", "text": "no date"},
        {"creationDate": "2026-01-06T08:00:00Z", "photos": [{}]},
        "not an entry",
        {"creationDate": "0126-01-06T08:00:00Z", "text": "too early"},
    ]})
}

#[test]
fn day_one_comes_with_days_zones_tags_and_stars_and_says_what_stays_behind() {
    let found = found(day_one().to_string().as_bytes(), "Journal.json");
    assert_eq!(found.program, Program::DayOne);
    assert_eq!(
        lines(&found),
        [
            "2026-07-02 22:30 +60 A late | Two of us for twelve. #starred #Handover #nights",
            "2026-07-02 12:30 -240  | 12\\. as typed",
            "2026-01-05 12:00 +0  | all day",
            "2026-01-05 00:30 +0  | only rich",
        ]
    );
    assert_eq!(found.candidates.iter().filter(|one| one.starred).count(), 1);
    assert_eq!(found.candidates[2].timing, Timing::DayOnly);
    assert_eq!(
        left(&found),
        [
            (Leftover::Pictures, 3),
            (Leftover::Recordings, 1),
            (Leftover::Files, 1),
            (Leftover::Places, 1),
            (Leftover::Weather, 1),
            (Leftover::Activity, 1),
        ]
    );
    assert_eq!(
        unread(&found),
        [
            ("", Some(5), WhyUnread::NoDate),
            ("", Some(6), WhyUnread::NoWords),
            ("", Some(7), WhyUnread::Damaged),
            ("", Some(8), WhyUnread::NoDate),
        ]
    );
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn day_one_comes_out_of_its_zip_file_and_out_of_the_folder_that_was_unpacked() {
    let json = day_one().to_string();
    let other =
        json!({"entries": [{"creationDate": "2025-01-01T08:00:00Z", "text": "another journal"}]}).to_string();
    let files: [(&str, &[u8]); 5] = [
        ("Journal.json", json.as_bytes()),
        ("Work.json", other.as_bytes()),
        ("Broken.json", b"{"),
        ("photos/F00.jpeg", b"\xff\xd8"),
        ("__MACOSX/._Journal.json", b"\0\0"),
    ];
    let found = found(&zip(&files), "export.zip");
    assert_eq!((found.program, found.candidates.len()), (Program::DayOne, 5));
    assert!(unread(&found).contains(&("Broken.json", None, WhyUnread::Damaged)));
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("photos")).unwrap();
    files.iter().take(4).for_each(|(name, bytes)| fs::write(folder.path().join(name), bytes).unwrap());
    let found = at(folder.path()).unwrap();
    assert_eq!((found.program, found.candidates.len()), (Program::DayOne, 5));
    fs::write(folder.path().join("export.zip"), zip(&files)).unwrap();
    assert_eq!(at(&folder.path().join("export.zip")).unwrap().candidates.len(), 5);
}

#[test]
fn a_zip_file_that_would_fill_the_memory_is_too_large() {
    let bomb = vec![b' '; usize::try_from(FILE_MAX).unwrap() + 1];
    assert_eq!(refused(&zip(&[("a.json", &bomb)]), "a.zip"), NotRead::TooLarge);
    let half = &bomb[..bomb.len() / 2 + 1];
    assert_eq!(refused(&zip(&[("a.json", half), ("b.json", half)]), "a.zip"), NotRead::TooLarge, "together");
    assert_eq!(refused(&zip(&[("a.png", b"x")]), "a.zip"), NotRead::NotRecognised);
    assert_eq!(refused(&zip(&[("a.json", b"{}")])[..40], "a.zip"), NotRead::CutShort);
}

#[test]
fn jrnl_comes_as_json_and_as_the_text_it_keeps() {
    let json = json!({"tags": {"@ward": 2}, "entries": [
        {"title": "A quiet night.", "body": "Tea at four.\n\nThen @ward rounds.", "date": "2026-01-02",
         "time": "23:15", "tags": ["@ward"], "starred": true},
        {"title": "Only one sentence.", "body": "", "date": "2026-01-03", "time": "", "tags": [], "starred": false},
        {"title": "No day", "body": "x", "date": "someday", "time": "10:00"},
    ]});
    let from_json = found(json.to_string().as_bytes(), "x.json");
    assert_eq!(from_json.program, Program::Jrnl);
    let first = "2026-01-02 23:15 +0 A quiet night. | Tea at four.\n\nThen @ward rounds. #starred #ward";
    assert_eq!(lines(&from_json), [first, "2026-01-03 12:00 +0  | Only one sentence."]);
    assert_eq!(unread(&from_json), [("", Some(3), WhyUnread::NoDate)]);

    let text = "[2026-01-02 23:15] A quiet night. *\r\nTea at four.\r\n\r\nThen @ward rounds.\r\n\r\n\
                [2026-01-03 09:00:00 AM] Only one sentence.\n\n[not a date] stays\n";
    let from_text = found(text.as_bytes(), "journal.txt");
    assert_eq!(from_text.program, Program::Jrnl);
    assert_eq!(
        lines(&from_text),
        [first, "2026-01-03 09:00 +0 Only one sentence. | [not a date] stays"],
        "as in JSON, and what is no date is words"
    );
    let old = "2012-03-04 10:11 Before brackets *\nmore\n2012-03-05 10:11 Next\n";
    assert_eq!(
        lines(&found(old.as_bytes(), "journal")),
        ["2012-03-04 10:11 +0 Before brackets | more #starred", "2012-03-05 10:11 +0  | Next"]
    );
    assert_eq!(
        unread(&found(b"[2026-01-02 10:11] x\n[2026-01-03 10:11] \n", "a")),
        [("", Some(2), WhyUnread::NoWords)]
    );
}

#[test]
fn mini_diary_comes_by_day_and_mini_diarium_by_entry() {
    let json = json!({"metadata": {"application": "Mini Diary", "version": "3.3.0"}, "entries": {
        "2026-01-02": {"dateUpdated": "2026-01-02T10:00:00.000Z", "title": "Nights", "text": "- one\n- two"},
        "2026-01-03": {"title": "", "text": ""},
        "2026-13-03": {"title": "x", "text": "x"},
    }});
    let found_ = found(json.to_string().as_bytes(), "diary.json");
    assert_eq!(found_.program, Program::MiniDiary);
    assert_eq!(lines(&found_), ["2026-01-02 12:00 +0 Nights | - one\n- two"]);
    assert_eq!(found_.candidates[0].timing, Timing::DayOnly);
    assert_eq!(unread(&found_).len(), 2);
    let list = json!({"entries": [{"id": 1, "date": "2026-01-02", "title": "Nights", "text": "again"}]});
    assert_eq!(lines(&found(list.to_string().as_bytes(), "d.json")), ["2026-01-02 12:00 +0 Nights | again"]);
    let bare = json!([{"date": "2026-01-02", "title": "Nights", "text": "bare"}]);
    assert_eq!(lines(&found(bare.to_string().as_bytes(), "d.json")), ["2026-01-02 12:00 +0 Nights | bare"]);
}

#[test]
fn daylio_comes_as_check_ins_with_the_mood_as_a_word() {
    let csv = "\u{feff}full_date,date,weekday,time,mood,activities,note_title,note\n\
        2026-07-02,2 July,Thursday,10:11\u{202f}PM,rad,\"nights | tea  | Tea\",Break,\"One<br>two, \"\"three\"\"\"\n\
        2026-07-01,1 July,Wednesday,22:11,meh,,,\n\
        someday,,,10:00,awful,,,lost\n";
    let found_ = found(csv.as_bytes(), "daylio_export.csv");
    assert_eq!(found_.program, Program::Daylio);
    assert_eq!(
        lines(&found_),
        [
            "2026-07-02 22:11 +60 (rad) Break\n\nOne\ntwo, \"three\" #nights #tea",
            "2026-07-01 22:11 +60 (meh) "
        ]
    );
    assert_eq!(unread(&found_), [("", Some(3), WhyUnread::NoDate)]);
    let old = b"year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,happy,a | b,\xff\n\
        2018,18 May,Friday,11:54 pm,happy,a,\"x\n";
    let found_ = found(old, "old.csv");
    assert_eq!(lines(&found_), ["2018-05-18 23:54 +60 (happy) x #a"]);
    assert_eq!(unread(&found_), [("", Some(1), WhyUnread::Damaged)], "one line is not in UTF-8");
}

#[test]
fn a_folder_of_notes_takes_dates_from_their_heads_names_and_files() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    put("2026-01-02.md", b"# Nights\nLong. #ward/a");
    put("deeper/2026-01-03 After a late.txt", b"\xef\xbb\xbfWords\r\nand words\r\n");
    put("head.md", b"---\ndate: 2026-01-04T10:11:00Z\ntags: [a, b]\ncssclass: x\n---\nIn the head");
    put("no date.md", b"When?");
    put("wide 2026-01-05.txt", b"\xff\xfeh\0i\0");
    put("zero.txt", b"a\0b");
    put("empty 2026-01-06.md", b" \n");
    put("pictures/a.PNG", b"x");
    put("voice.m4a", b"x");
    put("sheet.ods", b"x");
    put(".obsidian/app.json", b"{}");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/hostname", folder.path().join("link.md")).unwrap();
    let found = at(folder.path()).unwrap();
    assert_eq!(found.program, Program::Notes);
    let mut said = lines(&found);
    let undated = said.iter().position(|line| line.ends_with("no date | When?")).unwrap();
    assert_eq!(found.candidates[undated].timing, Timing::FileChanged);
    said.remove(undated);
    assert_eq!(
        said,
        [
            "2026-01-02 12:00 +0 Nights | Long. #ward/a #ward/a",
            "2026-01-03 12:00 +0 After a late | Words\nand words",
            "2026-01-04 10:11 +0 head | In the head #a #b",
            "2026-01-05 12:00 +0 wide | hi",
        ]
    );
    assert_eq!(
        left(&found),
        [(Leftover::Pictures, 1), (Leftover::Recordings, 1), (Leftover::Files, 1), (Leftover::Details, 1)]
    );
    let mut unread = unread(&found);
    unread.sort_by_key(|one| one.0);
    let mut expected = vec![("empty 2026-01-06.md", None, WhyUnread::NoWords)];
    #[cfg(unix)]
    expected.push(("link.md", None, WhyUnread::NotAFile));
    expected.push(("zero.txt", None, WhyUnread::Damaged));
    assert_eq!(unread, expected);
    let one = at(&folder.path().join("2026-01-02.md")).unwrap();
    assert_eq!(lines(&one).len(), 1);
}

#[test]
fn what_is_none_of_these_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    assert_eq!(at(folder.path()).err(), Some(NotRead::Nothing));
    assert_eq!(at(&path("gone")).err(), Some(NotRead::Absent));
    fs::write(path("picture.png"), b"\x89PNG").unwrap();
    assert_eq!(at(folder.path()).err(), Some(NotRead::NotRecognised), "a folder of something else");
    assert_eq!(at(&path("picture.png")).err(), Some(NotRead::NotRecognised));
    fs::write(path("stillpoint.json"), b"{}").unwrap();
    assert_eq!(at(folder.path()).err(), Some(NotRead::Own));
    for (bytes, why) in [
        (&b""[..], NotRead::Nothing),
        (b" \n", NotRead::Nothing),
        (b"{}", NotRead::NotRecognised),
        (b"[]", NotRead::Nothing),
        (b"{\"entries\": []}", NotRead::Nothing),
        (b"{\"entries\": 7}", NotRead::NotRecognised),
        (b"{\"entries\": [{\"other\": 1}]}", NotRead::NotRecognised),
        (b"{\"entries\": [{\"creationDate\": \"2026-01", NotRead::CutShort),
        (b"a,b,c\n1,2,3", NotRead::NotRecognised),
        (b"\xff\xd8\xff", NotRead::NotRecognised),
    ] {
        assert_eq!(refused(bytes, "file"), why, "{:?}", String::from_utf8_lossy(bytes));
    }
    fs::File::create(path("huge.csv")).unwrap().set_len(FILE_MAX + 1).unwrap();
    assert_eq!(at(&path("huge.csv")).err(), Some(NotRead::TooLarge));
}

#[test]
fn whoever_asks_can_stop_it() {
    let text = "[2026-01-02 10:11] x\n".repeat(1000);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("journal.txt"), text).unwrap();
    let mut asked = 0;
    let stopped = read(&folder.path().join("journal.txt"), &clock(), &mut |_, _| {
        asked += 1;
        asked < 3
    });
    assert_eq!((stopped.err(), asked), (Some(NotRead::Stopped), 3));
}

#[test]
fn a_note_with_a_title_keeps_its_heading_too_and_a_star_alone_is_what_was_written() {
    let note = |text: &str| lines(&found(text.as_bytes(), "2026-01-02.md")).join("/");
    assert_eq!(
        note("---\ntitle: Nights\n---\n# On call\nLong."),
        "2026-01-02 12:00 +0 Nights | # On call\nLong."
    );
    assert_eq!(note("---\ntitle: Nights\n---\n# Nights\nLong."), "2026-01-02 12:00 +0 Nights | Long.");
    assert_eq!(note("---\ntitle: Nights\n---\n"), "2026-01-02 12:00 +0 Nights | ");
    assert_eq!(lines(&found(b"[2026-01-02 10:11] *", "a.txt")), ["2026-01-02 10:11 +0  | *"]);
}

#[test]
fn more_entries_than_a_life_has_and_longer_words_than_a_book_are_refused() {
    let text = "[2026-01-02 10:11] x\n".repeat(ENTRIES_MAX + 1);
    assert_eq!(refused(text.as_bytes(), "journal.txt"), NotRead::TooLarge);
    let many = format!("{{\"entries\":[{}0]}}", "0,".repeat(ENTRIES_MAX));
    assert_eq!(refused(many.as_bytes(), "x.json"), NotRead::TooLarge);
    let rows = format!("date,mood,note\n{}", "2026-01-02,meh,\n".repeat(ENTRIES_MAX + 1));
    assert_eq!(refused(rows.as_bytes(), "x.csv"), NotRead::TooLarge);
    let long = format!("[2026-01-02 10:11] {}\n[2026-01-02 10:12] short\n", "x".repeat(1_000_001));
    let found = found(long.as_bytes(), "journal.txt");
    assert_eq!((lines(&found).len(), unread(&found)), (1, vec![("", Some(1), WhyUnread::TooLong)]));
    // Deeper than anybody nests anything.
    let deep = format!("{{\"entries\":[{{\"creationDate\":{}", "[".repeat(100_000));
    assert_eq!(refused(deep.as_bytes(), "x.json"), NotRead::CutShort);
}

#[test]
fn titles_and_tags_that_have_no_room_are_not_cut() {
    let long = "t".repeat(81);
    let tags: Vec<String> =
        (0..110).map(|n| format!("tag {n}")).chain([long.clone(), "two\n lines".to_owned()]).collect();
    let json = json!({"entries": [{"date": "2026-01-02", "time": "10:11", "title": long, "body": "b", "tags": tags}]});
    let found = found(json.to_string().as_bytes(), "x.json");
    assert!(lines(&found)[0].starts_with(&format!("2026-01-02 10:11 +0  | {}\n\nb #tag 0", "t".repeat(81))));
    assert_eq!(left(&found), [(Leftover::Tags, 12)]);
}

/// Words as somebody might write them: no line of them looks like the beginning of an entry, and
/// nothing in them like the markup that Daylio keeps notes in.
fn words() -> impl Strategy<Value = String> {
    "[a-zA-Zéß你🙂<>&;\"'*_@#.,!-]{1,12}([ \n]{1,2}[a-zA-Zéß你🙂<>&;\"'*_@#.,!-]{1,12}){0,8}"
        .prop_map(|words| words.replace('<', "< ").replace('&', "& "))
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Title and text as one line of words.
fn said(one: &Candidate) -> String {
    spaced(&match &one.body {
        EntryBody::Reflection(one) => format!("{} {}", one.title.as_str(), one.parts[0].text.as_str()),
        EntryBody::CheckIn(one) => one.text.as_str().to_owned(),
        EntryBody::Grounding(_) => String::new(),
    })
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_kind_carries_each_text_and_its_day(
        entries in prop::collection::vec((words(), 1_i64..20_000, 0_u32..1440), 1..6),
    ) {
        let dated: Vec<(String, String, String)> = entries.iter().map(|(text, days, minutes)| {
            let day = chrono::DateTime::from_timestamp(days * 86_400, 0).unwrap().date_naive();
            (text.clone(), day.to_string(), format!("{:02}:{:02}", minutes / 60, minutes % 60))
        }).collect();
        let day_one = json!({"entries": dated.iter().map(|(text, day, time)| json!({
            "creationDate": format!("{day}T{time}:00Z"), "timeZone": "UTC", "text": text,
        })).collect::<Vec<_>>()});
        let jrnl = json!({"entries": dated.iter().map(|(text, day, time)| json!({
            "title": text, "body": "", "date": day, "time": time, "tags": [], "starred": false,
        })).collect::<Vec<_>>()});
        let diary = json!({"entries": dated.iter().map(|(text, day, _)| json!({
            "date": day, "title": "", "text": text,
        })).collect::<Vec<_>>()});
        let kept: String = dated.iter().map(|(text, day, time)| format!("[{day} {time}] {text}\n\n")).collect();
        let mut csv = String::from("full_date,date,weekday,time,mood,activities,note_title,note\n");
        for (text, day, time) in &dated {
            csv.push_str(&format!("{day},x,x,{time},meh,,,{}\n", quoted(text)));
        }
        let folder = tempfile::tempdir().unwrap();
        for (number, (text, day, _)) in dated.iter().enumerate() {
            let name = folder.path().join(format!("{number} {day}.md"));
            fs::write(name, format!("---\ndate: {day}\ntitle: {number}\n---\n{text}")).unwrap();
        }
        let all = [
            found(day_one.to_string().as_bytes(), "a.json"),
            found(jrnl.to_string().as_bytes(), "a.json"),
            found(diary.to_string().as_bytes(), "a.json"),
            found(kept.as_bytes(), "a.txt"),
            found(csv.as_bytes(), "a.csv"),
            at(folder.path()).unwrap(),
        ];
        for (kind, found) in all.iter().enumerate() {
            prop_assert_eq!(found.candidates.len(), dated.len(), "kind {}: {:?}", kind, unread(found));
            for (one, (text, day, _)) in found.candidates.iter().zip(&dated) {
                prop_assert_eq!(&one.body.when().day().to_string(), day);
                // What is carried otherwise than as words: a star of jrnl, a heading, a number for a title.
                let plain = |text: &str| spaced(&text.replace(['*', '#'], " "));
                let said = if kind == 5 { said(one).split_once(' ').unwrap().1.to_owned() } else { said(one) };
                prop_assert_eq!(plain(&said), plain(text), "kind {}", kind);
            }
        }
    }

    #[test]
    fn no_bytes_do_harm(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        begins in prop::sample::select(vec![
            "", "{\"entries\":[", "{\"entries\":{", "[2026-01-02 10:11] ", "[", "PK\u{3}\u{4}", "---\n",
            "full_date,date,mood,note\n", "{\"entries\":[{\"creationDate\":\"2026-01-02T10:11:00Z\",\"text\":\"",
        ]),
        name in "[a-z0-9 .\\-é]{0,12}(\\.md|\\.json|\\.txt|)",
    ) {
        let whole = [begins.as_bytes(), &bytes].concat();
        if let Ok(found) = read_bytes(&whole, &name, &clock()) {
            prop_assert!(found.candidates.iter().all(|one| !one.body.is_empty()));
            prop_assert!(!found.candidates.is_empty() || found.unread_total > 0);
        }
    }

    #[test]
    fn no_names_and_dates_do_harm(name in "\\PC{0,30}", date in "\\PC{0,30}", head in "\\PC{0,60}") {
        let text = format!("---\ndate: {date}\n{head}\n---\n[{date}] {head}");
        let _ = read_bytes(text.as_bytes(), &format!("{name}.md"), &clock());
        let csv = format!("full_date,date,year,time,mood,note\n{date},{date},2020,{date},x,{head}\n");
        let _ = read_bytes(csv.as_bytes(), "a.csv", &clock());
        let json = json!({"entries": [{"creationDate": date, "timeZone": head, "text": name, "date": date}]});
        let _ = read_bytes(json.to_string().as_bytes(), "a.json", &clock());
    }
}
