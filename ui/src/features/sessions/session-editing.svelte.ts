/**
 * One session on the page that changes it. Besides the session itself, further
 * dates may be typed, and a pattern by which it repeats: those become sessions of
 * their own when the page is left, or at once when that is asked.
 */
import {
  blankSession,
  CommandError,
  commands,
  sessionKinds,
  type BodyOf,
  type EntryId,
  type Items,
  type SeriesChanged,
  type SeriesLater,
  type SessionKind,
  type SessionState,
  type Standing,
} from "$ipc";
import { readDated, type Dated } from "$i18n";
import { ItemEditing } from "./editing.svelte";
import { byTime, laterOfSeries, type SessionItem } from "./lists";

export type Opening = {
  id?: string | undefined;
  kind?: string | undefined;
  past?: boolean | undefined;
};
export type Line = { text: string; dated: Dated | null };
/** Sessions that came into being beside the one on the page. */
export type Made = { ids: EntryId[]; by: "dates" | "repeat" };

export class SessionEditing extends ItemEditing<"session"> {
  /** How many more of it follow by its pattern; null for none. */
  more = $state<number | null>(null);
  /** Other published dates, one a line. */
  dates = $state("");
  onmade: (made: Made) => void = () => undefined;
  /** As it was when the page was opened; null for a new one. */
  #was: BodyOf<"session"> | null = null;
  #daySaid = $state(false);
  /** It was kept as begun when the page was opened. */
  #wasBegun = $state(false);
  /** Where it stands without anybody having said so. */
  #beganAs: SessionState = "booked";
  /** Somebody has said that it is to be kept. */
  #meant = $state(false);
  #running: Promise<void> = Promise.resolve();

  constructor(opening: Opening) {
    super("session", opening.id, (items, standing) => begun(opening, items, standing));
  }

  /** It was begun, and nobody has said yet that it is to be kept: by its day, or in so many words. */
  get isBeingWritten(): boolean {
    const undecided = this.isNew || this.#wasBegun;
    return undecided && !this.#daySaid && !this.#meant && this.body?.state === this.#beganAs;
  }

  /** Whether it can still be thrown away as if it had never been begun. */
  get isUnkept(): boolean {
    return this.isNew || this.#wasBegun;
  }

  /** What was begun and left is in nobody's diary, and no sum and no rhythm takes it for booked. */
  override whole(): BodyOf<"session"> {
    const whole = super.whole();
    return this.isBeingWritten ? { ...whole, state: "begun" } : whole;
  }

  override show(body: BodyOf<"session">): void {
    this.#wasBegun = body.state === "begun";
    this.#beganAs = body.kind === "dropIn" ? "offered" : "booked";
    super.show(this.#wasBegun ? { ...body, state: this.#beganAs } : body);
    this.#was = this.isUnkept ? null : structuredClone(super.whole());
  }

  /** Which later ones of its series could change as it was changed here; null where none could. */
  async laterToChange(): Promise<SeriesLater | null> {
    const { id } = this.keeper;
    if (id === null || this.#was === null || this.later.length === 0) return null;
    const later = await commands.seriesLater({ id, was: this.#was });
    return later.changing.length > 0 ? later : null;
  }

  /** Changes them, all or none; answers with what it takes to put them and this one back. */
  async changeLater(): Promise<SeriesChanged> {
    const { id } = this.keeper;
    if (id === null || this.#was === null) throw new CommandError("notFound");
    return commands.seriesChange({ id, was: this.#was });
  }

  override leave(): void {
    this.#was = null;
    super.leave();
  }

  override keep(): Promise<EntryId> {
    this.#mean();
    return super.keep();
  }

  #mean(): void {
    if (this.#meant) return;
    this.#meant = true;
    this.keeper.touch();
  }

  override get untouched(): boolean {
    return super.untouched && !this.#daySaid;
  }

  /** The typed dates, line by line. */
  get lines(): Line[] {
    const today = this.standing?.today ?? "";
    const texts = this.dates.split("\n").filter((text) => text.trim() !== "");
    return texts.map((text) => ({ text, dated: readDated(text, today, "ahead") }));
  }

  /** Later sessions of its series that are in the diary already. */
  get later(): SessionItem[] {
    const { id } = this.keeper;
    const here = id === null ? null : this.items?.get("session", id);
    return this.items && here ? laterOfSeries(this.items, here) : [];
  }

  /** The last session of the same kind that has been, to fill this one in from. */
  get lastAlike(): SessionItem | null {
    const { body } = this;
    if (!this.isNew || !body) return null;
    const today = this.standing?.today ?? "";
    const been = ({ body: one }: SessionItem) =>
      one.kind === body.kind && one.day <= today && one.state !== "begun";
    const alike = this.items?.of("session").filter(been) ?? [];
    const last =
      alike
        .filter(({ id }) => id !== this.keeper.id)
        .sort(byTime)
        .at(-1) ?? null;
    return last && says(last.body) && !says(body) ? last : null;
  }

  /** The day has been given, and is no longer only where a new session begins. */
  saidDay(): void {
    if (this.#daySaid) return;
    this.#daySaid = true;
    this.keeper.touch();
  }

  fillInFrom({ body: last }: SessionItem): void {
    if (!this.body) return;
    const { minutes, format, place, role, group } = last;
    Object.assign(this.body, { minutes, format, place, role, group, with: last.with });
  }

  /** Sessions that were made beside it have been taken back. */
  forget(ids: readonly EntryId[]): void {
    for (const id of ids) this.items = this.items?.without(id) ?? null;
  }

  /** One at a time: what is made once is not made again by a second call on its heels. */
  override flush(): Promise<void> {
    const before = this.#running.catch(() => undefined);
    this.#running = before.then(() => this.#flush());
    return this.#running;
  }

  async #flush(): Promise<void> {
    if (this.stage !== "ready") return;
    this.#takeFirst();
    // Whoever asks for more of it means this one.
    if (this.body?.repeat && this.more) this.#mean();
    await super.flush();
    await this.#keepDates();
    await this.#keepRepeats();
    // Words that are no day cannot be kept as one, and are not let go of either.
    if (this.lines.length > 0) throw new CommandError("invalid");
  }

  /** A new session with no day of its own takes the first of the dates. */
  #takeFirst(): void {
    const lines = this.lines;
    const first = lines.find(({ dated }) => dated !== null);
    if (!this.isNew || this.#daySaid || !first?.dated || !this.body) return;
    this.body.day = first.dated.day;
    this.body.starts = first.dated.starts ?? this.body.starts;
    this.saidDay();
    this.#crossOut(first);
  }

  async #keepDates(): Promise<void> {
    const ids: EntryId[] = [];
    const when = ({ day, starts }: BodyOf<"session">) => `${day} ${starts ?? ""}`;
    // A date that is typed twice is one date.
    const there = new Set(this.body ? [when(this.whole())] : []);
    try {
      for (const line of this.lines.filter(({ dated }) => dated !== null)) {
        if (!line.dated) continue;
        const body = this.#on(line.dated);
        if (!there.has(when(body))) {
          const { id } = await commands.itemKeep({ id: null, body });
          there.add(when(body));
          ids.push(id);
        }
        this.#crossOut(line);
      }
    } finally {
      if (ids.length > 0) this.onmade({ ids, by: "dates" });
    }
  }

  #on({ day, starts }: Dated): BodyOf<"session"> {
    const { kind, called, minutes, format, place, role, group, remind, ...rest } = this.whole();
    const alike = { kind, called, minutes, format, place, role, group, remind, with: rest.with };
    return blankSession({ ...alike, day, starts: starts ?? rest.starts, state: "offered" });
  }

  async #keepRepeats(): Promise<void> {
    const { id } = this.keeper;
    if (!this.body?.repeat || !this.more || id === null || this.later.length > 0) return;
    const all = await commands.sessionRepeat({ id, more: this.more });
    this.more = null;
    // Those that were made just now are like it already.
    this.#was = this.isNew ? null : this.whole();
    for (const item of all) {
      this.items = this.items?.with(item) ?? null;
      if (item.id === id && item.body.item === "session") this.body.series = item.body.series;
    }
    const ids = all.map((item) => item.id).filter((one) => one !== id);
    if (ids.length > 0) this.onmade({ ids, by: "repeat" });
  }

  #crossOut(line: Line): void {
    const rest = this.dates.split("\n");
    rest.splice(rest.indexOf(line.text), 1);
    this.dates = rest.join("\n");
  }
}

function begun({ kind, past }: Opening, items: Items, { today }: Standing): BodyOf<"session"> {
  const asked = sessionKinds.find((one) => one === kind);
  const last = items.of("session").at(-1)?.body.kind;
  const chosen: SessionKind = asked ?? last ?? "oneToOne";
  const state = past ? "attended" : asked === "dropIn" ? "offered" : "booked";
  return blankSession({ kind: chosen, day: today, state });
}

/** Whether anything is said of how and with whom. */
function says(body: BodyOf<"session">): boolean {
  const { minutes, format, place, group } = body;
  return minutes !== null || format !== null || `${place}${body.with}${group}` !== "";
}
