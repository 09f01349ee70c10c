import {
  CommandError,
  commands,
  session,
  type Preferences,
  type ScaleId,
  type Settings,
} from "$ipc";

export const FEWEST_SCALES = 1;
export const MOST_SCALES = 4;

/**
 * Every change is written at once; there is no "save" to forget. What could not
 * be written goes back to what it was, and says why.
 */
export class SettingsScreen {
  inside = $state.raw<Settings | null>(null);
  failure = $state.raw<CommandError | null>(null);

  async load() {
    await this.#try(async () => {
      this.inside = await commands.settingsGet();
    });
  }

  /** Settings kept inside the journal. */
  async change(change: Partial<Settings>) {
    const before = this.inside;
    if (!before) return;
    await this.#try(async () => {
      this.inside = { ...before, ...change };
      this.inside = await commands.settingsSet({ settings: this.inside });
    });
    if (this.failure) this.inside = before;
  }

  /** Preferences kept outside it; they show at once. */
  async prefer(change: Partial<Preferences>) {
    const before = session.state?.preferences;
    if (!before) return;
    session.adoptPreferences({ ...before, ...change });
    await this.#try(async () => {
      const preferences = { ...before, ...change };
      session.adoptPreferences(await commands.preferencesSet({ preferences }));
    });
    if (this.failure) session.adoptPreferences(before);
  }

  /** Shows or hides a scale in the check-in; false when that would be too many or none. */
  async toggleScale(scale: ScaleId): Promise<boolean> {
    const chosen = this.inside?.scales ?? [];
    const scales = chosen.includes(scale)
      ? chosen.filter((other) => other !== scale)
      : [...chosen, scale];
    if (scales.length < FEWEST_SCALES || scales.length > MOST_SCALES) return false;
    await this.change({ scales });
    return true;
  }

  async forget(path: string) {
    await this.#try(async () => session.adopt(await commands.vaultForget({ path })));
  }

  async #try(work: () => Promise<void>) {
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = CommandError.from(thrown);
    }
  }
}
