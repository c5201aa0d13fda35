"""The words of Swedish, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "noll nolla", "ett en etta", "två tvåa", "tre trea", "fyra fyran", "fem femma femman", "sex sexa sexan",
        "sju sjua", "åtta åttan", "nio nia",
        "tio tia tian", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
        rounds={20: "tjugo", 30: "trettio", 40: "fyrtio", 50: "femtio", 60: "sextio", 70: "sjuttio", 80: "åttio",
                90: "nittio", 100: "hundra etthundra", 1000: "tusen ettusen"},
        inexact="halv halva halvt kvart",
    ) | {f"{ten}{unit}": tens + n for tens, ten in ((20, "tjugo"), (30, "trettio"), (40, "fyrtio"), (50, "femtio"),
    (60, "sextio"), (70, "sjuttio"), (80, "attio"), (90, "nittio"))
         for n, unit in enumerate(("ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio"), start=1)},
    ordinals=ordered(
        "första förste", "andra andre", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
        last="sista siste",
    ),
    ordinal_ends=("e", "a", ":e", ":a"),
    lists={
        "polite": "snälla, tack, tack så mycket, tackar, stort tack, tusen tack, vänligen, var snäll och, hej, "
        "hejsan, hallå, tjena, god (morgon|dag|kväll|middag), ok, okej, okay, förlåt, ursäkta, nu, nu genast, "
        "genast, omedelbart, mvh, hälsningar, vänliga hälsningar, med vänlig hälsning, hej då, hejdå, team, bara, "
        "gärna, vänner, med en gång, direkt",
        "asking": "(kan|skulle|kunde|vill) (du|ni) [kunna|vilja], [kan|får|skulle|kunde] (jag|vi) [kunna|få|vilja], "
        "kan (jag|vi) [få], får (jag|vi), skulle jag kunna [få], går det att, är det möjligt att, jag (vill|skulle "
        "vilja|önskar|måste|behöver|vill gärna|skulle hellre) [få], vi vill, jag ber (er|dig) att, ja, åh, oj, jag sa",
        "excuses": "jag är, vi är, jag har, vi har, jag sitter, sitter, i ett möte, i möte, på ett möte, på "
        "semester, eftersom, för att, upptagen, kör bil, har inte tid, ingen tid, är, har",
        "leads": "utan tvekan [en], absolut [en], definitivt [en], jag (ger|skulle säga|säger|skulle ge|väljer|tar|"
        "tycker|tror|gissar på) [er|dig|det] [en|ett] , jag "
        "ger [er|dig|det] [en], det är [en], det blir [en], det vore [en], skulle säga [en], skulle ge [en], ger "
        "[er] [en], säg [en], låt oss säga [en], vi säger [en], mitt (svar|betyg) [är|blir], min (poäng|siffra) "
        "[är|blir], (svar|betyg|poäng|siffra|nummer), en, ett, ungefär, cirka, ca, runt, omkring, kring, typ, typ "
        "en, nästan, knappt, en bra, en stark, en god, en solid, en svag, en klar, en fin, stark, "
        "kanske [en], förmodligen [en], troligen [en], nog [en], snarare [en], väl [en], överlag [en], ärligt talat "
        "[en], uppriktigt sagt, för min del [en], från mig [en], för mig [är det] [en], just nu [en], tills vidare, "
        "hm, eh, tja, ja, lätt [en], helt klart [en], jag skulle nog säga [en], jag tycker [det är] [en]",
        "feel": "jag är, vi är, är, jag känner mig, vi känner oss, jag var, det är, överlag [är jag], på det hela "
        "taget [är jag], i stort sett, ärligt talat, jag skulle säga [att jag är], jag tror [jag är], just nu [är "
        "jag|är vi], hittills [är jag|är vi], jag är väl, jag är nog",
        "tails": "utan tvekan, utan tvivel, ärligt talat, om jag ska vara ärlig, tror jag, skulle jag säga, tycker "
        "jag, antar jag, gissar jag, förmodligen, kanske, nog, väl, från "
        "mig, från oss, för mig, för oss, för min del, just nu, för närvarande, hittills, än så länge, överlag, på "
        "det hela taget, verkligen, definitivt, absolut, helt klart, säkert, självklart, idag, med allt, med er, "
        "ungefär, typ, bara, max, igen, då, ju, eller så, faktiskt, såklart, med det, av 10 möjliga",
        "joins": "men, eftersom, för att, för, därför att, då, fast, även om, trots att, dock, förutom, utom, på "
        "grund av, pga, tack vare, och, medan, med, utan, tyvärr, däremot, fastän",
        "units": "stjärna, stjärnor, poäng, p",
        "counted": "personer, person, människor, folk, användare, kollegor, kollega, kunder, kund, medarbetare, "
        "anställda, minut, minuter, min, timme, timmar, h, dag, dagar, vecka, veckor, månad, månader, år, gång, "
        "gånger, ärende, ärenden, problem, fel, buggar, konto, konton, licens, licenser, mejl, mail, samtal, "
        "faktura, fakturor, fråga, frågor, saker, procent, kronor, kr, euro, dollar, januari, februari, mars, april, "
        "maj, juni, juli, augusti, september, oktober, november, december, av oss, av dem, av mina, av våra, av de, "
        "stycken, st, projekt, kontor, butiker, medlemmar",
        "out_of": "/, av, av totalt, av maximalt, utav, på en skala till, av möjliga",
        "either": "eller, till, och, eller kanske, eller till och med, kanske, nej, inte",
        "the": "den, det, de, min, mitt",
        "picks": "alternativ, svar, svarsalternativ, val, nummer, nr, knapp, punkt, #, alternativet",
        "unsure": "inga, kanske, eventuellt, möjligen, möjligtvis, förmodligen, troligen, [jag] vet [jag] inte "
        "[riktigt|säkert|än|exakt], vet ej, vet inte, det vet jag inte, ingen aning, [jag] har ingen aning, ingen "
        "åsikt, inte säker, jag är inte [helt] säker, jag är osäker, osäker, tveksam, det beror på, beror på, det "
        "beror helt på, svårt att säga, svårt, ja och nej, både och, varken eller, båda, bägge, inget av dem, ingen, "
        "inget, ingenting, allt, sådär, så där, hyfsat, okej, ok, okay, lagom, medel, medelmåttig, bra, ganska bra, "
        "mycket bra, inte dåligt, inte illa, inte bra, dåligt, dålig, super, toppen, perfekt, bättre, sämre, mer "
        "eller mindre, ibland, då och då, vi får se, får se, kan vara, det kan vara så, spelar ingen roll, kvittar, "
        "det kvittar, lite, nästan, njae, nja, jo kanske, tveksamt",
        "hedges": "kanske, eventuellt, förmodligen, troligen, möjligen, beror på, det beror på, osäker, mer eller "
        "mindre, ibland, delvis",
        "answers": "ingen tid, har inte tid, jag har inte tid, en människa, människa, en person, person, privat, "
        "fortsätt, fortsätta, fel svar, inget mer, hjälp, upptagen, i möte, en medarbetare, samtal",
        "conditions": "om, såvida, förutsatt att, så länge, bara om, när, så snart, beroende på, beror på, skulle, "
        "ifall, under förutsättning",
        "retracts": "skämt, skojar, skoja bara, jag skojar, bara skojar, haha nej, vänta nej, nej vänta, rättelse, "
        "jag menar, jag menade, oj nej, av misstag, hoppsan, inte sant, eller inte, eller nej, eller ej, fel av mig, "
        "om det vore så väl, förresten",
        "negations": "inte, ej, icke, nej, aldrig, ingen, inget, inga, varken, utan, knappast, ingenting",
        "harmless": "inga (klagomål|problem|invändningar|anmärkningar|synpunkter|frågor|tvivel), inget (problem|att "
        "klaga på|att tillägga|att anmärka|tvivel|att säga), inte (illa|dåligt), utan "
        "(problem|tvekan|tvivel|anmärkning), ingenting att (klaga på|tillägga), inte bara",
        "rather": "utan, utan en, utan snarare [en], men, men en, snarare en, mer en, men väl",
        "on_scale": "på en skala från, på en skala mellan, på skalan, på en skala, från",
        "number_joins": "och",
        "both_join": "och, samt, plus, och även, även, också, liksom",
        "all": "allt, alla, alla tre, allihop, allihopa, samtliga, alltihop, alla alternativ",
        "both": "båda, bägge, båda två",
        "date_leads": "den, på, från, från och med, från den, sedan, sedan den, till, till den, det var den, före "
        "den, senast den, omkring, på den, i",
        "date_joins": "',', i, av",
        "year": "år",
        "stop_want": "vill, önskar, orkar, behöver",
        "stop_quit": "stopp, stop, sluta, upphör, stoppa, avsluta",
        "stop_about": "meddelande, meddelanden, meddelandena, skriva, kontakta, kontaktad, skicka, enkäter, enkät, "
        "frågor, mejl, mail, aviseringar, notiser, spam, utskick, sms",
        "stop_with": "jag, vi, mig, oss, av, dessa, de, här, den, det, era, er, mer, fler, längre, få, ta, emot, "
        "bli, ha, med, alla, från, några, att, till, denna, sådana, något",
        "plain": "slut, slutet, start, pris, stora, andra, annat, trött, tråkig, säker, saker, tidigt, nytt, nyttig, "
        "stol, stort",
    },
    wishes={
        "stop": "ta inte kontakt [med mig] [mer|igen|längre], stopp, stop, stoppa, stoppa (detta|det här|allt|"
        "meddelandena|utskicken|alla meddelanden|enkäterna), "
        "sluta, sluta (nu|med (det här|detta|meddelanden|frågor|utskick|era meddelanden|enkäter)|skriva [till "
        "(mig|oss)]|skicka [meddelanden] [till mig]|skicka [mig|oss] (meddelanden|frågor|detta|sånt)|kontakta "
        "(mig|oss)|störa [mig]|fråga [mig]|spamma [mig]|tjata [på mig]|ställa frågor|höra av er), sluta upp, "
        "avsluta, avsluta (allt|detta|prenumeration|prenumerationen|min prenumeration), avregistrera [mig], "
        "avprenumerera, [vill|jag vill] (avregistrera mig|avprenumerera|avsluta|bli borttagen|sluta|inte vara med "
        "längre), avanmäl [mig], avanmälan, avbryt, avboka, säg upp, säga upp, jag säger upp, unsubscribe, opt out, "
        "optout, "
        "(skriv|skicka|hör) inte [av (er|dig)] [till (mig|oss)] [meddelanden|fler meddelanden|något|några "
        "meddelanden] [mer|längre|något mer|igen], (kontakta|stör|fråga|messa|spamma) (mig|oss) (inte|aldrig) "
        "[mer|längre|igen], skicka inga [fler] meddelanden [till mig], skicka inte fler meddelanden, inga (fler|mer) "
        "(meddelanden|frågor|enkäter|utskick|mejl|sms), inga meddelanden [längre|tack], "
        "jag vill inte [ha|få] [fler|några|dessa|era|de här|något] [meddelanden|frågor|enkäter|mer|utskick] "
        "[längre|mer], jag vill inte [längre] (få|ha) [några|fler|dessa] meddelanden, jag vill inte [längre] (bli "
        "kontaktad|bli störd|vara med) [mer|längre], aldrig mer, nog nu, det räcker, räcker nu, nu räcker det, "
        "lämna (mig|oss) (ifred|i fred), låt (mig|oss) vara [ifred|i fred], ta bort mig [från (listan|er lista|denna "
        "lista|den här listan|utskicket)], stryk mig [från listan], radera mig [från listan], jag (återkallar|drar "
        "tillbaka) mitt samtycke, återkalla samtycke, slut, slut på det här",
        "skip": "hoppa över, hoppa över (frågan|denna|den här|den|den här frågan|denna fråga|det|den frågan), jag "
        "hoppar över [den|frågan|denna|den här], hoppar över, skippa [den|frågan|denna], skip, nästa, nästa fråga, "
        "till nästa [fråga], gå vidare, vidare, fortsätt till nästa [fråga], pass, jag passar, passar, next, inget "
        "(att tillägga|mer|mer att tillägga|att säga), ingenting att tillägga, inget mer att säga",
        "declined": "[jag] vill [helst|hellre] inte (säga|svara|svara på det|uppge|berätta|säga det|svara på den "
        "frågan|uttala mig), [det] vill jag [helst|hellre] inte (säga|svara på|berätta|uppge), jag (föredrar|skulle "
        "föredra) att inte (säga|svara|svara på det), helst inte, [jag] avstår [från att svara], säger inte, jag "
        "säger inte, jag svarar inte [på det], inget svar, ingen kommentar, inga kommentarer, det är privat, privat, "
        "personligt, det angår (er|dig) inte, det har (ni|du) inte med att göra, jag vägrar svara",
        "later": "senare, [kanske|lite|hellre|svarar|gör det|tar det|jag svarar|jag gör det|jag tar det|vi tar det] "
        "senare, sen, sedan, [gör det|tar det|svarar|jag svarar|jag gör det|jag tar det] (sen|sedan), inte nu, inte "
        "just nu, nu inte, just nu inte, inte idag, inte i dag, idag inte, en annan gång, en annan dag, någon annan "
        "gång, annan tid, vid ett annat tillfälle, [jag] [hinner|kan] inte [nu|just nu|idag], jag hinner inte, [jag] "
        "har inte tid [nu|just nu|idag], [har] ingen tid [nu|just nu], [jag] (är|sitter) [just nu] (upptagen|i "
        "möte|i ett möte|på möte|på ett möte|i bilen|mitt i något), kör bil, jag kör, dålig tidpunkt, dåligt läge, "
        "inte läge [nu], passar inte [nu|just nu], det passar inte [nu|just nu], "
        "(påminn|påminner) (mig|oss) [senare|sen|igen], (fråga|frågar) (mig|oss) (senare|sen|igen|en annan gång), "
        "återkom [senare], kom tillbaka senare, hör av (dig|er) [senare|igen], skjut upp [det], skjuta upp, vänta "
        "med det, när jag har tid, försök igen senare",
        "start": "start, starta, starta om, börja, börja om, börja igen, återuppta, återuppta allt, fortsätt, "
        "fortsätta, prenumerera, anmäl mig [igen], registrera mig [igen], ni får skriva [till mig] igen, du får "
        "skriva [till mig] igen, sätt igång, kör igång",
        "help": "vad är (det här|detta|det), vad handlar det om, hjälp, hjälp mig, jag behöver hjälp, behöver "
        "hjälp, help, vem (är du|är ni|är det|är "
        "detta|skriver|är det som skriver), är (du|ni|det här|detta) en (bot|robot|människa|maskin), vad kan "
        "(jag|du|ni) (göra|skriva|säga) [här], hur fungerar (det|det här|detta), hur funkar (det|det här|detta)",
        "human": "människa, en människa, en riktig människa, person, en person, en riktig person, någon, "
        "medarbetare, handläggare, [kan|får|vill|skulle|kunde] [jag] [få|vilja|kunna] (prata|tala|snacka) med "
        "(någon|en människa|en person|en riktig människa|en riktig person|en medarbetare|en handläggare|någon "
        "person|er), jag vill [gärna] (prata|tala) med (någon|en människa|en person|en riktig människa|en riktig "
        "person), prata med (någon|en människa|en person), "
        "(ring|ringer) (mig|oss|upp|tillbaka) [upp|tillbaka], kan (ni|du|någon) ringa [mig|upp mig], jag vill bli "
        "(uppringd|kontaktad per telefon), ring gärna [mig|upp], ring upp mig",
        "back": "tillbaka, gå tillbaka, backa, [gå] [ett steg] (tillbaka|bakåt), föregående, föregående fråga, förra "
        "frågan, tillbaka till [föregående|förra] [fråga|frågan]",
        "change": "ändra, ändra [mitt|mitt sista|svaret|det] [svar], ändra svar, ändra svaret, ändra det, jag vill "
        "ändra [mitt svar|svaret|mig], byt svar, byta svar, byt, redigera [mitt] [svar], redigera, rätta, rätta "
        "[mitt] svar, korrigera, korrigera [mitt] svar, ångra, ångra mig, jag ångrar mig, fel svar, fel knapp, jag "
        "(tryckte|klickade|svarade|skrev) fel, tryckte fel, klickade fel, det (blev|var) fel, jag har ändrat mig, "
        "jag har ångrat mig, jag gjorde fel",
        "status": "status, min status, mina svar, visa [mina] svar, vad (har jag sagt|sa jag|har jag svarat|svarade "
        "jag), vad (hände|har hänt|blev det) med (min|mina) (feedback|synpunkt|synpunkter|svar|kommentar)",
    },
    change_to="ändra till, ändra det till, ändra svaret till, ändra mitt svar till, byt till, byt [det] till, rätta "
    "till en, gör det till [en], sätt hellre en",
    meanings={
        "?": "jag mår bra, ja ja, jaja, bra",
        "yes": "ja (det är bra|bra|okej|fint|allt är bra), ja, jaa, japp, jepp, yes, yep, jo, joo, jajamän, "
        "jajamensan, jajjemen, j, ja "
        "(tack|gärna|absolut|visst|självklart|såklart|precis|definitivt|verkligen|det stämmer|jag tror det|tror "
        "jag|det tycker jag|mycket|faktiskt|jovisst), jovisst, javisst, visst, visst är det, visst ja, ja visst, "
        "jodå, jomenvisst, självklart, självfallet, såklart, givetvis, naturligtvis, absolut, definitivt, helt "
        "klart, utan tvekan, utan tvivel, precis, exakt, just det, stämmer, det stämmer, korrekt, riktigt, rätt, "
        "sant, det är sant, säkert, gärna, mycket gärna, "
        "håller med, jag håller med, instämmer, jag instämmer, överens, det tror jag, jag tror det, tror det, det "
        "tycker jag, jag tycker det, det gör jag, det gör det, det är det, det är jag, det har jag, det kan jag, "
        "okej då ja, verkligen, i högsta grad, 👍, ✅, 👌, ✔",
        "yes/not_yet": "löst, [det|problemet] [är] (löst|fixat|åtgärdat|lagat|klart|ordnat), [det|allt] "
        "(fungerar|funkar) [nu|igen|bra|perfekt|som det ska], fungerar [nu|bra], funkar [nu|bra], allt "
        "(bra|ok|okej|är bra|fungerar), det löste sig",
        "no": "nej, nä, näe, nää, nej (tack|nej|inte alls|absolut inte|tyvärr|tyvärr inte|aldrig|inte riktigt|inte "
        "direkt|verkligen inte|det tror jag inte|jag tror inte det|inte ännu|det gör jag inte|tack ändå), nejdå, "
        "nix, nope, nepp, n, inte (riktigt|direkt|alls|precis|särskilt|så mycket|speciellt|ännu|än|det minsta), inte "
        "alls, absolut inte, definitivt inte, verkligen inte, självklart inte, givetvis inte, naturligtvis inte, "
        "såklart inte, säkert inte, knappast, aldrig, aldrig i livet, på inga villkor, under inga omständigheter, "
        "tyvärr inte, tyvärr (nej|nä), dessvärre inte, "
        "[det] tror jag inte, jag tror inte det, tror inte det, tror inte, jag tycker inte det, det tycker jag inte, "
        "det gör jag inte, det gör det inte, det är det inte, det har jag inte, nej det (är|gör|har) (det|jag) inte, "
        "jag håller inte med, håller inte med, instämmer inte, stämmer inte, det stämmer inte, fel, felaktigt, "
        "falskt, snarare nej, helst inte, 👎, ❌, ✖",
        "fine": "ja, japp, jepp, jo, ja tack, ja gärna, ok, okej, okay, bra, det är (bra|ok|okej|fint|lugnt), [det] "
        "går bra, helt okej, visst, absolut, självklart, gärna, jag godkänner, godkänner, godkänt, jag accepterar, "
        "accepterar, inga problem, inget problem, varför inte, fint, toppen, kör, kör på, det låter bra, låter bra, "
        "👍, ✅, 👌, ✔",
        "no_thanks": "nej, nä, nej tack, inte intresserad, jag är inte intresserad, inget intresse, helst inte, jag "
        "vill (inte|helst inte), [det] vill jag inte, jag godkänner inte, jag avböjer, avböjer, avstår, jag tackar "
        "nej, tackar nej, inte för mig, 👎, ❌, ✖",
        "not_me": "det är inte jag, inte jag, jag är inte (den personen|rätt person), fel person, fel nummer, fel "
        "kontakt, du har fel (person|nummer), ni har fel (person|nummer), jag är någon annan, jag är en annan person",
        "partly": "delvis, till viss del, till en del, lite, lite grann, halvt, halvvägs, mer eller mindre, ja och "
        "nej, både och, nästan, inte (helt|riktigt allt|allt|fullt ut|fullständigt), till stor del, bara delvis, i "
        "viss mån, bättre men inte (löst|perfekt|bra)",
        "not_yet": "inte än, inte ännu, ännu inte, nej, nä, fortfarande inte, [det] (fungerar|funkar) [fortfarande] "
        "inte [än|ännu], [det|är] [fortfarande] (trasigt|samma problem|samma sak|likadant), [det] är [fortfarande] "
        "inte (löst|fixat|åtgärdat|klart), ingen (förändring|skillnad), inget har (ändrats|hänt), samma problem, "
        "tyvärr inte, inte riktigt, inte alls, nej inte än, 👎, ❌",
        "no_longer_matters": "inte längre (viktigt|relevant|aktuellt|nödvändigt), [det] spelar ingen roll [längre], "
        "spelar ingen roll, [det] behövs inte längre, (jag|vi) behöver det inte [längre], strunta i det, glöm det, "
        "skit i det, inaktuellt, det kvittar",
    },
    against={
        "yes": "inte, ej, nej, aldrig, ingen, inget, inga, utan, fortfarande, trasigt, delvis, nästan, förutom, ibland",
        "fine": "inte, ej, nej, aldrig, ingen, vem, men, bara, utom, hellre",
        "no": "fungerar, funkar, bra, ok, okej, fint, toppen, löst, ja, bättre, ibland, men",
        "not_yet": "fungerar nu, funkar nu, bra, löst, ja, toppen, perfekt, delvis, bättre",
        "no_thanks": "ja, ok, okej, bra, men",
        "not_me": "ja, men",
        "partly": "",
        "no_longer_matters": "men, fortfarande",
    },
    contractions={"nån": "nagon", "nåt": "nagot", "nåra": "nagra", "sån": "sadan", "nej'": "nej", "oxå": "ocksa",
    "iaf": "i alla fall", "typ'": "typ", "imorron": "imorgon", "mkt": "mycket", "ngt": "nagot", "ngn": "nagon",
    "pga": "pga", "nånting": "nagonting"},
    moments={
        "day 0": "idag, i dag",
        "": "på, en, ett, den, det, runt, kring, kanske, igen, hellre, då, någon gång, tidigt",
        "day 0; at 09:30": "i morse",
        "day 0; at 14:00": "i eftermiddag, i eftermiddags",
        "day 0; at 18:00": "ikväll, i kväll",
        "cue; day 0": "senare idag, senare i dag, idag senare",
        "day 1": "imorgon, i morgon, imorn, i morn, imorrn, imon",
        "day 1; at 09:30": "imorgon bitti, i morgon bitti, imorgon förmiddag, imorgon på morgonen",
        "day 1; at 18:00": "imorgon kväll, i morgon kväll",
        "day 2": "i övermorgon, övermorgon, iövermorgon",
        "day -1": "igår, i går",
        "day -2": "i förrgår, förrgår, iförrgår",
        "ago": "sedan, för",
        "last": "förra, senaste",
        "at 09:30": "på morgonen, morgon, på förmiddagen, förmiddag, bitti",
        "at 12:00": "vid lunch, mitt på dagen, lunch, kl 12",
        "at 13:30": "efter lunch, efter lunchen",
        "at 14:00": "på eftermiddagen, eftermiddag",
        "at 18:00": "på kvällen, kväll",
        "weekday 0": "måndag, mån, måndagen",
        "weekday 1": "tisdag, tis, tisdagen",
        "weekday 2": "onsdag, ons, onsdagen",
        "weekday 3": "torsdag, tors, torsdagen",
        "weekday 4": "fredag, fre, fredagen",
        "weekday 5": "lördag, lör, lördagen",
        "weekday 6": "söndag, sön, söndagen",
        "last; weekday 4": "i fredags",
        "last; weekday 0": "i måndags",
        "last; weekday 1": "i tisdags",
        "last; weekday 2": "i onsdags",
        "last; weekday 3": "i torsdags",
        "last; weekday 5": "i lördags",
        "last; weekday 6": "i söndags",
        "week 1": "nästa vecka, kommande vecka",
        "month 1": "nästa månad, kommande månad",
        "next": "nästa",
        "coming": "kommande, nu på",
        "in": "om, inom, efter",
        "clock": "kl, klockan, vid, vid kl",
        "unit 1": "minut, minuter, min",
        "unit 60": "timme, timmar, h, tim, timma",
        "unit 1440": "dag, dagar",
        "unit 10080": "vecka, veckor",
        "unit 43200": "månad, månader",
        "unit 30": "halvtimme, halv timme, halvtimma",
        "unit 15": "kvart",
        "count 2": "par, ett par",
        "count 3": "några, nagra",
        "cue": "kan vi (göra|ta) (det|detta|det här), kan vi det, går det bra, påminn mig, påminn, fråga mig, "
        "fråga igen, återkom, skjut upp till, skjuta upp till, vänta till, jag svarar, svarar, jag gör det, gör "
        "det, jag tar det, vi tar det, hör av dig, hör av er, skriv igen, skriv till mig [igen], försök igen, vi "
        "hörs, hörs",
    },
    months=(
        "januari jan", "februari feb", "mars mar", "april apr", "maj", "juni jun", "juli jul", "augusti aug",
        "september sep sept", "oktober okt", "november nov", "december dec",
    ),
    endings=("jd/jt/jda", "ad/at/ade", "al/alt/ala"),
    wording=Wording(
        both="och, samt",
        either="eller",
        asking="hur, vad, varför, vem, när, var, vilken, vilket, vilka, är, var, har, hade, kan, skulle",
        agreeing="håller du med, instämmer du, instämmer eller inte",
        periods="hittills, idag, nu, just nu, denna vecka, den här veckan, den här månaden, detta kvartal, i år, "
        "förra veckan, förra månaden, förra året, sedan, nyligen, på sistone, under",
        superlatives="bäst, bästa, sämst, sämsta, utmärkt, perfekt, otrolig, fantastisk, underbar",
    ),
)  # fmt: skip
