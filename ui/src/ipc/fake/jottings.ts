import { CommandError } from "../error";
import type { JotReady, JottingsFound, Settings } from "../generated/types";

const MOST = 50;
const nothing = (): JottingsFound => ({ filed: 0, setAside: 0, unfiled: 0, keyReplaced: false });

/** What was jotted down while locked, with the bounds the real folder has. */
export class FakeJottings {
  /** The words of each, as only the open journal would read them. */
  waiting: string[] = [];
  found = nothing();
  room = 7_772;

  ready({ jotWhenLocked: on }: Settings): JotReady {
    const waiting = this.waiting.length;
    return { on, waiting, left: Math.max(0, MOST - waiting), room: this.room };
  }

  seal(text: string, settings: Settings): JotReady {
    if (!settings.jotWhenLocked) throw new CommandError("notFound");
    if (text.trim() === "") throw new CommandError("invalid", { field: "text" });
    if (this.waiting.length >= MOST) throw new CommandError("inboxFull");
    this.waiting.push(text);
    return this.ready(settings);
  }

  heard() {
    this.found = nothing();
    return null;
  }
}
