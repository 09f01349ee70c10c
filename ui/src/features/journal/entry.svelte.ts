/** One entry being read: the entry, its neighbours, and its earlier versions once asked for. */
import {
  changed,
  commands,
  CommandError,
  type Entry,
  type EntryId,
  type Moment,
  type Version,
} from "$ipc";
import { neighboursOf, type Neighbours } from "./neighbours";
import { leavePlace, placeLeft } from "./place";
import { linksOf, type Links } from "./reflection";

export type Undo = () => Promise<unknown>;
/** The check-in a grounding followed; "gone" when it has been deleted for good. */
export type Followed = { id: EntryId; when: Moment } | "gone";

export class EntryPage {
  stage = $state<"opening" | "ready" | "gone" | "failed">("opening");
  entry = $state.raw<Entry | null>(null);
  near = $state.raw<Neighbours | null>(null);
  /** What it followed, where it says so and that is known. */
  followed = $state.raw<Followed | null>(null);
  /** What a reflection belongs to, once that is known. */
  links = $state.raw<Links | null>(null);
  /** Newest first; null until they are asked for. */
  versions = $state.raw<Version[] | null>(null);
  /** The version being looked at, if not the current one. */
  looking = $state.raw<Version | null>(null);
  #round = 0;

  async load(id: EntryId): Promise<void> {
    const round = ++this.#round;
    if (this.entry?.id !== id) this.#forget();
    try {
      const entry = await commands.entryGet({ id });
      if (round !== this.#round) return;
      this.#show(entry);
      await Promise.all([
        this.#findNeighbours(id, round),
        this.#findFollowed(entry, round),
        this.#findLinks(entry, round),
      ]);
    } catch (error) {
      if (round !== this.#round) return;
      this.stage = CommandError.from(error).code === "notFound" ? "gone" : "failed";
    }
  }

  async toggleVersions(): Promise<void> {
    const entry = this.entry;
    if (!entry || this.versions) {
      this.versions = null;
      this.looking = null;
    } else await this.#readVersions(entry.id);
  }

  /** Puts the entry in the bin; resolves to how to take it out again. */
  async bin(): Promise<Undo> {
    const id = this.#id();
    await commands.entryBin({ id });
    return async () => {
      await commands.entryRestore({ id });
      changed.entries();
    };
  }

  async restore(): Promise<void> {
    this.#show(await commands.entryRestore({ id: this.#id() }));
    changed.entries();
  }

  async setAside(setAside: boolean): Promise<void> {
    const entry = this.entry;
    if (!entry) return;
    const body = { ...entry.body, setAside };
    this.#show(await commands.entrySave({ of: entry.id, draft: null, body }));
    if (this.versions) await this.#readVersions(entry.id);
  }

  /** Makes an earlier version the current one; resolves to how to go back. */
  async restoreVersion(revision: number): Promise<Undo> {
    const id = this.#id();
    const before = this.versions?.find((version) => version.current)?.revision;
    this.#show(await commands.entryRestoreVersion({ id, revision }));
    await this.#readVersions(id);
    return async () => {
      if (before === undefined) return;
      await commands.entryRestoreVersion({ id, revision: before });
      changed.entries();
    };
  }

  leave(): void {
    this.#round += 1;
    this.#forget();
  }

  #id(): EntryId {
    if (!this.entry) throw new CommandError("notFound");
    return this.entry.id;
  }

  #show(entry: Entry): void {
    this.entry = entry;
    this.stage = "ready";
  }

  async #readVersions(id: EntryId): Promise<void> {
    const versions = await commands.entryVersions({ id });
    this.versions = versions.toSorted((a, b) => b.revision - a.revision);
    this.looking = null;
  }

  async #findNeighbours(id: EntryId, round: number): Promise<void> {
    try {
      const near = await neighboursOf(id, this.near?.index ?? placeLeft()?.index ?? null);
      if (round !== this.#round) return;
      this.near = near;
      const place = placeLeft();
      // Coming back to the list should find the entry last read, not the first one opened.
      if (near && place && place.index !== near.index) leavePlace({ ...place, index: near.index });
    } catch {
      // Without neighbours the entry can still be read.
      if (round === this.#round) this.near = null;
    }
  }

  async #findFollowed({ body }: Entry, round: number): Promise<void> {
    const id = body.kind === "grounding" ? body.checkIn : null;
    const followed = id === null ? null : await followedBy(id);
    if (round === this.#round) this.followed = followed;
  }

  async #findLinks({ body }: Entry, round: number): Promise<void> {
    const links = body.kind === "reflection" ? await linksOf(body) : null;
    if (round === this.#round) this.links = links;
  }

  #forget(): void {
    this.followed = null;
    this.links = null;
    this.stage = "opening";
    this.entry = null;
    this.versions = null;
    this.looking = null;
  }
}

async function followedBy(id: EntryId): Promise<Followed | null> {
  try {
    const { body } = await commands.entryGet({ id });
    return { id, when: body.when };
  } catch (error) {
    // Without it the grounding can still be read.
    return CommandError.from(error).code === "notFound" ? "gone" : null;
  }
}
