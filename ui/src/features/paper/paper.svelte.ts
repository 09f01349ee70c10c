/** One page to print: what stands on it, and handing it on as a file. */
import {
  commands,
  CommandError,
  Outgoing,
  type Day,
  type EntryId,
  type GatePlace,
  type PageFormat,
  type PageOf,
  type Sheet,
} from "$ipc";
import { errorWords, type Words } from "$i18n";
import { dayText, readDay, yearBefore } from "./days";

type Stage = "loading" | "ready" | "gone" | "failed";
export type Choice = { from: Day | null; to: Day | null; reasons: boolean };

export class PaperPage {
  stage = $state<Stage>("loading");
  sheet = $state.raw<Sheet | null>(null);
  /** The days as they are typed. */
  from = $state("");
  to = $state("");
  reasons = $state(false);
  saving = $state(false);
  /** What is asked about before it goes out. */
  readonly outgoing = new Outgoing();
  /** What was chosen to be replaced when this page, as it is shown, was last saved. */
  instead = $state.raw<GatePlace[]>([]);
  saved = $state(false);
  /** Why it could not be saved. */
  refusal = $state.raw<Words | null>(null);
  readonly #of: PageOf;
  readonly #id: EntryId | null;
  #asked = 0;
  /** What the page that is shown was asked for with. */
  #shown = $state.raw<Choice>({ from: null, to: null, reasons: false });

  constructor(of: PageOf, id: EntryId | null) {
    this.#of = of;
    this.#id = id;
  }

  get fromUnclear() {
    return readDay(this.from) === undefined;
  }

  get toUnclear() {
    return readDay(this.to) === undefined;
  }

  get crossed() {
    const choice = this.#choice();
    return choice !== null && choice.from !== null && choice.to !== null && choice.from > choice.to;
  }

  /** Whether the page that is shown is the one that the choices ask for. */
  get isCurrent() {
    const choice = this.#choice();
    const { from, to, reasons } = this.#shown;
    return (
      this.stage === "ready" &&
      choice !== null &&
      choice.from === from &&
      choice.to === to &&
      choice.reasons === reasons
    );
  }

  /** Whether the page that is shown says why. */
  get givesReasons() {
    return this.#shown.reasons;
  }

  /** Opens with the year that ends today. */
  async open(): Promise<void> {
    this.stage = "loading";
    if (this.#of === "availability" && this.from === "" && this.to === "") {
      const today = await commands.standing().then(
        ({ today }) => today,
        () => null,
      );
      if (today === null) return void (this.stage = "failed");
      this.from = dayText(yearBefore(today));
      this.to = dayText(today);
    }
    await this.load();
  }

  /** Lays the page out as chosen; while a day is unclear the page stays as it was. */
  async load(): Promise<void> {
    const choice = this.#choice();
    if (choice === null) return;
    const asked = (this.#asked += 1);
    this.saved = false;
    this.refusal = null;
    try {
      const sheet = await commands.page({ of: this.#of, id: this.#id, ...choice });
      if (asked !== this.#asked) return;
      // Places are only those of the page they were chosen on.
      if (JSON.stringify(sheet) !== JSON.stringify(this.sheet)) this.instead = [];
      this.sheet = sheet;
      this.#shown = choice;
      this.stage = "ready";
    } catch (error) {
      if (asked !== this.#asked) return;
      this.sheet = null;
      this.stage = CommandError.from(error).code === "notFound" ? "gone" : "failed";
    }
  }

  /** Saves the page that is shown, where the person chooses, once it was asked about. */
  async save(format: PageFormat = "pdf"): Promise<void> {
    if (!this.isCurrent) return;
    const page = { of: this.#of, id: this.#id, ...this.#shown };
    let asking = true;
    const out = async (instead: GatePlace[]) => {
      this.instead = instead;
      this.saved = (await commands.pageSave({ page, format, instead })).saved;
    };
    // Where nothing is asked about, it goes out while it is being looked at.
    const go = (instead: GatePlace[]) => (asking ? out(instead) : this.#saving(() => out(instead)));
    // Days, kinds and lengths alone tell of nobody: there is nothing to read through.
    const hasWords = this.#of !== "availability" || this.#shown.reasons;
    await this.#saving(() => this.outgoing.ask({ out: "page", ...page }, go, hasWords));
    asking = false;
  }

  async #saving(work: () => Promise<unknown>): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    this.saved = false;
    this.refusal = null;
    try {
      await work();
    } catch (error) {
      const failure = CommandError.from(error);
      if (failure.code !== "cancelled") this.refusal = errorWords(failure, "paper-save");
    } finally {
      this.saving = false;
    }
  }

  /** Nothing of the page stays behind it. */
  leave() {
    this.#asked += 1;
    this.sheet = null;
    this.instead = [];
    this.outgoing.close();
  }

  #choice(): Choice | null {
    const [from, to] = [readDay(this.from), readDay(this.to)];
    return from === undefined || to === undefined ? null : { from, to, reasons: this.reasons };
  }
}
