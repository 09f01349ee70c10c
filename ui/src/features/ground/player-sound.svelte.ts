// Soft sound for an exercise, made here: one quiet voice that rises with a breath in and falls
// with a breath out, and a low tone where another step begins. Nothing is fetched.
import type { StepKind } from "$ipc";

/** Out of 1. */
const LOUDEST = 0.06;
const LOW_HZ = 146.8;
const HIGH_HZ = 220;
const TOP_HZ = 246.9;
const STEP_HZ = 196;
/** How long a tone at a change of step rings, in seconds. */
const RINGS_S = 1.6;
/** How long the voice takes to fall silent, so that it does not click. */
const HUSH_S = 0.08;

/** From one pitch to another; null is silence. */
function glide(kind: StepKind): [number, number] | null {
  if (kind === "in") return [LOW_HZ, HIGH_HZ];
  if (kind === "topUp") return [HIGH_HZ, TOP_HZ];
  if (kind === "out") return [HIGH_HZ, LOW_HZ];
  return null;
}

export class Sound {
  /** False where the system has no sound to offer, or refused it. */
  available = $state(true);
  #context: AudioContext | null = null;
  #voice: { tone: OscillatorNode; volume: GainNode } | null = null;

  /**
   * Sounds what is left of a phase: `passed` of its `ms` lie behind; null waits for the person.
   * `begins` when it has not been sounded before.
   */
  play(kind: StepKind, ms: number | null, passed: number, begins: boolean): void {
    this.hush();
    const bend = glide(kind);
    if (bend && ms !== null) {
      const at = Math.min(1, passed / ms);
      this.#sing(bend[0] + (bend[1] - bend[0]) * at, bend[1], (ms - passed) / 1000);
    } else if (kind !== "hold" && begins) this.#sing(STEP_HZ, STEP_HZ, RINGS_S);
  }

  /** Falls silent. */
  hush(): void {
    const voice = this.#voice;
    this.#voice = null;
    const now = this.#context?.currentTime;
    if (!voice || now === undefined) return;
    this.#try(() => {
      const { gain } = voice.volume;
      const loud = gain.value;
      gain.cancelScheduledValues(now);
      gain.setValueAtTime(loud, now);
      gain.linearRampToValueAtTime(0, now + HUSH_S);
      voice.tone.stop(now + HUSH_S);
    });
  }

  /** A last tone for whoever has closed their eyes; everything is closed once it has ended. */
  end(): void {
    this.hush();
    this.#sing(STEP_HZ, STEP_HZ, RINGS_S);
    if (this.#voice) this.#voice.tone.onended = () => this.close();
    else this.close();
  }

  close(): void {
    this.hush();
    const context = this.#context;
    this.#context = null;
    void context?.close().catch(() => null);
  }

  /** Makes sure there is something to sound with. False where there is not. */
  ready(): boolean {
    if (!this.available) return false;
    this.#try(() => {
      this.#context ??= new AudioContext();
      if (this.#context.state === "suspended") void this.#context.resume().catch(() => null);
    });
    return this.available;
  }

  #sing(from: number, to: number, seconds: number): void {
    if (seconds <= HUSH_S || !this.ready()) return;
    this.#try(() => {
      const context = this.#context;
      if (!context) return;
      const tone = context.createOscillator();
      const volume = context.createGain();
      const [now, end] = [context.currentTime, context.currentTime + seconds];
      tone.type = "sine";
      tone.frequency.setValueAtTime(from, now);
      tone.frequency.linearRampToValueAtTime(to, end);
      volume.gain.setValueAtTime(0, now);
      volume.gain.linearRampToValueAtTime(LOUDEST, now + Math.min(0.6, seconds * 0.3));
      volume.gain.linearRampToValueAtTime(0, end);
      tone.connect(volume).connect(context.destination);
      tone.start(now);
      tone.stop(end);
      this.#voice = { tone, volume };
    });
  }

  /** An exercise goes on without its sound. */
  #try(run: () => void): void {
    try {
      run();
    } catch {
      this.available = false;
    }
  }
}
