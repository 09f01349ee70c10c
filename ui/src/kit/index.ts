// The design system. It knows no feature and no shell: words come from i18n or
// from the caller.
//
// Besides components: `navigate(route)` goes to another page; an editor calls
// `registerFlush(keep)` on mount (and the returned function on unmount) so that
// nothing is lost when the page changes or the journal locks; `shortcut(keys,
// run)` binds a key combination while registered; `textKeptAs(id)` says of the
// fields in a component as what they are kept, for what is left in them on purpose.
import "./styles";

export { default as AnswerChips } from "./AnswerChips.svelte";
export { default as Button } from "./Button.svelte";
export { default as Card } from "./Card.svelte";
export { default as Chip } from "./Chip.svelte";
export { default as ChipGroup } from "./ChipGroup.svelte";
export { default as ChoosePassphrase } from "./ChoosePassphrase.svelte";
export { default as DayField } from "./DayField.svelte";
export { default as Difference } from "./Difference.svelte";
export { default as Dialog } from "./Dialog.svelte";
export { default as EitherSecret } from "./EitherSecret.svelte";
export { default as EntryLines } from "./EntryLines.svelte";
export { default as Gate } from "./Gate.svelte";
export { default as GuardLine } from "./GuardLine.svelte";
export { default as Icon } from "./Icon.svelte";
export type { IconName } from "./icons";
export { default as IconButton } from "./IconButton.svelte";
export { default as Kbd } from "./Kbd.svelte";
export { default as KeepUntil } from "./KeepUntil.svelte";
export { default as KeptLine } from "./KeptLine.svelte";
export { default as Mark } from "./Mark.svelte";
export { default as Notice } from "./Notice.svelte";
export { default as Page } from "./Page.svelte";
export { default as PlaceNote } from "./PlaceNote.svelte";
export { default as Progress } from "./Progress.svelte";
export { default as RadioGroup } from "./RadioGroup.svelte";
export { default as Rehearsal } from "./Rehearsal.svelte";
export { default as RecoverySheet } from "./RecoverySheet.svelte";
export { default as RetypeGroups } from "./RetypeGroups.svelte";
export { default as Scale } from "./Scale.svelte";
export { default as SecretField } from "./SecretField.svelte";
export { default as Section } from "./Section.svelte";
export { default as Select } from "./Select.svelte";
export { default as Spinner } from "./Spinner.svelte";
export { default as Switch } from "./Switch.svelte";
export { default as TextField } from "./TextField.svelte";
export { default as TimeField } from "./TimeField.svelte";
export { default as Toasts } from "./Toasts.svelte";
export { default as VirtualList } from "./VirtualList.svelte";
export { default as VisuallyHidden } from "./VisuallyHidden.svelte";
export { default as WritingField } from "./WritingField.svelte";
export type { Strength } from "./strength";
export { wordDiff } from "./diff";
export { mark, textsUnder, unmark, whereFound } from "./marking";
export { toast, toasts } from "./toast.svelte";
export { carried, carry, stray } from "./carried.svelte";
export {
  lockNow,
  navigate,
  onward,
  setLocker,
  setNavigator,
  type CameFrom,
  type Route,
} from "./route";
export { registerFlush, flushAll, type Flush } from "./flush";
export { guardedField } from "./guarded.svelte";
export { watchCopies, type CopiedFrom } from "./copied";
export { setGuard, textKeptAs, type Guard, type GuardFound } from "./guard";
export { oneClickAtATime } from "./one-click";
export { pressedTowards, toUnread } from "./unread";
export { shortcut, runShortcut, keysOf } from "./shortcuts";
export { applyAppearance, nextTextSize, TEXT_SIZES, USUAL_TEXT_SIZE } from "./appearance";
