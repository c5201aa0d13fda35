"""How the last check-in is spoken of; `months` are said after “in”, January first."""

TEXTS = {
    "months": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
