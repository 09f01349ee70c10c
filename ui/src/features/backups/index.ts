// The door of the backups.
export { default as Inside } from "./Inside.svelte";
export { default as Mend } from "./Mend.svelte";
export { default as View } from "./View.svelte";
