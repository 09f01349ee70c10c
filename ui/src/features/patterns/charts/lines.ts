/** Lines over time: one panel of a few, or several panels of one. */
import type { Bin, MarkedSession, PatternLine } from "$ipc";
import {
  fitted,
  line,
  mark,
  px,
  wide,
  words,
  type ChartPoint,
  type Colour,
  type Drawing,
  type MarkKind,
  type Room,
  type Shape,
} from "../figure";
import { pointInWords, sessionInWords, shortDay } from "../words";

export interface Series {
  name: string;
  colour: Colour;
  mark: MarkKind;
  dash?: string;
  line: PatternLine;
}

interface Given {
  /** Each with lines of its own; one panel with all of them, or one line to each. */
  panels: Series[][];
  bins: Bin[];
  sessions: MarkedSession[];
  /** What the dashed uprights are called. */
  sessionsAre: string;
  /** From where to where a value can lie; from 0 to 10 where nothing is said. */
  reach?: { low: number; high: number };
  /** What a bin is called under it, where every bin may be named. */
  named?: (bin: Bin) => string;
}

const TOP = 10;

const TEN = { low: 0, high: 10 };

export function drawLines(given: Given, room: Room): Drawing {
  const { panels, bins, sessions, sessionsAre, reach = TEN, named } = given;
  const size = room.rem * 0.8125;
  const several = panels.length > 1;
  const all = panels.flat();
  const roomy = room.width > room.rem * 34;
  const tail =
    !several && roomy
      ? Math.max(...all.map(({ name }) => wide(name, size))) + size * 1.6
      : size * 0.8;
  const { low, high } = reach;
  const ticks = several ? [low, high] : [low, Math.round((low + high) * 50) / 100, high];
  const left = Math.max(
    size * 1.9,
    ...ticks.map((value) => wide(String(value), size) + size * 0.9),
  );
  const right = Math.max(left + 40, room.width - Math.min(tail, room.width * 0.3));
  const shapes: Shape[] = [];
  const points: ChartPoint[] = [];
  const step = (right - left) / bins.length;
  const x = (at: number) => left + (at + 0.5) * step;

  let top = legend(
    shapes,
    several ? [] : all,
    sessions.length > 0 ? sessionsAre : null,
    room,
    size,
  );
  const tall = several ? room.rem * 3.5 : Math.min(Math.max(room.width * 0.24, 150), room.rem * 13);
  /** From where to where each panel reaches, its name left out. */
  const reaches: [number, number][] = [];
  panels.forEach((panel, at) => {
    if (several) {
      shapes.push(words(left, top + size, panel[0]?.name ?? "", size, "ink"));
      top += size * 1.7;
    }
    const from = top + TOP;
    const y = (value: number) => from + (1 - (value - low) / (high - low || 1)) * (tall - TOP);
    for (const value of ticks) {
      shapes.push(line(left, y(value), right, y(value), "line"));
      shapes.push(
        words(left - size * 0.5, y(value) + size * 0.35, String(value), size, "soft", "end"),
      );
    }
    panel.forEach((series, nth) => {
      drawn(shapes, series, x, y, size);
      series.line.points.forEach((point, bin) => {
        const { from, to } = bins[bin] ?? {};
        if (!point || from === undefined || to === undefined) return;
        const label = pointInWords(series.name, { from, to }, point);
        const row = several ? at : nth;
        points.push({ row, at: bin, x: x(bin), y: y(point.value), r: size * 0.55, label });
      });
    });
    if (!several && roomy) ends(shapes, panel, y, right, size);
    top += tall + (several ? size * 1.1 : 0);
    reaches.push([from - TOP, y(low)]);
  });
  const first = reaches[0]?.[0] ?? top;
  const bottom = reaches.at(-1)?.[1] ?? top;
  for (const session of sessions) {
    const at = x(session.bin);
    for (const [above, below] of reaches)
      shapes.unshift(line(at, above, at, below, "edge", 1.5, "4 4"));
    const label = sessionInWords(session);
    points.push({ row: all.length, at: session.bin, x: at, y: first + 2, r: size * 0.55, label });
  }
  dates(shapes, bins, x, bottom + size * 1.6, size, right - left, named);
  return { width: room.width, height: px(bottom + size * 2.3), shapes, points };
}

/** Names what is drawn, by line and mark; how far down it reaches. */
function legend(shapes: Shape[], all: Series[], upright: string | null, room: Room, size: number) {
  const sample = size * 2;
  let [x, y] = [0, size];
  const place = (name: string): number => {
    const needs = sample + size * 0.5 + wide(name, size) + size * 1.6;
    if (x > 0 && x + needs > room.width) [x, y] = [0, y + size * 1.7];
    const at = x;
    x += needs;
    return at;
  };
  for (const series of all) {
    const name = fitted(series.name, size, room.width - sample - size);
    const at = place(name);
    const middle = y - size * 0.33;
    shapes.push(line(at, middle, at + sample, middle, series.colour, 2.5, series.dash));
    shapes.push(mark(series.mark, at + sample / 2, middle, size * 0.3, series.colour));
    shapes.push(words(at + sample + size * 0.5, y, name, size, "ink"));
  }
  if (upright !== null) {
    const at = place(upright);
    shapes.push(line(at + 2, y - size, at + 2, y + size * 0.2, "edge", 1.5, "4 4"));
    shapes.push(words(at + size * 0.8, y, upright, size));
  }
  return all.length === 0 && upright === null ? 0 : y + size * 0.9;
}

/** A line that no gap is drawn across, and a mark for each of its points. */
function drawn(
  shapes: Shape[],
  { line: { points }, colour, dash, mark: kind }: Series,
  x: (at: number) => number,
  y: (value: number) => number,
  size: number,
) {
  let [d, open] = ["", false];
  points.forEach((point, at) => {
    if (point) d += `${open ? "L" : "M"}${px(x(at))},${px(y(point.value))}`;
    open = point !== null;
  });
  if (d === "") return;
  shapes.push({
    kind: "path",
    d,
    stroke: colour,
    width: 2,
    ...(dash === undefined ? {} : { dash }),
  });
  const r = Math.min(size * 0.26, Math.max(2, (x(1) - x(0)) * 0.3));
  points.forEach((point, at) => {
    if (point) shapes.push(mark(kind, x(at), y(point.value), r, colour));
  });
}

/** Each line's name beside its last point, none over another. */
function ends(
  shapes: Shape[],
  panel: Series[],
  y: (value: number) => number,
  right: number,
  size: number,
) {
  const named = panel.flatMap(({ name, colour, line: { points } }) => {
    const last = points.findLastIndex((point) => point !== null);
    const point = points[last];
    return point ? [{ name, colour, y: y(point.value) + size * 0.35 }] : [];
  });
  named.sort((a, b) => a.y - b.y);
  let above = -Infinity;
  for (const { name, colour, y: wanted } of named) {
    above = Math.max(wanted, above + size * 1.25);
    shapes.push(words(right + size * 0.8, above, name, size, colour));
  }
}

function dates(
  shapes: Shape[],
  bins: Bin[],
  x: (at: number) => number,
  y: number,
  size: number,
  room: number,
  named?: (bin: Bin) => string,
) {
  const most = Math.max(2, Math.floor(room / (size * (named ? 6 : 5))));
  // Whole weeks apart where the points are days; anything where they are weeks.
  const unit = named ? 1 : bins.length === 52 ? 4 : 7;
  const every = unit * Math.ceil(bins.length / unit / most);
  for (let at = 0; at < bins.length; at += every) {
    const bin = bins[at];
    if (!bin) continue;
    const name = named ? named(bin) : shortDay(bin.from);
    // Beneath its point, as long as that leaves it within the picture.
    const anchor = x(at) < wide(name, size) / 2 ? "start" : "middle";
    shapes.push(words(x(at), y, name, size, "soft", anchor));
  }
}
