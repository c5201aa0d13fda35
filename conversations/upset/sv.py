"""Swedish."""

PHRASES = (
    "oacceptabelt, helt oacceptabelt, rasande, jag är arg, vi är arga, less på, trött på er, nu räcker det, "
    "fått nog, en skandal, skandal, skamligt, löjligt, säga upp avtalet, säger upp avtalet, slöseri med tid, "
    "en katastrof"
)
CALM = "inte arg, inte rasande, inte löjligt, inget slöseri med tid, ingen katastrof, ingen skandal"
