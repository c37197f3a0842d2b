### Staff make, change, cancel and repeat events.

draft-menu = { $count ->
        [0] You have no unfinished event.
        [one] <b>You have one unfinished event.</b>
       *[other] <b>You have { $count } unfinished events.</b>
    }
draft-kept = The draft is saved. You find it again with /event.
draft-untitled = no title
button-draft = { $changing ->
        [true] Change: { $title } · { $place }
       *[other] { $title } · { $place }
    }

draft-step = <i>{ $number } of { $total }</i>
draft-step-at = <i>{ $place } · { $number } of { $total }</i>
draft-ask = { $field ->
        [kind] <b>What kind of event is it?</b>
        [title] <b>What is the title in { $language }?</b>
            At most 80 characters.{ $optional ->
                [true] {" "}If you skip it, the first title is used.
               *[false] {""}
            }
        [place] <b>Which place is it about?</b>
            Those who live there see the event at the top of the list.
        [starts] <b>When does it begin?</b>
            Write day and time, for example 12 May at 18 or Thursday 18:30. If you know when it ends, you can write that too: 12 May 18–20.
        [ends] <b>When does it end?</b>
            Press a length, or write a time, for example 20:00.
        [point] <b>Where do you meet?</b>
            Write the address or what the place is called. You can also send a place from the map: press the paper clip and choose Location.
        [point-name] <b>What is the place called?</b>
            The place on the map is saved. Write what it is called, so that people find it without a map too.
        [text] <b>What should it say about the event in { $language }?</b>
            What happens, who is welcome, what should people bring? At most 1000 characters.{ $optional ->
                [true] {" "}If you skip it, the first text is used.
               *[false] {""}
            }
        [seats] <b>How many is there room for?</b>
            Write the number. When it is full, more people can join a waiting list.
        [hosts] <b>Whom can people meet there?</b>
            Departments, companies and others: one on each line, or with commas between them. At most 10.
       *[contact] <b>Who answers questions about it?</b>
            Name and telephone number or e-mail address. Everybody can see this.
    }
draft-now = It says now: { $now }
draft-point = { $point }{ $map ->
        [true] {" "}(is on the map)
       *[false] {""}
    }

draft-problem-no_words = { $field ->
        [kind] Press one of the buttons, so that we know what kind of event it is.
        [place] Press a place, or write what it is called.
        [starts] Write day and time in words, for example 12 May at 18.
        [ends] Write when it ends, for example 20:00, or press a length.
        [point] Write the address or what the place is called, or send a place from the map.
        [seats] Write how many there is room for, for example 40.
       *[other] We need words here. Write it as text, without a picture or file.
    }
draft-problem-press = Press one of the buttons, so that we know what kind of event it is.
draft-problem-too_long = That is too long. There is room for { $limit } characters. Make it shorter and send it again.
draft-problem-no_place = We don't know that place. Press one of the buttons.
draft-problem-no_number = Write a number in figures, for example 40. If there is room for everybody, press the button instead.
draft-problem-too_many_seats = There can't be more than { $limit } seats. If there is room for everybody, press the button instead.
draft-problem-seats_taken = { $limit } seats are taken already, so there can't be fewer than that. Write { $limit } or more.
draft-problem-too_many_hosts = Those are too many: there is room for { $limit }. Write the most important ones.
draft-problem-host_too_long = One of the names is too long: at most { $limit } characters each. Write one name on each line.

draft-problem-when_not_understood = { $field ->
        [ends] We didn't understand that as a time. Write for example 20:00 or 2 hours.
       *[other] We didn't understand that as a day and a time. Write for example 12 May at 18 or Thursday 18–20.
    }
draft-problem-when_no_time = { $field ->
        [ends] We see the day but not the time. Write for example 20:00.
       *[other] We see the day but not the time. Write both, for example 12 May at 18.
    }
draft-problem-when_no_day = We see the time but not the day. Write both, for example 12 May at 18.
draft-problem-when_no_such_day = That day is not in the calendar. Write another one, for example 28 February at 18.
draft-problem-when_weekday_differs = That date is a { $weekday }. Is the day of the week right, or the date? Write only one of them, for example 12 May at 18.
draft-problem-when_past = That time is over already. Write one to come, for example 12 May at 18.
draft-problem-when_too_far = That is more than two years away. Write a day that is nearer.
draft-problem-when_skipped_hour = That time doesn't exist that night: the clocks go forward and skip it. Write a time before or after.
draft-problem-when_twice = That time comes twice that night, because the clocks go back. Which one do you mean?
draft-problem-when_before_start = { $field ->
        [ends] Then it ends before it has begun. Write a later time, or how long it lasts, for example 2 hours.
       *[other] Then it ends before it has begun. Write for example 12 May 18–20.
    }
draft-problem-when_too_long = An event can't be longer than a day and a night. Write an earlier end.

button-whole-municipality = The whole municipality
button-length-60 = 1 hour
button-length-90 = 1.5 hours
button-length-120 = 2 hours
button-summer-time = The first (summer time)
button-winter-time = The second (winter time)
button-keep-field = Keep it
button-leave-out = Remove it
button-skip-field = Skip
button-no-limit = As many as like
button-step-back = ‹ Back
button-leave-draft = Stop for now
button-to-preview = ‹ To the preview
button-see-preview = See how it looks

draft-preview = { $changing ->
        [true] <b>This is how residents will see the event when it is changed.</b>
       *[false] <b>This is how residents will see the event.</b>
    } The buttons in it only show how it will look.
draft-anew = <b>Something has changed since you last saw this.</b> Have another look: this is how it is now.
draft-unchanged = Nothing is changed yet.
draft-changes = <b>Will change:</b> { $fields }.
    { $count ->
        [0] Nobody has signed up, so nobody gets a message.
        [one] 1 person who is coming, waiting or undecided is told at once.
       *[other] { $count } people who are coming, waiting or undecided are told at once.
    }
draft-untranslated = <b>Missing in { $language }:</b> { $fields }. It is shown in { $first } instead.
draft-cut = <b>The text is long:</b> about { $limit } characters of it are shown. Put what matters most first.
draft-past = <b>The time is over already.</b> Change when it begins, then you can publish.
draft-short = <b>{ $count } seats are taken already,</b> more than you want to have. Change the number of seats, then you can publish.
button-publish = Publish
button-publish-change = { $count ->
        [0] Publish the change
        [one] Publish, 1 person is told
       *[other] Publish, { $count } people are told
    }
button-change-draft = Change something
button-discard = Throw away
button-all-repeats = All places
press-only-preview = This is how the button will look. It does nothing yet.

draft-fields = <b>{ $title }</b>
    What do you want to change?
draft-field = { $field ->
        [kind] Kind of event
        [title] Title
        [place] Place
        [starts] When it begins
        [ends] When it ends
        [point] Meeting point
        [text] Text
        [seats] Number of seats
        [hosts] Whom one meets
       *[contact] Contact
    }
draft-field-in = { $name } in { $language }

draft-discard = Do you want to throw away the draft { $title }? You can't get it back.
button-discard-sure = Yes, throw away
button-keep-draft = No, keep
draft-done-discarded = The draft is thrown away. Nothing has gone out.
draft-done-gone = That draft is not there any more, so what you did now was not saved. With /event you see what you have begun.
draft-done-cancelled = The event that you were changing has been cancelled by a colleague. Your draft is removed.
draft-overtaken = A colleague has just changed { $title }. Your own changes are still there, and the new ones are in your draft. Have a look at it before you publish.

staff-done = <b>{ $done ->
        [published] Published. Everybody can see it now.
        [unchanged] Nothing was changed, so nothing has gone out.
        [kept] It takes place as planned.
        [late] That could not be done: it is cancelled already, or over.
        [cancelled] It is cancelled. { $count ->
                [0] Nobody had signed up.
                [one] 1 person is told now.
               *[other] { $count } people are told now.
            }
       *[changed] The change is out. { $count ->
                [0] Nobody had signed up.
                [one] 1 person is told now.
               *[other] { $count } people are told now.
            }
    }</b>
staff-event = <b>{ $title }</b>
    { $place } · { $when }
staff-cancelled = <b>Cancelled.</b> { $reason }
staff-figures = Coming: { $coming }
    Maybe: { $maybe }
    Waiting: { $waiting }
staff-seats = Seats: { $seats }
staff-code = Code word to check in: <b>{ $code }</b>
button-announce = Invite those who live here
button-change-event = Change
button-cancel-event = Cancel it
button-posters = Poster
button-sign-ups = Who has signed up
button-repeat = The same in other places

cancel-ask = <b>Why is { $title } cancelled?</b>
    Write a few words. What you write goes to those who are coming, waiting or undecided.
cancel-problem-no_words = Write in words why it is cancelled, so that those who have signed up understand.
cancel-problem-too_long = That is too long. Write at most { $limit } characters.
cancel-sure = { $event }

    <b>This is what they are told:</b>
    { $reason }

    { $count ->
        [0] Nobody has signed up, so nobody gets a message.
        [one] 1 person gets the message.
       *[other] { $count } people get the message.
    } It can't be undone. Do you want to word it differently? Just write once more.
button-cancel-sure = Yes, cancel the event
button-keep-event = No, don't cancel

poster-menu = Which poster would you like? The code on it leads straight to the event.
button-poster-print = To print ({ $language })
button-poster-picture = As a picture
poster-when = When
poster-where = Where
poster-hosts = You meet
poster-link = Point your phone's camera at the code and sign up in Telegram.
poster-footer = Questions? { $contact }
poster-file = poster-{ $number }-{ $language }

sign-ups-name = Name
sign-ups-party = How many
sign-ups-state = Answer
sign-ups-place = Place
sign-ups-language = Language
sign-ups-there = Was there
sign-up-seated = coming
sign-up-offered = offered a seat
sign-up-waiting = waiting
sign-up-maybe = maybe
sign-up-lapsed = did not take the seat offered
sign-up-no = not coming
sign-up-there = yes
sign-ups-file = sign-ups-{ $number }
sign-ups-caption = { $count ->
        [0] Nobody has answered about { $title } yet.
        [one] 1 answer about { $title }.
       *[other] { $count } answers about { $title }.
    } The list holds names: share it only with those who need it, and throw it away afterwards.

repeat-places = <b>In which other places is { $title } to be held?</b>
    Press them. Then we ask when and where for each place. The name of the place is changed in title and text.
repeat-press = Press the places that you mean, and then the button that leads on.
button-chosen = ✓ { $place }
button-not-chosen = { $place }
button-all-places = All places
button-fill-in = { $count ->
        [one] On with 1 place
       *[other] On with { $count } places
    }
repeat-list = { $count ->
        [one] <b>One event is on its way.</b>
       *[other] <b>{ $count } events are on their way.</b>
    } Nothing is published yet. Press a place to see it as residents will see it.
repeat-lacking = When or where is missing.
repeat-past = The time is over already.
repeat-named = The text still says something about { $place }.
repeat-discard = { $count ->
        [one] Do you want to throw away the draft? You can't get it back.
       *[other] Do you want to throw away all { $count } drafts? You can't get them back.
    }
button-publish-all = { $count ->
        [one] Publish
       *[other] Publish all { $count }
    }
button-fill-in-rest = Fill in what is missing
button-choose-places = Choose other places
button-discard-all = Throw all away
repeat-done = { $count ->
        [one] <b>One event is published:</b>
       *[other] <b>{ $count } events are published:</b>
    }
repeat-done-line = { $place }: { $when }
