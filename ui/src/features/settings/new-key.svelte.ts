/** A new key for the journal: what has been given for it, and the long work of making it. */
import { CommandError, commands, fields, session, type GroupAnswer, type Progress } from "$ipc";

export type Step = "why" | "passphrase" | "code" | "retype" | "making";

/** How often is asked how far the work is, in milliseconds. */
const ASK_EVERY = 250;

export class NewKey {
  step = $state<Step>("why");
  busy = $state(false);
  stopping = $state(false);
  failure = $state.raw<CommandError | null>(null);
  groups = $state.raw<string[]>([]);
  progress = $state.raw<Progress>({ done: 0, total: 0 });
  /** It was begun with the recovery code, so that the passphrase is not known and cannot stay. */
  byCode = $state(false);
  #asking: ReturnType<typeof setInterval> | undefined;
  #making: Promise<unknown> | null = null;

  get percent(): number {
    const { done, total } = this.progress;
    return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
  }

  /** Proves that it is the person's journal; the secret's bytes are wiped. */
  begin([kind, secret]: [string, Uint8Array]): Promise<boolean> {
    return this.#try(async () => {
      this.groups = (await commands.newKeyBegin(fields([kind, secret]))).groups;
      this.byCode = kind === "recovery";
      this.step = "passphrase";
    });
  }

  /** Another passphrase, or nothing for the one there is. */
  choose(passphrase: Uint8Array | null): Promise<boolean> {
    return this.#try(async () => {
      await commands.newKeyPassphrase(fields([passphrase ?? ""]));
      this.step = "code";
    });
  }

  save(): Promise<boolean> {
    let saved = false;
    return this.#try(async () => {
      saved = (await commands.recoverySave()).saved;
    }).then((went) => went && saved);
  }

  /** False when the groups are not those of the code. Once it is made, the journal is locked. */
  async make(answers: GroupAnswer[]): Promise<boolean> {
    let right = true;
    const making = this.#try(async () => {
      this.step = "making";
      this.stopping = false;
      this.progress = { done: 0, total: 0 };
      this.#asking = setInterval(() => void this.#ask(), ASK_EVERY);
      right = await commands.newKeyMake({ answers });
      if (right) session.farewell = "newKey";
    });
    this.#making = making;
    await making;
    clearInterval(this.#asking);
    this.#making = null;
    if (this.failure && !session.unlocked) session.farewell = "keyUnsure";
    if (this.step === "making") this.step = "retype";
    return right;
  }

  async stop() {
    this.stopping = true;
    await commands.errandStop().catch(() => undefined);
  }

  /** The screen goes: what was gathered is forgotten, and nothing goes on that nobody would hear of. */
  async leave() {
    if (this.#making) {
      await this.stop();
      await this.#making;
    }
    if (session.unlocked && this.step !== "why")
      await commands.newKeyForget().catch(() => undefined);
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      const failure = CommandError.from(thrown);
      if (failure.code !== "cancelled") this.failure = failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #ask() {
    try {
      this.progress = await commands.errandProgress();
    } catch {
      // The work itself says what is wrong.
    }
  }
}
