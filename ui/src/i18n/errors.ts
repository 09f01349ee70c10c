import { t, tKnown } from "./translate";

/** A failed command, as far as words need it. */
export interface Failure {
  code: string;
  detail?: { what?: string; seconds?: number; field?: string; missing?: number };
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
  const args = { seconds: detail?.seconds ?? 0, missing: detail?.missing ?? 0 };
  // What is wrong with it is that some of it is not there.
  const what = code === "recoveryCodeTyped" && args.missing > 0 ? "recoveryCodeMissing" : code;
  const find = (part: "title" | "body") =>
    (place && tKnown(`${place}-error-${what}-${part}`, args)) ||
    tKnown(`error-${what}-${part}`, args);
  return {
    title: find("title") ?? t("error-io-title"),
    body: find("body") ?? t("error-io-body"),
  };
}
