/** What can be said of where a session stands, by where it stands and whether its day has come. */
import type { After, Day, Session, SessionState } from "$ipc";
import { t } from "$i18n";

/** Where a session can be put: it is begun only by being written. */
export type Stand = Exclude<SessionState, "begun">;
export type Move = { to: Stand; label: string };

/** The likeliest first. */
export function moves({ state, day }: Session, today: Day): Move[] {
  const ahead = day > today;
  if (state === "cancelled" || state === "declined")
    return [{ to: "booked", label: t("sessions-move-back") }];
  if (state === "attended" || state === "begun") return [];
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

/** Where it stands, in a word; an offer that has passed is no offer any more. */
export function stateName(state: SessionState, isOver: boolean): string {
  return isOver && state === "offered" ? t("sessions-offered-over") : t(`session-state-${state}`);
}

/** What is said once it has been kept. */
export function movedWords(to: Stand): string {
  return t(`sessions-moved-${to}`);
}

/** Whether why is asked after. */
export function asksWhy(state: SessionState): boolean {
  return state === "cancelled" || state === "declined";
}

/** Whether anything was noted of how it was. */
export function saysHow(after: After): boolean {
  return Object.values(after).some((said) => said !== null && said !== "");
}
