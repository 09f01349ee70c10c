/**
 * Words of the catalogues, and of a person's own. An id the catalogue does not
 * have is somebody's own word, and is shown exactly as they wrote it.
 */
import { formatTime, type At } from "./dates";
import { t, tKnown } from "./translate";

type Scored = { scale: string; score: number };
type Felt = { word: string; intensity: number | null };
export type Context = { phase: string | null; shift: string | null };

export function feelingName(word: string): string {
  return known(word, `feeling-${word}`) ?? word;
}

/** A few words on what a feeling is like, or null where the name says enough. */
export function feelingMeaning(word: string): string | null {
  return isId(word) ? tKnown(`feeling-${word}-meaning`) : null;
}

export function familyName(family: string): string {
  return known(family, `family-${family}`) ?? family;
}

export function placeName(place: string): string {
  return known(place, `place-${place}`) ?? place;
}

export function needName(need: string): string {
  return known(need, `need-${need}`) ?? need;
}

export function scaleName(scale: string): string {
  return known(scale, `scale-${scale}`) ?? scale;
}

/** What a scale's two ends are called. */
export function scaleEnds(scale: string): { low: string; high: string } {
  return { low: tKnown(`scale-${scale}-low`) ?? "0", high: tKnown(`scale-${scale}-high`) ?? "10" };
}

export function shiftName(shift: string): string {
  return known(shift, `shift-${shift}`) ?? shift;
}

export function phaseName(phase: string): string {
  return known(phase, `phase-${phase}`) ?? phase;
}

/** "After a late shift"; null when nothing was said of it. */
export function contextInWords({ phase, shift }: Context): string | null {
  const named = shift ?? "none";
  switch (phase) {
    case "before":
      return t("context-before", { shift: named });
    case "during":
      return t("context-during", { shift: named });
    case "after":
      return t("context-after", { shift: named });
    case "off":
      return t("context-off");
    default:
      return shift === null ? null : t("context-shift", { shift: named });
  }
}

/** "Energy 4". */
export function scoreInWords({ scale, score }: Scored): string {
  return t("entry-score", { label: scaleName(scale), score });
}

/** "tired", or "tired (strongly)". */
export function feelingInWords({ word, intensity }: Felt): string {
  const strength = intensity === null ? null : tKnown(`intensity-${intensity}`);
  const feeling = feelingName(word);
  return strength ? t("entry-feeling-strength", { feeling, strength }) : feeling;
}

/** "20:10 · After a late shift": the line above an entry. */
export function entryLine(when: At, context: Context): string {
  const about = contextInWords(context) ?? t("entry-checkin");
  return t("entry-line", { time: formatTime(when), about });
}

function known(word: string, id: string): string | null {
  return isId(word) ? tKnown(id) : null;
}

/** Catalogue ids are bare letters: nothing a person wrote may reach another message. */
function isId(word: string): boolean {
  return /^[a-z][A-Za-z]*$/.test(word);
}
