"""The words of the flow `renewal`."""

TEXTS = {
    "needs": "Nos últimos doze meses, {about} respondeu bem ou mal às suas necessidades?",
    "needs.1": "Muito mal",
    "needs.2": "Mal",
    "needs.3": "Nem bem nem mal",
    "needs.4": "Bem",
    "needs.5": "Muito bem",
    "change": "O que deveria mudar primeiro? Escreva aqui.",
    "obstacle": "O que dificultou? Escreva aqui.",
    "plan": "Neste momento, o que pensa fazer quando o contrato terminar?",
    "plan.renew": "Continuar",
    "plan.open": "Ainda por decidir",
    "plan.leave": "Não continuar",
    "depends": "De que depende a sua decisão? Escreva aqui.",
    "reason": "Qual é a principal razão? Escreva aqui.",
    "about": "o nosso trabalho",
}
