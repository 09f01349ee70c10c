/** Finding a phrase as one types. */
import type { Phrase } from "$ipc";

/** Whether every word of what is looked for is somewhere in it. */
export function isFound({ plain, service, follows, about }: Phrase, sought: string): boolean {
  const text = folded([plain, service, follows, about].join(" "));
  return folded(sought)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Capitals, accents and the shape of an apostrophe make no difference. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("’", "'");
