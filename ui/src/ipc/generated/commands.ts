// The shell's commands. Generated from its command table: do not edit, run
//   STILLPOINT_REWRITE=1 cargo test -p stillpoint client

import { call, callRaw } from "../transport";
import type {
  AppState,
  Beginning,
  BinRow,
  BinnedItem,
  Day,
  Draft,
  Entry,
  EntryBody,
  EntryId,
  EntrySummary,
  Exercise,
  ExerciseKey,
  FoundDates,
  GroundRoom,
  GroundSettings,
  GroupAnswer,
  Item,
  ItemBody,
  Listed,
  PageOf,
  Practice,
  Preferences,
  RecoveryGroups,
  Reflection,
  Saved,
  Settings,
  Sheet,
  Standing,
  Strength,
  TemplateKey,
  Timeline,
  Today,
  Version,
} from "./types";

/** What the app is showing and may show. */
export const appState = () => call<AppState>("app_state");

/** How strong a passphrase is, before it is used. Body: `fields([passphrase])`. */
export const passphraseStrength = (body: Uint8Array) => callRaw<Strength>("passphrase_strength", body);

/** Six words to use as a passphrase. */
export const passphraseGenerate = () => call<string>("passphrase_generate");

/** Holds the passphrase of the journal about to be made. Body: `fields([passphrase])`. */
export const setupPassphrase = (body: Uint8Array) => callRaw<null>("setup_passphrase", body);

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

/** Saves the recovery code being shown to a file the person chooses. */
export const recoverySave = () => call<Saved>("recovery_save");

/** Opens the journal. `kind` is `passphrase` or `recovery`. Body: `fields([kind, secret])`. */
export const unlock = (body: Uint8Array) => callRaw<AppState>("unlock", body);

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

/** Saves one of the person's own exercises to a file they choose. */
export const exerciseExport = (args: { id: EntryId }) =>
  call<Saved>("exercise_export", args);

/** Takes in an exercise from a file they choose; `cancelled` when they choose none. */
export const exerciseImport = () => call<Listed>("exercise_import");

/** Everything of the supervision practice that is not in the bin. */
export const practice = () => call<Practice>("practice");

/** Where the practice stands today: what comes next, what is left, what was promised. */
export const standing = () => call<Standing>("standing");

/** Keeps an item of it, finished or not; a new one without `id`. */
export const itemKeep = (args: { id: EntryId | null; body: ItemBody }) =>
  call<Item>("item_keep", args);

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

/** What preparing for a session begins with. */
export const preparationBegin = (args: { session: EntryId }) =>
  call<Beginning>("preparation_begin", args);

/** Entries from that journal day on, newest first; all of them without a day. */
export const entriesSince = (args: { day: Day | null }) =>
  call<Array<EntrySummary>>("entries_since", args);

/** What has been written, laid out by another template; keeps nothing. */
export const reflectionSwitch = (args: { reflection: Reflection; template: TemplateKey }) =>
  call<Reflection>("reflection_switch", args);

/** Saves one of the person's own templates to a file they choose. */
export const templateExport = (args: { id: EntryId }) =>
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

/** Saves that page as a PDF where they choose. */
export const pageSave = (args: { of: PageOf; id: EntryId | null; from: Day | null; to: Day | null; reasons: boolean }) =>
  call<Saved>("page_save", args);

/** Changes the passphrase, given the current secret (or nothing after an unlock by recovery code, which asks for a new passphrase). Body: `fields([kind, current, passphrase])`. */
export const passphraseChange = (body: Uint8Array) => callRaw<AppState>("passphrase_change", body);

/** Draws a new recovery code, given the passphrase. Body: `fields([passphrase])`. */
export const recoveryRenewBegin = (body: Uint8Array) => callRaw<RecoveryGroups>("recovery_renew_begin", body);

/** Puts the new code in place once its groups have been typed again. */
export const recoveryRenewFinish = (args: { answers: Array<GroupAnswer> }) =>
  call<boolean>("recovery_renew_finish", args);
