// The door of the settings.
export { default as NewKey } from "./NewKey.svelte";
export { default as View } from "./View.svelte";
