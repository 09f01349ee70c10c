/** A phrase of one's own. */
import type { BodyOf } from "$ipc";

export const blankPhrase = (): BodyOf<"phrase"> => ({
  item: "phrase",
  plain: "",
  service: "",
  follows: "",
  about: "",
});

/** What it is about says nothing by itself. */
export const isBlankPhrase = ({ plain, service, follows }: BodyOf<"phrase">) =>
  `${plain}${service}${follows}`.trim() === "";
