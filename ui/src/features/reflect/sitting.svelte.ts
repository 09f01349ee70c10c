/**
 * How long somebody has been at it. Time on the page while it is seen counts;
 * after twenty minutes a stop is offered, once in a sitting.
 */
/** How long a sitting is before a stop is offered. */
export const SITTING_MS = 20 * 60_000;
/** A break this long ends a sitting. */
const BREAK_MS = 30 * 60_000;
const TICK_MS = 10_000;

/** A sitting goes on when the page is left for a moment: a length of time, and nothing else. */
let sat = { ms: 0, offered: false, left: -Infinity };

/** A sitting has ended: the next begins at nought. */
export function endSitting(): void {
  sat = { ms: 0, offered: false, left: -Infinity };
}

export class Sitting {
  /** A stop is being offered now. */
  offering = $state(false);
  #timer: ReturnType<typeof setInterval> | undefined;

  begin(): void {
    if (Date.now() - sat.left > BREAK_MS) endSitting();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  dismiss(): void {
    this.offering = false;
  }

  leave(): void {
    clearInterval(this.#timer);
    sat.left = Date.now();
  }

  /** Counted in ticks, so that a computer that slept has not sat here. */
  #tick(): void {
    if (document.visibilityState !== "visible") return;
    sat.ms += TICK_MS;
    if (sat.ms < SITTING_MS || sat.offered) return;
    sat.offered = true;
    this.offering = true;
  }
}
