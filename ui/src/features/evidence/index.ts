// The door of the evidence: what a body asks for, what was done towards it, what was made for others.
export { default as Item } from "./Item.svelte";
export { default as Piece } from "./Piece.svelte";
export { default as View } from "./View.svelte";
