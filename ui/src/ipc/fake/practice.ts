// Supervision in memory. It keeps items, bins them and repeats sessions as the
// real journal does; of the sums it knows the plain ones, and a test that needs
// others says them (`standing`).
import { CommandError } from "../error";
import { builtinTemplates } from "../generated/templates";
import type {
  Beginning,
  BinnedItem,
  FoundDates,
  Item,
  ItemBody,
  Moment,
  Preparation,
  Reflection,
  Session,
  Standing,
  Template,
} from "../generated/types";
import { blankPreparation } from "../blank";

const copy = <T>(value: T): T => structuredClone(value);
const WEEK = 7;
const dayPlus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const placeInTime = (session: Session) => `${session.day} ${session.starts ?? "00:00"}`;
const isFinished = ({ name, stages }: Template) =>
  name.trim() !== "" && stages.length > 0 && stages.every((stage) => stage.name.trim() !== "");

export class FakePractice {
  readonly items = new Map<string, Item>();
  /** What a test says of where things stand, in place of what would be worked out. */
  standing: Partial<Standing> = {};
  /** What is in the file that import reads; null is a dialog that was closed. */
  importing: Template | null = null;
  /** False when the person closes the dialog of an export. */
  saves = true;

  /** What is in the calendar file that an import reads; without one its dialog is closed. */
  dates: FoundDates | null = null;

  constructor(
    private readonly now: () => Moment,
    private readonly newId: () => string,
  ) {}

  all(): Item[] {
    return copy([...this.items.values()].filter((item) => item.binned === null));
  }

  keep(id: string | null, body: ItemBody): Item {
    const before = id === null ? undefined : this.items.get(id);
    if (before && before.body.item !== body.item)
      throw new CommandError("invalid", { field: "id" });
    const at = this.now();
    const key = id ?? this.newId();
    const created = before?.created ?? at;
    this.items.set(key, { id: key, created, edited: at, binned: null, body: copy(body) });
    return copy(this.#item(key));
  }

  setBinned(id: string, binned: boolean): Item {
    const item = this.#item(id);
    item.binned = binned ? this.now() : null;
    return copy(item);
  }

  findDates(): FoundDates {
    if (!this.dates) throw new CommandError("cancelled");
    return copy(this.dates);
  }

  exportDates(): { saved: boolean } {
    if (this.stands().upcoming.length === 0) throw new CommandError("notFound");
    return { saved: this.saves };
  }

  binned(): BinnedItem[] {
    const those = [...this.items.values()].flatMap((item) =>
      item.binned ? [{ item, binned: item.binned, goneOn: dayPlus(item.binned.day, 30) }] : [],
    );
    return copy(those);
  }

  purge(id: string) {
    if (!this.#item(id).binned) throw new CommandError("notFound");
    this.items.delete(id);
    return null;
  }

  repeat(id: string, more: number): Item[] {
    const { body } = this.#item(id);
    if (body.item !== "session" || !body.repeat) return [];
    const { every, unit } = body.repeat;
    const first: Session = { ...body, series: body.series ?? id };
    const all = [this.keep(id, { item: "session", ...first })];
    for (let n = 1; n <= more; n += 1) {
      const date = new Date(`${body.day}T00:00:00Z`);
      if (unit === "months") date.setUTCMonth(date.getUTCMonth() + n * every);
      const day =
        unit === "weeks" ? dayPlus(body.day, n * every * WEEK) : date.toISOString().slice(0, 10);
      const state = body.state === "offered" ? "offered" : "booked";
      all.push(this.keep(null, { item: "session", ...first, day, state, uid: "" }));
    }
    return all;
  }

  stands(): Standing {
    const today = this.now().day;
    const sessions = this.#sessions();
    const ahead = sessions.filter(
      ([, { state, day }]) => (state === "booked" || state === "offered") && day >= today,
    );
    const upcoming = ahead.map(([id]) => id);
    const past = sessions.filter(([, { state, day }]) => state === "booked" && day < today);
    return {
      today,
      upcoming,
      reminders: ahead
        .filter(([, { remind, day }]) => remind !== null && dayPlus(day, -remind) <= today)
        .map(([id]) => id),
      unlogged: past.map(([id]) => id).reverse(),
      allowances: [],
      rhythms: [],
      programmes: [],
      refreshers: [],
      reviews: [],
      actions: this.all().flatMap(({ id, body }) =>
        body.item === "action" && ["open", "partly", "not"].includes(body.state) ? [id] : [],
      ),
      intentions: this.all().flatMap(({ id, body }) =>
        body.item === "intention" && body.seen === null && dayPlus(body.day, WEEK) <= today
          ? [id]
          : [],
      ),
      askConfidence: false,
      why: null,
      ...this.standing,
    };
  }

  begin(session: string): Beginning {
    const { body } = this.#item(session);
    if (body.item !== "session") throw new CommandError("notFound");
    const earlier = this.#sessions().filter(
      ([id, one]) =>
        id !== session && one.kind === body.kind && placeInTime(one) < placeInTime(body),
    );
    const last = earlier.filter(([, one]) => one.state === "attended").at(-1);
    const kept = this.#preparation(session);
    const before = earlier.map(([id]) => this.#preparation(id)).filter((one) => one !== null);
    const open = (before.at(-1)?.body.agenda ?? []).filter((item) => !item.discussed);
    const preparation: Preparation & { item?: string } = kept?.body ?? {
      ...blankPreparation({ session, brief: body.kind === "dropIn" }),
      agenda: open.map((item) => ({ ...item, carried: item.carried + 1 })),
    };
    // What a preparation is, without the word that says so.
    delete preparation.item;
    const agreement = this.all().filter((item) => item.body.item === "agreement");
    return copy({
      id: kept?.id ?? null,
      preparation,
      last: last?.[0] ?? null,
      since: last?.[1].day ?? null,
      agreement: agreement.at(-1)?.id ?? null,
    });
  }

  switch(reflection: Reflection, key: string): Reflection {
    const template = this.#template(key);
    const left = copy(reflection.parts);
    const parts = template.stages
      .filter(({ kind }) => kind === "write" || kind === "intention")
      .map(({ id, name }) => {
        const at = left.findIndex((part) => part.stage === id);
        const text = at === -1 ? "" : (left.splice(at, 1)[0]?.text ?? "");
        return { stage: id, heading: name, text };
      });
    const rest = left.filter((part) => part.text !== "");
    return {
      ...copy(reflection),
      parts: [...parts, ...rest],
      template: key,
      templateName: template.name,
      at: "",
    };
  }

  exportTemplate(id: string): { saved: boolean } {
    const own = this.items.get(id)?.body;
    if (own?.item !== "template") throw new CommandError("notFound");
    if (!isFinished(own)) throw new CommandError("invalid", { field: "template" });
    return { saved: this.saves };
  }

  importTemplate(): Item {
    if (!this.importing) throw new CommandError("cancelled");
    if (!isFinished(this.importing)) throw new CommandError("invalid", { field: "template" });
    return this.keep(null, { ...this.importing, item: "template" });
  }

  clear() {
    this.items.clear();
  }

  #template(key: string): Template {
    const own = this.items.get(key)?.body;
    if (own?.item === "template") return own;
    const found = builtinTemplates.find((one) => one.key === key);
    if (!found) throw new CommandError("notFound");
    return found;
  }

  #sessions(): [string, Session][] {
    const those = this.all().flatMap(({ id, body }): [string, Session][] =>
      body.item === "session" ? [[id, body]] : [],
    );
    return those.sort(([, a], [, b]) => placeInTime(a).localeCompare(placeInTime(b)));
  }

  #preparation(session: string) {
    for (const { id, body } of this.all().reverse())
      if (body.item === "preparation" && body.session === session) return { id, body };
    return null;
  }

  #item(id: string): Item {
    const item = this.items.get(id);
    if (!item) throw new CommandError("notFound");
    return item;
  }
}
