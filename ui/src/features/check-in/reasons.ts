/** Why something was not written, in words: what happened and what to do next. */
import { CommandError, type ErrorCode } from "$ipc";
import { t } from "$i18n";

const notKept: Partial<Record<ErrorCode, () => string>> = {
  noSpace: () => t("checkin-why-no-space"),
  readOnly: () => t("checkin-why-read-only"),
  notPermitted: () => t("checkin-why-not-permitted"),
  absent: () => t("checkin-why-absent"),
  tooLarge: () => t("checkin-why-too-large"),
  damaged: () => t("checkin-why-damaged"),
  locked: () => t("checkin-why-locked"),
  notFound: () => t("checkin-why-not-found"),
  inUse: () => t("checkin-why-in-use"),
};

const notSaved: Partial<Record<ErrorCode, () => string>> = {
  noSpace: () => t("checkin-save-why-no-space"),
  readOnly: () => t("checkin-save-why-read-only"),
  notPermitted: () => t("checkin-save-why-not-permitted"),
  absent: () => t("checkin-save-why-absent"),
  tooLarge: () => t("checkin-save-why-too-large"),
  damaged: () => t("checkin-save-why-damaged"),
  locked: () => t("checkin-save-why-locked"),
  notFound: () => t("checkin-save-why-not-found"),
  inUse: () => t("checkin-save-why-in-use"),
  invalid: () => t("checkin-save-why-invalid"),
};

/** The one thing wrong with a text is its length, which the shell says by naming the field. */
export function asMeant(thrown: unknown): CommandError {
  const error = CommandError.from(thrown);
  const tooLong = error.code === "invalid" && error.detail.field === "text";
  return tooLong ? new CommandError("tooLarge", error.detail) : error;
}

/** One clause, to follow "Not kept yet:". */
export function whyNotKept(code: ErrorCode): string {
  return notKept[code]?.() ?? t("checkin-why-other");
}

/** A sentence or two, to open the notice after a failed save. */
export function whyNotSaved(code: ErrorCode): string {
  return notSaved[code]?.() ?? t("checkin-save-why-other");
}
