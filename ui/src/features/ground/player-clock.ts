/** What the engine knows of time. Tests give one that they wind by hand. */
export type Clock = {
  /** Milliseconds that only ever grow. On some systems they stand still while the machine sleeps. */
  now(): number;
  /** The time of day in milliseconds, which goes on while the machine sleeps. */
  wall(): number;
  /** Runs something later. Returns how to call it off. */
  after(ms: number, run: () => void): () => void;
};

/** The clock of the machine. */
export const machineClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Between two looks at the clock: how much longer the day may have gone on. More was sleep. */
const ASLEEP_MS = 2_000;
/** The longest between two looks while the window is seen. They are a second apart. */
const SEEN_GAP_MS = 10_000;
/** The longest while it is hidden, where timers may be held back to one a minute. */
const HIDDEN_GAP_MS = 90_000;

/**
 * Tells whether the machine slept between two looks at the clock. Where the clock stands still
 * meanwhile, the time of day has gone further; where it does not, no look came for far too long.
 */
export class Wakefulness {
  #clock: Clock;
  #now: number;
  #wall: number;
  #hidden = false;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#now = clock.now();
    this.#wall = clock.wall();
  }

  /** The window has been hidden, or is seen again. Look first: the time until now was as before. */
  hide(hidden: boolean): void {
    this.#hidden = hidden;
  }

  /** Whether it slept since it was last asked. */
  slept(): boolean {
    const gap = this.#clock.now() - this.#now;
    const day = this.#clock.wall() - this.#wall;
    this.#now += gap;
    this.#wall += day;
    return day - gap > ASLEEP_MS || gap > (this.#hidden ? HIDDEN_GAP_MS : SEEN_GAP_MS);
  }
}
