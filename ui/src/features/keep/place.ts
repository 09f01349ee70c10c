/**
 * How far down the list somebody was when they opened an entry from it, and which they had marked, so
 * that coming back finds both. Names only: nothing of what is written there.
 */
export interface Place {
  shown: number;
  marked: string[];
}

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
