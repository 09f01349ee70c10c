/**
 * Keeps the screen from going dark, where the system lets it. The system takes that back whenever
 * the window is hidden, so it is asked for again each time it is seen.
 */
export class Awake {
  #wanted = false;
  #lock: WakeLockSentinel | null = null;
  #ask = () => void this.#request();

  hold(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    document.addEventListener("visibilitychange", this.#ask);
    this.#ask();
  }

  release(): void {
    this.#wanted = false;
    document.removeEventListener("visibilitychange", this.#ask);
    this.#drop();
  }

  #drop(): void {
    const lock = this.#lock;
    this.#lock = null;
    void lock?.release().catch(() => null);
  }

  async #request(): Promise<void> {
    if (document.hidden || (this.#lock && !this.#lock.released)) return;
    try {
      // Absent in some web views, whatever the types say.
      const wake = navigator.wakeLock as WakeLock | undefined;
      const lock = await wake?.request("screen");
      if (!lock) return;
      this.#drop();
      this.#lock = lock;
      if (!this.#wanted) this.#drop();
    } catch {
      // Refused, by a low battery for one: the exercise goes on all the same.
    }
  }
}
