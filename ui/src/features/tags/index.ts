// The door of the tags.
export { default as View } from "./View.svelte";
