/**
 * What has not helped in this sitting: what was said "worse" or "about the same" of. It is not
 * started again by a key, and is forgotten when the journal locks or is unlocked.
 */
import { untrack } from "svelte";
import { SvelteSet } from "svelte/reactivity";
import { session, type ExerciseKey, type Felt } from "$ipc";

class Sitting {
  #said = new SvelteSet<ExerciseKey>();

  /** Whether anything has not helped. */
  get some(): boolean {
    return this.#said.size > 0;
  }

  has(key: ExerciseKey): boolean {
    return this.#said.has(key);
  }

  /** How it went this time. Nothing said leaves it as it was `before` this time. */
  say(key: ExerciseKey, verdict: Felt | null, before: boolean): void {
    const unhelped = verdict === null ? before : verdict !== "better";
    if (unhelped) this.#said.add(key);
    else this.#said.delete(key);
  }

  clear(): void {
    this.#said.clear();
  }
}

export const sitting = new Sitting();

$effect.root(() => {
  $effect(() => {
    void session.unlocked;
    untrack(() => sitting.clear());
  });
});
