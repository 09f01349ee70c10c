# Days and lines
day-today = today
day-yesterday = yesterday
day-and-time = { $day }, { $time }
entry-line = { $time } · { $about }
entry-checkin = Check-in
entry-grounding = Grounding
entry-score = { $label } { $score }
entry-feeling-strength = { $feeling }, { $strength }
intensity-1 = a little
intensity-2 = clearly
intensity-3 = strongly

# What was done to come to ground
entry-done = { $name } · { $length }
entry-felt = felt { $felt }
felt-better = better
felt-same = about the same
felt-worse = worse
length-seconds = { $count } sec
length-minutes = { $minutes } min
distress-change = distress { $before } to { $after }
distress-alike = distress { $score } before and after
distress-before = distress { $score } before
distress-after = distress { $score } after

# Before, during, after; which shift
phase-before = before
phase-during = during
phase-after = after
phase-off = not at work
shift-early = early
shift-late = late
shift-long = long day
shift-night = night
shift-onCall = on call
shift-other = another kind
context-before =
    Before { $shift ->
        [early] an early shift
        [late] a late shift
        [long] a long day
        [night] a night shift
        [onCall] being on call
       *[other] a shift
    }
context-during =
    During { $shift ->
        [early] an early shift
        [late] a late shift
        [long] a long day
        [night] a night shift
        [onCall] time on call
       *[other] a shift
    }
context-after =
    After { $shift ->
        [early] an early shift
        [late] a late shift
        [long] a long day
        [night] a night shift
        [onCall] being on call
       *[other] a shift
    }
context-off = Not at work
context-shift =
    { $shift ->
        [early] Early shift
        [late] Late shift
        [long] Long day
        [night] Night shift
        [onCall] On call
       *[other] On shift
    }

# Scales: the name, and what each end is called
scale-energy = Energy
scale-energy-low = spent
scale-energy-high = full
scale-strain = Strain
scale-strain-low = at ease
scale-strain-high = stretched
scale-mood = Mood
scale-mood-low = low
scale-mood-high = bright
scale-steadiness = Steadiness
scale-steadiness-low = shaken
scale-steadiness-high = steady
scale-connection = Connection
scale-connection-low = on my own
scale-connection-high = held
scale-confidence = Confidence
scale-confidence-low = doubting
scale-confidence-high = sure
scale-feelingValued = Feeling valued
scale-feelingValued-low = unseen
scale-feelingValued-high = valued
scale-meaning = Meaning
scale-meaning-low = pointless
scale-meaning-high = worthwhile
scale-carrying = Carrying others’ distress
scale-carrying-low = light
scale-carrying-high = heavy
scale-workloadFit = Workload fit
scale-workloadFit-low = far too much
scale-workloadFit-high = about right
scale-rest = Rest and breaks
scale-rest-low = none
scale-rest-high = enough

# Feelings, by family. A meaning is given where the word alone may not be enough.
family-spent = Spent
feeling-tired = tired
feeling-drained = drained
feeling-drained-meaning = more went out than came in
feeling-overwhelmed = overwhelmed
feeling-overwhelmed-meaning = too much at once to sort
feeling-stretched = stretched
feeling-stretched-meaning = in more places than one person can be
feeling-rushed = rushed
feeling-worn = worn down
feeling-worn-meaning = a little less each time
feeling-flat = flat
feeling-flat-meaning = no lift in anything
feeling-burntOut = burnt out
feeling-burntOut-meaning = rest no longer fills it up
feeling-restless = restless
feeling-restless-meaning = tired, and cannot settle

family-uneasy = Uneasy
feeling-worried = worried
feeling-dread = dread
feeling-dread-meaning = something is coming and I do not want it
feeling-tense = tense
feeling-afraid = afraid
feeling-onEdge = on edge
feeling-onEdge-meaning = waiting for the next thing
feeling-shaken = shaken
feeling-shaken-meaning = it is over, and the body has not heard
feeling-unsettled = unsettled
feeling-panicky = panicky
feeling-exposed = exposed
feeling-exposed-meaning = open to blame, or without cover

family-atOdds = At odds
feeling-frustrated = frustrated
feeling-angry = angry
feeling-irritated = irritated
feeling-resentful = resentful
feeling-resentful-meaning = giving what nobody gives back
feeling-moralDistress = moral distress
feeling-moralDistress-meaning = knowing what was right, and not able to do it
feeling-unheard = unheard
feeling-indignant = indignant
feeling-indignant-meaning = angry on somebody’s behalf
feeling-disappointed = disappointed
feeling-torn = torn
feeling-torn-meaning = pulled two ways, both of them right

family-heavy = Heavy
feeling-sad = sad
feeling-guilty = guilty
feeling-guilty-meaning = about something done or not done
feeling-ashamed = ashamed
feeling-ashamed-meaning = about myself, and wanting to hide it
feeling-helpless = helpless
feeling-helpless-meaning = seeing it, with nothing in my hands
feeling-lonely = lonely
feeling-grieving = grieving
feeling-hurt = hurt
feeling-regretful = regretful
feeling-discouraged = discouraged
feeling-notEnough = not enough
feeling-notEnough-meaning = whatever I gave, it fell short

family-unclear = Unclear
feeling-numb = numb
feeling-numb-meaning = there should be a feeling, and there is not
feeling-notSure = not sure
feeling-notSure-meaning = something is here without a name yet
feeling-mixed = mixed
feeling-distant = distant
feeling-distant-meaning = watching from a long way back
feeling-foggy = foggy
feeling-empty = empty
feeling-unreal = unreal
feeling-unreal-meaning = as if it were not quite happening
feeling-stuck = stuck

family-settled = Settled
feeling-calm = calm
feeling-relief = relief
feeling-steady = steady
feeling-safe = safe
feeling-content = content
feeling-rested = rested
feeling-patient = patient
feeling-clear = clear
feeling-clear-meaning = able to think

family-bright = Bright
feeling-proud = proud
feeling-grateful = grateful
feeling-hopeful = hopeful
feeling-joyful = joyful
feeling-amused = amused
feeling-curious = curious
feeling-energised = energised
feeling-inspired = inspired
feeling-confident = confident

family-close = Close to others
feeling-touched = touched
feeling-touched-meaning = something got through to me
feeling-protective = protective
feeling-protective-meaning = standing between someone and harm
feeling-tender = tender
feeling-supported = supported
feeling-understood = understood
feeling-trusting = trusting
feeling-valued = valued
feeling-compassionate = compassionate
feeling-compassionate-meaning = feeling with them, and able to stay

# Places in the body
place-head = head
place-eyes = eyes
place-jaw = jaw
place-throat = throat
place-shoulders = shoulders
place-chest = chest
place-stomach = stomach
place-back = back
place-arms = arms
place-hands = hands
place-legs = legs
place-feet = feet
place-allOver = all over

# Needs
need-quiet = quiet
need-foodOrWater = food or water
need-toBeHeard = to be heard
need-aBreak = a break
need-sleep = sleep
need-movement = to move
need-freshAir = fresh air
need-company = company
need-timeAlone = time alone
need-reassurance = reassurance
need-helpWithDecision = help with a decision
need-nothingNow = nothing just now

# One entry in a list
entry-dated = { $day } · { $line }
entry-changed = { $line } · changed
entry-no-words = No words, only a check-in.
entry-set-aside = Set aside for supervision
