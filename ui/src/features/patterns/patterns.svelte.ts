/** What the page shows: added up when it opens, and again when it may have changed. */
import { commands, type PatternRange, type Patterns, type ScaleId } from "$ipc";

/** How many lines stand in one chart. */
export const AT_A_TIME = 2;

/** How it was last looked at: as long as the journal is open, and nowhere but here. */
interface Choices {
  range: PatternRange;
  asTable: boolean;
  chosen: ScaleId[];
  context: ScaleId;
}
const AT_FIRST: Choices = {
  range: "eightWeeks",
  asTable: false,
  chosen: ["energy", "strain"],
  context: "strain",
};
let last = AT_FIRST;

/** It is looked at as if for the first time. */
export function forgetChoices(): void {
  last = AT_FIRST;
}

export class PatternsPage {
  range = $state<PatternRange>(last.range);
  asTable = $state(last.asTable);
  chosen = $state.raw<ScaleId[]>(last.chosen);
  /** The scale that is looked at by weekday and by shift. */
  context = $state<ScaleId>(last.context);
  patterns = $state.raw<Patterns | null>(null);
  failed = $state(false);
  #asked = 0;

  async load(range: PatternRange): Promise<void> {
    const asked = ++this.#asked;
    try {
      const patterns = await commands.patterns({ range });
      if (asked !== this.#asked) return;
      this.failed = false;
      this.patterns = patterns;
    } catch {
      if (asked === this.#asked) this.failed = true;
    }
  }

  /** Those that are chosen and there; of somebody who is asked about others, the first of them. */
  get shown(): ScaleId[] {
    const there = this.patterns?.scales.map(({ scale }) => scale) ?? [];
    const those = this.chosen.filter((scale) => there.includes(scale));
    return those.length > 0 ? those : there.slice(0, AT_A_TIME);
  }

  get contextShown(): ScaleId | undefined {
    const there = this.patterns?.scales.map(({ scale }) => scale) ?? [];
    return there.includes(this.context) ? this.context : there[0];
  }

  /** Shows a scale or takes it out; the one chosen first makes room, and the last one stays. */
  toggle(scale: ScaleId): void {
    const shown = this.shown;
    const next = shown.includes(scale)
      ? shown.filter((one) => one !== scale)
      : [...shown, scale].slice(-AT_A_TIME);
    if (next.length > 0) this.chosen = next;
  }

  /** Whether nothing in this time was written that could be added up. */
  get isEmpty(): boolean {
    const { checkedIn, tried, themes, received, brought } = this.patterns ?? {};
    const nothing = checkedIn?.with === 0 && tried?.length === 0 && themes?.length === 0;
    const unsupervised =
      received?.sessions === 0 &&
      received.allowances.length === 0 &&
      received.rhythms.length === 0 &&
      brought?.sessions === 0;
    return nothing && unsupervised;
  }

  leave(): void {
    const { range, asTable, chosen, context } = this;
    last = { range, asTable, chosen, context };
    this.#asked += 1;
    this.patterns = null;
  }
}
