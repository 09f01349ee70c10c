/** Items and reflections with nothing in them but what is given. */
import type {
  Action,
  AgendaItem,
  Agreement,
  EntryId,
  Intention,
  Moment,
  Preparation,
  Reflection,
  Session,
} from "./generated/types";
import type { BodyOf } from "./practice";
import type { ReflectionBody } from "./kinds";

/** A name for something new, as the shell makes them. */
export function newId(): EntryId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A session on that day, booked, and nothing more said of it. */
export function blankSession(given: Partial<Session> & Pick<Session, "day" | "kind">) {
  const body: BodyOf<"session"> = {
    item: "session",
    called: "",
    starts: null,
    minutes: null,
    format: null,
    place: "",
    role: "supervisee",
    with: "",
    group: "",
    state: "booked",
    why: "",
    repeat: null,
    series: null,
    programme: null,
    remind: null,
    uid: "",
    after: {
      heard: null,
      useful: null,
      safe: null,
      shifted: "",
      learned: "",
      carry: "",
      idea: "",
      question: "",
      note: "",
    },
    reflected: null,
    aequip: [],
    ...given,
  };
  return body;
}

/** Something to bring, with a name of its own. */
export function blankAgendaItem(given: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: newId(),
    question: "",
    context: "",
    feeling: "",
    want: null,
    proctor: null,
    aequip: null,
    minutes: null,
    shared: true,
    line: null,
    from: null,
    discussed: false,
    carried: 0,
    ...given,
  };
}

export function blankPreparation(given: Partial<Preparation> = {}): BodyOf<"preparation"> {
  return {
    item: "preparation",
    session: null,
    brief: false,
    agenda: [],
    top: "",
    need: "",
    stays: "",
    avoiding: "",
    mustBring: "",
    hope: "",
    online: [],
    jotted: "",
    opened: null,
    ...given,
  };
}

export function blankAgreement(given: Partial<Agreement> = {}): BodyOf<"agreement"> {
  return {
    item: "agreement",
    kinds: [],
    with: "",
    purpose: "",
    format: "",
    frequency: "",
    protectedTime: "",
    privacy: "",
    records: "",
    confidentiality: "",
    limits: "",
    cancellation: "",
    urgent: "",
    evaluation: "",
    agreed: null,
    review: null,
    replaces: null,
    ...given,
  };
}

export function blankAction(given: Partial<Action> = {}): BodyOf<"action"> {
  return {
    item: "action",
    what: "",
    by: null,
    session: null,
    entry: null,
    state: "open",
    word: "",
    answered: null,
    ...given,
  };
}

export function blankIntention(given: Partial<Intention> & Pick<Intention, "day">) {
  const body: BodyOf<"intention"> = {
    item: "intention",
    text: "",
    session: null,
    entry: null,
    seen: null,
    answer: "",
    ...given,
  };
  return body;
}

export function blankReflection(given: Partial<Reflection> & { when: Moment }): ReflectionBody {
  return {
    kind: "reflection",
    title: "",
    template: null,
    templateName: "",
    parts: [],
    at: "",
    session: null,
    entries: [],
    tags: [],
    themes: [],
    proctor: [],
    aequip: [],
    principles: [],
    thinkBefore: null,
    thinkAfter: null,
    setAside: false,
    ...given,
  };
}
