import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFakeBackend, grounding, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, type Route } from "$kit";
import Doors from "./parts/Doors.svelte";

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend();
  routes = [];
  setNavigator((route) => {
    routes.push(route);
    return Promise.resolve(true);
  });
});
afterEach(() => setNavigator(null));

const doors = () => screen.getAllByRole("button");
function groundings(times: number) {
  for (let day = 1; day <= times; day++) {
    const when = moment(`2026-11-1${day}T20:00:00Z`);
    backend.journal.save({ of: null, draft: null, body: grounding({ when, before: 8, after: 5 }) });
  }
}

test("grounding is the second of three, with a line that claims nothing", async () => {
  groundings(3);
  render(Doors, { complete: true });
  await waitFor(() => expect(backend.count("ground")).toBe(1));
  expect(doors()).toHaveLength(3);
  expect(doors()[1]).toHaveTextContent(/^Ground.*Steady yourself first.*Alt G/);
  await user.click(doors()[1]!);
  expect(routes).toEqual([{ name: "ground" }]);
});

test("once there is enough to say so, it says what helped", async () => {
  groundings(4);
  render(Doors, { complete: true });
  await waitFor(() =>
    expect(doors()[1]).toHaveTextContent(
      "Calm breath took distress down by 3 on average, the last four times.",
    ),
  );
});

test("it asks nothing while the journal is still being read, and a failure changes nothing", async () => {
  const { rerender } = render(Doors, { complete: false });
  expect(backend.count("ground")).toBe(0);
  backend.failNext("ground", "io");
  await rerender({ complete: true });
  await waitFor(() => expect(backend.count("ground")).toBe(1));
  expect(doors()[1]).toHaveTextContent("Steady yourself first");
});
