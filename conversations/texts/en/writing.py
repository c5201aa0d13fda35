"""How days, moments, numbers and lists are written."""

TEXTS = {
    "name": "English",
    "weekdays": "Mon Tue Wed Thu Fri Sat Sun",
    "months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "day": "{day} {month}",
    "weekday_and_day": "{weekday} {day} {month}",
    "moment": "{weekday} {day} {month}, {time}",
    "and": "{first} and {last}",
    "team": "the {label} team",
    "decimal": ".",
    "capitals": "lowered",
}
