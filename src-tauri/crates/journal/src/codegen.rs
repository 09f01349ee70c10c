//! The TypeScript that the screen is compiled against, written from the Rust types.
//!
//! One generator for every type that crosses, so that the two sides cannot drift: the test
//! `generated_types_are_current` fails when the files are not what this module would write.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Serialize;
use ts_rs::{Config, TS};

use crate::{
    backups::{
        BackupCopy, BackupPage, BackupReminder, Backups, CopyState, Drill, MendPlan, MendSource,
        SecondFolder, SinceBackup, StandInCopy, StandInLook, StandInPut, StandIns,
    },
    calendar::{CalendarDay, CalendarYear},
    catalogue::{BODY_PLACES, FEELING_FAMILIES, HELP_LINES, NEEDS},
    checkin::{self, CheckIn, Feeling, Phase, ScaleAnswer, ScaleId, Shift, Systems},
    entry::{
        BinRow, DayPart, Draft, Entry, EntryBody, EntryKind, EntrySummary, KeepDraft, SaveEntry, Timeline,
        Today, Version, WeekSeries,
    },
    everything::{NotTaken, Progress, SavedEverything, Tally, WhyNot},
    evidence::{
        self, Counted, Cycle, CycleRule, CycleStanding, ExportFormat, ExportKind, Exported, Feedback, Form,
        FormField, GroupBand, GroupCounts, Learning, LearningKind, Milestone, Month, Piece, PieceField,
        PieceSource, PracticeHours, Requirement, RulePack, Supervised, SupervisedLine, SupervisionRule,
        TakenParagraph, Total, TotalOf, WordLimit, Working, YearDay,
    },
    exercise::{
        self, BUILTIN, Builtin, Exercise, ExerciseKey, Family, Lean, Lengths, Part, Pattern, Profile, Repeat,
        Seconds, Step, StepKind,
    },
    find::{FoundEntries, FoundRow, Mark, QUERY_MAX},
    grounding::{Felt, GroundRoom, GroundSettings, Grounding, GroundingRow, Helped, Listed, Pace},
    guard,
    id::EntryId,
    jotting::{JotReady, JottingsFound},
    keep_until::{CycleEnd, EndChoice, EndOf, KeepUntilStanding, KeptUntil, PastEnd, PastEnds},
    measure::{
        Answering, AnsweringBegun, Measure, MeasureItem, MeasureTaken, Passage, PointValue, Reckoning,
        ScalePoint, Subscale, TakenMeasure,
        standing::{AnsweredRow, MeasureLine, MeasurePoint, MeasureStanding, SubscaleFigure},
    },
    moving::{
        LeftBehind, Leftover, MoveInLook, MoveInUndone, MovedIn, Program, Sample, Timing, Unread, WhyUnread,
    },
    news::{News, ReplacedFile, ReplacedFor},
    on_this_day::OnThisDay,
    patterns::{
        AllowancePattern, BeforeAfter, Bin, Brought, Change, CheckedIn, Compared, CountedDay, Direction,
        Group, Groups, Line as PatternLine, LinePoint, MarkedSession, Patterns, Range, Received,
        RhythmPattern, ScaleContexts, ScaleLine, ShiftContext, Spread, SystemId, SystemLine, ThemeLine,
        Tried,
    },
    preferences::{Appearance, KnownVault, Nation, Preferences, TextSize},
    recovery::{RecoveryStanding, RecoveryTried},
    reflection::{self, CanThink, Reflection, ReflectionPart, ReflectionRow, Theme, ThemeScore},
    score::{Intensity, Score},
    settings::{self, ChosenScales, Contact, Detail, Minutes, Settings},
    sheet::{PageAsked, PageFormat, PageOf, Sheet, SheetBlock, SheetPoint},
    supervision::{
        self, Action, ActionState, Aequip, After, AgendaItem, Agreement, Allowance, Alone, Beginning, Clock,
        Confidence, Format, FoundDate, FoundDates, Intention, Item, ItemBody, ItemKind, KeepItem, LeftOut,
        MicroChange, OnlineCheck, Phrase, Practice, Preparation, Principle, Proctor, Programme, Recurrence,
        Refresher, RepeatUnit, Rhythm, RiskCard, Role, SeriesChanged, SeriesLater, Session, SessionKind,
        SessionState, Standing, Want, Why,
        standing::{AllowanceStanding, Due, ProgrammeStanding, RhythmStanding},
    },
    tags::{TagChanged, TagRow, Tags},
    template::{self, BuiltinTemplate, Stage, StageKind, Template, TemplateKey},
    text::{TEXT_MAX, Text, WORD_MAX, Word},
    time::{Day, Moment},
    wire::{
        AppState, BinnedItem, CommandError, ErrorCode, ErrorDetail, Farewell, FileGone, GroupAnswer,
        Integrity, LockReason, LockRequested, NamedLoss, PictureKind, Placed, RecoveryGroups, Rollback,
        Saved, Strength, StrengthHint, SyncedBy, VaultPhase,
    },
};

const HEADER: &str = "// Generated from the Rust types of stillpoint-journal. Do not edit: run\n\
                      //   cargo run -p stillpoint-journal --example codegen\n\n";

/// A generated file: its name under `ui/src/ipc/generated/`, and what belongs in it.
pub struct Generated {
    /// The file's name.
    pub name: &'static str,
    /// Its whole text.
    pub text: String,
}

/// All files, as they should be.
///
/// # Errors
/// Only if a catalogue could not be written as JSON.
pub fn generate() -> Result<[Generated; 5], serde_json::Error> {
    Ok([
        Generated { name: "types.ts", text: types() },
        Generated { name: "catalogue.ts", text: catalogue()? },
        Generated { name: "exercises.ts", text: exercises()? },
        Generated { name: "templates.ts", text: templates()? },
        Generated { name: "rules.ts", text: rules()? },
    ])
}

fn declare<T: TS>(config: &Config) -> (String, String) {
    let docs = T::docs().unwrap_or_default();
    (T::ident(config), tidy(&format!("{docs}export {}", T::decl(config))))
}

/// One line for a doc comment of one line, two spaces before a member, no space at a line's end.
fn tidy(declaration: &str) -> String {
    let joined = declaration.replace(" \n", "\n").replace(", };", ",\n};").replace("/**\n * ", "/** ");
    let mut text = String::new();
    let mut inside = false;
    for line in joined.replace("\n */", " */").lines() {
        let member = inside && !line.starts_with('}');
        let _ = writeln!(text, "{}{line}", if member { "  " } else { "" });
        inside = inside || line.ends_with('{');
    }
    text
}

macro_rules! declare_all {
    ($config:expr, $($type:ty),+ $(,)?) => { [$(declare::<$type>($config)),+] };
}

fn types() -> String {
    let config = &Config::new();
    let mut all = declare_all![
        config,
        Action,
        ActionState,
        Aequip,
        After,
        AgendaItem,
        Agreement,
        Allowance,
        AllowanceStanding,
        Alone,
        AppState,
        Appearance,
        BackupCopy,
        BackupPage,
        BackupReminder,
        Backups,
        Beginning,
        BinRow,
        BinnedItem,
        Builtin,
        BuiltinTemplate,
        CalendarDay,
        CalendarYear,
        CanThink,
        CheckIn,
        ChosenScales,
        Clock,
        CommandError,
        Confidence,
        Contact,
        CopyState,
        Day,
        DayPart,
        Detail,
        Draft,
        Drill,
        Due,
        Entry,
        EntryBody,
        EntryId,
        EntryKind,
        EntrySummary,
        ErrorCode,
        ErrorDetail,
        Exercise,
        ExerciseKey,
        Family,
        Feeling,
        Felt,
        Format,
        FoundDate,
        FoundDates,
        FoundEntries,
        FoundRow,
        LeftOut,
        GroundRoom,
        GroundSettings,
        Grounding,
        GroundingRow,
        GroupAnswer,
        guard::Found,
        guard::Gate,
        guard::GateAnswer,
        guard::GateFound,
        guard::GateOf,
        guard::GatePlace,
        guard::GuardChoices,
        guard::Kind,
        guard::KindCount,
        guard::Mark,
        Helped,
        Integrity,
        Intensity,
        Intention,
        Item,
        ItemBody,
        ItemKind,
        JotReady,
        JottingsFound,
        KeepDraft,
        KeepItem,
        KeepUntilStanding,
        KeptUntil,
        CycleEnd,
        EndChoice,
        EndOf,
        PastEnd,
        PastEnds,
        FileGone,
        KnownVault,
        Lean,
        Lengths,
        Listed,
        LockReason,
        LockRequested,
        Mark,
        MendPlan,
        MendSource,
        MicroChange,
        Minutes,
        Moment,
        NamedLoss,
        Nation,
        News,
        NotTaken,
        OnlineCheck,
        Pace,
        OnThisDay,
        PageAsked,
        PageFormat,
        PageOf,
        Part,
        Pattern,
        Phase,
        Phrase,
        Practice,
        Preferences,
        Preparation,
        Principle,
        Proctor,
        Profile,
        Programme,
        ProgrammeStanding,
        Progress,
        RecoveryGroups,
        RecoveryStanding,
        RecoveryTried,
        Recurrence,
        Reflection,
        ReflectionPart,
        ReflectionRow,
        Refresher,
        Repeat,
        ReplacedFile,
        ReplacedFor,
        RepeatUnit,
        Rhythm,
        RhythmStanding,
        RiskCard,
        Role,
        Rollback,
        Farewell,
        PictureKind,
        Placed,
        SyncedBy,
        SaveEntry,
        Saved,
        SavedEverything,
        ScaleAnswer,
        ScaleId,
        Score,
        SecondFolder,
        Seconds,
        SeriesChanged,
        SeriesLater,
        Session,
        SessionKind,
        SessionState,
        Settings,
        Sheet,
        SheetBlock,
        SheetPoint,
        Shift,
        Stage,
        StageKind,
        SinceBackup,
        StandInCopy,
        StandInLook,
        StandInPut,
        StandIns,
        Standing,
        Step,
        StepKind,
        Strength,
        StrengthHint,
        Systems,
        Tally,
        TagChanged,
        TagRow,
        Tags,
        Template,
        TemplateKey,
        Text,
        TextSize,
        Theme,
        ThemeScore,
        Timeline,
        Today,
        VaultPhase,
        Version,
        Want,
        WeekSeries,
        Why,
        Word,
        WhyNot,
        LeftBehind,
        Leftover,
        MoveInLook,
        MoveInUndone,
        MovedIn,
        Program,
        Sample,
        Timing,
        Unread,
        WhyUnread,
        Counted,
        Cycle,
        CycleRule,
        CycleStanding,
        ExportFormat,
        ExportKind,
        Exported,
        Feedback,
        Form,
        FormField,
        GroupBand,
        GroupCounts,
        Learning,
        LearningKind,
        Milestone,
        Month,
        Piece,
        PieceField,
        PieceSource,
        PracticeHours,
        Requirement,
        RulePack,
        Supervised,
        SupervisedLine,
        SupervisionRule,
        TakenParagraph,
        Total,
        TotalOf,
        WordLimit,
        Working,
        YearDay,
        AllowancePattern,
        BeforeAfter,
        Bin,
        Brought,
        Change,
        CheckedIn,
        Compared,
        CountedDay,
        Direction,
        Group,
        Groups,
        PatternLine,
        LinePoint,
        MarkedSession,
        Patterns,
        Range,
        Received,
        RhythmPattern,
        ScaleContexts,
        ScaleLine,
        ShiftContext,
        Spread,
        SystemId,
        SystemLine,
        ThemeLine,
        Tried,
        AnsweredRow,
        Answering,
        AnsweringBegun,
        Measure,
        MeasureItem,
        MeasureLine,
        MeasurePoint,
        MeasureStanding,
        MeasureTaken,
        Passage,
        PointValue,
        Reckoning,
        ScalePoint,
        Subscale,
        SubscaleFigure,
        TakenMeasure,
    ];
    all.sort();
    all.iter().fold(HEADER.to_owned(), |mut text, (_, declaration)| {
        text.push_str(declaration);
        text.push('\n');
        text
    })
}

fn catalogue() -> Result<String, serde_json::Error> {
    let mut text = HEADER.to_owned();
    text.push_str("import type { Day, Lean, LearningKind, Nation, PatternRange, ScaleId, SessionKind, ShiftContext, StepKind } from \"./types\";\n\n");
    constant(&mut text, "feelingFamilies", "{ family: string; words: string[] }[]", &FEELING_FAMILIES)?;
    constant(&mut text, "bodyPlaces", "string[]", &BODY_PLACES)?;
    constant(&mut text, "needs", "string[]", &NEEDS)?;
    constant(&mut text, "scales", "ScaleId[]", &ScaleId::ALL)?;
    constant(&mut text, "learningKinds", "LearningKind[]", &LearningKind::ALL)?;
    constant(&mut text, "sessionKinds", "SessionKind[]", &SessionKind::ALL)?;
    constant(&mut text, "shiftContexts", "ShiftContext[]", &ShiftContext::ALL)?;
    constant(&mut text, "ranges", "PatternRange[]", &Range::ALL)?;
    constant(&mut text, "leans", "Lean[]", &Lean::ALL)?;
    constant(&mut text, "stepKinds", "StepKind[]", &StepKind::ALL)?;
    constant(&mut text, "stepLeans", "Record<StepKind, Lean[]>", &step_leans())?;
    let line = "{ id: string; name: string; contact: string; how: \"call\" | \"text\" }";
    constant(
        &mut text,
        "helpLines",
        &format!("{{ nation: Nation; checked: Day; lines: {line}[] }}[]"),
        &HELP_LINES,
    )?;
    text.push_str(
        "/** Most that each field holds, in Unicode characters or in items. More is refused, not cut. */\n",
    );
    constant(&mut text, "limits", "Record<LimitName, number>", &Limits::ALL)?;
    text.push_str("export type LimitName =");
    for name in Limits::NAMES {
        let _ = write!(text, "\n  | \"{name}\"");
    }
    text.push_str(";\n");
    Ok(text)
}

/// The exercises that come with the app: for the screens' tests and the backend they run on.
fn exercises() -> Result<String, serde_json::Error> {
    let mut text = HEADER.to_owned();
    text.push_str("import type { Builtin } from \"./types\";\n\n");
    constant(&mut text, "builtin", "Builtin[]", &*BUILTIN)?;
    Ok(text)
}

/// The reflection templates that come with the app.
fn templates() -> Result<String, serde_json::Error> {
    let mut text = HEADER.to_owned();
    text.push_str("import type { BuiltinTemplate } from \"./types\";\n\n");
    constant(&mut text, "builtinTemplates", "BuiltinTemplate[]", &*template::BUILTIN)?;
    Ok(text)
}

/// What the bodies ask for.
fn rules() -> Result<String, serde_json::Error> {
    let mut text = HEADER.to_owned();
    text.push_str("import type { RulePack } from \"./types\";\n\n");
    constant(&mut text, "rulePacks", "RulePack[]", &*evidence::PACKS)?;
    Ok(text)
}

/// What a step of each kind leans on.
fn step_leans() -> BTreeMap<String, &'static [Lean]> {
    let name = |kind: StepKind| serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_owned));
    StepKind::ALL.into_iter().filter_map(|kind| Some((name(kind)?, kind.leans()))).collect()
}

fn constant(
    text: &mut String,
    name: &str,
    ts: &str,
    value: &impl Serialize,
) -> Result<(), serde_json::Error> {
    let json = serde_json::to_string_pretty(value)?;
    let _ = writeln!(text, "export const {name}: {ts} = {json};\n");
    Ok(())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Limits {
    text: usize,
    query: usize,
    searches: usize,
    word: usize,
    feelings: usize,
    places: usize,
    needs: usize,
    tags: usize,
    contacts: usize,
    contact_detail: usize,
    own_words: usize,
    scales_shown: usize,
    steps: usize,
    rounds: usize,
    longest: usize,
    agenda: usize,
    parts: usize,
    stages: usize,
    hints: usize,
    principles: usize,
    links: usize,
}

impl Limits {
    const ALL: Self = Self {
        text: TEXT_MAX,
        query: QUERY_MAX,
        searches: settings::SEARCHES_MAX,
        word: WORD_MAX,
        feelings: checkin::FEELINGS_MAX,
        places: checkin::PLACES_MAX,
        needs: checkin::NEEDS_MAX,
        tags: checkin::TAGS_MAX,
        contacts: settings::CONTACTS_MAX,
        contact_detail: settings::DETAIL_MAX,
        own_words: settings::OWN_WORDS_MAX,
        scales_shown: settings::SCALES_MAX,
        steps: exercise::STEPS_MAX,
        rounds: exercise::ROUNDS_MAX as usize,
        longest: exercise::LONGEST as usize,
        agenda: supervision::AGENDA_MAX,
        parts: reflection::PARTS_MAX,
        stages: template::STAGES_MAX,
        hints: template::HINTS_MAX,
        principles: supervision::PRINCIPLES_MAX,
        links: reflection::LINKS_MAX,
    };
    const NAMES: [&str; 21] = [
        "text",
        "query",
        "searches",
        "word",
        "feelings",
        "places",
        "needs",
        "tags",
        "contacts",
        "contactDetail",
        "ownWords",
        "scalesShown",
        "steps",
        "rounds",
        "longest",
        "agenda",
        "parts",
        "stages",
        "hints",
        "principles",
        "links",
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_types_are_current() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/ipc/generated");
        for file in generate().unwrap() {
            let found = std::fs::read_to_string(format!("{folder}/{}", file.name)).unwrap_or_default();
            // A checkout on Windows may have turned the line ends.
            assert!(
                found.replace("\r\n", "\n") == file.text,
                "{} is not what the Rust types say: run `cargo run -p stillpoint-journal --example codegen`",
                file.name
            );
        }
    }

    #[test]
    fn every_type_named_is_declared_and_none_is_a_bigint() {
        let text = types();
        assert!(!text.contains("bigint"));
        let declared: Vec<&str> =
            text.lines().filter_map(|l| l.strip_prefix("export type ")?.split([' ', '=']).next()).collect();
        let known = ["Array", "UTC", "RFC", "NFKC"];
        let code = text.lines().filter(|l| !l.trim_start().starts_with(['*', '/']));
        for name in code.flat_map(|l| l.split(|c: char| !c.is_alphanumeric())) {
            let is_type = name.starts_with(|c: char| c.is_ascii_uppercase());
            assert!(!is_type || known.contains(&name) || declared.contains(&name), "{name} is not declared");
        }
    }
}
