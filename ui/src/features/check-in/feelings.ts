/** Which feelings are in sight before anything is opened: ten people reach for first. */
import { feelingFamilies } from "$ipc";

const FIRST = [
  "tired",
  "worried",
  "frustrated",
  "sad",
  "proud",
  "grateful",
  "numb",
  "hopeful",
  "guilty",
  "calm",
];
const known = new Set(feelingFamilies.flatMap(({ words }) => words));

export const commonest: readonly string[] = FIRST.filter((word) => known.has(word));
