/** The small line of one scale over seven days, drawn in a box of 140 by 36. A gap stays a gap. */
export const BOX = { width: 140, height: 36 };
const INSET = 4;

export type Point = { x: number; y: number };

/** Where each day's mean stands; null where the day has none. */
export function placed(points: readonly (number | null)[]): (Point | null)[] {
  const step = (BOX.width - 2 * INSET) / Math.max(1, points.length - 1);
  const unit = (BOX.height - 2 * INSET) / 10;
  return points.map((score, index) =>
    score === null ? null : { x: INSET + index * step, y: BOX.height - INSET - score * unit },
  );
}

/** Runs of days with nothing between them missing, so that no line crosses a gap. */
export function runs(points: readonly (Point | null)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

/** One decimal at most: a mean of 4.333 is not measured that finely. */
export function shownMean(score: number): string {
  return String(Math.round(score * 10) / 10);
}
