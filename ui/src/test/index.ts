import axe from "axe-core";

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
