### Personal gör, ändrar, ställer in och upprepar träffar.

draft-menu = { $count ->
        [0] Du har ingen påbörjad träff.
        [one] <b>Du har en påbörjad träff.</b>
       *[other] <b>Du har { $count } påbörjade träffar.</b>
    }
draft-kept = Utkastet är sparat. Du hittar det igen med /nytraff.
draft-untitled = utan rubrik
button-draft = { $changing ->
        [true] Ändring: { $title } · { $place }
       *[other] { $title } · { $place }
    }

draft-step = <i>{ $number } av { $total }</i>
draft-step-at = <i>{ $place } · { $number } av { $total }</i>
draft-ask = { $field ->
        [kind] <b>Vad är det för slags träff?</b>
        [title] <b>Vad ska rubriken vara på { $language }?</b>
            Högst 80 tecken.{ $optional ->
                [true] {" "}Hoppar du över den används den första rubriken.
               *[false] {""}
            }
        [place] <b>Vilken ort gäller det?</b>
            De som bor där ser träffen först i listan.
        [starts] <b>När börjar det?</b>
            Skriv dag och tid, till exempel 12 maj kl. 18 eller torsdag 18.30. Vet du när det slutar kan du skriva det med: 12 maj 18–20.
        [ends] <b>När slutar det?</b>
            Tryck på en längd, eller skriv en tid, till exempel 20.00.
        [point] <b>Var samlas ni?</b>
            Skriv adressen eller vad platsen heter. Du kan också skicka en plats från kartan: tryck på gemet och välj Plats.
        [point-name] <b>Vad heter platsen?</b>
            Platsen på kartan är sparad. Skriv vad den heter, så att man hittar utan karta också.
        [text] <b>Vad ska det stå om träffen på { $language }?</b>
            Vad händer, vem är välkommen, vad ska man ta med sig? Högst 1000 tecken.{ $optional ->
                [true] {" "}Hoppar du över den används den första texten.
               *[false] {""}
            }
        [seats] <b>Hur många får plats?</b>
            Skriv antalet. När det är fullt får fler ställa sig i kö.
        [hosts] <b>Vilka får man träffa där?</b>
            Förvaltningar, bolag och andra: en per rad, eller med komma emellan. Högst 10.
       *[contact] <b>Vem svarar på frågor om träffen?</b>
            Namn och telefonnummer eller e-postadress. Det här kan alla se.
    }
draft-now = Nu står det: { $now }
draft-point = { $point }{ $map ->
        [true] {" "}(finns på kartan)
       *[false] {""}
    }

draft-problem-no_words = { $field ->
        [kind] Tryck på en av knapparna, så vet vi vad det är för slags träff.
        [place] Tryck på en ort, eller skriv vad den heter.
        [starts] Skriv dag och tid med ord, till exempel 12 maj kl. 18.
        [ends] Skriv när det slutar, till exempel 20.00, eller tryck på en längd.
        [point] Skriv adressen eller vad platsen heter, eller skicka en plats från kartan.
        [seats] Skriv hur många som får plats, till exempel 40.
       *[other] Här behöver vi ord. Skriv det som text, utan bild eller fil.
    }
draft-problem-press = Tryck på en av knapparna, så vet vi vad det är för slags träff.
draft-problem-too_long = Det blev för långt. Högst { $limit } tecken får plats. Korta ner det och skicka igen.
draft-problem-no_place = Den orten känner vi inte till. Tryck på en av knapparna.
draft-problem-no_number = Skriv ett antal med siffror, till exempel 40. Får alla plats trycker du på knappen i stället.
draft-problem-too_many_seats = Fler än { $limit } platser går inte att ange. Får alla plats trycker du på knappen i stället.
draft-problem-seats_taken = { $limit } platser är redan tagna, så färre än så går inte. Skriv { $limit } eller fler.
draft-problem-too_many_hosts = Det blev för många: högst { $limit } får plats. Skriv de viktigaste.
draft-problem-host_too_long = Ett av namnen är för långt: högst { $limit } tecken för vart och ett. Skriv ett namn per rad.

draft-problem-when_not_understood = { $field ->
        [ends] Det förstod vi inte som en tid. Skriv till exempel 20.00 eller 2 timmar.
       *[other] Det förstod vi inte som en dag och en tid. Skriv till exempel 12 maj kl. 18 eller torsdag 18–20.
    }
draft-problem-when_no_time = { $field ->
        [ends] Vi ser dagen men inte klockslaget. Skriv till exempel 20.00.
       *[other] Vi ser dagen men inte klockslaget. Skriv båda, till exempel 12 maj kl. 18.
    }
draft-problem-when_no_day = Vi ser klockslaget men inte dagen. Skriv båda, till exempel 12 maj kl. 18.
draft-problem-when_no_such_day = Den dagen finns inte i kalendern. Skriv en annan, till exempel 28 februari kl. 18.
draft-problem-when_weekday_differs = Det datumet är en { $weekday }. Är det veckodagen eller datumet som är rätt? Skriv bara det ena, till exempel 12 maj kl. 18.
draft-problem-when_past = Den tiden har redan varit. Skriv en som kommer, till exempel 12 maj kl. 18.
draft-problem-when_too_far = Det är mer än två år dit. Skriv en dag som är närmare.
draft-problem-when_skipped_hour = Det klockslaget finns inte den natten: klockan ställs fram och hoppar över det. Skriv en tid före eller efter.
draft-problem-when_twice = Det klockslaget kommer två gånger den natten, för klockan ställs tillbaka. Vilken gång menar du?
draft-problem-when_before_start = { $field ->
        [ends] Då slutar det innan det har börjat. Skriv en senare tid, eller hur länge det håller på, till exempel 2 timmar.
       *[other] Då slutar det innan det har börjat. Skriv till exempel 12 maj 18–20.
    }
draft-problem-when_too_long = Längre än ett dygn kan en träff inte vara. Skriv en tidigare sluttid.

button-whole-municipality = Hela kommunen
button-length-60 = 1 timme
button-length-90 = 1,5 timmar
button-length-120 = 2 timmar
button-summer-time = Den första (sommartid)
button-winter-time = Den andra (vintertid)
button-keep-field = Låt stå
button-leave-out = Ta bort
button-skip-field = Hoppa över
button-no-limit = Så många som vill
button-step-back = ‹ Tillbaka
button-leave-draft = Sluta för nu
button-to-preview = ‹ Till förhandsvisningen
button-see-preview = Se hur det blir

draft-preview = { $changing ->
        [true] <b>Så här kommer invånarna att se träffen när den är ändrad.</b>
       *[false] <b>Så här kommer invånarna att se träffen.</b>
    } Knapparna i den visar bara hur det blir.
draft-anew = <b>Något har ändrats sedan du såg det här senast.</b> Titta igen: så här är det nu.
draft-unchanged = Inget är ändrat än.
draft-changes = <b>Ändras:</b> { $fields }.
    { $count ->
        [0] Ingen har anmält sig, så ingen får något meddelande.
        [one] 1 person som är anmäld, står i kö eller kanske kommer får veta det direkt.
       *[other] { $count } personer som är anmälda, står i kö eller kanske kommer får veta det direkt.
    }
draft-untranslated = <b>Saknas på { $language }:</b> { $fields }. Då visas det på { $first }.
draft-cut = <b>Texten är lång:</b> av den syns ungefär { $limit } tecken. Skriv det viktigaste först.
draft-past = <b>Tiden har redan varit.</b> Ändra när det börjar, sedan kan du publicera.
draft-short = <b>{ $count } platser är redan tagna,</b> fler än du vill ha. Ändra antalet platser, sedan kan du publicera.
button-publish = Publicera
button-publish-change = { $count ->
        [0] Publicera ändringen
        [one] Publicera, 1 person får veta
       *[other] Publicera, { $count } personer får veta
    }
button-change-draft = Ändra något
button-discard = Släng
button-all-repeats = Alla orter
press-only-preview = Så här kommer knappen att se ut. Den gör inget än.

draft-fields = <b>{ $title }</b>
    Vad vill du ändra?
draft-field = { $field ->
        [kind] Slags träff
        [title] Rubrik
        [place] Ort
        [starts] När det börjar
        [ends] När det slutar
        [point] Samlingsplats
        [text] Text
        [seats] Antal platser
        [hosts] Vilka man träffar
       *[contact] Kontakt
    }
draft-field-in = { $name } på { $language }

draft-discard = Vill du slänga utkastet { $title }? Det går inte att få tillbaka.
button-discard-sure = Ja, släng
button-keep-draft = Nej, behåll
draft-done-discarded = Utkastet är slängt. Inget har gått ut.
draft-done-gone = Det utkastet finns inte längre, så det du gjorde nu sparades inte. Med /nytraff ser du vad du har påbörjat.
draft-done-cancelled = Träffen som du höll på att ändra har ställts in av en kollega. Ditt utkast är borttaget.
draft-overtaken = En kollega har just ändrat { $title }. Dina egna ändringar finns kvar, och det nya är med i ditt utkast. Titta på det innan du publicerar.

staff-done = <b>{ $done ->
        [published] Publicerad. Nu syns träffen för alla.
        [unchanged] Inget var ändrat, så inget har gått ut.
        [kept] Träffen blir av som planerat.
        [late] Det gick inte: träffen är redan inställd, eller så har den varit.
        [cancelled] Träffen är inställd. { $count ->
                [0] Ingen hade anmält sig.
                [one] 1 person får veta det nu.
               *[other] { $count } personer får veta det nu.
            }
       *[changed] Ändringen är ute. { $count ->
                [0] Ingen hade anmält sig.
                [one] 1 person får veta det nu.
               *[other] { $count } personer får veta det nu.
            }
    }</b>
staff-event = <b>{ $title }</b>
    { $place } · { $when }
staff-cancelled = <b>Inställd.</b> { $reason }
staff-figures = Kommer: { $coming }
    Kanske: { $maybe }
    I kö: { $waiting }
staff-seats = Platser: { $seats }
staff-code = Kodord för att checka in: <b>{ $code }</b>
button-announce = Bjud in de som bor här
button-change-event = Ändra
button-cancel-event = Ställ in
button-posters = Affisch
button-sign-ups = Lista över anmälda
button-repeat = Samma träff på andra orter

cancel-ask = <b>Varför ställs { $title } in?</b>
    Skriv med några ord. Det du skriver skickas till dem som är anmälda, står i kö eller kanske kommer.
cancel-problem-no_words = Skriv med ord varför träffen ställs in, så att de anmälda förstår.
cancel-problem-too_long = Det blev för långt. Skriv med högst { $limit } tecken.
cancel-sure = { $event }

    <b>Så här får de veta det:</b>
    { $reason }

    { $count ->
        [0] Ingen har anmält sig, så ingen får något meddelande.
        [one] 1 person får meddelandet.
       *[other] { $count } personer får meddelandet.
    } Det går inte att ångra. Vill du skriva om det? Skriv bara en gång till.
button-cancel-sure = Ja, ställ in träffen
button-keep-event = Nej, ställ inte in

poster-menu = Vilken affisch vill du ha? Koden på den leder rakt till träffen.
button-poster-print = Att skriva ut ({ $language })
button-poster-picture = Som bild
poster-when = När
poster-where = Var
poster-hosts = Du träffar
poster-link = Rikta mobilens kamera mot koden och anmäl dig i Telegram.
poster-footer = Frågor? { $contact }
poster-file = affisch-{ $number }-{ $language }

sign-ups-name = Namn
sign-ups-party = Antal
sign-ups-state = Svar
sign-ups-place = Ort
sign-ups-language = Språk
sign-ups-there = Var där
sign-up-seated = kommer
sign-up-offered = erbjuden plats
sign-up-waiting = i kö
sign-up-maybe = kanske
sign-up-lapsed = svarade inte på erbjuden plats
sign-up-no = kommer inte
sign-up-there = ja
sign-ups-file = anmalda-{ $number }
sign-ups-caption = { $count ->
        [0] Ingen har svarat på { $title } än.
        [one] 1 svar på { $title }.
       *[other] { $count } svar på { $title }.
    } Listan innehåller namn: dela den bara med dem som behöver den, och släng den efteråt.

repeat-places = <b>På vilka fler orter ska { $title } hållas?</b>
    Tryck på dem. Sedan frågar vi när och var för varje ort. Ortens namn byts ut i rubrik och text.
repeat-press = Tryck på orterna som det gäller, och sedan på knappen som för vidare.
button-chosen = ✓ { $place }
button-not-chosen = { $place }
button-all-places = Alla orter
button-fill-in = { $count ->
        [one] Vidare med 1 ort
       *[other] Vidare med { $count } orter
    }
repeat-list = { $count ->
        [one] <b>En träff är på gång.</b>
       *[other] <b>{ $count } träffar är på gång.</b>
    } Inget är publicerat än. Tryck på en ort för att se den som invånarna kommer att se den.
repeat-lacking = När eller var fattas.
repeat-past = Tiden har redan varit.
repeat-named = I texten står det fortfarande något om { $place }.
repeat-discard = { $count ->
        [one] Vill du slänga utkastet? Det går inte att få tillbaka.
       *[other] Vill du slänga alla { $count } utkasten? Det går inte att få tillbaka dem.
    }
button-publish-all = { $count ->
        [one] Publicera
       *[other] Publicera alla { $count }
    }
button-fill-in-rest = Fyll i det som fattas
button-choose-places = Välj andra orter
button-discard-all = Släng alla
repeat-done = { $count ->
        [one] <b>En träff är publicerad:</b>
       *[other] <b>{ $count } träffar är publicerade:</b>
    }
repeat-done-line = { $place }: { $when }
