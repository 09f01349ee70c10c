/** A square for each day, a week to a column: the more check-ins, the more of it is filled. */
import type { CountedDay } from "$ipc";
import { px, words, type ChartPoint, type Drawing, type Room, type Shape } from "../figure";
import { shortDay } from "../words";

interface Given {
  days: CountedDay[];
  /** A letter or two for each weekday, Monday first. */
  weekdays: string[];
  label: (day: CountedDay) => string;
}

/** Of one check-in, of two, of more. */
const FILLED = [0.5, 0.75, 1];

export function drawSquares({ days, weekdays, label }: Given, room: Room): Drawing {
  const size = room.rem * 0.8125;
  const begins = (new Date(`${days[0]?.day ?? "2024-01-01"}T00:00:00Z`).getUTCDay() + 6) % 7;
  const columns = Math.ceil((days.length + begins) / 7);
  const left = size * 2.2;
  const cell = Math.min(size * 1.8, (room.width - left) / columns);
  const gap = cell > 10 ? 3 : 1;
  const side = cell - gap;
  const top = size * 1.6;
  const shapes: Shape[] = [];
  const points: ChartPoint[] = [];
  const every = Math.max(1, Math.ceil((size * 4.5) / cell));
  const fits = cell >= size * 0.8;
  weekdays.forEach((name, row) => {
    if (fits || row % 3 === 0)
      shapes.push(words(0, top + row * cell + side / 2 + size * 0.35, name, size));
  });
  days.forEach((day, at) => {
    const column = Math.floor((at + begins) / 7);
    const row = (at + begins) % 7;
    const [x, y] = [left + column * cell, top + row * cell];
    if (row === 0 && column % every === 0) shapes.push(words(x, size, shortDay(day.day), size));
    shapes.push(square(x, y, side, { fill: "surface", stroke: "line" }));
    const filled = FILLED[Math.min(day.checkIns, FILLED.length) - 1];
    if (filled !== undefined) {
      const inset = (side * (1 - filled)) / 2;
      shapes.push(square(x + inset, y + inset, side * filled, { fill: "accent" }));
    }
    points.push({
      row,
      at: column,
      x: x + side / 2,
      y: y + side / 2,
      r: side * 0.72,
      label: label(day),
    });
  });
  return {
    width: room.width,
    height: px(top + 7 * cell + 2),
    shapes,
    points,
    start: points.length - 1,
  };
}

const square = (
  x: number,
  y: number,
  side: number,
  paint: Pick<Shape & { kind: "rect" }, "fill" | "stroke">,
): Shape => ({
  kind: "rect",
  x: px(x),
  y: px(y),
  w: px(side),
  h: px(side),
  rx: px(side * 0.22),
  width: 1,
  ...paint,
});
