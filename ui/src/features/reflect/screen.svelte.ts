/**
 * The life of one reflection on the screen: a template chosen, kept while it is
 * written, saved once, and gone from memory when the page is left.
 */
import {
  commands,
  CommandError,
  DraftKeeper,
  Items,
  readPractice,
  type CanThink,
  type Day,
  type Draft,
  type Entry,
  type EntryId,
  type ErrorCode,
  type ItemOf,
  type ReflectionBody,
  type TemplateKey,
} from "$ipc";
import { ActionRows } from "./actions.svelte";
import { ReflectionForm, type Slot } from "./form.svelte";
import { intentionOf, keepIntention } from "./intention";
import { allTemplates, intentionStages, type Listed } from "./templates";

export type Opening = {
  draft?: string | undefined;
  entry?: string | undefined;
  template?: string | undefined;
  session?: string | undefined;
  about?: string | undefined;
};
export type ReflectionDraft = Draft & { body: ReflectionBody };
export type Dropped = { of: EntryId | null; body: ReflectionBody };
/** What came of saving; `loose` when the entry is saved but what hangs on it could not be. */
export type Saved = { entry: Entry; intention: boolean; loose: boolean };

/** How far back the template used last is looked for. */
const ENTRIES_BACK = 40;

export class ReflectScreen {
  stage = $state<"opening" | "choosing" | "ready" | "failed" | "gone">("opening");
  /** The entry being changed; null for a new one. */
  entry = $state.raw<Entry | null>(null);
  items = $state.raw(new Items([]));
  today = $state<Day>("");
  /** A draft from before that nobody has decided about yet. */
  offer = $state.raw<ReflectionDraft | null>(null);
  /** The name of the template used last. */
  last = $state<string | null>(null);
  saving = $state(false);
  switching = $state(false);
  failure = $state<ErrorCode | null>(null);
  /** Stages with nothing to write that have been done on this visit. */
  done = $state.raw<readonly number[]>([]);
  keeper: DraftKeeper;
  readonly form: ReflectionForm;
  readonly actions: ActionRows;

  #opening: Opening;
  #asOpened = "";
  #lastSeen = "";
  #saved = false;
  #gone = false;
  /** A draft with nothing in it yet that somebody comes back to. */
  #held = false;

  constructor(opening: Opening, now: () => Date = () => new Date()) {
    this.#opening = opening;
    this.form = new ReflectionForm(now);
    this.actions = new ActionRows(
      () => this.#anchor(),
      () => this.form.session,
    );
    this.keeper = $state.raw(this.#keeperFor(null, null));
  }

  get templates(): Listed[] {
    return allTemplates(this.items);
  }

  get session(): ItemOf<"session"> | null {
    return this.items.get("session", this.form.session);
  }

  /** One's own principles, as "Why I do this" has them now. */
  get principles(): string[] {
    const names =
      this.items
        .of("why")
        .at(-1)
        ?.body.principles.map(({ name }) => name) ?? [];
    return [...new Set([...names.filter((name) => name.trim()), ...this.form.principles])];
  }

  get intention(): string {
    return intentionOf(this.form, intentionStages(this.templates));
  }

  /** Nothing worth keeping: an empty reflection, or an entry nobody has changed. */
  get isPointless(): boolean {
    if (this.entry) return this.form.content() === this.#asOpened;
    return this.form.isEmpty && this.actions.isEmpty;
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const [drafts, { items, standing }] = await Promise.all([commands.drafts(), readPractice()]);
      this.items = items;
      this.today = standing.today;
      const next = await this.#begin(drafts);
      if (!this.#gone) this.stage = next;
    } catch (error) {
      this.stage = CommandError.from(error).code === "notFound" ? "gone" : "failed";
    }
  }

  /** Begins a new one by this template; nothing is kept before something is written. */
  choose(key: TemplateKey): void {
    const found = this.#find(key);
    if (!found) return;
    const { session, about } = this.#opening;
    this.form.begin(key, found.template);
    this.form.session = this.items.get("session", session)?.id ?? null;
    this.form.entries = about ? [about] : [];
    this.offer = null;
    this.#mark();
    this.stage = "ready";
  }

  /** Something on the page may have changed; only a real change is kept. */
  noticed(fingerprint: string): void {
    if (this.stage !== "ready" || fingerprint === this.#lastSeen) return;
    this.#lastSeen = fingerprint;
    if (this.keeper.id !== null || !this.isPointless) this.keeper.touch();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    if (this.stage !== "ready" || this.#saved) return;
    this.noticed(this.form.fingerprint());
    await this.actions.flush();
    if (this.isPointless && !this.#held) return this.#leaveNothing();
    await this.keeper.flush();
    const { keeping } = this.keeper;
    if (keeping.state === "failed") throw new CommandError(keeping.code);
  }

  /** The page is left for a moment, for grounding or a check-in: there is something to come back to. */
  hold(): void {
    this.#held = true;
    this.keeper.touch();
  }

  /** It is done with: with nothing in it there is nothing to come back to. */
  letGo(): void {
    this.#held = false;
  }

  go(to: number): void {
    if (to >= 0 && to < this.form.path.length) this.form.current = to;
  }

  /** What was to be done here is done; goes on to the next stage where there is one. */
  finish(slot: Slot): void {
    this.done = [...this.done, slot.uid];
    this.go(this.form.current + 1);
  }

  isDone(slot: Slot, index: number): boolean {
    switch (slot.stage.kind) {
      case "write":
      case "intention":
        return slot.part !== null && slot.part.text.trim() !== "";
      case "think":
        return this.thought(slot) !== null;
      case "actions":
        return !this.actions.isEmpty;
      case "bring":
        return this.form.setAside || this.done.includes(slot.uid);
      default:
        return this.done.includes(slot.uid) || (this.#reopened && index < this.#openedAt);
    }
  }

  /** What was said to "Can I think now?" in this stage. */
  thought(slot: Slot): CanThink | null {
    return this.#isFirstThink(slot) ? this.form.thinkBefore : this.form.thinkAfter;
  }

  think(slot: Slot, answer: CanThink | null): void {
    if (this.#isFirstThink(slot)) this.form.thinkBefore = answer;
    else this.form.thinkAfter = answer;
  }

  /** Lays what is written out by another template. False when it could not be. */
  async switchTo(key: TemplateKey): Promise<boolean> {
    const found = this.#find(key);
    if (!found || this.switching || this.#saved) return false;
    this.switching = true;
    try {
      // What is typed meanwhile goes over too.
      for (;;) {
        const before = this.form.fingerprint();
        const reflection = this.form.toReflection();
        const laid = await commands.reflectionSwitch({ reflection, template: key });
        if (this.#gone) return false;
        if (this.form.fingerprint() !== before) continue;
        this.form.relay(laid, found.template);
        return true;
      }
    } catch {
      return false;
    } finally {
      this.switching = false;
    }
  }

  /** Saves once, however often it is asked; null when it did not happen. */
  async save(): Promise<Saved | null> {
    if (this.stage !== "ready" || this.saving || this.switching || this.#saved) return null;
    this.saving = true;
    this.failure = null;
    await this.keeper.pause();
    try {
      const of = this.entry?.id ?? null;
      const body = { ...this.form.toBody(), at: "" };
      const entry = await commands.entrySave({ of, draft: this.keeper.id, body });
      this.#saved = true;
      return { entry, ...(await this.#hang(entry)) };
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

  /** Drops the changes to an entry; resolves to what was dropped, if anything was. */
  async abandon(): Promise<Dropped | null> {
    if (!this.entry || this.saving || this.#saved) return null;
    const dropped = { of: this.entry.id, body: this.form.toBody() };
    const changed = !this.isPointless;
    await this.actions.flush();
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
    this.stage = "ready";
  }

  /** Discards the draft offered, and hands it over for an undo. */
  async discardOffer(): Promise<ReflectionDraft | null> {
    const draft = this.offer;
    if (!draft) return null;
    await commands.draftDiscard({ id: draft.id });
    this.offer = null;
    return draft;
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#gone = true;
    void this.keeper.pause();
    this.actions.leave();
    this.stage = "opening";
    this.form.clear();
    this.entry = this.offer = null;
    this.items = new Items([]);
    this.last = null;
  }

  #reopened = false;
  #openedAt = 0;

  async #begin(all: Draft[]): Promise<"choosing" | "ready"> {
    const { draft: id, entry, template } = this.#opening;
    const drafts = all.filter(isReflection);
    const draft = drafts.find((one) => one.id === id);
    const of = draft ? draft.of : (entry ?? null);
    // A draft of an entry that has been deleted for good is still somebody's words.
    if (of) await this.#change(of).catch((error: unknown) => unless(draft, error));
    if (draft) this.#take(draft);
    else this.offer = newest(drafts.filter((one) => one.of === of));
    if (of ?? draft) return "ready";
    if (template && this.#find(template)) {
      this.choose(template);
      return "ready";
    }
    this.last = await lastTemplate();
    return "choosing";
  }

  async #change(id: EntryId): Promise<void> {
    const entry = await commands.entryGet({ id });
    // Another kind of entry would lose what this form has no place for.
    if (entry.body.kind !== "reflection") throw new CommandError("invalid");
    this.entry = entry;
    this.#load(entry.body);
    this.actions.load(this.items, id);
    this.keeper = this.#keeperFor(id, null);
    this.#mark();
  }

  #take(draft: ReflectionDraft): void {
    this.#load(draft.body);
    this.keeper = this.#keeperFor(draft.of, draft.id);
    this.actions.load(this.items, draft.of ?? draft.id);
    this.#reopened = true;
    this.#openedAt = this.form.current;
    // A place that was come back to stays one, until it is saved or discarded.
    this.#held = draft.of === null && this.form.isEmpty && this.actions.isEmpty;
    this.#lastSeen = this.form.fingerprint();
  }

  #load(body: ReflectionBody): void {
    this.form.load(body, this.#find(body.template)?.template ?? null);
  }

  #find(key: TemplateKey | null | undefined): Listed | null {
    return this.templates.find((one) => one.key === key && one.finished) ?? null;
  }

  #isFirstThink(slot: Slot): boolean {
    return this.form.path.find(({ stage }) => stage.kind === "think")?.uid === slot.uid;
  }

  /** What is to come back, and what is to be done, belong to the entry. */
  async #hang(entry: Entry): Promise<{ intention: boolean; loose: boolean }> {
    try {
      await this.actions.settle(entry.id);
      const { session } = this.form;
      const { today } = this;
      const kept = await keepIntention(entry, this.intention, { session, today });
      return { intention: kept === "kept", loose: false };
    } catch {
      return { intention: false, loose: true };
    }
  }

  /** What is to be done needs something to belong to. */
  async #anchor(): Promise<EntryId | null> {
    if (this.entry) return this.entry.id;
    if (this.keeper.id === null) {
      this.keeper.touch();
      await this.keeper.flush();
    }
    return this.keeper.id;
  }

  #mark(): void {
    this.#asOpened = this.form.content();
    this.#lastSeen = this.form.fingerprint();
  }

  #keeperFor(of: EntryId | null, id: EntryId | null): DraftKeeper {
    const port = {
      keep: commands.draftKeep,
      discard: (id: EntryId) => commands.draftDiscard({ id }),
    };
    return new DraftKeeper(port, of, () => this.#draftBody(), id);
  }

  /** With nothing in it, it is nowhere: so it is offered to nobody, unless somebody comes back. */
  #draftBody(): ReflectionBody {
    const body = this.form.toBody();
    const nothing = this.form.isEmpty && this.actions.isEmpty && !this.#held;
    return nothing ? { ...body, at: "" } : body;
  }

  async #leaveNothing(): Promise<void> {
    // A draft that cannot be taken away does no harm and must not hold anyone here.
    await this.keeper.discard().catch(() => undefined);
  }
}

/** The name of the template of the newest reflection; its words do not matter here. */
async function lastTemplate(): Promise<string | null> {
  try {
    const { rows } = await commands.timeline({ offset: 0, limit: ENTRIES_BACK });
    return (
      rows.find(({ reflection }) => reflection?.templateName)?.reflection?.templateName ?? null
    );
  } catch {
    return null;
  }
}

/** Goes on without the entry where a draft holds the words; otherwise it is an error. */
function unless(draft: Draft | undefined, error: unknown): void {
  if (!draft || CommandError.from(error).code !== "notFound") throw error;
}

function isReflection(draft: Draft): draft is ReflectionDraft {
  return draft.body.kind === "reflection";
}

function newest(drafts: ReflectionDraft[]): ReflectionDraft | null {
  return drafts.toSorted((a, b) => b.kept.at.localeCompare(a.kept.at))[0] ?? null;
}
