kit-reveal = Show the passphrase
kit-conceal = Hide the passphrase
kit-caps-lock = Caps Lock is on
kit-close = Close
kit-dismiss = Dismiss
kit-not-given = not given
kit-clear = Clear { $label }
kit-characters = { $count ->
    [one] 1 character
   *[other] { $count } characters
}
kit-messages = Messages

kit-passphrase = Passphrase
kit-passphrase-hint = At least { $count } characters. Several unrelated words are easier to remember and harder to guess than one strange one.
kit-passphrase-again = Type it again
kit-passphrase-short = It needs at least { $count } characters.
kit-passphrase-differs = The two are not the same. Type it again, or show the first one to check it.
kit-passphrase-make = Suggest six words
kit-passphrase-made = Made on this computer just now. Change it as you like, and keep a copy until you know it by heart.
kit-strength-none = How hard it is to guess shows here.
kit-strength-tooShort = Too short yet.
kit-strength-common = Among the first that would be tried. Add words nobody would put together.
kit-strength-repeated = Repetition makes it easy to guess. Add different words.
kit-strength-sequence = Keys in a row are easy to guess. Add unrelated words.
kit-strength-personal = Names and dates can be found out. Add words that say nothing about you.
kit-strength-fair = Good enough. One more word would make it strong.
kit-strength-strong = Strong. Guessing it would take longer than anyone has.

kit-code-label = Recovery code
kit-code-print = Print
kit-code-save = Save as a file
kit-code-saved = Saved. Move the file somewhere apart from this computer, then delete it here.
kit-code-group = Group { $number }
kit-code-wrong = One of the two does not match. Compare with your copy; capitals do not matter.
kit-code-paper-title = Stillpoint recovery code
kit-code-paper-for = Opens the journal “{ $journal }” when its passphrase is forgotten.
kit-code-paper-advice = Whoever has this page and the journal’s file can read the journal. Keep it where you keep other important papers, apart from the computer.

kit-kept = Kept as you type
kit-keeping = Keeping…
kit-not-kept = Not kept yet: { $why } What you wrote is still here.
kit-keep-again = Try again
kit-why-noSpace = the disk is full. Make some room; it is tried again by itself.
kit-why-readOnly = this journal is open for reading only. Copy the words somewhere safe.
kit-why-notPermitted = the folder does not allow writing. Check who may write there.
kit-why-absent = the journal’s file is no longer in its place. Put it back; it is tried again by itself.
kit-why-tooLarge = this is longer than it can be. Shorten it.
kit-why-invalid = something in it could not be accepted. Look over the last change.
kit-why-damaged = the journal file is damaged. Help and Settings say what to do.
kit-why-locked = the journal is locked. Unlock it to go on.
kit-why-inUse = another window has this journal open. Close that one.
kit-why-other = the journal could not be written. It is tried again by itself.

kit-day-hint = As you would say it: “Thursday”, “26 November”, “in 2 weeks”.
kit-day-unclear = That could not be read as a day. Try “Friday”, “in 2 weeks” or “26 November”.
kit-day-unclear-stays = That could not be read as a day. It stays at { $day }.
kit-day-over = That day has passed. Try one to come, such as “Friday” or “in 2 weeks”.
kit-day-not-yet = That day has not come yet. Try “yesterday” or “21 November”.
kit-time = Time
kit-time-unclear = That could not be read as a time. Try “14:00” or “2pm”.
kit-time-unclear-stays = That could not be read as a time. It stays at { $time }.

kit-answer = What became of: { $what }
kit-answer-word = A word on it, if you like
