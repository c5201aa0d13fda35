"""The words for somebody who is not the one we meant, and for somebody who leaves."""

TEXTS = {
    "not_me": "Das tut mir leid. Dieser Chat ist von {first_name} getrennt, und {company} weiß Bescheid.",
    "not_me.more": "Von mir kommt hier nichts mehr.",
    "left": "Danke, dass Sie es sagen. Ich frage Sie nichts mehr, und {starter} weiß Bescheid.",
    "left.more": "Wen können wir stattdessen fragen? Ein Name genügt; schreiben Sie ihn einfach hier.",
}
