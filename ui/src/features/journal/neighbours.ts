/** The entries just newer and just older than one, found by where it stands in the journal. */
import { commands, type EntryId, type EntrySummary } from "$ipc";

export type Neighbours = { index: number; newer: EntryId | null; older: EntryId | null };

/** Rows looked through at a time when it is not where it was last seen. */
const STRIDE = 500;

/** Null when the entry is not in the journal: in the bin, for one. */
export async function neighboursOf(id: EntryId, hint: number | null): Promise<Neighbours | null> {
  if (hint !== null) {
    const found = await within(id, Math.max(0, hint - 1), 3);
    if (found.neighbours) return found.neighbours;
  }
  for (let offset = 0; ; offset += STRIDE) {
    // One row more on each side, so that a neighbour across the seam is seen.
    const { neighbours, total } = await within(id, Math.max(0, offset - 1), STRIDE + 2);
    if (neighbours) return neighbours;
    if (offset + STRIDE >= total) return null;
  }
}

async function within(id: EntryId, offset: number, limit: number) {
  const { rows, total } = await commands.timeline({ offset, limit });
  const at = rows.findIndex((row) => row.id === id);
  const atEdge = at === rows.length - 1 && offset + rows.length < total;
  const cut = at === 0 && offset > 0;
  const neighbours = at < 0 || atEdge || cut ? null : between(rows, at, offset);
  return { neighbours, total };
}

function between(rows: EntrySummary[], at: number, offset: number): Neighbours {
  return {
    index: offset + at,
    newer: rows[at - 1]?.id ?? null,
    older: rows[at + 1]?.id ?? null,
  };
}
