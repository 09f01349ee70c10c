// The door of the check-in: one screen, for a new check-in, a draft or an entry to change.
export { default as View } from "./View.svelte";
