/** A part of the practice in words, where it is one line among others. */
import { formatDay } from "./dates";
import { capitalised, dayInWords } from "./days";
import { sessionTitle, sessionWhen } from "./supervision";
import { t } from "./translate";

type Called<Kind extends string> = { item: Kind; called: string };
type What<Kind extends string> = { item: Kind; what: string };
type Body =
  | { item: "session"; kind: string; called: string; day: string; starts: string | null }
  | { item: "preparation"; agenda: { question: string }[]; top: string }
  | { item: "agreement"; with: string; purpose: string }
  | Called<"allowance" | "rhythm" | "programme" | "cycle" | "piece">
  | { item: "confidence"; note: string; day: string }
  | { item: "why"; drivers: string; principles: { name: string }[] }
  | { item: "riskCard"; idea: string; risks: string }
  | { item: "phrase"; plain: string; service: string }
  | { item: "template" | "measure"; name: string }
  | { item: "answering"; sheet: { name: string }; day: string }
  | { item: "intention"; text: string }
  | { item: "exported"; when: { day: string } }
  | (What<"learning" | "feedback"> & { day: string })
  | (What<"practiceHours"> & { until: string })
  | What<"action" | "refresher" | "microChange">;

/** "Action · yesterday" by the day it is of, and its words, where it has any. */
export function itemInWords(
  { created, body }: { created: { day: string }; body: Body },
  today: string,
): { line: string; text: string } {
  const kind = t(`bin-kind-${body.item}`);
  const day = capitalised(dayInWords(dayOfIts(body) ?? created.day, today));
  const text = wordsOf(body, today).trim().replace(/\s+/g, " ");
  return { line: t("bin-item-line", { kind, day }), text };
}

/** The day it is of; null where it has none but that on which it was written. */
function dayOfIts(body: Body): string | null {
  switch (body.item) {
    case "session":
    case "confidence":
    case "answering":
    case "learning":
    case "feedback":
      return body.day;
    case "practiceHours":
      return body.until;
    default:
      return null;
  }
}

function wordsOf(body: Body, today: string): string {
  switch (body.item) {
    case "session":
      return t("bin-item-session", {
        session: sessionTitle(body),
        when: sessionWhen(body, today),
      });
    case "preparation":
      return body.agenda.find(({ question }) => question.trim())?.question ?? body.top;
    case "agreement":
      return body.with || body.purpose;
    case "allowance":
    case "rhythm":
    case "programme":
      return body.called;
    case "confidence":
      return body.note || formatDay(body.day, "full");
    case "why":
      return body.drivers || (body.principles[0]?.name ?? "");
    case "riskCard":
      return body.idea || body.risks;
    case "phrase":
      return body.plain || body.service;
    case "template":
    case "measure":
      return body.name;
    case "answering":
      return t("bin-item-answering", { name: body.sheet.name, day: formatDay(body.day, "full") });
    case "intention":
      return body.text;
    case "cycle":
    case "piece":
      return body.called;
    case "exported":
      return formatDay(body.when.day, "full");
    case "action":
    case "learning":
    case "practiceHours":
    case "feedback":
    case "refresher":
    case "microChange":
      return body.what;
  }
}
