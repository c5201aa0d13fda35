"""Dutch."""

PHRASES = (
    "onacceptabel, onaanvaardbaar, woedend, ik ben boos, wij zijn boos, ben het zat, zijn het zat, spuugzat, "
    "genoeg is genoeg, een schande, schandalig, belachelijk, contract opzeggen, tijdverspilling, waardeloos, "
    "een ramp, godverdomme"
)
CALM = "niet boos, niet woedend, geen schande, niet belachelijk, geen tijdverspilling, geen ramp"
