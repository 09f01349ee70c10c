/** The line above a reflection that belongs to a session. */
import type { Day, Session } from "$ipc";
import { dayAndMonth, sessionTitle, t } from "$i18n";

/** "After group supervision · 12 November"; before the session it says so. */
export function sessionWords(session: Session, today: Day): string {
  const named = { session: inLine(session), day: dayAndMonth(session.day) };
  return session.day > today
    ? t("reflect-before-session", named)
    : t("reflect-after-session", named);
}

/** The writer's own name for it stays as it is; the name of a kind goes into the line. */
function inLine(session: Session): string {
  const title = sessionTitle(session);
  const isAbbreviation = /^[A-Z]{2}/.test(title);
  if (session.called.trim() || isAbbreviation) return title;
  return title.charAt(0).toLowerCase() + title.slice(1);
}
