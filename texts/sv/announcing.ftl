### Personal berättar om en träff.

announce-ask = { $count ->
        [0] Det finns ingen att berätta för just nu ({ $place }).
        [one] 1 person får en inbjudan ({ $place }). Den kommer tidigast klockan nio på morgonen och senast klockan åtta på kvällen.
       *[other] { $count } personer får en inbjudan ({ $place }). Den kommer tidigast klockan nio på morgonen och senast klockan åtta på kvällen.
    }
announce-left-out = • { $why ->
        [answered] { $count } har redan svarat eller fått den
        [stopped] { $count } vill inte ha några meddelanden
        [uninvited] { $count } vill inte ha inbjudningar
        [unreachable] { $count } går inte att nå
       *[enough] { $count } har redan fått så många meddelanden den här veckan som vi tillåter oss
    }
button-announce-sure = { $count ->
        [one] Berätta för 1 person
       *[other] Berätta för { $count } personer
    }
announced = { $count ->
        [0] Ingen var kvar att berätta för.
        [one] Klart. 1 person får inbjudan.
       *[other] Klart. { $count } personer får inbjudan.
    }
