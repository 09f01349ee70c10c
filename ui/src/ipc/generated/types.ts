// Generated from the Rust types of stillpoint-journal. Do not edit: run
//   cargo run -p stillpoint-journal --example codegen

/** Everything the screen needs to know about the app itself. */
export type AppState = {
  /** Whether there is a journal and whether it is open. */
  phase: VaultPhase,
  /** The journal's name. */
  vaultName: string | null,
  /** Where it is. */
  vaultPath: string | null,
  /** Where a new journal would be put. */
  defaultFolder: string,
  /** Choices kept outside the vault. */
  preferences: Preferences,
  /** What was found when it was opened; null while locked. */
  integrity: Integrity | null,
  /** The recovery code was used: a new passphrase must be set. */
  mustSetPassphrase: boolean,
  /** Minutes of idleness before locking; null while locked or when it locks only if asked. */
  autoLockMinutes: Minutes | null,
  /** The app's version. */
  version: string,
  /** The newest vault format this app writes. */
  format: number,
  /** The version of SQLite inside. */
  sqlite: string,
  /** Built for end-to-end tests, and so not safe for real writing. */
  e2e: boolean,
};

/** Light or dark, or whatever the system says. */
export type Appearance = "system" | "paper" | "dusk";

/** One row of the bin. */
export type BinRow = {
  /** The entry. */
  summary: EntrySummary,
  /** When it was put there. */
  binned: Moment,
  /** The calendar day on which it is deleted for good. */
  goneOn: Day,
};

/** An exercise that comes with the app. */
export type Builtin = {
  /** Its name in the code and in entries; never used again for another. */
  key: ExerciseKey,
  /** Its name. */
  name: string,
  /** What it turns attention to. */
  family: Family,
  /** What it is and when it is good, in a sentence or two. */
  about: Detail,
  /** What it leans on beyond what its steps say. */
  leans: Array<Lean>,
  /** What to mind before beginning, one sentence each. */
  cautions: Array<string>,
  /** Lines shown beneath while it runs, in turn. */
  support: Array<string>,
  /** The ways of doing it, the usual one first. */
  patterns: Array<Pattern>,
};

/** A check-in as it is kept and as it crosses to the screen: the same type. */
export type CheckIn = {
  /** When it is about; may be backdated. */
  when: Moment,
  /** Before, during or after a shift, or a day off. */
  phase: Phase | null,
  /** Which shift. */
  shift: Shift | null,
  /** The arriving state in a word; "" when skipped. */
  arriving: string,
  /** Only the scales that were answered. */
  scales: Array<ScaleAnswer>,
  /** The feelings that are here. */
  feelings: Array<Feeling>,
  /** Catalogue ids of places in the body. */
  body: Array<string>,
  /** The three circles. */
  systems: Systems,
  /** Catalogue ids or own words. */
  need: Array<string>,
  /** Anything to put down. */
  text: string,
  /** The writer's tags. */
  tags: Array<string>,
  /** Set aside for supervision. */
  setAside: boolean,
};

/** One to four different scales, in the order they are shown. */
export type ChosenScales = Array<ScaleId>;

/** A failed command. */
export type CommandError = {
  /** What kind of failure. */
  code: ErrorCode,
  /** What else there is to know. */
  detail: ErrorDetail,
};

/** A person or service to turn to, in the writer's words. */
export type Contact = {
  /** Who it is: "Occupational health". */
  label: string,
  /** How to reach them. */
  detail: Detail,
};

/** A journal day, such as 2026-11-21: the day the writer means, which after a night shift need
 * not be the calendar's. */
export type Day = string;

/** The part of a day, by the writer's clock. */
export type DayPart = "morning" | "afternoon" | "evening" | "night";

/** What reaches a contact: a number, hours, a room; at most [`DETAIL_MAX`] characters. */
export type Detail = string;

/** Something being written that has not been saved. */
export type Draft = {
  /** The draft's own name. */
  id: EntryId,
  /** The entry it would change, if it is an edit. */
  of: EntryId | null,
  /** When it was begun. */
  started: Moment,
  /** When it was last kept. */
  kept: Moment,
  /** What is there so far. */
  body: EntryBody,
};

/** A saved entry, whole. */
export type Entry = {
  /** Its name. */
  id: EntryId,
  /** The vault's number of this state of it, from 1. */
  revision: number,
  /** When it was first saved. */
  created: Moment,
  /** When its content last changed, if it ever did. */
  edited: Moment | null,
  /** When it went into the bin, if it is there. */
  binned: Moment | null,
  /** How many versions of its content can be read, this one included. */
  versions: number,
  /** The content. */
  body: EntryBody,
};

/** What an entry is, by kind. Grows with the app; a kind this version does not know is kept on
 * disk untouched. */
export type EntryBody = { "kind": "checkIn" } & CheckIn | { "kind": "grounding" } & Grounding;

/** Sixteen random bytes that name an entry or a draft; written as 32 lower-case hex digits.
 *
 * `Display` gives the digits, for the wire. `Debug` gives none: logs carry no ids. */
export type EntryId = string;

/** The kinds of entry this version knows. */
export type EntryKind = "checkIn" | "grounding";

/** One row of the journal: enough to show without opening the entry. */
export type EntrySummary = {
  /** The entry's name. */
  id: EntryId,
  /** Its kind. */
  kind: EntryKind,
  /** When it is about. */
  when: Moment,
  /** Whether the row before this one, if any, belongs to another journal day. */
  firstOfDay: boolean,
  /** The beginning of its text, on one line, at most 240 characters. */
  snippet: string,
  /** The arriving word, "" when skipped. */
  arriving: string,
  /** Before, during or after a shift, or a day off. */
  phase: Phase | null,
  /** Which shift. */
  shift: Shift | null,
  /** The scales that were answered. */
  scales: Array<ScaleAnswer>,
  /** The feelings that were here. */
  feelings: Array<Feeling>,
  /** The three circles. */
  systems: Systems,
  /** Set aside for supervision. */
  setAside: boolean,
  /** The writer's tags. */
  tags: Array<string>,
  /** What was done, when it is a grounding. */
  grounding: GroundingRow | null,
  /** Whether its content has changed since it was first saved. */
  edited: boolean,
};

/** Every way in which a command can fail. The screen decides by this alone. */
export type ErrorCode = "locked" | "wrongPassphrase" | "wrongRecoveryCode" | "recoveryCodeTyped" | "damaged" | "newerFormat" | "inUse" | "noSpace" | "notPermitted" | "notAVault" | "notAnExercise" | "absent" | "alreadyExists" | "folderMissing" | "readOnly" | "tooLarge" | "invalid" | "notFound" | "waitFirst" | "tooShort" | "tooLong" | "tooCommon" | "outOfMemory" | "cancelled" | "io";

/** What there is to know about a failure beside its code. Never content, ids or paths. */
export type ErrorDetail = {
  /** Which part is damaged. */
  what?: string,
  /** Seconds to wait. */
  seconds?: number,
  /** Which field is not acceptable. */
  field?: string,
};

/** An exercise. One that is being made may still lack words or steps: see
 * [`Exercise::is_finished`].
 *
 * The types bound each number and each list; what they come to together is bounded by
 * [`Exercise::check`]. */
export type Exercise = {
  /** Its name. */
  name: string,
  /** What it turns attention to. */
  family: Family,
  /** What it is and when it is good, in a sentence or two. */
  about: Detail,
  /** What it leans on beyond what its steps say. */
  leans: Array<Lean>,
  /** What to mind before beginning, one sentence each. */
  cautions: Array<string>,
  /** Lines shown beneath while it runs, in turn. */
  support: Array<string>,
  /** The ways of doing it, the usual one first. */
  patterns: Array<Pattern>,
};

/** Which exercise: the name of one that comes with the app ("calmBreath"), or the id of one the
 * person made (32 hexadecimal digits). What somebody turns to is content, and not shown. */
export type ExerciseKey = string;

/** What an exercise turns attention to: the shelves of the library. */
export type Family = "own" | "outward" | "breath" | "body" | "mind";

/** One feeling that is here. */
export type Feeling = {
  /** A catalogue id ("notSure") or the writer's own word. */
  word: string,
  /** How strongly, where the writer said. */
  intensity: Intensity | null,
};

/** How somebody is compared with before, where they said so in words. */
export type Felt = "better" | "same" | "worse";

/** Everything needed to choose an exercise. */
export type GroundRoom = {
  /** What "just start" plays: one of `listed` that can be played; null only if there is none. */
  start: ExerciseKey | null,
  /** The exercises that suit, in the order to show them. */
  listed: Array<Listed>,
  /** Those the profile rules out, whole. Never suggested. */
  leftOut: Array<Listed>,
  /** The last used, newest first, at most three; all of them in `listed`. */
  recent: Array<ExerciseKey>,
  /** The choices in force. While locked: what is known of them outside the vault. */
  settings: GroundSettings,
  /** What has helped most, where there is enough to say so; one of `listed`. */
  helped: Helped | null,
};

/** Choices about grounding, kept inside the vault in a record of their own. */
export type GroundSettings = {
  /** What to leave out; null for whoever has not said. */
  profile: Profile | null,
  /** Whether the profile has been asked for, answered or not. */
  profileAsked: boolean,
  /** Whether the profile may be kept outside the vault, to be used while it is locked. */
  profileWhenLocked: boolean,
  /** Favourites, the first chosen first. */
  favourites: Array<ExerciseKey>,
  /** The order of the person's own exercises; those not named come after. */
  order: Array<ExerciseKey>,
  /** Soft sound while an exercise runs. */
  sound: boolean,
  /** Words only: no moving shapes. */
  wordsOnly: boolean,
  /** Whether the rounds of an exercise that has a cap may go up to its higher one. */
  raised: boolean,
};

/** One exercise that was done, as it is kept and as it crosses to the screen. */
export type Grounding = {
  /** When it began. */
  when: Moment,
  /** Which exercise. */
  exercise: ExerciseKey,
  /** Its name at the time, so that it can be read when the exercise is gone. */
  name: string,
  /** Which way of doing it, "" where there is only one. */
  pattern: string,
  /** Seconds it was meant to take; null where the person goes at their own pace. */
  meant: number | null,
  /** Seconds it was done for, pauses left out. */
  done: number,
  /** Whether it ran to its end. Ending early is as good. */
  finished: boolean,
  /** The pace it ended with. */
  pace: Pace,
  /** Distress before, 0 to 10, where given. */
  before: Score | null,
  /** Distress after, 0 to 10, where given. */
  after: Score | null,
  /** Compared with before, where said in words. */
  felt: Felt | null,
  /** A line of note. */
  note: string,
  /** The writer's tags. */
  tags: Array<string>,
  /** Set aside for supervision. */
  setAside: boolean,
  /** The check-in it followed, if it began from one. */
  checkIn: EntryId | null,
};

/** What a row of the journal shows of a grounding. */
export type GroundingRow = {
  /** Which exercise. */
  exercise: ExerciseKey,
  /** Its name at the time. */
  name: string,
  /** Seconds it was done for. */
  done: number,
  /** Distress before. */
  before: Score | null,
  /** Distress after. */
  after: Score | null,
  /** Compared with before, in words. */
  felt: Felt | null,
};

/** One group of the recovery code, typed again. */
export type GroupAnswer = {
  /** Which group, from 0. */
  index: number,
  /** What was typed. */
  text: string,
};

/** What distress did the last four times it was given before and after. */
export type Helped = {
  /** Which exercise. */
  exercise: ExerciseKey,
  /** Its name. */
  name: string,
  /** How many times this rests on. */
  times: number,
  /** The mean of before less after, to the nearest half; at least 1. */
  down: number,
};

/** What was found when the journal was opened. */
export type Integrity = {
  /** Nothing is altered, missing or unexplained. */
  sound: boolean,
  /** Nothing can be saved, because something is not sound. */
  readOnly: boolean,
  /** Records whose bytes are not what was written. */
  altered: Array<NamedLoss>,
  /** Records that should be there and are not. */
  missing: Array<NamedLoss>,
  /** How many things are in the file that the journal cannot account for. */
  unexplained: number,
};

/** How strongly a feeling is felt: 1 (a little), 2, or 3 (a lot). */
export type Intensity = number;

/** What is asked when a draft is kept. */
export type KeepDraft = {
  /** The draft to replace, or null for a new one. */
  id: EntryId | null,
  /** The entry it would change, if it is an edit. */
  of: EntryId | null,
  /** What is there so far. */
  body: EntryBody,
};

/** A journal that may be offered by name on the lock screen. */
export type KnownVault = {
  /** The name shown. */
  name: string,
  /** Where it is. */
  path: string,
};

/** Something an exercise leans on that does not suit everybody. */
export type Lean = "breath" | "holds" | "body" | "touch" | "imagery" | "eyesClosed";

/** What may be chosen before it begins, and what is usual. */
export type Lengths = { "kind": "once" } | { "kind": "rounds",
/** Rounds unless somebody chooses. */
usual: number,
/** The most that may be chosen. */
most: number,
/** The most after the person has raised it in their choices. */
raised: number | null, } | { "kind": "fill",
/** Seconds to choose from, rising. */
seconds: Array<number>,
/** Seconds unless somebody chooses. */
usual: number, } | { "kind": "stretch",
/** Seconds to choose from, rising. */
seconds: Array<number>,
/** Seconds unless somebody chooses. */
usual: number,
};

/** An exercise in the library. */
export type Listed = {
  /** Which one. */
  key: ExerciseKey,
  /** The exercise, without what the profile rules out. */
  exercise: Exercise,
  /** What it leans on whichever way it is done. */
  leans: Array<Lean>,
  /** Whether the person made it. */
  own: boolean,
  /** Among the favourites. */
  favourite: boolean,
  /** Steps or ways of doing it were left out because of the profile. */
  tailored: boolean,
  /** It can be played. One that is still being made may not. */
  finished: boolean,
};

/** Why the journal is about to lock. */
export type LockReason = "idle" | "suspend" | "screenLock" | "close";

/** The `lock-requested` event. */
export type LockRequested = {
  /** Why. */
  reason: LockReason,
};

/** Minutes without use after which the journal locks itself, 1 to 60. */
export type Minutes = number;

/** An instant, the clock it was read from, and the journal day it is counted to.
 *
 * Ordered by journal day and then by instant, which is the order of the journal. The day is not
 * checked against the instant: a backdated entry, a night shift and a changed time zone all make
 * them differ, and the writer is right. */
export type Moment = {
  /** UTC in RFC 3339 to the millisecond: "2026-11-21T20:15:00.000Z". */
  at: string,
  /** Minutes east of UTC on the writer's clock, −840 to 840. */
  offsetMinutes: number,
  /** The journal day. */
  day: Day,
};

/** A record that cannot be read, named as far as it can be. */
export type NamedLoss = {
  /** The record's name, 32 hex digits. */
  id: string,
  /** What it was, where another revision of it still says: the kind of an entry, or "draft",
   * "settings", "groundSettings", "exercise". */
  kind: string | null,
  /** When it was about, where another revision of it still says. */
  when: Moment | null,
};

/** Which nation's help lines come first. */
export type Nation = "england" | "scotland" | "wales" | "northernIreland";

/** Pace in per cent of the exercise's own: 50 to 150. Higher is faster. */
export type Pace = number;

/** Steps that belong together. */
export type Part = {
  /** How often. */
  repeat: Repeat,
  /** The steps, in order. */
  steps: Array<Step>,
};

/** One way of doing an exercise: "4 in, 6 out". */
export type Pattern = {
  /** Its name; empty where there is only one. */
  name: string,
  /** How long. */
  lengths: Lengths,
  /** The parts, in order. */
  parts: Array<Part>,
};

/** Where in a working day somebody is. */
export type Phase = "before" | "during" | "after" | "off";

/** Choices kept outside the vault. Contacts are here only if the writer agreed to have them
 * shown while locked; journals only if they agreed to have them remembered. */
export type Preferences = {
  /** Light or dark. */
  appearance: Appearance,
  /** Size of text in per cent. */
  textSize: TextSize,
  /** Which nation's help lines come first. */
  nation: Nation,
  /** Whether journals are remembered. */
  rememberVaults: boolean,
  /** The journals remembered; empty unless `rememberVaults`. */
  vaults: Array<KnownVault>,
  /** The path of the journal last opened. */
  lastVault: string | null,
  /** Contacts shown while locked; empty unless the writer agreed in the journal's settings. */
  contacts: Array<Contact>,
  /** What to leave out of grounding while locked; null unless the writer agreed in the journal. */
  grounding: Profile | null,
};

/** What a person would rather leave out. Nothing is ruled out by default; somebody who has not
 * said has no profile at all. It says something about them, and is not shown. */
export type Profile = {
  /** No breath focus. */
  noBreath: boolean,
  /** No holds. */
  noHolds: boolean,
  /** Eyes open. */
  eyesOpen: boolean,
  /** No body focus. */
  noBody: boolean,
  /** No touch. */
  noTouch: boolean,
  /** No imagery. */
  noImagery: boolean,
};

/** The groups of a recovery code, to be shown once and written down. */
export type RecoveryGroups = {
  /** Groups of four characters, in order. */
  groups: Array<string>,
};

/** How often a part comes. */
export type Repeat = "once" | "twice" | "fill";

/** What is asked of a save. */
export type SaveEntry = {
  /** The entry to change, or null for a new one. */
  of: EntryId | null,
  /** The draft this came from, deleted in the same write. */
  draft: EntryId | null,
  /** The content. */
  body: EntryBody,
};

/** Whether the person went through with saving a file. */
export type Saved = {
  /** False when the dialog was cancelled. */
  saved: boolean,
};

/** One answered scale. A scale that was skipped has no answer at all, which is not the same as 0. */
export type ScaleAnswer = {
  /** Which scale. */
  scale: ScaleId,
  /** The answer. */
  score: Score,
};

/** The app's own 0–10 measures. They are not a validated instrument and are never called one. */
export type ScaleId = "energy" | "strain" | "mood" | "steadiness" | "connection" | "confidence" | "feelingValued" | "meaning" | "carrying" | "workloadFit" | "rest";

/** How much of something there is, 0 (none) to 10 (as much as there could be).
 *
 * The app's own measure, not a validated instrument. */
export type Score = number;

/** Seconds in tenths, 0.1 to 600: "5.5". */
export type Seconds = number;

/** Choices kept inside the vault, and so only known while it is unlocked. */
export type Settings = {
  /** Minutes of idleness before locking, 1 to 60; null locks only when asked. */
  autoLockMinutes: Minutes | null,
  /** The scales shown in a check-in, one to four. */
  scales: ChosenScales,
  /** The editable block of the help page, at most 12. */
  contacts: Array<Contact>,
  /** Whether the contacts may be shown while locked, and so be kept outside the vault. */
  contactsWhenLocked: boolean,
  /** The writer's own feeling words. */
  ownFeelings: Array<string>,
  /** The writer's own needs. */
  ownNeeds: Array<string>,
};

/** Which shift it is about. */
export type Shift = "early" | "late" | "long" | "night" | "onCall" | "other";

/** One step. */
export type Step = {
  /** What is done. */
  kind: StepKind,
  /** The words in the middle: "Breathe out". */
  words: string,
  /** A line beneath them: "slowly, as long as is easy"; may be empty. */
  more: Detail,
  /** How long it lasts; null until the person goes on. */
  seconds: Seconds | null,
  /** May be left out, and is where it leans on something the person's profile rules out. */
  optional: boolean,
};

/** What somebody does in a step. It decides the movement shown and what the step leans on. */
export type StepKind = "in" | "topUp" | "hold" | "out" | "around" | "notice" | "tense" | "release" | "touch" | "imagine" | "words" | "closeEyes" | "rest";

/** How a passphrase would stand against guessing. */
export type Strength = {
  /** 0 (falls at once) to 4 (stands). */
  score: 0 | 1 | 2 | 3 | 4,
  /** Characters after NFKC. */
  characters: number,
  /** At least fifteen characters. */
  longEnough: boolean,
  /** The one thing to say. */
  hint: StrengthHint,
};

/** What to say about a passphrase that is being chosen. */
export type StrengthHint = "tooShort" | "common" | "repeated" | "sequence" | "personal" | "fair" | "strong";

/** The three emotion systems of compassion-focused therapy, as large as each feels now. None is
 * bad; an untouched circle is `None`, not 0. */
export type Systems = {
  /** Protecting. */
  threat: Score | null,
  /** Striving. */
  drive: Score | null,
  /** Settling. */
  soothing: Score | null,
};

/** Size of text in per cent: 90, 100, 115, 130 or 150. */
export type TextSize = number;

/** A stretch of the journal, newest first. */
export type Timeline = {
  /** How many rows there are in all, as far as is known. */
  total: number,
  /** How many rows come before these. */
  offset: number,
  /** The rows. */
  rows: Array<EntrySummary>,
  /** Whether the whole journal has been read; until then `total` still grows. */
  complete: boolean,
};

/** What the first screen shows. */
export type Today = {
  /** The journal day it is. */
  day: Day,
  /** The part of the day, for a greeting. */
  part: DayPart,
  /** The chosen scales over the last seven days. */
  week: Array<WeekSeries>,
  /** The newest entries set aside for supervision, at most five. */
  setAside: Array<EntrySummary>,
  /** How many are set aside in all. */
  setAsideTotal: number,
  /** What is being written. */
  drafts: Array<Draft>,
  /** Today's entries, newest first. */
  today: Array<EntrySummary>,
  /** Whether the whole journal has been read. */
  complete: boolean,
};

/** Whether there is a journal and whether it is open. */
export type VaultPhase = "absent" | "locked" | "unlocked";

/** One version of an entry's content. */
export type Version = {
  /** The vault's number of the state in which this content was first kept. */
  revision: number,
  /** When it was saved. */
  at: Moment,
  /** Whether it is what the entry holds now. */
  current: boolean,
  /** The content. */
  body: EntryBody,
};

/** One scale over seven days. */
export type WeekSeries = {
  /** Which scale. */
  scale: ScaleId,
  /** Seven values, oldest first: the mean of a day's answers, or null for a day without one. */
  points: Array<number | null>,
  /** The seven journal days. */
  days: Array<Day>,
};

