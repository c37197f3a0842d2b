### Language, place, help and the small words.

language-name = English
language-menu = We are speaking English now. Would you like another language?
place-menu = You live in { $place }. Would you like to change that?
no-place = not chosen
settings = <b>Your choices</b>
    Language: { $language }
    Place: { $place }
    Messages: { $stopped ->
        [true] none. Write /start if you want them again.
       *[other] yes
    }
button-language = Change language
button-place = Change place
button-stop = No more messages

help = <b>How it works</b>
    Answer the questions in peace and quiet, at the pace you like. You can also write a question, a viewpoint or an idea at any time. Everything you send gets a number.

    /start – the questions, where you stopped
    /mine – what you have sent: read, change, take back
    /about – the rules of the game
    /language – change language
    /place – where you live
    /settings – your choices
    /stop – no more messages

    Would you rather talk to a human being? Write to { $contact }.

stopped = Then we send nothing more. What you have said stays. Write /start if you change your mind.

unknown-command = I don't know that command. Write /help to see what you can do.

odd-sticker = Nice! But I cannot take stickers with me to the municipality. Please write in words.
odd-poll = I cannot take polls. Please write what you think yourself.
odd-dice = Fun! But nothing is decided by chance here. Please write what you think.
odd-contact = I take no contact details, so we have not kept them. Please write what you want to say.
odd-game = I cannot take games. Please write what you think.
odd-story = I cannot take stories. Please write, or send the picture by itself.
odd-other = I cannot take that. Please write in words, or send a picture, a voice message or a place.

set-aside = Something went wrong on our side with what you just sent. It is kept, and somebody at the municipality will look at it. You can go on as usual. Any questions? Write to { $contact }.

group-hint = Write to me in private, and it stays between you and the municipality. I keep nothing of what is written in the group.
button-private = Write in private

press-stale = That button is no longer valid. Write /start to see where you are.
press-stale-question = That button belongs to another question. You are at question { $detail }. Write /start to see it.
press-sorted = Thank you, now we know.

## The command menu in Telegram.

command-start = The questions, where you stopped
command-mine = What you have sent
command-about = The rules of the game
command-language = Change language
command-place = Where you live
command-settings = Your choices
command-help = How it works
command-stop = No more messages
