/** The entries a reflection may be about: the latest, and those it already names. */
import { commands, type Entry, type EntryId } from "$ipc";
import { contextInWords, entryInWords, momentInWords, t } from "$i18n";

export type Linkable = { id: EntryId; words: string };

/** How many of the latest are offered. */
const RECENT = 12;
/** How much of an entry's words stands on its chip. */
const WORDS_MOST = 48;

export class LinkableEntries {
  stage = $state<"opening" | "ready" | "failed">("opening");
  all = $state.raw<Linkable[]>([]);

  /** `not` is the entry being changed: nothing is about itself. */
  async load(named: readonly EntryId[], today: string, not: EntryId | null): Promise<void> {
    this.stage = "opening";
    try {
      const { rows } = await commands.timeline({ offset: 0, limit: RECENT });
      const recent = rows
        .filter(({ id }) => id !== not)
        .map((row) => {
          const { line, title, done, text } = entryInWords(row, today);
          return { id: row.id, words: shortened([line, title || done || text]) };
        });
      const others = named.filter((id) => !recent.some((one) => one.id === id));
      this.all = [...(await Promise.all(others.map((id) => linked(id, today)))), ...recent];
      this.stage = "ready";
    } catch {
      this.stage = "failed";
    }
  }

  leave(): void {
    this.all = [];
  }
}

async function linked(id: EntryId, today: string): Promise<Linkable> {
  try {
    const entry = await commands.entryGet({ id });
    return { id, words: shortened([nameOf(entry), momentInWords(entry.body.when, today)]) };
  } catch {
    return { id, words: t("reflect-link-gone") };
  }
}

function nameOf({ body }: Entry): string {
  if (body.kind === "grounding") return body.name;
  if (body.kind === "reflection") return body.title || body.templateName || t("entry-reflection");
  return contextInWords(body) ?? t("entry-checkin");
}

function shortened(parts: (string | null)[]): string {
  const words = parts.filter(Boolean).join(" · ");
  const letters = [...words];
  return letters.length > WORDS_MOST ? `${letters.slice(0, WORDS_MOST).join("").trim()}…` : words;
}
