/** What is said of the numbers: each sentence from the facts that came with them, and from nothing else. */
import type {
  Bin,
  BeforeAfter,
  Brought,
  CheckedIn,
  CountedDay,
  Group,
  Groups,
  LinePoint,
  MarkedSession,
  PatternLine,
  PatternRange,
  Received,
  Spread,
  Tried,
} from "$ipc";
import { formatDay, listed, t, tKnown } from "$i18n";

export const shortDay = (day: string) => formatDay(day, "brief");
export const shownDay = (day: string) => formatDay(day, "plain");

export const kindName = (kind: string) => tKnown(`session-kind-${kind}`) ?? t("session-kind-other");

/** "Energy, Saturday 21 November 2026: 4". */
export function pointInWords(name: string, bin: Bin, { value, days }: LinePoint): string {
  return bin.from === bin.to
    ? t("patterns-point", { name, day: formatDay(bin.from, "full"), value })
    : t("patterns-point-week", { name, from: shownDay(bin.from), value, days });
}

export function sessionInWords({ day, kind }: MarkedSession): string {
  return t("patterns-session", { kind: kindName(kind), day: formatDay(day, "full") });
}

/** What is said of one line. */
export function lineInWords(name: string, line: PatternLine, range: PatternRange): string {
  const { days, spread, change } = line;
  if (!spread) return t("patterns-line-none", { name });
  const lie = range === "year" ? weeks(name, days, spread) : lies(name, days, spread);
  return [lie, ...changed()].join(" ");

  function changed(): string[] {
    if (!change) return [];
    const { first, second, by, direction } = change;
    switch (direction) {
      case "higher":
        return [t("patterns-line-higher", { name, first, second, by })];
      case "lower":
        return [t("patterns-line-lower", { name, first, second, by })];
      case "same":
        return [t("patterns-line-level", { name, first, second })];
    }
  }
}

function lies(name: string, days: number, { lowest: low, middle, highest: high }: Spread): string {
  if (days === 1) return t("patterns-line-one", { name, low });
  if (low === high) return t("patterns-line-same", { name, days, low });
  return t("patterns-line-days", { name, days, low, high, middle });
}

function weeks(name: string, days: number, { lowest: low, middle, highest: high }: Spread): string {
  return low === high
    ? t("patterns-line-weeks-same", { name, days, low })
    : t("patterns-line-weeks", { name, days, low, high, middle });
}

export const sessionsInWords = (sessions: readonly MarkedSession[]) =>
  t("patterns-sessions", { count: sessions.length });

/** So many exercises are told of in full, those done most. */
const SAID_IN_FULL = 3;

/** What is said of the exercises; of those measured too few times only that, together. */
export function triesInWords(tried: readonly Tried[], enough: number): string[] {
  const few = tried.filter(({ said }) => said === null);
  const names = listed(few.map(({ name, times }) => t("patterns-helped-few-one", { name, times })));
  const each = tried.flatMap(({ name, times, said }) =>
    said ? [triedInWords(name, times, said)] : [],
  );
  return [
    ...each.slice(0, SAID_IN_FULL),
    ...(each.length > SAID_IN_FULL ? [t("patterns-helped-others")] : []),
    ...(few.length > 0 ? [t("patterns-helped-few-said", { names, enough })] : []),
  ];
}

function triedInWords(name: string, times: number, said: BeforeAfter): string {
  return t("patterns-helped-said", {
    name,
    times,
    parts: listed(parts(said)),
    before: said.before.middle,
    after: said.after.middle,
  });
}

function parts({ lower, same, higher }: BeforeAfter): string[] {
  return [
    ...(lower > 0 ? [t("patterns-helped-was-lower", { count: lower })] : []),
    ...(same > 0 ? [t("patterns-helped-was-same", { count: same })] : []),
    ...(higher > 0 ? [t("patterns-helped-was-higher", { count: higher })] : []),
  ];
}

export function spreadOfTried({ name, times, said }: Tried): string {
  if (!said) return t("patterns-helped-few-point", { name, times });
  const { before, after } = said;
  return t("patterns-helped-spread", {
    name,
    times,
    before: before.middle,
    beforeLow: before.lowest,
    beforeHigh: before.highest,
    after: after.middle,
    afterLow: after.lowest,
    afterHigh: after.highest,
  });
}

/** "5 (2 to 8)". */
export const spreadInWords = ({ lowest, middle, highest }: Spread) =>
  t("patterns-from-to", { middle, low: lowest, high: highest });

export const daysInWords = (counted: CheckedIn) => t("patterns-days-said", { with: counted.with });

export const dayInWords = ({ day, checkIns }: CountedDay) =>
  t("patterns-days-point", { day: formatDay(day, "full"), count: checkIns });

/** What is said of days in groups; `names` are those of the groups, in their order. */
export function groupsInWords(
  scale: string,
  { compared }: Groups,
  names: readonly string[],
): string {
  if (!compared) return t("patterns-contexts-none");
  if (!compared.apart) return t("patterns-contexts-level", { scale });
  const those = (places: readonly number[]) => listed(places.map((place) => names[place] ?? ""));
  return t("patterns-contexts-apart", {
    scale,
    highest: those(compared.highest),
    high: compared.high,
    lowest: those(compared.lowest),
    low: compared.low,
  });
}

export function groupInWords(name: string, { days, spread }: Group): string {
  if (!spread) return t("patterns-contexts-said-few", { name, days });
  const { lowest: low, middle, highest: high } = spread;
  return t("patterns-contexts-said", { name, days, low, middle, high });
}

export const PROCTOR = ["restorative", "formative", "normative", "untagged"] as const;

export const broughtTotal = (brought: Brought) =>
  PROCTOR.reduce((sum, kind) => sum + brought[kind], 0);

export function broughtInWords(brought: Brought): string {
  const counted = PROCTOR.filter((kind) => brought[kind] > 0);
  const counts = counted.map((kind) =>
    t("patterns-brought-count", { count: brought[kind], kind: t(`patterns-brought-${kind}`) }),
  );
  return t("patterns-brought-said", {
    total: broughtTotal(brought),
    sessions: brought.sessions,
    counts: listed(counts),
  });
}

/** "1 h 30 min". */
export function lengthInWords(all: number): string {
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return t("patterns-received-minutes", { minutes });
  return minutes === 0
    ? t("patterns-received-whole", { hours })
    : t("patterns-received-hours", { hours, minutes });
}

type Named = { called: string; kinds: readonly string[] };

function named({ called, kinds }: Named): string {
  if (called.trim() !== "") return called.trim();
  return kinds.length === 0 ? t("patterns-kinds-all") : listed(kinds.map(kindName));
}

export const allowanceName = (allowance: Named) =>
  t("patterns-allowance", { name: named(allowance) });

export const rhythmName = (rhythm: Named & { weeks: number }) =>
  t("patterns-rhythm", { weeks: rhythm.weeks, name: named(rhythm) });

export function allowanceInWords(allowance: Received["allowances"][number]): string {
  const { sessions, used, booked, left, until } = allowance;
  const name = allowanceName(allowance);
  return t("patterns-allowance-said", {
    name,
    sessions,
    used,
    booked,
    left,
    until: shownDay(until),
  });
}

export function rhythmInWords(rhythm: Received["rhythms"][number]): string {
  const { attended, meant } = rhythm;
  return t("patterns-rhythm-said", { name: rhythmName(rhythm), attended, meant });
}

export function receivedInWords(received: Received): string[] {
  const { sessions, minutes, unknown, allowances, rhythms } = received;
  return [
    t("patterns-received-said", { sessions, length: lengthInWords(minutes) }),
    ...(unknown > 0 ? [t("patterns-received-unknown", { count: unknown })] : []),
    ...allowances.map(allowanceInWords),
    ...rhythms.map(rhythmInWords),
  ];
}
