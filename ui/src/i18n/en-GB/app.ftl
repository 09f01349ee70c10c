app-name = Stillpoint
app-skip = Skip to content
app-nav = Main
app-nav-today = Today
app-nav-check-in = Check in
app-nav-ground = Ground
app-nav-sessions = Sessions
app-nav-journal = Journal
app-nav-patterns = Patterns
app-nav-evidence = Evidence
app-nav-help = Help now
app-nav-help-short = Help
app-nav-settings = Settings
app-nav-lock = Lock
app-starting = Opening Stillpoint
app-not-started = Stillpoint could not start properly
app-try-again = Try again
app-stayed-title = Still here: the last words could not be kept
app-unkept-title = The last words could not be written to disk
app-unkept-body = They are still on the screen. If you lock now, what you typed since the last “Kept” will be gone; everything kept before stays.
app-unclosed-body = They are still on the screen. If you close now, what you typed since the last “Kept” will be gone; everything kept before stays.
app-unkept-gone = The journal’s file is not in its place, and it could not be put back there. Everything kept before goes into a backup as the journal locks. What you typed since the last “Kept” is still on the screen, and would be gone: to keep it, stay, and see at the top of the page what can be done.
app-unkept-stay = Stay and try again
app-unkept-lock = Lock anyway
app-unkept-close = Close anyway
app-e2e = This build can be driven by test programs. Do not write anything real in it.

stray-title = What you typed at the lock screen is kept nowhere
stray-body = It could not be sealed there, and this journal can only be read. Here it is: copy it to a safe place. It is gone once the journal locks.
stray-words = What you typed
stray-done = I have it elsewhere

integrity-title = Part of this journal is not as it was left
integrity-body = Someone or something changed the file outside Stillpoint. Everything that can be read is here, but nothing new will be saved, so that nothing gets worse. “What can be done” shows what is missing, and what of it a backup still has.
integrity-altered = { $count ->
    [one] 1 record was altered and is not shown
   *[other] { $count } records were altered and are not shown
}
integrity-missing = { $count ->
    [one] 1 record is missing
   *[other] { $count } records are missing
}
integrity-unexplained = { $count ->
    [one] 1 thing in the file cannot be accounted for
   *[other] { $count } things in the file cannot be accounted for
}
integrity-empty = What was here cannot be shown. Stillpoint has changed nothing in the file. “What can be done”, above, looks for it in the backups there are.
integrity-which = Which ones
integrity-when = { $kind }, { $when }
integrity-list = The list of what the journal holds is damaged, so this file alone does not tell what is missing. “What can be done” compares it with the backups there are.

# What a record was that is altered or missing.
loss-checkIn = Check-in
loss-grounding = Grounding
loss-reflection = Reflection
loss-draft = Draft
loss-settings = Settings
loss-groundSettings = Choices about grounding
loss-exercise = An exercise of your own
loss-recovery = When the recovery code was made and tried
loss-jottings = What there was to say of the lock screen’s jottings
loss-news = What there was to say of the journal’s file
loss-guard = Words to watch for
loss-left = What was left on purpose after it was pointed out
loss-onThisDay = Choices about this day in earlier years
loss-keepUntil = Choices about until when entries are kept
loss-movedIn = That entries came from another program
loss-session = Session
loss-preparation = Preparation
loss-agreement = Agreement
loss-action = Action
loss-cycle = Cycle of evidence
loss-learning = Learning
loss-practiceHours = Practice hours
loss-feedback = Feedback
loss-piece = Piece of evidence
loss-exported = That something went out
loss-measure = Measure
loss-answering = Answers to a measure
loss-other = Part of your supervision practice
loss-unknown = A record of unknown kind
integrity-mend = What can be done
integrity-place-title = This journal can only be read where it is
integrity-place-body = The file itself is whole. The folder or drive it lies in does not allow writing, so nothing new can be saved. Copy the file to a folder of your own, or ask whoever looks after this computer, and open it there.

app-text-size-not-kept = The size of the text could not be kept. It is as it was.
