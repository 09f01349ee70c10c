/**
 * What may be said beside "Save, then ground": only what has helped, and only
 * where there is enough to say so.
 */
import { commands, type Helped } from "$ipc";

export class GroundOffer {
  helped = $state.raw<Helped | null>(null);
  #gone = false;

  /** Asks once; where it cannot be known, nothing is claimed. */
  async load(): Promise<void> {
    try {
      const { helped } = await commands.ground();
      if (!this.#gone) this.helped = helped;
    } catch {
      // The check-in needs none of this.
    }
  }

  leave(): void {
    this.#gone = true;
    this.helped = null;
  }
}
