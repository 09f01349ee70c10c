import { CommandError } from "../error";
import type {
  BinRow,
  CalendarYear,
  Draft,
  Entry,
  EntryBody,
  EntrySummary,
  GroundingRow,
  KeepDraft,
  Moment,
  OnThisDay,
  SaveEntry,
  Mark,
  ScaleId,
  Settings,
  FoundEntries,
  FoundRow,
  TagChanged,
  TagRow,
  Tags,
  Timeline,
  Today,
  Version,
} from "../generated/types";
import { summary } from "./bodies";
import { FakeGrounding } from "./grounding";
import { FakePractice } from "./practice";

export interface StoredEntry {
  created: Moment;
  edited: Moment | null;
  binned: Moment | null;
  body: EntryBody;
  versions: { revision: number; at: Moment; body: EntryBody }[];
}

const BIN_DAYS = 30;
const copy = <T>(value: T): T => structuredClone(value);
export const dayPlus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Entries, drafts, bin, settings and grounding, with the rules the real journal keeps. */
export class FakeJournal {
  readonly entries = new Map<string, StoredEntry>();
  readonly drafts = new Map<string, Draft>();
  settings: Settings = {
    autoLockMinutes: 5,
    scales: ["energy", "strain", "connection"],
    contacts: [],
    contactsWhenLocked: false,
    jotWhenLocked: false,
    ownFeelings: [],
    ownNeeds: [],
    keptSearches: [],
  };
  readonly grounding = new FakeGrounding(
    () => this.#groundings(),
    () => this.#newId(),
    (id) => this.entries.has(id) || this.drafts.has(id),
  );
  readonly practice = new FakePractice(
    () => this.now(),
    () => this.#newId(),
  );
  #ids = 0;

  constructor(
    private readonly now: () => Moment,
    private readonly complete: () => boolean,
  ) {}

  save({ of, draft, body }: SaveEntry): Entry {
    const at = this.now();
    const id = of ?? this.#newId();
    const before = of === null ? null : this.#entry(of);
    const revision = (before?.versions.at(-1)?.revision ?? 0) + 1;
    this.entries.set(id, {
      created: before?.created ?? at,
      edited: before ? at : null,
      binned: null,
      body: copy(body),
      versions: [...(before?.versions ?? []), { revision, at, body: copy(body) }],
    });
    if (draft !== null) this.drafts.delete(draft);
    return this.get(id);
  }

  get(id: string): Entry {
    const { created, edited, binned, body, versions } = this.#entry(id);
    const revision = versions.at(-1)?.revision ?? 1;
    return copy({ id, revision, created, edited, binned, versions: versions.length, body });
  }

  keepDraft({ id, of, body }: KeepDraft): Draft {
    const at = this.now();
    const key = id ?? this.#newId();
    const { started, jotted } = this.drafts.get(key) ?? { started: at, jotted: false };
    const draft = { id: key, of, started, kept: at, jotted, body: copy(body) };
    this.drafts.set(key, draft);
    return copy(draft);
  }

  putDraftBack(draft: Draft): Draft {
    const back = { ...copy(draft), id: this.#newId(), kept: this.now() };
    this.drafts.set(back.id, back);
    return copy(back);
  }

  listDrafts(): Draft[] {
    return copy([...this.drafts.values()].reverse());
  }

  discardDraft(id: string) {
    if (!this.drafts.delete(id)) throw new CommandError("notFound");
    return null;
  }

  setBinned(id: string, binned: boolean): Entry {
    this.#entry(id).binned = binned ? this.now() : null;
    return this.get(id);
  }

  versions(id: string): Version[] {
    const { versions } = this.#entry(id);
    const last = versions.at(-1)?.revision;
    return copy(versions.map((v) => ({ ...v, current: v.revision === last })).reverse());
  }

  restoreVersion(id: string, revision: number): Entry {
    const found = this.#entry(id).versions.find((v) => v.revision === revision);
    if (!found) throw new CommandError("notFound");
    return this.save({ of: id, draft: null, body: found.body });
  }

  bin(): BinRow[] {
    return [...this.entries]
      .filter(([, entry]) => entry.binned)
      .map(([id, entry]) => {
        const binned = entry.binned ?? this.now();
        return {
          summary: summary(id, entry, false),
          binned,
          goneOn: dayPlus(binned.day, BIN_DAYS),
        };
      });
  }

  purge(id: string) {
    if (!this.#entry(id).binned) throw new CommandError("invalid");
    this.entries.delete(id);
    return null;
  }

  emptyBin(): number {
    const gone = this.bin();
    const items = this.practice.binned();
    for (const { summary } of gone) this.entries.delete(summary.id);
    for (const { item } of items) this.practice.items.delete(item.id);
    return gone.length + items.length;
  }

  timeline(offset: number, limit: number): Timeline {
    const live = this.#live();
    const rows = live
      .map(([id, entry], i) =>
        summary(id, entry, live[i - 1]?.[1].body.when.day !== entry.body.when.day),
      )
      .slice(offset, offset + limit);
    return copy({ total: live.length, offset, rows, complete: this.complete() });
  }

  /** Whole words of a line, anywhere in what was written; no filters. */
  find(line: string, offset: number, limit: number): FoundEntries {
    const words = line.toLowerCase().split(/\s+/).filter(Boolean);
    const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
    const rows = this.timeline(0, Infinity).rows.filter((row) => holds(JSON.stringify(row)));
    const found = rows.map((summary): FoundRow => {
      const from = words.map((word) => summary.snippet.toLowerCase().indexOf(word));
      const marks = words.flatMap((word, i) =>
        (from[i] ?? -1) < 0 ? [] : [{ from: from[i] ?? 0, to: (from[i] ?? 0) + word.length }],
      );
      return { summary, snippet: summary.snippet, marks: marks.sort((a, b) => a.from - b.from) };
    });
    return copy({
      total: words.length === 0 ? 0 : found.length,
      best: offset === 0 ? found.filter(({ summary }) => holds(summary.arriving)).slice(0, 3) : [],
      offset,
      rows: found.slice(offset, offset + limit),
      notFilters: words.filter((word) => word.startsWith("before:")),
      complete: this.complete(),
    });
  }

  /** The same words, wherever they stand. */
  findMarks(line: string, texts: string[]): Mark[][] {
    const words = line.toLowerCase().split(/\s+/).filter(Boolean);
    const marks = (text: string) =>
      words.flatMap((word) => {
        const froms = text
          .toLowerCase()
          .split(word)
          .slice(0, -1)
          .reduce<number[]>(
            (at, part) => [...at, (at.at(-1) ?? -word.length) + word.length + part.length],
            [],
          );
        return froms.map((from) => ({ from, to: from + word.length }));
      });
    return texts.map((text) => marks(text).sort((a, b) => a.from - b.from));
  }

  calendar(year: number): CalendarYear {
    const all = this.timeline(0, Infinity).rows.map((row) => row.when.day);
    const sessions = this.practice
      .all()
      .flatMap(({ body }) =>
        body.item === "session" && ["booked", "attended"].includes(body.state) ? [body.day] : [],
      );
    const of = [...new Set([...all, ...sessions])].filter(
      (day) => Number(day.slice(0, 4)) === year,
    );
    const count = (days: string[], day: string) => days.filter((one) => one === day).length;
    const days = of.sort().map((day) => {
      return { day, entries: count(all, day), sessions: count(sessions, day) };
    });
    const sorted = [...all].sort();
    const [first, last] = [sorted[0] ?? null, sorted.at(-1) ?? null];
    return { year, days, first, last, complete: this.complete() };
  }

  dayEntries(day: string) {
    return this.timeline(0, Infinity).rows.filter((row) => row.when.day === day);
  }

  /** Whether this day in earlier years is shown, and what not. */
  onThisDayChoices = { on: false, hidden: new Set<string>() };

  onThisDay(): OnThisDay {
    const { on, hidden } = this.onThisDayChoices;
    const today = this.today().day;
    const of = ({ id, kind, when: { day } }: EntrySummary) =>
      kind !== "grounding" && day < today && day.slice(4) === today.slice(4) && !hidden.has(id);
    const all = on ? this.timeline(0, Infinity).rows.filter(of) : [];
    const more = Math.max(0, all.length - 5);
    return { on, entries: all.slice(0, 5), more, hidden: hidden.size };
  }

  tags(): Tags {
    const rows = new Map<string, TagRow>();
    const note = (tags: string[], where: "entries" | "binned" | "drafts") => {
      for (const tag of tags) {
        const row = rows.get(tag) ?? { tag, entries: 0, binned: 0, drafts: 0 };
        rows.set(tag, { ...row, [where]: row[where] + 1 });
      }
    };
    for (const { body, binned } of this.entries.values())
      note(body.tags, binned ? "binned" : "entries");
    for (const { body } of this.drafts.values()) note(body.tags, "drafts");
    const sorted = [...rows.values()].sort((a, b) => a.tag.localeCompare(b.tag));
    return { rows: sorted, complete: this.complete() };
  }

  #retagged: { body: EntryBody; before: string[]; after: string[] }[] = [];

  changeTag(tag: string, to: string | null): TagChanged {
    const bodies = [...this.entries.values(), ...this.drafts.values()].map(({ body }) => body);
    const those = bodies.filter((body) => body.tags.includes(tag) && to !== tag);
    this.#retagged = those.map((body) => {
      const before = body.tags;
      const after = before.flatMap((one) => (one !== tag ? [one] : to === null ? [] : [to]));
      body.tags = [...new Set(after)];
      return { body, before, after: body.tags };
    });
    return { changed: those.length, damaged: 0 };
  }

  undoTagChange(): TagChanged {
    const those = this.#retagged.filter(({ body, after }) => body.tags === after);
    those.forEach(({ body, before }) => (body.tags = before));
    this.#retagged = [];
    return { changed: those.length, damaged: 0 };
  }

  since(day: string | null) {
    const { rows } = this.timeline(0, Infinity);
    return rows.filter((row) => day === null || row.when.day >= day);
  }

  today(): Today {
    const { day, at } = this.now();
    const rows = this.timeline(0, Infinity).rows;
    const aside = rows.filter((row) => row.setAside);
    const hour = new Date(at).getUTCHours();
    const days = Array.from({ length: 7 }, (_, i) => dayPlus(day, i - 6));
    return {
      day,
      part: hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening",
      week: this.settings.scales.map((scale) => ({
        scale,
        days,
        points: this.#means(scale, days),
      })),
      setAside: aside.slice(0, 5),
      setAsideTotal: aside.length,
      drafts: this.listDrafts(),
      today: rows.filter((row) => row.when.day === day),
      complete: this.complete(),
    };
  }

  /** Another journal takes the place of this one. */
  clear() {
    this.entries.clear();
    this.drafts.clear();
    this.grounding.clear();
    this.practice.clear();
  }

  #groundings(): GroundingRow[] {
    return this.timeline(0, Infinity).rows.flatMap((row) => row.grounding ?? []);
  }

  #means(scale: ScaleId, days: string[]): (number | null)[] {
    const answers = this.#live().flatMap(([, { body }]) =>
      (body.kind === "checkIn" ? body.scales : [])
        .filter((answer) => answer.scale === scale)
        .map(({ score }) => ({ day: body.when.day, score })),
    );
    return days.map((day) => {
      const scores = answers.filter((a) => a.day === day).map((a) => a.score);
      return scores.length ? scores.reduce((a, b) => a + b) / scores.length : null;
    });
  }

  #live(): [string, StoredEntry][] {
    const order = (entry: StoredEntry) => `${entry.body.when.day} ${entry.body.when.at}`;
    return [...this.entries]
      .filter(([, entry]) => !entry.binned)
      .sort(([, a], [, b]) => order(b).localeCompare(order(a)));
  }

  #entry(id: string): StoredEntry {
    const entry = this.entries.get(id);
    if (!entry) throw new CommandError("notFound");
    return entry;
  }

  #newId(): string {
    return (++this.#ids).toString(16).padStart(32, "0");
  }
}
