import { CommandError, commands, fields, session } from "$ipc";

export const STEPS = ["welcome", "place", "passphrase", "code", "retype"] as const;
export type Step = (typeof STEPS)[number];

/** Where an error belongs, so that it is shown where it can be mended. */
const MENDED_AT: Partial<Record<string, Step>> = {
  alreadyExists: "place",
  folderMissing: "place",
  notPermitted: "place",
  noSpace: "place",
  tooShort: "passphrase",
  tooLong: "passphrase",
  tooCommon: "passphrase",
};

/**
 * Making a journal, step by step. The passphrase and the code are held by the
 * shell, not here: going back loses neither, and leaving gives both up.
 */
export class Setup {
  step = $state<Step>("welcome");
  name = $state("");
  folder = $state("");
  remember = $state(false);
  groups = $state.raw<string[]>([]);
  /** The shell holds a passphrase that would do. */
  chosen = $state(false);
  busy = $state(false);
  making = $state(false);
  failure = $state.raw<CommandError | null>(null);

  constructor(
    name: string,
    private readonly defaultFolder: string,
  ) {
    this.name = name;
    this.folder = defaultFolder;
  }

  get number(): number {
    return STEPS.indexOf(this.step) + 1;
  }

  to(step: Step) {
    this.failure = null;
    this.step = step;
  }

  back() {
    this.to(STEPS[Math.max(0, this.number - 2)] ?? "welcome");
  }

  /** Goes on once a journal could be made there: not after everything else has been asked. */
  async place() {
    await this.#try(async () => {
      await commands.setupPlace({ name: this.name.trim(), folder: this.#folder });
      this.to("passphrase");
    });
  }

  /** Null for the usual one. */
  get #folder(): string | null {
    const folder = this.folder.trim();
    return folder === "" || folder === this.defaultFolder ? null : folder;
  }

  /** Hands the passphrase over (or keeps the one handed over before), and fetches the code. */
  async passphrase(secret: Uint8Array | null) {
    await this.#try(async () => {
      if (secret) await commands.setupPassphrase(fields([secret]));
      this.chosen = true;
      await this.#fetchCode(false);
      this.to("code");
    });
  }

  async anotherCode() {
    await this.#try(() => this.#fetchCode(true));
  }

  /** False when the two groups do not match the code. */
  async finish(answers: { index: number; text: string }[]): Promise<boolean> {
    let matched = true;
    await this.#try(async () => {
      matched = await commands.setupCheckGroups({ answers });
      if (!matched) return;
      this.making = true;
      session.adopt(
        await commands.setupFinish({
          name: this.name.trim(),
          folder: this.#folder,
          remember: this.remember,
        }),
      );
    });
    this.making = false;
    return matched;
  }

  /** Opens a journal that exists already. */
  async openExisting() {
    await this.#try(async () => {
      session.adopt(await commands.vaultBrowse());
      session.browsed = true;
    });
  }

  /** Gives up: the shell forgets the passphrase and the code. */
  async leave() {
    await commands.setupCancel().catch(() => undefined);
  }

  async save(): Promise<boolean> {
    let saved = false;
    await this.#try(async () => {
      saved = (await commands.recoverySave()).saved;
    });
    return saved;
  }

  async #fetchCode(renew: boolean) {
    this.groups = (await commands.setupRecoveryCode({ renew })).groups;
  }

  async #try(work: () => Promise<void>) {
    if (this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      const error = CommandError.from(thrown);
      if (error.code === "cancelled") return;
      this.step = MENDED_AT[error.code] ?? this.step;
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
