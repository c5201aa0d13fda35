"""Turkish."""

PHRASES = (
    "kabul edilemez, öfkeliyim, çok kızgınım, sinirliyim, bıktım, bıktık, yeter artık, artık yeter, rezalet, "
    "skandal, utanç verici, gülünç, sözleşmeyi feshediyoruz, sözleşmeyi iptal, zaman kaybı, felaket, saçmalık"
)
CALM = "kızgın değilim, öfkeli değilim, rezalet değil, felaket değil, zaman kaybı değil"
