// The door of the calendar.
export { default as View } from "./View.svelte";
