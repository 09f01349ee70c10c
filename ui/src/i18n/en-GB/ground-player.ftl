# While an exercise is played
player-end = End early
player-sound = Sound
player-sound-none = Sound is not available here
player-words-only = Words only
player-pause = Pause
player-resume = Carry on
player-paused = Paused
player-skip = Skip
player-go-on = Go on
player-pace = Pace
player-pace-value = { $pace }%
player-slower = Slower
player-faster = Faster
player-clock = { $done } of { $whole }
player-step = step { $step } of { $steps }
player-safety = Not while driving. Stop whenever you like, and get up slowly afterwards.

# The names of keys, beside what they do
player-key-end = Esc
player-key-pause = Space
player-key-skip = S
player-key-go-on = Enter →

# For whoever does not see them
player-keys = Space pauses, S skips a step, plus and minus change the pace, Escape ends.
player-keys-waits = Enter goes on. Space pauses, S skips a step, plus and minus change the pace, Escape ends.
player-minutes-left =
    { $minutes ->
        [one] 1 minute left.
       *[other] { $minutes } minutes left.
    }
