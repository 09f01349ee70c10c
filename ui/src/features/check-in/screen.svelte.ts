/**
 * The life of one check-in on the screen: opened, kept while it is written,
 * saved once, and gone from memory when the page is left.
 */
import {
  commands,
  type CheckInBody,
  type Draft,
  type Entry,
  type ErrorCode,
  type ScaleId,
  type Settings,
  CommandError,
  DraftKeeper,
} from "$ipc";
import { carried } from "$kit";
import { CheckInForm } from "./form.svelte";
import { asMeant } from "./reasons";

export type Opening = { draft?: string | undefined; entry?: string | undefined };
export type Dropped = { of: string | null; body: CheckInBody };
/** A draft of a check-in; one of another kind is none of this screen's. */
export type CheckInDraft = Draft & { body: CheckInBody };
/** Longer than the longest usual shift (12½ hours), shorter than the rest before the next (11). */
const ONE_SHIFT = 13 * 60 * 60 * 1000;
/** How far back the last check-in may lie behind groundings. */
const ENTRIES_OF_A_SHIFT = 12;
type OwnWords = "ownFeelings" | "ownNeeds";

export class CheckInScreen {
  stage = $state<"opening" | "ready" | "failed">("opening");
  /** The entry being changed; null for a new check-in. */
  entry = $state.raw<Entry | null>(null);
  settings = $state.raw<Settings | null>(null);
  /** A draft from before that nobody has decided about yet. */
  offer = $state.raw<CheckInDraft | null>(null);
  /** The draft gone on with, when it was written at the lock screen. */
  jotted = $state.raw<Draft | null>(null);
  saving = $state(false);
  failure = $state<ErrorCode | null>(null);
  keeper: DraftKeeper;
  readonly form: CheckInForm;

  #opening: Opening;
  #now: () => Date;
  #asOpened = "";
  #lastSeen = "";
  #saved = false;
  #gone = false;
  #remembering: Promise<unknown> = Promise.resolve();

  constructor(opening: Opening, now: () => Date = () => new Date()) {
    this.#opening = opening;
    this.#now = now;
    this.form = new CheckInForm(now);
    this.keeper = $state.raw(this.#keeperFor(null, null));
  }

  /** The scales to ask: those chosen in settings, and any this entry already answers. */
  get scales(): ScaleId[] {
    const answered = Object.keys(this.form.scales) as ScaleId[];
    return [...new Set([...(this.settings?.scales ?? []), ...answered])];
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const [settings, drafts] = await Promise.all([commands.settingsGet(), commands.drafts()]);
      this.settings = settings;
      await this.#begin(drafts);
      if (!this.#gone) this.stage = "ready";
    } catch {
      this.stage = "failed";
    }
  }

  /** Something on the page may have changed; only a real change is kept. */
  noticed(fingerprint: string): void {
    if (this.stage !== "ready" || fingerprint === this.#lastSeen) return;
    this.#lastSeen = fingerprint;
    if (this.keeper.id !== null || !this.#isPointless()) this.keeper.touch();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    if (this.stage !== "ready" || this.#saved) return;
    if (this.#isPointless()) return this.#leaveNothing();
    await this.keeper.flush();
    const { keeping } = this.keeper;
    if (keeping.state === "failed") throw new CommandError(keeping.code);
  }

  /** Saves once, however often it is asked; null when it did not happen. */
  async save(): Promise<Entry | null> {
    if (this.stage !== "ready" || this.saving || this.#saved) return null;
    this.saving = true;
    this.failure = null;
    await this.keeper.pause();
    try {
      const of = this.entry?.id ?? null;
      const request = { of, draft: this.keeper.id, body: this.form.toBody() };
      const saved = await commands.entrySave(request);
      this.#saved = true;
      return saved;
    } catch (error) {
      this.keeper.resume();
      // Whether a draft of it is safe has to be known before the notice says so.
      await this.keeper.flush();
      this.failure = asMeant(error).code;
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Drops the changes to an entry; resolves to what was dropped, if anything was. */
  async abandon(): Promise<Dropped | null> {
    if (!this.entry || this.saving || this.#saved) return null;
    const dropped = { of: this.entry.id, body: this.form.toBody() };
    const changed = !this.#isPointless();
    await this.keeper.discard();
    this.#saved = true;
    return changed ? dropped : null;
  }

  /** Goes on with the draft offered; anything begun meanwhile stays a draft of its own. */
  async takeOffer(): Promise<void> {
    const draft = this.offer;
    if (!draft) return;
    await this.flush();
    await this.keeper.pause();
    this.offer = null;
    this.#take(draft);
  }

  /** Discards the draft offered, and hands it over for an undo. */
  async discardOffer(): Promise<CheckInDraft | null> {
    const draft = this.offer;
    if (!draft) return null;
    await commands.draftDiscard({ id: draft.id });
    this.offer = null;
    return draft;
  }

  /** A word of the writer's own is offered again next time. */
  remember(list: OwnWords, word: string): void {
    this.#remembering = this.#remembering.then(() => this.#addOwn(list, word));
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#gone = true;
    void this.keeper.pause();
    this.stage = "opening";
    this.form.clear();
    this.entry = null;
    this.jotted = null;
    this.offer = null;
    this.settings = null;
  }

  async #begin(all: Draft[]): Promise<void> {
    const { draft: id, entry } = this.#opening;
    const drafts = all.filter(isCheckIn);
    const draft = drafts.find((one) => one.id === id);
    const of = draft ? draft.of : (entry ?? null);
    if (of) await this.#change(of);
    else await this.#startAfresh();
    if (draft) this.#take(draft);
    // What was written at the lock screen is not offered as something the writer had begun.
    else this.offer = newest(drafts.filter((one) => one.of === of && !one.jotted));
  }

  async #change(id: string): Promise<void> {
    const entry = await commands.entryGet({ id });
    // Another kind of entry would lose what this form has no place for.
    if (entry.body.kind !== "checkIn") throw new CommandError("invalid");
    this.entry = entry;
    this.form.load(entry.body);
    this.keeper = this.#keeperFor(id, null);
    this.#mark();
  }

  /**
   * The context of a check-in of the same shift is this one's too. An older one says nothing
   * about now, and what nobody said must not be saved.
   */
  async #startAfresh(): Promise<void> {
    const { rows } = await commands.timeline({ offset: 0, limit: ENTRIES_OF_A_SHIFT });
    const last = rows.find((row) => row.kind === "checkIn");
    const fresh = last && Math.abs(this.#now().getTime() - Date.parse(last.when.at)) < ONE_SHIFT;
    this.form.phase = (fresh && last.phase) || null;
    this.form.shift = (fresh && last.shift) || null;
    this.#mark();
    // Seen as something written: it is kept at once.
    this.form.text = carried();
  }

  #take(draft: CheckInDraft): void {
    this.jotted = draft.jotted ? draft : null;
    this.form.load(draft.body);
    this.keeper = this.#keeperFor(draft.of, draft.id);
    this.#lastSeen = this.form.fingerprint();
  }

  #mark(): void {
    this.#asOpened = this.form.fingerprint();
    this.#lastSeen = this.#asOpened;
  }

  #keeperFor(of: string | null, id: string | null): DraftKeeper {
    const port = {
      keep: (request: Parameters<typeof commands.draftKeep>[0]) =>
        commands.draftKeep(request).catch((thrown: unknown) => Promise.reject(asMeant(thrown))),
      discard: (id: string) => commands.draftDiscard({ id }),
    };
    return new DraftKeeper(port, of, () => this.form.toBody(), id);
  }

  /** Nothing worth a draft: an empty check-in, or an entry nobody has changed. */
  #isPointless(): boolean {
    return this.entry ? this.form.fingerprint() === this.#asOpened : this.form.isEmpty;
  }

  async #leaveNothing(): Promise<void> {
    // A draft that cannot be taken away does no harm and must not hold anyone here.
    await this.keeper.discard().catch(() => undefined);
  }

  async #addOwn(list: OwnWords, word: string): Promise<void> {
    const settings = this.settings;
    if (!settings || settings[list].includes(word)) return;
    try {
      const next = { ...settings, [list]: [...settings[list], word] };
      this.settings = await commands.settingsSet({ settings: next });
    } catch {
      // The word is in this check-in all the same; only next time it is typed again.
    }
  }
}

function isCheckIn(draft: Draft): draft is CheckInDraft {
  return draft.body.kind === "checkIn";
}

function newest(drafts: CheckInDraft[]): CheckInDraft | null {
  return drafts.toSorted((a, b) => b.kept.at.localeCompare(a.kept.at))[0] ?? null;
}
