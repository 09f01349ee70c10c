/**
 * What one check-in holds while it is being written. Everything may be left out.
 */
import type { CheckIn, CheckInBody, Intensity, Phase, ScaleId, Score, Shift } from "$ipc";
import { clockOf, dayOf, eveningBefore, momentAt, placeOf, shifted, type Clock } from "./when";

/** "One to three feelings": past this a list names a day rather than a feeling. */
export const MOST_FEELINGS = 3;
/** A check-in is meant to be about this long; the writing may go on regardless. */
export const USUAL_LENGTH = 280;

export type System = "threat" | "drive" | "soothing";
export const SYSTEMS: readonly System[] = ["threat", "drive", "soothing"];
export type Feeling = { word: string; intensity: Intensity | null };

export class CheckInForm {
  phase = $state<Phase | null>(null);
  shift = $state<Shift | null>(null);
  arriving = $state("");
  scales = $state<Partial<Record<ScaleId, Score | null>>>({});
  feelings = $state<Feeling[]>([]);
  body = $state<string[]>([]);
  systems = $state<Record<System, Score | null>>({ threat: null, drive: null, soothing: null });
  need = $state<string[]>([]);
  text = $state("");
  tags = $state<string[]>([]);
  setAside = $state(false);
  /** Null means now; otherwise the calendar day and clock the writer gave. */
  placed = $state<{ day: string; at: Clock } | null>(null);
  /** The writer says the small hours belong to the evening before. */
  evening = $state(false);

  #now: () => Date;
  #asOpened: { moment: CheckIn["when"]; placed: string } | null = null;

  constructor(now: () => Date) {
    this.#now = now;
  }

  get today(): string {
    return dayOf(this.#now());
  }

  get nowClock(): Clock {
    return clockOf(this.#now());
  }

  get place(): { day: string; at: Clock } {
    return this.placed ?? { day: this.today, at: this.nowClock };
  }

  /** Whether this day and time have not come yet. */
  isAhead(day: string, at: Clock): boolean {
    const now = this.nowClock;
    return day >= this.today && at.hours * 60 + at.minutes > now.hours * 60 + now.minutes;
  }

  /** Moves the check-in to a day and time; today with no time given means now. */
  placeAt(day: string, at: Clock | null): void {
    const isNow = day === this.today && at === null;
    // Which evening it belongs to was said of the day before this change.
    if (day !== this.place.day) this.evening = false;
    this.placed = isNow ? null : { day, at: at ?? this.place.at };
  }

  /** The day before, when this hour may belong to it. */
  get eveningOffered(): string | null {
    return eveningBefore(this.place.day, this.place.at, this.shift);
  }

  /** Nothing at all was given. Context alone is only the frame around a check-in. */
  get isEmpty(): boolean {
    const words = this.arriving.trim() + this.text.trim();
    const lists = this.feelings.length + this.body.length + this.need.length + this.tags.length;
    const scores = [...Object.values(this.scales), ...Object.values(this.systems)];
    const scored = scores.some((score) => score !== null && score !== undefined);
    return words === "" && lists === 0 && !scored && !this.setAside;
  }

  chosen(word: string): Feeling | undefined {
    return this.feelings.find((feeling) => feeling.word === word);
  }

  /** Takes a feeling on or lets it go; false when there are three already. */
  toggleFeeling(word: string): boolean {
    if (this.chosen(word)) {
      this.feelings = this.feelings.filter((feeling) => feeling.word !== word);
      return true;
    }
    if (this.feelings.length >= MOST_FEELINGS) return false;
    this.feelings = [...this.feelings, { word, intensity: null }];
    return true;
  }

  setIntensity(word: string, intensity: Intensity | null): void {
    this.feelings = this.feelings.map((feeling) =>
      feeling.word === word ? { word, intensity } : feeling,
    );
  }

  load(body: CheckIn): void {
    this.phase = body.phase;
    this.shift = body.shift;
    this.arriving = body.arriving;
    this.scales = Object.fromEntries(body.scales.map(({ scale, score }) => [scale, score]));
    this.feelings = body.feelings.map((feeling) => ({ ...feeling }));
    this.body = [...body.body];
    this.systems = { ...body.systems };
    this.need = [...body.need];
    this.text = body.text;
    this.tags = [...body.tags];
    this.setAside = body.setAside;
    this.#loadMoment(body.when);
  }

  /** Empties every field, so that no words stay behind in memory or on the page. */
  clear(): void {
    this.load(blank(momentAt(this.today, clockOf(this.#now()), this.today)));
    this.placed = null;
    this.#asOpened = null;
  }

  toBody(): CheckInBody {
    const answered = Object.entries(this.scales) as [ScaleId, Score | null][];
    return {
      kind: "checkIn",
      when: this.#moment(),
      phase: this.phase,
      shift: this.shift,
      arriving: this.arriving.trim(),
      scales: answered.flatMap(([scale, score]) => (score === null ? [] : [{ scale, score }])),
      feelings: this.feelings.map((feeling) => ({ ...feeling })),
      body: [...this.body],
      systems: { ...this.systems },
      need: [...this.need],
      text: this.text,
      tags: [...this.tags],
      setAside: this.setAside,
    };
  }

  /** Everything the writer can change, as one string, to tell whether something did. */
  fingerprint(): string {
    // The moment itself moves with the clock; what the writer said of it does not.
    return JSON.stringify([{ ...this.toBody(), when: null }, this.placed, this.evening]);
  }

  #loadMoment(moment: CheckIn["when"]): void {
    this.placed = placeOf(moment);
    this.evening = moment.day === shifted(this.placed.day, -1);
    this.#asOpened = { moment, placed: JSON.stringify([this.placed, this.evening]) };
  }

  #moment(): CheckIn["when"] {
    // An untouched time keeps its own offset: re-reading it here could move it.
    const placed = JSON.stringify([this.placed, this.evening]);
    if (this.#asOpened?.placed === placed) return this.#asOpened.moment;
    const { day, at } = this.place;
    const before = this.evening ? this.eveningOffered : null;
    return momentAt(day, at, before ?? day);
  }
}

export function blank(when: CheckIn["when"]): CheckIn {
  return {
    when,
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
  };
}
