/** The order of what was promised. It holds still while somebody is here, whatever they answer. */
import type { Action, EntryId, ItemOf } from "$ipc";
import { PracticePage } from "./page.svelte";

type Promised = ItemOf<"action">;

export class ActionsPage extends PracticePage {
  #open: EntryId[] = [];
  #settled: EntryId[] = [];

  protected override arrange(): void {
    const all = this.items.of("action");
    this.#open = all
      .filter(comesBack)
      .sort(byDay)
      .map(({ id }) => id);
    this.#settled = all
      .filter((item) => !comesBack(item))
      .sort(lastAnswered)
      .map(({ id }) => id);
  }

  /** What is still to be done, by its day; then what was done in part or not. */
  get open(): Promised[] {
    void this.readings;
    return this.#these(this.#open);
  }

  /** What is done or let go of, the last answered first. */
  get settled(): Promised[] {
    void this.readings;
    return this.#these(this.#settled);
  }

  /** Something new has been written and is done with. */
  add(id: EntryId): void {
    this.#open = [id, ...this.#open.filter((one) => one !== id)];
    this.readings += 1;
  }

  #these(ids: readonly EntryId[]): Promised[] {
    return ids.map((id) => this.items.get("action", id)).filter((item) => item !== null);
  }
}

/** Whether it is asked after again. */
const comesBack = ({ body }: Promised) => body.state !== "done" && body.state !== "changedMind";

const place = ({ state, by }: Action) => `${state === "open" ? 0 : 1} ${by ?? "9999"}`;
const byDay = (a: Promised, b: Promised) =>
  place(a.body).localeCompare(place(b.body)) || a.created.at.localeCompare(b.created.at);
const lastAnswered = (a: Promised, b: Promised) =>
  (b.body.answered?.at ?? "").localeCompare(a.body.answered?.at ?? "");
