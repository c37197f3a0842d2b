### Det som folk skickar: kvittot, och det egna att se tillbaka på.

receipt-answer = Tack! Ditt svar har nummer <b>{ $reference }</b>.
receipt-question = Tack! Din fråga har nummer <b>{ $reference }</b>.
receipt-viewpoint = Tack! Din synpunkt har nummer <b>{ $reference }</b>.
receipt-idea = Tack! Din idé har nummer <b>{ $reference }</b>.
receipt-reply = Tack! Ditt tillägg har nummer <b>{ $reference }</b>.
receipt-unsorted = Tack! Det är sparat med nummer <b>{ $reference }</b>.
receipt-what = Är det en fråga, en synpunkt eller en idé?
receipt-more = Skriv gärna ett svar till, eller gå vidare.

standing = Läge: { $status }
attachments = { $count ->
        [one] 1 bilaga
       *[other] { $count } bilagor
    }
changed = ändrat { $when }

status-received = mottaget
status-read = läst
status-themed = sorterat
status-with-body = hos den som ansvarar
status-answered = besvarat
status-decided = beslutat
status-done = genomfört
status-withdrawn = tillbakadraget

button-question = Fråga
button-viewpoint = Synpunkt
button-idea = Idé

kind-answer = { $number ->
        [0] svar på en tidigare fråga
       *[other] svar på fråga { $number }
    }
kind-question = fråga
kind-viewpoint = synpunkt
kind-idea = idé
kind-reply = tillägg
kind-unsorted = inspel

mine = { $count ->
        [one] <b>Ditt inspel</b>
       *[other] <b>Dina { $count } inspel</b>, sida { $page } av { $pages }
    }
mine-none = Du har inte skickat något än. Skriv en fråga, en synpunkt eller en idé, så finns den här.
mine-line = <b>{ $reference }</b> · { $kind } · { $status }
    { $words }
mine-one = <b>{ $reference }</b> · { $kind } · { $status }
    Skickat { $when }
no-words = { $count ->
        [0] (inga ord)
        [one] (en bilaga)
       *[other] ({ $count } bilagor)
    }
button-newer = ‹ Nyare
button-older = Äldre ›
button-all-mine = ‹ Alla mina
button-change = Ändra
button-withdraw = Ta tillbaka
button-withdraw-sure = Ja, ta tillbaka
button-withdraw-not = Nej, låt stå
button-restore = Låt det gälla igen
button-keep-as-is = Låt stå som det är

withdraw-sure = Vill du ta tillbaka det? Då räknas det inte, och vi visar det inte när vi berättar vad folk har sagt. Det är ändå kvar som allmän handling.
ask-change = Skriv den nya texten för { $reference }. Den gamla finns kvar i historiken.
reworded = Klart. { $reference } är ändrat.
kept-as-is = Inget är ändrat.

file-too-large = Filen är för stor. Vi kan ta emot filer upp till { $limit } MB. Skicka gärna en mindre, eller berätta med ord. Skrev du något till filen, så är det sparat.
file-wrong-type = Den sortens fil kan vi inte ta emot. Skicka gärna en bild, ett röstmeddelande eller en PDF, eller berätta med ord. Skrev du något till filen, så är det sparat.
file-lost = Vi kunde inte hämta filen som du skickade. Skicka den gärna en gång till. Skrev du något till filen, så är det sparat.
