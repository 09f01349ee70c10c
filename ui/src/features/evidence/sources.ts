/** What a piece can be made from, paragraph by paragraph. */
import type { BodyOf, EntryBody, Form, Piece, TakenParagraph } from "$ipc";
import { t } from "$i18n";

export interface Paragraph {
  /** Which of the record's paragraphs, from 0. */
  at: number;
  /** The stage of the template it was written under; "" for none. */
  stage: string;
  /** Under what it stands there. */
  heading: string;
  text: string;
}

type Written = { stage: string; heading: string; text: string };

/** The paragraphs of a record, in the order in which they are shown: lines that are not blank. */
export function paragraphsOf(body: EntryBody | BodyOf<"session">): Paragraph[] {
  const lines = writtenIn(body).flatMap(({ stage, heading, text }) =>
    text
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== "")
      .map((line) => ({ stage, heading, text: line.trim() })),
  );
  return lines.map((line, at) => ({ at, ...line }));
}

function writtenIn(body: EntryBody | BodyOf<"session">): Written[] {
  const plain = (heading: string, text: string) => ({ stage: "", heading, text });
  if ("item" in body) {
    const { shifted, learned, carry, idea, question, note } = body.after;
    return [
      plain(t("piece-session-shifted"), shifted),
      plain(t("piece-session-learned"), learned),
      plain(t("piece-session-carry"), carry),
      plain(t("piece-session-idea"), idea),
      plain(t("piece-session-question"), question),
      plain(t("piece-session-note"), note),
    ];
  }
  switch (body.kind) {
    case "checkIn":
      return [plain("", body.text)];
    case "grounding":
      return [plain("", body.note)];
    case "reflection":
      return body.parts;
  }
}

/** The field a paragraph usually belongs in; "" where nothing says so. */
export function usualField(form: Form, { stage }: Paragraph): string {
  return form.fields.find(({ stages }) => stages.includes(stage))?.id ?? "";
}

export const textOf = (piece: Piece, field: string) =>
  piece.fields.find((one) => one.field === field)?.text ?? "";

export function withText(piece: Piece, field: string, text: string): Piece["fields"] {
  const has = piece.fields.some((one) => one.field === field);
  return has
    ? piece.fields.map((one) => (one.field === field ? { field, text } : one))
    : [...piece.fields, { field, text }];
}

/** A piece with paragraphs copied into its fields, below what is there, and where they are from. */
export function taking(
  piece: Piece,
  from: string,
  taken: Piece["sources"][number]["taken"],
  chosen: readonly (Paragraph & { field: string })[],
): Pick<Piece, "fields" | "sources"> {
  let { fields } = piece;
  for (const { field, text } of chosen) {
    const before = textOf({ ...piece, fields }, field).trimEnd();
    fields = withText({ ...piece, fields }, field, before === "" ? text : `${before}\n\n${text}`);
  }
  const paragraphs: TakenParagraph[] = chosen.map(({ at, field }) => ({ at, field }));
  const earlier = piece.sources.find((one) => one.from === from);
  const rest = piece.sources.filter((one) => one.from !== from);
  const all = [...(earlier?.paragraphs ?? []), ...paragraphs];
  return { fields, sources: [...rest, { from, taken, paragraphs: all }] };
}

/** Fields that must not stay empty and are; and whether themes are to be chosen and none is. */
export function missing(piece: Piece, form: Form): string[] {
  const empty = form.fields
    .filter(({ id, optional }) => !optional && textOf(piece, id).trim() === "")
    .map(({ name }) => name);
  const themes = form.fields.flatMap((field) => field.themes);
  const unchosen = themes.length > 0 && !themes.some((theme) => piece.themes.includes(theme));
  return unchosen ? [...empty, t("piece-themes")] : empty;
}

/** Words as a word processor counts them. */
export const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0;
