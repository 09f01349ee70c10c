import { commands, session } from "$ipc";
import { flushAll, stray, toasts } from "$kit";
import { router } from "./router.svelte";

// A disk that does not answer must not keep the journal open for ever.
const PATIENCE_MS = 5000;
const outOfPatience = () =>
  new Promise<false>((done) => setTimeout(() => done(false), PATIENCE_MS));

/** What was about to happen when something could not be kept. */
export type Leaving = "lock" | "close";

/**
 * The way out. Locking stops every editor first, then keeps what is in them,
 * then locks, then takes the whole page down, so that nothing written is left
 * in the document.
 */
class Gate {
  /** Something could not be kept, and the person is asked what to do. */
  unkept = $state<Leaving | null>(null);
  #running: Promise<void> | null = null;
  #cleared = 0;

  /**
   * Locks because the person asked. If something could not be kept they are
   * asked first; when the shell asks (`forced`) there is no time for that.
   */
  lock(forced = false): Promise<void> {
    if (!session.unlocked) return forced ? this.#tellShell() : Promise.resolve();
    return this.#once(() => this.#leave(forced ? null : "lock"));
  }

  /**
   * The window is closing because the person asked. The shell would lock and end the app
   * by itself if it heard nothing; once told to hold, it leaves both to the page.
   */
  async close(): Promise<void> {
    await commands.windowHold().catch(() => undefined);
    // A lock under way may still turn out to need asking about.
    await this.#running;
    if (!session.unlocked) return this.#closeWindow();
    return this.#once(() => this.#leave("close"));
  }

  /** Locks or closes although something could not be kept, because the person said so. */
  anyway(): Promise<void> {
    return this.unkept === "close" ? this.#closeWindow() : this.lock(true);
  }

  #once(run: () => Promise<void>): Promise<void> {
    if (this.#running) return this.#running;
    const running = run().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    return (this.#running = running);
  }

  /** Without `asking` there is nobody to ask, and no time. */
  async #leave(asking: Leaving | null) {
    // Leaving the field hands over what it only gives when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // The whole body: dialogs are outside the app's own element.
    document.body.inert = true;
    const kept = await Promise.race([this.#keepAll(), outOfPatience()]);
    if (!kept && asking) {
      document.body.inert = false;
      this.unkept = asking;
      return;
    }
    const before = this.#cleared;
    await (asking === "close" ? this.#closeWindow() : this.#tellShell());
    // The event may have come first, and the journal have been unlocked again since.
    if (before === this.#cleared) this.clear();
  }

  /** The shell puts a file that is gone back as it locks: what is being written is to be in it. */
  async #keepAll(): Promise<boolean> {
    if (await flushAll()) return true;
    if (!session.state?.fileGone) return false;
    const back = await commands.filePutBack({ leaving: true }).catch(() => null);
    if (back === null) return false;
    session.adopt(back);
    return flushAll();
  }

  // The shell locks by itself if this fails; either way the page goes.
  async #tellShell() {
    await commands.lock().catch(() => undefined);
  }

  // Locks first; a window that cannot be closed stays as it is, to be closed again.
  async #closeWindow() {
    await commands.windowClose().catch(() => undefined);
  }

  /** The journal is locked: everything of it leaves the window. */
  clear() {
    // Told twice, by the answer and by the event: the second time the lock screen may
    // already have the caret, which must stay where it is.
    if (!session.unlocked) return;
    this.#cleared += 1;
    this.#running = null;
    toasts.clear();
    stray.words = "";
    document.getSelection()?.removeAllRanges();
    router.reset();
    this.unkept = null;
    // Before the lock screen appears, or its field could not take the focus.
    document.body.inert = false;
    session.locked();
    void this.#hearWhy();
  }

  /** What became of the journal as it locked is known to the shell alone. */
  async #hearWhy() {
    const state = await commands.appState().catch(() => null);
    if (state && state.phase !== "unlocked" && !session.unlocked) session.adopt(state);
  }
}

export const gate = new Gate();
