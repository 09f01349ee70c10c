import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { focusInSight } from "./focus-in-sight";

describe("what has the focus", () => {
  let grow: () => void;
  let stop: () => void;
  let main: HTMLElement;
  let button: HTMLElement;
  let into: ReturnType<typeof vi.spyOn>;

  const at = (top: number) =>
    vi.spyOn(button, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 100, 40));

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal(
      "ResizeObserver",
      class {
        constructor(called: () => void) {
          grow = called;
        }
        observe() {}
        disconnect() {}
      },
    );
    main = document.createElement("main");
    main.tabIndex = -1;
    button = document.createElement("button");
    main.append(button);
    document.body.append(main);
    into = vi.spyOn(button, "scrollIntoView").mockImplementation(() => void at(300));
    stop = focusInSight(main);
  });

  afterEach(() => {
    stop();
    main.remove();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("is brought back when what comes late pushes it out of the window", () => {
    at(300);
    button.focus();
    at(innerHeight + 200);
    grow();
    expect(into).toHaveBeenCalledTimes(1);
    grow();
    expect(into).toHaveBeenCalledTimes(1);
  });

  it("is brought back when that happens while it is being brought into sight", () => {
    at(innerHeight + 20);
    button.focus();
    window.dispatchEvent(new Event("scroll"));
    at(innerHeight + 200);
    grow();
    expect(into).toHaveBeenCalledTimes(1);
  });

  it("is left alone where somebody has scrolled away from it", () => {
    at(300);
    button.focus();
    vi.advanceTimersByTime(1000);
    at(-400);
    window.dispatchEvent(new Event("scroll"));
    grow();
    expect(into).not.toHaveBeenCalled();
  });

  it("is left alone while it stays in sight", () => {
    at(300);
    button.focus();
    at(360);
    grow();
    expect(into).not.toHaveBeenCalled();
  });
});
