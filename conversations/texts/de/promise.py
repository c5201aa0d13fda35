"""The words of promises: who calls or replies, and by when."""

TEXTS = {
    "call": "Ich habe {starter} Bescheid gegeben: Sie werden angerufen, spätestens {when}.",
    "reply": "Ich habe {starter} Bescheid gegeben: Sie bekommen eine Antwort, spätestens {when}.",
    "upset": "Das tut mir leid. Ich stelle jetzt keine weiteren Fragen.",
    "again": "{starter} weiß es schon: spätestens {when}, wie versprochen.",
}
