/**
 * The journal as a long list, of which only the stretches looked at are fetched.
 */
import { SvelteMap } from "svelte/reactivity";
import { changed, commands, session, type EntrySummary } from "$ipc";

/** Entries fetched at a time. */
export const PAGE = 60;

export class TimelinePages {
  stage = $state<"opening" | "ready" | "failed">("opening");
  total = $state(0);
  complete = $state(true);

  #pages = new SvelteMap<number, EntrySummary[]>();
  #asked = new Set<number>();
  #round = 0;
  #wanted = { first: 0, last: 0 };

  row(index: number): EntrySummary | null {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  }

  /** Reads what a change elsewhere, or the end of opening the journal, would alter. */
  watch(): void {
    void changed.count;
    void session.complete;
  }

  /** Fetches afresh what is on the screen; what is there stays until then. */
  async reload(): Promise<void> {
    const round = ++this.#round;
    this.#asked.clear();
    const { first, last } = this.#wanted;
    const pages = span(first, last);
    await Promise.all(pages.map((page) => this.#fetch(page, round)));
    if (round !== this.#round) return;
    for (const page of [...this.#pages.keys()]) {
      if (!pages.includes(page)) this.#pages.delete(page);
    }
  }

  /** These rows are about to be seen: `last` is one past the end. */
  want(first: number, last: number): void {
    this.#wanted = { first, last };
    for (const page of span(first, last)) {
      if (!this.#asked.has(page)) void this.#fetch(page, this.#round);
    }
  }

  leave(): void {
    this.#round += 1;
    this.#pages.clear();
    this.#asked.clear();
  }

  async #fetch(page: number, round: number): Promise<void> {
    this.#asked.add(page);
    try {
      const found = await commands.timeline({ offset: page * PAGE, limit: PAGE });
      if (round !== this.#round) return;
      this.#pages.set(page, found.rows);
      this.total = found.total;
      this.complete = found.complete;
      this.stage = "ready";
    } catch {
      if (round !== this.#round) return;
      this.#asked.delete(page);
      if (this.stage !== "ready") this.stage = "failed";
    }
  }
}

function span(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(first, last - 1) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
