/**
 * The gate before something goes out: looked at first, shown when there is something to say, and
 * only then on to where it is saved.
 */
import * as commands from "./generated/commands";
import type { Gate, GateOf, GatePlace } from "./generated/types";

type Go = (instead: GatePlace[]) => unknown;

export class Outgoing {
  /** What is about to go out and is being asked about; null while nothing is. */
  gate = $state.raw<Gate | null>(null);
  #go: Go | null = null;
  #asked = 0;

  /**
   * Looks at what is about to go out. Goes on by itself where nothing is found, unless it is
   * `always` to be asked about. Rejects with a `CommandError` when it could not be looked at: then
   * nothing has gone out.
   */
  async ask(of: GateOf, go: Go, always = false): Promise<void> {
    const asked = (this.#asked += 1);
    const gate = await commands.guardGate({ of });
    if (asked !== this.#asked) return;
    const nothing = gate.found.length === 0 && gate.left === 0;
    if (!always && nothing) return void (await go([]));
    this.#go = go;
    this.gate = gate;
  }

  /** On, with the places at which the copy is to say something else. */
  goOn(instead: GatePlace[]): void {
    const go = this.#go;
    this.close();
    void go?.(instead);
  }

  /** Not now. */
  close(): void {
    this.#asked += 1;
    this.gate = null;
    this.#go = null;
  }
}
