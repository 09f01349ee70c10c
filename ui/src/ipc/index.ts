// The one door to the shell. Commands are functions of `commands`; every one of
// them rejects with a CommandError.
export * as commands from "./generated/commands";
export * from "./generated/types";
export * from "./generated/catalogue";
export { CommandError } from "./error";
export { fields, parseFields } from "./fields";
export { hear, type Heard, type LockReason } from "./events";
export { session } from "./session.svelte";
export { setTransport, type Transport } from "./transport";
export { tauri } from "./tauri";
export { changed } from "./changed.svelte";
export { DraftKeeper, type DraftPort, type Keeping } from "./draft-keeper.svelte";
export { ItemEditor } from "./item-editor.svelte";
export { Outgoing } from "./outgoing.svelte";
export { Items, isKind, itemPort, readPractice, type BodyOf, type ItemOf } from "./practice";
export * from "./blank";
export { rulePacks } from "./generated/rules";
export { builtinTemplates } from "./generated/templates";
export type { CheckInBody, GroundingBody, ReflectionBody } from "./kinds";
