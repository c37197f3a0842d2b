### Coming in: the welcome that one agrees to, the rules, the place.

hello = Hello { $name }!
hello-you = Hello!

## This is what people agree to. If a word changes, it is a new version, which is kept.

welcome = <b>{ $title }</b>
    { $purpose }

    <b>How much you can influence:</b> { $level }

    <b>What you write:</b> gets a number, is read, sorted and used in the work. The municipality saves it together with your Telegram id, but not your phone number. It becomes an official document that anyone may ask to read, so write nothing secret. Telegram is a company outside the municipality.

welcome-no-dialogue = There is no dialogue open for answers in { $municipality } just now. You can still write a question, a viewpoint or an idea at any time.

    <b>What you write:</b> gets a number and is read. The municipality saves it together with your Telegram id, but not your phone number. It becomes an official document that anyone may ask to read, so write nothing secret. Telegram is a company outside the municipality.

## The days are not part of what people agree to: they may be moved without asking everybody again.

welcome-days = <b>Write by</b> { $until }. <b>By { $hear }</b> you will hear what came of what you said.

welcome-anew = The words below have changed since you said yes, so we ask again. What you have already sent is still saved.
welcome-held = { $count ->
        [one] What you wrote is waiting here. We save it only when you have said yes.
       *[other] Your { $count } messages are waiting here. We save them only when you have said yes.
    }
waiting = That is waiting too. { $count } messages are waiting now. Say yes and we save them, or no and they are gone.
waiting-full = { $count } messages are waiting now, and there is no room for more. Say yes and we save them, or no and they are gone. Write the rest afterwards.
welcome-wish = What you wanted to do is done as soon as you have said yes.
welcome-ask = Do you want to take part? You can change your mind at any time.

joined = <b>You said yes on { $when }.</b>

button-agree = Yes, I'm in
button-decline = No thanks
button-rules = Read more
speak-me = In English

which-dialogue = Hello! Several dialogues are open just now. Which one is it about?

rules = <b>{ $title }: the ground rules</b>

    { $rules }

    <b>What happens when</b>
    { $phases }

    By { $hear } you will hear what came of what you said.
phase = • { $name }: { $starts } – { $ends }
rules-no-dialogue = No dialogue is open just now. You can write a question, a viewpoint or an idea here at any time. It gets a number, is read, and becomes an official document that anyone may ask to read. Would you rather talk to a human being? Write to { $contact }.

declined = Thank you for looking in. We have saved nothing about you. Write /start if you change your mind.
left-out = Then we leave it at that. What you have already sent is still saved. You can still write a question, a viewpoint or an idea at any time.

ask-place = Where do you live? Then we can see what people think in different places.
placed = You live in { $place }. Thank you!
placed-nowhere = Then we skip the place.
button-no-place = Skip

ready = You are in. Write whenever you like: a question, a viewpoint or an idea. With /mine you see what you have sent.

level-inform = Information. We tell you what is going on. The decision has already been made.
level-consult = Consultation. You say what you think. The politicians take it into account when they decide.
level-involve = Dialogue. We reason together, with every view on the table. The politicians decide.
level-influence = Influence. You help to work out the proposals. The politicians decide on them.
level-codecide = Co-decision. You take part in the decision.
