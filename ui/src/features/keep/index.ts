// The door of the entries that are past the day they are kept until.
export { default as View } from "./View.svelte";
