import { commands, session } from "$ipc";
import { flushAll, toasts } from "$kit";
import { router } from "./router.svelte";

// A disk that does not answer must not keep the journal open for ever.
const PATIENCE_MS = 5000;
const outOfPatience = () =>
  new Promise<false>((done) => setTimeout(() => done(false), PATIENCE_MS));

/**
 * The way out. Locking stops every editor first, then keeps what is in them,
 * then locks, then takes the whole page down, so that nothing written is left
 * in the document.
 */
class Gate {
  /** Something could not be kept, and the person is asked what to do. */
  unkept = $state(false);
  #running: Promise<void> | null = null;

  /**
   * Locks because the person asked. If something could not be kept they are
   * asked first; when the shell asks (`forced`) there is no time for that.
   */
  lock(forced = false): Promise<void> {
    if (!session.unlocked) return forced ? this.#tellShell() : Promise.resolve();
    this.#running ??= this.#lock(forced).finally(() => (this.#running = null));
    return this.#running;
  }

  async #lock(forced: boolean) {
    // Leaving the field hands over what it only gives when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // The whole body: dialogs are outside the app's own element.
    document.body.inert = true;
    const kept = await Promise.race([flushAll(), outOfPatience()]);
    if (!kept && !forced) {
      document.body.inert = false;
      this.unkept = true;
      return;
    }
    await this.#tellShell();
    this.clear();
  }

  // The shell locks by itself if this fails; either way the page goes.
  async #tellShell() {
    await commands.lock().catch(() => undefined);
  }

  /** The journal is locked: everything of it leaves the window. */
  clear() {
    // Told twice, by the answer and by the event: the second time the lock screen may
    // already have the caret, which must stay where it is.
    if (!session.unlocked) return;
    toasts.clear();
    document.getSelection()?.removeAllRanges();
    router.reset();
    this.unkept = false;
    // Before the lock screen appears, or its field could not take the focus.
    document.body.inert = false;
    session.locked();
  }
}

export const gate = new Gate();
