// The door of the patterns.
export { default as View } from "./View.svelte";
