const dusk = () => matchMedia("(prefers-color-scheme: dark)");

/**
 * Shows the window in the chosen theme and text size, now and when the system's
 * own choice changes. Returns how to stop following it.
 */
export function applyAppearance(
  appearance: "system" | "paper" | "dusk",
  textSize: number,
): () => void {
  const root = document.documentElement;
  const follow = () => {
    root.dataset.theme = appearance === "system" ? (dusk().matches ? "dusk" : "paper") : appearance;
  };
  root.dataset.text = String(textSize);
  follow();
  if (appearance !== "system") return () => undefined;
  const query = dusk();
  query.addEventListener("change", follow);
  return () => query.removeEventListener("change", follow);
}
