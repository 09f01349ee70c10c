/** The sizes of text, in percent, the smallest first. */
export const TEXT_SIZES = [90, 100, 115, 130, 150] as const;
export const USUAL_TEXT_SIZE = 100;

/** The next size in that direction; the same one at the end. */
export function nextTextSize(size: number, by: 1 | -1): number {
  const next =
    by > 0 ? TEXT_SIZES.find((one) => one > size) : TEXT_SIZES.findLast((one) => one < size);
  return next ?? size;
}

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
