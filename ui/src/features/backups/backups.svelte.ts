/** The backups as they are now, and what can be done with the list of them. */
import { CommandError, commands, type BackupCopy, type Backups, type Moment } from "$ipc";
import { formatDate, formatTime, t } from "$i18n";

/** "Sunday 22 November 2026, 20:10", or to the second. */
export const whenInWords = (moment: Moment, to: "minute" | "second" = "minute") =>
  t("backups-when", { day: formatDate(moment, "full"), time: formatTime(moment, to) });

/** The same for each of the copies, by name: to the second where two would read the same. */
export function whensInWords(copies: BackupCopy[]): Map<string, string> {
  const words = copies.map(({ taken }) => whenInWords(taken));
  const alike = (text: string) => words.filter((other) => other === text).length > 1;
  return new Map(
    copies.map(({ name, taken }, at) => {
      const text = words[at] ?? "";
      return [name, alike(text) ? whenInWords(taken, "second") : text];
    }),
  );
}

export class BackupsPage {
  known = $state.raw<Backups | null>(null);
  failure = $state.raw<CommandError | null>(null);
  /** Which copy, or "make", is being worked on. */
  busy = $state<string | null>(null);

  load(): Promise<void> {
    return this.#take(null, () => commands.backups());
  }

  make(): Promise<void> {
    return this.#take("make", () => commands.backupMake());
  }

  check(name: string): Promise<void> {
    return this.#take(name, () => commands.backupCheck({ name }));
  }

  choose(): Promise<void> {
    return this.#take("second", () => commands.backupFolderChoose());
  }

  forget(): Promise<void> {
    return this.#take("second", () => commands.backupFolderForget());
  }

  async #take(what: string | null, work: () => Promise<Backups>): Promise<void> {
    if (what !== null) {
      if (this.busy !== null) return;
      this.busy = what;
      this.failure = null;
    }
    try {
      this.known = await work();
    } catch (thrown) {
      const error = CommandError.from(thrown);
      if (error.code !== "cancelled") this.failure = error;
      // What went wrong is among what is known now.
      if (what === "make") this.known = await commands.backups().catch(() => this.known);
    } finally {
      if (what !== null) this.busy = null;
    }
  }
}
