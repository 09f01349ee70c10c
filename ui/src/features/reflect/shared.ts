/** Handing a template of one's own on as a file, and taking one in. */
import { commands, CommandError, type EntryId, type GatePlace, type Item } from "$ipc";
import { errorWords, t, type Words } from "$i18n";

/**
 * Saves it to a file the person chooses; false when they choose none. At the places of `instead`
 * the copy says what the gate offered.
 */
export async function exportOwn(id: EntryId, instead: GatePlace[] = []): Promise<boolean> {
  const answer = await unlessCancelled(() => commands.templateExport({ id, instead }));
  return answer?.saved ?? false;
}

/** Takes one in from a file they choose; null when they choose none. */
export function importOwn(): Promise<Item | null> {
  return unlessCancelled(() => commands.templateImport());
}

/** Why it could not be saved as a file: what happened, what is kept, what to do. */
export function exportWords(error: unknown): Words {
  const failure = CommandError.from(error);
  return errorWords(failure, "templates-saving");
}

/** Why a file was not taken in: what happened, that nothing was changed, what to do. */
export function importWords(error: unknown): Words {
  const failure = CommandError.from(error);
  const words = errorWords(failure, "templates-taking");
  const { field } = failure.detail;
  if (failure.code !== "invalid" || !field) return words;
  return { ...words, body: t("templates-import-invalid-in", { what: field }) };
}

async function unlessCancelled<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (CommandError.from(error).code === "cancelled") return null;
    throw error;
  }
}
