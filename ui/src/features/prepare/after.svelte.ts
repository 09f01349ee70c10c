/** Five minutes after a session. Everything may be left out, and changed on a second visit. */
import {
  blankAction,
  blankIntention,
  blankSession,
  commands,
  type BodyOf,
  type Clock,
  type Day,
  type EntryId,
  type ItemKind,
  type ItemOf,
  type Items,
  type Session,
} from "$ipc";
import { begin, nowOn, preparationOf, stageAfter, type Begun, type Stage } from "./begun";
import { Written } from "./written.svelte";

/** How to have something back. */
export type Undo = () => void;
type AnyWritten = { [K in ItemKind]: Written<K> }[ItemKind];

export class AfterScreen {
  stage = $state<Stage>("opening");
  begun = $state.raw<Begun | null>(null);
  session = $state.raw<Written<"session"> | null>(null);
  preparation = $state.raw<Written<"preparation"> | null>(null);
  /** What was promised in it, each an item of its own. */
  actions = $state.raw<Written<"action">[]>([]);
  intention = $state.raw<Written<"intention"> | null>(null);
  /** The next session of the kind, where there is one in the diary. */
  next = $state.raw<ItemOf<"session"> | null>(null);

  #id: EntryId;
  #left = false;

  constructor(session: EntryId) {
    this.#id = session;
  }

  /** All that is written on the page. */
  get all(): AnyWritten[] {
    const { session, preparation, intention, actions } = this;
    return [session, preparation, intention, ...actions].filter((one) => one !== null);
  }

  async open(): Promise<void> {
    this.stage = "opening";
    try {
      const begun = await begin(this.#id);
      if (this.#left) return;
      this.#take(begun);
      this.stage = "ready";
    } catch (error) {
      this.stage = stageAfter(error);
    }
  }

  noticed(): void {
    for (const one of this.all) one.noticed();
  }

  /** Keeps what is unkept before the page changes or locks; rejects when it cannot. */
  async flush(): Promise<void> {
    await Promise.all(this.all.map((one) => one.flush()));
  }

  /** The page is going: no more writes, and no words left behind. */
  leave(): void {
    this.#left = true;
    for (const one of this.all) void one.leave();
    this.stage = "opening";
    this.begun = this.session = this.preparation = this.intention = this.next = null;
    this.actions = [];
  }

  /** A line for one more thing to do. */
  addAction(): Written<"action"> {
    const action = actionOf(blankAction({ session: this.#id }));
    this.actions = [...this.actions, action];
    return action;
  }

  /** Puts a thing to do in the bin; resolves to how to have it back. */
  async removeAction(action: Written<"action">): Promise<Undo> {
    const at = this.actions.indexOf(action);
    await action.leave();
    try {
      if (action.keeper.id) await commands.itemBin({ id: action.keeper.id });
    } catch (error) {
      action.back();
      throw error;
    }
    this.actions = this.actions.filter((one) => one !== action);
    return () => {
      if (this.#left) return;
      this.actions = this.actions.toSpliced(at, 0, action);
      // Kept again, it comes out of the bin.
      action.back();
    };
  }

  /** Puts the next session of the kind in the diary; resolves to how to take it out again. */
  async addNext(day: Day, starts: Clock | null): Promise<() => Promise<void>> {
    const like = this.begun?.session.body;
    if (!like) throw new Error("not open");
    const { id } = await commands.itemKeep({ id: null, body: following(like, day, starts) });
    this.next = { ...this.begun!.session, id, body: following(like, day, starts) };
    return async () => {
      await commands.itemBin({ id });
      if (this.next?.id === id) this.next = null;
    };
  }

  #take(begun: Begun): void {
    const { session, items, standing } = begun;
    this.begun = begun;
    this.session = sessionOf(session, standing.today);
    this.preparation = preparationOf(begun);
    const ours = ({ body }: { body: { session: EntryId | null } }) => body.session === this.#id;
    this.actions = items
      .of("action")
      .filter(ours)
      .map(({ id, body }) => actionOf(body, id));
    if (this.actions.length === 0) this.addAction();
    this.intention = intentionOf(items.of("intention").find(ours), this.#id, standing.today);
    this.next = nextOf(items, session);
  }
}

function sessionOf({ id, body }: ItemOf<"session">, today: Day): Written<"session"> {
  const before = JSON.stringify(body.after);
  const kept = (now: BodyOf<"session">) =>
    JSON.stringify(now.after) === before ? now : { ...now, reflected: nowOn(today) };
  return new Written<"session">(body, { id, blank: () => false, kept });
}

function actionOf(body: BodyOf<"action">, id: EntryId | null = null): Written<"action"> {
  const blank = ({ what, word }: BodyOf<"action">) => what.trim() === "" && word.trim() === "";
  return new Written<"action">(body, { id, blank, bins: true });
}

function intentionOf(kept: ItemOf<"intention"> | undefined, session: EntryId, today: Day) {
  const body = kept?.body ?? blankIntention({ day: today, session });
  const blank = ({ text, answer }: BodyOf<"intention">) =>
    text.trim() === "" && answer.trim() === "";
  return new Written<"intention">(body, { id: kept?.id ?? null, blank, bins: true });
}

/** A session like that one on another day. */
function following(like: Session, day: Day, starts: Clock | null): BodyOf<"session"> {
  const { kind, called, minutes, format, place, role, programme, remind } = like;
  const people = { with: like.with, group: like.group };
  return blankSession({
    ...{ kind, called, minutes, format, place, role, programme, remind },
    ...{ ...people, day, starts },
  });
}

const placeInTime = ({ day, starts }: Session) => `${day} ${starts ?? ""}`;

function nextOf(items: Items, { id, body }: ItemOf<"session">): ItemOf<"session"> | null {
  const ahead = items.of("session").filter((other) => {
    const open = other.body.state === "booked" || other.body.state === "offered";
    const later = placeInTime(other.body) > placeInTime(body);
    return other.id !== id && open && later && other.body.kind === body.kind;
  });
  ahead.sort((a, b) => placeInTime(a.body).localeCompare(placeInTime(b.body)));
  return ahead[0] ?? null;
}
