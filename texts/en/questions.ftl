### The questions, one at a time.

question = Question { $number } of { $total }
    <b>{ $text }</b>
question-hint = Write your answer. You can send several, and pictures or voice messages too.
question-answered = { $count ->
        [one] You have written one answer here. Feel free to add more.
       *[other] You have written { $count } answers here. Feel free to add more.
    }

button-next = Next question ›
button-finish = Done ›
button-skip = Skip ›
button-back = ‹ Back
button-pause = Pause
button-resume = Go on with question { $number }
button-again = Go through the questions again

paused = We pause here. What you have written has been saved. Come back whenever you like.

reminder = You stopped at question { $number } of { $total }. The question is still here, if you would like to answer:

    <b>{ $text }</b>

    This is the only reminder. Would you rather have no more messages at all? Write /stop.

ended = <b>{ $title }</b> is no longer taking answers. What you wrote is still saved. By { $hear } you will hear what came of what you said.

summary-thanks = { $count ->
        [0] You have gone through all the questions.
        [one] Thank you! You have gone through all the questions. This is what you wrote:
       *[other] Thank you! You have gone through all the questions. This is what you wrote:
    }
summary-question = { $number ->
        [0] <b>Earlier question</b>
       *[other] <b>Question { $number }</b>
    }
summary-rest = { $count ->
        [one] … and one more answer. With /mine you see everything.
       *[other] … and { $count } more answers. With /mine you see them all.
    }
summary-next = { $count ->
        [0] You have written nothing, and that is fine. If you think of something, write whenever you like.
       *[other] <b>What happens now?</b> What you wrote is read and sorted. By { $hear } you will hear what came of it. If you think of something more, write whenever you like. With /mine you can read it, change it or take it back.
    }
summary-place = We don't know where you live. Choose a place with /place, if you like.
