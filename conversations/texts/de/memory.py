"""How the last check-in is spoken of; `months` are said after “in”, January first."""

TEXTS = {
    "months": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
