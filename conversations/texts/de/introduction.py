"""The words of the introduction: nothing is asked before its *Fine*."""

TEXTS = {
    "consent": "Guten Tag, {first_name}. Ich bin der automatische Feedback-Assistent von {company}; "
    "{starter} hat Sie eingeladen.",
    "consent.body": "Ich stelle ein paar Mal im Jahr zwei kurze Fragen, nie nachts. Sie können jederzeit aufhören.",
    "consent.readers": "Diese Personen lesen Ihre Antworten, mit Ihrem Namen: {readers}.",
    "consent.stored": "Wir speichern Ihren Namen, Ihre Firma und Ihre Antworten hier. "
    "Sie können jederzeit alles einsehen oder löschen lassen.",
    "consent.fine": "Einverstanden",
    "consent.no_thanks": "Nein, danke",
    "consent.not_me": "Ich bin nicht {first_name}",
    "consent.answered.fine": "Sie haben kurzen Fragen hier zugestimmt. "
    "Schreiben Sie „Stopp“, wann immer Sie aufhören möchten.",
    "consent.answered.no_thanks": "Sie haben „Nein, danke“ gesagt.",
    "consent.answered.not_me": "Sie haben gesagt, dass Sie nicht {first_name} sind.",
    "consent.then.fine": "Vielen Dank, {first_name}. Ich schreibe Ihnen, wenn {starter_first} eine Frage hat. "
    "Wenn Sie vorher etwas auf dem Herzen haben, schreiben Sie es einfach hier.",
    "consent.then.no_thanks": "Verstanden: Ich frage Sie nichts. "
    "Wenn Sie es sich anders überlegen, schreiben Sie „Start“.",
    "consent.then.not_me": "Das tut mir leid. Dieser Link gilt nicht mehr, und ich habe {company} Bescheid gegeben. "
    "Von Ihnen ist nichts gespeichert.",
}
