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
