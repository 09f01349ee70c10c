/**
 * The life of one template of one's own on the page: opened, kept while it is
 * written, and gone from memory when the page is left.
 */
import {
  commands,
  CommandError,
  DraftKeeper,
  Items,
  itemPort,
  newId,
  type BodyOf,
  type Template,
} from "$ipc";
import { t } from "$i18n";
import { allTemplates, isFinished } from "./templates";
import { emptyTemplate, TemplateForm } from "./template-form.svelte";

export type Opening = { id?: string | undefined; copy?: string | undefined };
/** What it still lacks before it can be written by: a name, stages, or the name of a stage. */
export type Missing = { what: "name" } | { what: "stages" } | { what: "stage"; number: number };
const NAME_MOST = 80;

export class TemplateScreen {
  stage = $state<"opening" | "ready" | "failed" | "gone">("opening");
  readonly form = new TemplateForm();
  readonly keeper: DraftKeeper<BodyOf<"template">>;

  #opening: Opening;
  #marked = "";
  #lastSeen = "";
  #left = false;

  constructor(opening: Opening) {
    this.#opening = opening;
    const port = { ...itemPort<"template">(), discard: dropBlank };
    this.keeper = new DraftKeeper(port, null, () => this.form.toBody(), opening.id ?? null);
  }

  /** Nothing of it is kept anywhere until something is written. */
  get isNew(): boolean {
    return !this.#opening.id && !this.#opening.copy;
  }

  get isCopy(): boolean {
    return this.#opening.copy !== undefined;
  }

  get finished(): boolean {
    return isFinished(this.form.toBody());
  }

  get missing(): Missing | null {
    const { name, stages } = this.form;
    if (name.trim() === "") return { what: "name" };
    if (stages.length === 0) return { what: "stages" };
    const number = stages.findIndex((stage) => stage.name.trim() === "") + 1;
    return number === 0 ? null : { what: "stage", number };
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const template = await this.#read();
      if (this.#left) return;
      if (!template) {
        this.stage = "gone";
        return;
      }
      this.form.load(template);
      this.#marked = this.#lastSeen = this.form.fingerprint();
      this.stage = "ready";
      // Who asks for a copy has one, also when nothing about it is changed.
      if (this.isCopy && this.keeper.id === null) this.keeper.touch();
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
    if (this.stage !== "ready") return;
    this.noticed(this.form.fingerprint());
    // A record that cannot be taken away does no harm and must not hold anyone here.
    if (this.#isPointless()) return this.keeper.discard().catch(() => undefined);
    await this.keeper.flush();
    const { keeping } = this.keeper;
    // A copy that could be kept nowhere, and that nobody has changed, holds no one here.
    const unchanged = this.form.fingerprint() === this.#marked;
    const nothingLost = this.keeper.id === null && unchanged;
    if (keeping.state === "failed" && !nothingLost) throw new CommandError(keeping.code);
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#left = true;
    void this.keeper.pause();
    this.stage = "opening";
    this.form.clear();
    this.#marked = this.#lastSeen = "";
  }

  /** Null when what was asked for is not there. */
  async #read(): Promise<Template | null> {
    const { id, copy } = this.#opening;
    if (!id && !copy) return emptyTemplate();
    const all = allTemplates(new Items((await commands.practice()).items));
    const found = all.find((one) => one.key === (id ?? copy) && (one.own || !id));
    if (!found) return null;
    return id ? found.template : copied(found.template);
  }

  /** A new template on which nothing is written. */
  #isPointless(): boolean {
    const { name, about, stages } = this.form;
    const words = stages.map((stage) => stage.name + stage.prompt + stage.hints.join(""));
    return this.isNew && (name + about + words.join("")).trim() === "";
  }
}

/** Its stages are other ones now: what is written under the first is not theirs. */
function copied(template: Template): Template {
  const own = t("template-copy-of", { name: template.name });
  const name = [...own].slice(0, NAME_MOST).join("");
  return { ...template, name, stages: template.stages.map((stage) => ({ ...stage, id: newId() })) };
}

/** One with no words left in it leaves nothing in the bin either. */
async function dropBlank(id: string): Promise<void> {
  await commands.itemBin({ id });
  await commands.itemPurge({ id });
}
