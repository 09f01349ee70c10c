// Generated from the Rust types of stillpoint-journal. Do not edit: run
//   cargo run -p stillpoint-journal --example codegen

import type { BuiltinTemplate } from "./types";

export const builtinTemplates: BuiltinTemplate[] = [
  {
    "key": "freeWriting",
    "name": "Free writing",
    "about": "One empty page. Begin anywhere, stop anywhere.",
    "credit": "",
    "minutes": null,
    "stages": [
      {
        "id": "freeWriting.page",
        "kind": "write",
        "name": "Free writing",
        "prompt": "Whatever is here. Nobody else reads it.",
        "hints": []
      }
    ]
  },
  {
    "key": "threeMinuteNote",
    "name": "Three-minute note",
    "about": "A line or two under each, for the end of a shift. Short is the point.",
    "credit": "",
    "minutes": 3,
    "stages": [
      {
        "id": "threeMinuteNote.happened",
        "kind": "write",
        "name": "What happened",
        "prompt": "One thing from today, in a line or two.",
        "hints": []
      },
      {
        "id": "threeMinuteNote.stays",
        "kind": "write",
        "name": "What stays with me",
        "prompt": "What is still with you now: a feeling, a picture, a question?",
        "hints": []
      },
      {
        "id": "threeMinuteNote.next",
        "kind": "write",
        "name": "What next",
        "prompt": "Is there something to do, to bring to somebody, or to leave here?",
        "hints": []
      }
    ]
  },
  {
    "key": "whatWentWell",
    "name": "What went well",
    "about": "For something good, however small, before it slips away. A hard day can have one too.",
    "credit": "",
    "minutes": 5,
    "stages": [
      {
        "id": "whatWentWell.well",
        "kind": "write",
        "name": "What went well",
        "prompt": "What went well, or went less badly than it might have?",
        "hints": [
          "What did you see or hear that told you so?"
        ]
      },
      {
        "id": "whatWentWell.helped",
        "kind": "write",
        "name": "What helped",
        "prompt": "What made it possible? Your own part counts.",
        "hints": [
          "What did you do, or leave undone, that helped?",
          "Who or what else was part of it?"
        ]
      },
      {
        "id": "whatWentWell.keep",
        "kind": "write",
        "name": "What to keep",
        "prompt": "What would you like to have more of, or remember on another day?",
        "hints": []
      }
    ]
  },
  {
    "key": "driscoll",
    "name": "What, so what, now what",
    "about": "Three plain questions. A good place to begin.",
    "credit": "Borton 1970, Driscoll 1994, Rolfe and others 2001",
    "minutes": 10,
    "stages": [
      {
        "id": "driscoll.what",
        "kind": "write",
        "name": "What",
        "prompt": "What happened, in a few lines? Leave out who anybody was.",
        "hints": [
          "What did you do?",
          "What did others do?",
          "What were you feeling as it went on?"
        ]
      },
      {
        "id": "driscoll.soWhat",
        "kind": "write",
        "name": "So what",
        "prompt": "What did it mean, and what did it touch in you?",
        "hints": [
          "What mattered most?",
          "What did you know then that you had not put into words?"
        ]
      },
      {
        "id": "driscoll.nowWhat",
        "kind": "write",
        "name": "Now what",
        "prompt": "What follows, for you or for the work?",
        "hints": [
          "What would you keep?",
          "What is the smallest next step?"
        ]
      }
    ]
  },
  {
    "key": "era",
    "name": "Experience, reflection, action",
    "about": "Three steps, from what happened to what you do about it. Short, and easy to remember.",
    "credit": "Jasper 2003",
    "minutes": 10,
    "stages": [
      {
        "id": "era.experience",
        "kind": "write",
        "name": "Experience",
        "prompt": "What took place, and where were you in it?",
        "hints": [
          "Only as much as you need in order to think about it."
        ]
      },
      {
        "id": "era.reflection",
        "kind": "write",
        "name": "Reflection",
        "prompt": "What do you make of it, now that you look again?",
        "hints": [
          "What surprised you?",
          "What else might explain it?",
          "What does it say about how you work?"
        ]
      },
      {
        "id": "era.action",
        "kind": "write",
        "name": "Action",
        "prompt": "What will you do, or go on doing, because of it?",
        "hints": [
          "Is anybody else needed for it?"
        ]
      }
    ]
  },
  {
    "key": "schon",
    "name": "In action, on action",
    "about": "Two moments of thinking: the one in the thick of it, and the one now. Good for quick judgements.",
    "credit": "Schön 1983",
    "minutes": 10,
    "stages": [
      {
        "id": "schon.inAction",
        "kind": "write",
        "name": "In action",
        "prompt": "While it was going on: what did you pick up, and what did you change as you went?",
        "hints": [
          "What told you to do it that way?",
          "What did you know in your hands, without having words for it?"
        ]
      },
      {
        "id": "schon.onAction",
        "kind": "write",
        "name": "On action",
        "prompt": "Looking at it from here: what do you see that you could not see then?",
        "hints": [
          "What would you trust again?",
          "What would you want to know sooner?"
        ]
      }
    ]
  },
  {
    "key": "frontline",
    "name": "What was stirred, what was new",
    "about": "For work alongside people whom services find hard to reach. Four short questions; answer any of them.",
    "credit": "",
    "minutes": 10,
    "stages": [
      {
        "id": "frontline.stirred",
        "kind": "write",
        "name": "What this stirred in me",
        "prompt": "What did this person stir in you? Name it first; the reasons can wait.",
        "hints": [
          "What did you find yourself wanting: to rescue, to push away, to prove something, to give up?",
          "Does it bring to mind anybody else, or another time?"
        ]
      },
      {
        "id": "frontline.pattern",
        "kind": "write",
        "name": "Which pattern is mine",
        "prompt": "Which part of this do you know from yourself, and which part came into the room with them?",
        "hints": [
          "Where have you met this in yourself before?",
          "What might they have learned to expect from people like us?"
        ]
      },
      {
        "id": "frontline.new",
        "kind": "write",
        "name": "What was new",
        "prompt": "What did you try or notice that was new, even by a little?",
        "hints": []
      },
      {
        "id": "frontline.valued",
        "kind": "write",
        "name": "Who values it",
        "prompt": "Who is glad of it: the person, a colleague, another service, you?",
        "hints": [
          "If nobody has said so, who would you like to know of it?"
        ]
      }
    ]
  },
  {
    "key": "boud",
    "name": "Return, attend, re-evaluate",
    "about": "Gives feelings a place of their own before any conclusion. Good when something will not settle.",
    "credit": "Boud, Keogh and Walker 1985",
    "minutes": 15,
    "stages": [
      {
        "id": "boud.return",
        "kind": "write",
        "name": "Return to the experience",
        "prompt": "Go back to it slowly, as if watching. What takes place, without judging it yet?",
        "hints": []
      },
      {
        "id": "boud.feelings",
        "kind": "write",
        "name": "Attend to feelings",
        "prompt": "What do you feel about it? Let what is pleasant and what is hard both have room.",
        "hints": [
          "Which feeling would you like to make use of?",
          "Which one is in the way, and what does it need?"
        ]
      },
      {
        "id": "boud.reEvaluate",
        "kind": "write",
        "name": "Re-evaluate",
        "prompt": "With that said, what does it mean to you now?",
        "hints": [
          "How does it fit with what you already knew?",
          "Does it hold elsewhere in your work?"
        ]
      }
    ]
  },
  {
    "key": "kolb",
    "name": "Learning cycle",
    "about": "From one experience to an idea, and from the idea to something to try. Good for a skill.",
    "credit": "Kolb 1984",
    "minutes": 15,
    "stages": [
      {
        "id": "kolb.experience",
        "kind": "write",
        "name": "Concrete experience",
        "prompt": "Which experience are you starting from? Say what you did and what came of it.",
        "hints": []
      },
      {
        "id": "kolb.observation",
        "kind": "write",
        "name": "Reflective observation",
        "prompt": "Step back. What stands out, and how might it look from where somebody else stood?",
        "hints": [
          "What did not fit with what you expected?"
        ]
      },
      {
        "id": "kolb.concepts",
        "kind": "write",
        "name": "Abstract conceptualisation",
        "prompt": "What idea or rule of thumb does this point to?",
        "hints": [
          "Is there something you have read or been taught that helps to explain it?"
        ]
      },
      {
        "id": "kolb.experiment",
        "kind": "write",
        "name": "Active experimentation",
        "prompt": "Where could you try that idea, in a small way?",
        "hints": [
          "How will you know whether it helped?"
        ]
      }
    ]
  },
  {
    "key": "threeLens",
    "name": "Three lenses",
    "about": "Restorative: hold the feeling, look at what passed between you, then find one firm step.",
    "credit": "After Bion 1962 and Brazelton 1974, as joined in the Solihull Approach",
    "minutes": 15,
    "stages": [
      {
        "id": "threeLens.before",
        "kind": "think",
        "name": "Can I think now?",
        "prompt": "Before you begin: is there room to think? Any answer is fine. If not, steady yourself first, or stop here.",
        "hints": []
      },
      {
        "id": "threeLens.hold",
        "kind": "write",
        "name": "Name the feeling and hold it",
        "prompt": "What is the strongest feeling here? Name it, and let it be the size it is.",
        "hints": [
          "Whose might it be: yours, theirs, the team’s?",
          "Who or what helps you to hold it?"
        ]
      },
      {
        "id": "threeLens.between",
        "kind": "write",
        "name": "What passed between us",
        "prompt": "What went to and fro between you and the other person?",
        "hints": [
          "Where were you in step, and where did you miss each other?",
          "What did each of you need the other to notice?"
        ]
      },
      {
        "id": "threeLens.step",
        "kind": "write",
        "name": "One firm step",
        "prompt": "Which boundary, time or agreement would help, and what is the first step to it?",
        "hints": [
          "What is yours to do, and what is not?",
          "What would make it easy to keep to?"
        ]
      },
      {
        "id": "threeLens.after",
        "kind": "think",
        "name": "Can I think now?",
        "prompt": "And now: is there room to think? If not yet, this is enough for today: leave it here, and find some company.",
        "hints": []
      }
    ]
  },
  {
    "key": "rbcsSolo",
    "name": "Resilience-based supervision, by myself",
    "about": "One guided path of ten to fifteen minutes: settle, check in, look at one moment, and end well. Skip anything.",
    "credit": "Stacey and others 2017; the three systems after Gilbert 2009",
    "minutes": 15,
    "stages": [
      {
        "id": "rbcsSolo.agree",
        "kind": "agree",
        "name": "My agreement with myself",
        "prompt": "This is for me. I leave out anything that tells who somebody is. I can skip any part, and I can stop.",
        "hints": [
          "Is this place private enough for now?",
          "How long do I have?"
        ]
      },
      {
        "id": "rbcsSolo.ground",
        "kind": "ground",
        "name": "Settle",
        "prompt": "One to three minutes of whatever steadies you.",
        "hints": []
      },
      {
        "id": "rbcsSolo.checkIn",
        "kind": "checkIn",
        "name": "Check in",
        "prompt": "How you are comes first; the story can wait. One word is enough.",
        "hints": []
      },
      {
        "id": "rbcsSolo.moment",
        "kind": "write",
        "name": "One moment",
        "prompt": "Choose one moment. Which system was driving: threat, drive or soothing? What was it protecting, and where in your body was it?",
        "hints": [
          "Threat watches for danger: anger, worry, disgust.",
          "Drive goes after things: getting it done, getting it right.",
          "Soothing rests and connects: content, safe, close.",
          "None of them is wrong. Each was trying to help."
        ]
      },
      {
        "id": "rbcsSolo.critic",
        "kind": "write",
        "name": "The critic and the compassionate colleague",
        "prompt": "What does the critic in you say, and what is it afraid of? Then: what would a compassionate colleague say?",
        "hints": [
          "What tone of voice does each of them have?",
          "Which of them would you want beside you on a shift?"
        ]
      },
      {
        "id": "rbcsSolo.reframe",
        "kind": "write",
        "name": "Another way to see it",
        "prompt": "What does your distress show that you care about?",
        "hints": [
          "What did you manage, even so?"
        ]
      },
      {
        "id": "rbcsSolo.intention",
        "kind": "intention",
        "name": "One intention, or one thanks",
        "prompt": "One thing you mean to do, or one thank-you. You see it again in a week.",
        "hints": []
      },
      {
        "id": "rbcsSolo.closing",
        "kind": "ground",
        "name": "Come back to the room",
        "prompt": "A minute to put this down before you go on.",
        "hints": []
      },
      {
        "id": "rbcsSolo.bring",
        "kind": "bring",
        "name": "Bring it, or leave it",
        "prompt": "Is there something here for supervision? Leaving it where it is, is fine too.",
        "hints": []
      }
    ]
  },
  {
    "key": "sevenEyed",
    "name": "Seven eyes",
    "about": "The same work seen from seven places. Take one eye, then pick another if you like; hardly anybody needs all seven.",
    "credit": "Hawkins and Shohet 1989",
    "minutes": 15,
    "stages": [
      {
        "id": "sevenEyed.client",
        "kind": "write",
        "name": "The person",
        "prompt": "Look only at the person you work with. What do you see of them, before any explaining?",
        "hints": [
          "How did they come in, sit, begin?",
          "What do you not know about them?"
        ]
      },
      {
        "id": "sevenEyed.interventions",
        "kind": "write",
        "name": "What I did",
        "prompt": "Look at what you did and said. What were you hoping for, and what else was open to you?",
        "hints": []
      },
      {
        "id": "sevenEyed.relationship",
        "kind": "write",
        "name": "Between us",
        "prompt": "Look at the two of you, as from a corner of the room. What is going on between you?",
        "hints": [
          "If it were a picture or a kind of weather, which would it be?"
        ]
      },
      {
        "id": "sevenEyed.me",
        "kind": "write",
        "name": "Me",
        "prompt": "Look at yourself. What is stirred in you, and how much of it is older than this?",
        "hints": []
      },
      {
        "id": "sevenEyed.supervision",
        "kind": "write",
        "name": "Supervision and me",
        "prompt": "Look at you with your supervisor, or whoever you talk to. Does something of the work repeat itself there?",
        "hints": [
          "What is easy to tell there, and what is not?"
        ]
      },
      {
        "id": "sevenEyed.supervisor",
        "kind": "write",
        "name": "My supervisor",
        "prompt": "Imagine your supervisor hearing this. What might come up in them that could be a clue?",
        "hints": []
      },
      {
        "id": "sevenEyed.system",
        "kind": "write",
        "name": "The wider system",
        "prompt": "Look at everything around it: team, service, law, money, time. What is pressing on this work from there?",
        "hints": [
          "Which part of this is not yours to carry?"
        ]
      }
    ]
  },
  {
    "key": "gibbs",
    "name": "Gibbs’ cycle",
    "about": "Six steps around one event. Thorough, and well known; many courses and employers ask for it.",
    "credit": "Gibbs 1988",
    "minutes": 20,
    "stages": [
      {
        "id": "gibbs.description",
        "kind": "write",
        "name": "Description",
        "prompt": "What took place? A few lines that somebody who was not there could follow.",
        "hints": []
      },
      {
        "id": "gibbs.feelings",
        "kind": "write",
        "name": "Feelings",
        "prompt": "What did you feel, at the time and since?",
        "hints": [
          "Did anything you felt stay hidden?"
        ]
      },
      {
        "id": "gibbs.evaluation",
        "kind": "write",
        "name": "Evaluation",
        "prompt": "What worked, and what did not?",
        "hints": [
          "How was it for others, as far as you can tell?"
        ]
      },
      {
        "id": "gibbs.analysis",
        "kind": "write",
        "name": "Analysis",
        "prompt": "How do you explain that it went the way it did?",
        "hints": [
          "What was within your reach, and what was not?",
          "Is there knowledge that sheds light on it?"
        ]
      },
      {
        "id": "gibbs.conclusion",
        "kind": "write",
        "name": "Conclusion",
        "prompt": "What do you take from it? Be as fair to yourself as you would be to a colleague.",
        "hints": []
      },
      {
        "id": "gibbs.actionPlan",
        "kind": "write",
        "name": "Action plan",
        "prompt": "What will you have ready for next time, and who or what helps you to get there?",
        "hints": []
      }
    ]
  },
  {
    "key": "fiveR",
    "name": "Five Rs",
    "about": "Five steps that go from the facts to a changed picture. Good for longer pieces.",
    "credit": "Bain, Ballantyne, Mills and Lester 2002",
    "minutes": 20,
    "stages": [
      {
        "id": "fiveR.report",
        "kind": "write",
        "name": "Report",
        "prompt": "Set down what happened, as plainly as a map.",
        "hints": []
      },
      {
        "id": "fiveR.respond",
        "kind": "write",
        "name": "Respond",
        "prompt": "What is your first response: a feeling, an opinion, a question?",
        "hints": []
      },
      {
        "id": "fiveR.relate",
        "kind": "write",
        "name": "Relate",
        "prompt": "What does it connect with, in your own experience or what you know?",
        "hints": [
          "Is this familiar ground, or new?"
        ]
      },
      {
        "id": "fiveR.reason",
        "kind": "write",
        "name": "Reason",
        "prompt": "What lies behind it? Think it through with whatever helps: evidence, theory, another person’s view.",
        "hints": [
          "How would somebody who disagrees explain it?"
        ]
      },
      {
        "id": "fiveR.reconstruct",
        "kind": "write",
        "name": "Reconstruct",
        "prompt": "Put it together again. What will you do in another way, or on firmer ground?",
        "hints": []
      }
    ]
  },
  {
    "key": "brookfield",
    "name": "Four lenses",
    "about": "One event through four pairs of eyes. Good for testing what you take for granted.",
    "credit": "Brookfield 1995",
    "minutes": 20,
    "stages": [
      {
        "id": "brookfield.own",
        "kind": "write",
        "name": "My own experience",
        "prompt": "What in your own story shapes how you see this?",
        "hints": [
          "When were you last on the receiving end of something like it?"
        ]
      },
      {
        "id": "brookfield.people",
        "kind": "write",
        "name": "The people I work for",
        "prompt": "How might it look to those whom the work is for?",
        "hints": [
          "What have they said or shown?"
        ]
      },
      {
        "id": "brookfield.colleagues",
        "kind": "write",
        "name": "Colleagues",
        "prompt": "What would colleagues notice that you do not?",
        "hints": [
          "Whose view would you least like to hear, and what might be useful in it?"
        ]
      },
      {
        "id": "brookfield.reading",
        "kind": "write",
        "name": "What has been written",
        "prompt": "What do research, guidance or theory say that confirms this or unsettles it?",
        "hints": []
      }
    ]
  },
  {
    "key": "atkinsMurphy",
    "name": "From discomfort to learning",
    "about": "Begins with an uneasy feeling and asks what it knows. Good when something is not right and you cannot yet say what.",
    "credit": "Atkins and Murphy 1993",
    "minutes": 20,
    "stages": [
      {
        "id": "atkinsMurphy.awareness",
        "kind": "write",
        "name": "Uncomfortable awareness",
        "prompt": "What is it that feels uneasy, or does not fit?",
        "hints": [
          "When did you first notice it?"
        ]
      },
      {
        "id": "atkinsMurphy.describe",
        "kind": "write",
        "name": "Describe",
        "prompt": "What was going on? Take the parts that matter for this feeling.",
        "hints": []
      },
      {
        "id": "atkinsMurphy.analyse",
        "kind": "write",
        "name": "Analyse feelings and knowledge",
        "prompt": "What were you feeling, and what did you take to be true? Which of it stands up?",
        "hints": [
          "What did you not know that mattered?"
        ]
      },
      {
        "id": "atkinsMurphy.relevance",
        "kind": "write",
        "name": "Evaluate relevance",
        "prompt": "How far does what you know explain this, or help with it?",
        "hints": [
          "What is still open?"
        ]
      },
      {
        "id": "atkinsMurphy.learning",
        "kind": "write",
        "name": "Identify learning",
        "prompt": "What have you learned, and what would you like to learn?",
        "hints": []
      }
    ]
  },
  {
    "key": "johns",
    "name": "Structured reflection",
    "about": "Seven ways into one situation, ethics and knowledge among them. For something with many sides.",
    "credit": "Johns 1994, and later revisions",
    "minutes": 20,
    "stages": [
      {
        "id": "johns.mind",
        "kind": "write",
        "name": "Bring the mind home",
        "prompt": "Arrive first. One line on how you come to this is enough.",
        "hints": []
      },
      {
        "id": "johns.description",
        "kind": "write",
        "name": "Description",
        "prompt": "Tell the situation, with the details that matter to you.",
        "hints": []
      },
      {
        "id": "johns.aesthetics",
        "kind": "write",
        "name": "Aesthetics",
        "prompt": "What seemed to be called for, and how did what you did land with each person there?",
        "hints": []
      },
      {
        "id": "johns.personal",
        "kind": "write",
        "name": "Personal",
        "prompt": "What did you bring with you: tiredness, habits, hopes, older stories?",
        "hints": []
      },
      {
        "id": "johns.ethics",
        "kind": "write",
        "name": "Ethics",
        "prompt": "What did you hold to be right here? Where did one value pull against another?",
        "hints": []
      },
      {
        "id": "johns.empirics",
        "kind": "write",
        "name": "Empirics",
        "prompt": "Which evidence, guidance or teaching bears on this?",
        "hints": []
      },
      {
        "id": "johns.reflexivity",
        "kind": "write",
        "name": "Reflexivity",
        "prompt": "Set it beside earlier times. What is different in you from here on?",
        "hints": [
          "What would you like the next person in your place to know?"
        ]
      }
    ]
  },
  {
    "key": "regulatorAccount",
    "name": "Account for a regulator",
    "about": "Four plain parts, as for an NMC reflective account. Facts only, and nothing that tells who anybody is.",
    "credit": "Nursing and Midwifery Council; themes of the Code of 2015, updated 2018",
    "minutes": 20,
    "stages": [
      {
        "id": "regulatorAccount.nature",
        "kind": "write",
        "name": "What it was",
        "prompt": "What kind of activity, feedback or event is it, and roughly when? No names, places or exact dates.",
        "hints": []
      },
      {
        "id": "regulatorAccount.learned",
        "kind": "write",
        "name": "What I learned",
        "prompt": "What did you learn from it?",
        "hints": []
      },
      {
        "id": "regulatorAccount.changed",
        "kind": "write",
        "name": "How my practice changed",
        "prompt": "What do you do in another way because of it, or go on doing with better reason?",
        "hints": []
      },
      {
        "id": "regulatorAccount.code",
        "kind": "write",
        "name": "Relevance to the Code",
        "prompt": "Which of the four themes does it touch, and how?",
        "hints": [
          "Prioritise people",
          "Practise effectively",
          "Preserve safety",
          "Promote professionalism and trust"
        ]
      }
    ]
  }
];

