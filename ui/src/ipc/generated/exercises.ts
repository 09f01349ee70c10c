// Generated from the Rust types of stillpoint-journal. Do not edit: run
//   cargo run -p stillpoint-journal --example codegen

import type { Builtin } from "./types";

export const builtin: Builtin[] = [
  {
    "key": "orienting",
    "name": "Orienting",
    "family": "outward",
    "about": "Looking, listening and naming what is around you, with your eyes open. It suits moments when things feel unreal or far away.",
    "leans": [],
    "cautions": [
      "Your eyes stay open for this one."
    ],
    "support": [
      "Go at your own speed. Missing one is fine.",
      "If something you see or hear is too much, turn to something else.",
      "Out loud or in your head: either is fine."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            60,
            90
          ],
          "usual": 60
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "around",
                "words": "Look slowly around",
                "more": "The walls, the door, the light. Nothing to do yet.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Name one thing you see",
                "more": "A cup, a coat, a window. Any one will do.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Name its colour",
                "more": "And its shape, if you like.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Name one sound",
                "more": "Near or far. If it is quiet, name one more thing you see.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Say where you are",
                "more": "The room, the building, the town.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Say what day it is",
                "more": "A phone or a clock can tell you. This is now, and you are here.",
                "seconds": 10.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "feetOnTheFloor",
    "name": "Feet on the floor",
    "family": "outward",
    "about": "Attention goes down to your feet and to what is holding you. It suits moments when things feel unreal or far away.",
    "leans": [],
    "cautions": [
      "Your eyes stay open for this one."
    ],
    "support": [
      "If your feet are hard to feel, try your hands on a table, or your back against the chair.",
      "If noticing your body is uncomfortable, look at one thing in the room instead.",
      "Numb or tingling is all right too. Nothing has to change."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            60,
            90
          ],
          "usual": 60
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "notice",
                "words": "Let your feet rest",
                "more": "On the floor, or wherever they are held.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Feel where they touch",
                "more": "Heels, toes, the edges of your shoes.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Press down a little",
                "more": "Then ease off, when you are ready.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Lift your toes, then lower them",
                "more": "Inside your shoes is fine. Slowly, once or twice.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Feel what else holds you",
                "more": "The seat, the back of the chair, the wall.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Look up, and around",
                "more": "This is the room you are in. The floor is under you.",
                "seconds": 10.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "fiveSenses",
    "name": "Five senses",
    "family": "outward",
    "about": "One sense after another, and a few plain things for each. At your own pace; two or three minutes is usual.",
    "leans": [],
    "cautions": [
      "Any sense can be skipped. Fewer things are fine too."
    ],
    "support": [
      "Stay with each one as long as you like, then go on.",
      "If one sense is hard for you, pass over it or use another.",
      "Plain things work well: a pen, a tap, a hum, a sleeve."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "once"
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "around",
                "words": "Five things you see",
                "more": "Large or small. Name them one by one, then go on when you are ready.",
                "seconds": null,
                "optional": true
              },
              {
                "kind": "touch",
                "words": "Four things you can touch",
                "more": "A sleeve, the chair, your keys. Let your hand rest on each.",
                "seconds": null,
                "optional": true
              },
              {
                "kind": "around",
                "words": "Three things you hear",
                "more": "Near, far, or the quiet itself.",
                "seconds": null,
                "optional": true
              },
              {
                "kind": "around",
                "words": "Two things you smell",
                "more": "Soap, coffee, the air. Fewer is fine, or none.",
                "seconds": null,
                "optional": true
              },
              {
                "kind": "around",
                "words": "One thing you taste",
                "more": "A sip of something, or only how your mouth tastes now.",
                "seconds": null,
                "optional": true
              },
              {
                "kind": "around",
                "words": "Look around once more",
                "more": "This is where you are. Go on when you are ready.",
                "seconds": null,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "coolWater",
    "name": "Cool water",
    "family": "outward",
    "about": "Cool water on your wrists, or a cold drink in your hands. A short, plain thing to do when everything is too much.",
    "leans": [],
    "cautions": [
      "Wrists, hands or a sip only. Never put your face in water.",
      "Cool is enough. If it hurts or stings, stop."
    ],
    "support": [
      "Cool, not icy, is plenty.",
      "If water is out of reach, something cold to hold will do.",
      "If you would rather not, look at one thing in the room instead, and name it."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            30,
            45,
            60
          ],
          "usual": 30
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "rest",
                "words": "Find some cool water",
                "more": "A tap or a cold drink. Take your time, and go on when you have it.",
                "seconds": null,
                "optional": false
              }
            ]
          },
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "touch",
                "words": "Let the cool touch your wrists",
                "more": "Or hold the drink in both hands.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "touch",
                "words": "Notice where it is coolest",
                "more": "And where the coolness fades.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "touch",
                "words": "A little longer, if you like",
                "more": "A sip of the drink, or dry your hands slowly.",
                "seconds": 10.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "calmBreath",
    "name": "Calm breath",
    "family": "breath",
    "about": "An even breath, in and out, with nothing held. A plain place to begin.",
    "leans": [],
    "cautions": [
      "A shorter count is fine: four or three in place of five."
    ],
    "support": [
      "Let your shoulders drop. If following the breath is uncomfortable, feel your feet on the floor instead.",
      "Or rest your eyes on one thing in the room. That is enough too.",
      "Nothing to get right. A smaller breath is fine.",
      "If you lose the count, begin again at any point."
    ],
    "patterns": [
      {
        "name": "5 in, 5 out",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300,
            600
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 5.0,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "4 in, 4 out",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300,
            600
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 4.0,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "3 in, 3 out",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300,
            600
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 3.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 3.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "soothingRhythm",
    "name": "Soothing rhythm",
    "family": "breath",
    "about": "An even breath that begins with a count of three and slows, step by step, to five. Good when a slow breath is too much to begin with.",
    "leans": [],
    "cautions": [
      "Some people find it hard to follow the breath. Feeling the floor under your feet, or looking around the room, may suit you better."
    ],
    "support": [
      "If following the breath is uncomfortable, feel your feet on the floor instead, or look at one thing near you.",
      "If five is too long, stay with the count that suits you.",
      "A small breath is as good as a large one."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300,
            600
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "twice",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "to a count of three",
                "seconds": 3.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "to a count of three",
                "seconds": 3.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "twice",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "to a count of four",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "to a count of four",
                "seconds": 4.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "to a count of five, or less",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 5.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "coherent",
    "name": "Coherent breathing",
    "family": "breath",
    "about": "A slow, steady breath, five or six times a minute. Good when there are a few minutes to spare.",
    "leans": [],
    "cautions": [],
    "support": [
      "If it feels too slow, a faster pace or a shorter breath is fine.",
      "Quiet, ordinary breaths are enough. They need not be deep.",
      "If following the breath is uncomfortable, rest your eyes on one thing in the room instead."
    ],
    "patterns": [
      {
        "name": "5.5 in, 5.5 out",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300,
            600
          ],
          "usual": 300
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 5.5,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 5.5,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "5 in, 5 out",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300,
            600
          ],
          "usual": 300
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 5.0,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "4 in, 6 out",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300,
            600
          ],
          "usual": 300
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 6.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "longSigh",
    "name": "Long sigh",
    "family": "breath",
    "about": "A breath in, a little more on top, and a long breath out, like a sigh. Good for a short pause between two things.",
    "leans": [],
    "cautions": [],
    "support": [
      "The second breath in is only a small one.",
      "If you feel light-headed, let your breath be ordinary again. That is a good moment to stop.",
      "If following the breath is uncomfortable, look around and name three things you see."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            180,
            300
          ],
          "usual": 60
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 2.0,
                "optional": false
              },
              {
                "kind": "topUp",
                "words": "A little more",
                "more": "one small sip of air on top",
                "seconds": 1.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "And a long breath out",
                "more": "through the mouth if you like",
                "seconds": 6.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "box",
    "name": "Box breathing",
    "family": "breath",
    "about": "Even counts, one after another, like the sides of a square. Good for whoever likes a clear count.",
    "leans": [],
    "cautions": [
      "The holds are optional. Without them it is four in, four out."
    ],
    "support": [
      "If a hold is uncomfortable, breathe on whenever you like.",
      "If you would rather not follow the breath, let your eyes go round the edge of something square in the room.",
      "Small breaths are fine."
    ],
    "patterns": [
      {
        "name": "4 in, hold 4, 4 out, hold 4",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            120,
            180,
            300
          ],
          "usual": 60
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "hold",
                "words": "Hold",
                "more": "gently, only if it is easy",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "hold",
                "words": "Hold",
                "more": "or simply wait",
                "seconds": 4.0,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "4 in, 4 out, no holds",
        "lengths": {
          "kind": "fill",
          "seconds": [
            60,
            120,
            180,
            300
          ],
          "usual": 60
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "through the nose if that is easy",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, as long as is easy",
                "seconds": 4.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "fourSevenEight",
    "name": "4-7-8 breathing",
    "family": "breath",
    "about": "Four counts in, seven held, eight out, for a few rounds only. For quiet moments, sitting down.",
    "leans": [],
    "cautions": [
      "It can make people light-headed, so sit down for it.",
      "Leave this one out if you are panicking, pregnant, or have an illness of the lungs or breathing.",
      "Four rounds are plenty."
    ],
    "support": [
      "If you feel light-headed, let your breath be ordinary again, and stay sitting.",
      "Stopping after one round is fine.",
      "If the hold is uncomfortable, let it go. Look at one thing in the room, or feel your feet on the floor."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "rounds",
          "usual": 4,
          "most": 4,
          "raised": 8
        },
        "parts": [
          {
            "repeat": "fill",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "quietly, through the nose if that is easy",
                "seconds": 4.0,
                "optional": false
              },
              {
                "kind": "hold",
                "words": "Hold",
                "more": "softly; let go sooner if you need to",
                "seconds": 7.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, through the mouth if you like",
                "seconds": 8.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "muscleRelease",
    "name": "Muscle release",
    "family": "body",
    "about": "One part of the body after another is tensed a little, then let go. Good after long standing or a tight day, when you have seven minutes or more.",
    "leans": [],
    "cautions": [
      "Take advice first if you live with pain, muscle spasms, arthritis, or a heart or blood pressure condition.",
      "If you have flashbacks, take advice first as well, or choose something outward such as Orienting.",
      "Tense only gently, and skip any part that is sore."
    ],
    "support": [
      "Half strength is plenty. Less is fine.",
      "Skip any part you like. Nothing is lost by it.",
      "Your eyes can stay open all the way through.",
      "If this is uncomfortable, let everything go, and look at one thing in the room instead."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            420,
            600,
            840
          ],
          "usual": 420
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "rest",
                "words": "Find a way to sit or lie",
                "more": "Somewhere that holds you. Your eyes can stay open.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "rest",
                "words": "One part, then the next",
                "more": "Each is tensed a little, then let go.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "rest",
                "words": "Gently is enough",
                "more": "If a part is sore, leave it resting and wait for the next.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Notice your right hand",
                "more": "It comes first. Nothing to do with it yet.",
                "seconds": 10.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "tense",
                "words": "Close your right hand",
                "more": "A soft fist. Half strength is plenty.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it go",
                "more": "Fingers open. Notice any difference, or none.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Close your left hand",
                "more": "Only as firm as is comfortable.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it go",
                "more": "Let the hand lie where it is.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Bend your right arm",
                "more": "Draw the hand up towards the shoulder.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it down",
                "more": "The arm can be heavy, or not. Either is fine.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Bend your left arm",
                "more": "The same on this side, or skip it.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it down",
                "more": "Nothing to hold up for a moment.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Lift your eyebrows",
                "more": "As if something had surprised you a little.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let them come down",
                "more": "In their own time.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Narrow your eyes",
                "more": "Just slightly. They stay open.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let them soften",
                "more": "Rest your eyes on something plain.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Press your lips together",
                "more": "Lightly, with your teeth apart.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it loosen",
                "more": "Lips, tongue, teeth a little apart.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Lift your shoulders",
                "more": "A little way towards your ears.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let them drop",
                "more": "A little at a time, if that is easier.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Draw your shoulders back",
                "more": "Gently. Leave it out if it pulls.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let them come forward",
                "more": "Back to wherever they like to be.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Firm your stomach",
                "more": "As you would before lifting something light.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it go",
                "more": "No need to hold it in.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Tighten where you sit",
                "more": "The muscles you are sitting or lying on.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it go",
                "more": "Feel the seat taking your weight.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Press your right heel down",
                "more": "The thigh grows firm.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it go",
                "more": "Heel light, leg resting.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Press your left heel down",
                "more": "The same on this side, or skip it.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let it go",
                "more": "Notice any difference between before and now.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Draw your right toes up",
                "more": "Ease off at any cramp.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let them down",
                "more": "The foot can rest any way it likes.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Draw your left toes up",
                "more": "Ease off at any cramp.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let them down",
                "more": "Both legs resting.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "tense",
                "words": "Curl your toes, both feet",
                "more": "Lightly. Ease off at any cramp.",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "release",
                "words": "Let them go",
                "more": "Toes loose, feet where they lie.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "notice",
                "words": "Arms and hands, resting",
                "more": "Warm, heavy, light, or nothing much.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Face and shoulders, resting",
                "more": "If something has tightened again, that is fine.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Legs and feet, resting",
                "more": "Feel what they lie on.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Look around the room",
                "more": "Move your fingers and feet a little. Get up slowly, when you are ready.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "bodyScan",
    "name": "Body scan",
    "family": "body",
    "about": "A slow way from one thing to the next, noticing without changing anything, inward or outward as you choose. Good when there is a quiet place to sit or lie.",
    "leans": [],
    "cautions": [
      "Any part can be skipped.",
      "If noticing your body is hard today, “Outward senses” goes through the room instead."
    ],
    "support": [
      "Skip any part you like, and wait at one that is easy.",
      "If it becomes too much, look around and name three things you see.",
      "Minds wander off. Begin again wherever the words are.",
      "Feeling nothing at all is fine."
    ],
    "patterns": [
      {
        "name": "Through the body",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            180,
            300,
            600
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "rest",
                "words": "Sit or lie as is easiest",
                "more": "Your eyes can stay open.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "What is holding you?",
                "more": "The chair, the bed, the floor.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your feet",
                "more": "Warm, cool, tingling, or nothing at all.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your ankles and calves",
                "more": "Only noticing. Nothing has to change.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your knees",
                "more": "Bent or straight, as they are.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your thighs",
                "more": "The weight of them, on whatever they rest on.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Where you sit or lie",
                "more": "Pass over this part, or any part, if you would rather.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your lower back",
                "more": "Perhaps something touches it. Perhaps not.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your upper back",
                "more": "Wide or narrow, leaning or free.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your stomach",
                "more": "As soft or as tight as it is.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your shoulders",
                "more": "High, low, uneven. All fine.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your upper arms",
                "more": "Feel your sleeves, if you have them.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your elbows and forearms",
                "more": "What are they resting on?",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your hands",
                "more": "Backs, palms, the air around them.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your fingers",
                "more": "One by one, or all together.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your neck",
                "more": "Nothing to stretch. Only noticing.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your jaw and mouth",
                "more": "Closed or open, as they are.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Your eyes and forehead",
                "more": "And the top of your head.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "All of you together",
                "more": "From head to feet, or only the parts that are easy.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Look around the room",
                "more": "Name one thing you see. Get up slowly, when you are ready.",
                "seconds": 9.0,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "Outward senses",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            180,
            300,
            600
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "around",
                "words": "Let your eyes rest somewhere",
                "more": "Eyes open. Any spot will do.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Where does the light come from?",
                "more": "A window, a lamp, a screen.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find the brightest place",
                "more": "And look just beside it.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find the darkest place",
                "more": "A corner, or the shadow under something.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Choose one colour",
                "more": "Look for it in a second place.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Choose another colour",
                "more": "A faint one, if you can find it.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find something straight",
                "more": "An edge, a frame, a shelf.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find something round",
                "more": "A cup, a clock, a handle.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find something rough or soft",
                "more": "You can tell by looking.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find something near you",
                "more": "Within an arm’s reach.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find something far away",
                "more": "The farthest thing you can see from here.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Listen for a sound nearby",
                "more": "Or look again, if listening is hard.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "And for a sound farther off",
                "more": "A road, a voice, a door, the weather.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "The quietest sound",
                "more": "A hum, a fan, your clothes as you move.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "All the sounds together",
                "more": "Loud and quiet, coming and going.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Is there a smell?",
                "more": "Soap, coffee, rain. Or none, and that is fine.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find something that moves",
                "more": "A leaf, a hand on a clock, a shadow.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find something that stays still",
                "more": "Let your eyes rest on it.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Look at one thing you like",
                "more": "Or one that is simply plain.",
                "seconds": 9.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "The whole room at once",
                "more": "You are here. Get up slowly, when you are ready.",
                "seconds": 9.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "alternateTaps",
    "name": "Alternate taps",
    "family": "body",
    "about": "Light taps, left and right in turn, with your arms crossed or your hands on your legs. Something for the hands to do when sitting still is hard.",
    "leans": [],
    "cautions": [
      "Tapping can bring memories up. If it does, stop there, and look around the room instead."
    ],
    "support": [
      "As light and as slow as you like.",
      "If memories come, let your hands rest, and name three things you see. Stopping is fine.",
      "Your eyes can stay open."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            60,
            120,
            180
          ],
          "usual": 60
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "touch",
                "words": "Cross your arms loosely",
                "more": "Hands on your upper arms. Or put a hand on each leg.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "touch",
                "words": "Tap left, then right",
                "more": "Lightly, like slow footsteps.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "touch",
                "words": "Keep going, left and right",
                "more": "Any speed that is easy.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "touch",
                "words": "Look around as you tap",
                "more": "Let your eyes rest on something plain.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "touch",
                "words": "A little slower, if you like",
                "more": "Left. Right. Left. Right.",
                "seconds": 10.0,
                "optional": false
              },
              {
                "kind": "touch",
                "words": "Let your hands rest",
                "more": "Leave them there, or let your arms down. You can stop here.",
                "seconds": 10.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "steadyPlace",
    "name": "Steady place",
    "family": "mind",
    "about": "Picturing a place that is quiet and steady, real or made up; or a colour, if no place comes. Good when there are a few minutes alone.",
    "leans": [],
    "cautions": [
      "A place like this may not exist for you, or may not come today. “A colour” is there instead.",
      "If a picture turns dark or frightening, leave it, and look around the room."
    ],
    "support": [
      "If no place comes, a colour will do.",
      "If the picture is uncomfortable, let it go, and find three things you can see in the room.",
      "It can be vague. It can keep changing.",
      "Made up is as good as real."
    ],
    "patterns": [
      {
        "name": "A place",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            180,
            300
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "closeEyes",
                "words": "Let your gaze rest",
                "more": "On anything plain. Or close your eyes for a moment, then look back here.",
                "seconds": 15.0,
                "optional": true
              },
              {
                "kind": "imagine",
                "words": "Think of a steady place",
                "more": "Real or made up. Somewhere quiet, just for now.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "It can be small",
                "more": "A bench, a window seat, a path under trees.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "What is there to see?",
                "more": "A shape. A colour. The light.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "What is there to hear?",
                "more": "Water, wind, a clock, or quiet.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Is it warm or cool there?",
                "more": "As you would like it to be.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Find a spot to sit or stand",
                "more": "With something at your back, if you prefer that.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Nothing is asked of you here",
                "more": "No bell, no list, no one to look after.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Look around this place",
                "more": "Find one more thing that belongs here.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Change whatever you like",
                "more": "Move nearer, or farther off. It is your place.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Give it a short name",
                "more": "One word, so that you can find it again.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Come back to this room",
                "more": "Look at one thing near you and name it. Get up slowly, when you are ready.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "A colour",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            180,
            300
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "closeEyes",
                "words": "Let your gaze rest",
                "more": "On anything plain. Or close your eyes for a moment, then look back here.",
                "seconds": 15.0,
                "optional": true
              },
              {
                "kind": "imagine",
                "words": "Choose a colour",
                "more": "One that is easy to be near. Any will do.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Where have you seen it?",
                "more": "A jumper, a field, a door, the evening sky.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Let it be any size",
                "more": "A dot, a wall, or all you can see.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Softer, or brighter?",
                "more": "Turn it up or down until it suits you.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "What is it made of?",
                "more": "Wool, water, stone, mist. Or only light.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Near, or farther off?",
                "more": "Put it where you would like it.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Nothing is asked of you here",
                "more": "Only the colour, for now.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Give it a shape",
                "more": "A stone, a window, a lake.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "If it changes, let it change",
                "more": "Or fetch the first colour back.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Stay with it a little longer",
                "more": "As much of it as is easy.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Find that colour in the room",
                "more": "Or something close to it. Get up slowly, when you are ready.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "selfCompassion",
    "name": "Self-compassion break",
    "family": "mind",
    "about": "Three steps: saying that this is hard, remembering that others feel it too, and a few kind words. Good after a mistake, a loss or a harsh day.",
    "leans": [],
    "cautions": [
      "Kindness can sting at first. Going slowly, or stopping, is fine."
    ],
    "support": [
      "Use your own words wherever these do not fit.",
      "If kind words sting, look at one thing near you instead. You can come back to them another day.",
      "You do not have to believe the words to say them."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            120,
            180
          ],
          "usual": 120
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "words",
                "words": "This is hard",
                "more": "You could say it just like that. Or: this hurts. Or: this is a lot.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "What is here?",
                "more": "Tired, afraid, sad, angry. One word is enough, or none.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "Others feel this too",
                "more": "Many people in caring work know a moment like this.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "You are not the only one",
                "more": "Somewhere, someone else is having a day like this.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "What would you say to a friend?",
                "more": "To someone who felt the way you do now.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "Say a little of it to yourself",
                "more": "For example: I can be gentle with myself for now.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "One kind sentence is enough",
                "more": "If none comes, that is fine. You can leave the space empty.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Come back to the room",
                "more": "Look at one thing near you, and name it. Go on when you are ready.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "leavesOnAStream",
    "name": "Leaves on a stream",
    "family": "mind",
    "about": "Thoughts are set on leaves, one by one, on water that moves at its own speed. Good when the same thoughts come round and round.",
    "leans": [],
    "cautions": [
      "This one is not for a crisis. In a crisis, Orienting is simpler, and Help now shows people you can reach."
    ],
    "support": [
      "If you lose the stream, come back to it whenever you notice.",
      "If the picture is hard, name each thought, “a thought”, and look at something in the room.",
      "If a thought is too heavy to look at, leave it. Name three things you see instead.",
      "No leaf has to float away."
    ],
    "patterns": [
      {
        "name": "",
        "lengths": {
          "kind": "stretch",
          "seconds": [
            180,
            300
          ],
          "usual": 180
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "closeEyes",
                "words": "Let your gaze rest",
                "more": "On anything plain. Or close your eyes for a moment, then look back here.",
                "seconds": 15.0,
                "optional": true
              },
              {
                "kind": "imagine",
                "words": "Picture a slow stream",
                "more": "Wide or narrow. The water moves by itself.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Leaves float on it",
                "more": "One, then another. None has to be caught.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "Notice one thought",
                "more": "Whatever is there: a word, a worry, a list.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Set it on a leaf",
                "more": "Just as it is. You do not have to like it.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Watch the leaf",
                "more": "It moves at the speed of the water.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "Notice the next thought",
                "more": "It may be: this is not working. That can have a leaf too.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Set it on a leaf",
                "more": "Pleasant or unpleasant, each has a leaf.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "One may want to stay",
                "more": "Let it turn where it is, as long as it likes.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Come back to the water",
                "more": "If you drifted off with a leaf, that is what happens. Begin again.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "imagine",
                "words": "Watch the stream",
                "more": "With leaves on it, or with none.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Come back to the room",
                "more": "Look at one thing near you and name it. Get up slowly, when you are ready.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  },
  {
    "key": "threeMinuteSpace",
    "name": "Three-minute space",
    "family": "mind",
    "about": "One minute to see what is here, one minute with one thing only, one minute to let the rest in again. Good between two parts of a day.",
    "leans": [],
    "cautions": [
      "This one is not for a crisis. In a crisis, Orienting is simpler, and Help now shows people you can reach."
    ],
    "support": [
      "There is nothing to solve in these three minutes.",
      "If any of it is uncomfortable, listen to the sounds around you instead.",
      "Minds wander. Begin again wherever the words are."
    ],
    "patterns": [
      {
        "name": "Breath and body",
        "lengths": {
          "kind": "once"
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "words",
                "words": "What is on your mind?",
                "more": "Notice it, as if you were reading a list.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "What do you feel?",
                "more": "One word is enough. Not sure is fine too.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "What wants attention most?",
                "more": "Notice it. It can wait for three minutes.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "All of that is here",
                "more": "There is nothing to solve just now.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "just this one breath",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "as long as is easy",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "as small as you like",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "slowly, if that is easy",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "notice where you feel it",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "nose, chest or belly",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "and the next",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "just as it comes",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "if you drifted off, begin here",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "with this breath out",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "in",
                "words": "Breathe in",
                "more": "one more",
                "seconds": 5.0,
                "optional": false
              },
              {
                "kind": "out",
                "words": "Breathe out",
                "more": "and out again",
                "seconds": 5.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "notice",
                "words": "Feel your feet",
                "more": "On the floor, or wherever they rest.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Feel what holds you",
                "more": "The seat, your back, the weight of your hands.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "notice",
                "words": "Feel the whole of you",
                "more": "Face, shoulders, hands, feet. Or only what is easy.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Look up at the room",
                "more": "The next thing can be one small thing. When you are ready.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          }
        ]
      },
      {
        "name": "Sounds and the room",
        "lengths": {
          "kind": "once"
        },
        "parts": [
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "words",
                "words": "What is on your mind?",
                "more": "Notice it, as if you were reading a list.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "What do you feel?",
                "more": "One word is enough. Not sure is fine too.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "What wants attention most?",
                "more": "Notice it. It can wait for three minutes.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "words",
                "words": "All of that is here",
                "more": "There is nothing to solve just now.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "around",
                "words": "Listen for one sound",
                "more": "Any sound. Or look at one thing, if listening is hard.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "A second sound, farther off",
                "more": "A road, a voice, a hum.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "All the sounds together",
                "more": "Coming and going by themselves.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Back to one sound",
                "more": "If you drifted off, this is where to begin.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          },
          {
            "repeat": "once",
            "steps": [
              {
                "kind": "around",
                "words": "Look at one thing nearby",
                "more": "Its colour, its edge, its shadow.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "And one thing farther off",
                "more": "As far as you can see from here.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Now the whole room",
                "more": "The walls, the door, the light.",
                "seconds": 15.0,
                "optional": false
              },
              {
                "kind": "around",
                "words": "Here you are",
                "more": "The next thing can be one small thing. When you are ready.",
                "seconds": 15.0,
                "optional": false
              }
            ]
          }
        ]
      }
    ]
  }
];

