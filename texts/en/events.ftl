### Events: what is on, one event, signing up, reminders, changes.

event-kind-walk = Community walk
event-kind-meeting = Dialogue meeting
event-kind-gathering = Municipality-wide meeting
event-kind-workshop = Workshop
event-kind-open_space = Open space
event-kind-stand = Interview stand

day-at = { $day } at { $clock }
day-today = today, { $day },
day-tomorrow = tomorrow, { $day },

events = { $count ->
        [0] No events are planned right now. Do look in again later: write /events.
        [one] <b>One coming event</b>
       *[other] <b>{ $count } coming events</b>{ $pages ->
                [1] {""}
               *[other] , page { $page } of { $pages }
            }
    }
events-line = <b>{ $when }</b>
    { $kind } · { $place }
    { $title }
events-button = { $day } · { $place }
events-button-all = { $day } · everywhere
whole-municipality = the whole municipality

event = <b>{ $title }</b>
    { $kind } · { $place }
event-when = <b>When:</b> { $when }
event-where = <b>Where:</b> { $where }
event-hosts = <b>You meet:</b> { $hosts }
event-contact = <b>Contact:</b> { $contact }
event-coming = { $count ->
        [0] Nobody has signed up yet.
        [one] 1 person has signed up.
       *[other] { $count } people have signed up.
    }
event-free = { $free ->
        [0] It is full.
        [one] 1 seat is free.
       *[other] { $free } seats are free.
    }
event-waiting = { $count ->
        [one] 1 person is waiting.
       *[other] { $count } people are waiting.
    }
event-over = It has been.
event-under-way = It is on right now.
event-is-cancelled = <b>It is cancelled.</b> { $reason }

mine-seated = <b>{ $party ->
        [one] You are signed up as { $name }.
       *[other] You are signed up, { $party } people, under the name { $name }.
    }</b>
mine-waiting = <b>You are number { $line } on the waiting list.</b> If a seat becomes free, we will tell you.
mine-offered = <b>A seat is held for you until { $until }.</b>
mine-lapsed = Time ran out for the seat that was held for you. Would you still like to come? Press I'm coming.
mine-maybe = <b>You may come.</b> No seat is held.
mine-no = You are not coming.
mine-write-up = You will be told afterwards what came of it.
how-many = How many of you are coming?

button-come = I'm coming
button-perhaps = Maybe
button-not-coming = I can't
button-no-longer = I can't after all
button-leave-line = Leave the list
button-how-many = Change how many
button-take-seat = Yes, I take it
button-decline-seat = No thanks
button-map = Map
button-calendar = To my calendar
button-calendar-away = Out of my calendar
button-share = Share
button-more = More ›
button-less = ‹ Back
button-all-events = ‹ All events
button-ask-ahead = Ask beforehand
button-questions = Others' questions ({ $count })
button-suggest-stop = Suggest a stop
button-route = { $count ->
        [one] The way (1 stop)
       *[other] The way ({ $count } stops)
    }
button-write-up = Tell me afterwards
button-write-up-not = Don't tell me afterwards
button-for-staff = For staff ›
button-new-event = New event
button-see-event = See the event
button-uninvite = No more invitations
button-invite = I want invitations

event-invitation-place = <b>A new event in { $place }</b>
event-invitation-all = <b>A new event for the whole municipality</b>
event-why-place = You get this because you live in { $place }.
event-why-all = You get this because you take part in the municipality's dialogue.

event-reminder = <b>Reminder:</b> { $when }
event-reminder-maybe = You said that you may come. What do you think now?

event-changed = <b>Changed: { $title }</b>
event-changed-why = You get this because you have signed up, are waiting or may come.
event-change = { $field ->
        [kind] What it is: { $now }
        [title] New heading: { $now }
        [place] New place: { $now }
        [starts] New time: { $now }
        [ends] New end: { $now }
        [point] New meeting point: { $now }
        [text] New text: { $now }
        [seats] Seats: { $now }
        [hosts] You meet: { $now }
       *[contact] Contact: { $now }
    }
event-change-still = Can you still come?
no-limit = as many as like

event-cancelled = <b>Cancelled: { $title }</b>
    It would have been { $when }.
event-cancelled-reason = <b>Why:</b> { $reason }

seat-offered = <b>There is a seat now: { $title }</b>
    { $when }

    It is yours if you answer by { $until }. After that it goes to the next person.
seat-lapsed = Time ran out, and the seat at { $title } is no longer held for you. Would you still like to come? Press I'm coming.

invited = Then we will tell you when something is on near you. You can change your mind in /settings.
uninvited = Then we send no invitations. With /events you see for yourself what is on. You can change your mind in /settings.

no-such-event = There is no such event, or it has been taken away. With /events you see what is on.

calendar-caption = Open the file, and the event is in your calendar.
calendar-caption-cancelled = Open the file, and the event is gone from your calendar.
calendar-file = event-{ $number }.ics
share-words = { $title }, { $when }

press-stale-event = That is no longer possible: it has begun, has been, or is cancelled.
press-seat-seated = You are signed up. Welcome!
press-seat-waiting = It is full. You are on the waiting list.
press-seat-maybe = Thanks, now we know.
press-seat-no = Thanks for telling us.
press-seat-not-so-many = There are not so many seats. Your sign-up is as it was.
press-write-up-wanted = Then we will tell you afterwards.
press-write-up-not-wanted = Then we won't.

command-events = Events: what is on
