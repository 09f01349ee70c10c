import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { builtinTemplates, type Template } from "$ipc";
import { createFakeBackend, type FakeBackend } from "$ipc/fake";
import { flushAll, runShortcut, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import { TemplateEditor, Templates } from "./index";
import { emptyStage } from "./template-form.svelte";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    routes.push(route);
    return true;
  });
  addEventListener("keydown", runShortcut);
});
afterEach(() => {
  setNavigator(null);
  removeEventListener("keydown", runShortcut);
  toasts.clear();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string | RegExp) => screen.getByLabelText(name);
const undo = () => toasts.list.at(-1)?.action?.run();
const kept = () =>
  backend.practice
    .all()
    .flatMap(({ id, body }) => (body.item === "template" ? [{ id, body }] : []));
const stages = () => kept()[0]!.body.stages.map(({ name }) => name);

function keep(given: Partial<Template> = {}): string {
  const named = ["Before", "After"].map((name) => ({ ...emptyStage(), name }));
  const whole = { name: "Mine", about: "For after shifts.", credit: "", minutes: 5, stages: named };
  return backend.practice.keep(null, { item: "template", ...whole, ...given }).id;
}
async function open(props: { id?: string; copy?: string } = {}) {
  const page = render(TemplateEditor, props);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
async function list() {
  render(Templates);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

describe("making a template", () => {
  it("can be done by keyboard alone, kept as it is written", async () => {
    await open();
    expect(button("Write with it")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText(/needs a name before it can be used/)).toBeInTheDocument();
    field("Name").focus();
    await user.keyboard("Handover");
    await flushAll();
    expect(kept()[0]?.body).toMatchObject({ name: "Handover" });
    field("Stage 1 of 1 Name of the stage").focus();
    await user.keyboard("What I carry");
    button("Add a stage").focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(field("Stage 2 of 2 Name of the stage")).toHaveFocus());
    await user.keyboard("What I leave{Alt>}{ArrowUp}{/Alt}");
    await user.selectOptions(
      field("Stage 1 of 2 What is done in it"),
      "an intention that comes back",
    );
    await user.type(screen.getAllByLabelText(/Further questions/)[0]!, "One\n\nTwo");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Done"));
    expect(routes).toEqual([{ name: "templates" }]);
    expect(stages()).toEqual(["What I leave", "What I carry"]);
    expect(kept()[0]?.body.stages[0]).toMatchObject({ kind: "intention", hints: ["One", "Two"] });
    await user.click(button("Write with it"));
    await waitFor(() =>
      expect(routes.at(-1)).toEqual({ name: "reflect", template: kept()[0]?.id }),
    );
  });

  it("leaves nothing of one on which nothing was written, or all was taken out again", async () => {
    await open();
    await flushAll();
    expect(backend.count("item_keep")).toBe(0);
    await user.type(field("Name"), "x");
    await flushAll();
    expect(kept()).toHaveLength(1);
    await user.clear(field("Name"));
    await flushAll();
    expect(backend.practice.items.size).toBe(0);
  });

  it("takes a stage away, and gives it back", async () => {
    await open({ id: keep() });
    await user.click(button("Remove stage 1"));
    await flushAll();
    expect(stages()).toEqual(["After"]);
    undo();
    await flushAll();
    expect(stages()).toEqual(["Before", "After"]);
  });

  it("begins from a copy, whose stages are its own", async () => {
    const from = builtinTemplates.find(({ key }) => key === "driscoll")!;
    await open({ copy: "driscoll" });
    expect(field("Name")).toHaveValue("What, so what, now what, my own");
    await flushAll();
    expect(stages()).toEqual(from.stages.map(({ name }) => name));
    const ids = from.stages.map(({ id }) => id);
    expect(kept()[0]?.body.stages.some(({ id }) => ids.includes(id))).toBe(false);
  });

  it("says so when it is gone, and cannot leave when it cannot be kept", async () => {
    const page = await open({ id: "f".repeat(32) });
    expect(screen.getByText("This template is not here any more")).toBeInTheDocument();
    page.unmount();
    await open({ id: keep() });
    await user.type(field("Name"), "!");
    backend.failNext("item_keep", "noSpace");
    expect(await flushAll()).toBe(false);
    expect(await screen.findByRole("alert")).toHaveTextContent(/Not kept yet/);
  });
});

describe("the templates", () => {
  it("are all there, those of one's own with what can be done to them", async () => {
    const id = keep();
    keep({ name: "Half", stages: [emptyStage()] });
    await list();
    for (const { name } of builtinTemplates)
      expect(screen.getByRole("heading", { name, level: 3 })).toBeInTheDocument();
    expect(screen.getByText(/^Not finished yet/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Write with it: Half" })).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button("Write with it: Mine"));
    await user.click(button("Edit: Mine"));
    await user.click(button("Copy: Gibbs’ cycle"));
    expect(routes).toEqual([
      { name: "reflect", template: id },
      { name: "template", id },
      { name: "template", copy: "gibbs" },
    ]);
  });

  it("can be removed, and undone", async () => {
    keep();
    await list();
    await user.click(button("Remove: Mine"));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Mine" })).toBeNull());
    await undo();
    expect(await screen.findByRole("heading", { name: "Mine" })).toBeInTheDocument();
    expect(kept()).toHaveLength(1);
  });

  it("is said to be there already when the same one is taken in again", async () => {
    keep();
    const [mine] = kept();
    if (mine) backend.practice.importing = mine.body;
    await list();
    const own = within(screen.getByRole("region", { name: "Your own" }));
    await user.click(own.getByRole("button", { name: "Take one in from a file" }));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/among your templates already/));
    expect(kept()).toHaveLength(1);
    expect(own.getAllByRole("heading", { name: "Mine" })).toHaveLength(1);
  });

  it("is asked about before it is handed on where something in it may point at somebody", async () => {
    keep({ about: "As Mrs Patel taught it." });
    await list();
    await user.click(button("Save as a file: Mine"));
    const gate = within(await screen.findByRole("dialog", { name: "Before it goes out" }));
    expect(backend.count("template_export")).toBe(0);
    await user.click(gate.getByRole("switch", { name: /Mrs Patel.*person A/ }));
    await user.click(gate.getByRole("button", { name: "Go on" }));
    await waitFor(() => expect(backend.count("template_export")).toBe(1));
    expect(backend.calls.at(-1)?.args).toMatchObject({ instead: [{ text: 1, start: 3, end: 12 }] });
  });

  it("can be handed on and taken in as files, with what went wrong in words", async () => {
    keep();
    await list();
    await user.click(button("Save as a file: Mine"));
    await waitFor(() => expect(toasts.list.at(-1)?.text).toMatch(/Anyone who has it/));
    const own = within(screen.getByRole("region", { name: "Your own" }));
    backend.failNext("template_import", "notATemplate");
    await user.click(own.getByRole("button", { name: "Take one in from a file" }));
    expect(await screen.findByText("That file is not a Stillpoint template")).toBeInTheDocument();
    backend.failNext("template_import", "cutShort");
    await user.click(own.getByRole("button", { name: "Take one in from a file" }));
    expect(await screen.findByText(/damaged or cut short/)).toBeInTheDocument();
    backend.failNext("template_import", "cancelled");
    await user.click(own.getByRole("button", { name: "Take one in from a file" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
