/** Every chart of the page, from what was added up. One of which there is nothing is left out. */
import type { PatternLine, Patterns, ScaleContexts, ScaleId, ShiftContext } from "$ipc";
import { shiftContexts } from "$ipc";
import { capitalised, formatDay, scaleName, t, weekdayNames } from "$i18n";
import { drawBars, type Bar } from "./charts/bars";
import { drawLines, type Series } from "./charts/lines";
import { drawRows, type Row } from "./charts/rows";
import { drawSquares } from "./charts/squares";
import type { Colour, Figure, MarkKind, Table } from "./figure";
import * as say from "./words";

const LOOKS: { colour: Colour; mark: MarkKind; dash?: string }[] = [
  { colour: "soothe", mark: "circle" },
  { colour: "drive", mark: "square", dash: "7 4" },
];
const SYSTEM_LOOKS = {
  threat: { colour: "threat", mark: "triangle", dash: "2 4" },
  drive: { colour: "drive", mark: "square", dash: "7 4" },
  soothing: { colour: "soothe", mark: "circle" },
} as const;

/** Lines over time as a table: a row for every bin in which there is something. */
function timeTable(patterns: Patterns, lines: { name: string; line: PatternLine }[]): Table {
  const weekly = patterns.range === "year";
  const rows = patterns.bins.flatMap((bin, at) => {
    const values = lines.map(({ line }) => line.points[at]?.value);
    const held = patterns.sessions.filter((session) => session.bin === at);
    if (held.length === 0 && values.every((value) => value === undefined)) return [];
    const when = weekly
      ? t("patterns-week-of", { from: say.shownDay(bin.from) })
      : formatDay(bin.from, "short");
    const cells = values.map((value) => (value === undefined ? t("patterns-none") : String(value)));
    return [[when, ...cells, held.map(({ kind }) => say.kindName(kind)).join(", ")]];
  });
  const when = weekly ? t("patterns-week") : t("patterns-day");
  return {
    header: [when, ...lines.map(({ name }) => name), t("patterns-sessions-column")],
    rows,
  };
}

function overTime(
  patterns: Patterns,
  id: string,
  title: string,
  series: Series[],
  several: boolean,
  note: string[] = [],
): Figure {
  const { bins, sessions, range } = patterns;
  const any = series.some(({ line }) => line.days > 0);
  return {
    id,
    title,
    sentences: [
      ...series.map(({ name, line }) => say.lineInWords(name, line, range)),
      say.sessionsInWords(sessions),
      ...note,
    ],
    table: timeTable(patterns, series),
    draw: any
      ? (room) =>
          drawLines(
            {
              panels: several ? series.map((one) => [one]) : [series],
              bins,
              sessions,
              sessionsAre: t("patterns-sessions-legend"),
            },
            room,
          )
      : null,
  };
}

/** The scales that are chosen, in the order they are offered. */
export function scalesFigure(patterns: Patterns, chosen: readonly ScaleId[]): Figure {
  const lines = patterns.scales.filter(({ scale }) => chosen.includes(scale));
  const series = lines.map(({ scale, line }, at): Series => ({
    name: scaleName(scale),
    line,
    ...(LOOKS[at] ?? LOOKS[0]!),
  }));
  const [first, second] = series.map(({ name }) => name);
  const title =
    first !== undefined && second !== undefined
      ? t("patterns-scales-and", {
          first,
          second: second.charAt(0).toLowerCase() + second.slice(1),
        })
      : (first ?? "");
  return overTime(patterns, "scales", title, series, false, [t("patterns-middle-note")]);
}

export function systemsFigure(patterns: Patterns): Figure | null {
  if (patterns.systems.length === 0) return null;
  const series = patterns.systems.map(({ system, line }): Series => ({
    name: t(`system-${system}`),
    line,
    ...SYSTEM_LOOKS[system],
  }));
  return overTime(patterns, "systems", t("patterns-systems"), series, false);
}

export function themesFigure(patterns: Patterns): Figure | null {
  if (patterns.themes.length === 0) return null;
  const series = patterns.themes.map(({ theme, line }): Series => ({
    name: capitalised(t(`theme-${theme}`)),
    line,
    colour: "soothe",
    mark: "circle",
  }));
  const note = [t("patterns-themes-note")];
  return overTime(patterns, "themes", t("patterns-themes"), series, true, note);
}

export function helpedFigure({ tried, enough }: Patterns): Figure {
  const rows = tried.map((one): Row => {
    const name = t("patterns-helped-row", { name: one.name, times: one.times });
    const label = say.spreadOfTried(one);
    return one.said
      ? { name, label, before: one.said.before, value: one.said.after }
      : { name, label, instead: t("patterns-helped-few") };
  });
  const legend = { before: t("patterns-helped-before"), after: t("patterns-helped-after") };
  const few = t("patterns-helped-few");
  return {
    id: "helped",
    title: t("patterns-helped"),
    sentences:
      tried.length === 0
        ? [t("patterns-helped-empty")]
        : [...say.triesInWords(tried, enough), t("patterns-helped-note")],
    table: {
      header: [
        t("patterns-helped-exercise"),
        t("patterns-helped-times"),
        capitalised(t("patterns-helped-before")),
        capitalised(t("patterns-helped-after")),
        t("patterns-helped-lower"),
        t("patterns-helped-same"),
        t("patterns-helped-higher"),
      ],
      rows: tried.map(({ name, times, said }) => [
        name,
        String(times),
        ...(said
          ? [say.spreadInWords(said.before), say.spreadInWords(said.after)].concat(
              [said.lower, said.same, said.higher].map(String),
            )
          : [few, "", "", "", ""]),
      ]),
    },
    draw: tried.length === 0 ? null : (room) => drawRows({ rows, legend }, room),
  };
}

export function daysFigure({ checkedIn }: Patterns): Figure {
  const with_ = checkedIn.days.filter(({ checkIns }) => checkIns > 0);
  const weekdays = weekdayNames().map((name) => name.slice(0, 2));
  return {
    id: "days",
    title: t("patterns-days"),
    sentences: [
      say.daysInWords(checkedIn),
      ...(with_.length > 0 ? [t("patterns-days-filled")] : []),
    ],
    table: {
      header: [t("patterns-day"), t("patterns-days-count")],
      rows: with_.map(({ day, checkIns }) => [formatDay(day, "short"), String(checkIns)]),
    },
    draw: (room) => drawSquares({ days: checkedIn.days, weekdays, label: say.dayInWords }, room),
  };
}

const plural = (day: string) => t("patterns-weekday-plural", { day });
const shiftsName = (shift: ShiftContext) => t(`patterns-shift-${shift}`);

function contextFigure(
  patterns: Patterns,
  { scale, weekdays, shifts }: ScaleContexts,
  by: "weekdays" | "shifts",
): Figure {
  const groups = by === "weekdays" ? weekdays : shifts;
  const names = by === "weekdays" ? weekdayNames().map(plural) : shiftContexts.map(shiftsName);
  const shown = groups.groups
    .map((group, at) => ({ group, name: capitalised(names[at] ?? "") }))
    .filter(({ group }) => by === "weekdays" || group.days > 0);
  const { enough } = patterns;
  const named = scaleName(scale);
  const rows = shown.map(({ group, name }): Row => {
    const row = t("patterns-contexts-row", { name, days: group.days });
    const label = say.groupInWords(name, group);
    return group.spread
      ? { name: row, label, value: group.spread }
      : { name: row, label, instead: t("patterns-contexts-few", { days: group.days }) };
  });
  return {
    id: by,
    title:
      by === "weekdays"
        ? t("patterns-weekdays", { scale: named })
        : t("patterns-shifts", { scale: named }),
    sentences: [
      say.groupsInWords(named, groups, names),
      by === "weekdays"
        ? t("patterns-contexts-weekdays-note", { enough })
        : t("patterns-contexts-shifts-note", { enough }),
    ],
    table: {
      header: [
        t("patterns-contexts-kind"),
        t("patterns-contexts-days"),
        t("patterns-contexts-lies"),
      ],
      rows: shown.map(({ group, name }) => [
        name,
        String(group.days),
        group.spread
          ? say.spreadInWords(group.spread)
          : t("patterns-contexts-few", { days: group.days }),
      ]),
    },
    draw: (room) => drawRows({ rows }, room),
  };
}

/** By weekday and by shift; each only where there is a day of it. */
export function contextFigures(patterns: Patterns, scale: ScaleId | undefined): Figure[] {
  const found = patterns.contexts.find((one) => one.scale === scale);
  if (!found) return [];
  const those = (["weekdays", "shifts"] as const).filter((by) =>
    found[by].groups.some(({ days }) => days > 0),
  );
  return those.map((by) => contextFigure(patterns, found, by));
}

export function broughtFigure({ brought }: Patterns): Figure | null {
  if (say.broughtTotal(brought) === 0) return null;
  const bars = say.PROCTOR.map((kind): Bar => {
    const name = capitalised(t(`patterns-brought-${kind}`));
    const count = brought[kind];
    const label = t("patterns-brought-point", { kind: name, count });
    return { name, count, said: String(count), label };
  });
  return {
    id: "brought",
    title: t("patterns-brought"),
    sentences: [say.broughtInWords(brought), t("patterns-brought-note")],
    table: {
      header: [t("patterns-brought-kind"), t("patterns-brought-times")],
      rows: bars.map(({ name, said }) => [name, said]),
    },
    draw: (room) => drawBars(bars, room),
  };
}

export function receivedFigure({ received }: Patterns): Figure | null {
  const { sessions, allowances, rhythms } = received;
  if (sessions === 0 && allowances.length === 0 && rhythms.length === 0) return null;
  const bars: Bar[] = [
    ...allowances.map((one) => ({
      name: say.allowanceName(one),
      count: one.used,
      more: one.booked,
      beside: one.sessions,
      said: t("patterns-received-bar", { count: one.used, of: one.sessions }),
      label: say.allowanceInWords(one),
    })),
    ...rhythms.map((one) => ({
      name: say.rhythmName(one),
      count: one.attended,
      beside: one.meant,
      said: t("patterns-received-bar", { count: one.attended, of: one.meant }),
      label: say.rhythmInWords(one),
    })),
  ];
  return {
    id: "received",
    title: t("patterns-received"),
    sentences: [
      ...say.receivedInWords(received),
      ...(bars.length > 0 ? [t("patterns-received-note")] : []),
    ],
    table: {
      header: [
        t("patterns-received-what"),
        t("patterns-received-attended"),
        t("patterns-received-booked"),
        t("patterns-received-beside"),
      ],
      rows: bars.map(({ name, count, more, beside }) => [
        name,
        String(count),
        more === undefined ? "" : String(more),
        String(beside ?? ""),
      ]),
    },
    draw: bars.length > 0 ? (room) => drawBars(bars, room) : null,
  };
}
