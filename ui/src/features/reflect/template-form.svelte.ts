/** A template of one's own while it is being made or changed. */
import { limits, newId, type BodyOf, type Stage, type StageKind, type Template } from "$ipc";

/** `uid` follows a stage about as it moves; it is never kept. */
export type EditedStage = Stage & { uid: number };

let uids = 0;

export class TemplateForm {
  name = $state("");
  about = $state("");
  stages = $state<EditedStage[]>([]);
  /** Grows with every load, so that nothing typed before it stays in a field. */
  loaded = $state(0);
  /** Not edited, not lost. */
  #rest: Pick<Template, "credit" | "minutes"> = { credit: "", minutes: null };

  get isFull(): boolean {
    return this.stages.length >= (limits.stages ?? 0);
  }

  load({ name, about, credit, minutes, stages }: Template): void {
    this.name = name;
    this.about = about;
    this.#rest = { credit, minutes };
    this.stages = stages.map((stage) => ({ ...stage, hints: [...stage.hints], uid: ++uids }));
    this.loaded += 1;
  }

  toBody(): BodyOf<"template"> {
    const stages = this.stages.map(({ id, kind, name, prompt, hints }) => {
      return { id, kind, name, prompt, hints: [...hints] };
    });
    return { item: "template", name: this.name, about: this.about, ...this.#rest, stages };
  }

  fingerprint(): string {
    return JSON.stringify(this.toBody());
  }

  /** Leaves no words behind, in memory or on the page. */
  clear(): void {
    this.load({ name: "", about: "", credit: "", minutes: null, stages: [] });
  }

  /** Adds one at the end; its uid, or null when there is no room. */
  add(kind: StageKind = "write"): number | null {
    if (this.isFull) return null;
    const uid = ++uids;
    this.stages.push({ ...emptyStage(kind), uid });
    return uid;
  }

  /** Moves a stage up (−1) or down (1); false at either end. */
  move(uid: number, by: -1 | 1): boolean {
    const at = this.stages.findIndex((stage) => stage.uid === uid);
    const [stage, other] = [this.stages[at], this.stages[at + by]];
    if (!stage || !other) return false;
    this.stages[at] = other;
    this.stages[at + by] = stage;
    return true;
  }

  /** Takes a stage away; how to put it back where it was. */
  remove(uid: number): (() => void) | null {
    const at = this.stages.findIndex((stage) => stage.uid === uid);
    const [stage] = at < 0 ? [] : this.stages.splice(at, 1);
    if (!stage) return null;
    return () => void this.stages.splice(Math.min(at, this.stages.length), 0, stage);
  }

  numberOf(uid: number): number {
    return this.stages.findIndex((stage) => stage.uid === uid) + 1;
  }
}

export function emptyStage(kind: StageKind = "write"): Stage {
  return { id: newId(), kind, name: "", prompt: "", hints: [] };
}

/** A new template: one stage, to show how it goes. */
export function emptyTemplate(): Template {
  return { name: "", about: "", credit: "", minutes: null, stages: [emptyStage()] };
}
