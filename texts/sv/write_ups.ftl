### Vad som kom fram på en träff: efteråt till dem som var med, och före det till personalen.

write-up = <b>Vad som kom fram: { $title }</b>
    { $kind } · { $place }
    { $when }

write-up-count-people = { $count ->
        [one] person var med
       *[other] personer var med
    }
write-up-count-said = { $count ->
        [one] inspel kom in
       *[other] inspel kom in
    }
write-up-count-questions = { $count ->
        [one] fråga
       *[other] frågor
    }
write-up-count-answered = { $count ->
        [one] fråga fick svar
       *[other] frågor fick svar
    }
write-up-count-viewpoints = { $count ->
        [one] synpunkt
       *[other] synpunkter
    }
write-up-count-ideas = { $count ->
        [one] idé
       *[other] idéer
    }
write-up-count-pictures = { $count ->
        [one] bild
       *[other] bilder
    }
write-up-count-voices = { $count ->
        [one] röstmeddelande
       *[other] röstmeddelanden
    }
write-up-count-stops = { $count ->
        [one] stopp på vägen
       *[other] stopp på vägen
    }

write-up-top-stops = <b>De här stoppen ville flest till</b>
write-up-top-stop = { $position }. { $why } ({ $count ->
        [one] en till ville stanna här
       *[other] { $count } till ville stanna här
    })
write-up-top-questions = <b>De här frågorna ville flest ha svar på</b>
write-up-top-answer = Svar från { $by }: { $answer }
write-up-top-parked = Besvaras skriftligt.
write-up-support = { $count ->
        [one] En till ville ha svar på det.
       *[other] { $count } till ville ha svar på det.
    }
write-up-spoken = Frågan ställdes muntligt, i ett röstmeddelande.
write-up-answer-spoken = Svaret gavs muntligt.
write-up-somebody = kommunen

write-up-next = Vad händer nu?
write-up-next-by = Vi läser allt och lämnar det vidare till dem som kan göra något åt det. Senast { $day } får du veta vad det ledde till. Har du frågor? Skriv till { $contact }.
write-up-next-open = Vi läser allt och lämnar det vidare till dem som kan göra något åt det. Har du frågor? Skriv till { $contact }.
write-up-reply = Har vi missat något? Svara på det här meddelandet.
write-up-why-there = Du får det här för att du var med.
write-up-why-said = Du får det här för att du skrev till oss om träffen.
write-up-why-asked = Du får det här för att du bad om det.

button-write-up-show = Vad som kom fram
button-write-up-read = Läs allt (PDF)

write-up-caption = Allt som kom fram på { $title }. Inga namn står med.
write-up-caption-draft = Utkast: allt som kom fram på { $title }. Det har inte gått ut än.
write-up-file = vad-som-kom-fram-{ $number }.pdf
write-up-intro = Här står det som sades och skrevs på träffen, utan namn och med deltagarnas egna ord. Bilder och röstmeddelanden finns hos kommunen.
write-up-intro-draft = UTKAST. Här står det som sades och skrevs på träffen, utan namn och med deltagarnas egna ord. Bilder och röstmeddelanden finns hos kommunen.
write-up-map = Kartan
write-up-north = N
write-up-dots = Här skrevs något
write-up-start = Samling: { $point }

write-up-stop = { $position }. { $why }
write-up-stop-support = { $count ->
        [one] En till ville stanna här.
       *[other] { $count } till ville stanna här.
    }
write-up-stop-silent = Ingen skrev något här.
write-up-part-way = På andra ställen längs vägen
write-up-part-rest = Övrigt
write-up-part-all = Det här sades
write-up-part-parked = Frågor som besvaras skriftligt
write-up-lead-parked = De här frågorna hann vi inte svara på, eller så behövde vi ta reda på mer. Den som frågade får ett skriftligt svar.
write-up-part-unasked = Frågor som vi inte hann ta upp
write-up-lead-unasked = Frågorna finns kvar hos oss, precis som allt annat som har skickats in.
write-up-part-open = Frågor till dem man träffade
write-up-lead-open = Frågorna finns kvar hos oss, precis som allt annat som har skickats in.
write-up-item = Punkt { $number }
write-up-question = Fråga
write-up-unanswered = Frågan togs upp. Inget svar har skrivits ner än.
write-up-answered-by = Svar från { $by }
write-up-to = Till { $addressee }.
write-up-kind = inspel
write-up-kind-question = fråga
write-up-kind-viewpoint = synpunkt
write-up-kind-idea = idé
write-up-no-words = Utan ord.
write-up-shown-pictures = { $count ->
        [one] 1 bild
       *[other] { $count } bilder
    }
write-up-shown-films = { $count ->
        [one] 1 film
       *[other] { $count } filmer
    }
write-up-shown-voices = { $count ->
        [one] 1 röstmeddelande
       *[other] { $count } röstmeddelanden
    }
write-up-shown-files = { $count ->
        [one] 1 fil
       *[other] { $count } filer
    }

## För personalen.

write-up-stands = <b>Utkast till dig som ordnar träffen</b>
write-up-stands-sent = <b>Till dig som ordnade träffen</b>
write-up-goes = { $count ->
        [0] Det är färdigt { $when }, och syns då på träffens kort. Ingen får det som meddelande.
        [one] Det går ut av sig självt { $when }, till 1 person. Läs igenom det före dess.
       *[other] Det går ut av sig självt { $when }, till { $count } personer. Läs igenom det före dess.
    }
write-up-goes-now = { $count ->
        [0] Det blir färdigt inom några minuter. Ingen får det som meddelande.
        [one] Det går ut inom några minuter, till 1 person.
       *[other] Det går ut inom några minuter, till { $count } personer.
    }
write-up-is-held = Du eller någon annan håller inne det. Det går ut först när ni skickar det eller släpper det.
write-up-is-sent = Det har gått ut. Utelämnar du något nu så försvinner det ur PDF:en, men inget skickas igen.
write-up-is-none = Det fanns inget att berätta, så inget gick ut. Har något skrivits ner sedan dess kan du skicka det.
write-up-left-out = Utelämnat: { $numbers }
write-up-sure = { $count ->
        [0] <b>Ingen får det som meddelande, men det syns på träffens kort. Ska det ut nu?</b>
        [one] <b>Ska det gå ut nu, till 1 person?</b>
       *[other] <b>Ska det gå ut nu, till { $count } personer?</b>
    }
button-write-up-draft = Vad som kom fram ›
button-write-up-send = Skicka nu
button-write-up-hold = Håll inne
button-write-up-release = Släpp
button-write-up-leave-out = Utelämna något
button-write-up-left-out-all = Klar
button-write-up-sure = Ja, skicka
button-write-up-not-now = Nej, inte nu

write-up-nothing = <b>{ $title }</b>
    Ingen har checkat in och inget har skrivits, så det blir inget utskick om vad som kom fram. Har ni anteckningar på papper? Skriv in dem med /anteckna, så kan du skicka efteråt.
write-up-which = <b>Vad ska inte stå med om { $title }?</b>
    Skriv numret, till exempel K-12. Flera går bra. Skriver du ett nummer en gång till tas det med igen. Den som skrev inspelet har det kvar hos sig.
write-up-which-more = Skriv nästa nummer, eller tryck på Klar.
write-up-which-odd = Jag hittar inget nummer i det. Skriv ett som står i utkastet, till exempel K-12, eller tryck på Klar.
write-up-number-out = { $numbers } står inte med längre.
write-up-number-back = { $numbers } står med igen.
write-up-number-unknown = { $numbers } finns inte bland det som kom fram på den här träffen.

press-stale-write-up = Träffen är inte slut än, eller så är den inställd. Efter träffen finns det något att visa här.
press-write-up-sent = Det är på väg ut.
press-write-up-held = Det går inte ut av sig självt.
press-write-up-released = Det går ut av sig självt.
press-write-up-is-sent = Det har redan gått ut.
press-write-up-empty = Det finns inget att skicka: ingen har checkat in och inget har skrivits.
