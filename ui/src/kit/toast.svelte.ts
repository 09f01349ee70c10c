// A short message that leaves by itself, but never before it can be read, and
// never while someone is on it.
import { untrack } from "svelte";

const SHOWN_MS = 12_000;

export interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => unknown };
  /** It says no more than that something was kept. */
  kept?: true;
}

class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #held = false;

  add(toast: Omit<Toast, "id">): number {
    const id = this.#next++;
    // One at a time: an older "Undo" beside a newer one invites undoing out of order.
    if (!this.#held) this.clear();
    this.list.push({ ...toast, id });
    if (!this.#held) this.#start(id);
    return id;
  }

  dismiss(id: number) {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
    // What goes from under the pointer, or with the focus in it, is never said to be left.
    if (this.#held) this.release();
  }

  /** Nothing leaves while a pointer or the focus rests on the messages. */
  hold() {
    this.#held = true;
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
  }

  release() {
    this.#held = false;
    for (const { id } of this.list) this.#start(id);
  }

  clear() {
    this.#held = false;
    for (const { id } of [...this.list]) this.dismiss(id);
  }

  /** Something cannot be kept: that something else was is no longer what there is to say. */
  unkept() {
    // Said once, of what stands there now: what is kept after this may say so.
    const standing = untrack(() => [...this.list]);
    for (const { id, kept } of standing) if (kept) untrack(() => this.dismiss(id));
  }

  #start(id: number) {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), SHOWN_MS),
    );
  }
}

export const toasts = new Toasts();

/** Shows a message, with at most one thing to do about it (usually "Undo"). Returns its id. */
export function toast(message: Omit<Toast, "id">): number {
  return toasts.add(message);
}
