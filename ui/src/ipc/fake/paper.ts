// A page to print, as far as a screen's test needs one: what may be shown, plainly.
import { CommandError } from "../error";
import type { PageOf, Preparation, Session, Sheet, SheetBlock } from "../generated/types";
import type { FakePractice } from "./practice";

export interface Asked {
  of: PageOf;
  id: string | null;
  from: string | null;
  to: string | null;
  reasons: boolean;
}

/** The page that is asked for. */
export function sheet(practice: FakePractice, asked: Asked): Sheet {
  if (asked.of === "availability") return availability(practice, asked);
  const id = asked.id ?? "";
  const found = practice.all().find((item) => item.id === id)?.body;
  if (asked.of === "agenda" && found?.item === "session")
    return agenda(found, practice.begin(id).preparation);
  if (asked.of === "agreement" && found?.item === "agreement") {
    const parts: [string, string][] = [
      ["What it is for", found.purpose],
      ["What cannot stay between us", found.limits],
    ];
    const written = parts.filter(([, text]) => text.trim() !== "");
    const blocks = written.flatMap(([heading, text]): SheetBlock[] => [
      { block: "heading", text: heading },
      { block: "paragraph", text },
    ]);
    return page("Supervision agreement", "", blocks);
  }
  if (asked.of === "piece" && found?.item === "piece") {
    const written = found.fields.filter(({ text }) => text.trim() !== "");
    const blocks = written.flatMap(({ field, text }): SheetBlock[] => [
      { block: "heading", text: field },
      { block: "paragraph", text },
    ]);
    return page(found.called || "Piece of evidence", "", blocks);
  }
  if (asked.of === "cycle" && found?.item === "cycle")
    return page("Evidence", "", [{ block: "subheading", text: found.rules }]);
  throw new CommandError("notFound");
}

const page = (title: string, subtitle: string, blocks: SheetBlock[], withheld = 0): Sheet => ({
  title,
  subtitle,
  blocks,
  withheld,
  unprintable: 0,
});

function agenda(session: Session, preparation: Preparation): Sheet {
  const texts = preparation.agenda.map((item) =>
    item.shared ? (item.line ?? item.question).trim() : "",
  );
  const items = texts.filter((text) => text !== "").map((text) => ({ text, details: [] }));
  const blocks: SheetBlock[] = items.length > 0 ? [{ block: "numbered", items }] : [];
  return page("Agenda", session.day, blocks, texts.length - items.length);
}

function availability(practice: FakePractice, { from, to, reasons }: Asked): Sheet {
  const sessions = practice.all().flatMap(({ body }) => (body.item === "session" ? [body] : []));
  const those = sessions.filter(({ day }) => (from ?? "") <= day && day <= (to ?? "9999"));
  const header = ["Date", "Session", "Where it stands", ...(reasons ? ["Reason"] : [])];
  const rows = those.map(({ day, kind, state, why }) => [
    day,
    kind,
    state,
    ...(reasons ? [why === "" ? "–" : why] : []),
  ]);
  const blocks: SheetBlock[] = rows.length > 0 ? [{ block: "table", header, rows }] : [];
  return page("Supervision offered and attended", "", blocks);
}
