// The door of the first run.
export { default as View } from "./View.svelte";
