// What a screen reader is told while an exercise runs: enough to follow it with closed eyes, and
// never more than can be heard out.
import type { Phase } from "./plan";

/** The shortest time from one announcement to the next. */
export const APART_MS = 4_000;
/** Rounds that are told in full. After them the rhythm is known. */
const TOLD_ROUNDS = 2;
const MINUTE_MS = 60_000;

/** How the exercise stands. */
export type Standing = {
  index: number;
  /** Milliseconds of the clock. */
  now: number;
  /** How far into the phase, in own milliseconds. */
  into: number;
  pace: number;
  /** Milliseconds until the end, where that is known. */
  left: number | null;
};

export type Announcement = { kind: "words"; text: string } | { kind: "minutes"; minutes: number };

export class Announcer {
  #phases: Phase[];
  #index = -1;
  /** The last phase whose words have been told, alone or with those before it. */
  #told = -1;
  #heard = new Set<string>();
  #minutes: number | null = null;
  #pending: "words" | "minutes" | null = null;
  #last = -Infinity;

  constructor(phases: Phase[]) {
    this.#phases = phases;
  }

  /** Whether something else may be said now; if so, nothing more follows for a while. */
  take(now: number): boolean {
    if (now - this.#last < APART_MS) return false;
    this.#last = now;
    return true;
  }

  /** What to say now, if anything. To be asked at every change and about every second. */
  hear(standing: Standing): Announcement | null {
    this.#notice(standing);
    if (!this.#pending || !this.take(standing.now)) return null;
    const kind = this.#pending;
    this.#pending = null;
    if (kind === "minutes") return { kind, minutes: this.#minutes ?? 1 };
    return { kind, text: this.#words(standing) };
  }

  #notice({ index, left }: Standing): void {
    if (index !== this.#index) {
      this.#index = index;
      this.#pending = index > this.#told && this.#isNews(index) ? "words" : null;
    }
    const minutes = left === null ? null : Math.ceil(left / MINUTE_MS);
    const fewer = minutes !== null && this.#minutes !== null && minutes < this.#minutes;
    this.#minutes = minutes;
    if (fewer && minutes > 0 && !this.#pending && this.#isKnown(index)) this.#pending = "minutes";
  }

  /** In the rounds that are no longer told. */
  #isKnown(index: number): boolean {
    return (this.#phases[index]?.round ?? 0) > TOLD_ROUNDS;
  }

  #isNews(index: number): boolean {
    const words = this.#phases[index]?.words ?? "";
    return words !== "" && (!this.#isKnown(index) || !this.#heard.has(words));
  }

  /** The words of this phase, and of those that begin too soon to be told by themselves. */
  #words({ index, into, pace }: Standing): string {
    const together: Phase[] = [];
    let begins = -into;
    for (let at = index; at < this.#phases.length; at += 1) {
      const phase = this.#phases[at];
      if (!phase || (at > index && begins * (100 / pace) >= APART_MS)) break;
      together.push(phase);
      this.#told = at;
      if (phase.ms === null) break;
      begins += phase.ms;
    }
    const [first] = together;
    const more = together.length === 1 && first && !this.#heard.has(first.words) ? first.more : "";
    for (const { words } of together) this.#heard.add(words);
    return [...together.map(({ words }) => words), more].filter(Boolean).map(sentence).join(" ");
  }
}

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
