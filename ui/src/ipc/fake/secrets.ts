import { CommandError } from "../error";
import { parseFields } from "../fields";
import type { GroupAnswer, Strength } from "../generated/types";

export const SHORTEST = 15;
const LONGEST = 1024;

/** The fields of a raw body as text; refuses any other number of them. */
export function texts(body: unknown, count: number): string[] {
  const parts = body instanceof Uint8Array ? parseFields(body) : null;
  if (parts?.length !== count) throw new CommandError("invalid");
  return parts.map((part) => new TextDecoder().decode(part));
}

export function checkLength(passphrase: string) {
  const length = [...passphrase.normalize("NFKC")].length;
  if (length < SHORTEST) throw new CommandError("tooShort");
  if (length > LONGEST) throw new CommandError("tooLong");
}

/** Rough, but in the real meter's words. */
export function strength(passphrase: string): Strength {
  const characters = [...passphrase.normalize("NFKC")].length;
  const longEnough = characters >= SHORTEST;
  const distinct = new Set(passphrase).size;
  if (!longEnough) return { score: 1, characters, longEnough, hint: "tooShort" };
  if (distinct < 5) return { score: 1, characters, longEnough, hint: "repeated" };
  if (/password|qwerty/i.test(passphrase))
    return { score: 2, characters, longEnough, hint: "common" };
  if (characters < 20) return { score: 3, characters, longEnough, hint: "fair" };
  return { score: 4, characters, longEnough, hint: "strong" };
}

/** Recovery codes the fake hands out, in turn. */
export const CODES = [
  ["K7Q2", "M9XD", "4TRW", "8HVN", "2PJC", "6ZBF", "YA3S"],
  ["3NWE", "R5KT", "9CQH", "J6VA", "XD47", "B2MY", "PZ8G"],
];

/** As a person may type it: any case, spaces, hyphens, O for 0, I or L for 1. */
export const tidyCode = (text: string) =>
  text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

export function groupsMatch(code: string[], answers: GroupAnswer[]): boolean {
  return answers.length === 2 && answers.every(({ index, text }) => tidyCode(text) === code[index]);
}
