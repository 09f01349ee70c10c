/**
 * Plays the phases of an exercise by the clock. Where it is follows from the time that has
 * passed, never from how often somebody looked: a late timer, a hidden window or a busy machine
 * changes nothing. Knows no screen.
 */
import type { Phase, Plan } from "./plan";
import { Wakefulness, type Clock } from "./player-clock";

/** Paces in per cent; higher is faster. */
export const PACE = { slowest: 50, usual: 100, fastest: 150, step: 10 } as const;

/** How long a step that waits still counts as somebody being there. */
const WAITS_MS = 180_000;

const NOTHING: Phase = { kind: "rest", words: "", more: "", ms: 0, round: null, rounds: null };

/**
 * A stretch of time in which nothing changes its course: what is drawn moves through it by
 * itself. "Own" milliseconds are those of the exercise at its usual pace.
 */
export type Leg = {
  /** Which phase. */
  index: number;
  /** How far into it the leg begins, in own milliseconds. */
  into: number;
  running: boolean;
  pace: number;
  /** Grows whenever the course is broken: by a skip, a pause, another pace or sleep. */
  course: number;
};

/** Where things stood at an instant. */
type Anchor = {
  now: number;
  into: number;
  /** Milliseconds done until then, pauses left out. */
  done: number;
};

export class Engine {
  leg = $state.raw<Leg>({ index: 0, into: 0, running: false, pace: PACE.usual, course: 0 });
  /** Whole seconds done, pauses left out. */
  seconds = $state(0);
  /** Seconds of its own that the phase still has, counted down to 1; null when it waits. */
  count = $state<number | null>(null);
  /** Milliseconds until the end; null when a phase waits for the person. */
  left = $state<number | null>(null);
  /** Milliseconds done and left together; null when a phase waits for the person. */
  whole = $state<number | null>(null);
  /** Whether somebody can be taken to be there: it runs, and has not waited for very long. */
  attended = $state(false);
  finished = $state(false);

  readonly phases: Phase[];
  /** The slowest pace; nothing that is held or tensed is ever held longer than it says. */
  readonly slowest: number;
  /** Own milliseconds of the whole; null when a phase waits for the person. */
  readonly total: number | null;

  #clock: Clock;
  #waking: Wakefulness;
  #onfinish: () => void;
  #starts: number[] = [];
  #anchor: Anchor;
  /** Milliseconds done when the phase began. */
  #before = 0;
  #cancel: (() => void) | null = null;

  constructor(plan: Plan, clock: Clock, onfinish: () => void) {
    this.phases = plan.phases;
    const holds = plan.phases.some(({ kind }) => kind === "hold" || kind === "tense");
    this.slowest = holds ? PACE.usual : PACE.slowest;
    this.total = plan.total;
    this.#clock = clock;
    this.#waking = new Wakefulness(clock);
    this.#onfinish = onfinish;
    this.#anchor = { now: clock.now(), into: 0, done: 0 };
    let start = 0;
    for (const { ms } of plan.phases) {
      this.#starts.push(start);
      start += ms ?? 0;
    }
  }

  get phase(): Phase {
    return this.phases[this.leg.index] ?? NOTHING;
  }
  get pace(): number {
    return this.leg.pace;
  }
  get paused(): boolean {
    return !this.leg.running && !this.finished;
  }
  get waits(): boolean {
    return this.phase.ms === null;
  }
  /** Own milliseconds from the beginning to where the leg begins. */
  get position(): number {
    return (this.#starts[this.leg.index] ?? 0) + this.leg.into;
  }
  /** Milliseconds done by now, pauses left out. */
  get done(): number {
    return this.#doneAt(this.#clock.now());
  }

  /** How far into the phase it is by now, in own milliseconds. */
  get into(): number {
    return this.#intoAt(this.#clock.now());
  }

  /** Begins, or goes on after a pause. */
  run(): void {
    const now = this.#look();
    if (this.finished || this.leg.running) return;
    this.#anchor.now = now;
    this.#break({ running: true });
  }

  pause(): void {
    const now = this.#look();
    if (this.finished || !this.leg.running) return;
    this.#settle(now);
    this.#break({ running: false });
  }

  toggle(): void {
    if (this.leg.running) this.pause();
    else this.run();
  }

  /** To the next phase; a pause stays one. */
  skip(): void {
    const now = this.#look();
    if (this.finished) return;
    this.#enter({ now, done: this.#doneAt(now) });
    this.#break({});
  }

  /** The person goes on from a phase that waits for them. */
  goOn(): void {
    if (!this.waits) return;
    this.run();
    this.skip();
  }

  /** Changes what is left of this phase, and all that follow. */
  setPace(pace: number): void {
    const next = Math.min(PACE.fastest, Math.max(this.slowest, pace));
    const now = this.#look();
    if (this.finished || next === this.leg.pace) return;
    this.#settle(now);
    this.#break({ pace: next });
  }

  /** The window has been hidden, or is seen again. */
  hide(hidden: boolean): void {
    this.#look();
    this.#waking.hide(hidden);
    this.#wait();
  }

  /** Ends here. */
  stop(): void {
    this.pause();
    this.#cancel?.();
    this.attended = false;
  }

  get #rate(): number {
    return this.leg.pace / 100;
  }

  #passed(now: number): number {
    return this.leg.running && !this.finished ? now - this.#anchor.now : 0;
  }

  #doneAt(now: number): number {
    return this.#anchor.done + this.#passed(now);
  }

  #intoAt(now: number): number {
    return this.#anchor.into + this.#passed(now) * this.#rate;
  }

  /** What is left of the phase, in milliseconds of the clock. */
  #leftOfPhase(now: number): number | null {
    const { ms } = this.phase;
    return ms === null ? null : (ms - this.#intoAt(now)) / this.#rate;
  }

  /** Takes where it is now as the beginning of what follows. */
  #settle(now: number): void {
    this.#anchor = { now, into: this.#intoAt(now), done: this.#doneAt(now) };
  }

  /** Catches up with the clock: every phase that has ended meanwhile ended at its own instant. */
  #look(): number {
    const now = this.#clock.now();
    const slept = this.#waking.slept();
    if (!this.leg.running || this.finished) return now;
    if (slept) this.#again(now);
    else this.#follow(now);
    return now;
  }

  #follow(now: number): void {
    while (!this.finished) {
      const left = this.#leftOfPhase(now);
      if (left === null || left > 0) return;
      this.#enter({ now: now + left, done: this.#doneAt(now) + left });
      this.leg = { ...this.leg, into: this.#intoAt(now) };
    }
  }

  /** The phase begins again, and the time since it began is not counted. */
  #again(now: number): void {
    this.#anchor = { now, into: 0, done: this.#before };
    this.#break({});
  }

  /** The next phase begins at that instant, or the whole has ended. */
  #enter({ now, done }: Omit<Anchor, "into">): void {
    this.#anchor = { now, into: 0, done };
    this.#before = done;
    if (this.leg.index + 1 < this.phases.length) {
      this.leg = { ...this.leg, index: this.leg.index + 1, into: 0 };
      return;
    }
    this.finished = true;
    this.leg = { ...this.leg, running: false };
    this.#cancel?.();
    this.#show(now);
    this.#onfinish();
  }

  /** What is drawn begins a new course from here. */
  #break(change: Partial<Leg>): void {
    if (this.finished) return;
    this.leg = { ...this.leg, ...change, into: this.#anchor.into, course: this.leg.course + 1 };
    this.#wait();
  }

  /** Looks again when the next thing on the screen changes. */
  #wait(): void {
    this.#cancel?.();
    if (this.finished) return;
    const now = this.#clock.now();
    this.#show(now);
    if (!this.leg.running) return;
    const ms = Math.max(1, Math.ceil(this.#nextChange(now)));
    this.#cancel = this.#clock.after(ms, () => {
      this.#look();
      this.#wait();
    });
  }

  #nextChange(now: number): number {
    const second = 1000 - (this.#doneAt(now) % 1000);
    const phase = this.#leftOfPhase(now);
    if (phase === null) return second;
    const own = phase * this.#rate;
    return Math.min(second, phase, (own - (Math.ceil(own / 1000) - 1) * 1000) / this.#rate);
  }

  #show(now: number): void {
    // A thousandth of a millisecond: sums of fractions may fall short of a whole second.
    const done = this.#doneAt(now) + 1e-3;
    const phase = this.#leftOfPhase(now);
    this.seconds = Math.floor(done / 1000);
    this.count = phase === null ? null : Math.max(1, Math.ceil((phase * this.#rate) / 1000 - 1e-6));
    this.left = this.#leftOfAll(now);
    this.whole = this.left === null ? null : this.#doneAt(now) + this.left;
    this.attended =
      this.leg.running && !this.finished && (phase !== null || done - this.#before < WAITS_MS);
  }

  #leftOfAll(now: number): number | null {
    if (this.total === null) return null;
    if (this.finished) return 0;
    const position = (this.#starts[this.leg.index] ?? 0) + this.#intoAt(now);
    return (this.total - position) / this.#rate;
  }
}
