### Staff tell of an event.

announce-ask = { $count ->
        [0] There is nobody to tell right now ({ $place }).
        [one] 1 person gets an invitation ({ $place }). It comes between nine in the morning and eight in the evening.
       *[other] { $count } people get an invitation ({ $place }). It comes between nine in the morning and eight in the evening.
    }
announce-left-out = • { $why ->
        [answered] { $count } have answered or been told already
        [stopped] { $count } want no messages
        [uninvited] { $count } want no invitations
        [unreachable] { $count } cannot be reached
       *[enough] { $count } have had as many messages this week as we allow ourselves
    }
button-announce-sure = { $count ->
        [one] Tell 1 person
       *[other] Tell { $count } people
    }
announced = { $count ->
        [0] Nobody was left to tell.
        [one] Done. 1 person gets the invitation.
       *[other] Done. { $count } people get the invitation.
    }
