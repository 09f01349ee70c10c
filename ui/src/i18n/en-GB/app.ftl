app-name = Stillpoint
app-skip = Skip to content
app-nav = Main
app-nav-today = Today
app-nav-check-in = Check in
app-nav-ground = Ground
app-nav-sessions = Sessions
app-nav-journal = Journal
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
app-unkept-stay = Stay and try again
app-unkept-lock = Lock anyway
app-unkept-close = Close anyway
app-e2e = This build can be driven by test programs. Do not write anything real in it.

integrity-title = Part of this journal is not as it was left
integrity-body = Someone or something changed the file outside Stillpoint. Everything that can be read is here, but nothing new will be saved, so that nothing gets worse. Keep a copy of the file, and use a backup if you have one.
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
integrity-empty = What was here cannot be shown. Stillpoint has changed nothing in the file. Close Stillpoint, keep the file as it is, and look for a copy or a backup of it.
integrity-which = Which ones
integrity-kind-checkIn = Check-in
integrity-kind-draft = Draft
integrity-kind-settings = Settings
integrity-kind-grounding = Grounding
integrity-kind-groundSettings = Choices about grounding
integrity-kind-exercise = An exercise of your own
integrity-kind-unknown = A record of unknown kind
integrity-when = { $kind }, { $when }
