/**
 * One exercise that was done: what is said of it afterwards, kept as a draft
 * from the moment it ends until the person decides.
 */
import {
  CommandError,
  DraftKeeper,
  commands,
  type Entry,
  type ErrorCode,
  type Felt,
  type Grounding,
  type GroundingBody,
} from "$ipc";

/** Fewer seconds than this, with nothing said of them, leave nothing to go on with. */
const WORTH_KEEPING_S = 10;

/** How it ended, as the player tells it. */
export type Done = { seconds: number; finished: boolean; pace: number };
export type Dropped = { of: string | null; body: GroundingBody };
/** The draft it is kept in, and the entry it changes; null where nothing is kept. */
export type Place = { draft: string | null; entry: Entry | null } | null;

export class Run {
  before = $state<number | null>(null);
  after = $state<number | null>(null);
  felt = $state<Felt | null>(null);
  note = $state("");
  setAside = $state(false);
  saving = $state(false);
  failure = $state.raw<ErrorCode | null>(null);
  /** How it went; changes while it is played. */
  grounding: Grounding;
  /** The entry being changed; null for one just done. */
  readonly entry: Entry | null;
  /** Null where nothing is kept. */
  readonly keeper: DraftKeeper<GroundingBody> | null;

  #seen: string;
  #asOpened: string;
  #settled = false;

  constructor(grounding: Grounding, place: Place) {
    this.grounding = $state.raw(grounding);
    this.before = grounding.before;
    this.after = grounding.after;
    this.felt = grounding.felt;
    this.note = grounding.note;
    this.setAside = grounding.setAside;
    this.entry = place?.entry ?? null;
    this.keeper = place && this.#keeperFor(place.entry?.id ?? null, place.draft);
    this.#seen = this.#fingerprint();
    this.#asOpened = place?.entry ? this.#of(place.entry) : "";
  }

  /** One that is kept, or was being written: by its draft, or by its entry. */
  static async reopen(draft?: string, entry?: string): Promise<Run | null> {
    const drafts = await commands.drafts();
    const found = drafts.find((one) => (draft ? one.id === draft : one.of === entry));
    const of = found ? found.of : (entry ?? null);
    const changed = of === null ? null : await commands.entryGet({ id: of });
    const body = found?.body ?? changed?.body;
    if (body?.kind !== "grounding") return null;
    return new Run(body, { draft: found?.id ?? null, entry: changed });
  }

  /** Compared with before, by the numbers where both are given. */
  get verdict(): Felt | null {
    if (this.before === null || this.after === null) return this.felt;
    if (this.after === this.before) return "same";
    return this.after < this.before ? "better" : "worse";
  }

  /** It has come this far. */
  reached({ seconds, finished, pace }: Done): void {
    const done = Math.max(0, Math.round(seconds));
    this.grounding = { ...this.grounding, done, finished, pace };
  }

  ended(done: Done): void {
    this.reached(done);
    this.touch();
  }

  /** Keeps it, once there is something worth going on with. */
  touch(): void {
    if (!this.#settled && (this.#isWorthKeeping || this.keeper?.id)) this.keeper?.touch();
  }

  /** Something on the page may have changed; only a real change is kept. */
  noticed(): void {
    const now = this.#fingerprint();
    if (now === this.#seen) return;
    this.#seen = now;
    if (this.keeper?.id || !this.#isUnchanged) this.touch();
  }

  /** Keeps what is unkept. Only words hold somebody here when that cannot be done. */
  async flush(): Promise<void> {
    if (!this.keeper || this.#settled) return;
    this.noticed();
    if (this.#isUnchanged || !this.#isWorthKeeping) return this.#leaveNothing(this.keeper);
    await this.keeper.flush();
    const { keeping } = this.keeper;
    if (keeping.state === "failed" && this.note.trim()) throw new CommandError(keeping.code);
  }

  /** Saves once, however often it is asked; null when it did not happen. */
  async save(): Promise<Entry | null> {
    if (!this.keeper || this.saving || this.#settled) return null;
    this.saving = true;
    this.failure = null;
    await this.keeper.pause();
    try {
      const of = this.entry?.id ?? null;
      const saved = await commands.entrySave({ of, draft: this.keeper.id, body: this.toBody() });
      this.#settled = true;
      return saved;
    } catch (error) {
      this.keeper.resume();
      // Whether a draft of it is safe has to be known before the notice says so.
      await this.keeper.flush();
      this.failure = CommandError.from(error).code;
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Keeps nothing of it; resolves to what was dropped, for an undo. */
  async drop(): Promise<Dropped | null> {
    if (!this.keeper || this.saving || this.#settled) return null;
    const dropped = this.#isUnchanged ? null : { of: this.entry?.id ?? null, body: this.toBody() };
    await this.keeper.discard();
    this.#settled = true;
    return dropped;
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#settled = true;
    void this.keeper?.pause();
    this.note = "";
    this.#seen = "";
    this.#asOpened = "";
  }

  toBody(): GroundingBody {
    const { before, after, note, setAside } = this;
    // Said in words only where the numbers do not say it.
    const felt = before !== null && after !== null ? null : this.felt;
    return { kind: "grounding", ...this.grounding, before, after, felt, note, setAside };
  }

  /** An entry nobody has changed leaves no draft. */
  get #isUnchanged(): boolean {
    return this.entry !== null && this.#fingerprint() === this.#asOpened;
  }

  /** Something was said of it, or it went on for more than a moment. */
  get #isWorthKeeping(): boolean {
    const { before, after, felt, note, setAside } = this;
    const said =
      [before, after, felt].some((one) => one !== null) || setAside || note.trim() !== "";
    const { done, meant } = this.grounding;
    return (
      said || this.entry !== null || done >= Math.min(WORTH_KEEPING_S, meant || WORTH_KEEPING_S)
    );
  }

  #fingerprint(): string {
    const { before, after, felt, note, setAside } = this;
    return JSON.stringify({ before, after, felt, note, setAside });
  }

  #of({ body }: Entry): string {
    if (body.kind !== "grounding") return "";
    const { before, after, felt, note, setAside } = body;
    return JSON.stringify({ before, after, felt, note, setAside });
  }

  #keeperFor(of: string | null, draft: string | null): DraftKeeper<GroundingBody> {
    const port = {
      keep: commands.draftKeep,
      discard: (id: string) => commands.draftDiscard({ id }),
    };
    return new DraftKeeper<GroundingBody>(port, of, () => this.toBody(), draft);
  }

  async #leaveNothing(keeper: DraftKeeper<GroundingBody>): Promise<void> {
    // A draft that cannot be taken away does no harm and must not hold anyone here.
    await keeper.discard().catch(() => undefined);
  }
}
