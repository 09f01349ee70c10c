/** Words as they are compared: capitals, accents and the shape of an apostrophe make no difference. */
export const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("’", "'");

const split = (text: string) => folded(text).match(/[\p{L}\p{N}']+/gu) ?? [];

/** Whether every word that was typed begins a word of the text. Without a word nothing does. */
export function startsWords(text: string, typed: string): boolean {
  const words = split(text);
  const sought = split(typed);
  return sought.length > 0 && sought.every((word) => words.some((other) => other.startsWith(word)));
}

/**
 * What is asked of anything but entries: words and "words in a row". Null where the line has a
 * filter, a tag or a minus, which only entries answer.
 */
export function asked(line: string): { words: string; rows: string[] } | null {
  const rows: string[] = [];
  const words = line.replace(/(^|\s)["“]([^"”]*)["”]?/gu, (_, before: string, row: string) => {
    if (row.trim()) rows.push(folded(row).replace(/\s+/g, " ").trim());
    return before;
  });
  if (/(^|\s)[-#]\S|[:<>=]/u.test(words)) return null;
  return words.trim() === "" && rows.length === 0 ? null : { words, rows };
}

/** Whether a text answers that. */
export function answers(text: string, { words, rows }: { words: string; rows: string[] }): boolean {
  const whole = folded(text).replace(/\s+/g, " ");
  return rows.every((row) => whole.includes(row)) && (!words.trim() || startsWords(text, words));
}
