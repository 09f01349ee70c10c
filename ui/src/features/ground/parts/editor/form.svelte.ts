/**
 * An exercise of one's own while it is being made or changed. Whatever it came with goes through
 * untouched; what can be edited is changed in place.
 */
import {
  limits,
  type Exercise,
  type Part,
  type Pattern,
  type Repeat,
  type Step,
  type StepKind,
} from "$ipc";
import type { EditedLengths } from "./lengths";
import { nextKind, suggestedWords } from "./words";

/** What a step lasts until the person says something else. */
export const USUAL_SECONDS = 5;

/** Control characters, and those that turn the direction of writing round: never part of a name. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** `uid` follows a thing about as it moves; it is never kept. */
export type EditedStep = Step & { uid: number };
export type EditedPart = Omit<Part, "steps"> & { uid: number; steps: EditedStep[] };
export type EditedPattern = Omit<Pattern, "parts"> &
  EditedLengths & { uid: number; parts: EditedPart[] };

/** A step and where it stands. */
export type Place = { part: EditedPart; index: number };

let uids = 0;

export class EditorForm {
  name = $state("");
  about = $state("");
  support = $state.raw<string[]>([]);
  patterns = $state<EditedPattern[]>([]);
  /** Which pattern is on the page. */
  shown = $state(0);
  /** Grows with every load, so that nothing typed before it stays in a field. */
  loaded = $state(0);

  /** What the exercise leans on beyond its steps, and its own cautions: not edited, not lost. */
  rest = $state.raw<Pick<Exercise, "leans" | "cautions">>({ leans: [], cautions: [] });

  get pattern(): EditedPattern | undefined {
    return this.patterns[this.shown];
  }

  /** The steps of the pattern on the page, whatever part they are in. */
  get steps(): EditedStep[] {
    return this.pattern?.parts.flatMap((part) => part.steps) ?? [];
  }

  load(exercise: Exercise): void {
    this.name = exercise.name;
    this.about = exercise.about;
    this.support = [...exercise.support];
    this.rest = { leans: [...exercise.leans], cautions: [...exercise.cautions] };
    this.patterns = exercise.patterns.map(editedPattern);
    this.shown = Math.min(this.shown, Math.max(0, this.patterns.length - 1));
    this.loaded += 1;
  }

  toExercise(): Exercise {
    const { leans, cautions } = this.rest;
    return {
      name: this.name.replace(UNSEEN, ""),
      family: "own",
      about: this.about,
      leans: [...leans],
      cautions: [...cautions],
      support: [...this.support],
      patterns: this.patterns.map(plainPattern),
    };
  }

  /** Leaves no words behind, in memory or on the page. */
  clear(): void {
    this.load({ ...emptyExercise(), patterns: [] });
    this.shown = 0;
  }

  /** Where a step stands; undefined when it is on no part of the pattern on the page. */
  find(uid: number): Place | undefined {
    for (const part of this.pattern?.parts ?? []) {
      const index = part.steps.findIndex((step) => step.uid === uid);
      if (index >= 0) return { part, index };
    }
    return undefined;
  }

  /** Its number among all the steps of the pattern, from 1. */
  numberOf(uid: number): number {
    return this.steps.findIndex((step) => step.uid === uid) + 1;
  }

  isFull(part: EditedPart): boolean {
    return part.steps.length >= limits.steps;
  }

  /** Adds a step after another, or at the end; its uid, or null when there is no room. */
  add(part: EditedPart, after: number | null = null): number | null {
    if (this.isFull(part)) return null;
    const at = after === null ? part.steps.length : indexOf(part, after) + 1;
    const before = part.steps[at - 1];
    const kind: StepKind = before ? nextKind(before.kind) : "around";
    const words = before ? suggestedWords(kind) : "";
    const step = { kind, words, more: "", seconds: before?.seconds ?? USUAL_SECONDS };
    return this.#insert(part, at, { ...step, optional: false });
  }

  /** The same step once more, after the first; its uid, or null when there is no room. */
  duplicate(uid: number): number | null {
    const place = this.find(uid);
    const step = place?.part.steps[place.index];
    if (!step || this.isFull(place.part)) return null;
    return this.#insert(place.part, place.index + 1, plainStep(step));
  }

  /** Moves a step up (−1) or down (1) within its part; false at either end. */
  move(uid: number, by: -1 | 1): boolean {
    const place = this.find(uid);
    if (!place) return false;
    const { part, index } = place;
    const [step, other] = [part.steps[index], part.steps[index + by]];
    if (!step || !other) return false;
    part.steps[index] = other;
    part.steps[index + by] = step;
    return true;
  }

  /** Takes a step away, and its part with the last one of it; how to put it back. */
  remove(uid: number): (() => void) | null {
    const [place, pattern] = [this.find(uid), this.pattern];
    const step = place?.part.steps[place.index];
    if (!step || !pattern) return null;
    const { part, index } = place;
    const partAt = pattern.parts.indexOf(part);
    part.steps.splice(index, 1);
    if (part.steps.length === 0 && pattern.parts.length > 1) pattern.parts.splice(partAt, 1);
    return () => this.#putBack(pattern, part, partAt, step, index);
  }

  /** Takes the pattern on the page away, unless it is the only one; how to put it back. */
  removePattern(): (() => void) | null {
    const [at, pattern] = [this.shown, this.pattern];
    if (!pattern || this.patterns.length < 2) return null;
    this.patterns.splice(at, 1);
    this.shown = Math.min(at, this.patterns.length - 1);
    return () => {
      this.patterns.splice(at, 0, pattern);
      this.shown = at;
    };
  }

  /** Changes what is given of a step. */
  change(step: EditedStep, to: Partial<Step>): void {
    Object.assign(step, to);
  }

  setRepeat(part: EditedPart, repeat: Repeat): void {
    part.repeat = repeat;
  }

  rename(pattern: EditedPattern, name: string): void {
    pattern.name = name;
  }

  /** Another kind; words that nobody has changed become those that go with it. */
  setKind(step: EditedStep, kind: StepKind): void {
    const untouched = step.words.trim() === "" || step.words === suggestedWords(step.kind);
    step.kind = kind;
    if (untouched) step.words = suggestedWords(kind);
  }

  /** Everything that can be changed, as one string, to tell whether something did. */
  fingerprint(): string {
    return JSON.stringify(this.toExercise());
  }

  #insert(part: EditedPart, at: number, step: Step): number {
    const uid = ++uids;
    part.steps.splice(at, 0, { ...step, uid });
    return uid;
  }

  #putBack(
    pattern: EditedPattern,
    part: EditedPart,
    partAt: number,
    step: EditedStep,
    index: number,
  ): void {
    const at = this.patterns.indexOf(pattern);
    if (at >= 0) this.shown = at;
    const there = pattern.parts.find((one) => one.uid === part.uid);
    if (there) there.steps.splice(Math.min(index, there.steps.length), 0, step);
    else
      pattern.parts.splice(Math.min(partAt, pattern.parts.length), 0, { ...part, steps: [step] });
  }
}

/** A new exercise: one step, to show how it goes. */
export function emptyExercise(): Exercise {
  const step: Step = {
    kind: "around",
    words: "",
    more: "",
    seconds: USUAL_SECONDS,
    optional: false,
  };
  return {
    name: "",
    family: "own",
    about: "",
    leans: [],
    cautions: [],
    support: [],
    patterns: [{ name: "", lengths: { kind: "once" }, parts: [{ repeat: "once", steps: [step] }] }],
  };
}

function indexOf(part: EditedPart, uid: number): number {
  const at = part.steps.findIndex((step) => step.uid === uid);
  return at < 0 ? part.steps.length - 1 : at;
}

function editedPattern(pattern: Pattern): EditedPattern {
  const parts = pattern.parts.map((part) => ({
    ...part,
    uid: ++uids,
    steps: part.steps.map((step) => ({ ...step, uid: ++uids })),
  }));
  // A copy: what is edited here must not reach the exercise it came from.
  return { ...pattern, lengths: structuredClone(pattern.lengths), uid: ++uids, was: {}, parts };
}

function plainPattern({ name, lengths, parts }: EditedPattern): Pattern {
  const plain = parts.map(({ repeat, steps }) => ({ repeat, steps: steps.map(plainStep) }));
  const kept: Pattern["lengths"] = $state.snapshot(lengths);
  return { name, lengths: kept, parts: plain };
}

function plainStep({ kind, words, more, seconds, optional }: Step): Step {
  return { kind, words, more, seconds, optional };
}
