/**
 * Where in the journal somebody was when they opened an entry, so that coming
 * back finds the same line. A position only: nothing of what is written there.
 */
export type Place = { index: number; scroll: number };

let left: Place | null = null;

export function leavePlace(place: Place): void {
  left = place;
}

/** The place left, once. */
export function takePlace(): Place | null {
  const place = left;
  left = null;
  return place;
}

/** The place left, without taking it. */
export function placeLeft(): Place | null {
  return left;
}
