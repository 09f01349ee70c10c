import "@testing-library/jest-dom/vitest";

// What jsdom lacks and the components ask for.
if (!("matchMedia" in window))
  (window as Window).matchMedia = (media: string) =>
    ({
      matches: false,
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
window.scrollTo = () => undefined;
