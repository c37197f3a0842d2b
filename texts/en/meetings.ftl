### Questions to those who host an event: asking them, reading others', and meeting mode for staff.

panel-whom = Whom do you want to ask at { $title }?
button-panel-all = Everyone who takes questions
panel-ask = What do you want to ask at <b>{ $title }</b>?
panel-ask-one = What do you want to ask <b>{ $host }</b> at { $title }?
panel-ask-how = Write the question in one message, or record it. A picture may come with it.
panel-seen-before = Others can see the question when we have read it. Your name is not shown, but a recording is heard in your voice.
panel-seen-after = Others can see the question at once. Your name is not shown, but a recording is heard in your voice.
panel-ask-over = { $title } is over or cancelled. Write your question all the same, and we take it as an ordinary question.
panel-words = That is saved. What do you want to ask about it? Write it in words, or record a voice message.
panel-unasked = Then we ask nothing. You can do it later, as long as the event is not over.
panel-late = The event is over or cancelled, but your question is saved as an ordinary question.
button-dont-ask = Cancel

panel-list = <b>Questions at { $title }</b>
    { $count ->
        [0] There are no questions to show yet.
        [one] 1 question
       *[other] { $count } questions{ $pages ->
                [1] {""}
               *[other] , page { $page } of { $pages }
            }
    }
panel-line = <b>{ $number }.</b> { $words }
panel-line-answer = <b>Answer:</b> { $answer }
panel-own = your question
panel-to = to { $host }
panel-support = { $count ->
        [0] nobody else wonders yet
        [one] 1 more wonders
       *[other] { $count } more wonder
    }
panel-is-shown = not answered yet
panel-is-taken = being taken up, item { $item }
panel-is-answered = { $item ->
        [0] answered
       *[other] answered, item { $item }
    }
panel-is-parked = to be answered in writing
panel-waiting = { $count ->
        [one] Your question is waiting to be read. Then others can see it.
       *[other] { $count } of your questions are waiting to be read. Then others can see them.
    }
panel-spoken = (voice message)
panel-voice = Question { $reference }
button-second = I wonder that too: { $number }
button-second-not = I no longer wonder that: { $number }
button-listen = Listen: { $number }

panel-taken = <b>{ $whose ->
        [own] Your question is being taken up now (item { $item })
       *[other] A question that you wonder about too is being taken up now (item { $item })
    }</b>
    { $title }
panel-answered = <b>{ $whose ->
        [own] { $item ->
                [0] Your question has been answered
               *[other] Your question was answered under item { $item }
            }
       *[other] { $item ->
                [0] A question that you wonder about too has been answered
               *[other] A question that you wonder about too was answered under item { $item }
            }
    }</b>
    { $title }
panel-answer = <b>Answer:</b>
panel-answer-by = <b>Answer from { $host }:</b>
panel-more = Do you wonder about something more? Reply to this message.
panel-parked = <b>{ $whose ->
        [own] Your question will be answered in writing
       *[other] A question that you wonder about too will be answered in writing
    }</b>{ $item ->
        [0] {""}
       *[other] {" "}(item { $item })
    }
    { $title }. You get the answer here when it is ready.
panel-released = Others can see your question <b>{ $reference }</b> now.
panel-read-again = We read your question <b>{ $reference }</b> once more. Others cannot see it yet.
panel-held = Your question <b>{ $reference }</b> is not shown to others.
panel-held-not-here = It does not belong to this event.
panel-held-personal = It tells of a person, and that we do not want to spread.
panel-held-same = Somebody else has already asked the same.
panel-held-then = Do you want to put it another way? Edit your message or press Change, and we read it again. The question is saved as it is, and you get an answer to it later.

press-seconded = We tell you when the question is taken up or answered.
press-second-back = Then we do not count you.
press-stale-own = That is your own question.
press-stale-second = The question has already been answered.

## Meeting mode, for staff.

button-meeting-mode = Meeting mode
button-questions-ahead = Questions beforehand
queue = <b>Questions: { $title }</b>
    { $count ->
        [0] No questions yet.
        [one] 1 question
       *[other] { $count } questions
    }{ $fresh ->
        [0] {""}
       *[other] , { $fresh } to read
    }{ $pages ->
        [1] {""}
       *[other] , page { $page } of { $pages }
    }
queue-rule-before = <b>Rule:</b> Others see a question when you have chosen to show it.
queue-rule-after = <b>Rule:</b> Others see a question at once. You can hide it. Questions marked “new” wait for you all the same.
queue-late = Whoever asked has taken the question back. The answer is not saved.
queue-line = { $facts }
    { $words }
queue-is-new = new
queue-is-shown = shown
queue-is-held = not shown
queue-is-taken = being taken up, item { $item }
queue-is-answered = { $item ->
        [0] answered
       *[other] answered, item { $item }
    }
queue-is-parked = to be answered in writing
queue-support = { $count ->
        [one] 1 more wonders
       *[other] { $count } more wonder
    }
queue-card-late = Somebody else was faster, so the answer is not saved. This is how it stands now:
queue-held-not-here = Not shown, because it does not belong to the event.
queue-held-personal = Not shown, because it holds personal data.
queue-held-same = Not shown, because somebody else has asked the same.
queue-choose-reason = Why should it not be shown? Whoever asked will be told.
queue-choose-host = Who answered?
queue-answer = { $facts }
queue-answer-by = <b>Answered by:</b> { $host }
queue-answer-how = Write the answer in one message, or record it. It is sent to whoever asked and to those who wonder too.
queue-answer-long = The answer is too long for one message, so it is not saved. Write at most { $most } characters.
queue-answer-odd = An answer can only be words or a voice message.
button-page-before = ‹ Page before
button-page-after = Next page ›
button-refresh = Refresh
button-rule-before = Change rule: read first
button-rule-after = Change rule: show at once
button-minutes = Minutes so far
button-queue = ‹ All questions
button-hear = Listen
button-step-show = Show to others
button-step-hold = Don't show
button-step-take = Take up now
button-step-answer = Answered
button-step-park = To be answered in writing
button-step-undo = Undo the last step
button-hold-not-here = Does not belong here
button-hold-personal = Holds personal data
button-hold-same = Same as another question
button-host-none = Name nobody
button-dont-answer = Cancel

press-step-shown = Others can see the question now.
press-step-held = The question is not shown. Whoever asked is told.
press-step-taken = The question is taken up. Whoever asked is told.
press-step-answered = The answer is sent.
press-step-parked = Whoever asked is told that the answer comes in writing.
press-step-undone = Undone.
press-stale-step = That did not work: somebody else was faster. This is how it stands now.
press-rule-before = Now you read the questions before others see them.
press-rule-after = Now others see new questions at once.

minutes = <b>Minutes so far: { $title }</b>
    { $when }{ $pages ->
        [1] {""}
       *[other] , page { $page } of { $pages }
    }
minutes-none = No question has been taken up yet.
minutes-is-taken = <b>Item { $item }</b>, not answered yet
minutes-is-answered = <b>{ $item ->
        [0] Answered
       *[other] Item { $item }
    }</b>
minutes-is-parked = <b>{ $item ->
        [0] To be answered in writing
       *[other] Item { $item }, to be answered in writing
    }</b>
minutes-is-shown = <b>Not taken up</b>
figures-asked = Questions asked: { $count }
figures-shown = Questions that others can see: { $count }
figures-answered = Questions answered: { $count }
figures-askers = People who asked: { $count }
figures-seconders = People who wonder too: { $count }
figures-checked-in = People who were there: { $count }
