// What every exercise that comes with the app is held to: its timings, its caps, its care and its
// language, as a player would meet them.
import { describe, expect, it } from "vitest";
import type { Exercise, Pattern, Step, StepKind } from "$ipc";
import { builtin } from "$ipc/fake";
import { offered, plan, usualChoice } from "./plan";

const S = 1000;
const MIN = 60 * S;

type Kinds = [StepKind, number][];
type Times = {
  /** One round, or nothing where there are none. */
  round?: Kinds;
  /** What is chosen unless somebody chooses. */
  usual: number | null;
  /** What may be chosen, in seconds or rounds, and how many milliseconds it then takes. */
  takes: Record<number, number>;
};

const evenly = (count: number): Kinds => [
  ["in", count * S],
  ["out", count * S],
];
/** Minutes that come out exactly. */
const exactly = (...seconds: number[]) =>
  Object.fromEntries(seconds.map((one) => [one, one * S])) as Record<number, number>;

/** Every pattern: its round, its usual length, and its total at every length on offer. */
const TIMES: Record<string, Record<string, Times>> = {
  orienting: { "": { usual: 60, takes: exactly(60, 90) } },
  feetOnTheFloor: { "": { usual: 60, takes: exactly(60, 90) } },
  fiveSenses: { "": { usual: null, takes: {} } },
  // Without the wait at its beginning, which is the person's own.
  coolWater: { "": { usual: 30, takes: exactly(30, 45, 60) } },
  calmBreath: {
    "5 in, 5 out": { round: evenly(5), usual: 180, takes: exactly(60, 180, 300, 600) },
    "4 in, 4 out": {
      round: evenly(4),
      usual: 180,
      takes: { 60: 64_000, 180: 184_000, 300: 304_000, 600: 600_000 },
    },
    "3 in, 3 out": { round: evenly(3), usual: 180, takes: exactly(60, 180, 300, 600) },
  },
  soothingRhythm: {
    "": {
      round: evenly(5),
      usual: 180,
      takes: { 60: 58_000, 180: 178_000, 300: 298_000, 600: 598_000 },
    },
  },
  coherent: {
    "5.5 in, 5.5 out": {
      round: evenly(5.5),
      usual: 300,
      takes: { 60: 55_000, 180: 176_000, 300: 297_000, 600: 605_000 },
    },
    "5 in, 5 out": { round: evenly(5), usual: 300, takes: exactly(60, 180, 300, 600) },
    "4 in, 6 out": {
      round: [
        ["in", 4 * S],
        ["out", 6 * S],
      ],
      usual: 300,
      takes: exactly(60, 180, 300, 600),
    },
  },
  longSigh: {
    "": {
      round: [
        ["in", 2 * S],
        ["topUp", 1 * S],
        ["out", 6 * S],
      ],
      usual: 60,
      takes: { 60: 63_000, 180: 180_000, 300: 297_000 },
    },
  },
  box: {
    "4 in, hold 4, 4 out, hold 4": {
      round: [
        ["in", 4 * S],
        ["hold", 4 * S],
        ["out", 4 * S],
        ["hold", 4 * S],
      ],
      usual: 60,
      takes: { 60: 64_000, 120: 128_000, 180: 176_000, 300: 304_000 },
    },
    "4 in, 4 out, no holds": {
      round: evenly(4),
      usual: 60,
      takes: { 60: 64_000, 120: 120_000, 180: 184_000, 300: 304_000 },
    },
  },
  fourSevenEight: {
    "": {
      round: [
        ["in", 4 * S],
        ["hold", 7 * S],
        ["out", 8 * S],
      ],
      usual: 4,
      takes: { 1: 19_000, 2: 38_000, 3: 57_000, 4: 76_000 },
    },
  },
  muscleRelease: { "": { usual: 420, takes: exactly(420, 600, 840) } },
  bodyScan: {
    "Through the body": { usual: 180, takes: exactly(180, 300, 600) },
    "Outward senses": { usual: 180, takes: exactly(180, 300, 600) },
  },
  alternateTaps: { "": { usual: 60, takes: exactly(60, 120, 180) } },
  steadyPlace: {
    "A place": { usual: 180, takes: exactly(180, 300) },
    "A colour": { usual: 180, takes: exactly(180, 300) },
  },
  selfCompassion: { "": { usual: 120, takes: exactly(120, 180) } },
  leavesOnAStream: { "": { usual: 180, takes: exactly(180, 300) } },
  threeMinuteSpace: {
    "Breath and body": { usual: null, takes: {} },
    "Sounds and the room": { usual: null, takes: {} },
  },
};

/** The care each asks for, and where it is said. */
const CARE: Record<string, { cautions?: RegExp[]; about?: RegExp[] }> = {
  orienting: { about: [/unreal or far away/], cautions: [/eyes stay open/] },
  feetOnTheFloor: { about: [/unreal or far away/], cautions: [/eyes stay open/] },
  fiveSenses: { cautions: [/sense can be skipped/] },
  coolWater: { cautions: [/Never put your face in water/] },
  calmBreath: { cautions: [/shorter count is fine/] },
  soothingRhythm: { cautions: [/hard to follow the breath/, /floor under your feet/] },
  coherent: {},
  longSigh: {},
  box: { cautions: [/holds are optional/] },
  fourSevenEight: {
    cautions: [/light-headed/, /sit down/, /panicking/, /pregnant/, /lungs or breathing/],
  },
  muscleRelease: {
    cautions: [
      /advice first/,
      /pain/,
      /spasm/,
      /arthritis/,
      /heart/,
      /blood pressure/,
      /flashback/,
    ],
  },
  bodyScan: { cautions: [/part can be skipped/, /Outward senses/] },
  alternateTaps: { cautions: [/bring memories up/, /stop/] },
  steadyPlace: { cautions: [/may not exist/, /colour/] },
  selfCompassion: { cautions: [/sting at first/] },
  leavesOnAStream: { cautions: [/not for a crisis/, /Help now/] },
  threeMinuteSpace: { cautions: [/not for a crisis/, /Help now/] },
};

const keys = builtin.map((one) => one.key);
const get = (key: string): Exercise => builtin.find((one) => one.key === key)!;
const stepsOf = (pattern: Pattern): Step[] => pattern.parts.flatMap((part) => part.steps);
const steps = (exercise: Exercise) => exercise.patterns.flatMap(stepsOf);
const spoken = (step: Step) => [step.words, step.more];
const texts = (exercise: Exercise): string[] => [
  exercise.name,
  exercise.about,
  ...exercise.cautions,
  ...exercise.support,
  ...exercise.patterns.map((pattern) => pattern.name),
  ...steps(exercise).flatMap(spoken),
];

/** What is played when `value` is chosen of what a pattern offers. */
function chosen(exercise: Exercise, pattern: number, value: number | null) {
  const { unit } = offered(exercise.patterns[pattern]!, true);
  return plan(exercise, {
    pattern,
    seconds: unit === "seconds" ? value : null,
    rounds: unit === "rounds" ? value : null,
  });
}
/** Every pattern of every exercise at every length on offer, caps raised. */
function* everyRun() {
  for (const exercise of builtin) {
    for (const [index, pattern] of exercise.patterns.entries()) {
      const { values } = offered(pattern, true);
      for (const value of values.length > 0 ? values : [null]) {
        yield { key: exercise.key, pattern, value, ...chosen(exercise, index, value) };
      }
    }
  }
}
const timed = (phases: { ms: number | null }[]) =>
  phases.reduce((total, phase) => total + (phase.ms ?? 0), 0);

describe("the table of times", () => {
  it("holds every exercise and every pattern", () => {
    expect(keys).toEqual(Object.keys(TIMES));
    const patterns = builtin.map((one) => one.patterns.map((pattern) => pattern.name));
    expect(patterns).toEqual(Object.values(TIMES).map((times) => Object.keys(times)));
  });

  const rows = Object.entries(TIMES).flatMap(([key, patterns]) =>
    Object.entries(patterns).map(([name, times], index) => ({ key, name, index, times })),
  );
  it.each(rows)("$key $name: lengths, and the total of each", ({ key, index, times }) => {
    const exercise = get(key);
    const { values, usual } = offered(exercise.patterns[index]!, false);
    expect(usual).toBe(times.usual);
    expect(values).toEqual(Object.keys(times.takes).map(Number));
    for (const value of values) {
      const { phases } = chosen(exercise, index, value);
      expect(timed(phases), `${String(value)} chosen`).toBe(times.takes[value]);
    }
  });

  it.each(rows.filter((row) => row.times.round))(
    "$key $name: every round, second by second",
    ({ key, index, times }) => {
      const { phases } = chosen(get(key), index, times.usual);
      const inRounds = phases.filter((phase) => phase.round !== null);
      const round = times.round!;
      for (let at = 0; at < inRounds.length; at += round.length) {
        const played = inRounds.slice(at, at + round.length);
        expect(played.map((phase) => [phase.kind, phase.ms])).toEqual(round);
      }
      expect(inRounds[0]!.rounds).toBe(inRounds.length / round.length);
    },
  );

  it("leaves the total open only where the person goes on by themselves", () => {
    const open = [...everyRun()].filter((run) => run.total === null).map((run) => run.key);
    expect([...new Set(open)]).toEqual(["fiveSenses", "coolWater"]);
  });

  it("begins with the usual length of the first pattern", () => {
    for (const exercise of builtin) {
      const { usual } = Object.values(TIMES[exercise.key]!)[0]!;
      const choice = usualChoice(exercise);
      expect(choice.seconds ?? choice.rounds, exercise.key).toBe(usual);
    }
  });
});

describe("what each is known for", () => {
  it("calm breath: five in and five out for three minutes, nothing held, or shorter counts", () => {
    const { phases, total } = plan(get("calmBreath"), usualChoice(get("calmBreath")));
    expect(total).toBe(3 * MIN);
    expect(phases).toHaveLength(36);
    expect(steps(get("calmBreath")).some((step) => step.kind === "hold")).toBe(false);
  });

  it("soothing rhythm: two rounds of three, two of four, then five", () => {
    const { phases } = plan(get("soothingRhythm"), usualChoice(get("soothingRhythm")));
    const seconds = phases.map((phase) => phase.ms! / S);
    expect(seconds.slice(0, 8)).toEqual([3, 3, 3, 3, 4, 4, 4, 4]);
    expect(new Set(seconds.slice(8))).toEqual(new Set([5]));
    expect(phases.map((phase) => phase.kind === "in")).toEqual(phases.map((_, at) => at % 2 === 0));
  });

  it("coherent: 60 / 11 breaths a minute, which is 5.45", () => {
    const { phases, total } = plan(get("coherent"), usualChoice(get("coherent")));
    const aMinute = (phases.length / 2 / total!) * MIN;
    expect(aMinute).toBeCloseTo(60 / 11, 10);
    expect(aMinute.toFixed(2)).toBe("5.45");
  });

  it("box: sixteen seconds a round, beginning at one or two minutes, holds optional", () => {
    const [whole, without] = get("box").patterns;
    expect(timed(chosen(get("box"), 0, 60).phases)).toBe(4 * 16 * S);
    expect(offered(whole!, false).values.slice(0, 2)).toEqual([60, 120]);
    expect(stepsOf(without!).some((step) => step.kind === "hold")).toBe(false);
  });

  it("4-7-8: nineteen seconds a round, four rounds, eight only once raised, never more", () => {
    const exercise = get("fourSevenEight");
    const [pattern] = exercise.patterns;
    expect(offered(pattern!, false).values).toEqual([1, 2, 3, 4]);
    expect(offered(pattern!, true).values).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(plan(exercise, usualChoice(exercise)).total).toBe(4 * 19 * S);
    expect(chosen(exercise, 0, 8).total).toBe(152 * S);
    expect(chosen(exercise, 0, 9).total).toBe(152 * S);
    expect(stepsOf(pattern!).some((step) => step.optional)).toBe(false);
  });

  it("long sigh: two in, one on top, six out, for five minutes at most", () => {
    expect(chosen(get("longSigh"), 0, 600).total).toBeLessThanOrEqual(5 * MIN);
  });

  it("five senses: five, four, three, two, one, each may be left out, at one's own pace", () => {
    const { phases } = plan(get("fiveSenses"), usualChoice(get("fiveSenses")));
    expect(phases.every((phase) => phase.ms === null)).toBe(true);
    const counted = steps(get("fiveSenses")).slice(0, 5);
    const numbers = counted.map((step) => step.words.split(" ")[0]);
    expect(numbers).toEqual(["Five", "Four", "Three", "Two", "One"]);
    expect(counted.every((step) => step.optional)).toBe(true);
  });

  it("cool water: waits until there is some, then wrists or a drink", () => {
    const [first, ...rest] = plan(get("coolWater"), usualChoice(get("coolWater"))).phases;
    expect(first!.ms).toBeNull();
    expect(rest.every((phase) => phase.kind === "touch" && phase.ms !== null)).toBe(true);
    const said = steps(get("coolWater")).flatMap(spoken).join(" ");
    expect(said).toMatch(/wrists/);
    expect(said).not.toMatch(/face|head|forehead|cheek/i);
  });

  it("muscle release: tense 5 to 10 seconds, release 10 to 30, whatever the length", () => {
    const runs = [...everyRun()].filter((run) => run.key === "muscleRelease");
    expect(runs.map((run) => run.total! / MIN)).toEqual([7, 10, 14]);
    for (const { phases } of runs) {
      for (const [at, { kind, ms }] of phases.entries()) {
        if (kind !== "tense") continue;
        expect(ms).toBeGreaterThanOrEqual(5 * S);
        expect(ms).toBeLessThanOrEqual(10 * S);
        const after = phases[at + 1]!;
        expect(after.kind).toBe("release");
        expect(after.ms).toBeGreaterThanOrEqual(10 * S);
        expect(after.ms).toBeLessThanOrEqual(30 * S);
      }
    }
    // A step left out would lengthen the others past their bounds.
    expect(steps(get("muscleRelease")).some((step) => step.optional)).toBe(false);
  });

  it("body scan: its outward version turns to nothing of the body", () => {
    const [, outward] = get("bodyScan").patterns;
    expect(stepsOf(outward!).every((step) => step.kind === "around")).toBe(true);
    const said = stepsOf(outward!).flatMap(spoken).join(" ");
    expect(said).not.toMatch(/breath|\bfeet\b|shoulder|body|skin/i);
  });

  it("steady place: offers a colour in place of a place", () => {
    const [, colour] = get("steadyPlace").patterns;
    const said = stepsOf(colour!).flatMap(spoken).join(" ");
    expect(said).toMatch(/colour/);
    expect(said).not.toMatch(/\bplace\b/);
  });

  it("self-compassion break: it is hard, others feel it too, kindness, in that order", () => {
    const said = steps(get("selfCompassion")).map((step) => step.words);
    const at = (words: RegExp) => said.findIndex((one) => words.test(one));
    expect(at(/hard/)).toBe(0);
    expect(at(/Others/)).toBeGreaterThan(at(/hard/));
    expect(at(/kind/)).toBeGreaterThan(at(/Others/));
  });

  it("three-minute space: three times one minute, either way", () => {
    for (const [index, pattern] of get("threeMinuteSpace").patterns.entries()) {
      const minutes = pattern.parts.map((part) =>
        timed(part.steps.map((s) => ({ ms: s.seconds }))),
      );
      expect(minutes).toEqual([60, 60, 60]);
      expect(chosen(get("threeMinuteSpace"), index, null).total).toBe(3 * MIN);
    }
  });
});

describe("bounds that hold for all", () => {
  it("nothing is longer than a quarter of an hour", () => {
    for (const { key, phases } of everyRun()) {
      expect(timed(phases), key).toBeLessThanOrEqual(15 * MIN);
    }
  });

  it("nobody is left alone: new words at least every half minute", () => {
    for (const { key, value, phases } of everyRun()) {
      const longest = Math.max(...phases.map((phase) => phase.ms ?? 0));
      expect(longest, `${key} ${String(value)}`).toBeLessThanOrEqual(30 * S);
    }
  });

  it("there is time to read: no step but a breath or a tensing is shorter than nine seconds", () => {
    const brisk: StepKind[] = ["in", "topUp", "hold", "out", "tense"];
    for (const { key, phases } of everyRun()) {
      const slow = phases.filter((phase) => phase.ms !== null && !brisk.includes(phase.kind));
      const shortest = Math.min(...slow.map((phase) => phase.ms ?? 0));
      expect(shortest, key).toBeGreaterThanOrEqual(9 * S);
    }
  });

  it("a breath is held in two exercises only, and never for longer than seven", () => {
    const holding = [...everyRun()].filter((run) =>
      run.phases.some((phase) => phase.kind === "hold"),
    );
    expect([...new Set(holding.map((run) => run.key))]).toEqual(["box", "fourSevenEight"]);
    const holds = holding.flatMap((run) => run.phases).filter((phase) => phase.kind === "hold");
    expect(Math.max(...holds.map((phase) => phase.ms!))).toBe(7 * S);
  });

  it("closed eyes are never asked for: only an aside to a resting gaze, and left out with ease", () => {
    for (const exercise of builtin) {
      for (const step of steps(exercise)) {
        if (step.kind === "closeEyes") {
          expect(step.optional, exercise.key).toBe(true);
          expect(step.words).toBe("Let your gaze rest");
          expect(step.more).toMatch(/Or close your eyes for a moment/);
        } else {
          expect(spoken(step).join(" "), exercise.key).not.toMatch(
            /clos\w+ your eyes|eyes closed/i,
          );
        }
      }
    }
  });

  it("comes back to the room at the end, after anything that turned inwards", () => {
    const inward: StepKind[] = ["imagine", "words", "notice"];
    for (const { key, phases } of everyRun()) {
      if (phases.some((phase) => inward.includes(phase.kind))) {
        expect(phases.at(-1)!.kind, key).toBe("around");
      }
    }
  });
});

describe("care", () => {
  it.each(Object.entries(CARE))("%s says what to mind", (key, { cautions, about }) => {
    const exercise = get(key);
    for (const wanted of cautions ?? []) expect(exercise.cautions.join(" ")).toMatch(wanted);
    for (const wanted of about ?? []) expect(exercise.about).toMatch(wanted);
  });

  it("covers every exercise", () => {
    expect(Object.keys(CARE)).toEqual(keys);
  });

  it("stays beside the person: two to five lines, one of them a way outwards", () => {
    for (const { key, support, patterns } of builtin) {
      expect(support.length, key).toBeGreaterThanOrEqual(2);
      expect(support.length, key).toBeLessThanOrEqual(5);
      const kinds = patterns.flatMap(stepsOf).map((step) => step.kind);
      if (kinds.every((kind) => kind === "around")) continue;
      expect(support.join(" "), key).toMatch(/room|you see|near you|sounds around|pass over/);
    }
  });

  it("names no other exercise that might be ruled out for whoever reads it", () => {
    const always = ["Orienting"];
    const names = builtin.map((one) => one.name).filter((name) => !always.includes(name));
    for (const exercise of builtin) {
      const own = [exercise.name, ...exercise.patterns.map((pattern) => pattern.name)];
      const said = [...exercise.cautions, ...exercise.support, ...steps(exercise).flatMap(spoken)];
      for (const name of names.filter((one) => !own.includes(one))) {
        expect(said.join(" "), exercise.key).not.toContain(name);
      }
    }
  });
});

describe("the language", () => {
  const all = builtin.map((exercise) => [exercise.key, texts(exercise).join("\n")] as const);

  it("is short: a few words in the middle, one line beneath", () => {
    for (const exercise of builtin) {
      for (const { words, more } of steps(exercise)) {
        expect(words.length, words).toBeLessThanOrEqual(36);
        expect(words.split(" ").length, words).toBeLessThanOrEqual(7);
        expect(more.length, more).toBeLessThanOrEqual(90);
        expect(more, words).not.toBe("");
      }
      for (const line of exercise.support) expect(line.length, line).toBeLessThanOrEqual(120);
      const sentences = exercise.about.split(/[.?] ?/).filter((one) => one !== "");
      expect(sentences.length, exercise.about).toBeLessThanOrEqual(2);
    }
  });

  it.each(all)("%s: quiet, and asks for nothing that cannot be done on purpose", (_, text) => {
    expect(text).not.toMatch(/[!]/);
    expect(text).not.toMatch(/\b(should|must|ought|have to (feel|relax))\b/i);
    expect(text).not.toMatch(/\b(relax|calm down|don.t worry|try harder|well done|good job)\b/i);
  });

  it.each(all)("%s: promises nothing and claims nothing", (_, text) => {
    expect(text).not.toMatch(
      /\b(will (help|feel|calm|ease|pass)|guarantee\w*|proven|stud(y|ies))\b/i,
    );
    expect(text).not.toMatch(/\b(heals?|cures?|nervous system|vagus|anxiety|you are safe|%)/i);
  });

  it.each(all)("%s: is spelt as in the UK, with proper apostrophes", (_, text) => {
    expect(text).not.toMatch(/\b(color|center|gray|favor|neighbor|behavior)/i);
    expect(text).not.toMatch(/\b\w+(ize|izes|izing|ized)\b(?<!size)/i);
    expect(text).not.toMatch(/['"]/);
  });

  it("holds no line twice within one telling, but for the breath and the letting go", () => {
    const repeats: StepKind[] = ["in", "out", "hold", "release"];
    for (const pattern of builtin.flatMap((one) => one.patterns)) {
      const said = stepsOf(pattern)
        .filter((step) => !repeats.includes(step.kind))
        .map((step) => `${step.words} ${step.more}`);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
