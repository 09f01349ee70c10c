// The door of the bin.
export { default as View } from "./View.svelte";
