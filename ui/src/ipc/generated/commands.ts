// The commands of the shell. Generated from its command table; do not edit by hand.
import { call, callRaw } from "../transport";
import type {
  AppState,
  BinRow,
  Draft,
  Entry,
  EntryBody,
  EntryId,
  Preferences,
  Settings,
  Strength,
  Timeline,
  Today,
  Version,
} from "./types";

export type GroupAnswer = { index: number; text: string };

export const appState = () => call<AppState>("app_state");
export const passphraseStrength = (body: Uint8Array) =>
  callRaw<Strength>("passphrase_strength", body);
export const passphraseGenerate = () => call<string>("passphrase_generate");
export const setupPassphrase = (body: Uint8Array) => callRaw<null>("setup_passphrase", body);
export const setupRecoveryCode = (args: { renew: boolean }) =>
  call<{ groups: string[] }>("setup_recovery_code", args);
export const setupCheckGroups = (args: { answers: GroupAnswer[] }) =>
  call<boolean>("setup_check_groups", args);
export const setupFinish = (args: { name: string; folder: string | null; remember: boolean }) =>
  call<AppState>("setup_finish", args);
export const setupCancel = () => call<null>("setup_cancel");
export const recoverySave = () => call<{ saved: boolean }>("recovery_save");
export const unlock = (body: Uint8Array) => callRaw<AppState>("unlock", body);
export const lock = () => call<null>("lock");
export const activity = () => call<null>("activity");
export const vaultBrowse = () => call<AppState>("vault_browse");
export const vaultSelect = (args: { path: string }) => call<AppState>("vault_select", args);
export const vaultForget = (args: { path: string }) => call<AppState>("vault_forget", args);
export const preferencesSet = (args: { preferences: Preferences }) =>
  call<Preferences>("preferences_set", args);
export const today = () => call<Today>("today");
export const timeline = (args: { offset: number; limit: number }) =>
  call<Timeline>("timeline", args);
export const entryGet = (args: { id: EntryId }) => call<Entry>("entry_get", args);
export const entrySave = (args: { of: EntryId | null; draft: EntryId | null; body: EntryBody }) =>
  call<Entry>("entry_save", args);
export const entryBin = (args: { id: EntryId }) => call<Entry>("entry_bin", args);
export const entryRestore = (args: { id: EntryId }) => call<Entry>("entry_restore", args);
export const entryVersions = (args: { id: EntryId }) => call<Version[]>("entry_versions", args);
export const entryRestoreVersion = (args: { id: EntryId; revision: number }) =>
  call<Entry>("entry_restore_version", args);
export const drafts = () => call<Draft[]>("drafts");
export const draftKeep = (args: { id: EntryId | null; of: EntryId | null; body: EntryBody }) =>
  call<Draft>("draft_keep", args);
export const draftDiscard = (args: { id: EntryId }) => call<null>("draft_discard", args);
export const bin = () => call<BinRow[]>("bin");
export const binPurge = (args: { id: EntryId }) => call<null>("bin_purge", args);
export const binEmpty = () => call<number>("bin_empty");
export const settingsGet = () => call<Settings>("settings_get");
export const settingsSet = (args: { settings: Settings }) => call<Settings>("settings_set", args);
export const passphraseChange = (body: Uint8Array) => callRaw<AppState>("passphrase_change", body);
export const recoveryRenewBegin = (body: Uint8Array) =>
  callRaw<{ groups: string[] }>("recovery_renew_begin", body);
export const recoveryRenewFinish = (args: { answers: GroupAnswer[] }) =>
  call<boolean>("recovery_renew_finish", args);
export const showFolder = () => call<null>("show_folder");
