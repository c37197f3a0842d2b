### What people send: the receipt, and one's own to look back at.

receipt-answer = Thank you! Your answer has number <b>{ $reference }</b>.
receipt-question = Thank you! Your question has number <b>{ $reference }</b>.
receipt-viewpoint = Thank you! Your viewpoint has number <b>{ $reference }</b>.
receipt-idea = Thank you! Your idea has number <b>{ $reference }</b>.
receipt-reply = Thank you! Your addition has number <b>{ $reference }</b>.
receipt-unsorted = Thank you! It has been saved with number <b>{ $reference }</b>.
receipt-what = Is it a question, a viewpoint or an idea?
receipt-more = Feel free to write another answer, or go on.

standing = Status: { $status }
attachments = { $count ->
        [one] 1 attachment
       *[other] { $count } attachments
    }
changed = changed { $when }

status-received = received
status-read = read
status-themed = sorted
status-with-body = with whoever is responsible
status-answered = answered
status-decided = decided
status-done = done
status-withdrawn = withdrawn

button-question = Question
button-viewpoint = Viewpoint
button-idea = Idea

kind-answer = { $number ->
        [0] answer to an earlier question
       *[other] answer to question { $number }
    }
kind-question = question
kind-viewpoint = viewpoint
kind-idea = idea
kind-reply = addition
kind-unsorted = contribution

mine = { $count ->
        [one] <b>Your contribution</b>
       *[other] <b>Your { $count } contributions</b>, page { $page } of { $pages }
    }
mine-none = You have not sent anything yet. Write a question, a viewpoint or an idea, and it will be here.
mine-line = <b>{ $reference }</b> · { $kind } · { $status }
    { $words }
mine-one = <b>{ $reference }</b> · { $kind } · { $status }
    Sent { $when }
no-words = { $count ->
        [0] (no words)
        [one] (one attachment)
       *[other] ({ $count } attachments)
    }
button-newer = ‹ Newer
button-older = Older ›
button-all-mine = ‹ All mine
button-change = Change
button-withdraw = Take back
button-withdraw-sure = Yes, take it back
button-withdraw-not = No, let it stand
button-restore = Let it count again
button-keep-as-is = Leave it as it is

withdraw-sure = Do you want to take it back? Then it does not count, and we leave it out when we show what people have said. It still remains an official document.
ask-change = Write the new text for { $reference }. The old one stays in the history.
reworded = Done. { $reference } has been changed.
kept-as-is = Nothing has been changed.

file-too-large = The file is too large. We can take files up to { $limit } MB. Please send a smaller one, or tell us in words. Anything you wrote with the file has been saved.
file-wrong-type = We cannot take that kind of file. Please send a picture, a voice message or a PDF, or tell us in words. Anything you wrote with the file has been saved.
file-lost = We could not fetch the file that you sent. Please send it once more. Anything you wrote with the file has been saved.
