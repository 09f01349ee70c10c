patterns-title = Patterns
patterns-range = Over how long
patterns-range-fourWeeks = 4 weeks
patterns-range-eightWeeks = 8 weeks
patterns-range-year = A year
patterns-span = { $from } to { $to }
patterns-as-table = As a table
patterns-loading = Adding up
patterns-failed = The patterns could not be worked out
patterns-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
patterns-again = Try again
patterns-empty = Lines appear here once there are check-ins in this time. A few are enough, and there is no hurry.
patterns-more-later = What you have not used is left out: it appears here once there is something of it.
patterns-keys = Arrow keys go from point to point.
patterns-none = none

# Any chart
patterns-table = { $title }, as a table
patterns-save-which = Save a picture: { $title }
patterns-day = Day
patterns-week = Week
patterns-week-of = Week from { $from }
patterns-point = { $name }, { $day }: { $value }
patterns-point-week = { $name }, week from { $from }: { $value }, { $days ->
    [one] from 1 day
   *[other] from { $days } days
}
patterns-middle-note = The middle is the value that has as many above it as below. A day without a value leaves a gap.

# Lines
patterns-scales-and = { $first } and { $second }
patterns-scales-choose = Shown here, two at a time
patterns-line-none = { $name }: no value in this time.
patterns-line-one = { $name }: one day with a value, { $low }.
patterns-line-same = { $name }: { $days } days with a value, each of them { $low }.
patterns-line-days = { $name }: { $days } days with a value, from { $low } to { $high }, { $middle } in the middle.
patterns-line-weeks-same = { $name }: { $days ->
    [one] one day
   *[other] { $days } days
} with a value; every week with one has a mean of { $low }.
patterns-line-weeks = { $name }: { $days } days with a value. The weeks’ means lie from { $low } to { $high }, { $middle } in the middle.
patterns-line-higher = { $name } in the middle was { $first } in the first half of this time and { $second } in the second: higher by { $by }.
patterns-line-lower = { $name } in the middle was { $first } in the first half of this time and { $second } in the second: lower by { $by }.
patterns-line-level = { $name } in the middle was { $first } in the first half of this time and { $second } in the second: less than 1 apart.
patterns-sessions-legend = a session
patterns-sessions = { $count ->
    [0] No session was attended in this time.
    [one] One session was attended in this time; a dashed line marks it.
   *[other] { $count } sessions were attended in this time; dashed lines mark them.
}
patterns-sessions-column = Sessions
patterns-session = { $kind }, { $day }
patterns-systems = The three systems
patterns-themes = The five themes
patterns-themes-note = As you gave them numbers in reflections, each from 0 to 10.

# What helped
patterns-helped = What helped: distress before and after grounding
patterns-helped-empty = Distress given before and after an exercise is set side by side here.
patterns-helped-before = before
patterns-helped-after = after
patterns-helped-row = { $name } · { $times ->
    [one] once
   *[other] { $times } times
}
patterns-helped-few = too few yet to say
patterns-helped-few-one = { $name } ({ $times ->
    [one] once
   *[other] { $times } times
})
patterns-helped-few-point = { $name }: measured { $times ->
    [one] once
   *[other] { $times } times
}, too few yet to say
patterns-helped-few-said = Too few yet to say: { $names }. From { $enough } times on it is shown.
patterns-helped-said = { $name }: of { $times } times, distress was { $parts }. In the middle it was { $before } before and { $after } after.
patterns-helped-others = Of the others the chart and its table tell.
patterns-helped-was-lower = lower after it { $count ->
    [one] once
   *[other] { $count } times
}
patterns-helped-was-same = the same { $count ->
    [one] once
   *[other] { $count } times
}
patterns-helped-was-higher = higher after it { $count ->
    [one] once
   *[other] { $count } times
}
patterns-helped-spread = { $name }: before from { $beforeLow } to { $beforeHigh }, after from { $afterLow } to { $afterHigh }; in the middle { $before } before and { $after } after, of { $times } times.
patterns-helped-note = Thin lines show from where to where it went. This is what came after, which need not be what came of it.
patterns-helped-exercise = Exercise
patterns-helped-times = Times
patterns-helped-lower = Lower after
patterns-helped-same = The same
patterns-helped-higher = Higher after
patterns-from-to = { $middle } ({ $low } to { $high })

# Days
patterns-days = Days you checked in
patterns-days-said = { $with ->
    [0] No day in this time has a check-in.
    [one] One day in this time has a check-in.
   *[other] { $with } days in this time have a check-in.
} Days without one are fine too.
patterns-days-filled = The more of a square is filled, the more check-ins that day has: one, two, or more.
patterns-days-point = { $day }: { $count ->
    [0] no check-in
    [one] 1 check-in
   *[other] { $count } check-ins
}
patterns-days-count = Check-ins

# Weekdays and shifts
patterns-contexts-scale = Scale
patterns-weekdays = { $scale } by weekday
patterns-shifts = { $scale } by shift
patterns-contexts-few = { $days ->
    [0] no day
    [one] 1 day: too few
   *[other] { $days } days: too few
}
patterns-contexts-row = { $name } · { $days ->
    [one] 1 day
   *[other] { $days } days
}
patterns-contexts-said = { $name }: from { $low } to { $high }, { $middle } in the middle of { $days } days.
patterns-contexts-said-few = { $name }: { $days ->
    [0] no day with a value.
    [one] 1 day with a value, too few to say more.
   *[other] { $days } days with a value, too few to say more.
}
patterns-contexts-apart = { $scale } in the middle was highest on { $highest } ({ $high }) and lowest on { $lowest } ({ $low }).
patterns-contexts-level = The middles of { $scale } lie less than 1 apart.
patterns-contexts-none = Too few days yet to set side by side.
patterns-contexts-weekdays-note = Only a weekday with at least { $enough } days is described. What it is about a day, this cannot say.
patterns-contexts-shifts-note = Only a kind of shift with at least { $enough } days is described. What it is about a shift, this cannot say.
patterns-contexts-kind = Kind of day
patterns-contexts-days = Days
patterns-contexts-lies = Middle (lowest to highest)
patterns-weekday-plural = { $day }s
patterns-shift-early = early shifts
patterns-shift-late = late shifts
patterns-shift-long = long days
patterns-shift-night = nights
patterns-shift-onCall = on-call shifts
patterns-shift-other = other shifts
patterns-shift-off = days off

# What was brought
patterns-brought = What you brought to supervision
patterns-brought-said = { $total ->
    [one] One thing was brought
   *[other] { $total } things were brought
} to { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}: { $counts }.
patterns-brought-count = { $count } { $kind }
patterns-brought-point = { $kind }: { $count }
patterns-brought-normative = normative
patterns-brought-formative = formative
patterns-brought-restorative = restorative
patterns-brought-untagged = without a tag
patterns-brought-note = Normative is about standards and safety, formative about learning, restorative about support (Proctor). Something that came back counts each time.
patterns-brought-kind = What it was about
patterns-brought-times = Things

# Supervision received
patterns-received = Supervision received
patterns-received-said = { $sessions ->
    [0] No session was received in this time.
    [one] One session was received in this time, { $length }.
   *[other] { $sessions } sessions were received in this time, { $length } together.
}
patterns-received-unknown = { $count ->
    [one] Of one of them the length is not known, and not counted.
   *[other] Of { $count } of them the length is not known, and not counted.
}
patterns-received-hours = { $hours } h { $minutes } min
patterns-received-whole = { $hours } h
patterns-received-minutes = { $minutes } min
patterns-allowance = Allowance: { $name }
patterns-rhythm = Every { $weeks ->
    [one] week
   *[other] { $weeks } weeks
}: { $name }
patterns-kinds-all = every kind
patterns-allowance-said = { $name }: of { $sessions } sessions, { $used } attended, { $booked } in the diary, { $left } left, until { $until }.
patterns-rhythm-said = { $name }: { $attended } attended in this time, in which it comes round { $meant ->
    [0] not once yet
    [one] once
   *[other] { $meant } times
}.
patterns-received-bar = { $count } of { $of }
patterns-received-note = The upright mark is what was allowed, or how often it comes round. A dashed box is in the diary. An allowance is counted over all of its days.
patterns-received-what = What
patterns-received-attended = Attended
patterns-received-booked = In the diary
patterns-received-beside = Allowed or meant

# Saving
patterns-save-title = Save this chart as a picture
patterns-save-warning = A picture leaves the encrypted journal. Anyone who can open the file can see what is on it.
patterns-save-holds = On it are:
patterns-save-holds-title = “{ $title }”, { $from } to { $to }
patterns-save-holds-chart = the chart, as it is drawn here
patterns-save-holds-said = the sentences that stand under it here
patterns-save-holds-names = names you gave an exercise or an allowance, where it shows any
patterns-save-words = No words of an entry are on it.
patterns-save-svg = Save as SVG
patterns-save-png = Save as PNG
patterns-save-not = Not now
patterns-saved = The picture is saved where you chose.
patterns-save-failed = The picture could not be saved
patterns-save-failed-body = Nothing was written. Choose another place, or the other kind of picture.
