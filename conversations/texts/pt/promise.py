"""The words of promises: who calls or replies, and by when."""

TEXTS = {
    "call": "Avisei {starter}: telefonam-lhe o mais tardar {when}.",
    "reply": "Avisei {starter}: tem uma resposta o mais tardar {when}.",
    "upset": "Lamento. Não faço mais perguntas agora.",
    "again": "{starter} já sabe: o mais tardar {when}, como prometido.",
}
