import { t, tKnown } from "$i18n";

/** What something found looks like: "a phone number". */
export const kindWords = (kind: string) => tKnown(`guard-kind-${kind}`) ?? t("guard-kind-other");
