// Grounding in memory, by the rules of the real journal: what is listed and in
// which order, what a profile leaves out, what was used and what helped.
import { CommandError } from "../error";
import { stepLeans } from "../generated/catalogue";
import { builtin } from "../generated/exercises";
import type {
  Exercise,
  ExerciseKey,
  GroundingRow,
  GroundRoom,
  GroundSettings,
  Helped,
  Lean,
  Listed,
  Part,
  Pattern,
  Profile,
  Step,
} from "../generated/types";

const LEANS: readonly Lean[] = ["breath", "holds", "body", "touch", "imagery", "eyesClosed"];
const RECENT_SHOWN = 3;
const TIMES_FOR_A_CLAIM = 4;
const USUAL_START = "calmBreath";
const ROUNDS_MAX = 100;
const LONGEST = 1800;
const LAST = Number.MAX_SAFE_INTEGER;
const copy = <T>(value: T): T => structuredClone(value);

/** A profile with nothing ruled out but what is given. */
export function profile(given: Partial<Profile> = {}): Profile {
  return {
    noBreath: false,
    noHolds: false,
    eyesOpen: false,
    noBody: false,
    noTouch: false,
    noImagery: false,
    ...given,
  };
}

/** The choices of somebody who has made none but what is given. */
export function groundSettings(given: Partial<GroundSettings> = {}): GroundSettings {
  return {
    profile: null,
    profileAsked: false,
    profileWhenLocked: false,
    favourites: [],
    order: [],
    sound: false,
    wordsOnly: false,
    raised: false,
    ...given,
  };
}

/** The room while the journal is locked: nothing of the person's own. */
export function lockedRoom(known: Profile | null): GroundRoom {
  return room(groundSettings({ profile: known }), new Map(), []);
}

/** What grounding keeps besides entries. */
export class FakeGrounding {
  settings = groundSettings();
  /** The person's own exercises, in the order they were made. */
  readonly own = new Map<string, Exercise>();
  /** What is in the file that import reads; null is a dialog that was closed. */
  importing: Exercise | null = null;
  /** False when the person closes the dialog of an export. */
  saves = true;

  constructor(
    private readonly rows: () => GroundingRow[],
    private readonly newId: () => string,
    private readonly isOther: (id: string) => boolean,
  ) {}

  room(): GroundRoom {
    return room(this.settings, this.own, this.rows());
  }

  /** The copy of the profile that may be kept outside the vault. */
  get outside(): Profile | null {
    return this.settings.profileWhenLocked ? this.settings.profile : null;
  }

  /** Whole, whatever the profile leaves out. */
  get(key: ExerciseKey): Exercise {
    const found = everything(this.own, this.settings).find(([one]) => one === key)?.[1];
    if (!found) throw new CommandError("notFound");
    return copy(found);
  }

  keep(id: string | null, exercise: Exercise): Listed {
    if (id !== null && this.isOther(id)) throw new CommandError("invalid", { field: "id" });
    const key = id ?? this.newId();
    this.own.set(key, copy(exercise));
    return onTheList(key, copy(exercise), exercise, this.settings);
  }

  remove(id: string): null {
    if (!this.own.delete(id)) throw new CommandError("notFound");
    return null;
  }

  export(id: string): { saved: boolean } {
    const exercise = this.own.get(id);
    if (!exercise) throw new CommandError("notFound");
    if (!isFinished(exercise)) throw new CommandError("invalid", { field: "exercise" });
    return { saved: this.saves };
  }

  import(): Listed {
    if (!this.importing) throw new CommandError("cancelled");
    if (!isFinished(this.importing)) throw new CommandError("invalid", { field: "words" });
    return this.keep(null, { ...this.importing, family: "own" });
  }

  clear(): void {
    this.own.clear();
    this.settings = groundSettings();
  }
}

function room(
  settings: GroundSettings,
  own: Map<string, Exercise>,
  rows: GroundingRow[],
): GroundRoom {
  const all = everything(own, settings).map(([key, whole]) => {
    const fitting = tailored(whole, settings.profile ?? profile());
    return { fits: fitting !== null, one: onTheList(key, fitting ?? whole, whole, settings) };
  });
  const listed = all.filter(({ fits }) => fits).map(({ one }) => one);
  const there = (key: ExerciseKey) => listed.some((one) => one.key === key && one.finished);
  const recent = [...new Set(rows.map((row) => row.exercise))].filter(there).slice(0, RECENT_SHOWN);
  listed.sort((a, b) => inTurn(place(a, settings, recent), place(b, settings, recent)));
  return copy({
    start: start(listed, settings),
    listed,
    leftOut: all.filter(({ fits }) => !fits).map(({ one }) => one),
    recent,
    settings,
    helped: whatHelped(rows).find((one) => there(one.exercise)) ?? null,
  });
}

function everything(
  own: Map<string, Exercise>,
  settings: GroundSettings,
): [ExerciseKey, Exercise][] {
  const at = (id: string) => placeIn(settings.order, id);
  const theirs = [...own].sort(([a], [b]) => at(a) - at(b));
  return [...theirs, ...builtin.map(({ key, ...exercise }): [string, Exercise] => [key, exercise])];
}

function onTheList(
  key: ExerciseKey,
  exercise: Exercise,
  whole: Exercise,
  settings: GroundSettings,
): Listed {
  return {
    key,
    exercise,
    leans: leansOn(exercise),
    own: /^[0-9a-f]{32}$/.test(key),
    favourite: settings.favourites.includes(key),
    tailored: JSON.stringify(exercise) !== JSON.stringify(whole),
    finished: isFinished(exercise),
  };
}

const placeIn = (keys: readonly string[], key: string) => {
  const at = keys.indexOf(key);
  return at < 0 ? LAST : at;
};

/** Favourites, then what was last used, then the families. */
function place(one: Listed, settings: GroundSettings, recent: string[]): number[] {
  const breathFirst = settings.profile !== null && !settings.profile.noBreath;
  const families = { own: 0, outward: 2, breath: breathFirst ? 1 : 3, body: 4, mind: 5 };
  return [
    placeIn(settings.favourites, one.key),
    placeIn(recent, one.key),
    families[one.exercise.family],
  ];
}

function inTurn(a: number[], b: number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** The calm breath, unless it is ruled out; then the first thing there is. */
const firstOf = (keys: ExerciseKey[], listed: Listed[]) =>
  keys.flatMap((key) => listed.find((one) => one.key === key) ?? [])[0];

function start(listed: Listed[], settings: GroundSettings): ExerciseKey | null {
  const playable = listed.filter((one) => one.finished);
  const found =
    firstOf(settings.favourites, playable) ??
    playable.find((one) => one.key === USUAL_START) ??
    playable.find((one) => !one.own) ??
    playable[0];
  return found?.key ?? null;
}

/** `rows` come newest first; fewer than four times, or a mean below 1, claim nothing. */
function whatHelped(rows: GroundingRow[]): Helped[] {
  const scored = rows.filter((row) => row.before !== null && row.after !== null);
  const keys = [...new Set(scored.map((row) => row.exercise))];
  return keys
    .flatMap((exercise) => {
      const last = scored.filter((row) => row.exercise === exercise).slice(0, TIMES_FOR_A_CLAIM);
      const sum = last.reduce((all, row) => all + (row.before ?? 0) - (row.after ?? 0), 0);
      const mean = sum / TIMES_FOR_A_CLAIM;
      if (last.length < TIMES_FOR_A_CLAIM || mean < 1) return [];
      const name = last[0]?.name ?? "";
      return [{ exercise, name, times: TIMES_FOR_A_CLAIM, down: Math.round(mean * 2) / 2 }];
    })
    .sort((a, b) => b.down - a.down);
}

function ruledOut(profile: Profile, lean: Lean): boolean {
  return {
    breath: profile.noBreath,
    holds: profile.noHolds,
    body: profile.noBody,
    touch: profile.noTouch,
    imagery: profile.noImagery,
    eyesClosed: profile.eyesOpen,
  }[lean];
}

const stepsOf = (pattern: Pattern): Step[] => pattern.parts.flatMap((part) => part.steps);

function leansOn(exercise: Exercise): Lean[] {
  const needs = (pattern: Pattern, lean: Lean) =>
    stepsOf(pattern).some((step) => !step.optional && stepLeans[step.kind].includes(lean));
  return LEANS.filter((lean) => {
    const every = exercise.patterns.length > 0 && exercise.patterns.every((p) => needs(p, lean));
    return exercise.leans.includes(lean) || every;
  });
}

/** The exercise without what the profile rules out; null when nothing is left. */
function tailored(exercise: Exercise, profile: Profile): Exercise | null {
  if (exercise.leans.some((lean) => ruledOut(profile, lean))) return null;
  const patterns = exercise.patterns.flatMap((pattern) => tailoredPattern(pattern, profile) ?? []);
  if (patterns.length === 0 && exercise.patterns.length > 0) return null;
  return { ...exercise, patterns };
}

function tailoredPattern(pattern: Pattern, profile: Profile): Pattern | null {
  const out = (step: Step) => stepLeans[step.kind].some((lean) => ruledOut(profile, lean));
  if (stepsOf(pattern).some((step) => out(step) && !step.optional)) return null;
  const parts: Part[] = pattern.parts
    .map((part) => ({ ...part, steps: part.steps.filter((step) => !out(step)) }))
    .filter((part) => part.steps.length > 0);
  if (parts.length === 0 && stepsOf(pattern).length > 0) return null;
  return { ...pattern, parts };
}

/** It has a name, every way of doing it steps, and every step words. */
function isFinished({ name, patterns }: Exercise): boolean {
  return name.trim() !== "" && patterns.length > 0 && patterns.every(isPlayable);
}

function isPlayable(pattern: Pattern): boolean {
  const full = pattern.parts.every((part) => part.steps.length > 0);
  const worded = stepsOf(pattern).every((step) => step.words.trim() !== "");
  return hasALength(pattern) && pattern.parts.length > 0 && full && worded;
}

function hasALength({ lengths }: Pattern): boolean {
  if (lengths.kind === "once") return true;
  if (lengths.kind === "rounds") {
    const { usual, most, raised } = lengths;
    return usual >= 1 && usual <= most && Math.max(most, raised ?? most) <= ROUNDS_MAX;
  }
  const { seconds, usual } = lengths;
  return seconds.includes(usual) && seconds.every((one) => one >= 1 && one <= LONGEST);
}
