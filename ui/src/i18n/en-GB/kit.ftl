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
