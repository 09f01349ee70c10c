ground-editor-title-new = An exercise of your own
ground-editor-title-change = Changing an exercise of your own
ground-editor-title-copy = A copy, to make your own
ground-editor-teach = Write down what steadies you, one step after another, in words you would say to yourself. One step is enough to begin with.
ground-editor-loading = Opening the page
ground-editor-load-failed = This could not be opened
ground-editor-load-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
ground-editor-gone = That exercise is not there any more
ground-editor-gone-body = It may have been removed. Nothing else has changed.
ground-editor-back = Back to the exercises
ground-editor-try-again = Try again
ground-editor-copy-of = Copy of { $name }

# What it is
ground-editor-name = Name
ground-editor-about = What it is and when it is good
ground-editor-about-hint = A line, if you like.
ground-editor-support = Lines shown beneath while it runs
ground-editor-support-hint = If you like, one to a line. They come in turn.
ground-editor-support-many = Up to { $most } lines fit. The lines as they were last right are kept.
ground-editor-support-long = A line may have up to { $most } characters. The lines as they were last right are kept.

# Steps
ground-editor-steps = Steps
ground-editor-steps-hint = Open a step to change it. Alt ↑ and Alt ↓ move the step you are on.
ground-editor-part = Part { $number } of { $of }
ground-editor-repeat = This part comes
ground-editor-repeat-once = once
ground-editor-repeat-twice = twice
ground-editor-repeat-fill = again each round
ground-editor-step = Step { $number } of { $of },
ground-editor-this-step = step { $number }
ground-editor-step-line = { $kind } · { $lasts }
ground-editor-step-line-optional = { $kind } · { $lasts } · may be left out
ground-editor-no-words = no words yet
ground-editor-lasts = { $seconds } s
ground-editor-lasts-waits = until you go on
ground-editor-kind = What it is
ground-editor-words = Words
ground-editor-more = A line beneath, if you like
ground-editor-waits = Lasts until I go on
ground-editor-seconds = Seconds
ground-editor-bounds = A step lasts between 1 and { $most } seconds.
ground-editor-bounds-breath = One breath in or out lasts between 1 and { $most } seconds.
ground-editor-bounds-hold = A breath is held for between 1 and { $most } seconds, and never for longer.
ground-editor-seconds-unclear = { $bounds } It stays at { $seconds }.
ground-editor-optional = May be left out
ground-editor-optional-hint = It is, for whoever would rather not have what it leans on.
ground-editor-up = Move step { $number } up
ground-editor-down = Move step { $number } down
ground-editor-moved = Now step { $number } of { $of }.
ground-editor-add = Add a step
ground-editor-add-after = Add a step after
ground-editor-duplicate = Duplicate
ground-editor-remove = Remove
ground-editor-full = { $most } steps is as many as fit here.
ground-editor-empty = No steps yet. One is enough to begin with.
ground-editor-removed = Step removed.
ground-editor-removed-words = “{ $words }” removed.
ground-editor-undo = Undo

# Ways of doing it
ground-editor-way = Way of doing it
ground-editor-way-hint = This exercise can be done in several ways. You change one at a time.
ground-editor-way-number = Way { $number }
ground-editor-way-name = What this way is called
ground-editor-way-remove = Remove this way
ground-editor-way-removed = That way of doing it is removed.

# How long
ground-editor-long = How long
ground-editor-long-once = Once through
ground-editor-long-rounds = A number of rounds
ground-editor-long-fill = As many rounds as fit a time
ground-editor-long-stretch = Slower or faster, to fit a time
ground-editor-rounds = Rounds
ground-editor-rounds-unclear = That is not a number from 1 to { $most }. It stays at { $rounds }.
ground-editor-rounds-limit = Up to { $most }. The exercise came with that limit.
ground-editor-time = Usual time
ground-editor-time-hint = Another can be chosen each time before it begins.
ground-editor-nothing-repeats = No part of it comes again, so it is played once through.
ground-editor-minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
ground-editor-seconds-count =
    { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }
ground-editor-takes = Takes { $length }.
ground-editor-takes-rounds =
    { $rounds ->
        [one] Takes { $length }: one round.
       *[other] Takes { $length }, in { $rounds } rounds.
    }
ground-editor-takes-pace =
    { $waits ->
        [one] Takes as long as you like: one step waits until you go on.
       *[other] Takes as long as you like: { $waits } steps wait until you go on.
    }
ground-editor-takes-pace-and =
    { $waits ->
        [one] Takes as long as you like: one step waits until you go on. The others take { $length }.
       *[other] Takes as long as you like: { $waits } steps wait until you go on. The others take { $length }.
    }

# What it leans on
ground-editor-leans = What it leans on
ground-editor-leans-none = Nothing that does not suit some people.
ground-editor-leans-may = { $lean }, which may be left out
ground-editor-cautions = To mind
ground-editor-ruled-out = You would rather leave out { $leans }. As it stands this exercise cannot do without, so it will wait with those that are left out.
ground-editor-ruled-out-may = You would rather leave out { $leans }. Those steps are left out when you play it.
ground-editor-kind-in = Breathe in
ground-editor-kind-topUp = A second, smaller breath in
ground-editor-kind-hold = Hold the breath
ground-editor-kind-out = Breathe out
ground-editor-kind-around = Notice what is around
ground-editor-kind-notice = Notice the body
ground-editor-kind-tense = Tense some muscles
ground-editor-kind-release = Let muscles go
ground-editor-kind-touch = Touch or move
ground-editor-kind-imagine = Picture something
ground-editor-kind-words = Say or think words
ground-editor-kind-closeEyes = Close the eyes
ground-editor-kind-rest = Simply wait
ground-editor-suggest-in = Breathe in
ground-editor-suggest-topUp = A little more
ground-editor-suggest-hold = Hold
ground-editor-suggest-out = Breathe out
ground-editor-suggest-closeEyes = Close your eyes
ground-editor-suggest-rest = Rest

# Trying, keeping, leaving
ground-editor-try = Try it
ground-editor-missing-name = Before it can be played it needs a name.
ground-editor-missing-step = Before it can be played it needs a step.
ground-editor-missing-words = Before it can be played, step { $number } needs words.
ground-editor-missing-words-way = Before it can be played, step { $number } of “{ $way }” needs words.
ground-editor-missing-seconds = Before it can be played: step { $number } needs another number of seconds.
ground-editor-missing-seconds-way = Before it can be played: step { $number } of “{ $way }” needs another number of seconds.
ground-editor-missing-stretch = Before it can be played, each step has to last at least one second, and no breath too long, whichever time is chosen.
ground-editor-missing-shorter = Before it can be played it needs to be shorter: { $minutes } minutes at most, and { $phases } steps with every round counted. Nothing of it is lost.
ground-editor-put-back = Put back as it was
ground-editor-put-back-done = As it was when you opened this page.
ground-editor-put-back-undone = Your changes are back.
ground-editor-done = Done
ground-editor-kept = Kept as you type
ground-editor-keeping = Keeping
ground-editor-not-kept = Not kept yet: { $reason }
ground-editor-still-here = What you changed since the last “Kept” is on this screen only.
ground-editor-why-noSpace = the disk is full. Make some room; it is tried again by itself.
ground-editor-why-readOnly = this journal is open for reading only. Copy the words somewhere safe.
ground-editor-why-notPermitted = the folder does not allow writing. Check who may write there.
ground-editor-why-absent = the journal’s file is no longer in its place. The top of this page says what to do.
ground-editor-why-tooLarge = this is longer than one exercise can be. Shorten it.
ground-editor-why-invalid = something in it could not be accepted. Look over the last change.
ground-editor-why-damaged = the journal file is damaged. Help and Settings say what to do.
ground-editor-why-locked = the journal is locked. Unlock it to go on.
ground-editor-why-inUse = another window has this journal open. Close that one.
ground-editor-why-other = the journal could not be written. It is tried again by itself.

# Handing one on as a file
ground-export-error-invalid-title = It is not finished yet
ground-export-error-invalid-body = A name and words for every step are still needed before it can be saved as a file. Nothing has changed.
ground-export-error-notFound-title = That exercise is not there any more
ground-export-error-notFound-body = Nothing was saved, and nothing else has changed.
ground-export-error-noSpace-title = There is no room left on that drive
ground-export-error-noSpace-body = The file was not saved; the exercise is safe here. Choose another place, or free some space.
ground-export-error-io-title = The file could not be saved
ground-export-error-io-body = The drive did not answer as it should. The exercise is safe here. Choose another place and try again.

# Taking one in from a file
ground-import-error-notAnExercise-title = That file is not an exercise
ground-import-error-notAnExercise-body = It was made by something else. Nothing was added, and the file is as it was. Choose a file that Stillpoint saved as an exercise.
ground-import-error-cutShort-title = That exercise is damaged or cut short
ground-import-error-cutShort-body = It begins as a Stillpoint exercise, and the rest is missing or spoilt. Nothing was added, and the file is as it was. Ask whoever made it for another copy.
ground-import-error-newerFormat-title = That exercise was made by a newer Stillpoint
ground-import-error-newerFormat-body = Nothing was added, and the file is as it was. Update Stillpoint to take it in.
ground-import-error-tooLarge-title = That file is too large to be an exercise
ground-import-error-tooLarge-body = It was not read, nothing was added, and the file is as it was. Check that it is the one you meant.
ground-import-error-invalid-title = Something in that exercise could not be accepted
ground-import-error-invalid-body = Nothing was added, and the file is as it was. Ask whoever made it to save it from Stillpoint again.
ground-import-error-absent-title = That file is not there any more
ground-import-error-absent-body = It was moved, renamed, or is on a drive that is not connected. Nothing was added. Find it and choose it again.
ground-import-error-notPermitted-title = That file may not be read
ground-import-error-notPermitted-body = This computer does not allow it. Nothing was added. Copy the file to a folder of yours and choose it there.
ground-import-error-readOnly-title = This journal can only be read for now
ground-import-error-readOnly-body = Nothing was added, and the file is as it was.
ground-import-error-io-title = That file could not be read
ground-import-error-io-body = The drive did not answer as it should. Nothing was added. Try again, or copy the file to another place first.
ground-import-invalid-in = { $what } Nothing was added, and the file is as it was. Ask whoever made it to save it from Stillpoint again.
ground-import-field-name = Its name is longer than fits.
ground-import-field-about = What it says about itself is longer than fits.
ground-import-field-cautions = It has more to mind, or longer lines of it, than fit.
ground-import-field-support = It has more lines of support, or longer ones, than fit.
ground-import-field-leans = It leans on something this version does not know.
ground-import-field-patterns = It has more ways of doing it than fit.
ground-import-field-parts = It has more parts than fit.
ground-import-field-steps = It has more steps than fit.
ground-import-field-lengths = How long it may be is not something that can be played.
ground-import-field-repeat = How often a part comes is not something that can be played.
ground-import-field-kind = It has a kind of step this version does not know.
ground-import-field-words = A name is missing, or the words of a step are missing or too long.
ground-import-field-more = The line beneath a step is longer than fits.
ground-import-field-seconds = A step lasts longer or shorter than can be played.
