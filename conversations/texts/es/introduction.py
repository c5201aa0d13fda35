"""The words of the introduction: nothing is asked before its *Fine*."""

TEXTS = {
    "consent": "Hola, {first_name}. Soy el asistente automático de opiniones de {company}; {starter} le invita.",
    "consent.body": "Hago dos preguntas cortas unas pocas veces al año, nunca de noche. Puede dejarlo cuando quiera.",
    "consent.readers": "Estas personas leen sus respuestas, con su nombre: {readers}.",
    "consent.stored": "Guardamos su nombre, su empresa y lo que responda aquí. "
    "Puede pedir en cualquier momento ver todo o borrarlo.",
    "consent.fine": "De acuerdo",
    "consent.no_thanks": "No, gracias",
    "consent.not_me": "No soy {first_name}",
    "consent.answered.fine": "Ha aceptado consultas cortas aquí. Escriba «stop» cuando quiera terminarlas.",
    "consent.answered.no_thanks": "Ha dicho que no, gracias.",
    "consent.answered.not_me": "Ha dicho que no es {first_name}.",
    "consent.then.fine": "Gracias, {first_name}. Le escribiré cuando {starter_first} tenga una pregunta. "
    "Si quiere decir algo antes, escríbalo aquí.",
    "consent.then.no_thanks": "Entendido: no le preguntaré nada. Si cambia de idea, escriba «start».",
    "consent.then.not_me": "Disculpe. Este enlace ya no funciona y he avisado a {company}. No guardamos nada suyo.",
}
