import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { session } from "$ipc";
import { grounding, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, toasts, type Route } from "$kit";
import { startBackend } from "$test";
import { View } from "./index";

// Whole screens in jsdom are slow on a busy machine; nothing here waits by the clock.
vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = startBackend();
  session.complete = true;
  routes = [];
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});
afterEach(() => {
  setNavigator(null);
  toasts.clear();
});

async function open(props: { entry?: string } = {}) {
  const page = render(View, props);
  await screen.findByRole("heading", { level: 1 });
  return page;
}
function groundings(times: number) {
  for (let day = 1; day <= times; day++) {
    const when = moment(`2026-11-1${day}T20:00:00Z`);
    const given = { exercise: "soothingRhythm", name: "Soothing rhythm", before: 7, after: 5 };
    backend.journal.save({ of: null, draft: null, body: grounding({ when, ...given }) });
  }
}
const offer = () => screen.getByRole("button", { name: "Save, then ground" });
const claim = () => screen.queryByText(/took distress down/);

test("it saves, and leads to grounding with the check-in it follows", async () => {
  await open();
  await user.type(screen.getByLabelText("Anything to put down?"), "shaking");
  await user.click(offer());
  await waitFor(() => expect(routes).toHaveLength(1));
  const [id, entry] = [...backend.journal.entries][0]!;
  expect(entry.body).toMatchObject({ kind: "checkIn", text: "shaking" });
  expect(routes).toEqual([{ name: "ground", checkIn: id }]);
});

test("it claims nothing of fewer than four times", async () => {
  groundings(3);
  await open();
  await waitFor(() => expect(backend.count("ground")).toBe(1));
  expect(claim()).toBeNull();
});

test("of four times it says what happened, and leads to that exercise", async () => {
  groundings(4);
  await open();
  await waitFor(() =>
    expect(claim()).toHaveTextContent(
      "Soothing rhythm took distress down by 2 on average, the last four times.",
    ),
  );
  expect(offer()).toHaveAccessibleDescription(/Soothing rhythm/);
  await user.click(offer());
  await waitFor(() =>
    expect(routes[0]).toMatchObject({ name: "ground", exercise: "soothingRhythm" }),
  );
});

test("it stays where it is when saving fails", async () => {
  await open();
  backend.failNext("entry_save", "noSpace");
  await user.click(offer());
  expect(await screen.findByText("This is not saved yet")).toBeInTheDocument();
  expect(routes).toEqual([]);
});

test("nothing is asked before the journal has been read", async () => {
  session.complete = false;
  groundings(4);
  await open();
  expect(backend.count("ground")).toBe(0);
  session.complete = true;
  await waitFor(() => expect(claim()).not.toBeNull());
});
