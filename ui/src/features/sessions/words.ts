/** Sessions, and what is planned of them, as sentences. */
import type {
  Agreement,
  Allowance,
  AllowanceStanding,
  Day,
  Due,
  Programme,
  ProgrammeStanding,
  Recurrence,
  Rhythm,
  RhythmStanding,
  Session,
  SessionKind,
} from "$ipc";
import { capitalised, dayAndMonth, formatDay, listed, sessionWhen, t, tKnown } from "$i18n";

const HOUR = 60;

export function kindName(kind: SessionKind): string {
  return t(`session-kind-${kind}`);
}

/** "one-to-one supervision and drop-in"; "any kind of session" where none is named. */
export function kindsInWords(kinds: readonly SessionKind[]): string {
  return kinds.length === 0 ? t("sessions-any-kind") : listed(kinds.map(kindName));
}

/** "one hour", "90 minutes". */
export function lengthInWords(minutes: number): string {
  return minutes % HOUR === 0
    ? t("sessions-hours", { count: minutes / HOUR })
    : t("sessions-minutes", { count: minutes });
}

/** "26 November", with the year once it is another one. */
export function dateInWords(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : formatDay(day, "plain");
}

/** "today", "tomorrow", "in 5 days"; also of days that are over. */
export function daysAway(days: number): string {
  if (days < 0) return t("sessions-days-ago", { count: -days });
  return t("sessions-in-days", { count: days });
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** "Thursday 26 November, 14:00 · one hour · video call · clinical supervisor". */
export function sessionLine(session: Session, today: Day): string {
  const { minutes, format } = session;
  const facts = [
    sessionWhen(session, today),
    minutes === null ? "" : lengthInWords(minutes),
    format === null ? "" : t(`session-format-${format}`),
    session.with,
    session.group,
  ];
  return facts.filter((fact) => fact.trim() !== "").join(" · ");
}

/** "every six weeks". */
export function repeatInWords({ every, unit }: Recurrence): string {
  return unit === "weeks"
    ? t("sessions-every-weeks", { count: every })
    : t("sessions-every-months", { count: every });
}

/** "on the day", "2 days before". */
export function remindInWords(days: number | null): string {
  return days === null ? t("sessions-remind-none") : t("sessions-remind-days", { count: days });
}

export function allowanceTitle({ called, kinds }: Allowance): string {
  return called.trim() || t("sessions-allowance-unnamed", { kinds: kindsInWords(kinds) });
}

/** Titles of which several are the same, told apart by their number. */
export function toldApart<T extends { title: string }>(lines: readonly T[]): T[] {
  const alike = (title: string) => lines.filter((one) => one.title === title);
  return lines.map((line) => {
    const those = alike(line.title);
    if (those.length < 2) return line;
    const number = those.indexOf(line) + 1;
    return { ...line, title: t("sessions-same-again", { title: line.title, number }) };
  });
}

/** "Two one-hour sessions until 31 March: one used, one booked, none left; 129 days to go." */
export function allowanceInWords(one: Allowance, stands: AllowanceStanding, today: Day): string {
  return t("sessions-allowance", {
    sessions: t("sessions-so-many", {
      count: one.sessions,
      length: one.minutes === null ? "" : `${adjective(one.minutes)} `,
    }),
    until: dateInWords(one.until, today),
    standing: usedInWords(stands),
    days: stands.days < 0 ? t("sessions-allowance-over") : daysToGo(stands.days),
  });
}

function usedInWords({ used, booked, left, beyond }: AllowanceStanding): string {
  const facts = [
    t("sessions-used", { count: used }),
    ...(booked > 0 ? [t("sessions-booked", { count: booked })] : []),
    beyond > 0 ? t("sessions-beyond", { count: beyond }) : t("sessions-left", { count: left }),
  ];
  return facts.join(", ");
}

/** "one-hour", "90-minute". */
function adjective(minutes: number): string {
  return minutes % HOUR === 0
    ? t("sessions-hour-long", { count: minutes / HOUR })
    : t("sessions-minute-long", { count: minutes });
}

function daysToGo(days: number): string {
  return t("sessions-days-to-go", { count: days });
}

export function rhythmTitle({ called, kinds }: Rhythm): string {
  return called.trim() || t("sessions-rhythm-unnamed", { kinds: kindsInWords(kinds) });
}

/** "Every six weeks. The last was on 12 November; the next is due around 24 December." */
export function rhythmInWords(one: Rhythm, stands: RhythmStanding, today: Day): string {
  const due = dateInWords(stands.due, today);
  const parts = [
    capitalised(t("sessions-every-weeks", { count: one.weeks })) + ".",
    ...(stands.last ? [t("sessions-rhythm-last", { day: dateInWords(stands.last, today) })] : []),
    stands.days < 0
      ? t("sessions-rhythm-over", { day: due })
      : t("sessions-rhythm-due", { day: due, days: daysAway(stands.days) }),
    ...(stands.booked
      ? [t("sessions-rhythm-booked", { day: dateInWords(stands.booked, today) })]
      : []),
  ];
  return parts.join(" ");
}

export function programmeTitle({ called, kind }: Programme): string {
  return called.trim() || kindName(kind);
}

/** "2 of 5 sessions, 1 booked." */
export function programmeInWords(one: Programme, { attended, booked }: ProgrammeStanding): string {
  const of = one.sessions;
  if (attended >= of) return t("sessions-programme-all", { attended, of });
  return booked > 0
    ? t("sessions-programme-booked", { attended, of, booked })
    : t("sessions-programme", { attended, of });
}

/** "Due on 3 January (in 42 days)." */
export function dueInWords({ day, days }: Due, today: Day): string {
  const on = dateInWords(day, today);
  return days < 0
    ? t("sessions-was-due", { day: on })
    : t("sessions-due", { day: on, days: daysAway(days) });
}

/** "Clinical supervisor", or the kinds it is about. */
export function agreementTitle(agreement: Agreement): string {
  return agreement.with.trim() || capitalised(kindsInWords(agreement.kinds));
}

/** "by 4 March"; the name of a state of an action. */
export function actionStateName(state: string): string {
  return tKnown(`action-state-${state}`) ?? state;
}
