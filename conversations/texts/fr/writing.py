"""How days, moments, numbers and lists are written."""

TEXTS = {
    "name": "Français",
    "weekdays": "lun. mar. mer. jeu. ven. sam. dim.",
    "months": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "day": "{day} {month}",
    "weekday_and_day": "{weekday} {day} {month}",
    "moment": "{weekday} {day} {month} à {time}",
    "and": "{first} et {last}",
    "team": "l’équipe {label}",
    "decimal": ",",
    "capitals": "lowered",
}
