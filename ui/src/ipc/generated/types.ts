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

/** An allowance that some of these days fall into. Its sums are of all its days. */
export type AllowancePattern = {
  /** Which. */
  id: EntryId,
  /** What the writer calls it; may be "". */
  called: string,
  /** The kinds it is for; none means all. */
  kinds: Array<SessionKind>,
  /** How many sessions it is. */
  sessions: number,
  /** How many were attended. */
  used: number,
  /** How many more are in the diary. */
  booked: number,
  /** How many are neither. */
  left: number,
  /** Its first day. */
  from: Day,
  /** Its last day. */
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

/** One time a measure was answered. */
export type AnsweredRow = {
  /** The answers. */
  id: EntryId,
  /** The day. */
  day: Day,
  /** Which state of the measure was answered. */
  version: number,
  /** How many items have an answer. */
  given: number,
  /** How many items there were. */
  asked: number,
  /** What it came to, a subscale each. */
  figures: Array<SubscaleFigure>,
};

/** A measure as it was answered: with everything it asked, so that it can be read whatever becomes of
 * the measure. */
export type Answering = {
  /** The measure; it may be gone, or say something else by now. */
  measure: EntryId,
  /** The day. */
  day: Day,
  /** The measure as it was. */
  sheet: Measure,
  /** One for each of its items: what the chosen point counts, or null for none. */
  answers: Array<number | null>,
};

/** What answering begins with. */
export type AnsweringBegun = {
  /** The answers of this month, if there are any; null where nothing is kept yet. */
  id: EntryId | null,
  /** What is answered so far. */
  answering: Answering,
};

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
  /** Its file is not there: while it is open nothing can be kept then, and while it is locked it
   * cannot be opened. */
  fileGone: boolean,
  /** It is not where it was left when it was last open here: null when it is, or while locked. */
  rollback: Rollback | null,
  /** The recovery code was used: a new passphrase must be set. */
  mustSetPassphrase: boolean,
  /** Why it is closed, where that needs saying; null while it is open. */
  farewell: Farewell | null,
  /** What there is to say about the place of the chosen journal; null where there is nothing. */
  placed: Placed | null,
  /** Whether the system keeps windows out of pictures of the screen when asked to. */
  hidesFromCapture: boolean,
  /** Whether what was copied from the window is taken back when the journal locks. */
  takesBackCopies: boolean,
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

/** One copy of the journal, as far as it is known. */
export type BackupCopy = {
  /** The file's name, by which it is asked for. */
  name: string,
  /** When it was made. */
  taken: Moment,
  /** How many entries were in the journal then; null until it has been looked at. */
  entries: number | null,
  /** Its size in bytes. */
  bytes: number,
  /** When it was last opened and checked to the last frame. */
  checked: Moment | null,
  /** What that check found. */
  state: CopyState,
  /** It is in the second folder too. */
  second: boolean,
};

/** The entries of a copy, a page of them. */
export type BackupPage = {
  /** When the copy was made. */
  taken: Moment,
  /** How many entries it has outside the bin. */
  total: number,
  /** Newest first. */
  rows: Array<EntrySummary>,
  /** Not all of the copy could be read. */
  damaged: boolean,
  /** It is from before the vault key was changed: it can be looked into, and not put back as a whole. */
  earlierKey: boolean,
};

/** The one quiet line that Today has room for. */
export type BackupReminder = "failed" | "secondMissing";

/** Everything the screen of backups shows. */
export type Backups = {
  /** The folder beside the journal. */
  folder: string,
  /** The copies in it, newest first. */
  copies: Array<BackupCopy>,
  /** One is being made or checked at this moment. */
  busy: boolean,
  /** Why the last one could not be made. */
  trouble: ErrorCode | null,
  /** The second folder, where one is chosen. */
  second: SecondFolder | null,
  /** When the person last tried a restore. */
  tried: Moment | null,
  /** What Today should say in a line. */
  reminder: BackupReminder | null,
};

/** How distress was before and after. */
export type BeforeAfter = {
  /** Before. */
  before: Spread,
  /** After. */
  after: Spread,
  /** How many times it was lower after. */
  lower: number,
  /** How many times it was the same. */
  same: number,
  /** How many times it was higher after. */
  higher: number,
};

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

/** The days that one point stands for. */
export type Bin = {
  /** The first. */
  from: Day,
  /** The last; the same where it is one day. */
  to: Day,
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

/** Things on the agendas of sessions that were attended. One that came back counts each time. */
export type Brought = {
  /** To how many sessions something was brought. */
  sessions: number,
  /** About standards and safety. */
  normative: number,
  /** About learning. */
  formative: number,
  /** About being sustained. */
  restorative: number,
  /** Of which nothing was said. */
  untagged: number,
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

/** What there is on a journal day. */
export type CalendarDay = {
  /** The day. */
  day: Day,
  /** How many entries are of it. */
  entries: number,
  /** How many sessions are in the diary for it, or took place on it. */
  sessions: number,
};

/** A year of the journal. */
export type CalendarYear = {
  /** Which one, such as 2026. */
  year: number,
  /** The days of it on which there is anything, the earliest first. */
  days: Array<CalendarDay>,
  /** The first journal day with an entry, in any year. */
  first: Day | null,
  /** The last journal day with an entry, in any year. */
  last: Day | null,
  /** Whether the whole journal has been read; until then there may be more. */
  complete: boolean,
};

/** Whether somebody can think now. */
export type CanThink = "yes" | "partly" | "notNow";

/** The first half of the time beside the second. */
export type Change = {
  /** The middle of the first half's points. */
  first: number,
  /** The middle of the second half's. */
  second: number,
  /** By how much they differ, to one decimal. */
  by: number,
  /** How the second stands to the first. */
  direction: Direction,
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

/** Check-ins, day by day. */
export type CheckedIn = {
  /** Every day there is, the oldest first. */
  days: Array<CountedDay>,
  /** How many of them have one. */
  with: number,
  /** How many check-ins that are. */
  checkIns: number,
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

/** The groups whose middles are furthest apart. */
export type Compared = {
  /** Places of the groups with the highest middle. */
  highest: Array<number>,
  /** That middle. */
  high: number,
  /** Places of the groups with the lowest middle. */
  lowest: Array<number>,
  /** That middle. */
  low: number,
  /** Whether these two are at least 1 apart. */
  apart: boolean,
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

/** What the last check of a copy found. */
export type CopyState = "unchecked" | "sound" | "damaged" | "otherKey" | "newer" | "foreign";

/** How a session counts. */
export type Counted = "full" | "half" | "share" | "notStated" | "noPeople" | "noLength";

/** A day, and how many check-ins it has. */
export type CountedDay = {
  /** The journal day. */
  day: Day,
  /** Its check-ins. */
  checkIns: number,
};

/** A cycle: from when until when, and by whose rules. A figure that is given here stands in place of
 * the body's. */
export type Cycle = {
  /** What the writer calls it; may be "". */
  called: string,
  /** The key of the rules. */
  rules: string,
  /** The first day that counts. */
  from: Day,
  /** The last day that counts. */
  until: Day,
  /** On two registers of the body. */
  both: boolean,
  /** Hours of practice. */
  practiceHours: number | null,
  /** Hours of learning. */
  learningHours: number | null,
  /** Hours of learning together with others. */
  participatoryHours: number | null,
  /** Pieces of feedback. */
  feedback: number | null,
  /** Finished pieces of evidence. */
  pieces: number | null,
  /** Minutes of supervision for a month. */
  supervision: number | null,
  /** Where the body has no rules on supervision: whether one month may make up for another. */
  averaged: boolean,
  /** Likewise: what counts of a group. */
  group: GroupCounts,
  /** What has been done of what is done once, or once in each year. */
  done: Array<Milestone>,
};

/** The cycle an entry lies in, as far as its end goes. */
export type CycleEnd = {
  /** What its writer calls it; "" when they do not. */
  called: string,
  /** Whose rules it goes by, in short; "" where they are nobody's or not known. */
  body: string,
  /** Its last day. */
  until: Day,
};

/** How long a cycle is, and on which day of the year it ends. */
export type CycleRule = {
  /** Months; null where the person says when it begins and ends. */
  months: number | null,
  /** The day of the year on which every cycle ends; null where that is each person's own. */
  ends: YearDay | null,
};

/** Where a cycle stands. */
export type CycleStanding = {
  /** The cycle. */
  id: EntryId,
  /** Days from today to its last; below nought once it is over. */
  days: number,
  /** Whether its last day is before its first: then nothing is counted towards it. */
  backwards: boolean,
  /** Whether these rules are known to this version. */
  known: boolean,
  /** What is asked for, in the order of the rules. */
  totals: Array<Total>,
  /** Supervision, where it is asked for. */
  supervised: Supervised | null,
  /** Everything in the log and every piece that belongs to it, by kind and the earliest first. */
  learning: Array<EntryId>,
  /** Hours of practice, likewise. */
  practice: Array<EntryId>,
  /** Feedback, likewise. */
  feedback: Array<EntryId>,
  /** Pieces, in the order they were made. */
  pieces: Array<EntryId>,
};

/** A journal day, such as 2026-11-21: the day the writer means, which after a night shift need
 * not be the calendar's. */
export type Day = string;

/** The part of a day, by the writer's clock. */
export type DayPart = "morning" | "afternoon" | "evening" | "night";

/** What reaches a contact: a number, hours, a room; at most [`DETAIL_MAX`] characters. */
export type Detail = string;

/** How a later value stands to an earlier one. */
export type Direction = "higher" | "lower" | "same";

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
  /** It was written at the lock screen, by whoever could use the computer. */
  jotted: boolean,
  /** What is there so far. */
  body: EntryBody,
};

/** What trying a restore showed. */
export type Drill = {
  /** When the copy was made that was opened. */
  taken: Moment,
  /** How many entries it has. */
  total: number,
  /** The three newest of them. */
  newest: Array<EntrySummary>,
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

/** What can be chosen for an entry. */
export type EndChoice = { "end": "cycle" } | { "end": "on",
/** The last day. */
day: Day, } | { "end": "none" };

/** What is chosen for one entry. */
export type EndOf = {
  /** The entry. */
  entry: EntryId,
  /** What is chosen. */
  choice: EndChoice,
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
export type ErrorCode = "locked" | "wrongPassphrase" | "wrongRecoveryCode" | "recoveryCodeTyped" | "damaged" | "newerFormat" | "inUse" | "noSpace" | "notPermitted" | "notAVault" | "notAnExercise" | "notATemplate" | "notAMeasure" | "notACalendar" | "notAnExport" | "ownExport" | "notRecognised" | "nothingInIt" | "cutShort" | "absent" | "alreadyExists" | "folderMissing" | "readOnly" | "tooLarge" | "invalid" | "notFound" | "waitFirst" | "tooShort" | "tooLong" | "tooCommon" | "outOfMemory" | "otherVault" | "otherKey" | "copyDamaged" | "stopped" | "inboxFull" | "cancelled" | "io";

/** What there is to know about a failure beside its code. Never content, ids or paths. */
export type ErrorDetail = {
  /** Which part is damaged. */
  what?: string,
  /** Seconds to wait. */
  seconds?: number,
  /** Which field is not acceptable. */
  field?: string,
  /** Of a recovery code: how many of its seven groups are missing or not whole. */
  missing?: number,
  /** How many records had been taken in before it failed. */
  taken?: number,
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

/** How it was written. */
export type ExportFormat = "pdf" | "markdown" | "stillpoint" | "calendar" | "picture" | "folder" | "csv";

/** What can go out. */
export type ExportKind = "piece" | "cycle" | "agenda" | "agreement" | "availability" | "exercise" | "template" | "calendar" | "picture" | "everything" | "copy";

/** Something that went out: that it did, and not what it said or where to. */
export type Exported = {
  /** When. */
  when: Moment,
  /** What. */
  what: ExportKind,
  /** How. */
  format: ExportFormat,
  /** What it was made from: a piece, or a cycle and its pieces; they may be gone. */
  pieces: Array<EntryId>,
  /** What was called what as it went out, whatever it is called since: a piece; a cycle and then its
   * pieces; an exercise, a template, a chart. Left out where nothing has a name, and by versions from
   * before names were kept. */
  called?: Array<string>,
  /** How many places of it were changed on the way out. */
  replaced: number,
};

/** What an exercise turns attention to: the shelves of the library. */
export type Family = "own" | "outward" | "breath" | "body" | "mind";

/** How the journal came to be closed where the person did not do it by locking. */
export type Farewell = "restored" | "restoredOverDamaged" | "mended" | "mendedInPart" | "unchanged" | "newKey" | "keyUnsure" | "filePutBack" | "fileInBackup" | "fileLost";

/** Something that was said about the writer's work. */
export type Feedback = {
  /** The day. */
  day: Day,
  /** Whom it came from, as a role. */
  by: string,
  /** What it was. */
  what: string,
};

/** One feeling that is here. */
export type Feeling = {
  /** A catalogue id ("notSure") or the writer's own word. */
  word: string,
  /** How strongly, where the writer said. */
  intensity: Intensity | null,
};

/** How somebody is compared with before, where they said so in words. */
export type Felt = "better" | "same" | "worse";

/** The `file-gone` event. */
export type FileGone = {
  /** Whether the journal's file is no longer where it was opened; false when it is there again. */
  gone: boolean,
};

/** What a piece of evidence consists of. */
export type Form = {
  /** Its name in pieces. */
  key: string,
  /** What it is called. */
  name: string,
  /** How many words it may have, where that is limited. */
  words: WordLimit | null,
  /** Its fields, in order. */
  fields: Array<FormField>,
};

/** One field of a form. */
export type FormField = {
  /** Its name in pieces. */
  id: string,
  /** What it is called. */
  name: string,
  /** What to write there. */
  hint: string,
  /** May stay empty. */
  optional: boolean,
  /** Stages of templates whose words usually belong here. */
  stages: Array<string>,
  /** Themes to choose from; none for most fields. */
  themes: Array<string>,
};

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
  /** Whether it is one of an appointment that repeats without an end. */
  endless: boolean,
  /** The name of its time zone where that is not known here, so that its time is taken to be the
   * time here; "" otherwise. */
  zone: string,
};

/** What was found in a calendar file. */
export type FoundDates = {
  /** The dates, the earliest first. */
  dates: Array<FoundDate>,
  /** What was not taken. */
  leftOut: LeftOut,
};

/** What was found, newest first. */
export type FoundEntries = {
  /** How many there are in all, as far as is known. */
  total: number,
  /** The newest of those whose title, arriving word, tags or feelings hold every word: they may be what
   * is meant. Among `rows` as well. None where all that were found are seen at a glance, or would be
   * named. */
  best: Array<FoundRow>,
  /** How many rows come before these. */
  offset: number,
  /** The rows. */
  rows: Array<FoundRow>,
  /** Words that look like a filter and are none, such as `before:soon`: looked for as words. */
  notFilters: Array<string>,
  /** Whether the whole journal has been read; until then there may be more. */
  complete: boolean,
};

/** One entry that was found. */
export type FoundRow = {
  /** Its row, as the journal shows it. */
  summary: EntrySummary,
  /** The words around what was found, on one line; the beginning where only a filter was asked for. */
  snippet: string,
  /** Where in them it stands. */
  marks: Array<Mark>,
};

/** What a gate before an export tells. Empty says that no pattern was met, and no more than that. */
export type Gate = {
  /** What was found, in the order in which it stands there; at most [`GATE_MAX`]. */
  found: Array<GateFound>,
  /** How many more than are listed. */
  more: number,
  /** How many the writer had chosen to leave. */
  left: number,
};

/** What a gate before an export tells: counts, never content. An empty answer says that no pattern
 * was met, not that nobody can be recognised. */
export type GateAnswer = {
  /** What was found, by kind, in the order of [`Kind`]. */
  found: Array<GuardCount>,
  /** How many in all. */
  total: number,
  /** How many more the writer chose to leave. */
  left: number,
};

/** Something in what goes out that may point at a person. Shown once and never kept. */
export type GateFound = {
  /** Where. */
  place: GatePlace,
  /** What it looks like. */
  kind: GuardKind,
  /** What might stand there instead. */
  instead: string,
  /** A few words before it. */
  before: string,
  /** What it is, so that the writer sees what is asked about. */
  matched: string,
  /** A few words after it. */
  after: string,
};

/** What is about to go out. */
export type GateOf = { "out": "page" } & PageAsked | { "out": "exercise",
/** Which. */
id: EntryId, } | { "out": "template",
/** Which. */
id: EntryId,
};

/** Where something stands in what goes out. */
export type GatePlace = {
  /** In which text, from 0. */
  text: number,
  /** Where it begins: UTF-16 code units. */
  start: number,
  /** Where it ends, likewise; not included. */
  end: number,
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

/** The days of one weekday, or of one kind of shift. */
export type Group = {
  /** How many days have a value. */
  days: number,
  /** How these lie; null where they are too few. */
  spread: Spread | null,
};

/** One group of the recovery code, typed again. */
export type GroupAnswer = {
  /** Which group, from 0. */
  index: number,
  /** What was typed. */
  text: string,
};

/** What counts of groups of a size. */
export type GroupBand = {
  /** Of groups of up to so many people; null for all that are larger. */
  upTo: number | null,
  /** What counts. */
  counts: GroupCounts,
};

/** What counts of the time of a group. */
export type GroupCounts = "full" | "half" | "share" | "notStated";

/** Days in groups. */
export type Groups = {
  /** The groups, in their order. */
  groups: Array<Group>,
  /** Null where fewer than two groups have enough days. */
  compared: Compared | null,
};

/** What the writer chose, as it is kept in the vault and shown in the settings. It leaves neither:
 * plain files of everything do not hold it. */
export type GuardChoices = {
  /** Whether what may identify somebody is pointed out while it is written. The gate before an
   * export does not ask this. */
  pointOut: boolean,
  /** Names and words of the writer's own, to be pointed out too; up to 500. */
  watch: Array<string>,
};

/** How many of one kind. */
export type GuardCount = {
  /** The kind. */
  kind: GuardKind,
  /** How many, at least 1. */
  count: number,
};

/** Something that may point at a person: where, what kind, what might stand there. Never what it is. */
export type GuardFound = {
  /** Where it begins: bytes of UTF-8, or UTF-16 code units after [`in_utf16`]. */
  start: number,
  /** Where it ends, likewise; not included. */
  end: number,
  /** What it looks like. */
  kind: GuardKind,
  /** What might stand there instead, in English: "person A", "in early March"; a capital where it begins a sentence. */
  instead: string,
};

/** What something found looks like. The more telling come first: at one place, and of one
 * length, the first of these is told. */
export type GuardKind = "watched" | "nhsNumber" | "chiNumber" | "hcNumber" | "nationalInsurance" | "registrationPin" | "reference" | "hospitalNumber" | "email" | "url" | "handle" | "phone" | "postcode" | "carPlate" | "address" | "place" | "dateOfBirth" | "fullDate" | "clockTime" | "ageOver89" | "titledName" | "relatedName" | "initials";

/** Stands for one thing that was left: BLAKE3, keyed, of its kind and its folded words.
 *
 * Without the key nothing can be tried against it. With the key it can, so the key belongs where
 * the text is: inside the vault. */
export type GuardMark = string;

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
  /** Nothing can be saved, because something is not sound or the place does not allow it. */
  readOnly: boolean,
  /** Whether the file lies where it can be written to. */
  writablePlace: boolean,
  /** Records whose bytes are not what was written. */
  altered: Array<NamedLoss>,
  /** Records that should be there and are not. */
  missing: Array<NamedLoss>,
  /** How many things are in the file that the journal cannot account for. */
  unexplained: number,
  /** The list of what the journal holds is itself damaged: what is missing cannot be told from
   * this file alone, only by comparing it with a backup. */
  listDamaged: boolean,
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
export type ItemBody = { "item": "session" } & Session | { "item": "preparation" } & Preparation | { "item": "agreement" } & Agreement | { "item": "allowance" } & Allowance | { "item": "rhythm" } & Rhythm | { "item": "programme" } & Programme | { "item": "refresher" } & Refresher | { "item": "confidence" } & Confidence | { "item": "action" } & Action | { "item": "intention" } & Intention | { "item": "why" } & Why | { "item": "riskCard" } & RiskCard | { "item": "phrase" } & Phrase | { "item": "microChange" } & MicroChange | { "item": "template" } & Template | { "item": "cycle" } & Cycle | { "item": "learning" } & Learning | { "item": "practiceHours" } & PracticeHours | { "item": "feedback" } & Feedback | { "item": "piece" } & Piece | { "item": "exported" } & Exported | { "item": "measure" } & Measure | { "item": "answering" } & Answering;

/** The kinds of item. */
export type ItemKind = "session" | "preparation" | "agreement" | "allowance" | "rhythm" | "programme" | "refresher" | "confidence" | "action" | "intention" | "why" | "riskCard" | "phrase" | "microChange" | "template" | "cycle" | "learning" | "practiceHours" | "feedback" | "piece" | "exported" | "measure" | "answering";

/** What may be jotted now. */
export type JotReady = {
  /** Whether the person wants this, as far as can be known from outside: there is a key. */
  on: boolean,
  /** How many wait to be taken in. */
  waiting: number,
  /** How many more there is room for. */
  left: number,
  /** Most bytes of text in one, written as the inside of a JSON string. */
  room: number,
};

/** What became of jottings when the journal was opened. */
export type JottingsFound = {
  /** Now among the drafts. */
  filed: number,
  /** Not a jotting of this journal, or damaged; put aside where they lie. */
  setAside: number,
  /** Still waiting: the journal or the folder could not be written to. */
  unfiled: number,
  /** The key was not this journal's: what was written meanwhile may have been sealed to somebody
   * else. It has been put right. */
  keyReplaced: boolean,
};

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

/** How many entries are past their day, and whether Today says so. */
export type KeepUntilStanding = {
  /** How many entries outside the bin are past their day, as far as is known. */
  past: number,
  /** Today may say so. */
  due: boolean,
  /** Whether Today is to say so at all. */
  prompt: boolean,
  /** The day the list was last gone through. */
  goneThrough: Day | null,
};

/** Until when an entry is meant to be kept. */
export type KeptUntil = {
  /** The last day; null for no end. */
  until: Day | null,
  /** Whether that was chosen for this entry; otherwise it comes from the cycle, or from there being none. */
  own: boolean,
  /** The cycle its day lies in, whether its end is in force or not. */
  cycle: CycleEnd | null,
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

/** Something that was learned: continuing professional development. */
export type Learning = {
  /** The day. */
  day: Day,
  /** Its kind. */
  kind: LearningKind,
  /** What it was. */
  what: string,
  /** How long it took. */
  minutes: number | null,
  /** Whether it was together with others. */
  participatory: boolean,
};

/** The kinds of learning. */
export type LearningKind = "course" | "work" | "study" | "teaching" | "professional" | "other";

/** How many of one kind of thing stay behind. */
export type LeftBehind = {
  /** Of what. */
  what: Leftover,
  /** How many. */
  count: number,
};

/** What a calendar file holds that was not taken. */
export type LeftOut = {
  /** Appointments that have no day, or none that could be read. */
  unread: number,
  /** Appointments that repeat in a way that is not understood, such as every second. */
  rules: number,
  /** Whether some dates are too long ago or too far ahead. */
  outside: boolean,
  /** Whether there are more dates than are taken from one file. */
  full: boolean,
};

/** What other programs keep and this one has no place for. */
export type Leftover = "pictures" | "videos" | "recordings" | "files" | "places" | "weather" | "activity" | "scales" | "details" | "tags";

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

/** One point of a line. */
export type LinePoint = {
  /** To one decimal. Of a day, the mean of its answers; of a week, the mean of its days. */
  value: number,
  /** How many days it rests on. */
  days: number,
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

/** A stretch of a snippet, in UTF-16 code units, as the screen counts. */
export type Mark = {
  /** The first. */
  from: number,
  /** The first after it. */
  to: number,
};

/** A session that was attended. */
export type MarkedSession = {
  /** Its day. */
  day: Day,
  /** Its kind. */
  kind: SessionKind,
  /** The place of that day among the bins. */
  bin: number,
};

/** A measure, whole and sound: see [`Unsound`] for what that is. */
export type Measure = {
  /** Its name. */
  name: string,
  /** Which of its states this is. */
  version: number,
  /** Whose it is, and on which terms it may be used: shown wherever it is. */
  credit: Passage,
  /** What to read before answering; may be "". */
  instructions: Passage,
  /** Which time it asks about ("the last 30 days"); may be "". */
  period: string,
  /** The answers there are to choose from, in their order, no number twice. */
  scale: Array<ScalePoint>,
  /** What is asked, in its order. */
  items: Array<MeasureItem>,
  /** What is made of it; may be none. */
  subscales: Array<Subscale>,
};

/** One thing that is asked. */
export type MeasureItem = {
  /** Its words. */
  text: Detail,
  /** Counted the other way round: the highest point as the lowest. */
  reversed: boolean,
};

/** A subscale over time, as long as it was made of the same items in the same way. */
export type MeasureLine = {
  /** Its name. */
  name: string,
  /** What is done with its items. */
  how: Reckoning,
  /** The last state of the measure in which it was so. */
  version: number,
  /** Whether it is so in what stands now. */
  current: boolean,
  /** The lowest a figure of it can be. */
  lowest: number,
  /** The highest a figure of it can be. */
  highest: number,
  /** One for each time it was answered, the earliest first. */
  points: Array<MeasurePoint>,
  /** How its figures lie; null where there is none. */
  spread: Spread | null,
};

/** A subscale at one time. */
export type MeasurePoint = {
  /** The answers it is from. */
  id: EntryId,
  /** Their day. */
  day: Day,
  /** The figure; null where an item of it has no answer. */
  value: number | null,
};

/** A measure, and everything that came of it. */
export type MeasureStanding = {
  /** The measure. */
  id: EntryId,
  /** What it says: now, or where it was deleted, when it was last answered. */
  measure: Measure,
  /** It is here, and not deleted. */
  here: boolean,
  /** Its answers of this calendar month, which may be corrected until the month is over. */
  thisMonth: EntryId | null,
  /** The first day on which it may be answered again; null where that is today. */
  againFrom: Day | null,
  /** Every time it was answered, the last first. */
  answered: Array<AnsweredRow>,
  /** What came of it: the subscales of what stands now in their order, then those of before. */
  lines: Array<MeasureLine>,
};

/** What became of a measure's file. */
export type MeasureTaken = "new" | "there" | "changed" | "back";

/** What mending would do, or did. */
export type MendPlan = {
  /** Records taken from backups. */
  fromBackups: Array<MendSource>,
  /** Records of which something is lost: no whole copy of a version of it is anywhere. */
  lost: Array<NamedLoss>,
  /** The list of what there should be was itself damaged: more may be lost than can be named. */
  listDamaged: boolean,
  /** How many backups were looked into. */
  backups: number,
};

/** A record that mending takes from a backup. */
export type MendSource = {
  /** The record. */
  loss: NamedLoss,
  /** When the backup was made that still has it whole. */
  taken: Moment | null,
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

/** Something that is done once, and was. */
export type Milestone = {
  /** Its name in the rules. */
  id: string,
  /** The day. */
  day: Day,
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

/** One calendar month. */
export type Month = {
  /** Its first day. */
  from: Day,
  /** Its last day. */
  until: Day,
  /** Whether it is over. */
  over: boolean,
  /** Whole minutes that count. */
  minutes: number,
  /** Minutes that are lacking from what is asked for, be it over or not. */
  lacking: number,
  /** How it is worked out. */
  lines: Array<SupervisedLine>,
};

/** What taking in what was chosen would do. */
export type MoveInLook = {
  /** The name of the file or folder, as it can be shown. */
  name: string,
  /** What it was recognised as. */
  program: Program,
  /** How many entries are new. */
  entries: number,
  /** How many are here already: the same day, the same minute, the same words; or twice in what was chosen. */
  known: number,
  /** The first day of all of them. */
  first: Day | null,
  /** The last. */
  last: Day | null,
  /** How many say the day and no time. */
  dayOnly: number,
  /** How many say neither, and get those of their file. */
  fileChanged: number,
  /** How many of the new ones are of a day that is still to come: the date there may be wrong. */
  ahead: number,
  /** How many have a star. */
  starred: number,
  /** The first words of some. */
  samples: Array<Sample>,
  /** What stays behind. */
  left: Array<LeftBehind>,
  /** What could not be read, the first of it. */
  unread: Array<Unread>,
  /** How much could not be read. */
  unreadTotal: number,
};

/** What became of taking it back. */
export type MoveInUndone = {
  /** How many entries went into the bin. */
  binned: number,
  /** How many stay because they were changed since. */
  stay: number,
};

/** One time that entries were taken in, and what became of them. */
export type MovedIn = {
  /** Its name. */
  id: EntryId,
  /** When that was. */
  at: Moment,
  /** From which program. */
  program: Program,
  /** How many came. */
  entries: number,
  /** How many of them are in the journal and as they came. */
  unchanged: number,
  /** How many of them are in the journal and were changed since. */
  changed: number,
  /** When they were put into the bin again, if they were. */
  undone: Moment | null,
};

/** A record that cannot be read, named as far as it can be. */
export type NamedLoss = {
  /** The record's name, 32 hex digits. */
  id: string,
  /** What it was, where another revision of it still says: the kind of an entry or of an item
   * of supervision, or "draft", "settings", "groundSettings", "exercise", "guard", "left",
   * "onThisDay", "keepUntil", "movedIn". */
  kind: string | null,
  /** When it was about, where another revision of it still says: of entries and drafts. */
  when: Moment | null,
  /** The day it was about, likewise: of sessions, agreements and actions. */
  day: Day | null,
};

/** Which nation's help lines come first. */
export type Nation = "england" | "scotland" | "wales" | "northernIreland";

/** All there is to tell. */
export type News = {
  /** What became of putting another file in the journal's place. */
  replaced: ReplacedFile | null,
  /** How the name ends under which the file before it is kept: it follows the journal's own. */
  kept: string | null,
  /** A copy of the sealed keys was missing or damaged, and has been written again. */
  keysRepaired: boolean,
};

/** A file that was not taken in. Its name is for the screen and nowhere else. */
export type NotTaken = {
  /** The file's name, cut to what can be shown. */
  file: string,
  /** Why. */
  why: WhyNot,
};

/** What there is of this day in earlier years. */
export type OnThisDay = {
  /** Whether they are to be shown; without that there are none here. */
  on: boolean,
  /** The entries, those of the latest year first; at most [`SHOWN_MAX`]. */
  entries: Array<EntrySummary>,
  /** How many there are beyond those. */
  more: number,
  /** How many entries, of whatever day, the writer has kept from being shown. */
  hidden: number,
};

/** What to see to before a session by video. */
export type OnlineCheck = "headphones" | "door" | "noScreenShare" | "messages" | "speakers" | "noRecording";

/** Pace in per cent of the exercise's own: 50 to 150. Higher is faster. */
export type Pace = number;

/** A page that is asked for. */
export type PageAsked = {
  /** Which page. */
  of: PageOf,
  /** The session of the agenda, the agreement, the piece or the cycle. */
  id: EntryId | null,
  /** Of a summary: its first day. */
  from: Day | null,
  /** Of a summary: its last day. */
  to: Day | null,
  /** Of a summary: whether it says why a session did not take place. */
  reasons: boolean,
};

/** How a page is written. */
export type PageFormat = "pdf" | "markdown" | "csv";

/** Which page. */
export type PageOf = "agenda" | "agreement" | "availability" | "piece" | "cycle";

/** Steps that belong together. */
export type Part = {
  /** How often. */
  repeat: Repeat,
  /** The steps, in order. */
  steps: Array<Step>,
};

/** What somebody else wrote about their measure: a paragraph or two, at most [`PASSAGE_MAX`] characters. */
export type Passage = string;

/** An entry that is past its day. */
export type PastEnd = {
  /** The entry. */
  entry: EntrySummary,
  /** Until when it was to be kept, and why until then. */
  kept: KeptUntil,
};

/** A stretch of the list of entries that are past their day, the one that ended first before the others. */
export type PastEnds = {
  /** How many rows come before these. */
  offset: number,
  /** The rows, at most [`PAGE_MAX`]. */
  rows: Array<PastEnd>,
  /** The cycle that today lies in. */
  present: CycleEnd | null,
  /** How many there are in all, and how the yearly prompt stands. */
  standing: KeepUntilStanding,
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

/** A line over time, and what is said of it. */
export type PatternLine = {
  /** One for each bin; null for one without an answer. */
  points: Array<LinePoint | null>,
  /** How many days have a value. */
  days: number,
  /** How the points lie; null where there is none. */
  spread: Spread | null,
  /** Null where either half has too few points. */
  change: Change | null,
};

/** Over how long, up to today. */
export type PatternRange = "fourWeeks" | "eightWeeks" | "year";

/** What the journal says over some weeks. */
export type Patterns = {
  /** Over how long. */
  range: PatternRange,
  /** The first journal day. */
  from: Day,
  /** The last, which is today. */
  to: Day,
  /** How many days these are. */
  days: number,
  /** How many there must be of a thing until anything is said of it beyond its number. */
  enough: number,
  /** Days, or weeks over a year, the oldest first: where the points of every line stand. */
  bins: Array<Bin>,
  /** The scales that have a value here, and those the writer has chosen to be asked about. */
  scales: Array<ScaleLine>,
  /** Threat, drive and soothing. */
  systems: Array<SystemLine>,
  /** The five themes, as far as they were given a number in reflections. */
  themes: Array<ThemeLine>,
  /** Sessions attended, all but those that somebody did alone, the oldest first. */
  sessions: Array<MarkedSession>,
  /** Exercises of which distress was given before and after, the most times first. */
  tried: Array<Tried>,
  /** Check-ins, day by day. */
  checkedIn: CheckedIn,
  /** Each of `scales` by weekday and by shift. */
  contexts: Array<ScaleContexts>,
  /** What was brought to sessions, by Proctor's functions. */
  brought: Brought,
  /** Supervision received, against what was allowed and meant. */
  received: Received,
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

/** How a picture of a chart is written. */
export type PictureKind = "svg" | "png";

/** A piece of evidence: a copy for others to read, made of chosen paragraphs and then edited. What it
 * was made from is named and never changed. */
export type Piece = {
  /** What the writer calls it; it goes out with it. */
  called: string,
  /** The key of the rules it is made for. */
  rules: string,
  /** The key of the form. */
  form: string,
  /** The cycle it is for; it may be gone. */
  cycle: EntryId | null,
  /** The day it is about. Only which third of which month goes out. */
  day: Day | null,
  /** What stands in the form's fields. */
  fields: Array<PieceField>,
  /** The themes that were chosen. */
  themes: Array<string>,
  /** Reflected on with a peer. */
  peer: boolean,
  /** What it was made from. Never goes out. */
  sources: Array<PieceSource>,
};

/** What stands in one field of a form. */
export type PieceField = {
  /** The field's name in the form. */
  field: string,
  /** What is written there. */
  text: string,
};

/** A record that a piece was made from. */
export type PieceSource = {
  /** The entry or the session; it may be gone. */
  from: EntryId,
  /** When it was taken from it. */
  taken: Moment,
  /** Which of its paragraphs, and to which field each went. */
  paragraphs: Array<TakenParagraph>,
};

/** What is known of a place; both are only told to the person. */
export type Placed = {
  /** It is on a drive that other computers may write to. */
  network: boolean,
  /** A program seems to keep it in step with other computers. */
  syncedBy: SyncedBy | null,
  /** The file is called as a backup is. */
  backup: boolean,
};

/** What a point of a scale counts: a whole number, at most [`VALUE_MAX`] from nought. */
export type PointValue = number;

/** Everything of a supervision practice that is not in the bin, the oldest first. */
export type Practice = {
  /** The items. */
  items: Array<Item>,
};

/** Hours of practice between two days. */
export type PracticeHours = {
  /** The first day. */
  from: Day,
  /** The last day. */
  until: Day,
  /** How many. */
  hours: number | null,
  /** In which role and setting. */
  what: string,
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
  /** Whether the window may be in screenshots and shared screens, where the system can prevent it. */
  allowCapture: boolean,
  /** Whether journals are remembered. */
  rememberVaults: boolean,
  /** The journals remembered; empty unless `rememberVaults`. */
  vaults: Array<KnownVault>,
  /** The path of the journal last opened. */
  lastVault: string | null,
  /** The folder chosen for a second copy of every backup. */
  backupFolder: string | null,
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

/** Programs, and ways of keeping a journal, that this app can take entries from. */
export type Program = "dayOne" | "jrnl" | "miniDiary" | "daylio" | "notes";

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

/** How far long work has come. */
export type Progress = {
  /** Steps that are done. */
  done: number,
  /** Steps in all; nought until that is known. */
  total: number,
};

/** Supervision received. */
export type Received = {
  /** Sessions attended as somebody who is supervised or takes part, but for those done alone. */
  sessions: number,
  /** Their minutes, as far as known. */
  minutes: number,
  /** How many of them it is not known of how long they were. */
  unknown: number,
  /** Allowances that reach into these days, the one that ends first coming first. */
  allowances: Array<AllowancePattern>,
  /** Rhythms. */
  rhythms: Array<RhythmPattern>,
};

/** How the items of a subscale make one figure. */
export type Reckoning = "sum" | "mean";

/** The groups of a recovery code, to be shown once and written down. */
export type RecoveryGroups = {
  /** Groups of four characters, in order. */
  groups: Array<string>,
};

/** How the recovery code stands. */
export type RecoveryStanding = {
  /** When it was made; null where that is not known. */
  made: Moment | null,
  /** When it was last typed and opened this journal; null if it never was. */
  checked: Moment | null,
  /** Today may offer, once a year, to try it. */
  offered: boolean,
};

/** What trying a recovery code showed. Nothing was changed but the day it was tried. */
export type RecoveryTried = {
  /** It opens this journal. */
  opens: boolean,
  /** How the code stands now. */
  standing: RecoveryStanding,
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

/** What became of that, where the app ended before anybody could be told. */
export type ReplacedFile = {
  /** Why it was to be done. */
  why: ReplacedFor,
  /** It was done. Otherwise the file is the one it was. */
  done: boolean,
};

/** Why another file was to take the journal's place. */
export type ReplacedFor = "restored" | "mended" | "mendedInPart" | "newKey" | "stoodIn";

/** One thing that is asked for. Hours are hours, everything else is counted. */
export type Requirement = { "kind": "practiceHours",
/** At least so many. */
least: number,
/** At least so many where somebody is on two registers of the body. */
both: number | null, } | { "kind": "learningHours",
/** At least so many. */
least: number, } | { "kind": "participatoryHours",
/** At least so many. */
least: number, } | { "kind": "feedback",
/** At least so many. */
least: number, } | { "kind": "pieces",
/** The form's key. */
form: string,
/** At least so many. */
least: number, } | { "kind": "peerPieces",
/** The form's key. */
form: string,
/** At least so many. */
least: number, } | { "kind": "learningKinds",
/** At least so many. */
least: number, } | { "kind": "gaps",
/** So many months. */
months: number, } | { "kind": "done",
/** Its name in cycles. */
id: string,
/** What it is called. */
name: string, } | { "kind": "eachYear",
/** Its name in cycles. */
id: string,
/** What it is called. */
name: string,
};

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

/** How often sessions came round. */
export type RhythmPattern = {
  /** Which. */
  id: EntryId,
  /** What the writer calls it; may be "". */
  called: string,
  /** The kinds it is for; none means all. */
  kinds: Array<SessionKind>,
  /** Meant every so many weeks. */
  weeks: number,
  /** How often that is in these days, from when the rhythm is counted; whole times alone. */
  meant: number,
  /** How many of them were attended. */
  attended: number,
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

/** How a journal differs from the one that was last open here. */
export type Rollback = {
  /** Saves that were in it then and are not in it now; null when there are as many, and others. */
  saves: number | null,
  /** It is from before its key was changed: what opened it then opens it again. */
  earlierKey: boolean,
};

/** What one body asks for, as it was written down on a day. */
export type RulePack = {
  /** Its name in the code and in cycles; never used again for other rules. */
  key: string,
  /** The body's name. */
  name: string,
  /** The same in short. */
  short: string,
  /** The day on which these rules were written down. */
  asOf: Day,
  /** Where to look for what holds now, in words. */
  source: string,
  /** How long a cycle is. */
  cycle: CycleRule,
  /** What is asked for in one. */
  requirements: Array<Requirement>,
  /** How much supervision is asked for, where it is. */
  supervision: SupervisionRule | null,
  /** What a piece of evidence for it consists of. */
  forms: Array<Form>,
  /** What else there is to know. */
  notes: Array<string>,
};

/** The first words of an entry that would come in. */
export type Sample = {
  /** When it is about. */
  when: Moment,
  /** How much of that is known. */
  timing: Timing,
  /** Its title, or the beginning of its words. */
  words: string,
};

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

/** What became of saving everything. */
export type SavedEverything = {
  /** The name of the folder or file that was made; null when the dialog was cancelled. */
  name: string | null,
  /** How many records are in it. */
  records: number,
  /** How many states of records could not be read, and so are not in it. */
  leftOut: number,
};

/** One answered scale. A scale that was skipped has no answer at all, which is not the same as 0. */
export type ScaleAnswer = {
  /** Which scale. */
  scale: ScaleId,
  /** The answer. */
  score: Score,
};

/** One scale by weekday and by shift. */
export type ScaleContexts = {
  /** Which scale. */
  scale: ScaleId,
  /** Seven, Monday first. */
  weekdays: Groups,
  /** Seven: early, late, long day, night, on call, another kind, day off. A day's value counts the
   * check-ins of that shift alone. */
  shifts: Groups,
};

/** The app's own 0–10 measures. They are not a validated instrument and are never called one. */
export type ScaleId = "energy" | "strain" | "mood" | "steadiness" | "connection" | "confidence" | "feelingValued" | "meaning" | "carrying" | "workloadFit" | "rest";

/** A scale over time. */
export type ScaleLine = {
  /** Which. */
  scale: ScaleId,
  /** Its line. */
  line: PatternLine,
};

/** One of the answers there are to choose from. */
export type ScalePoint = {
  /** What it counts. */
  value: PointValue,
  /** What it is called. */
  label: string,
};

/** How much of something there is, 0 (none) to 10 (as much as there could be).
 *
 * The app's own measure, not a validated instrument. */
export type Score = number;

/** The folder chosen for a second copy of every backup. */
export type SecondFolder = {
  /** Where it is. */
  folder: string,
  /** Whether it was there when it was last looked for. */
  there: boolean,
  /** The day on which it was first found missing; null while it is there. */
  missingSince: Day | null,
  /** Why the last copy could not be put there, where the folder itself was there. */
  trouble: ErrorCode | null,
};

/** Seconds in tenths, 0.1 to 600: "5.5". */
export type Seconds = number;

/** The sessions of a series that were changed in one act: all that it takes to put them back. */
export type SeriesChanged = {
  /** As they were, the one that was changed by hand first. */
  before: Array<Item>,
  /** As they became, in the same order. */
  after: Array<Item>,
};

/** Which later sessions of a series change with one of it. */
export type SeriesLater = {
  /** Those that change, as they would be, the next first. */
  changing: Array<Item>,
  /** How many later ones stay as they are, because they were attended, cancelled or declined. */
  staying: number,
};

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
  /** How many were supervised together, the writer among them; left out where nobody has said. */
  people?: number | null,
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
  /** When the five minutes afterwards were last written in, or, of one that has not been said to
   * have taken place, when it was asked not to be asked after. */
  reflected: Moment | null,
  /** The A-EQUIP functions it served, where the writer says so. */
  aequip: Array<Aequip>,
};

/** The kinds of session. */
export type SessionKind = "oneToOne" | "group" | "dropIn" | "rbcsSolo" | "rbcsOneToOne" | "rbcsGroup" | "restorative" | "nurseAdvocate" | "peer" | "community" | "cascade" | "refresher" | "other";

/** Where a session stands. */
export type SessionState = "begun" | "offered" | "booked" | "attended" | "cancelled" | "declined";

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
  /** Whether a few lines may be sealed into the journal while it is locked. */
  jotWhenLocked: boolean,
  /** The writer's own feeling words. */
  ownFeelings: Array<string>,
  /** The writer's own needs. */
  ownNeeds: Array<string>,
  /** Lines to look for again, at most 20. */
  keptSearches: Array<string>,
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
text: string, } | { "block": "subheading",
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

/** What a check-in says of the working day it belongs to. */
export type ShiftContext = "early" | "late" | "long" | "night" | "onCall" | "other" | "off";

/** What the journal has now and would not have once a copy was put back. */
export type SinceBackup = {
  /** Entries written since. */
  written: number,
  /** Entries changed since. */
  changed: number,
  /** Anything else added or changed since: drafts, sessions, agreements, settings. */
  other: number,
  /** What was deleted since and would be there again. */
  returning: number,
};

/** How values lie. */
export type Spread = {
  /** The lowest. */
  lowest: number,
  /** As many are above it as below; to one decimal. */
  middle: number,
  /** The highest. */
  highest: number,
};

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

/** A file that is called as a backup of the journal is. What it is, opening it shows. */
export type StandInCopy = {
  /** The file's name. */
  name: string,
  /** It is in the second folder, and not beside the journal. */
  second: boolean,
  /** When its name says that it was made. */
  taken: Moment,
  /** Its size in bytes. */
  bytes: number,
};

/** What is in one of them. */
export type StandInLook = {
  /** When it was made. */
  taken: Moment,
  /** How many entries it has. */
  total: number,
  /** The three newest of them. */
  newest: Array<EntrySummary>,
  /** Why it cannot take the journal's place; null where it is ready to. */
  trouble: ErrorCode | null,
};

/** One of them is in the journal's place. */
export type StandInPut = {
  /** Where the file is kept that lay there; null if there was none. */
  kept: string | null,
};

/** The backups of a journal that could not be opened, newest first. */
export type StandIns = {
  /** The folder beside the journal. */
  folder: string,
  /** The files. */
  copies: Array<StandInCopy>,
};

/** Where a practice stands. */
export type Standing = {
  /** The day this is about. */
  today: Day,
  /** Sessions offered or booked from today on that are not over, the next first. */
  upcoming: Array<EntryId>,
  /** Of these, what Today reminds of. */
  reminders: Array<EntryId>,
  /** Booked sessions that are over, of which nothing has been said and that were not put away,
   * the latest first. Dates that were only offered pass without a question. */
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

/** Some of the items that make a figure together. An item may be in several, or in none. */
export type Subscale = {
  /** Its name. */
  name: string,
  /** Its items by their numbers, each once. */
  items: Array<number>,
  /** What is done with them. */
  how: Reckoning,
};

/** What a subscale came to, once. */
export type SubscaleFigure = {
  /** Its name. */
  name: string,
  /** The figure, to two decimals; null where an item of it has no answer. */
  value: number | null,
  /** The lowest it could be. */
  lowest: number,
  /** The highest it could be. */
  highest: number,
};

/** Supervision over a cycle. */
export type Supervised = {
  /** Minutes that are asked for in a month. */
  needed: number,
  /** Whether that is the person's own figure. */
  own: boolean,
  /** Whether one month may make up for another. */
  averaged: boolean,
  /** The months, the earliest first, up to that of today. */
  months: Array<Month>,
  /** How many of them are over. */
  over: number,
  /** Whole minutes that count in those that are over. */
  minutes: number,
  /** Minutes that those that are over lack: each by itself, or all of them together where they are
   * averaged. */
  lacking: number,
};

/** Sessions of one month that count alike. */
export type SupervisedLine = {
  /** How many sessions. */
  sessions: number,
  /** How long each was. */
  minutes: number | null,
  /** How many people were supervised together; null where it was the writer alone. */
  people: number | null,
  /** How each counts. */
  counted: Counted,
  /** Whole minutes that each counts. */
  each: number,
  /** Whole minutes that they all count together. */
  together: number,
  /** Whether both come out even; else what is left over a whole minute is not shown, and still added. */
  even: boolean,
  /** The sessions. */
  items: Array<EntryId>,
};

/** How much supervision is asked for. */
export type SupervisionRule = {
  /** Minutes for each calendar month. */
  minutes: number,
  /** Whether one month may make up for another. */
  averaged: boolean,
  /** What counts of a group, the smallest first; the last has no upper end. */
  groups: Array<GroupBand>,
};

/** A program that carries a folder's files to other computers. */
export type SyncedBy = "dropbox" | "googleDrive" | "iCloud" | "mega" | "nextcloud" | "oneDrive" | "pCloud" | "protonDrive" | "resilio" | "syncthing";

/** The three emotion systems. */
export type SystemId = "threat" | "drive" | "soothing";

/** A system over time. */
export type SystemLine = {
  /** Which. */
  system: SystemId,
  /** Its line. */
  line: PatternLine,
};

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

/** What changing a tag everywhere came to. */
export type TagChanged = {
  /** How many entries and drafts were changed. */
  changed: number,
  /** How many of them could not be: they are damaged. They keep the tag. */
  damaged: number,
};

/** A tag. */
export type TagRow = {
  /** The tag. */
  tag: string,
  /** How many entries outside the bin carry it. */
  entries: number,
  /** How many in the bin do. */
  binned: number,
  /** How many drafts do. */
  drafts: number,
};

/** The tags there are. */
export type Tags = {
  /** Each once, in the order of the alphabet whatever its capitals. */
  rows: Array<TagRow>,
  /** Whether the whole journal has been read; until then there may be more. */
  complete: boolean,
};

/** A measure that was taken in. */
export type TakenMeasure = {
  /** The measure. */
  id: EntryId,
  /** Its name. */
  name: string,
  /** Which of its states it is. */
  version: number,
  /** What became of the file. */
  how: MeasureTaken,
};

/** One paragraph of it. */
export type TakenParagraph = {
  /** Which, from 0. */
  at: number,
  /** The field it went to. */
  field: string,
};

/** What an import would do, or has done. */
export type Tally = {
  /** The name of the folder. */
  folder: string,
  /** New entries. */
  entries: number,
  /** New things of the supervision practice. */
  items: number,
  /** New exercises. */
  exercises: number,
  /** New drafts. */
  drafts: number,
  /** Choices taken over, or added to those that are there. */
  settings: number,
  /** New notes of when entries of another program were taken in. */
  moves: number,
  /** Records that are here with other content: both are kept. */
  beside: number,
  /** Records that are here already. */
  known: number,
  /** Records that the folder says it has and has not. */
  missing: number,
  /** Files that are not taken in, the first of them by name. */
  notTaken: Array<NotTaken>,
  /** How many files are not taken in. */
  notTakenTotal: number,
  /** How many of the new records can be put into the bin again in one act. */
  undoable: number,
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

/** Free writing of any shape, at most [`TEXT_MAX`] characters, may be empty. */
export type Text = string;

/** Size of text in per cent: 90, 100, 115, 130 or 150. */
export type TextSize = number;

/** Five themes of supervision for frontline work; the app's own wording, not a validated scale. */
export type Theme = "connected" | "confidence" | "approaches" | "wellbeing" | "valued";

/** A theme over time. */
export type ThemeLine = {
  /** Which. */
  theme: Theme,
  /** Its line. */
  line: PatternLine,
};

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

/** How much of the time of an entry its file says. */
export type Timing = "known" | "dayOnly" | "fileChanged";

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

/** One thing that is asked for. */
export type Total = {
  /** What is counted. */
  of: TotalOf,
  /** Of something done once: its name in the rules; of pieces: the form's key; "" otherwise. */
  key: string,
  /** Of something done once: what it is called; of pieces: what the form is called; "" otherwise. */
  name: string,
  /** How much is asked for; minutes of learning, otherwise a number. */
  needed: number,
  /** Whether that is the person's own figure. */
  own: boolean,
  /** How much there is. */
  have: number,
  /** How much is lacking. */
  lacking: number,
  /** How it was counted. */
  working: Array<Working>,
};

/** What is counted. */
export type TotalOf = "practiceHours" | "learning" | "participatory" | "feedback" | "pieces" | "peerPieces" | "learningKinds" | "gaps" | "done" | "eachYear";

/** An exercise of which distress was given before and after. */
export type Tried = {
  /** Which. */
  exercise: ExerciseKey,
  /** The name it had the last time. */
  name: string,
  /** How many times both were given. */
  times: number,
  /** What there is to say; null where that is too few times. */
  said: BeforeAfter | null,
};

/** One entry, line or file that was not read. */
export type Unread = {
  /** The file's name as it can be shown; "" where there is only the one that was chosen. */
  file: string,
  /** Which entry of it, from 1; null where it is the file as a whole. */
  number: number | null,
  /** Why. */
  why: WhyUnread,
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

/** Why a file was not taken in. */
export type WhyNot = "damaged" | "newer" | "tooLarge" | "notAFile" | "notPermitted";

/** Why one entry of a file was not read. */
export type WhyUnread = "noDate" | "noWords" | "tooLong" | "damaged" | "notAFile" | "notPermitted";

/** A catalogue id or the writer's own word: never blank, at most [`WORD_MAX`] characters.
 *
 * It is not checked against the catalogue: a list may grow or lose a word between versions,
 * and an old entry must still be readable. */
export type Word = string;

/** How many words. */
export type WordLimit = {
  /** So many. */
  most: number,
  /** About so many, and not just up to. */
  about: boolean,
};

/** One step of how something was counted. */
export type Working = { "working": "thing",
/** The item. */
id: EntryId,
/** Its day, the last where it has two; null for a piece without one. */
day: Day | null,
/** What it counts, in the unit of the total. */
counts: number, } | { "working": "partly",
/** The item. */
id: EntryId,
/** Its first day. */
from: Day,
/** Its last day. */
until: Day, } | { "working": "backwards",
/** The item. */
id: EntryId,
/** What is written as its first day. */
from: Day,
/** What is written as its last day. */
until: Day, } | { "working": "ahead",
/** The item. */
id: EntryId,
/** Its day, the last where it has two. */
day: Day, } | { "working": "noLength",
/** The item. */
id: EntryId,
/** Its day. */
day: Day, } | { "working": "unfinished",
/** The item. */
id: EntryId,
/** How many of its fields are still empty. */
empty: number, } | { "working": "kind",
/** The kind. */
kind: LearningKind,
/** How often. */
times: number, } | { "working": "gap",
/** The day it begins with: that of the last before it, or of the cycle's beginning. */
from: Day,
/** The day it ends with: that of the next after it, or today. */
until: Day, } | { "working": "year",
/** The first day of the year. */
from: Day,
/** The last day of the year. */
until: Day,
/** The day it was done on. */
done: Day | null, } | { "working": "on",
/** The day. */
day: Day,
};

/** A day of the year. */
export type YearDay = {
  /** 1 to 12. */
  month: number,
  /** 1 to 31. */
  day: number,
};

