// The door of the journal: the list, and one entry.
export { default as View } from "./View.svelte";
export { default as EntryView } from "./EntryView.svelte";
