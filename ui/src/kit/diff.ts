/** What changed between two versions of a text, word by word. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** Past this many words on either side the changed stretch is shown as a whole. */
const MOST_WORDS = 1_500;

/** Pieces that, read without the removed ones, give `after`; without the added ones, `before`. */
export function wordDiff(before: string, after: string): Piece[] {
  const a = words(before);
  const b = words(after);
  const head = sharedHead(a, b);
  const tail = sharedTail(a.slice(head), b.slice(head));
  const middle = compared(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (list: string[]): Piece[] => list.map((text) => ({ kind: "same", text }));
  return joined([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
}

/** Words and the space between them, so that nothing is lost in joining them again. */
function words(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

function sharedHead(a: string[], b: string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function sharedTail(a: string[], b: string[]): number {
  return sharedHead(a.toReversed(), b.toReversed());
}

function compared(a: string[], b: string[]): Piece[] {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return replaced(a, b);
  const lengths = commonLengths(a, b);
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ kind: "same", text: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      pieces.push({ kind: "removed", text: a[i] ?? "" });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: b[j] ?? "" });
      j += 1;
    }
  }
  return [...pieces, ...replaced(a.slice(i), b.slice(j))];
}

function replaced(a: string[], b: string[]): Piece[] {
  return [
    ...a.map((text): Piece => ({ kind: "removed", text })),
    ...b.map((text): Piece => ({ kind: "added", text })),
  ];
}

/** lengths[i][j]: the longest run of words, gaps allowed, that a from i and b from j share. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    const next = rows[i + 1];
    if (!row || !next) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const equal = a[i] === b[j];
      row[j] = equal ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** A stretch that is the same, or what was taken out and what was put in its place. */
type Stretch = { same: string } | { removed: string; added: string };

function joined(pieces: Piece[]): Piece[] {
  const found: Stretch[] = [];
  for (const { kind, text } of pieces) {
    const last = found.at(-1);
    if (kind === "same") {
      if (last && "same" in last) last.same += text;
      else found.push({ same: text });
    } else if (last && "removed" in last) last[kind] += text;
    else found.push({ removed: "", added: "", [kind]: text });
  }
  return phrases(found).flatMap((one): Piece[] =>
    "same" in one
      ? [{ kind: "same", text: one.same }]
      : (["removed", "added"] as const)
          .filter((kind) => one[kind] !== "")
          .map((kind) => ({ kind, text: one[kind] })),
  );
}

/** Words replaced one after another are one phrase: only the space between them is the same. */
function phrases(stretches: Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const one of stretches) {
    const [before, gap] = found.slice(-2);
    if (
      gap &&
      "same" in gap &&
      /^[^\S\n]+$/.test(gap.same) &&
      isReplaced(before) &&
      isReplaced(one)
    ) {
      before.removed += gap.same + one.removed;
      before.added += gap.same + one.added;
      found.pop();
    } else found.push(one);
  }
  return found;
}

const isReplaced = (one: Stretch | undefined): one is { removed: string; added: string } =>
  one !== undefined && "removed" in one && one.removed !== "" && one.added !== "";
