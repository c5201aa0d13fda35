"""The words of Polish, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "zero zera", "jeden jedna jedno jedynka jedynkę jednego", "dwa dwie dwójka dwójkę dwóch dwojka",
        "trzy trójka trójkę trzech trojka", "cztery czwórka czwórkę czterech czworka",
        "pięć piątka piątkę pięciu", "sześć szóstka szóstkę sześciu szostka", "siedem siódemka siódemkę siedmiu",
        "osiem ósemka ósemkę ośmiu", "dziewięć dziewiątka dziewiątkę dziewięciu",
        "dziesięć dziesiątka dziesiątkę dziesięciu dycha dychę", "jedenaście jedenastu", "dwanaście dwunastu",
        "trzynaście", "czternaście", "piętnaście piętnastu", "szesnaście",
        "siedemnaście", "osiemnaście", "dziewiętnaście",
        rounds={20: "dwadzieścia dwudziestu", 30: "trzydzieści", 40: "czterdzieści",
        50: "pięćdziesiąt pięćdziesięciu", 60: "sześćdziesiąt", 70: "siedemdziesiąt",
                80: "osiemdziesiąt", 90: "dziewięćdziesiąt", 100: "sto stu", 200: "dwieście", 300: "trzysta",
                500: "pięćset", 1000: "tysiąc tysiące tysięcy"},
        inexact="pół półtora półtorej połowa połowę ćwierć",
    ),
    ordinals=ordered(
        "pierwszy pierwsza pierwsze pierwszą pierwszego", "drugi druga drugie drugą drugiego",
        "trzeci trzecia trzecie trzecią trzeciego", "czwarty czwarta czwarte czwartą czwartego",
        "piąty piąta piąte piątą piątego", "szósty szósta szóstego", "siódmy siódma siódmego", "ósmy ósma ósmego",
        "dziewiąty dziewiąta dziewiątego", "dziesiąty dziesiąta dziesiątego",
        last="ostatni ostatnia ostatnie ostatnią",
    ),
    ordinal_ends=("go", "ty", "ta", "szy", "sza"),
    lists={
        "polite": "proszę, prosze, bardzo proszę, dziękuję, dzięki, dziękuje, dziekuje, dziekuję, dziękujemy, "
        "dzieki, dziękuję bardzo, z góry dziękuję, hej, cześć, czesc, witam, siema, "
        "dzień dobry, dobry wieczór, dobry, ok, okej, okay, przepraszam, sorry, sorki, teraz, już, natychmiast, "
        "pozdrawiam, z poważaniem, do widzenia, na razie, no, zespole, wszyscy, po prostu, państwo, pani, panie, od "
        "razu, halo, dobra",
        "asking": "czy (mogę|mógłbym|mogłabym|można|moglibyście|może pan|może "
        "pani|możecie|możesz|mógłbyś|moglibyśmy) , (mogę|mógłbym|mogłabym|możecie|możesz|można|moglibyście), "
        "(chcę|chciałbym|chciałabym|chcemy|wolałbym|wolałabym|muszę|potrzebuję|pragnę), proszę "
        "(o|żebyście|mnie|już), prosiłbym o, prosiłabym o, tak, och, oj, mówiłem, mówiłam",
        "excuses": "jestem, jesteśmy, mam, mamy, na, w, w trakcie, na spotkaniu, na urlopie, bo, ponieważ, zajęty, "
        "zajęta, jadę, prowadzę, nie mam czasu, brak czasu, siedzę",
        "leads": "zdecydowanie, bez wahania, na pewno, daję, daje, dam, dałbym, dałabym, dałbym wam, daję wam, "
        "daję mocne, powiedziałbym [że], "
        "powiedziałabym [że], powiem, mówię, myślę że, myślę, sądzę że, chyba, stawiam, oceniam na, oceniam, ocena, "
        "moja ocena to, moja odpowiedź to, odpowiedź, odpowiedź to, wynik, numer, liczba, wybieram, to, to jest, to "
        "będzie, byłoby, będzie, powiedzmy, niech będzie, "
        "około, ok, mniej więcej, w okolicach, jakieś, z, ze, prawie, niemal, niecałe, może, pewnie, prawdopodobnie, "
        "raczej, gdzieś, gdzieś tak, tak z, tak na, na, mocne, mocna, solidne, solidna, słabe, słaba, dobra, dobre, "
        "pełne, szczerze mówiąc, szczerze, ogólnie, w sumie, dla mnie, jak dla mnie, ode mnie, moim zdaniem, na "
        "razie, hm, hmm, eee, no, cóż, jest, tylko, przynajmniej takie",
        "feel": "jestem, jesteśmy, czuję się, byłem, byłam, jest, ogólnie [jestem], w sumie [jestem], generalnie "
        "[jestem], szczerze mówiąc [jestem], powiedziałbym że [jestem], powiedziałabym że [jestem], myślę że jestem, "
        "na razie [jestem], obecnie [jestem], raczej jestem, ja jestem",
        "tails": "bez wątpienia, szczerze mówiąc, szczerze, chyba, myślę, sądzę, powiedziałbym, powiedziałabym, "
        "moim zdaniem, pewnie, może, raczej, ode mnie, "
        "od nas, dla mnie, jak dla mnie, na razie, na tę chwilę, w tej chwili, obecnie, póki co, dotychczas, jak "
        "dotąd, ogólnie, generalnie, w sumie, naprawdę, zdecydowanie, na pewno, oczywiście, jasne, dzisiaj, dziś, ze "
        "wszystkiego, z wszystkiego, z usługi, z was, mniej więcej, tylko, maks, maksymalnie, znowu, mocne, jednak, "
        "bez wahania, tak myślę",
        "joins": "ale, bo, ponieważ, gdyż, dlatego że, choć, chociaż, mimo że, jednak, poza, oprócz, z powodu, "
        "przez, dzięki, i, a, podczas gdy, z, bez, jednakże, lecz, niestety, tyle że, tylko że, natomiast",
        "units": "gwiazdka, gwiazdki, gwiazdek, punkt, punkty, punktów, pkt",
        "counted": "osoba, osoby, osób, ludzi, ludzie, użytkownik, użytkowników, użytkownicy, kolegów, koleżanek, "
        "klientów, klienci, klienta, pracowników, minuta, minuty, minut, min, godzina, godziny, godzin, h, dzień, "
        "dni, tydzień, tygodnie, tygodni, miesiąc, miesiące, miesięcy, rok, lata, lat, raz, razy, zgłoszenie, "
        "zgłoszenia, zgłoszeń, problem, problemy, problemów, błąd, błędy, błędów, konto, konta, kont, licencja, "
        "licencje, licencji, mail, maile, maili, telefony, telefonów, faktura, faktury, faktur, pytanie, pytania, "
        "pytań, rzecz, rzeczy, procent, euro, złotych, zł, dolarów, stycznia, lutego, marca, kwietnia, maja, "
        "czerwca, lipca, sierpnia, września, października, listopada, grudnia, z nas, z nich, z moich, z naszych, "
        "sztuk, szt, projektów, biur, sklepów, stanowisk, członków",
        "out_of": "/, na, z, na możliwych, z możliwych, w skali do, na skali do, ze",
        "either": "lub, albo, czy, do, a, i, albo może, może, bądź, a może, nie, lub może, ewentualnie",
        "the": "ta, ten, to, te, moja",
        "picks": "opcja, opcję, odpowiedź, wybór, numer, nr, punkt, przycisk, #, wariant, możliwość, pozycja",
        "unsure": "może, być może, możliwe, możliwe że tak, pewnie, prawdopodobnie, ewentualnie, nie wiem "
        "[tego|jeszcze|dokładnie|sam|sama], niewiem, nw, nie mam pojęcia, nie mam zdania, bez zdania, nie jestem "
        "(pewien|pewna|pewny|przekonany|przekonana), nie mam pewności, zależy, to zależy, zależy od, trudno "
        "(powiedzieć|stwierdzić|określić|orzec), ciężko (powiedzieć|stwierdzić), tak i nie, i tak i nie, ani tak ani "
        "nie, ani to ani to, oba, obie, obydwa, żaden, żadna, żadne, nic, wszystko, tak sobie, średnio, jako tako, "
        "przeciętnie, przeciętny, dobrze, bardzo dobrze, źle, nieźle, niezle, nie najgorzej, super, świetnie, ok, "
        "okej, okay, spoko, lepiej, gorzej, mniej więcej, czasami, czasem, zobaczymy, zobaczę, obojętnie, wszystko "
        "jedno, trochę, prawie, normalnie, chyba, hmm może, może tak, może nie, raczej tak może, muszę pomyśleć",
        "hedges": "może, chyba, pewnie, prawdopodobnie, być może, zależy, to zależy, nie jestem pewien, nie jestem "
        "pewna, mniej więcej, czasami, częściowo",
        "answers": "nie mam czasu, brak czasu, człowiek, osoba, prywatne, dalej, zła odpowiedź, nic więcej, pomoc, "
        "zajęty, zajęta, na spotkaniu, konsultant, kontynuuj, telefon",
        "conditions": "jeśli, jeżeli, o ile, pod warunkiem, dopóki, tylko jeśli, kiedy, gdy, gdyby, zależnie od, "
        "zależy, jak tylko, byłoby",
        "retracts": "żart, żartuję, żartowałem, żartowałam, haha nie, czekaj nie, nie czekaj, korekta, poprawka, to "
        "znaczy, miałem na myśli, miałam na myśli, przez pomyłkę, ups, pomyłka, pomyliłem się, pomyliłam się, "
        "nieprawda, albo nie, albo jednak nie, chciałbym, wróć, no nie",
        "negations": "nie, ani, nigdy, żaden, żadna, żadnych, bez, wcale, nic",
        "harmless": "bez (zastrzeżeń|uwag|problemów|problemu|zarzutu|wątpienia|wahania|skarg), nie mam "
        "(zastrzeżeń|uwag|zarzutów|skarg|problemów), żadnych (zastrzeżeń|uwag|problemów|skarg), nie ma "
        "(problemu|sprawy|zastrzeżeń|uwag), nic (do dodania|dodać|więcej), nie najgorzej, nie tylko",
        "rather": "tylko, lecz, ale, a, tylko raczej, ale raczej, raczej, a raczej, tylko mocne",
        "on_scale": "w skali od, na skali od, w skali, skala od, od",
        "number_joins": "i",
        "both_join": "i, oraz, plus, a także, też, także, jak również",
        "all": "wszystko, wszystkie, wszystkie trzy, każda, wszystkie opcje, każde, wszyscy",
        "both": "oba, obie, obydwa, obydwie, oboje",
        "date_leads": "w dniu, dnia, od, do, od dnia, do dnia, to było, na, około, przed, po",
        "date_joins": "',', w",
        "year": "r, roku, rok",
        "stop_want": "chcę, życzę, chciałbym, chciałabym, chcemy, życzymy",
        "stop_quit": "stop, przestań, przestańcie, przestać, skończ, skończcie, dość, koniec, zaprzestańcie",
        "stop_about": "wiadomość, wiadomości, wiadomościami, pisać, pisania, kontaktu, kontaktować, wysyłać, "
        "ankiet, ankiety, pytań, pytania, maili, powiadomień, spamu, smsów",
        "stop_with": "ja, mi, mnie, nam, do, tych, te, takich, waszych, od, was, więcej, już, otrzymywać, "
        "dostawać, być, aby, żeby, z, wszystkich, sobie, żadnych, się, dalej, nigdy, te, mną, ze",
        "plain": "tam, tym, same, sam, nieco, konie, stoi, piec, siedzi, siedzę, cena, ceny, pomiar, wraz, wracam, "
        "wrócę",
    },
    wishes={
        "stop": "[proszę] (nie|więcej nie) kontaktujcie się [więcej] ze mną [więcej], stop, stop stop, stopuj, "
        "przestań, przestańcie, przestan, proszę przestać, przestać, "
        "(przestań|przestańcie|przestan|proszę przestać|skończ|skończcie|koniec) [do mnie|mi|mnie] [do mnie|mi|mnie] "
        "(pisać|wysyłać [wiadomości|ankiety|to]|pytać|nękać|przeszkadzać|spamować|męczyć|zadawać "
        "pytania|dręczyć|zawracać głowę|pisania|wiadomości) [do mnie|mi], "
        "[proszę] (wypisz|wypiszcie|wypisać) mnie [z [tej] listy], wypisuję się, wypisz się, chcę się wypisać, "
        "(chcę|chciałbym|chciałabym) (wypisać się|się wypisać), wypis, wypisanie, zrezygnować, rezygnuję, rezygnuje, "
        "rezygnacja, unsubscribe, opt out, optout, odsubskrybuj [mnie], anuluj [subskrypcję|wszystko], anulować "
        "[subskrypcję], anulowanie, "
        "[proszę] nie "
        "(pisz|piszcie|pisać|wysyłaj|wysyłajcie|wysyłać|kontaktuj|kontaktujcie|kontaktować|pytaj|pytajcie|"
        "przesyłajcie|przesyłać|niepokoić|przeszkadzać|męczyć|odzywaj|odzywajcie) "
        "[się] [do mnie|mi|mnie|ze mną] [więcej|już|nigdy|wiadomości|ankiet|pytań] [więcej|do mnie|wiadomości], "
        "[proszę] więcej (nie pisać|do mnie nie pisać|nie piszcie|do mnie nie piszcie|nie wysyłać), proszę mi (nie "
        "wysyłać|więcej nie wysyłać|nic nie wysyłać) [wiadomości], "
        "nie chcę [już] [więcej] [otrzymywać|dostawać] [tych|żadnych|więcej|od was|waszych|takich] "
        "[wiadomości|ankiet|pytań] [więcej|już], nie (życzę|zyczę) sobie [więcej|tych] (wiadomości|kontaktu), nie "
        "chcę (być|żebyście) (pytany|pytana|nękany|nękana|pisali), "
        "(żadnych|dość|koniec|bez|koniec z) [więcej] (wiadomości|wiadomościami|pytań|pytaniami|ankiet|ankietami|tych "
        "wiadomości), "
        "(daj|dajcie|proszę dać) (mi|nam) [wreszcie|już|święty] (spokój|święty spokój), zostaw mnie [w spokoju], "
        "zostawcie mnie [w spokoju], (usuń|usuńcie|proszę usunąć|skreśl|skreślcie|wykreśl|wykreślcie) mnie [z "
        "[tej|waszej] listy], wycofuję zgodę, cofam zgodę, odwołuję zgodę, wycofanie zgody, koniec, zakończ, "
        "zakończyć, kończymy, kończ, wystarczy, dość, dosyć, wyjdź, mam dość, nigdy więcej",
        "skip": "pomiń, pomin, pomińmy, pomijam, pominąć, pomiń (to|to pytanie|pytanie), pominąć (to|to "
        "pytanie|pytanie), dalej, idź dalej, idziemy dalej, przejdź dalej, następne, nastepne, następne pytanie, "
        "kolejne [pytanie], następne proszę, do następnego [pytania], opuść, opuszczam, pas, pasuję, skip, next, nie "
        "mam nic do (dodania|powiedzenia), nic (do dodania|więcej do dodania|więcej|do powiedzenia)",
        "declined": "nie chcę na to (odpowiadać|odpowiedzieć), na to nie odpowiem, nie chcę o tym (rozmawiać|"
        "mówić), wolę nie (mówić|odpowiadać|powiedzieć|odpowiedzieć|wypowiadać się|zdradzać) [na to [pytanie]], "
        "wolał[bym|abym] nie (mówić|odpowiadać), wolałbym nie (mówić|odpowiadać), wolałabym nie (mówić|odpowiadać), "
        "nie chcę (odpowiadać|mówić|powiedzieć|odpowiedzieć|o tym mówić|tego mówić) [na to [pytanie]], nie "
        "(odpowiem|odpowiadam|powiem) [na to [pytanie]], nie będę (odpowiadać|odpowiadał|odpowiadała), bez "
        "(komentarza|odpowiedzi), odmawiam [odpowiedzi], wstrzymuję się [od [głosu|odpowiedzi]], to prywatne, "
        "prywatne, sprawa prywatna, to moja [prywatna] sprawa, nie wasza sprawa, to nie wasza sprawa",
        "later": "później, pozniej, [może|trochę|odpowiem|zrobię to|lepiej|nieco] później, potem, [zrobię "
        "to|odpowiem|może] potem, nie teraz, teraz nie, teraz nie (mogę|mam czasu), nie mogę teraz, nie dziś, nie "
        "dzisiaj, dzisiaj nie, dziś nie, innym razem, kiedy indziej, inny dzień, innego dnia, w innym czasie, "
        "[teraz|na razie] nie mam [teraz] czasu [teraz], nie mam czasu teraz, brak czasu teraz, [jestem] [teraz] "
        "(zajęty|zajęta|na spotkaniu|na zebraniu|w pracy|w drodze|za kierownicą|w trakcie spotkania) [teraz], "
        "prowadzę [samochód|auto], zły moment, to nie [jest] (dobry moment|najlepszy moment), nie pora, "
        "(przypomnij|przypomnijcie|proszę przypomnieć|proszę mi przypomnieć|przypomnieć) [mi] [o tym] "
        "[później|potem], (zapytaj|zapytajcie|spytaj|spytajcie|proszę zapytać|pytaj) [mnie] "
        "(później|potem|znowu|jeszcze raz|ponownie|innym razem), odłóż, odłóżmy, przełóż, przełóżmy, przełożyć, wróć "
        "później, wrócę do tego [później], odezwij się później, odezwijcie się później, jak będę (miał|miała) czas, "
        "gdy będę (miał|miała) czas",
        "start": "start, zacznij, zacznijmy, zaczynamy, zaczynajmy, rozpocznij, rozpocząć, zacznij od nowa, od nowa, "
        "restart, wznów, wznawiam, wznowić, zapisz mnie [ponownie|znowu], zapisuję się, subskrybuj, kontynuuj, "
        "kontynuujmy, możecie [znowu|znów] do mnie pisać, możecie pisać [znowu|dalej]",
        "help": "pomoc, pomocy, pomóż [mi], pomóżcie, proszę o pomoc, potrzebuję pomocy, help, kim "
        "(jesteś|jesteście|pan jest|pani jest), kto (to|to jest|pisze|to pisze), czy (jesteś|to jest|to|rozmawiam z) "
        "(botem|robotem|bot|robot|człowiekiem), jesteś (botem|robotem), co mogę [tu] (zrobić|napisać|powiedzieć), co "
        "(umiesz|potrafisz), jak to działa, o co chodzi",
        "human": "człowiek, osoba, prawdziwa osoba, prawdziwy człowiek, konsultant, konsultantka, pracownik, ktoś, "
        "[czy] [mogę|można|chcę|chciałbym|chciałabym|mógłbym|mogłabym|potrzebuję|wolę|wolałbym] "
        "(porozmawiać|rozmawiać|pogadać|pomówić|połączyć się|skontaktować się) z (kimś|człowiekiem|osobą|prawdziwą "
        "osobą|konsultantem|pracownikiem|prawdziwym człowiekiem|żywym człowiekiem|kimś innym|żywą osobą), rozmowa z "
        "(człowiekiem|konsultantem), "
        "(zadzwoń|zadzwońcie|oddzwoń|oddzwońcie|proszę zadzwonić|proszę oddzwonić|dzwońcie) [do mnie|do nas], proszę "
        "o (telefon|kontakt|kontakt telefoniczny|oddzwonienie|rozmowę), (chcę|chciałbym|chciałabym) żeby ktoś "
        "(zadzwonił|oddzwonił) [do mnie], połącz mnie z (człowiekiem|konsultantem|kimś), proszę mnie połączyć z "
        "(człowiekiem|konsultantem)",
        "back": "wstecz, cofnij, wróć, wróć do (poprzedniego|poprzedniego pytania), cofnij się, cofnijmy [się], "
        "powrót, z powrotem, poprzednie, poprzednie pytanie, do tyłu, wracamy, wrócić, cofnąć",
        "change": "zmień, zmienić, zmień [moją] odpowiedź, zmienić [moją] odpowiedź, zmień to, zmiana [odpowiedzi], "
        "chcę (zmienić|poprawić) [to|odpowiedź|moją odpowiedź], edytuj, edytuj odpowiedź, edycja, popraw, popraw "
        "[moją] odpowiedź, poprawić [odpowiedź], poprawka, korekta, cofnij odpowiedź, pomyliłem się, pomyliłam się, "
        "źle (kliknąłem|kliknęłam|nacisnąłem|nacisnęłam|zaznaczyłem|zaznaczyłam|wybrałem|wybrałam), zły przycisk, "
        "zła odpowiedź, błędna odpowiedź, pomyłka, to był błąd, zmieniłem zdanie, zmieniłam zdanie",
        "status": "status, mój status, moje odpowiedzi, pokaż [moje] odpowiedzi, co "
        "(powiedziałem|powiedziałam|odpowiedziałem|odpowiedziałam|napisałem|napisałam), co (stało się|się "
        "stało|zrobiono) z (moją opinią|moimi uwagami|moją odpowiedzią|moim zgłoszeniem)",
    },
    change_to="zmień na, zmień to na, zmienić na, popraw na, zmień [moją] odpowiedź na, niech będzie jednak, jednak, "
    "daj jednak",
    meanings={
        "?": "u mnie dobrze, w porządku u mnie, no, aha, no tak nie, mhm",
        "yes": "tak (w porządku|dobrze|wszystko dobrze|wszystko w porządku|super|ok), tak, taak, tk, t, yep, yes, "
        "no tak, oj tak, tak tak, tak "
        "(dziękuję|dzięki|proszę|oczywiście|jasne|zdecydowanie|pewnie|jest|zgadza się|dokładnie|absolutnie|na "
        "pewno|owszem|jak najbardziej|myślę że tak|mam|raczej|bardzo|bardzo proszę), jasne, jasne że tak, no jasne, "
        "oczywiście, oczywiście że tak, oczywiscie, pewnie, no pewnie, pewnie że tak, pewno, na pewno, z pewnością, "
        "zdecydowanie, zdecydowanie tak, jak najbardziej, owszem, dokładnie, dokładnie tak, otóż to, zgadza się, "
        "zgoda, zgadzam się, prawda, to prawda, racja, masz rację, słusznie, absolutnie tak, bez wątpienia, bez "
        "dwóch zdań, naturalnie, rzecz jasna, chętnie, z przyjemnością, "
        "raczej tak, myślę że tak, chyba tak, sądzę że tak, wydaje mi się że tak, w rzeczy samej, potwierdzam, a "
        "jak, a jakże, no ba, spoko tak, 👍, ✅, 👌, ✔",
        "yes/not_yet": "rozwiązane, rozwiązany, [już|jest|zostało] "
        "(rozwiązane|naprawione|załatwione|poprawione|rozwiązany|naprawiony), [już|teraz|wszystko] działa "
        "[już|teraz|dobrze|wszystko|świetnie], wszystko (ok|gra|w porządku|dobrze|działa), problem "
        "(rozwiązany|zniknął|naprawiony)",
        "no": "nie, nie nie, niee, n, nope, nie (dziękuję|dzięki|bardzo|za "
        "bardzo|naprawdę|niestety|raczej|sądzę|wydaje mi się|wcale|całkiem|zdecydowanie|nigdy|absolutnie|tym "
        "razem|do końca tak|ma|jest|zgadzam się), no nie, oj nie, raczej nie, chyba nie, wcale nie, wcale, "
        "zdecydowanie nie, absolutnie nie, na pewno nie, z pewnością nie, oczywiście że nie, jasne że nie, pewnie że "
        "nie, skądże, skąd, gdzie tam, w żadnym (wypadku|razie), pod żadnym pozorem, nigdy, nigdy w życiu, "
        "przenigdy, niestety nie, obawiam się że nie, "
        "myślę że nie, nie myślę, nie sądzę [żeby|by], sądzę że nie, wydaje mi się że nie, nie wydaje mi się, "
        "jeszcze nie, nieprawda, to nieprawda, nie zgadzam się, niezupełnie, fałsz, bynajmniej, ani trochę, nic z "
        "tych rzeczy, 👎, ❌, ✖",
        "fine": "tak, ok, okej, okay, dobrze, dobra, w porządku, zgoda, zgadzam się, jasne, oczywiście, pewnie, może "
        "być, akceptuję, przyjmuję, nie ma (problemu|sprawy), spoko, chętnie, proszę bardzo, czemu nie, dlaczego "
        "nie, tak (proszę|dziękuję|oczywiście|zgadzam się|może być), pasuje, niech będzie, super, 👍, ✅, 👌, ✔",
        "no_thanks": "nie, nie dziękuję, nie dzięki, nie jestem (zainteresowany|zainteresowana), nie interesuje mnie "
        "to, wolę nie, wolałbym nie, wolałabym nie, nie chcę, nie chcę tego, nie zgadzam się, odmawiam, nie wyrażam "
        "zgody, raczej nie, rezygnuję z tego, nie potrzebuję, 👎, ❌, ✖",
        "not_me": "to nie ja, nie ja, nie jestem (tą osobą|właściwą osobą|ta osoba|ta osobą), (zła|niewłaściwa) "
        "osoba, zły numer, pomyłka, to pomyłka, pomyliliście (osoby|numer), pomylił pan osoby, pomyliła pani osoby, "
        "jestem kimś innym, błędny (kontakt|numer)",
        "partly": "częściowo, po części, w części, trochę, w połowie, połowicznie, mniej więcej, tak i nie, prawie, "
        "nie (do końca|całkiem|całkowicie|w pełni|wszystko|zupełnie), w dużej mierze, tylko częściowo, w pewnym "
        "stopniu, lepiej ale [jeszcze] nie (rozwiązane|idealnie), poniekąd",
        "not_yet": "jeszcze nie, nie jeszcze, nie, nadal nie, wciąż nie, dalej nie, [nadal|wciąż|dalej|ciągle] nie "
        "(działa|jest rozwiązane|rozwiązane|naprawione), [nadal|wciąż|dalej] (zepsute|to samo|problem|ten sam "
        "problem|są problemy), bez zmian, nic się nie zmieniło, ten sam problem, niestety nie, niestety jeszcze nie, "
        "wcale nie, raczej nie, 👎, ❌",
        "no_longer_matters": "już nie (ważne|ważny|aktualne|potrzebne|istotne|ma "
        "znaczenia|trzeba|potrzebuję|potrzebujemy), nie ma [już] znaczenia, nieaktualne, nieważne, już nieważne, już "
        "nieaktualne, mniejsza z tym, mniejsza o to, zapomnij, zapomnijcie, to już bez znaczenia, bez znaczenia",
    },
    against={
        "yes": "nie, nigdy, żaden, żadna, ani, bez, nadal, wciąż, zepsute, częściowo, prawie, oprócz, czasami",
        "fine": "nie, nigdy, kto, ale, tylko, oprócz, raczej",
        "no": "działa, dobrze, dobry, super, świetnie, rozwiązane, tak, lepiej, czasami, ale, ok",
        "not_yet": "już działa, teraz działa, dobrze, rozwiązane, tak, super, częściowo, lepiej",
        "no_thanks": "tak, ok, dobrze, ale",
        "not_me": "tak, ale",
        "partly": "",
        "no_longer_matters": "ale, nadal",
    },
    contractions={"niewiem": "nie wiem", "wogole": "w ogole", "wogóle": "w ogole", "narazie": "na razie",
    "napewno": "na pewno", "naprawde": "naprawde", "conajmniej": "co najmniej", "spowrotem": "z powrotem",
    "nara": "na razie", "pzdr": "pozdrawiam", "dzieki": "dzieki"},
    moments={
        "day 0": "dziś, dzisiaj",
        "": "to, w, we, o, na, ok, koło, około, znowu, może, ten, ta, tę, do, gdzieś, lepiej, proszę",
        "day 0; at 09:30": "dziś rano, dzisiaj rano",
        "day 0; at 14:00": "dziś po południu, dzisiaj po południu",
        "day 0; at 18:00": "dziś wieczorem, dzisiaj wieczorem, wieczorkiem dziś",
        "cue; day 0": "później dziś, później dzisiaj, dziś później, dzisiaj później",
        "day 1": "jutro",
        "day 2": "pojutrze",
        "day -1": "wczoraj",
        "day -2": "przedwczoraj",
        "ago": "temu",
        "last": "zeszły, ubiegły, ostatni, zeszłą, ubiegłą, zeszłym",
        "at 09:30": "rano, z rana, z samego rana, przed południem, ranem",
        "at 12:00": "w południe, południe",
        "at 13:30": "po obiedzie, po lunchu",
        "at 14:00": "po południu, popołudniu, popołudniem",
        "at 18:00": "wieczorem, wieczór",
        "weekday 0": "poniedziałek, poniedziałku, pon",
        "weekday 1": "wtorek, wtorku, wt",
        "weekday 2": "środa, środę, środy, śr",
        "weekday 3": "czwartek, czwartku, czw",
        "weekday 4": "piątek, piątku, pt, piąteczek",
        "weekday 5": "sobota, sobotę, soboty, sob",
        "weekday 6": "niedziela, niedzielę, niedzieli, niedz",
        "week 1": "w przyszłym tygodniu, przyszłym tygodniu, w następnym tygodniu, w nadchodzącym tygodniu, przyszły "
        "tydzień, następny tydzień, na przyszły tydzień",
        "month 1": "w przyszłym miesiącu, w następnym miesiącu, przyszły miesiąc",
        "next": "następny, następną, następna, przyszły, przyszłą, przyszła, następnym, przyszłym",
        "coming": "najbliższy, najbliższą, nadchodzący, nadchodzącą",
        "in": "za, w ciągu, po upływie",
        "clock": "o godzinie, o godz, godz, koło godziny, o",
        "unit 1": "minuta, minutę, minuty, minut, min, minutkę, minutek",
        "unit 60": "godzina, godzinę, godziny, godzin, h, godzinkę",
        "unit 1440": "dzień, dni, dnia",
        "unit 10080": "tydzień, tygodnie, tygodni, tygodnia",
        "unit 43200": "miesiąc, miesiące, miesięcy, miesiąca",
        "unit 30": "pół godziny, pół godzinki",
        "unit 15": "kwadrans",
        "unit 10080; count 2": "dwa tygodnie",
        "count 2": "parę",
        "count 3": "kilka",
        "cue": "możemy zróbmy to, możemy to przełożyć na, to zrobić, porozmawiajmy, przypomnij mi, przypomnijcie "
        "mi, przypomnij, przypomnijcie, proszę przypomnieć [mi], zapytaj [mnie], zapytajcie [mnie], spytaj [mnie], "
        "odłóż do, przełóż na, przełóżmy na, odłóżmy do, poczekaj do, odpowiem, zrobię to, napisz do mnie, napisz, "
        "napiszcie, odezwij się, odezwijcie się, odezwę się, wróć, wróćmy do tego",
    },
    months=(
        "styczeń stycznia styczniu sty", "luty lutego lutym lut", "marzec marca marcu mar",
        "kwiecień kwietnia kwietniu kwi", "maj maja maju", "czerwiec czerwca czerwcu cze",
        "lipiec lipca lipcu lip", "sierpień sierpnia sierpniu sie", "wrzesień września wrześniu wrz",
        "październik października październiku paź", "listopad listopada listopadzie lis",
        "grudzień grudnia grudniu gru",
    ),
    day_first=True,
    endings=("lony/lona/leni/lone", "wny/wna/wni/wne", "ny/na/ni/ne", "ły/ła/li/łe", "y/a/e"),
    wording=Wording(
        both="i, oraz, a także",
        either="lub, albo, czy",
        asking="jak, co, dlaczego, kto, kiedy, gdzie, który, która, które, czy, jest, są, był, była",
        agreeing="czy zgadza się, zgadza się pan, zgadza się pani",
        periods="dotychczas, dziś, dzisiaj, teraz, obecnie, w tym tygodniu, w tym miesiącu, w tym kwartale, w tym "
        "roku, w zeszłym tygodniu, w zeszłym miesiącu, w zeszłym roku, od, ostatnio, niedawno, podczas",
        superlatives="najlepszy, najlepsza, najgorszy, najgorsza, doskonały, idealny, niesamowity, fantastyczny, "
        "wspaniały",
    ),
)  # fmt: skip
