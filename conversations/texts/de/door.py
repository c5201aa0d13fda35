"""The words for people at the door: links, strangers, other people's buttons."""

TEXTS = {
    "no_link": "Guten Tag. Ich führe kurze Gespräche für {company}. "
    "Bitte fragen Sie Ihre Ansprechperson bei {company} nach Ihrem persönlichen Link.",
    "link_unknown": "Diesen Link kenne ich nicht. Bitte fragen Sie Ihre Ansprechperson bei {company} nach einem neuen.",
    "link_used": "Dieser Link wurde schon benutzt; jeder gilt einmal. "
    "Bitte fragen Sie Ihre Ansprechperson bei {company} nach einem neuen.",
    "link_expired": "Dieser Link ist zu alt. Bitte fragen Sie Ihre Ansprechperson bei {company} nach einem neuen.",
    "linked_already": "Sie sind schon verbunden: Es ist nichts mehr zu tun.",
    "private_only": "Dieser Link ist persönlich. Bitte öffnen Sie ihn in einem privaten Chat mit mir.",
    "team_bound": "Erledigt: Der Wochenbericht dieses Teams kommt hierher.",
    "staff_bound": "Erledigt: Ihre Hinweise kommen hierher. Schreiben Sie „help“ für alles, was Sie tun können.",
    "already_agreed": "Alles ist bereit, {first_name}. Ich schreibe Ihnen, wenn es eine Frage gibt.",
    "not_yours": "Das ist für jemand anderen.",
    "nothing_there": "Das ist nicht mehr offen.",
}
