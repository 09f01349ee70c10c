/** What a piece is made from, read as it is now: never changed here, and gone with the page. */
import {
  commands,
  CommandError,
  type EntryId,
  type EntrySummary,
  type Items,
  type Piece,
} from "$ipc";
import { paragraphsOf, type Paragraph } from "./sources";

export interface Source {
  from: EntryId;
  /** Null where it is no longer there. */
  paragraphs: Paragraph[] | null;
  /** When it was last changed; "" for never. */
  edited: string;
}

export class Sources {
  found = $state.raw<Source[]>([]);
  /** Entries to choose from, the newest first; null while they are being read. */
  entries = $state.raw<EntrySummary[] | null>(null);
  failed = $state(false);
  #left = false;

  /** Reads one, if it has not been. */
  async read(from: EntryId, items: Items): Promise<Source | null> {
    const known = this.found.find((one) => one.from === from);
    if (known) return known;
    const source = await sourceOf(from, items);
    if (this.#left || !source) return null;
    this.found = [...this.found.filter((one) => one.from !== from), source];
    return source;
  }

  async readAll(piece: Piece, items: Items): Promise<void> {
    for (const { from } of piece.sources) await this.read(from, items);
  }

  async list(): Promise<void> {
    this.failed = false;
    try {
      const entries = await commands.entriesSince({ day: null });
      if (!this.#left) this.entries = entries.filter(({ snippet }) => snippet.trim() !== "");
    } catch {
      this.failed = true;
    }
  }

  /** What stands in the sources for a field, as they are now. */
  before(piece: Piece, field: string): string {
    return piece.sources
      .flatMap(({ from, paragraphs }) => {
        const source = this.found.find((one) => one.from === from);
        const those = paragraphs.filter((one) => one.field === field).map(({ at }) => at);
        return those.flatMap((at) => source?.paragraphs?.[at]?.text ?? []);
      })
      .join("\n\n");
  }

  leave(): void {
    this.#left = true;
    this.found = [];
    this.entries = null;
  }
}

async function sourceOf(from: EntryId, items: Items): Promise<Source | null> {
  const session = items.get("session", from);
  if (session) return { from, paragraphs: paragraphsOf(session.body), edited: session.edited.at };
  try {
    const entry = await commands.entryGet({ id: from });
    return { from, paragraphs: paragraphsOf(entry.body), edited: entry.edited?.at ?? "" };
  } catch (error) {
    return CommandError.from(error).code === "notFound"
      ? { from, paragraphs: null, edited: "" }
      : null;
  }
}
