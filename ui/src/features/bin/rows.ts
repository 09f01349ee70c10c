/** What is in the bin, entries and all else alike: what it is, when it went and when it goes. */
import type { BinnedItem, BinRow, Item, ItemBody } from "$ipc";
import { capitalised, dayInWords, formatDay, sessionTitle, sessionWhen, t } from "$i18n";

export type Row = { id: string; binnedAt: string; goneOn: string } & (
  { entry: BinRow } | { item: Item }
);

/** The last put there first. */
export function binRows(entries: readonly BinRow[], items: readonly BinnedItem[]): Row[] {
  const rows: Row[] = [
    ...entries.map((entry) => ({
      id: entry.summary.id,
      binnedAt: entry.binned.at,
      goneOn: entry.goneOn,
      entry,
    })),
    ...items.map(({ item, binned, goneOn }) => ({
      id: item.id,
      binnedAt: binned.at,
      goneOn,
      item,
    })),
  ];
  return rows.sort((a, b) => b.binnedAt.localeCompare(a.binnedAt));
}

/** "Action · yesterday", and its words, where it has any. */
export function itemInWords(
  { created, body }: Item,
  today: string,
): { line: string; text: string } {
  const kind = t(`bin-kind-${body.item}`);
  const day = capitalised(dayInWords(created.day, today));
  const text = wordsOf(body, today).trim().replace(/\s+/g, " ");
  return { line: t("bin-item-line", { kind, day }), text };
}

function wordsOf(body: ItemBody, today: string): string {
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
