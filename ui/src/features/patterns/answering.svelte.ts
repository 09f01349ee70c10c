/** Answering a measure: opened with this month's answers or a blank sheet, and kept as it goes. */
import { commands, CommandError, ItemEditor, type BodyOf, type EntryId } from "$ipc";

type Body = BodyOf<"answering">;
const isBlank = ({ answers }: Body) => answers.every((answer) => answer === null);

export class AnsweringPage {
  stage = $state<"opening" | "ready" | "failed" | "gone">("opening");
  editor = $state.raw<ItemEditor<"answering"> | null>(null);
  /** There were answers of this month when the page was opened. */
  begun = $state(false);
  #measure: EntryId;
  #left = false;

  constructor(measure: EntryId) {
    this.#measure = measure;
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const { id, answering } = await commands.answeringBegin({ measure: this.#measure });
      if (this.#left) return;
      this.begun = id !== null;
      const body: Body = { item: "answering", ...answering };
      this.editor = new ItemEditor<"answering">({ id, body, isBlank });
      this.stage = "ready";
    } catch (error) {
      if (this.#left) return;
      this.stage = CommandError.from(error).code === "notFound" ? "gone" : "failed";
    }
  }

  get body(): Body | null {
    return this.editor?.body ?? null;
  }

  get given(): number {
    return this.body?.answers.filter((answer) => answer !== null).length ?? 0;
  }

  /** Takes an answer, or takes it back with null. */
  answer(item: number, value: number | null): void {
    const answers = this.body?.answers.map((one, at) => (at === item ? value : one));
    if (answers) this.editor?.change({ answers });
  }

  /** Resolves to the name of the answers if they went into the bin because none was left. */
  async flush(): Promise<EntryId | null> {
    return (await this.editor?.flush()) ?? null;
  }

  leave(): void {
    this.#left = true;
    this.editor?.leave();
    this.editor = null;
    this.stage = "opening";
  }
}
