// The door of Help now.
export { default as View } from "./View.svelte";
