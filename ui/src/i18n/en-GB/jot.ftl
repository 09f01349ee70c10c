# Jotting something down while the journal is locked
jot-open = Jot something down
jot-label = A few lines
jot-what = Sealed as soon as you press the button, and read only once the journal is unlocked. You cannot read it again from here.
jot-seal = Seal it
jot-close = Close the box
jot-near =
    { $count ->
        [one] About one character left.
       *[other] About { $count } characters left.
    }
jot-over =
    { $count ->
        [one] About one character too many. Seal it in two parts.
       *[other] About { $count } characters too many. Seal it in two parts.
    }
jot-sealed = Sealed. It is waiting inside.
jot-waiting =
    { $count ->
        [one] One jotting is waiting.
       *[other] { $count } jottings are waiting.
    }
jot-unsealed = What you typed is still in the box. It is not kept until you seal it.
jot-held = Unlocking has waited so that you see this. Unlock again, and your words go with you: into a new check-in, or, if the journal can only be read, to be copied.
jot-carried = What you typed at the lock screen is here, in a new check-in.
jot-full = { $count } jottings are waiting, which is as many as there is room for. Unlock the journal to take them in.

jot-error-noSpace-title = It is not sealed: there is no room left on the disk
jot-error-noSpace-body = Your words are still in the box. Free some space and try again.
jot-error-notPermitted-title = It is not sealed: this computer does not allow it
jot-error-notPermitted-body = Your words are still in the box. The folder beside the journal may not be written to.
jot-error-folderMissing-title = It is not sealed: its folder is not there
jot-error-folderMissing-body = Your words are still in the box. The drive may not be connected. Connect it and try again, or unlock the journal.
jot-error-absent-title = It is not sealed: the journal is not where it was
jot-error-absent-body = Your words are still in the box. Connect its drive and try again.
jot-error-notFound-title = It is not sealed: the key to seal it with is gone or damaged
jot-error-notFound-body = Your words are still in the box. Unlocking the journal makes the key again, and your words go with you into a new check-in.
jot-error-tooLarge-title = It is not sealed: it is too long for one jotting
jot-error-tooLarge-body = Your words are still in the box. Seal them in two parts.
jot-error-io-title = It is not sealed
jot-error-io-body = Writing failed. Your words are still in the box. Try again.

# In Settings
jot-setting = Let me jot a few lines while it is locked
jot-setting-hint = Adds a box to the lock screen. What is written there is sealed at once and waits among your drafts. Nothing can be read from there, but anyone who can use this computer can write there.

# On Today
jot-found =
    { $count ->
        [one] One jotting from the lock screen is among your drafts.
       *[other] { $count } jottings from the lock screen are among your drafts.
    }
jot-from = Written at the lock screen { $when }. Whoever could use this computer could have written it.
jot-note = Written at the lock screen. Whoever could use this computer could have written it.
jot-news = About the lock screen’s jottings
jot-news-aside =
    { $count ->
        [one] One file there was damaged or not a jotting of this journal. It has been put aside, in the folder “set-aside”. Nothing was deleted.
       *[other] { $count } files there were damaged or not jottings of this journal. They have been put aside, in the folder “set-aside”. Nothing was deleted.
    }
jot-news-unfiled =
    { $count ->
        [one] One jotting is still waiting. It could not be taken in because the journal or its folder cannot be written to just now. It is tried again each time you unlock.
       *[other] { $count } jottings are still waiting. They could not be taken in because the journal or its folder cannot be written to just now, or there were too many at once. It is tried again each time you unlock.
    }
jot-news-key = The key that jottings are sealed with was not this journal’s. It has been put right. What was written at the lock screen meanwhile may have gone to someone else, and may be missing here.
jot-news-heard = I have read this
