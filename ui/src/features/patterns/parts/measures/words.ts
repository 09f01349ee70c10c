import type { SubscaleFigure } from "$ipc";
import { t } from "$i18n";

/** "Calm: 12", or that there is no figure. */
export const figureInWords = ({ name, value }: SubscaleFigure): string =>
  value === null ? t("measure-figure-none", { name }) : t("measure-figure", { name, value });
