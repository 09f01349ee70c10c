import axe from "axe-core";
import { session, type Integrity } from "$ipc";
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

/** What is said of a damaged journal, which can only be read: as it is found, or with these parts. */
export const damage = (parts: Partial<Integrity> = {}): Integrity => ({
  sound: false,
  readOnly: true,
  writablePlace: true,
  altered: [],
  missing: [],
  unexplained: 1,
  listDamaged: false,
  ...parts,
});

/** A fresh backend, and a window that already knows its state. */
export function startBackend(options: FakeOptions = {}): FakeBackend {
  const backend = createFakeBackend(options);
  session.locked();
  session.adopt(structuredClone(backend.vault.state));
  return backend;
}
