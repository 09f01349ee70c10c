# Evidence: what a body asks for, what there is, and what was made for others to read.

evidence-title = Evidence
evidence-loading = Adding up
evidence-failed = The evidence could not be read
evidence-failed-body = Nothing is lost. Try again.
evidence-again = Try again
evidence-not-done = That did not work. Nothing has changed.
evidence-removed = Moved to the bin.
evidence-undo = Undo
evidence-back-again = Back where it was.

# Without a cycle
evidence-none = A cycle says from when until when something is asked of you, and by whom: a body you are registered with, an employer, or you yourself. What you log counts towards it, and how it was counted can be looked at.
evidence-none-free = Nobody has to be registered anywhere to keep a log here.
evidence-begin = Set up a cycle
evidence-another = Another cycle

# The cycle
evidence-cycle = Cycle
evidence-cycle-change = Change the cycle
evidence-cycle-span = { $from } to { $until }
evidence-cycle-days =
    { $count ->
        [0] Its last day is today.
        [one] One day left.
       *[other] { $count } days left.
    }
evidence-cycle-over = It is over.
evidence-cycle-ahead = It has not begun.
evidence-rules-of = { $name }, as written down on { $day }. { $source } What holds now is on their own page: look there before you rely on this.
evidence-rules-own = { $source }
evidence-rules-unknown = These rules are from another version of Stillpoint. What is logged is kept, and only your own figures are added up here.
evidence-notes = What else there is to know

# What is asked for
evidence-asked = What is asked for
evidence-asked-nothing = These rules ask for nothing that can be counted. You can set figures of your own.
evidence-own = your own figure
evidence-practiceHours = Practice hours
evidence-learning = Learning
evidence-participatory = Learning together with others
evidence-feedback = Feedback
evidence-pieces = { $name }: finished
evidence-peerPieces = { $name }: reflected on with a peer
evidence-learningKinds = Kinds of learning
evidence-gaps = Gaps in the list of learning
evidence-amount = { $have } of { $needed }
evidence-hours = { $hours } h
evidence-minutes = { $minutes } min
evidence-hours-minutes = { $hours } h { $minutes } min
evidence-nothing-yet = none
evidence-to-go = { $amount } still to come
evidence-there = Nothing is missing
evidence-gaps-none = No gap to be explained
evidence-gaps-some =
    { $count ->
        [one] One gap to be explained
       *[other] { $count } gaps to be explained
    }
evidence-done-on = Done on { $day }
evidence-not-done-yet = No day is set yet
evidence-working = How it was counted
evidence-working-none = Nothing is logged for it in this cycle yet.
evidence-working-thing = { $day }: { $what }, { $amount }
evidence-working-piece = { $what }: finished
evidence-working-partly = { $from } to { $until }: { $what }. Not counted, because it lies partly outside this cycle. Log the part within it by itself.
evidence-working-backwards = { $what }. Not counted, because its last day, { $until }, is before its first, { $from }.
evidence-working-ahead = { $day }: { $what }. Not counted yet, because that day is still to come.
evidence-working-no-length = { $day }: { $what }. Not counted, because it has no length yet.
evidence-working-unfinished =
    { $count ->
        [one] { $what }: one field is still empty, so it is not counted yet.
       *[other] { $what }: { $count } fields are still empty, so it is not counted yet.
    }
evidence-working-kind =
    { $count ->
        [one] { $kind }: once
       *[other] { $kind }: { $count } times
    }
evidence-working-gap = Nothing between { $from } and { $until }
evidence-working-year = { $from } to { $until }: { $done }
evidence-working-sum = Together { $amount }.
evidence-untitled = without a name

# Supervision
evidence-supervised = Supervision
evidence-supervised-asked = { $amount } in each calendar month. One month does not make up for another.
evidence-supervised-asked-averaged = { $amount } for each calendar month, averaged over the months that are over.
evidence-supervised-there =
    { $count ->
        [0] No month is over yet.
        [one] In the one month that is over: { $amount }. Nothing is missing.
       *[other] In the { $count } months that are over: { $amount }. Nothing is missing.
    }
evidence-supervised-lacking =
    { $count ->
        [one] In the one month that is over: { $amount }. { $lacking } are missing.
       *[other] In the { $count } months that are over: { $amount }. { $lacking } are missing.
    }
evidence-supervised-what = Counted are sessions that you attended as the one supervised: one to one, in groups, drop-ins, restorative, with a nurse advocate, among peers. Not what you did alone, taught, or a community of practice. Change a session under Sessions.
evidence-month-over = { $amount }
evidence-month-short = { $amount }, { $lacking } missing
evidence-month-going-on = { $amount } so far, { $lacking } still to come
evidence-month-going-on-there = { $amount } so far
evidence-month-none = no session
evidence-counted-full =
    { $sessions ->
        [one] One session of { $length }: counts in full, { $together }
       *[other] { $sessions } sessions of { $length }: each counts in full, together { $together }
    }
evidence-counted-group-full =
    { $sessions ->
        [one] One session of { $length }, group of { $people }: counts in full, { $together }
       *[other] { $sessions } sessions of { $length }, group of { $people }: each counts in full, together { $together }
    }
evidence-counted-half =
    { $sessions ->
        [one] One session of { $length }, group of { $people }: half counts, { $minutes } / 2 = { $each }
       *[other] { $sessions } sessions of { $length }, group of { $people }: half of each counts, { $minutes } / 2 = { $each }, together { $together }
    }
evidence-counted-share =
    { $sessions ->
        [one] One session of { $length }, group of { $people }: its share counts, { $minutes } / { $people } = { $each }
       *[other] { $sessions } sessions of { $length }, group of { $people }: each counts its share, { $minutes } / { $people } = { $each }, together { $together }
    }
evidence-counted-notStated =
    { $sessions ->
        [one] One session of { $length }, group of { $people }: not counted, because what counts of a group that large is not known here
       *[other] { $sessions } sessions of { $length }, group of { $people }: not counted, because what counts of a group that large is not known here
    }
evidence-counted-noPeople =
    { $sessions ->
        [one] One group session of { $length }: not counted until the session says of how many people it was
       *[other] { $sessions } group sessions of { $length }: not counted until they say of how many people they were
    }
evidence-counted-noLength =
    { $sessions ->
        [one] One session: not counted until it says how long it was
       *[other] { $sessions } sessions: not counted until they say how long they were
    }
evidence-uneven = Parts of a minute are added whole, and left out only where they are shown.

# The log
evidence-log = Log
evidence-log-which = What to look at
evidence-log-learning = Learning
evidence-log-practiceHours = Practice hours
evidence-log-feedback = Feedback
evidence-log-learning-empty = Courses, reading, what the work taught you: whatever you learned from, with its day and how long it took.
evidence-log-practiceHours-empty = Hours in your role, by stretches of time: a year with one employer can be one line. Begin a new line where a cycle begins: one that lies only partly within it is not counted.
evidence-log-feedback-empty = What others said of your work, and in which role they are: a thank-you, a complaint, an appraisal. No names.
evidence-log-learning-add = Log learning
evidence-log-practiceHours-add = Log practice hours
evidence-log-feedback-add = Log feedback
evidence-change = Change
evidence-remove = Delete
evidence-no-length = no length yet
evidence-with-others = with others
evidence-outside = outside this cycle, not counted
evidence-partly-outside = partly outside this cycle, not counted
evidence-ahead = still to come, not counted yet
evidence-row-backwards = last day before the first, not counted
evidence-from-to = { $from } to { $until }
evidence-line = { $first } · { $second }
evidence-bin = Bin

# Changing one thing
evidence-item-cycle = Cycle
evidence-item-learning = Learning
evidence-item-practiceHours = Practice hours
evidence-item-feedback = Feedback
evidence-item-gone = It is no longer there
evidence-item-gone-body = It may be in the bin, or have been deleted for good.
evidence-back = Back to evidence
evidence-done = Done
evidence-read-only = This journal can only be read, so nothing can be changed here.
evidence-day = Day
evidence-first-day = First day
evidence-last-day = Last day
evidence-backwards = The last day is before the first, so nothing counts.
evidence-cycle-keeps = An entry written in this time is kept until the last day of it, unless its “Kept until” says otherwise. Nothing is deleted by itself.
evidence-cycle-backwards-field = The last day is before the first, so nothing counts towards this cycle.
evidence-cycle-backwards = Its last day is before its first, so nothing counts towards it. Change the cycle to put that right.
evidence-called = What you call it
evidence-called-hint = Only for you, if you like.
evidence-what = What it was
evidence-learning-kind = Kind
evidence-learning-kind-course = Course or training
evidence-learning-kind-work = From the work itself
evidence-learning-kind-study = Reading and study
evidence-learning-kind-teaching = Teaching or supporting others
evidence-learning-kind-professional = For the profession
evidence-learning-kind-other = Something else
evidence-length = How long
evidence-length-hint = Such as 1.5 h, 1 h 30 or 90 min.
evidence-length-unclear = This length could not be read, so there is none yet. Try 1.5 h, 1 h 30 or 90 min.
evidence-length-unclear-stays = This length could not be read. It stays at { $length }.
evidence-participatory-switch = Together with others
evidence-participatory-hint = In a group, or in exchange with at least one other person.
evidence-hours-field = Hours
evidence-hours-field-hint = Whole hours, such as 1350 or 1,350. Part of an hour cannot be kept here: round it up or down.
evidence-hours-many = That is more hours than there are in these days. It is counted as it stands.
evidence-number-unclear = That is not a whole number from { $min } to { $max }, so nothing is kept here yet.
evidence-number-unclear-stays = That is not a whole number from { $min } to { $max }. It stays at { $value }.
evidence-practice-what = In which role and setting
evidence-practice-what-hint = A kind of setting is enough. No address.
evidence-by = From whom, as a role
evidence-by-hint = “A relative”, “a colleague”, “a student”. No names.
evidence-feedback-what = What was said, in short
evidence-rules = Whose rules
evidence-both = I am on two of its registers
evidence-both-hint = { $both } practice hours are then asked for, instead of { $least }.
evidence-done-day = { $name }: done on
evidence-done-day-hint = Leave it empty until then.
evidence-each-year-more = { $name }: another day
evidence-figures = Figures of my own
evidence-figures-hint = A figure you set stands in place of the one in the rules, for part-time work for instance. Leave empty what the rules say.
evidence-figure-practiceHours = Practice hours
evidence-figure-learningHours = Hours of learning
evidence-figure-participatoryHours = Of these, hours together with others
evidence-figure-feedback = Pieces of feedback
evidence-figure-pieces = Finished pieces of evidence
evidence-figure-supervision = Minutes of supervision a month
evidence-averaged = One month may make up for another
evidence-group = In a group counts
evidence-group-full = All of the time
evidence-group-half = Half of the time
evidence-group-share = The time divided by the number of people

# Days as they go out
evidence-early = early { $month }
evidence-mid = mid-{ $month }
evidence-late = late { $month }

# Pieces
pieces-title = Pieces of evidence
pieces-empty = A piece is a copy that you make for others to read, from paragraphs you choose. It is edited by itself; what you wrote in the journal stays as it is, and never goes out.
piece-title = Piece of evidence
piece-make = Make a piece
piece-finished = nothing is missing
piece-empty-fields =
    { $count ->
        [one] one field still empty
       *[other] { $count } fields still empty
    }
piece-on-paper = On paper
piece-teach = This is a copy, for others to read. Leave out who anybody was, and where: what you change here changes nothing in the journal.
piece-for = For
piece-form = Form
piece-called = What it is called
piece-called-hint = It goes out with the piece. No names.
piece-day = Day it is about
piece-day-hint = Only the part of the month goes out, such as “early March 2026”. May be left empty.
piece-day-goes-out = Goes out as “{ $about }”.
piece-made-from = What it is made from
piece-take = Take paragraphs from the journal
piece-take-hint = Or write it here from nothing.
piece-take-not = Not now
piece-choose = Choose what to take from
piece-choose-none = There is nothing with words in it yet: no entry, no reflection, and nothing noted after a session.
piece-more = Show more
piece-paragraphs = Which paragraphs, and where to
piece-paragraphs-hint = Only what you send to a field is copied.
piece-paragraphs-none = There are no words in it.
piece-paragraph = Paragraph { $number }:
piece-goes-to = Goes to
piece-not-taken = Nowhere
piece-take-these =
    { $count ->
        [0] Copy these
        [one] Copy this paragraph
       *[other] Copy these { $count } paragraphs
    }
piece-source-gone = What this was made from is no longer in the journal. The piece stays as it is.
piece-source-failed = It could not be read. Nothing is lost: try again.
piece-source-changed = What this was made from has been changed since. It is compared with how it is now.
piece-compare = Compare with what it was made from
piece-same = Word for word as in the journal.
piece-optional = May stay empty. { $hint }
piece-other-field = From another form
piece-themes = Themes
piece-peer = Reflected on with a peer
piece-complete = Nothing that is asked for is empty.
piece-missing = Still empty: { $fields }.
piece-words =
    { $count ->
        [one] One word.
       *[other] { $count } words.
    }
piece-words-most =
    { $count ->
        [one] One word of up to { $most }.
       *[other] { $count } words of up to { $most }.
    }
piece-words-about =
    { $count ->
        [one] One word of about { $most }.
       *[other] { $count } words of about { $most }.
    }
piece-words-over = { $count } words of up to { $most }: { $over } over.
piece-session-shifted = What shifted
piece-session-learned = What was learned
piece-session-carry = What to carry over
piece-session-idea = An idea to take back
piece-session-question = A question for next time
piece-session-note = Anything else

evidence-cycle-on-paper = The cycle on paper

# What has gone out
gone-out-title = What has gone out
gone-out-empty = Nothing has been saved as a file from here.
gone-out-about = Kept in the journal: that something was saved, from which pieces, and what it was called then. Not what it said, and not where it went. What was saved is out of this journal’s reach.
gone-out-line = { $what }, { $format }
gone-out-of = { $what }: { $pieces }
gone-out-of-now = { $what }: now called { $pieces }
gone-out-replaced =
    { $count ->
        [one] one place changed on the way out
       *[other] { $count } places changed on the way out
    }
gone-out-piece = Piece of evidence
gone-out-cycle = Cycle
gone-out-agenda = Agenda
gone-out-agreement = Supervision agreement
gone-out-availability = Sessions and what became of them
gone-out-exercise = Exercise
gone-out-template = Template
gone-out-calendar = Dates
gone-out-picture = Chart
gone-out-everything = Everything
gone-out-copy = The whole journal, encrypted
gone-out-as-pdf = as PDF
gone-out-as-markdown = as Markdown
gone-out-as-stillpoint = as a file for Stillpoint
gone-out-as-calendar = as a calendar
gone-out-as-picture = as a picture
gone-out-as-folder = as plain files
gone-out-as-csv = as rows for a spreadsheet
