import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Messages } from "./generated";

export type MessageId = keyof Messages;
/** Messages that take no arguments: for tables of labels. */
export type PlainMessageId = {
  [Id in MessageId]: Messages[Id] extends null ? Id : never;
}[MessageId];
type Args<Id extends MessageId> = Messages[Id] extends null ? [] : [args: Messages[Id]];

const files = import.meta.glob<string>("./en-GB/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

// No isolation marks: they would end up in what people select and copy.
const bundle = new FluentBundle("en-GB", { useIsolating: false });
for (const text of Object.values(files)) bundle.addResource(new FluentResource(text));

function format(id: string, args?: Record<string, string | number>): string | null {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args) : null;
}

/** The words of a message. The id and its arguments are checked by the compiler. */
export function t<Id extends MessageId>(id: Id, ...[args]: Args<Id>): string {
  return format(id, args ?? undefined) ?? id;
}

/**
 * The words of a message that may not exist: `` tKnown(`feeling-${word}`) ?? word ``
 * shows a catalogue word by its message and a person's own word as they wrote it.
 */
export function tKnown(id: string, args?: Record<string, string | number>): string | null {
  return format(id, args);
}
