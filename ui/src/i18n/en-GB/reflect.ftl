reflect-loading = Opening the page
reflect-load-failed = The page could not be opened
reflect-load-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
reflect-try-again = Try again
reflect-to-today = To Today
reflect-gone = This is not here any more
reflect-gone-body = It may be in the bin, or deleted for good. Nothing else has changed.
reflect-read-only = This journal can only be read for now
reflect-read-only-body = A reflection written here could not be kept. What was written before is in the journal, and can be read there.
reflect-read-only-since = What you write here stays on the screen and cannot be kept.
reflect-untitled-stage = Without a heading
reflect-undo = Undo
reflect-undo-failed = That could not be undone.

# Choosing a way in
reflect-choose = Write a reflection
reflect-choose-hint = Any of these will do. You can change your mind halfway and lose nothing.
reflect-choose-session = It will belong to the session. Any of these will do, and you can change your mind halfway.
reflect-shelf = Ways to begin
reflect-shelf-last = used last
reflect-shelf-own = your own
reflect-minutes =
    { $minutes ->
        [one] about a minute
       *[other] about { $minutes } minutes
    }
reflect-shelf-all =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
reflect-shelf-fewer = Fewer
reflect-shelf-manage = Your own templates

# A draft from before
reflect-draft-title = You began something
reflect-draft-body = “{ $name }”, begun { $when }, has not been saved.
reflect-draft-continue = Go on with it
reflect-draft-leave = Leave it for now
reflect-draft-discard = Discard it
reflect-draft-discarded = The draft is gone.
reflect-draft-discard-failed = The draft could not be discarded. Nothing has changed.
reflect-draft-back = The draft is back, on Today.

# Writing
reflect-after-session = After { $session } · { $day }
reflect-before-session = Before { $session } · { $day }
reflect-path = The whole path
reflect-path-done = , done
reflect-path-here = , you are here
reflect-path-empty = , empty
reflect-whole = All on one page
reflect-keys = Alt with Page Down goes on, Alt with Page Up goes back.
reflect-hints = More questions
reflect-next = Next: { $name }
reflect-skip-to = Skip to: { $name }
reflect-back = Back
reflect-save = Save
reflect-save-changes = Save changes
reflect-abandon = Leave it as it was
reflect-abandoned = The changes are dropped.
reflect-saved = Saved in your journal.
reflect-saved-intention = Saved. Your intention comes back to you in seven days.
reflect-saved-loose = The reflection is saved. What was to come back or to be done could not be set up; open it and save it again.
reflect-nothing = Nothing was written, so nothing was saved.
reflect-changes-saved = Changes saved.
reflect-undone = Back to how it was.
reflect-save-failed = It has not been saved
reflect-save-failed-body =
    { $kept ->
        [yes] { $why }. It is kept as a draft, and it is still on the screen. Try again.
       *[no] { $why }. It is still on the screen. Try again before you close the app.
    }
reflect-words =
    { $words ->
        [one] 1 word
       *[other] { $words } words
    }
reflect-kept-before = Kept from before
reflect-kept-before-hint = What has no place in this template stays here, under its old heading, and is saved with the rest.

# Another way in
reflect-ways = Another way in
reflect-ways-all = All of them
reflect-ways-fewer = Fewer
reflect-ways-own = Your own
reflect-ways-hint = What you have written goes along.
reflect-switched = Now by “{ $name }”. Everything you wrote is here.
reflect-switch-failed = That did not work. Nothing has changed, and every word is still here.

# Stages in which something is done
reflect-intention-hint = When you save, this is set to come back to you in seven days.
reflect-agree-private = This is for me. Nobody else reads it unless I bring it.
reflect-agree-nobody = I write about what happened in me, and leave out who anybody was.
reflect-agree-stop = I may stop whenever I want to.
reflect-agree-begin = Begin
reflect-ground-go = Ground for a moment
reflect-checkin-go = Check in
reflect-away-done = I have done this
reflect-away-hint = What you have written waits as a draft, on Today, and opens where you left it.
reflect-not-now = That is worth knowing
reflect-not-now-body = Thinking can wait. You could ground for a moment, or stop here: what there is is kept. Going on is fine too.
reflect-not-now-ground = Ground for a moment
reflect-stop = Stop here
reflect-bring-yes = Set it aside for supervision
reflect-bring-no = Leave it here
reflect-sitting = Twenty minutes
reflect-sitting-body = This could be a good place to stop. It is kept, and opens again where you are.
reflect-sitting-go-on = Go on writing

# Actions
reflect-action-add = Add an action
reflect-action-another = Add another
reflect-action-context = Action { $number }
reflect-action-what = What
reflect-action-by = By when
reflect-action-by-example = Friday, in 2 weeks
reflect-action-remove = Remove action { $number }
reflect-action-removed = The action is taken away.
reflect-action-not-removed = The action could not be taken away. Nothing has changed.

# Tags and links
reflect-details = Tags and links
reflect-title = Title, if it needs one
reflect-when-day = Day
reflect-when-day-hint = today, yesterday, Friday or 21 November; empty means today
reflect-when-time = Time
reflect-when-time-hint = 20:10 or 8pm; empty means now
reflect-when-unclear = That could not be read as a day that has come. Try 21 November or “yesterday”.
reflect-when-clock-unclear = That could not be read as a time. Try 20:10 or 8pm.
reflect-when-not-yet = That has not come yet.
reflect-session = The session it belongs to
reflect-session-none = None
reflect-session-option = { $session } · { $when }
reflect-links = Entries it is about
reflect-links-failed = The latest entries could not be read.
reflect-link-gone = An entry that is not here any more
reflect-tags = Tags
reflect-tags-hint = Words to find it by, with commas between
reflect-tag-add = Add
reflect-tag-remove = Take off the tag { $tag }
reflect-themes = Themes it touches
reflect-theme-low = not at all
reflect-theme-high = fully
reflect-proctor = What supervision is for (Proctor)
reflect-aequip = The four functions of A-EQUIP
reflect-principles = My principles it touches
reflect-set-aside = Set aside for supervision

# Templates
templates-title = Templates
templates-about = Ways to write a reflection. Copy one to make it your own, or make one from nothing.
templates-read-only = This journal can only be read for now. Templates can be looked at and not changed.
templates-loading = Opening the templates
templates-failed = The templates could not be read
templates-own = Your own
templates-own-empty = None yet. One of yours can have whichever stages you like.
templates-make = Make a template
templates-import = Take one in from a file
templates-builtin = With the app
templates-use = Write with it
templates-edit = Edit
templates-copy = Copy
templates-export = Save as a file
templates-remove = Remove
templates-which = { $action }: { $name }
templates-untitled = Without a name yet
templates-unfinished = Not finished yet
templates-stages =
    { $count ->
        [one] One stage
       *[other] { $count } stages
    }
templates-exported = Saved as a file. Anyone who has it can read it.
templates-imported = “{ $name }” is among your templates.
templates-there = “{ $name }” is among your templates already, word for word. It was not taken in again.
templates-removed = “{ $name }” is removed. What was written by it stays.
templates-back = “{ $name }” is back.
templates-not-removed = It could not be removed. Nothing has changed.
templates-saving-error-absent-title = It is not here any more
templates-saving-error-absent-body = It may have been removed. Nothing else has changed.
templates-saving-error-notFound-title = It is not here any more
templates-saving-error-notFound-body = It may have been removed. Nothing else has changed.
templates-saving-error-notPermitted-title = That folder does not allow it
templates-saving-error-notPermitted-body = The template is still here. Choose another folder.
templates-saving-error-noSpace-title = There is no room left on the disk
templates-saving-error-noSpace-body = The template is still here. Free some space, or choose another place.
templates-saving-error-io-title = The file could not be saved
templates-saving-error-io-body = The template is still here. Try again, or choose another place.
templates-taking-error-notATemplate-title = That file is not a Stillpoint template
templates-taking-error-notATemplate-body = It was made by something else. Nothing has changed, and the file is as it was. Choose another file.
templates-taking-error-cutShort-title = That template is damaged or cut short
templates-taking-error-cutShort-body = It begins as a Stillpoint template, and the rest is missing or spoilt. Nothing has changed, and the file is as it was. Ask whoever made it for another copy.
templates-taking-error-newerFormat-title = That file was made by a newer Stillpoint
templates-taking-error-newerFormat-body = Nothing has changed, and the file is as it was. Update Stillpoint to take it in.
templates-taking-error-tooLarge-title = That file is too large for a template
templates-taking-error-tooLarge-body = Nothing has changed, and the file is as it was. Choose another file.
templates-taking-error-invalid-title = Something in that file could not be accepted
templates-taking-error-invalid-body = Nothing has changed, and the file is as it was. Ask whoever made it for another copy.
templates-taking-error-absent-title = That file is not where it was
templates-taking-error-absent-body = Nothing has changed. Choose it again.
templates-taking-error-notPermitted-title = This computer does not allow that file to be read
templates-taking-error-notPermitted-body = Nothing has changed. Choose another file, or copy it somewhere else first.
templates-taking-error-io-title = The file could not be read
templates-taking-error-io-body = Nothing has changed. Try again, or copy the file to another drive first.
templates-import-invalid-in = The part called “{ $what }” holds something out of bounds. Nothing has changed, and the file is as it was.

# Making a template
template-title-new = A template of your own
template-title-copy = A copy to make your own
template-title-change = Your template
template-teach = A name and one stage are enough. Everything here is kept as you type.
template-loading = Opening the template
template-failed = The template could not be opened
template-gone = This template is not here any more
template-gone-body = It may have been removed. What was written by it stays in the journal.
template-to-list = To the templates
template-copy-of = { $name }, my own
template-name = Name
template-describe = What it is good for
template-stages = Stages
template-stages-hint = In the order they are written. Alt with the up or down arrow moves a stage.
template-stage = Stage { $number } of { $of }
template-stage-name = Name of the stage
template-stage-prompt = What to think about
template-stage-hints = Further questions, one to a line
template-stage-kind = What is done in it
template-kind-write = writing
template-kind-agree = an agreement with myself, to read
template-kind-ground = grounding
template-kind-checkIn = a check-in
template-kind-think = “Can I think now?”
template-kind-intention = an intention that comes back
template-kind-actions = actions, with a day
template-kind-bring = bring it to supervision, or not
template-add = Add a stage
template-full = A template has room for { $most } stages.
template-up = Move stage { $number } up
template-down = Move stage { $number } down
template-remove = Remove stage { $number }
template-removed = The stage “{ $name }” is taken away.
template-removed-plain = The stage is taken away.
template-moved = Now stage { $number } of { $of }.
template-hints-many = There is room for { $most } questions. Those after that are not kept.
template-hints-long = A question can have up to { $most } characters.
template-missing-name = It needs a name before it can be used. It is kept as it is.
template-missing-stages = It needs one stage before it can be used. It is kept as it is.
template-missing-stage = Stage { $number } needs a name before the template can be used. It is kept as it is.
template-done = Done

