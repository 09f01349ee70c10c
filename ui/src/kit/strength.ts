/** What a passphrase is worth, as the shell measures it. */
export interface Strength {
  score: number;
  characters: number;
  longEnough: boolean;
  hint: "tooShort" | "common" | "repeated" | "sequence" | "personal" | "fair" | "strong";
}
