import "@testing-library/jest-dom/vitest";

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
