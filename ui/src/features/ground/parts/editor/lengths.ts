/** How long an exercise of one's own is: once through, in rounds, or as long as was chosen. */
import { limits, type Lengths, type Repeat } from "$ipc";

export type LengthsKind = Lengths["kind"];
type Rounds = Extract<Lengths, { kind: "rounds" }>;
type Timed = Extract<Lengths, { kind: "fill" | "stretch" }>;

/** What a pattern was like in another kind of length, so that going back brings it back. */
type Was = { lengths: Lengths; repeats: Record<number, Repeat> };
export type EditedLengths = { lengths: Lengths; was: Partial<Record<LengthsKind, Was>> };
type Edited = EditedLengths & { parts: { uid: number; repeat: Repeat }[] };

/** 1, 3, 5 and 10 minutes. */
const MINUTES = [60, 180, 300, 600];
/** Most lengths one may choose from. */
const LENGTHS_MOST = 8;
const USUAL_ROUNDS = 4;
/** As far as the choice of rounds goes, before anybody asks for more. */
const ROUNDS_OFFERED = 12;

/** What may be chosen. Stretching is kept where an exercise came with it, and not offered anew. */
export function lengthKinds({ lengths, was }: EditedLengths): LengthsKind[] {
  const stretches = lengths.kind === "stretch" || was.stretch !== undefined;
  return ["once", "rounds", "fill", ...(stretches ? (["stretch"] as const) : [])];
}

/** Another kind of length, and with it what comes again. */
export function setLengthKind(pattern: Edited, kind: LengthsKind): void {
  if (pattern.lengths.kind === kind) return;
  const repeats = Object.fromEntries(pattern.parts.map(({ uid, repeat }) => [uid, repeat]));
  pattern.was[pattern.lengths.kind] = { lengths: pattern.lengths, repeats };
  const before = pattern.was[kind];
  pattern.lengths = before?.lengths ?? usualLengths(kind);
  if (before)
    for (const part of pattern.parts) part.repeat = before.repeats[part.uid] ?? part.repeat;
  else repeatFor(pattern, kind);
}

/** A number of rounds, where `offered` were to choose from: more are offered from then on. */
export function setRounds(lengths: Rounds, rounds: number, offered = lengths.most): void {
  lengths.usual = rounds;
  lengths.most = Math.max(offered, rounds);
}

/** The most rounds that may be asked for. A limit an exercise came with holds. */
export function mostRounds({ most, raised }: Rounds): number {
  return raised === null ? limits.rounds : most;
}

/** The lengths to choose from: those it came with, and the usual minutes while there is room. */
export function secondsOffered({ seconds }: Timed): number[] {
  const more = seconds.length < LENGTHS_MOST ? MINUTES : [];
  return rising([...seconds, ...more]);
}

export function setSeconds(lengths: Timed, seconds: number): void {
  lengths.usual = seconds;
  lengths.seconds = rising([...lengths.seconds, seconds]);
}

function usualLengths(kind: LengthsKind): Lengths {
  if (kind === "rounds") return { kind, usual: USUAL_ROUNDS, most: ROUNDS_OFFERED, raised: null };
  if (kind === "once") return { kind };
  return { kind, seconds: [...MINUTES], usual: 180 };
}

/** Rounds need something that comes again; a single part once through comes once. */
function repeatFor({ parts }: Edited, kind: LengthsKind): void {
  if (kind === "rounds" || kind === "fill") {
    if (parts.some((part) => part.repeat === "fill")) return;
    const once = parts.filter((part) => part.repeat === "once");
    for (const part of once.length > 0 ? once : parts) part.repeat = "fill";
  } else if (parts.length === 1) {
    for (const part of parts) part.repeat = "once";
  }
}

function rising(seconds: number[]): number[] {
  return [...new Set(seconds)].sort((a, b) => a - b);
}
