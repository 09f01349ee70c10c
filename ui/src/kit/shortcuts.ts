const held: { keys: string; run: () => unknown }[] = [];

/**
 * While registered, `keys` ("Ctrl+Enter", "Alt+1", "F1") runs `run`; the latest
 * registration of the same keys wins. Returns how to take it back.
 */
export function shortcut(keys: string, run: () => unknown): () => void {
  const entry = { keys, run };
  held.push(entry);
  return () => {
    const at = held.indexOf(entry);
    if (at >= 0) held.splice(at, 1);
  };
}

/** The keys of an event, written as shortcuts are. Digits by their place, so that Alt cannot alter them. */
export function keysOf(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const ctrl = event.ctrlKey || event.metaKey;
  return [ctrl && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift", key]
    .filter(Boolean)
    .join("+");
}

/** Runs what an event stands for; true when there was something. */
export function runShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const keys = keysOf(event);
  const found = held.findLast((entry) => entry.keys === keys);
  if (!found) return false;
  event.preventDefault();
  found.run();
  return true;
}
