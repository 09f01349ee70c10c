backups-title = Backups
backups-back = Back to settings
backups-lead = When the journal is first opened on a day, a copy is made if anything has changed since the last one. It is checked to its end and kept beside the journal: the latest days, weeks and months. Every copy is encrypted as the journal is.
backups-loading = Looking at the backups
backups-empty = There is no backup yet. The first is made when you next open the journal and something has been written in it, or now.
backups-none = There is no backup.
backups-read-only = This journal can only be read for now, so no new backup of it is made.
backups-make = Make one now
backups-busy = A backup is being made and checked
backups-made = The backup is made and checked.
backups-folder = They are in
backups-list = Backups, newest first
backups-when = { $day }, { $time }
backups-entries = { $count ->
    [0] no entries
    [one] 1 entry
   *[other] { $count } entries
}
backups-entries-unknown = entries not counted yet
backups-state-sound = checked { $day }
backups-state-unchecked = not checked yet
backups-state-damaged = damaged: something in it is not as it was written
backups-state-otherKey = made under another key of this journal; it opens with the passphrase of its time
backups-state-newer = made by a newer Stillpoint
backups-where-beside = beside the journal
backups-where-both = beside the journal and in the second folder
backups-look = Look inside
backups-check = Check it again
backups-checked-sound = All of it is as it was written.
backups-checked-damaged = Something in it is not as it was written. It is kept, and does not count as a backup.
backups-trouble = The last backup could not be made

# What happened, what is kept, what to do.
backups-error-absent-title = That backup is no longer there
backups-error-absent-body = The file was moved, renamed or deleted outside Stillpoint. The journal itself is as it was. Make a new backup, or look at another one.
backups-error-alreadyExists-title = There is something else under that name
backups-error-alreadyExists-body = It has been left as it is, and the journal is as it was. Move it out of the folder, then try again.
backups-error-notAVault-title = That file is not a backup
backups-error-notAVault-body = It is empty or was made by something else. It has been left as it is. Choose another backup.
backups-error-otherVault-title = That is a copy of another journal
backups-error-otherVault-body = It has been left as it is, and nothing of this journal has changed. Choose another backup.
backups-error-otherKey-title = That backup is under another key
backups-error-otherKey-body = It was made under another key of this journal, and is not put back as a whole. You can look inside with the passphrase of its time, and bring single entries back.
backups-error-newerFormat-title = That backup was made by a newer Stillpoint
backups-error-newerFormat-body = It has been left as it is. Update Stillpoint to look inside.
backups-error-copyDamaged-title = That backup is damaged
backups-error-copyDamaged-body = Not all of it is as it was written, so it is not put back as a whole. The journal is as it was. You can still look inside, or use another backup.
backups-error-readOnly-title = This journal can only be read for now
backups-error-readOnly-body = So no backup of it is made, and the earlier ones are kept as they are. Mend the journal first, or open it where it can be written to.
backups-error-stopped-title = It was stopped
backups-error-stopped-body = The journal was being locked. Nothing is lost; a backup is made the next time it is opened.
backups-error-noSpace-title = There is no room for a backup
backups-error-noSpace-body = The journal and the earlier backups are as they were. Free some space on that drive, then choose “Make one now”.
backups-error-notPermitted-title = This computer does not allow writing to that folder
backups-error-notPermitted-body = The journal and the earlier backups are as they were. Choose another folder, or ask whoever looks after this computer.
backups-error-folderMissing-title = The folder for backups is not there
backups-error-folderMissing-body = The journal is as it was. Connect the drive or bring the folder back, then choose “Make one now”.
backups-error-io-title = The backup could not be written or read
backups-error-io-body = The journal and the earlier backups are as they were. Try again; if it keeps happening, choose a second folder on another drive.
backups-error-invalid-title = That is where the backups already are
backups-error-invalid-body = A second folder helps when it is somewhere else: on a stick, or on another drive. Choose another one.
backups-error-wrongPassphrase-title = That passphrase does not open the newest backup
backups-error-wrongPassphrase-body = Nothing has changed. A backup opens with the passphrase of its time. A new one is made as soon as the passphrase is changed; if that has not worked yet, choose “Make one now” and try again.
backups-error-wrongRecoveryCode-title = That recovery code does not open the newest backup
backups-error-wrongRecoveryCode-body = Nothing has changed. A backup opens with the code of its time. A new one is made as soon as the code is replaced; if that has not worked yet, choose “Make one now” and try again.

backups-second = A second folder
backups-second-what = A stick or another drive keeps a copy when this computer is lost. Each backup is put there as well and checked there.
backups-second-none = No second folder is chosen.
backups-second-there = Backups are also put in
backups-second-missing = The folder { $folder } was not there on { $day }; the copies beside the journal are up to date. When it is there again, it is brought up to date by itself.
backups-second-away = The folder { $folder } is not there at the moment. When it is there again, it is brought up to date by itself.
backups-second-choose = Choose a folder…
backups-second-other = Choose another folder…
backups-second-forget = Use it no longer

backups-try = Try a restore
backups-try-what = Two minutes now, so that you have done it once before it is needed. The newest backup is opened with your passphrase or your recovery code alone, as if everything else were gone. Nothing changes.
backups-try-last = Last time you tried a restore: { $day }.
backups-try-nothing = It can be tried once there is a backup.
backups-try-never = You have not tried a restore yet. Nothing depends on it.
backups-try-begin = Try it
backups-try-open = Open the newest backup
backups-try-busy = Opening the backup
backups-try-done = It opens. This backup of { $when } has { $entries }; the newest are:
backups-try-none = There are no entries in it.
backups-cancel = Cancel
backups-close = Close

backup-title = Backup of { $day }
backup-back = Back to the backups
backup-lead = The journal as it was then. Nothing can be changed in a backup.
backup-loading = Opening the backup
backup-damaged = Not all of this backup can be read. What can be read is here.
backup-earlier = This backup is from before the journal’s key was changed. It opens with the passphrase, or the recovery code, that the journal had when the backup was made. What opens the journal now stays as it is.
backup-earlier-passphrase = The passphrase of that time
backup-earlier-code = The recovery code of that time
backup-earlier-error-wrongPassphrase-title = That passphrase does not open this backup
backup-earlier-error-wrongPassphrase-body = Nothing has changed, and the backup is kept. It opens with the passphrase the journal had when it was made. Try that one, or the recovery code of that time.
backup-earlier-error-wrongRecoveryCode-title = That recovery code does not open this backup
backup-earlier-error-wrongRecoveryCode-body = Nothing has changed, and the backup is kept. It opens with the recovery code the journal had when it was made. Try that one, or the passphrase of that time.
backup-earlier-error-absent-title = That backup is no longer there
backup-earlier-error-absent-body = The file was moved, renamed or deleted outside Stillpoint. The journal itself is as it was. Look at another backup.
backup-earlier-error-notAVault-title = That file is not a backup
backup-earlier-error-notAVault-body = It is empty or was made by something else. It has been left as it is. Choose another backup.
backup-earlier-error-otherVault-title = That is a copy of another journal
backup-earlier-error-otherVault-body = It has been left as it is, and nothing of this journal has changed. Choose another backup.
backup-earlier-error-copyDamaged-title = That backup is damaged
backup-earlier-error-copyDamaged-body = It cannot be opened with that. It has been left as it is, and so has the journal. Try the other of the two secrets of that time, or look into another backup.
backup-none-read = Of the entries that were in the journal then, none can be read here.
backup-none = There were no entries in the journal then.
backup-list = Entries in this backup, newest first
backup-more = Show more
backup-bring-back = Bring this entry back
backup-brought-back = It is in the journal again, as it was then. What it had become since is kept as a version.
backup-open-entry = Open it
backup-no-words = No words were written here.
backup-whole = Put everything back as it was then
backup-whole-what = For when much has gone wrong at once. The journal of now is backed up first.
backup-whole-what-damaged = For when much has gone wrong at once. The damaged file is kept beside it.
backup-whole-damaged = It is not put back as a whole: that needs a backup of which everything can be read.
backup-whole-earlier = It is not put back as a whole, for then the passphrase of that time would open the journal again. To have all of it, copy the file out of the folder of backups and open it as a journal of its own, with that passphrase.
backup-whole-title = Put the whole journal back as it was on { $day }?
backup-whole-kept = A backup of the journal as it is now is made and checked first, so you can come back to it. Then the journal is locked; the passphrase you use today opens it.
backup-whole-kept-damaged = This journal is damaged, so no backup is made of it first: its file is kept beside the new one, as it is. Then the journal is locked; the passphrase you use today opens it. To keep what is still whole in it as well, mend it instead.
backup-whole-same = Nothing has been written since. Nothing would be lost.
backup-whole-written = { $count ->
    [one] 1 entry written since would not be in it
   *[other] { $count } entries written since would not be in it
}
backup-whole-changed = { $count ->
    [one] 1 entry would be as it was before it was changed
   *[other] { $count } entries would be as they were before they were changed
}
backup-whole-other = { $count ->
    [one] 1 other thing (a draft, a session, an agreement, settings) would be as it was then
   *[other] { $count } other things (drafts, sessions, agreements, settings) would be as they were then
}
backup-whole-returning = { $count ->
    [one] 1 entry deleted since would be there again
   *[other] { $count } entries deleted since would be there again
}
backup-whole-again = { $count ->
    [one] 1 entry that is not to be found in the journal now would be there again
   *[other] { $count } entries that are not to be found in the journal now would be there again
}
backup-whole-confirm-damaged = Put back and lock
backup-whole-confirm = Back up, put back and lock
backup-whole-busy = Putting the journal back
backup-keep = Leave it as it is

backups-farewell-restored-title = The journal is as it was then
backups-farewell-restored = The passphrase you use today opens it. The journal as it was just before is among the backups.
backups-farewell-restoredOverDamaged-title = The journal is as it was then
backups-farewell-restoredOverDamaged = The passphrase you use today opens it. The damaged file is kept beside it.
backups-farewell-mended-title = The journal is mended
backups-farewell-mended = The passphrase you use today opens it. The damaged file is kept beside it.
backups-farewell-newKey-title = The journal has a new key
backups-farewell-newKey = Everything in it is sealed anew. It opens with the passphrase and the recovery code you have just given it, and with no other. Backups made before open with those of their time; one that opens with the new ones is made as soon as you unlock.
backups-farewell-keyUnsure-title = The new key may or may not be in place
backups-farewell-keyUnsure = The journal is whole. Something failed in the last step, so it opens either with the passphrase it had or with the new one: try the new one first.
backups-farewell-mendedInPart-title = The journal is mended as far as it could be
backups-farewell-mendedInPart = All that could be found is in it. What was named as not to be found is lost; and where the list of what the journal holds was damaged, more may be than could be named. The passphrase you use today opens it. The damaged file is kept beside it.
backups-farewell-filePutBack-title = The journal’s file was put back in its folder
backups-farewell-filePutBack = While the journal was open, its file was moved, renamed or deleted. As it locked, all that was kept was written there again, whole. If you took the file away on purpose, do it again now.
backups-farewell-fileInBackup-title = All that was kept is in a backup
backups-farewell-fileInBackup = While the journal was open, its file was taken away or another was put in its place, and it could not be written there again. As it locked, all that was kept was saved as the newest backup. Look at what is in the folder now before you go on.
backups-farewell-fileLost-title = The journal’s file is not in its folder
backups-farewell-fileLost = It was moved, renamed or deleted while the journal was open, and it could be written neither there nor among the backups. If it was moved, find it with “Choose another journal”. If it was deleted, a backup has what was kept until it was made.
backups-farewell-unchanged-title = The journal could not be replaced
backups-farewell-unchanged = The file is the one it was, and nothing is lost. Open it and try again; if it stays, free some space on the drive.

mend-title = What can be done
mend-loading = Comparing the journal with its backups
mend-sound = Everything in this journal is as it was left. There is nothing to mend.
mend-lead = Part of the file is not as it was left. Everything that can be read is put together in a new file, and what is missing is taken from a backup, where one has it. The damaged file is kept beside it.
mend-from = From the backups
mend-from-item = { $what }, from the backup of { $day }
mend-from-some = { $what }, from a backup
mend-times = { $what } ({ $count } of them)
mend-from-none = Nothing needs to be taken from a backup.
mend-lost = Not to be found anywhere
mend-lost-what = Of these a version, or all of it, is lost: no backup has it whole.
mend-lost-none = Nothing is lost.
mend-lost-unknown = The list of what the journal holds is damaged too. More may be gone than can be named here: whatever was written after the newest backup, above all.
mend-backups = { $count ->
    [0] No backup could be looked into.
    [one] 1 backup was looked into.
   *[other] { $count } backups were looked into.
}
mend-do = Mend it and lock
mend-after = The journal is then locked; the passphrase you use today opens it.
mend-busy = Mending
mend-not-now = Not now
mend-look = Look at the backups

# The journal's file was taken away while it is open
file-gone-title = The journal’s file is no longer in its folder
file-gone-body = It was moved, renamed, deleted or replaced while the journal was open. Everything kept before is still here, in this window; nothing new can be kept until the file is back.
file-gone-put = Put it back
file-gone-putting = Putting it back…
file-gone-copy = Save a copy somewhere else…
file-gone-done = The journal’s file is back in its folder, whole.
file-gone-copied = An encrypted copy is saved as “{ $name }”. It opens with the passphrase of today.
file-gone-error-alreadyExists-title = Another file of that name is there now
file-gone-error-alreadyExists-body = It was left as it is. Save a copy of this journal somewhere else, or move that file away and put this one back.
file-gone-error-folderMissing-title = Its folder is not there
file-gone-error-folderMissing-body = If it is on a drive that was taken out, connect that drive and try again. Otherwise save a copy somewhere else.
file-gone-error-noSpace-title = The drive is full
file-gone-error-noSpace-body = Nothing was written. Make some room and try again, or save a copy on another drive.
file-gone-error-notPermitted-title = The folder does not allow writing
file-gone-error-notPermitted-body = Nothing was written. Save a copy somewhere else.
file-gone-error-readOnly-title = The journal is damaged and cannot be written again as it is
file-gone-error-readOnly-body = Save what can be read as plain files, in Settings, before you lock it.
file-gone-error-io-title = The file could not be written
file-gone-error-io-body = Try again, or save a copy somewhere else before you lock the journal.

rollback-title = This journal is older than the one last opened here
rollback-other-title = This journal is not the one last opened here
rollback-body = { $count ->
    [one] 1 save is not in it.
   *[other] { $count } saves are not in it.
} If you put it back yourself, all is well. If not, somebody or something has put an older file in its place; a backup, if there is one, may have what is missing.
rollback-other = It has as many saves, and not the same ones. If you brought it from another computer yourself, all is well. If not, a backup, if there is one, may have what is missing.
rollback-key-title = This journal is from before its key was changed
rollback-key = A later one was last open here. Whoever knows the passphrase or the recovery code of that time can open this file, and what was written since is not in it. If you put it back yourself, all is well. If not, somebody or something has put an old file in its place: write nothing in it, lock it, and put a backup made since the change in its place, if there is one.
rollback-accept = I put it back
rollback-backups = Look at the backups

today-backup-failed = The last backup could not be made.
today-backup-second = The second folder for backups has not been there for two weeks.
today-backup-see = See the backups
today-recovery = It is a year since your recovery code was made or last tried. Does your copy still work?
today-recovery-try = Try it
today-recovery-not = Not this year
settings-backups = Backups
settings-backups-what = The journal is copied by itself and each copy is checked. Here you can look inside one, bring an entry back, and choose a second folder.
settings-backups-newest = The newest is of { $day }.
settings-backups-open = See the backups

# What became of the journal's own files, told once on Today, until it is read.
news-title = About the journal’s file
news-restored = The journal was put back as a backup has it, just before Stillpoint ended. What was there before is kept: among the backups or, if it was damaged, beside the journal.
news-restored-not = Putting a backup in the journal’s place was broken off before it was done. The journal is the one it was, and nothing is lost. To do it after all, begin again from the backups.
news-mended = The journal was mended, just before Stillpoint ended. The damaged file is kept beside it.
news-mended-not = Mending the journal was broken off before it was done. The file is the one it was, and nothing was lost by it. To do it after all, begin again with “What can be done”.
news-mendedInPart = The journal was mended as far as it could be, just before Stillpoint ended. Something in it is lost, or may be: it was found nowhere else. The damaged file is kept beside it.
news-newKey = The journal was given its new key, just before Stillpoint ended. It opens with the passphrase and the recovery code that were given with it. Backups made before open with those of their time.
news-newKey-not = Making a new key was broken off before it was done. The journal is as it was and opens as it did. The new recovery code opens nothing; keep the one you had.
news-stoodIn = A backup was put in the place of a journal file that could not be used. What was written after that backup is not in it.
news-kept = The file that could not be used is kept as { $name }, in the same folder.
news-keys = A copy of the journal’s sealed keys was missing or damaged. It has been written again, and nothing is lost: there is more than one. If this happens again, the drive may be failing, or a program may be changing files in the journal’s folder.
news-read = I have read this
