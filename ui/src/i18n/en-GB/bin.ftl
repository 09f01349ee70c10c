bin-title = Bin
bin-about = What you delete waits here for 30 days, and can come back until then.
bin-empty = Nothing is in the bin. Things you delete wait here for 30 days first.
bin-loading = Opening the bin
bin-list = What is in the bin
bin-gone-on = Gone on { $day }
bin-restore = Restore
bin-restored = Back in the journal.
bin-restored-undo = Undo
bin-unrestored = In the bin again.
bin-purge = Delete now
bin-purge-title = Delete this entry for good?
bin-purge-body = It will be removed from the journal file, with every earlier version, and cannot come back. Backups and copies of the file made before now may still hold it.
bin-purge-confirm = Delete for good
bin-keep = Keep it
bin-purged = Deleted for good.
bin-empty-action = Empty the bin
bin-empty-title =
    { $count ->
        [one] Delete the one entry in the bin for good?
       *[other] Delete all { $count } entries in the bin for good?
    }
bin-empty-body = They will be removed from the journal file, with every earlier version, and cannot come back. Backups and copies of the file made before now may still hold them.
bin-empty-confirm = Delete all for good
bin-keep-all = Keep them
bin-emptied = The bin is empty.
bin-failed = The bin could not be read
bin-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
bin-try-again = Try again
bin-action-failed = That did not work. Nothing has changed.

bin-back-journal = Back to the journal
bin-back-actions = Back to actions
bin-back-tools = Back to tools
bin-back-sessions = Back to sessions
bin-back-evidence = Back to evidence
bin-item-line = { $kind } · { $day }
bin-item-session = { $session }, { $when }
bin-item-restored = Back where it was.
bin-purge-item-title = Delete this for good?
bin-purge-item-body = It will be removed from the journal file and cannot come back. Backups and copies of the file made before now may still hold it.
bin-empty-all-title =
    { $count ->
        [one] Delete the one thing in the bin for good?
       *[other] Delete all { $count } things in the bin for good?
    }
bin-kind-session = Session
bin-kind-preparation = Preparation
bin-kind-agreement = Agreement
bin-kind-allowance = Allowance
bin-kind-rhythm = Rhythm
bin-kind-programme = Programme
bin-kind-refresher = Refresher
bin-kind-confidence = Confidence in facilitating
bin-kind-action = Action
bin-kind-intention = Intention
bin-kind-why = Why I do this
bin-kind-riskCard = Risk card
bin-kind-phrase = Phrase
bin-kind-microChange = Small change
bin-kind-template = Template
bin-kind-cycle = Cycle of evidence
bin-kind-learning = Learning
bin-kind-practiceHours = Practice hours
bin-kind-feedback = Feedback
bin-kind-piece = Piece of evidence
bin-kind-exported = Something that went out
bin-kind-measure = Measure
bin-kind-answering = Answers to a measure
bin-item-answering = { $name }, { $day }
