import "@testing-library/jest-dom/vitest";
import { afterAll } from "vitest";

// What jsdom lacks and the components ask for.
const matchMedia = (media: string) => ({
  matches: false,
  media,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
Object.defineProperty(globalThis, "matchMedia", { value: matchMedia, configurable: true });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

Object.defineProperty(navigator, "language", { value: "en-GB", configurable: true });

// A page's timers end with the page. Here they are Node's, and one that outlived its page would
// find no document, which fails the whole run although every test has passed.
const waiting = new Set<number>();
const outlivesThePage = window.setTimeout.bind(window);
window.setTimeout = ((...asked: Parameters<typeof window.setTimeout>) => {
  const timer = outlivesThePage(...asked);
  waiting.add(timer);
  return timer;
}) as typeof window.setTimeout;
afterAll(() => {
  for (const timer of waiting) window.clearTimeout(timer);
});
