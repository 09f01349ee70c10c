/** The order of a person's own exercises. */
import type { ExerciseKey, GroundRoom, Listed } from "$ipc";

/** All of them, in the person's order; those without a place after the rest. */
export function ownOf({ listed, leftOut, settings }: GroundRoom): Listed[] {
  const at = ({ key }: Listed) => {
    const place = settings.order.indexOf(key);
    return place < 0 ? Infinity : place;
  };
  const own = [...listed, ...leftOut].filter((one) => one.own);
  // Infinity less Infinity is no order at all.
  return own.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** The keys in order once this one has moved by one; null when it is at that end already. */
export function moved(own: Listed[], key: ExerciseKey, by: 1 | -1): ExerciseKey[] | null {
  const keys = own.map((one) => one.key);
  const from = keys.indexOf(key);
  const other = keys[from + by];
  if (from < 0 || other === undefined) return null;
  keys[from] = other;
  keys[from + by] = key;
  return keys;
}
