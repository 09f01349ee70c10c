import { describe, expect, it } from "vitest";
import { bodyPlaces, feelingFamilies, needs, scales } from "$ipc";
import { tKnown } from "$i18n";
import { commonest } from "./feelings";
import source from "../../i18n/en-GB/catalogue.ftl?raw";

const words = feelingFamilies.flatMap((family) => family.words);
/** What follows the stem in every message of that kind, meanings and ends left out. */
const given = (stem: string) =>
  [...source.matchAll(new RegExp(`^${stem}-([A-Za-z]+) =`, "gm"))].map((match) => match[1]);

describe("the words of a check-in", () => {
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

  it("has ten feelings in sight at once, numb and proud among them", () => {
    expect(commonest).toHaveLength(10);
    expect(commonest).toEqual(expect.arrayContaining(["numb", "proud"]));
  });
});
