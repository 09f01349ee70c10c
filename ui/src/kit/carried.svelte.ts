/**
 * Words on their way from a page that cannot keep them to one that can. Held by nobody else
 * meanwhile, and by nobody at all once they are taken.
 */
let words = "";

/** Takes words along. */
export function carry(text: string): void {
  words = text;
}

/** The words that came along; "" where there are none. They are not here any more after this. */
export function carried(): string {
  const taken = words;
  words = "";
  return taken;
}

/** Words that nothing here can keep: shown, to be copied to where somebody can, until they are let go. */
class Stray {
  words = $state("");
}

export const stray = new Stray();
