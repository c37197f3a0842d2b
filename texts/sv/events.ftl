### Träffar: vad som är på gång, en träff, anmälan, påminnelse, ändring.

event-kind-walk = Samhällsvandring
event-kind-meeting = Dialogmöte
event-kind-gathering = Kommungemensam träff
event-kind-workshop = Workshop
event-kind-open_space = Open space
event-kind-stand = Intervjuplats

day-at = { $day } kl. { $clock }
day-today = i dag, { $day },
day-tomorrow = i morgon, { $day },

events = { $count ->
        [0] Just nu är inga träffar inplanerade. Titta gärna in igen längre fram: skriv /traffar.
        [one] <b>En kommande träff</b>
       *[other] <b>{ $count } kommande träffar</b>{ $pages ->
                [1] {""}
               *[other] , sida { $page } av { $pages }
            }
    }
events-line = <b>{ $when }</b>
    { $kind } · { $place }
    { $title }
events-button = { $day } · { $place }
events-button-all = { $day } · hela kommunen
whole-municipality = hela kommunen

event = <b>{ $title }</b>
    { $kind } · { $place }
event-when = <b>När:</b> { $when }
event-where = <b>Var:</b> { $where }
event-hosts = <b>Du träffar:</b> { $hosts }
event-contact = <b>Kontakt:</b> { $contact }
event-coming = { $count ->
        [0] Ingen har anmält sig än.
        [one] 1 person har anmält sig.
       *[other] { $count } personer har anmält sig.
    }
event-free = { $free ->
        [0] Det är fullt.
        [one] 1 plats är ledig.
       *[other] { $free } platser är lediga.
    }
event-waiting = { $count ->
        [one] 1 person står i kö.
       *[other] { $count } personer står i kö.
    }
event-over = Träffen har varit.
event-under-way = Träffen pågår.
event-is-cancelled = <b>Träffen är inställd.</b> { $reason }

mine-seated = <b>{ $party ->
        [one] Du är anmäld som { $name }.
       *[other] Ni är anmälda, { $party } personer, under namnet { $name }.
    }</b>
mine-waiting = <b>Du står i kö, på plats { $line }.</b> Blir det ledigt hör vi av oss.
mine-offered = <b>En plats är ledig för dig till { $until }.</b>
mine-lapsed = Vi höll en plats för dig, men tiden gick ut. Vill du fortfarande komma? Tryck på Jag kommer.
mine-maybe = <b>Du kommer kanske.</b> Ingen plats är bokad.
mine-no = Du kommer inte.
mine-write-up = Du får läsa efteråt vad som kom fram.
how-many = Hur många kommer ni?

button-come = Jag kommer
button-perhaps = Kanske
button-not-coming = Kan inte
button-no-longer = Kan inte längre
button-leave-line = Lämna kön
button-how-many = Ändra antal
button-take-seat = Ja, jag tar platsen
button-decline-seat = Nej tack
button-map = Karta
button-calendar = Till min kalender
button-calendar-away = Bort ur min kalender
button-share = Dela
button-more = Mer ›
button-less = ‹ Tillbaka
button-all-events = ‹ Alla träffar
button-ask-ahead = Fråga i förväg
button-questions = Andras frågor ({ $count })
button-suggest-stop = Föreslå ett stopp
button-route = Vägen ({ $count } stopp)
button-write-up = Berätta för mig efteråt
button-write-up-not = Berätta inte efteråt
button-for-staff = För personal ›
button-new-event = Ny träff
button-see-event = Se träffen
button-uninvite = Inga fler inbjudningar
button-invite = Vill ha inbjudningar

event-invitation-place = <b>Ny träff i { $place }</b>
event-invitation-all = <b>Ny träff för hela kommunen</b>
event-why-place = Du får det här för att du bor i { $place }.
event-why-all = Du får det här för att du är med i kommunens dialog.

event-reminder = <b>Påminnelse:</b> { $when }
event-reminder-maybe = Du skrev att du kanske kommer. Hur blir det?

event-changed = <b>Ändrat: { $title }</b>
event-changed-why = Du får det här för att du har anmält dig, står i kö eller kanske kommer.
event-change = { $field ->
        [kind] Vad det är: { $now }
        [title] Ny rubrik: { $now }
        [place] Ny ort: { $now }
        [starts] Ny tid: { $now }
        [ends] Ny sluttid: { $now }
        [point] Ny samlingsplats: { $now }
        [text] Ny text: { $now }
        [seats] Antal platser: { $now }
        [hosts] Du träffar: { $now }
       *[contact] Kontakt: { $now }
    }
event-change-still = Kan du fortfarande komma?
no-limit = så många som vill

event-cancelled = <b>Inställt: { $title }</b>
    Det skulle ha varit { $when }.
event-cancelled-reason = <b>Varför:</b> { $reason }

seat-offered = <b>Nu finns det plats: { $title }</b>
    { $when }

    Platsen är din om du svarar senast { $until }. Sedan går den till nästa i kön.
seat-lapsed = Tiden gick ut, och platsen på { $title } hålls inte längre för dig. Vill du fortfarande komma? Tryck på Jag kommer.

invited = Då hör vi av oss när det blir en träff hos dig. Du kan ändra dig i /val.
uninvited = Då skickar vi inga inbjudningar. Med /traffar ser du själv vad som är på gång. Du kan ändra dig i /val.

no-such-event = Den träffen finns inte, eller så har den tagits bort. Med /traffar ser du vad som är på gång.

calendar-caption = Öppna filen, så hamnar träffen i din kalender.
calendar-caption-cancelled = Öppna filen, så försvinner träffen ur din kalender.
calendar-file = traff-{ $number }.ics
share-words = { $title }, { $when }

press-stale-event = Det går inte längre: träffen har börjat, har varit eller är inställd.
press-seat-seated = Du är anmäld. Välkommen!
press-seat-waiting = Det är fullt. Du står i kö.
press-seat-maybe = Tack, då vet vi.
press-seat-no = Tack för att du sa till.
press-seat-not-so-many = Så många platser finns inte. Anmälan är som förut.
press-write-up-wanted = Då berättar vi efteråt.
press-write-up-not-wanted = Då berättar vi inte.

command-events = Träffar: vad som är på gång
