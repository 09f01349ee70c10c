// The shell, in memory: for component tests, and for looking at the screens in
// a browser. It keeps the contract of every command, not its cryptography.
import { CommandError } from "../error";
import type {
  AppState,
  ErrorCode,
  ErrorDetail,
  Exercise,
  GroundSettings,
  Moment,
  Patterns,
  PictureKind,
  Preferences,
} from "../generated/types";
import { setTransport, type Transport } from "../transport";
import { FakeBackups } from "./backups";
import { moment } from "./bodies";
import { FakeEverything } from "./everything";
import { type FakeGrounding, groundSettings } from "./grounding";
import { FakeGuard } from "./guard";
import { FakeJournal } from "./journal";
import type { FakeMeasures } from "./measures";
import { FakeKeepUntil } from "./keep-until";
import { sheet } from "./paper";
import { patterns } from "./patterns";
import type { FakePractice } from "./practice";
import { FakeVault } from "./vault";

export { builtin } from "../generated/exercises";
export { checkIn, grounding, moment, summary } from "./bodies";
export { moveInLook, tally } from "./everything";
export { loss } from "./backups";
export { measure } from "./measures";
export { groups, patternLine, patterns, spread } from "./patterns";
export { groundSettings, profile } from "./grounding";
export { CODES } from "./secrets";
export { CHOSEN_FOLDER } from "./vault";

export interface FakeOptions {
  phase?: AppState["phase"];
  passphrase?: string;
  now?: () => Moment;
  preferences?: Partial<Preferences>;
  state?: Partial<AppState>;
  /** How long deriving a key takes, in milliseconds. */
  deriveMs?: number;
  /** False while the older part of the journal is still being read. */
  complete?: boolean;
  /** The choices about grounding, where some were made. */
  ground?: Partial<GroundSettings>;
  /** What is in the file that an import reads; without one its dialog is closed. */
  importing?: Exercise;
}

type Args = Record<string, unknown> | Uint8Array;

/** A whole backend that answers like the shell. `install()` makes it the one in use. */
export class FakeBackend implements Transport {
  readonly journal: FakeJournal;
  readonly vault: FakeVault;
  readonly everything = new FakeEverything();
  readonly backups: FakeBackups;
  readonly guard: FakeGuard;
  readonly keepUntil: FakeKeepUntil;
  /** Every command called so far, in order. */
  readonly calls: { command: string; args: Args }[] = [];
  complete: boolean;
  /** What is said of each range, but for what is nothing. */
  patterns: Partial<Patterns> = {};
  /** Pictures that were saved. */
  readonly pictures: { kind: PictureKind; content: string }[] = [];
  /** Whether whoever is asked where to save a page closes the dialog. */
  closesDialogs = false;
  #heard = new Map<string, Set<(payload: unknown) => void>>();
  #failures = new Map<string, CommandError>();

  constructor(options: FakeOptions = {}) {
    const now = options.now ?? (() => moment(new Date()));
    this.complete = options.complete ?? true;
    this.journal = new FakeJournal(now, () => this.complete);
    this.guard = new FakeGuard(this.journal);
    this.grounding.settings = groundSettings(options.ground);
    this.grounding.importing = options.importing ?? null;
    this.vault = new FakeVault(options, this.journal, (event) => this.emit(event, {}), now);
    this.backups = new FakeBackups(this.journal, this.vault, now);
    this.keepUntil = new FakeKeepUntil(
      this.journal,
      now,
      () => this.complete && !this.vault.readOnly,
    );
  }

  get measures(): FakeMeasures {
    return this.journal.practice.measures;
  }

  get practice(): FakePractice {
    return this.journal.practice;
  }

  get grounding(): FakeGrounding {
    return this.journal.grounding;
  }

  install(): this {
    setTransport(this);
    return this;
  }

  /** The next call of `command` fails with `code`. */
  failNext(command: string, code: ErrorCode, detail: ErrorDetail = {}) {
    this.#failures.set(command, new CommandError(code, detail));
  }

  /** How often `command` was called. */
  count(command: string): number {
    return this.calls.filter((call) => call.command === command).length;
  }

  emit(event: string, payload: unknown = {}) {
    this.#heard.get(event)?.forEach((heard) => heard(payload));
  }

  async call(command: string, args: Args): Promise<unknown> {
    this.calls.push({ command, args: args instanceof Uint8Array ? args.slice() : args });
    const failure = this.#failures.get(command);
    this.#failures.delete(command);
    if (failure) throw failure;
    const answer = await (this.vault.handle(command, args) ?? this.#inside(command, args));
    return structuredClone(answer);
  }

  listen(event: string, heard: (payload: unknown) => void) {
    const all = this.#heard.get(event) ?? new Set();
    this.#heard.set(event, all.add(heard));
    return Promise.resolve(() => void all.delete(heard));
  }

  /** Commands that need an unlocked journal. */
  #inside(command: string, args: Args): unknown {
    this.vault.mustBeOpen();
    // A raw body is secrets: only the commands named for it read one.
    if (command === "backup_try") return this.backups.tryRestore(args as Uint8Array);
    if (command === "backup_unlock") return this.backups.unlock(args as Uint8Array);
    if (this.vault.readOnly && WRITES.has(command)) throw new CommandError("readOnly");
    // The shapes are the generated client's; a test that breaks them should fail.
    const a = args as never as Record<string, never>;
    const j = this.journal;
    switch (command) {
      case "today":
        return j.today();
      case "timeline":
        return j.timeline(a["offset"]!, a["limit"]!);
      case "find":
        return j.find(a["line"]!, a["offset"]!, a["limit"]!);
      case "find_marks":
        return j.findMarks(a["line"]!, a["texts"]!);
      case "calendar":
        return j.calendar(a["year"]!);
      case "day_entries":
        return j.dayEntries(a["day"]!);
      case "on_this_day":
        return j.onThisDay();
      case "on_this_day_choose":
        j.onThisDayChoices.on = a["on"]!;
        return j.onThisDay();
      case "on_this_day_hide":
        if (a["hide"]) j.onThisDayChoices.hidden.add(a["id"]!);
        else j.onThisDayChoices.hidden.delete(a["id"]!);
        return j.onThisDay();
      case "on_this_day_again":
        j.onThisDayChoices.hidden.clear();
        return j.onThisDay();
      case "tags":
        return j.tags();
      case "tag_change":
        return j.changeTag(a["tag"]!, a["to"]!);
      case "tag_change_undo":
        return j.undoTagChange();
      case "patterns":
        return patterns(a["range"]!, this.journal.today().day, this.patterns);
      case "measures":
        return this.measures.standing();
      case "measure_import":
        return this.measures.import();
      case "measure_sample":
        return { saved: !this.closesDialogs };
      case "answering_begin":
        return this.measures.begin(a["measure"]!);
      case "answering_get":
        return this.measures.answering(a["id"]!);
      case "picture_save":
        if (!this.closesDialogs) this.pictures.push(args as never);
        return { saved: !this.closesDialogs };
      case "entry_get":
        return j.get(a["id"]!);
      case "entry_save":
        return j.save(args as never);
      case "entry_bin":
        return j.setBinned(a["id"]!, true);
      case "entry_restore":
        return j.setBinned(a["id"]!, false);
      case "entry_versions":
        return j.versions(a["id"]!);
      case "entry_restore_version":
        return j.restoreVersion(a["id"]!, a["revision"]!);
      case "drafts":
        return j.listDrafts();
      case "draft_keep":
        return j.keepDraft(args as never);
      case "draft_discard":
        return j.discardDraft(a["id"]!);
      case "draft_put_back":
        return j.putDraftBack(a["draft"]!);
      case "jottings_found":
        return this.vault.jottings.found;
      case "jottings_heard":
        return this.vault.jottings.heard();
      case "news":
        return this.vault.news;
      case "news_heard":
        this.vault.news = { replaced: null, kept: null, keysRepaired: false };
        return null;
      case "bin":
        return j.bin();
      case "bin_purge":
        return j.purge(a["id"]!);
      case "bin_empty":
        return j.emptyBin();
      case "settings_get":
        return j.settings;
      case "settings_set":
        return this.vault.keepSettings(a["settings"]!);
      case "entries_since":
        return j.since(a["day"] ?? null);
      default:
        return this.keepUntil.handle(command, a) ?? this.#ground(command, a, args);
    }
  }

  #ground(command: string, a: Record<string, never>, args: Args): unknown {
    const g = this.grounding;
    switch (command) {
      case "ground":
        return g.room();
      case "ground_settings_set":
        return this.vault.keepGroundSettings(a["settings"]!);
      case "exercise_get":
        return g.get(a["key"]!);
      case "exercise_keep":
        return g.keep(a["id"]!, a["exercise"]!);
      case "exercise_remove":
        return g.remove(a["id"]!);
      case "exercise_export":
        return g.export(a["id"]!);
      case "exercise_import":
        return g.import();
      default:
        return this.#practice(command, a, args);
    }
  }

  #practice(command: string, a: Record<string, never>, args: Args): unknown {
    const p = this.practice;
    switch (command) {
      case "practice":
        return { items: p.all() };
      case "standing":
        return p.stands();
      case "evidence":
        return p.evidence();
      case "item_keep":
        return p.keep(a["id"] ?? null, a["body"]!);
      case "items_keep":
        return p.keepMany(a["bodies"]!);
      case "items_bin":
        return p.setManyBinned(a["ids"]!, true);
      case "items_restore":
        return p.setManyBinned(a["ids"]!, false);
      case "item_bin":
        return p.setBinned(a["id"]!, true);
      case "item_restore":
        return p.setBinned(a["id"]!, false);
      case "items_binned":
        return p.binned();
      case "item_purge":
        return p.purge(a["id"]!);
      case "session_repeat":
        return p.repeat(a["id"]!, a["more"]!);
      case "series_later":
        return p.seriesLater(a["id"]!, a["was"]!);
      case "series_change":
        return p.seriesChange(a["id"]!, a["was"]!);
      case "series_put_back":
        return p.seriesPutBack(a["changed"]!);
      case "session_put_away":
        return p.putAway(a["id"]!);
      case "preparation_begin":
        return p.begin(a["session"]!);
      case "reflection_switch":
        return p.switch(a["reflection"]!, a["template"]!);
      case "template_export":
        return p.exportTemplate(a["id"]!);
      case "template_import":
        return p.importTemplate();
      case "calendar_import":
        return p.findDates();
      case "calendar_export":
        return p.exportDates();
      case "everything_permit":
        this.vault.mustKnow(args as Uint8Array);
        return this.everything.permit();
      case "everything_save":
        return this.everything.save(this.closesDialogs);
      case "copy_save":
        return this.everything.copy(this.closesDialogs);
      case "bring_in_look":
        return this.everything.look();
      case "bring_in":
        return this.everything.bringIn();
      case "bring_in_undo":
        return this.everything.undo();
      case "move_in_look":
        return this.everything.lookForeign();
      case "move_in":
        return this.everything.moveIn(a["knownToo"] as never);
      case "move_in_forget":
        return this.everything.forgetForeign();
      case "moves":
        return this.everything.moved;
      case "move_in_undo":
        return this.everything.undoMove(a["id"]!);
      case "errand_progress":
        return this.everything.progress;
      case "errand_stop":
        return this.everything.stop();
      case "page":
        return sheet(p, a as never);
      case "page_save":
        sheet(p, a["page"]!);
        return { saved: !this.closesDialogs };
      default:
        return this.guard.handle(command, a) ?? this.backups.handle(command, a);
    }
  }
}

const WRITES = new Set([
  "on_this_day_choose",
  "on_this_day_hide",
  "on_this_day_again",
  "keep_until_choose",
  "keep_until_gone_through",
  "keep_until_put_off",
  "keep_until_prompt",
  "entries_bin",
  "entries_restore",
  "tag_change",
  "tag_change_undo",
  "entry_save",
  "entry_bin",
  "entry_restore",
  "entry_restore_version",
  "draft_keep",
  "draft_discard",
  "draft_put_back",
  "bin_purge",
  "bin_empty",
  "settings_set",
  "guard_choices_set",
  "guard_leave",
  "ground_settings_set",
  "exercise_keep",
  "exercise_remove",
  "exercise_import",
  "item_keep",
  "items_keep",
  "items_bin",
  "items_restore",
  "item_bin",
  "item_restore",
  "item_purge",
  "session_repeat",
  "series_change",
  "series_put_back",
  "session_put_away",
  "template_import",
  "measure_import",
  "copy_save",
  "bring_in_look",
  "bring_in",
  "bring_in_undo",
  "move_in_look",
  "move_in",
  "move_in_undo",
  "backup_bring_back",
]);

/** A backend in memory, already in use. */
export function createFakeBackend(options: FakeOptions = {}): FakeBackend {
  return new FakeBackend(options).install();
}
