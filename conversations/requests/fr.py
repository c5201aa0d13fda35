"""French."""

PHRASES = {
    "status": "statut, mon statut, mes réponses, montrez mes réponses, qu'ai-je dit, qu'est-ce que j'ai dit, "
    "où en est-on, que sont devenues mes réponses, qu'avez-vous fait",
    "data": "mes données, données, montrez-moi mes données, voir mes données, exporter mes données, "
    "que savez-vous de moi, quelles données avez-vous sur moi, envoyez-moi mes données",
    "forget": "oubliez-moi, oublie-moi, effacez-moi, supprimez mes données, effacez mes données, "
    "effacer mes données, supprimer mes données, effacez tout, supprimez tout, droit à l'oubli, "
    "veuillez supprimer mes données",
    "rhythm": "à quelle fréquence, fréquence, rythme, moins souvent, trop souvent, pas si souvent, "
    "changer la fréquence, moins de questions",
    "language": "langue, ma langue, changer de langue, changer la langue, autre langue, une autre langue, choisir la "
    "langue, dans une autre langue, langues",
    "other": "ne le dites pas à dana, ne dites rien à dana, ne le dis pas à dana, pas à dana, "
    "quelqu'un d'autre que dana, dana ne doit pas voir cela, dana ne doit pas voir ça, pas pour dana, "
    "ne montrez pas cela à dana, ne montrez pas ça à dana",
    "not_me": "je ne suis pas maria, ce n'est pas moi, mauvaise personne, vous vous trompez de personne, "
    "pas maria, mauvais numéro",
    "left": "je ne travaille plus là, je ne travaille plus ici, je ne travaille plus là-bas, "
    "j'ai quitté l'entreprise, j'ai quitté la société, j'ai changé de travail, j'ai changé d'emploi, "
    "je ne fais plus partie de l'entreprise",
    "start": "démarrer, commencer, reprendre, recommencer",
}
