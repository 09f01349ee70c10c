/** What is pressed again and again on purpose carries this attribute: a step up, a step down. */
export const REPEATS = "data-repeat";

const CONTROLS = "button, a, label, [role=button], input[type=checkbox], input[type=radio]";

/**
 * A double-click is one click. Its second half would otherwise land on whatever the first has
 * brought under the pointer: the next row of a list, a button of another page. Returns how to stop.
 */
export function oneClickAtATime(): () => void {
  const swallow = (event: MouseEvent) => {
    // By the keyboard it is 0; a second click in the same place, soon after, is 2.
    if (event.detail < 2 || !(event.target instanceof Element)) return;
    const control = event.target.closest(CONTROLS);
    if (!control || control.closest(`[${REPEATS}]`)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("click", swallow, true);
  return () => window.removeEventListener("click", swallow, true);
}
