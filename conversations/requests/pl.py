"""Polish."""

PHRASES = {
    "status": "status, mój status, moje odpowiedzi, pokaż moje odpowiedzi, co powiedziałem, co powiedziałam, "
    "co z tego wynikło",
    "data": "moje dane, dane, pokaż moje dane, eksportuj moje dane, co o mnie wiecie, jakie dane o mnie macie",
    "forget": "zapomnij o mnie, zapomnijcie o mnie, usuń moje dane, usuńcie moje dane, proszę usunąć moje dane, "
    "usunąć moje dane, usuń wszystko, usuńcie wszystko, prawo do bycia zapomnianym",
    "rhythm": "jak często, częstotliwość, rytm, rzadziej, za często, zbyt często, mniej pytań",
    "language": "język, mój język, zmień język, zmiana języka, inny język, wybierz język, w innym języku, języki",
    "other": "nie mów danie, nie mówcie danie, nie mów dana, nie mówcie dana, nie dla dana, ktoś inny niż dana, "
    "dana nie może tego widzieć, dana nie powinna tego widzieć",
    "not_me": "nie jestem maria, nie jestem marią, to nie ja, zła osoba, niewłaściwa osoba, pomyłka, zły numer",
    "left": "już tam nie pracuję, już tu nie pracuję, nie pracuję już tam, odszedłem z firmy, odeszłam z firmy, "
    "zmieniłem pracę, zmieniłam pracę",
    "start": "start, zacznij, zacząć, wznów, od nowa",
}
