/** What Today shows: fetched when the page opens, and again whenever it may have changed. */
import { changed, commands, session, type Draft, type Today } from "$ipc";

export class TodayPage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  today = $state.raw<Today | null>(null);
  #asked = 0;

  /** Nothing has ever been put down here, so one sentence says what this is. */
  get isNew(): boolean {
    const today = this.today;
    if (!today?.complete) return false;
    const scored = today.week.some(({ points }) => points.some((point) => point !== null));
    const held = today.today.length + today.setAsideTotal + today.drafts.length;
    return held === 0 && !scored && this.empty;
  }

  /** The journal has no entries at all. */
  empty = $state(false);

  /** Reads what a change elsewhere, or the end of opening the journal, would alter. */
  watch(): void {
    void changed.count;
    void session.complete;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const [today, timeline] = await Promise.all([
        commands.today(),
        commands.timeline({ offset: 0, limit: 1 }),
      ]);
      if (asked !== this.#asked) return;
      this.today = today;
      this.empty = timeline.total === 0;
      this.stage = "ready";
    } catch {
      if (asked === this.#asked) this.stage = "failed";
    }
  }

  /** Discards a draft; resolves to how to bring it back. */
  async discard(draft: Draft): Promise<() => Promise<void>> {
    await commands.draftDiscard({ id: draft.id });
    await this.load();
    return async () => {
      await commands.draftPutBack({ draft });
      changed.entries();
    };
  }

  leave(): void {
    this.#asked += 1;
    this.today = null;
  }
}
