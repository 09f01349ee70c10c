/**
 * What one reflection holds while it is being written: the path of its template
 * with the words of each stage, and whatever came from another template.
 */
import type {
  Aequip,
  CanThink,
  Clock,
  Day,
  EntryId,
  Moment,
  Proctor,
  Reflection,
  ReflectionBody,
  ReflectionPart,
  Score,
  Stage,
  Template,
  TemplateKey,
  Theme,
} from "$ipc";
import { now as momentNow, dayOf, momentAt, placeOf } from "$i18n";
import { isWritten } from "./templates";

/** A place to write; the same one for as long as the page is open. */
export type Written = ReflectionPart & { uid: number };
/** A stage, and where its words go; null where nothing is written in it. */
export type Slot = { uid: number; stage: Stage; part: Written | null };

export const THEMES: readonly Theme[] = [
  "connected",
  "confidence",
  "approaches",
  "wellbeing",
  "valued",
];

let uids = 0;

export class ReflectionForm {
  title = $state("");
  template = $state<TemplateKey | null>(null);
  templateName = $state("");
  /** The path, in order. */
  path = $state<Slot[]>([]);
  /** Words that have no place in this template, under the headings they were written under. */
  kept = $state<Written[]>([]);
  /** Where in the path the writer is. */
  current = $state(0);
  session = $state<EntryId | null>(null);
  entries = $state<EntryId[]>([]);
  tags = $state<string[]>([]);
  /** Themes it touches; null where no number is given. */
  themes = $state<Partial<Record<Theme, Score | null>>>({});
  proctor = $state<Proctor[]>([]);
  aequip = $state<Aequip[]>([]);
  principles = $state<string[]>([]);
  thinkBefore = $state<CanThink | null>(null);
  thinkAfter = $state<CanThink | null>(null);
  setAside = $state(false);
  /** Null means now; otherwise the day and clock the writer gave. */
  placed = $state<{ day: Day; at: Clock } | null>(null);

  #now: () => Date;
  #asOpened: { moment: Moment; placed: string } | null = null;

  constructor(now: () => Date) {
    this.#now = now;
  }

  get today(): Day {
    return dayOf(this.#now());
  }

  get slot(): Slot | null {
    return this.path[this.current] ?? null;
  }

  /** Everything written, wherever it stands. */
  get texts(): string[] {
    const onPath = this.path.flatMap(({ part }) => (part ? [part.text] : []));
    return [...onPath, ...this.kept.map(({ text }) => text)];
  }

  get words(): number {
    return this.texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  }

  /** Nothing was written or said. What it belongs to is only the frame around it. */
  get isEmpty(): boolean {
    const written = this.title.trim() + this.texts.join("").trim();
    const lists = [this.tags, this.proctor, this.aequip, this.principles, Object.keys(this.themes)];
    const thought = this.thinkBefore ?? this.thinkAfter;
    return written === "" && lists.every((list) => list.length === 0) && !thought && !this.setAside;
  }

  /** A new one, by a template. */
  begin(key: TemplateKey, template: Template): void {
    this.template = key;
    this.templateName = template.name;
    this.#lay([], template);
    this.current = 0;
  }

  /** What is there, by its template where there still is one. */
  load(body: Reflection, template: Template | null): void {
    this.title = body.title;
    this.template = body.template;
    this.templateName = body.templateName;
    this.session = body.session;
    this.entries = [...body.entries];
    this.tags = [...body.tags];
    this.themes = Object.fromEntries(body.themes.map(({ theme, score }) => [theme, score]));
    this.proctor = [...body.proctor];
    this.aequip = [...body.aequip];
    this.principles = [...body.principles];
    this.thinkBefore = body.thinkBefore;
    this.thinkAfter = body.thinkAfter;
    this.setAside = body.setAside;
    this.#loadMoment(body.when);
    this.#lay(body.parts, template);
    this.current = Math.max(0, this.#indexOf(body.at));
  }

  /** The same words by another template; goes on where the writer was, or where nothing is yet. */
  relay(body: Reflection, template: Template): void {
    const at = this.slot?.stage.id ?? "";
    this.template = body.template;
    this.templateName = body.templateName;
    this.#lay(body.parts, template);
    const same = this.#indexOf(at);
    const empty = this.path.findIndex(({ part }) => part !== null && part.text.trim() === "");
    this.current = Math.max(0, same >= 0 ? same : empty);
  }

  /** Empties every field, so that no words stay behind in memory or on the page. */
  clear(): void {
    this.title = this.templateName = "";
    this.template = this.session = this.thinkBefore = this.thinkAfter = this.placed = null;
    this.path = [];
    this.kept = [];
    this.entries = this.tags = this.principles = [];
    this.proctor = [];
    this.aequip = [];
    this.themes = {};
    this.setAside = false;
    this.current = 0;
    this.#asOpened = null;
  }

  /** Moves it to a day and time; today with no time given means now. */
  placeAt(day: Day, at: Clock | null): void {
    const usual = this.placed?.at ?? placeOf(momentNow(this.#now())).clock;
    this.placed = day === this.today && at === null ? null : { day, at: at ?? usual };
  }

  toBody(): ReflectionBody {
    return { kind: "reflection", ...this.toReflection() };
  }

  toReflection(): Reflection {
    const slots = this.path.flatMap(({ part, stage }) => (part ? [headed(part, stage)] : []));
    const themes = THEMES.flatMap((theme) => {
      const score = this.themes[theme];
      return score === undefined ? [] : [{ theme, score }];
    });
    return {
      when: this.#moment(),
      title: this.title.trim(),
      template: this.template,
      templateName: this.templateName,
      parts: [...slots, ...this.kept].filter(({ text }) => text !== "").map(plain),
      at: this.slot?.stage.id ?? "",
      session: this.session,
      entries: [...this.entries],
      tags: [...this.tags],
      themes,
      proctor: [...this.proctor],
      aequip: [...this.aequip],
      principles: [...this.principles],
      thinkBefore: this.thinkBefore,
      thinkAfter: this.thinkAfter,
      setAside: this.setAside,
    };
  }

  /** Everything the writer can change, as one string, to tell whether something did. */
  fingerprint(): string {
    // The moment itself moves with the clock; what the writer said of it does not.
    return JSON.stringify([{ ...this.toBody(), when: null }, this.placed]);
  }

  /** The same without where the writer is, which alone is no change. */
  content(): string {
    return JSON.stringify([{ ...this.toBody(), when: null, at: "" }, this.placed]);
  }

  /** Each stage takes what was written under it, the first there is; the rest is kept after it. */
  #lay(parts: readonly ReflectionPart[], template: Template | null): void {
    const left = parts.map((part) => ({ ...plain(part), uid: ++uids }));
    const stages = template?.stages ?? stagesOf(parts);
    this.path = stages.map((stage) => {
      if (!isWritten(stage.kind)) return { uid: ++uids, stage, part: null };
      const at = left.findIndex((part) => part.stage === stage.id);
      const [found] = at < 0 ? [] : left.splice(at, 1);
      const part = found ?? { stage: stage.id, heading: stage.name, text: "", uid: ++uids };
      return { uid: ++uids, stage, part };
    });
    this.kept = left.filter(({ text }) => text !== "");
  }

  #indexOf(at: string): number {
    return this.path.findIndex(({ stage }) => stage.id === at);
  }

  #loadMoment(moment: Moment): void {
    this.placed = { day: moment.day, at: placeOf(moment).clock };
    this.#asOpened = { moment, placed: JSON.stringify(this.placed) };
  }

  #moment(): Moment {
    if (!this.placed) return momentNow(this.#now());
    // An untouched time keeps its own offset: reading it again here could move it.
    if (this.#asOpened?.placed === JSON.stringify(this.placed)) return this.#asOpened.moment;
    return momentAt(this.placed.day, this.placed.at);
  }
}

/** Without its template, what is written is its own path. */
function stagesOf(parts: readonly ReflectionPart[]): Stage[] {
  const some = parts.length > 0 ? parts : [{ stage: "", heading: "" }];
  return some.map(({ stage, heading }) => ({
    id: stage,
    kind: "write",
    name: heading,
    prompt: "",
    hints: [],
  }));
}

/** Words keep the heading they were written under; an empty place takes the stage's name. */
function headed(part: Written, stage: Stage): ReflectionPart {
  return part.heading.trim() ? part : { ...part, heading: stage.name };
}

function plain({ stage, heading, text }: ReflectionPart): ReflectionPart {
  return { stage, heading, text };
}
