import { describe, expect, it } from "vitest";
import { bodyPlaces, feelingFamilies, needs, scales } from "$ipc";
import source from "./en-GB/catalogue.ftl?raw";
import { tKnown } from "./translate";

const words = feelingFamilies.flatMap((family) => family.words);
/** What follows the stem in every message of that kind, meanings and ends left out. */
const given = (stem: string) =>
  [...source.matchAll(new RegExp(`^${stem}-([A-Za-z]+) =`, "gm"))].map((match) => match[1]);

describe("the catalogues", () => {
  it.each([
    ["feeling", words],
    ["family", feelingFamilies.map(({ family }) => family)],
    ["place", bodyPlaces],
    ["need", needs],
    ["scale", scales],
  ])("has a message for every %s, and for no other", (stem, ids) => {
    expect(given(stem).sort()).toEqual([...ids].sort());
  });

  it("names both ends of every scale", () => {
    for (const scale of scales)
      for (const end of ["low", "high"]) expect(tKnown(`scale-${scale}-${end}`)).toBeTruthy();
  });
});
