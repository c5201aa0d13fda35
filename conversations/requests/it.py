"""Italian."""

PHRASES = {
    "status": "stato, il mio stato, le mie risposte, mostra le mie risposte, cosa ho detto, che cosa ho detto, "
    "che fine ha fatto, che cosa avete fatto",
    "data": "i miei dati, dati, mostra i miei dati, mostrami i miei dati, esporta i miei dati, "
    "cosa sapete di me, quali dati avete su di me, inviatemi i miei dati",
    "forget": "dimenticatemi, dimenticami, cancellatemi, cancella i miei dati, cancellate i miei dati, "
    "cancellare i miei dati, eliminate i miei dati, elimina i miei dati, cancellate tutto, cancella tutto, "
    "diritto all'oblio",
    "rhythm": "quanto spesso, ogni quanto, frequenza, ritmo, meno spesso, troppo spesso, meno domande",
    "language": "lingua, la mia lingua, cambia lingua, cambiare lingua, altra lingua, un'altra lingua, scegli la "
    "lingua, in un'altra lingua, lingue",
    "other": "non ditelo a dana, non dirlo a dana, non lo dica a dana, non a dana, qualcuno che non sia dana, "
    "qualcun altro al posto di dana, dana non deve vederlo, non per dana",
    "not_me": "non sono maria, non sono io, persona sbagliata, ha sbagliato persona, numero sbagliato",
    "left": "non lavoro più lì, non lavoro più là, non lavoro più qui, ho lasciato l'azienda, "
    "ho cambiato lavoro, non sono più in azienda",
    "start": "inizia, iniziare, ricomincia, riprendi, comincia",
}
