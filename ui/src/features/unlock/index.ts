export { default as View } from "./View.svelte";
export { default as NewPassphrase } from "./NewPassphrase.svelte";
