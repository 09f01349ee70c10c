// Generated from the Rust types of stillpoint-journal. Do not edit: run
//   cargo run -p stillpoint-journal --example codegen

import type { Day, Lean, LearningKind, Nation, PatternRange, ScaleId, SessionKind, ShiftContext, StepKind } from "./types";

export const feelingFamilies: { family: string; words: string[] }[] = [
  {
    "family": "spent",
    "words": [
      "tired",
      "drained",
      "overwhelmed",
      "stretched",
      "rushed",
      "worn",
      "flat",
      "burntOut",
      "restless"
    ]
  },
  {
    "family": "uneasy",
    "words": [
      "worried",
      "dread",
      "tense",
      "afraid",
      "onEdge",
      "shaken",
      "unsettled",
      "panicky",
      "exposed"
    ]
  },
  {
    "family": "atOdds",
    "words": [
      "frustrated",
      "angry",
      "irritated",
      "resentful",
      "moralDistress",
      "unheard",
      "indignant",
      "disappointed",
      "torn"
    ]
  },
  {
    "family": "heavy",
    "words": [
      "sad",
      "guilty",
      "ashamed",
      "helpless",
      "lonely",
      "grieving",
      "hurt",
      "regretful",
      "discouraged",
      "notEnough"
    ]
  },
  {
    "family": "unclear",
    "words": [
      "numb",
      "notSure",
      "mixed",
      "distant",
      "foggy",
      "empty",
      "unreal",
      "stuck"
    ]
  },
  {
    "family": "settled",
    "words": [
      "calm",
      "relief",
      "steady",
      "safe",
      "content",
      "rested",
      "patient",
      "clear"
    ]
  },
  {
    "family": "bright",
    "words": [
      "proud",
      "grateful",
      "hopeful",
      "joyful",
      "amused",
      "curious",
      "energised",
      "inspired",
      "confident"
    ]
  },
  {
    "family": "close",
    "words": [
      "touched",
      "protective",
      "tender",
      "supported",
      "understood",
      "trusting",
      "valued",
      "compassionate"
    ]
  }
];

export const bodyPlaces: string[] = [
  "head",
  "eyes",
  "jaw",
  "throat",
  "shoulders",
  "chest",
  "stomach",
  "back",
  "arms",
  "hands",
  "legs",
  "feet",
  "allOver"
];

export const needs: string[] = [
  "quiet",
  "foodOrWater",
  "toBeHeard",
  "aBreak",
  "sleep",
  "movement",
  "freshAir",
  "company",
  "timeAlone",
  "reassurance",
  "helpWithDecision",
  "nothingNow"
];

export const scales: ScaleId[] = [
  "energy",
  "strain",
  "mood",
  "steadiness",
  "connection",
  "confidence",
  "feelingValued",
  "meaning",
  "carrying",
  "workloadFit",
  "rest"
];

export const learningKinds: LearningKind[] = [
  "course",
  "work",
  "study",
  "teaching",
  "professional",
  "other"
];

export const sessionKinds: SessionKind[] = [
  "oneToOne",
  "group",
  "dropIn",
  "rbcsSolo",
  "rbcsOneToOne",
  "rbcsGroup",
  "restorative",
  "nurseAdvocate",
  "peer",
  "community",
  "cascade",
  "refresher",
  "other"
];

export const shiftContexts: ShiftContext[] = [
  "early",
  "late",
  "long",
  "night",
  "onCall",
  "other",
  "off"
];

export const ranges: PatternRange[] = [
  "fourWeeks",
  "eightWeeks",
  "year"
];

export const leans: Lean[] = [
  "breath",
  "holds",
  "body",
  "touch",
  "imagery",
  "eyesClosed"
];

export const stepKinds: StepKind[] = [
  "in",
  "topUp",
  "hold",
  "out",
  "around",
  "notice",
  "tense",
  "release",
  "touch",
  "imagine",
  "words",
  "closeEyes",
  "rest"
];

export const stepLeans: Record<StepKind, Lean[]> = {
  "around": [],
  "closeEyes": [
    "eyesClosed"
  ],
  "hold": [
    "breath",
    "holds"
  ],
  "imagine": [
    "imagery"
  ],
  "in": [
    "breath"
  ],
  "notice": [
    "body"
  ],
  "out": [
    "breath"
  ],
  "release": [
    "body"
  ],
  "rest": [],
  "tense": [
    "body"
  ],
  "topUp": [
    "breath"
  ],
  "touch": [
    "touch"
  ],
  "words": []
};

export const helpLines: { nation: Nation; checked: Day; lines: { id: string; name: string; contact: string; how: "call" | "text" }[] }[] = [
  {
    "nation": "england",
    "checked": "2026-11-22",
    "lines": [
      {
        "id": "emergency",
        "name": "Emergency services",
        "contact": "999",
        "how": "call"
      },
      {
        "id": "nhs111",
        "name": "NHS 111",
        "contact": "111, mental health option",
        "how": "call"
      },
      {
        "id": "samaritans",
        "name": "Samaritans",
        "contact": "116 123",
        "how": "call"
      },
      {
        "id": "shout",
        "name": "Shout",
        "contact": "SHOUT to 85258",
        "how": "text"
      }
    ]
  },
  {
    "nation": "scotland",
    "checked": "2026-11-22",
    "lines": [
      {
        "id": "emergency",
        "name": "Emergency services",
        "contact": "999",
        "how": "call"
      },
      {
        "id": "nhs111",
        "name": "NHS 111",
        "contact": "111, mental health option",
        "how": "call"
      },
      {
        "id": "breathingSpace",
        "name": "Breathing Space",
        "contact": "0800 83 85 87",
        "how": "call"
      },
      {
        "id": "samaritans",
        "name": "Samaritans",
        "contact": "116 123",
        "how": "call"
      },
      {
        "id": "shout",
        "name": "Shout",
        "contact": "SHOUT to 85258",
        "how": "text"
      }
    ]
  },
  {
    "nation": "wales",
    "checked": "2026-11-22",
    "lines": [
      {
        "id": "emergency",
        "name": "Emergency services",
        "contact": "999",
        "how": "call"
      },
      {
        "id": "nhs111",
        "name": "NHS 111",
        "contact": "111, then press 2",
        "how": "call"
      },
      {
        "id": "samaritans",
        "name": "Samaritans",
        "contact": "116 123",
        "how": "call"
      },
      {
        "id": "shout",
        "name": "Shout",
        "contact": "SHOUT to 85258",
        "how": "text"
      }
    ]
  },
  {
    "nation": "northernIreland",
    "checked": "2026-11-22",
    "lines": [
      {
        "id": "emergency",
        "name": "Emergency services",
        "contact": "999",
        "how": "call"
      },
      {
        "id": "lifeline",
        "name": "Lifeline",
        "contact": "0808 808 8000",
        "how": "call"
      },
      {
        "id": "samaritans",
        "name": "Samaritans",
        "contact": "116 123",
        "how": "call"
      },
      {
        "id": "shout",
        "name": "Shout",
        "contact": "SHOUT to 85258",
        "how": "text"
      }
    ]
  }
];

/** Most that each field holds, in Unicode characters or in items. More is refused, not cut. */
export const limits: Record<LimitName, number> = {
  "text": 1000000,
  "query": 400,
  "searches": 20,
  "word": 80,
  "feelings": 100,
  "places": 50,
  "needs": 50,
  "tags": 100,
  "contacts": 12,
  "contactDetail": 400,
  "ownWords": 200,
  "scalesShown": 4,
  "steps": 60,
  "rounds": 100,
  "longest": 1800,
  "agenda": 40,
  "parts": 200,
  "stages": 24,
  "hints": 8,
  "principles": 30,
  "links": 40
};

export type LimitName =
  | "text"
  | "query"
  | "searches"
  | "word"
  | "feelings"
  | "places"
  | "needs"
  | "tags"
  | "contacts"
  | "contactDetail"
  | "ownWords"
  | "scalesShown"
  | "steps"
  | "rounds"
  | "longest"
  | "agenda"
  | "parts"
  | "stages"
  | "hints"
  | "principles"
  | "links";
