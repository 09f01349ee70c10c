/** The templates there are to write by: those that come with the app, and one's own. */
import {
  builtinTemplates,
  type Items,
  type Stage,
  type StageKind,
  type Template,
  type TemplateKey,
} from "$ipc";

export type Listed = {
  key: TemplateKey;
  template: Template;
  /** The writer made it. */
  own: boolean;
  /** It can be written by. One that is still being made may not. */
  finished: boolean;
};

/** What most people reach for, in the order of the shelf. */
const USUAL: readonly TemplateKey[] = [
  "threeMinuteNote",
  "driscoll",
  "freeWriting",
  "gibbs",
  "rbcsSolo",
  "threeLens",
];
/** How many stand on the shelf before all of them are asked for. */
const SHELF = 6;
/** How many other ways in are offered beside the writing. */
const WAYS = 4;

/** One's own first, the newest first; then those of the app in their order. */
export function allTemplates(items: Items): Listed[] {
  const own = items.of("template").map(({ id, body: { item: _, ...template } }) => ({
    key: id,
    template,
    own: true,
    finished: isFinished(template),
  }));
  const built = builtinTemplates.map(({ key, ...template }) => ({
    key,
    template,
    own: false,
    finished: true,
  }));
  return [...own.reverse(), ...built];
}

/** Those that can be written by. */
export function usable(all: readonly Listed[]): Listed[] {
  return all.filter(({ finished }) => finished);
}

/** As in the journal, which decides: a name, and stages that each have a name. */
export function isFinished({ name, stages }: Template): boolean {
  const named = stages.every((stage) => stage.name.trim() !== "");
  return name.trim() !== "" && stages.length > 0 && named;
}

/** A short shelf: what was used last, the usual ones, then whatever else there is. */
export function shelf(all: readonly Listed[], last: string | null): Listed[] {
  const offered = usable(all);
  const used = offered.filter(({ template }) => last !== null && template.name === last);
  const usual = USUAL.flatMap((key) => offered.filter((one) => one.key === key));
  return [...new Set([...used.slice(0, 1), ...usual, ...offered])].slice(0, SHELF);
}

/** A few other ways to write the same thing. */
export function waysFrom(all: readonly Listed[], now: TemplateKey | null): Listed[] {
  const others = usable(all).filter(({ key }) => key !== now);
  const own = others.filter((one) => one.own).slice(0, 1);
  const usual = ["gibbs", "driscoll", "freeWriting", "threeLens", "rbcsSolo"].flatMap((key) =>
    others.filter((one) => one.key === key),
  );
  return [...new Set([...usual.slice(0, WAYS - own.length), ...own, ...others])].slice(0, WAYS);
}

/** Whether something is written in a stage of this kind. */
export function isWritten(kind: StageKind): boolean {
  return kind === "write" || kind === "intention";
}

/** The stages of every template whose words come back as an intention. */
export function intentionStages(all: readonly Listed[]): Set<Stage["id"]> {
  const stages = all.flatMap(({ template }) => template.stages);
  return new Set(stages.filter(({ kind }) => kind === "intention").map(({ id }) => id));
}
