/** Where an entry was opened from, to go back to; after it was changed, too. */
export interface CameFrom {
  /** What was looked for when it was found. */
  found?: string;
  /** The day of the calendar. */
  day?: string;
  /** The list of those past their day. */
  past?: boolean;
}

/**
 * Where one can be. Routes live in memory only: nothing of them reaches an
 * address bar, a history or a title.
 */
export type Route =
  | { name: "today" }
  | {
      name: "check-in";
      /** Continue this draft. */
      draft?: string;
      /** Change this entry. */
      entry?: string;
      /** Where that was opened from. */
      came?: CameFrom;
    }
  | {
      name: "ground";
      /** Open this exercise, ready to begin. */
      exercise?: string;
      /** Play at once: what was named, or what suits best. */
      start?: boolean;
      /** The check-in it follows. */
      checkIn?: string;
      /** Go on with this draft of one that was done. */
      draft?: string;
      /** Change this one that was kept. */
      entry?: string;
      /** Where that was opened from. */
      came?: CameFrom;
    }
  | {
      name: "ground-editor";
      /** Change this exercise of one's own; without it a new one. */
      id?: string;
      /** Begin from a copy of this exercise. */
      copy?: string;
    }
  | { name: "sessions" }
  | { name: "session"; id: string }
  | {
      name: "session-edit";
      /** Change this session; without it a new one. */
      id?: string;
      /** Begin as one of this kind. */
      kind?: string;
      /** It has already taken place, and is written down afterwards. */
      past?: boolean;
    }
  | {
      name: "agreement";
      /** Change or read this one; without it a new one. */
      id?: string;
    }
  | {
      name: "plan";
      /** Which kind: an allowance, a rhythm, a programme, a refresher or an answer on confidence. */
      item: "allowance" | "rhythm" | "programme" | "refresher" | "confidence";
      /** Change this one; without it a new one. */
      id?: string;
    }
  | { name: "prepare"; session: string }
  | { name: "in-session"; session: string }
  | { name: "after"; session: string }
  | {
      name: "reflect";
      /** Go on with this draft. */
      draft?: string;
      /** Change this entry. */
      entry?: string;
      /** Where that was opened from. */
      came?: CameFrom;
      /** Begin with this template. */
      template?: string;
      /** The session it belongs to. */
      session?: string;
      /** The entry it is about. */
      about?: string;
    }
  | { name: "templates" }
  | {
      name: "template";
      /** Change this template of one's own; without it a new one. */
      id?: string;
      /** Begin from a copy of this template. */
      copy?: string;
    }
  | { name: "actions" }
  | { name: "why" }
  | { name: "tools"; shelf?: "phrases" | "risks" | "changes" }
  | {
      name: "paper";
      /** What is laid out on a page. */
      of: "agenda" | "agreement" | "availability" | "piece" | "cycle";
      /** The session of the agenda, the agreement, the piece or the cycle. */
      id?: string;
    }
  | { name: "journal" }
  | { name: "patterns" }
  | { name: "measures" }
  | { name: "measure"; id: string }
  | {
      name: "measure-answer";
      /** The measure; its answers of this month are gone on with. */
      id: string;
    }
  | {
      name: "answering";
      /** The answers of one time. */
      id: string;
    }
  | {
      name: "evidence";
      /** The cycle that is looked at; without it the one that comes first. */
      cycle?: string;
      /** What of the log is looked at. */
      shelf?: "learning" | "practiceHours" | "feedback";
    }
  | {
      name: "piece";
      /** Change this one; without it a new one. */
      id?: string;
      /** Begin from this entry or session. */
      from?: string;
      /** Begin for this cycle. */
      cycle?: string;
    }
  | {
      name: "evidence-item";
      /** What is changed: a cycle or something in the log. */
      item: "cycle" | "learning" | "practiceHours" | "feedback";
      /** Change this one; without it a new one. */
      id?: string;
      /** The cycle that is looked at, to go back to. */
      cycle?: string;
    }
  | {
      name: "calendar";
      /** The day that was chosen, on coming back; the entry that was opened from there. */
      day?: string;
      entry?: string;
    }
  | { name: "tags" }
  | {
      name: "keep";
      /** The entry that was opened from there, on coming back. */
      entry?: string;
    }
  | {
      name: "find";
      /** What was looked for, on coming back; the entry that was opened from there. */
      line?: string;
      entry?: string;
    }
  | ({
      name: "entry";
      id: string;
      /** It has just been saved. */
      saved?: boolean;
    } & CameFrom)
  | {
      name: "bin";
      /** Where one came from, to go back to; without it the journal. */
      from?: "actions" | "tools" | "sessions" | "evidence";
    }
  | { name: "help" }
  | {
      name: "settings";
      /** With this open: trying the recovery code, or moving in from another program. */
      open?: "try" | "move";
    }
  | { name: "new-key" }
  | { name: "backups" }
  | {
      name: "backup";
      /** The file's name. */
      copy: string;
    }
  | { name: "mend" };

let locker: (() => void) | null = null;

/** How the journal is locked, from whoever knows it; null once it is not there any more. */
export function setLocker(lock: (() => void) | null) {
  locker = lock;
}

/** Locks the journal as the button does, keeping first what is being written. */
export function lockNow() {
  locker?.();
}

type Go = (route: Route) => Promise<boolean>;

let go: Go | null = null;
let moves = () => 0;

/** The app says how to get about, and how often it was asked to or the journal was locked. */
export function setNavigator(next: Go | null, asked: () => number = () => 0) {
  go = next;
  moves = asked;
}

/**
 * Goes to another page, keeping first what is being written. Resolves to false
 * when that could not be kept: the page then stays, so nothing is lost.
 */
export function navigate(route: Route): Promise<boolean> {
  return go ? go(route) : Promise.resolve(false);
}

/**
 * A `navigate` for where a page's own work leads when it is done: taken before that work begins, it
 * goes nowhere once somebody has asked for another page or the journal was locked.
 */
export function onward(): Go {
  const before = moves();
  return (route) => (moves() === before ? navigate(route) : Promise.resolve(false));
}
