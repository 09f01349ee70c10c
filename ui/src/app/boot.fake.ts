// Development only: the screens over the in-memory backend, so that they can be
// looked at in a browser. `?phase=locked&theme=dusk&text=130&draft` chooses a state.
import { createFakeBackend, checkIn, grounding, moment } from "$ipc/fake";
import type { Appearance, Grounding, VaultPhase } from "$ipc";

const query = new URLSearchParams(location.search);
const backend = createFakeBackend({
  phase: (query.get("phase") ?? "unlocked") as VaultPhase,
  passphrase: "a passphrase for looking",
  deriveMs: 900,
  preferences: {
    appearance: (query.get("theme") ?? "system") as Appearance,
    textSize: Number(query.get("text") ?? 100),
  },
});

const WORDS = [
  "Two admissions at once and no one free to second check. I kept my voice level, and afterwards my hands were shaking.",
  "Good day. The student said she felt safe to ask.",
  "Third shift with the agency team; I feel like the only memory on the ward.",
];
for (let i = 0; i < 40; i++) {
  const when = new Date(Date.now() - i * 15 * 3_600_000);
  backend.journal.save({
    of: null,
    draft: null,
    body: checkIn({
      when: moment(when),
      text: WORDS[i % WORDS.length] ?? "",
      arriving: i % 4 === 0 ? "tired" : "",
      phase: i % 3 === 0 ? "after" : null,
      shift: i % 3 === 0 ? "late" : null,
      scales: [
        { scale: "energy", score: (i * 3) % 11 },
        { scale: "strain", score: (i * 7) % 11 },
      ],
      feelings: i % 2 ? [{ word: "tired", intensity: 2 }] : [],
      setAside: i % 9 === 0,
    }),
  });
}

/** Hours ago, the check-in it followed by its place above, and what was given. */
const DONE: [number, number | null, Partial<Grounding>][] = [
  [0.3, null, { pattern: "5 in, 5 out", before: 7, after: 4 }],
  [
    14.8,
    1,
    {
      exercise: "feetOnTheFloor",
      name: "Feet on the floor",
      meant: 75,
      done: 75,
      felt: "better",
      note: "In the lift, between the two calls. The floor was cold and that helped.",
      setAside: true,
      tags: ["lift"],
    },
  ],
  [
    44.8,
    3,
    {
      pattern: "5 in, 5 out",
      done: 160,
      finished: false,
      pace: 80,
      before: 8,
      after: 8,
      felt: "same",
      note: "Could not settle to it. Went to find somebody instead.",
    },
  ],
  [66, null, { exercise: "fiveSenses", name: "Five senses", meant: null, done: 95 }],
  [80, null, { pattern: "5 in, 5 out", before: 6, after: 3, tags: ["handover"] }],
  [
    100,
    null,
    { exercise: "longSigh", name: "Long sigh", done: 40, finished: false, felt: "worse" },
  ],
  [124, null, { pattern: "5 in, 5 out", before: 7, after: 5 }],
];
const checkIns = [...backend.journal.entries.keys()];
for (const [hours, followed, given] of DONE) {
  const when = moment(new Date(Date.now() - hours * 3_600_000));
  const checkIn = followed === null ? null : (checkIns[followed] ?? null);
  const body = grounding({ when, checkIn, ...given });
  const { id } = backend.journal.save({ of: null, draft: null, body });
  if (given.felt === "same") {
    const changed = { ...body, after: 7, note: `${body.note} That helped more.` };
    backend.journal.save({ of: id, draft: null, body: changed });
  }
}
if (query.has("draft")) {
  const body = grounding({ when: moment(new Date()), before: 6, note: "Heart still going." });
  backend.journal.keepDraft({ id: null, of: null, body });
}

// For taking pictures and for trying things out from the console.
Object.assign(window, { backend });
