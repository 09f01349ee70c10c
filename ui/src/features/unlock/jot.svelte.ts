/** Words for a locked journal: they can be sealed from here and never read from here. */
import { CommandError, commands, fields, type JotReady } from "$ipc";

/** Below this many left it is said how many. */
const NEAR = 400;
const encoder = new TextEncoder();

/** What a text takes up in a jotting: its bytes inside a JSON string. */
export function sizeOf(text: string): number {
  return encoder.encode(JSON.stringify(text)).length - 2;
}

export class Jot {
  ready = $state.raw<JotReady | null>(null);
  text = $state("");
  open = $state(false);
  busy = $state(false);
  /** How many were sealed since this screen came up; the last one's answer is in `ready`. */
  sealed = $state(0);
  failure = $state.raw<CommandError | null>(null);
  #asked = 0;

  get full(): boolean {
    return this.ready?.left === 0;
  }

  get blank(): boolean {
    return this.text.trim() === "";
  }

  /** How many characters are left, where that is worth saying; negative when there are too many. */
  get left(): number | null {
    const left = (this.ready?.room ?? Infinity) - sizeOf(this.text);
    return left < NEAR ? left : null;
  }

  async look(): Promise<void> {
    const asked = ++this.#asked;
    const ready = await commands.jotReady().catch(() => null);
    if (asked === this.#asked) this.ready = ready;
  }

  /** True when the words are sealed and on the disk; until then they stay in the box. */
  async seal(): Promise<boolean> {
    if (this.busy || this.blank || this.full || (this.left ?? 0) < 0) return false;
    this.busy = true;
    // Taken down first, so that the same failure twice is announced twice.
    this.failure = null;
    try {
      this.ready = await commands.jot(fields([this.text]));
      this.text = "";
      this.sealed += 1;
      return true;
    } catch (thrown) {
      this.failure = CommandError.from(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  clear() {
    this.#asked += 1;
    this.text = "";
  }
}
