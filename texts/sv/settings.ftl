### Språk, ort, hjälp och de små orden.

language-name = svenska
language-menu = Nu talar vi svenska. Vill du byta språk?
place-menu = Du bor i { $place }. Vill du ändra det?
no-place = ingen vald
settings = <b>Dina val</b>
    Språk: { $language }
    Ort: { $place }{ $stopped ->
        [true] {""}
       *[other] {"\u000A"}Inbjudningar till träffar: { $invited ->
            [true] ja
           *[other] nej
        }
    }
    Meddelanden: { $stopped ->
        [true] inga. Skriv /start om du vill ha dem igen.
       *[other] ja
    }
button-language = Byt språk
button-place = Byt ort
button-stop = Inga fler meddelanden

help = <b>Så här fungerar det</b>
    Svara på frågorna i lugn och ro, i den takt du vill. Du kan också när som helst skriva en fråga, en synpunkt eller en idé. Allt du skickar får ett nummer.

    /start – frågorna, där du slutade
    /traffar – träffar: vad som är på gång
    /mina – det du har skickat: läs, ändra, ta tillbaka
    /om – spelreglerna
    /sprak – byt språk
    /ort – var du bor
    /val – dina val
    /stopp – inga fler meddelanden

    Vill du hellre tala med en människa? Skriv till { $contact }.

stopped = Då skickar vi inget mer, utom svar när du själv skriver, och om något som du har anmält dig till ändras eller ställs in. Det du har sagt finns kvar. Skriv /start om du ändrar dig.

unknown-command = Det kommandot finns inte. Skriv /hjalp, så ser du vad du kan göra.

odd-sticker = Fint! Men klistermärken kan vi inte ta emot. Skriv gärna med ord.
odd-poll = Omröstningar kan vi inte ta emot. Skriv gärna vad du själv tycker.
odd-dice = Kul! Men här bestämmer inte slumpen. Skriv gärna vad du tycker.
odd-contact = Vi tar inte emot kontaktuppgifter, så dem har vi inte sparat. Skriv gärna vad du vill säga.
odd-game = Spel kan vi inte ta emot. Skriv gärna vad du tycker.
odd-story = Händelser kan vi inte ta emot. Skriv gärna, eller skicka bilden för sig.
odd-other = Det kan vi inte ta emot. Skriv gärna med ord, eller skicka en bild, ett röstmeddelande eller en plats.

set-aside = Något gick fel hos oss med det du nyss skickade. Det är sparat, och någon på kommunen tittar på det. Du kan fortsätta som vanligt. Undrar du något? Skriv till { $contact }.

group-hint = Skriv till oss privat i stället. Vi sparar inget av det som skrivs i gruppen.
button-private = Skriv privat

press-stale = Den knappen gäller inte längre. Skriv /start, så ser du var du är.
press-stale-question = Den knappen hör till en annan fråga. Du är vid fråga { $detail }. Skriv /start, så ser du den.
press-sorted = Tack, då vet vi.

## Kommandomenyn i Telegram.

command-start = Frågorna, där du slutade
command-mine = Det du har skickat
command-about = Spelreglerna
command-language = Byt språk
command-place = Var du bor
command-settings = Dina val
command-help = Så här fungerar det
command-stop = Inga fler meddelanden
