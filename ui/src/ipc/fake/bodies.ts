import type {
  CheckIn,
  EntryBody,
  EntrySummary,
  Grounding,
  Moment,
  Reflection,
} from "../generated/types";
import type { CheckInBody, GroundingBody } from "../kinds";
import type { StoredEntry } from "./journal";

/** A moment from an instant, as on a clock in London in winter. */
export function moment(at: Date | string, day?: string): Moment {
  const iso = new Date(at).toISOString();
  return { at: iso, offsetMinutes: 0, day: day ?? iso.slice(0, 10) };
}

/** A check-in with nothing in it but what is given. */
export function checkIn(given: Partial<CheckIn> & { when: Moment }): CheckInBody {
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

/** Three minutes of calm breath, run to its end, with nothing said of it but what is given. */
export function grounding(given: Partial<Grounding> & { when: Moment }): GroundingBody {
  return {
    kind: "grounding",
    exercise: "calmBreath",
    name: "Calm breath",
    pattern: "",
    meant: 180,
    done: 180,
    finished: true,
    pace: 100,
    before: null,
    after: null,
    felt: null,
    note: "",
    tags: [],
    setAside: false,
    checkIn: null,
    ...given,
  };
}

/** The row of an entry in lists. */
export function summary(id: string, entry: StoredEntry, firstOfDay: boolean): EntrySummary {
  const { kind, when, setAside, tags } = entry.body;
  const row: EntrySummary = {
    id,
    kind,
    when,
    firstOfDay,
    snippet: "",
    arriving: "",
    phase: null,
    shift: null,
    scales: [],
    feelings: [],
    systems: { threat: null, drive: null, soothing: null },
    setAside,
    tags,
    grounding: null,
    reflection: null,
    edited: entry.edited !== null,
  };
  return { ...row, ...ofBody(entry.body) };
}

function ofBody(body: EntryBody): Partial<EntrySummary> {
  switch (body.kind) {
    case "checkIn":
      return ofCheckIn(body);
    case "grounding":
      return done(body);
    case "reflection":
      return written(body);
  }
}

function written({ title, templateName, session, parts }: Reflection): Partial<EntrySummary> {
  const text = parts.find((part) => part.text.trim() !== "")?.text ?? "";
  return { snippet: snippet(text), reflection: { title, templateName, session } };
}

function ofCheckIn(body: CheckIn): Partial<EntrySummary> {
  const { arriving, phase, shift, scales, feelings, systems, text } = body;
  return { arriving, phase, shift, scales, feelings, systems, snippet: snippet(text) };
}

function done(body: Grounding): Partial<EntrySummary> {
  const { exercise, name, done, before, after, felt, note } = body;
  return { snippet: snippet(note), grounding: { exercise, name, done, before, after, felt } };
}

const snippet = (text: string) => text.replace(/\s+/g, " ").slice(0, 240);
