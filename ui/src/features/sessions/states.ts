/** What can be said of where a session stands, by where it stands and whether its day has come. */
import type { Day, Session, SessionState } from "$ipc";
import { t } from "$i18n";

export type Move = { to: SessionState; label: string };

/** The likeliest first. */
export function moves({ state, day }: Session, today: Day): Move[] {
  const ahead = day > today;
  if (state === "cancelled" || state === "declined")
    return [{ to: "booked", label: t("sessions-move-back") }];
  if (state === "attended") return [];
  if (state === "offered" && day >= today)
    return [
      { to: "booked", label: t("sessions-move-book") },
      ...(ahead ? [] : [{ to: "attended" as const, label: t("sessions-move-attended") }]),
      { to: "declined", label: t("sessions-move-not-this") },
    ];
  if (ahead)
    return [
      { to: "cancelled", label: t("sessions-move-called-off") },
      { to: "declined", label: t("sessions-move-cannot") },
    ];
  return [
    { to: "attended", label: t("sessions-move-attended") },
    { to: "cancelled", label: t("sessions-move-cancelled") },
    { to: "declined", label: t("sessions-move-declined") },
  ];
}

/** What is said once it has been kept. */
export function movedWords(to: SessionState): string {
  return t(`sessions-moved-${to}`);
}

/** Whether why is asked after. */
export function asksWhy(state: SessionState): boolean {
  return state === "cancelled" || state === "declined";
}
