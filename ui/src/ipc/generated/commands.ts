// The shell's commands. Generated from its command table: do not edit, run
//   STILLPOINT_REWRITE=1 cargo test -p stillpoint client

import { call, callRaw } from "../transport";
import type {
  AnsweringBegun,
  AppState,
  BackupPage,
  Backups,
  Beginning,
  BinRow,
  BinnedItem,
  CalendarYear,
  CycleStanding,
  Day,
  Draft,
  Drill,
  EndOf,
  Entry,
  EntryBody,
  EntryId,
  EntrySummary,
  Exercise,
  ExerciseKey,
  FoundDates,
  FoundEntries,
  Gate,
  GateAnswer,
  GateOf,
  GatePlace,
  GroundRoom,
  GroundSettings,
  GroupAnswer,
  GuardChoices,
  GuardFound,
  Item,
  ItemBody,
  JotReady,
  JottingsFound,
  KeepUntilStanding,
  KeptUntil,
  Listed,
  Mark,
  MeasureStanding,
  MendPlan,
  MoveInLook,
  MoveInUndone,
  MovedIn,
  News,
  OnThisDay,
  PageAsked,
  PageFormat,
  PageOf,
  PastEnds,
  PatternRange,
  Patterns,
  PictureKind,
  Placed,
  Practice,
  Preferences,
  Progress,
  RecoveryGroups,
  RecoveryStanding,
  RecoveryTried,
  Reflection,
  Saved,
  SavedEverything,
  SeriesChanged,
  SeriesLater,
  Session,
  Settings,
  Sheet,
  SinceBackup,
  StandInLook,
  StandInPut,
  StandIns,
  Standing,
  Strength,
  TagChanged,
  Tags,
  TakenMeasure,
  Tally,
  TemplateKey,
  Text,
  Timeline,
  Today,
  Version,
  Word,
} from "./types";

/** What the app is showing and may show. */
export const appState = () => call<AppState>("app_state");

/** How strong a passphrase is, before it is used. Body: `fields([passphrase])`. */
export const passphraseStrength = (body: Uint8Array) => callRaw<Strength>("passphrase_strength", body);

/** Six words to use as a passphrase. */
export const passphraseGenerate = () => call<string>("passphrase_generate");

/** Holds the passphrase of the journal about to be made. Body: `fields([passphrase])`. */
export const setupPassphrase = (body: Uint8Array) => callRaw<null>("setup_passphrase", body);

/** Whether a journal can be made under that name there; no folder means the usual one. */
export const setupPlace = (args: { name: string; folder: string | null }) =>
  call<null>("setup_place", args);

/** The recovery code of the journal about to be made; `renew` draws another. */
export const setupRecoveryCode = (args: { renew: boolean }) =>
  call<RecoveryGroups>("setup_recovery_code", args);

/** Whether the groups typed again are those of the code. */
export const setupCheckGroups = (args: { answers: Array<GroupAnswer> }) =>
  call<boolean>("setup_check_groups", args);

/** Makes the journal and opens it. No folder means the usual one. */
export const setupFinish = (args: { name: string; folder: string | null; remember: boolean }) =>
  call<AppState>("setup_finish", args);

/** Forgets what setup had gathered. */
export const setupCancel = () => call<null>("setup_cancel");

/** Saves the recovery code being shown as a page to print, where the person chooses. */
export const recoverySave = () => call<Saved>("recovery_save");

/** Opens the journal. `kind` is `passphrase` or `recovery`. Body: `fields([kind, secret])`. */
export const unlock = (body: Uint8Array) => callRaw<AppState>("unlock", body);

/** The backups of a journal that could not be opened, by their names. */
export const standIns = () => call<StandIns>("stand_ins");

/** Opens one of them with a secret of its time and makes it ready to take the journal's place. `place` is `beside` or `second`. Nothing that is there changes. Body: `fields([name, place, kind, secret])`. */
export const standInLook = (body: Uint8Array) => callRaw<StandInLook>("stand_in_look", body);

/** Puts that one in the journal's place; what lay there is kept. */
export const standInPut = () => call<StandInPut>("stand_in_put");

/** None of them after all. */
export const standInForget = () => call<null>("stand_in_forget");

/** Closes the journal and forgets its keys. */
export const lock = () => call<null>("lock");

/** Somebody is here: auto-lock starts counting afresh. */
export const activity = () => call<null>("activity");

/** The window is not closed yet: the page keeps what is being written, asks the person if it cannot, and then says `window_close` or leaves it open. */
export const windowHold = () => call<null>("window_hold");

/** Closes the journal and ends the app. */
export const windowClose = () => call<null>("window_close");

/** Lets the person choose a journal file. */
export const vaultBrowse = () => call<AppState>("vault_browse");

/** Lets the person choose the folder of the journal about to be made. */
export const folderBrowse = () => call<string>("folder_browse");

/** What there is to say about keeping something in a folder. */
export const folderLook = (args: { folder: string }) =>
  call<Placed>("folder_look", args);

/** Chooses one of the remembered journals. */
export const vaultSelect = (args: { path: string }) =>
  call<AppState>("vault_select", args);

/** Takes a journal off the remembered list; the file stays. */
export const vaultForget = (args: { path: string }) =>
  call<AppState>("vault_forget", args);

/** Shows the journal's folder in the system's file manager. */
export const showFolder = () => call<null>("show_folder");

/** Changes what is kept outside the vault. The list of journals and the contacts are the shell's own and are not taken from here. */
export const preferencesSet = (args: { preferences: Preferences }) =>
  call<Preferences>("preferences_set", args);

/** The first screen. */
export const today = () => call<Today>("today");

/** Entries, newest first. */
export const timeline = (args: { offset: number; limit: number }) =>
  call<Timeline>("timeline", args);

/** What a line of words and filters asks for. */
export const find = (args: { line: Text; offset: number; limit: number }) =>
  call<FoundEntries>("find", args);

/** Where in each of these texts, at most 2,000, the words of such a line stand. */
export const findMarks = (args: { line: Text; texts: Array<Text> }) =>
  call<Array<Array<Mark>>>("find_marks", args);

/** The days of a year on which there is anything. */
export const calendar = (args: { year: number }) =>
  call<CalendarYear>("calendar", args);

/** The entries of one journal day, newest first. */
export const dayEntries = (args: { day: Day }) =>
  call<Array<EntrySummary>>("day_entries", args);

/** The entries of this day in earlier years, if they are wanted. */
export const onThisDay = () => call<OnThisDay>("on_this_day");

/** Shows them from now on, or no longer. */
export const onThisDayChoose = (args: { on: boolean }) =>
  call<OnThisDay>("on_this_day_choose", args);

/** Keeps an entry from being shown on its day, or no longer keeps it from that. */
export const onThisDayHide = (args: { id: EntryId; hide: boolean }) =>
  call<OnThisDay>("on_this_day_hide", args);

/** Shows those again that were kept from being shown. */
export const onThisDayAgain = () => call<OnThisDay>("on_this_day_again");

/** Until when an entry is meant to be kept, and where that comes from. */
export const keepUntil = (args: { id: EntryId }) =>
  call<KeptUntil>("keep_until", args);

/** Chooses ends, all of them or none; answers what was chosen before, which takes it back. */
export const keepUntilChoose = (args: { ends: Array<EndOf> }) =>
  call<Array<EndOf>>("keep_until_choose", args);

/** How many entries are past their day, and whether Today says so. */
export const keepUntilStanding = () => call<KeepUntilStanding>("keep_until_standing");

/** The entries that are past their day, the one that ended first before the others. */
export const keepUntilPast = (args: { offset: number; limit: number }) =>
  call<PastEnds>("keep_until_past", args);

/** They have been gone through: Today says nothing of them for a year. */
export const keepUntilGoneThrough = () => call<KeepUntilStanding>("keep_until_gone_through");

/** Nor this year, without having gone through them. */
export const keepUntilPutOff = () => call<KeepUntilStanding>("keep_until_put_off");

/** Whether Today is to say once a year that there is something to go through. */
export const keepUntilPrompt = (args: { on: boolean }) =>
  call<KeepUntilStanding>("keep_until_prompt", args);

/** Every tag there is, and how often. */
export const tags = () => call<Tags>("tags");

/** Gives a tag another name wherever it stands, or takes it away. Where the other name is there already, the two become one. */
export const tagChange = (args: { tag: Word; to: Word | null }) =>
  call<TagChanged>("tag_change", args);

/** Undoes the last change of a tag, wherever the tags are still as it left them. */
export const tagChangeUndo = () => call<TagChanged>("tag_change_undo");

/** What the journal says over weeks. */
export const patterns = (args: { range: PatternRange }) =>
  call<Patterns>("patterns", args);

/** Every measure that was brought in, when it was answered and what that comes to. */
export const measures = () => call<Array<MeasureStanding>>("measures");

/** Takes in a measure from a file they choose; `cancelled` when they choose none. */
export const measureImport = () => call<TakenMeasure>("measure_import");

/** Saves a file of invented items, to see how one is written. */
export const measureSample = () => call<Saved>("measure_sample");

/** What answering a measure begins with: its answers of this month, or a blank sheet; keeps nothing. */
export const answeringBegin = (args: { measure: EntryId }) =>
  call<AnsweringBegun>("answering_begin", args);

/** The answers of one time, with what was asked then. */
export const answeringGet = (args: { id: EntryId }) =>
  call<Item>("answering_get", args);

/** Saves a picture of a chart, made by the page, where the person chooses; which chart it was is noted. */
export const pictureSave = (args: { kind: PictureKind; content: string; called: Word }) =>
  call<Saved>("picture_save", args);

/** One entry in full. */
export const entryGet = (args: { id: EntryId }) =>
  call<Entry>("entry_get", args);

/** Saves a new entry, or a new version of `of`, and drops its draft. */
export const entrySave = (args: { of: EntryId | null; draft: EntryId | null; body: EntryBody }) =>
  call<Entry>("entry_save", args);

/** Puts an entry in the bin. */
export const entryBin = (args: { id: EntryId }) =>
  call<Entry>("entry_bin", args);

/** Takes an entry out of the bin. */
export const entryRestore = (args: { id: EntryId }) =>
  call<Entry>("entry_restore", args);

/** Puts entries in the bin, all of them or none; answers which were not there before. */
export const entriesBin = (args: { ids: Array<EntryId> }) =>
  call<Array<EntryId>>("entries_bin", args);

/** Takes entries out of the bin, all of them or none; answers which were in it. */
export const entriesRestore = (args: { ids: Array<EntryId> }) =>
  call<Array<EntryId>>("entries_restore", args);

/** The entry as it was, oldest first. */
export const entryVersions = (args: { id: EntryId }) =>
  call<Array<Version>>("entry_versions", args);

/** Makes an earlier version the current one, as a new version. */
export const entryRestoreVersion = (args: { id: EntryId; revision: number }) =>
  call<Entry>("entry_restore_version", args);

/** What was being written and not saved. */
export const drafts = () => call<Array<Draft>>("drafts");

/** Keeps what is being written. */
export const draftKeep = (args: { id: EntryId | null; of: EntryId | null; body: EntryBody }) =>
  call<Draft>("draft_keep", args);

/** Throws a draft away. */
export const draftDiscard = (args: { id: EntryId }) =>
  call<null>("draft_discard", args);

/** Keeps a discarded draft again as it was, under a new name. */
export const draftPutBack = (args: { draft: Draft }) =>
  call<Draft>("draft_put_back", args);

/** What is in the bin. */
export const bin = () => call<Array<BinRow>>("bin");

/** Deletes one binned entry for good. */
export const binPurge = (args: { id: EntryId }) =>
  call<null>("bin_purge", args);

/** Deletes everything in the bin for good; answers how many entries. */
export const binEmpty = () => call<number>("bin_empty");

/** The settings kept inside the vault. */
export const settingsGet = () => call<Settings>("settings_get");

/** Changes them. */
export const settingsSet = (args: { settings: Settings }) =>
  call<Settings>("settings_set", args);

/** Choosing an exercise without opening the journal: nothing of it is shown or kept. */
export const groundLocked = () => call<GroundRoom>("ground_locked");

/** Whether a few lines may be jotted down while the journal is locked, and how many. */
export const jotReady = () => call<JotReady>("jot_ready");

/** Seals a few lines, to be read once the journal is open; kept when this answers. Body: `fields([text])`. */
export const jot = (body: Uint8Array) => callRaw<JotReady>("jot", body);

/** What became of what was jotted, until it has been heard. */
export const jottingsFound = () => call<JottingsFound>("jottings_found");

/** It has been heard. */
export const jottingsHeard = () => call<null>("jottings_heard");

/** What became of the journal's own files and has not been read yet. */
export const news = () => call<News>("news");

/** It has been read. */
export const newsHeard = () => call<null>("news_heard");

/** Everything needed to choose an exercise. */
export const ground = () => call<GroundRoom>("ground");

/** Changes the choices about grounding. */
export const groundSettingsSet = (args: { settings: GroundSettings }) =>
  call<GroundSettings>("ground_settings_set", args);

/** One exercise whole, whatever the profile leaves out: to change it or to copy it. */
export const exerciseGet = (args: { key: ExerciseKey }) =>
  call<Exercise>("exercise_get", args);

/** Keeps an exercise the person makes, finished or not; a new one without `id`. */
export const exerciseKeep = (args: { id: EntryId | null; exercise: Exercise }) =>
  call<Listed>("exercise_keep", args);

/** Deletes an exercise the person made; what was done with it stays in the journal. */
export const exerciseRemove = (args: { id: EntryId }) =>
  call<null>("exercise_remove", args);

/** Saves one of the person's own exercises to a file they choose; at the places of `instead` the copy says what the gate offered. */
export const exerciseExport = (args: { id: EntryId; instead: Array<GatePlace> }) =>
  call<Saved>("exercise_export", args);

/** Takes in an exercise from a file they choose; `cancelled` when they choose none. */
export const exerciseImport = () => call<Listed>("exercise_import");

/** Everything of the supervision practice that is not in the bin. */
export const practice = () => call<Practice>("practice");

/** Where the practice stands today: what comes next, what is left, what was promised. */
export const standing = () => call<Standing>("standing");

/** Where each cycle of evidence stands: what is asked for, what there is, and how it was counted. */
export const evidence = () => call<Array<CycleStanding>>("evidence");

/** Keeps an item of it, finished or not; a new one without `id`. */
export const itemKeep = (args: { id: EntryId | null; body: ItemBody }) =>
  call<Item>("item_keep", args);

/** Keeps new items, all of them or none. */
export const itemsKeep = (args: { bodies: Array<ItemBody> }) =>
  call<Array<Item>>("items_keep", args);

/** Puts items in the bin, all of them or none. */
export const itemsBin = (args: { ids: Array<EntryId> }) =>
  call<null>("items_bin", args);

/** Takes items out of the bin, all of them or none. */
export const itemsRestore = (args: { ids: Array<EntryId> }) =>
  call<null>("items_restore", args);

/** Puts an item in the bin. */
export const itemBin = (args: { id: EntryId }) =>
  call<Item>("item_bin", args);

/** Takes an item out of the bin. */
export const itemRestore = (args: { id: EntryId }) =>
  call<Item>("item_restore", args);

/** The items in the bin. */
export const itemsBinned = () => call<Array<BinnedItem>>("items_binned");

/** Deletes one binned item for good. */
export const itemPurge = (args: { id: EntryId }) =>
  call<null>("item_purge", args);

/** Keeps the sessions that follow one by its pattern; answers with the whole series. */
export const sessionRepeat = (args: { id: EntryId; more: number }) =>
  call<Array<Item>>("session_repeat", args);

/** Which later ones of its series would change with a session that was `was` before; keeps nothing. */
export const seriesLater = (args: { id: EntryId; was: Session }) =>
  call<SeriesLater>("series_later", args);

/** Changes the later ones of a series as that session was changed, all of them or none. */
export const seriesChange = (args: { id: EntryId; was: Session }) =>
  call<SeriesChanged>("series_change", args);

/** Takes such a change back, all of it or nothing. */
export const seriesPutBack = (args: { changed: SeriesChanged }) =>
  call<Array<Item>>("series_put_back", args);

/** Puts away the question whether a session took place. */
export const sessionPutAway = (args: { id: EntryId }) =>
  call<Item>("session_put_away", args);

/** What preparing for a session begins with. */
export const preparationBegin = (args: { session: EntryId }) =>
  call<Beginning>("preparation_begin", args);

/** Entries from that journal day on, newest first; all of them without a day. */
export const entriesSince = (args: { day: Day | null }) =>
  call<Array<EntrySummary>>("entries_since", args);

/** What has been written, laid out by another template; keeps nothing. */
export const reflectionSwitch = (args: { reflection: Reflection; template: TemplateKey }) =>
  call<Reflection>("reflection_switch", args);

/** Saves one of the person's own templates to a file they choose; at the places of `instead` the copy says what the gate offered. */
export const templateExport = (args: { id: EntryId; instead: Array<GatePlace> }) =>
  call<Saved>("template_export", args);

/** Takes in a template from a file they choose; `cancelled` when they choose none. */
export const templateImport = () => call<Item>("template_import");

/** The dates in a calendar file they choose; `cancelled` when they choose none. Keeps nothing. */
export const calendarImport = () => call<FoundDates>("calendar_import");

/** Saves the dates that are to come as a calendar file they choose. */
export const calendarExport = () => call<Saved>("calendar_export");

/** One page to print: an agenda, an agreement, or which sessions there were. */
export const page = (args: { of: PageOf; id: EntryId | null; from: Day | null; to: Day | null; reasons: boolean }) =>
  call<Sheet>("page", args);

/** Saves that page where they choose; at the places of `instead` it says what the gate offered. */
export const pageSave = (args: { page: PageAsked; format: PageFormat; instead: Array<GatePlace> }) =>
  call<Saved>("page_save", args);

/** The choices about the identifier guard. */
export const guardChoices = () => call<GuardChoices>("guard_choices");

/** Changes them. */
export const guardChoicesSet = (args: { choices: GuardChoices }) =>
  call<GuardChoices>("guard_choices_set", args);

/** What may identify somebody in a text that is being written, in UTF-16; nothing of it is kept. Nothing where the writer does not want it pointed out. */
export const guardLook = (args: { text: Text; of: EntryId | null }) =>
  call<Array<GuardFound>>("guard_look", args);

/** Leaves what stands there, in this entry, draft or item alone; answers what remains. */
export const guardLeave = (args: { text: Text; of: EntryId; at: GuardFound }) =>
  call<Array<GuardFound>>("guard_leave", args);

/** How much of what kind is in one entry. */
export const guardEntry = (args: { id: EntryId }) =>
  call<GateAnswer>("guard_entry", args);

/** What is about to go out, and what in it may identify somebody. */
export const guardGate = (args: { of: GateOf }) =>
  call<Gate>("guard_gate", args);

/** How much of what kind is in everything that would be saved as plain files. */
export const guardEverything = () => call<GateAnswer>("guard_everything");

/** Asks for the passphrase or the recovery code again, so that everything may then be saved once. Body: `fields([kind, secret])`. */
export const everythingPermit = (body: Uint8Array) => callRaw<null>("everything_permit", body);

/** Saves everything as plain files in a new folder within one the person chooses. */
export const everythingSave = () => call<SavedEverything>("everything_save");

/** Saves an encrypted copy of the journal to a file the person chooses. */
export const copySave = () => call<SavedEverything>("copy_save");

/** Says what bringing in a folder would do, which the person chooses; `cancelled` when they choose none. Keeps nothing. */
export const bringInLook = () => call<Tally>("bring_in_look");

/** Brings in the folder that was looked at. */
export const bringIn = () => call<Tally>("bring_in");

/** Puts what came in last into the bin again; answers how many that were. */
export const bringInUndo = () => call<number>("bring_in_undo");

/** Looks at a file or a folder of another program, which the person chooses, and says what taking it in would do; `cancelled` when they choose none. Keeps nothing. */
export const moveInLook = (args: { folder: boolean }) =>
  call<MoveInLook>("move_in_look", args);

/** Takes in what was looked at, all of it or nothing; also what is here already, if wished. */
export const moveIn = (args: { knownToo: boolean }) =>
  call<MovedIn>("move_in", args);

/** Forgets what was looked at. */
export const moveInForget = () => call<null>("move_in_forget");

/** Each time that entries of another program were taken in, the last first. */
export const moves = () => call<Array<MovedIn>>("moves");

/** Puts into the bin what came that time and was not changed since. */
export const moveInUndo = (args: { id: EntryId }) =>
  call<MoveInUndone>("move_in_undo", args);

/** How far the saving or bringing in is. */
export const errandProgress = () => call<Progress>("errand_progress");

/** Asks it to stop. */
export const errandStop = () => call<null>("errand_stop");

/** The backups, and what is known of each. */
export const backups = () => call<Backups>("backups");

/** Makes a backup now. */
export const backupMake = () => call<Backups>("backup_make");

/** Opens a backup to its last frame and keeps what was found. */
export const backupCheck = (args: { name: string }) =>
  call<Backups>("backup_check", args);

/** The entries in a backup, newest first. */
export const backupEntries = (args: { name: string; offset: number; limit: number }) =>
  call<BackupPage>("backup_entries", args);

/** Opens a backup from before the vault key was changed, with a secret of that time: it can be looked into until the journal is locked. Nothing else changes. Body: `fields([name, kind, secret])`. */
export const backupUnlock = (body: Uint8Array) => callRaw<null>("backup_unlock", body);

/** One entry as it is in a backup. */
export const backupEntry = (args: { name: string; id: EntryId }) =>
  call<Entry>("backup_entry", args);

/** Keeps an entry as it is in a backup, as a new version or a new entry. */
export const backupBringBack = (args: { name: string; id: EntryId }) =>
  call<Entry>("backup_bring_back", args);

/** What would be lost if everything were put back as a backup has it. */
export const backupSince = (args: { name: string }) =>
  call<SinceBackup>("backup_since", args);

/** Puts everything back as a backup has it, after a backup of now, and locks. */
export const backupRestore = (args: { name: string }) =>
  call<null>("backup_restore", args);

/** Lets the person choose a folder for a second copy of every backup. */
export const backupFolderChoose = () => call<Backups>("backup_folder_choose");

/** No second copies from now on; those that are there stay. */
export const backupFolderForget = () => call<Backups>("backup_folder_forget");

/** Opens the newest backup with one secret alone, and keeps when that was done. Body: `fields([kind, secret])`. */
export const backupTry = (body: Uint8Array) => callRaw<Drill>("backup_try", body);

/** What mending a damaged journal would take from which backup, and what is lost. */
export const mendPlan = () => call<MendPlan>("mend_plan");

/** Mends it: the damaged file is kept, a whole one takes its place, and it locks. */
export const mend = () => call<MendPlan>("mend");

/** The person has put an older file back themselves. */
export const rollbackAccept = () => call<AppState>("rollback_accept");

/** Writes the journal's file again where it was, should it have been taken away while it is open. `leaving`: because it is about to be locked, so that it is told at the lock screen. */
export const filePutBack = (args: { leaving: boolean }) =>
  call<AppState>("file_put_back", args);

/** Changes the passphrase, given the current secret (or nothing after an unlock by recovery code, which asks for a new passphrase). Body: `fields([kind, current, passphrase])`. */
export const passphraseChange = (body: Uint8Array) => callRaw<AppState>("passphrase_change", body);

/** Draws a new recovery code, given the present secret. Body: `fields([kind, secret])`. */
export const recoveryRenewBegin = (body: Uint8Array) => callRaw<RecoveryGroups>("recovery_renew_begin", body);

/** Puts the new code in place once its groups have been typed again. */
export const recoveryRenewFinish = (args: { answers: Array<GroupAnswer> }) =>
  call<boolean>("recovery_renew_finish", args);

/** When the recovery code was made and last tried, and whether trying it is offered. */
export const recoveryStanding = () => call<RecoveryStanding>("recovery_standing");

/** Tries a recovery code against the journal; changes nothing but the day it was tried. Body: `fields([code])`. */
export const recoveryTry = (body: Uint8Array) => callRaw<RecoveryTried>("recovery_try", body);

/** The code is not tried this year. */
export const recoveryPutOff = () => call<RecoveryStanding>("recovery_put_off");

/** Begins a new vault key, given a secret, and draws the recovery code that comes with it. Body: `fields([kind, secret])`. */
export const newKeyBegin = (body: Uint8Array) => callRaw<RecoveryGroups>("new_key_begin", body);

/** The passphrase that comes with it; nothing keeps the present one. Body: `fields([passphrase])`. */
export const newKeyPassphrase = (body: Uint8Array) => callRaw<null>("new_key_passphrase", body);

/** Once the code's groups have been typed again: seals everything anew and locks. */
export const newKeyMake = (args: { answers: Array<GroupAnswer> }) =>
  call<boolean>("new_key_make", args);

/** Forgets what had been gathered for it. */
export const newKeyForget = () => call<null>("new_key_forget");
