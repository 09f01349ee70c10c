/** Writes down whatever is not yet on disk; rejects when it could not. */
export type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();

/**
 * An editor registers how to keep what is in it. Called before the page changes
 * and before a lock. Returns how to take it back: call that on unmount.
 */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Keeps everything unkept. True when all of it is safe. */
export async function flushAll(): Promise<boolean> {
  const outcomes = await Promise.allSettled([...flushes].map(async (flush) => flush()));
  return outcomes.every(({ status }) => status === "fulfilled");
}
