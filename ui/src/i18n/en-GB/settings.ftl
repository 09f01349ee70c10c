settings-title = Settings
settings-lead = Every change is kept as you make it.
settings-read-only = This journal can only be read for now, so what is kept inside it cannot be changed: when it locks, the scales, the words to watch for, its passphrase, code and key, and its backups. What belongs to this computer, such as how it looks, still can.
settings-cancel = Cancel

settings-look = How it looks
settings-appearance = Appearance
settings-appearance-system = As the computer
settings-appearance-paper = Paper
settings-appearance-dusk = Dusk
settings-text = Text size
settings-text-percent = { $percent }%

settings-lock = Locking
settings-lock-label = Lock when nobody has used it for
settings-lock-after = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
settings-lock-never = Only when I lock it
settings-lock-hint = Your words are kept first. It also locks when the window closes and, where the system says so, when the computer sleeps or its screen locks.

settings-copied-back = When you have copied something from here, the clipboard is emptied as the journal locks. A program that keeps a history of the clipboard may still have it.
settings-copied-stays = What you copy from here stays on the clipboard, for any program to read, until something else is copied.
settings-capture = Keep this window out of screenshots and shared screens
settings-capture-hint = Where it would be, the picture is black. Turn it off to show the window to somebody in a call, or if your screen reader or magnifier needs to see it.
settings-capture-none = Other programs can take pictures of this window. This system offers no such protection.

settings-scales = Scales in a check-in
settings-scales-what = These are Stillpoint’s own questions, not a validated measure. Each can be skipped every time.
settings-scales-chosen = { $count } of at most { $most } chosen
settings-scales-full = Four at most. Take one away first.
settings-scales-none = One stays, at least. Choose another before taking this one away.

settings-place = This journal and this computer
settings-place-copy = Copy the path
settings-place-copied = Copied.
settings-place-show = Show its folder
settings-place-unshown = The folder could not be shown from here. The path above says where it is.
settings-remember = Remember journals on this computer
settings-remember-hint = Their names and places are then noted outside the journal, and listed on the lock screen.
settings-forget = Forget { $name }; the file itself stays
settings-nation = Numbers in Help now are for
settings-nation-england = England
settings-nation-scotland = Scotland
settings-nation-wales = Wales
settings-nation-northernIreland = Northern Ireland

settings-secrets = Passphrase and recovery code
settings-secrets-due = The journal was opened with its recovery code. Set a new passphrase when you are ready.
settings-passphrase-change = Change passphrase
settings-passphrase-now = Your passphrase now
settings-passphrase-next = New passphrase
settings-passphrase-set = Change it
settings-passphrase-busy = Working with your passphrase. This takes a second or two.
settings-passphrase-done = The passphrase is changed. A backup that opens with the new one is being made; earlier ones still open with the old one.
settings-error-wrongPassphrase-title = That is not the passphrase of this journal
settings-code-new = New recovery code
settings-code-why = A new code replaces the old one, which then opens nothing but earlier copies of the file. The passphrase or the old code first, so that nobody else can do this.
settings-code-step-secret = New recovery code
settings-code-step-code = Your new recovery code
settings-code-not-yet = It opens the journal once you have typed two groups of it and chosen “Replace the old code”. Until then your present code does.
settings-code-step-retype = Try your copy
settings-code-make = Make a new code
settings-code-have = I have a copy
settings-code-again = See the code again
settings-code-replace = Replace the old code
settings-code-done = The new recovery code is in place. The old one no longer opens this journal. A backup that opens with the new one is being made.
settings-code-made = Your recovery code was made on { $day }.
settings-code-tried = You last tried it on { $day }.
settings-code-untried = You have not tried it yet; nothing depends on that.
settings-code-typed = You typed two groups of it from your copy then. The whole of it has not been tried since; nothing depends on that.
settings-try = Try the recovery code
settings-try-what = Take your copy from where it is kept and type it here. It is tried as it would be on the day it is needed, and changes nothing.
settings-try-code = Your recovery code
settings-try-hint = Groups of four letters and figures. Capitals, spaces and hyphens do not matter.
settings-try-missing = Type your recovery code first.
settings-try-busy = Trying the code. This takes a second or two.
settings-try-go = Try it
settings-try-opens = It opens this journal. Nothing has changed; put your copy back where it is kept.
settings-try-not = It does not open this journal. It is a whole code, but for another journal, or it has been replaced since. Nothing has changed, and your passphrase still opens the journal. You can make a new code now.
settings-try-again = Try another one
settings-try-close = Close
settings-new-key = A new key

settings-about = About Stillpoint
settings-version = Stillpoint { $version } · journal format { $format } · SQLite { $sqlite }
settings-promise-local = Everything stays on this computer. There is no account, no network code and no telemetry.
settings-promise-key = The journal is encrypted with a key that only your passphrase or your recovery code can reach. Nobody can reset it.
settings-promise-open = The file’s format is published, so that what you wrote can be read without this program.
settings-promise-limits = It cannot protect you from someone who watches your screen or controls this computer while the journal is open.
settings-licences = Licences
settings-licence-own = Stillpoint itself: MIT or Apache-2.0, as you choose.
settings-licence-shell = The shell is built with Tauri and RustCrypto libraries (MIT or Apache-2.0) and SQLite (public domain).
settings-licence-window = In the window
settings-licence-name = Name
settings-licence-version = Version
settings-licence-terms = Licence
