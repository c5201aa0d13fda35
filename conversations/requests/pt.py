"""Portuguese."""

PHRASES = {
    "status": "estado, o meu estado, meu status, as minhas respostas, minhas respostas, ver as minhas respostas, "
    "o que eu disse, o que disse, o que aconteceu com o meu comentário, o que fizeram",
    "data": "os meus dados, meus dados, dados, ver os meus dados, mostrar os meus dados, exportar os meus dados, "
    "o que sabem sobre mim, que dados têm sobre mim, enviem-me os meus dados, me envie meus dados",
    "forget": "esqueçam-me, esqueça-me, esquece-me, me esqueça, apaguem os meus dados, apague os meus dados, "
    "apagar os meus dados, apagar meus dados, eliminar os meus dados, excluir meus dados, apaguem tudo, "
    "apagar tudo, direito ao esquecimento",
    "rhythm": "com que frequência, frequência, ritmo, menos vezes, com menos frequência, vezes demais, "
    "demasiadas vezes, menos perguntas, não tantas vezes",
    "language": "língua, idioma, a minha língua, o meu idioma, meu idioma, mudar idioma, mudar de idioma, mudar o "
    "idioma, mudar de língua, alterar idioma, outra língua, outro idioma, escolher idioma, noutra língua, "
    "em outro idioma, idiomas",
    "other": "não digam à dana, não diga à dana, não contes à dana, não conte à dana, não à dana, "
    "outra pessoa que não a dana, alguém que não a dana, a dana não deve ver isto, a dana não deve ver isso, "
    "não para a dana, não diga a dana",
    "not_me": "não sou a maria, não sou maria, eu não sou a maria, não sou eu, pessoa errada, número errado, engano",
    "left": "já não trabalho lá, já não trabalho aqui, não trabalho mais lá, não trabalho mais aqui, "
    "saí da empresa, deixei a empresa, mudei de emprego, mudei de trabalho, já não estou na empresa",
    "start": "começar, iniciar, recomeçar, retomar",
}
