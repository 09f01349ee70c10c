/**
 * One field that is written in: looked at when its writer rests, one thing pointed out at a time.
 * However long the text, only what is round the caret is looked at; the rest is for the gate.
 */
import { flushAll } from "./flush";
import { theGuard, type GuardFound } from "./guard";

/** How long a rest is: a little more than what keeps the draft, so that it has a name by then. */
export const REST_MS = 900;
/** Most UTF-16 code units that are looked at in one rest. */
export const LOOKED_AT = 16_000;

export interface Pointed extends GuardFound {
  /** The words themselves, as long as they are shown. */
  words: string;
}

/** A part of a text, and what is to stand in its place. */
export interface Replacement {
  start: number;
  end: number;
  was: string;
  instead: string;
}

export class GuardWatch {
  /** What is pointed out now. */
  shown = $state.raw<Pointed | null>(null);
  /** How many more there are. */
  more = $state(0);
  /** Found in what the page put in, and not in what somebody is writing: shown without being announced. */
  quiet = $state(false);
  #of: () => string | null;
  #all: Pointed[] = [];
  #text = "";
  #caret = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** Left while the text had no name yet, or in a journal that can only be read. */
  #leftHere = new Set<string>();

  constructor(of: () => string | null) {
    this.#of = of;
  }

  /** Something was typed: nothing is asked until the writer rests. */
  touched(text: string, caret: number): void {
    this.quiet = false;
    this.#rest(text, caret);
  }

  /** The page has put a text in: looked at once, from its beginning. What was typed is known already. */
  given(text: string, focused: boolean): void {
    if (text === this.#text) return;
    // What is typed comes this way too, before the field says so.
    if (!focused) this.quiet = true;
    this.#rest(text, 0);
  }

  #rest(text: string, caret: number): void {
    this.#follow(text);
    [this.#text, this.#caret] = [text, caret];
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), REST_MS);
  }

  /** Looks now. */
  async look(): Promise<void> {
    const guard = theGuard();
    clearTimeout(this.#timer);
    if (!guard) return;
    const asked = (this.#asked += 1);
    if (this.#text.trim() === "") return this.#show([], 0);
    const [from, to] = around(this.#text, this.#caret);
    const found = await guard.look(this.#text.slice(from, to), this.#of()).catch(() => []);
    if (asked === this.#asked) this.#show(found, from);
  }

  /** Leaves what is pointed out, in this text only. */
  async leave(): Promise<void> {
    const [shown, guard] = [this.shown, theGuard()];
    if (!shown || !guard) return;
    const asked = (this.#asked += 1);
    // Remembered here too, for a text that cannot be written to.
    this.#leftHere.add(sign(shown));
    this.shown = null;
    // What has no name yet gets one by being kept.
    if (this.#of() === null) await flushAll();
    const of = this.#of();
    const [from, to] = around(this.#text, shown.start);
    const at = { ...bare(shown), start: shown.start - from, end: shown.end - from };
    const text = this.#text.slice(from, to);
    const looked = () => guard.look(text, of);
    const found = await (of === null ? looked() : guard.leave(text, of, at).catch(looked)).catch(
      () => [],
    );
    if (asked === this.#asked) this.#show(found, from);
  }

  /** The field is gone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.shown = null;
    this.#all = [];
    this.#text = "";
    this.#leftHere.clear();
  }

  #show(found: GuardFound[], from: number): void {
    const placed = found
      .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
      .map((one) => ({ ...one, words: this.#text.slice(one.start, one.end) }))
      .filter((one) => !this.#leftHere.has(sign(one)));
    const away = (one: Pointed) =>
      Math.min(Math.abs(one.end - this.#caret), Math.abs(one.start - this.#caret));
    this.shown = placed.toSorted((a, b) => away(a) - away(b))[0] ?? null;
    this.#all = placed;
    const { shown } = this;
    this.more = shown ? placed.filter((one) => !isSame(one, shown)).length : 0;
  }

  /**
   * The part of `text` from the first to the last mention of whom is pointed out, and what it would
   * say instead: one person is one letter throughout. Null where it is not there any more.
   */
  replacement(text: string): Replacement | null {
    const { shown } = this;
    if (!shown) return null;
    const stands = ({ start, words }: Pointed) => text.slice(start, start + words.length) === words;
    if (!stands(shown)) return null;
    const others = this.#all.filter((one) => isSame(one, shown) && one.start !== shown.start);
    // Where the text has moved since, only what is pointed out is sure to be where it was.
    const those = others.every(stands) ? [...others, shown] : [shown];
    those.sort((a, b) => a.start - b.start);
    const [start, end] = [those[0]?.start ?? 0, those.at(-1)?.end ?? 0];
    let [instead, from] = ["", start];
    for (const one of those) {
      instead += text.slice(from, one.start) + one.instead;
      from = one.end;
    }
    return { start, end, was: text.slice(start, end), instead };
  }

  /** What is shown moves with the text, and goes when it is written over. */
  #follow(text: string): void {
    const { shown } = this;
    if (!shown) return;
    const by = text.length - this.#text.length;
    const stands = (start: number) =>
      text.slice(start, start + shown.words.length) === shown.words ? start : null;
    const start = stands(shown.start) ?? stands(shown.start + by);
    if (start === null) this.shown = null;
    else if (start !== shown.start)
      this.shown = { ...shown, start, end: start + shown.words.length };
  }
}

/** The letter or number that stands for a person in what might stand there instead. */
const letterOf = ({ instead }: GuardFound) => /(?:^| )([A-Z]|\d+)\)?$/.exec(instead)?.[1];

/** Whether two things are of the same person. */
function isSame(one: Pointed, other: Pointed): boolean {
  if (one.start === other.start) return true;
  const letter = letterOf(one);
  return letter !== undefined && letter === letterOf(other);
}

const bare = ({ start, end, kind, instead }: Pointed): GuardFound => ({
  start,
  end,
  kind,
  instead,
});
const sign = ({ kind, words }: Pointed) => `${kind} ${words}`;

/** The part of a text that is looked at: all of a usual one, else what is round the caret, by lines. */
export function around(text: string, caret: number): [from: number, to: number] {
  if (text.length <= LOOKED_AT) return [0, text.length];
  const half = LOOKED_AT / 2;
  const from = Math.max(0, Math.min(caret - half, text.length - LOOKED_AT));
  const to = Math.min(text.length, from + LOOKED_AT);
  const begin = from === 0 ? 0 : cut(text, from, 1);
  return [begin, to === text.length ? to : cut(text, to, -1)];
}

/** The nearest line's end, or else space, from there on in that direction; there, if none is near. */
function cut(text: string, at: number, step: 1 | -1): number {
  const near = 2_000;
  const reach = step === 1 ? text.slice(at, at + near) : text.slice(at - near, at);
  for (const sign of ["\n", " "]) {
    const found = step === 1 ? reach.indexOf(sign) : reach.lastIndexOf(sign);
    if (found >= 0) return (step === 1 ? at : at - near) + found + (step === 1 ? 1 : 0);
  }
  return at;
}

/** A field that is written in. */
export type Writable = HTMLTextAreaElement | HTMLInputElement;

/** Puts words in place of a part of a field, as if typed, so that the field's own undo takes it back. */
export function putInstead(field: Writable, start: number, end: number, words: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  // Of all ways to change a field only this one leaves its undo whole.

  const typed =
    typeof document.execCommand === "function" && document.execCommand("insertText", false, words);
  if (typed) return;
  field.setRangeText(words, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
