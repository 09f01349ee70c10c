import { CommandError, commands, limits, type FoundEntries } from "$ipc";

/** Rows asked for at a time. */
export const PAGE = 30;

/** Asks as somebody types; only the answer to the latest line counts. */
export class Finder {
  /** The line that `found` answers. */
  answered = $state("");
  found = $state.raw<FoundEntries | null>(null);
  failure = $state.raw<CommandError | null>(null);
  #asked = 0;

  async look(line: string): Promise<void> {
    const asked = ++this.#asked;
    this.failure = null;
    if (line.trim() === "") {
      this.found = null;
      this.answered = "";
      return;
    }
    await this.#answer(asked, line, 0);
  }

  /** More rows of the same. */
  async more(): Promise<void> {
    const found = this.found;
    if (found) await this.#answer(++this.#asked, this.answered, found.rows.length);
  }

  /** Nothing that comes from now on is wanted. */
  leave(): void {
    this.#asked += 1;
    this.found = null;
  }

  async #answer(asked: number, line: string, offset: number): Promise<void> {
    try {
      const found = await commands.find({ line: cut(line), offset, limit: PAGE });
      if (asked !== this.#asked) return;
      const before = offset > 0 && this.found ? this.found : null;
      this.found = before
        ? { ...found, best: before.best, rows: [...before.rows, ...found.rows] }
        : found;
      this.answered = line;
    } catch (thrown) {
      if (asked === this.#asked) this.failure = CommandError.from(thrown);
    }
  }
}

/** No more than is looked at. */
const cut = (line: string) => [...line].slice(0, limits.query).join("");
