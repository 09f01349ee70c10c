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
      of: "agenda" | "agreement" | "availability";
      /** The session of the agenda, or the agreement. */
      id?: string;
    }
  | { name: "journal" }
  | { name: "entry"; id: string }
  | {
      name: "bin";
      /** Where one came from, to go back to; without it the journal. */
      from?: "actions" | "tools" | "sessions";
    }
  | { name: "help" }
  | { name: "settings" };

type Go = (route: Route) => Promise<boolean>;

let go: Go | null = null;

/** The app says how to get about. */
export function setNavigator(next: Go | null) {
  go = next;
}

/**
 * Goes to another page, keeping first what is being written. Resolves to false
 * when that could not be kept: the page then stays, so nothing is lost.
 */
export function navigate(route: Route): Promise<boolean> {
  return go ? go(route) : Promise.resolve(false);
}
