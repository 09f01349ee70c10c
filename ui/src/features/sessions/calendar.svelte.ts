/**
 * Dates taken from a calendar file, chosen among before any is kept; and those
 * in the diary saved as one.
 */
import { SvelteSet } from "svelte/reactivity";
import {
  blankSession,
  changed,
  CommandError,
  commands,
  type BodyOf,
  type Day,
  type FoundDate,
  type FoundDates,
  type Items,
  type SessionKind,
} from "$ipc";
import { errorWords, monthsOn, t, type Words } from "$i18n";
import { toast } from "$kit";
import { offerUndo } from "./acting";
import { remove } from "./practice.svelte";

const A_YEAR = 12;

type InWords = (failure: CommandError) => Words;
const untaken: InWords = (failure) => errorWords(failure, "sessions-calendar-import");
const unsaved: InWords = (failure) => errorWords(failure, "sessions-calendar-export");
const unkept: InWords = (failure) => errorWords(failure, "sessions-calendar-keep");

export class Calendar {
  /** What a file holds, until it is decided on. */
  found = $state.raw<FoundDates | null>(null);
  /** Places in `found.dates` of those that are to be kept. */
  readonly chosen = new SvelteSet<number>();
  kind = $state<SessionKind>("oneToOne");
  /** Whether the titles of the file are kept: they may hold a name. */
  titles = $state(false);
  /** Why the last thing asked for was not done. */
  refusal = $state.raw<Words | null>(null);
  busy = $state(false);
  /** Whether it is being asked if the dates shall be saved as a file. */
  saving = $state(false);
  #running: Promise<boolean> = Promise.resolve(true);
  #gone = false;

  /** Asks for a file and shows what it holds; those that are over or called off wait to be chosen. */
  async take(items: Items, today: Day): Promise<void> {
    if (this.busy) return;
    const found = await this.#try(untaken, () => commands.calendarImport());
    if (!found || this.#gone) return;
    this.kind = items.of("session").at(-1)?.body.kind ?? "oneToOne";
    this.titles = false;
    this.found = found;
    // What repeats without an end would fill the diary: of that, only what lies in the next year.
    const nearly = monthsOn(today, A_YEAR);
    this.#choose(
      (date) => !date.cancelled && date.day >= today && (!date.endless || date.day <= nearly),
    );
  }

  isKnown(index: number): boolean {
    return this.found?.dates[index]?.known ?? true;
  }

  choose(index: number, on: boolean): void {
    if (on) this.chosen.add(index);
    else this.chosen.delete(index);
  }

  chooseAll(): void {
    this.#choose(() => true);
  }

  chooseNone(): void {
    this.chosen.clear();
  }

  /** Whether some of it repeats without an end. */
  get isEndless(): boolean {
    return this.found?.dates.some(({ endless, known }) => endless && !known) ?? false;
  }

  /** Puts those that are chosen into the diary, all or none; true once they are there. */
  keep(): Promise<boolean> {
    if (!this.busy && this.chosen.size > 0) this.#running = this.#keep();
    return this.#running;
  }

  /** Resolves once nothing is being kept any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Lets go of what was found. */
  letGo(): void {
    if (this.busy) return;
    this.found = null;
    this.refusal = null;
  }

  askToSave(): void {
    this.refusal = null;
    this.saving = true;
  }

  async save(): Promise<void> {
    if (this.busy) return;
    const answer = await this.#try(unsaved, () => commands.calendarExport());
    if (!answer?.saved) return;
    this.saving = false;
    toast({ text: t("sessions-calendar-saved") });
  }

  notToSave(): void {
    this.saving = false;
    this.refusal = null;
  }

  /** The page is going: nothing of a file stays. */
  leave(): void {
    this.#gone = true;
    this.found = null;
    this.saving = false;
  }

  #choose(which: (date: FoundDate) => boolean): void {
    this.chosen.clear();
    this.found?.dates.forEach((date, index) => {
      if (!this.isKnown(index) && which(date)) this.chosen.add(index);
    });
  }

  async #keep(): Promise<boolean> {
    const dates = this.found?.dates ?? [];
    const chosen = [...this.chosen].sort((a, b) => a - b).flatMap((index) => dates[index] ?? []);
    const bodies = chosen.map((date) => this.#bodyOf(date));
    const kept = await this.#try(unkept, () => commands.itemsKeep({ bodies }));
    if (!kept) return false;
    changed.entries();
    this.found = null;
    const ids = kept.map(({ id }) => id);
    const undo = async () => void (await remove(ids));
    offerUndo(t("sessions-calendar-kept", { count: ids.length }), undo);
    return true;
  }

  #bodyOf(date: FoundDate): BodyOf<"session"> {
    const { uid, day, starts, minutes, place, format } = date;
    return blankSession({
      kind: this.kind,
      called: this.titles ? date.called : "",
      uid,
      day,
      starts,
      minutes,
      place,
      format,
      // One that the file says is off is not put down as one to go to.
      state: date.cancelled ? "cancelled" : "booked",
    });
  }

  async #try<T>(inWords: InWords, run: () => Promise<T>): Promise<T | null> {
    this.refusal = null;
    this.busy = true;
    try {
      return await run();
    } catch (error) {
      const failure = CommandError.from(error);
      // Whoever closes the dialog of files knows that nothing was done.
      if (failure.code !== "cancelled") this.refusal = inWords(failure);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
