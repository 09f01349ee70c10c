import { CommandError, commands, fields, session } from "$ipc";

export type Way = "passphrase" | "recovery";

/** Trying to open a journal: what is going on, what went wrong, how long to wait. */
export class Attempt {
  way = $state<Way>("passphrase");
  busy = $state(false);
  failure = $state.raw<CommandError | null>(null);
  /** Seconds until another try is taken. */
  wait = $state(0);
  #clock: ReturnType<typeof setInterval> | undefined;

  /** Tries a secret, which is wiped. True when the journal opened. */
  async unlock(secret: Uint8Array): Promise<boolean> {
    return this.#run(() => commands.unlock(fields([this.way, secret])));
  }

  /** Turns to another journal; a cancelled dialog changes nothing. */
  async choose(open: () => ReturnType<typeof commands.vaultBrowse>): Promise<boolean> {
    return this.#run(open);
  }

  use(way: Way) {
    this.way = way;
    this.failure = null;
  }

  /** Its file is not there: known before anything is tried. */
  isGone() {
    this.failure = new CommandError("absent");
  }

  stop() {
    clearInterval(this.#clock);
  }

  async #run(ask: () => ReturnType<typeof commands.appState>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    // Taken down first, so that the same failure twice is announced twice.
    this.failure = null;
    try {
      session.adopt(await ask());
      return true;
    } catch (thrown) {
      this.#failed(CommandError.from(thrown));
      return false;
    } finally {
      this.busy = false;
    }
  }

  #failed(error: CommandError) {
    if (error.code === "cancelled") return;
    this.failure = error;
    if (error.detail.seconds) this.#countDown(error.detail.seconds);
  }

  #countDown(seconds: number) {
    const until = Date.now() + seconds * 1000;
    clearInterval(this.#clock);
    this.wait = Math.ceil(seconds);
    this.#clock = setInterval(() => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait > 0) return;
      clearInterval(this.#clock);
      if (this.failure?.code === "waitFirst") this.failure = null;
    }, 250);
  }
}
