// Development only: the screens over the in-memory backend, so that they can be
// looked at in a browser. `?phase=locked&theme=dusk&text=130` chooses a state.
import { createFakeBackend, checkIn, moment } from "$ipc/fake";
import type { Appearance, VaultPhase } from "$ipc";

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

// For taking pictures and for trying things out from the console.
Object.assign(window, { backend });
