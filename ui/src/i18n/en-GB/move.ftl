# Moving in from other programs.

move-in = Move in from another program
move-in-what = From Day One, jrnl, Mini Diary or Daylio, or from text and Markdown files. You see what would come before anything does.
move-first = First save what you have there as a file:
move-how-dayOne = Day One: export as JSON. The .zip file it makes can be chosen as it is.
move-how-jrnl = jrnl: export as JSON, or the text file it keeps if that is not encrypted.
move-how-miniDiary = Mini Diary: export as JSON.
move-how-daylio = Daylio: export as CSV.
move-how-notes = Text or Markdown, Obsidian’s daily notes among them: the folder, with one file for each entry.
move-choose-file = Choose a file
move-choose-folder = Choose a folder
move-choosing = The computer is asking for the file or folder.
move-looking = { $total ->
    [0] Looking into it.
   *[other] Looking into it: { $percent } % done.
}
move-bringing = Bringing in. This may take a moment.
move-undoing = Putting them into the bin.

move-program-dayOne = Day One
move-program-jrnl = jrnl
move-program-miniDiary = Mini Diary
move-program-daylio = Daylio
move-program-notes = Text files

move-found-title = In “{ $name }”
move-found-kind-dayOne = This is from Day One. Nothing has been brought in yet.
move-found-kind-jrnl = This is from jrnl. Nothing has been brought in yet.
move-found-kind-miniDiary = This is from Mini Diary. Nothing has been brought in yet.
move-found-kind-daylio = This is from Daylio. Nothing has been brought in yet.
move-found-kind-notes = These are text files, each an entry. Nothing has been brought in yet.
move-found-entries = { $count ->
    [one] One entry would come in.
   *[other] { $count } entries would come in.
}
move-found-days = The first is of { $first }, the last of { $last }.
move-found-day = All are of { $first }.
move-found-none = All that is in it is in this journal already. Nothing needs to be brought in.
move-found-unreadable = Nothing in it could be read as an entry.
move-samples = How some of them begin
move-sample = { $when }: { $words }
move-day-only = { $count ->
    [one] One says the day and not the time. It is put at noon.
   *[other] { $count } say the day and not the time. They are put at noon.
}
move-file-changed = { $count ->
    [one] One says no date. It gets the day on which its file was last changed, which may not be the day it was written.
   *[other] { $count } say no date. They get the day on which their file was last changed, which may not be the day they were written.
}
move-ahead = { $count ->
    [one] One is of a day that is still to come. Its date comes in as it stands there: look whether it is meant.
   *[other] { $count } are of days that are still to come. Their dates come in as they stand there: look whether they are meant.
}
move-starred = { $count ->
    [one] One has a star there. It gets the tag “starred”.
   *[other] { $count } have a star there. They get the tag “starred”.
}
move-moods = They come in as check-ins: the mood as the word you arrived with, activities as tags.
move-left = What stays behind
move-left-what = This journal has no place for it. It is still in the file, and the file is not changed.
move-left-pictures = { $count ->
    [one] One picture
   *[other] { $count } pictures
}
move-left-videos = { $count ->
    [one] One film
   *[other] { $count } films
}
move-left-recordings = { $count ->
    [one] One recording
   *[other] { $count } recordings
}
move-left-files = { $count ->
    [one] One file of another kind
   *[other] { $count } files of other kinds
}
move-left-places = { $count ->
    [one] Where you were, of one entry
   *[other] Where you were, of { $count } entries
}
move-left-weather = { $count ->
    [one] The weather, of one entry
   *[other] The weather, of { $count } entries
}
move-left-activity = { $count ->
    [one] Steps or music, of one entry
   *[other] Steps or music, of { $count } entries
}
move-left-scales = { $count ->
    [one] Answers on scales, of one entry
   *[other] Answers on scales, of { $count } entries
}
move-left-details = { $count ->
    [one] One further detail at the head of a file
   *[other] { $count } further details at the heads of files
}
move-left-tags = { $count ->
    [one] One tag that is too long, or one too many
   *[other] { $count } tags that are too long, or too many
}
move-known = { $count ->
    [one] One is here already or stands in it twice, with the same words at the same time, and is left out.
   *[other] { $count } are here already or stand in it twice, with the same words at the same time, and are left out.
}
move-known-too = { $count ->
    [one] Bring that one in as well
   *[other] Bring those { $count } in as well
}
move-unread = { $count ->
    [one] One could not be read
   *[other] { $count } could not be read
}
move-unread-all = What you chose: { $why }
move-unread-entry = Entry { $number }: { $why }
move-unread-file = { $file }: { $why }
move-unread-file-entry = { $file }, entry { $number }: { $why }
move-unread-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
move-why-noDate = no date that can be understood
move-why-noWords = no words in it
move-why-tooLong = longer than an entry can be
move-why-damaged = damaged, or not text
move-why-notAFile = a link, which is not followed
move-why-notPermitted = this computer does not let it be read
move-take = { $count ->
    [one] Bring in one entry
   *[other] Bring in { $count } entries
}
move-other = Choose something else

move-taken-title = Brought in from “{ $name }”
move-taken = { $count ->
    [one] One entry is in the journal.
   *[other] { $count } entries are in the journal.
}
move-taken-reminder = The file it came from is as it was, and anyone who can open it can read it. Delete it when you no longer need it, and empty the computer’s own bin.
move-undo = Take them back
move-undo-what = Taking them back puts what came in into the bin for thirty days. What you have changed since stays.
move-undo-later = This can also be done later, here in Settings.
move-undone = { $count ->
    [0] Nothing was put into the bin.
    [one] One entry is in the bin.
   *[other] { $count } entries are in the bin.
}
move-undone-stay = { $count ->
    [one] One that you have changed since stays in the journal.
   *[other] { $count } that you have changed since stay in the journal.
}

move-earlier = Moved in before
move-earlier-row = { $count ->
    [one] { $program }, { $when }: one entry
   *[other] { $program }, { $when }: { $count } entries
}
move-earlier-undone = Taken back { $when }.
move-earlier-changed = { $count ->
    [one] One of them was changed since.
   *[other] { $count } of them were changed since.
}
move-earlier-gone = None of them is in the journal any more.

move-error-notRecognised-title = Stillpoint does not know what that is
move-error-notRecognised-body = Nothing has changed. It may be encrypted, a backup and not an export, text that is not saved as UTF-8, or of another program. Save it there as one of the kinds named here, and choose that.
move-error-ownExport-title = That folder was made by Stillpoint
move-error-ownExport-body = Nothing has changed. Use “Bring in” for it: more of it comes over that way.
move-error-nothingInIt-title = There is no entry in it
move-error-nothingInIt-body = Nothing has changed. See whether the export there had finished, or choose another one.
move-error-cutShort-title = That file is damaged or cut short
move-error-cutShort-body = Nothing has been brought in, and the file is as it was. Export it again and choose the new one.
move-error-tooLarge-title = That is more than can come in at once
move-error-tooLarge-body = Nothing has changed. At most 50,000 entries and 64 MB of words come in at a time. Export it in parts, such as a few years each.
move-error-notPermitted-title = This computer does not allow it
move-error-notPermitted-body = It may not be read. Nothing has changed. Copy it to a place of your own and choose that.
move-error-absent-title = It is no longer there
move-error-absent-body = Nothing has changed. If it is on another drive, connect it and try again.
move-error-noSpace-title = There is no room left on the disk
move-error-noSpace-body = Nothing has been brought in, and the journal is as it was. Free some space and try again.
move-error-readOnly-title = This journal can only be read for now
move-error-readOnly-body = Part of its file is not as it was left, so nothing is brought in. Nothing has changed.
move-error-waitFirst-title = A short pause first
move-error-waitFirst-body = Something else is still going on. Try again in a moment.
move-error-notFound-title = It has to be chosen again
move-error-notFound-body = What was looked at has been forgotten, so nothing was brought in.
move-error-io-title = The disk did not answer as it should
move-error-io-body = Nothing has been brought in or taken back. Try again, or copy it to another place first.
