today-greeting-morning = Good morning. How are you arriving?
today-greeting-afternoon = Good afternoon. How is it going?
today-greeting-evening = Good evening. How was the shift?
today-greeting-night = It is late. How are you holding up?
today-doors = Where to begin
today-door-checkin = Check in
today-door-checkin-text = How you are arriving. About a minute.
today-door-journal = Journal
today-door-journal-text = Read back what you have put down.
today-door-journal-empty = What you put down will be here.
today-empty = This is your journal: a check-in takes about a minute, and every part of it can be skipped.
today-drafts = To continue
today-draft-new = A check-in from { $when }
today-draft-ground = What was noted after { $name }, { $when }
today-draft-edit = Changes begun { $when }
today-draft-continue = Continue
today-draft-discard-short = Discard
today-draft-discarded = Draft discarded.
today-draft-back = The draft is back.
today-draft-nothing = Nothing written yet.
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
