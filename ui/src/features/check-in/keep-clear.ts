/**
 * Keeps what is being written in clear of the bar that stands over the foot of the page. Not while a
 * pointer is down on it: what is pressed must not move away from under it. Returns how to take it back.
 */
export function keepClear(writing: HTMLElement, bar: () => HTMLElement | undefined): () => void {
  const look = () => {
    const foot = bar();
    if (!foot || !writing.contains(document.activeElement)) return;
    if (getComputedStyle(foot).position !== "sticky") return;
    const free = foot.getBoundingClientRect().top;
    const { top, bottom, height } = writing.getBoundingClientRect();
    if (bottom > free && height <= free)
      window.scrollBy({ top: Math.min(bottom - free + GAP, top) });
  };
  const times = ["input", "keyup", "click"];
  times.forEach((time) => writing.addEventListener(time, look));
  const grown = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
  grown?.observe(writing);
  return () => {
    times.forEach((time) => writing.removeEventListener(time, look));
    grown?.disconnect();
  };
}

/** Pixels that stay between the two. */
const GAP = 8;
