/** Values from 0 to 10, a row each: how they lie, and where their middle is. */
import type { Spread } from "$ipc";
import {
  fitted,
  line,
  mark,
  px,
  wide,
  words,
  type ChartPoint,
  type Drawing,
  type Room,
  type Shape,
} from "../figure";

export interface Row {
  name: string;
  /** What is said in place of values, where there are too few. */
  instead?: string;
  /** How it was before, where this is about before and after. */
  before?: Spread;
  value?: Spread;
  /** The row in full. */
  label: string;
}

interface Given {
  rows: Row[];
  /** What the two marks are, where there are two. */
  legend?: { before: string; after: string };
}

export function drawRows({ rows, legend }: Given, room: Room): Drawing {
  const size = room.rem * 0.875;
  const shapes: Shape[] = [];
  const points: ChartPoint[] = [];
  const names = Math.max(...rows.map(({ name }) => wide(name, size))) + size;
  // Beside the row where that leaves it room, above it where not.
  const beside = names < room.width * 0.5;
  const left = (beside ? names : 0) + size;
  const right = room.width - size;
  const x = (value: number) => left + (value / 10) * (right - left);
  let y = 0;
  if (legend) {
    y = size;
    shapes.push(mark("ring", size * 0.4, y - size * 0.33, size * 0.4, "threat"));
    shapes.push(words(size * 1.2, y, legend.before, size));
    const next = size * 3 + wide(legend.before, size);
    shapes.push(mark("circle", next, y - size * 0.33, size * 0.4, "soothe"));
    shapes.push(words(next + size * 0.8, y, legend.after, size));
    y += size * 0.8;
  }
  const shown: Shape[] = [];
  rows.forEach((row, at) => {
    if (!beside) {
      y += size * 1.2;
      shown.push(words(0, y, fitted(row.name, size, room.width), size, "ink"));
    }
    const middle = y + size * (beside ? 1.1 : 0.95);
    if (beside) shown.push(words(0, middle + size * 0.35, row.name, size, "ink"));
    const top = middle - size * 1.1;
    y = middle + size * 1.1;
    // Behind what has a value alone, so that no line runs through words.
    if (row.value)
      for (const value of [0, 5, 10]) shapes.push(line(x(value), top, x(value), y, "line"));
    let place = left;
    if (row.value) {
      place = x(row.value.middle);
      if (row.before) pair(shown, row.before, row.value, x, middle, size);
      else one(shown, row.value, x, middle, size);
    } else if (row.instead !== undefined) {
      shown.push(words(left, middle + size * 0.35, row.instead, size * 0.93));
    }
    points.push({ row: at, at: 0, x: place, y: middle, r: size * 0.75, label: row.label });
  });
  for (const value of [0, 5, 10])
    shapes.push(words(x(value), y + size * 1.1, String(value), size * 0.93, "soft", "middle"));
  shapes.push(...shown);
  return { width: room.width, height: px(y + size * 1.5), shapes, points };
}

function one(
  shapes: Shape[],
  value: Spread,
  x: (value: number) => number,
  y: number,
  size: number,
) {
  shapes.push(line(x(value.lowest), y, x(value.highest), y, "edge", 3));
  shapes.push(mark("circle", x(value.middle), y, size * 0.42, "soothe"));
}

/** The middles joined; how each lies, as a thin line above and below. */
function pair(
  shapes: Shape[],
  before: Spread,
  after: Spread,
  x: (value: number) => number,
  y: number,
  size: number,
) {
  shapes.push(
    line(x(before.lowest), y - size * 0.6, x(before.highest), y - size * 0.6, "threat", 1.5),
  );
  shapes.push(
    line(x(after.lowest), y + size * 0.6, x(after.highest), y + size * 0.6, "soothe", 1.5),
  );
  shapes.push(line(x(before.middle), y, x(after.middle), y, "line", 4));
  shapes.push(mark("ring", x(before.middle), y, size * 0.45, "threat"));
  shapes.push(mark("circle", x(after.middle), y, size * 0.34, "soothe"));
}
