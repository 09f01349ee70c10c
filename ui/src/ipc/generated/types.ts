// Generated from the Rust types of stillpoint-journal. Do not edit: run
//   cargo run -p stillpoint-journal --example codegen

/** Something to do, from a session or from a reflection. */
export type Action = {
  /** What. */
  what: string,
  /** By when. */
  by: Day | null,
  /** The session it came from. */
  session: EntryId | null,
  /** The entry it came from. */
  entry: EntryId | null,
  /** What became of it. */
  state: ActionState,
  /** A word on that. */
  word: string,
  /** When that was said. */
  answered: Moment | null,
};

/** What became of an action. */
export type ActionState = "open" | "done" | "partly" | "not" | "changedMind";

/** The four functions of the A-EQUIP model. */
export type Aequip = "formative" | "normative" | "restorative" | "qualityImprovement";

/** Five minutes after a session. Everything may be left out. */
export type After = {
  /** How far the writer felt heard. */
  heard: Score | null,
  /** How useful it was. */
  useful: Score | null,
  /** How safe the space felt. */
  safe: Score | null,
  /** What shifted. */
  shifted: string,
  /** What was learned. */
  learned: string,
  /** What to carry over, in words. */
  carry: string,
  /** An idea to take back to where the writer works. */
  idea: string,
  /** A question for next time. */
  question: string,
  /** Anything else. */
  note: string,
};

/** One thing on the agenda. Only `question`, or `line` in its place, with `want` and
 * `minutes`, is ever shown to others, and only when it is `shared`. */
export type AgendaItem = {
  /** Its name, the same whenever it comes back. */
  id: EntryId,
  /** The question, first. */
  question: string,
  /** What one needs to know for it, short. Never shown to others. */
  context: string,
  /** The writer's feeling about it. Never shown to others. */
  feeling: string,
  /** What is wanted. */
  want: Want | null,
  /** Which of Proctor's functions it is about. Never shown to others. */
  proctor: Proctor | null,
  /** Which of the A-EQUIP functions it is about. Never shown to others. */
  aequip: Aequip | null,
  /** How many minutes it may take. */
  minutes: number | null,
  /** Whether it may be shown to others. */
  shared: boolean,
  /** What is shown in place of the question; null for the question as it is. */
  line: string | null,
  /** The entry it came from. */
  from: EntryId | null,
  /** Whether it was talked about. */
  discussed: boolean,
  /** How many sessions it has come back for. */
  carried: number,
};

/** What has been agreed. A later agreement names the one it replaces; the earlier stays readable. */
export type Agreement = {
  /** The kinds of session it is about; none means all. */
  kinds: Array<SessionKind>,
  /** With whom, as a role. */
  with: string,
  /** What it is for. */
  purpose: string,
  /** One to one or in a group, in person or by video. */
  format: string,
  /** How often and how long. */
  frequency: string,
  /** How the time is protected. */
  protectedTime: string,
  /** Where it takes place so that nobody overhears. */
  privacy: string,
  /** Who records what, and where it is kept. */
  records: string,
  /** What stays in the room. */
  confidentiality: string,
  /** What cannot stay in the room, and what happens then. Shown above every preparation. */
  limits: string,
  /** What happens when one cannot come. */
  cancellation: string,
  /** How to reach each other when something cannot wait. */
  urgent: string,
  /** How it is found out whether it helps. */
  evaluation: string,
  /** Since when it holds. */
  agreed: Day | null,
  /** When it is to be looked at again. */
  review: Day | null,
  /** The agreement it takes the place of. */
  replaces: EntryId | null,
};

/** So many sessions of so long until a day: "two one-hour sessions until 31 March". */
export type Allowance = {
  /** What the writer calls it; may be "". */
  called: string,
  /** The kinds it is for; none means all. */
  kinds: Array<SessionKind>,
  /** How many sessions. */
  sessions: number,
  /** How long each is, where that is part of it. */
  minutes: number | null,
  /** The first day that counts. */
  from: Day,
  /** The last day that counts. */
  until: Day,
};

/** What is used and left of an allowance. */
export type AllowanceStanding = {
  /** The allowance. */
  id: EntryId,
  /** Sessions attended. */
  used: number,
  /** Minutes of them, as far as known. */
  usedMinutes: number,
  /** Sessions in the diary that have not been attended yet. */
  booked: number,
  /** Sessions neither attended nor booked. */
  left: number,
  /** Sessions attended or booked beyond the allowance. */
  beyond: number,
  /** Days from today to its last day; below nought when it is over. */
  days: number,
};

/** Whether a risk is held alone. */
export type Alone = "yes" | "partly" | "no";

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

/** Everything with which preparing for a session begins. */
export type Beginning = {
  /** The preparation that has been kept for it, if one has. */
  id: EntryId | null,
  /** What is prepared so far; without one kept, what comes back from last time. */
  preparation: Preparation,
  /** The last session of its kind that took place before it. */
  last: EntryId | null,
  /** Its day: the journal since then is what there is to bring. */
  since: Day | null,
  /** The agreement in force for its kind. */
  agreement: EntryId | null,
};

/** One row of the bin. */
export type BinRow = {
  /** The entry. */
  summary: EntrySummary,
  /** When it was put there. */
  binned: Moment,
  /** The calendar day on which it is deleted for good. */
  goneOn: Day,
};

/** An item in the bin. */
export type BinnedItem = {
  /** The item. */
  item: Item,
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

/** A template that comes with the app. */
export type BuiltinTemplate = {
  /** Its name in the code and in entries; never used again for another. */
  key: TemplateKey,
  /** Its name. */
  name: string,
  /** What it is good for, in a sentence. */
  about: Detail,
  /** Whose idea the stages are, and since when. */
  credit: string,
  /** How many minutes it usually takes. */
  minutes: number | null,
  /** Its stages, in order. */
  stages: Array<Stage>,
};

/** Whether somebody can think now. */
export type CanThink = "yes" | "partly" | "notNow";

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

/** Hours and minutes on the clock of the place, written "14:00". */
export type Clock = string;

/** A failed command. */
export type CommandError = {
  /** What kind of failure. */
  code: ErrorCode,
  /** What else there is to know. */
  detail: ErrorDetail,
};

/** How confident somebody is in facilitating. Asked once and again after six months. */
export type Confidence = {
  /** The day. */
  day: Day,
  /** One to one. */
  oneToOne: Score | null,
  /** In groups. */
  group: Score | null,
  /** A word on it. */
  note: string,
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

/** When something falls due. */
export type Due = {
  /** What: a refresher or an agreement. */
  id: EntryId,
  /** The day. */
  day: Day,
  /** Days from today until then; below nought when that has passed. */
  days: number,
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
export type EntryBody = { "kind": "checkIn" } & CheckIn | { "kind": "grounding" } & Grounding | { "kind": "reflection" } & Reflection;

/** Sixteen random bytes that name an entry or a draft; written as 32 lower-case hex digits.
 *
 * `Display` gives the digits, for the wire. `Debug` gives none: logs carry no ids. */
export type EntryId = string;

/** The kinds of entry this version knows. */
export type EntryKind = "checkIn" | "grounding" | "reflection";

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
  /** What it is called and by which template, when it is a reflection. */
  reflection: ReflectionRow | null,
  /** Whether its content has changed since it was first saved. */
  edited: boolean,
};

/** Every way in which a command can fail. The screen decides by this alone. */
export type ErrorCode = "locked" | "wrongPassphrase" | "wrongRecoveryCode" | "recoveryCodeTyped" | "damaged" | "newerFormat" | "inUse" | "noSpace" | "notPermitted" | "notAVault" | "notAnExercise" | "notATemplate" | "notACalendar" | "absent" | "alreadyExists" | "folderMissing" | "readOnly" | "tooLarge" | "invalid" | "notFound" | "waitFirst" | "tooShort" | "tooLong" | "tooCommon" | "outOfMemory" | "cancelled" | "io";

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

/** How people met. */
export type Format = "inPerson" | "video" | "phone";

/** A date in a calendar file. */
export type FoundDate = {
  /** The name the file gives it, the day added where it repeats. */
  uid: Detail,
  /** What the file calls it, cut to what fits. */
  called: string,
  /** The day. */
  day: Day,
  /** When it begins, on the clock here; null for a whole day. */
  starts: Clock | null,
  /** How long it is. */
  minutes: number | null,
  /** Where, cut to what fits. */
  place: Detail,
  /** By video, where the file gives a link. */
  format: Format | null,
  /** Whether the file says it was called off. */
  cancelled: boolean,
  /** Whether a session taken from this date is in the journal already. */
  known: boolean,
};

/** What was found in a calendar file. */
export type FoundDates = {
  /** The dates, the earliest first. */
  dates: Array<FoundDate>,
  /** How many could not be read, or are too long ago or too far ahead. */
  leftOut: number,
};

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

/** An intention or a thanks, brought back to its writer. */
export type Intention = {
  /** The words. */
  text: string,
  /** The day it was meant. */
  day: Day,
  /** The session it came from. */
  session: EntryId | null,
  /** The entry it came from. */
  entry: EntryId | null,
  /** When its coming back was seen, and put away. */
  seen: Moment | null,
  /** What the writer said to it then. */
  answer: string,
};

/** An item with its name and its times. */
export type Item = {
  /** Its name. */
  id: EntryId,
  /** When it was first kept. */
  created: Moment,
  /** When it was last kept. */
  edited: Moment,
  /** When it was put into the bin, if it is there. */
  binned: Moment | null,
  /** What it is. */
  body: ItemBody,
};

/** What an item is, by kind. One of a kind this version does not know is kept on disk untouched. */
export type ItemBody = { "item": "session" } & Session | { "item": "preparation" } & Preparation | { "item": "agreement" } & Agreement | { "item": "allowance" } & Allowance | { "item": "rhythm" } & Rhythm | { "item": "programme" } & Programme | { "item": "refresher" } & Refresher | { "item": "confidence" } & Confidence | { "item": "action" } & Action | { "item": "intention" } & Intention | { "item": "why" } & Why | { "item": "riskCard" } & RiskCard | { "item": "phrase" } & Phrase | { "item": "microChange" } & MicroChange | { "item": "template" } & Template;

/** The kinds of item. */
export type ItemKind = "session" | "preparation" | "agreement" | "allowance" | "rhythm" | "programme" | "refresher" | "confidence" | "action" | "intention" | "why" | "riskCard" | "phrase" | "microChange" | "template";

/** What is asked when a draft is kept. */
export type KeepDraft = {
  /** The draft to replace, or null for a new one. */
  id: EntryId | null,
  /** The entry it would change, if it is an edit. */
  of: EntryId | null,
  /** What is there so far. */
  body: EntryBody,
};

/** What is asked when an item is kept. */
export type KeepItem = {
  /** The item to replace, or null for a new one. */
  id: EntryId | null,
  /** What it is. */
  body: ItemBody,
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
export type LockReason = "idle" | "suspend" | "screenLock" | "close" | "end";

/** The `lock-requested` event. */
export type LockRequested = {
  /** Why. */
  reason: LockReason,
};

/** A small change somebody noticed or made. */
export type MicroChange = {
  /** The day. */
  day: Day,
  /** What changed. */
  what: string,
  /** What was noticed because of it. */
  noticed: string,
  /** The principle it belongs to, "" for none. */
  principle: string,
  /** The entry it came from. */
  entry: EntryId | null,
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

/** What to see to before a session by video. */
export type OnlineCheck = "headphones" | "door" | "noScreenShare" | "messages" | "speakers" | "noRecording";

/** Pace in per cent of the exercise's own: 50 to 150. Higher is faster. */
export type Pace = number;

/** Which page. */
export type PageOf = "agenda" | "agreement" | "availability";

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

/** Plain words, and the words a service acts on. */
export type Phrase = {
  /** What one would say. */
  plain: string,
  /** What a statutory service will recognise. */
  service: string,
  /** What follows if nothing is done. */
  follows: string,
  /** What it is about, to find it by. */
  about: string,
};

/** Everything of a supervision practice that is not in the bin, the oldest first. */
export type Practice = {
  /** The items. */
  items: Array<Item>,
};

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

/** What is prepared for one session. */
export type Preparation = {
  /** The session, where there is one yet. */
  session: EntryId | null,
  /** Two minutes: only what is on top, what is needed, what must stay in the room. */
  brief: boolean,
  /** What will be brought, in order. */
  agenda: Array<AgendaItem>,
  /** What is on top. */
  top: string,
  /** What is needed. */
  need: string,
  /** What must not leave the room. */
  stays: string,
  /** What the writer is avoiding. */
  avoiding: string,
  /** What must be brought: risk, safeguarding, fitness to practise. */
  mustBring: string,
  /** What the writer hopes to leave with. */
  hope: string,
  /** What has been seen to before a video session. */
  online: Array<OnlineCheck>,
  /** What was jotted in the session, as typed. */
  jotted: string,
  /** When the session was last opened with it. */
  opened: Moment | null,
};

/** A principle of one's own. Entries name it by its words. */
export type Principle = {
  /** In a few words. */
  name: string,
  /** What it means. */
  meaning: string,
};

/** Proctor's three functions of supervision. */
export type Proctor = "normative" | "formative" | "restorative";

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

/** A programme of so many sessions. */
export type Programme = {
  /** What the writer calls it; may be "". */
  called: string,
  /** The kind of its sessions. */
  kind: SessionKind,
  /** How many sessions it has; the RBCS programme has five. */
  sessions: number,
  /** When it begins. */
  begins: Day,
};

/** How far a programme has come. */
export type ProgrammeStanding = {
  /** The programme. */
  id: EntryId,
  /** Sessions attended. */
  attended: number,
  /** Sessions in the diary that have not been attended yet. */
  booked: number,
};

/** The groups of a recovery code, to be shown once and written down. */
export type RecoveryGroups = {
  /** Groups of four characters, in order. */
  groups: Array<string>,
};

/** A pattern by which a session repeats. */
export type Recurrence = {
  /** How many of the unit lie between two. */
  every: number,
  /** The unit. */
  unit: RepeatUnit,
};

/** A reflection. */
export type Reflection = {
  /** When it is about. */
  when: Moment,
  /** What the writer calls it; may be "". */
  title: string,
  /** The template it is written by; null for none. */
  template: TemplateKey | null,
  /** Its name at the time, so that it can be read when the template is gone. */
  templateName: string,
  /** What is written, in order. */
  parts: Array<ReflectionPart>,
  /** The stage the writer was in, to go on from there; "" where there is nothing to go on with. */
  at: string,
  /** The session it belongs to. */
  session: EntryId | null,
  /** The entries it is about. */
  entries: Array<EntryId>,
  /** The writer's tags. */
  tags: Array<string>,
  /** The themes it touches. */
  themes: Array<ThemeScore>,
  /** Which of Proctor's functions it is about. */
  proctor: Array<Proctor>,
  /** Which of the A-EQUIP functions it is about. */
  aequip: Array<Aequip>,
  /** The writer's own principles it touches. */
  principles: Array<string>,
  /** Whether the writer could think before it. */
  thinkBefore: CanThink | null,
  /** Whether the writer could think after it. */
  thinkAfter: CanThink | null,
  /** Set aside for supervision. */
  setAside: boolean,
};

/** What is written under one heading. */
export type ReflectionPart = {
  /** The stage it was written under, "" where there was none. */
  stage: string,
  /** The heading it was written under. */
  heading: string,
  /** The words. */
  text: string,
};

/** What a row of the journal shows of a reflection. */
export type ReflectionRow = {
  /** What the writer calls it; may be "". */
  title: string,
  /** The name of its template; may be "". */
  templateName: string,
  /** The session it belongs to. */
  session: EntryId | null,
};

/** Something to be refreshed by a day. */
export type Refresher = {
  /** What. */
  what: string,
  /** By when. */
  due: Day,
  /** How long until it is due again once done; null for once only. */
  weeks: number | null,
  /** When it was last done. */
  done: Day | null,
};

/** How often a part comes. */
export type Repeat = "once" | "twice" | "fill";

/** The unit a pattern repeats by. */
export type RepeatUnit = "weeks" | "months";

/** How often a session should come round. */
export type Rhythm = {
  /** What the writer calls it; may be "". */
  called: string,
  /** The kinds it is for; none means all. */
  kinds: Array<SessionKind>,
  /** Every so many weeks. */
  weeks: number,
  /** Counted from here until there has been one. */
  since: Day,
};

/** When a session of a rhythm is due. */
export type RhythmStanding = {
  /** The rhythm. */
  id: EntryId,
  /** The last one attended. */
  last: Day | null,
  /** When the next is due. */
  due: Day,
  /** Days from today until then; below nought when that has passed. */
  days: number,
  /** The next in the diary. */
  booked: Day | null,
};

/** A risk that is to be shared. */
export type RiskCard = {
  /** The day. */
  day: Day,
  /** The idea: what one would like to try. */
  idea: string,
  /** What could go wrong, and what could go wrong without it. */
  risks: string,
  /** What makes it less likely or less bad. */
  mitigations: string,
  /** Who stands behind it, as roles. */
  endorsed: string,
  /** Am I holding this alone? */
  alone: Alone | null,
};

/** The part the writer had. */
export type Role = "supervisee" | "facilitator";

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

/** A session. */
export type Session = {
  /** Its kind. */
  kind: SessionKind,
  /** What the writer calls it; "" for the name of its kind. */
  called: string,
  /** The day in the diary. */
  day: Day,
  /** When it begins. */
  starts: Clock | null,
  /** How long it is. */
  minutes: number | null,
  /** How people meet. */
  format: Format | null,
  /** A place or a link. */
  place: Detail,
  /** The writer's part. */
  role: Role,
  /** With whom: a role or initials. */
  with: string,
  /** For training: which kind of group, never who. */
  group: string,
  /** Where it stands. */
  state: SessionState,
  /** Why it was cancelled or declined. */
  why: string,
  /** How it repeats; each of a series says so. */
  repeat: Recurrence | null,
  /** What the sessions of one series have in common. */
  series: EntryId | null,
  /** The programme it is part of. */
  programme: EntryId | null,
  /** How many days before it Today says so; null for not at all. */
  remind: number | null,
  /** The name a calendar file gave it, so that it is not taken in twice. */
  uid: Detail,
  /** What came of it. */
  after: After,
  /** When the five minutes afterwards were last written in. */
  reflected: Moment | null,
  /** The A-EQUIP functions it served, where the writer says so. */
  aequip: Array<Aequip>,
};

/** The kinds of session. */
export type SessionKind = "oneToOne" | "group" | "dropIn" | "rbcsSolo" | "rbcsOneToOne" | "rbcsGroup" | "restorative" | "nurseAdvocate" | "peer" | "community" | "cascade" | "refresher" | "other";

/** Where a session stands. */
export type SessionState = "offered" | "booked" | "attended" | "cancelled" | "declined";

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

/** A page. */
export type Sheet = {
  /** What it is. */
  title: string,
  /** Which one it is; may be empty. */
  subtitle: string,
  /** What it says; nothing when there is nothing to say. */
  blocks: Array<SheetBlock>,
  /** How many things are the writer's alone and so are not on it. Itself never on it. */
  withheld: number,
  /** How many letters and signs a file cannot show, for its typefaces do not have them. */
  unprintable: number,
};

/** A part of a page. */
export type SheetBlock = { "block": "heading",
/** Its words. */
text: string, } | { "block": "paragraph",
/** Its words. */
text: string, } | { "block": "list",
/** The things. */
items: Array<string>, } | { "block": "numbered",
/** The things. */
items: Array<SheetPoint>, } | { "block": "table",
/** What the columns hold. */
header: Array<string>,
/** The cells, row by row. */
rows: Array<Array<string>>, } | { "block": "note",
/** Its words. */
text: string,
};

/** One of the things in order. */
export type SheetPoint = {
  /** What it says. */
  text: string,
  /** What belongs to it. */
  details: Array<string>,
};

/** Which shift it is about. */
export type Shift = "early" | "late" | "long" | "night" | "onCall" | "other";

/** One stage. */
export type Stage = {
  /** Its name in the code and in entries ("gibbs.feelings"); never used again for another. */
  id: string,
  /** What is done in it. */
  kind: StageKind,
  /** Its name. */
  name: string,
  /** What to think about. */
  prompt: Detail,
  /** Further questions, for whoever wants them. */
  hints: Array<string>,
};

/** What is done in a stage. */
export type StageKind = "write" | "agree" | "ground" | "checkIn" | "think" | "intention" | "actions" | "bring";

/** Where a practice stands. */
export type Standing = {
  /** The day this is about. */
  today: Day,
  /** Sessions offered or booked from today on, the next first. */
  upcoming: Array<EntryId>,
  /** Of these, what Today reminds of. */
  reminders: Array<EntryId>,
  /** Sessions whose day is over and of which nothing has been said, the latest first. */
  unlogged: Array<EntryId>,
  /** The allowances, the one that ends first coming first; those that are over come last. */
  allowances: Array<AllowanceStanding>,
  /** The rhythms, the one due first coming first. */
  rhythms: Array<RhythmStanding>,
  /** The programmes, in the order they began. */
  programmes: Array<ProgrammeStanding>,
  /** The refreshers that are still to be done, the one due first coming first. */
  refreshers: Array<Due>,
  /** The agreements in force with a day of review, the one due first coming first. */
  reviews: Array<Due>,
  /** Actions that are asked after, by their day; those without one come last. */
  actions: Array<EntryId>,
  /** Intentions whose day of coming back has come and that have not been seen, the oldest first. */
  intentions: Array<EntryId>,
  /** Whether to ask how confident the writer is in facilitating. */
  askConfidence: boolean,
  /** "Why I do this", where it is offered today. */
  why: EntryId | null,
};

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

/** A template. */
export type Template = {
  /** Its name. */
  name: string,
  /** What it is good for, in a sentence. */
  about: Detail,
  /** Whose idea the stages are, and since when. */
  credit: string,
  /** How many minutes it usually takes. */
  minutes: number | null,
  /** Its stages, in order. */
  stages: Array<Stage>,
};

/** Which template: the name of one that comes with the app ("gibbs"), or the id of one the person
 * made (32 hexadecimal digits). */
export type TemplateKey = string;

/** Size of text in per cent: 90, 100, 115, 130 or 150. */
export type TextSize = number;

/** Five themes of supervision for frontline work; the app's own wording, not a validated scale. */
export type Theme = "connected" | "confidence" | "approaches" | "wellbeing" | "valued";

/** A theme, and how much of it there is where the writer says so. */
export type ThemeScore = {
  /** Which theme. */
  theme: Theme,
  /** 0 to 10, where given. */
  score: Score | null,
};

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

/** What somebody wants from bringing a thing. */
export type Want = "hear" | "think" | "challenge" | "teach" | "decide" | "shareRisk";

/** One scale over seven days. */
export type WeekSeries = {
  /** Which scale. */
  scale: ScaleId,
  /** Seven values, oldest first: the mean of a day's answers, or null for a day without one. */
  points: Array<number | null>,
  /** The seven journal days. */
  days: Array<Day>,
};

/** Why somebody does this work. There is one of these, the one written last. */
export type Why = {
  /** What brought and keeps them here. */
  drivers: string,
  /** Their principles. */
  principles: Array<Principle>,
  /** Offered on Today after a check-in with strain at or above this; null for never. */
  offerFrom: Score | null,
};

