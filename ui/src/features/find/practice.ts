/** What is written in the practice: sessions, preparing, actions, agreements, evidence. */
import type { EntryId, Item, ItemBody } from "$ipc";
import type { Route } from "$kit";
import { answers, asked } from "./words";

/** Members of an item in which the person writes. What else is text is a name of the format's. */
const WRITTEN: ReadonlySet<string> = new Set(
  (
    "called with group why top need stays avoiding mustBring hope jotted purpose format frequency " +
    "protectedTime privacy records confidentiality limits cancellation urgent evaluation note what " +
    "word text answer drivers name meaning idea risks mitigations endorsed plain service follows " +
    "about noticed shifted learned carry question context feeling line heading prompt"
  ).split(" "),
);

function written(value: unknown, name = ""): string[] {
  if (typeof value === "string") return WRITTEN.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => written(one, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => written(one, name));
}

/** Where it is read or changed; null for what has no page of its own. */
export function placeOf(id: EntryId, body: ItemBody): Route | null {
  switch (body.item) {
    case "session":
      return { name: "session", id };
    case "preparation":
      return body.session ? { name: "prepare", session: body.session } : null;
    case "agreement":
      return { name: "agreement", id };
    case "allowance":
    case "rhythm":
    case "programme":
    case "refresher":
    case "confidence":
      return { name: "plan", item: body.item, id };
    case "action":
      return { name: "actions" };
    case "why":
      return { name: "why" };
    case "phrase":
      return { name: "tools", shelf: "phrases" };
    case "riskCard":
      return { name: "tools", shelf: "risks" };
    case "microChange":
      return { name: "tools", shelf: "changes" };
    case "template":
      return { name: "template", id };
    case "cycle":
    case "learning":
    case "practiceHours":
    case "feedback":
      return { name: "evidence-item", item: body.item, id };
    case "piece":
      return { name: "piece", id };
    case "measure":
      return { name: "measure", id };
    case "answering":
      return { name: "answering", id };
    case "intention":
    case "exported":
      return null;
  }
}

/** Those that hold all of it, the newest first. */
export function itemsFor(line: string, items: readonly Item[]): Item[] {
  const what = asked(line);
  if (what === null) return [];
  const found = items.filter(
    ({ id, body }) => placeOf(id, body) !== null && answers(written(body).join("\n"), what),
  );
  return found.sort((one, other) => other.created.at.localeCompare(one.created.at));
}
