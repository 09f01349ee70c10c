import { CommandError } from "../error";
import type {
  AppState,
  GroundSettings,
  GroupAnswer,
  Moment,
  News,
  Placed,
  Preferences,
  RecoveryStanding,
  Settings,
} from "../generated/types";
import { lockedRoom } from "./grounding";
import type { FakeOptions } from "./index";
import { FakeJottings } from "./jottings";
import { FakeStandIns } from "./stand-ins";
import type { FakeJournal } from "./journal";
import { checkLength, CODES, groupsMatch, strength, texts, tidyCode } from "./secrets";

/** What choosing a folder answers. */
export const CHOSEN_FOLDER = "/media/someone/stick";
/** What is said of folders with these names. */
const placedAt = (folder: string): Placed => ({
  network: folder.includes("ward-share"),
  syncedBy: folder.includes("Dropbox") ? "dropbox" : null,
  backup: false,
});
const FOLDER = "/home/someone/Documents/Stillpoint";
const pathOf = (name: string, folder: string | null) => `${folder ?? FOLDER}/${name}.stillpoint`;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Args = Record<string, unknown> | Uint8Array;

/** Set-up, lock and unlock, secrets and preferences. */
export class FakeVault {
  state: AppState;
  passphrase: string;
  code = CODES[0] ?? [];
  readonly jottings = new FakeJottings();
  readonly standIns = new FakeStandIns();
  news: News = { replaced: null, kept: null, keysRepaired: false };
  recovery: RecoveryStanding = { made: null, checked: null, offered: false };
  /** What a new key waits for before it is in place. */
  beforeSwap: Promise<void> | null = null;
  #pending: { passphrase?: string; code?: string[]; checked?: boolean; byCode?: boolean } = {};
  #failures = 0;
  #freeAt = 0;
  #codesMade = 0;
  readonly #deriveMs: number;

  constructor(
    options: FakeOptions,
    private readonly journal: FakeJournal,
    private readonly emit: (event: string) => void,
    private readonly now: () => Moment,
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
        allowCapture: false,
        rememberVaults: false,
        vaults: [],
        lastVault: null,
        backupFolder: null,
        contacts: [],
        grounding: null,
        ...options.preferences,
      },
      integrity: null,
      fileGone: false,
      rollback: null,
      mustSetPassphrase: false,
      farewell: null,
      placed: null,
      hidesFromCapture: false,
      takesBackCopies: true,
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

  /** Locks as the shell does by itself, having replaced the file. */
  lockNow() {
    void this.#lock();
  }

  mustBeOpen() {
    if (this.state.phase !== "unlocked") throw new CommandError("locked");
  }

  /** Whether one of the two secrets is the journal's; a mistyped code is neither. */
  isSecret(kind: string, secret: string): boolean {
    if (kind !== "recovery") return secret === this.passphrase;
    if (tidyCode(secret).length !== this.code.join("").length)
      throw new CommandError("recoveryCodeTyped");
    return tidyCode(secret) === this.code.join("");
  }

  /** The secret typed again, in two fields, is the journal's. */
  mustKnow(args: Uint8Array) {
    this.#mustBe(texts(args, 2));
  }

  #mustBe([kind, secret]: string[]) {
    if (!this.isSecret(kind ?? "", secret ?? ""))
      throw new CommandError(kind === "recovery" ? "wrongRecoveryCode" : "wrongPassphrase");
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
      case "setup_place":
        return Promise.resolve(null);
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
      case "stand_ins":
        return this.standIns.all();
      case "stand_in_look":
        return this.standIns.look(texts(args, 4), this.passphrase);
      case "stand_in_put":
        return this.standIns.put();
      case "stand_in_forget":
        return this.standIns.forget();
      case "lock":
        return this.#lock();
      case "window_close":
        return this.#lock();
      case "window_hold":
      case "activity":
      case "show_folder":
        return Promise.resolve(null);
      case "folder_look":
        return Promise.resolve(placedAt(a["folder"] as string));
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
      case "jot_ready":
        return this.jottings.ready(this.journal.settings);
      case "jot":
        return this.jottings.seal(texts(args, 1)[0] ?? "", this.journal.settings);
      case "passphrase_change":
        return this.#changePassphrase(texts(args, 3));
      case "recovery_renew_begin":
        return this.#renewBegin(texts(args, 2));
      case "recovery_renew_finish":
        return this.#renewFinish(a["answers"] as GroupAnswer[]);
      case "recovery_standing":
        this.mustBeOpen();
        return this.recovery;
      case "recovery_put_off":
        this.mustBeOpen();
        return (this.recovery = { ...this.recovery, offered: false });
      case "recovery_try":
        return this.#tryCode(texts(args, 1)[0] ?? "");
      case "new_key_begin":
        return this.#newKeyBegin(texts(args, 2));
      case "new_key_passphrase":
        return this.#newKeyPassphrase(texts(args, 1)[0] ?? "");
      case "new_key_make":
        return this.#newKeyMake(a["answers"] as GroupAnswer[]);
      case "new_key_forget":
        this.#pending = {};
        return Promise.resolve(null);
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
        writablePlace: true,
        altered: [],
        missing: [],
        unexplained: 0,
        listDamaged: false,
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
    if (!this.state.mustSetPassphrase) this.#mustBe([kind ?? "", current ?? ""]);
    checkLength(next ?? "");
    await wait(this.#deriveMs);
    this.passphrase = next ?? "";
    this.state = { ...this.state, mustSetPassphrase: false };
    return this.state;
  }

  #renewBegin(secret: string[]) {
    this.mustBeOpen();
    this.#mustBe(secret);
    this.#codesMade = Math.max(this.#codesMade, 1);
    this.#pending.code = this.#nextCode();
    return { groups: this.#pending.code };
  }

  #tryCode(code: string) {
    this.mustBeOpen();
    const opens = this.isSecret("recovery", code);
    if (opens) this.recovery = { ...this.recovery, checked: this.now(), offered: false };
    return { opens, standing: this.recovery };
  }

  #newKeyBegin(secret: string[]) {
    this.mustBeOpen();
    this.#mustBe(secret);
    this.#codesMade = Math.max(this.#codesMade, 1);
    this.#pending = { code: this.#nextCode(), byCode: secret[0] === "recovery" };
    return { groups: this.#pending.code };
  }

  #newKeyPassphrase(passphrase: string) {
    if (passphrase === "" && this.#pending.byCode)
      throw new CommandError("invalid", { field: "passphrase" });
    if (passphrase !== "") checkLength(passphrase);
    this.#pending.passphrase = passphrase || this.passphrase;
    return Promise.resolve(null);
  }

  async #newKeyMake(answers: GroupAnswer[]) {
    const { passphrase, code } = this.#pending;
    if (!passphrase || !code) throw new CommandError("invalid");
    if (!groupsMatch(code, answers)) return false;
    await this.beforeSwap;
    this.passphrase = passphrase;
    this.code = code;
    this.#pending = {};
    this.recovery = { made: this.now(), checked: null, offered: false };
    await this.#lock();
    return true;
  }

  #renewFinish(answers: GroupAnswer[]) {
    const right = groupsMatch(this.#pending.code ?? [], answers);
    if (right) this.code = this.#pending.code ?? this.code;
    if (right) this.#pending = {};
    return right;
  }
}
