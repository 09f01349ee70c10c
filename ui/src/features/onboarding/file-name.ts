/** The file's name for a journal of this name, by the shell's rules (`file_name` in its opening.rs). */
export function fileName(name: string): string {
  const fit = [...name.trim()].map((letter) => (FITS.test(letter) ? letter : "-"));
  const stem = fit
    .slice(0, LONGEST)
    .join("")
    .replace(/^[ -]+|[ -]+$/g, "");
  return stem === "" || DEVICE.test(stem) ? "journal" : stem;
}

const FITS = /^[\p{Alphabetic}\p{N} _-]$/u;
const LONGEST = 60;
/** Names that are devices on Windows. */
const DEVICE = /^(con|prn|aux|nul|(com|lpt).)$/iu;
