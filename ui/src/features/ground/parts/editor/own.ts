/** Handing an exercise of one's own on as a file, and taking one in. */
import { commands, CommandError, type EntryId, type GatePlace, type Listed } from "$ipc";
import { errorWords, t, tKnown, type Words } from "$i18n";

/** Most characters of a name. */
const NAME_MOST = 80;

/**
 * Saves it to a file the person chooses; at the places of `instead` the copy says what the gate
 * offered. Rejects with what `exportWords` says in words.
 */
export async function exportOwn(
  id: EntryId,
  instead: GatePlace[] = [],
): Promise<"saved" | "cancelled"> {
  try {
    const { saved } = await commands.exerciseExport({ id, instead });
    return saved ? "saved" : "cancelled";
  } catch (error) {
    if (CommandError.from(error).code === "cancelled") return "cancelled";
    throw error;
  }
}

/** Takes one in from a file they choose; null when they choose none. Rejects with what `importWords` says. */
export async function importOwn(): Promise<Listed | null> {
  try {
    return await commands.exerciseImport();
  } catch (error) {
    if (CommandError.from(error).code === "cancelled") return null;
    throw error;
  }
}

/**
 * Gives one that was just taken in a name of its own where one of that name is there already, and
 * returns it; null where it needs none.
 */
export async function toldApart({ key }: Listed, others: Listed[]): Promise<string | null> {
  const exercise = await commands.exerciseGet({ key });
  const taken = new Set(others.filter((one) => one.key !== key).map(nameOf));
  if (!taken.has(exercise.name.trim())) return null;
  let number = 2;
  while (taken.has(numbered(exercise.name, number))) number += 1;
  const name = numbered(exercise.name, number);
  await commands.exerciseKeep({ id: key, exercise: { ...exercise, name } });
  return name;
}

const nameOf = ({ exercise }: Listed) => exercise.name.trim();

/** "Sea (2)", no longer than a name may be. */
function numbered(name: string, number: number): string {
  const end = ` (${number})`;
  return (
    [...name.trim()]
      .slice(0, NAME_MOST - end.length)
      .join("")
      .trim() + end
  );
}

/** Why it could not be saved as a file: what happened, what is kept, what to do. */
export function exportWords(error: unknown): Words {
  const failure = CommandError.from(error);
  return errorWords(failure, "ground-export");
}

/** Why a file was not taken in: what happened, that nothing was changed, what to do. */
export function importWords(error: unknown): Words {
  const failure = CommandError.from(error);
  const words = errorWords(failure, "ground-import");
  if (failure.code !== "invalid") return words;
  const { field = "" } = failure.detail;
  const what = tKnown(`ground-import-field-${field}`);
  return what ? { ...words, body: t("ground-import-invalid-in", { what }) } : words;
}
