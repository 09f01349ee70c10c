import type { Component } from "svelte";
import type { Route } from "$kit";
import { Inside as Backup, Mend, View as Backups } from "../features/backups";
import { View as Bin } from "../features/bin";
import { View as Calendar } from "../features/calendar";
import { View as CheckIn } from "../features/check-in";
import { Item as EvidenceItem, Piece, View as Evidence } from "../features/evidence";
import { View as Find } from "../features/find";
import { Editor as GroundEditor, View as Ground } from "../features/ground";
import { View as Help } from "../features/help";
import { EntryView, View as Journal } from "../features/journal";
import { Actions, Tools, Why } from "../features/practice";
import { View as Keep } from "../features/keep";
import { Answered, AnswerMeasure, Measure, Measures, View as Patterns } from "../features/patterns";
import { View as Paper } from "../features/paper";
import { After, InSession, View as Prepare } from "../features/prepare";
import { TemplateEditor, Templates, View as Reflect } from "../features/reflect";
import { Agreement, Plan, SessionEdit, SessionView, View as Sessions } from "../features/sessions";
import { NewKey, View as Settings } from "../features/settings";
import { View as Tags } from "../features/tags";
import { View as Today } from "../features/today";

const pages = {
  today: Today,
  "check-in": CheckIn,
  ground: Ground,
  "ground-editor": GroundEditor,
  sessions: Sessions,
  session: SessionView,
  "session-edit": SessionEdit,
  agreement: Agreement,
  plan: Plan,
  prepare: Prepare,
  "in-session": InSession,
  after: After,
  reflect: Reflect,
  templates: Templates,
  template: TemplateEditor,
  actions: Actions,
  why: Why,
  tools: Tools,
  paper: Paper,
  journal: Journal,
  calendar: Calendar,
  tags: Tags,
  keep: Keep,
  patterns: Patterns,
  measures: Measures,
  measure: Measure,
  "measure-answer": AnswerMeasure,
  answering: Answered,
  evidence: Evidence,
  "evidence-item": EvidenceItem,
  piece: Piece,
  find: Find,
  entry: EntryView,
  bin: Bin,
  help: Help,
  settings: Settings,
  "new-key": NewKey,
  backups: Backups,
  backup: Backup,
  mend: Mend,
} satisfies Record<Route["name"], Component<never>>;

/** The page of a route, and what it is given. */
export function pageOf({ name, ...params }: Route) {
  // Each page's own props are checked where it is written; the table only pairs.
  return { Page: pages[name] as unknown as Component<Record<string, unknown>>, params };
}
