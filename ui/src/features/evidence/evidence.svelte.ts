/** The page of the evidence: read when it opens, and again when something may have changed. */
import {
  commands,
  Items,
  readPractice,
  rulePacks,
  session,
  changed,
  type CycleStanding,
  type Day,
  type EntryId,
  type ItemOf,
  type RulePack,
} from "$ipc";
import { t } from "$i18n";
import { toast } from "$kit";

export type Shelf = "learning" | "practiceHours" | "feedback";

export class EvidencePage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  items = $state.raw(new Items([]));
  cycles = $state.raw<CycleStanding[]>([]);
  today = $state<Day>("");
  /** The cycle that is looked at; null for the one that comes first. */
  chosen = $state<EntryId | null>(null);
  shelf = $state<Shelf>("learning");
  #asked = 0;

  constructor(chosen: EntryId | null = null, shelf: Shelf = "learning") {
    this.chosen = chosen;
    this.shelf = shelf;
  }

  /** Which cycle is looked at, for a page that leads back here. */
  get looked(): { cycle?: EntryId } {
    const id = this.standing?.id;
    return id === undefined ? {} : { cycle: id };
  }

  get keeps(): boolean {
    return !session.readOnly;
  }

  get standing(): CycleStanding | null {
    return this.cycles.find(({ id }) => id === this.chosen) ?? this.cycles[0] ?? null;
  }

  get cycle(): ItemOf<"cycle"> | null {
    return this.items.get("cycle", this.standing?.id);
  }

  get rules(): RulePack | null {
    return packOf(this.cycle?.body.rules ?? "");
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const [{ items, standing }, cycles] = await Promise.all([
        readPractice(),
        commands.evidence(),
      ]);
      if (asked !== this.#asked) return;
      this.items = items;
      this.today = standing.today;
      this.cycles = cycles;
      this.stage = "ready";
    } catch {
      if (asked === this.#asked && this.stage !== "ready") this.stage = "failed";
    }
  }

  again(): void {
    this.stage = "opening";
    void this.load();
  }

  /** Puts something into the bin, and says how it comes back. */
  async remove(id: EntryId): Promise<boolean> {
    if (!(await binned(id))) return false;
    await this.load();
    return true;
  }

  leave(): void {
    this.#asked += 1;
    this.items = new Items([]);
    this.cycles = [];
  }
}

/** The rules of that key, where this version knows them. */
export function packOf(key: string): RulePack | null {
  return rulePacks.find((pack) => pack.key === key) ?? null;
}

/** False when it could not be put into the bin. */
export async function binned(id: EntryId): Promise<boolean> {
  try {
    await commands.itemBin({ id });
  } catch {
    toast({ text: t("evidence-not-done") });
    return false;
  }
  toast({
    text: t("evidence-removed"),
    action: { label: t("evidence-undo"), run: () => bringBack(id) },
  });
  return true;
}

async function bringBack(id: EntryId): Promise<void> {
  try {
    await commands.itemRestore({ id });
    changed.entries();
    toast({ text: t("evidence-back-again") });
  } catch {
    toast({ text: t("evidence-not-done") });
  }
}
