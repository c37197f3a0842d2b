### Att komma in: välkomsten som man säger ja till, reglerna, orten.

hello = Hej { $name }!
hello-you = Hej!

## Det här är vad man säger ja till. Ändras ett ord så är det en ny lydelse, och den sparas.

welcome = <b>{ $title }</b>
    { $purpose }

    <b>Så mycket kan du påverka:</b> { $level }

    <b>Det du skriver:</b> får ett nummer, läses, sorteras och tas med i arbetet. Kommunen sparar det tillsammans med ditt id i Telegram, men inte ditt telefonnummer. Det blir en allmän handling som vem som helst kan be att få läsa, så skriv inget hemligt. Telegram är ett företag utanför kommunen.

welcome-no-dialogue = Just nu har { $municipality } ingen dialog som tar emot svar. Du kan ändå när som helst skriva en fråga, en synpunkt eller en idé.

    <b>Det du skriver:</b> får ett nummer och läses. Kommunen sparar det tillsammans med ditt id i Telegram, men inte ditt telefonnummer. Det blir en allmän handling som vem som helst kan be att få läsa, så skriv inget hemligt. Telegram är ett företag utanför kommunen.

## Dagarna hör inte till det man säger ja till: de får flyttas utan att alla frågas igen.

welcome-days = <b>Skriv senast</b> { $until }. <b>Senast { $hear }</b> får du veta vad som hände med det du sa.

welcome-anew = Orden här under har ändrats sedan du sa ja, så vi frågar igen. Det du redan har skickat finns kvar.
welcome-held = { $count ->
        [one] Det du skrev väntar här. Vi sparar det först när du har sagt ja.
       *[other] Dina { $count } meddelanden väntar här. Vi sparar dem först när du har sagt ja.
    }
waiting = Det väntar också. Nu väntar { $count } meddelanden. Säg ja, så sparar vi dem, eller nej, så försvinner de.
waiting-full = Nu väntar { $count } meddelanden, och fler får inte plats. Säg ja, så sparar vi dem, eller nej, så försvinner de. Skriv resten sedan.
welcome-wish = Det du ville göra ordnar vi så fort du har sagt ja.
welcome-ask = Vill du vara med? Du kan ändra dig när du vill.

joined = <b>Du sa ja den { $when }.</b>

button-agree = Ja, jag är med
button-decline = Nej tack
button-rules = Läs mer
speak-me = På svenska

which-dialogue = Hej! Just nu pågår flera dialoger. Vilken gäller det?

rules = <b>{ $title }: spelreglerna</b>

    { $rules }

    <b>Så går det till</b>
    { $phases }

    Senast { $hear } får du veta vad som hände med det du sa.
phase = • { $name }: { $starts } – { $ends }
rules-no-dialogue = Just nu pågår ingen dialog. Du kan när som helst skriva en fråga, en synpunkt eller en idé här. Den får ett nummer, läses och blir en allmän handling som vem som helst kan be att få läsa. Vill du hellre tala med en människa? Skriv till { $contact }.

declined = Tack för att du tittade in. Vi har inte sparat något om dig. Skriv /start om du ändrar dig.
left-out = Då låter vi det vara. Det du redan har skickat finns kvar. Du kan ändå när som helst skriva en fråga, en synpunkt eller en idé.

ask-place = Var bor du? Då ser vi vad folk tycker på olika orter.
placed = Du bor i { $place }. Tack!
placed-nowhere = Då hoppar vi över orten.
button-no-place = Hoppa över

ready = Du är med. Skriv när du vill: en fråga, en synpunkt eller en idé. Med /mina ser du det du har skickat.

level-inform = Information. Vi berättar vad som är på gång. Beslutet är redan fattat.
level-consult = Konsultation. Du säger vad du tycker. Politikerna väger in det när de beslutar.
level-involve = Dialog. Vi resonerar tillsammans, med alla synpunkter på bordet. Politikerna beslutar.
level-influence = Inflytande. Du är med och tar fram förslagen. Politikerna beslutar om dem.
level-codecide = Medbeslutande. Du är med och beslutar.
