import type { CheckIn, EntryBody, EntrySummary, Moment } from "../generated/types";
import type { StoredEntry } from "./journal";

/** A moment from an instant, as on a clock in London in winter. */
export function moment(at: Date | string, day?: string): Moment {
  const iso = new Date(at).toISOString();
  return { at: iso, offsetMinutes: 0, day: day ?? iso.slice(0, 10) };
}

/** A check-in with nothing in it but what is given. */
export function checkIn(given: Partial<CheckIn> & { when: Moment }): EntryBody {
  return {
    kind: "checkIn",
    phase: null,
    shift: null,
    arriving: "",
    scales: [],
    feelings: [],
    body: [],
    systems: { threat: null, drive: null, soothing: null },
    need: [],
    text: "",
    tags: [],
    setAside: false,
    ...given,
  };
}

/** The row of an entry in lists. */
export function summary(id: string, entry: StoredEntry, firstOfDay: boolean): EntrySummary {
  const { kind, when, arriving, phase, shift, scales, feelings, systems, setAside, tags, text } =
    entry.body;
  return {
    id,
    kind,
    when,
    firstOfDay,
    snippet: text.replace(/\s+/g, " ").slice(0, 240),
    arriving,
    phase,
    shift,
    scales,
    feelings,
    systems,
    setAside,
    tags,
    edited: entry.edited !== null,
  };
}
