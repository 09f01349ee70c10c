/**
 * The life of one exercise of one's own on the page: opened, kept while it is written, and gone
 * from memory when the page is left.
 */
import {
  commands,
  CommandError,
  DraftKeeper,
  type Exercise,
  type ExerciseKey,
  type GroundSettings,
} from "$ipc";
import { t } from "$i18n";
import { plan, offered, type Plan } from "./plan";
import { EditorForm, emptyExercise } from "./parts/editor/form.svelte";
import { missing, type Missing } from "./parts/editor/missing";

export type Opening = { id?: string | undefined; copy?: string | undefined };
/** Most characters of a name. */
const NAME_MOST = 80;

export class EditorScreen {
  stage = $state<"opening" | "ready" | "failed">("opening");
  /** The exercise that was asked for is not there any more. */
  gone = $state(false);
  settings = $state.raw<GroundSettings | null>(null);
  /** What differs from how the page was opened can be put back. */
  changed = $state(false);
  readonly form = new EditorForm();
  readonly keeper: DraftKeeper<Exercise>;

  #opening: Opening;
  #asOpened: Exercise = emptyExercise();
  #marked = "";
  #lastSeen = "";
  #left = false;

  constructor(opening: Opening) {
    this.#opening = opening;
    this.keeper = new DraftKeeper(PORT, null, () => this.form.toExercise(), opening.id ?? null);
  }

  /** Nothing of it is kept anywhere until something is written. */
  get isNew(): boolean {
    return !this.#opening.id && !this.#opening.copy;
  }

  get isCopy(): boolean {
    return this.#opening.copy !== undefined;
  }

  /** What is still to be done before it can be played. */
  get missing(): Missing[] {
    return missing(this.form.toExercise(), this.form.shown);
  }

  /** The pattern on the page as it is usually played. */
  get plan(): Plan {
    const { form } = this;
    const exercise = form.toExercise();
    const pattern = exercise.patterns[form.shown];
    if (!pattern) return { phases: [], total: 0 };
    const { unit, usual } = offered(pattern, this.settings?.raised ?? false);
    const seconds = unit === "seconds" ? usual : null;
    return plan(exercise, {
      pattern: form.shown,
      seconds,
      rounds: unit === "rounds" ? usual : null,
    });
  }

  async open(): Promise<void> {
    this.stage = "opening";
    this.gone = false;
    try {
      const [exercise, room] = await Promise.all([this.#read(), commands.ground()]);
      if (this.#left) return;
      this.settings = room.settings;
      this.form.load(exercise);
      this.#mark();
      this.stage = "ready";
      // Who asks for a copy has one, also when nothing about it is changed.
      if (this.isCopy && this.keeper.id === null) this.keeper.touch();
    } catch (error) {
      this.gone = CommandError.from(error).code === "notFound";
      this.stage = "failed";
    }
  }

  /** Something on the page may have changed; only a real change is kept. */
  noticed(fingerprint: string): void {
    if (this.stage !== "ready" || fingerprint === this.#lastSeen) return;
    this.#lastSeen = fingerprint;
    this.changed = fingerprint !== this.#marked;
    if (this.keeper.id !== null || !this.#isPointless()) this.keeper.touch();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    if (this.stage !== "ready") return;
    this.noticed(this.form.fingerprint());
    if (this.#isPointless()) return this.#leaveNothing();
    await this.keeper.flush();
    const { keeping } = this.keeper;
    // A copy that could be kept nowhere, and that nobody has changed, holds no one here.
    const nothingLost = this.keeper.id === null && !this.changed;
    if (keeping.state === "failed" && !nothingLost) throw new CommandError(keeping.code);
  }

  /** As it was when the page was opened; how to have the changes back. */
  putBack(): () => void {
    const before = this.form.toExercise();
    this.#show(this.#asOpened);
    return () => this.#show(before);
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#left = true;
    void this.keeper.pause();
    this.stage = "opening";
    this.form.clear();
    this.#asOpened = emptyExercise();
    this.#marked = this.#lastSeen = "";
    this.settings = null;
  }

  async #read(): Promise<Exercise> {
    const { id, copy } = this.#opening;
    if (id) return commands.exerciseGet({ key: id });
    return copy ? copied(copy) : emptyExercise();
  }

  #mark(): void {
    // What comes back is an own exercise, whatever it was copied from.
    this.#asOpened = this.form.toExercise();
    this.#marked = this.#lastSeen = this.form.fingerprint();
    this.changed = false;
  }

  #show(exercise: Exercise): void {
    if (this.#left) return;
    this.form.load(exercise);
    this.noticed(this.form.fingerprint());
  }

  /** A new exercise on which nothing has been written. */
  #isPointless(): boolean {
    return this.isNew && this.form.fingerprint() === this.#marked;
  }

  async #leaveNothing(): Promise<void> {
    // A record that cannot be taken away does no harm and must not hold anyone here.
    await this.keeper.discard().catch(() => undefined);
  }
}

const PORT = {
  async keep({ id, body }: { id: string | null; body: Exercise }) {
    const { key } = await commands.exerciseKeep({ id, exercise: body });
    return { id: key };
  },
  discard: (id: string) => commands.exerciseRemove({ id }),
};

async function copied(key: ExerciseKey): Promise<Exercise> {
  const whole = await commands.exerciseGet({ key });
  const name = [...t("ground-editor-copy-of", { name: whole.name })].slice(0, NAME_MOST).join("");
  return { ...whole, family: "own", name };
}
