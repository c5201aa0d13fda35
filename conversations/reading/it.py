"""The words of Italian, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "zero", "uno un una", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici",
        "dodici",
        "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove", "venti",
        "ventuno ventun",
        "ventidue", "ventitré", "ventiquattro", "venticinque", "ventisei", "ventisette", "ventotto", "ventinove",
        rounds={30: "trenta", 31: "trentuno", 40: "quaranta", 50: "cinquanta", 60: "sessanta", 70: "settanta",
        80: "ottanta",
                90: "novanta", 100: "cento", 200: "duecento", 300: "trecento", 500: "cinquecento", 1000: "mille mila",
                35: "trentacinque", 45: "quarantacinque"},
        inexact="mezzo mezza metà quarto",
    ),
    ordinals=ordered(
        "primo prima", "secondo seconda", "terzo terza", "quarto quarta", "quinto quinta", "sesto sesta",
        "settimo settima",
        "ottavo ottava", "nono nona", "decimo decima",
        last="ultimo ultima",
    ),
    ordinal_ends=("º", "ª", "o", "a", "°"),
    lists={
        "polite": "per favore, per piacere, per cortesia, perfavore, pf, grazie, grazie (mille|tante|a voi|a lei|a "
        "te|molte|infinite), mille grazie, tante grazie, ciao, salve, buongiorno, buonasera, buon pomeriggio, "
        "ok, okay, scusi, scusa, scusate, mi scusi, adesso, ora, subito, immediatamente, saluti, cordiali saluti, "
        "distinti saluti, un saluto, arrivederci, buona giornata, buona serata, team, ragazzi, a tutti, gentilmente, "
        "cortesemente, dai, allora, be, beh, ecco",
        "asking": "(può|puoi|potete|potrebbe|potreste|potresti), [io] (posso|potrei), si può, è possibile, "
        "(voglio|vorrei|desidero|preferisco|devo|ho bisogno di|preferirei|mi piacerebbe), vogliamo, vorremmo, vi "
        "prego di, la prego di, "
        "ti prego di, prego, sì, oh, ah, solo, ho detto, vi ho detto di, chiedo di, fatemi il favore di",
        "excuses": "sono, siamo, ho, abbiamo, sto, in riunione, in una, in un, in ferie, in viaggio, alla guida, "
        "perché, occupato, occupata, non ho, guidando, impegnato, impegnata",
        "leads": "piuttosto [un], decisamente [un], senza dubbio [un], sicuramente [un], [io] [vi|le|ti|gli] (do|"
        "darei|metto|direi|dico|metterei|assegno|scelgo|voto) [un|una|il] "
        "[bel|buon|voto], direi [che] [un|una|sul|circa], credo, penso, credo che, penso che, suppongo, (è|sarebbe) "
        "[un|una], (il mio|mio) (voto|punteggio) [è|sarebbe], la mia (risposta|valutazione) [è|sarebbe], "
        "(voto|risposta|punteggio|valutazione|numero), un, una, il, la, lo, uno, "
        "circa, più o meno, intorno a, intorno al, attorno a, attorno all, sul, sull, quasi, tipo, tipo un, forse, "
        "forse un, probabilmente, diciamo, diciamo [che] [un|circa], facciamo, mettiamo, in generale, nel complesso, "
        "sinceramente, onestamente, francamente, "
        "un bel, una bella, un buon, un buono, un solido, facile, per me, per me [è] [un|una], secondo me [è] "
        "[un|una], a mio parere, a mio avviso, da parte mia, hm, eh, mah, bah, boh, beh, per ora, per adesso, io, mi "
        "sento di dare",
        "feel": "sono, siamo, mi sento, ci sentiamo, è, sono stato, sono stata, sono rimasto, sono rimasta, siamo "
        "stati, direi [di essere], penso di essere, credo di essere, nel complesso [sono|siamo], in generale "
        "[sono|siamo], sinceramente [sono], per ora [sono|siamo], al momento [sono|siamo], io sono, noi siamo, tutto "
        "sommato [sono]",
        "tails": "per essere onesto, per essere onesta, a essere sinceri, decisamente, sinceramente, onestamente, "
        "credo, penso, direi, suppongo, secondo me, probabilmente, forse, per me, per noi, da parte mia, da "
        "parte nostra, per ora, per adesso, al momento, finora, fino a ora, fino ad ora, attualmente, nel complesso, "
        "in generale, in questo momento, davvero, veramente, sicuramente, senza dubbio, "
        "certo, certamente, di sicuro, oggi, di tutto, con voi, del servizio, più o meno, circa, solo, soltanto, al "
        "massimo, almeno, assolutamente, di nuovo, o giù di lì, tutto sommato, dai, pieno, volentieri, senz'altro",
        "joins": "ma, però, perché, xke, xché, perche, poiché, siccome, dato che, visto che, anche se, sebbene, "
        "tuttavia, tranne, eccetto, a causa di, a causa del, grazie a, grazie al, e, ed, mentre, con, senza, come, "
        "purtroppo, nonostante, peccato",
        "units": "stella, stelle, stelline, punto, punti, pt",
        "counted": "persona, persone, gente, utente, utenti, collega, colleghi, colleghe, cliente, clienti, "
        "dipendente, dipendenti, impiegati, minuto, minuti, min, ora, ore, h, giorno, giorni, settimana, settimane, "
        "mese, mesi, anno, anni, volta, volte, "
        "ticket, problema, problemi, errore, errori, bug, account, conto, conti, licenza, licenze, mail, email, "
        "chiamata, chiamate, telefonate, fattura, fatture, domanda, domande, cosa, cose, per cento, euro, dollari, "
        "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, "
        "di noi, di loro, dei miei, dei nostri, dei, delle, progetti, sedi, negozi, membri, postazioni",
        "out_of": "/, su, di, su un totale di, su un massimo di, sui",
        "either": "o, a, e, o forse, oppure, o anche, forse, no, non, o magari",
        "the": "il, la, lo, l, i, le, gli, mio, mia",
        "picks": "opzione, risposta, scelta, numero, n, nr, #, pulsante, punto, alternativa, n°",
        "unsure": "forse, magari, può darsi, può essere, possibile, possibilmente, probabilmente, eventualmente, "
        "[io] non (so|lo so) [bene|ancora|dire|davvero], nn so, nn lo so, boh, bo, mah, [non ho] [nessuna|la "
        "minima|alcuna] idea, non ho idea, non ne ho idea, nessuna idea, non (sono|ne sono) "
        "(sicuro|sicura|certo|certa), non sono molto (sicuro|sicura), dipende, "
        "difficile (da dire|dirlo|dire), è difficile da dire, sì e no, né sì né no, né l'uno né l'altro, ni, "
        "entrambi, entrambe, tutti e due, nessuno, nessuna, nessuno dei due, niente, nulla, tutto, così così, più o "
        "meno, normale, nella media, medio, sufficiente, discreto, bene, molto bene, buono, male, non male, "
        "malissimo, ottimo, perfetto, "
        "ok, okay, meglio, peggio, a volte, ogni tanto, vedremo, vediamo, è lo stesso, uguale, fa lo stesso, un po', "
        "un poco, quasi, in parte sì, insomma, abbastanza",
        "hedges": "forse, probabilmente, magari, suppongo, dipende, non sono sicuro, non sono sicura, più o meno, a "
        "volte, può darsi, può essere",
        "answers": "non ho tempo, senza tempo, mancanza di tempo, una persona, un umano, persona, umano, privato, "
        "continua, continuare, risposta sbagliata, nient'altro, aiuto, occupato, occupata, in riunione, operatore, "
        "chiamata",
        "conditions": "se, purché, a condizione che, a patto che, finché, solo se, quando, appena, dipende, sarebbe, "
        "qualora",
        "retracts": "scherzo, sto scherzando, scherzavo, haha no, ahah no, aspetta no, no aspetta, correzione, "
        "volevo dire, intendevo, cioè no, anzi, per errore, per sbaglio, ops, mi sono sbagliato, mi sono sbagliata, "
        "ho sbagliato, non è vero, o no, magari fosse, macché",
        "negations": "non, nn, no, mai, nessun, nessuno, nessuna, né, senza, neanche, nemmeno, niente, nulla, mica",
        "harmless": "senza (problemi|problema|dubbio|lamentele|dubbi|pensarci), nessun (problema|dubbio|reclamo), "
        "nessuna (lamentela|critica), non ci sono (problemi|lamentele), non ho (lamentele|problemi|critiche), niente "
        "da (aggiungere|dire|ridire|segnalare), nulla da (aggiungere|dire|ridire|eccepire), non male, non c'è di "
        "che, non solo",
        "rather": "ma, ma un, bensì, bensì un, piuttosto, ma piuttosto, ma piuttosto un, è, semmai, ma direi",
        "on_scale": "su una scala da, in una scala da, sulla scala da, in scala da, da",
        "number_joins": "e",
        "both_join": "e, ed, nonché, più, e anche, anche, oltre a, e pure",
        "all": "tutto, tutti, tutte, tutti e tre, tutte e tre, tutti quanti, tutte quante, tutte le opzioni, tutto "
        "quanto",
        "both": "entrambi, entrambe, tutti e due, tutte e due, ambedue",
        "date_leads": "il, l, il giorno, giorno, dal, a partire dal, dall, fino al, entro il, era il, per il, lo, "
        "verso il, prima del, nel giorno",
        "date_joins": "di, del, ',', dell'anno",
        "stop_want": "voglio, desidero, vorrei, vogliamo, interessano",
        "stop_quit": "stop, basta, smettetela, smettila, smetta, smettete, finitela, fermate, cessate",
        "stop_about": "messaggio, messaggi, scrivermi, contattarmi, mandarmi, inviarmi, contattato, contattata, "
        "sondaggi, domande, mail, notifiche, spam",
        "stop_with": "io, mi, ci, di, questi, questo, i, vostri, più, ricevere, ricevendo, essere, che, altri, "
        "altro, nessun, con, voi, tutti, continuare, avere, da, parte, vostra, tuoi, a",
        "plain": "passi, salto, dopo di, settima, settimo, prime, quanto, quante, nuova, nuovo, ottima, ottimo, "
        "notte, messe, costi, baste, cello",
    },
    wishes={
        "stop": "non mettetevi [più] in contatto [con me] [più], non prendete più contatto, stop, stoppa, basta, "
        "basta così, ora basta, adesso basta, (basta|stop) "
        "(messaggi|domande|sondaggi|con (i messaggi|le domande|questi messaggi)|scrivermi|ai messaggi|tutto), ferma, "
        "fermati, fermatevi, fermare, fermare tutto, fermate [tutto|questi messaggi|i messaggi], smetti, smettila, "
        "smettetela, smettere, smetta, la smetta, smettete, "
        "(smetti|smettila|smettetela|smettete|smetta|la smetta|basta|finitela|piantatela|finiscila) di "
        "(scrivermi|mandarmi (messaggi|cose|questi messaggi)|inviarmi (messaggi|questi "
        "messaggi)|contattarmi|disturbarmi|farmi "
        "domande|chiedermi|infastidirmi|tormentarmi|rompere|spammare|chiedere), "
        "cancellami, cancellatemi, mi cancelli, cancellarmi, cancellami [dalla lista], cancellatemi [dalla "
        "(lista|vostra lista)], cancellazione, cancella [iscrizione|tutto], cancellare [iscrizione|la mia "
        "iscrizione], annulla, annulla [l'|la mia] [iscrizione|tutto], annullare [l'iscrizione], disiscrivimi, "
        "disiscrivetemi, disiscriviti, disiscrivermi, mi disiscrivo, disiscrizione, disiscrivi, "
        "[voglio|vorrei] disiscrivermi, [voglio|vorrei] (cancellarmi|essere cancellato|essere cancellata|essere "
        "rimosso|essere rimossa), disdico, disdire, disdetta, unsubscribe, opt out, optout, "
        "(rimuovimi|rimuovetemi|toglimi|toglietemi|eliminami|eliminatemi|levami|levatemi) [da (questa|questo|vostra) "
        "lista|dalla [vostra|tua] (lista|mailing list)], "
        "non (scrivetemi|scrivermi|mi scriva|mi scrivete|contattatemi|contattarmi|mi "
        "contatti|disturbatemi|disturbarmi|mandatemi|mandarmi|inviatemi|inviarmi|chiedetemi|chiedermi|cercatemi) "
        "[più|messaggi|altri messaggi|più messaggi|più nulla|più niente|niente|più nessun messaggio], "
        "non mi (scrivere|contattare|disturbare|mandare|inviare|chiedere) [più|messaggi|più messaggi|più niente|più "
        "nulla|niente], "
        "non voglio [più] [ricevere] [altri|questi|i vostri|più|nessun] "
        "(messaggi|messaggio|domande|sondaggi|niente|nulla) [più], non voglio (più|riceverne più|più "
        "riceverne|essere contattato|essere contattata|essere disturbato|essere disturbata|più essere contattato|più "
        "essere contattata), non desidero [più] (ricevere [altri] messaggi|essere contattato|essere contattata), "
        "niente più (messaggi|domande), mai più, nessun altro messaggio, (lasciami|lasciatemi|mi lasci|lasciateci|mi "
        "lasciate) (in pace|stare|tranquillo|tranquilla), ritiro il [mio] consenso, revoco il [mio] consenso, revoca "
        "[del] consenso, "
        "esci, uscire, fine, termina, terminare, chiudere, chiudi, abbandono, finiamola, finiscila, piantatela, "
        "piantala, non più",
        "skip": "salta, saltare, salto, salta [questa|la|questa] [domanda], salta questa, saltiamo, saltiamola, "
        "passa, passare, passo, passiamo [alla prossima|oltre|avanti], passa (oltre|avanti|alla prossima), [la] "
        "prossima [domanda], [domanda] successiva, successivo, avanti, vai avanti, andiamo avanti, prossima per "
        "favore, skip, next, ignora, "
        "(niente|nulla) (da|altro da) (aggiungere|dire), nient'altro [da (aggiungere|dire)], non ho "
        "(niente|nulla|altro) da (aggiungere|dire)",
        "declined": "preferisco non (dirlo|dire|rispondere|commentare|pronunciarmi|esprimermi|parlarne) [a questa "
        "domanda|a questo], preferirei non (dirlo|dire|rispondere|esprimermi), meglio non dirlo, non voglio "
        "(rispondere|dirlo|dire|commentare) [a questo|a questa domanda], non (rispondo|intendo rispondere|desidero "
        "rispondere|vorrei rispondere), non me la sento di rispondere, "
        "no comment, nessun commento, senza risposta, nessuna risposta, mi astengo, astensione, è privato, privato, "
        "è personale, non sono affari (vostri|tuoi|suoi), non vi riguarda, non la riguarda, mi rifiuto di rispondere",
        "later": "più tardi, [magari|forse|un po'|rispondo|lo faccio|meglio|ci sentiamo] più tardi, dopo, [lo "
        "faccio|rispondo|magari|ci penso|meglio|ti rispondo|vi rispondo] dopo, non (adesso|ora), adesso no, ora no, "
        "ora non posso, adesso non posso, non posso (adesso|ora), in questo momento no, in questo momento non posso, "
        "oggi no, non oggi, un'altra volta, un altro giorno, un altro momento, in un altro momento, "
        "non ho tempo [adesso|ora|al momento], [adesso|ora] non ho tempo, [sono|sto] [adesso|ora|al momento] "
        "(occupato|occupata|impegnato|impegnata|in riunione|in una riunione|alla guida|guidando|in call|di corsa) "
        "[adesso|ora], brutto momento, non è (il momento|un buon momento|il momento giusto), momento sbagliato, "
        "(ricordamelo|ricordami|ricordatemi|ricordatemelo|mi ricordi|me lo ricordi|me lo ricordate) [più "
        "tardi|dopo], (chiedimelo|chiedimi|chiedetemi|chiedetemelo|richiedimelo|richiedetemelo|me lo chieda) [più "
        "tardi|dopo|di nuovo], rimanda, rimandare, rimandiamo, posticipa, posticipare, rinvia, quando ho tempo, "
        "quando avrò tempo, torna più tardi, ripassa più tardi",
        "start": "inizia, iniziare, start, ricomincia, ricominciare, riavvia, riprendi, riprendere, riprendiamo, "
        "continua, continuare, iscrivimi, iscrivetemi, iscrivermi, [voglio|vorrei] iscrivermi, riscrivimi, potete "
        "(scrivermi|ricominciare|riscrivermi) [di nuovo|ancora], puoi scrivermi di nuovo, cominciamo, comincia, "
        "attiva, riattiva",
        "help": "cos'è (questo|questa cosa), che cos'è [questo], che cosa è questo, di cosa si tratta, aiuto, "
        "aiutami, aiutatemi, mi aiuti, ho bisogno di aiuto, help, chi (sei|siete|è|è lei|scrive|mi "
        "scrive), (sei|siete|è|questo è) un (bot|robot|umano), sei una macchina, cosa (posso|puoi|può) "
        "(fare|dire|scrivere) [qui], come funziona [questo|tutto questo], come si usa",
        "human": "umano, un umano, persona, una persona, persona reale, una persona reale, una persona vera, "
        "operatore, un operatore, un'operatrice, un agente, qualcuno, un consulente, "
        "[posso|potrei|voglio|vorrei|si può|è possibile|preferisco|preferirei|ho bisogno di] (parlare|discutere) con "
        "(qualcuno|una persona|un umano|una persona reale|una persona vera|un operatore|un responsabile|un "
        "consulente|un essere umano|un agente), parlare con (qualcuno|una persona|un umano|un operatore|una persona "
        "reale|un responsabile|una persona vera), "
        "(chiamami|chiamatemi|richiamatemi|richiamami|mi chiami|mi richiami|mi chiamate|mi "
        "richiamate|telefonatemi|telefonami|mi telefoni|chiamateci), (potete|può|puoi) (chiamarmi|richiamarmi), "
        "voglio essere (chiamato|chiamata|richiamato|richiamata), vorrei essere "
        "(chiamato|chiamata|richiamato|richiamata), passami (qualcuno|un operatore), mi passi (qualcuno|un operatore)",
        "back": "indietro, torna indietro, tornare indietro, torna, tornare, vai indietro, [la] [domanda] "
        "precedente, precedente, torna alla [domanda] precedente, torniamo indietro",
        "change": "cambia, cambiare, cambia [la|la mia|mia] [risposta], cambiare [la|la mia|mia] [risposta], "
        "cambiala, cambiarla, modifica, modificare, modifica [la|la mia|mia] [risposta], modificare [la|la mia] "
        "[risposta], modificarla, correggi, correggere, correggi [la|la mia] [risposta], correggere [la|la mia] "
        "[risposta], correzione, annulla risposta, annulla la [mia] risposta, "
        "mi sono (sbagliato|sbagliata) [pulsante|a rispondere], ho sbagliato [pulsante|risposta|tasto|a rispondere], "
        "pulsante sbagliato, tasto sbagliato, risposta sbagliata, era sbagliato, ho cambiato idea, è stato un errore",
        "status": "stato, status, [le] mie risposte, [mostra|mostrami|vedere|fammi vedere] [le] mie risposte, cosa "
        "ho (detto|risposto), che (fine ha fatto|ne è stato del) [il] [mio] (feedback|commento), cosa ne è stato "
        "[del mio (feedback|commento)]",
    },
    change_to="cambia in, cambia con, cambiare in, cambiala in, cambialo in, correggi in, modifica in, metti "
    "[invece], metti piuttosto, anzi metti, cambia la [mia] risposta in, cambiare la [mia] risposta in",
    meanings={
        "?": "sto bene, tutto bene, già, sisi no, insomma sì",
        "yes": "sì (va bene|tutto bene|perfetto|corretto|tutto ok), sì, sii, si si, sisi, sissì, ssi, s, yes, yep, "
        "eh sì, ma sì, sì (sì|certo|grazie|per "
        "favore|volentieri|assolutamente|certamente|esatto|esattamente|molto|ovviamente|davvero|direi|dai|sicuro|"
        "senz'altro|è "
        "vero|confermo), certo, certo che sì, certamente, ma certo, sicuro, sicuramente, di sicuro, ovvio, "
        "ovviamente, naturalmente, assolutamente, assolutamente sì, "
        "senz'altro, senza dubbio, va bene, va benissimo, ok sì, esatto, esattamente, giusto, corretto, vero, è "
        "vero, proprio così, è così, affermativo, infatti, in effetti, d'accordo, sono d'accordo, concordo, "
        "confermo, direi di sì, credo di sì, penso di sì, mi sa di sì, mi pare di sì, suppongo di sì, volentieri, "
        "con piacere, certissimo, eccome, totalmente, completamente, altroché, perfettamente, 👍, ✅, 👌, ✔",
        "yes/not_yet": "risolto, [è|è stato|tutto] (risolto|sistemato|riparato|corretto), [ora|adesso] [tutto] "
        "funziona [bene|ora|adesso|tutto|perfettamente], tutto (bene|ok|a posto|risolto), problema risolto, sistemato",
        "no": "no, nope, noo, n, nah, no (no|grazie|non proprio|davvero|purtroppo|affatto|assolutamente|direi|per "
        "niente|per ora|mai|non credo|non penso|mi dispiace|di certo), eh no, ma no, non "
        "(proprio|molto|tanto|direi|credo|penso|esattamente|del tutto no|ancora|davvero|è vero|è così|sono "
        "d'accordo|concordo|particolarmente), per (niente|nulla), niente affatto, affatto, assolutamente no, "
        "certo che no, certamente no, sicuramente no, ovviamente no, di certo no, in nessun modo, neanche per "
        "(sogno|idea), nemmeno per (sogno|idea), mai, mai e poi mai, giammai, direi di no, credo di no, penso di no, "
        "mi sa di no, mi pare di no, temo di no, purtroppo no, negativo, sbagliato, falso, in disaccordo, macché, "
        "mica tanto, piuttosto no, non lo credo, 👎, ❌, ✖",
        "fine": "sì, ok, okay, va bene, va benissimo, bene, benissimo, d'accordo, sono d'accordo, certo, certamente, "
        "accetto, accettato, nessun problema, senza problemi, per me va bene, mi va bene, perfetto, volentieri, con "
        "piacere, perché no, sì (grazie|per favore|certo|accetto|va bene), ottimo, procedi, procedete, 👍, ✅, 👌, ✔",
        "no_thanks": "no, no grazie, non (mi interessa|sono interessato|sono interessata|voglio|desidero|accetto|fa "
        "per me|sono d'accordo), preferisco di no, preferirei di no, meglio di no, meglio no, rifiuto, declino, "
        "assolutamente no, per favore no, passo, 👎, ❌, ✖",
        "not_me": "non sono io, non sono (questa persona|quella persona|la persona giusta), persona sbagliata, "
        "numero sbagliato, contatto sbagliato, (avete|ha|hai) sbagliato (persona|numero), si sbaglia, vi sbagliate, "
        "vi sbagliate di persona, sono un'altra persona, sono qualcun altro",
        "partly": "in parte, parzialmente, a metà, un po', un poco, più o meno, sì e no, quasi, non (del "
        "tutto|completamente|totalmente|tutto|interamente), in gran parte, solo in parte, fino a un certo punto, "
        "meglio ma non (risolto|perfetto), abbastanza",
        "not_yet": "non ancora, ancora no, no, no non ancora, [ancora] non (funziona|va|è risolto|è stato risolto|è "
        "sistemato) [ancora], ancora (rotto|guasto|problemi|lo stesso problema), sempre (uguale|lo stesso|lo stesso "
        "problema|rotto), non è cambiato (niente|nulla), nulla è cambiato, niente è cambiato, stesso problema, lo "
        "stesso problema, purtroppo no, per niente, affatto, non proprio, 👎, ❌",
        "no_longer_matters": "non (importa|serve|è necessario|è importante|è rilevante|mi serve|ci serve|interessa) "
        "più, non importa, non serve più, non (mi|ci) serve più, non ha [più] importanza, lascia (stare|perdere), "
        "lasci (stare|perdere), lasciate (stare|perdere), fa niente, non fa niente, superato",
    },
    against={
        "yes": "non, nn, no, mai, nessun, nessuna, né, senza, ancora, rotto, guasto, parzialmente, quasi, tranne, a "
        "volte",
        "fine": "non, nn, no, mai, nessun, chi, ma, solo, tranne, piuttosto",
        "no": "funziona, va, bene, buono, ottimo, perfetto, risolto, sì, meglio, a volte, ma, ok",
        "not_yet": "ora funziona, adesso funziona, bene, risolto, sì, ottimo, perfetto, parzialmente, meglio",
        "no_thanks": "sì, ok, va bene, bene, ma",
        "not_me": "sì, ma",
        "partly": "",
        "no_longer_matters": "ma, ancora",
    },
    contractions={"nn": "non", "xke": "perche", "xche": "perche", "xk": "perche", "xò": "pero", "cmq": "comunque",
    "tt": "tutto", "qlc": "qualcosa", "qlcn": "qualcuno", "daccordo": "d accordo", "senzaltro": "senz altro",
    "nientaltro": "nient altro", "dp": "dopo", "dmn": "domani", "po'": "po", "unaltra": "un altra"},
    moments={
        "day 0": "oggi",
        "": "il, la, lo, l, un, una, di, del, della, verso, di nuovo, ancora, magari, forse, meglio, per, questo, "
        "questa, nel, nella, al",
        "day 0; at 09:30": "stamattina, questa mattina",
        "day 0; at 14:00": "questo pomeriggio, oggi pomeriggio",
        "day 0; at 18:00": "stasera, questa sera",
        "cue; day 0": "più tardi oggi, oggi più tardi, in giornata",
        "day 1": "domani",
        "day 1; at 09:30": "domattina",
        "day 2": "dopodomani, dopo domani",
        "day -1": "ieri",
        "day -2": "l'altro ieri, avantieri, ieri l'altro",
        "ago": "fa",
        "last": "scorso, scorsa, passato",
        "at 09:30": "mattina, di mattina, al mattino, in mattinata, la mattina, presto",
        "at 12:00": "a mezzogiorno, mezzogiorno",
        "at 13:30": "dopo pranzo",
        "at 14:00": "pomeriggio, nel pomeriggio, di pomeriggio",
        "at 18:00": "sera, di sera, in serata, la sera",
        "weekday 0": "lunedì, lunedi, lun",
        "weekday 1": "martedì, mar",
        "weekday 2": "mercoledì, mer",
        "weekday 3": "giovedì, gio",
        "weekday 4": "venerdì, ven",
        "weekday 5": "sabato",
        "weekday 6": "domenica",
        "week 1": "la prossima settimana, prossima settimana, la settimana prossima, settimana prossima, settimana "
        "entrante, la settimana che viene",
        "month 1": "il prossimo mese, prossimo mese, il mese prossimo, mese prossimo",
        "coming": "prossimo, prossima, che viene",
        "in": "tra, fra, entro, dopo",
        "clock": "alle, alla, alle ore, verso le, per le",
        "unit 1": "minuto, minuti, min, minutini",
        "unit 60": "ora, ore, h, oretta",
        "unit 1440": "giorno, giorni",
        "unit 10080": "settimana, settimane",
        "unit 43200": "mese, mesi",
        "unit 30": "mezz'ora, mezzora, mezz'oretta",
        "unit 15": "quarto d'ora",
        "count 2": "un paio di, paio di, un paio d'",
        "count 3": "qualche, alcuni, alcune",
        "am": "di mattina, del mattino",
        "pm": "di sera, del pomeriggio",
        "cue": "possiamo lo possiamo fare, possiamo fare, farlo, possiamo parlarne, si può fare, scrivimi, "
        "scrivetemi, mi scriva, chiedimelo, chiedetemelo, chiedimi, chiedetemi, rimanda a, rimandare a, rimandiamo "
        "a, posticipa a, aspetta, rispondo, ti rispondo, vi rispondo, lo faccio, ci sentiamo, ne parliamo, ci "
        "risentiamo, risentiamoci, sentiamoci, vediamo",
    },
    months=(
        "gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug",
        "agosto ago",
        "settembre set sett", "ottobre ott", "novembre nov", "dicembre dic",
    ),
    endings=("o/a/i/e",),
    wording=Wording(
        both="e, nonché",
        either="o, oppure",
        asking="come, cosa, che, perché, chi, quando, dove, quale, quali, quanto, è, sono, era, ha, hanno, può",
        agreeing="è d'accordo, d'accordo o in disaccordo",
        periods="finora, oggi, adesso, ora, attualmente, questa settimana, questo mese, questo trimestre, "
        "quest'anno, la settimana scorsa, il mese scorso, l'anno scorso, da quando, dal, recentemente, ultimamente, "
        "durante",
        superlatives="migliore, peggiore, eccellente, perfetto, perfetta, incredibile, fantastico, meraviglioso, "
        "ottimo",
    ),
)  # fmt: skip
