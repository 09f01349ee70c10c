// The door of the settings.
export { default as View } from "./View.svelte";
