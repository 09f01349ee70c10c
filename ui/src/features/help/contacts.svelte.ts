import { CommandError, commands, type Contact, type Settings } from "$ipc";

const MOST = 12;
const blank = (): Contact => ({ label: "", detail: "" });
const filled = ({ label, detail }: Contact) => label.trim() !== "" || detail.trim() !== "";

/** The contacts being edited, and whether the disk has them yet. */
export class Contacts {
  rows = $state<Contact[]>([]);
  whenLocked = $state(false);
  ready = $state(false);
  busy = $state(false);
  kept = $state(false);
  failure = $state.raw<CommandError | null>(null);
  #settings: Settings | null = null;

  get full(): boolean {
    return this.rows.length >= MOST;
  }

  async load() {
    await this.#try(async () => this.#adopt(await commands.settingsGet()));
    this.ready = this.#settings !== null;
  }

  add() {
    if (!this.full) this.rows.push(blank());
    this.kept = false;
  }

  remove(index: number) {
    this.rows.splice(index, 1);
    this.kept = false;
  }

  /** Something differs from what is on disk. */
  get changed(): boolean {
    const before = this.#settings;
    if (!before) return false;
    const rows = this.rows.filter(filled);
    return (
      this.whenLocked !== before.contactsWhenLocked ||
      rows.length !== before.contacts.length ||
      rows.some((row, i) => {
        const old = before.contacts[i];
        return row.label.trim() !== old?.label || row.detail.trim() !== old.detail;
      })
    );
  }

  /** Writes them down. Rejects when that failed, so that leaving the page is held back. */
  async keep() {
    if (!this.changed) return;
    await this.#try(async () => {
      // Fetched afresh: another screen may have changed the other settings.
      const settings = await commands.settingsGet();
      const contacts = this.rows
        .filter(filled)
        .map(({ label, detail }) => ({ label: label.trim(), detail: detail.trim() }));
      const contactsWhenLocked = this.whenLocked;
      this.#adopt(
        await commands.settingsSet({ settings: { ...settings, contacts, contactsWhenLocked } }),
      );
      this.kept = true;
    });
    if (this.failure) throw this.failure;
  }

  #adopt(settings: Settings) {
    this.#settings = settings;
    this.rows = settings.contacts.map((contact) => ({ ...contact }));
    this.whenLocked = settings.contactsWhenLocked;
  }

  async #try(work: () => Promise<void>) {
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = CommandError.from(thrown);
    } finally {
      this.busy = false;
    }
  }
}
