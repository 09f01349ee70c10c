# Until when an entry is kept
keep-until-day = Keep until { $day }
keep-until-why = Keep until { $day } · { $why }
keep-no-end = Kept without an end
keep-end-called = end of “{ $name }”
keep-end-body = end of your { $body } cycle
keep-end-cycle = end of your cycle
keep-change = Change
keep-change-what = until when it is kept

# Choosing it
keep-choose-title = Until when is this kept?
keep-choose-many =
    { $count ->
        [one] Until when is the marked entry kept?
       *[other] Until when are the { $count } marked entries kept?
    }
keep-choose-about = Nothing is deleted by itself when that day comes: the entry is then on a list to go through.
keep-choose-how = Kept
keep-choice-cycle = Until { $day }, the { $why }
keep-choice-on = Until a day
keep-choice-none = Without an end
keep-day = Last day
keep-save = Keep it so
keep-cancel = Leave it as it is
keep-chosen = It is kept so.
keep-chosen-undo = Undo
keep-chosen-undone = It is as it was.
keep-error-tooLarge-title = Too many entries have a day of their own
keep-error-tooLarge-body = There is room for 20,000. All is as it was. Entries in a cycle are kept until its end without any choice.

# The list
keep-open = Past their day
keep-title = Past their day
keep-back = To the journal
keep-back-to = Back to the list
keep-about = Entries whose last day has passed: the day you chose, or the end of the cycle they lie in. Nothing is deleted by itself; what you leave here stays in the journal.
keep-asked-title = If notes have been asked for
keep-asked = If a court, a regulator or an employer has asked for notes, or may: do not delete any. Take advice first, from your union, your professional body or a solicitor.
keep-loading = Looking through the days
keep-failed = The list could not be read
keep-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
keep-again = Try again
keep-empty = No entry is past its day. Each says on its own page until when it is kept: the end of the cycle it lies in, a day you choose, or without an end.
keep-list = Entries past their day, the one that ended first before the others
keep-keys = Arrow keys go from one to the next, the space bar marks.
keep-mark = Mark { $entry }
keep-actions = The marked entries
keep-marked =
    { $count ->
        [0] None marked
        [one] One marked
       *[other] { NUMBER($count) } marked
    }
keep-mark-all =
    { $count ->
        [one] Mark it
       *[other] Mark all { NUMBER($count) }
    }
keep-mark-shown = Mark the { NUMBER($count) } shown
keep-mark-none = Mark none
keep-longer = Keep longer
keep-bin = Put in the bin
keep-bin-hint = From the bin they can be had back for 30 days.
keep-binned =
    { $count ->
        [one] One entry is in the bin, and can be had back from there for 30 days.
       *[other] { NUMBER($count) } entries are in the bin, and can be had back from there for 30 days.
    }
keep-kept =
    { $count ->
        [one] One entry: { $kept }.
       *[other] { NUMBER($count) } entries: { $kept }.
    }
keep-kept-until = keep until { $day }
keep-kept-no-end = kept without an end
keep-action-failed = That did not work. Nothing has changed.
keep-more =
    { $count ->
        [one] Show one more
       *[other] Show { NUMBER($count) } more
    }
keep-most = There are more. They come here once some of these have been seen to.
keep-gone-through = I have gone through these
keep-gone-through-hint = Today then says nothing of them for a year. Nothing else changes.
keep-gone-through-done = Gone through. Today says nothing of this before { $day }.
keep-gone-through-on = Last gone through on { $day }.
keep-prompt = Say on Today, once a year, when entries are past their day
keep-prompt-hint = One card, and only when there is something to go through.
keep-prompt-failed = That could not be kept, and is as it was.

# On Today
today-keep =
    { $count ->
        [one] One entry is past the day it was to be kept until. Nothing is deleted by itself.
       *[other] { NUMBER($count) } entries are past the day they were to be kept until. Nothing is deleted by itself.
    }
today-keep-look =
    { $count ->
        [one] Look at it
       *[other] Look at them
    }
today-keep-not = Not this year
