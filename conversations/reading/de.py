"""The words of German, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "null", "eins eine einen einem einer ne nen n ein", "zwo zwei", "drei", "vier", "fünf", "sechs", "sieben",
        "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
        "achtzehn", "neunzehn",
        rounds={20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 70: "siebzig",
                80: "achtzig", 90: "neunzig", 100: "hundert einhundert", 1000: "tausend eintausend"},
        joined="{unit}und{ten}",
        inexact="halb halbe halber halben viertel anderthalb eineinhalb zweieinhalb dreieinhalb viereinhalb "
        "fünfeinhalb sechseinhalb siebeneinhalb achteinhalb neuneinhalb",
    ),
    ordinals=ordered(
        "erste ersten erster erstes", "zweite zweiten zweiter zweites", "dritte dritten dritter drittes",
        "vierte vierten vierter viertes", "fünfte fünften fünfter fünftes", "sechste sechsten", "siebte siebten",
        "achte achten", "neunte neunten", "zehnte zehnten",
        last="letzte letzten letzter letztes",
    ),
    lists={
        "polite": "bitte, bitte bitte, danke, vielen [lieben] dank, besten dank, danke (schön|sehr|dir|ihnen|euch), "
        "dankeschön, hallo, hi, hey, moin, servus, grüezi, grüß gott, na, "
        "guten (tag|morgen|abend), ok, okay, okey, sorry, entschuldigung, jetzt, sofort, gleich, nun, also, lg, mfg, "
        "vg, [mit] (freundlichen|freundliche|viele|liebe|beste|besten|lieben|vielen) (grüße|grüßen|gruß), tschüss, "
        "ciao, mal, doch, einfach, endlich, leute, zusammen, team, liebes team, umgehend, ab sofort, thx",
        "asking": "(können|könnten) sie, kannst du, könntest du, könnt ihr, (kann|könnte|darf|dürfte) ich, "
        "ich (will|möchte|würde gerne|würde gern|hätte gerne|hätte gern|muss), wir (wollen|möchten), "
        "würden sie, würdest du, ich bitte (sie|euch|dich|darum), ja, oh, ach, ich sagte, gerne, gern",
        "excuses": "ich bin, wir sind, ich habe, wir haben, bin, habe, hab, in einem, im, in der, in einer, beim, "
        "auf der, auf dem, im urlaub, weil, da ich, keine zeit, sitze, gerade, muss, unterwegs, termin",
        "leads": "ich tippe auf, definitiv [eine], eindeutig [eine], ohne zweifel [eine], nur, ich gebe [ihnen|"
        "euch|dir|dem|da], ich geb [euch|dir], ich würde [mal] sagen, ich würd sagen, "
        "würde ich sagen, würde sagen, würd sagen, sagen wir [mal], "
        "ich sage [mal], ich sag mal, sag mal, ich würde [ihnen|euch|dem] geben, ich würde, gebe, geb, vergebe, "
        "ich vergebe, das ist, es ist, das wäre, es wäre, wäre, ist, "
        "meine (antwort|wertung|bewertung|note) [ist|wäre], (antwort|wertung|bewertung|note|nummer|punkte), ein, "
        "eine, einen, einer, ne, nen, n, so, so ne, so eine, so ein, etwa, ungefähr, circa, ca, rund, "
        "um die, knapp, fast, gut, gute, guten, "
        "vielleicht, wahrscheinlich, wohl, eher, ich denke [mal], ich glaube, ich finde, ich schätze, schätze, denke, "
        "glaube, schätzungsweise, geschätzt, insgesamt, ich nehme, nehme, ich wähle, wähle, "
        "glatte, glatter, solide, solider, starke, starker, klare, klarer, gute, guter, gutes, ehrlich [gesagt], naja, "
        "na ja, hm, hmm, äh, ähm, tja, für mich [ist es], von mir [gibt es|eine], es gibt, gibts, im moment, "
        "momentan, derzeit, aktuell, auf jeden fall, definitiv, klar, mindestens [mal] eine",
        "feel": "ich bin, wir sind, bin, sind, ich fühle mich, ich war, wir waren, es ist, das ist, insgesamt [bin "
        "ich], "
        "ich würde sagen, ich denke, eigentlich, im großen und ganzen, alles in allem, ehrlich gesagt, "
        "grundsätzlich, im moment [bin ich], "
        "aktuell [bin ich], momentan [bin ich], derzeit [bin ich], mit allem",
        "tails": "ohne zweifel, ganz ehrlich, ehrlich gesagt, um ehrlich zu sein, denke ich, glaube ich, würde ich "
        "sagen, würd ich sagen, meine ich, finde ich, schätze ich, sag ich "
        "mal, "
        "wahrscheinlich, vielleicht, "
        "von mir, von uns, für mich, für uns, fürs erste, im moment, momentan, derzeit, aktuell, bisher, bis jetzt, "
        "insgesamt, alles in allem, wirklich, definitiv, auf jeden fall, sicher, halt, eben, nur, heute, damit, "
        "mit ihnen, mit euch, mit allem, damit, gerne, gern, natürlich, selbstverständlich, absolut, wieder, "
        "ungefähr, etwa, so, doch, mal, würde ich geben, gebe ich, oder so",
        "joins": "aber, jedoch, allerdings, weil, da, denn, obwohl, auch wenn, trotzdem, wegen, außer, bis auf, und, "
        "nur dass, nur, dank, während, mit, wobei, leider",
        "units": "stern, sterne, sternchen, sternen, punkt, punkte, punkten, pkt",
        "counted": "leute, leuten, person, personen, mensch, menschen, nutzer, nutzern, nutzerinnen, benutzer, user, "
        "kollegen, kolleginnen, mitarbeiter, mitarbeitern, mitarbeiterinnen, kunden, kundinnen, minute, minuten, min, "
        "stunde, stunden, tag, tage, tagen, woche, wochen, monat, monate, monaten, jahr, jahre, jahren, mal, ticket, "
        "tickets, problem, probleme, fehler, bugs, login, logins, konto, konten, zugang, zugänge, lizenz, lizenzen, "
        "mails, emails, anrufe, rechnung, "
        "rechnungen, frage, fragen, ding, dinge, sachen, prozent, euro, dollar, franken, uhr, januar, februar, märz, "
        "april, mai, juni, juli, august, september, oktober, november, dezember, von uns, von ihnen, von unseren, "
        "von meinen, der, stück, mitglieder, teams, projekte, geräte, standorte, filialen",
        "out_of": "/, von, von möglichen, auf, aus, von insgesamt, von maximal",
        "either": "oder, bis, und, oder vielleicht, oder auch, oder sogar, vielleicht auch, nein, nicht",
        "the": "der, die, das, den, dem",
        "picks": "option, antwort, auswahl, nummer, nr, punkt, variante, möglichkeit, knopf, button, #",
        "unsure": "vielleicht, eventuell, evtl, möglicherweise, womöglich, unter umständen, kann sein, könnte sein, "
        "mal so mal so, [ich] weiß [ich] [es] [auch] [noch] nicht [genau|so recht], [ich] weiß nich, weiß net, "
        "[ich habe|ich hab|hab] keine ahnung, ka, k a, keinen plan, bin [mir] [noch] (unsicher|unschlüssig), "
        "[ich] bin [mir] [noch] nicht sicher, nicht sicher, ich bin (unsicher|unschlüssig), unsicher, unschlüssig, "
        "kommt [ganz] drauf an, kommt darauf an, je nachdem, schwer zu sagen, schwierig zu sagen, schwierig, jein, "
        "ja und nein, teils teils, weder noch, beides, keins, keine, keiner, keines, nichts, alles, egal, "
        "[ist] mir egal, gut, ok, okay, okey, passt, passt schon, geht so, es geht, na ja, naja, ganz ok, ganz okay, "
        "ganz gut, nicht schlecht, nicht gut, schlecht, super, toll, prima, mittel, mittelmäßig, durchschnittlich, "
        "durchwachsen, so lala, mehr oder weniger, manchmal, irgendwie, eher ja, schon irgendwie, mal sehen, "
        "mal schauen, besser, schlechter, ich überlege noch, muss ich überlegen",
        "hedges": "vielleicht, eventuell, evtl, wahrscheinlich, möglicherweise, kommt drauf an, je nachdem, "
        "nicht sicher, irgendwie, mehr oder weniger, teilweise",
        "answers": "keine zeit, ich habe keine zeit, wir haben keine zeit, ein mensch, mensch, eine person, "
        "persönlich, privat, weiter, falsche antwort, nichts weiter, hilfe, weitermachen, rückruf, anruf",
        "conditions": "wenn, falls, sofern, solange, nur wenn, sobald, vorausgesetzt, je nachdem, kommt drauf an, wäre",
        "retracts": "scherz, nur spaß, spaß, kleiner scherz, ironie, haha nein, quatsch, moment, ich meine, "
        "ich meinte, korrektur, äh nein, ach nein, nein doch, doch nicht, schön wärs, schön wär's, aus versehen, "
        "versehentlich, vertippt, verklickt, stimmt nicht, oder nicht, oder doch nicht",
        "negations": "nicht, nich, net, nie, niemals, nein, kein, keine, keinen, keiner, keines, keinem, weder, ohne, "
        "kaum, nix, nichts",
        "harmless": "keine (beschwerden|beschwerde|probleme|klagen|einwände|beanstandungen|mängel|sorge|frage), "
        "kein (problem|zweifel|grund), nichts (zu meckern|hinzuzufügen|zu beanstanden|auszusetzen), nicht schlecht, "
        "nicht zu meckern, nichts für ungut, ohne probleme, ohne zweifel, ohne mängel, nicht mehr als, nicht nur, "
        "gar kein problem",
        "rather": "sondern, sondern eher, eher, sondern nur, aber, vielmehr, sondern maximal",
        "on_scale": "auf einer skala von, auf der skala von, auf einer skala, skala von, von",
        "number_joins": "und",
        "both_join": "und, sowie, plus, und auch, auch, und außerdem",
        "all": "alle, alles, alle drei, alle vier, alle optionen, alle davon, alle zusammen, sämtliche",
        "both": "beide, beides, alle beide",
        "date_leads": "am, ab, ab dem, seit, seit dem, vom, zum, bis, bis zum, der, den, dem, spätestens am, erst am, "
        "es war am, das war am",
        "date_joins": "',', im jahr",
        "stop_want": "will, möchte, mag, wünsche, wollen, möchten, brauche, interesse",
        "stop_quit": "stop, stopp, stoppen, beenden, beendet, beende, hör, hört, hören, lass, lasst, lassen, "
        "unterlasst, unterlassen, schluss",
        "stop_about": "nachricht, nachrichten, schreiben, anschreiben, kontaktieren, kontaktiert, angeschrieben, "
        "befragt, umfragen, umfrage, fragen, mails, spam, benachrichtigungen, kontakt, anfragen, zuschicken, "
        "zusenden",
        "stop_with": "ich, wir, mir, mich, uns, sie, es, mehr, länger, weiteren, weitere, diese, dieser, solche, "
        "die, von, ihnen, euch, an, zu, auf, mit, bekommen, erhalten, empfangen, werden, haben, das, damit, alle, "
        "künftig, in, zukunft, den, der, habe, und, eure, ihre",
        "plain": "kirche, leider, heiter, breiter, lieber, liebe, acht geben, wachte, spätere, anmelden, anmeldung, "
        "dieses, diese, ende, endet, zweifel, danach, weiten",
    },
    wishes={
        "stop": "nehm[t|en sie] [bitte] keinen kontakt [mehr] [mit mir] [mehr] [auf], stop, stopp, stop[p] (it|das|"
        "alles|alle|damit), stop[p] (die|alle|diese) "
        "(nachrichten|umfragen|fragen), "
        "stop[p] mit (dem|den|der|diesen) (nachrichten|umfragen|fragen|quatsch|spam), "
        "abmelden, [bitte] melden sie mich ab, meld[e] mich ab, ich melde mich ab, mich abmelden, abbestellen, "
        "[ich] bestelle ab, abbestellung, abmeldung, "
        "austragen, tragen sie mich aus, trag mich aus, mich [bitte] austragen, kündigen, ich kündige, unsubscribe, "
        "unsubscriben, opt out, optout, aufhören, aufhörn, hör[e|en sie|t] [bitte] [endlich] [damit] auf, "
        "hör[e|t|en sie] [bitte] auf damit, auf hören, "
        "hör[e|t|en sie] [bitte] [endlich] auf mir [nachrichten|fragen] [zu] (schreiben|schicken|senden|stellen), "
        "hör[e|t|en sie] [bitte] auf mich (anzuschreiben|zu nerven|zu fragen|zu belästigen|zu "
        "kontaktieren|vollzuspammen), "
        "(schreib|schreibt|schreiben sie) mir [bitte] (nicht|nichts|nie) [mehr|wieder], "
        "(frag|fragt|fragen sie) mich [bitte] (nicht|nichts|nie) (mehr|wieder), "
        "(kontaktiert|kontaktieren sie|kontaktier) mich [bitte] (nicht|nie) [mehr|wieder], "
        "(schick|schickt|schicken sie|sende|sendet|senden sie) mir [bitte] (nichts|keine "
        "(nachrichten|umfragen|mails|fragen)) [mehr], "
        "[bitte|ich will|ich möchte|wir wollen|wir möchten] keine [weiteren] "
        "(nachrichten|umfragen|fragen|anfragen|mails|befragungen) [mehr] [bekommen|erhalten|haben], "
        "nicht mehr (schreiben|kontaktieren|anschreiben|melden|fragen|stören), nie wieder (schreiben|kontaktieren), "
        "mich nicht mehr (anschreiben|kontaktieren|fragen|stören|belästigen), "
        "ich (will|möchte) (das|dies|diese nachrichten|die nachrichten|diese umfragen) nicht [mehr] "
        "[bekommen|erhalten], "
        "ich (will|möchte) nicht mehr [kontaktiert|angeschrieben|gefragt|befragt] [werden], "
        "(lass|lasst|lassen sie) (mich|uns) [bitte|endlich] in (ruhe|frieden), ruhe, "
        "[ich] widerrufe [meine|die] [einwilligung|zustimmung], einwilligung widerrufen, "
        "ich ziehe meine (einwilligung|zustimmung) zurück, "
        "(lösch|löscht|lösche|löschen sie) mich [bitte] [aus (der|ihrer|eurer|dieser) liste], "
        "(nehmt|nehmen sie|nimm|streichen sie) mich [bitte] (aus|von) (der|ihrer|eurer|dieser) liste, "
        "von der liste (streichen|nehmen), beenden, beende das, abbrechen, abbruch, ende, schluss, schluss damit, "
        "schluss jetzt, genug, es reicht, mir reichts, kein interesse mehr",
        "skip": "überspringen, [ich] überspringe [das|die frage|diese frage], "
        "(überspring|überspringe|überspringen sie) (das|die frage|diese frage|bitte), "
        "(diese|die) frage [bitte] (überspringen|auslassen), auslassen, [ich] lasse (ich|das|die frage) aus, "
        "weiter, weiter bitte, [die] nächste [frage], "
        "zur nächsten [frage], weiter gehts, passe, ich passe, skip, skippen, "
        "nichts (weiter|mehr) [hinzuzufügen|zu sagen|dazu], nichts hinzuzufügen, next",
        "declined": "[das|dies] [möchte|mag|will] [ich] [lieber|eher] nicht (sagen|beantworten|antworten), "
        "[ich] (möchte|mag|will|werde) [das|dazu|darauf|dies|mich dazu] [lieber] (nicht|nichts) "
        "(sagen|beantworten|antworten|äußern), "
        "[ich] (möchte|mag|will) (das|dazu|darauf) [lieber] (nichts|nicht) (sagen|beantworten|antworten), "
        "(möchte|mag|will|würde) ich [lieber|dazu] (nicht|nichts) (sagen|beantworten), "
        "[lieber|sag ich lieber|sage ich lieber] nicht sagen, sag ich [lieber] nicht, sage ich [lieber] nicht, "
        "das sage ich [lieber] nicht, "
        "keine angabe, k. a., keine antwort, kein kommentar, [das] geht (sie|dich|euch|niemanden) nichts an, "
        "das ist privat, privat, [ich] enthalte mich, enthaltung, ich verweigere die antwort, darauf antworte ich "
        "nicht",
        "later": "später, [vielleicht|lieber|etwas|bisschen|erst] später, später [bitte] [nochmal|noch "
        "mal|wieder|gerne], "
        "ein (bisschen|wenig) später, "
        "nicht jetzt, jetzt nicht, [gerade|jetzt|momentan|im moment|grad] nicht, heute nicht, nicht heute, "
        "[ich] [hab|habe] [gerade|jetzt|grad|momentan|im moment|leider|heute|aktuell] keine zeit, keine zeit "
        "[gerade|jetzt], "
        "[passt|geht] (gerade|jetzt|grad) [leider] [gar] (nicht|schlecht), es passt gerade [nicht|schlecht], "
        "gerade schlecht, gerade ungünstig, ein andermal, ein anderes mal, an einem anderen tag, "
        "[ich bin|bin] [gerade|im moment|grad] (beschäftigt|im meeting|im termin|in einem meeting|in einem "
        "termin|unterwegs|am fahren|in einer besprechung), "
        "(erinner|erinnere|erinnert|erinnern sie) (mich|uns) [bitte] [wieder|nochmal|daran|später], "
        "(frag|frage|fragt|fragen sie) (mich|uns) [bitte] [wieder|nochmal|noch einmal|noch mal|später|erneut] [nach], "
        "(melde|meld|meldet|melden sie) (dich|euch|sich) [bitte] [wieder|nochmal|später], "
        "[ich] melde mich [später|wieder], [ich] (mache|mach|antworte|beantworte) [ich] [das|es] [erst] später, "
        "mach ich später, mache ich später, "
        "(verschieben|verschiebe|verschieb) [wir] [das] [auf], später erinnern, wenn ich zeit habe, bei gelegenheit",
        "start": "start, starten, neu starten, neustart, wieder anfangen, weitermachen, fortsetzen, "
        "anmelden, ich melde mich (an|wieder an), melde[n sie] mich [wieder] an, wieder anmelden, abonnieren, "
        "sie (können|dürfen) mir wieder schreiben, ihr (könnt|dürft) mir wieder schreiben, los, los gehts, beginnen",
        "help": "was ist das [hier], was soll das, worum geht es [hier], um was geht es, hilfe, hilf mir, helfen "
        "sie mir, ich brauche hilfe, brauche hilfe, hilfe bitte, wer (bist du|sind "
        "sie|seid ihr|schreibt da|ist da|ist das), "
        "(bist du|sind sie) [ein|eine] (bot|roboter|maschine|mensch), ist das [hier] ein bot, "
        "was (kannst du|können sie|kann ich (tun|machen|schreiben|eingeben|sagen)), "
        "wie (funktioniert|geht) das [hier], help",
        "human": "mensch, ein mensch, einen menschen, person, eine person, eine echte person, echter mensch, "
        "mitarbeiter, "
        "[ich] [will|möchte|würde gerne|würde gern|kann ich|könnte ich|darf ich|muss] [bitte] [gerne|gern] [mal] [mit] "
        "(einem [echten|richtigen] menschen|jemandem|einer [echten] person|einem mitarbeiter|einem kollegen) "
        "[persönlich] (sprechen|reden|telefonieren), "
        "[kann ich|könnte ich] [bitte] (jemanden|einen menschen) sprechen, mit (jemandem|einem menschen) sprechen, "
        "(rufen sie|ruf|ruft) (mich|uns) [bitte] [mal] [an|zurück], [bitte] [um] rückruf [bitte], "
        "[ich] bitte um [einen] (rückruf|anruf), "
        "anrufen, [bitte] (mich|uns) [bitte] (anrufen|zurückrufen), ich möchte angerufen werden, telefonieren, ich "
        "will telefonieren",
        "back": "zurück, [bitte] [einen schritt|eins|eine frage] zurück, gehe zurück, geh zurück, "
        "[zur] (vorige|vorherige|letzte|vorigen|vorherigen|letzten) frage, "
        "zurück zur (vorigen|letzten|vorherigen) frage, zurückgehen",
        "change": "ändern, [ich] [will|möchte] [die|meine|das|diese] [antwort|letzte antwort] [bitte] ändern, "
        "(ändere|änder|ändern sie) (das|die antwort|meine antwort|es), antwort (korrigieren|bearbeiten), "
        "meine antwort (korrigieren|bearbeiten), korrigieren, korrektur, bearbeiten, "
        "rückgängig [machen], falsche antwort, [ich habe mich|hab mich|habe mich] (vertippt|verklickt|vertan|geirrt), "
        "vertippt, verklickt, falsch (gedrückt|geklickt|getippt), ich habe falsch (gedrückt|geklickt), "
        "das war falsch, ich habe [es] mir anders überlegt, ich habe meine meinung geändert",
        "status": "status, mein status, meine antworten, [zeig|zeige|zeigen sie] [mir] [meine] antworten, "
        "was habe ich gesagt, was habe ich geantwortet, was ist [aus] [meinem] [meiner] [feedback|rückmeldung] "
        "[daraus] geworden, "
        "was wurde [daraus|aus meinem feedback]",
    },
    change_to="ändern (auf|in|zu), ändere [es|das|meine antwort|die antwort] (auf|in|zu), "
    "ändern sie [es|das] (auf|in|zu), doch [lieber], lieber [doch] [eine|ein], korrigiere auf",
    meanings={
        "?": "mir geht es gut, ja ja, jaja, ja klar nein, schon, an sich schon",
        "yes": "ja, jo, joa, jup, jep, jop, jepp, yep, yes, jawohl, jawoll, jaa, j, ja bitte, ja "
        "[gerne|gern|natürlich|klar|sicher|genau|doch|unbedingt|definitiv|stimmt|schon|auf jeden fall|sehr|sehr "
        "gern|sehr gerne|absolut|selbstverständlich], "
        "klar, na klar, klar doch, na klar doch, aber klar, ja na klar, logo, logisch, sicher, [aber] sicher [doch], "
        "gerne, gern, sehr gerne, "
        "natürlich, selbstverständlich, "
        "auf jeden fall, auf jedenfall, aufjedenfall, jedenfalls ja, definitiv, absolut, unbedingt, genau, richtig, "
        "korrekt, stimmt, "
        "das stimmt, [da] stimme ich zu, stimme zu, einverstanden, ich denke (schon|ja), denke schon, ich glaube "
        "(schon|ja), "
        "glaub schon, glaube schon, doch, tut es, hat es, "
        "ja ist es, ja hat es, ja tut es, ja das ist so, jap, jaja klar, freilich, passt, 👍, ✅, 👌, ✔",
        "yes/not_yet": "gelöst, [es|das|ist] [ist] (gelöst|behoben|erledigt|repariert), [es|das|jetzt] "
        "(funktioniert|läuft|geht|klappt) [jetzt|wieder|gut|prima|einwandfrei|super|nun], "
        "alles (gut|bestens|prima|ok|super|in ordnung), problem gelöst, [das] hat geholfen",
        "no": "nicht so (richtig|ganz|wirklich|sehr), nicht besonders, nicht sonderlich, nein, nee, ne, nö, nöö, "
        "nope, nop, nein danke, n, nein (leider|leider nicht|überhaupt nicht|gar "
        "nicht|niemals|auf keinen fall|eher nicht|wirklich nicht|nicht wirklich), "
        "nicht wirklich, eher nicht, eher nein, [überhaupt|gar|absolut|definitiv|sicher|bestimmt|garantiert] nicht, "
        "auf (keinen fall|gar keinen fall), "
        "keinesfalls, keineswegs, [ganz] sicher nicht, niemals, nie, niemals, leider (nein|nicht|noch nicht), "
        "[ich] (denke|glaube) [eher] (nicht|nein), glaub nicht, "
        "ich (denke|glaube) kaum, wohl kaum, wohl nicht, ich fürchte nicht, noch nicht, negativ, falsch, stimmt "
        "nicht, das stimmt nicht, bin ich nicht, nicht einverstanden, "
        "ich stimme nicht zu, lieber nicht, 👎, ❌, ✖",
        "fine": "ja, jo, jep, jup, in ordnung, [das|ist] [ist|geht] [so] (in ordnung|ok|okay|gut), [passt|geht] [so] "
        "[für mich|schon|klar], "
        "passt, ok, okay, klar, na klar, gerne, gern, ja gerne, ja bitte, natürlich, selbstverständlich, "
        "einverstanden, [ich bin|bin] einverstanden, ich stimme zu, stimme zu, ich akzeptiere, akzeptiert, kein "
        "problem, auf jeden fall, "
        "warum nicht, von mir aus, meinetwegen, geht klar, alles klar, gut, sehr gerne, 👍, ✅, 👌, ✔",
        "no_thanks": "nein, nee, ne, nö, nope, nein danke, kein interesse, [ich habe|hab] kein interesse, kein "
        "bedarf, lieber nicht, "
        "[ich] (möchte|will) (ich|das) [lieber] nicht, möchte ich nicht, will ich nicht, [ich bin] nicht "
        "einverstanden, eher nicht, auf keinen fall, nicht interessiert, "
        "[ich] lehne [das] ab, ablehnen, abgelehnt, ich stimme nicht zu, bitte nicht, 👎, ❌, ✖",
        "not_me": "das bin ich nicht, bin ich nicht, ich bin das nicht, ich bin nicht (gemeint|die richtige "
        "person|der richtige), "
        "falsche (person|nummer|adresse), falscher (kontakt|empfänger|mensch), sie haben (die falsche person|sich "
        "geirrt|die falsche nummer), "
        "ich bin (jemand anderes|jemand anders|eine andere person), da sind sie falsch, hier sind sie falsch",
        "partly": "teilweise, zum teil, teils, teils teils, halb, halbwegs, ein bisschen, ein wenig, etwas, mehr "
        "oder weniger, jein, "
        "ja und nein, fast, beinahe, größtenteils, noch nicht (ganz|vollständig), nicht "
        "(ganz|vollständig|komplett|alles|völlig), nur (teilweise|zum teil), "
        "weitgehend, einigermaßen, besser aber [noch] nicht (gelöst|gut|perfekt)",
        "not_yet": "noch nicht, nein, nee, ne, nö, nope, [leider] [immer] noch nicht, [ist] [es|das] [immer] noch "
        "[nicht] (kaputt|defekt), "
        "[es|das] (funktioniert|geht|läuft|klappt) [leider] [immer] [noch] nicht, [geht|klappt|läuft|funktioniert] "
        "[immer] noch nicht, "
        "[ist] [noch] nicht (gelöst|behoben|erledigt), leider nicht, leider nein, keine "
        "(änderung|besserung|veränderung), unverändert, "
        "[immer] noch (das gleiche|dasselbe|dieselben|die gleichen) [problem|probleme], gar nicht, überhaupt nicht, "
        "nicht wirklich, eher nicht, es hat sich nichts geändert, 👎, ❌",
        "no_longer_matters": "nicht mehr (wichtig|relevant|nötig|aktuell|notwendig), [ist|das ist|es ist] nicht mehr "
        "(wichtig|relevant|nötig|aktuell), [hat] [sich] erledigt, hat sich erledigt, "
        "[ist] (egal|hinfällig|irrelevant|überholt), brauche[n] [ich|wir] [es|das] nicht mehr, [ich|wir] brauche[n] "
        "[es|das] nicht mehr, "
        "spielt keine rolle mehr, "
        "nicht länger wichtig",
    },
    against={
        "yes": "nicht, nich, net, nein, kein, keine, keinen, nie, niemals, ohne, kaum, noch immer, immer noch, "
        "kaputt, defekt, teilweise, "
        "fast, außer, manchmal",
        "fine": "nicht, nein, kein, keine, nie, falsch, wer, nur, außer, lieber, allerdings",
        "no": "funktioniert, läuft, geht, klappt, gut, ok, okay, super, toll, gelöst, behoben, ja, doch, prima, "
        "manchmal, besser, aber",
        "not_yet": "funktioniert jetzt, läuft jetzt, geht jetzt, gut, super, gelöst, behoben, ja, prima, teilweise, "
        "besser",
        "no_thanks": "ja, ok, okay, gut, klar, aber",
        "not_me": "ja, gut, aber",
        "partly": "",
        "no_longer_matters": "aber, noch",
    },
    contractions={
        "gibt's": "gibt es", "geht's": "geht es", "hab's": "habe es", "wär's": "wär es", "bins": "bin es",
        "sagenwir": "sagen wir", "garnicht": "gar nicht", "garkeine": "gar keine", "nichtmehr": "nicht mehr",
    },
    moments={
        "day 0": "heute, heut",
        "": "nochmal, noch mal, noch einmal, am, an, dem, den, der, die, das, diesen, diese, diesem, dieser, dann, "
        "wieder, ca, circa, etwa, "
        "vielleicht, zum, erst, so",
        "day 0; at 09:30": "heute (morgen|früh|vormittag)",
        "day 0; at 14:00": "heute (mittag|nachmittag)",
        "day 0; at 18:00": "heute abend",
        "day 0; at 19:00": "heute nacht",
        "cue; day 0": "später heute, heute später, heute noch",
        "day 1": "morgen, morgn, mrgn",
        "day 1; at 09:30": "morgen (früh|vormittag|morgen), gleich morgen früh",
        "day 2": "übermorgen",
        "day -1": "gestern",
        "day -2": "vorgestern",
        "ago": "vor",
        "last": "letzten, letzter, letzte, letztes, vergangenen, vorigen",
        "at 09:30": "früh, vormittag, vormittags, am morgen, morgens, in der früh",
        "at 12:00": "mittag, mittags",
        "at 13:30": "nach dem mittag, nach dem mittagessen, nach der mittagspause",
        "at 14:00": "nachmittag, nachmittags",
        "at 18:00": "abend, abends",
        "weekday 0": "montag, mo, montags",
        "weekday 1": "dienstag, di",
        "weekday 2": "mittwoch, mi",
        "weekday 3": "donnerstag, do",
        "weekday 4": "freitag, fr",
        "weekday 5": "samstag, sa, sonnabend",
        "weekday 6": "sonntag, so",
        "weekday 0; at 09:30": "montagmorgen, montag früh, montagvormittag",
        "weekday 4; at 14:00": "freitagnachmittag",
        "week 1": "nächste woche, kommende woche, nächster woche, kommender woche, nächsten woche",
        "week 2": "übernächste woche",
        "month 1": "nächsten monat, nächster monat, kommenden monat, im nächsten monat",
        "next": "nächsten, nächster, nächste, nächstes",
        "coming": "kommenden, kommender, kommende, kommendes",
        "in": "in, nach",
        "clock": "um, uhr, gegen, ab",
        "unit 1": "minute, minuten, min",
        "unit 60": "stunde, stunden, std, h",
        "unit 1440": "tag, tage, tagen",
        "unit 10080": "woche, wochen",
        "unit 43200": "monat, monate, monaten",
        "unit 30": "halbe stunde, halben stunde, halbstunde",
        "unit 15": "viertelstunde",
        "count 2": "paar, ein paar",
        "cue": "können wir das [machen], können wir es [machen], machen wir das, machen wir es, lass uns das "
        "[machen], geht das, verschieben auf, verschieben, lieber, warten bis, besser",
    },
    months=(
        "januar jänner jan", "februar feber feb", "märz mrz maerz mär", "april apr", "mai", "juni jun", "juli jul",
        "august aug", "september sep sept", "oktober okt", "november nov", "dezember dez",
    ),
    umlauts=True,
    day_first=False,
    wording=Wording(
        both="und, sowie, sowohl",
        either="oder",
        asking="wie, was, warum, wer, wann, wo, welche, welcher, welches, ist, sind, war, waren, hat, haben, würden, "
        "können, sollen, werden",
        agreeing="stimmen sie zu, stimmst du zu, sind sie einverstanden, zustimmen",
        periods="bisher, bislang, heute, jetzt, derzeit, diese woche, diesen monat, dieses quartal, dieses jahr, "
        "letzte woche, letzten monat, "
        "letztes jahr, seit, zuletzt, in letzter zeit, kürzlich, während",
        superlatives="beste, besten, schlechteste, großartig, fantastisch, hervorragend, perfekt, unglaublich, "
        "wunderbar",
    ),
)  # fmt: skip
