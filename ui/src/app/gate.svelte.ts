import { tick } from "svelte";
import { commands, session } from "$ipc";
import { flushAll, toasts } from "$kit";
import { router } from "./router.svelte";

/**
 * The way out. Locking stops every editor first, then keeps what is in them,
 * then locks, then takes the whole page down, so that nothing written is left
 * in the document.
 */
class Gate {
  /** Editors no longer take anything. */
  closing = $state(false);
  /** Something could not be kept, and the person is asked what to do. */
  unkept = $state(false);
  #running: Promise<void> | null = null;

  /**
   * Locks because the person asked. If something could not be kept they are
   * asked first; when the shell asks (`forced`) there is no time for that.
   */
  lock(forced = false): Promise<void> {
    if (!session.unlocked) return Promise.resolve();
    this.#running ??= this.#lock(forced).finally(() => (this.#running = null));
    return this.#running;
  }

  async #lock(forced: boolean) {
    // Leaving the field hands over what it only gives when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.closing = true;
    // The inert attribute must be in the document before anything is awaited.
    await tick();
    const kept = await flushAll();
    if (!kept && !forced) {
      this.closing = false;
      this.unkept = true;
      return;
    }
    // The shell locks by itself if this fails; either way the page goes.
    await commands.lock().catch(() => undefined);
    this.clear();
  }

  /** The journal is locked: everything of it leaves the window. */
  clear() {
    toasts.clear();
    document.getSelection()?.removeAllRanges();
    router.reset();
    session.locked();
    this.unkept = false;
    this.closing = false;
  }
}

export const gate = new Gate();
