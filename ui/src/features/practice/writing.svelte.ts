/** An item as a component writes in it: kept before the page changes or locks, gone with it. */
import { onMount, untrack } from "svelte";
import { ItemEditor, type BodyOf, type Item, type ItemKind, type ItemOf } from "$ipc";
import { registerFlush, textKeptAs } from "$kit";
import type { PracticePage } from "./page.svelte";

type Given<K extends ItemKind> = {
  page: PracticePage;
  isBlank: (body: BodyOf<K>) => boolean;
  /** What is begun with where there is no item yet. */
  fresh: () => BodyOf<K>;
  /** The item, which may be read anew while it is on the page. */
  item: () => ItemOf<K> | null;
  /** Hears that it is on disk, before the page shows it. */
  kept?: (item: Item) => void;
};

/** Call while a component is made. */
export function writingIn<K extends ItemKind>(given: Given<K>): ItemEditor<K> {
  const { page, isBlank, fresh, kept } = given;
  const found = untrack(given.item);
  const editor = new ItemEditor<K>({
    id: found?.id ?? null,
    body: found?.body ?? untrack(fresh),
    isBlank,
    kept: (item) => {
      kept?.(item);
      page.kept(item);
    },
    gone: page.gone,
  });
  $effect(() => {
    const item = given.item();
    if (item) untrack(() => editor.adopt(item.body));
  });
  textKeptAs(() => editor.keeper.id);
  onMount(() => {
    const stop = registerFlush(() => editor.flush());
    return () => {
      stop();
      editor.leave();
    };
  });
  return editor;
}
