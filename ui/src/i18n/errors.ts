import { t, tKnown } from "./translate";

/** A failed command, as far as words need it. */
export interface Failure {
  code: string;
  detail?: { what?: string; seconds?: number; field?: string };
}

export interface Words {
  title: string;
  body: string;
}

/**
 * What happened, what is kept and what to do, for any failed command. `place`
 * picks words for one screen ("unlock") where the general ones would not do.
 */
export function errorWords({ code, detail }: Failure, place?: string): Words {
  const args = { seconds: detail?.seconds ?? 0 };
  const find = (part: "title" | "body") =>
    (place && tKnown(`${place}-error-${code}-${part}`, args)) ||
    tKnown(`error-${code}-${part}`, args);
  return {
    title: find("title") ?? t("error-io-title"),
    body: find("body") ?? t("error-io-body"),
  };
}
