"""How the last check-in is spoken of; `months` are said after “in”, January first."""

TEXTS = {
    "months": "January February March April May June July August September October November December",
}
