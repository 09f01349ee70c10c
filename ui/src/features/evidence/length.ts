/** A length of time as people type it: "1.5 h", "1 h 30", "1:30", "90 min", "2", "half an hour". */
const MOST = 60_000;
const SAID: Record<string, number> = {
  "half an hour": 30,
  "an hour": 60,
  "one hour": 60,
  "an hour and a half": 90,
};

/** Whole minutes; null where it cannot be read. A number alone is hours. */
export function readLength(text: string): number | null {
  const plain = text.trim().toLowerCase().replaceAll(",", ".").replace(/\s+/g, " ");
  if (Object.hasOwn(SAID, plain)) return SAID[plain] ?? null;
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(plain);
  const words =
    /^(?:(\d{1,4}(?:\.\d{1,2})?) ?(?:h|hr|hrs|hour|hours)?)?(?: ?(\d{1,5}) ?(m|min|mins|minute|minutes)?)?$/.exec(
      plain,
    );
  const minutesAlone = /^(\d{1,5}) ?(?:m|min|mins|minute|minutes)$/.exec(plain);
  const minutes = minutesAlone
    ? Number(minutesAlone[1])
    : clock
      ? Number(clock[1]) * 60 + Number(clock[2])
      : words && plain !== "" && (words[2] === undefined || /h/.test(plain))
        ? Math.round(Number(words[1] ?? 0) * 60) + Number(words[2] ?? 0)
        : null;
  return minutes !== null && minutes >= 1 && minutes <= MOST ? minutes : null;
}
