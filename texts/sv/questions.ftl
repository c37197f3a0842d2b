### Frågorna, en i taget.

question = Fråga { $number } av { $total }
    <b>{ $text }</b>
question-hint = Skriv ditt svar. Du kan skicka flera, och bilder eller röstmeddelanden också.
question-answered = { $count ->
        [one] Du har skrivit ett svar här. Skriv gärna fler.
       *[other] Du har skrivit { $count } svar här. Skriv gärna fler.
    }

button-next = Nästa fråga ›
button-finish = Klar ›
button-skip = Hoppa över ›
button-back = ‹ Tillbaka
button-pause = Pausa
button-resume = Fortsätt med fråga { $number }
button-again = Gå igenom frågorna igen

paused = Vi pausar här. Det du har skrivit är sparat. Kom tillbaka när du vill.

reminder = Du stannade vid fråga { $number } av { $total }. Frågan finns kvar, om du vill svara:

    <b>{ $text }</b>

    Det här är den enda påminnelsen. Vill du inte ha fler meddelanden alls? Skriv /stopp.

ended = <b>{ $title }</b> tar inte emot fler svar. Det du skrev är sparat ändå. Senast { $hear } får du veta vad som hände med det du sa.

summary-thanks = { $count ->
        [0] Du har gått igenom alla frågor.
        [one] Tack! Du har gått igenom alla frågor. Det här skrev du:
       *[other] Tack! Du har gått igenom alla frågor. Det här skrev du:
    }
summary-question = { $number ->
        [0] <b>Tidigare fråga</b>
       *[other] <b>Fråga { $number }</b>
    }
summary-rest = { $count ->
        [one] … och ett svar till. Med /mina ser du allt.
       *[other] … och { $count } svar till. Med /mina ser du alla.
    }
summary-next = { $count ->
        [0] Du har inte skrivit något, och det går bra. Kommer du på något? Skriv när du vill.
       *[other] <b>Vad händer nu?</b> Det du skrev läses och sorteras. Senast { $hear } får du veta vad som hände med det. Kommer du på något mer? Skriv när du vill. Med /mina kan du läsa, ändra och ta tillbaka.
    }
summary-place = Vi vet inte var du bor. Välj ort med /ort, om du vill.
