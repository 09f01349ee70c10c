import type { Component } from "svelte";
import type { Route } from "$kit";
import { View as Bin } from "../features/bin";
import { View as CheckIn } from "../features/check-in";
import { Editor as GroundEditor, View as Ground } from "../features/ground";
import { View as Help } from "../features/help";
import { EntryView, View as Journal } from "../features/journal";
import { Actions, Tools, Why } from "../features/practice";
import { View as Paper } from "../features/paper";
import { After, InSession, View as Prepare } from "../features/prepare";
import { TemplateEditor, Templates, View as Reflect } from "../features/reflect";
import { Agreement, Plan, SessionEdit, SessionView, View as Sessions } from "../features/sessions";
import { View as Settings } from "../features/settings";
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
  entry: EntryView,
  bin: Bin,
  help: Help,
  settings: Settings,
} satisfies Record<Route["name"], Component<never>>;

/** The page of a route, and what it is given. */
export function pageOf({ name, ...params }: Route) {
  // Each page's own props are checked where it is written; the table only pairs.
  return { Page: pages[name] as unknown as Component<Record<string, string | boolean>>, params };
}
