/**
 * Keeps a draft while somebody types: within a second of a pause, at most every
 * two seconds without one, one write at a time, and never a claim that
 * something is kept before the backend has said so.
 */
import { CommandError } from "./error";
import type { EntryBody, EntryId, ErrorCode } from "./generated/types";

/** How long a pause is. The promise to the writer is one second. */
export const PAUSE_MS = 700;
/** The longest that typing without a pause goes unkept. The promise is two seconds. */
export const CEILING_MS = 1_700;
/** After a failure, how long until it is tried again by itself. */
export const RETRY_MS = 5_000;
/** What is refused for what it is would be refused again: it waits until something is changed. */
const FINAL: readonly ErrorCode[] = ["invalid", "tooLarge"];

export type Keeping =
  | { state: "idle" }
  | { state: "waiting" }
  | { state: "kept" }
  | { state: "failed"; code: ErrorCode };

type Request<Body> = { id: EntryId | null; of: EntryId | null; body: Body };
export type DraftPort<Body = EntryBody> = {
  keep(request: Request<Body>): Promise<{ id: EntryId }>;
  discard(id: EntryId): Promise<unknown>;
};

export class DraftKeeper<Body = EntryBody> {
  keeping = $state<Keeping>({ state: "idle" });
  id: EntryId | null = null;

  #port: DraftPort<Body>;
  #of: EntryId | null;
  #body: () => Body;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unkeptSince: number | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;
  /** Whether a write that failed may go better by itself. */
  #retry = true;

  constructor(
    port: DraftPort<Body>,
    of: EntryId | null,
    body: () => Body,
    id: EntryId | null = null,
  ) {
    this.#port = port;
    this.#of = of;
    this.#body = body;
    this.id = id;
  }

  /** Something changed: it will be kept at the next pause, or at the ceiling. */
  touch(): void {
    if (this.#stopped) return;
    this.#unkeptSince ??= Date.now();
    if (this.keeping.state !== "failed") this.keeping = { state: "waiting" };
    if (!this.#running) this.#schedule(PAUSE_MS);
  }

  /** Keeps what is there now; resolves when all of it is kept or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#unkeptSince !== null && !this.#stopped) await this.#keep();
  }

  /** No more writes after this; resolves once a write under way has ended. */
  async pause(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Takes writing up again after a pause, with whatever is unkept. */
  resume(): void {
    this.#stopped = false;
    this.touch();
  }

  /**
   * Takes the draft away, so that a page with nothing on it leaves nothing.
   * Rejects when that fails; then it is still there, and writing goes on in it.
   */
  async discard(): Promise<void> {
    await this.pause();
    this.#unkeptSince = null;
    this.#stopped = false;
    this.keeping = { state: "idle" };
    if (this.id !== null) await this.#discard(this.id);
  }

  /** Nothing is written meanwhile: what is typed waits for it, and then begins another draft. */
  #discard(id: EntryId): Promise<void> {
    const discarding = this.#port.discard(id).then(() => {
      this.id = null;
    });
    const ended = () => {
      this.#running = null;
      this.#carryOn();
    };
    this.#running = discarding.then(ended, ended);
    return discarding;
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    const ceiling = (this.#unkeptSince ?? Date.now()) + CEILING_MS - Date.now();
    const soonest = delay === RETRY_MS ? delay : Math.min(delay, ceiling);
    this.#timer = setTimeout(() => void this.#keep(), Math.max(0, soonest));
  }

  #keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#write().finally(() => {
      this.#running = null;
      this.#carryOn();
    });
    return this.#running;
  }

  async #write(): Promise<void> {
    this.#unkeptSince = null;
    try {
      const draft = await this.#port.keep({ id: this.id, of: this.#of, body: this.#body() });
      this.id = draft.id;
      // Typing may have gone on meanwhile: then this is not yet the whole of it.
      this.keeping = { state: this.#unkeptSince === null ? "kept" : "waiting" };
    } catch (error) {
      const { code } = CommandError.from(error);
      this.#retry = this.#unkeptSince !== null || !FINAL.includes(code);
      this.#unkeptSince ??= Date.now();
      this.keeping = { state: "failed", code };
    }
  }

  #carryOn(): void {
    if (this.#stopped || this.#unkeptSince === null) return;
    if (this.keeping.state !== "failed") this.#schedule(PAUSE_MS);
    else if (this.#retry) this.#schedule(RETRY_MS);
  }
}
