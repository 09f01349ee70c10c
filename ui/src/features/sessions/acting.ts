import { CommandError } from "$ipc";
import { errorWords, t } from "$i18n";
import { toast } from "$kit";
import type { Undo } from "./practice.svelte";

/** Does a thing and says so, with how to take it back; or says that it was not done, and why. */
export async function act(run: () => Promise<Undo | void>, done: string): Promise<boolean> {
  try {
    const undo = await run();
    if (undo) offerUndo(done, undo);
    else toast({ text: done });
    return true;
  } catch (error) {
    refuse(error);
    return false;
  }
}

/** Says what was done, and how to take it back. */
export function offerUndo(done: string, undo: Undo) {
  const run = () => act(undo, t("sessions-undone"));
  toast({ text: done, action: { label: t("sessions-undo"), run } });
}

export function refuse(error: unknown) {
  toast({ text: t("sessions-not-done", { reason: errorWords(CommandError.from(error)).title }) });
}
