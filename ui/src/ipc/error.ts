import type { ErrorCode, ErrorDetail } from "./generated/types";

/** What the shell answers when a command fails: a code to decide by, never text to match. */
export class CommandError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(code);
    this.name = "CommandError";
    this.code = code;
    this.detail = detail;
  }

  /** Whether the passphrase or recovery code that was given was the trouble. */
  get isAboutSecret(): boolean {
    return ["wrongPassphrase", "wrongRecoveryCode", "recoveryCodeTyped"].includes(this.code);
  }

  /** Anything that was thrown, as a CommandError; what cannot be recognised is an `io` error. */
  static from(thrown: unknown): CommandError {
    if (thrown instanceof CommandError) return thrown;
    if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
      const { code, detail } = thrown as { code: unknown; detail?: ErrorDetail };
      if (typeof code === "string") return new CommandError(code as ErrorCode, detail ?? {});
    }
    return new CommandError("io");
  }
}
