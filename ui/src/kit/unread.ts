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
