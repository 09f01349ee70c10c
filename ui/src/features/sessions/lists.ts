import type { EntryId, ItemOf, Items, Session, Standing } from "$ipc";

export type SessionItem = ItemOf<"session">;
export type Lists = {
  next: SessionItem | null;
  later: SessionItem[];
  /** They were begun and are not kept yet, the one begun last first. */
  begun: SessionItem[];
  /** They are over and nothing has been said of them. */
  unlogged: SessionItem[];
  /** The rest, the latest first. */
  past: SessionItem[];
};

/** Order in time; one without a time comes first in its day. */
export function byTime(a: { body: Session }, b: { body: Session }): number {
  return placeInTime(a.body).localeCompare(placeInTime(b.body));
}

/** The sessions as they are listed. One that is being asked about stays where it was asked. */
export function listsOf(items: Items, standing: Standing, asking: EntryId | null): Lists {
  const those = (ids: readonly EntryId[]) =>
    ids.flatMap((id) => items.get("session", id) ?? ([] as SessionItem[]));
  const [next = null, ...later] = those(standing.upcoming);
  const isBegun = ({ body }: SessionItem) => body.state === "begun";
  const all = items
    .of("session")
    .filter((one) => !isBegun(one))
    .toSorted(byTime)
    .reverse();
  const isAhead = (id: EntryId) => standing.upcoming.includes(id);
  const isAsked = (id: EntryId) => standing.unlogged.includes(id) || id === asking;
  return {
    next,
    later,
    begun: items.of("session").filter(isBegun).reverse(),
    unlogged: all.filter(({ id }) => !isAhead(id) && isAsked(id)),
    past: all.filter(({ id }) => !isAhead(id) && !isAsked(id)),
  };
}

/** The later sessions of the same series, the next first. */
export function laterOfSeries(items: Items, { id, body }: SessionItem): SessionItem[] {
  if (body.series === null) return [];
  const place = placeInTime(body);
  return items
    .of("session")
    .filter((one) => one.id !== id && one.body.series === body.series)
    .filter((one) => placeInTime(one.body) > place)
    .sort(byTime);
}

/** Agreements that no other takes the place of, the latest first. */
export function inForce(items: Items): ItemOf<"agreement">[] {
  const all = items.of("agreement");
  const replaced = new Set(all.map(({ body }) => body.replaces));
  return all.filter(({ id }) => !replaced.has(id)).reverse();
}

/** What an agreement has taken the place of, the latest first. */
export function earlierVersions(items: Items, id: EntryId): ItemOf<"agreement">[] {
  const found: ItemOf<"agreement">[] = [];
  let next = items.get("agreement", id)?.body.replaces;
  while (next && !found.some((one) => one.id === next)) {
    const one = items.get("agreement", next);
    if (!one) break;
    found.push(one);
    next = one.body.replaces;
  }
  return found;
}

function placeInTime({ day, starts }: Session): string {
  return `${day} ${starts ?? "00:00"}`;
}
