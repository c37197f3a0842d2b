### What came of an event: afterwards to those who were there, and before that to staff.

write-up = <b>What came of it: { $title }</b>
    { $kind } · { $place }
    { $when }

write-up-count-people = { $count ->
        [one] person was there
       *[other] people were there
    }
write-up-count-said = { $count ->
        [one] contribution came in
       *[other] contributions came in
    }
write-up-count-questions = { $count ->
        [one] question
       *[other] questions
    }
write-up-count-answered = { $count ->
        [one] question was answered
       *[other] questions were answered
    }
write-up-count-viewpoints = { $count ->
        [one] viewpoint
       *[other] viewpoints
    }
write-up-count-ideas = { $count ->
        [one] idea
       *[other] ideas
    }
write-up-count-pictures = { $count ->
        [one] picture
       *[other] pictures
    }
write-up-count-voices = { $count ->
        [one] voice message
       *[other] voice messages
    }
write-up-count-stops = { $count ->
        [one] stop on the way
       *[other] stops on the way
    }

write-up-top-stops = <b>The stops that most people wanted</b>
write-up-top-stop = { $position }. { $why } ({ $count ->
        [one] one more wanted to stop here
       *[other] { $count } more wanted to stop here
    })
write-up-top-questions = <b>The questions that most people wanted answered</b>
write-up-top-answer = Answer from { $by }: { $answer }
write-up-top-parked = Will be answered in writing.
write-up-support = { $count ->
        [one] One more wanted an answer.
       *[other] { $count } more wanted an answer.
    }
write-up-spoken = The question was asked in a voice message.
write-up-answer-spoken = The answer was given by voice.
write-up-somebody = the municipality

write-up-next = What happens now?
write-up-next-by = We read everything and pass it on to those who can do something about it. You will hear what it led to by { $day }. Questions? Write to { $contact }.
write-up-next-open = We read everything and pass it on to those who can do something about it. Questions? Write to { $contact }.
write-up-reply = Did we miss anything? Reply to this message.
write-up-why-there = You get this because you were there.
write-up-why-said = You get this because you wrote to us about this event.
write-up-why-asked = You get this because you asked for it.

button-write-up-show = What came of it
button-write-up-read = Read all of it (PDF)

write-up-caption = All that came of { $title }. No names stand in it.
write-up-caption-draft = Draft: all that came of { $title }. It has not gone out yet.
write-up-file = what-came-of-it-{ $number }.pdf
write-up-intro = This is what was said and written at the event, without names and in people's own words. Pictures and voice messages are with the municipality.
write-up-intro-draft = DRAFT. This is what was said and written at the event, without names and in people's own words. Pictures and voice messages are with the municipality.
write-up-map = The map
write-up-north = N
write-up-dots = Something was written here
write-up-start = Meeting point: { $point }

write-up-stop = { $position }. { $why }
write-up-stop-support = { $count ->
        [one] One more wanted to stop here.
       *[other] { $count } more wanted to stop here.
    }
write-up-stop-silent = Nobody wrote anything here.
write-up-part-way = Elsewhere on the way
write-up-part-rest = Other things
write-up-part-all = What was said
write-up-part-parked = Questions that will be answered in writing
write-up-lead-parked = We had no time for these questions, or had to find out more. Those who asked will get an answer in writing.
write-up-part-unasked = Questions that we did not get to
write-up-lead-unasked = We have the questions, like everything else that was sent in.
write-up-part-open = Questions to those one met
write-up-lead-open = We have the questions, like everything else that was sent in.
write-up-item = Item { $number }
write-up-question = Question
write-up-unanswered = It was taken up. No answer has been written down yet.
write-up-answered-by = Answer from { $by }
write-up-to = To { $addressee }.
write-up-kind = contribution
write-up-kind-question = question
write-up-kind-viewpoint = viewpoint
write-up-kind-idea = idea
write-up-no-words = Without words.
write-up-shown-pictures = { $count ->
        [one] 1 picture
       *[other] { $count } pictures
    }
write-up-shown-films = { $count ->
        [one] 1 film
       *[other] { $count } films
    }
write-up-shown-voices = { $count ->
        [one] 1 voice message
       *[other] { $count } voice messages
    }
write-up-shown-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }

## For staff.

write-up-stands = <b>Draft for you who arrange the event</b>
write-up-stands-sent = <b>For you who arranged the event</b>
write-up-goes = { $count ->
        [0] It is ready { $when }, and can then be seen from the event's card. Nobody gets it as a message.
        [one] It goes out by itself { $when }, to 1 person. Please read it before that.
       *[other] It goes out by itself { $when }, to { $count } people. Please read it before that.
    }
write-up-goes-now = { $count ->
        [0] It is ready within a few minutes. Nobody gets it as a message.
        [one] It goes out within a few minutes, to 1 person.
       *[other] It goes out within a few minutes, to { $count } people.
    }
write-up-is-held = You or somebody else is holding it back. It goes out when you send it or let it go.
write-up-is-sent = It has gone out. What you leave out now is gone from the PDF, but nothing is sent again.
write-up-is-none = There was nothing to tell, so nothing went out. If something has been written down since, you can send it.
write-up-left-out = Left out: { $numbers }
write-up-sure = { $count ->
        [0] <b>Nobody gets it as a message, but it can be seen from the event's card. Shall it go out now?</b>
        [one] <b>Shall it go out now, to 1 person?</b>
       *[other] <b>Shall it go out now, to { $count } people?</b>
    }
button-write-up-draft = What came of it ›
button-write-up-send = Send now
button-write-up-hold = Hold back
button-write-up-release = Let it go
button-write-up-leave-out = Leave something out
button-write-up-left-out-all = Done
button-write-up-sure = Yes, send it
button-write-up-not-now = No, not now

write-up-nothing = <b>{ $title }</b>
    Nobody has checked in and nothing has been written, so nothing goes out about what came of it. Do you have notes on paper? Write them down with /note, and you can send it afterwards.
write-up-which = <b>What is not to stand in it, for { $title }?</b>
    Write the number, for example K-12. Several are fine. A number that you write once more is taken in again. Whoever wrote it keeps it.
write-up-which-more = Write the next number, or press Done.
write-up-which-odd = I find no number in that. Write one that stands in the draft, for example K-12, or press Done.
write-up-number-out = { $numbers } no longer stands in it.
write-up-number-back = { $numbers } stands in it again.
write-up-number-unknown = { $numbers } is not among what came of this event.

press-stale-write-up = The event is not over yet, or is cancelled. There is something to show here afterwards.
press-write-up-sent = It is on its way.
press-write-up-held = It will not go out by itself.
press-write-up-released = It will go out by itself.
press-write-up-is-sent = It has gone out already.
press-write-up-empty = There is nothing to send: nobody has checked in and nothing has been written.
