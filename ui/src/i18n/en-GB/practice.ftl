# Days ahead and behind
day-tomorrow = tomorrow
by-when = by { $day }
by-when-was = was for { $day }
from-now =
    { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }

# What these pages share
practice-loading = Opening
practice-failed = This could not be read
practice-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
practice-try-again = Try again
practice-action-failed = That did not work. Nothing has changed.
practice-removed = In the bin, for 30 days.
practice-back = It is back.
practice-undo = Undo
practice-done = Done
practice-close = Close
practice-edit = Change
practice-remove = Remove
practice-bin = Bin

# Actions
actions-title = Actions
actions-empty = What you take away from a session, or from a reflection, waits here. Some of it will change on the way, and that is an answer too.
actions-none-open = Nothing is open.
actions-open = Still open
actions-add = Add one
actions-what = What
actions-by = By when, if it matters
actions-from = from { $session }, { $day }
actions-from-entry = from something you wrote
actions-written = written down on { $day }
actions-answered = { $answer }, said { $day }
actions-said = Kept as “{ $answer }”.
actions-settled = Done or let go of ({ $count })
actions-settled-list = Done or let go of

# Why I do this
why-title = Why I do this
why-empty = What brought you to this work, and what you hold to in it. Written on an ordinary day, it is there to read on a hard one. A few words are enough.
why-write = Write it
why-change = Change it
why-drivers = What brought me here, and what keeps me
why-drivers-question = What brought you to this work, and what keeps you in it?
why-drivers-hint = A person, a moment, something you could not look away from.
why-principles = Principles I hold to
why-principles-hint = Reflections and small changes can be filed under these.
why-principle-number = Principle { $number }
why-principle-name = In a few words
why-principle-meaning = What that looks like in practice
why-add = Add a principle
why-full = That is as many as there is room for.
why-up = Move up: { $name }
why-down = Move down: { $name }
why-moved = Now number { $number } of { $of }.
why-remove = Remove: { $name }
why-removed = The principle is removed.
why-offer = Offer me this page on Today
why-offer-hint = One quiet line, on the day of such a check-in. Strain has to be among the scales you use.
why-offer-never = Never
why-offer-score = After a check-in with strain at { $score } or above
why-offered-from = Offered on Today after a check-in with strain at { $score } or above.

# Tools
tools-title = Tools
tools-shelves = Which tool
tools-shelf-phrases = Phrases
tools-shelf-risks = Risk cards
tools-shelf-changes = Small changes

# The phrase bank
phrases-about = What you would say, in the words a council, a health trust or a benefits office will recognise, and what follows if nothing is done.
phrases-find = Find a phrase
phrases-find-hint = Any words of it, in any order.
phrases-found =
    { $count ->
        [0] Nothing found.
        [one] One found.
       *[other] { $count } found.
    }
phrases-add = Add a phrase
phrases-own = My phrases
phrases-own-empty = Words that once worked are worth keeping. Add your own, or take one from below and make it yours.
phrases-own-none = None of yours has these words.
phrases-start = To start with
phrases-start-about = Examples for England; law and names differ in the other nations, and change. Use only what is true of the person, put facts and dates beside it, and ask for your own service’s guidance where you are not sure.
phrase-quoted = “{ $words }”
phrase-plain = In plain words
phrase-service = What the service will recognise
phrase-follows = What follows if nothing is done
phrase-follows-short = If nothing is done:
phrase-about = What it is about
phrase-about-hint = To find it by: housing, safeguarding.
phrase-read = Read it large
phrase-read-title = To read out or copy by hand
phrase-read-about = Nothing is put on the clipboard: other programs could read it there.
phrase-take = Take it into my phrases
phrase-taken = It is among your phrases now, to change as you like.
phrase-about-housing = Housing
phrase-about-care = Care and support
phrase-about-safeguarding = Safeguarding
phrase-about-mind = Mental health
phrase-about-money = Benefits
phrase-about-working = Working together

phrase-starter-nowhere-plain = He has nowhere to go tonight.
phrase-starter-nowhere-service = He is homeless tonight and has no accommodation he can reasonably occupy. I am asking for a homelessness application to be taken today, and for interim accommodation to be considered.
phrase-starter-nowhere-follows = He will sleep rough tonight, with the risks to health and safety that brings; contact with services becomes harder from there.
phrase-starter-evicted-plain = She is about to lose her home.
phrase-starter-evicted-service = She is threatened with homelessness. She has had notice, dated …, ending on …. I am asking for an assessment of her housing needs and a personal housing plan before she has to leave.
phrase-starter-evicted-follows = She will be homeless on …, when help to stay where she is would cost less and do less harm.
phrase-starter-sofas-plain = He stays on different sofas, wherever they let him.
phrase-starter-sofas-service = He is homeless: he has no settled accommodation and no right to stay where he sleeps. He is hidden homeless and moves between addresses at the goodwill of others.
phrase-starter-sofas-follows = Any of these can end on any night, and where he stays is not chosen for being safe.
phrase-starter-unfitRoom-plain = The room they gave her makes her worse.
phrase-starter-unfitRoom-service = The accommodation is unsuitable for her needs: …. I am asking for a review of its suitability, with the enclosed evidence of how it affects her health.
phrase-starter-unfitRoom-follows = She is likely to leave it, and may then be treated as having made herself homeless.
phrase-starter-vulnerable-plain = He would not cope on the street.
phrase-starter-vulnerable-service = He may be in priority need. Because of …, he is vulnerable: if homeless he would come to harm that most people in that position would not.
phrase-starter-vulnerable-follows = Without accommodation his condition is likely to worsen in these ways: ….
phrase-starter-notWashing-plain = She has stopped looking after herself.
phrase-starter-notWashing-service = There are signs of self-neglect: personal care, food and medication have lapsed since …. I am raising a safeguarding concern about an adult with care and support needs.
phrase-starter-notWashing-follows = Her health is at serious risk from …; what she is no longer doing for herself, nobody else is doing.
phrase-starter-hoarding-plain = You cannot get through the flat any more.
phrase-starter-hoarding-service = There is hoarding to a degree that affects safety, as part of self-neglect: exits are blocked, and … cannot be used. I am asking for a multi-agency response and a home fire safety visit.
phrase-starter-hoarding-follows = There is a risk of fire and falls to him and to neighbours, and he may lose the tenancy.
phrase-starter-cannotManage-plain = He cannot manage by himself.
phrase-starter-cannotManage-service = He appears to have care and support needs under the Care Act 2014: because of …, he cannot manage …, with a significant effect on his wellbeing. I am asking for a needs assessment.
phrase-starter-cannotManage-follows = Needs that could be met now will be met later as a crisis, in hospital or on the street.
phrase-starter-carer-plain = Her daughter does everything and is worn out.
phrase-starter-carer-service = She depends on an unpaid carer whose own health is affected. I am asking for a carer’s assessment, and for the needs assessment not to assume that this care will go on.
phrase-starter-carer-follows = The arrangement is likely to break down, and then both will need help at once.
phrase-starter-children-plain = I am worried about the children there.
phrase-starter-children-service = I am making a child safeguarding referral. I believe a child is suffering, or is likely to suffer, significant harm, because I saw or was told … on ….
phrase-starter-children-follows = What I have described is likely to go on or to get worse. If a child is in danger now, I will call 999.
phrase-starter-hurt-plain = Somebody is hurting him and he cannot stop it.
phrase-starter-hurt-service = I am raising a safeguarding concern: he has care and support needs, is experiencing or at risk of abuse or neglect, and because of those needs cannot protect himself. What he would like to happen is ….
phrase-starter-hurt-follows = The risk of further harm is … because ….
phrase-starter-takenOver-plain = People have moved into her flat and she cannot get them out.
phrase-starter-takenOver-service = There are signs of cuckooing: her home is being used by others who exploit her. She is at risk of criminal or sexual exploitation, and should be seen as somebody to be protected.
phrase-starter-takenOver-follows = She may be harmed, be held responsible for what others do there, or lose her home.
phrase-starter-controlled-plain = Her partner decides where she goes and who she sees.
phrase-starter-controlled-service = There is a pattern of coercive and controlling behaviour, which is domestic abuse: …. I am asking for a domestic abuse risk assessment, and for contact only in a way that is safe for her.
phrase-starter-controlled-follows = Control of this kind can get worse quickly, above all around leaving; an unsafe contact could raise the risk.
phrase-starter-missing-plain = He keeps disappearing for days.
phrase-starter-missing-service = There is a pattern of missing episodes (dates: …), with unexplained … on his return. These are possible signs of exploitation.
phrase-starter-missing-follows = Each episode is a time when nobody knows whether he is safe. If he goes missing again, he will be reported to the police as missing, with these risks.
phrase-starter-cannotStart-plain = She says she will do it and then never does.
phrase-starter-cannotStart-service = She may have executive dysfunction: she can say what needs to be done but cannot begin it or carry it through. I am asking that capacity for this decision be assessed on what she does as well as on what she says.
phrase-starter-cannotStart-follows = What looks like a choice is treated as one, and she goes on without what she has agreed to.
phrase-starter-muddled-plain = I do not think he understood what he signed.
phrase-starter-muddled-service = There is reason to doubt his mental capacity to make this decision, about …, at this time. I am asking for a decision-specific assessment under the Mental Capacity Act 2005, with support to take part.
phrase-starter-muddled-follows = A decision with serious consequences may stand that he could not weigh up.
phrase-starter-ending-plain = She says she does not want to be here any more.
phrase-starter-ending-service = She has voiced thoughts of suicide today. Plan: …. Means: …. What is different from usual: …. I am asking for an urgent mental health assessment, today.
phrase-starter-ending-follows = I cannot keep her safe by myself. If there is danger to life now, I will call 999.
phrase-starter-bothProblems-plain = Drugs send him to mental health, and mental health send him back.
phrase-starter-bothProblems-service = He has co-occurring mental health and substance use needs, and has been turned away by each service because of the other. I am asking for a joint assessment and one named lead.
phrase-starter-bothProblems-follows = Neither need is treated and each makes the other worse; he will meet services again in an emergency.
phrase-starter-trauma-plain = She blows up when people in charge tell her what to do.
phrase-starter-trauma-service = Her responses fit with past trauma: a sense of threat, above all where somebody has power over her. A trauma-informed approach would be: the same worker, choices, and warning of what comes next.
phrase-starter-trauma-follows = She will be excluded for behaviour that a different approach could prevent, and lose the support with it.
phrase-starter-sanctioned-plain = They stopped his money because he did not go.
phrase-starter-sanctioned-service = He had good reason for missing the appointment: …. I am asking for a mandatory reconsideration, a hardship payment in the meantime, and commitments that fit his health.
phrase-starter-sanctioned-follows = He has no money for food or heating, and rent arrears put his home at risk.
phrase-starter-formFilling-plain = He can do it, just not every day, and he pays for it after.
phrase-starter-formFilling-service = He cannot do this reliably: not safely, not to an acceptable standard, not as often as needed, or not in a reasonable time. On most days …. Afterwards ….
phrase-starter-formFilling-follows = The decision will rest on his best day, and he will be without help that his ordinary days call for.
phrase-starter-missedAppointments-plain = She did not come, so they closed her case.
phrase-starter-missedAppointments-service = She did not attend because of barriers to access: …. I am asking for reasonable adjustments under the Equality Act 2010: …, and that she is not discharged for non-attendance.
phrase-starter-missedAppointments-follows = The need is still there and is now seen by nobody; the next contact is likely to be a crisis.
phrase-starter-passedAround-plain = Everybody says it is somebody else’s job.
phrase-starter-passedAround-service = He falls between the thresholds of several services, and the risks together are greater than each sees alone. I am asking for a multi-agency meeting, a lead professional and a shared risk plan.
phrase-starter-passedAround-follows = Each service holds one part and nobody holds the whole. I am recording that I have raised this, and with whom.

# Risk cards
risks-empty = A risk written down can be shared. A card says what you would like to try, what could go wrong, what makes it safer and who stands behind it.
risks-about = What you would like to try, and who holds the risk with you. Roles rather than names are enough.
risks-list = Risk cards
risks-add = New card
risk-new = A new risk card
risk-change = Risk card
risk-no-idea = No idea written yet
risk-idea = The idea
risk-idea-hint = What you would like to try, and for what.
risk-risks = What could go wrong
risk-risks-hint = With it, and without it. Doing nothing is a risk as well.
risk-mitigations = What makes it safer
risk-mitigations-hint = What makes harm less likely, or less bad; what you would do first.
risk-endorsed = Who stands behind it
risk-endorsed-hint = As roles: team leader, safeguarding lead.
risk-alone = Am I holding this alone?
risk-day = Day
risk-alone-title = That is a lot to hold by yourself
risk-alone-who = It could go to supervision. It could also go sooner to a manager or the senior on duty, to the safeguarding lead, or to a colleague who knows the work.
risk-alone-next = Next in the diary: { $session }, { $when }.
risk-bring = Bring it to supervision
risk-bring-none = See sessions

# Small changes
changes-empty = Change in this work is often small: a door left open, a phone call made. Put one down in a line, and over time they can be seen.
changes-about = What moved a little, the newest first.
changes-list = Small changes
change-what = What changed
change-what-hint = Something you did differently, or something you saw. Enter adds it.
change-add = Add
change-noticed = What I noticed because of it
change-noticed-short = Noticed:
change-principle = Which principle it belongs to
change-no-principle = None
change-under = Under: { $principle }
change-day = Day
change-more = Say more
