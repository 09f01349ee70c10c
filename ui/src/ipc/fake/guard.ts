// The guard, as far as a screen's test needs one: phone numbers, titles with a name, and the list.
import { CommandError } from "../error";
import type {
  Gate,
  GateAnswer,
  GateOf,
  GuardChoices,
  GuardFound as Found,
  GuardKind as Kind,
} from "../generated/types";
import type { FakeJournal } from "./journal";
import { sheet } from "./paper";

const PATTERNS: [Kind, RegExp, string][] = [
  ["phone", /\b0\d{4} ?\d{6}\b/g, "(telephone number left out)"],
  ["titledName", /\bM(?:r|rs|s) [A-Z][a-z]+\b/g, "person A"],
];

export class FakeGuard {
  choices: GuardChoices = { pointOut: true, watch: [] };
  /** What was left, by the text it was left in. */
  readonly left = new Map<string, Set<string>>();
  #journal: FakeJournal;

  constructor(journal: FakeJournal) {
    this.#journal = journal;
  }

  /** Undefined for a command that is another's. */
  handle(command: string, args: Record<string, never>): unknown {
    switch (command) {
      case "guard_choices":
        return this.choices;
      case "guard_choices_set":
        return (this.choices = this.#sound(args["choices"]!));
      case "guard_look":
        return this.choices.pointOut ? this.look(args["text"]!, args["of"] ?? null) : [];
      case "guard_leave":
        return this.leave(args["text"]!, args["of"]!, args["at"]!);
      case "guard_entry":
        return this.#count(JSON.stringify(this.#journal.get(args["id"]!).body), args["id"]!);
      case "guard_everything":
        return this.#count(JSON.stringify(this.#journal.timeline(0, 1_000).rows), null);
      case "guard_gate":
        return this.gate(args["of"]!);
      default:
        return undefined;
    }
  }

  look(text: string, of: string | null): Found[] {
    const left = this.left.get(of ?? "");
    const watched = this.choices.watch.map((word): [Kind, RegExp, string] => [
      "watched",
      new RegExp(`\\b${word}\\b`, "gi"),
      "(left out)",
    ]);
    const found = [...watched, ...PATTERNS].flatMap(([kind, pattern, instead]) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        kind,
        instead,
      })),
    );
    return found
      .filter(({ start, end }) => !left?.has(text.slice(start, end)))
      .toSorted((a, b) => a.start - b.start);
  }

  leave(text: string, of: string, { start, end }: Found): Found[] {
    const left = this.left.get(of) ?? new Set();
    this.left.set(of, left.add(text.slice(start, end)));
    return this.look(text, of);
  }

  gate(of: GateOf): Gate {
    const texts = this.#outgoing(of);
    const found = texts.flatMap((text, n) =>
      this.look(text, null).map(({ start, end, kind, instead }) => ({
        place: { text: n, start, end },
        kind,
        instead,
        before: text.slice(0, start),
        matched: text.slice(start, end),
        after: text.slice(end),
      })),
    );
    return { found, more: 0, left: 0 };
  }

  #outgoing(of: GateOf): string[] {
    if (of.out === "page") return [JSON.stringify(sheet(this.#journal.practice, of).blocks)];
    if (of.out === "exercise") {
      const own = this.#journal.grounding.own.get(of.id);
      return own ? [own.name, own.about] : [];
    }
    const body = this.#journal.practice.all().find(({ id }) => id === of.id)?.body;
    return body?.item === "template" ? [body.name, body.about] : [];
  }

  #count(text: string, of: string | null): GateAnswer {
    const found = this.look(text, of);
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    const count = (kind: Kind) => found.filter((one) => one.kind === kind).length;
    return {
      found: kinds.map((kind) => ({ kind, count: count(kind) })),
      total: found.length,
      left: 0,
    };
  }

  #sound(choices: GuardChoices): GuardChoices {
    if (choices.watch.some((word) => !/[\p{L}\p{N}]/u.test(word)))
      throw new CommandError("invalid", { field: "watch" });
    return choices;
  }
}
