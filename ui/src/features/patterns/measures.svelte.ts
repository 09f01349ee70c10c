/** The measures as their pages read them: whole, when a page opens, and again when they may have changed. */
import { changed, commands, CommandError, type EntryId, type MeasureStanding } from "$ipc";
import { errorWords, t, tKnown, type Words } from "$i18n";
import { toast } from "$kit";

export class MeasuresPage {
  stage = $state<"opening" | "ready" | "failed">("opening");
  all = $state.raw<MeasureStanding[]>([]);
  #asked = 0;

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const all = await commands.measures();
      if (asked !== this.#asked) return;
      this.all = all;
      this.stage = "ready";
    } catch {
      if (asked === this.#asked) this.stage = "failed";
    }
  }

  get here(): MeasureStanding[] {
    return this.all.filter((one) => one.here);
  }

  /** Deleted, and known by their answers. */
  get gone(): MeasureStanding[] {
    return this.all.filter((one) => !one.here);
  }

  get(id: EntryId): MeasureStanding | null {
    return this.all.find((one) => one.id === id) ?? null;
  }

  leave(): void {
    this.#asked += 1;
    this.all = [];
    this.stage = "opening";
  }
}

/** Puts a measure or answers into the bin, and offers to take that back. False when it could not be. */
export async function removed(id: EntryId, gone: string, back: string): Promise<boolean> {
  try {
    await commands.itemBin({ id });
  } catch {
    toast({ text: t("measures-not-removed") });
    return false;
  }
  offerBack(id, gone, back);
  return true;
}

/** Says that something is in the bin, and offers to take it out again. */
export function offerBack(id: EntryId, gone: string, back: string): void {
  const run = async () => {
    try {
      await commands.itemRestore({ id });
      changed.entries();
      toast({ text: back });
    } catch {
      toast({ text: t("measures-undo-failed") });
    }
  };
  toast({ text: gone, action: { label: t("measures-undo"), run: () => void run() } });
}

/** Takes one in from a file they choose, and says what became of it; false when they choose none. */
export async function takenIn(): Promise<boolean> {
  const taken = await unlessCancelled(() => commands.measureImport());
  if (!taken) return false;
  const { name, version, how } = taken;
  toast({ text: t(`measures-taken-${how}`, { name, version }) });
  return true;
}

/** Saves the sample where they choose. */
export async function sampleSaved(): Promise<void> {
  const answer = await unlessCancelled(() => commands.measureSample());
  if (answer?.saved) toast({ text: t("measures-sample-saved") });
}

/** Why the sample could not be saved. */
export function savingWords(error: unknown): Words {
  const failure = CommandError.from(error);
  return errorWords(failure, "measures-saving");
}

/** Why a file was not taken in: what happened, that nothing has changed, what to do. */
export function takingWords(error: unknown): Words {
  const failure = CommandError.from(error);
  const words = errorWords(failure, "measures-taking");
  const { field } = failure.detail;
  if (failure.code !== "invalid" || !field) return words;
  return { ...words, body: t("measures-field", { place: placeOf(field), wants: wantsOf(field) }) };
}

/** "items[3].text" as "items, number 3: text". */
function placeOf(path: string): string {
  const parts = path.split(".").map((part) => {
    const [, name, number] = /^(.*)\[(\d+)\]$/.exec(part) ?? [];
    return name === undefined || number === undefined
      ? part
      : t("measures-field-nth", { name, number });
  });
  return parts.join(": ");
}

/** What should stand in that place. */
function wantsOf(path: string): string {
  if (/^subscales\[\d+\]\.items/.test(path)) return t("measures-wants-numbers");
  const last =
    path
      .split(".")
      .at(-1)
      ?.replace(/\[\d+\]$/, "") ?? "";
  return tKnown(`measures-wants-${last}`) ?? t("measures-wants-unknown");
}

async function unlessCancelled<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (CommandError.from(error).code === "cancelled") return null;
    throw error;
  }
}
