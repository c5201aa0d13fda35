"""How days, moments, numbers and lists are written."""

TEXTS = {
    "name": "Português",
    "weekdays": "seg. ter. qua. qui. sex. sáb. dom.",
    "months": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "day": "{day} de {month}",
    "weekday_and_day": "{weekday}, {day} de {month}",
    "moment": "{weekday}, {day} de {month}, {time}",
    "and": "{first} e {last}",
    "team": "a equipa {label}",
    "decimal": ",",
    "capitals": "lowered",
}
