/** Counts, a bar each; beside them, where there is one, what was allowed or meant. */
import {
  fitted,
  line,
  px,
  words,
  type ChartPoint,
  type Drawing,
  type Room,
  type Shape,
} from "../figure";

export interface Bar {
  name: string;
  count: number;
  /** More of it that is only in the diary. */
  more?: number;
  /** What it is set beside: a mark on the bar's way. */
  beside?: number;
  /** The number at its end. */
  said: string;
  label: string;
}

export function drawBars(bars: Bar[], room: Room): Drawing {
  const size = room.rem * 0.875;
  const shapes: Shape[] = [];
  const points: ChartPoint[] = [];
  const most = Math.max(
    1,
    ...bars.map(({ count, more = 0, beside = 0 }) => Math.max(count + more, beside)),
  );
  const right = room.width - size * 5.5;
  const x = (count: number) => px((count / most) * right);
  let y = 0;
  bars.forEach((bar, row) => {
    y += size * 1.15;
    shapes.push(words(0, y, fitted(bar.name, size, room.width), size, "ink"));
    y += size * 0.45;
    const tall = px(size * 0.8);
    const box = { kind: "rect", y: px(y), h: tall, rx: 3 } as const;
    shapes.push({
      ...box,
      x: 0,
      w: Math.max(2, x(bar.count)),
      fill: bar.count > 0 ? "soothe" : "line",
    });
    if (bar.more)
      shapes.push({
        ...box,
        x: px(x(bar.count) + 1),
        w: px(x(bar.more) - 1),
        fill: "surface",
        stroke: "soothe",
        width: 1.5,
        dash: "3 3",
      });
    if (bar.beside !== undefined && bar.beside > 0)
      shapes.push(line(x(bar.beside), y - 4, x(bar.beside), y + tall + 4, "ink", 2.5));
    const end = Math.max(x(bar.count + (bar.more ?? 0)), x(bar.beside ?? 0));
    shapes.push(words(end + size * 0.6, y + size * 0.72, bar.said, size));
    points.push({
      row,
      at: 0,
      x: Math.max(6, x(bar.count) / 2),
      y: y + tall / 2,
      r: size * 0.6,
      label: bar.label,
    });
    y += tall + size * 0.55;
  });
  return { width: room.width, height: px(y), shapes, points };
}
