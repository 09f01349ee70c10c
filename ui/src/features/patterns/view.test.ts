import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import type { Patterns, ScaleLine } from "$ipc";
import { changed } from "$ipc";
import { groups, moment, patternLine, patterns, spread, type FakeBackend } from "$ipc/fake";
import { toasts } from "$kit";
import { accessibilityFaults, startBackend } from "$test";
import { View } from "./index";
import { moved } from "./moving";
import { svgOf, type Palette } from "./picture";
import { helpedFigure, scalesFigure } from "./figures";
import { forgetChoices } from "./patterns.svelte";

let backend: FakeBackend;
const user = userEvent.setup();
const TODAY = "2026-11-21";

/** Something of everything: three days, a gap, two days. */
function everything(): Partial<Patterns> {
  const at = (values: (number | null)[]) => patternLine([...values, ...Array<null>(51).fill(null)]);
  const scale = (scale: ScaleLine["scale"], values: (number | null)[]) => ({
    scale,
    line: at(values),
  });
  const empty = patterns("eightWeeks", TODAY);
  const enough = { days: 5, spread: spread(2, 5, 9) };
  return {
    scales: [
      scale("energy", [2, 3, null, 5, 6]),
      scale("strain", [8, 7, null, 5, 4]),
      scale("connection", [5, null, null, null, null]),
    ],
    systems: [
      { system: "threat", line: at([7, 6]) },
      { system: "drive", line: at([3]) },
      { system: "soothing", line: at([]) },
    ],
    themes: [
      { theme: "connected", line: at([4]) },
      { theme: "valued", line: at([null, 6]) },
    ],
    sessions: [{ day: "2026-09-29", kind: "group", bin: 2 }],
    tried: [
      {
        exercise: "feetOnTheFloor",
        name: "Feet on the floor",
        times: 4,
        said: { before: spread(5, 6, 8), after: spread(2, 4, 7), lower: 3, same: 0, higher: 1 },
      },
      { exercise: "bodyScan", name: "Body scan", times: 3, said: null },
    ],
    checkedIn: {
      days: empty.checkedIn.days.map((day, at) => (at < 4 ? { ...day, checkIns: at } : day)),
      with: 3,
      checkIns: 6,
    },
    contexts: [
      {
        scale: "strain",
        weekdays: groups([enough, { days: 2, spread: null }]),
        shifts: groups([enough]),
      },
    ],
    brought: { sessions: 1, normative: 1, formative: 0, restorative: 2, untagged: 0 },
    received: {
      sessions: 1,
      minutes: 60,
      unknown: 0,
      allowances: [],
      rhythms: [{ id: "r", called: "", kinds: ["group"], weeks: 4, meant: 2, attended: 1 }],
    },
  };
}

beforeEach(() => {
  toasts.clear();
  forgetChoices();
  backend = startBackend({ now: () => moment(`${TODAY}T20:10:00Z`) });
  backend.patterns = everything();
});

const TITLES = [
  "Energy and strain",
  "What helped: distress before and after grounding",
  "Days you checked in",
  "The three systems",
  "Strain by weekday",
  "Strain by shift",
  "The five themes",
  "What you brought to supervision",
  "Supervision received",
];
const card = async (title: string) => within(await screen.findByRole("region", { name: title }));
const points = async (title: string) => (await card(title)).getAllByRole("img");

describe("patterns", () => {
  it("shows every chart with its words and its points, and axe finds nothing", async () => {
    render(View);
    for (const title of TITLES) expect((await points(title)).length, title).toBeGreaterThan(0);
    expect(screen.getByText(/Energy: 4 days with a value, from 2 to 6/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("is found again as it was last looked at", async () => {
    const { unmount } = render(View);
    await card("Energy and strain");
    await user.click(screen.getByRole("button", { name: "A year" }));
    await user.click(screen.getByRole("button", { name: "As a table" }));
    unmount();
    render(View);
    await screen.findByRole("region", { name: "Energy and strain, as a table" });
    expect(screen.getByRole("button", { name: "A year" })).toHaveAttribute("aria-pressed", "true");
  });

  it("has a table for every chart, with the same numbers", async () => {
    render(View);
    await card("Energy and strain");
    await user.click(screen.getByRole("button", { name: "As a table" }));
    for (const title of TITLES) {
      const table = screen.getByRole("region", { name: `${title}, as a table` });
      expect(within(table).getAllByRole("row").length, title).toBeGreaterThan(1);
    }
    const rows = within(screen.getByRole("region", { name: "Energy and strain, as a table" }))
      .getAllByRole("row")
      .map((row) => row.textContent);
    // A day has its row if it has a value, and if it has a session alone.
    expect(rows).toHaveLength(6);
    expect(rows[3]).toContain("none");
    expect(rows[3]).toContain("Group supervision");
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByText(/Energy: 4 days with a value/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("draws no line across a day without a value", () => {
    const figure = scalesFigure(patterns("eightWeeks", TODAY, everything()), ["energy"]);
    const shapes = figure.draw?.({ width: 800, rem: 16 }).shapes ?? [];
    const paths = shapes.filter((shape) => shape.kind === "path" && shape.width === 2);
    const [d = ""] = paths.map((path) => (path.kind === "path" ? path.d : ""));
    expect([d.split("M").length - 1, d.split("L").length - 1]).toEqual([2, 2]);
  });

  it("is one stop for the Tab key, and goes from point to point by arrows", async () => {
    render(View);
    const all = await points("Energy and strain");
    expect(all.filter((point) => point.getAttribute("tabindex") === "0")).toHaveLength(1);
    const name = () => document.activeElement?.getAttribute("aria-label");
    all.find((point) => point.getAttribute("tabindex") === "0")?.focus();
    expect(name()).toMatch(/^Energy, .*: 6$/);
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(name(), "over the gap").toMatch(/^Energy, .*: 3$/);
    await user.keyboard("{ArrowDown}");
    expect(name()).toMatch(/^Strain, .*: 7$/);
    await user.keyboard("{ArrowDown}");
    expect(name()).toMatch(/^Group supervision, /);
    await user.keyboard("{ArrowUp}{Home}");
    expect(name()).toMatch(/^Strain, .*: 8$/);
    await user.keyboard("{ArrowLeft}");
    expect(name(), "there is nothing before the first").toMatch(/^Strain, .*: 8$/);
    await user.keyboard("{End}");
    expect(name()).toMatch(/^Strain, .*: 4$/);
  });

  it("shows two scales at a time, and never none", async () => {
    render(View);
    const chip = (name: string) => screen.findByRole("button", { name });
    await user.click(await chip("Connection"));
    await card("Strain and connection");
    await user.click(await chip("Strain"));
    await card("Connection");
    await user.click(await chip("Connection"));
    await card("Connection");
  });

  it("asks anew for another length of time, and when entries have changed", async () => {
    render(View);
    await card("Energy and strain");
    await user.click(screen.getByRole("button", { name: "A year" }));
    const asked = () => backend.calls.filter((call) => call.command === "patterns");
    await waitFor(() => expect(asked().at(-1)?.args).toEqual({ range: "year" }));
    expect(screen.getByRole("button", { name: "A year" })).toHaveAttribute("aria-pressed", "true");
    await user.click(screen.getByRole("button", { name: "A year" }));
    expect(screen.getByRole("button", { name: "A year" })).toHaveAttribute("aria-pressed", "true");
    const before = asked().length;
    changed.entries();
    await waitFor(() => expect(asked().length).toBe(before + 1));
  });

  it("shows two of the same name and the same numbers", async () => {
    const given = everything() as Patterns;
    const [rhythm] = given.received.rhythms;
    const rhythms = [rhythm!, { ...rhythm!, id: "s" }];
    const tried = [given.tried[0]!, { ...given.tried[0]!, exercise: "own" }];
    backend.patterns = { ...given, tried, received: { ...given.received, rhythms } };
    render(View);
    expect(await points("Supervision received")).toHaveLength(2);
    expect((await card("Supervision received")).getAllByText(/comes round 2 times/)).toHaveLength(
      2,
    );
  });

  it("leaves out what was not used, and says once that it comes", async () => {
    const { scales, checkedIn } = everything() as Patterns;
    backend.patterns = { scales, checkedIn };
    render(View);
    await card("Energy and strain");
    expect(screen.queryByRole("region", { name: "The five themes" })).toBeNull();
    expect(screen.getByText(/What you have not used is left out/)).toBeVisible();
    expect(screen.getByText(/Distress given before and after an exercise/)).toBeVisible();
  });

  it("says calmly that there is nothing yet", async () => {
    backend.patterns = {};
    render(View);
    expect(await screen.findByText(/there is no hurry/)).toBeVisible();
    expect(screen.queryAllByRole("region")).toEqual([]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says so where it could not be worked out, and tries again", async () => {
    backend.failNext("patterns", "io");
    render(View);
    expect(await screen.findByText("The patterns could not be worked out")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await card("Energy and strain");
    expect(screen.queryByText("The patterns could not be worked out")).toBeNull();
  });
});

describe("a picture of a chart", () => {
  const ask = async () => {
    render(View);
    await user.click(
      await screen.findByRole("button", { name: "Save a picture: Energy and strain" }),
    );
    return within(await screen.findByRole("dialog"));
  };

  it("is saved after a warning that says what is on it", async () => {
    const dialog = await ask();
    expect(dialog.getByText(/leaves the encrypted journal/)).toBeVisible();
    expect(
      dialog.getByText(/“Energy and strain”, 27 September 2026 to 21 November 2026/),
    ).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    expect(backend.pictures).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Save as SVG" }));
    await waitFor(() => expect(backend.pictures).toHaveLength(1));
    expect(backend.pictures[0]?.kind).toBe("svg");
    // Which chart it was is noted among what has gone out.
    expect(backend.calls.at(-1)?.args).toMatchObject({
      called: "Energy and strain, 27 September 2026 to 21 November 2026",
    });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is not saved when the person thinks better of it, here or where a place is chosen", async () => {
    backend.closesDialogs = true;
    const dialog = await ask();
    await user.click(dialog.getByRole("button", { name: "Save as SVG" }));
    await waitFor(() => expect(backend.count("picture_save")).toBe(1));
    await tick();
    expect(toasts.list, "nothing is said to be saved").toEqual([]);
    expect(screen.getByRole("dialog")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Not now" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(backend.pictures).toEqual([]);
  });

  it("that cannot be saved says so and stays", async () => {
    const dialog = await ask();
    backend.failNext("picture_save", "noSpace");
    await user.click(dialog.getByRole("button", { name: "Save as SVG" }));
    expect(await dialog.findByText("The picture could not be saved")).toBeVisible();
  });

  it("stands by itself: its colours, its time and what is said are in it, and nothing else can be", () => {
    const colours: Palette = {
      ink: "#000001",
      soft: "#000002",
      line: "#000003",
      edge: "#000004",
      accent: "#000005",
      surface: "#000006",
      threat: "#000007",
      drive: "#000008",
      soothe: "#000009",
    };
    const data = patterns("eightWeeks", TODAY, everything());
    data.tried[0]!.name = '<script>&"';
    const svg = svgOf(helpedFigure(data), "then to now", colours);
    const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(drawing.querySelector("parsererror")).toBeNull();
    expect(drawing.querySelector("script")).toBeNull();
    const text = drawing.documentElement.textContent;
    expect(text).toContain('<script>&": of 4 times');
    expect(text).toContain("then to now");
    expect(svg).not.toMatch(/var\(|class=|style=|href|url\(/);
    expect(svg).toContain("#000009");
    const shapes = [...drawing.querySelectorAll("path, rect, text")];
    const [, , width = 0, height = 0] = drawing.documentElement
      .getAttribute("viewBox")!
      .split(" ")
      .map(Number);
    for (const shape of shapes) {
      const x = Number(shape.getAttribute("x") ?? 0);
      const y = Number(shape.getAttribute("y") ?? 0);
      expect(x >= 0 && x <= width && y >= 0 && y <= height, shape.outerHTML).toBe(true);
    }
  });
});

it("arrows lead to the nearest point of the next row, and nowhere beyond the last", () => {
  const at = (row: number, at: number) => ({ row, at, x: 0, y: 0, r: 1, label: "" });
  const points = [at(0, 0), at(0, 9), at(1, 2), at(1, 8)];
  expect(moved(points, 1, "ArrowDown")).toBe(3);
  expect(moved(points, 2, "ArrowUp")).toBe(0);
  expect(moved(points, 3, "ArrowDown")).toBeNull();
  expect(moved(points, 1, "ArrowRight")).toBeNull();
  expect(moved(points, 0, "x")).toBeNull();
  const alone = [at(0, 0), at(1, 0), at(2, 0)];
  expect(moved(alone, 0, "ArrowRight")).toBe(1);
  expect(moved(alone, 0, "End")).toBe(2);
});
