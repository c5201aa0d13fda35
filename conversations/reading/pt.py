"""The words of Portuguese, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "zero", "um uma", "dois duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze",
        "treze", "catorze quatorze", "quinze", "dezesseis dezasseis", "dezessete dezassete", "dezoito",
        "dezenove dezanove",
        rounds={20: "vinte", 30: "trinta", 40: "quarenta", 50: "cinquenta", 60: "sessenta", 70: "setenta",
        80: "oitenta",
                90: "noventa", 100: "cem cento", 200: "duzentos duzentas", 300: "trezentos", 500: "quinhentos",
                1000: "mil"},
        inexact="meio meia metade",
    ),
    ordinals=ordered(
        "primeiro primeira", "segundo segunda", "terceiro terceira", "quarto quarta", "quinto quinta", "sexto sexta",
        "sétimo sétima", "oitavo oitava", "nono nona", "décimo décima",
        last="último última",
    ),
    ordinal_ends=("º", "ª", "o", "a"),
    lists={
        "polite": "por favor, pf, pfv, pfvr, porfavor, se faz favor, sff, obrigado, obrigada, [muito] "
        "(obrigado|obrigada), brigado, brigada, obg, obgd, vlw, valeu, agradecido, agradecida, "
        "olá, oi, oie, bom dia, boa (tarde|noite), ok, okay, desculpe, desculpa, desculpem, agora, agora mesmo, já, "
        "imediatamente, cumprimentos, "
        "atenciosamente, abraço, abraços, equipa, equipe, pessoal, gente, tchau, adeus, até logo, boas, então, bom, "
        "grato, grata, bjs",
        "asking": "(pode|podes|podem|podia|podiam|poderia|poderiam) [me], [eu] (posso|poderia|podia) , será que "
        "(posso|podem|pode), dá para, é possível, "
        "[eu] (quero|queria|gostaria de|desejo|preciso|preciso de|tenho que|tenho de|prefiro|preferia), queremos, "
        "peço que, peço para, favor, "
        "pode ser que, sim, ah, oh, só, eu disse, já disse, façam o favor de",
        "excuses": "estou, estamos, tô, tenho, temos, em reunião, numa, num, de férias, em viagem, porque, ocupado, "
        "ocupada, a conduzir, "
        "dirigindo, não tenho, sem tempo, vou",
        "leads": "definitivamente [um], sem dúvida [um], claramente [um], [eu] (dou|daria|diria|digo|ponho|coloco|"
        "dava|atribuo|escolho|voto|fico com|marco) [um|uma|nota|o] "
        "[nota], eu diria [que], acho que [é|seria] [um|uma], penso que, creio que, suponho que, "
        "(é|seria) [um|uma], (minha|a minha) (nota|resposta|avaliação|pontuação) [é|seria], "
        "(nota|resposta|pontuação|avaliação|número), um, uma, o, a, "
        "uns, umas, mais ou menos, aproximadamente, cerca de, por volta de, perto de, quase, tipo, tipo um, talvez, "
        "talvez um, provavelmente, digamos, "
        "vá, vamos dizer, em geral, no geral, sinceramente, honestamente, francamente, pra mim, pra mim é, para mim, "
        "para mim é [um|uma], por mim, da minha parte, hm, hum, eh, ah, bem, "
        "por enquanto, um bom, um sólido, fácil, um belo, uma boa, eu, pode pôr, põe, coloca, mete",
        "feel": "estou, estamos, tô, fiquei, fico, ficamos, sinto-me, me sinto, é, sou, tenho estado, eu "
        "(estou|tô|fiquei), nós estamos, a gente está, diria que [estou], acho que [estou], no geral [estou], em "
        "geral [estou], "
        "sinceramente [estou], por enquanto [estou], de momento [estou], até agora [estou], ando",
        "tails": "para ser sincero, para ser sincera, sinceramente, definitivamente, acho, acho eu, eu acho, penso "
        "eu, diria, diria eu, suponho, creio, provavelmente, talvez, para "
        "mim, pra mim, para nós, da minha parte, da nossa parte, "
        "por enquanto, por agora, de momento, no momento, até agora, até ao momento, até o momento, atualmente, em "
        "geral, no geral, neste momento, realmente, mesmo, de verdade, com certeza, sem dúvida, "
        "claro, hoje, com tudo, convosco, com vocês, com o serviço, mais ou menos, aproximadamente, só, apenas, no "
        "máximo, no mínimo, de novo, né, pronto, absolutamente, ou assim, sim, viu",
        "joins": "mas, porém, porque, pq, pois, já que, como, embora, apesar de, no entanto, exceto, salvo, devido "
        "a, graças a, graças ao, por causa de, por causa do, por causa da, e, enquanto, com, sem, visto que, só que, "
        "pena que, contudo",
        "units": "estrela, estrelas, estrelinhas, ponto, pontos, pts, valores",
        "counted": "pessoa, pessoas, gente, utilizador, utilizadores, usuário, usuários, usuárias, colega, colegas, "
        "cliente, clientes, funcionário, funcionários, colaboradores, minuto, minutos, min, "
        "hora, horas, h, dia, dias, semana, semanas, mês, meses, ano, anos, vez, vezes, ticket, tickets, chamado, "
        "chamados, pedidos, problema, problemas, erro, erros, bug, bugs, conta, contas, licença, licenças, "
        "email, emails, e-mails, ligação, ligações, chamadas, fatura, faturas, pergunta, perguntas, coisa, coisas, "
        "por cento, euro, euros, reais, dólares, janeiro, fevereiro, março, abril, maio, "
        "junho, julho, agosto, setembro, outubro, novembro, dezembro, de nós, deles, dos meus, dos nossos, dos, das, "
        "projetos, lojas, equipas, equipes, membros",
        "out_of": "/, em, de, sobre, de um total de, em um total de, num total de, dos, num máximo de, de um máximo de",
        "either": "ou, a, e, ou talvez, ou até, talvez, não, ou quem sabe",
        "the": "o, a, os, as, meu, minha",
        "picks": "opção, resposta, alternativa, número, nº, no, num, #, botão, ponto, escolha",
        "unsure": "talvez, quem sabe, pode ser, possivelmente, provavelmente, eventualmente, não sei [bem|ao "
        "certo|ainda|dizer], n sei, ñ sei, sei lá, [não faço|não tenho|sem] [a mínima] ideia, não faço ideia, não "
        "tenho (certeza|a certeza|ideia), sem certeza, depende, "
        "difícil (de dizer|dizer), é difícil dizer, sim e não, nem sim nem não, nem um nem outro, ambos, ambas, os "
        "dois, as duas, nenhum, nenhuma, nenhum dos dois, nada, tudo, mais ou menos, assim assim, razoável, "
        "normal, médio, bom, bem, muito bom, muito bem, mal, mau, nada mal, ótimo, excelente, perfeito, legal, fixe, "
        "ok, okay, melhor, pior, às vezes, de vez em quando, vamos ver, veremos, tanto faz, qualquer um, um pouco, "
        "quase, indeciso, indecisa, em parte sim, vai indo",
        "hedges": "talvez, provavelmente, possivelmente, suponho, depende, não tenho certeza, não tenho a certeza, "
        "mais ou menos, às vezes, quem sabe, acho que depende",
        "answers": "não tenho tempo, sem tempo, falta de tempo, uma pessoa, um humano, pessoa, humano, privado, "
        "continuar, resposta errada, nada mais, ajuda, ocupado, ocupada, em reunião, um atendente, seguir, ligação",
        "conditions": "se, desde que, contanto que, enquanto, só se, quando, assim que, dependendo, depende, seria, "
        "caso",
        "retracts": "brincadeira, é brincadeira, estou brincando, tô brincando, estou a brincar, kkk não, kkkk não, "
        "rsrs não, espera não, não espera, correção, quero dizer, quis dizer, digo, por engano, sem querer, ups, opa "
        "não, enganei-me, "
        "me enganei, errei, não é verdade, ou não, ou melhor, quem me dera, mentira, aliás",
        "negations": "não, nao, n, ñ, nunca, jamais, nenhum, nenhuma, nem, sem, tampouco, mal, nada",
        "harmless": "sem (queixas|queixa|problemas|problema|dúvida|dúvidas|reclamações|stress|reclamação), nenhuma "
        "(queixa|dúvida|reclamação), nenhum problema, não há (queixas|problemas|problema), não tenho "
        "(queixas|reclamações|problemas), nada a (acrescentar|dizer|apontar|declarar|reclamar), "
        "nada mal, não tem de quê, não só",
        "rather": "mas, mas sim, mas um, mas sim um, e sim, e sim um, é, sim",
        "on_scale": "numa escala de, em uma escala de, na escala de, numa escala, de",
        "number_joins": "e",
        "both_join": "e, além de, mais, e também, também, assim como, bem como",
        "all": "tudo, todos, todas, tudo isso, todos eles, todas elas, os três, as três, todas as opções",
        "both": "ambos, ambas, os dois, as duas",
        "date_leads": "no dia, dia, em, no, a, ao, desde, desde o dia, a partir de, a partir do dia, até, até ao "
        "dia, até dia, de, foi em, foi no dia, para, para o dia, por volta de",
        "date_joins": "de, do, ',', deste, do ano",
        "stop_want": "quero, desejo, queria, gostaria, queremos, pretendo, interessa",
        "stop_quit": "stop, pare, parem, para, deixem, deixe, chega, basta, cessem",
        "stop_about": "mensagem, mensagens, escrever, contactar, contatar, contactado, contactada, contatado, "
        "contatada, enviar, mandar, pesquisas, perguntas, notificações, spam, emails",
        "stop_with": "eu, me, nos, de, estas, essas, esta, essa, as, suas, vossas, mais, já, receber, recebendo, "
        "ser, que, nada, nenhuma, com, vocês, a, todas, continuar, ter, da, vossa, parte, do, vosso, sua, isto, "
        "isso",
        "plain": "pula, passo, passa, tarda, tarde, sinto, quarto, cento, nova, novo, sesta, pareço, parece, parada, "
        "parado, mesa, sem, cem, depôs",
    },
    wishes={
        "stop": "não (entrem|entre) [mais] em (contacto|contato) [comigo] [mais], stop, parar, pare, para, parem, "
        "pára, parar (tudo|isto|isso|com isso|com isto|as mensagens|de "
        "receber mensagens|mensagens), (pare|parem|para|pára) (tudo|isto|isso|com isso|com isto|já|com as "
        "mensagens|por favor|com as perguntas), "
        "(pare|parem|para|pára|parar|deixe|deixem|deixa|chega) de (me escrever|escrever|me mandar "
        "(mensagens|mensagem|isso|coisas)|mandar mensagens|me enviar (mensagens|mensagem|isso)|enviar mensagens|me "
        "contactar|me contatar|me incomodar|incomodar|me chatear|me perguntar|fazer perguntas|me perturbar|me "
        "encher), "
        "(pare|parem|para) de (escrever-me|enviar-me mensagens|mandar-me "
        "mensagens|contactar-me|incomodar-me|chatear-me), "
        "cancelar [a|minha|a minha] (inscrição|subscrição|assinatura|inscricao), cancelar, cancela, cancele, "
        "cancelem, cancelar tudo, descadastrar, [me] descadastre, me descadastrar, descadastro, desinscrever, "
        "desinscrever-me, me desinscrever, anular [a] subscrição, "
        "[quero|desejo] (sair|sair da lista|sair desta lista|me descadastrar|cancelar), unsubscribe, opt out, "
        "optout, remover, remova-me, (me|por favor me) "
        "(remova|remove|removam|tire|tira|tirem|retire|retirem|exclua|excluam) [da|desta|dessa] [lista|sua "
        "lista|vossa lista], (remova|retire|tirem|removam|retirem|tire)-me [da|desta] [lista|vossa lista|sua lista], "
        "não me "
        "(escreva|escrevam|escrevas|contacte|contactem|contate|contatem|contactes|incomode|incomodem|incomodes|"
        "mande|mandem|mandes|envie|enviem|envies|pergunte|perguntem|perturbe|perturbem|chateiem|chateie|liguem) "
        "[mais|mais nada|nada|mais mensagens|mensagens|nunca mais|mais mensagem], "
        "não voltem a (escrever-me|contactar-me|me escrever), [já] não quero [mais] [receber] "
        "[mais|estas|essas|as|suas|nenhuma] (mensagens|mensagem|perguntas|pesquisas|contacto|contato|isto|isso|nada) "
        "[mais], não quero (mais|receber mais|mais receber) [nada|mensagens|isso], "
        "não quero (ser (contactado|contactada|contatado|contatada)|que me (escrevam|contactem|incomodem)) [mais], "
        "(chega|basta) [de (mensagens|perguntas|isto|isso|pesquisas|tantas mensagens)], chega, basta, já chega, mais "
        "não, sem mais (mensagens|perguntas), nada de mensagens, nunca mais, "
        "(me deixe|me deixem|me deixa|deixe-me|deixem-me|deixa-me) [em paz|sossegado|sossegada|quieto|quieta], "
        "deixem-nos em paz, retiro [o] meu consentimento, revogo [o] meu consentimento, retirar consentimento, "
        "terminar, encerrar, fim, sair, acabou, desistir, desisto",
        "skip": "pular, pula, pule, pular [esta|essa|a] [pergunta|questão], saltar, salta, saltar [esta|a|essa] "
        "[pergunta], salto, passo, passar, passa, passar [à|para a|esta|a] [próxima|seguinte] [pergunta], [a] "
        "próxima [pergunta|questão], seguinte, pergunta seguinte, próxima por favor, "
        "ignorar, ignora, avançar, avança, skip, next, nada (a|para) (acrescentar|dizer|adicionar), nada mais "
        "(a|para) (acrescentar|dizer), não tenho (mais nada|nada) (a|para) (acrescentar|dizer)",
        "declined": "prefiro não (dizer|responder|comentar|opinar|falar|falar sobre isso|responder a isso), preferia "
        "não (dizer|responder), preferiria não (dizer|responder), melhor não dizer, não quero "
        "(responder|dizer|comentar|opinar|responder a isso), não vou responder, não (desejo|pretendo) "
        "(responder|dizer), "
        "sem (comentários|resposta|comentário), ns nr, ns/nr, me abstenho, abstenho-me, abstenção, é privado, "
        "privado, é pessoal, não é da (sua|tua|vossa) conta, recuso responder, recuso-me a responder",
        "later": "mais tarde, [talvez|um pouco|melhor|respondo|faço] mais tarde, depois, [respondo|faço|vejo|falo|te "
        "respondo] depois, agora não, agora não (posso|dá|consigo), não agora, não posso agora, neste momento não "
        "[posso], hoje não, hoje não posso, outro dia, outra hora, noutra altura, noutro dia, outro momento, em "
        "outro momento, noutro momento, "
        "[agora] (não tenho|estou sem|tô sem|sem) tempo [agora], [estou|tô] [agora] (ocupado|ocupada|em reunião|numa "
        "reunião|a conduzir|dirigindo|no trânsito|a trabalhar|trabalhando|numa call) [agora], mau momento, não é "
        "(boa hora|bom momento|uma boa altura|boa altura), é má altura, "
        "(me lembra|me lembre|me lembrem|lembra-me|lembre-me|lembrem-me|lembra me|me avisa|me "
        "avise|avisa-me|avise-me) [mais tarde|depois], (me pergunta|me "
        "pergunte|pergunta-me|pergunte-me|perguntem-me) [mais tarde|depois|outra vez|de novo], adiar, adia, adie, "
        "deixa para depois, deixar para depois, fica para depois, quando tiver tempo, volte mais tarde, logo, logo à "
        "tarde vejo",
        "start": "começar, iniciar, start, reiniciar, recomeçar, retomar, continuar, subscrever, inscrever, "
        "inscrever-me, me inscrever, inscreva-me, me inscreva, reativar, ativar, voltar a receber, pode "
        "(escrever|mandar) de novo, podem (escrever-me|me escrever) [de novo|outra vez|novamente], vamos",
        "help": "o que é (isto|isso), do que se trata, que é isto, ajuda, ajude-me, me ajuda, me ajude, ajuda-me, "
        "socorro, preciso de ajuda, help, quem (és|é você|é|é "
        "tu|está a escrever|são vocês|fala), (és|você é|é|isto é|isso é) um (bot|robô|robot|humano), o que "
        "(posso|podes|pode) (fazer|dizer|escrever) [aqui], como (funciona|é que funciona) [isto|isso], como "
        "(isto|isso) funciona",
        "human": "humano, um humano, uma pessoa, pessoa, pessoa real, uma pessoa real, atendente, um atendente, um "
        "agente, agente, operador, um operador, alguém, "
        "[posso|quero|queria|gostaria de|preciso|podia|é possível|dá para|preciso de|poderia|prefiro] "
        "(falar|conversar) com (alguém|uma pessoa|um humano|uma pessoa real|um atendente|um agente|um operador|um "
        "responsável|uma pessoa de verdade|um ser humano), "
        "falar com (alguém|uma pessoa|um humano|um atendente|um operador|um agente|uma pessoa real|um responsável), "
        "(ligue|liguem|liga)-me, (me liga|me ligue|me liguem), (telefone|telefonem)-me, [podem|pode] (me "
        "ligar|ligar-me) [por favor], quero (uma ligação|ser contactado por telefone|que me liguem), uma "
        "(chamada|ligação)",
        "back": "voltar, voltar atrás, volta, volte, atrás, para trás, regressar, anterior, [a] pergunta anterior, "
        "voltar (à|para a) [pergunta] anterior, retroceder, retornar",
        "change": "mudar, mudar [a|minha|a minha] [resposta], mudar isso, muda [a] resposta, alterar, alterar "
        "[a|minha|a minha|isso] [resposta], altera [a] resposta, trocar [a|minha|a minha] [resposta], trocar, "
        "corrigir, corrigir [a|minha|a minha] [resposta], corrige, modificar [a] [resposta], editar, editar "
        "[a|minha] [resposta], "
        "desfazer, enganei-me [no botão], me enganei, errei [o botão|a resposta], carreguei no botão errado, cliquei "
        "errado, botão errado, resposta errada, isso estava errado, mudei de (ideia|ideias|opinião), foi engano, foi "
        "um erro",
        "status": "estado, status, [as] minhas respostas, [ver|mostra|mostre|mostrar] [as] minhas respostas, o que "
        "(eu disse|disse|respondi|é que eu disse), o que (aconteceu|foi feito) (com|ao|do|com o) [meu|meus|minha] "
        "(feedback|comentário|comentários|sugestão|opinião), em que ficou",
    },
    change_to="mudar para, muda para, mude para, altera para, alterar para, altere para, trocar para, corrige para, "
    "mudar a [minha] resposta para, alterar a [minha] resposta para, põe antes, melhor",
    meanings={
        "?": "estou bem, tudo bem, pois, está bem não, ya",
        "yes": "sim (está bem|tudo bem|perfeito|correto|beleza|está tudo bem), sim, simm, s, ss, sii, yes, yep, "
        "aham, uhum, sim (sim|claro|por favor|obrigado|obrigada|com "
        "certeza|sem dúvida|senhor|exatamente|totalmente|muito|certamente|acho|é|mesmo|concordo), claro, claro que "
        "sim, claro [que] é, mas é claro, lógico, óbvio, com certeza, certamente, decerto, sem dúvida, sem dúvidas, "
        "é claro, isso, isso mesmo, isso aí, exato, exatamente, exacto, exactamente, correto, correcto, certo, tá "
        "certo, está certo, verdade, é verdade, afirmativo, efetivamente, de facto, de fato, "
        "concordo, de acordo, estou de acordo, acho que sim, penso que sim, creio que sim, diria que sim, parece-me "
        "que sim, me parece que sim, eu acho que sim, totalmente, absolutamente, definitivamente, completamente, "
        "evidentemente, naturalmente, pois claro, pois é, pois sim, pode crer, sim senhora, beleza, é sim, tem sim, "
        "foi sim, bora, obviamente, seguramente, 👍, ✅, 👌, ✔",
        "yes/not_yet": "resolvido, [está|tá|foi|ficou|já está] "
        "(resolvido|resolvida|arranjado|consertado|corrigido|corrigida), [agora|já] [já] funciona "
        "[bem|agora|perfeitamente|tudo], [agora|já] [já] está (a funcionar|funcionando), tudo "
        "(bem|ok|certo|resolvido), problema resolvido, deu certo",
        "no": "não, nao, n, nn, ñ, nope, naum, nãoo, não (não|obrigado|obrigada|muito|realmente|mesmo|senhor|de "
        "todo|acho|é|é verdade|por enquanto|definitivamente|concordo|muito obrigado|exatamente|propriamente|tenho), "
        "que não, nem (pensar|por isso|por sombras|a brincar|um pouco), "
        "nem por isso, nada disso, de (modo|jeito|forma|maneira) (nenhum|nenhuma|algum|alguma), de todo, de modo "
        "nenhum, nunca, jamais, nunca jamais, claro que não, com certeza [que] não, certamente [que] não, acho que "
        "não, penso que não, creio que não, diria que não, parece-me que não, me parece que não, eu acho que não, "
        "infelizmente não, lamentavelmente não, receio que não, ainda não, negativo, absolutamente não, "
        "definitivamente não, discordo, não concordo, não estou de acordo, incorreto, falso, errado, não é "
        "(verdade|assim), tampouco, lógico que não, óbvio que não, não creio, não acho, não me parece, na verdade "
        "não, mais não que sim, 👎, ❌, ✖",
        "fine": "sim, ok, okay, tudo bem, está bem, tá bem, tá bom, está bom, tá, certo, bem, muito bem, de acordo, "
        "concordo, claro, claro que sim, com certeza, aceito, aceite, sem problema, sem problemas, pode ser, por mim "
        "tudo bem, combinado, perfeito, beleza, sim (por favor|obrigado|obrigada|claro|aceito|pode ser), vamos lá, "
        "por que não, porque não, com prazer, 👍, ✅, 👌, ✔",
        "no_thanks": "não, nao, n, não (obrigado|obrigada), não (tenho interesse|me interessa|estou "
        "interessado|estou interessada|quero|desejo|aceito|concordo|preciso), sem interesse, prefiro não, prefiro "
        "que não, melhor não, recuso, rejeito, de jeito nenhum, por favor não, dispenso, passo, 👎, ❌, ✖",
        "not_me": "não sou eu, esse não sou eu, essa não sou eu, não sou (essa pessoa|a pessoa certa|esta pessoa), "
        "pessoa errada, número errado, contacto errado, contato errado, (enganou-se|enganaram-se|se enganou|se "
        "enganaram) [na pessoa|de pessoa|no número], sou outra pessoa, está enganado, está enganada, é engano",
        "partly": "em parte, parcialmente, a meio, um pouco, mais ou menos, sim e não, quase, não "
        "(completamente|totalmente|inteiramente|tudo|de todo), em grande parte, só em parte, até certo ponto, melhor "
        "mas não (resolvido|perfeito), meio",
        "not_yet": "ainda não, não, nao, por enquanto não, continua (igual|na mesma|sem funcionar|a falhar|com "
        "problema|com problemas|o problema|quebrado|avariado|mal), ainda (não funciona|não está resolvido|não está a "
        "funcionar|com problema|com problemas|está quebrado), não (funciona|está resolvido|foi resolvido|está a "
        "funcionar|está funcionando|mudou nada), nada mudou, tudo na mesma, na mesma, o mesmo problema, mesmo "
        "problema, infelizmente não, de todo, de jeito nenhum, 👎, ❌",
        "no_longer_matters": "já não (importa|é necessário|é preciso|é importante|é "
        "relevante|preciso|precisamos|interessa|faz falta), não (importa|é necessário|é preciso|é "
        "importante|preciso|precisamos|interessa) mais, não importa, tanto faz, esquece, esqueça, esqueçam, deixa "
        "para lá, deixa pra lá, sem importância",
    },
    against={
        "yes": "não, nao, n, nunca, nenhum, nenhuma, nem, sem, ainda, quebrado, avariado, falha, falhando, "
        "parcialmente, quase, exceto, às vezes",
        "fine": "não, nao, nunca, nenhum, quem, mas, só, salvo, antes",
        "no": "funciona, bem, bom, ótimo, perfeito, resolvido, sim, melhor, às vezes, mas, ok",
        "not_yet": "já funciona, bem, resolvido, sim, ótimo, perfeito, parcialmente, melhor",
        "no_thanks": "sim, ok, bem, mas",
        "not_me": "sim, mas",
        "partly": "",
        "no_longer_matters": "mas, ainda",
    },
    contractions={"q": "que", "pq": "porque", "vc": "voce", "vcs": "voces", "tb": "tambem", "tbm": "tambem",
    "td": "tudo", "mt": "muito", "mto": "muito", "ta": "ta", "pra": "pra", "blz": "beleza", "dps": "depois",
    "hj": "hoje", "amnh": "amanha", "agr": "agora", "msm": "mesmo", "ctz": "certeza", "naum": "nao", "oq": "o que"},
    moments={
        "day 0": "hoje",
        "": "o, a, os, as, um, uma, de, da, do, por volta, outra vez, de novo, novamente, talvez, melhor, para, pra, "
        "este, esta, na, no, ao, logo",
        "day 0; at 09:30": "esta manhã",
        "day 0; at 14:00": "esta tarde, hoje à tarde, hoje de tarde",
        "day 0; at 18:00": "hoje à noite, esta noite",
        "cue; day 0": "hoje mais tarde, mais tarde hoje, ainda hoje",
        "day 1": "amanhã",
        "day 2": "depois de amanhã",
        "day -1": "ontem",
        "day -2": "anteontem",
        "ago": "há, atrás, faz",
        "last": "passado, passada, último, última",
        "at 09:30": "de manhã, pela manhã, cedo, logo cedo, de manhãzinha, à manhã",
        "at 12:00": "ao meio-dia, meio-dia, ao meio dia",
        "at 13:30": "depois do almoço, após o almoço",
        "at 14:00": "à tarde, de tarde, tarde, pela tarde",
        "at 18:00": "à noite, de noite, noite, ao fim do dia, ao final do dia",
        "weekday 0": "segunda, segunda-feira",
        "weekday 1": "terça, terça-feira",
        "weekday 2": "quarta, quarta-feira",
        "weekday 3": "quinta, quinta-feira",
        "weekday 4": "sexta, sexta-feira",
        "weekday 5": "sábado",
        "weekday 6": "domingo",
        "week 1": "na próxima semana, próxima semana, semana que vem, para a semana, a semana que vem, na semana que "
        "vem, semana seguinte",
        "month 1": "no próximo mês, próximo mês, mês que vem, no mês que vem",
        "coming": "próximo, próxima, que vem",
        "in": "em, daqui a, dentro de, daqui, depois de",
        "clock": "às, à, pelas, lá pelas",
        "unit 1": "minuto, minutos, min, minutinhos",
        "unit 60": "hora, horas, h, hrs, horinhas",
        "unit 1440": "dia, dias",
        "unit 10080": "semana, semanas",
        "unit 43200": "mês, meses",
        "unit 30": "meia hora",
        "unit 15": "quarto de hora",
        "count 2": "um par de, par de",
        "count 3": "uns, umas, alguns, algumas",
        "am": "da manhã",
        "pm": "da tarde, da noite",
        "cue": "podemos fazer (isso|isto), podemos fazê-lo, dá para fazer, podemos falar, escreva-me, escreve-me, "
        "me escreve, me escreva, volte a perguntar, volta a perguntar, adiar (para|até), adia (para|até), adie "
        "(para|até), esperar até, respondo, te respondo, faço isso, falamos, vejo isso",
    },
    months=(
        "janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago",
        "setembro set", "outubro out", "novembro nov", "dezembro dez",
    ),
    endings=("o/a/os/as",),
    wording=Wording(
        both="e, bem como, assim como",
        either="ou",
        asking="como, o que, que, por que, quem, quando, onde, qual, quais, está, é, são, foi, tem, pode",
        agreeing="concorda, concorda ou discorda",
        periods="até agora, hoje, agora, atualmente, esta semana, este mês, este trimestre, este ano, na semana "
        "passada, no mês passado, no ano passado, desde, recentemente, ultimamente, durante",
        superlatives="melhor, pior, excelente, perfeito, perfeita, incrível, fantástico, maravilhoso, ótimo",
    ),
)  # fmt: skip
