import { tick } from "svelte";
import { flushAll, toast, toasts, type Route } from "$kit";
import { t } from "$i18n";

/** Where the window is. In memory only. */
class Router {
  route = $state.raw<Route>({ name: "today" });
  /** Grows with every move, so that each visit is a fresh page. */
  visit = $state(0);

  #asked = 0;

  /** How often a page was asked for, or all was left at a lock. */
  get asked() {
    return this.#asked;
  }

  /**
   * Keeps what is being written, then goes; stays if it could not be kept. Where another page was
   * asked for meanwhile, that one is gone to.
   */
  async go(route: Route): Promise<boolean> {
    const asked = ++this.#asked;
    if (!(await flushAll())) {
      toast({ text: t("app-stayed-title") });
      return false;
    }
    if (asked !== this.#asked) return true;
    this.route = route;
    this.visit += 1;
    // A message that a resting pointer holds goes in its time once one has gone on.
    toasts.release();
    await tick();
    window.scrollTo(0, 0);
    focusHeading();
    return true;
  }

  /** Back to the start, keeping nothing of where one was. */
  reset() {
    this.#asked += 1;
    clearTimeout(lookingForHeading);
    this.route = { name: "today" };
    this.visit += 1;
  }
}

let lookingForHeading: ReturnType<typeof setTimeout> | undefined;

// A page may still be fetching: its heading can come a little later. A page that
// has put the focus somewhere itself keeps it there.
export function focusHeading(triesLeft = 40) {
  clearTimeout(lookingForHeading);
  const main = document.querySelector("main");
  if (!main || (main !== document.activeElement && main.contains(document.activeElement))) return;
  const heading = main.querySelector<HTMLElement>("[data-page-heading]");
  if (heading) heading.focus({ preventScroll: true });
  else if (triesLeft > 0) lookingForHeading = setTimeout(() => focusHeading(triesLeft - 1), 50);
}

export const router = new Router();
