import { expect, test } from "vitest";
import css from "./tokens.css?raw";

const [paper = "", dusk = ""] = css.split('[data-theme="dusk"]');

function palette(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]),
  );
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

const TEXT = ["ink", "soft", "accent", "threat", "drive", "soothe"];
const GROUNDS = ["paper", "surface", "sunk", "accent-wash"];
const CONTROLS = ["edge", "accent", "focus", "threat", "drive", "soothe"];

for (const [theme, block] of Object.entries({ paper, dusk })) {
  const colours = palette(block);
  const pair = (a: string, b: string) => contrast(colours[a] ?? "", colours[b] ?? "");

  test(`${theme}: every text colour keeps 4.5:1 on every ground`, () => {
    const faint = TEXT.flatMap((text) =>
      GROUNDS.filter((ground) => !(pair(text, ground) >= 4.5)).map(
        (ground) => `${text} on ${ground}: ${pair(text, ground).toFixed(2)}`,
      ),
    );
    expect(faint).toEqual([]);
    expect(pair("accent-ink", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(pair("accent-ink", "accent-strong")).toBeGreaterThanOrEqual(4.5);
    expect(pair("ink", "care-wash")).toBeGreaterThanOrEqual(4.5);
  });

  test(`${theme}: every control edge keeps 3:1 on every ground`, () => {
    const faint = CONTROLS.flatMap((edge) =>
      GROUNDS.filter((ground) => !(pair(edge, ground) >= 3)).map(
        (ground) => `${edge} on ${ground}: ${pair(edge, ground).toFixed(2)}`,
      ),
    );
    expect(faint).toEqual([]);
  });

  test(`${theme}: what is marked can be read`, () => {
    const found = /--selection: rgb\((\d+) (\d+) (\d+) \/ (\d+)%\);/.exec(block);
    const [r = 0, g = 0, b = 0, opaque = 0] = (found ?? []).slice(1).map(Number);
    const hex = `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    expect(hex).toBe(colours["accent"]);
    expect(contrast(colours["accent-ink"] ?? "", hex)).toBeGreaterThanOrEqual(4.5);
    // WebKit leaves it as it is only where something shines through.
    expect(opaque).toBe(99);
  });
}
