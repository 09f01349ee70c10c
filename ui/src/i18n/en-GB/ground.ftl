ground-title = Ground
ground-about = Something to hold on to, for a minute or for ten. Nothing here has to be done well.
ground-loading = Opening the exercises
ground-failed = The exercises could not be read
ground-failed-body = Nothing has been lost. Until they open: feel both feet on the floor, and find one thing you can see and one you can hear.
ground-try-again = Try again
ground-back = Back
ground-undo = Undo
ground-undo-failed = That could not be undone. Nothing else has changed.
ground-not-changed = That could not be kept. It is as it was.

# How long
ground-length-moment = a few seconds
ground-length-seconds = about { $seconds } seconds
ground-length-minutes = { $count ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
ground-length-about = about { $length }
ground-length-own = at your own pace

# What an exercise leans on
ground-leans = Leans on { $what }
ground-lean-breath = the breath
ground-lean-holds = holding the breath
ground-lean-body = attention to the body
ground-lean-touch = touch
ground-lean-imagery = pictures in the mind
ground-lean-eyesClosed = closed eyes
ground-caution-breath = It follows the breath. If that makes you uneasy, let the breath be and feel your feet on the floor instead. A breath that is smaller or quicker is fine.
ground-caution-holds = It holds the breath. Leave the holding out if you feel short of air, light-headed or panicky, if you are pregnant, or if your heart or lungs are not well.
ground-caution-body = It turns to the body. Leave out any part that hurts, or that you would rather not think about.
ground-caution-touch = It uses touch or movement. Go gently, and stop if it brings up something you did not ask for.
ground-caution-imagery = It pictures something. If no picture comes, or a bad one does, look at something in the room instead.
ground-caution-eyesClosed = It closes the eyes. They may stay open, resting on one place.

# The library
ground-start = Just start
ground-start-what = { $name } · { $length }
ground-start-safety = Not while driving. Stop if it makes things worse.
ground-favourites = Favourites
ground-recent = Last used
ground-family-outward = What is around you
ground-family-outward-about = Good when things feel unreal or far away.
ground-family-breath = The breath
ground-family-breath-about = A slow, steady rhythm. Leave it if following the breath makes you uneasy.
ground-family-body = The body
ground-family-body-about = Noticing, or letting go of, what the shift has left there.
ground-family-mind = Mind and heart
ground-family-mind-about = Room around a thought, and a kinder word.
ground-favourite = { $name } is a favourite
ground-nothing-fits = Nothing in the list fits all of your choices. You can change them, or make an exercise of your own.

# What suits
ground-suits = What suits you
ground-suits-ask = What suits you?
ground-suits-about = Some people find that following the breath, or closing their eyes, makes things harder. Whatever you leave out will not be offered. That is all it changes, and you can change it here at any time.
ground-suits-leave-out = I would rather leave out
ground-suits-noBreath = following the breath
ground-suits-noHolds = holding the breath
ground-suits-eyesOpen = closing my eyes
ground-suits-noBody = attention to the body
ground-suits-noTouch = touch
ground-suits-noImagery = picturing things
ground-suits-locked = Use these choices on the lock screen too
ground-suits-locked-hint = They are then also kept outside the journal, unencrypted, on this computer.
ground-suits-keep = Keep these choices
ground-suits-nothing = Leave nothing out
ground-suits-skip = Not now
ground-suits-close = Leave as it is

# What the choices leave out
ground-left-out = { $count ->
    [one] 1 exercise is left out by your choices
   *[other] { $count } exercises are left out by your choices
}
ground-left-out-about = They are not offered anywhere. You can still open one from here.
ground-left-out-open = Your choices leave this one out. It is open because you opened it; it will not be offered.

# Own exercises
ground-own = Your own
ground-own-empty = An exercise of your own is a few steps in your words, each with its seconds or until you go on.
ground-own-make = Make your own
ground-own-import = Take one in from a file
ground-own-untitled = Without a name yet
ground-own-unfinished = Not finished yet
ground-own-left-out = Left out by your choices
ground-own-edit = Edit
ground-own-duplicate = Duplicate
ground-own-up = Move up
ground-own-down = Move down
ground-own-export = Save as a file
ground-own-remove = Remove
ground-own-which = { $action }: { $name }
ground-own-remove-title = Remove { $name }?
ground-own-remove-body = It will not be in the list any more. What you did with it stays in the journal. You can keep it again straight afterwards.
ground-own-remove-not = Leave it here
ground-own-removed = { $name } is removed. What you did with it stays in the journal.
ground-own-keep-again = Keep it again
ground-own-back = { $name } is back.
ground-own-not-removed = It could not be removed. It is still here.
ground-own-imported = { $name } is in your list.
ground-own-imported-again = One called { $name } is there already. This one is in your list as { $other }.
ground-own-exported = Saved. The file is not encrypted.

# Before it begins
ground-before-mind = Before you begin
ground-pattern = Which way
ground-length = How long
ground-rounds = How many rounds
ground-raise = Allow up to { $most } rounds
ground-raise-hint = Otherwise { $rounds } is the most, because breathing this way for longer can make you light-headed. Sit down, and stop at the first sign of it.
ground-distress = Distress now
ground-distress-low = none
ground-distress-high = as bad as it gets
ground-distress-before = If you want to see whether it helps, say how it is now. Or leave it.
ground-sound = Soft sound
ground-words-only = Words only
ground-words-only-hint = No moving shapes.
ground-safety = Not while driving. Stop if it makes things worse. Get up slowly afterwards.
ground-begin = Begin
ground-copy = Make a version of your own
ground-unfinished = This one is not finished yet, so it cannot be played.
ground-unfinished-edit = Go on making it
ground-helped = { $name } took distress down by { $down } on average, the last { $times ->
    [2] two
    [3] three
    [4] four
    [5] five
   *[other] { $times }
} times.

# Afterwards
ground-after-title = That is done
ground-after-title-early = You stopped there; that is just as good
ground-after-title-edit = Changing what you noted
ground-after-what = { $name } · { $length }
ground-after-before = Before, it was { $score }.
ground-after-now = How is it now?
ground-after-skip = Only if you want to say.
ground-after-edit = How it was
ground-distress-was = Before
ground-distress-after-edit = Afterwards
ground-felt = Compared with before
ground-felt-better = better
ground-felt-same = about the same
ground-felt-worse = worse
ground-better = A little easier, then. Stay with that for a moment before the next thing.
ground-same = Still about the same. That happens, and it is nothing you did wrong. This is a good place to stop.
ground-worse = Harder than before. That happens, and it is nothing you did wrong. Stop here, and let your eyes stay open.
ground-next-around = Look around the room for a minute, and name what is there.
ground-next-floor = Feel the floor under your feet for a minute.
ground-next-people = Or be with someone: a colleague nearby, or one of the people under Help now.
ground-next-people-only = Be with someone, if you can: a colleague nearby, or one of the people under Help now.
ground-next-help = Help now
ground-locked-back = Lock screen
ground-next-slowly = When you get up, get up slowly.
ground-note = A line to keep with it?
ground-set-aside = Set aside for supervision
ground-keep = Keep
ground-keep-changes = Keep changes
ground-drop = Don’t keep
ground-leave-unchanged = Leave it as it was
ground-done = Done
ground-kept = Kept.
ground-changes-kept = Changes kept.
ground-taken-back = Taken back. It is in the bin.
ground-undone = Back to how it was.
ground-dropped = Not kept.
ground-changes-dropped = Changes dropped.
ground-draft-back = It is back, under “To continue” on Today.
ground-not-dropped = It could not be taken away. It is still kept as a draft.
ground-nothing-kept-locked = Nothing is kept while the journal is locked.
ground-nothing-kept-read-only = Nothing new can be kept while this journal is only being read.
ground-kept-draft = Kept as you type
ground-keeping = Keeping
ground-not-kept = Not kept yet. { $reason }.
ground-save-failed = This is not saved yet
ground-save-failed-body = { $reason }. What you noted is still on this screen{ $kept ->
        [yes] , and a draft of it is kept.
       *[no] . The draft is not kept either, so leave this window open.
    }

# Elsewhere in the app
ground-door = Ground
ground-door-text = Steady yourself first, for a few minutes.
ground-door-key = starts one at once
ground-offer = Save, then ground
