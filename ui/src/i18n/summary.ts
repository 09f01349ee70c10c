/** One entry in a list, as words: the same on every page that lists entries. */
import { entryLine, feelingInWords, scoreInWords } from "./catalogue";
import type { At } from "./dates";
import { capitalised, dayInWords } from "./days";
import { t } from "./translate";

type Summary = {
  when: At & { day: string };
  phase: string | null;
  shift: string | null;
  snippet: string;
  arriving: string;
  scales: { scale: string; score: number }[];
  feelings: { word: string; intensity: number | null }[];
  tags: string[];
  setAside: boolean;
  edited: boolean;
};

export type EntryWords = {
  /** "20:10 · After a late shift" */
  line: string;
  /** What they wrote, or the word they arrived with; null when there are no words. */
  text: string | null;
  /** "Energy 4", "tired", "#handover" */
  facts: string[];
  setAside: boolean;
};

/** With `today`, the line begins with the day, for lists that are not grouped by it. */
export function entryInWords(entry: Summary, today?: string): EntryWords {
  const line = entryLine(entry.when, entry);
  const changed = entry.edited ? t("entry-changed", { line }) : line;
  return {
    line: today
      ? t("entry-dated", { day: capitalised(dayInWords(entry.when.day, today)), line: changed })
      : changed,
    text: entry.snippet.trim() || entry.arriving || null,
    facts: [
      ...(entry.snippet.trim() && entry.arriving ? [entry.arriving] : []),
      ...entry.scales.map(scoreInWords),
      ...entry.feelings.map(feelingInWords),
      ...entry.tags.map((tag) => `#${tag}`),
    ],
    setAside: entry.setAside,
  };
}
