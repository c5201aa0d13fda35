"""The words of French, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "zéro", "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize",
        rounds={20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 100: "cent cents",
                1000: "mille"},
        inexact="demi demie moitié quart",
    ),
    ordinals=ordered(
        "premier première 1er 1ère", "deuxième second seconde", "troisième", "quatrième", "cinquième", "sixième",
        "septième", "huitième", "neuvième", "dixième",
        last="dernier dernière",
    ),
    ordinal_ends=("er", "ere", "re", "e", "eme", "ieme", "nd", "nde"),
    lists={
        "polite": "s'il (vous|te) plaît, svp, stp, merci, merci (beaucoup|bien|d'avance|à vous|encore), mille mercis, "
        "bonjour, bonsoir, salut, coucou, bjr, hello, ok, okay, pardon, désolé, désolée, excusez-moi, "
        "maintenant, tout de suite, immédiatement, cordialement, bien cordialement, bonne journée, bonne soirée, "
        "bien à vous, au revoir, l'équipe, tout le monde, mrc",
        "asking": "(pouvez|pourriez) vous, (peux|pourrais) tu, [est ce que] je (peux|pourrais|puis), puis je, "
        "est ce qu'on peut, est il possible de, c'est possible de, on peut, est ce que vous pouvez, "
        "je (veux|voudrais|souhaite|souhaiterais|dois|préfère|aimerais), j'aimerais [bien], nous (voulons|souhaitons), "
        "veuillez, merci de, merci de bien vouloir, oui, oh, ah, juste, bon, prière de, je vous demande de",
        "excuses": "je suis, nous sommes, on est, j'ai, en réunion, au volant, en vacances, en déplacement, car, "
        "parce que, "
        "parce qu', occupé, occupée, pas le temps, je n'ai, je conduis",
        "leads": "sans hésiter [un], clairement [un], carrément [un], je (donne|donnerais|mets|mettrais|dirais|dis|"
        "note|pense|crois|choisis|prends|vote), je vous "
        "(donne|mets|mettrais|donnerais), "
        "j'irais (sur|pour|à), je (pencherais|partirais) (pour|sur), ce (serait|sera) [un|une], ça serait, "
        "on va dire, disons, on dit, mettons, c'est, ma (note|réponse) [est|serait|c'est], mon score [est], note [de], "
        "réponse, score, numéro, un, une, "
        "un bon, un petit, un gros, un solide, une bonne, environ, à peu près, autour de, aux alentours de, à peu "
        "prés, "
        "peut-être, sans doute, probablement, plutôt, presque, je pense à, je dirais à peu près, globalement, "
        "franchement, honnêtement, bof, hm, euh, bah, ben, alors, pour moi, pour moi c'est, pour l'instant, pour ma "
        "part, de mon côté, "
        "d'après moi, selon moi, moi je dis, moi, dans les, quelque chose comme, genre, facile, allez, le, la",
        "feel": "je suis, nous sommes, on est, je me sens, j'étais, c'est, globalement, dans l'ensemble, je dirais, "
        "je pense être, je reste, en général, honnêtement, franchement, pour l'instant [je suis], suis, je dois dire, "
        "moi je suis",
        "tails": "sans aucun doute, pour être honnête, honnêtement, je pense, je crois, je dirais, je suppose, à "
        "mon avis, probablement, peut-être, globalement, pour "
        "moi, "
        "pour nous, de ma part, de notre part, pour l'instant, pour le moment, jusqu'ici, jusqu'à présent, "
        "actuellement, en ce moment, "
        "vraiment, sûrement, clairement, bien sûr, aujourd'hui, de vous, de tout, dans l'ensemble, en tout, sans "
        "hésiter, "
        "environ, à peu près, ou presque, absolument, seulement, max, maximum, quoi, tout court, avec plaisir, sans "
        "problème, du service",
        "joins": "mais, car, parce que, parce qu, vu que, puisque, comme, bien que, même si, quoique, cependant, "
        "pourtant, "
        "sauf, à cause de, à cause du, à cause des, grâce à, grâce au, et, tandis que, avec, sans, malgré, "
        "toutefois, par contre, dommage",
        "units": "étoile, étoiles, point, points, pt, pts",
        "counted": "personne, personnes, gens, utilisateur, utilisateurs, utilisatrices, collègue, collègues, "
        "client, clients, "
        "cliente, clientes, employé, employés, salarié, salariés, minute, minutes, min, heure, heures, h, jour, "
        "jours, semaine, semaines, mois, "
        "an, ans, année, années, fois, ticket, tickets, problème, problèmes, bug, bugs, erreur, erreurs, compte, "
        "comptes, "
        "licence, licences, mail, mails, emails, appel, appels, facture, factures, question, questions, chose, "
        "choses, pour cent, euro, euros, "
        "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, d'entre "
        "nous, "
        "de mes, de nos, des, projets, sites, postes, membres, équipes, pièces, appareils",
        "out_of": "/, sur, sur un total de, sur un maximum de, de",
        "either": "ou, à, et, ou bien, ou peut-être, ou même, voire, peut-être, non, pas",
        "the": "le, la, l, les, ma, mon",
        "picks": "option, réponse, choix, numéro, bouton, proposition, point, no, n°, #, possibilité",
        "unsure": "peut-être, peut-être bien, possible, c'est possible, probablement, éventuellement, je (ne|n') "
        "sais pas [trop|vraiment|encore], je sais pas [trop|vraiment], "
        "sais pas, chais pas, ché pas, jsp, aucune idée, pas d'idée, je n'ai [pas|aucune] [d'] (idée|avis), je n'ai "
        "aucune idée, sans avis, pas d'avis, "
        "pas sûr, pas sûre, je (ne|n') suis pas (sûr|sûre|certain|certaine), je suis pas (sûr|sûre), ça dépend, cela "
        "dépend, dépend, "
        "difficile à dire, dur à dire, oui et non, ni l'un ni l'autre, ni oui ni non, les deux, aucun, aucune, rien, "
        "tout, bof, mouais, moyen, "
        "moyennement, comme ci comme ça, couci couça, plus ou moins, pas mal, pas terrible, bien, très bien, "
        "super, parfait, génial, mauvais, nul, ok, okay, ça va, correct, mieux, pire, parfois, quelquefois, on verra, "
        "à voir, je réfléchis, peu importe, peut être que oui, pas vraiment sûr, plutôt oui, un peu, presque",
        "hedges": "peut-être, probablement, éventuellement, ça dépend, cela dépend, pas sûr, pas sûre, plus ou "
        "moins, parfois, je suppose",
        "answers": "pas le temps, je n'ai pas le temps, pas de temps, manque de temps, une personne, un humain, "
        "humain, "
        "privé, continuer, mauvaise réponse, rien à ajouter, aide, occupé, en réunion, rappel, un conseiller",
        "conditions": "si, à condition que, à condition de, tant que, seulement si, quand, dès que, selon, ça "
        "dépend, pourvu que, serait",
        "retracts": "je plaisante, je rigole, je blague, lol non, blague, non attends, attendez non, correction, je "
        "veux dire, je voulais dire, "
        "enfin non, par erreur, oups, trompé, trompée, ou pas, ou pas du tout, euh non, non en fait, en fait non",
        "negations": "pas, non, ne, n, jamais, aucun, aucune, ni, sans, guère, plus du tout, rien, nullement",
        "harmless": "rien à (ajouter|redire|signaler|dire), pas de "
        "(problème|problèmes|souci|soucis|plainte|plaintes|reproche), aucun (problème|souci|doute|reproche), "
        "pas mal, sans (problème|souci|doute|hésiter), pas de quoi, pas grand chose à redire, non seulement",
        "rather": "mais, mais plutôt, plutôt, mais un, mais bien, c'est",
        "on_scale": "sur une échelle de, sur l'échelle de, sur une échelle allant de, de",
        "number_joins": "et, -",
        "both_join": "et, ainsi que, plus, et aussi, aussi, et puis",
        "all": "tout, tous, toutes, tous les trois, toutes les trois, les trois, tout ça, toutes les options, la "
        "totalité",
        "both": "les deux, tous les deux, toutes les deux",
        "date_leads": "le, le jour du, à partir du, depuis le, du, jusqu'au, avant le, c'était le, au, pour le, vers "
        "le",
        "date_joins": "de, ',', de l'année",
        "stop_want": "veux, souhaite, désire, voudrais, souhaitons, voulons, veut",
        "stop_quit": "stop, arrêtez, arrête, arrêter, cessez, cesser, cesse, stoppez",
        "stop_about": "message, messages, écrire, contacter, contacté, contactée, envoyer, sollicité, sollicitée, "
        "sondages, sondage, questions, mails, notifications, spam, relances, solliciter, questionner",
        "stop_with": "je, j, me, m, nous, on, de, d, des, ces, ce, vos, les, plus, pas, ne, n, recevoir, être, "
        "avoir, rien, aucun, aucune, votre, part, à, ça, cela, tous, pareils, avec, du, en",
        "plain": "suite, toute, route, cette, faire, plein, plaine, passé, passée, fins, stops, trop, bons, bonne",
    },
    wishes={
        "stop": "ne prenez plus contact [avec moi], ne communiquez plus avec moi, stop, stop stop, stopper, "
        "stoppez [tout|ça], stop (messages|message|tout|ça|svp), arrêt, arrêter "
        "[tout|ça|les messages|de m'écrire|les questions], arrête, arrêtez [tout|ça|cela|tout ça|vos messages|les "
        "messages|ces messages|vos questions|les questions|avec ces messages|maintenant], "
        "(arrête|arrêtez|cessez|arrêter|cesser) de (m'écrire|me contacter|m'envoyer (des|ces|vos) "
        "(messages|questions|mails|sondages)|m'envoyer ça|me déranger|me harceler|m'embêter|me solliciter|me "
        "spammer|me relancer|me poser des questions|me questionner), "
        "désabonner, [se|me] (désabonner|désinscrire), désabonnez moi, désabonne moi, désinscrire, désinscrivez moi, "
        "désinscription, désabonnement, "
        "je me (désabonne|désinscris), unsubscribe, opt out, optout, "
        "[ne] m'(écrivez|écris|envoyez|envoie) plus [rien|de messages|de message|jamais|ça], ne m'envoyez (pas|plus) "
        "[de] [messages], [ne] me (contactez|contacte|dérangez|relancez|sollicitez|questionnez) (plus|pas) [jamais], "
        "plus (de|aucun) (message|messages|questions|question|sondage|sondages|sollicitation|sollicitations|mails) "
        "[de votre part|merci], "
        "je [ne|n'] veux plus (recevoir|de) [rien|de|ces|vos|les] [messages|message|mails|questions|sondages], "
        "je [ne|n'] (veux|souhaite) (plus|pas) [être] "
        "(contacté|contactée|sollicité|sollicitée|dérangé|dérangée|relancé|relancée), je [ne] veux pas de "
        "(messages|ces messages), "
        "je [ne] souhaite (plus|pas) recevoir (de messages|ces messages|vos messages), "
        "(laissez|laisse|fichez|foutez|fous) (moi|nous) (tranquille|en paix|la paix), laissez moi, "
        "(supprimez|retirez|enlevez|supprime|retire|enlève|effacez|rayez) moi [de (la|votre|cette|vos) "
        "(liste|listes)], "
        "je retire mon consentement, retrait de [mon] consentement, je révoque mon consentement, annuler, annulez, "
        "annule [tout], "
        "fin, terminer, quitter, résilier, je résilie, ça suffit, assez, on arrête [là], plus jamais ça",
        "skip": "passer, passe, passez, je passe, je saute, sauter, saute, sautez, passer [à] (la|cette) question, "
        "(passer|passez|passe|sauter|sautons|passons) [à la|cette|la] [question] [suivante], "
        "suivant, suivante, [la] question suivante, ignorer, ignore, prochaine [question], skip, next, "
        "rien à (ajouter|dire) [de plus], rien de plus [à (ajouter|dire)], je n'ai rien à (ajouter|dire), rien d'autre",
        "declined": "je préfère ne (pas|rien) (répondre|dire|le dire|me prononcer|en parler|donner mon avis) [à "
        "cette question], préfère ne pas (répondre|dire|le dire), "
        "je [ne] (souhaite|veux|désire|vais) pas (répondre|le dire|dire|me prononcer) [à (cette question|ça)], je "
        "[ne] réponds pas [à ça|à cette question], "
        "sans (commentaire|réponse), pas de (commentaire|réponse), aucun commentaire, "
        "je m'abstiens, abstention, c'est privé, c'est personnel, privé, personnel, ça ne vous regarde pas, cela ne "
        "vous regarde pas, je refuse [de répondre]",
        "later": "plus tard, [peut-être|un peu] plus tard, tout à l'heure, pas maintenant, pas tout de suite, pas "
        "aujourd'hui, pas là, une autre fois, un autre jour, un autre moment, "
        "[je] [n'ai|n|ai] [pas] [là] pas le temps [maintenant|là|pour le moment], je n'ai pas le temps "
        "[maintenant|là], j'ai pas le temps [maintenant|là], "
        "[je suis|suis|chuis] [là] (occupé|occupée|en réunion|au volant|en rendez-vous|débordé|débordée|en "
        "déplacement|prise|pris) [là|maintenant|en ce moment], je conduis, "
        "mauvais moment, ce n'est pas le [bon] moment, c'est pas le [bon] moment, pas le bon moment, je "
        "(répondrai|réponds|ferai ça|le ferai|verrai ça|regarde) [ça] plus tard, "
        "à plus tard, reporter, reportez, remettre à plus tard, (redemandez|redemande|reposez) [moi] [la question] "
        "[plus tard], revenez plus tard, demandez moi plus tard, rappelez moi plus tard, rappelle moi plus tard, "
        "quand j'aurai le temps",
        "start": "start, commencer, recommencer, redémarrer, reprendre, démarrer, (m'abonner|s'abonner|abonner), "
        "abonnez moi, réabonner, me réabonner, réabonnez moi, me réinscrire, "
        "réinscrivez moi, continuer, vous pouvez (m'écrire|me réécrire|recommencer) [à nouveau], allons y, c'est parti",
        "help": "c'est quoi [ça], qu'est ce que c'est [que ça], de quoi s'agit il, aide, aidez moi, aide moi, à "
        "l'aide, au secours, besoin d'aide, j'ai besoin d'aide, help, qui (êtes "
        "vous|es tu|est ce|m'écrit), c'est qui, vous êtes qui, t'es qui, "
        "(êtes vous|es tu|c'est|est ce) un (robot|bot|humain), comment ça (marche|fonctionne), comment (cela|ça) "
        "fonctionne, "
        "que (puis je|peux tu|pouvez vous) (faire|dire|écrire), qu'est ce que je peux (faire|dire|écrire), je fais "
        "comment, quoi faire",
        "human": "humain, un humain, une personne, une vraie personne, un conseiller, un conseiller svp, une "
        "conseillère, un agent, un opérateur, quelqu'un, "
        "[je] [peux je|puis je|pourrais je|voudrais|veux|souhaite] [on peut] [parler] (à|avec) (quelqu'un|un "
        "humain|un conseiller|une [vraie] personne|un responsable|un être humain|une vraie personne), "
        "parler (à|avec) (quelqu'un|un humain|une [vraie] personne|un conseiller|un responsable|une vraie personne), "
        "joindre quelqu'un, avoir quelqu'un [au téléphone], "
        "(appelez|appelle|rappelez|rappelle) (moi|nous), (être|me faire) "
        "(appelé|rappelé|rappelée|appelée|rappeler|appeler), téléphonez moi, un rappel, qu'on me rappelle, qu'on "
        "m'appelle",
        "back": "retour, revenir [en arrière], en arrière, arrière, [la] question précédente, précédent, précédente, "
        "revenir à la [question] précédente, retourner [en arrière], retour [à la question précédente|en arrière]",
        "change": "modifier [ma|la] [réponse], modifier, changer, changer [ma|la|de|ça] [réponse], changez [ma "
        "réponse], corriger [ma|la] [réponse], corriger, rectifier, "
        "modifiez [ma réponse], annuler ma réponse, je me suis (trompé|trompée) [de (bouton|réponse)], mauvais "
        "bouton, mauvaise réponse, "
        "j'ai changé d'avis, j'ai fait une erreur, erreur, c'était une erreur, je veux changer, fausse manip",
        "status": "statut, status, mes réponses, [voir|montrez moi|afficher] mes réponses, qu'est ce que j'ai "
        "(dit|répondu), qu'ai je (dit|répondu), qu'est devenu mon (retour|avis|commentaire), "
        "où en est mon (retour|avis)",
    },
    change_to="changer (en|pour|à), changez (en|pour), modifier en, mettez plutôt, mets plutôt, corriger en, "
    "remplacer par",
    meanings={
        "?": "ça va, ça va bien, je vais bien, si, mouais, oui oui non, bof oui",
        "yes": "oui, ouais, ouai, oué, ouep, ouaip, ui, wi, yes, yep, ok oui, o, oui (oui|merci|svp|volontiers|bien "
        "sûr|tout à fait|absolument|carrément|s'il vous plaît|avec plaisir|évidemment|exactement|sans problème|je "
        "crois|je pense|vraiment), mais oui, "
        "eh oui, bah oui, ben oui, d'accord, dac, dacc, ok d'accord, oui d'accord, bien sûr [que oui], bien sur, "
        "bien évidemment, bien entendu, évidemment, naturellement, carrément, tout à fait, absolument, "
        "exactement, exact, exacte, certainement, assurément, sûrement, volontiers, avec plaisir, effectivement, en "
        "effet, c'est ça, c'est exact, c'est vrai, vrai, c'est le cas, affirmatif, "
        "clairement, grave, je (crois|pense|dirais) [que] oui, je le (crois|pense), sans (hésiter|aucun "
        "doute|hésitation|problème), pourquoi pas oui, parfaitement, yess, 👍, ✅, 👌, ✔",
        "yes/not_yet": "résolu, [c'est|cest|est] (résolu|réglé|réparé|corrigé|bon), [ça|cela|tout] "
        "(marche|fonctionne|va) [bien|maintenant|parfaitement|mieux], tout (est|va) (bien|bon|ok|réglé), problème "
        "(résolu|réglé)",
        "no": "bof (non|pas trop|pas vraiment), bof bof, non, nan, nn, nope, no, non (merci|non|pas du tout|pas "
        "vraiment|jamais|désolé|désolée|hélas|malheureusement|absolument pas|je ne crois pas|je ne pense pas), mais "
        "non, bah non, ben non, pas vraiment, pas trop, pas du tout, absolument pas, "
        "pas tellement, pas encore, certainement pas, sûrement pas, surtout pas, bien sûr que non, jamais, jamais de "
        "la vie, "
        "je [ne] (crois|pense) pas, je [ne] dirais pas, je (crois|pense|dirais) que non, hélas non, malheureusement "
        "(non|pas), négatif, en aucun cas, aucunement, hors de question, "
        "plutôt non, plutôt pas, c'est faux, faux, ce n'est pas le cas, pas d'accord, je ne suis pas d'accord, 👎, "
        "❌, ✖",
        "fine": "oui, ouais, ok, okay, d'accord, dac, c'est (bon|ok|d'accord|parfait), ça (me va|marche|va|roule), "
        "très bien, parfait, bien sûr, entendu, volontiers, avec plaisir, j'accepte, accepté, pas de "
        "(problème|souci), "
        "oui (merci|d'accord|volontiers|bien sûr|ok), je suis d'accord, pourquoi pas, allez y, bien, 👍, ✅, 👌, ✔",
        "no_thanks": "non, nan, non merci, pas intéressé, pas intéressée, je ne suis pas intéressé, je ne suis pas "
        "intéressée, ça ne m'intéresse pas, sans façon, pas pour moi, je (refuse|ne veux pas|ne souhaite pas|préfère "
        "pas), "
        "je préfère ne pas, pas d'accord, je ne suis pas d'accord, surtout pas, certainement pas, 👎, ❌, ✖",
        "not_me": "ce n'est pas moi, c'est pas moi, pas moi, je ne suis pas (cette personne|la bonne personne), "
        "mauvaise personne, mauvais (numéro|contact|destinataire), erreur de (personne|destinataire|numéro), vous "
        "vous trompez [de personne], "
        "je suis quelqu'un d'autre, vous faites erreur",
        "partly": "en partie, partiellement, à moitié, un peu, à peu près, plus ou moins, oui et non, presque, pas "
        "(complètement|entièrement|totalement|tout à fait), en grande partie, dans une certaine mesure, seulement en "
        "partie, "
        "mieux mais pas (résolu|parfait|encore)",
        "not_yet": "pas encore, non, nan, toujours pas, [non] toujours pas, ça [ne] (marche|fonctionne) [toujours] "
        "pas [encore], [toujours] [pas] (cassé|en panne), [c'est|ce n'est] [toujours] pas "
        "(résolu|réglé|réparé|corrigé), "
        "toujours pas (résolu|réglé), pas vraiment, pas du tout, [toujours] le même problème, rien n'a changé, aucun "
        "changement, rien de nouveau, malheureusement (non|pas), hélas non, 👎, ❌",
        "no_longer_matters": "plus (important|nécessaire|utile|besoin|d'actualité), [ce n'est|c'est|n'est] plus "
        "(important|nécessaire|utile|d'actualité), [ça] [n'a] plus d'importance, ça n'a plus d'importance, "
        "[je|on|nous] [n'en] [n'] (ai|avons|a) plus besoin, peu importe, laissez tomber, laisse tomber, sans objet, "
        "plus la peine",
    },
    against={
        "yes": "pas, non, ne, n, jamais, aucun, aucune, sans, toujours pas, cassé, en panne, partiellement, presque, "
        "sauf, parfois",
        "fine": "pas, non, ne, jamais, aucun, qui, mais, seulement, sauf, plutôt",
        "no": "marche, fonctionne, bien, bon, super, parfait, résolu, réglé, oui, si, mieux, parfois, mais, ok",
        "not_yet": "marche, fonctionne, bien, super, résolu, réglé, oui, parfait, partiellement, mieux",
        "no_thanks": "oui, ok, d'accord, bien, mais",
        "not_me": "oui, mais",
        "partly": "",
        "no_longer_matters": "mais, encore",
    },
    contractions={
        "cest": "c est", "jai": "j ai", "daccord": "d accord", "jsuis": "je suis", "chuis": "je suis",
        "chui": "je suis",
        "jpense": "je pense", "jcrois": "je crois", "jdirais": "je dirais", "jveux": "je veux",
        "aujourdhui": "aujourd hui",
        "jaimerais": "j aimerais", "quelquun": "quelqu un", "sil": "s il", "peutetre": "peut etre",
        "mecrire": "m ecrire",
        "pr": "pour", "pcq": "parce que", "pck": "parce que", "pk": "pourquoi", "tkt": "t inquiete", "ds": "dans",
        "dsl": "desole",
    },
    moments={
        "day 0": "aujourd'hui",
        "": "ça, le, la, l, ce, cette, un, une, vers, de, du, à nouveau, peut-être, plutôt, encore, au, dès",
        "day 0; at 09:30": "ce matin",
        "day 0; at 14:00": "cet après-midi, cet aprem, cet aprèm",
        "day 0; at 18:00": "ce soir",
        "cue; day 0": "plus tard aujourd'hui, plus tard dans la journée, dans la journée",
        "day 1": "demain, dmain, 2main",
        "day 2": "après-demain",
        "day -1": "hier",
        "day -2": "avant-hier",
        "ago": "il y a",
        "last": "dernier, dernière, passé",
        "at 09:30": "matin, au matin, dans la matinée, le matin",
        "at 12:00": "midi, à midi",
        "at 13:30": "après le déjeuner, après manger",
        "at 14:00": "après-midi, aprem, aprèm, dans l'après-midi",
        "at 18:00": "soir, en soirée, le soir",
        "weekday 0": "lundi",
        "weekday 1": "mardi",
        "weekday 2": "mercredi",
        "weekday 3": "jeudi",
        "weekday 4": "vendredi",
        "weekday 5": "samedi",
        "weekday 6": "dimanche",
        "week 1": "la semaine prochaine, semaine prochaine, la semaine pro",
        "week 2": "dans deux semaines lundi",
        "month 1": "le mois prochain, mois prochain",
        "coming": "prochain, prochaine, qui vient",
        "in": "dans, d'ici, après",
        "clock": "à, vers",
        "unit 1": "minute, minutes, min, mn",
        "unit 60": "heure, heures, h",
        "unit 1440": "jour, jours",
        "unit 10080": "semaine, semaines",
        "unit 43200": "mois",
        "unit 30": "demi-heure, une demi-heure, une demie heure, demie heure",
        "unit 15": "quart d'heure, un quart d'heure",
        "count 2": "un couple de",
        "count 3": "quelques",
        "am": "du matin",
        "pm": "de l'après-midi, du soir",
        "cue": "on peut on peut le faire, on fait ça, faire ça, peut on faire ça, peut on en parler, on se "
        "reparle, rappelez moi, rappelle moi, rappeler, me rappeler, demandez moi, demande moi, redemandez moi, "
        "redemande moi, relancez moi, revenez, reporter, reportez, repousser, attendre, je réponds, je répondrai, "
        "on en reparle, on voit ça, réessayez, réécrivez moi, écrivez moi",
    },
    months=(
        "janvier janv jan", "février fév févr fevrier", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
        "septembre sept", "octobre oct", "novembre nov", "décembre déc dec",
    ),
    endings=("ait/aite/aits/aites", "é/ée/és/ées", "ent/ente/ents/entes", "eux/euse"),
    wording=Wording(
        both="et, ainsi que",
        either="ou",
        asking="comment, quoi, que, pourquoi, qui, quand, où, quel, quelle, quels, quelles, est, êtes, avez, avons, "
        "était",
        agreeing="êtes-vous d'accord, d'accord ou pas d'accord",
        periods="jusqu'ici, jusqu'à présent, aujourd'hui, maintenant, actuellement, cette semaine, ce mois, ce "
        "trimestre, cette année, la semaine dernière, le mois dernier, "
        "l'année dernière, depuis, récemment, dernièrement, pendant",
        superlatives="meilleur, meilleure, pire, excellent, excellente, parfait, parfaite, incroyable, fantastique, "
        "formidable, merveilleux",
    ),
)  # fmt: skip
