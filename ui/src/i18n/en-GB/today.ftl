today-greeting-morning = Good morning. How are you arriving?
today-greeting-afternoon = Good afternoon. How is it going?
today-greeting-evening = Good evening. How was the shift?
today-greeting-night = It is late. How are you holding up?
today-doors = Where to begin
today-door-checkin = Check in
today-door-checkin-text = How you are arriving. About a minute.
today-door-reflect = Reflect
today-door-reflect-text = Something that stayed with you, a stage at a time.
today-door-reflect-draft = Go on with what you began on { $day }.
today-door-prepare = Prepare
today-door-prepare-text = { $session }, { $day }.
today-empty = This is your journal: a check-in takes about a minute, and every part of it can be skipped.
today-drafts = To continue
today-reading = Nothing new is kept in this journal for now. Everything that can be read is here, and can be saved as plain files in the settings; the backups are there too. Grounding and Help now are there as always.
today-drafts-reading = Begun and not saved
today-draft-read = Read
today-draft-new = A check-in from { $when }
today-draft-ground = What was noted after { $name }, { $when }
today-draft-reflection = A reflection begun { $when }
today-draft-edit = Changes begun { $when }
today-draft-continue = Continue
today-draft-discard-short = Discard
today-draft-discarded = Draft discarded.
today-draft-back = The draft is back.
today-draft-nothing = Nothing written yet.
today-on-day = On this day in earlier years
today-on-day-hide = Not this one
today-on-day-hidden = It is not shown on its day any more. It is in the journal as it was.
today-on-day-back = It is shown on its day again.
today-on-day-more =
    { $count ->
        [one] One more is in the calendar.
       *[other] { NUMBER($count) } more are in the calendar.
    }
today-aside = Set aside for supervision
today-aside-count =
    { $count ->
        [one] One thing set aside
       *[other] { $count } things set aside
    }
today-aside-newest = The newest five are here. The rest are in the journal.
today-today = Earlier today
today-week = The last seven days
today-week-table = { $scale }, the last seven days, by day
today-week-day = Day
today-week-score = Score
today-week-none = none
today-week-empty = Lines appear here once there are scores.
today-loading = Opening today
today-failed = Today could not be read
today-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
today-try-again = Try again
today-undo = Undo
today-action-failed = That did not work. Nothing has changed.

# Sessions
today-session-next = Next session · { $when }
today-session-minutes = { $minutes } minutes
today-session-facts = For this session
today-session-agreed = Agreement in place
today-session-in = In the session
today-session-prepare = Prepare
today-session-begin = Begin
today-unlogged = Did this take place?
today-unlogged-which = { $session }, { $when }
today-unlogged-after = Five minutes on it
today-unlogged-attended = I was there
today-unlogged-cancelled = It did not take place
today-unlogged-not-now = Not now
today-unlogged-kept-attended = Kept as attended.
today-unlogged-kept-cancelled = Kept as cancelled.
today-unlogged-away = It is not asked after again. It stays among the sessions.

# What was promised
today-actions = Actions you took away
today-actions-count =
    { $count ->
        [one] One action open
       *[other] { $count } actions open
    }
today-actions-all = All actions
today-actions-more =
    { $count ->
        [one] One more, and all actions
       *[other] { $count } more, and all actions
    }
today-action-from = from { $day }
today-action-said = Kept as “{ $answer }”.

# What comes back
today-echo =
    { $weeks ->
        [0] You wrote this on { $day }.
        [one] You wrote this a week ago, on { $day }.
       *[other] You wrote this { $weeks } weeks ago, on { $day }.
    }
today-echo-answer = Anything to say to it now? It can stay empty.
today-echo-put-away = Put it away
today-echo-away = Put away.

# One line each
today-lines = Worth a line
today-why = You once wrote down why you do this. It is here if you would like to read it.
today-reminder = A reminder: { $kind }, { $when }
today-review = Your agreement is to be looked at again by { $day }.
today-review-was = Your agreement was to be looked at again on { $day }.
today-refresher = A refresher is due by { $day }.
today-refresher-was = A refresher was due on { $day }.
today-allowance =
    { $count ->
        [one] One session of your allowance is left, until { $day }.
       *[other] { $count } sessions of your allowance are left, until { $day }.
    }
