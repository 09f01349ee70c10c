import { beforeEach, describe, expect, it } from "vitest";
import { commands, type Exercise, type Step, type StepKind } from "..";
import {
  checkIn,
  createFakeBackend,
  grounding,
  groundSettings,
  moment,
  profile,
  type FakeBackend,
} from ".";

// The screens are tested over this: it has to keep the real journal's rules.
let backend: FakeBackend;
beforeEach(() => void (backend = createFakeBackend()));

const step = (kind: StepKind, optional = false): Step => ({
  kind,
  words: "words",
  more: "",
  seconds: 5,
  optional,
});
const exercise = (name: string, steps: Step[], given: Partial<Exercise> = {}): Exercise => ({
  name,
  family: "own",
  about: "",
  leans: [],
  cautions: [],
  support: [],
  patterns: [{ name: "", lengths: { kind: "once" }, parts: [{ repeat: "once", steps }] }],
  ...given,
});
const keep = (name: string, ...steps: Step[]) =>
  commands.exerciseKeep({ id: null, exercise: exercise(name, steps) });
const did = (exercise: string, hour: number, before: number | null = null, after = 0) => {
  const when = moment(`2026-11-20T${String(hour).padStart(2, "0")}:00:00Z`);
  const scores = before === null ? {} : { before, after };
  const body = grounding({ when, exercise, name: "Its name", ...scores });
  return backend.journal.save({ of: null, draft: null, body });
};
const names = async () => (await commands.ground()).listed.map(({ exercise }) => exercise.name);

describe("the fake's room", () => {
  it("has favourites first, then what was last used, then the families", async () => {
    const [a, b, c] = [
      await keep("A", step("rest")),
      await keep("B", step("rest")),
      await keep("C", step("rest")),
    ];
    did(b.key, 9);
    await commands.groundSettingsSet({
      settings: groundSettings({ favourites: [c.key], order: [a.key, b.key] }),
    });
    expect((await names()).slice(0, 3)).toEqual(["C", "B", "A"]);
    const room = await commands.ground();
    expect(room.recent).toEqual([b.key]);
    expect(room.start).toBe(c.key);
    const families = room.listed.slice(3).map((one) => one.exercise.family);
    const order = ["outward", "breath", "body", "mind"];
    expect(families.map((one) => order.indexOf(one))).toEqual(
      families.map((one) => order.indexOf(one)).sort((x, y) => x - y),
    );
  });

  it("starts with the calm breath, unless the profile rules it out", async () => {
    const other = await keep("Other", step("around"));
    expect((await commands.ground()).start).toBe("calmBreath");
    const settings = groundSettings({ profile: profile({ noBreath: true }) });
    await commands.groundSettingsSet({ settings });
    const room = await commands.ground();
    expect(room.listed.map(({ key }) => key)).not.toContain("calmBreath");
    expect(room.leftOut.map(({ key }) => key)).toContain("calmBreath");
    const builtin = room.listed.find((one) => !one.own);
    expect(room.start).toBe(builtin?.key ?? other.key);
  });

  it("drops an optional step that is ruled out, and leaves out what needs one", async () => {
    await keep("Holds if wanted", step("around"), step("hold", true));
    await keep("Holds", step("around"), step("hold"));
    await keep("Only holds", step("hold", true));
    const settings = groundSettings({ profile: profile({ noHolds: true }) });
    await commands.groundSettingsSet({ settings });
    const { listed, leftOut } = await commands.ground();
    const fitting = listed.find(({ exercise }) => exercise.name === "Holds if wanted");
    expect(fitting).toMatchObject({ tailored: true, leans: [] });
    expect(fitting?.exercise.patterns[0]?.parts[0]?.steps).toHaveLength(1);
    expect(leftOut.map(({ exercise }) => exercise.name)).toEqual(
      expect.arrayContaining(["Holds", "Only holds"]),
    );
    expect(leftOut.find(({ exercise }) => exercise.name === "Holds")?.leans).toEqual([
      "breath",
      "holds",
    ]);
  });

  it("claims to have helped only of four times, and of one point at least", async () => {
    for (const hour of [9, 10, 11]) did("calmBreath", hour, 7, 5);
    expect((await commands.ground()).helped).toBeNull();
    const fourth = did("calmBreath", 12, 5, 4);
    expect((await commands.ground()).helped).toMatchObject({
      exercise: "calmBreath",
      times: 4,
      down: 2,
    });
    backend.journal.setBinned(fourth.id, true);
    expect((await commands.ground()).helped).toBeNull();
    for (const hour of [13, 14, 15, 16]) did("calmBreath", hour, 4, 4);
    expect((await commands.ground()).helped).toBeNull();
  });

  it("knows an exercise that is still being made, and never starts or exports it", async () => {
    const half = await commands.exerciseKeep({
      id: null,
      exercise: exercise("", [step("around")]),
    });
    expect(half).toMatchObject({ own: true, finished: false });
    await commands.groundSettingsSet({ settings: groundSettings({ favourites: [half.key] }) });
    expect((await commands.ground()).start).not.toBe(half.key);
    await expect(commands.exerciseExport({ id: half.key, instead: [] })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("keeps what was done with an exercise that is removed", async () => {
    const own = await keep("Own", step("rest"));
    const { id } = did(own.key, 9);
    await commands.exerciseRemove({ id: own.key });
    expect(await names()).not.toContain("Own");
    expect((await commands.ground()).recent).toEqual([]);
    expect(backend.journal.get(id).body).toMatchObject({ name: "Its name" });
  });

  it("never takes an entry for an exercise", async () => {
    const body = checkIn({ when: moment("2026-11-20T08:00:00Z") });
    const { id } = backend.journal.save({ of: null, draft: null, body });
    const asked = commands.exerciseKeep({ id, exercise: exercise("A", [step("rest")]) });
    await expect(asked).rejects.toMatchObject({ code: "invalid", detail: { field: "id" } });
  });

  it("takes in what it is told is in the file, as one of the person's own", async () => {
    await expect(commands.exerciseImport()).rejects.toMatchObject({ code: "cancelled" });
    backend.grounding.importing = exercise("Handed on", [step("around")], { family: "mind" });
    expect(await commands.exerciseImport()).toMatchObject({
      own: true,
      exercise: { name: "Handed on", family: "own" },
    });
  });

  it("shows nothing of one's own while locked, and the profile only where that was allowed", async () => {
    await keep("Own", step("rest"));
    const settings = groundSettings({ profile: profile({ noBreath: true }), sound: true });
    await commands.groundSettingsSet({ settings });
    await commands.lock();
    const locked = await commands.groundLocked();
    expect(locked.listed.every((one) => !one.own)).toBe(true);
    expect(locked.settings).toEqual(groundSettings());
    await expect(commands.ground()).rejects.toMatchObject({ code: "locked" });

    backend = createFakeBackend();
    await commands.groundSettingsSet({ settings: { ...settings, profileWhenLocked: true } });
    await commands.lock();
    expect((await commands.groundLocked()).settings).toEqual(
      groundSettings({ profile: settings.profile }),
    );
    expect((await commands.groundLocked()).listed.map(({ key }) => key)).not.toContain(
      "calmBreath",
    );
  });
});
