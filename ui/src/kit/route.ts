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
  | { name: "journal" }
  | { name: "entry"; id: string }
  | { name: "bin" }
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
