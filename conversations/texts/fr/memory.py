"""How the last check-in is spoken of; `months` are said after “in”, January first."""

TEXTS = {
    "months": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
