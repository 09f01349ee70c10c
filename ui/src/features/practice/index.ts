export { default as Actions } from "./Actions.svelte";
export { default as Why } from "./Why.svelte";
export { default as Tools } from "./Tools.svelte";
