// Supervision in memory. It keeps items, bins them and repeats sessions as the
// real journal does; of the sums it knows the plain ones, and a test that needs
// others says them (`standing`).
import { CommandError } from "../error";
import { rulePacks } from "../generated/rules";
import { builtinTemplates } from "../generated/templates";
import type {
  Beginning,
  BinnedItem,
  Cycle,
  CycleStanding,
  FoundDates,
  Item,
  ItemBody,
  Moment,
  Preparation,
  Reflection,
  SeriesChanged,
  SeriesLater,
  Session,
  Standing,
  Template,
  Total,
  Working,
} from "../generated/types";
import { blankPreparation } from "../blank";
import { FakeMeasures } from "./measures";

const copy = <T>(value: T): T => structuredClone(value);
const WEEK = 7;
const MANY_MAX = 1000;
const dayPlus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const placeInTime = (session: Session) => `${session.day} ${session.starts ?? "00:00"}`;
/** What the sessions of a series share; the rest is each one's own. */
const SHARED = [
  "kind",
  "called",
  "starts",
  "minutes",
  "format",
  "place",
  "role",
  "with",
  "group",
  "programme",
  "remind",
] as const satisfies readonly (keyof Session)[];
const isOpen = ({ state }: Session) => state === "booked" || state === "offered";
/** "2026-11-21 15:00", when it ends on the clock of the place. */
function endOf({ day, starts, minutes }: Session): string {
  if (starts === null || minutes === null) return `${dayPlus(day, 1)} 00:00`;
  const end = new Date(Date.parse(`${day}T${starts}:00Z`) + minutes * 60_000);
  return end.toISOString().slice(0, 16).replace("T", " ");
}
function isOver(session: Session, now: Moment): boolean {
  const there = new Date(Date.parse(now.at) + now.offsetMinutes * 60_000).toISOString();
  return there.slice(0, 16).replace("T", " ") >= endOf(session);
}
function asksAfter(session: Session, now: Moment): boolean {
  const putAway = session.reflected !== null && isOver(session, session.reflected);
  return session.state === "booked" && isOver(session, now) && !putAway;
}
const isFinished = ({ name, stages }: Template) =>
  name.trim() !== "" && stages.length > 0 && stages.every((stage) => stage.name.trim() !== "");

export class FakePractice {
  readonly items = new Map<string, Item>();
  /** What a test says of where things stand, in place of what would be worked out. */
  standing: Partial<Standing> = {};
  /** Likewise of every cycle of evidence. */
  cycles: Partial<CycleStanding> = {};
  /** What is in the file that import reads; null is a dialog that was closed. */
  importing: Template | null = null;
  /** False when the person closes the dialog of an export. */
  saves = true;

  /** What is in the calendar file that an import reads; without one its dialog is closed. */
  dates: FoundDates | null = null;

  readonly measures: FakeMeasures;

  constructor(
    private readonly now: () => Moment,
    private readonly newId: () => string,
  ) {
    this.measures = new FakeMeasures(this, now, newId);
  }

  all(): Item[] {
    const apart = ["measure", "answering"];
    return copy(this.inUse().filter(({ body }) => !apart.includes(body.item)));
  }

  /** Everything that is not in the bin, measures and their answers too. */
  inUse(): Item[] {
    return [...this.items.values()].filter((item) => item.binned === null);
  }

  keep(id: string | null, body: ItemBody): Item {
    const before = id === null ? undefined : this.items.get(id);
    if (before && before.body.item !== body.item)
      throw new CommandError("invalid", { field: "id" });
    this.measures.onceAMonth(id, body);
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

  keepMany(bodies: ItemBody[]): Item[] {
    if (bodies.length > MANY_MAX) throw new CommandError("invalid", { field: "bodies" });
    return bodies.map((body) => this.keep(null, body));
  }

  setManyBinned(ids: string[], binned: boolean): null {
    if (ids.length > MANY_MAX) throw new CommandError("invalid", { field: "ids" });
    for (const id of ids) if (this.items.has(id)) this.setBinned(id, binned);
    return null;
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

  seriesLater(id: string, was: Session): SeriesLater {
    const { body: is } = this.#item(id);
    if (is.item !== "session") throw new CommandError("notFound");
    const after = this.#sessions().filter(
      ([other, one]) =>
        other !== id &&
        is.series &&
        one.series === is.series &&
        placeInTime(one) > placeInTime(was),
    );
    const days = (Date.parse(is.day) - Date.parse(was.day)) / 86_400_000;
    const altered = SHARED.filter((name) => is[name] !== was[name]);
    const carried = Object.fromEntries(altered.map((name) => [name, is[name]]));
    const changing = after
      .filter(([, one]) => isOpen(one) && (days !== 0 || altered.some((n) => one[n] !== is[n])))
      .map(([other, one]): Item => {
        const body = { item: "session", ...one, ...carried, day: dayPlus(one.day, days) } as const;
        return { ...this.#item(other), body };
      });
    const staying = changing.length > 0 ? after.filter(([, one]) => !isOpen(one)).length : 0;
    return copy({ changing, staying });
  }

  seriesChange(id: string, was: Session): SeriesChanged {
    const { changing } = this.seriesLater(id, was);
    const this_ = copy(this.#item(id));
    const before = changing.map((item) => copy(this.#item(item.id)));
    const after = changing.map((item) => this.keep(item.id, item.body));
    const asItWas: Item = { ...this_, body: { ...was, item: "session" } };
    return { before: [asItWas, ...before], after: [this_, ...after] };
  }

  /** Whole, unlike the real one, which leaves alone what was changed since. */
  seriesPutBack({ before }: SeriesChanged): Item[] {
    return before.map(({ id, body }) => this.keep(id, body));
  }

  putAway(id: string): Item {
    const { body } = this.#item(id);
    if (body.item !== "session") throw new CommandError("notFound");
    return this.keep(id, { ...body, reflected: this.now() });
  }

  stands(): Standing {
    const now = this.now();
    const today = now.day;
    const sessions = this.#sessions();
    const ahead = sessions.filter(
      ([, one]) => isOpen(one) && one.day >= today && !isOver(one, now),
    );
    const upcoming = ahead.map(([id]) => id);
    const past = sessions.filter(([, one]) => asksAfter(one, now));
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

  /** Where the cycles stand: plain sums by day, and whatever a test says in place of them. */
  evidence(): CycleStanding[] {
    return this.all().flatMap(({ id, body }) =>
      body.item === "cycle" ? [{ ...this.#cycle(id, body), ...this.cycles }] : [],
    );
  }

  #cycle(id: string, cycle: Cycle): CycleStanding {
    const pack = rulePacks.find(({ key }) => key === cycle.rules);
    const within = (day: string) => cycle.from <= day && day <= cycle.until;
    const learning = this.all().filter(({ body }) => body.item === "learning" && within(body.day));
    const practice = this.all().filter(
      ({ body }) => body.item === "practiceHours" && within(body.from) && within(body.until),
    );
    const feedback = this.all().filter(({ body }) => body.item === "feedback" && within(body.day));
    const pieces = this.all().filter(({ body }) => body.item === "piece" && body.cycle === id);
    const total = (of: Total["of"], needed: number, those: Item[]): Total => {
      const working = those.map(({ id: one, body }): Working => {
        const counts =
          body.item === "learning"
            ? (body.minutes ?? 0)
            : body.item === "practiceHours"
              ? (body.hours ?? 0)
              : 1;
        const day = body.item === "learning" || body.item === "feedback" ? body.day : cycle.from;
        return { working: "thing", id: one, day, counts };
      });
      const have = working.reduce((sum, one) => sum + ("counts" in one ? one.counts : 0), 0);
      const lacking = Math.max(0, needed - have);
      return { of, key: "", name: "", needed, own: false, have, lacking, working };
    };
    const totals = (pack?.requirements ?? []).flatMap((asked): Total[] => {
      switch (asked.kind) {
        case "practiceHours":
          return [total("practiceHours", asked.least, practice)];
        case "learningHours":
          return [total("learning", asked.least * 60, learning)];
        case "feedback":
          return [total("feedback", asked.least, feedback)];
        default:
          return [];
      }
    });
    const days = Math.round((Date.parse(cycle.until) - Date.parse(this.now().day)) / 86_400_000);
    const ids = (those: Item[]) => those.map((item) => item.id);
    return {
      id,
      days,
      backwards: cycle.until < cycle.from,
      known: pack !== undefined,
      totals,
      supervised: null,
      learning: ids(learning),
      practice: ids(practice),
      feedback: ids(feedback),
      pieces: ids(pieces),
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
    const wanted = JSON.stringify({ ...this.importing, item: "template" });
    const same = this.all().find(({ body }) => JSON.stringify(body) === wanted);
    return same ?? this.keep(null, { ...this.importing, item: "template" });
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
