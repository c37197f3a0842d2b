### Language, place, help and the small words.

language-name = English
language-menu = We are speaking English now. Would you like another language?
place-menu = You live in { $place }. Would you like to change that?
no-place = not chosen
settings = <b>Your choices</b>
    Language: { $language }
    Place: { $place }{ $stopped ->
        [true] {""}
       *[other] {"\u000A"}Invitations to events: { $invited ->
            [true] yes
           *[other] no
        }
    }
    Messages: { $stopped ->
        [true] none. Write /start if you want them again.
       *[other] yes
    }
button-language = Change language
button-place = Change place
button-stop = No more messages

help = <b>How it works</b>
    Take your time with the questions, and answer at your own pace. You can also write a question, a viewpoint or an idea at any time. Everything you send gets a number.

    /start – the questions, where you stopped
    /events – walks and meetings: what is on
    /mine – what you have sent: read, change, take back
    /about – the ground rules
    /language – change language
    /place – where you live
    /settings – your choices
    /stop – no more messages

    Would you rather talk to a human being? Write to { $contact }.

stopped = Then we will send nothing more, except replies when you write yourself, and word if something you have signed up for is changed or cancelled. What you have said is still saved. Write /start if you change your mind.

unknown-command = There is no such command. Write /help to see what you can do.

odd-sticker = Nice! But we cannot take stickers. Please write in words.
odd-poll = We cannot take polls. Please write what you think yourself.
odd-dice = Fun! But nothing is decided by chance here. Please write what you think.
odd-contact = We do not take contact details, so we have not saved them. Please write what you want to say.
odd-game = We cannot take games. Please write what you think.
odd-story = We cannot take stories. Please write, or send the picture by itself.
odd-other = We cannot take that. Please write in words, or send a picture, a voice message or a location.

set-aside = Something went wrong on our side with what you just sent. It has been saved, and somebody at the municipality will look at it. You can go on as usual. Any questions? Write to { $contact }.

group-hint = Please write to us privately instead. We save nothing of what is written in the group.
button-private = Write privately

press-stale = That button is no longer valid. Write /start to see where you are.
press-stale-question = That button belongs to another question. You are at question { $detail }. Write /start to see it.
press-sorted = Thank you, now we know.

## The command menu in Telegram.

command-start = The questions, where you stopped
command-mine = What you have sent
command-about = The ground rules
command-language = Change language
command-place = Where you live
command-settings = Your choices
command-help = How it works
command-stop = No more messages
