import { describe, expect, it, vi } from "vitest";
import { plan as planOf, usualChoice, type Phase, type Plan } from "./plan";
import { Engine, PACE } from "./player.svelte";
import type { Clock } from "./player-clock";
import { builtin } from "$ipc/fake";

type Timer = { at: number; run: () => void };

/** A clock wound by hand: timers run on time, late, or not at all while it sleeps. */
class HandClock implements Clock {
  time = 1_000;
  day = 5_000_000;
  timers = new Set<Timer>();
  now = () => this.time;
  wall = () => this.day;
  after = (ms: number, run: () => void) => {
    const timer = { at: this.time + ms, run };
    this.timers.add(timer);
    return () => void this.timers.delete(timer);
  };

  /** Time passes, and every timer comes on time. */
  wind(ms: number) {
    const end = this.time + ms;
    for (;;) {
      const due = [...this.timers].sort((a, b) => a.at - b.at)[0];
      if (!due || due.at > end) break;
      this.#pass(due.at - this.time);
      this.#run(due);
    }
    this.#pass(end - this.time);
  }

  /** Time passes with no timer coming; those that are due come at its end. */
  hold(ms: number) {
    this.#pass(ms);
    for (const timer of [...this.timers]) if (timer.at <= this.time) this.#run(timer);
  }

  #pass(ms: number) {
    this.time += ms;
    this.day += ms;
  }

  #run(timer: Timer) {
    this.timers.delete(timer);
    timer.run();
  }
}

const phase = (ms: number | null, over: Partial<Phase> = {}): Phase => ({
  kind: "words",
  words: "Here",
  more: "",
  ms,
  round: null,
  rounds: null,
  ...over,
});

function planned(...lengths: (number | null)[]): Plan {
  const total = lengths.reduce<number | null>(
    (sum, ms) => (sum === null || ms === null ? null : sum + ms),
    0,
  );
  return { phases: lengths.map((ms, index) => phase(ms, { words: `Step ${index}` })), total };
}

function started(plan: Plan) {
  const clock = new HandClock();
  const onfinish = vi.fn();
  const engine = new Engine(plan, clock, onfinish);
  engine.run();
  return { clock, engine, onfinish };
}

/** Goes on from every step that waits, after two seconds, and notes each phase and when it began. */
function playThrough({ clock, engine }: ReturnType<typeof started>) {
  const begun: { phase: Phase; at: number }[] = [];
  const from = clock.time;
  let last = -1;
  for (let guard = 0; !engine.finished && guard < 100_000; guard += 1) {
    if (engine.leg.index !== last) begun.push({ phase: engine.phase, at: clock.time - from });
    last = engine.leg.index;
    if (!engine.waits) clock.wind(10);
    else {
      clock.wind(2_000);
      engine.goOn();
    }
  }
  return begun;
}

const lengthOf = ({ phases }: Plan, waiting = 2_000) =>
  phases.reduce((sum, { ms }) => sum + (ms ?? waiting), 0);

describe.each(builtin.map((exercise) => [exercise.name, exercise] as const))(
  "%s, at its usual length",
  (_name, exercise) => {
    const plan = planOf(exercise, usualChoice(exercise));

    it("plays every phase in order, for as long as it should, and ends on time", () => {
      const run = started(plan);
      const begun = playThrough(run);
      expect(begun.map(({ phase }) => phase)).toEqual(plan.phases);
      let due = 0;
      for (const { phase, at } of begun) {
        // Looked at every ten milliseconds, each found within that.
        expect(at - due).toBeGreaterThanOrEqual(0);
        expect(at - due).toBeLessThanOrEqual(10);
        due += phase.ms ?? 2_000;
      }
      expect(run.engine.done).toBeCloseTo(lengthOf(plan), 3);
      expect(run.onfinish).toHaveBeenCalledOnce();
    });

    it("takes as long when it is paused, hidden and slept through on the way", () => {
      const run = started(plan);
      const { clock, engine } = run;
      clock.wind(1_300);
      engine.pause();
      clock.wind(50_000);
      engine.run();
      engine.hide(true);
      clock.hold(400);
      engine.hide(false);
      const { index } = engine.leg;
      clock.day += 3_600_000;
      clock.wind(1_000);
      expect(engine.leg.index).toBe(index);
      expect(engine.into).toBeLessThan(1_000);
      playThrough(run);
      const waits = plan.phases[index]?.ms === null;
      // A step that waits takes as long as the person does; here some of it was given already.
      if (!waits) expect(engine.done).toBeCloseTo(lengthOf(plan), 3);
      expect(run.onfinish).toHaveBeenCalledOnce();
    });

    it("is over in proportion at the fastest pace", () => {
      const run = started(plan);
      run.engine.setPace(PACE.fastest);
      playThrough(run);
      const waiting = plan.phases.filter(({ ms }) => ms === null).length * 2_000;
      expect(run.engine.done).toBeCloseTo(lengthOf(plan, 0) / 1.5 + waiting, 3);
    });

    it("can be skipped through", () => {
      const { engine, onfinish } = started(plan);
      plan.phases.forEach(() => engine.skip());
      expect(onfinish).toHaveBeenCalledOnce();
      expect(engine.done).toBe(0);
    });
  },
);

describe("time", () => {
  it("is shown by the second, with what is left and the seconds of the phase", () => {
    const { clock, engine } = started(planned(4_000, 2_500));
    expect([engine.seconds, engine.count, engine.left]).toEqual([0, 4, 6_500]);
    clock.wind(999);
    expect([engine.seconds, engine.count]).toEqual([0, 4]);
    clock.wind(1);
    expect([engine.seconds, engine.count, engine.left]).toEqual([1, 3, 5_500]);
    clock.wind(2_999);
    expect([engine.leg.index, engine.count]).toEqual([0, 1]);
    clock.wind(1);
    expect([engine.leg.index, engine.seconds, engine.count]).toEqual([1, 4, 3]);
    clock.wind(2_500);
    expect([engine.finished, engine.seconds, engine.left]).toEqual([true, 6, 0]);
  });

  it("does not drift when every timer is late", () => {
    const { clock, engine } = started(planned(...Array<number>(60).fill(5_000)));
    for (let at = 0; at < 299_000; at += 130) clock.hold(130);
    const { time } = clock;
    clock.wind(10_000);
    expect(engine.finished).toBe(true);
    expect(engine.done).toBe(300_000);
    expect(time).toBeLessThan(301_100);
  });

  it("does not wake the machine more often than the screen changes", () => {
    const { clock, engine } = started(planned(60_000));
    const look = vi.spyOn(clock, "after");
    clock.wind(30_000);
    expect(engine.seconds).toBe(30);
    expect(look.mock.calls.length).toBeLessThanOrEqual(31);
  });

  it("leaves no timer behind", () => {
    const { clock, engine } = started(planned(60_000));
    engine.stop();
    expect(clock.timers.size).toBe(0);
    const ended = started(planned(1_000));
    ended.clock.wind(1_000);
    expect(ended.clock.timers.size).toBe(0);
  });
});

describe("pausing", () => {
  it("freezes everything, and the pause does not count", () => {
    const { clock, engine } = started(planned(5_000, 5_000));
    clock.wind(1_700);
    engine.toggle();
    expect(engine.paused).toBe(true);
    clock.wind(600_000);
    expect([engine.into, engine.done, engine.seconds]).toEqual([1_700, 1_700, 1]);
    expect(engine.whole).toBe(10_000);
    engine.toggle();
    clock.wind(3_299);
    expect(engine.leg.index).toBe(0);
    clock.wind(1);
    expect(engine.leg.index).toBe(1);
  });

  it("stays through a skip, and through sleep", () => {
    const { clock, engine } = started(planned(5_000, 5_000, 5_000));
    clock.wind(2_000);
    engine.pause();
    engine.skip();
    expect([engine.leg.index, engine.paused]).toEqual([1, true]);
    engine.run();
    clock.wind(1_000);
    engine.pause();
    clock.day += 3_600_000;
    clock.wind(1_000);
    engine.run();
    expect([engine.leg.index, engine.into]).toEqual([1, 1_000]);
  });
});

describe("pace", () => {
  it("changes what is left of the phase, all that follow and the whole", () => {
    const { clock, engine } = started(planned(10_000, 10_000));
    clock.wind(4_000);
    engine.setPace(50);
    expect(engine.into).toBe(4_000);
    expect([engine.left, engine.whole]).toEqual([32_000, 36_000]);
    clock.wind(11_999);
    expect(engine.leg.index).toBe(0);
    clock.wind(1);
    expect(engine.leg.index).toBe(1);
    clock.wind(20_000);
    expect([engine.finished, engine.done]).toEqual([true, 36_000]);
  });

  it("counts the seconds of the exercise itself", () => {
    const { clock, engine } = started(planned(4_000));
    engine.setPace(50);
    clock.wind(1_999);
    expect(engine.count).toBe(4);
    clock.wind(1);
    expect(engine.count).toBe(3);
  });

  it("stays between half and half as fast again", () => {
    const { engine } = started(planned(10_000));
    for (let press = 0; press < 20; press += 1) engine.setPace(engine.pace - PACE.step);
    expect(engine.pace).toBe(50);
    for (let press = 0; press < 20; press += 1) engine.setPace(engine.pace + PACE.step);
    expect(engine.pace).toBe(150);
  });
});

it.each(["fourSevenEight", "box", "muscleRelease"])("%s never holds longer than it says", (key) => {
  const exercise = builtin.find((one) => one.key === key)!;
  const { engine } = started(planOf(exercise, usualChoice(exercise)));
  for (let press = 0; press < 9; press += 1) engine.setPace(engine.pace - PACE.step);
  expect(engine.pace).toBe(PACE.usual);
});

describe("a hidden window", () => {
  it("is forty seconds further after forty seconds", () => {
    const { clock, engine } = started(planned(...Array<number>(20).fill(6_000)));
    clock.wind(1_000);
    engine.hide(true);
    clock.hold(40_000);
    engine.hide(false);
    expect([engine.leg.index, engine.into, engine.done]).toEqual([6, 5_000, 41_000]);
  });

  it("ends with what it was meant to take, however late that is noticed", () => {
    const { clock, engine, onfinish } = started(planned(6_000));
    engine.hide(true);
    clock.hold(60_000);
    expect(onfinish).toHaveBeenCalledOnce();
    expect(engine.done).toBe(6_000);
  });

  it("stops at a step that waits", () => {
    const { clock, engine } = started(planned(6_000, null, 6_000));
    engine.hide(true);
    clock.hold(30_000);
    expect([engine.leg.index, engine.into]).toEqual([1, 24_000]);
  });
});

describe("sleep", () => {
  const atSleep = () => {
    const run = started(planned(5_000, 8_000, 5_000));
    run.clock.wind(7_000);
    return run;
  };
  const again = ({ engine, clock }: ReturnType<typeof started>) => {
    expect(engine.leg.index).toBe(1);
    expect(engine.into).toBe(0);
    expect(engine.done).toBe(5_000);
    clock.wind(13_000);
    expect(engine.finished).toBe(true);
    expect(engine.done).toBe(18_000);
  };

  it("begins the phase again where the clock stood still", () => {
    const run = atSleep();
    run.clock.day += 3_000;
    run.clock.hold(1_000);
    again(run);
  });

  it("begins the phase again where the clock went on", () => {
    const run = atSleep();
    run.clock.hold(12_000);
    again(run);
  });

  it("is told from a hidden window by how long it was", () => {
    const run = atSleep();
    run.engine.hide(true);
    run.clock.hold(600_000);
    again(run);
  });

  it("begins what is drawn again too", () => {
    const run = atSleep();
    const { course } = run.engine.leg;
    run.clock.hold(12_000);
    expect(run.engine.leg.course).toBeGreaterThan(course);
  });

  it("is noticed by the key that is pressed first", () => {
    const { clock, engine } = atSleep();
    clock.time += 3_600_000;
    clock.day += 3_600_000;
    engine.pause();
    expect([engine.leg.index, engine.into, engine.done]).toEqual([1, 0, 5_000]);
  });

  it("is not seen in a clock set back, or one slightly off", () => {
    const { clock, engine } = atSleep();
    clock.day -= 3_600_000;
    clock.wind(500);
    clock.day += 1_500;
    clock.wind(500);
    expect(engine.into).toBe(3_000);
  });
});

describe("a step that waits", () => {
  it("goes on when the person does, even from a pause", () => {
    const { clock, engine } = started(planned(null, 3_000));
    clock.wind(100_000);
    expect([engine.leg.index, engine.count, engine.left]).toEqual([0, null, null]);
    engine.pause();
    engine.goOn();
    expect([engine.leg.index, engine.paused]).toEqual([1, false]);
    expect(engine.done).toBe(100_000);
  });

  it("is not gone on from where nothing waits", () => {
    const { engine } = started(planned(3_000, 3_000));
    engine.goOn();
    expect(engine.leg.index).toBe(0);
  });

  it("does not count as somebody being there for ever", () => {
    const { clock, engine } = started(planned(null, null));
    clock.wind(170_000);
    expect(engine.attended).toBe(true);
    clock.wind(20_000);
    expect(engine.attended).toBe(false);
    engine.goOn();
    expect(engine.attended).toBe(true);
  });
});

it("ends at once when there is nothing to play", () => {
  const { clock, onfinish } = started({ phases: [], total: 0 });
  clock.wind(10);
  expect(onfinish).toHaveBeenCalledOnce();
});
