/** Why I do this, while it is written: rows that hold still, and only what has words is kept. */
import { limits, type BodyOf, type ItemEditor, type Principle } from "$ipc";

/** `uid` follows a principle about as it moves; it is never kept. */
export type Row = Principle & { uid: number };
type WhyBody = BodyOf<"why">;

/** With nothing in it. */
export const blankWhy = (): WhyBody => ({
  item: "why",
  drivers: "",
  principles: [],
  offerFrom: null,
});

/** Whether there is nothing in it to read. */
export const saysNothing = ({ drivers, principles }: WhyBody) =>
  drivers.trim() === "" && principles.length === 0;

let uids = 0;

export class Principles {
  rows = $state.raw<Row[]>([]);
  #editor: ItemEditor<"why">;

  constructor(editor: ItemEditor<"why">) {
    this.#editor = editor;
    this.rows = editor.body.principles.map(row);
  }

  get isFull(): boolean {
    return this.rows.length >= limits.principles;
  }

  /** A new one at the end; which one it is. */
  add(): number | null {
    if (this.isFull) return null;
    const added = row({ name: "", meaning: "" });
    this.rows = [...this.rows, added];
    return added.uid;
  }

  change(uid: number, part: Partial<Principle>): void {
    this.#show(this.rows.map((one) => (one.uid === uid ? { ...one, ...part } : one)));
  }

  /** One place up or down; false when there is none. */
  move(uid: number, by: 1 | -1): boolean {
    const at = this.rows.findIndex((one) => one.uid === uid);
    const to = at + by;
    const one = this.rows[at];
    if (!one || to < 0 || to >= this.rows.length) return false;
    this.#show(this.rows.toSpliced(at, 1).toSpliced(to, 0, one));
    return true;
  }

  /** Takes one away; how to have it back where it was. */
  remove(uid: number): () => void {
    const at = this.rows.findIndex((one) => one.uid === uid);
    const [one] = this.rows.slice(at, at + 1);
    this.#show(this.rows.filter((other) => other.uid !== uid));
    return () => {
      if (one && !this.isFull) this.#show(this.rows.toSpliced(at, 0, one));
    };
  }

  #show(rows: Row[]): void {
    this.rows = rows;
    const principles = rows.flatMap(kept);
    this.#editor.change({ principles });
  }
}

const row = (principle: Principle): Row => ({ ...principle, uid: ++uids });

/** A principle goes by a few words. Where only its meaning is written, by the first of those. */
function kept({ name, meaning }: Row): Principle[] {
  if (name.trim() !== "") return [{ name, meaning }];
  const first = meaning.trim().replace(/\s+/g, " ");
  return first === "" ? [] : [{ name: [...first].slice(0, limits.word).join("").trim(), meaning }];
}
