/** One session as it is read: the practice, and the reflections that belong to it. */
import { commands, type EntryId, type EntrySummary } from "$ipc";
import { PracticePage } from "./practice.svelte";

export class SessionPage extends PracticePage {
  reflections = $state.raw<EntrySummary[]>([]);
  #wanted: EntryId | null = null;

  async open(id: EntryId): Promise<void> {
    this.#wanted = id;
    await this.load();
    try {
      const rows = await commands.entriesSince({ day: null });
      if (this.#wanted !== id) return;
      this.reflections = rows.filter(({ reflection }) => reflection?.session === id);
    } catch {
      // The session can be read without them.
    }
  }

  override leave(): void {
    this.#wanted = null;
    this.reflections = [];
    super.leave();
  }
}
