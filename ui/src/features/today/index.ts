// The door of Today.
export { default as View } from "./View.svelte";
