"""The words of promises: who calls or replies, and by when."""

TEXTS = {
    "call": "J’ai prévenu {starter} : on vous appellera au plus tard {when}.",
    "reply": "J’ai prévenu {starter} : vous aurez une réponse au plus tard {when}.",
    "upset": "J’en suis désolé. Je ne pose plus de questions pour le moment.",
    "again": "{starter} le sait déjà : au plus tard {when}, comme promis.",
}
