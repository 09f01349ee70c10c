import { CommandError } from "../error";
import type { StandInCopy, StandInLook, StandIns } from "../generated/types";

/** The backups of a journal whose file cannot be used. */
export class FakeStandIns {
  copies: StandInCopy[] = [];
  /** What one holds when it is opened. */
  holds: Omit<StandInLook, "taken"> = { total: 0, newest: [], trouble: null };
  kept: string | null = "/home/someone/Documents/Stillpoint/Journal.stillpoint.damaged";
  ready: string | null = null;

  all(): StandIns {
    return { folder: "/home/someone/Documents/Stillpoint/backups", copies: this.copies };
  }

  look([name = "", place = "", , secret = ""]: string[], passphrase: string): StandInLook {
    const copy = this.copies.find(
      (one) => one.name === name && one.second === (place === "second"),
    );
    if (!copy) throw new CommandError("notFound");
    if (secret !== passphrase) throw new CommandError("wrongPassphrase");
    this.ready = this.holds.trouble ? null : name;
    return { ...this.holds, taken: copy.taken };
  }

  put() {
    if (this.ready === null) throw new CommandError("notFound");
    this.ready = null;
    return { kept: this.kept };
  }

  forget() {
    this.ready = null;
    return null;
  }
}
