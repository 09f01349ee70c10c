/**
 * Whoever says that they are done has not seen that something could not be read: the first such field
 * on the page of this element is gone to. False where there is none.
 */
export function toUnread(within: Element | null | undefined): boolean {
  const field = within?.querySelector<HTMLElement>('input[aria-invalid="true"]');
  if (!field) return false;
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.focus();
  return true;
}

/**
 * The same for a press of the pointer on a button of this foot: what is said of a field as it is left
 * moves the button from under the pointer, and then no click comes of it. Returns how to stop.
 */
export function pressedTowards(foot: HTMLElement): () => void {
  const released = () => void toUnread(foot.parentElement);
  const pressed = ({ target }: PointerEvent) => {
    if (!(target instanceof Element) || !target.closest("button:not(.plain)")) return;
    window.addEventListener("pointerup", released, { once: true });
  };
  foot.addEventListener("pointerdown", pressed);
  return () => {
    foot.removeEventListener("pointerdown", pressed);
    window.removeEventListener("pointerup", released);
  };
}
