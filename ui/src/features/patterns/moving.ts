import type { ChartPoint } from "./figure";

/** The point that a key leads to from another; null where it leads nowhere. */
export function moved(points: readonly ChartPoint[], from: number, key: string): number | null {
  const here = points[from];
  if (!here) return null;
  const rows = [...new Set(points.map((point) => point.row))].sort((a, b) => a - b);
  const inRow = (row: number) =>
    points
      .map((point, index) => ({ at: point.at, row: point.row, index }))
      .filter((point) => point.row === row)
      .sort((a, b) => a.at - b.at);
  const row = inRow(here.row);
  const place = row.findIndex((point) => point.index === from);
  // Where every row is one point, left and right go as up and down do.
  const alone = rows.every((one) => inRow(one).length === 1);
  const beside = (step: number) => row[place + step]?.index ?? null;
  const across = (step: number) => {
    const next = inRow(rows[rows.indexOf(here.row) + step] ?? NaN);
    const near = next.toSorted((a, b) => Math.abs(a.at - here.at) - Math.abs(b.at - here.at));
    return near[0]?.index ?? null;
  };
  switch (key) {
    case "ArrowRight":
      return alone ? across(1) : beside(1);
    case "ArrowLeft":
      return alone ? across(-1) : beside(-1);
    case "ArrowDown":
      return across(1);
    case "ArrowUp":
      return across(-1);
    case "Home":
      return alone ? (inRow(rows[0] ?? NaN)[0]?.index ?? null) : (row[0]?.index ?? null);
    case "End":
      return alone ? (inRow(rows.at(-1) ?? NaN)[0]?.index ?? null) : (row.at(-1)?.index ?? null);
    default:
      return null;
  }
}
