"""The words for people at the door: links, strangers, other people's buttons."""

TEXTS = {
    "no_link": "Buenos días. Hago consultas cortas para {company}. Pida su enlace personal a su contacto en {company}.",
    "link_unknown": "No conozco este enlace. Pida uno nuevo a su contacto en {company}.",
    "link_used": "Este enlace ya se usó; cada uno sirve una vez. Pida uno nuevo a su contacto en {company}.",
    "link_expired": "Este enlace es demasiado antiguo. Pida uno nuevo a su contacto en {company}.",
    "linked_already": "Ya hay conexión: no tiene que hacer nada más.",
    "private_only": "Este enlace es personal. Ábralo en un chat privado conmigo.",
    "team_bound": "Hecho: el resumen semanal de este equipo llega aquí.",
    "staff_bound": "Hecho: sus avisos llegan aquí. Escriba «help» para ver todo lo que puede hacer.",
    "already_agreed": "Todo está listo, {first_name}. Le escribiré cuando haya una pregunta.",
    "not_yours": "Esto es para otra persona.",
    "nothing_there": "Esto ya no está abierto.",
}
