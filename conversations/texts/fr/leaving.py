"""The words for somebody who is not the one we meant, and for somebody who leaves."""

TEXTS = {
    "not_me": "Toutes mes excuses. Cette conversation n’est plus liée à {first_name}, et j’ai prévenu {company}.",
    "not_me.more": "Je n’écris plus rien ici.",
    "left": "Merci de me le dire. Je ne vous demande plus rien, et j’ai prévenu {starter}.",
    "left.more": "À qui pourrions-nous demander ? Un nom suffit ; écrivez-le ici.",
}
