# One page to print

paper-agenda-title = The agenda on paper
paper-agreement-title = The agreement on paper
paper-availability-title = What was offered, and what took place
paper-piece-title = This piece on paper
paper-cycle-title = The cycle on paper
paper-loading = Laying out the page

paper-here = The page

# What is on it, and what is not
paper-agenda-only = Every question you have not kept to yourself, with what you would like and its minutes; also those that came back from last time. Never what you will tell of it, or how it feels.
paper-agreement-only = The whole agreement, as you wrote it.
paper-availability-only-reasons = Dates, kinds, hours and where each session stands, and the reasons just as you wrote them: a name or a place in one of them is on the page. Read them through before you hand it on.
paper-availability-only = Dates, kinds, hours and where each session stands. No names, no places, and nothing that was said.
paper-piece-only = What you wrote in its fields, and which third of which month it is from. Nothing of what it was made from.
paper-cycle-only = The sums, the log with its days, feedback by thirds of months, and the finished pieces.
paper-unfinished =
    { $count ->
        [one] One piece is not finished and is not on this page.
       *[other] { $count } pieces are not finished and are not on this page.
    }
paper-withheld =
    { $count ->
        [one] One thing is only yours and is not on this page.
       *[other] { $count } things are only yours and are not on this page.
    }
paper-unprintable =
    { $count ->
        [one] One letter or sign will be a ◊ in the file: its typefaces do not have it.
       *[other] { $count } letters or signs will be a ◊ in the file: its typefaces do not have them.
    }

# Nothing to print
paper-agenda-empty = Nothing on this agenda is for others to see. Every question that you do not keep to yourself is put here.
paper-agenda-prepare = Prepare this session
paper-agreement-empty = Nothing is written in this agreement yet. Each part you fill in is put here.
paper-agreement-write = Open the agreement
paper-availability-empty = No sessions in these days. Sessions you note, whatever became of them, are put here.

paper-piece-empty = Nothing is written in this piece yet. Each field you fill in is put here.
paper-cycle-empty = Nothing is asked for in this cycle, and nothing is logged.

# Which days, and how much
paper-from = From
paper-to = To
paper-day-hint = A day such as 1 April 2026. Blank for no limit.
paper-day-unclear = This day is not clear. Try 1 April 2026, or 1/4/2026.
paper-days-crossed = The first day is after the last.
paper-reasons = With reasons
paper-reasons-hint = Why a session was cancelled or declined, in your own words. Read them through before you hand them on.

# Saving
paper-save = Save as PDF…
paper-save-rows = Save as CSV, for a spreadsheet…
paper-save-text = Save as Markdown…
paper-save-warning = The file is not locked. Anyone who has it can read it, so keep it where you would keep the printed page.
paper-saved = Saved where you chose.

# Failing
paper-gone = It is no longer there
paper-gone-body = It may be in the bin, or have been deleted for good.
paper-failed = The page could not be laid out
paper-failed-body = Nothing is lost. Try again.
paper-try-again = Try again
paper-back = Back to sessions
paper-back-agenda = Back to preparing
paper-back-piece = Back to the piece
paper-back-evidence = Back to evidence
paper-back-agreement = Back to the agreement
paper-save-error-noSpace-title = There is no room left there
paper-save-error-noSpace-body = The page has not been saved, and your journal is as it was. Free some space or choose another place, and try again.
paper-save-error-notPermitted-title = It may not be saved there
paper-save-error-notPermitted-body = The page has not been saved, and your journal is as it was. Choose another place.
paper-save-error-folderMissing-title = That folder is no longer there
paper-save-error-folderMissing-body = The page has not been saved, and your journal is as it was. Choose another place.
paper-save-error-notFound-title = It is no longer there
paper-save-error-notFound-body = The page has not been saved. It may be in the bin, or have been deleted for good.
paper-save-error-invalid-title = It has changed since it was looked at
paper-save-error-invalid-body = No file was made, and your journal is as it was. Save it again to look at it as it is now.
paper-save-error-io-title = The page could not be saved
paper-save-error-io-body = No file was made, and your journal is as it was. Try again, or choose another place.
