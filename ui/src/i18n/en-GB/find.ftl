find-title = Find
find-line = What to look for
find-placeholder = Words, “words in a row”, #tag
find-list = Entries found, newest first
find-best-list = Named so
find-rest = The others, newest first
find-go = Go to
find-practice = In your practice
find-practice-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
find-entries = Entries
find-kept = Searches you kept
find-keep = Keep this search
find-forget = No longer keep this search
find-keep-done = Kept. It is here whenever the line is empty.
find-forgotten = It is not kept any more.
find-go-ground-now = Ground now
# Other words by which a screen is looked for, between spaces.
find-also-ground = grounding calm breathe breathing exercises steady
find-also-sessions = supervision diary appointment session
find-also-actions = to do tasks agreed
find-also-tools = phrases risks changes wording
find-also-why = principles values
find-also-journal = entries
find-also-calendar = days months year
find-also-keep = keep until delete review
find-also-bin = deleted trash
find-also-patterns = charts trends scales
find-also-measures = questionnaire
find-also-evidence = revalidation cpd cycle registration hours
find-also-learning = cpd course training
find-also-help = crisis urgent contacts
find-also-settings = appearance theme passphrase recovery code locking scales
find-also-backups = backup restore copy
find-also-move = import
find-count = { $count ->
    [0] No entry holds all of that.
    [one] 1 entry
   *[other] { NUMBER($count) } entries
}
find-incomplete = Older entries are still being opened: there may be more.
find-none-hint = Fewer words, or the beginning of a word, find more. What is in the bin, and drafts, are not looked through.
find-no-letters = Letters and figures are looked for; signs alone are not.
find-not-filter = “{ $word }” is looked for as words. A filter has no space after its sign, and a date is written 2026, 2026-03 or 2026-03-14, or today, yesterday, week, month or year.
find-more = Show more
find-failed = It could not be looked for
find-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
find-again = Try again
find-how = What can be typed
find-how-word = The beginning of a word is enough. Capitals and accents do not matter.
find-how-row = These words in a row.
find-how-not = Without this word. A minus turns any of these round.
find-how-tag = With a tag that begins so; with just this one: tag:"nights".
find-how-feeling = With a feeling that begins so.
find-how-kind = Only this kind: check-in, grounding or reflection.
find-how-when = A year, a month or a day: before it, after it, or on it.
find-how-near = Or by name: today, yesterday, the week up to today, this month, this year.
find-how-aside = Set aside for supervision.
find-how-session = Reflections that belong to a session.
find-how-scale = By a scale: more, less, or just as much.
find-back = Back to what was found
find-open = Find
