# What may identify somebody: pointed out while it is written, and before anything goes out

# The line beneath a field
guard-line = “{ $words }” may point at somebody: { $kind }.
guard-more =
    { $count ->
        [one] One more in this text.
       *[other] { $count } more in this text.
    }
guard-replace = Replace with “{ $instead }”
guard-leave = Leave it here
guard-replaced = Replaced with “{ $instead }”.
guard-undo = Undo

# What it looks like
guard-kind-watched = a word on your own list
guard-kind-nhsNumber = an NHS number
guard-kind-chiNumber = a CHI number
guard-kind-hcNumber = a Health and Care number
guard-kind-nationalInsurance = a National Insurance number
guard-kind-registrationPin = a registration number
guard-kind-reference = a reference number
guard-kind-hospitalNumber = a number in somebody’s records
guard-kind-email = an email address
guard-kind-url = a link
guard-kind-handle = a name used online
guard-kind-phone = a phone number
guard-kind-postcode = a postcode
guard-kind-carPlate = a number plate
guard-kind-address = an address
guard-kind-place = a place
guard-kind-dateOfBirth = a date of birth
guard-kind-fullDate = a full date
guard-kind-clockTime = a time of day
guard-kind-ageOver89 = an age of 90 or more
guard-kind-titledName = a name
guard-kind-relatedName = a name
guard-kind-initials = initials
guard-kind-other = something that may identify

# Right after saving
guard-saved =
    { $count ->
        [one] One thing in this entry may point at somebody. It is saved as you wrote it; you can change it or let it stand.
       *[other] { $count } things in this entry may point at somebody. It is saved as you wrote it; you can change them or let them stand.
    }
guard-saved-change = Change it

# Right after copying from a page
guard-copied =
    { $count ->
        [one] What you copied has something in it that may point at somebody: { $kind }.
       *[other] What you copied has { $count } things in it that may point at somebody.
    }
guard-copied-replace = Replace in what was copied
guard-copied-replaced = Replaced in what was copied. The journal is as it was. Read it through where you paste it.
guard-copied-refused = What was copied could not be changed. Read it through where you paste it.

# Before something goes out
guard-gate-title = Before it goes out
guard-gate-found =
    { $count ->
        [one] One thing in it may point at somebody.
       *[other] { $count } things in it may point at somebody.
    }
guard-gate-nothing = No pattern was found in what you wrote.
guard-gate-replace = Replace with “{ $instead }” in the copy
guard-gate-all = Replace all in the copy
guard-gate-none = Replace none
guard-gate-more =
    { $count ->
        [one] One more is not listed here.
       *[other] { $count } more are not listed here.
    }
guard-gate-copy = Only the copy that goes out is changed. What you wrote stays as it is.
guard-gate-left-all =
    { $count ->
        [one] One thing in it may point at somebody. You had chosen to leave it, so it goes out as it stands.
       *[other] { $count } things in it may point at somebody. You had chosen to leave them, so they go out as they stand.
    }
guard-gate-left =
    { $count ->
        [one] One more you had chosen to leave, and it is not listed.
       *[other] { $count } more you had chosen to leave, and they are not listed.
    }
guard-not-anonymous = This looks for patterns only. A story can point at somebody without a name in it, so nothing found does not mean that nobody can be recognised.
guard-gate-stay = Not now
guard-gate-go = Go on
guard-gate-everything =
    { $count ->
        [0] No pattern that may point at somebody was found in what is saved. That does not mean that nobody can be recognised.
        [one] One thing in what is saved may point at somebody. It is saved as it is: these files leave nothing out and change nothing.
       *[other] { $count } things in what is saved may point at somebody. They are saved as they are: these files leave nothing out and change nothing.
    }

# Reading it as somebody else would
guard-rehearse = Read it as somebody else would
guard-rehearse-what = Three questions, if you like. Your answers are not kept.
guard-rehearse-relative = Would a relative or a friend know who this is about?
guard-rehearse-colleague = Would somebody from the same team or shift?
guard-rehearse-themselves = Would the person know themselves, and be hurt to find it here?
guard-rehearse-no = No
guard-rehearse-perhaps = Perhaps
guard-rehearse-yes = Yes
guard-rehearse-known = Then think about what gives it away: a rare event, a place, an exact time. Say it more broadly, or leave that part out.

# Settings
guard-settings = What may identify somebody
guard-settings-point-out = Point out what may identify somebody while I write
guard-settings-point-out-hint = Numbers, names, dates and places, looked for on this computer alone. Nothing found is kept. Also in what you copy from a page. Before anything is saved as a file you are asked whatever this says.
guard-watch = Words to watch for
guard-watch-what = Names and words of your own that no pattern knows: a first name, a ward, a street. They are kept encrypted in this journal and never leave it; “Save everything as plain files” does not hold them.
guard-watch-empty = No words yet.
guard-watch-add = Add a name or a word
guard-watch-add-button = Add
guard-watch-remove = Do not watch for “{ $word }” any more
guard-watch-removed = “{ $word }” is no longer watched for.
guard-watch-there = That is on the list already.
guard-watch-nothing = There is no letter or number in it to look for.
guard-watch-full = The list is full. Remove one first.
guard-failed = That could not be kept. It is as it was before.
