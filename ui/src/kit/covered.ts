/** What can be pressed, typed into or chosen. */
const CONTROLS = "a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How much of one lies under the other, from 0 to 1. */
export function share(of: Box, under: Box): number {
  const width = Math.min(of.right, under.right) - Math.max(of.left, under.left);
  const height = Math.min(of.bottom, under.bottom) - Math.max(of.top, under.top);
  const area = (of.right - of.left) * (of.bottom - of.top);
  return width > 0 && height > 0 && area > 0 ? (width * height) / area : 0;
}

/** What a box covers of controls: one whose middle is under it, where it is pressed, weighs most. */
export function covered(box: Box, controls: Box[]): number {
  return controls.reduce((sum, control) => {
    const x = (control.left + control.right) / 2;
    const y = (control.top + control.bottom) / 2;
    const middle = x > box.left && x < box.right && y > box.top && y < box.bottom;
    return sum + share(control, box) + (middle ? 10 : 0);
  }, 0);
}

/**
 * What the messages in `holder` would cover at the other end of the window, or where they are by
 * rule: `foot` moves them from the one to the other (in a narrow window the rule is the foot).
 */
export function coveredAt(holder: HTMLElement, foot: boolean): number {
  const was = holder.classList.contains("foot");
  holder.classList.toggle("foot", foot);
  const boxes = [...holder.children].map((message) => message.getBoundingClientRect());
  holder.classList.toggle("foot", was);
  const controls = [...document.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter((control) => !holder.contains(control))
    .map((control) => control.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0);
  return boxes.reduce((sum, box) => sum + covered(box, controls), 0);
}
