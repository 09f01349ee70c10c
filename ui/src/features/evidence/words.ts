/** What is counted, and how, in words. */
import type {
  CycleStanding,
  Items,
  Month,
  RulePack,
  Supervised,
  SupervisedLine,
  Total,
  Working,
} from "$ipc";
import { capitalised, formatDay, t } from "$i18n";

/** "45 min", "1 h", "1 h 30 min". */
export function lengthInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t("evidence-minutes", { minutes: rest });
  if (rest === 0) return t("evidence-hours", { hours });
  return t("evidence-hours-minutes", { hours, minutes: rest });
}

const inMinutes = (total: Total) => total.of === "learning" || total.of === "participatory";

/** So much of what a total counts. */
export function amount(total: Total, number: number): string {
  if (inMinutes(total)) return lengthInWords(number);
  return total.of === "practiceHours" ? t("evidence-hours", { hours: number }) : String(number);
}

export function totalName(total: Total): string {
  if (total.of === "done" || total.of === "eachYear") return total.name;
  if (total.of === "pieces" || total.of === "peerPieces")
    return t(`evidence-${total.of}`, { name: total.name });
  return t(`evidence-${total.of}`);
}

/** "12 h of 35 h", or nothing where there is no such figure. */
export function totalAmount(total: Total): string | null {
  if (total.of === "gaps" || total.of === "done") return null;
  return t("evidence-amount", {
    have: amount(total, total.have),
    needed: amount(total, total.needed),
  });
}

/** What is missing, plainly. */
export function totalStands(total: Total): string {
  if (total.of === "gaps")
    return total.have === 0
      ? t("evidence-gaps-none")
      : t("evidence-gaps-some", { count: total.have });
  if (total.of === "done") {
    const [done] = total.working;
    return done?.working === "on"
      ? t("evidence-done-on", { day: formatDay(done.day, "plain") })
      : t("evidence-not-done-yet");
  }
  if (total.lacking === 0) return t("evidence-there");
  return t("evidence-to-go", { amount: amount(total, total.lacking) });
}

const shown = (day: string) => formatDay(day, "plain");

/** How a total was counted, step by step. */
export function workingLines(total: Total, items: Items): string[] {
  if (total.of === "done") return [];
  const lines = total.working.map((one) => workingLine(total, one, items));
  const counted = total.working.filter(({ working }) => working === "thing").length;
  const sums = counted > 1 && total.of !== "pieces" && total.of !== "peerPieces";
  return sums
    ? [...lines, t("evidence-working-sum", { amount: amount(total, total.have) })]
    : lines;
}

function workingLine(total: Total, one: Working, items: Items): string {
  switch (one.working) {
    case "thing": {
      const what = itemName(items, one.id);
      if (total.of === "pieces" || total.of === "peerPieces" || one.day === null)
        return t("evidence-working-piece", { what });
      if (total.of === "feedback")
        return t("evidence-line", { first: shown(one.day), second: what });
      return t("evidence-working-thing", {
        day: shown(one.day),
        what,
        amount: amount(total, one.counts),
      });
    }
    case "partly":
      return t("evidence-working-partly", {
        from: shown(one.from),
        until: shown(one.until),
        what: itemName(items, one.id),
      });
    case "backwards":
      return t("evidence-working-backwards", {
        from: shown(one.from),
        until: shown(one.until),
        what: itemName(items, one.id),
      });
    case "ahead":
      return t("evidence-working-ahead", {
        day: shown(one.day),
        what: itemName(items, one.id),
      });
    case "noLength":
      return t("evidence-working-no-length", {
        day: shown(one.day),
        what: itemName(items, one.id),
      });
    case "unfinished":
      return t("evidence-working-unfinished", {
        what: itemName(items, one.id),
        count: one.empty,
      });
    case "kind":
      return t("evidence-working-kind", {
        kind: t(`evidence-learning-kind-${one.kind}`),
        count: one.times,
      });
    case "gap":
      return t("evidence-working-gap", { from: shown(one.from), until: shown(one.until) });
    case "year":
      return t("evidence-working-year", {
        from: shown(one.from),
        until: shown(one.until),
        done:
          one.done === null
            ? t("evidence-not-done-yet")
            : t("evidence-done-on", { day: shown(one.done) }),
      });
    case "on":
      return t("evidence-done-on", { day: shown(one.day) });
  }
}

/** The first line of what something in the log or a piece says of itself. */
export function itemName(items: Items, id: string): string {
  const learning = items.get("learning", id);
  const hours = items.get("practiceHours", id);
  const feedback = items.get("feedback", id);
  const piece = items.get("piece", id);
  const text =
    learning?.body.what ??
    hours?.body.what ??
    (feedback && (feedback.body.by || feedback.body.what)) ??
    piece?.body.called ??
    "";
  const line = text.trim().split("\n")[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line || t("evidence-untitled");
}

/** "NMC: 1 April 2024 to 31 March 2027". */
export function cycleName(
  cycle: { called: string; from: string; until: string },
  rules: RulePack | null,
): string {
  const span = t("evidence-cycle-span", { from: shown(cycle.from), until: shown(cycle.until) });
  const name = cycle.called.trim() || (rules?.short ?? "");
  return name === "" ? span : t("evidence-line", { first: name, second: span });
}

/** How long it still goes on. */
export function cycleStands(cycle: { from: string }, standing: CycleStanding, today: string) {
  if (standing.backwards) return t("evidence-cycle-backwards");
  if (standing.days < 0) return t("evidence-cycle-over");
  if (cycle.from > today) return t("evidence-cycle-ahead");
  return t("evidence-cycle-days", { count: standing.days });
}

export function supervisedAsked({ needed, averaged }: Supervised): string {
  const amount = lengthInWords(needed);
  return averaged
    ? t("evidence-supervised-asked-averaged", { amount })
    : t("evidence-supervised-asked", { amount });
}

export function supervisedStands({ over, minutes, lacking }: Supervised): string {
  const amount = lengthInWords(minutes);
  return lacking === 0 || over === 0
    ? t("evidence-supervised-there", { count: over, amount })
    : t("evidence-supervised-lacking", { count: over, amount, lacking: lengthInWords(lacking) });
}

export const monthName = (month: Month) => formatDay(month.from, "month");

export function monthStands(month: Month, averaged: boolean): string {
  const amount = month.lines.length === 0 ? t("evidence-month-none") : lengthInWords(month.minutes);
  const lacking = lengthInWords(month.lacking);
  if (averaged || (month.over && month.lacking === 0)) return t("evidence-month-over", { amount });
  if (month.over) return t("evidence-month-short", { amount, lacking });
  return month.lacking === 0
    ? t("evidence-month-going-on-there", { amount })
    : t("evidence-month-going-on", { amount, lacking });
}

/** "3 sessions of 1 h 30 min, group of 5: each counts its share, 90 / 5 = 18 min, together 54 min". */
export function supervisedLine(line: SupervisedLine): string {
  const { sessions, people, counted } = line;
  const given = {
    sessions,
    people: people ?? 1,
    minutes: line.minutes ?? 0,
    length: lengthInWords(line.minutes ?? 0),
    each: lengthInWords(line.each),
    together: lengthInWords(line.together),
  };
  const words =
    counted === "full" && people !== null
      ? t("evidence-counted-group-full", given)
      : t(`evidence-counted-${counted}`, given);
  return capitalised(words);
}
