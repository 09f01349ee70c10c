import { CommandError } from "../error";
import type {
  BackupCopy,
  Backups,
  EntryBody,
  Entry,
  MendPlan,
  Moment,
  NamedLoss,
} from "../generated/types";
import { summary } from "./bodies";
import type { FakeJournal, StoredEntry } from "./journal";
import { CODES, texts, tidyCode } from "./secrets";
import { CHOSEN_FOLDER, type FakeVault } from "./vault";

type Args = Record<string, unknown>;

/** Copies of the journal as it was at each moment one was made. */
export class FakeBackups {
  readonly copies: { copy: BackupCopy; entries: Map<string, StoredEntry> }[] = [];
  /** What is not a copy: the folder, what went wrong, the second folder, the last try. */
  rest: Omit<Backups, "copies"> = {
    folder: "/home/someone/Documents/Stillpoint/backups",
    busy: false,
    trouble: null,
    second: null,
    tried: null,
    reminder: null,
  };
  /** What opens the copies that are under an earlier key, and whether it was given. */
  earlier = { passphrase: "the passphrase of that time", given: false };
  /** What mending would say. */
  plan: MendPlan = { fromBackups: [], lost: [], listDamaged: false, backups: 0 };

  constructor(
    private readonly journal: FakeJournal,
    private readonly vault: FakeVault,
    private readonly now: () => Moment,
  ) {}

  make(taken: Moment = this.now(), change: Partial<BackupCopy> = {}): BackupCopy {
    const entries = structuredClone(this.journal.entries);
    const copy: BackupCopy = {
      name: `Journal ${taken.at} ${this.copies.length}.stillpoint`,
      taken,
      entries: entries.size,
      bytes: 20_480,
      checked: taken,
      state: "sound",
      second: this.rest.second?.there ?? false,
      ...change,
    };
    this.copies.unshift({ copy, entries });
    return copy;
  }

  all(): Backups {
    return { ...this.rest, copies: this.copies.map(({ copy }) => copy) };
  }

  handle(command: string, a: Args): unknown {
    switch (command) {
      case "backups":
        return this.all();
      case "backup_make":
        this.make();
        return this.all();
      case "backup_check":
        this.#of(a).copy.checked = this.now();
        return this.all();
      case "backup_entries":
        return this.#entries(a);
      case "backup_entry":
        return this.#entry(a);
      case "backup_bring_back":
        return this.#bringBack(a);
      case "backup_since":
        return this.#since(a);
      case "backup_restore":
        return this.#restore(a);
      case "backup_folder_choose":
        this.rest.second = {
          folder: CHOSEN_FOLDER,
          there: true,
          missingSince: null,
          trouble: null,
        };
        return this.all();
      case "backup_folder_forget":
        this.rest.second = null;
        return this.all();
      case "mend_plan":
        return this.plan;
      case "mend":
        this.vault.lockNow();
        return this.plan;
      case "rollback_accept":
        this.vault.state = { ...this.vault.state, rollback: null };
        return this.vault.state;
      case "file_put_back":
        this.vault.state = { ...this.vault.state, fileGone: false };
        return this.vault.state;
      default:
        throw new CommandError("invalid");
    }
  }

  tryRestore(body: Uint8Array) {
    this.vault.mustKnow(body);
    const newest = this.copies[0];
    if (!newest) throw new CommandError("absent");
    this.rest.tried = this.now();
    const rows = this.#rows(newest.entries);
    return { taken: newest.copy.taken, total: rows.length, newest: rows.slice(0, 3) };
  }

  unlock(body: Uint8Array): null {
    const [name, kind, secret] = texts(body, 3);
    this.#of({ name });
    const right =
      kind === "recovery"
        ? tidyCode(secret ?? "") === CODES[1]?.join("")
        : secret === this.earlier.passphrase;
    if (!right)
      throw new CommandError(kind === "recovery" ? "wrongRecoveryCode" : "wrongPassphrase");
    this.earlier.given = true;
    return null;
  }

  /** One that can be looked into. */
  #opened(a: Args) {
    const found = this.#of(a);
    if (found.copy.state === "otherKey" && !this.earlier.given) throw new CommandError("otherKey");
    return found;
  }

  #of(a: Args) {
    const found = this.copies.find(({ copy }) => copy.name === a["name"]);
    if (!found) throw new CommandError("notFound");
    return found;
  }

  #rows(entries: Map<string, StoredEntry>) {
    return [...entries].reverse().map(([id, entry]) => summary(id, entry, true));
  }

  #entries(a: Args) {
    const { copy, entries } = this.#opened(a);
    const offset = a["offset"] as number;
    const rows = this.#rows(entries).slice(offset, offset + (a["limit"] as number));
    const { taken, state } = copy;
    const [damaged, earlierKey] = [state === "damaged", state === "otherKey"];
    return { taken, total: entries.size, rows, damaged, earlierKey };
  }

  #stored(a: Args): StoredEntry {
    const entry = this.#opened(a).entries.get(a["id"] as string);
    if (!entry) throw new CommandError("notFound");
    return entry;
  }

  #entry(a: Args): Entry {
    const { created, edited, binned, body } = this.#stored(a);
    return { id: a["id"] as string, revision: 1, created, edited, binned, versions: 1, body };
  }

  #bringBack(a: Args): Entry {
    const body: EntryBody = this.#stored(a).body;
    const id = a["id"] as string;
    return this.journal.save({ of: this.journal.entries.has(id) ? id : null, draft: null, body });
  }

  #since(a: Args) {
    const then = this.#of(a).entries;
    const now = this.journal.entries;
    const versions = (entry?: StoredEntry) => entry?.versions.length ?? 0;
    const both = [...now].filter(([id]) => then.has(id));
    return {
      written: now.size - both.length,
      changed: both.filter(([id, entry]) => versions(entry) !== versions(then.get(id))).length,
      other: 0,
      returning: [...then.keys()].filter((id) => !now.has(id)).length,
    };
  }

  #restore(a: Args) {
    const { entries } = this.#of(a);
    this.make();
    this.journal.entries.clear();
    for (const [id, entry] of structuredClone(entries)) this.journal.entries.set(id, entry);
    this.vault.lockNow();
    return null;
  }
}

/** A record that cannot be read, for what mending says. */
export const loss = (kind: string | null, when: Moment | null, id = "a"): NamedLoss => ({
  id,
  kind,
  when,
  day: null,
});
