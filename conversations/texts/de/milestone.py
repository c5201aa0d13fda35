"""The words of the flow `milestone`."""

TEXTS = {
    "score": "Wie zufrieden oder unzufrieden sind Sie damit, wie {about} gelaufen ist?",
    "score.1": "Sehr unzufrieden",
    "score.2": "Unzufrieden",
    "score.3": "Neutral",
    "score.4": "Zufrieden",
    "score.5": "Sehr zufrieden",
    "change": "Was sollen wir beim nächsten Mal anders machen? Schreiben Sie einfach hier.",
    "obstacle": "Was stand im Weg? Schreiben Sie einfach hier.",
    "keep": "Was sollen wir beibehalten? Schreiben Sie einfach hier.",
    "confidence": "Wie zuversichtlich sind Sie heute, was den Plan für die nächsten vier Wochen betrifft?",
    "confidence.1": "Gar nicht zuversichtlich",
    "confidence.2": "Wenig zuversichtlich",
    "confidence.3": "Teils, teils",
    "confidence.4": "Zuversichtlich",
    "confidence.5": "Sehr zuversichtlich",
    "worry": "Was macht Ihnen am meisten Sorgen? Schreiben Sie einfach hier.",
    "about": "dieser Meilenstein",
}
