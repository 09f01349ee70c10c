/** Dragging one of a list by the pointer: where it would be put, until it is let go of. */
import { placeAt } from "../agenda";

/** How near the edge of the window the page begins to move. */
const EDGE = 72;
const STEP = 14;

export class Drag {
  /** What is held; null when nothing is. */
  held = $state<string | null>(null);
  /** Before which place it would be put. */
  to = $state<number | null>(null);

  #rows: () => HTMLElement[];
  #drop: (id: string, to: number) => void;

  constructor(rows: () => HTMLElement[], drop: (id: string, to: number) => void) {
    this.#rows = rows;
    this.#drop = drop;
  }

  /** Takes hold of one. The window is listened to until it is let go of. */
  grab(id: string, event: PointerEvent): void {
    if (event.button !== 0) return;
    // The pointer does not mark text on its way.
    event.preventDefault();
    this.held = id;
    window.addEventListener("pointermove", this.#move);
    window.addEventListener("pointerup", this.#release);
    window.addEventListener("pointercancel", this.stop);
    window.addEventListener("keydown", this.#key, true);
  }

  /** Nothing is held any more, and nothing was moved. */
  stop = (): void => {
    this.held = this.to = null;
    window.removeEventListener("pointermove", this.#move);
    window.removeEventListener("pointerup", this.#release);
    window.removeEventListener("pointercancel", this.stop);
    window.removeEventListener("keydown", this.#key, true);
  };

  #move = ({ clientY }: PointerEvent): void => {
    const boxes = this.#rows().map((row) => row.getBoundingClientRect());
    this.to = placeAt(clientY, boxes);
    if (clientY < EDGE) window.scrollBy(0, -STEP);
    else if (clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
  };

  #release = (): void => {
    const { held, to } = this;
    this.stop();
    if (held !== null && to !== null) this.#drop(held, to);
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.stop();
  };
}
