/** Where the line can lead instead: every screen, and what is begun from one. */
import { t, type PlainMessageId } from "$i18n";
import { lockNow, navigate, type IconName, type Route } from "$kit";
import { startsWords } from "./words";

export interface Place {
  label: PlainMessageId;
  /** What else it may be looked for as. */
  also?: PlainMessageId;
  icon: IconName;
  to: Route | "lock";
  keys?: string;
  /** Something is written there. */
  writes?: true;
}

const PLACES: readonly Place[] = [
  { label: "app-nav-today", icon: "sun", to: { name: "today" }, keys: "Alt+1" },
  { label: "app-nav-check-in", icon: "heart-pulse", to: { name: "check-in" }, keys: "Alt+2" },
  { label: "today-door-reflect", icon: "pencil", to: { name: "reflect" }, keys: "Alt+R" },
  {
    label: "app-nav-ground",
    also: "find-also-ground",
    icon: "wind",
    to: { name: "ground" },
    keys: "Alt+3",
  },
  {
    label: "find-go-ground-now",
    also: "find-also-ground",
    icon: "wind",
    to: { name: "ground", start: true },
    keys: "Alt+G",
  },
  { label: "ground-editor-title-new", icon: "wind", to: { name: "ground-editor" }, writes: true },
  {
    label: "app-nav-sessions",
    also: "find-also-sessions",
    icon: "messages",
    to: { name: "sessions" },
    keys: "Alt+4",
  },
  {
    label: "sessions-book",
    also: "find-also-sessions",
    icon: "plus",
    to: { name: "session-edit" },
    writes: true,
  },
  {
    label: "sessions-log",
    also: "find-also-sessions",
    icon: "check",
    to: { name: "session-edit", past: true },
    writes: true,
  },
  { label: "actions-title", also: "find-also-actions", icon: "check", to: { name: "actions" } },
  { label: "tools-title", also: "find-also-tools", icon: "shapes", to: { name: "tools" } },
  { label: "why-title", also: "find-also-why", icon: "target", to: { name: "why" } },
  { label: "templates-title", icon: "file-text", to: { name: "templates" } },
  {
    label: "app-nav-journal",
    also: "find-also-journal",
    icon: "book-open",
    to: { name: "journal" },
    keys: "Alt+5",
  },
  {
    label: "calendar-title",
    also: "find-also-calendar",
    icon: "calendar",
    to: { name: "calendar" },
  },
  { label: "tags-title", icon: "book-open", to: { name: "tags" } },
  { label: "keep-title", also: "find-also-keep", icon: "book-open", to: { name: "keep" } },
  { label: "bin-title", also: "find-also-bin", icon: "trash", to: { name: "bin" } },
  {
    label: "app-nav-patterns",
    also: "find-also-patterns",
    icon: "chart",
    to: { name: "patterns" },
    keys: "Alt+6",
  },
  { label: "measures-title", also: "find-also-measures", icon: "chart", to: { name: "measures" } },
  {
    label: "app-nav-evidence",
    also: "find-also-evidence",
    icon: "clipboard",
    to: { name: "evidence" },
    keys: "Alt+7",
  },
  { label: "piece-title", icon: "clipboard", to: { name: "piece" }, writes: true },
  {
    label: "evidence-log-learning-add",
    also: "find-also-learning",
    icon: "clipboard",
    to: { name: "evidence-item", item: "learning" },
    writes: true,
  },
  {
    label: "evidence-log-practiceHours-add",
    icon: "clipboard",
    to: { name: "evidence-item", item: "practiceHours" },
    writes: true,
  },
  {
    label: "evidence-log-feedback-add",
    icon: "clipboard",
    to: { name: "evidence-item", item: "feedback" },
    writes: true,
  },
  {
    label: "app-nav-help",
    also: "find-also-help",
    icon: "life-buoy",
    to: { name: "help" },
    keys: "F1",
  },
  {
    label: "app-nav-settings",
    also: "find-also-settings",
    icon: "settings",
    to: { name: "settings" },
  },
  { label: "backups-title", also: "find-also-backups", icon: "shield", to: { name: "backups" } },
  { label: "settings-try", icon: "shield", to: { name: "settings", open: "try" } },
  {
    label: "move-in",
    also: "find-also-move",
    icon: "folder",
    to: { name: "settings", open: "move" },
    writes: true,
  },
  { label: "app-nav-lock", icon: "lock", to: "lock", keys: "Ctrl+L" },
];

/**
 * Those of which every word typed begins a word of their name, and then those that are looked for
 * by other words; few enough to be read at once.
 */
export function placesFor(typed: string, readOnly: boolean): Place[] {
  // A single letter begins a word of nearly all of them.
  if (typed.trim().length < FEWEST) return [];
  const open = PLACES.filter(({ writes }) => !(writes && readOnly));
  const named = open.filter(({ label }) => startsWords(t(label), typed));
  const meant = open.filter(({ also }) => also !== undefined && startsWords(t(also), typed));
  return [...new Set([...named, ...meant])].slice(0, MOST);
}

const MOST = 5;
const FEWEST = 2;

export function goTo({ to }: Place): void {
  if (to === "lock") lockNow();
  else void navigate(to);
}
