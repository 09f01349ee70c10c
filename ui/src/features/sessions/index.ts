export { default as View } from "./View.svelte";
export { default as SessionView } from "./SessionView.svelte";
export { default as SessionEdit } from "./SessionEdit.svelte";
export { default as Agreement } from "./Agreement.svelte";
export { default as Plan } from "./Plan.svelte";
