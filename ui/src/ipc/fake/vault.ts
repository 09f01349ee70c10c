import { CommandError } from "../error";
import type {
  AppState,
  GroundSettings,
  GroupAnswer,
  Preferences,
  Settings,
} from "../generated/types";
import { lockedRoom } from "./grounding";
import type { FakeOptions } from "./index";
import type { FakeJournal } from "./journal";
import { checkLength, CODES, groupsMatch, strength, texts, tidyCode } from "./secrets";

/** What choosing a folder answers. */
export const CHOSEN_FOLDER = "/media/someone/stick";
const FOLDER = "/home/someone/Documents/Stillpoint";
const pathOf = (name: string, folder: string | null) => `${folder ?? FOLDER}/${name}.stillpoint`;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Args = Record<string, unknown> | Uint8Array;

/** Set-up, lock and unlock, secrets and preferences. */
export class FakeVault {
  state: AppState;
  passphrase: string;
  code = CODES[0] ?? [];
  #pending: { passphrase?: string; code?: string[]; checked?: boolean } = {};
  #failures = 0;
  #freeAt = 0;
  #codesMade = 0;
  readonly #deriveMs: number;

  constructor(
    options: FakeOptions,
    private readonly journal: FakeJournal,
    private readonly emit: (event: string) => void,
  ) {
    this.passphrase = options.passphrase ?? "a passphrase for tests";
    this.#deriveMs = options.deriveMs ?? 0;
    const phase = options.phase ?? "unlocked";
    const known = phase !== "absent";
    this.state = {
      phase,
      vaultName: known ? "Journal" : null,
      vaultPath: known ? pathOf("Journal", null) : null,
      defaultFolder: FOLDER,
      preferences: {
        appearance: "system",
        textSize: 100,
        nation: "england",
        rememberVaults: false,
        vaults: [],
        lastVault: null,
        contacts: [],
        grounding: null,
        ...options.preferences,
      },
      integrity: null,
      mustSetPassphrase: false,
      autoLockMinutes: null,
      version: "0.1.0",
      format: 1,
      sqlite: "3.54.0",
      e2e: false,
      ...options.state,
    };
    if (phase === "unlocked") this.#opened();
  }

  get readOnly(): boolean {
    return this.state.integrity?.readOnly ?? false;
  }

  mustBeOpen() {
    if (this.state.phase !== "unlocked") throw new CommandError("locked");
  }

  keepSettings(settings: Settings): Settings {
    if (settings.scales.length < 1 || settings.scales.length > 4)
      throw new CommandError("invalid", { field: "scales" });
    this.journal.settings = settings;
    const contacts = settings.contactsWhenLocked ? settings.contacts : [];
    this.state.preferences = { ...this.state.preferences, contacts };
    this.state.autoLockMinutes = settings.autoLockMinutes;
    return settings;
  }

  keepGroundSettings(settings: GroundSettings): GroundSettings {
    const { grounding } = this.journal;
    grounding.settings = settings;
    this.state.preferences = { ...this.state.preferences, grounding: grounding.outside };
    return settings;
  }

  /** The answer to a command that needs no open journal, or null if it is not one. */
  handle(command: string, args: Args): unknown {
    const a = args as Record<string, unknown>;
    switch (command) {
      case "app_state":
        return this.state;
      case "passphrase_strength":
        return strength(texts(args, 1)[0] ?? "");
      case "passphrase_generate":
        return "harbour-velvet-ladder-copper-meadow-signal";
      case "setup_passphrase":
        return this.#setupPassphrase(texts(args, 1)[0] ?? "");
      case "setup_recovery_code":
        return this.#setupCode(a["renew"] === true);
      case "setup_check_groups":
        return this.#checkGroups(a["answers"] as GroupAnswer[]);
      case "setup_finish":
        return this.#finish(
          a["name"] as string,
          a["folder"] as string | null,
          a["remember"] === true,
        );
      case "setup_cancel":
        this.#pending = {};
        return Promise.resolve(null);
      case "recovery_save":
        return { saved: true };
      case "unlock":
        return this.#unlock(texts(args, 2) as ["passphrase" | "recovery", string]);
      case "lock":
        return this.#lock();
      case "window_close":
        return this.#lock();
      case "window_hold":
      case "activity":
      case "show_folder":
        return Promise.resolve(null);
      case "folder_browse":
        return Promise.resolve(CHOSEN_FOLDER);
      case "vault_browse":
        return this.#select(`${FOLDER}/Older.stillpoint`);
      case "vault_select":
        return this.#select(a["path"] as string);
      case "vault_forget":
        return this.#forget(a["path"] as string);
      case "preferences_set":
        return this.#setPreferences(a["preferences"] as Preferences);
      case "ground_locked":
        return lockedRoom(this.state.preferences.grounding);
      case "passphrase_change":
        return this.#changePassphrase(texts(args, 3));
      case "recovery_renew_begin":
        return this.#renewBegin(texts(args, 1)[0] ?? "");
      case "recovery_renew_finish":
        return this.#renewFinish(a["answers"] as GroupAnswer[]);
      default:
        return null;
    }
  }

  /** What was copied out of the journal is the shell's own to set. */
  #setPreferences(wanted: Preferences) {
    const { contacts, grounding } = this.state.preferences;
    return (this.state.preferences = { ...wanted, contacts, grounding });
  }

  #setupPassphrase(passphrase: string) {
    checkLength(passphrase);
    this.#pending.passphrase = passphrase;
    return Promise.resolve(null);
  }

  #setupCode(renew: boolean) {
    if (renew || !this.#pending.code) this.#pending.code = this.#nextCode();
    this.#pending.checked = false;
    return { groups: this.#pending.code };
  }

  #nextCode(): string[] {
    return CODES[this.#codesMade++ % CODES.length] ?? [];
  }

  #checkGroups(answers: GroupAnswer[]) {
    this.#pending.checked = groupsMatch(this.#pending.code ?? [], answers);
    return this.#pending.checked;
  }

  async #finish(name: string, folder: string | null, remember: boolean) {
    const { passphrase, code, checked } = this.#pending;
    if (!passphrase || !code || !checked || !name.trim()) throw new CommandError("invalid");
    if (this.state.vaultPath === pathOf(name, folder)) throw new CommandError("alreadyExists");
    await wait(this.#deriveMs);
    this.passphrase = passphrase;
    this.code = code;
    this.#pending = {};
    this.journal.clear();
    this.#adopt(pathOf(name, folder), remember);
    this.#opened();
    return this.state;
  }

  #adopt(path: string, remember: boolean) {
    const name =
      path
        .split("/")
        .at(-1)
        ?.replace(/\.stillpoint$/, "") ?? path;
    const before = this.state.preferences;
    const others = before.vaults.filter((vault) => vault.path !== path);
    const rememberVaults = remember || before.rememberVaults;
    this.state = {
      ...this.state,
      vaultName: name,
      vaultPath: path,
      preferences: {
        ...before,
        rememberVaults,
        vaults: rememberVaults ? [{ name, path }, ...others] : before.vaults,
        lastVault: rememberVaults ? path : before.lastVault,
      },
    };
  }

  async #unlock([kind, secret]: ["passphrase" | "recovery", string]) {
    const left = Math.ceil((this.#freeAt - Date.now()) / 1000);
    if (left > 0) throw new CommandError("waitFirst", { seconds: left });
    if (this.state.phase === "absent") throw new CommandError("absent");
    await wait(this.#deriveMs);
    const byCode = kind === "recovery";
    if (byCode && tidyCode(secret).length !== this.code.join("").length)
      throw new CommandError("recoveryCodeTyped");
    const right = byCode ? tidyCode(secret) === this.code.join("") : secret === this.passphrase;
    if (!right) throw this.#refused(byCode);
    this.#failures = 0;
    this.#opened();
    this.state.mustSetPassphrase = byCode;
    return this.state;
  }

  #refused(byCode: boolean): CommandError {
    this.#failures += 1;
    if (this.#failures > 2)
      this.#freeAt = Date.now() + Math.min(2 ** (this.#failures - 3), 30) * 1000;
    return new CommandError(byCode ? "wrongRecoveryCode" : "wrongPassphrase");
  }

  #opened() {
    this.state = {
      ...this.state,
      phase: "unlocked",
      integrity: this.state.integrity ?? {
        sound: true,
        readOnly: false,
        altered: [],
        missing: [],
        unexplained: 0,
      },
      autoLockMinutes: this.journal.settings.autoLockMinutes,
    };
  }

  #lock() {
    const was = this.state.phase;
    if (was === "unlocked")
      this.state = { ...this.state, phase: "locked", integrity: null, mustSetPassphrase: false };
    if (was === "unlocked") this.emit("locked");
    return Promise.resolve(null);
  }

  #select(path: string) {
    this.#adopt(path, false);
    this.state = { ...this.state, phase: "locked", integrity: null };
    return this.state;
  }

  #forget(path: string) {
    const { preferences } = this.state;
    const vaults = preferences.vaults.filter((vault) => vault.path !== path);
    this.state = { ...this.state, preferences: { ...preferences, vaults } };
    return this.state;
  }

  async #changePassphrase([kind, current, next]: string[]) {
    this.mustBeOpen();
    const known =
      this.state.mustSetPassphrase ||
      (kind === "recovery"
        ? tidyCode(current ?? "") === this.code.join("")
        : current === this.passphrase);
    if (!known) throw new CommandError("wrongPassphrase");
    checkLength(next ?? "");
    await wait(this.#deriveMs);
    this.passphrase = next ?? "";
    this.state = { ...this.state, mustSetPassphrase: false };
    return this.state;
  }

  #renewBegin(passphrase: string) {
    this.mustBeOpen();
    if (passphrase !== this.passphrase) throw new CommandError("wrongPassphrase");
    this.#codesMade = Math.max(this.#codesMade, 1);
    this.#pending.code = this.#nextCode();
    return { groups: this.#pending.code };
  }

  #renewFinish(answers: GroupAnswer[]) {
    const right = groupsMatch(this.#pending.code ?? [], answers);
    if (right) this.code = this.#pending.code ?? this.code;
    if (right) this.#pending = {};
    return right;
  }
}
