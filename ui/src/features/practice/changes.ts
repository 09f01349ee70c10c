/** A small change somebody noticed or made. */
import type { BodyOf, Day, ItemOf } from "$ipc";

export const blankChange = (day: Day): BodyOf<"microChange"> => ({
  item: "microChange",
  day,
  what: "",
  noticed: "",
  principle: "",
  entry: null,
});

/** The day and the principle say nothing by themselves. */
export const isBlankChange = ({ what, noticed }: BodyOf<"microChange">) =>
  `${what}${noticed}`.trim() === "";

/** The newest day first, and the last written first within it. */
export const newestFirst = (a: ItemOf<"microChange">, b: ItemOf<"microChange">) =>
  b.body.day.localeCompare(a.body.day) || b.created.at.localeCompare(a.created.at);
