### På plats: stopp och väg, incheckning, det man skickar på träffen, och att anteckna åt andra.

## Att föreslå ett stopp.

stop-ask-nothing = Var ska { $title } stanna, och varför?
stop-ask-how = Skicka en plats från kartan (gemet, sedan Plats) och skriv varför. Du kan börja med vilket du vill.
stop-ask-why = Tack. Var är det? Skicka en plats från kartan (gemet, sedan Plats), eller tryck på knappen om orden räcker.
stop-ask-place = Tack, platsen är med. Varför ska { $title } stanna där? Skriv med ord.
stop-odd = Det är sparat som ett eget inspel. Till stoppet behöver vi ord eller en plats från kartan.
button-without-place = Orden räcker
button-dont-propose = Avbryt
stop-proposed = <b>Tack! Ditt stopp är med på vägen.</b>
    { $position }. { $why }{ $mapped ->
        [yes] {""}
       *[no] {" "}(bara i ord, inte på kartan)
    }

    Andra kan se förslaget och hålla med. Ditt namn syns inte.
button-see-route = Se vägen
button-another-stop = Föreslå ett stopp till
stop-not-proposed = Då föreslår vi inget stopp.
stop-late = { $title } är slut eller inställd, men det du skrev är sparat som ett inspel.

## Vägen.

route = <b>Vägen: { $title }</b>
    { $count ->
        [0] Det finns inga stopp än. Föreslå gärna ett.
        [one] 1 stopp
       *[other] { $count } stopp{ $pages ->
                [1] {""}
               *[other] , sida { $page } av { $pages }
            }
    }
route-out = { $count ->
        [one] Ett av dina förslag är inte med på vägen.
       *[other] { $count } av dina förslag är inte med på vägen.
    }
stop-line = <b>{ $number }.</b>
stop-line-out = <b>Inte med:</b>
stop-own = ditt förslag
stop-support = { $count ->
        [0] ingen mer har hållit med än
        [one] 1 till håller med
       *[other] { $count } till håller med
    }
stop-unmapped = inte på kartan
button-second-stop = Jag håller med: { $number }
button-second-stop-not = Jag håller inte längre med: { $number }
button-stops-before = ‹ Förra sidan
button-stops-after = Nästa sida ›
button-draw-route = Som karta
button-gpx = Till kartapp (GPX)
map-north = N
map-start = Samling: { $where }
route-picture = <b>Vägen: { $title }</b>
    { $count ->
        [one] 1 stopp på kartan. Det står också i listan, med ord.
       *[other] { $count } stopp på kartan. De står också i listan, med ord.
    }
route-picture-file = vagen-{ $number }.png
route-gpx = Vägen för { $title }. Öppna filen i en kartapp eller GPS.
route-gpx-file = vagen-{ $number }.gpx
press-stop-seconded = Tack! Ju fler som håller med, desto högre upp hamnar stoppet.
press-stop-second-back = Då räknar vi inte med dig.
press-stale-own-stop = Det är ditt eget förslag.

## Stopp och väg, för personal.

button-stops = Stopp och väg
stops = <b>Stopp: { $title }</b>
    { $count ->
        [0] Ingen har föreslagit något stopp än.
        [one] 1 stopp
       *[other] { $count } stopp{ $pages ->
                [1] {""}
               *[other] , sida { $page } av { $pages }
            }
    }
stops-ordered = Ni har ordnat stoppen själva. Nya förslag hamnar sist.
stops-by-support = Flest som håller med kommer först. Flyttar du ett stopp gäller er ordning i stället.
button-order-stops = Ordna efter stöd
button-stop-up = Upp: { $number }
button-stop-down = Ner: { $number }
button-stop-out = Ta bort { $number }
button-stop-in = Ta med: { $words }
press-stop-in = Stoppet är med på vägen.
press-stop-out = Stoppet är inte längre med på vägen.
press-stops-by-support = Nu kommer de först som flest håller med om.

## Incheckning.

button-check-in = QR-kod på plats
check-in-title = Här är vi: { $title }
check-in-text = Skanna koden, eller skriv ordet till oss i Telegram. Då hamnar det du skickar på rätt ställe.
check-in-caption = <b>Incheckning: { $title }</b>
    Visa bilden eller skriv ut den. Den som inte kan skanna skriver ordet <b>{ $word }</b> i chatten.
check-in-file = incheckning-{ $number }.png
wrong-code = Koden leder ingenstans. Skanna den en gång till, eller fråga den som leder träffen efter ordet och skriv det här.
check-in-early = Du är tidig! { $title } är { $when }. Du kan checka in från kl. { $opens }.
check-in-late = { $title } är slut. Den var { $when }. Vill du ändå säga något om den? Skriv det här.
check-in-cancelled = { $title } är inställd. Den skulle ha varit { $when }.

## På träffen.

walk-mode = <b>Välkommen till { $title }!</b>
    Nu hör allt du skickar till träffen: text, bild, röst, film och plats. Det sparas med nummer, precis som annars.
walk-mode-stops = Skicka din plats ibland, eller dela den live, så hamnar det du säger vid rätt stopp.
walk-mode-way = Skicka din plats ibland, eller dela den live, så ser vi var på vägen det gäller.
walk-mode-here = Skriv så ofta du vill. En tanke i taget är lättast att ta vidare.
walk-mode-until = Det slutar av sig självt kl. { $until }.
button-leave-walk = Lämna träffen
walk-left = Du har lämnat { $title }. Det du skickar nu hör inte längre dit.
walk-left-back = Skanna koden eller skriv ordet igen om du vill tillbaka.
walk-is-over = { $title } är slut. Tack för att du var med!
walk-is-cancelled = { $title } är inställd.
walk-is-moved = { $title } har flyttats till { $when }.
walk-given = { $count ->
        [0] Det du skickar nu är som vanligt igen.
        [one] Du lämnade ett inspel. Det finns i /mina. Det du skickar nu är som vanligt igen.
       *[other] Du lämnade { $count } inspel. De finns i /mina. Det du skickar nu är som vanligt igen.
    }
live-shared = Tack! Så länge du delar din plats ser vi vid vilket stopp du är. Vi sparar bara var det du skickar hör hemma, inte hur du har gått.
press-walk-left-already = Du är inte längre med där.

## Osorterat, för personal.

button-unsorted = Osorterade inspel
unsorted = <b>Osorterat: { $title }</b>
    { $count ->
        [0] Allt är sorterat.
        [one] 1 inspel. Är det en fråga, en synpunkt eller en idé?
       *[other] { $count } inspel{ $pages ->
                [1] {""}
               *[other] , sida { $page } av { $pages }
            }. Är det frågor, synpunkter eller idéer?
    }
unsorted-at-none = antecknat utan träff
button-unsorted-at-none = Osorterat utan träff ({ $count })
entry-noted = antecknat åt någon
button-entries-before = ‹ Förra sidan
button-entries-after = Nästa sida ›
press-entry-sorted = Sparat.

## Att anteckna åt andra.

button-take-notes = Anteckna åt någon
notes-where = Flera träffar pågår. Var är du?
button-notes-elsewhere = Inte på en träff
notes-ask = <b>Anteckna åt någon</b>
    Skriv ner vad personen säger, eller spela in det. Bilder går också bra, och du kan skicka flera meddelanden.
notes-again = <b>Samma person igen</b>
    Vad mer säger personen?
notes-at = Det sparas som sagt på { $title }.
notes-nowhere = Det sparas utan träff.
button-notes-end = Avbryt
noted = Sparat med nummer <b>{ $reference }</b>. Säger personen mer? Skriv det också. Annars: vill personen säga sitt namn?
note-changed = Ändrat i <b>{ $reference }</b>.
note-changed-late = Personen har hämtat <b>{ $reference }</b> med sin lapp, så nu är det bara personen själv som kan ändra det. Din ändring är inte sparad.
button-add-name = Skriv namn
button-get-slip = Klart, utan namn
note-name = Vad heter personen? Skriv bara namnet, högst { $most } tecken.
note-odd = Det var inget svar på frågan, så det är sparat med det som personen har sagt.
button-without-name = Utan namn
note-may = Fråga personen: får kommunen spara namnet { $name }? Namnet kan då lämnas ut, precis som det som är sagt.
button-name-yes = Ja, spara namnet
button-name-no = Nej, spara inte namnet
slip-title = Tack för dina ord! { $numbers }
slip-text = Det du sa är sparat hos { $municipality }. Vill du veta vad som händer med det? Skanna koden med mobilen, eller skriv den till oss i Telegram.
slip-footer = Lappen är bara din: koden fungerar en gång. Frågor? { $contact }
slip-caption = <b>Lapp för { $numbers }</b>
    Kod: <code>{ $code }</code>
    Visa bilden, skriv ut den eller skriv av koden. Med den blir inspelet personens eget i Telegram.
slip-name = Namn: { $name }
slip-file = lapp-{ $number }.png
press-slip-claimed = Personen har redan hämtat sina ord, så koden gäller inte längre.
button-note-next = Nästa person
button-note-again = Samma person igen
button-notes-done = Klar
notes-ended = Klart. Det du skriver nu är ditt eget igen.

## Att hitta sina egna ord.

claimed = { $count ->
        [0] Det du sa är redan ditt. Du hittar det i /mina.
        [one] Välkommen! Det du sa finns nu här hos dig, och du får veta vad som händer med det.
       *[other] Välkommen! Dina { $count } inspel finns nu här hos dig, och du får veta vad som händer med dem.
    }
unclaimed = Vi hittar inget med den koden. Kolla att alla tio tecken är rätt. En kod fungerar bara en gång.
claim-later = Nu har det blivit många fel koder. Vänta en timme och försök igen.
