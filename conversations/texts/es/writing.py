"""How days, moments, numbers and lists are written."""

TEXTS = {
    "name": "Español",
    "weekdays": "lun mar mié jue vie sáb dom",
    "months": "ene feb mar abr may jun jul ago sept oct nov dic",
    "day": "{day} {month}",
    "weekday_and_day": "{weekday} {day} {month}",
    "moment": "{weekday} {day} {month}, {time}",
    "and": "{first} y {last}",
    "team": "el equipo {label}",
    "decimal": ",",
    "capitals": "lowered",
}
