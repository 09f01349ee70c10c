const EVENTS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
const EVERY_MS = 10_000;

/** Says at most every ten seconds that somebody is there. Returns how to stop. */
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
