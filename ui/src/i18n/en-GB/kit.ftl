kit-reveal = Show the passphrase
kit-conceal = Hide the passphrase
kit-code-reveal = Show the recovery code
kit-code-conceal = Hide the recovery code
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
kit-code-save = Save a page to print (PDF)
kit-code-save-title = This file is the key itself
kit-code-save-warn = Whoever has it and the journal’s file can read everything, with no passphrase asked. Save it to a USB stick that is kept apart from this computer; or save it here, print it, delete the file and empty the bin. A folder that is copied to the internet or to work is no place for it.
kit-code-save-go = Choose where to save it
kit-code-save-not = Do not save it
kit-code-saved = Saved. Print it, or keep the stick apart from this computer. A file that is still on this computer is to be deleted, and the bin emptied.
kit-code-group = Group { $number }
kit-code-wrong = This group does not match. Compare with your copy; capitals do not matter.
kit-code-wrong-either = One of the two does not match. Compare with your copy; capitals do not matter.
kit-code-paper-title = Stillpoint recovery code
kit-code-paper-for = Opens the journal “{ $journal }” when its passphrase is forgotten.
kit-code-paper-advice = Whoever has this page and the journal’s file can read the journal. Keep it where you keep other important papers, apart from the computer.

kit-either-passphrase = Your passphrase
kit-either-code = Your recovery code
kit-either-code-hint = Groups of four letters and figures. Capitals, spaces and hyphens do not matter.
kit-either-missing = Type your passphrase first.
kit-either-code-missing = Type your recovery code first.
kit-either-by-code = Use the recovery code instead
kit-either-by-passphrase = Use the passphrase instead

kit-kept = Kept as you type
kit-keeping = Keeping…
kit-not-kept = Not kept yet: { $why } What you wrote is still here.
kit-keep-again = Try again
kit-why-noSpace = the disk is full. Make some room; it is tried again by itself.
kit-why-readOnly = this journal is open for reading only. Copy the words somewhere safe.
kit-why-notPermitted = the folder does not allow writing. Check who may write there.
kit-why-absent = the journal’s file is no longer in its place. The top of this page says what to do.
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

place-network-title = This folder is on a network drive
place-network = Other computers may write to the same file, and a connection that breaks off can spoil it.
place-network-backups = That does for backups: each is a file of its own and never changed. When the drive is out of reach, they wait.
place-synced-title = { $by } seems to keep this folder in step
place-synced = The file is then carried to other computers while it is being written. Two of them may end up with two files of which neither holds everything.
place-synced-backups = That does for backups: each is a file of its own and never changed. They are sealed before they leave this computer.
place-instead = Safer: keep the journal in the usual folder, and choose this one as the second folder for backups.
place-copy-title = This file is a backup
place-copy = What you write in it stays in this file alone, and the journal it was made from does not get it. To have a journal as it was then, open the journal itself, and in Settings, under Backups, look inside or put all of it back. If the journal itself is gone, copy this file to another folder under another name, and open that.
place-keep = Keep it here anyway
place-by-dropbox = Dropbox
place-by-googleDrive = Google Drive
place-by-iCloud = iCloud
place-by-mega = MEGA
place-by-nextcloud = Nextcloud
place-by-oneDrive = OneDrive
place-by-pCloud = pCloud
place-by-protonDrive = Proton Drive
place-by-resilio = Resilio Sync
place-by-syncthing = Syncthing

# How two texts differ
kit-change-key = Underlined words were added later; words crossed out were taken out.
kit-change-words-removed = Taken out later
kit-change-words-added = Added later
