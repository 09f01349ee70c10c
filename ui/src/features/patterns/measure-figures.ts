/** Every subscale of a measure over time, from what was added up. */
import type { Bin, MeasureLine, MeasurePoint, MeasureStanding, PatternLine } from "$ipc";
import { formatDay, t } from "$i18n";
import { drawLines, type Series } from "./charts/lines";
import type { Figure } from "./figure";

/** A place for every time it was answered, and an empty one for each month between without one. */
function months(points: readonly MeasurePoint[]): { bins: Bin[]; line: PatternLine["points"] } {
  const bins: Bin[] = [];
  const line: PatternLine["points"] = [];
  const add = (day: string, value: number | null) => {
    bins.push({ from: day, to: day });
    line.push(value === null ? null : { value, days: 1 });
  };
  let last: string | null = null;
  for (const { day, value } of points) {
    for (let month = last && next(last); month && month < day.slice(0, 7); month = next(month))
      add(`${month}-01`, null);
    add(day, value);
    last = day.slice(0, 7);
  }
  return { bins, line };
}

/** "2026-12" after "2026-11". */
function next(month: string): string {
  const [year = 0, nth = 0] = month.split("-").map(Number);
  const [y, m] = nth === 12 ? [year + 1, 1] : [year, nth + 1];
  return `${y}-${String(m).padStart(2, "0")}`;
}

function said(name: string, line: MeasureLine): string[] {
  const { spread, points, how, lowest, highest } = line;
  const gaps = points.filter(({ value }) => value === null).length;
  if (!spread) return [t("measure-said-none", { name })];
  const count = points.length - gaps;
  const { lowest: low, middle, highest: high } = spread;
  const lies =
    count === 1
      ? t("measure-said-one", { name, low })
      : low === high
        ? t("measure-said-same", { name, count, low })
        : t("measure-said-many", { name, count, low, high, middle });
  return [
    lies,
    t(`measure-said-${how}`, { lowest, highest }),
    ...(gaps > 0 ? [t("measure-said-gaps", { count: gaps })] : []),
    t("measure-said-own"),
  ];
}

function figure({ measure }: MeasureStanding, line: MeasureLine, at: number): Figure {
  const name = line.current
    ? line.name
    : t("measure-line-before", { name: line.name, version: line.version });
  const { bins, line: points } = months(line.points);
  const series: Series = {
    name,
    colour: "soothe",
    mark: "circle",
    line: { points, days: points.filter(Boolean).length, spread: line.spread, change: null },
  };
  const reach = { low: line.lowest, high: line.highest };
  return {
    id: String(at),
    title: name,
    // Whose it is goes wherever the figures go, into a picture too.
    sentences: [...said(name, line), `${measure.name}. ${measure.credit}`],
    table: {
      header: [t("measure-day"), t("measure-figure-column")],
      rows: line.points.map(({ day, value }) => [
        formatDay(day, "plain"),
        value === null ? t("measure-no-figure") : String(value),
      ]),
    },
    draw: line.spread
      ? (room) =>
          drawLines(
            {
              panels: [[series]],
              bins,
              sessions: [],
              sessionsAre: "",
              reach,
              named: ({ from }) => formatDay(from, "monthBrief"),
            },
            room,
          )
      : null,
  };
}

/** The subscales of what stands now in their order, then those of before. */
export const measureFigures = (standing: MeasureStanding): Figure[] =>
  standing.lines.map((line, at) => figure(standing, line, at));
