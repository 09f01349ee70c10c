// Measures in memory: taken in, answered once a month and added up plainly, as the real journal does.
import { CommandError } from "../error";
import type {
  AnsweredRow,
  Answering,
  AnsweringBegun,
  Item,
  ItemBody,
  Measure,
  MeasureLine,
  MeasureStanding,
  Moment,
  Subscale,
  SubscaleFigure,
  TakenMeasure,
} from "../generated/types";

/** What of the practice in memory this needs. */
interface Shelf {
  readonly items: Map<string, Item>;
  inUse(): Item[];
  keep(id: string | null, body: ItemBody): Item;
}

/** A measure without the word that says it is one. */
const sheetOf = ({ item: _, ...sheet }: { item: "measure" } & Measure): Measure => sheet;
const monthOf = (day: string) => day.slice(0, 7);
const round = (value: number) => Math.round(value * 100) / 100;

/** A measure of four invented items, with what a test gives in place of its parts. */
export function measure(given: Partial<Measure> = {}): Measure {
  return {
    name: "Heron",
    version: 1,
    credit: "Invented for a test.",
    instructions: "Choose one answer to each.",
    period: "the last 30 days",
    scale: ["Not at all", "A little", "Much"].map((label, at) => ({ value: at + 1, label })),
    items: ["Item one", "Item two", "Item three", "Item four"].map((text, at) => ({
      text,
      reversed: at === 1,
    })),
    subscales: [
      { name: "First part", items: [1, 2], how: "sum" },
      { name: "The whole", items: [1, 2, 3, 4], how: "mean" },
    ],
    ...given,
  };
}

export class FakeMeasures {
  /** What is in the file that import reads; null is a dialog that was closed. */
  importing: Measure | null = null;

  constructor(
    private readonly shelf: Shelf,
    private readonly now: () => Moment,
    private readonly newId: () => string,
  ) {}

  /** Keeps a measure as if it had been taken in, and gives its name. */
  add(given: Partial<Measure> = {}): string {
    return this.shelf.keep(null, { item: "measure", ...measure(given) }).id;
  }

  /** Keeps answers of a day, and gives their name. */
  answer(id: string, day: string, answers: (number | null)[]): string {
    const body = this.shelf.items.get(id)?.body;
    if (body?.item !== "measure") throw new CommandError("notFound");
    const sheet = sheetOf(body);
    return this.shelf.keep(null, { item: "answering", measure: id, day, sheet, answers }).id;
  }

  import(): TakenMeasure {
    if (!this.importing) throw new CommandError("cancelled");
    const { name } = this.importing;
    const known = [...this.shelf.items.values()].find(
      ({ body }) => body.item === "measure" && body.name === name,
    );
    const id = known?.id ?? this.newId();
    const latest = known?.body.item === "measure" ? known.body : null;
    const same =
      latest &&
      JSON.stringify(latest) ===
        JSON.stringify({ item: "measure", ...this.importing, version: latest.version });
    const version = latest ? latest.version + (same ? 0 : 1) : 1;
    const how = !known ? "new" : known.binned ? "back" : same ? "there" : "changed";
    if (how !== "there") this.shelf.keep(id, { item: "measure", ...this.importing, version });
    return { id, name, version, how };
  }

  /** That a measure is answered at most once in a calendar month. */
  onceAMonth(id: string | null, body: ItemBody): void {
    if (body.item !== "answering") return;
    const others = this.#answers(body.measure).filter((one) => one.id !== id);
    if (others.some(({ body: one }) => monthOf(one.day) === monthOf(body.day)))
      throw new CommandError("invalid", { field: "day" });
  }

  begin(id: string): AnsweringBegun {
    const { day } = this.now();
    const begun = this.#answers(id).find(({ body }) => monthOf(body.day) === monthOf(day));
    if (begun) return { id: begun.id, answering: begun.body };
    const item = this.shelf.items.get(id);
    if (item?.body.item !== "measure" || item.binned) throw new CommandError("notFound");
    const sheet = sheetOf(item.body);
    return {
      id: null,
      answering: { measure: id, day, sheet, answers: sheet.items.map(() => null) },
    };
  }

  answering(id: string): Item {
    const item = this.shelf.items.get(id);
    if (item?.body.item !== "answering" || item.binned) throw new CommandError("notFound");
    return item;
  }

  standing(): MeasureStanding[] {
    const items = this.shelf.inUse();
    const ids = items.flatMap(({ id, body }) =>
      body.item === "measure" ? [id] : body.item === "answering" ? [body.measure] : [],
    );
    return [...new Set(ids)].flatMap((id) => this.#one(id));
  }

  #one(id: string): MeasureStanding[] {
    const item = this.shelf.items.get(id);
    const here = item !== undefined && item.binned === null;
    const answers = this.#answers(id);
    const own = here && item.body.item === "measure" ? item.body : null;
    const shown = own ?? answers.at(-1)?.body.sheet;
    if (!shown) return [];
    const { day } = this.now();
    const thisMonth = answers.find(({ body }) => monthOf(body.day) === monthOf(day))?.id ?? null;
    const first = new Date(`${monthOf(day)}-01T00:00:00Z`);
    first.setUTCMonth(first.getUTCMonth() + 1);
    return [
      {
        id,
        measure: shown,
        here,
        thisMonth,
        againFrom: thisMonth === null ? null : first.toISOString().slice(0, 10),
        answered: answers.toReversed().map(row),
        lines: answers.length === 0 ? [] : lines(shown, answers),
      },
    ];
  }

  #answers(id: string): { id: string; body: Answering }[] {
    const those = this.shelf.inUse().flatMap((item) => {
      const { body } = item;
      return body.item === "answering" && body.measure === id ? [{ id: item.id, body }] : [];
    });
    return those.sort((a, b) => a.body.day.localeCompare(b.body.day));
  }
}

function figure({ sheet, answers }: Answering, subscale: Subscale): SubscaleFigure {
  const values = sheet.scale.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const counted = subscale.items.map((number) => {
    const answer = answers[number - 1] ?? null;
    return answer !== null && sheet.items[number - 1]?.reversed ? low + high - answer : answer;
  });
  const each = subscale.how === "sum" ? subscale.items.length : 1;
  const by = subscale.how === "sum" ? 1 : subscale.items.length;
  const sum = counted.reduce<number>((all, one) => all + (one ?? 0), 0);
  const value = counted.includes(null) ? null : round(sum / by);
  return { name: subscale.name, value, lowest: low * each, highest: high * each };
}

function row({ id, body }: { id: string; body: Answering }): AnsweredRow {
  return {
    id,
    day: body.day,
    version: body.sheet.version,
    given: body.answers.filter((answer) => answer !== null).length,
    asked: body.answers.length,
    figures: body.sheet.subscales.map((subscale) => figure(body, subscale)),
  };
}

/** By name alone, and the version in which it was last: enough for a screen. */
function lines(shown: Measure, answers: { id: string; body: Answering }[]): MeasureLine[] {
  return shown.subscales.map((subscale): MeasureLine => {
    const told = answers.map(({ id, body }) => ({ id, day: body.day, ...figure(body, subscale) }));
    const values = told.flatMap(({ value }) => (value === null ? [] : [value]));
    values.sort((a, b) => a - b);
    const middle = (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;
    return {
      name: subscale.name,
      how: subscale.how,
      version: shown.version,
      current: true,
      lowest: told[0]!.lowest,
      highest: told[0]!.highest,
      points: told.map(({ id, day, value }) => ({ id, day, value })),
      spread:
        values.length === 0
          ? null
          : { lowest: values[0]!, middle: round(middle), highest: values.at(-1)! },
    };
  });
}
