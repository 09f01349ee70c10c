// The door of finding.
export { default as View } from "./View.svelte";
