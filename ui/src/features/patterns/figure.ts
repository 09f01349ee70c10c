/**
 * A chart, before it is drawn: shapes in a box, the points in it that can be gone to, what is said of
 * it, and the same as a table. The page draws it from this, and so does the picture that is saved.
 */

/** Colours by what they are called in the tokens; a picture is given what stands behind them. */
export const COLOURS = [
  "ink",
  "soft",
  "line",
  "edge",
  "accent",
  "surface",
  "threat",
  "drive",
  "soothe",
] as const;
export type Colour = (typeof COLOURS)[number];

interface Painted {
  fill?: Colour;
  stroke?: Colour;
  width?: number;
  dash?: string;
}
export type Shape =
  | ({ kind: "path"; d: string } & Painted)
  | ({ kind: "rect"; x: number; y: number; w: number; h: number; rx?: number } & Painted)
  | {
      kind: "text";
      x: number;
      y: number;
      text: string;
      size: number;
      fill: Colour;
      anchor?: "start" | "middle" | "end";
    };

/** Something in the chart that can be gone to. Points of one row stand beside each other. */
export interface ChartPoint {
  row: number;
  at: number;
  x: number;
  y: number;
  /** How far the ring around it reaches. */
  r: number;
  /** What it is, in full. */
  label: string;
}

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
  points: ChartPoint[];
  /** Where one comes in, where that is not the newest point of the first row. */
  start?: number;
}

/** The room there is, and the size of the text, both in CSS pixels. */
export interface Room {
  width: number;
  rem: number;
}

export interface Table {
  header: string[];
  rows: string[][];
}

export interface Figure {
  /** Tells figures of one page apart. */
  id: string;
  title: string;
  /** What is said of it, a sentence each. */
  sentences: string[];
  table: Table;
  /** Null where there is nothing to draw. */
  draw: ((room: Room) => Drawing) | null;
}

/** Rounded to a tenth of a pixel, which no eye sees and which keeps a drawing short. */
export const px = (value: number) => Math.round(value * 10) / 10;

export type MarkKind = "circle" | "square" | "triangle" | "ring";

/** A mark around a place, told from the others by its shape. */
export function mark(kind: MarkKind, x: number, y: number, r: number, colour: Colour): Shape {
  const filled = { fill: colour, stroke: colour, width: 1 };
  switch (kind) {
    case "square":
      return {
        kind: "rect",
        x: px(x - r * 0.9),
        y: px(y - r * 0.9),
        w: px(r * 1.8),
        h: px(r * 1.8),
        ...filled,
      };
    case "triangle": {
      const [w, h] = [r * 1.15, r];
      return {
        kind: "path",
        d: `M${px(x)},${px(y - h * 1.15)}L${px(x + w)},${px(y + h * 0.85)}L${px(x - w)},${px(y + h * 0.85)}Z`,
        ...filled,
      };
    }
    case "ring":
      return { kind: "path", d: round(x, y, r), fill: "surface", stroke: colour, width: 2 };
    case "circle":
      return { kind: "path", d: round(x, y, r), ...filled };
  }
}

function round(x: number, y: number, r: number): string {
  const [left, size] = [px(x - r), px(r)];
  return `M${left},${px(y)}a${size},${size} 0 1 0 ${px(r * 2)},0a${size},${size} 0 1 0 ${px(-r * 2)},0Z`;
}

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Colour,
  width = 1,
  dash?: string,
): Shape => ({
  kind: "path",
  d: `M${px(x1)},${px(y1)}L${px(x2)},${px(y2)}`,
  stroke,
  width,
  ...(dash === undefined ? {} : { dash }),
});

export const words = (
  x: number,
  y: number,
  text: string,
  size: number,
  fill: Colour = "soft",
  anchor: "start" | "middle" | "end" = "start",
): Shape => ({ kind: "text", x: px(x), y: px(y), text, size: px(size), fill, anchor });

/** About how wide words are: the face is not measured, so a little more than it is. */
export const wide = (text: string, size: number) => text.length * size * 0.54;

/** No more of the words than there is room for. */
export function fitted(text: string, size: number, room: number): string {
  const most = Math.max(4, Math.floor(room / (size * 0.54)));
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

/** Words over several lines. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && wide(`${last} ${word}`, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
