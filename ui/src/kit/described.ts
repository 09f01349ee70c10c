/** The ids that describe a field, for aria-describedby. */
export function describedBy(id: string, hint?: unknown, error?: unknown, more?: string | false) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean);
  return ids.length ? ids.join(" ") : undefined;
}
