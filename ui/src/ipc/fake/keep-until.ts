// Until when entries are kept, by the rules of the real journal.
import { CommandError } from "../error";
import { rulePacks } from "../generated/rules";
import type {
  Cycle,
  CycleEnd,
  EndChoice,
  EndOf,
  KeepUntilStanding,
  KeptUntil,
  Moment,
  PastEnd,
  PastEnds,
} from "../generated/types";
import { dayPlus, type FakeJournal } from "./journal";

const EVERY_DAYS = 365;
const PAGE_MAX = 200;

export class FakeKeepUntil {
  /** The ends that were chosen; null is no end. */
  readonly own = new Map<string, string | null>();
  prompt = true;
  goneThrough: string | null = null;
  putOff: string | null = null;

  constructor(
    private readonly journal: FakeJournal,
    private readonly now: () => Moment,
    private readonly keeps: () => boolean,
  ) {}

  /** Undefined where the command is another's. */
  handle(command: string, a: Record<string, never>): unknown {
    switch (command) {
      case "keep_until":
        return this.of(a["id"]!);
      case "keep_until_choose":
        return this.choose(a["ends"]!);
      case "keep_until_standing":
        return this.standing();
      case "keep_until_past":
        return this.page(a["offset"]!, a["limit"]!);
      case "keep_until_gone_through":
        this.goneThrough = this.now().day;
        return this.standing();
      case "keep_until_put_off":
        this.putOff = this.now().day;
        return this.standing();
      case "keep_until_prompt":
        this.prompt = a["on"]!;
        return this.standing();
      case "entries_bin":
        return this.#setBinned(a["ids"]!, true);
      case "entries_restore":
        return this.#setBinned(a["ids"]!, false);
      default:
        return undefined;
    }
  }

  of(id: string): KeptUntil {
    const cycle = this.#cycleOf(this.journal.get(id).body.when.day);
    const own = this.own.get(id);
    if (own !== undefined) return { until: own, own: true, cycle };
    return { until: cycle?.until ?? null, own: false, cycle };
  }

  choose(ends: EndOf[]): EndOf[] {
    const there = ends.filter(({ entry }) => this.journal.entries.has(entry));
    if (there.length === 0 && ends.length > 0) throw new CommandError("notFound");
    return there
      .map(({ entry, choice }) => {
        const before = { entry, choice: this.#chosen(entry) };
        if (choice.end === "cycle") this.own.delete(entry);
        else this.own.set(entry, choice.end === "on" ? choice.day : null);
        return before;
      })
      .reverse();
  }

  standing(): KeepUntilStanding {
    const past = this.past().length;
    const today = this.now().day;
    const heard = [this.goneThrough, this.putOff].filter((day) => day !== null && day <= today);
    const isQuiet = heard.some((day) => day !== null && dayPlus(day, EVERY_DAYS) > today);
    const due = this.keeps() && this.prompt && past > 0 && !isQuiet;
    return { past, due, prompt: this.prompt, goneThrough: this.goneThrough };
  }

  page(offset: number, limit: number): PastEnds {
    const rows = this.past().slice(offset, offset + Math.min(limit, PAGE_MAX));
    const present = this.#cycleOf(this.now().day);
    return { offset, rows, present, standing: this.standing() };
  }

  past(): PastEnd[] {
    const today = this.now().day;
    const entries = this.journal.timeline(0, Infinity).rows.reverse();
    return entries
      .filter(({ kind, snippet }) => kind !== "grounding" || snippet.trim() !== "")
      .map((entry) => ({ entry, kept: this.of(entry.id) }))
      .filter(({ kept }) => kept.until !== null && kept.until < today)
      .sort((a, b) => (a.kept.until ?? "").localeCompare(b.kept.until ?? ""));
  }

  #chosen(entry: string): EndChoice {
    const own = this.own.get(entry);
    if (own === undefined) return { end: "cycle" };
    return own === null ? { end: "none" } : { end: "on", day: own };
  }

  #cycleOf(day: string): CycleEnd | null {
    const cycles = this.journal.practice
      .all()
      .flatMap(({ body }): Cycle[] => (body.item === "cycle" ? [body] : []))
      .filter(({ from, until }) => from <= day && day <= until)
      .sort((a, b) => a.until.localeCompare(b.until));
    const cycle = cycles.at(-1);
    if (!cycle) return null;
    const pack = rulePacks.find(({ key }) => key === cycle.rules && !["own", "none"].includes(key));
    return { called: cycle.called.trim(), body: pack?.short ?? "", until: cycle.until };
  }

  #setBinned(ids: string[], binned: boolean): string[] {
    const moved = ids.filter((id) => {
      const entry = this.journal.entries.get(id);
      return entry !== undefined && (entry.binned !== null) !== binned;
    });
    moved.forEach((id) => this.journal.setBinned(id, binned));
    return moved;
  }
}
