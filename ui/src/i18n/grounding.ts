/** What was done to come to ground, in words: the same on every page that tells of it. */
import { t, tKnown } from "./translate";

export type Done = {
  name: string;
  /** Seconds. */
  done: number;
  /** Distress, 0 to 10. */
  before: number | null;
  after: number | null;
  felt: string | null;
};

/** Below this, halves of a minute would be too far off. */
const IN_SECONDS = 115;
/** Whole rounds seldom end on the minute: this near to it, it is the minute that was meant. */
const NEAR = 3;

/** "40 sec", "90 sec", "2½ min": about how long. */
export function lengthInWords(seconds: number): string {
  const aMinute = Math.abs(seconds - 60) <= NEAR;
  if (seconds < IN_SECONDS && !aMinute) return t("length-seconds", { count: Math.round(seconds) });
  const halves = Math.round(seconds / 30);
  return t("length-minutes", { minutes: `${Math.floor(halves / 2)}${halves % 2 ? "½" : ""}` });
}

/** "2:40", as on a clock. */
export function clockOfSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** "Calm breath · 3 min". */
export function doneInWords({ name, done }: Pick<Done, "name" | "done">): string {
  return done < 1 ? name : t("entry-done", { name, length: lengthInWords(done) });
}

/** "better", "about the same", "worse". */
export function feltInWords(felt: string): string {
  return tKnown(`felt-${felt}`) ?? felt;
}

/** "distress 7 to 4", or the word for how it felt; null when neither was said. */
export function distressInWords({ before, after, felt }: Omit<Done, "name" | "done">) {
  if (before !== null && after !== null) {
    const alike = before === after;
    return alike ? t("distress-alike", { score: before }) : t("distress-change", { before, after });
  }
  if (felt !== null) return t("entry-felt", { felt: feltInWords(felt) });
  if (before !== null) return t("distress-before", { score: before });
  return after === null ? null : t("distress-after", { score: after });
}
