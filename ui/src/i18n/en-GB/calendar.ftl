calendar-title = Calendar
calendar-open = Calendar
calendar-back = To the journal
calendar-back-to = Back to the calendar
calendar-as = Shown as
calendar-as-month = Month
calendar-as-year = Year
calendar-month-before = The month before
calendar-month-after = The month after
calendar-year-before = The year before
calendar-year-after = The year after
calendar-today = Today
calendar-loading = Looking through the days
calendar-incomplete = Older entries are still being opened: there may be more.
calendar-failed = The days could not be looked through
calendar-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
calendar-again = Try again
calendar-key = A filled day has entries, and a ring a session.
calendar-keys = Arrow keys go from day to day, Page Up and Page Down from month to month.
# The accessible name of a day.
calendar-day = { $day }{ $entries ->
    [0] {""}
    [one] , 1 entry
   *[other] , { NUMBER($entries) } entries
}{ $sessions ->
    [0] {""}
    [one] , 1 session
   *[other] , { NUMBER($sessions) } sessions
}
# Below the name of a month.
calendar-month-days = { $days ->
    [0] no entries
    [one] entries on 1 day
   *[other] entries on { NUMBER($days) } days
}
calendar-day-list = Entries of this day
calendar-day-none = Nothing was written that day.
calendar-day-sessions = { $sessions ->
    [one] There is a session on this day.
   *[other] There are { NUMBER($sessions) } sessions on this day.
}
calendar-to-sessions = To the sessions

# This day in earlier years
calendar-on-day = Show on Today what I wrote on that day in earlier years
calendar-on-day-hint = Off unless you ask for it. Each entry can be kept from being shown, and stays in the journal as it is.
calendar-on-day-hidden =
    { $count ->
        [one] One entry is kept from being shown.
       *[other] { NUMBER($count) } entries are kept from being shown.
    }
calendar-on-day-again = Show again
calendar-on-day-shown-again = They are shown on their days again.
calendar-on-day-failed = That could not be kept, and is as it was.
