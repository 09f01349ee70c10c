sessions-read-only = This journal can only be read for now
sessions-read-only-body = What is here can be looked at. Nothing can be changed or added, since it could not be kept.
sessions-title = Sessions
sessions-loading = Opening
sessions-failed = This could not be opened
sessions-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
sessions-gone = It is not there any more
sessions-gone-body = It may have been removed. Nothing else has changed.
sessions-try-again = Try again
sessions-back = Back to the sessions
sessions-not-done = That could not be done: { $reason }.
sessions-undo = Undo
sessions-undone = It is as it was.
sessions-not-given = not given

# The list
sessions-empty = Keep your supervision here, whatever form it takes: the date, what you bring, and what came of it.
sessions-book = Book a session
sessions-book-one = Book one
sessions-log = Log one that has been
sessions-add-drop-ins = Add published drop-in dates
sessions-none-ahead = No session is in the diary.
sessions-next = Next session · { $when }
sessions-prepare = Prepare
sessions-begin = Begin
sessions-open = Open
sessions-in-session = Open in the session
sessions-begun = Being written
sessions-begun-hint = Begun and not kept yet: not in the diary, and not counted.
sessions-finish = Finish it
sessions-throw-away = Throw it away
sessions-unlogged = Did this take place?
sessions-unlogged-reading = Over, and nothing said of it yet
sessions-how-was-it = Did this take place?
sessions-not-now = Not now
sessions-put-away = It is not asked after again. It stays in the list.
sessions-offered-over = offered, not taken
sessions-note-how = I was there, and note how it was
sessions-later = Further ahead
sessions-past = Over or called off
sessions-show-more =
    { $count ->
        [one] Show 1 more
       *[other] Show { $count } more
    }

# Dates from a calendar file, and into one
sessions-calendar-take = Take dates from a calendar
sessions-calendar-offer = Save the dates as a calendar
sessions-calendar-found = Dates in the calendar file
sessions-calendar-found-body = Choose which of them go in the diary. The file itself is not kept.
sessions-calendar-empty = No date in it could be taken: it holds none, or only some that are more than a year ago or more than three years ahead.
sessions-calendar-all-known = All of them are in the diary already.
sessions-calendar-dates = The dates
sessions-calendar-all = All
sessions-calendar-none = None
sessions-calendar-known = in the diary already
sessions-calendar-cancelled = called off
sessions-calendar-over = over
sessions-calendar-endless = What repeats without an end is ticked for the next twelve months; tick later ones if you want them.
sessions-calendar-zone = in a time zone that is not known here ({ $zone }): taken as the time here
sessions-calendar-unread =
    { $count ->
        [one] 1 was left out: its day could not be read.
       *[other] { $count } were left out: their days could not be read.
    }
sessions-calendar-rules =
    { $count ->
        [one] 1 was left out: it repeats in a way that is not understood here, such as every hour, or after no time at all.
       *[other] { $count } were left out: they repeat in ways that are not understood here, such as every hour, or after no time at all.
    }
sessions-calendar-outside = Dates more than a year ago or more than three years ahead were left out.
sessions-calendar-full = No more than 1,000 dates are taken from one file, the earliest first: the rest were left out.
sessions-calendar-kind = Keep them as
sessions-calendar-titles = Keep what the file calls them
sessions-calendar-titles-hint = A title may hold somebody’s name. Without it, each is called by its kind. Each can be changed afterwards.
sessions-calendar-keep =
    { $count ->
        [0] Keep those chosen
        [one] Keep 1 date
       *[other] Keep { $count } dates
    }
sessions-calendar-leave = Keep none
sessions-calendar-kept =
    { $count ->
        [one] 1 date is in the diary.
       *[other] { $count } dates are in the diary.
    }
sessions-calendar-save-title = Save the dates as a calendar
sessions-calendar-save-warning = The file can be read by anyone who has it. It holds the kind, day, time and length of each session that is to come, and whether it is booked or offered: nothing that you have written. If a calendar program sends it to a service, the dates go there too.
sessions-calendar-save = Choose where
sessions-calendar-save-not = Do not save it
sessions-calendar-saved = The calendar is saved.
sessions-calendar-import-error-notACalendar-title = That file is not a calendar
sessions-calendar-import-error-notACalendar-body = It holds something else, or its name does not end in .ics as that of a calendar does. Nothing was taken in, and the file is as it was. Choose another file.
sessions-calendar-import-error-cutShort-title = That calendar is damaged or cut short
sessions-calendar-import-error-cutShort-body = It begins as a calendar, and does not go on as one. Nothing was taken in, and the file is as it was. Save it from the calendar program again, and choose the new file.
sessions-calendar-import-error-tooLarge-title = That file is too large
sessions-calendar-import-error-tooLarge-body = It was not read, nothing was taken in, and the file is as it was. Save a part of the calendar, such as one year, and choose that.
sessions-calendar-import-error-absent-title = That file is not there any more
sessions-calendar-import-error-absent-body = It was moved, renamed, or is on a drive that is not connected. Nothing was taken in. Find it and choose it again.
sessions-calendar-import-error-notPermitted-title = That file may not be read
sessions-calendar-import-error-notPermitted-body = This computer does not allow it. Nothing was taken in. Copy the file to a folder of yours and choose it there.
sessions-calendar-import-error-io-title = That file could not be read
sessions-calendar-import-error-io-body = The drive did not answer as it should. Nothing was taken in. Try again, or copy the file to another place first.
sessions-calendar-export-error-notFound-title = No session is to come
sessions-calendar-export-error-notFound-body = There is no date to save. Nothing was written.
sessions-calendar-export-error-noSpace-title = There is no room left on that drive
sessions-calendar-export-error-noSpace-body = The file was not saved; the diary is safe here. Choose another place, or free some space.
sessions-calendar-export-error-notPermitted-title = It may not be saved there
sessions-calendar-export-error-notPermitted-body = This computer does not allow it. Nothing was written. Choose a folder of yours.
sessions-calendar-export-error-io-title = The file could not be saved
sessions-calendar-export-error-io-body = The drive did not answer as it should. The diary is safe here. Choose another place and try again.
sessions-calendar-keep-error-readOnly-title = This journal can only be read for now
sessions-calendar-keep-error-readOnly-body = Part of the file is not as it was left, so nothing is written to it. None of the dates is in the diary.
sessions-calendar-keep-error-io-title = They could not be kept
sessions-calendar-keep-error-io-body = None of the dates is in the diary. They are still chosen: try again.

# Where a session stands, and moving it
sessions-move-back = Put it back in the diary
sessions-move-book = I will go
sessions-move-not-this = Not this one
sessions-move-attended = I was there
sessions-move-called-off = It is called off
sessions-move-cancelled = It did not take place
sessions-move-cannot = I cannot go
sessions-move-declined = I did not go
sessions-moved-offered = Kept as offered.
sessions-moved-booked = It is in the diary.
sessions-moved-attended = Kept as attended.
sessions-moved-cancelled = Kept as cancelled.
sessions-moved-declined = Kept as declined.
sessions-why = Why
sessions-why-hint = If you like: a few words such as “short of staff”. The availability summary shows them, so leave out names and anything of a person’s care.
sessions-why-done = Done

# Lengths, days, repeats
sessions-any-kind = any kind of session
sessions-hours =
    { $count ->
        [1] one hour
        [2] two hours
        [3] three hours
       *[other] { $count } hours
    }
sessions-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
sessions-hour-long =
    { $count ->
        [1] one-hour
        [2] two-hour
        [3] three-hour
       *[other] { $count }-hour
    }
sessions-minute-long = { $count }-minute
sessions-in-days =
    { $count ->
        [0] today
        [1] tomorrow
       *[other] in { $count } days
    }
sessions-days-ago =
    { $count ->
        [1] yesterday
       *[other] { $count } days ago
    }
sessions-every-weeks =
    { $count ->
        [1] every week
        [2] every two weeks
        [3] every three weeks
        [4] every four weeks
        [5] every five weeks
        [6] every six weeks
        [8] every eight weeks
        [12] every twelve weeks
       *[other] every { $count } weeks
    }
sessions-every-months =
    { $count ->
        [1] every month
        [2] every two months
        [3] every three months
        [4] every four months
        [6] every six months
       *[other] every { $count } months
    }
sessions-remind-none = no reminder
sessions-remind-days =
    { $count ->
        [0] on the day
        [1] the day before
       *[other] { $count } days before
    }

# Where things stand
sessions-stands = Where things stand
sessions-stands-empty = An allowance, a rhythm or a programme can be kept in view here: what is used, what is left, when the next is due.
sessions-stands-add = Keep in view
sessions-allowance = { $sessions } until { $until }: { $standing }; { $days }.
sessions-so-many =
    { $count ->
        [1] One { $length }session
        [2] Two { $length }sessions
        [3] Three { $length }sessions
        [4] Four { $length }sessions
        [5] Five { $length }sessions
        [6] Six { $length }sessions
       *[other] { $count } { $length }sessions
    }
sessions-used =
    { $count ->
        [0] none used
        [1] one used
        [2] two used
        [3] three used
        [4] four used
        [5] five used
        [6] six used
       *[other] { $count } used
    }
sessions-booked =
    { $count ->
        [1] one booked
        [2] two booked
        [3] three booked
        [4] four booked
        [5] five booked
        [6] six booked
       *[other] { $count } booked
    }
sessions-left =
    { $count ->
        [0] none left
        [1] one left
        [2] two left
        [3] three left
        [4] four left
        [5] five left
        [6] six left
       *[other] { $count } left
    }
sessions-beyond =
    { $count ->
        [1] one more than it holds
        [2] two more than it holds
        [3] three more than it holds
        [4] four more than it holds
        [5] five more than it holds
        [6] six more than it holds
       *[other] { $count } more than it holds
    }
sessions-allowance-unnamed = Allowance: { $kinds }
sessions-rhythm-unnamed = Rhythm: { $kinds }
sessions-same-again = { $title } ({ $number })
sessions-days-to-go =
    { $count ->
        [0] today is the last day
        [1] 1 day to go
       *[other] { $count } days to go
    }
sessions-allowance-over = that day has passed
sessions-rhythm-last = The last was on { $day }.
sessions-rhythm-due = The next is due around { $day }, { $days }.
sessions-rhythm-over = The next was due around { $day }.
sessions-rhythm-booked = One is booked for { $day }.
sessions-programme = { $attended } of { $of } sessions.
sessions-programme-booked = { $attended } of { $of } sessions, { $booked } booked.
sessions-programme-all = { $attended } of { $of } sessions: all of them.
sessions-due = Due on { $day }, { $days }.
sessions-was-due = It was due on { $day }.
sessions-review = To be looked at again on { $day }.
sessions-review-was = It was to be looked at again on { $day }.
sessions-confidence = Confidence in facilitating
sessions-confidence-line = { $day }: one to one { $one }, in groups { $group }
sessions-confidence-ask = How confident do you feel in facilitating?
sessions-confidence-ask-body = Two scales, one to one and in groups. They are asked again after six months.
sessions-confidence-answer = Answer

# Also here
sessions-links = Also in supervision
sessions-link-actions = Actions
sessions-link-why = Why I do this
sessions-link-tools = Tools
sessions-link-agreement = Agreement
sessions-link-another = Another agreement
sessions-link-availability = Availability summary
sessions-link-bin = Bin
sessions-agreement-with = Agreement: { $with }

# Booking, changing, logging
sessions-edit-title = Changing a session
sessions-edit-title-new = A session
sessions-edit-title-past = A session that has been
sessions-edit-sketch = Not lost if you leave: it waits on Sessions as being written.
sessions-edit-leave = Do not keep it
sessions-edit-left = It is in the bin.
sessions-edit-keep = Keep it
sessions-edit-note-how = Keep it, and note how it was
sessions-edit-done = Done
sessions-kind = Kind
sessions-called = Called
sessions-called-hint = If you like. Without it, the kind is its name.
sessions-as-last = Fill in as last time
sessions-day = Day
sessions-time-hint = If it is known: “14:00” or “2pm”.
sessions-length = Length in minutes
sessions-number-unclear = That is not a number from { $min } to { $max }.
sessions-number-unclear-stays = That is not a number from { $min } to { $max }. It stays at { $value }.
sessions-dates = Other published dates
sessions-dates-hint = One a line, with the time if it differs: “3 December 13:00”. Each is kept as offered, with the rest as above and below.
sessions-dates-read = When you leave this page, or now, these are kept:
sessions-dates-now = Keep these now
sessions-dates-unclear = “{ $line }” could not be read as a day. Change it or take it out; it is not lost meanwhile.
sessions-dates-left =
    { $count ->
        [one] One line could not be read as a day, and is still here. Everything else is kept.
       *[other] { $count } lines could not be read as days, and are still here. Everything else is kept.
    }
sessions-dates-kept =
    { $count ->
        [one] 1 date is kept as offered.
       *[other] { $count } dates are kept as offered.
    }
sessions-format = How you meet
sessions-place = Place or link
sessions-with = With
sessions-with-hint = A role or initials, such as “clinical supervisor”. Names are better left out: what is written may one day be asked for.
sessions-role = My part
sessions-group = What kind of group
sessions-group-hint = “Band 6 nurses”, “link workers”: never who.
sessions-people = How many were supervised, with you
sessions-people-hint = Without whoever supervised. It says how much of the time counts where a body asks for supervision.
sessions-aequip = Functions of A-EQUIP
sessions-state = Where it stands
sessions-programme-of = Part of
sessions-programme-none = no programme
sessions-more = Reminder, repeats and more
sessions-remind = Reminder
sessions-remind-hint = On Today, inside Stillpoint. Nothing is sent anywhere.
sessions-repeat = Repeats
sessions-repeat-none = it does not
sessions-repeat-weeks = every so many weeks
sessions-repeat-months = every so many months
sessions-repeat-every-weeks = Weeks between two
sessions-repeat-every-months = Months between two
sessions-repeat-more = How many more
sessions-repeat-more-hint = They go in the diary when you leave this page, or now.
sessions-repeat-now =
    { $count ->
        [one] Put 1 more in the diary
       *[other] Put { $count } more in the diary
    }
sessions-repeats-kept =
    { $count ->
        [one] 1 more is in the diary.
       *[other] { $count } more are in the diary.
    }
sessions-series-later =
    { $count ->
        [one] 1 later session of this series is in the diary.
       *[other] { $count } later sessions of this series are in the diary.
    }
sessions-series-ask = Do the later ones change too?
sessions-series-ask-body =
    { $count ->
        [one] This one is kept as changed. 1 later session of its series can change with it, and is then on:
       *[other] This one is kept as changed. { $count } later sessions of its series can change with it, and are then on:
    }
sessions-series-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
sessions-series-staying =
    { $count ->
        [one] 1 later one stays as it is: it was attended, cancelled or declined.
       *[other] { $count } later ones stay as they are: they were attended, cancelled or declined.
    }
sessions-series-only-this = Only this one
sessions-series-later-too = This and the later ones
sessions-series-refused = None of the later ones has changed. This one is kept as changed. Try again, or leave it at this one.
sessions-series-changed =
    { $count ->
        [one] This one and 1 later one are changed.
       *[other] This one and { $count } later ones are changed.
    }

# One session
sessions-change = Change
sessions-after = Note how it was
sessions-after-again = What I noted afterwards
sessions-reflect = Reflect on it
sessions-prepared = What I prepared
sessions-prepared-kept =
    { $count ->
        [one] 1 more is kept to yourself, in the preparation.
       *[other] { $count } more are kept to yourself, in the preparation.
    }
sessions-discussed = , talked about
sessions-afterwards = Afterwards
sessions-felt-heard = Felt heard
sessions-felt-useful = Useful
sessions-felt-safe = Felt safe
sessions-felt-of-ten = { $score } of 10
sessions-after-shifted = What shifted
sessions-after-learned = What I learned
sessions-after-carry = To carry over
sessions-after-idea = An idea to take back
sessions-after-question = A question for next time
sessions-after-note = Anything else
sessions-actions = Actions from it
sessions-action-by = by { $day }
sessions-actions-all = All actions
sessions-intention = Intention
sessions-intention-back = It comes back to you on { $day }.
sessions-reflections = Reflections
sessions-reflection = Reflection
sessions-reflection-line = { $name }, { $day }
sessions-remove = Remove
sessions-remove-one = Remove this one
sessions-remove-later = Remove this one and the later ones
sessions-removed =
    { $count ->
        [one] The session is in the bin.
       *[other] { $count } sessions are in the bin.
    }

# The agreement
sessions-agreement = Agreement
sessions-agreement-teach = What you and whoever supervises you have settled, on one page and in your own words. Leave out whatever you have not talked about yet.
sessions-agreement-print = Print
sessions-agreement-renew = Start a new version
sessions-agreement-renewed = A new version, with the words as they were. Since when it holds, and when to look at it again, are still to be said.
sessions-agreement-remove = Remove
sessions-agreement-removed = The agreement is in the bin.
sessions-agreement-purpose = What it is for
sessions-agreement-purpose-prompt = What should be different for you, and for the people you work with?
sessions-agreement-format = How you meet
sessions-agreement-format-prompt = The two of you or a group; in a room, by video or by phone.
sessions-agreement-frequency = How often and how long
sessions-agreement-frequency-prompt = Such as an hour every six weeks.
sessions-agreement-protectedTime = Protected time
sessions-agreement-protectedTime-prompt = Who covers for you, and what counts as a reason to move it?
sessions-agreement-privacy = Privacy
sessions-agreement-privacy-prompt = Where can you talk without being overheard or called away?
sessions-agreement-records = Records
sessions-agreement-records-prompt = Who writes what down, where is it kept, and who may see it?
sessions-agreement-confidentiality = What stays between you
sessions-agreement-confidentiality-prompt = What will neither of you repeat outside?
sessions-agreement-limits = What cannot stay between you
sessions-agreement-limits-prompt = Such as danger to somebody, safeguarding, unsafe practice: what happens then, and would you be told first? This is shown above every preparation.
sessions-agreement-cancellation = When one of you cannot come
sessions-agreement-cancellation-prompt = How much notice, and how is another time found?
sessions-agreement-urgent = When something cannot wait
sessions-agreement-urgent-prompt = Whom can you reach in between, and how?
sessions-agreement-evaluation = How you will know it helps
sessions-agreement-evaluation-prompt = When will you ask each other, and what may change?
sessions-agreement-agreed = Agreed on
sessions-agreement-review = To be looked at again
sessions-agreement-review-hint = Such as “in 6 months”. Stillpoint says so when the day comes near.
sessions-agreement-earlier = This is an earlier version
sessions-agreement-earlier-body = It is kept to be read. Another has taken its place.
sessions-agreement-later = Open the later version
sessions-agreement-versions = Earlier versions
sessions-agreement-of = Agreed on { $day }
sessions-agreement-written = Written on { $day }

# Planning
sessions-kinds = Which kinds of session
sessions-kinds-hint = None chosen means all but what you do by yourself.
sessions-plan-allowance = Allowance
sessions-plan-rhythm = Rhythm
sessions-plan-programme = Programme
sessions-plan-refresher = Refresher
sessions-plan-confidence = Confidence in facilitating
sessions-plan-keep = Keep it
sessions-plan-removed = It is in the bin.
sessions-plan-called-hint = If you like.
sessions-plan-allowance-teach = Sessions you have been given until a day. What is used, booked and left is worked out from the diary.
sessions-plan-sessions = Number of sessions
sessions-plan-minutes = Minutes each
sessions-plan-minutes-hint = Leave empty where the length is not part of it.
sessions-plan-from = From
sessions-plan-until = Until
sessions-plan-backwards = The last day lies before the first, so no session counts yet.
sessions-plan-rhythm-teach = How often you would like a session to come round. You see when the next is due, and nobody counts what was missed.
sessions-plan-weeks = Weeks between two
sessions-plan-since = Counted from
sessions-plan-since-hint = Until there has been one; then from the last you attended.
sessions-plan-programme-teach = A set number of sessions that belong together. Say of each session that it is part of it.
sessions-plan-begins = Begins
sessions-plan-refresher-teach = Training to come back to by a day.
sessions-plan-what = What
sessions-plan-due = Due
sessions-plan-again = Again after so many weeks
sessions-plan-again-hint = Leave empty for once only. A year is 52.
sessions-plan-done = Last done
sessions-plan-done-hint = Leave empty until it has been.
sessions-plan-done-today = Done today
sessions-plan-confidence-teach = How it feels to hold the space for others, today. It is for you alone, and is asked again after six months.
sessions-plan-one = One to one
sessions-plan-group = In groups
sessions-plan-confidence-low = not at all
sessions-plan-confidence-high = fully
sessions-plan-note = A word on it, if you like
sessions-plan-day = Day
sessions-plan-before = At other times
