/** How long after it came the focus is still being brought into sight. */
const ARRIVING_MS = 200;

/**
 * Keeps what has the focus in sight when something that comes late pushes it out of the window:
 * WebKit moves no scroll along with what is read. What was scrolled away from on purpose stays away.
 * Returns how to take it back.
 */
export function focusInSight(main: HTMLElement): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const root = document.documentElement;
  let wasSeen = false;
  let came = -Infinity;

  const focused = () => {
    const element = document.activeElement;
    return element !== main && main.contains(element) ? element : null;
  };
  const isSeen = () => {
    const box = focused()?.getBoundingClientRect();
    if (!box) return false;
    const foot = innerHeight - parseFloat(getComputedStyle(root).scrollPaddingBottom || "0");
    const shown = Math.min(box.bottom, foot) - Math.max(box.top, 0);
    return shown >= Math.min(box.height, foot) / 2;
  };
  const look = () => (wasSeen = isSeen());
  // The browser brings it into sight by itself, some frames later; what comes in between pushes it
  // away all the same.
  const arrive = () => {
    wasSeen = true;
    came = performance.now();
  };
  const scrolled = () => void (performance.now() - came > ARRIVING_MS && look());

  const grown = new ResizeObserver(() => {
    if (wasSeen && !isSeen()) focused()?.scrollIntoView({ block: "nearest" });
    look();
  });
  grown.observe(main);
  window.addEventListener("scroll", scrolled, { passive: true });
  main.addEventListener("focusin", arrive);
  return () => {
    grown.disconnect();
    window.removeEventListener("scroll", scrolled);
    main.removeEventListener("focusin", arrive);
  };
}
