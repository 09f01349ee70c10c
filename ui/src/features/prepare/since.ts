/** The journal since last time: what can be looked for in it, and how much of each kind. */
import type { Day, EntryKind, EntrySummary } from "$ipc";

/** What is looked for; "" and null stand for all. */
export type Sought = {
  setAside: boolean;
  kind: EntryKind | "";
  tag: string;
  feeling: string;
  from: Day | null;
  to: Day | null;
};

export const ALL: Sought = {
  setAside: false,
  kind: "",
  tag: "",
  feeling: "",
  from: null,
  to: null,
};
export const KINDS: readonly EntryKind[] = ["checkIn", "grounding", "reflection"];

export function sought(entries: readonly EntrySummary[], by: Sought): EntrySummary[] {
  return entries.filter(
    ({ kind, when, setAside, tags, feelings }) =>
      (!by.setAside || setAside) &&
      (by.kind === "" || by.kind === kind) &&
      (by.tag === "" || tags.includes(by.tag)) &&
      (by.feeling === "" || feelings.some(({ word }) => word === by.feeling)) &&
      (by.from === null || when.day >= by.from) &&
      (by.to === null || when.day <= by.to),
  );
}

/** The tags there are, in order. */
export function tagsIn(entries: readonly EntrySummary[]): string[] {
  return ordered(entries.flatMap(({ tags }) => tags));
}

/** The feelings there are, in order. */
export function feelingsIn(entries: readonly EntrySummary[]): string[] {
  return ordered(entries.flatMap(({ feelings }) => feelings.map(({ word }) => word)));
}

/** How many of a kind. */
export function countOf(entries: readonly EntrySummary[], kind: EntryKind): number {
  return entries.filter((entry) => entry.kind === kind).length;
}

function ordered(words: string[]): string[] {
  return [...new Set(words)].sort((a, b) => a.localeCompare(b));
}
