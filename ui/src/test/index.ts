import axe from "axe-core";
import { session } from "$ipc";
import { createFakeBackend, type FakeBackend, type FakeOptions } from "$ipc/fake";

/**
 * What axe finds wrong in a node, as "rule: element" lines; an empty list is
 * what a test wants. Colours need a real renderer and are checked end to end.
 */
export async function accessibilityFaults(node: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(node, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** A fresh backend, and a window that already knows its state. */
export function startBackend(options: FakeOptions = {}): FakeBackend {
  const backend = createFakeBackend(options);
  session.locked();
  session.adopt(structuredClone(backend.vault.state));
  return backend;
}
