### Frågor till dem som håller i en träff: att ställa dem, läsa andras, och mötesläget för personal.

panel-whom = Vem vill du fråga på { $title }?
button-panel-all = Alla som svarar på frågor
panel-ask = Vad vill du fråga på <b>{ $title }</b>?
panel-ask-one = Vad vill du fråga <b>{ $host }</b> på { $title }?
panel-ask-how = Skriv frågan i ett meddelande, eller spela in den. En bild får gärna följa med.
panel-seen-before = När vi har läst frågan kan andra se den. Ditt namn syns inte, men en inspelning hörs med din röst.
panel-seen-after = Andra kan se frågan direkt. Ditt namn syns inte, men en inspelning hörs med din röst.
panel-ask-over = { $title } är slut eller inställd. Skriv din fråga ändå, så tar vi emot den som en vanlig fråga.
panel-words = Det är sparat. Vad vill du fråga om det? Skriv med ord, eller spela in ett röstmeddelande.
panel-unasked = Då ställer vi ingen fråga. Du kan göra det senare, så länge träffen inte är slut.
panel-late = Träffen är slut eller inställd, men din fråga är sparad som en vanlig fråga.
button-dont-ask = Avbryt

panel-list = <b>Frågor till { $title }</b>
    { $count ->
        [0] Det finns inga frågor att visa än.
        [one] 1 fråga
       *[other] { $count } frågor{ $pages ->
                [1] {""}
               *[other] , sida { $page } av { $pages }
            }
    }
panel-line = <b>{ $number }.</b> { $words }
panel-line-answer = <b>Svar:</b> { $answer }
panel-own = din fråga
panel-to = till { $host }
panel-support = { $count ->
        [0] ingen mer undrar än
        [one] 1 till undrar
       *[other] { $count } till undrar
    }
panel-is-shown = inte besvarad än
panel-is-taken = tas upp nu, punkt { $item }
panel-is-answered = { $item ->
        [0] besvarad
       *[other] besvarad, punkt { $item }
    }
panel-is-parked = besvaras skriftligt
panel-waiting = { $count ->
        [one] Din fråga väntar på att bli läst. Sedan kan andra se den.
       *[other] { $count } av dina frågor väntar på att bli lästa. Sedan kan andra se dem.
    }
panel-spoken = (röstmeddelande)
panel-voice = Fråga { $reference }
button-second = Det undrar jag också: { $number }
button-second-not = Det undrar jag inte längre: { $number }
button-listen = Lyssna: { $number }

panel-taken = <b>{ $whose ->
        [own] Nu tas din fråga upp (punkt { $item })
       *[other] Nu tas en fråga upp som du också undrar över (punkt { $item })
    }</b>
    { $title }
panel-answered = <b>{ $whose ->
        [own] { $item ->
                [0] Din fråga är besvarad
               *[other] Din fråga besvarades under punkt { $item }
            }
       *[other] { $item ->
                [0] En fråga som du också undrar över är besvarad
               *[other] En fråga som du också undrar över besvarades under punkt { $item }
            }
    }</b>
    { $title }
panel-answer = <b>Svar:</b>
panel-answer-by = <b>Svar från { $host }:</b>
panel-more = Undrar du något mer? Svara på det här meddelandet.
panel-parked = <b>{ $whose ->
        [own] Din fråga besvaras skriftligt
       *[other] En fråga som du också undrar över besvaras skriftligt
    }</b>{ $item ->
        [0] {""}
       *[other] {" "}(punkt { $item })
    }
    { $title }. Du får svaret här när det är klart.
panel-released = Nu kan andra se din fråga <b>{ $reference }</b>.
panel-read-again = Vi läser din fråga <b>{ $reference }</b> en gång till. Andra kan inte se den än.
panel-held = Din fråga <b>{ $reference }</b> visas inte för andra.
panel-held-not-here = Den hör inte till den här träffen.
panel-held-personal = Den innehåller uppgifter om en person, och dem vill vi inte sprida.
panel-held-same = Någon annan har redan ställt samma fråga.
panel-held-then = Vill du ställa den på ett annat sätt? Redigera ditt meddelande eller tryck på Ändra, så läser vi den igen. Frågan är sparad som den är, och du får svar på den senare.

press-seconded = Vi säger till när frågan tas upp eller besvaras.
press-second-back = Då räknar vi inte med dig.
press-stale-own = Det är din egen fråga.
press-stale-second = Frågan är redan besvarad.

## Mötesläget, för personal.

button-meeting-mode = Mötesläge
button-questions-ahead = Frågor i förväg
queue = <b>Frågor: { $title }</b>
    { $count ->
        [0] Inga frågor än.
        [one] 1 fråga
       *[other] { $count } frågor
    }{ $fresh ->
        [0] {""}
       *[other] , { $fresh } att läsa
    }{ $pages ->
        [1] {""}
       *[other] , sida { $page } av { $pages }
    }
queue-rule-before = <b>Regel:</b> Andra ser en fråga när du har valt att visa den.
queue-rule-after = <b>Regel:</b> Andra ser en fråga direkt. Du kan dölja den. Frågor märkta ”ny” väntar ändå på dig.
queue-late = Frågan har tagits tillbaka av den som ställde den. Svaret är inte sparat.
queue-line = { $facts }
    { $words }
queue-is-new = ny
queue-is-shown = visas
queue-is-held = visas inte
queue-is-taken = tas upp, punkt { $item }
queue-is-answered = { $item ->
        [0] besvarad
       *[other] besvarad, punkt { $item }
    }
queue-is-parked = besvaras skriftligt
queue-support = { $count ->
        [one] 1 till undrar
       *[other] { $count } till undrar
    }
queue-card-late = Någon annan hann före, så svaret är inte sparat. Så här står det nu:
queue-held-not-here = Visas inte, för att den inte hör till träffen.
queue-held-personal = Visas inte, för att den innehåller personuppgifter.
queue-held-same = Visas inte, för att någon annan har ställt samma fråga.
queue-choose-reason = Varför ska den inte visas? Den som frågade får veta det.
queue-choose-host = Vem svarade?
queue-answer = { $facts }
queue-answer-by = <b>Svarade:</b> { $host }
queue-answer-how = Skriv svaret i ett meddelande, eller spela in det. Det skickas till den som frågade och till dem som också undrar.
queue-answer-long = Svaret blev för långt för ett meddelande, så det är inte sparat. Skriv högst { $most } tecken.
queue-answer-odd = Det går bara att svara med ord eller ett röstmeddelande.
button-page-before = ‹ Förra sidan
button-page-after = Nästa sida ›
button-refresh = Uppdatera
button-rule-before = Byt regel: läs först
button-rule-after = Byt regel: visa direkt
button-minutes = Protokoll så här långt
button-queue = ‹ Alla frågor
button-hear = Lyssna
button-step-show = Visa för andra
button-step-hold = Visa inte
button-step-take = Ta upp nu
button-step-answer = Besvarad
button-step-park = Besvaras skriftligt
button-step-undo = Ångra senaste steget
button-hold-not-here = Hör inte till träffen
button-hold-personal = Innehåller personuppgifter
button-hold-same = Samma som en annan fråga
button-host-none = Ange ingen
button-dont-answer = Avbryt

press-step-shown = Andra kan se frågan nu.
press-step-held = Frågan visas inte. Den som frågade får veta det.
press-step-taken = Frågan tas upp nu. Den som frågade får veta det.
press-step-answered = Svaret är skickat.
press-step-parked = Den som frågade får veta att svaret kommer skriftligt.
press-step-undone = Ångrat.
press-stale-step = Det gick inte: någon annan hann före. Så här står det nu.
press-rule-before = Nu läser ni frågorna innan andra ser dem.
press-rule-after = Nu ser andra nya frågor direkt.

minutes = <b>Protokoll så här långt: { $title }</b>
    { $when }{ $pages ->
        [1] {""}
       *[other] , sida { $page } av { $pages }
    }
minutes-none = Ingen fråga har tagits upp än.
minutes-is-taken = <b>Punkt { $item }</b>, inte besvarad än
minutes-is-answered = <b>{ $item ->
        [0] Besvarad
       *[other] Punkt { $item }
    }</b>
minutes-is-parked = <b>{ $item ->
        [0] Besvaras skriftligt
       *[other] Punkt { $item }, besvaras skriftligt
    }</b>
minutes-is-shown = <b>Inte upptagen</b>
figures-asked = Frågor som har ställts: { $count }
figures-shown = Frågor som andra kan se: { $count }
figures-answered = Besvarade frågor: { $count }
figures-askers = Personer som har frågat: { $count }
figures-seconders = Personer som också undrar: { $count }
figures-checked-in = Personer på plats: { $count }
