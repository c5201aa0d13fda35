"""Spanish."""

PHRASES = {
    "status": "estado, mi estado, mis respuestas, ver mis respuestas, qué he dicho, qué dije, "
    "qué ha pasado con mis comentarios, qué hicieron, en qué quedó",
    "data": "mis datos, datos, ver mis datos, mostrar mis datos, exportar mis datos, qué saben de mí, "
    "qué sabe de mí, qué datos tienen sobre mí, envíenme mis datos",
    "forget": "olvídenme, olvídeme, olvídame, borren mis datos, borre mis datos, borrar mis datos, "
    "elimine mis datos, eliminen mis datos, eliminar mis datos, bórrenlo todo, borrar todo, eliminar todo, "
    "derecho al olvido",
    "rhythm": "con qué frecuencia, frecuencia, ritmo, menos a menudo, con menos frecuencia, demasiado a menudo, "
    "menos preguntas, no tan a menudo, cada cuánto",
    "language": "idioma, mi idioma, cambiar idioma, cambiar de idioma, cambiar el idioma, otro idioma, elegir idioma, "
    "lengua, en otro idioma, idiomas",
    "other": "no se lo diga a dana, no se lo digan a dana, no se lo digas a dana, no a dana, "
    "a alguien que no sea dana, otra persona que no sea dana, que dana no lo vea, dana no debe verlo, no para dana",
    "not_me": "no soy maria, no soy yo, persona equivocada, se equivoca de persona, número equivocado",
    "left": "ya no trabajo allí, ya no trabajo ahí, ya no trabajo aquí, he dejado la empresa, dejé la empresa, "
    "he cambiado de trabajo, cambié de trabajo, ya no estoy en la empresa",
    "start": "empezar, comenzar, iniciar, reanudar",
}
