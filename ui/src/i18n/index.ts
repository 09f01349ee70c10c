// The one door to words. `t` for a message known when the program is written,
// `tKnown` for catalogue words, and dates the way the reader writes them.
export { t, tKnown } from "./translate";
export type { MessageId, PlainMessageId } from "./translate";
export * from "./dates";
export * from "./by-when";
export * from "./catalogue";
export * from "./days";
export * from "./day-sums";
export * from "./grounding";
export * from "./items";
export * from "./kept-until";
export * from "./losses";
export * from "./summary";
export * from "./supervision";
export * from "./typed";
export { errorWords, type Failure, type Words } from "./errors";
