import { tick } from "svelte";
import { flushAll, toast, type Route } from "$kit";
import { t } from "$i18n";

/** Where the window is. In memory only. */
class Router {
  route = $state.raw<Route>({ name: "today" });
  /** Grows with every move, so that each visit is a fresh page. */
  visit = $state(0);

  /** Keeps what is being written, then goes; stays if it could not be kept. */
  async go(route: Route): Promise<boolean> {
    if (!(await flushAll())) {
      toast({ text: t("app-stayed-title") });
      return false;
    }
    this.route = route;
    this.visit += 1;
    await tick();
    window.scrollTo(0, 0);
    focusHeading();
    return true;
  }

  /** Back to the start, keeping nothing of where one was. */
  reset() {
    this.route = { name: "today" };
    this.visit += 1;
  }
}

// A page may still be fetching: its heading can come a little later. A page that
// has put the focus somewhere itself keeps it there.
export function focusHeading(triesLeft = 40) {
  const main = document.querySelector("main");
  if (!main || (main !== document.activeElement && main.contains(document.activeElement))) return;
  const heading = main.querySelector<HTMLElement>("[data-page-heading]");
  if (heading) heading.focus({ preventScroll: true });
  else if (triesLeft > 0) setTimeout(() => focusHeading(triesLeft - 1), 50);
}

export const router = new Router();
