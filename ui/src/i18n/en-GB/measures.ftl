measures-title = Measures
measures-about = A measure is a questionnaire you bring in as a file. You answer it at most once a month, and what the file says is to be added up is added up: your own figures, which are no diagnosis.
measures-back-patterns = Back to patterns
measures-back = Back to measures
measures-loading = Opening the measures
measures-failed = The measures could not be read
measures-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
measures-again = Try again
measures-read-only = This journal can only be read for now. Measures can be looked at and not answered.
measures-empty = None yet. The app comes with no questionnaire: whoever made one says whether you may use it, and on which terms.
measures-import = Bring one in from a file
measures-sample = Save a sample file
measures-sample-saved = The sample is saved where you chose. Its items are invented.
measures-here = Yours
measures-gone-title = Deleted, with their answers kept
measures-open = Answers and figures
measures-answer = Answer
measures-go-on = Correct this month’s answers
measures-which = { $action }: { $name }
measures-items =
    { $count ->
        [one] One item
       *[other] { $count } items
    }
measures-period = About { $period }
measures-version = Version { $version }
measures-never = Not answered yet
measures-last = Last answered on { $day }
measures-again-from = It may be answered again from { $day }.
measures-taken-new = “{ $name }” is among your measures.
measures-taken-there = “{ $name }” is among your measures already, to the letter. It was not taken in again.
measures-taken-changed = “{ $name }” is now version { $version }. What you answered before keeps the version it was answered in.
measures-taken-back = “{ $name }” was in the bin and is back.
measures-undo = Undo
measures-undo-failed = It could not be undone. It is still in the bin.
measures-removed = “{ $name }” is deleted. Its answers stay.
measures-restored = “{ $name }” is back.
measures-not-removed = It could not be deleted. Nothing has changed.
measures-answers-removed = The answers of { $day } are deleted.
measures-answers-restored = The answers of { $day } are back.

# How a file is written
measures-how = How such a file is written
measures-how-about = It is a text file whose name ends in .json. The sample shows one whole; these are its parts.
measures-how-name = name
measures-how-name-is = What it is called, up to 80 characters.
measures-how-credit = credit
measures-how-credit-is = Whose it is and on which terms it may be used. It is shown wherever the measure is.
measures-how-instructions = instructions, period
measures-how-instructions-is = What to read before answering, and the time it asks about. Either may be left out.
measures-how-scale = scale
measures-how-scale-is = Two to eleven answers to choose from, each with a value (a whole number) and a label.
measures-how-items = items
measures-how-items-is = One to a hundred, each with its text. “reversed”: true counts the highest value as the lowest, and so on.
measures-how-subscales = subscales
measures-how-subscales-is = Up to twenty, each with a name, the numbers of its items (the first is 1), and how: “sum” or “mean”. May be left out.

# A file that was not taken in
measures-taking-error-notAMeasure-title = That file is not a measure for Stillpoint
measures-taking-error-notAMeasure-body = Nothing has changed, and the file is as it was. Choose another file, or save the sample to see how one is written.
measures-taking-error-cutShort-title = That measure is damaged, cut short or not written as it should be
measures-taking-error-cutShort-body = It begins as a measure for Stillpoint, and then a bracket, a comma or a quotation mark is missing or one too many, or the rest is. Nothing has changed, and the file is as it was.
measures-taking-error-newerFormat-title = That file is for a newer Stillpoint
measures-taking-error-newerFormat-body = Nothing has changed, and the file is as it was. Update Stillpoint to take it in.
measures-taking-error-tooLarge-title = That file is too large for a measure
measures-taking-error-tooLarge-body = Nothing has changed, and the file is as it was. Choose another file.
measures-taking-error-invalid-title = Something in that file is not as it should be
measures-taking-error-invalid-body = Nothing has changed, and the file is as it was. Save the sample to see how one is written.
measures-taking-error-readOnly-title = This journal can only be read for now
measures-taking-error-readOnly-body = Nothing has changed, and the file is as it was.
measures-taking-error-absent-title = That file is not where it was
measures-taking-error-absent-body = Nothing has changed. Choose it again.
measures-taking-error-notPermitted-title = This computer does not allow that file to be read
measures-taking-error-notPermitted-body = Nothing has changed. Choose another file, or copy it somewhere else first.
measures-taking-error-io-title = The file could not be read
measures-taking-error-io-body = Nothing has changed. Try again, or copy the file to another drive first.
measures-saving-error-notPermitted-title = That folder does not allow it
measures-saving-error-notPermitted-body = Nothing was written. Choose another folder.
measures-saving-error-noSpace-title = There is no room left on the disk
measures-saving-error-noSpace-body = Nothing was written. Free some space, or choose another place.
measures-saving-error-io-title = The file could not be saved
measures-saving-error-io-body = Nothing was written. Try again, or choose another place.
measures-field = Look at “{ $place }”. { $wants } Nothing has changed, and the file is as it was.
measures-field-nth = { $name }, number { $number }
measures-wants-name = A name is 1 to 80 characters, and no two subscales have the same.
measures-wants-credit = Say whose the measure is, in up to 2,000 characters.
measures-wants-instructions = Instructions are a text of up to 2,000 characters.
measures-wants-period = The period is a text of up to 80 characters.
measures-wants-version = The version can be left out.
measures-wants-scale = A scale has 2 to 11 points, each with a value and a label.
measures-wants-value = A value is a whole number from −100 to 100, and no point has the same as another.
measures-wants-label = A label is 1 to 80 characters.
measures-wants-items = There are 1 to 100 items, each with a text.
measures-wants-text = A text is 1 to 400 characters.
measures-wants-reversed = Reversed is true or false, without quotation marks.
measures-wants-subscales = There are up to 20 subscales, each with a name, items and how.
measures-wants-numbers = The items of a subscale are numbers of items that are there, the first being 1, none of them twice.
measures-wants-how = How is “sum” or “mean”.
measures-wants-unknown = Nothing of that name belongs there: look for a slip in its spelling, or take it out.

# One measure
measure-gone = This measure is not here any more
measure-gone-body = It may have been deleted for good.
measure-deleted = This measure is deleted. What you answered is still here.
measure-figures-none = Figures appear here once it has been answered.
measure-subscales-none = The file says of nothing that it is to be added up, so there are no figures.
measure-answered = Answered
measure-answered-none = Not yet.
measure-read = Read
measure-remove = Delete this measure
measure-row-given = { $given } of { $asked } answered
measure-figure = { $name }: { $value }
measure-figure-none = { $name }: no figure, an answer is missing
measure-line-before = { $name }, as in version { $version }
measure-said-none = { $name }: no figure yet, because an answer was missing each time.
measure-said-one = { $name }: one figure, { $low }.
measure-said-same = { $name }: { $count } figures, each of them { $low }.
measure-said-many = { $name }: { $count } figures, from { $low } to { $high }, { $middle } in the middle.
measure-said-sum = It is the sum of its items and can lie from { $lowest } to { $highest }.
measure-said-mean = It is the mean of its items and can lie from { $lowest } to { $highest }.
measure-said-gaps =
    { $count ->
        [one] Once an answer was missing, and there is no figure.
       *[other] { $count } times an answer was missing, and there is no figure.
    }
measure-said-own = It is your own figure and no diagnosis. A month without one leaves a gap.
measure-day = Day
measure-figure-column = Figure
measure-no-figure = no figure

# Answering
answering-about = It asks about { $period }.
answering-begun = These are your answers of { $day }. They can be corrected until the month is over.
answering-once = It is answered at most once a month. Nothing has to be answered; what is missing is not made up.
answering-item = { $number }. { $text }
answering-none = No answer
answering-given = { $given } of { $asked } answered
answering-done = Done
answering-figures = What it comes to
answering-answers = Answers
answering-no-answer = no answer
answering-said = { $label } ({ $value })
answering-own = Your own figures, added up as the file says. They are no diagnosis.
answering-reversed = counted the other way round
answering-remove = Delete these answers
answering-back = Back to the measure
answering-gone = These answers are not here any more
answering-gone-body = They may have been deleted.
answering-not-here = This measure is not here to be answered
answering-not-here-body = It may have been deleted. What you answered before is still among the measures.
