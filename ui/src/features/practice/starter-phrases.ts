/**
 * Phrases to start with. Our own words, in plain English; no advice on the law
 * of a case. Their words are messages, so that there is one place for words.
 */
import type { BodyOf } from "$ipc";
import { t, tKnown } from "$i18n";

/** What they are about, to find them by. */
type About = "housing" | "care" | "safeguarding" | "mind" | "money" | "working";

const STARTERS = {
  nowhere: "housing",
  evicted: "housing",
  sofas: "housing",
  unfitRoom: "housing",
  vulnerable: "housing",
  notWashing: "care",
  hoarding: "care",
  cannotManage: "care",
  carer: "care",
  children: "safeguarding",
  hurt: "safeguarding",
  takenOver: "safeguarding",
  controlled: "safeguarding",
  missing: "safeguarding",
  cannotStart: "mind",
  muddled: "mind",
  ending: "mind",
  bothProblems: "mind",
  trauma: "mind",
  sanctioned: "money",
  formFilling: "money",
  missedAppointments: "working",
  passedAround: "working",
} satisfies Record<string, About>;

export type StarterKey = keyof typeof STARTERS;
export type Starter = { key: StarterKey; body: BodyOf<"phrase"> };

/** All of them, those about the same thing together. */
export function starterPhrases(): Starter[] {
  return (Object.keys(STARTERS) as StarterKey[]).map((key) => ({
    key,
    body: {
      item: "phrase",
      plain: words(key, "plain"),
      service: words(key, "service"),
      follows: words(key, "follows"),
      about: t(`phrase-about-${STARTERS[key]}`),
    },
  }));
}

const words = (key: StarterKey, part: "plain" | "service" | "follows") =>
  tKnown(`phrase-starter-${key}-${part}`) ?? "";
