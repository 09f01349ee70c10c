/** An intention written in a reflection, set to come back to its writer. */
import { blankIntention, commands, Items, type Day, type Entry, type EntryId } from "$ipc";
import type { ReflectionForm } from "./form.svelte";

/** The words that are to come back: of the path first, then those kept from another template. */
export function intentionOf(form: ReflectionForm, stages: ReadonlySet<string>): string {
  const onPath = form.path.flatMap(({ stage, part }) =>
    part && stage.kind === "intention" ? [part.text.trim()] : [],
  );
  const kept = form.kept.filter(({ stage }) => stages.has(stage)).map(({ text }) => text.trim());
  return [...onPath, ...kept].filter(Boolean).join("\n");
}

/**
 * Makes it an item, or changes the one there is: one entry has one intention. One without words
 * that has not come back yet is taken away.
 */
export async function keepIntention(
  { id: entry }: Entry,
  text: string,
  { session, today }: { session: EntryId | null; today: Day },
): Promise<"kept" | "none"> {
  const { items } = await commands.practice();
  const before = new Items(items).of("intention").find(({ body }) => body.entry === entry);
  if (text === "") {
    if (before?.body.seen === null) await commands.itemBin({ id: before.id });
    return "none";
  }
  if (!before) {
    const body = blankIntention({ day: today, text, session, entry });
    await commands.itemKeep({ id: null, body });
  } else if (before.body.text !== text || before.body.session !== session) {
    await commands.itemKeep({ id: before.id, body: { ...before.body, text, session } });
  }
  return "kept";
}
