// The door of the lock screen, and of the new passphrase after a recovery code.
export { default as View } from "./View.svelte";
export { default as NewPassphrase } from "./NewPassphrase.svelte";
