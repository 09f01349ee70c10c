// The door of grounding: the room while the journal is open, the same while it
// is locked, and where exercises of one's own are made.
export { default as Editor } from "./Editor.svelte";
export { default as Locked } from "./Locked.svelte";
export { default as View } from "./View.svelte";
