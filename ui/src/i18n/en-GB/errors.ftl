# What happened, what is kept, what to do next. One pair for each error code.

error-locked-title = The journal is locked
error-locked-body = Everything saved is safe. Unlock it and try again.

error-wrongPassphrase-title = That passphrase does not open this journal
error-wrongPassphrase-body = Nothing has changed and nothing is lost. Check for Caps Lock and try again.

error-wrongRecoveryCode-title = That recovery code does not open this journal
error-wrongRecoveryCode-body = It is a well-formed code, but for another journal, or it has since been replaced. Nothing has changed.

error-recoveryCodeTyped-title = The code has a slip in it
error-recoveryCodeTyped-body = Some character is mistyped, or there is one too many. Compare it with your copy, group by group. Capitals, spaces and hyphens do not matter.
error-recoveryCodeMissing-title = That is not the whole code
error-recoveryCodeMissing-body = { $missing ->
    [one] One of its seven groups is missing or not whole.
   *[other] { $missing } of its seven groups are missing or not whole.
} Compare it with your copy, group by group. Capitals, spaces and hyphens do not matter.

error-damaged-title = The journal’s file is damaged
error-damaged-body = This is not about your passphrase. The file has been left exactly as it was found. Keep a copy of it.

error-newerFormat-title = This journal was made by a newer Stillpoint
error-newerFormat-body = It has been left untouched. Update Stillpoint to open it.

error-inUse-title = The journal is open elsewhere
error-inUse-body = Another window or program holds the file. Close it there, then try again. Nothing is lost.

error-noSpace-title = There is no room left on the disk
error-noSpace-body = What was saved before is safe; the last change could not be written. Free some space and try again.

error-notPermitted-title = This computer does not allow it
error-notPermitted-body = The file, or the folder it is in, may not be read or written. Nothing has changed. Choose another folder, or ask whoever looks after this computer.

error-notAVault-title = That file is not a Stillpoint journal
error-notAVault-body = It is empty, or was made by something else. It has been left as it was. Choose another file.

error-notAnExercise-title = That file is not a Stillpoint exercise
error-notAnExercise-body = It was made by something else. Nothing has changed, and the file is as it was. Choose another file.

error-notATemplate-title = That file is not a Stillpoint template
error-notATemplate-body = It was made by something else. Nothing has changed, and the file is as it was. Choose another file.

error-notAMeasure-title = That file is not a measure for Stillpoint
error-notAMeasure-body = Nothing has changed, and the file is as it was. Choose another file.

error-notACalendar-title = That file is not a calendar
error-notACalendar-body = It holds something else, or its name does not end in .ics as that of a calendar does. Nothing has changed, and the file is as it was. Choose another file.

error-cutShort-title = That file is damaged or cut short
error-cutShort-body = Its beginning is as it should be, and the rest is not. Nothing has changed, and the file is as it was. Ask for it again, or save it again, and choose the new one.

error-notAnExport-title = That is not a folder that Stillpoint saved everything in
error-notAnExport-body = Such a folder has a file “stillpoint.json” in it. Nothing has changed, and the folder is as it was. Choose another one, or use “Move in from another program” for what another program saved.

error-ownExport-title = That is a folder that Stillpoint saved everything in
error-ownExport-body = Nothing has changed. It is brought in with “Bring in” in Settings.

error-notRecognised-title = Stillpoint does not know what that is
error-notRecognised-body = Nothing has changed, and it is as it was. Choose another one.

error-nothingInIt-title = There is nothing in it
error-nothingInIt-body = Nothing has changed. Choose another one.

error-absent-title = The journal is not where it was
error-absent-body = The file has been moved, renamed or is on a drive that is not connected. Find it with “Choose another journal”.

error-alreadyExists-title = There is already a journal with that name
error-alreadyExists-body = It has been left untouched. Choose another name or another folder, or open the one that is there.

error-folderMissing-title = That folder does not exist
error-folderMissing-body = Nothing has been made. Choose another folder, or make this one first.

error-readOnly-title = This journal can only be read for now
error-readOnly-body = Part of the file is not as it was left, so nothing is written to it. What you have just written has not been saved; it is still on the screen.

error-tooLarge-title = That is more than one entry can hold
error-tooLarge-body = It is still on the screen. Divide it into two entries and save each.

error-invalid-title = Something in it could not be accepted
error-invalid-body = Nothing has changed. Look over what you entered and try again.

error-notFound-title = It is no longer there
error-notFound-body = It may have been deleted for good. Nothing else has changed.

error-waitFirst-title = A short pause before the next try
error-waitFirst-body = Pauses grow with each wrong try, to slow down anyone guessing. Nothing is lost.

error-tooShort-title = The passphrase is too short
error-tooShort-body = It needs at least 15 characters. A few unrelated words do well.

error-tooLong-title = The passphrase is too long
error-tooLong-body = It can have up to 1,024 characters.

error-tooCommon-title = The passphrase is too easy to guess
error-tooCommon-body = It would be among the first that anyone tries. A few unrelated words do well.

error-outOfMemory-title = There is not enough memory free
error-outOfMemory-body = Opening a journal takes a good part of this computer’s memory for a second. Close something else and try again. Nothing is lost.

error-cancelled-title = Cancelled
error-cancelled-body = Nothing has changed.

error-io-title = The disk did not answer as it should
error-io-body = What was saved before is safe. Try again; if it keeps happening, copy the journal’s file to another drive.

error-otherVault-title = That is a copy of another journal
error-otherVault-body = It has been left as it is, and nothing has changed. Choose another file.

error-otherKey-title = That copy is under another key
error-otherKey-body = It opens with the passphrase of its time. Nothing has changed.

error-copyDamaged-title = That copy is damaged
error-copyDamaged-body = The journal itself is as it was. Use another copy.

error-stopped-title = It was stopped
error-stopped-body = The journal was being locked. Nothing is lost; try again.
error-inboxFull-title = As many jottings are waiting as there is room for
error-inboxFull-body = Your words are still in the box. Unlock the journal to take in those that wait.
