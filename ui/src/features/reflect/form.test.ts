import { describe, expect, it } from "vitest";
import { builtinTemplates, type Stage, type Template } from "$ipc";
import { createFakeBackend } from "$ipc/fake";
import { ReflectScreen } from "./screen.svelte";

/** Numbers that look random and are the same every time. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const stage = (id: string): Stage => {
  return { id, kind: "write", name: `Name of ${id}`, prompt: "", hints: [] };
};

describe("switching templates", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("loses no character over random edits (%#)", async (seed) => {
    const backend = createFakeBackend();
    const next = random(seed);
    const shapes: Template[] = [["a", "b"], ["b", "c", "d"], ["d"], ["a", "a", "e"]].map((ids) => {
      return { name: ids.join(), about: "", credit: "", minutes: null, stages: ids.map(stage) };
    });
    const keys = shapes.map((template) =>
      backend.practice.keep(null, { item: "template", ...template }),
    );
    const all = [...keys.map(({ id }) => id), ...builtinTemplates.map(({ key }) => key)];
    const screen = new ReflectScreen({ template: all[0]! });
    await screen.open();
    const { form } = screen;

    for (let turn = 0; turn < 60; turn += 1) {
      const places = [...form.path.flatMap(({ part }) => part ?? []), ...form.kept];
      const place = places[next(places.length)];
      if (place) place.text += `${turn}`.repeat(1 + next(3));
      const before = form.texts.join("").split("").sort().join("");
      if (next(2) === 0) expect(await screen.switchTo(all[next(all.length)]!)).toBe(true);
      expect(form.texts.join("").split("").sort().join("")).toBe(before);
      // What is on the page is what would be kept.
      const kept = form.toBody().parts.map(({ text }) => text);
      expect(kept.join("").split("").sort().join("")).toBe(before);
      expect(form.toBody().parts.every(({ heading }) => heading !== "")).toBe(true);
    }
    screen.leave();
    expect(form.texts.join("")).toBe("");
  });

  it("takes along what is typed while it switches", async () => {
    createFakeBackend();
    const screen = new ReflectScreen({ template: "driscoll" });
    await screen.open();
    const [first] = screen.form.path;
    first!.part!.text = "before";
    const switching = screen.switchTo("freeWriting");
    first!.part!.text = "before, and meanwhile";
    expect(await switching).toBe(true);
    expect(screen.form.kept.map(({ text }) => text)).toEqual(["before, and meanwhile"]);
  });
});
