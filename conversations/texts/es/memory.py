"""How the last check-in is spoken of; `months` are said after “in”, January first."""

TEXTS = {
    "months": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
