checkin-title = How are you arriving?
checkin-read-only = This journal can only be read for now. What you write here stays on the screen and cannot be kept.
checkin-reading-title = A check-in cannot be kept now
checkin-reading = This journal can only be read for now, so nothing new is kept in it. Everything that can be read is here, and can be saved as plain files in the settings; the backups are there too. Grounding and Help now are there as always.
checkin-reading-begun = What you had begun is kept as it was
checkin-title-edit = Changing this check-in
checkin-loading = Opening the page

# What this is about
checkin-context-unset = Before, during or after a shift?
checkin-context-done = Done
checkin-phase = Where were you with work?
checkin-shift = Which shift?
checkin-when-day = Day
checkin-when-day-hint = today, yesterday, Friday, 21/11 or 21 November
checkin-when-time = Time
checkin-when-time-hint = 20:10, 8pm or noon; empty means now
checkin-when-unclear = That could not be read as a day. Try 21/11 or “yesterday”.
checkin-when-not-a-day = There is no such day in the calendar. Check the number.
checkin-when-not-yet = That has not come yet. A check-in is about now or earlier.
checkin-when-clock-unclear = That could not be read as a time. Try 20:10 or 8pm.
checkin-belongs = Which day does this belong to?
checkin-belongs-hint = A night that began the evening before can stay with that day.
checkin-belongs-to = This belongs to { $day }
checkin-at = { $day } at { $time }
checkin-at-evening = { $day } at { $time }, with { $evening }

# Feeling
checkin-arriving = In a word
checkin-feelings = What is here?
checkin-own-word = your own word
checkin-own-word-label = Your own word for a feeling
checkin-more-words = more
checkin-fewer-words = fewer
checkin-more-words-label = more words for feelings
checkin-fewer-words-label = fewer words for feelings
checkin-enough-feelings = Three is plenty. Let one go to take another.
checkin-intensity = How much { $feeling }?

# Circles
checkin-circles = Which system is loudest?
checkin-circles-hint = Drag a circle, or use the arrow keys.
checkin-circles-clear = Clear
checkin-not-given = not given
checkin-circle-value = { $score } of 10, { $doing }
system-threat = Threat
system-threat-doing = protecting
system-drive = Drive
system-drive-doing = striving
system-soothing = Soothing
system-soothing-doing = settling
checkin-circle-line = { $doing } · { $score }

# Body and need
checkin-body = Where do you feel it?
checkin-need = What do you need now?
checkin-own-need = something else
checkin-own-need-label = Something else you need
checkin-chosen = { $words }

# Story
checkin-text = Anything to put down?
checkin-text-length =
    { $left ->
        [one] { $left } character to the usual length
       *[other] { $left } characters to the usual length
    }
checkin-text-long = Longer than most check-ins, which is fine. It can stay here, and later it can become a reflection.
checkin-text-too-long = Longer than one entry can be. Split it in two; it is still here on the screen.
checkin-tags = tag
checkin-tags-label = Add a tag
checkin-tag-remove = Take off the tag { $tag }
checkin-set-aside = Set aside for supervision

# Keeping and saving
checkin-kept = Kept as you type
checkin-keeping = Keeping
checkin-not-kept = Not kept yet: { $reason }
checkin-save = Save
checkin-save-changes = Save changes
checkin-abandon = Leave it as it was
checkin-abandoned = Changes dropped.
checkin-saved = Kept.
checkin-changes-saved = Changes kept.
checkin-undo = Undo
checkin-undone = Back to how it was.
checkin-undo-failed = That could not be undone. The entry is as you last saved it.
checkin-save-failed = This is not saved yet
checkin-save-failed-body = { $reason } What you wrote is still on this screen{ $kept ->
        [yes] , and the draft is kept.
       *[no] . The draft is not kept either, so leave this window open.
    }
checkin-load-failed = This could not be opened
checkin-try-again = Try again

# A draft from before
checkin-draft-title = You had started something
checkin-draft-body = A check-in from { $when } was never finished. It is kept.
checkin-draft-edit-body = Changes you began on { $when } were never saved. They are kept.
checkin-draft-continue = Continue it
checkin-draft-leave = Start fresh and leave it
checkin-draft-discard = Discard it
checkin-draft-discarded = Draft discarded.
checkin-draft-discard-failed = The draft could not be discarded. It is still kept.
checkin-draft-back = The draft is back.

# Why something was not kept: one clause, what happened and what to do
checkin-why-no-space = the disk is full. Make some room; it is tried again by itself.
checkin-why-read-only = this journal is open for reading only. Copy the words somewhere safe.
checkin-why-not-permitted = the file or its folder does not allow writing. Check who may write there.
checkin-why-absent = the journal’s file is no longer in its place. The top of this page says what to do.
checkin-why-too-large = this is longer than one entry can be. Split it in two.
checkin-why-damaged = the journal file is damaged. Help and Settings say what to do.
checkin-why-locked = the journal is locked. Unlock it to go on.
checkin-why-not-found = the entry is no longer there.
checkin-why-in-use = another window has this journal open. Close that one.
checkin-why-other = the journal could not be written. It is tried again by itself.
checkin-save-why-no-space = The disk is full. Make some room, then save again.
checkin-save-why-read-only = This journal is open for reading only, so nothing can be saved. Copy the words somewhere safe.
checkin-save-why-not-permitted = The file or its folder does not allow writing. Check who may write there, then save again.
checkin-save-why-absent = The journal’s file is no longer in its place. The top of this page says what to do; then save again.
checkin-save-why-too-large = This is longer than one entry can be. Split it in two, then save again.
checkin-save-why-damaged = The journal file is damaged and could not be written.
checkin-save-why-locked = The journal is locked. Unlock it, then save again.
checkin-save-why-not-found = The entry being changed is no longer there.
checkin-save-why-in-use = Another window has this journal open. Close that one, then save again.
checkin-save-why-invalid = Something in it could not be read. Check the day and time, then save again.
checkin-save-why-other = The journal could not be written. Save again in a moment.
checkin-about = { $about } · { $place }
checkin-load-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
checkin-meaning = { $feeling }: { $meaning }
