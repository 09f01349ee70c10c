import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { session } from "$ipc";
import { checkIn, createFakeBackend, moment, type FakeBackend } from "$ipc/fake";
import { setNavigator, type Route } from "$kit";
import { accessibilityFaults, damage } from "$test";
import { View } from "./index";

vi.setConfig({ testTimeout: 30_000 });

let backend: FakeBackend;
let routes: Route[];
const user = userEvent.setup();

beforeEach(() => {
  backend = createFakeBackend({ now: () => moment("2026-11-21T20:10:00Z") });
  routes = [];
  setNavigator((route) => Promise.resolve(routes.push(route) > 0));
});
afterEach(() => {
  setNavigator(null);
  session.state = null;
});

function add(...tags: string[]) {
  const body = checkIn({ when: moment("2026-11-20T08:00:00Z"), tags });
  return backend.journal.save({ of: null, draft: null, body }).id;
}
async function open() {
  const page = render(View);
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return page;
}
const of = (tag: string) => within(screen.getByRole("group", { name: tag }));
const press = (tag: string, name: string) => user.click(of(tag).getByRole("button", { name }));
const tags = (id: string) => backend.journal.get(id).body.tags;

it("says where tags come from when there are none", async () => {
  await open();
  expect(screen.getByText(/There are no tags yet/)).toBeVisible();
});

it("lists every tag with how often it is given", async () => {
  backend.journal.setBinned(add("handover"), true);
  add("handover", "nights");
  const { container } = await open();
  expect(screen.getByText("in 1 entry, 1 in the bin")).toBeVisible();
  expect(screen.getByText("in 1 entry")).toBeVisible();
  expect(await accessibilityFaults(container)).toEqual([]);
  await press("nights", "Find");
  expect(routes).toEqual([{ name: "find", line: 'tag:"nights"' }]);
});

it("renames a tag, says where, and undoes it", async () => {
  const id = add("handover", "nights");
  await open();
  await press("handover", "Rename");
  const name = await screen.findByLabelText("New name");
  expect(name).toHaveValue("handover");
  await user.clear(name);
  await user.type(name, "handing over{Enter}");
  expect(await screen.findByText("“handover” is now “handing over”, in 1 place.")).toBeVisible();
  expect(tags(id)).toEqual(["handing over", "nights"]);
  await screen.findByRole("group", { name: "handing over" });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("It is as it was.")).toBeVisible();
  expect(tags(id)).toEqual(["handover", "nights"]);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("says before that two tags become one", async () => {
  const id = add("handover", "Handovers");
  await open();
  await press("handover", "Rename");
  const name = await screen.findByLabelText("New name");
  await user.clear(name);
  await user.type(name, "Handovers");
  expect(screen.getByText(/the two become one/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Make them one" }));
  await waitFor(() => expect(tags(id)).toEqual(["Handovers"]));
});

it("takes a name that differs only in its capitals for the same", async () => {
  const id = add("team", "handover");
  await open();
  await press("team", "Rename");
  const name = await screen.findByLabelText("New name");
  await waitFor(() => expect(name).toHaveFocus());
  await user.keyboard("Handover");
  expect(screen.getByText(/a tag “handover” already/)).toBeVisible();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(tags(id)).toEqual(["handover"]));
});

it("takes a tag away everywhere, and gives it back", async () => {
  const id = add("nights");
  await open();
  await press("nights", "Remove");
  expect(await screen.findByText("“nights” was taken away, in 1 place.")).toBeVisible();
  expect(tags(id)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(tags(id)).toEqual(["nights"]));
});

it("changes nothing, and says why, when it cannot be kept", async () => {
  const id = add("nights");
  await open();
  backend.failNext("tag_change", "noSpace");
  await press("nights", "Remove");
  expect(await screen.findByText("Nothing has changed")).toBeVisible();
  expect(tags(id)).toEqual(["nights"]);
});

it("in a journal that can only be read offers to find alone", async () => {
  add("nights");
  session.state = { ...backend.vault.state, integrity: damage() };
  await open();
  expect(
    of("nights")
      .getAllByRole("button")
      .map((one) => one.textContent?.trim()),
  ).toEqual(["Find"]);
});
