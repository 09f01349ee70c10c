import {
  changed,
  CommandError,
  commands,
  fields,
  type EntryId,
  type MovedIn,
  type MoveInLook,
  type MoveInUndone,
  type Progress,
  type SavedEverything,
  type Tally,
} from "$ipc";

/** What goes on now; null while nothing does. */
export type Work =
  "copy" | "permit" | "save" | "choose" | "bring" | "undo" | "moveLook" | "move" | "moveUndo";

/** How often is asked how far the work is, in milliseconds. */
const ASK_EVERY = 250;

/** Copies, plain files, and bringing such files in. One thing at a time. */
export class YourData {
  work = $state<Work | null>(null);
  progress = $state.raw<Progress>({ done: 0, total: 0 });
  stopping = $state(false);
  failure = $state.raw<CommandError | null>(null);
  /** What went on when it failed. */
  failed = $state<Work | null>(null);
  copy = $state.raw<SavedEverything | null>(null);
  plain = $state.raw<SavedEverything | null>(null);
  found = $state.raw<Tally | null>(null);
  taken = $state.raw<Tally | null>(null);
  undone = $state<number | null>(null);
  looked = $state.raw<MoveInLook | null>(null);
  moved = $state.raw<MovedIn | null>(null);
  moveUndone = $state.raw<MoveInUndone | null>(null);
  /** Each time that entries were moved in; empty until it is known. */
  moves = $state.raw<MovedIn[]>([]);
  #asking: ReturnType<typeof setInterval> | undefined;

  get percent(): number {
    const { done, total } = this.progress;
    return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
  }

  /** How many records had come in when bringing in failed or was stopped; null if it was neither. */
  get broughtBefore(): number | null {
    return this.failure?.detail.taken ?? null;
  }

  /** Nothing of what was said before is still said. */
  clear() {
    this.failure = this.copy = this.plain = this.found = this.taken = null;
    this.looked = this.moved = this.moveUndone = null;
    this.undone = null;
  }

  async saveCopy() {
    this.clear();
    const saved = await this.#do("copy", () => commands.copySave());
    if (saved?.name) this.copy = saved;
  }

  /** Whether everything has been written; the secret's bytes are wiped. `secret`: which, and its bytes. */
  async savePlain(secret: (string | Uint8Array)[]): Promise<boolean> {
    this.clear();
    await this.#do("permit", () => commands.everythingPermit(fields(secret)));
    if (this.failure) return false;
    const saved = await this.#do("save", () => commands.everythingSave());
    if (saved?.name) this.plain = saved;
    return this.plain !== null;
  }

  async look() {
    this.clear();
    const found = await this.#do("choose", () => commands.bringInLook());
    if (found) this.found = found;
  }

  async bringIn() {
    this.failure = null;
    const taken = await this.#do("bring", () => commands.bringIn());
    this.found = null;
    this.taken = taken;
    changed.entries();
  }

  async undo() {
    const undone = await this.#do("undo", () => commands.bringInUndo());
    if (undone === null) return;
    this.undone = undone;
    changed.entries();
  }

  async loadMoves() {
    // Without them the rest of the page is as useful as before.
    this.moves = await commands.moves().catch(() => []);
  }

  async lookForeign(folder: boolean) {
    this.clear();
    const looked = await this.#do("moveLook", () => commands.moveInLook({ folder }));
    if (looked) this.looked = looked;
  }

  async moveIn(knownToo: boolean) {
    const moved = await this.#do("move", () => commands.moveIn({ knownToo }));
    // What was looked at is kept where it failed, so that it can be tried again.
    if (!moved) return;
    this.moved = moved;
    changed.entries();
    await this.loadMoves();
  }

  async undoMove(id: EntryId) {
    this.moveUndone = null;
    const undone = await this.#do("moveUndo", () => commands.moveInUndo({ id }));
    if (!undone) return;
    this.moveUndone = undone;
    changed.entries();
    await this.loadMoves();
  }

  forgetForeign() {
    this.clear();
    void commands.moveInForget().catch(() => undefined);
  }

  async stop() {
    this.stopping = true;
    await commands.errandStop().catch(() => undefined);
  }

  leave() {
    clearInterval(this.#asking);
    // Nobody would be there to hear how it ends.
    if (this.work) void this.stop();
    if (this.looked && !this.moved) this.forgetForeign();
  }

  /** Null when it failed, was stopped, or its dialogue was closed. */
  async #do<T>(work: Work, run: () => Promise<T>): Promise<T | null> {
    if (this.work) return null;
    this.work = work;
    this.failure = null;
    this.stopping = false;
    this.progress = { done: 0, total: 0 };
    this.#asking = setInterval(() => void this.#ask(), ASK_EVERY);
    try {
      return await run();
    } catch (thrown) {
      const failure = CommandError.from(thrown);
      const said = failure.code !== "cancelled" || failure.detail.taken !== undefined;
      this.failure = said ? failure : null;
      this.failed = work;
      return null;
    } finally {
      clearInterval(this.#asking);
      this.work = null;
    }
  }

  async #ask() {
    try {
      this.progress = await commands.errandProgress();
    } catch {
      // The work itself says what is wrong.
    }
  }
}
