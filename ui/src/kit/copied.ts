/**
 * What is copied from a page may go anywhere: where something in it may point at somebody, that is
 * said, and can be replaced in what was copied. Nothing is held up, and nothing is said of the rest.
 */
import { t } from "$i18n";
import { theGuard, type GuardFound } from "./guard";
import { kindWords } from "./guard-words";
import { toast, toasts } from "./toast.svelte";

/** Most UTF-16 code units of what was copied that are looked at. */
export const COPIED_MAX = 200_000;

export interface CopiedFrom {
  /** Whether its fields are written for others. In the rest, copying is moving one's own words about. */
  forOthers: boolean;
}

/** Looks at what is copied; `from` says where one is, null where nothing of the journal's stands. */
export function watchCopies(from: () => CopiedFrom | null): () => void {
  let copies = 0;
  let message: number | null = null;
  /** What was copied before is no longer there to be changed. */
  const another = () => {
    if (message !== null) toasts.dismiss(message);
    message = null;
    return (copies += 1);
  };
  const copied = () => {
    const copy = another();
    const [guard, place] = [theGuard(), from()];
    if (!guard || !place) return;
    const text = textCopied(place.forOthers);
    if (text.trim() === "") return;
    // Left in the journal is not handed on: that is named here as well.
    void guard.look(text.slice(0, COPIED_MAX), null).then(
      (found) => {
        if (copy === copies && found.length > 0) message = say(text, found);
      },
      () => undefined,
    );
  };
  document.addEventListener("copy", copied);
  return () => {
    another();
    document.removeEventListener("copy", copied);
  };
}

function textCopied(forOthers: boolean): string {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) {
    const { value, selectionStart, selectionEnd } = active;
    return forOthers ? value.slice(selectionStart ?? 0, selectionEnd ?? 0) : "";
  }
  return document.getSelection()?.toString() ?? "";
}

function say(text: string, found: GuardFound[]): number {
  const kind = kindWords(found[0]?.kind ?? "other");
  const run = async () => {
    try {
      await navigator.clipboard.writeText(replaced(text, found));
      toast({ text: t("guard-copied-replaced") });
    } catch {
      toast({ text: t("guard-copied-refused") });
    }
  };
  return toast({
    text: t("guard-copied", { count: found.length, kind }),
    action: { label: t("guard-copied-replace"), run },
  });
}

/** The text with everything found in it replaced. */
export function replaced(text: string, found: GuardFound[]): string {
  let [out, at] = ["", 0];
  for (const { start, end, instead } of found.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += text.slice(at, start) + instead;
    at = end;
  }
  return out + text.slice(at);
}
