/** A whole number as people type it: "1350", "1,350", "1 350"; of hours, also "1350 h". */
export function readWhole(text: string, { hours = false } = {}): number | null {
  const typed = text.trim().toLowerCase();
  const plain = hours ? typed.replace(/ ?(?:h|hr|hrs|hour|hours)$/, "") : typed;
  const grouped = /^\d{1,3}(?:[,\s’']\d{3})+$/.test(plain);
  const digits = grouped ? plain.replace(/\D/g, "") : plain;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** "1,350" */
export const wholeInWords = (number: number): string => number.toLocaleString("en-GB");
