# Sessions, by kind
session-kind-oneToOne = One-to-one supervision
session-kind-group = Group supervision
session-kind-dropIn = Drop-in
session-kind-rbcsSolo = RBCS by myself
session-kind-rbcsOneToOne = RBCS one to one
session-kind-rbcsGroup = RBCS group
session-kind-restorative = Restorative supervision
session-kind-nurseAdvocate = Professional nurse advocate
session-kind-peer = Peer supervision
session-kind-community = Community of practice
session-kind-cascade = Cascade training
session-kind-refresher = Refresher training
session-kind-other = Another kind of session

# Where a session stands
session-state-begun = being written
session-state-offered = offered
session-state-booked = booked
session-state-attended = attended
session-state-cancelled = cancelled
session-state-declined = declined

# How people meet
session-format-inPerson = in person
session-format-video = video call
session-format-phone = phone call

# The writer's part
session-role-supervisee = taking part
session-role-facilitator = facilitating

# A session's day and time
session-day-and-time = { $day }, { $time }

# What somebody wants from bringing a thing
want-hear = to be heard
want-think = to think it through
want-challenge = to be challenged
want-teach = to be taught
want-decide = to decide together
want-shareRisk = to share a risk

# The three functions of supervision after Proctor
proctor-normative = normative: standards and safety
proctor-formative = formative: learning
proctor-restorative = restorative: support

# The four functions of A-EQUIP
aequip-formative = formative: learning
aequip-normative = normative: standards and safety
aequip-restorative = restorative: support
aequip-qualityImprovement = personal action for quality improvement

# Five themes of supervision for frontline work
theme-connected = feeling connected
theme-confidence = confidence and knowledge
theme-approaches = new approaches
theme-wellbeing = wellbeing and burnout
theme-valued = feeling valued

# What became of an action
action-state-open = open
action-state-done = done
action-state-partly = partly
action-state-not = not done
action-state-changedMind = changed my mind

# What to see to before a session by video
online-headphones = Headphones on
online-door = Door shut, nobody within hearing
online-noScreenShare = No screen shared, or only what I mean to show
online-messages = Messages and pop-ups silenced
online-speakers = Smart speakers and assistants off
online-noRecording = Nothing recorded or transcribed

# Can I think now?
can-think-yes = yes
can-think-partly = partly
can-think-notNow = not now

# Am I holding this alone?
alone-yes = yes, alone
alone-partly = partly
alone-no = no, it is shared
