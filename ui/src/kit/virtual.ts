/** Where each row begins, and last where the list ends: `count + 1` offsets. */
export function offsets(count: number, height: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) tops[i + 1] = (tops[i] ?? 0) + height(i);
  return tops;
}

function firstEndingAfter(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? Infinity) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows that touch the stretch from `from` to `to`: first, and one past the last. */
export function range(tops: Float64Array, from: number, to: number) {
  const count = tops.length - 1;
  const first = Math.min(firstEndingAfter(tops, from), count);
  const last = Math.min(firstEndingAfter(tops, to) + 1, count);
  return { first, last: Math.max(first, last) };
}
