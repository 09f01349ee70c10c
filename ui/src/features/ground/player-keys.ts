export type Action = "end" | "toggle" | "skip" | "goOn" | "slower" | "faster";

const KEYS: Record<string, Action> = {
  Escape: "end",
  " ": "toggle",
  s: "skip",
  S: "skip",
  Enter: "goOn",
  ArrowRight: "goOn",
  "-": "slower",
  "−": "slower",
  _: "slower",
  "+": "faster",
  "=": "faster",
};

/** What a key does while an exercise is played; null where it is not the player's. */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const action = KEYS[event.key] ?? null;
  const presses = event.key === " " || event.key === "Enter";
  // A button that has the focus is pressed by these keys: that is enough.
  if (presses && event.target instanceof HTMLButtonElement) return null;
  // A key held down changes the pace further, and does nothing else twice.
  return event.repeat && action !== "slower" && action !== "faster" ? null : action;
}
