import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blankAgreement, type Agreement as Body } from "$ipc";
import { createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { flushAll, setNavigator, toasts, type Route } from "$kit";
import { accessibilityFaults } from "$test";
import Agreement from "./Agreement.svelte";

vi.setConfig({ testTimeout: 60_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend({ now: () => moment(new Date("2026-11-22T12:00:00Z")) });
  routes = [];
  setNavigator(async (route) => {
    if (!(await flushAll())) return false;
    routes.push(route);
    return true;
  });
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string | RegExp) => screen.getByLabelText(name);
const all = () => backend.practice.all().map((item) => item.body as Body);
const keep = (given: Partial<Body>) => backend.practice.keep(null, blankAgreement(given)).id;

async function open(id?: string) {
  const page = render(Agreement, id ? { id } : {});
  await screen.findByRole("button", { name: "Done" });
  return page;
}

describe("the agreement", () => {
  it("keeps nothing until something is written, and then as it is written", async () => {
    await open();
    expect(await flushAll()).toBe(true);
    expect(backend.count("item_keep")).toBe(0);
    expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
    await user.type(field("With"), "clinical supervisor");
    await user.click(button("Drop-in"));
    await user.type(field("What cannot stay between you"), "Danger to somebody");
    await user.type(field("Agreed on"), "20 November");
    await user.type(field("To be looked at again"), "in 6 months");
    expect(await flushAll()).toBe(true);
    expect(all()).toMatchObject([
      {
        with: "clinical supervisor",
        kinds: ["dropIn"],
        limits: "Danger to somebody",
        agreed: "2026-11-20",
        review: "2027-05-22",
        replaces: null,
      },
    ]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("has a prompt for each part", async () => {
    await open();
    for (const part of ["Records", "Privacy", "Protected time", "When something cannot wait"])
      expect(field(part)).toHaveAccessibleDescription(/\w+/);
  });

  it("is printed from what has been kept", async () => {
    await open();
    await user.type(field("What it is for"), "To think");
    await user.click(button("Print"));
    await waitFor(() => expect(routes).toHaveLength(1));
    const id = backend.practice.all()[0]?.id;
    expect(routes).toEqual([{ name: "paper", of: "agreement", id }]);
    expect(all()[0]?.purpose).toBe("To think");
  });

  it("begins a new version from a copy, and the earlier stays as it was", async () => {
    const first = keep({ limits: "As first agreed", agreed: "2026-01-10", review: "2026-11-01" });
    const { unmount } = await open(first);
    await user.click(button("Start a new version"));
    await waitFor(() => expect(routes).toHaveLength(1));
    expect(toasts.list.at(-1)?.text).toContain("are still to be said");
    const second = (routes[0] as { id: string }).id;
    expect(all()[1]).toMatchObject({ limits: "As first agreed", agreed: null, replaces: first });
    unmount();
    await open(second);
    await user.type(field("What cannot stay between you"), ", and more");
    await user.click(button("Agreed on 10 January 2026"));
    expect(routes[1]).toEqual({ name: "agreement", id: first });
    expect(all()[0]).toMatchObject({ limits: "As first agreed", review: "2026-11-01" });
  });

  it("is only read once another has taken its place", async () => {
    const first = keep({ limits: "As first agreed" });
    const second = keep({ replaces: first });
    await open(first);
    expect(screen.getByText("This is an earlier version")).toBeInTheDocument();
    expect(screen.getByText("As first agreed")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(button("Open the later version"));
    expect(routes).toEqual([{ name: "agreement", id: second }]);
  });

  it("goes into the bin with what was being written, and comes back with one press", async () => {
    const id = keep({ purpose: "To think" });
    await open(id);
    await user.type(field("What it is for"), " aloud");
    await user.click(button("Remove"));
    await waitFor(() => expect(routes).toEqual([{ name: "sessions" }]));
    expect(all()).toHaveLength(0);
    await toasts.list.at(-1)?.action?.run();
    await waitFor(() => expect(all()[0]?.purpose).toBe("To think aloud"));
  });
});
