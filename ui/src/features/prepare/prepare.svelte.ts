/** Preparing for one session: what there is to bring, and what will be brought. */
import {
  blankAgendaItem,
  commands,
  limits,
  type AgendaItem,
  type EntryId,
  type EntrySummary,
  type ItemOf,
} from "$ipc";
import { begin, nowOn, preparationOf, stageAfter, type Begun, type Stage } from "./begun";
import { movedBy, movedTo } from "./agenda";
import { Written } from "./written.svelte";

/** How to have something back. */
export type Undo = () => void;

export class PrepareScreen {
  stage = $state<Stage>("opening");
  begun = $state.raw<Begun | null>(null);
  entries = $state.raw<EntrySummary[]>([]);
  written = $state.raw<Written<"preparation"> | null>(null);
  /** What was promised last time, each asked after. */
  asked = $state.raw<Written<"action">[]>([]);

  #session: EntryId;
  #left = false;

  constructor(session: EntryId) {
    this.#session = session;
  }

  get agenda(): AgendaItem[] {
    return this.written?.body.agenda ?? [];
  }

  get agreement(): ItemOf<"agreement"> | null {
    return this.begun?.items.get("agreement", this.begun.beginning.agreement) ?? null;
  }

  /** No other thing fits on the agenda. */
  get full(): boolean {
    return this.agenda.length >= limits.agenda;
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const begun = await begin(this.#session);
      const entries = await commands.entriesSince({ day: begun.beginning.since });
      if (this.#left) return;
      this.begun = begun;
      this.entries = entries;
      this.written = preparationOf(begun);
      this.asked = promised(begun).map((action) => answerTo(action, begun.standing.today));
      this.stage = "ready";
    } catch (error) {
      this.stage = stageAfter(error);
    }
  }

  noticed(): void {
    for (const one of this.#all()) one.noticed();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    await Promise.all(this.#all().map((one) => one.flush()));
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#left = true;
    for (const one of this.#all()) void one.leave();
    this.stage = "opening";
    this.begun = this.written = null;
    this.entries = [];
    this.asked = [];
  }

  /** Something new to bring; its id, or null when no other fits. */
  add(given: Partial<AgendaItem> = {}): EntryId | null {
    if (!this.written || this.full) return null;
    const item = blankAgendaItem(given);
    this.written.body.agenda.push(item);
    return item.id;
  }

  /** Brings an entry: it is named, and none of its words are copied. */
  bring(entry: EntryId): EntryId | null {
    return this.brought(entry)?.id ?? this.add({ from: entry });
  }

  /** What on the agenda came from that entry. */
  brought(entry: EntryId): AgendaItem | undefined {
    return this.agenda.find((item) => item.from === entry);
  }

  remove(id: EntryId): Undo | null {
    const written = this.written;
    const at = this.agenda.findIndex((item) => item.id === id);
    const [item] = at < 0 ? [] : $state.snapshot(this.agenda).slice(at, at + 1);
    if (!written || !item) return null;
    written.body.agenda.splice(at, 1);
    return () => {
      if (!this.#left) written.body.agenda.splice(at, 0, item);
    };
  }

  /** Moves one thing by one place; false when it is at that end already. */
  move(id: EntryId, by: -1 | 1): boolean {
    return this.#order(movedBy(this.agenda, id, by));
  }

  /** Puts one thing before the one at that place. */
  place(id: EntryId, to: number): boolean {
    return this.#order(movedTo(this.agenda, id, to));
  }

  #order(agenda: AgendaItem[] | null): boolean {
    if (!this.written || !agenda) return false;
    this.written.body.agenda = agenda;
    return true;
  }

  #all(): (Written<"preparation"> | Written<"action">)[] {
    return [...(this.written ? [this.written] : []), ...this.asked];
  }
}

/** What is still asked after, and what was said of the last session's own. */
function promised({ items, standing, beginning }: Begun): ItemOf<"action">[] {
  const asked = standing.actions.flatMap((id) => items.get("action", id) ?? []);
  const said = items
    .of("action")
    .filter(({ id, body }) => isOf(body.session, beginning.last) && !standing.actions.includes(id));
  return [...asked, ...said];
}

const isOf = (session: EntryId | null, last: EntryId | null) => last !== null && session === last;

function answerTo({ id, body }: ItemOf<"action">, today: string): Written<"action"> {
  return new Written<"action">(body, {
    id,
    blank: () => false,
    kept: (body) => ({ ...body, answered: body.state === "open" ? null : nowOn(today) }),
  });
}
