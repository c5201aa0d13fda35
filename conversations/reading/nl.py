"""The words of Dutch, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "nul", "één een eentje", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
        "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
        rounds={20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig", 80: "tachtig",
                90: "negentig", 100: "honderd", 1000: "duizend"},
        joined="{unit}en{ten}",
        inexact="half halve anderhalf anderhalve kwart",
    ) | {"eenentwintig": 21, "tweeentwintig": 22, "drieentwintig": 23, "eenendertig": 31},
    ordinals=ordered(
        "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
        last="laatste",
    ),
    ordinal_ends=("e", "de", "ste"),
    lists={
        "polite": "alsjeblieft, alstublieft, aub, ajb, astublieft, graag, bedankt, dank je [wel], dankjewel, dank u "
        "[wel], dankuwel, thanks, thx, hartelijk dank, hallo, hoi, hey, hi, dag, "
        "goedemorgen, goedemiddag, goedenavond, goede (morgen|middag|avond), ok, oké, okay, oke, sorry, nu, nu "
        "meteen, meteen, direct, onmiddellijk, groet, groeten, groetjes, met vriendelijke groet, mvg, doei, even, "
        "nou, gewoon, hoor, team, mensen, allemaal, eens, per direct",
        "asking": "(kunt|kan|zou|zouden) (u|je|jij|jullie) , (kan|mag|zou) ik, zou ik (mogen|kunnen), kunnen we, "
        "mogen we, is het mogelijk om, ik (wil|zou graag|moet|wens|wil graag|zou willen|zou liever) , wij willen, we "
        "willen, ik zou, ik verzoek u, wilt u, wil je, willen jullie, ja, oh, ach, ik zei, gelieve",
        "excuses": "ik ben, we zijn, ik heb, we hebben, ik zit, in een, in de, op vakantie, want, omdat, druk, "
        "onderweg, geen tijd, aan het, rijden, vergadering, even bezig, bezig",
        "leads": "zonder twijfel [een], absoluut [een], zeker [een], duidelijk [een], ik (geef|zou zeggen|zeg|zou "
        "geven|ga voor|kies|denk|vind) [jullie|u|je|het|dat] [een|dit] "
        "[dikke|ruime|zes], ik geef [jullie|u|het] [een], dat is [een], het is [een], dat wordt [een], het wordt "
        "[een], dat zou [een] zijn, zou [een] zeggen, doe maar [een], zeg maar [een], laten we zeggen [een], mijn "
        "(antwoord|score|cijfer|beoordeling) [is], (antwoord|score|cijfer|beoordeling|nummer|rapportcijfer), een, "
        "'n, "
        "ongeveer, circa, ca, rond de, rond, zo'n, zo ongeveer, een goede, een dikke, dikke, ruime, een ruime, een "
        "krappe, een mooie, een nette, een sterke, een solide, goede, misschien [een], waarschijnlijk [een], eerder "
        "[een], denk ik, volgens mij [een], over het algemeen [een], eerlijk gezegd [een], voor mij [is het] [een], "
        "van mij [een], voorlopig [een], nou [een], hm, eh, tja, gewoon [een], dan [een], makkelijk [een], toch wel "
        "[een], wel [een]",
        "feel": "ik ben, wij zijn, we zijn, ben, zijn, ik voel me, ik was, het is, dat is, over het algemeen [ben "
        "ik], al met al [ben ik], eerlijk gezegd [ben ik], ik zou zeggen, ik denk, in het algemeen [ben ik], "
        "voorlopig [ben ik], op dit moment [ben ik], eigenlijk, tot nu toe [ben ik]",
        "tails": "zonder twijfel, om eerlijk te zijn, eerlijk gezegd, denk ik, zou ik zeggen, vind ik, geloof ik, "
        "schat ik, volgens mij, waarschijnlijk, misschien, van "
        "mij, van ons, voor mij, voor ons, voor nu, op dit moment, momenteel, tot nu toe, tot dusver, al met al, "
        "over het algemeen, echt, zeker, absoluut, zeker weten, natuurlijk, vandaag, over alles, met alles, met "
        "jullie, ermee, hierover, erover, hoor, wel, maar, ongeveer, of zo, ofzo, alleen, maximaal, weer, toch, "
        "uiteraard, graag, gewoon",
        "joins": "maar, omdat, want, aangezien, doordat, hoewel, ondanks, alhoewel, echter, behalve, vanwege, door, "
        "dankzij, en, terwijl, met, zonder, ook al, al, helaas, alleen jammer",
        "units": "ster, sterren, sterretjes, punt, punten, pt",
        "counted": "persoon, personen, mensen, man, gebruiker, gebruikers, collega, collega's, klant, klanten, "
        "medewerker, medewerkers, werknemers, minuut, minuten, min, uur, uren, dag, dagen, week, weken, maand, "
        "maanden, jaar, jaren, keer, ticket, tickets, probleem, problemen, fout, fouten, bug, bugs, account, "
        "accounts, licentie, licenties, mail, mails, email, emails, telefoontjes, factuur, facturen, vraag, vragen, "
        "ding, dingen, procent, euro, euro's, dollar, "
        "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december, van "
        "ons, van hen, van mijn, van onze, van de, stuks, projecten, locaties, winkels, leden",
        "out_of": "/, van de, op de, van, op, uit, van maximaal",
        "either": "of, tot, à, en, of misschien, of zelfs, misschien, nee, niet, tot en met",
        "the": "de, het, mijn",
        "picks": "optie, antwoord, keuze, nummer, nr, knop, punt, #, mogelijkheid",
        "unsure": "misschien, wellicht, mogelijk, waarschijnlijk, eventueel, [ik] weet [ik] [het] niet "
        "[zeker|echt|goed|precies], ik weet het [nog] niet [zeker], weet ik niet, weet niet, weet k niet, kweenie, "
        "kweet niet, geen idee, geen flauw idee, [ik] heb geen idee, geen mening, niet zeker, ik ben [er] niet zeker "
        "[van], ik twijfel, twijfel, hangt ervan af, dat hangt ervan af, het hangt ervan af, ligt eraan, dat ligt "
        "eraan, moeilijk te zeggen, lastig te zeggen, lastig, ja en nee, noch noch, allebei, beide, geen van beide, "
        "geen, niets, niks, alles, zo zo, gaat wel, matig, middelmatig, gemiddeld, redelijk, voldoende, prima, goed, "
        "heel goed, niet slecht, niet goed, slecht, super, top, perfect, ok, oké, okay, beter, slechter, min of "
        "meer, soms, af en toe, we zullen zien, kan, kan zijn, zou kunnen, maakt niet uit, maakt me niet uit, een "
        "beetje, bijna, mwah, mwa, meh, best wel, wel ok",
        "hedges": "misschien, wellicht, waarschijnlijk, mogelijk, hangt ervan af, ligt eraan, niet zeker, min of "
        "meer, soms, deels",
        "answers": "geen tijd, ik heb geen tijd, een mens, mens, een persoon, persoon, privé, doorgaan, verder, "
        "verkeerd antwoord, niets meer, hulp, druk, in een vergadering, een medewerker, ga door, bellen",
        "conditions": "als, indien, mits, zolang, alleen als, wanneer, zodra, tenzij, afhankelijk van, hangt ervan "
        "af, zou",
        "retracts": "grapje, geintje, grap, haha nee, wacht nee, nee wacht, correctie, ik bedoel, ik bedoelde, oeps, "
        "per ongeluk, vergissing, foutje, niet waar, of niet, of toch niet, toch niet, was het maar zo, eh nee",
        "negations": "niet, nie, nee, nooit, geen, noch, zonder, nauwelijks, niets, niks, niemand",
        "harmless": "geen (klachten|klacht|problemen|probleem|twijfel|opmerkingen|vragen|bezwaar), niets (te "
        "klagen|toe te voegen|op aan te merken|aan te merken), niks (te klagen|toe te voegen|op aan te merken), niet "
        "slecht, zonder (problemen|twijfel|meer), niet te klagen, niet alleen",
        "rather": "maar, maar een, maar eerder een, maar wel een, eerder een, wel een, maar wel",
        "on_scale": "op een schaal van, op de schaal van, op een schaal, van",
        "number_joins": "en",
        "both_join": "en, plus, en ook, ook, evenals, alsmede",
        "all": "alles, alle, allemaal, alle drie, alle opties, alledrie, het allemaal",
        "both": "beide, allebei, alle twee, alletwee",
        "date_leads": "op, de, vanaf, vanaf de, sinds, sinds de, tot, tot de, voor, het was op, het was, per, rond, "
        "uiterlijk",
        "date_joins": "',', van, in",
        "stop_want": "wil, wens, willen, hoef, hoeven",
        "stop_quit": "stop, stoppen, hou, houd, ophouden, kap",
        "stop_about": "bericht, berichten, schrijven, contacteren, sturen, gecontacteerd, benaderd, benaderen, "
        "enquêtes, enquête, vragen, mails, meldingen, spam, berichtjes",
        "stop_with": "ik, wij, we, me, mij, ons, van, deze, dit, die, jullie, de, meer, langer, ontvangen, "
        "krijgen, worden, met, het, alle, uw, te, hebben, op, aan, toe, zulke, verder",
        "plain": "eind, einde, stops, zekere, laten, later, goede, keer, lief, liever, snel, snap, achter, acht, "
        "uiten, teveel, vies, ziek",
    },
    wishes={
        "stop": "stop, stoppen, stop maar, stop ermee, stop hiermee, stop daarmee, stop alles, stop nu, (stop|hou "
        "op|ophouden|kap|houd op) met (berichten [sturen]|mij berichten [te] sturen|me berichten [te] "
        "sturen|[deze|die] berichten|sturen|schrijven|[mij|me] [te] "
        "(schrijven|appen|benaderen|contacteren|storen|lastigvallen|vragen|spammen|sms'en|berichten)|vragen "
        "[stellen]|[deze|die] vragen|spammen|dit|deze enquêtes), "
        "hou op, houd op, houdt op, ophouden, kappen [nu|ermee], kap ermee, afmelden, meld me af, meld mij af, [ik "
        "wil] (me|mij) afmelden, ik meld me af, afmelding, uitschrijven, [ik wil] (me|mij) uitschrijven, schrijf me "
        "uit, schrijf mij uit, uitschrijving, opzeggen, ik zeg op, unsubscribe, opt out, optout, "
        "(stuur|stuurt) (me|mij|ons) [alsjeblieft] (geen|niets|niks) [berichten|bericht|vragen|mails] [meer], "
        "(schrijf|app|bericht|benader|contacteer|vraag|stoor) (me|mij|ons) [alsjeblieft] (niet|nooit|niets|niks) "
        "[meer|weer], neem geen contact [meer] [met (mij|me)] [op], geen contact meer [opnemen], niet meer "
        "(schrijven|contacteren|sturen|appen|benaderen|storen|berichten), "
        "geen (berichten|vragen|mails|enquêtes|bericht) meer [sturen], ik (wil|hoef) [deze|dit|die] [geen] [niet] "
        "[berichten|vragen|enquêtes] [meer] [ontvangen|krijgen], ik wil (geen|niet) [berichten|vragen] [meer] "
        "(ontvangen|krijgen|hebben), ik wil niet [meer] (gecontacteerd|benaderd|gestoord) worden, ik wil dit niet "
        "meer, ik wil stoppen, nooit meer [sturen|schrijven|contact], "
        "laat (me|mij|ons) [nu] [met rust], laat me met rust, laat mij met rust, (verwijder|haal) (me|mij) [van|uit] "
        "[de|deze|jullie|uw] [lijst] [af], haal me van de lijst, haal mij van de lijst [af], schrap me, ik trek mijn "
        "toestemming in, intrekken toestemming, toestemming intrekken, annuleren, annuleer, beëindigen, beeindig, "
        "einde, klaar ermee, genoeg, het is genoeg, genoeg geweest, basta, ik stop ermee",
        "skip": "overslaan, sla over, sla (deze|dit|die|het) [vraag] over, [deze|die] vraag overslaan, ik sla over, "
        "ik sla (deze|dit|die) [vraag] over, slaan we over, volgende, volgende vraag, [de] volgende [graag], naar de "
        "volgende [vraag], ga door, doorgaan, verder, ga verder, pas, ik pas, skip, next, niets (toe te voegen|te "
        "zeggen), niks (toe te voegen|te zeggen), niets meer [toe te voegen], verder niets, verder niks",
        "declined": "gaat (je|u|jullie) niks aan, dat gaat (je|u|jullie) niks aan, wil ik niet beantwoorden, [dat|"
        "dit] zeg ik [liever] niet, zeg ik liever niet, liever niet "
        "[zeggen|antwoorden|beantwoorden], [dat] wil ik [liever] niet (zeggen|beantwoorden|kwijt|vertellen), ik "
        "(wil|zou|wens|ga) [dat|dit|daar|hier] [liever|hierop|daarop] niet [op] [willen] "
        "(zeggen|beantwoorden|antwoorden|vertellen|reageren), ik zeg [het|dat] [liever] niet, ik antwoord [liever] "
        "niet, geen antwoord, geen commentaar, dat is privé, privé, persoonlijk, gaat (je|u|jullie) niets aan, dat "
        "gaat (je|u|jullie) niets aan, ik onthoud me, onthouding, ik weiger [te antwoorden], daar geef ik geen "
        "antwoord op",
        "later": "later, [misschien|wat|iets|liever|even|nog even] later, straks, zo meteen, zometeen, strakjes, "
        "niet nu, nu niet, nu even niet, even niet, op dit moment niet, nu komt (het niet uit|niet uit), komt nu "
        "niet uit, het komt (nu|even) niet uit, vandaag niet, niet vandaag, een andere keer, andere keer, ander "
        "moment, een ander moment, op een ander moment, een andere dag, [ik heb] [nu|even|op dit moment] geen tijd "
        "[nu], ik heb [nu|even] geen tijd, [ik ben] [nu|even] (bezig|druk|druk bezig|in een vergadering|in "
        "vergadering|aan het rijden|onderweg), [ik] zit in een (vergadering|meeting), slecht moment, geen goed "
        "moment, "
        "(herinner|herinnert) (me|mij) [er] [later|straks|aan] [aan], herinner me eraan, (vraag|vraagt) [het] "
        "[me|mij] [het] (later|straks|opnieuw|nog eens|nog een keer), uitstellen, stel uit, kom later terug, probeer "
        "[het] later [opnieuw], ik (doe|antwoord|reageer) [het|dit] (later|straks), ik kom er (later|straks) op "
        "terug, als ik tijd heb, wanneer ik tijd heb",
        "start": "start, starten, begin, beginnen, opnieuw [beginnen|starten], herstart, hervatten, hervat, ga weer "
        "door, aanmelden, meld me aan, meld mij [weer] aan, weer aanmelden, inschrijven, schrijf me [weer] in, "
        "abonneren, je mag me weer (schrijven|berichten) , u mag (me|mij) weer (schrijven|berichten), jullie mogen "
        "(me|mij) weer (schrijven|berichten)",
        "help": "wat is (dit|dat) [hier], waar gaat dit over, help, hulp, help me, help mij, ik heb hulp nodig, "
        "hulp nodig, wie (ben je|bent u|is dit|zijn "
        "jullie|ben jij), (ben je|bent u|is dit|ben jij) een (bot|robot|mens|machine), ben je echt, wat kan ik "
        "[hier] (doen|typen|zeggen|schrijven), wat kun je, wat kan je [allemaal], hoe werkt (dit|het|dat)",
        "human": "mens, een mens, een echt mens, echt mens, persoon, een persoon, een echt persoon, medewerker, een "
        "medewerker, iemand, [ik] [kan|kun|wil|mag|zou] [ik] [graag] [even] (met) (iemand|een mens|een "
        "medewerker|een persoon|een echt mens|een echt persoon|een collega) [willen] "
        "(praten|spreken|bellen|overleggen), (kan|mag) ik [een mens|iemand|een medewerker|een echt persoon] spreken, "
        "kan ik (iemand|een mens) spreken, ik wil (iemand|een mens|een medewerker) spreken, praten met (een "
        "mens|iemand|een medewerker), "
        "(bel|belt) (me|mij|ons) [even|terug|terug graag|op], (kunt u|kun je|kunnen jullie) (me|mij) [terug] "
        "(bellen|terugbellen), ik wil (gebeld|teruggebeld) worden, graag (bellen|terugbellen), terugbellen, een "
        "telefoontje graag",
        "back": "terug, ga terug, een vraag terug, teruggaan, vorige, vorige vraag, [terug] naar [de] vorige [vraag]",
        "change": "wijzigen, wijzig, wijzig [mijn|het] antwoord, [mijn|het] antwoord "
        "(wijzigen|veranderen|aanpassen|corrigeren|bewerken), veranderen, verander [mijn|het] antwoord, verander, "
        "aanpassen, pas [mijn|het] antwoord aan, pas aan, corrigeren, corrigeer, bewerken, bewerk, ongedaan maken, "
        "verkeerd antwoord, verkeerde knop, ik (heb me vergist|heb verkeerd geklikt|heb op de verkeerde knop "
        "gedrukt|heb me bedacht|bedenk me|ben van gedachten veranderd), verkeerd geklikt, dat was fout, dat was "
        "verkeerd, foutje",
        "status": "status, mijn status, mijn antwoorden, [toon|laat] mijn antwoorden [zien], wat heb ik "
        "(gezegd|geantwoord), wat is er (gebeurd|gedaan) met mijn (feedback|antwoorden|opmerking|reactie)",
    },
    change_to="wijzig naar, wijzigen naar, verander naar, veranderen (naar|in), verander [het|dat] (naar|in), wijzig "
    "[het|mijn antwoord|het antwoord] (naar|in), maak er [toch] een, maak daar [een] van, toch liever een, doe toch "
    "maar, pas aan naar",
    meanings={
        "?": "het gaat goed, met mij gaat het goed, ja ja, jaja, ja duh nee",
        "yes": "ja (prima|goed|is goed|in orde|alles goed|perfect), ja, jaa, jep, jup, yep, yes, yup, j, ja "
        "(hoor|zeker|graag|natuurlijk|absoluut|klopt|precies|inderdaad|dat klopt|bedankt|uiteraard|heel graag|echt "
        "wel|tuurlijk|ik denk het|denk ik), jawel, jazeker, jazeker wel, ja toch, zeker, zeker wel, zeker weten, "
        "natuurlijk, tuurlijk, uiteraard, vanzelfsprekend, absoluut, inderdaad, precies, klopt, dat klopt, dat is "
        "zo, juist, correct, akkoord, [ik ben het] [er] [mee] eens, mee eens, eens, graag, heel graag, met plezier, "
        "ik denk het wel, ik denk van wel, denk het wel, denk van wel, volgens mij wel, ik geloof van wel, ik vind "
        "van wel, wel, volledig, helemaal, zonder twijfel, definitief, echt wel, wis en waarachtig, reken maar, dat "
        "doet het, yess, 👍, ✅, 👌, ✔",
        "yes/not_yet": "opgelost, [het|dit|probleem] [is] (opgelost|verholpen|gefikst|gerepareerd), "
        "[het|dat|dit|alles] (werkt|doet het|loopt) [nu|weer|goed|prima|perfect], werkt [nu|weer|goed], alles "
        "(goed|ok|oké|in orde|prima), het is gelukt",
        "no": "nee, neen, nee (hoor|dank je|dank u|dankjewel|bedankt|niet echt|zeker niet|helaas|helaas "
        "niet|absoluut niet|helemaal niet|echt niet|joh|niet|nooit|liever niet|ik denk het niet), ne, neuh, nah, "
        "nope, n, niet echt, niet bepaald, niet zo, helemaal niet, zeker niet, absoluut niet, echt niet, beslist "
        "niet, natuurlijk niet, tuurlijk niet, in geen geval, geen sprake van, nooit, nooit van mijn leven, helaas "
        "niet, helaas nee, jammer genoeg niet, nog niet, "
        "ik denk (het niet|van niet|niet), denk (het niet|van niet), ik geloof (het niet|van niet), geloof van niet, "
        "volgens mij niet, liever niet, ik vrees van niet, vrees van niet, onjuist, klopt niet, dat klopt niet, niet "
        "waar, oneens, [ik ben het] [er] niet [mee] eens, mee oneens, niet akkoord, eerder niet, geenszins, 👎, ❌, ✖",
        "fine": "ja, jep, ja hoor, ja graag, ja prima, ok, oké, okay, oke, prima, goed, is goed, dat is "
        "(goed|prima|oké|ok), [vind ik] (prima|goed|best), akkoord, ik ga akkoord, natuurlijk, tuurlijk, zeker, "
        "graag, geen probleem, mij best, waarom niet, ik accepteer, geaccepteerd, komt goed, helemaal goed, top, 👍, "
        "✅, 👌, ✔",
        "no_thanks": "nee, neen, nee dank je, nee dank u, nee bedankt, nee dankjewel, geen interesse, [ik heb] geen "
        "(interesse|behoefte), niet geïnteresseerd, liever niet, ik wil (het|dat|dit) [liever] niet, [ik ga] niet "
        "akkoord, ik weiger, hoeft niet, hoeft voor mij niet, geen behoefte aan, doe maar niet, liever van niet, 👎, "
        "❌, ✖",
        "not_me": "dat ben ik niet, ik ben (het|dat) niet, ben ik niet, niet ik, verkeerde (persoon|nummer), "
        "verkeerd (nummer|persoon|contact), u heeft de verkeerde [persoon], je hebt de verkeerde [persoon], ik ben "
        "iemand anders, ik ben niet de juiste persoon",
        "partly": "deels, gedeeltelijk, voor een deel, een beetje, half, min of meer, ja en nee, bijna, niet "
        "(helemaal|volledig|alles|geheel), grotendeels, alleen deels, in zekere mate, enigszins, beter maar [nog] "
        "niet (opgelost|perfect), ten dele",
        "not_yet": "nog niet, nee, neen, [het] [is] nog [steeds] niet [opgelost|verholpen|gefikst], [het] werkt "
        "[nog|nog steeds] niet, [het] doet het [nog] niet, nog steeds (kapot|hetzelfde|hetzelfde probleem|een "
        "probleem|problemen), [er is] niets veranderd, geen verandering, hetzelfde probleem, helaas niet, helaas nog "
        "niet, niet echt, helemaal niet, 👎, ❌",
        "no_longer_matters": "niet meer (belangrijk|nodig|relevant|van toepassing|van belang), [is|dat is|het is] "
        "niet meer (belangrijk|nodig|relevant|van toepassing), maakt niet [meer] uit, [het] doet er niet meer toe, "
        "doet er niet toe, laat maar, hoeft niet meer, niet langer (nodig|belangrijk|relevant), (heb|hebben) "
        "[ik|we|het] niet meer nodig",
    },
    against={
        "yes": "niet, nee, nooit, geen, noch, zonder, nog steeds, kapot, deels, bijna, behalve, soms",
        "fine": "niet, nee, nooit, geen, wie, maar, alleen, behalve, liever",
        "no": "werkt, goed, prima, top, ok, oké, super, opgelost, ja, beter, soms, maar",
        "not_yet": "werkt nu, goed, prima, opgelost, ja, super, perfect, deels, beter",
        "no_thanks": "ja, ok, oké, goed, prima, maar",
        "not_me": "ja, maar",
        "partly": "",
        "no_longer_matters": "maar, nog steeds",
    },
    contractions={"m'n": "mijn", "z'n": "zijn", "'t": "het", "zo'n": "zo n", "wrm": "waarom", "idd": "inderdaad",
    "wss": "waarschijnlijk", "ff": "even", "nvm": "laat maar", "iig": "in ieder geval", "dankje": "dank je",
    "euro's": "euros", "collega's": "collegas"},
    moments={
        "day 0": "vandaag",
        "": "doen, dit, de, het, een, op, weer, rond, misschien, deze, dan, van de, ergens, maar, even, dat, "
        "liever, a.s",
        "day 0; at 09:30": "vanmorgen, vanochtend",
        "day 0; at 14:00": "vanmiddag",
        "day 0; at 18:00": "vanavond",
        "cue; day 0": "later vandaag, vandaag later, straks vandaag",
        "day 1": "morgen, mrgn",
        "day 1; at 09:30": "morgenochtend, morgenvroeg, morgen vroeg",
        "day 1; at 14:00": "morgenmiddag",
        "day 1; at 18:00": "morgenavond",
        "day 2": "overmorgen",
        "day -1": "gisteren",
        "day -2": "eergisteren",
        "ago": "geleden",
        "last": "afgelopen, vorige",
        "at 09:30": "ochtend, 's ochtends, in de ochtend, s ochtends, vroeg",
        "at 12:00": "tussen de middag, lunch, middaguur",
        "at 13:30": "na de lunch",
        "at 14:00": "middag, 's middags, s middags, in de middag",
        "at 18:00": "avond, 's avonds, s avonds, in de avond",
        "weekday 0": "maandag, ma",
        "weekday 1": "dinsdag, di",
        "weekday 2": "woensdag, wo",
        "weekday 3": "donderdag, do",
        "weekday 4": "vrijdag, vr",
        "weekday 5": "zaterdag, za",
        "weekday 6": "zondag, zo",
        "weekday 0; at 09:30": "maandagochtend",
        "weekday 4; at 14:00": "vrijdagmiddag",
        "week 1": "volgende week, komende week",
        "week 2": "over twee weken maandag",
        "month 1": "volgende maand, komende maand",
        "next": "volgende",
        "coming": "komende, aanstaande, eerstvolgende",
        "in": "over, binnen, na",
        "clock": "om, tegen",
        "unit 1": "minuut, minuten, min, minuutjes",
        "unit 60": "uur, uren, uurtje, u",
        "unit 1440": "dag, dagen",
        "unit 10080": "week, weken",
        "unit 43200": "maand, maanden",
        "unit 30": "half uur, halfuur, half uurtje, halfuurtje",
        "unit 15": "kwartier, kwartiertje",
        "count 2": "paar, een paar",
        "cue": "kunnen we dat, kunnen we, kunnen we dit [doen], kunnen we het [doen], laten we dit, kan dat, kan "
        "het, herinner me, herinner mij, vraag [het] me, vraag [het] mij, vraag het, uitstellen tot, stel uit tot, "
        "verzet naar, wacht tot, kom terug, ik antwoord, ik reageer, ik doe het, schrijf me [weer], bericht me, "
        "probeer het, spreken we",
    },
    months=(
        "januari jan", "februari feb febr", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
        "september sep sept", "oktober okt", "november nov", "december dec",
    ),
    wording=Wording(
        both="en, evenals",
        either="of",
        asking="hoe, wat, waarom, wie, wanneer, waar, welke, welk, is, zijn, was, heeft, hebben, kunt, zou",
        agreeing="bent u het eens, eens of oneens",
        periods="tot nu toe, vandaag, nu, momenteel, deze week, deze maand, dit kwartaal, dit jaar, vorige week, "
        "vorige maand, vorig jaar, sinds, onlangs, de laatste tijd, tijdens",
        superlatives="beste, slechtste, uitstekend, perfect, perfecte, ongelooflijk, fantastisch, geweldig",
    ),
)  # fmt: skip
