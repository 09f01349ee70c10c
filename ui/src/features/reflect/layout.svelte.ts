/** How the stages stand on the page; remembered while the app is open, and nowhere else. */
export const layout = $state({ whole: false });
