export { default as View } from "./View.svelte";
export { default as Templates } from "./Templates.svelte";
export { default as TemplateEditor } from "./TemplateEditor.svelte";
