/**
 * One visit to the room for grounding: what there is to choose from, what is
 * chosen, and how far somebody is: the library, before, during, after.
 */
import {
  commands,
  session,
  type ExerciseKey,
  type Grounding,
  type GroundRoom,
  type GroundSettings,
  type Listed,
} from "$ipc";
import { now } from "$i18n";
import { whatIsAround } from "./next";
import { offered, plan, usualChoice, type Choice, type Plan } from "./plan";
import { Run, type Done } from "./run.svelte";
import { sitting } from "./sitting.svelte";

export type Opening = {
  exercise?: string | undefined;
  start?: boolean | undefined;
  checkIn?: string | undefined;
  draft?: string | undefined;
  entry?: string | undefined;
};
export type Step = "library" | "prepare" | "play" | "after";

/** Choices that decide what is listed, and where. */
const LISTING: readonly (keyof GroundSettings)[] = ["profile", "favourites", "order"];
/** How often what is being played is written down, in seconds: a crash costs no more than this. */
const WRITTEN_EVERY_S = 10;
/** Turned to the room and leaning on nothing: fit for whoever has just ruled out anything at all. */
const SUITS_EVERYBODY: ExerciseKey = "orienting";

/** How far somebody is, as the player tells it. */
export type Progress = { seconds: number; pace: number; paused: boolean };

export class Ground {
  stage = $state<"opening" | "ready" | "failed">("opening");
  step = $state<Step>("library");
  room = $state.raw<GroundRoom | null>(null);
  chosen = $state.raw<Listed | null>(null);
  choice = $state.raw<Choice>({ pattern: 0, seconds: null, rounds: null });
  /** Distress before, where given. */
  before = $state<number | null>(null);
  plan = $state.raw<Plan>({ phases: [], total: 0 });
  run = $state.raw<Run | null>(null);
  readonly locked: boolean;

  #opening: Opening;
  #writtenAt = 0;
  #starting = false;
  #chosenHere: (() => Promise<boolean>) | null = null;
  #changing: Promise<unknown> = Promise.resolve();
  #gone = false;

  constructor(opening: Opening, locked: boolean) {
    this.#opening = opening;
    this.locked = locked;
  }

  /** Whether anything can be kept: not while locked, nor in a journal that is only read. */
  get keeps(): boolean {
    return !this.locked && !session.readOnly;
  }

  get settings(): GroundSettings | null {
    return this.room?.settings ?? null;
  }

  /**
   * What "just start" plays. Once something has not helped in this sitting it is something turned
   * to what is around, or nothing: never the same again, and no other breath.
   */
  get start(): Listed | null {
    if (sitting.some) return whatIsAround(this.room?.listed ?? [], (key) => sitting.has(key));
    return this.#listed(this.room?.start);
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      this.room = await this.#fetch();
      await this.#begin();
      if (!this.#gone) this.stage = "ready";
    } catch {
      this.stage = "failed";
    }
  }

  /** Reads the list again: something changed elsewhere. What is chosen stays chosen. */
  async reload(): Promise<void> {
    const room = await this.#fetch().catch(() => null);
    if (room && !this.#gone) this.room = room;
  }

  library(): void {
    this.chosen = null;
    this.step = "library";
  }

  prepare(one: Listed): void {
    this.chosen = one;
    this.choice = usualChoice(one.exercise);
    this.before = null;
    this.step = "prepare";
  }

  /** Another way of doing it, as long as is usual for that one. */
  choosePattern(index: number): void {
    const pattern = this.chosen?.exercise.patterns[index];
    if (!pattern) return;
    const { unit, usual } = offered(pattern, this.settings?.raised ?? false);
    this.choice = {
      pattern: index,
      seconds: unit === "seconds" ? usual : null,
      rounds: unit === "rounds" ? usual : null,
    };
  }

  chooseLength(unit: "seconds" | "rounds", value: number): void {
    this.choice = { ...this.choice, [unit]: value };
  }

  /**
   * Choices are on the page that nobody has kept yet: how to keep them, before anything is opened
   * or begun. Returns how to take that back.
   */
  choosesHere(keep: () => Promise<boolean>): () => void {
    this.#chosenHere = keep;
    return () => {
      if (this.#chosenHere === keep) this.#chosenHere = null;
    };
  }

  /** Opens one from the list, as the choices made by then leave it; false when they could not be kept. */
  async openFromList({ key }: Listed): Promise<boolean> {
    if (!(await this.#settle()) || this.#gone || this.step !== "library") return false;
    const one =
      this.room && [...this.room.listed, ...this.room.leftOut].find((it) => it.key === key);
    if (one) this.prepare(one);
    return true;
  }

  /** Plays what suits best, with nothing to choose; false when there is nothing to play. */
  async startNow(): Promise<boolean> {
    if (this.#starting) return false;
    this.#starting = true;
    // What could not be kept is not listed accordingly, and must not be played all the same.
    const kept = await this.#settle().finally(() => (this.#starting = false));
    const one = kept ? this.start : this.#listed(SUITS_EVERYBODY);
    if (!one || this.#gone || this.step === "play") return false;
    this.prepare(one);
    this.begin();
    return true;
  }

  begin(): void {
    const one = this.chosen;
    if (!one?.finished) return;
    this.plan = plan(one.exercise, this.choice);
    this.run?.leave();
    const place = this.keeps ? { draft: null, entry: null } : null;
    this.run = new Run(this.#aRunOf(one), place);
    // What was already said must outlive whatever happens meanwhile.
    this.run.touch();
    this.#writtenAt = 0;
    this.step = "play";
  }

  /** How far it has come; written down now and then, and whenever it is paused. */
  came({ seconds, pace, paused }: Progress): void {
    if (this.step !== "play") return;
    this.run?.reached({ seconds, pace, finished: false });
    if (!paused && seconds - this.#writtenAt < WRITTEN_EVERY_S) return;
    this.#writtenAt = seconds;
    this.run?.touch();
  }

  ended(done: Done): void {
    this.run?.ended(done);
    this.step = "after";
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    await this.#changing;
    // The player is taken away before it could say that it ended.
    if (this.step === "play") this.run?.touch();
    if (this.step === "play" || this.step === "after") await this.run?.flush();
  }

  /**
   * Changes a choice about grounding; it holds on the screen at once. False when
   * it could not be kept, and then the old one holds.
   */
  change(part: Partial<GroundSettings>): Promise<boolean> {
    const changing = this.#changing.then(() => this.#change(part));
    this.#changing = changing;
    return changing;
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#gone = true;
    this.run?.leave();
    this.run = null;
    this.chosen = null;
    this.room = null;
  }

  /** Everything chosen so far is kept; false when it could not be. */
  async #settle(): Promise<boolean> {
    const kept = (await this.#chosenHere?.()) ?? true;
    await this.#changing;
    return kept;
  }

  async #change(part: Partial<GroundSettings>): Promise<boolean> {
    const before = this.settings;
    if (!before) return false;
    this.#adopt({ ...before, ...part });
    if (!this.keeps) return true;
    try {
      this.#adopt(await commands.groundSettingsSet({ settings: { ...before, ...part } }));
      if (LISTING.some((key) => key in part)) await this.reload();
      return true;
    } catch {
      this.#adopt(before);
      return false;
    }
  }

  #adopt(settings: GroundSettings): void {
    if (this.room) this.room = { ...this.room, settings };
  }

  #fetch(): Promise<GroundRoom> {
    return this.locked ? commands.groundLocked() : commands.ground();
  }

  async #begin(): Promise<void> {
    const { draft, entry, start, exercise, checkIn } = this.#opening;
    if (draft ?? entry) {
      this.run = await Run.reopen(draft, entry);
      if (this.run) this.step = "after";
      return;
    }
    const helped = this.room?.helped?.exercise;
    const suggested = checkIn && helped && !sitting.has(helped) ? helped : undefined;
    const asked = exercise ?? suggested;
    if (start && !this.#listed(asked)) await this.startNow();
    else this.#show(this.#find(asked) ?? (checkIn ? this.start : null), start === true);
  }

  #show(one: Listed | null, start: boolean): void {
    if (!one?.finished) return;
    this.prepare(one);
    if (start) this.begin();
  }

  #listed(key: ExerciseKey | null | undefined): Listed | null {
    return this.room?.listed.find((one) => one.key === key && one.finished) ?? null;
  }

  #find(key: ExerciseKey | undefined): Listed | null {
    return this.#listed(key) ?? this.room?.leftOut.find((one) => one.key === key) ?? null;
  }

  #aRunOf({ key, exercise }: Listed): Grounding {
    const { total } = this.plan;
    return {
      when: now(),
      exercise: key,
      name: exercise.name,
      pattern: exercise.patterns[this.choice.pattern]?.name ?? "",
      meant: total === null ? null : Math.round(total / 1000),
      done: 0,
      finished: false,
      pace: 100,
      before: this.before,
      after: null,
      felt: null,
      note: "",
      tags: [],
      setAside: false,
      checkIn: this.#opening.checkIn ?? null,
    };
  }
}
