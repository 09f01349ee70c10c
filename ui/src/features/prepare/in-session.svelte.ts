/** The session itself: the agenda as it may be seen, what has been talked about, and the jotting. */
import { session as journal, type AgendaItem, type EntryId } from "$ipc";
import { blankInPreparation } from "./agenda";
import { begin, nowOn, preparationOf, stageAfter, type Begun, type Stage } from "./begun";
import type { Written } from "./written.svelte";

export class InSessionScreen {
  stage = $state<Stage>("opening");
  begun = $state.raw<Begun | null>(null);
  written = $state.raw<Written<"preparation"> | null>(null);
  /** What is only the writer's shows too, because they asked for it. */
  mine = $state(false);

  #session: EntryId;
  #left = false;
  #asOpened = "";

  constructor(session: EntryId) {
    this.#session = session;
  }

  /** What may be seen by whoever can see the screen, or everything when that was asked for. */
  get agenda(): AgendaItem[] {
    const all = this.written?.body.agenda ?? [];
    return this.mine ? all : all.filter((item) => item.shared);
  }

  /** The first thing that has not been talked about. */
  get current(): AgendaItem | null {
    return this.agenda.find((item) => !item.discussed) ?? null;
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const begun = await begin(this.#session);
      if (this.#left) return;
      this.begun = begun;
      this.written = preparationOf(begun);
      this.#recordOpening(this.written, begun.standing.today);
      this.stage = "ready";
    } catch (error) {
      this.stage = stageAfter(error);
    }
  }

  noticed(): void {
    this.written?.noticed();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    try {
      await this.written?.flush();
    } catch (error) {
      // A page that was only looked at lets go: all that is unkept of it is when that was.
      if (this.#said() !== this.#asOpened) throw error;
    }
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#left = true;
    void this.written?.leave();
    this.stage = "opening";
    this.begun = this.written = null;
  }

  /** A journal that cannot be written must not hold anyone here for the sake of a time. */
  #recordOpening({ body }: Written<"preparation">, today: string): void {
    this.#asOpened = this.#said();
    if (!journal.readOnly && !blankInPreparation(body)) body.opened = nowOn(today);
  }

  /** What the writer has put there, as a fingerprint. */
  #said(): string {
    return JSON.stringify({ ...this.written?.body, opened: null });
  }
}
