// The door of the patterns.
export { default as AnswerMeasure } from "./AnswerMeasure.svelte";
export { default as Answered } from "./Answered.svelte";
export { default as Measure } from "./Measure.svelte";
export { default as Measures } from "./Measures.svelte";
export { default as View } from "./View.svelte";
