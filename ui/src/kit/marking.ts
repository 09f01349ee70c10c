/**
 * What was looked for, marked where it stands on a page. Nothing is put into the document for it
 * (CSS Custom Highlight API): the words stay the text nodes they were.
 */
export interface Stretch {
  /** In UTF-16 code units. */
  from: number;
  to: number;
}

/** More than this many are marked nowhere else: a page that is nothing but marks shows nothing. */
const MARKED_MAX = 2000;
const ALL = "found";
const ONE = "found-here";

/** The text nodes under these elements, in order, without those under `except`. */
export function textsUnder(roots: Iterable<Element>, except = ""): Text[] {
  const nodes: Text[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.data.trim() === "") continue;
      if (except === "" || !node.parentElement?.closest(except)) nodes.push(node);
    }
  }
  return nodes;
}

/** Where it stands, as far as the page still says what was asked about. */
export async function whereFound(
  nodes: Text[],
  ask: (texts: string[]) => Promise<Stretch[][]>,
): Promise<Range[]> {
  const texts = nodes.map((node) => node.data);
  if (texts.length === 0) return [];
  const stretches = await ask(texts);
  const ranges = nodes.flatMap((node, at) => {
    if (!node.isConnected || node.data !== texts[at]) return [];
    return (stretches[at] ?? []).map(({ from, to }) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range;
    });
  });
  return ranges.slice(0, MARKED_MAX);
}

/** Marks all of these, and one of them more than the others. An engine that cannot marks nothing. */
export function mark(ranges: Range[], one?: Range) {
  if (!canMark()) return;
  CSS.highlights.set(ALL, highlight(ranges));
  CSS.highlights.set(ONE, highlight(one ? [one] : []));
}

export function unmark() {
  if (!canMark()) return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(ONE);
}

const canMark = () => typeof CSS !== "undefined" && "highlights" in CSS;

function highlight(ranges: Range[]) {
  const marked = new Highlight();
  ranges.forEach((range) => marked.add(range));
  return marked;
}
