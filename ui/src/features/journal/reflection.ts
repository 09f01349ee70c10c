/** What a reflection says of itself, in words, and what it belongs to. */
import {
  commands,
  CommandError,
  Items,
  type CanThink,
  type EntryBody,
  type EntryId,
  type Moment,
  type Reflection,
} from "$ipc";
import { contextInWords, formatDay, sessionTitle, t, tKnown } from "$i18n";

/** The session a reflection belongs to; "gone" when it is not there any more. */
export type LinkedSession = { id: EntryId; name: string; day: string } | "gone";
/** An entry it is about. */
export type LinkedEntry = { id: EntryId; name: string; when: Moment };
export type Links = {
  session: LinkedSession | null;
  entries: LinkedEntry[];
  /** How many of those it is about are not there any more. */
  gone: number;
};

/** What the writer calls it, or its template, or what it is. */
export function reflectionTitle({ title, templateName }: Reflection): string {
  return title.trim() || templateName.trim() || t("entry-reflection");
}

/** The parts in which something is written. */
export function writtenParts({ parts }: Reflection) {
  return parts.filter(({ text }) => text.trim() !== "");
}

/** Everything that is written, each under its heading. */
export function writtenIn(body: Reflection): string {
  return writtenParts(body)
    .map(({ heading, text }) => (heading.trim() ? `${heading}\n${text}` : text))
    .join("\n\n");
}

/** "feeling valued 7, wellbeing and burnout". */
export function themesInWords({ themes }: Reflection): string {
  return themes
    .map(({ theme, score }) => {
      const label = tKnown(`theme-${theme}`) ?? theme;
      return score === null ? label : t("entry-score", { label, score });
    })
    .join(", ");
}

export function proctorInWords({ proctor }: Reflection): string {
  return proctor.map((one) => tKnown(`proctor-${one}`) ?? one).join(", ");
}

export function aequipInWords({ aequip }: Reflection): string {
  return aequip.map((one) => tKnown(`aequip-${one}`) ?? one).join(", ");
}

export function canThinkInWords(answer: CanThink | null): string {
  return answer === null ? "" : (tKnown(`can-think-${answer}`) ?? "");
}

/** Nothing was written or said in it. */
export function saysNothing(body: Reflection): boolean {
  const { tags, themes, proctor, aequip, principles, thinkBefore, thinkAfter } = body;
  const lists = [tags, themes, proctor, aequip, principles];
  const thought = thinkBefore !== null || thinkAfter !== null;
  return writtenIn(body) === "" && !thought && lists.every((list) => list.length === 0);
}

/** What it belongs to. Without knowing, the reflection can still be read. */
export async function linksOf({ session, entries }: Reflection): Promise<Links> {
  const [linked, found] = await Promise.all([
    session === null ? null : sessionOf(session),
    Promise.all(entries.map(entryOf)),
  ]);
  return {
    session: linked,
    entries: found.filter((one) => one !== null && one !== "gone"),
    gone: found.filter((one) => one === "gone").length,
  };
}

async function sessionOf(id: EntryId): Promise<LinkedSession | null> {
  try {
    const found = new Items((await commands.practice()).items).get("session", id);
    return found ? { id, name: sessionTitle(found.body), day: formatDay(found.body.day) } : "gone";
  } catch {
    return null;
  }
}

async function entryOf(id: EntryId): Promise<LinkedEntry | "gone" | null> {
  try {
    const { body } = await commands.entryGet({ id });
    return { id, name: entryName(body), when: body.when };
  } catch (error) {
    return CommandError.from(error).code === "notFound" ? "gone" : null;
  }
}

function entryName(body: EntryBody): string {
  switch (body.kind) {
    case "grounding":
      return body.name;
    case "reflection":
      return reflectionTitle(body);
    case "checkIn":
      return contextInWords(body) ?? t("entry-checkin");
  }
}
