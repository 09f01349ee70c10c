import type { AppState, Farewell, Preferences } from "./generated/types";

/**
 * What the window knows of the journal at this moment. Read `session.state` in
 * a component and it follows every change; `adopt` is how an answer becomes it.
 */
class Session {
  state = $state.raw<AppState | null>(null);
  /** True once every entry has been read after an unlock; until then lists may be short. */
  complete = $state(false);

  /** Said at the lock screen: why the journal was closed, where the person did not do it by locking. */
  farewell = $state.raw<Farewell | null>(null);

  /** The journal was looked for by hand, and nobody has yet heard what there is to say of its place. */
  browsed = $state(false);

  /** Opened by the recovery code, and a new passphrase was put off. */
  passphraseLater = $state(false);

  get unlocked(): boolean {
    return this.state?.phase === "unlocked";
  }

  get readOnly(): boolean {
    return this.state?.integrity?.readOnly ?? false;
  }

  adopt(state: AppState) {
    if (state.phase === "unlocked") this.farewell = null;
    // Told by the shell where the page is a new one since.
    else if (state.farewell) this.farewell = state.farewell;
    this.state = state;
  }

  adoptPreferences(preferences: Preferences) {
    if (this.state) this.state = { ...this.state, preferences };
  }

  fileIsGone(fileGone: boolean) {
    if (this.unlocked && this.state) this.state = { ...this.state, fileGone };
  }

  /** The journal has been locked: nothing of its inside is known any more. */
  locked() {
    this.complete = false;
    this.passphraseLater = false;
    this.browsed = false;
    if (this.state?.phase === "unlocked")
      this.state = {
        ...this.state,
        phase: "locked",
        integrity: null,
        fileGone: false,
        rollback: null,
        mustSetPassphrase: false,
      };
  }
}

export const session = new Session();
