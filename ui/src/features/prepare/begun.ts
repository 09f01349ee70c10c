/** What the pages around one session begin with. */
import {
  CommandError,
  commands,
  readPractice,
  type Beginning,
  type BodyOf,
  type EntryId,
  type Items,
  type ItemOf,
  type Moment,
  type Standing,
} from "$ipc";
import { now } from "$i18n";
import { blankInPreparation } from "./agenda";
import { Written } from "./written.svelte";

export type Begun = {
  session: ItemOf<"session">;
  beginning: Beginning;
  items: Items;
  standing: Standing;
};

/** Where reading such a page stands. */
export type Stage = "opening" | "ready" | "gone" | "failed";

/** Everything about the session. Rejects with a `CommandError`; `notFound` when it is gone. */
export async function begin(id: EntryId): Promise<Begun> {
  const [beginning, { items, standing }] = await Promise.all([
    commands.preparationBegin({ session: id }),
    readPractice(),
  ]);
  const session = items.get("session", id);
  if (!session) throw new CommandError("notFound");
  return { session, beginning, items, standing };
}

/** What is prepared for it, to be written in. */
export function preparationOf({ beginning }: Begun): Written<"preparation"> {
  const body: BodyOf<"preparation"> = { item: "preparation", ...beginning.preparation };
  return new Written(body, { id: beginning.id, blank: blankInPreparation });
}

/** How a failed reading is told. */
export function stageAfter(error: unknown): Stage {
  return CommandError.from(error).code === "notFound" ? "gone" : "failed";
}

/** This instant, counted to the day the practice is at. */
export function nowOn(today: string): Moment {
  return { ...now(), day: today };
}
