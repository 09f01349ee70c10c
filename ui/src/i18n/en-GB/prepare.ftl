# Preparing for a session
prepare-title = Prepare
prepare-eyebrow = { $title } · { $when }
prepare-loading = Opening the session
prepare-gone = This session is not here any more
prepare-gone-body = It may be in the bin, or deleted. What was written in your journal is where it was.
prepare-failed = The session could not be read
prepare-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
prepare-try-again = Try again
prepare-to-sessions = Back to the sessions
prepare-paper = One page
prepare-open = Open in the session
prepare-ground = Ground first
prepare-undo = Undo
prepare-modes = How much to prepare
prepare-brief = Two minutes
prepare-full-mode = In full

# What has been agreed
prepare-limits = What cannot stay in the room:
prepare-limits-unsaid = The agreement says nothing yet of what cannot stay in the room.
prepare-no-agreement = There is no agreement for these sessions yet. It says what stays in the room and what cannot.
prepare-agreement = The whole agreement
prepare-agreement-make = Write one

# The journal since last time
prepare-since = Since { $day }
prepare-journal = Your journal
prepare-since-counts = { $counted }. Nothing leaves your journal unless you bring it.
prepare-since-empty = Nothing in the journal since then. You can bring something all the same.
prepare-since-more = { $count ->
    [one] One more
   *[other] { $count } more
}
prepare-count-checkIn = { $count ->
    [one] 1 check-in
   *[other] { $count } check-ins
}
prepare-count-grounding = { $count ->
    [one] 1 grounding
   *[other] { $count } groundings
}
prepare-count-reflection = { $count ->
    [one] 1 reflection
   *[other] { $count } reflections
}
prepare-kind-checkIn = Check-ins
prepare-kind-grounding = Groundings
prepare-kind-reflection = Reflections
prepare-bring = Bring
prepare-bringing = Bringing
prepare-bring-which = { $name }: { $which }
prepare-left = Left in the journal. It is not on the agenda any more.
prepare-filter-aside = Set aside ({ $count })
prepare-filter-more = Look for something
prepare-filter-any = Any
prepare-filter-kind = Kind
prepare-filter-tag = Tag
prepare-filter-feeling = Feeling
prepare-filter-from = From
prepare-filter-to = To
prepare-filter-clear = Show everything
prepare-found = { $found } of { $of }
prepare-found-none = Nothing here fits what you are looking for.
prepare-entry-loading = Opening the entry
prepare-entry-gone = This entry is not in the journal any more. It may be in the bin.
prepare-entry-failed = The entry could not be opened.
prepare-entry-empty = Nothing was written in it.

# What will be brought
prepare-agenda = What I will bring
prepare-agenda-empty = Nothing yet. Bring something from the journal, or begin with a question.
prepare-item = Question { $number }:
prepare-question = Question { $number }
prepare-question-new = What is my question?
prepare-question-from = What is the question in it?
prepare-details = More on question { $number }
prepare-would-like = I would like:
prepare-want = What I would like
prepare-context = What I will tell of it
prepare-context-hint = The least that makes the question clear, for you to say in the session. It is on no page, and nobody else sees it.
prepare-telling-room = There is room for about { $fair } of telling.
prepare-telling = About { $length } to tell. There is room for about { $fair }.
prepare-telling-long = About { $length } to tell, where about { $fair } would leave room for the question. It may stay as it is.
prepare-feeling = How it feels
prepare-only-you = Only you see this.
prepare-minutes = Minutes
prepare-minutes-unclear = Write it in minutes, up to { $most }.
prepare-length = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
prepare-proctor = What it is for (Proctor)
prepare-aequip = What it is for (A-EQUIP)
prepare-tag-none = Not said
prepare-shared = Others may see the question
prepare-shared-hint = The question, what you would like, and the minutes: on the page you print and on the screen in the session. Nothing else.
prepare-mine-hint = It stays with you: not on the page, and not on the screen in the session unless you ask for it there.
prepare-mine = Only mine
prepare-theirs = Others may see it
prepare-theirs-worded = Others may see it, in other words
prepare-line-write = Word it differently for others
prepare-line = What others see
prepare-line-hint = Your own question stays as it is.
prepare-line-drop = Show the question itself
prepare-line-dropped = Others see the question itself.
prepare-from = from { $source }
prepare-from-read = Read where it came from
prepare-discussed = talked about
prepare-back = { $times ->
    [1] Back from last time
    [2] Back for the second time
    [3] Back for the third time
    [4] Back for the fourth time
    [5] Back for the fifth time
   *[other] Back { $times } times
}
prepare-more = More
prepare-less = Less
prepare-more-about = { $name } on question { $number }
prepare-close = Close
prepare-drag = Drag to move
prepare-up = Move question { $number } up
prepare-down = Move question { $number } down
prepare-moved = Now question { $number } of { $of }
prepare-remove = Take question { $number } off the agenda
prepare-removed = Taken off the agenda.
prepare-order-hint = Drag to change the order, or press Alt with ↑ or ↓ in a question.
prepare-add = Add a question
prepare-full = An agenda holds up to { $most } things.
prepare-sum = { $given } minutes given out.
prepare-sum-of = { $given } of { $of } minutes given out.
prepare-sum-over = { $given } minutes given out, and the session has { $of }. Something may have to wait.

# From last time
prepare-last = From last time
prepare-last-bring = Bring it
prepare-actions-open = { $count ->
    [0] Nothing open.
    [one] One action open.
   *[other] { $count } actions open.
}
prepare-asked = What became of it: { $what }
prepare-asked-unnamed = Something without a name
prepare-asked-from = from { $day }
prepare-asked-by = by { $day }
prepare-asked-word = A word on it

# For oneself
prepare-privately = For me
prepare-privately-hint = Nobody else sees any of this.
prepare-hope = What I hope to leave with
prepare-avoiding = What am I avoiding?
prepare-must = Is there anything I must bring?
prepare-must-hint = A risk, a safeguarding concern, anyone’s fitness to practise.
prepare-top = What is on top
prepare-need = What I need
prepare-stays = What must not leave the room
prepare-online = Before a video call

# Keeping

# In the session
insession-title = In the session
insession-agenda = Agenda
insession-agenda-empty = Nothing was prepared, and that is all right. There is a place to jot below.
insession-agenda-mine = Nothing on the agenda is for others to see.
insession-item-wordless = Something without a question yet
insession-item-left = { $left ->
    [0] its time is up
    [one] 1 minute left
   *[other] { $left } minutes left
}
insession-feeling = How it feels: { $feeling }
insession-begins = { $minutes ->
    [one] Begins in 1 minute
   *[other] Begins in { $minutes } minutes
}
insession-left = { $left ->
    [one] 1 minute left, until { $ends }
   *[other] { $left } minutes left, until { $ends }
}
insession-ended = The time ended at { $ends }
insession-jot = Jottings
insession-jot-hint = Kept as you type, and never printed. No names.
insession-show-mine = Show what is only mine
insession-show-mine-hint = Your private questions and notes appear on this screen. Mind who can see it.
insession-back = Back to preparing
insession-end = End

# After a session
after-title = After the session
after-hint = About five minutes. Leave out whatever you like; only you see it.
after-state = Did it take place?
after-why = Why not?
after-why-hint = Staffing, sickness, short notice: as much or as little as you like. No names.
after-how = How it was
after-how-hint = From 0 to 10, if you want to say.
after-heard = I felt heard
after-useful = It was useful
after-safe = It felt safe
after-safe-drop-in = How safe did the space feel?
after-low = not at all
after-high = fully
after-talked = What was talked about
after-talked-hint = What is not ticked comes back next time.
after-shifted = What shifted?
after-learned = What did I learn?
after-idea = An idea to take back
after-actions = What I will do
after-actions-community = How I will put it into practice
after-actions-hint = It comes up again when you prepare for the next session.
after-action = What
after-action-which = Action { $number }:
after-action-by = By when
after-action-add = Add an action
after-action-remove = Remove action { $number }
after-action-removed = The action is in the bin.
after-not-done = That did not work. Nothing has changed.
after-carry = Anything else to carry over
after-carry-hint = It is there when you next prepare.
after-question = A question for next time
after-aequip = What it served (A-EQUIP)
after-length = How long it was
after-hours = Time spent
after-length-hint = In minutes, or as “1 h 30”.
after-group = Which kind of group
after-group-hint = “Ward staff”, “new starters”: never who they are.
after-intention = An intention, or thanks
after-intention-hint = It comes back to you in seven days, on { $day }.
after-note = Anything else
after-next = Next time
after-next-open = Open it
after-next-another = Another date
after-next-day = Day
after-day-hint = “Thursday”, “in 6 weeks” or “10 December”.
after-next-time = Time
after-next-add = Put it in the diary
after-next-added = In the diary.
after-reflect = Reflect on it
after-done = Done
