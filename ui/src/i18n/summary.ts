/** One entry in a list, as words: the same on every page that lists entries. */
import { entryLine, feelingInWords, scoreInWords } from "./catalogue";
import { formatTime, type At } from "./dates";
import { capitalised, dayInWords } from "./days";
import { distressInWords, doneInWords, type Done } from "./grounding";
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
  grounding: Done | null;
  reflection: { title: string; templateName: string; session: string | null } | null;
};

export type EntryWords = {
  /** "20:10 · After a late shift", "20:10 · Grounding", "20:10 · Free writing" */
  line: string;
  /** "Calm breath · 3 min", where the entry is a grounding. */
  done: string | null;
  /** What the writer calls it, where it is a reflection; "" when they do not. */
  title: string | null;
  /** What they wrote, or the word they arrived with; null when there are no words. */
  text: string | null;
  /** "Energy 4", "tired", "#handover" */
  facts: string[];
  setAside: boolean;
};

/** With `today`, the line begins with the day, for lists that are not grouped by it. */
export function entryInWords(entry: Summary, today?: string): EntryWords {
  const { grounding, reflection } = entry;
  const distress = grounding && distressInWords(grounding);
  const line = lineOf(entry);
  const changed = entry.edited ? t("entry-changed", { line }) : line;
  return {
    line: today
      ? t("entry-dated", { day: capitalised(dayInWords(entry.when.day, today)), line: changed })
      : changed,
    done: grounding && doneInWords(grounding),
    title: reflection && reflection.title.trim(),
    text: entry.snippet.trim() || entry.arriving || null,
    facts: [
      ...(reflection?.session ? [t("entry-with-session")] : []),
      ...(distress === null ? [] : [distress]),
      ...(entry.snippet.trim() && entry.arriving ? [entry.arriving] : []),
      ...entry.scales.map(scoreInWords),
      ...entry.feelings.map(feelingInWords),
      ...entry.tags.map((tag) => `#${tag}`),
    ],
    setAside: entry.setAside,
  };
}

function lineOf(entry: Summary): string {
  const { grounding, reflection, when } = entry;
  if (grounding) return t("entry-line", { time: formatTime(when), about: t("entry-grounding") });
  if (!reflection) return entryLine(when, entry);
  const about = reflection.templateName.trim() || t("entry-reflection");
  return t("entry-line", { time: formatTime(when), about });
}
