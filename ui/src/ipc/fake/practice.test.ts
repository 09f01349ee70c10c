import { beforeEach, describe, expect, it } from "vitest";

import { commands, type Template } from "..";
import { createFakeBackend, type FakeBackend } from ".";

const template = (name: string, stages: string[]): Template => ({
  name,
  about: "",
  credit: "",
  minutes: null,
  stages: stages.map((stage, n) => ({
    id: `own.${n}`,
    kind: "write",
    name: stage,
    prompt: "",
    hints: [],
  })),
});

describe("a template in a file", () => {
  let backend: FakeBackend;
  beforeEach(() => {
    backend = createFakeBackend({ phase: "unlocked" });
  });

  it("is saved when it is finished, unless the dialog is closed", async () => {
    const keep = (one: Template) =>
      commands.itemKeep({ id: null, body: { item: "template", ...one } });
    const { id } = await keep(template("Heron", ["See"]));
    expect(await commands.templateExport({ id, instead: [] })).toEqual({ saved: true });
    backend.practice.saves = false;
    expect(await commands.templateExport({ id, instead: [] })).toEqual({ saved: false });
    const half = await keep(template("Heron", [" "]));
    await expect(commands.templateExport({ id: half.id, instead: [] })).rejects.toMatchObject({
      code: "invalid",
      detail: { field: "template" },
    });
  });

  it("is taken in beside the others", async () => {
    await expect(commands.templateImport()).rejects.toMatchObject({ code: "cancelled" });
    backend.practice.importing = template("Handed on", ["See", "Wait"]);
    const item = await commands.templateImport();
    expect(item.body).toMatchObject({ item: "template", name: "Handed on" });
    expect((await commands.practice()).items.map(({ id }) => id)).toEqual([item.id]);
  });
});
