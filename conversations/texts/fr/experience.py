"""The words of the flow `experience`."""

TEXTS = {
    "use": "À quelle fréquence avez-vous utilisé {about} ces quatre dernières semaines ?",
    "use.daily": "Presque tous les jours",
    "use.weekly": "Une fois par semaine environ",
    "use.rarely": "Moins souvent",
    "use.never": "Pas du tout",
    "instead": "Qu’est-ce qui vous en a empêché ? Écrivez-le ici.",
    "fit": "Est-ce que {about} répond bien ou mal à vos besoins en ce moment ?",
    "fit.last": "En {last_when}, vous avez écrit : « {last_words} ».",
    "fit.1": "Très mal",
    "fit.2": "Mal",
    "fit.3": "Entre les deux",
    "fit.4": "Bien",
    "fit.5": "Très bien",
    "help": "Qu’est-ce qui aiderait le plus ? Écrivez-le ici.",
    "change": "Que changeriez-vous en premier ? Écrivez-le ici.",
    "keep": "Que faut-il laisser tel quel ? Écrivez-le ici.",
    "about": "notre produit",
}
