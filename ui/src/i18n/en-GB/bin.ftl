bin-title = Bin
bin-about = Deleted entries wait here for 30 days, and can come back until then.
bin-empty = Nothing is in the bin. Entries you delete wait here for 30 days first.
bin-loading = Opening the bin
bin-list = Entries in the bin
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
