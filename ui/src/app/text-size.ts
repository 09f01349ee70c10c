import { commands, session } from "$ipc";
import { nextTextSize, shortcut, toast, USUAL_TEXT_SIZE } from "$kit";
import { t } from "$i18n";

/** The keys everyone knows from a browser change the app's own size of text. */
export function textSizeKeys(): () => void {
  const larger = () => void change((size) => nextTextSize(size, 1));
  const smaller = () => void change((size) => nextTextSize(size, -1));
  const stops = [
    // On many keyboards plus is typed with Shift, and equals is the same key without.
    ...["Ctrl++", "Ctrl+Shift++", "Ctrl+=", "Ctrl+Shift+="].map((keys) => shortcut(keys, larger)),
    ...["Ctrl+-", "Ctrl+Shift+_"].map((keys) => shortcut(keys, smaller)),
    shortcut("Ctrl+0", () => void change(() => USUAL_TEXT_SIZE)),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Shown at once; back to what it was when it cannot be kept. */
async function change(to: (size: number) => number): Promise<void> {
  const before = session.state?.preferences;
  if (!before) return;
  const preferences = { ...before, textSize: to(before.textSize) };
  if (preferences.textSize === before.textSize) return;
  session.adoptPreferences(preferences);
  try {
    // What is answered is what is shown already, or by now an earlier press of several.
    await commands.preferencesSet({ preferences });
  } catch {
    session.adoptPreferences(before);
    toast({ text: t("app-text-size-not-kept") });
  }
}
