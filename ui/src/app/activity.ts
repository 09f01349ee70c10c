// Whatever a person does in the window: by keys, by pointer, by a method of input that
// sends no keys (dictation, an on-screen keyboard), by assistive technology that clicks.
const EVENTS = [
  "keydown",
  "pointerdown",
  "pointermove",
  "wheel",
  "input",
  "compositionupdate",
  "click",
] as const;
const EVERY_MS = 1_000;

/**
 * Says at most every second that somebody is there. Nothing else keeps the journal open:
 * the commands a page calls by itself are nobody being there. Returns how to stop.
 */
export function watchActivity(say: () => void): () => void {
  let last = -Infinity;
  const seen = () => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    say();
  };
  for (const event of EVENTS) addEventListener(event, seen, { passive: true, capture: true });
  return () => {
    for (const event of EVENTS) removeEventListener(event, seen, { capture: true });
  };
}
