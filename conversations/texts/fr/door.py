"""The words for people at the door: links, strangers, other people's buttons."""

TEXTS = {
    "no_link": "Bonjour. Je fais de courts points pour {company}. "
    "Demandez votre lien personnel à votre contact chez {company}.",
    "link_unknown": "Je ne connais pas ce lien. Demandez-en un nouveau à votre contact chez {company}.",
    "link_used": "Ce lien a déjà servi ; chacun ne sert qu’une fois. "
    "Demandez-en un nouveau à votre contact chez {company}.",
    "link_expired": "Ce lien est trop ancien. Demandez-en un nouveau à votre contact chez {company}.",
    "linked_already": "La liaison est déjà faite : il n’y a plus rien à faire.",
    "private_only": "Ce lien est personnel. Ouvrez-le dans une conversation privée avec moi.",
    "team_bound": "C’est fait : le bilan hebdomadaire de cette équipe arrive ici.",
    "staff_bound": "C’est fait : vos alertes arrivent ici. Écrivez « help » pour voir tout ce que vous pouvez faire.",
    "already_agreed": "Tout est prêt, {first_name}. Je vous écrirai quand il y aura une question.",
    "not_yours": "Ceci est pour quelqu’un d’autre.",
    "nothing_there": "Ce n’est plus ouvert.",
}
