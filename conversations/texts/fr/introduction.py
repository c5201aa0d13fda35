"""The words of the introduction: nothing is asked before its *Fine*."""

TEXTS = {
    "consent": "Bonjour {first_name}. Je suis l’assistant automatique de retours chez {company} ; {starter} vous "
    "invite.",
    "consent.body": "Je pose deux courtes questions quelques fois par an, jamais la nuit. "
    "Vous pouvez arrêter quand vous voulez.",
    "consent.readers": "Ces personnes lisent vos réponses, avec votre nom : {readers}.",
    "consent.stored": "Nous gardons votre nom, votre entreprise et ce que vous répondez ici. "
    "Vous pouvez à tout moment demander à tout voir ou à tout effacer.",
    "consent.fine": "D’accord",
    "consent.no_thanks": "Non merci",
    "consent.not_me": "Je ne suis pas {first_name}",
    "consent.answered.fine": "Vous avez accepté de courts points ici. Écrivez « stop » quand vous voulez y mettre fin.",
    "consent.answered.no_thanks": "Vous avez dit non merci.",
    "consent.answered.not_me": "Vous avez dit que vous n’êtes pas {first_name}.",
    "consent.then.fine": "Merci, {first_name}. Je vous écrirai quand {starter_first} aura une question. "
    "Si vous avez quelque chose à dire avant, écrivez-le ici.",
    "consent.then.no_thanks": "Compris : je ne vous demanderai rien. Si vous changez d’avis, écrivez « start ».",
    "consent.then.not_me": "Toutes mes excuses. Ce lien ne fonctionne plus, et j’ai prévenu {company}. "
    "Rien de vous n’est conservé.",
}
