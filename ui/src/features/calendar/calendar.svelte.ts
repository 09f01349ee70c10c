import {
  CommandError,
  commands,
  type CalendarDay,
  type CalendarYear,
  type EntrySummary,
} from "$ipc";

/** Years that can be gone to; a journal day lies within them. */
const YEARS = { first: 1900, last: 2199 };

/** The days of a year, and the entries of the one that was chosen. */
export class CalendarPage {
  /** "2026-11-21": the day that is reached by Tab. */
  day = $state("");
  /** The day whose entries are listed. */
  chosen = $state<string | null>(null);
  rows = $state.raw<EntrySummary[] | null>(null);
  failure = $state.raw<CommandError | null>(null);
  year = $state.raw<CalendarYear | null>(null);
  readonly #days = $derived(new Map(this.year?.days.map((one) => [one.day, one])));
  #asked = 0;

  constructor(day: string) {
    this.day = day;
  }

  /** What there is on a day. */
  on(day: string): CalendarDay {
    return this.#days.get(day) ?? { day, entries: 0, sessions: 0 };
  }

  /** Whether what is known is of the year of the day. */
  get isKnown(): boolean {
    return this.year?.year === yearOf(this.day);
  }

  /** Goes to a day, within the years there are. */
  goTo(day: string): void {
    const year = yearOf(day);
    if (year < YEARS.first || year > YEARS.last) return;
    this.day = day;
    if (!this.isKnown) void this.load();
  }

  async choose(day: string): Promise<void> {
    this.goTo(day);
    this.chosen = day;
    this.rows = null;
    await this.#list();
  }

  /** Both again: something has changed. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    this.failure = null;
    try {
      const year = await commands.calendar({ year: yearOf(this.day) });
      if (asked === this.#asked) this.year = year;
      await this.#list();
    } catch (thrown) {
      if (asked === this.#asked) this.failure = CommandError.from(thrown);
    }
  }

  /** Nothing that comes from now on is wanted. */
  leave(): void {
    this.#asked += 1;
    this.rows = null;
    this.chosen = null;
  }

  async #list(): Promise<void> {
    const day = this.chosen;
    if (day === null) return;
    try {
      const rows = await commands.dayEntries({ day });
      if (day === this.chosen) this.rows = rows;
    } catch (thrown) {
      if (day === this.chosen) this.failure = CommandError.from(thrown);
    }
  }
}

export const yearOf = (day: string) => Number(day.slice(0, 4));
