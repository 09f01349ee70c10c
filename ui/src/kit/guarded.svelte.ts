/** The guard of one field: looked at in rests, replaced with one key, undone with one press. */
import { onMount, untrack } from "svelte";
import { t } from "$i18n";
import { keptAs } from "./guard";
import { GuardWatch, putInstead, type Writable } from "./guard-watch.svelte";
import { keysOf } from "./shortcuts";
import { toast, toasts } from "./toast.svelte";

/**
 * Call while a field is made. `value` is what stands in it, null where it is not looked at: what the
 * page puts into it is looked at too, once.
 */
export function guardedField(element: () => Writable, value: () => string | null) {
  const watch = new GuardWatch(keptAs());
  let message: number | null = null;

  onMount(() => () => {
    watch.stop();
    // An undo of a field that is gone would undo nothing.
    if (message !== null) toasts.dismiss(message);
  });

  $effect(() => {
    const text = value();
    if (text === null) return;
    untrack(() => watch.given(text, document.activeElement === element()));
  });

  function typed() {
    const field = element();
    watch.touched(field.value, field.selectionEnd ?? field.value.length);
  }

  function replace() {
    const field = element();
    const said = watch.shown?.instead ?? "";
    const replacement = watch.replacement(field.value);
    if (!replacement) return;
    const { start, end, was, instead } = replacement;
    putInstead(field, start, end, instead);
    void watch.look();
    const run = () => {
      if (field.value.slice(start, start + instead.length) !== instead) return;
      putInstead(field, start, start + instead.length, was);
    };
    message = toast({
      text: t("guard-replaced", { instead: said }),
      action: { label: t("guard-undo"), run },
    });
  }

  function leave() {
    element().focus();
    void watch.leave();
  }

  function onkeydown(event: KeyboardEvent) {
    if (event.isComposing || keysOf(event) !== "Ctrl+Shift+R") return;
    // Pressed once too often it must not do what it does in a browser: begin the page anew.
    event.preventDefault();
    replace();
  }

  return { watch, typed, replace, leave, onkeydown };
}
