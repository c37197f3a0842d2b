### On the spot: stops and the way, checking in, what is sent at an event, and writing down for others.

## Proposing a stop.

stop-ask-nothing = Where should { $title } stop, and why?
stop-ask-how = Send a place from the map (the paper clip, then Location) and write why. Begin with whichever you like.
stop-ask-why = Thank you. Where is it? Send a place from the map (the paper clip, then Location), or press the button if the words are enough.
stop-ask-place = Thank you, we have the place. Why should { $title } stop there? Write it in words.
stop-odd = That is saved as a contribution of its own. For the stop we need words or a place from the map.
button-without-place = The words are enough
button-dont-propose = Cancel
stop-proposed = <b>Thank you! Your stop is on the way.</b>
    { $position }. { $why }{ $mapped ->
        [yes] {""}
       *[no] {" "}(in words only, not on the map)
    }

    Others can see it and agree. Your name is not shown.
button-see-route = See the way
button-another-stop = Suggest another stop
stop-not-proposed = Then we suggest no stop.
stop-late = { $title } is over or cancelled, but what you wrote is saved as a contribution.

## The way.

route = <b>The way: { $title }</b>
    { $count ->
        [0] There are no stops yet. Do suggest one.
        [one] 1 stop
       *[other] { $count } stops{ $pages ->
                [1] {""}
               *[other] , page { $page } of { $pages }
            }
    }
route-out = { $count ->
        [one] One of your suggestions is not on the way.
       *[other] { $count } of your suggestions are not on the way.
    }
stop-line = <b>{ $number }.</b>
stop-line-out = <b>Not on the way:</b>
stop-own = your suggestion
stop-support = { $count ->
        [0] nobody else has agreed yet
        [one] 1 more agrees
       *[other] { $count } more agree
    }
stop-unmapped = not on the map
button-second-stop = I agree: { $number }
button-second-stop-not = I no longer agree: { $number }
button-stops-before = ‹ Page before
button-stops-after = Next page ›
button-draw-route = As a map
button-gpx = For a map app (GPX)
map-north = N
map-start = Meeting point: { $where }
route-picture = <b>The way: { $title }</b>
    { $count ->
        [one] 1 stop on the map. It is in the list too, in words.
       *[other] { $count } stops on the map. They are in the list too, in words.
    }
route-picture-file = the-way-{ $number }.png
route-gpx = The way of { $title }. Open the file in a map app or a GPS.
route-gpx-file = the-way-{ $number }.gpx
press-stop-seconded = Thank you! The more people agree, the higher up the stop comes.
press-stop-second-back = Then we do not count you.
press-stale-own-stop = That is your own suggestion.

## Stops and the way, for staff.

button-stops = Stops and the way
stops = <b>Stops: { $title }</b>
    { $count ->
        [0] Nobody has suggested a stop yet.
        [one] 1 stop
       *[other] { $count } stops{ $pages ->
                [1] {""}
               *[other] , page { $page } of { $pages }
            }
    }
stops-ordered = You have put the stops in order yourselves. New suggestions come last.
stops-by-support = Those that most people agree with come first. Move a stop, and your own order counts instead.
button-order-stops = Order by support
button-stop-up = Up: { $number }
button-stop-down = Down: { $number }
button-stop-out = Leave out { $number }
button-stop-in = Take in: { $words }
press-stop-in = The stop is on the way.
press-stop-out = The stop is no longer on the way.
press-stops-by-support = Now those come first that most people agree with.

## Checking in.

button-check-in = QR code on the spot
check-in-title = Here we are: { $title }
check-in-text = Scan the code, or write the word to us in Telegram. Then what you send ends up in the right place.
check-in-caption = <b>Checking in: { $title }</b>
    Show the picture or print it. Who cannot scan it writes the word <b>{ $word }</b> in the chat.
check-in-file = check-in-{ $number }.png
wrong-code = That code leads nowhere. Scan it once more, or ask whoever leads the event for the word and write it here.
check-in-early = You are early! { $title } is { $when }. You can check in from { $opens }.
check-in-late = { $title } is over. It was { $when }. Do you want to say something about it all the same? Write it here.
check-in-cancelled = { $title } is cancelled. It would have been { $when }.

## At the event.

walk-mode = <b>Welcome to { $title }!</b>
    Everything you send now belongs to the event: text, picture, voice, film and place. It is saved with a number, just as otherwise.
walk-mode-stops = Send your position now and then, or share it live, and what you say ends up at the right stop.
walk-mode-way = Send your position now and then, or share it live, and we see where on the way it is about.
walk-mode-here = Write as often as you like. One thought at a time is the easiest to pass on.
walk-mode-until = It ends by itself at { $until }.
button-leave-walk = Leave the event
walk-left = You have left { $title }. What you send now does not belong there any more.
walk-left-back = Scan the code or write the word again if you want to come back.
walk-is-over = { $title } is over. Thank you for being there!
walk-is-cancelled = { $title } is cancelled.
walk-is-moved = { $title } has been moved to { $when }.
walk-given = { $count ->
        [0] What you send now is as usual again.
        [one] You gave one contribution. You find it in /mine. What you send now is as usual again.
       *[other] You gave { $count } contributions. You find them in /mine. What you send now is as usual again.
    }
live-shared = Thank you! As long as you share your position, we see which stop you are at. We only keep where the things that you send belong, not how you walked.
press-walk-left-already = You are no longer there.

## Unsorted, for staff.

button-unsorted = Unsorted contributions
unsorted = <b>Unsorted: { $title }</b>
    { $count ->
        [0] Everything is sorted.
        [one] 1 contribution. Is it a question, a viewpoint or an idea?
       *[other] { $count } contributions{ $pages ->
                [1] {""}
               *[other] , page { $page } of { $pages }
            }. Are they questions, viewpoints or ideas?
    }
unsorted-at-none = noted without an event
button-unsorted-at-none = Unsorted without an event ({ $count })
entry-noted = written down for somebody
button-entries-before = ‹ Page before
button-entries-after = Next page ›
press-entry-sorted = Saved.

## Writing down for others.

button-take-notes = Write down for somebody
notes-where = Several events are under way. Where are you?
button-notes-elsewhere = Not at an event
notes-ask = <b>Write down for somebody</b>
    Write what the person says, or record it. Pictures are fine too, and you can send several messages.
notes-again = <b>The same person again</b>
    What more does the person say?
notes-at = It is saved as said at { $title }.
notes-nowhere = It is saved without an event.
button-notes-end = Cancel
noted = Saved with number <b>{ $reference }</b>. Does the person say more? Write that too. Otherwise: do they want to give their name?
note-changed = Changed in <b>{ $reference }</b>.
note-changed-late = The person has collected <b>{ $reference }</b> with their slip, so now only they can change it. Your change is not saved.
button-add-name = Write a name
button-get-slip = Done, without a name
note-name = What is the person called? Write only the name, at most { $most } characters.
note-odd = That was no answer to the question, so it is saved with what the person has said.
button-without-name = Without a name
note-may = Ask the person: may the municipality keep the name { $name }? It can then be handed out, just like what was said.
button-name-yes = Yes, keep the name
button-name-no = No, don't keep the name
slip-title = Thank you for your words! { $numbers }
slip-text = What you said is saved at { $municipality }. Do you want to know what happens with it? Scan the code with your phone, or write it to us in Telegram.
slip-footer = The slip is yours alone: the code works once. Questions? { $contact }
slip-caption = <b>Slip for { $numbers }</b>
    Code: <code>{ $code }</code>
    Show the picture, print it or write the code down. With it the words become the person's own in Telegram.
slip-name = Name: { $name }
slip-file = slip-{ $number }.png
press-slip-claimed = The person has collected their words already, so the code no longer works.
button-note-next = Next person
button-note-again = The same person again
button-notes-done = Done
notes-ended = Done. What you write now is your own again.

## Finding one's own words.

claimed = { $count ->
        [0] What you said is yours already. You find it in /mine.
        [one] Welcome! What you said is with you now, and you will hear what happens with it.
       *[other] Welcome! Your { $count } contributions are with you now, and you will hear what happens with them.
    }
unclaimed = We find nothing with that code. Check that all ten characters are right. A code works only once.
claim-later = There have been many wrong codes now. Wait an hour and try again.
