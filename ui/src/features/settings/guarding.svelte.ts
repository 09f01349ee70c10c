/** The choices about what may identify somebody: written at once, gone from memory with the page. */
import { CommandError, commands, type GuardChoices } from "$ipc";
import { t } from "$i18n";

/** Most words on the list. */
const MOST = 500;

export class GuardSettings {
  choices = $state.raw<GuardChoices | null>(null);
  /** Why the last thing was not kept. */
  refusal = $state.raw<string | null>(null);

  async load(): Promise<void> {
    await this.#try(() => commands.guardChoices());
  }

  async change(part: Partial<GuardChoices>): Promise<boolean> {
    const before = this.choices;
    if (!before) return false;
    return this.#try(() => commands.guardChoicesSet({ choices: { ...before, ...part } }));
  }

  /** Adds a word; false when it could not be. One that is there already is not added twice. */
  async add(typed: string): Promise<boolean> {
    const watch = this.choices?.watch ?? [];
    const word = typed.trim().replace(/\s+/g, " ");
    const same = (other: string) => other.toLowerCase() === word.toLowerCase();
    if (watch.some(same)) return this.#refuse(t("guard-watch-there"));
    if (watch.length >= MOST) return this.#refuse(t("guard-watch-full"));
    return this.change({ watch: [...watch, word] });
  }

  async remove(word: string): Promise<boolean> {
    return this.change({ watch: (this.choices?.watch ?? []).filter((other) => other !== word) });
  }

  leave(): void {
    this.choices = null;
    this.refusal = null;
  }

  #refuse(why: string): false {
    this.refusal = why;
    return false;
  }

  async #try(work: () => Promise<GuardChoices>): Promise<boolean> {
    this.refusal = null;
    try {
      this.choices = await work();
      return true;
    } catch (thrown) {
      const nothing = CommandError.from(thrown).code === "invalid";
      return this.#refuse(nothing ? t("guard-watch-nothing") : t("guard-failed"));
    }
  }
}
