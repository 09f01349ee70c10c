import { keysOf } from "$kit";

const COMMANDS: Record<string, "undo" | "redo"> = {
  "Ctrl+Z": "undo",
  "Ctrl+Shift+Z": "redo",
  "Ctrl+Y": "redo",
};

/**
 * Undo and redo in whatever is typed in. WebKitGTK binds no keys to them in a window without a
 * menu; elsewhere this does what the keys would do anyway. Returns how to take it back.
 */
export function undoKeys(): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    const command = COMMANDS[keysOf(event)];
    const field = event.target;
    const typed = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    if (!command || !typed || event.isComposing || event.defaultPrevented) return;
    if (typeof document.execCommand !== "function") return;
    event.preventDefault();
    document.execCommand(command);
  };
  window.addEventListener("keydown", onkeydown);
  return () => window.removeEventListener("keydown", onkeydown);
}
