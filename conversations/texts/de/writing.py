"""How days, moments, numbers and lists are written."""

TEXTS = {
    "name": "Deutsch",
    "weekdays": "Mo. Di. Mi. Do. Fr. Sa. So.",
    "months": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "day": "{day}. {month}",
    "weekday_and_day": "{weekday}, {day}. {month}",
    "moment": "{weekday}, {day}. {month}, {time} Uhr",
    "and": "{first} und {last}",
    "team": "das Team {label}",
    "decimal": ",",
    "capitals": "kept",
}
