# Everything in the journal: copies of it, plain files, and bringing such files in.

data-title = Your data
data-lead = What you write is yours to keep and to take elsewhere.
data-copy = Save a copy to keep
data-copy-what = A copy of the whole journal, encrypted as the journal is. It opens with the passphrase and the recovery code of today, whatever you change them to later.
data-copy-busy = Copying the journal and checking the copy.
data-copy-done = The copy “{ $name }” is saved and has been checked.
data-plain = Save everything as plain files
data-plain-what = For reading without Stillpoint, or for leaving it. The files are not encrypted.
data-bring = Bring in
data-bring-what = From a folder made with “Save everything as plain files”, here or on another computer. Nothing that is in this journal is overwritten.
data-cancel = Cancel
data-stop = Stop
data-stopping = Stopping.
data-close = Done

data-plain-warning-title = Anyone who can open the folder can read everything
data-plain-warning = Every entry, every earlier version, what is in the bin, every contact: in plain words, without a passphrase. Do not put it on a work computer, a shared drive, or in a folder that goes to the cloud by itself. Delete it when you no longer need it, and empty the computer’s own bin.
data-plain-agree = I understand that nothing in the folder is protected
data-plain-agree-missing = Tick this first.
data-plain-secret-hint = In case somebody else is at this computer.
data-plain-save = Choose where to put it
data-plain-checking = Working with your passphrase. This takes a second or two.
data-plain-choosing = The computer is asking where to put the folder.
data-plain-busy = { $total ->
    [0] Getting ready.
   *[other] Writing the files: { $percent } % done.
}
data-plain-done = { $records ->
    [one] One record is in the folder “{ $name }”.
   *[other] { $records } records are in the folder “{ $name }”.
}
data-plain-done-reminder = Anyone who can open that folder can read all of it. To read it, begin with the file “index.md”.
data-plain-left-out = { $count ->
    [one] One part of the journal could not be read, because its file is damaged, and is not in the folder.
   *[other] { $count } parts of the journal could not be read, because its file is damaged, and are not in the folder.
}

data-bring-choose = Choose the folder
data-bring-choosing = The computer is asking for the folder.
data-bring-looking = { $total ->
    [0] Looking into the folder.
   *[other] Looking into the folder: { $percent } % done.
}
data-bring-busy = { $total ->
    [0] Getting ready.
   *[other] Bringing in: { $percent } % done.
}
data-found-title = In the folder “{ $folder }”
data-found-lead = Nothing has been brought in yet. This would come in:
data-found-none = There is nothing in it that is not in this journal already.
data-found-take = Bring these in
data-found-other = Choose another folder
data-taken-title = Brought in from “{ $folder }”
data-taken-none = Nothing new was in it.
data-count-entries = { $count ->
    [one] One entry
   *[other] { $count } entries
}
data-count-items = { $count ->
    [one] One thing of your supervision: a session, an action, a template or the like
   *[other] { $count } things of your supervision: sessions, actions, templates and the like
}
data-count-exercises = { $count ->
    [one] One exercise of your own
   *[other] { $count } exercises of your own
}
data-count-drafts = { $count ->
    [one] One unfinished draft
   *[other] { $count } unfinished drafts
}
data-count-settings = Settings: what you have not chosen here yet, and contacts and own words that are not here
data-count-moves = { $count ->
    [one] A note of one time that entries came from another program
   *[other] Notes of { $count } times that entries came from another program
}
data-count-beside = { $count ->
    [one] One that is here with other content. Both are kept: an entry with the versions of both, anything else side by side.
   *[other] { $count } that are here with other content. Both are kept: entries with the versions of both, anything else side by side.
}
data-count-known = { $count ->
    [one] One is here already and is passed over.
   *[other] { $count } are here already and are passed over.
}
data-count-missing = { $count ->
    [one] One record should be in the folder and is not.
   *[other] { $count } records should be in the folder and are not.
}
data-refused = { $count ->
    [one] One file cannot be taken in
   *[other] { $count } files cannot be taken in
}
data-refused-row = { $file }: { $why }
data-refused-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
data-why-damaged = it is damaged, or was changed
data-why-newer = a newer Stillpoint wrote it
data-why-tooLarge = it is larger than any record
data-why-notAFile = it is a link or a folder
data-why-notPermitted = this computer does not let it be read
data-undo = Put what came in into the bin
data-undo-what = { $count ->
    [one] If you would rather not have it: with this, the entry or thing of your supervision that is new goes into the bin for thirty days. Drafts, exercises and settings stay.
   *[other] If you would rather not have them: with this, the { $count } entries and things of your supervision that are new go into the bin for thirty days. Drafts, exercises and settings stay.
}
data-undone = { $count ->
    [one] One is in the bin.
   *[other] { $count } are in the bin.
}
data-stopped = { $count ->
    [0] Stopped. Nothing has been brought in.
    [one] Stopped. One record had been brought in and stays. The rest can be brought in later: nothing comes in twice.
   *[other] Stopped. { $count } records had been brought in and stay. The rest can be brought in later: nothing comes in twice.
}
data-before-it-failed = { $count ->
    [0] Nothing has been brought in.
    [one] One record had been brought in before that and stays. Try again later: nothing comes in twice.
   *[other] { $count } records had been brought in before that and stay. Try again later: nothing comes in twice.
}

data-error-wrongPassphrase-title = That is not the passphrase of this journal
data-error-notPermitted-title = This computer does not allow it
data-error-notPermitted-body = That place may not be read or written. Nothing was left there and nothing has changed. Choose another folder.
data-error-noSpace-title = There is no room left on the disk
data-error-noSpace-body = What had been begun was removed, and the journal is as it was. Free some space or choose another drive.
data-error-folderMissing-title = That folder is not there
data-error-folderMissing-body = Nothing was left behind. If it is on another drive, connect it and try again.
data-error-absent-title = The folder is no longer there
data-error-absent-body = Nothing has changed. If it is on another drive, connect it and try again.
data-error-damaged-title = The file “stillpoint.json” in that folder is damaged, or its “data” folder is gone
data-error-damaged-body = Nothing has been brought in. Use another copy of the folder if you have one.
data-error-newerFormat-title = That folder was written by a newer Stillpoint
data-error-newerFormat-body = Nothing has changed. Update Stillpoint, then bring it in.
data-error-tooLarge-title = There is more in that folder than any journal holds
data-error-tooLarge-body = Nothing has changed. Choose the folder that Stillpoint made, with “index.md” in it.
data-error-alreadyExists-title = There is a file of that name already
data-error-alreadyExists-body = It was left as it is. Choose another name.
data-error-readOnly-title = This journal can only be read for now
data-error-readOnly-body = Part of its file is not as it was left, so nothing is brought in and no encrypted copy is made of it. Saving as plain files saves all that can still be read.
data-error-waitFirst-title = A short pause first
data-error-waitFirst-body = Something else is still going on, or the passphrase was wrong several times. Try again in a moment.
data-error-invalid-title = The passphrase is needed again
data-error-invalid-body = It was typed too long ago. Nothing has been written.
data-error-io-title = The disk did not answer as it should
data-error-io-body = The journal is as it was. Try again, or choose another place.
