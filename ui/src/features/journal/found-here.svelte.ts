import { commands } from "$ipc";
import { mark, textsUnder, unmark, whereFound } from "$kit";

/** What is the app's and not its owner's. */
const OURS = "button, h2, dt, .soft";

/** Where, in an entry that was opened from Find, what was looked for stands. */
export class FoundHere {
  count = $state(0);
  /** The one that is shown, from 0. */
  at = $state(0);
  #ranges: Range[] = [];
  #asked = 0;

  /** Looks through the entry as it is shown, marks what it finds, and brings the first into sight. */
  async look(roots: Element[], line: string): Promise<void> {
    const asked = ++this.#asked;
    const ask = (texts: string[]) => commands.findMarks({ line, texts });
    // To mark is a help: where it fails the entry is there to be read all the same.
    const ranges = await whereFound(textsUnder(roots, OURS), ask).catch(() => []);
    if (asked !== this.#asked) return;
    this.#ranges = ranges;
    this.count = ranges.length;
    this.#show(0);
  }

  next(): void {
    this.#show((this.at + 1) % Math.max(1, this.count));
  }

  leave(): void {
    this.#asked += 1;
    this.#ranges = [];
    this.count = 0;
    unmark();
  }

  #show(at: number) {
    this.at = at;
    const range = this.#ranges[at];
    mark(this.#ranges, range);
    if (range) intoSight(range);
  }
}

/** Only as far as needed: what is in sight already stays where it is. */
function intoSight(range: Range) {
  if (typeof range.getBoundingClientRect !== "function") return;
  const { top, bottom } = range.getBoundingClientRect();
  const free = window.innerHeight;
  if (top < free * 0.15 || bottom > free * 0.8) window.scrollBy({ top: top - free / 3 });
}
