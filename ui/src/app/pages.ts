import type { Component } from "svelte";
import type { Route } from "$kit";

// TEMPORARY: replaced by plain imports once every feature has its door.
type Door = Record<string, Component<never>>;
const doors = import.meta.glob<Door>("../features/*/index.ts", { eager: true });

export function pageOf({ name, ...params }: Route): {
  Page: Component<Record<string, unknown>> | null;
  params: Record<string, string>;
} {
  const feature = name === "entry" ? "journal" : name;
  const door = doors[`../features/${feature}/index.ts`];
  const Page = door?.[name === "entry" ? "EntryView" : "View"] ?? null;
  return { Page: Page as unknown as Component<Record<string, unknown>>, params };
}
