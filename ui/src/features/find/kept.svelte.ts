import { CommandError, commands, limits, type Settings } from "$ipc";

/** Lines kept to be looked for again, in the journal's settings. */
export class KeptSearches {
  lines = $state.raw<string[]>([]);
  failure = $state.raw<CommandError | null>(null);
  #settings: Settings | null = null;

  async load(): Promise<void> {
    try {
      this.#settings = await commands.settingsGet();
      this.lines = this.#settings.keptSearches;
    } catch {
      // Without them the page is as useful as before.
    }
  }

  get full(): boolean {
    return this.lines.length >= limits.searches;
  }

  has(line: string): boolean {
    return this.lines.includes(line.trim());
  }

  keep(line: string): Promise<void> {
    return this.#change([...this.lines, line.trim()]);
  }

  forget(line: string): Promise<void> {
    return this.#change(this.lines.filter((other) => other !== line.trim()));
  }

  async #change(keptSearches: string[]): Promise<void> {
    this.failure = null;
    try {
      // Asked again: something else of it may have been changed since.
      const settings = { ...(await commands.settingsGet()), keptSearches };
      this.#settings = await commands.settingsSet({ settings });
      this.lines = this.#settings.keptSearches;
    } catch (thrown) {
      this.failure = CommandError.from(thrown);
    }
  }
}
