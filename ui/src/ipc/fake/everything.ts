import { CommandError } from "../error";
import type {
  MovedIn,
  MoveInLook,
  MoveInUndone,
  Progress,
  SavedEverything,
  Tally,
} from "../generated/types";
import { moment } from "./bodies";

/** What an import would do, with nothing in it but what is given. */
export function tally(given: Partial<Tally> = {}): Tally {
  return {
    folder: "Stillpoint 2026-11-21",
    entries: 0,
    items: 0,
    exercises: 0,
    drafts: 0,
    settings: 0,
    moves: 0,
    beside: 0,
    known: 0,
    missing: 0,
    notTaken: [],
    notTakenTotal: 0,
    undoable: 0,
    ...given,
  };
}

/** What moving in would do, with nothing in it but what is given. */
export function moveInLook(given: Partial<MoveInLook> = {}): MoveInLook {
  return {
    name: "Journal.json",
    program: "dayOne",
    entries: 0,
    known: 0,
    first: null,
    last: null,
    dayOnly: 0,
    fileChanged: 0,
    ahead: 0,
    starred: 0,
    samples: [],
    left: [],
    unread: [],
    unreadTotal: 0,
    ...given,
  };
}

/** Copies, plain files and bringing in, as far as the screens can tell. */
export class FakeEverything {
  /** What is in the folder that is chosen; without one the dialogue is closed. */
  folder: Tally | null = null;
  /** What is in the file that is chosen to move in from; without one the dialogue is closed. */
  foreign: MoveInLook | null = null;
  moved: MovedIn[] = [];
  progress: Progress = { done: 0, total: 0 };
  /** Held back until `finish` is called, where a test wants to see the work go on. */
  slow = false;
  leftOut = 0;
  #permitted = false;
  #chosen: Tally | null = null;
  #undoable = 0;
  #finish: (() => void) | null = null;
  #stopped = false;
  #looked: MoveInLook | null = null;

  permit(): null {
    this.#permitted = true;
    return null;
  }

  async save(cancelled: boolean): Promise<SavedEverything> {
    if (!this.#permitted) throw new CommandError("invalid", { field: "passphrase" });
    if (cancelled) return { name: null, records: 0, leftOut: 0 };
    this.#permitted = false;
    await this.#work();
    return { name: "Stillpoint 2026-11-21", records: 12, leftOut: this.leftOut };
  }

  async copy(cancelled: boolean): Promise<SavedEverything> {
    if (cancelled) return { name: null, records: 0, leftOut: 0 };
    await this.#work();
    return { name: "Copy of my journal.stillpoint", records: 0, leftOut: 0 };
  }

  look(): Tally {
    if (!this.folder) throw new CommandError("cancelled");
    return (this.#chosen = this.folder);
  }

  async bringIn(): Promise<Tally> {
    const chosen = this.#chosen;
    if (!chosen) throw new CommandError("notFound");
    this.#chosen = null;
    await this.#work({ taken: 3 });
    this.#undoable = chosen.entries + chosen.items;
    return { ...chosen, undoable: this.#undoable };
  }

  undo(): number {
    const undone = this.#undoable;
    this.#undoable = 0;
    return undone;
  }

  lookForeign(): MoveInLook {
    this.#looked = null;
    if (!this.foreign) throw new CommandError("cancelled");
    return (this.#looked = this.foreign);
  }

  async moveIn(knownToo: boolean): Promise<MovedIn> {
    const looked = this.#looked;
    if (!looked) throw new CommandError("notFound");
    await this.#work();
    this.#looked = null;
    const entries = looked.entries + (knownToo ? looked.known : 0);
    const id = `${this.moved.length + 1}`.padStart(32, "0");
    const at = moment("2026-11-21T10:11:00Z");
    const { program } = looked;
    const moved = { id, at, program, entries, unchanged: entries, changed: 0, undone: null };
    this.moved.unshift(moved);
    return moved;
  }

  forgetForeign(): null {
    this.#looked = null;
    return null;
  }

  undoMove(id: string): MoveInUndone {
    const moved = this.moved.find((one) => one.id === id);
    if (!moved) throw new CommandError("notFound");
    const binned = moved.unchanged;
    Object.assign(moved, { unchanged: 0, undone: moment("2026-11-21T11:11:00Z") });
    return { binned, stay: moved.changed };
  }

  stop(): null {
    this.#stopped = true;
    this.finish();
    return null;
  }

  finish() {
    this.#finish?.();
  }

  async #work(detail = {}) {
    this.#stopped = false;
    if (this.slow) await new Promise<void>((done) => (this.#finish = done));
    if (this.#stopped) throw new CommandError("cancelled", detail);
  }
}
