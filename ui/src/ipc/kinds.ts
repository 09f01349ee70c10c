import type { EntryBody } from "./generated/types";

/** The content of an entry of one kind, with the kind that says so. */
export type CheckInBody = Extract<EntryBody, { kind: "checkIn" }>;
export type GroundingBody = Extract<EntryBody, { kind: "grounding" }>;
export type ReflectionBody = Extract<EntryBody, { kind: "reflection" }>;
