export { default as View } from "./View.svelte";
export { default as InSession } from "./InSession.svelte";
export { default as After } from "./After.svelte";
