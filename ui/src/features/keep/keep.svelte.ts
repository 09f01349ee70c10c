/** The entries that are past their day, which of them are marked, and what is done with those. */
import { SvelteSet } from "svelte/reactivity";
import {
  changed,
  commands,
  type CycleEnd,
  type EndChoice,
  type KeepUntilStanding,
  type PastEnd,
  type PastEnds,
} from "$ipc";
import type { Place } from "./place";

/** Rows that are fetched at a time. */
const PAGE = 100;
/** Most that are shown at once, and done to in one act. */
const MOST = 1000;

/** What was done: to how many, and how it is taken back. */
export interface Done {
  count: number;
  undo: () => Promise<void>;
}

export class KeepPage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  rows = $state.raw<PastEnd[]>([]);
  standing = $state.raw<KeepUntilStanding | null>(null);
  /** The cycle that today lies in. */
  present = $state.raw<CycleEnd | null>(null);
  readonly marked = new SvelteSet<string>();
  #wanted = PAGE;
  #round = 0;

  constructor(place: Place | null) {
    this.#wanted = place?.shown ?? PAGE;
    place?.marked.forEach((id) => this.marked.add(id));
  }

  get total(): number {
    return this.standing?.past ?? 0;
  }

  /** How many come with the next press; nought where all are shown, or as many as can be. */
  get next(): number {
    return Math.min(PAGE, this.total - this.rows.length, MOST - this.rows.length);
  }

  get place(): Place {
    return { shown: this.rows.length, marked: [...this.marked] };
  }

  mark(id: string, marked: boolean): void {
    if (marked) this.marked.add(id);
    else this.marked.delete(id);
  }

  markAll(): void {
    for (const { entry } of this.rows) this.marked.add(entry.id);
  }

  async load(): Promise<void> {
    const round = ++this.#round;
    try {
      const rows: PastEnd[] = [];
      let page: PastEnds;
      do {
        page = await commands.keepUntilPast({ offset: rows.length, limit: PAGE });
        rows.push(...page.rows);
      } while (page.rows.length > 0 && rows.length < Math.min(this.#wanted, page.standing.past));
      if (round === this.#round) this.#show(rows, page);
    } catch {
      if (round === this.#round) this.stage = "failed";
    }
  }

  async more(): Promise<void> {
    this.#wanted = this.rows.length + this.next;
    await this.load();
  }

  async choose(choice: EndChoice): Promise<Done> {
    const ends = [...this.marked].map((entry) => ({ entry, choice }));
    const before = await commands.keepUntilChoose({ ends });
    return this.#done(before.length, () => commands.keepUntilChoose({ ends: before }));
  }

  async bin(): Promise<Done> {
    const ids = await commands.entriesBin({ ids: [...this.marked] });
    return this.#done(ids.length, () => commands.entriesRestore({ ids }));
  }

  async goneThrough(): Promise<void> {
    this.standing = await commands.keepUntilGoneThrough();
  }

  async prompt(on: boolean): Promise<void> {
    const before = this.standing;
    try {
      this.standing = await commands.keepUntilPrompt({ on });
    } catch (thrown) {
      // The switch goes back to what is true.
      this.standing = before && { ...before };
      throw thrown;
    }
  }

  leave(): void {
    this.#round += 1;
    this.rows = [];
    this.marked.clear();
  }

  async #done(count: number, takeBack: () => Promise<unknown>): Promise<Done> {
    this.marked.clear();
    await this.load();
    const undo = async () => {
      await takeBack();
      changed.entries();
    };
    return { count, undo };
  }

  #show(rows: PastEnd[], { standing, present }: PastEnds): void {
    this.rows = rows;
    this.standing = standing;
    this.present = present;
    this.stage = "ready";
    // What is no longer listed is not done to unseen.
    const listed = new Set(rows.map(({ entry }) => entry.id));
    for (const id of this.marked) if (!listed.has(id)) this.marked.delete(id);
  }
}
