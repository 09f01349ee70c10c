// Generated from the Rust types of stillpoint-journal. Do not edit: run
//   cargo run -p stillpoint-journal --example codegen

import type { RulePack } from "./types";

export const rulePacks: RulePack[] = [
  {
    "key": "nmc",
    "name": "Nursing and Midwifery Council",
    "short": "NMC",
    "asOf": "2026-11-23",
    "source": "The NMC’s own pages and forms on revalidation. A new Code and a new process are announced for autumn 2027.",
    "cycle": {
      "months": 36,
      "ends": null
    },
    "requirements": [
      {
        "kind": "practiceHours",
        "least": 450,
        "both": 900
      },
      {
        "kind": "learningHours",
        "least": 35
      },
      {
        "kind": "participatoryHours",
        "least": 20
      },
      {
        "kind": "feedback",
        "least": 5
      },
      {
        "kind": "pieces",
        "form": "account",
        "least": 5
      },
      {
        "kind": "done",
        "id": "discussion",
        "name": "Reflective discussion"
      },
      {
        "kind": "done",
        "id": "confirmation",
        "name": "Confirmation"
      }
    ],
    "supervision": null,
    "forms": [
      {
        "key": "account",
        "name": "Reflective account",
        "words": null,
        "fields": [
          {
            "id": "activity",
            "name": "Nature of the activity, the feedback or the event",
            "hint": "What you learned from: something you did, were told, or that happened. No names, no places.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned from it",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "How I changed or improved my practice",
            "hint": "What you do otherwise since, or mean to.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          },
          {
            "id": "code",
            "name": "How it is relevant to the Code",
            "hint": "Say in a sentence or two what it has to do with the themes you choose.",
            "optional": false,
            "stages": [
              "regulatorAccount.code"
            ],
            "themes": [
              "Prioritise people",
              "Practise effectively",
              "Preserve safety",
              "Promote professionalism and trust"
            ]
          }
        ]
      }
    ],
    "notes": [
      "900 practice hours where you are registered as both a nurse and a midwife.",
      "The application itself also asks for a declaration about health and character and one about professional indemnity: both are made to the NMC, and nothing of them is kept here.",
      "The accounts, the discussion and the confirmation go on the NMC’s own forms: what is made here is laid out to be copied into them."
    ]
  },
  {
    "key": "hcpc",
    "name": "Health and Care Professions Council",
    "short": "HCPC",
    "asOf": "2026-11-23",
    "source": "The HCPC’s own pages on continuing professional development and its audit.",
    "cycle": {
      "months": 24,
      "ends": null
    },
    "requirements": [
      {
        "kind": "learningKinds",
        "least": 2
      },
      {
        "kind": "gaps",
        "months": 3
      }
    ],
    "supervision": null,
    "forms": [
      {
        "key": "summary",
        "name": "Profile summary",
        "words": {
          "most": 500,
          "about": false
        },
        "fields": [
          {
            "id": "summary",
            "name": "My work and my roles",
            "hint": "What you do, where your responsibilities lie, and with which groups of people.",
            "optional": false,
            "stages": [],
            "themes": []
          }
        ]
      },
      {
        "key": "statement",
        "name": "Statement",
        "words": {
          "most": 1500,
          "about": true
        },
        "fields": [
          {
            "id": "activities",
            "name": "My activities, and how they are mixed",
            "hint": "Which kinds of activity there were, and how they belong to your work now or to come.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "What it did for my practice",
            "hint": "What you do otherwise since.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          },
          {
            "id": "people",
            "name": "What it did for the people I work with",
            "hint": "Which difference it made to them, without anybody who could be recognised.",
            "optional": false,
            "stages": [],
            "themes": []
          },
          {
            "id": "gaps",
            "name": "Gaps of three months or more",
            "hint": "Why there was nothing to list then.",
            "optional": true,
            "stages": [],
            "themes": []
          }
        ]
      }
    ],
    "notes": [
      "No number of hours is asked for: a list in order of dates, with a mix of activities.",
      "A gap of three months or more is to be explained."
    ]
  },
  {
    "key": "socialWorkEngland",
    "name": "Social Work England",
    "short": "Social Work England",
    "asOf": "2026-11-23",
    "source": "Social Work England’s own pages on continuing professional development.",
    "cycle": {
      "months": 12,
      "ends": {
        "month": 11,
        "day": 30
      }
    },
    "requirements": [
      {
        "kind": "pieces",
        "form": "piece",
        "least": 2
      },
      {
        "kind": "peerPieces",
        "form": "piece",
        "least": 1
      }
    ],
    "supervision": null,
    "forms": [
      {
        "key": "piece",
        "name": "Piece of learning",
        "words": null,
        "fields": [
          {
            "id": "activity",
            "name": "What it was about",
            "hint": "The activity, the feedback or the event, without anybody who could be recognised.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "How my practice changed",
            "hint": "What you do otherwise since, or mean to.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          },
          {
            "id": "peer",
            "name": "What came of reflecting with a peer",
            "hint": "What you saw otherwise after talking it over. Only of a piece that was reflected on with a peer.",
            "optional": true,
            "stages": [],
            "themes": []
          }
        ]
      }
    ],
    "notes": [
      "Every year by 30 November."
    ]
  },
  {
    "key": "bacp",
    "name": "British Association for Counselling and Psychotherapy",
    "short": "BACP",
    "asOf": "2026-11-23",
    "source": "The BACP’s own pages on supervision for members.",
    "cycle": {
      "months": null,
      "ends": null
    },
    "requirements": [],
    "supervision": {
      "minutes": 90,
      "averaged": false,
      "groups": [
        {
          "upTo": 4,
          "counts": "half"
        },
        {
          "upTo": null,
          "counts": "share"
        }
      ]
    },
    "forms": [
      {
        "key": "account",
        "name": "Reflective account",
        "words": null,
        "fields": [
          {
            "id": "activity",
            "name": "What it was about",
            "hint": "The activity, the feedback or the event, without anybody who could be recognised.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "How my practice changed",
            "hint": "What you do otherwise since, or mean to.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          }
        ]
      }
    ],
    "notes": [
      "In each calendar month in which you see clients, and one month does not make up for another. It is required of accredited members, and advised to others.",
      "In a group of up to four, half of the time counts; in a larger one the time is divided by the number of people. Whoever leads the group is not one of them; among peers everybody is."
    ]
  },
  {
    "key": "babcp",
    "name": "British Association for Behavioural and Cognitive Psychotherapies",
    "short": "BABCP",
    "asOf": "2026-11-23",
    "source": "The BABCP’s own pages on accreditation and supervision.",
    "cycle": {
      "months": null,
      "ends": null
    },
    "requirements": [],
    "supervision": {
      "minutes": 90,
      "averaged": true,
      "groups": [
        {
          "upTo": 6,
          "counts": "full"
        },
        {
          "upTo": null,
          "counts": "notStated"
        }
      ]
    },
    "forms": [
      {
        "key": "account",
        "name": "Reflective account",
        "words": null,
        "fields": [
          {
            "id": "activity",
            "name": "What it was about",
            "hint": "The activity, the feedback or the event, without anybody who could be recognised.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "How my practice changed",
            "hint": "What you do otherwise since, or mean to.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          }
        ]
      }
    ],
    "notes": [
      "For full-time work, and the months may be averaged. Below half of that it goes down with the hours you work, but not under 45 minutes a month: set your own figure.",
      "In a group of up to six all of the time counts, but an hour and a half in groups alone is not held to be enough for full-time work. What counts in a larger one is not known here: such sessions are listed, and not counted."
    ]
  },
  {
    "key": "gmc",
    "name": "General Medical Council",
    "short": "GMC",
    "asOf": "2026-11-23",
    "source": "The GMC’s own pages on revalidation, and what your responsible officer asks for.",
    "cycle": {
      "months": 60,
      "ends": null
    },
    "requirements": [
      {
        "kind": "eachYear",
        "id": "appraisal",
        "name": "Appraisal"
      }
    ],
    "supervision": null,
    "forms": [
      {
        "key": "account",
        "name": "Reflective account",
        "words": null,
        "fields": [
          {
            "id": "activity",
            "name": "What it was about",
            "hint": "The activity, the feedback or the event, without anybody who could be recognised.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "How my practice changed",
            "hint": "What you do otherwise since, or mean to.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          }
        ]
      }
    ],
    "notes": [
      "Five years, with an appraisal in each."
    ]
  },
  {
    "key": "none",
    "name": "No registering body",
    "short": "No body",
    "asOf": "2026-11-23",
    "source": "Nobody has to be registered to keep a log here.",
    "cycle": {
      "months": null,
      "ends": null
    },
    "requirements": [],
    "supervision": null,
    "forms": [
      {
        "key": "account",
        "name": "Reflective account",
        "words": null,
        "fields": [
          {
            "id": "activity",
            "name": "What it was about",
            "hint": "The activity, the feedback or the event, without anybody who could be recognised.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "How my practice changed",
            "hint": "What you do otherwise since, or mean to.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          }
        ]
      }
    ],
    "notes": []
  },
  {
    "key": "own",
    "name": "Another body, or what I set myself",
    "short": "My own",
    "asOf": "2026-11-23",
    "source": "What your body, your employer or you yourself ask for.",
    "cycle": {
      "months": null,
      "ends": null
    },
    "requirements": [],
    "supervision": null,
    "forms": [
      {
        "key": "account",
        "name": "Reflective account",
        "words": null,
        "fields": [
          {
            "id": "activity",
            "name": "What it was about",
            "hint": "The activity, the feedback or the event, without anybody who could be recognised.",
            "optional": false,
            "stages": [
              "regulatorAccount.nature",
              "driscoll.what",
              "gibbs.description",
              "era.experience",
              "kolb.experience",
              "fiveR.report",
              "johns.description"
            ],
            "themes": []
          },
          {
            "id": "learned",
            "name": "What I learned",
            "hint": "What you know or see now that you did not before.",
            "optional": false,
            "stages": [
              "regulatorAccount.learned",
              "driscoll.soWhat",
              "gibbs.conclusion",
              "era.reflection",
              "kolb.concepts",
              "fiveR.reason",
              "atkinsMurphy.learning"
            ],
            "themes": []
          },
          {
            "id": "changed",
            "name": "How my practice changed",
            "hint": "What you do otherwise since, or mean to.",
            "optional": false,
            "stages": [
              "regulatorAccount.changed",
              "driscoll.nowWhat",
              "gibbs.actionPlan",
              "era.action",
              "kolb.experiment",
              "fiveR.reconstruct"
            ],
            "themes": []
          }
        ]
      }
    ],
    "notes": []
  }
];

