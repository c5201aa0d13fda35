"""Swedish."""

PHRASES = {
    "status": "status, min status, mina svar, visa mina svar, vad har jag sagt, vad sa jag, vad blev det av det",
    "data": "mina uppgifter, mina data, data, visa mina uppgifter, visa mina data, exportera mina uppgifter, "
    "vad vet ni om mig, vilka uppgifter har ni om mig",
    "forget": "glöm mig, glöm bort mig, radera mina uppgifter, ta bort mina uppgifter, radera mina data, "
    "radera allt, ta bort allt, rätten att bli glömd",
    "rhythm": "hur ofta, frekvens, rytm, mer sällan, för ofta, inte så ofta, färre frågor, mindre ofta",
    "language": "språk, mitt språk, byt språk, byta språk, ändra språk, annat språk, ett annat språk, välj språk, på "
    "ett annat språk",
    "other": "säg inget till dana, berätta inte för dana, säg det inte till dana, inte till dana, "
    "någon annan än dana, dana ska inte se detta, dana får inte se detta, inte för dana",
    "not_me": "jag är inte maria, det är inte jag, fel person, fel nummer",
    "left": "jag jobbar inte kvar, jag jobbar inte där längre, jag arbetar inte där längre, "
    "jag jobbar inte här längre, jag har slutat på företaget, jag har slutat, jag har bytt jobb",
    "start": "start, starta, börja, börja om, återuppta",
}
