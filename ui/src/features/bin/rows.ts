/** What is in the bin, entries and all else alike: what it is, when it went and when it goes. */
import type { BinnedItem, BinRow, Item } from "$ipc";

export type Row = { id: string; binnedAt: string; goneOn: string } & (
  { entry: BinRow } | { item: Item }
);

/** The last put there first. */
export function binRows(entries: readonly BinRow[], items: readonly BinnedItem[]): Row[] {
  const rows: Row[] = [
    ...entries.map((entry) => ({
      id: entry.summary.id,
      binnedAt: entry.binned.at,
      goneOn: entry.goneOn,
      entry,
    })),
    ...items.map(({ item, binned, goneOn }) => ({
      id: item.id,
      binnedAt: binned.at,
      goneOn,
      item,
    })),
  ];
  return rows.sort((a, b) => b.binnedAt.localeCompare(a.binnedAt));
}
