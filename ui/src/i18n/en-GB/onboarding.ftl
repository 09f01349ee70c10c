onboarding-step = Step { $number } of { $total }
onboarding-help = Help now
onboarding-back = Back
onboarding-next = Next
onboarding-begin = Make a journal
onboarding-have-one = I already have a journal
onboarding-back-to-lock = Back to the lock screen

onboarding-welcome-title = A quiet place to put things down
onboarding-welcome-lead = Stillpoint is a private journal for people who care for others. You write for yourself, and you decide what, if anything, goes further.
onboarding-is = What it is
onboarding-is-1 = Yours alone: kept on this computer, encrypted, and opened only by your passphrase, or by the recovery code you keep for the day you forget it.
onboarding-is-2 = Offline: it has no account and sends nothing anywhere.
onboarding-is-3 = For reflecting on your work and on how you are.
onboarding-not = What it is not
onboarding-not-record = Not a clinical record. Facts about a patient’s care belong in the record.
onboarding-not-incident = Not a way to report an incident or a concern. Use your organisation’s own route.
onboarding-not-privileged = Not protected from courts: reflections can be asked for as evidence. Leave out anything that could identify a person.
onboarding-not-monitored = Not watched by anyone. If you or someone else needs help, “Help now” lists people who answer.

onboarding-place-title = Where it is kept
onboarding-place-lead = The whole journal is one encrypted file on this computer.
onboarding-name = What to call it
onboarding-name-default = Journal
onboarding-name-hint = This is the file’s name, so anyone who uses this computer can see it.
onboarding-name-hint-other = A file’s name cannot hold all of that. It will be called “{ $name }”, and anyone who uses this computer can see it.
onboarding-name-missing = Give it a name first.
onboarding-folder = Folder
onboarding-folder-hint = The whole path of a folder that exists. The usual one is { $folder }.
onboarding-folder-usual = It will be kept in
onboarding-folder-browse = Choose a folder
onboarding-folder-browse-failed = That folder’s name cannot be used. Choose another, or type its path.
onboarding-folder-change = Keep it in another folder
onboarding-elsewhere-note = Stillpoint looks only in the usual folder by itself. Kept elsewhere and not remembered, the journal has to be found by hand each time.
onboarding-remember = Remember this journal on this computer
onboarding-remember-hint = Its name and place are then noted outside the journal and listed on the lock screen. Anyone who uses this computer could see that it exists.

onboarding-passphrase-title = Choose a passphrase
onboarding-passphrase-lead = It is the only everyday key to your journal. You can paste it from a password manager.
onboarding-passphrase-kept = A passphrase is already chosen. Leave this empty to keep it, or type another.
onboarding-passphrase-care = Nobody can reset it for you. The next step gives you a recovery code for the day you forget it.

onboarding-code-title = Your recovery code
onboarding-code-lead = If the passphrase is ever forgotten, this code opens the journal. It is shown only now: write it down, print it, or save it as a file.
onboarding-code-advice = Keep it apart from this computer, as you would a spare key. Whoever has the code and the file can read the journal.
onboarding-code-another = Make a different code
onboarding-code-have = I have a copy

onboarding-retype-title = Try your copy
onboarding-retype-lead = Read two of the groups from your copy, so that you know it is right.
onboarding-retype-back = See the code again
onboarding-make = Make my journal
onboarding-making = Making your journal. This takes a few seconds.
