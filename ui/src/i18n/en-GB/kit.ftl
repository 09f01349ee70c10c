kit-reveal = Show the passphrase
kit-conceal = Hide the passphrase
kit-caps-lock = Caps Lock is on
kit-close = Close
kit-dismiss = Dismiss
kit-not-given = not given
kit-clear = Clear { $label }
kit-characters = { $count ->
    [one] 1 character
   *[other] { $count } characters
}
kit-messages = Messages
