/** The page behind does not scroll meanwhile: its bar would stand beside what covers the window. */
export function holdPage(): () => void {
  const { style } = document.documentElement;
  const before = style.overflow;
  style.overflow = "hidden";
  return () => (style.overflow = before);
}

/**
 * Makes everything but `node` inert, so that neither Tab nor a screen reader leaves it. What is
 * opened above it afterwards is not touched. Returns how to undo it.
 */
export function alone(node: HTMLElement): () => void {
  const asleep: HTMLElement[] = [];
  for (let at = node; at.parentElement && at !== document.body; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other === at || !(other instanceof HTMLElement) || other.inert) continue;
      other.inert = true;
      asleep.push(other);
    }
  }
  return () => asleep.forEach((other) => (other.inert = false));
}

/** Keeps Tab going round among the buttons of `node`. */
export function wrapTab(event: KeyboardEvent, node: HTMLElement): void {
  const buttons = node.querySelectorAll("button");
  const [first, last] = [buttons[0], buttons[buttons.length - 1]];
  const at = document.activeElement;
  const leaves = event.shiftKey ? at === first || at === node || at === document.body : at === last;
  const enters = !event.shiftKey && at === document.body;
  if (!leaves && !enters) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
