journal-title = Journal
journal-list = Entries, newest first
journal-loading = Opening the journal
journal-loading-row = Fetching this entry
journal-empty = Nothing here yet. What you put down in a check-in is kept here, newest first.
journal-empty-action = Check in
journal-incomplete = Older entries are still being opened.
journal-failed = The journal could not be read
journal-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
journal-try-again = Try again
journal-open-bin = Bin

# One entry
journal-entry-loading = Opening the entry
journal-entry-gone = This entry is not here any more
journal-entry-gone-body = It may be in the bin, or deleted.
journal-entry-failed = This entry could not be opened
journal-back = Back to the journal
journal-edit = Edit
journal-delete = Delete
journal-evidence = Make evidence from it
journal-found-here = { $count ->
    [one] What you looked for stands here once. It is marked.
   *[other] What you looked for: { $at } of { $count } places, all marked.
}
journal-found-next = Next place
journal-newer = Newer
journal-older = Older
journal-neighbours = Other entries
journal-aside-on = Set aside for supervision
journal-binned = Moved to the bin.
journal-bin-undo = Undo
journal-restored = Back in the journal.
journal-action-failed = That did not work. Nothing has changed.
journal-in-bin = This entry is in the bin.
journal-in-bin-restore = Restore
journal-created-later = Written { $when }
journal-edited-at = Changed { $when }
journal-part-scales = How you were
journal-part-feelings = What was here
journal-part-body = In the body
journal-part-systems = The three systems
journal-part-need = What you needed
journal-part-tags = Tags
journal-score-of = { $score } of 10
journal-nothing-given = A check-in with nothing filled in.

# A grounding
journal-ground-pattern = Which way
journal-ground-length = How long
journal-ground-to-end = { $done }, to its end
journal-ground-to-end-of = { $done } of { $meant }, to its end
journal-ground-own-pace = { $done }, at your own pace
journal-ground-early = { $done }, ended early
journal-ground-early-of = { $done } of { $meant }, ended early
journal-ground-early-fine = Ending early is as good as finishing.
journal-ground-pace = Pace
journal-ground-faster = Faster, at { $pace }% of the usual pace
journal-ground-slower = Slower, at { $pace }% of the usual pace
journal-ground-usual-pace = The usual one
journal-ground-distress = Distress
journal-ground-before = Distress before
journal-ground-after = Distress after
journal-ground-low = none
journal-ground-high = as bad as it gets
journal-ground-felt = Compared with before
journal-ground-checkin-link = After the check-in of { $when }
journal-ground-checkin-gone = After a check-in that is not here any more.
journal-ground-exercise = Exercise

# Versions
journal-versions = Earlier versions
journal-versions-count =
    { $count ->
        [one] One earlier version
       *[other] { $count } earlier versions
    }
journal-versions-hide = Hide earlier versions
journal-version-current = As it is now
journal-version-of = As it was { $when }
journal-version-of-minute = { $when }, { $number } of { $of }
journal-version-view = Look at the version from { $when }
journal-version-close = Back to how it is now
journal-version-restore = Restore this version
journal-version-restored = Restored as a new version.
journal-version-unrestored = Back to how it was.
journal-version-changes = What has changed since
journal-version-same = Nothing that shows has changed since.
journal-change-added = { $part }: added { $after }
journal-change-removed = { $part }: { $before } taken away
journal-change-both = { $part }: { $before } became { $after }
journal-change-arriving = In a word
journal-change-when = When
journal-change-context = Shift
journal-change-aside = Set aside
journal-change-yes = yes
journal-change-no = no
journal-scale-ends = 0 { $low } · 10 { $high }
journal-version-shown = Shown here
journal-version-note = This is an earlier version. The entry itself has not changed.

# A reflection
entry-reflection = Reflection
entry-with-session = from a session
journal-reflection-nothing = A reflection with nothing written in it.
journal-reflection-title = Title
journal-reflection-template = Template
journal-reflection-session = From a session
journal-reflection-session-link = From { $name }, { $day }
journal-reflection-session-gone = From a session that is not here any more.
journal-reflection-about = What it is about
journal-reflection-entry = { $name }, { $when }
journal-reflection-gone =
    { $count ->
        [one] One entry it is about is not here any more.
       *[other] { $count } entries it is about are not here any more.
    }
journal-reflection-think-before = Could think, before
journal-reflection-think-after = Could think, after
journal-reflection-themes = Themes
journal-reflection-proctor = Proctor
journal-reflection-aequip = A-EQUIP
journal-reflection-principles = Principles
