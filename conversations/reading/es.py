"""The words of Spanish, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "cero", "uno un una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
        "doce",
        "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte",
        "veintiuno veintiún veintiuna",
        "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
        "veintinueve",
        rounds={30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "ochenta",
        90: "noventa",
                100: "cien ciento", 200: "doscientos doscientas", 300: "trescientos", 500: "quinientos", 1000: "mil"},
        inexact="medio media mitad cuarto",
    ),
    ordinals=ordered(
        "primero primera primer", "segundo segunda", "tercero tercera tercer", "cuarto cuarta", "quinto quinta",
        "sexto sexta",
        "séptimo séptima", "octavo octava", "noveno novena", "décimo décima",
        last="último última",
    ),
    ordinal_ends=("º", "ª", "o", "a", "ro", "ra", "do", "da", "er"),
    lists={
        "polite": "por favor, porfa, porfavor, porfis, xfa, xfavor, pf, gracias, muchas gracias, mil gracias, "
        "muchísimas gracias, gracias de antemano, "
        "hola, buenas, buenos días, buenas (tardes|noches), ok, okay, okey, perdón, disculpe, disculpa, lo siento, "
        "ahora, "
        "ahora mismo, ya, ya mismo, inmediatamente, saludos, un saludo, un abrazo, cordialmente, equipo, amigos, "
        "adiós, hasta luego, oye, oiga, mira, bueno",
        "asking": "(puede|puedes|podría|podrías|pueden|podrían|podéis) [usted|ustedes], [me] (puedo|podría), (se "
        "puede|es posible), "
        "(quiero|quisiera|querría|deseo|necesito|debo|tengo que|me gustaría|prefiero|preferiría), queremos, les pido "
        "que, le pido que, "
        "te pido que, os pido que, les ruego que, favor de, hagan el favor de, haga el favor de, que, sí, ay, oh, "
        "solo, les he dicho que",
        "excuses": "estoy, estamos, tengo, tenemos, en una, en un, en reunión, de vacaciones, de viaje, porque, "
        "ocupado, ocupada, conduciendo, "
        "manejando, no tengo, voy, ando, sin tiempo",
        "leads": "definitivamente [un], sin duda [un], claramente [un], (yo|le|les|os|te) (doy|daría|pongo|"
        "pondría), yo (le|les|os|te) (doy|daría|pongo|pondría), doy, "
        "daría, pongo, pondría, yo diría [que], diría [que] [un], digo [que], yo digo, creo que, pienso que, "
        "supongo que, (es|sería) [un|una], (mi|la) (nota|respuesta|puntuación|valoración|calificación) [es|sería], "
        "(nota|respuesta|puntuación|número|calificación), "
        "un, una, el, la, como, como un, como una, unos, unas, más o menos, aproximadamente, aprox, alrededor de, "
        "cerca de, casi, sobre, sobre un, por ahí de, tipo, "
        "digamos, digamos [que] [un], pongamos, pongámosle, ponle, póngale, ponme, dale, dejémoslo en, tal vez, "
        "quizás, quizá, a lo mejor, probablemente, seguramente, "
        "en general, la verdad, sinceramente, honestamente, francamente, pues, bueno, hm, eh, mmm, este, para mí, "
        "para mí [es] [un|una], por mi parte, de mi parte, yo, elijo, escojo, voto, me quedo con [el|un], por ahora, "
        "un buen, un sólido, fácil, mínimo",
        "feel": "estoy, estamos, me siento, nos sentimos, soy, he estado, quedé, quedo, quedamos, es, en general "
        "[estoy], diría que [estoy], creo que [estoy], la verdad [que] [estoy], "
        "sinceramente [estoy], por ahora [estoy], yo estoy, ando, la verdad es que [estoy], realmente, me quedé, "
        "pues [estoy], hasta ahora",
        "tails": "para ser sincero, para ser sincera, sinceramente, definitivamente, creo, creo yo, supongo, "
        "diría, diría yo, pienso, yo creo, probablemente, tal vez, quizás, quizá, "
        "para mí, para nosotros, "
        "por mi parte, de mi parte, por ahora, de momento, por el momento, hasta ahora, hasta el momento, "
        "actualmente, en general, en este momento, "
        "realmente, de verdad, la verdad, seguro, sin duda, sin dudarlo, claro, por supuesto, hoy, con todo, con "
        "ustedes, con vosotros, con el servicio, del servicio, más o menos, "
        "aproximadamente, solo, nada más, como mucho, por lo menos, absolutamente, otra vez, o así, o por ahí, desde "
        "luego, con gusto, así es",
        "joins": "pero, porque, xq, pq, ya que, como, aunque, sin embargo, salvo, excepto, debido a, gracias a, y, "
        "mientras que, con, sin, puesto que, pues, por culpa de, eso sí, lástima, a pesar de",
        "units": "estrella, estrellas, estrellitas, punto, puntos, pts, puntitos",
        "counted": "persona, personas, gente, usuario, usuarios, usuarias, compañero, compañeros, cliente, clientes, "
        "clientas, empleado, empleados, trabajadores, minuto, minutos, min, "
        "hora, horas, h, día, días, semana, semanas, mes, meses, año, años, vez, veces, ticket, tickets, incidencia, "
        "incidencias, problema, problemas, "
        "fallo, fallos, error, errores, cuenta, cuentas, licencia, licencias, correo, correos, llamada, llamadas, "
        "factura, facturas, pregunta, preguntas, cosa, cosas, por ciento, euro, euros, dólares, pesos, "
        "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, de "
        "nosotros, de ellos, de mis, de nuestros, de los, de las, "
        "proyectos, equipos, sedes, tiendas, miembros",
        "out_of": "/, de, sobre, de un total de, de un máximo de, entre, de los, de un",
        "either": "o, u, a, y, o tal vez, o quizás, o incluso, tal vez, quizás, no, o puede que",
        "the": "el, la, los, las, lo, mi",
        "picks": "opción, respuesta, alternativa, número, núm, nº, no, #, botón, punto, la opción",
        "unsure": "tal vez, quizás, quizá, a lo mejor, puede ser, puede, puede que (sí|no), posiblemente, "
        "probablemente, no (lo|la) sé, no sé [bien|la verdad|aún|todavía], nose, nosé, ni idea, [no] tengo ni idea, "
        "no tengo idea, sin idea, "
        "no estoy (seguro|segura), no estoy muy (seguro|segura), depende, según, difícil de decir, es difícil de "
        "decir, sí y no, si y no, ni sí ni no, ni una cosa ni la otra, ni lo uno ni lo otro, ambos, ambas, los dos, "
        "las dos, "
        "ninguno, ninguna, ninguno de los dos, nada, todo, regular, normal, más o menos, así así, masomenos, ahí va, "
        "ahí vamos, bien, muy bien, mal, muy mal, no está mal, genial, perfecto, "
        "ok, okay, okey, mejor, peor, a veces, de vez en cuando, en parte sí, ya veremos, veremos, me da igual, da "
        "igual, lo que sea, igual, ya ves, un poco, casi, yo qué sé, quién sabe, a medias",
        "hedges": "tal vez, quizás, quizá, a lo mejor, probablemente, posiblemente, supongo, depende, no estoy "
        "seguro, no estoy segura, más o menos, a veces, creo que depende",
        "answers": "no tengo tiempo, sin tiempo, falta de tiempo, una persona, un humano, persona, humano, privado, "
        "continuar, respuesta equivocada, nada más, ayuda, ocupado, ocupada, en reunión, llamada, un agente, seguir",
        "conditions": "si, siempre que, siempre y cuando, mientras, solo si, cuando, en cuanto, a condición de, "
        "dependiendo, depende, según, sería, si es que",
        "retracts": "es broma, broma, bromeo, estoy bromeando, jaja no, jajaja no, espera no, no espera, corrección, "
        "quiero decir, quise decir, perdón no, digo, por error, sin querer, ups, me equivoqué, "
        "me he equivocado, no es verdad, o no, mejor dicho, ojalá, no miento, miento",
        "negations": "no, nunca, jamás, ningún, ninguna, ninguno, ni, sin, tampoco, apenas, nada",
        "harmless": "sin (quejas|queja|problemas|problema|duda|dudas|pegas|comentarios|reclamos), ninguna "
        "(queja|duda|pega), ningún problema, no hay (quejas|queja|problema|problemas), no tengo "
        "(quejas|queja|problemas|pegas), nada que (añadir|agregar|decir|objetar|reprochar), "
        "no está mal, no hay de qué, no solo",
        "rather": "sino, sino un, sino más bien, más bien, pero sí, mejor, es",
        "on_scale": "en una escala de, en una escala del, en la escala de, en escala de, del, de",
        "number_joins": "y",
        "both_join": "y, e, además de, más, y también, también, así como",
        "all": "todo, todos, todas, todo eso, las tres, los tres, todas las opciones, todas ellas, todos ellos",
        "both": "ambos, ambas, los dos, las dos",
        "date_leads": "el, el día, día, desde el, a partir del, hasta el, antes del, del, para el, fue el, sobre el, "
        "hacia el",
        "date_joins": "de, del, ',', de este, del año",
        "stop_want": "quiero, deseo, quisiera, queremos, deseamos, interesa",
        "stop_quit": "stop, deje, dejen, deja, dejad, pare, paren, para, parad, basta, cesen, detengan",
        "stop_about": "mensaje, mensajes, escribirme, contactarme, enviarme, mandarme, contactado, contactada, "
        "encuestas, encuesta, preguntas, correos, notificaciones, spam, escribiendo, molestarme",
        "stop_with": "yo, me, nos, de, estos, esos, este, ese, sus, tus, los, más, ya, recibir, recibiendo, ser, "
        "que, nada, ningún, con, ustedes, a, todos, seguir, tener, su, parte, y, por, otra, vez",
        "plain": "sale, salta, paso, pasa, parada, paras, basto, bajada, tarda, tarde, siento, cuanto, cuanta, dies, "
        "ciento, nueva, nuevo, siesta",
    },
    wishes={
        "stop": "no se (comuniquen|pongan en contacto) conmigo [más], no te (comuniques|pongas en contacto) "
        "conmigo [más], stop, alto, para, pare, paren, parad, parar, parar [esto|todo|ya|los mensajes|de "
        "escribirme], para "
        "(ya|esto|todo|por favor), pare (ya|esto|todo), paren (ya|esto|todo|con (esto|los mensajes|las preguntas)), "
        "basta, basta ya, ya basta, basta (de|con) (mensajes|preguntas|esto|los mensajes|encuestas|tantos mensajes), "
        "ya está bien, suficiente, "
        "(para|pare|paren|parad|deja|deje|dejen|dejad|dejar) de (escribirme|molestarme|molestar|contactarme|mandarme "
        "(mensajes|cosas|preguntas|esto|encuestas)|enviarme "
        "(mensajes|cosas|preguntas|esto|encuestas|mensajes)|preguntarme|preguntar|spamear|hacerme "
        "preguntas|escribir|acosarme|fastidiar|mandar mensajes|enviar mensajes), "
        "[quiero|quisiera|deseo|solicito] [darme|darse|dar|dame|denme|deme|dadme|me doy] de baja [de esto|de la "
        "lista|por favor|ya], baja, dar de baja, me doy de baja, solicito [la|mi] baja, cancelar [la|mi] "
        "(suscripción|subscripción), cancelar suscripción, cancelar [esto|todo], cancela [esto|todo], cancelen "
        "[esto|todo], cancele, cancelad, "
        "desuscribir, desuscribirme, desuscribirse, desuscríbeme, desuscríbanme, desuscripción, anular [la] "
        "suscripción, unsubscribe, opt out, optout, "
        "no (me|nos) "
        "(escriba|escriban|escribas|escribáis|contacte|contacten|contactes|contactéis|moleste|molesten|molestes|"
        "molestéis|pregunten|pregunte|preguntes|mande|manden|mandes|envíe|envíen|envíes|hablen|hables) "
        "[más|nada|nada más|más mensajes|mensajes|más por favor|nunca más|de nuevo], "
        "no (me|nos) vuelvan a (escribir|contactar|molestar), no (me|nos) vuelva a (escribir|contactar|molestar), no "
        "(me|nos) vuelvas a (escribir|contactar|molestar), "
        "no (más|mas) (mensajes|preguntas|encuestas|correos), ni un mensaje más, [ya] no quiero [más] "
        "[recibir|estos|los|sus] [más] (mensajes|preguntas|encuestas|correos|notificaciones|esto) [más], ya no "
        "quiero (recibir|más) [nada|mensajes], no quiero (recibir [nada|más|esto]|que me "
        "(escriban|contacten|molesten) [más]|ser contactado|ser contactada|seguir), no quiero más, "
        "no deseo (recibir (más|mensajes|más mensajes|estos mensajes)|ser (contactado|contactada)|continuar|seguir), "
        "no más, nunca más, "
        "(déjame|déjeme|déjenme|dejadme|déjennos|dejarme) [ya] (en paz|tranquilo|tranquila|solo|sola), "
        "(borra|borre|borren|borrad|elimina|elimine|eliminen|quita|quite|quiten|quitad|saca|saque|saquen|sacad)me "
        "[de (la|su|esta|esa|tu|vuestra) lista], "
        "(bórrame|bórreme|bórrenme|elimíname|elimíneme|elimínenme|quítame|quíteme|quítenme|sácame|sáqueme|sáquenme) "
        "[de (la|su|esta|esa|tu|vuestra) lista|de aquí|de esto], retiro mi consentimiento, revoco mi consentimiento, "
        "terminar, terminar esto, finalizar, fin, salir, detener, detente, deténgase, deténganse, salirme",
        "skip": "saltar, saltear, salta, sáltala, saltar [esta|la|esto] [pregunta], saltarla, [me] la salto, omitir "
        "[esta|la|esto] [pregunta], omite, omita, omitir, [yo] paso, paso de [esta|la] [pregunta], pasar, pasa, "
        "pasar [esta|la] [pregunta], [a la] siguiente [pregunta], [la] próxima [pregunta], siguiente por favor, "
        "skip, next, adelante con la siguiente, ignorar, nada que (añadir|agregar|decir), nada más [que "
        "(añadir|agregar|decir)], no tengo nada (que|más que) (añadir|agregar|decir)",
        "declined": "prefiero no (decirlo|decir|contestar|responder|opinar|comentar|contestar eso|responder "
        "eso|hablar de eso) [a eso|esa pregunta|a esta pregunta|esto], preferiría no "
        "(decirlo|decir|contestar|responder), mejor no (digo|decirlo|contesto|respondo) [nada], "
        "no quiero (contestar|responder|decirlo|decir|opinar) [a eso|esa pregunta|esto], no (deseo|voy a) "
        "(contestar|responder|decirlo) [a eso|esto], sin (comentarios|respuesta|comentario), no comment, ns nc, "
        "ns/nc, nsnc, me abstengo, abstención, es privado, privado, es personal, no es asunto (suyo|tuyo|vuestro), a "
        "usted no le importa, me reservo [la respuesta|mi opinión]",
        "later": "más tarde, [tal vez|quizás|un poco|mejor|lo hago|contesto|te contesto|respondo] más tarde, "
        "después, luego, lo hago (luego|después), mejor (luego|después|más tarde), (contesto|respondo|te digo|les "
        "digo) (luego|después|más tarde), ahora no, ahorita no, ahora no puedo, ahora mismo no [puedo], no ahora, no "
        "puedo ahora, en este momento no [puedo], hoy no, hoy no puedo, otro día, otro momento, en otro momento, "
        "otra vez será, "
        "[ahora] no tengo tiempo [ahora], sin tiempo ahora, [estoy|ando] [ahora] (ocupado|ocupada|liado|liada|en una "
        "reunión|en reunión|conduciendo|manejando|reunido|reunida|trabajando) [ahora], mal momento, no es (buen|un "
        "buen) momento, es mal momento, me pillas (mal|ocupado|ocupada|conduciendo), "
        "(recuérdame|recuérdeme|recuérdenme|recordadme|recuérdamelo|recuérdemelo|recuérdenmelo|recordarme|"
        "recordármelo|avísame|avíseme|avísenme) "
        "[más tarde|luego|después], (pregúntame|pregúnteme|pregúntenme|pregúntamelo) [más tarde|luego|después|otra "
        "vez|de nuevo], posponer, posponlo, pospóngalo, aplazar, aplázalo, para después, cuando tenga tiempo, vuelve "
        "más tarde, vuelva más tarde, dame un rato",
        "start": "empezar, comenzar, empieza, empecemos, start, reiniciar, reanudar, retomar, continuar, seguir, "
        "suscribir, suscribirme, suscríbeme, volver a (empezar|suscribirme), darme de alta, dame de alta, denme de "
        "alta, alta, pueden (escribirme|volver a escribirme) [de nuevo|otra vez], ya (pueden|puedes) escribirme, "
        "vamos",
        "help": "qué es (esto|eso), de qué se trata, de qué va esto, ayuda, ayúdame, ayúdeme, ayúdenme, necesito "
        "ayuda, socorro, help, quién (eres|es|es usted|me "
        "escribe|son|sos), (eres|es|es usted|esto es) un (bot|robot|humano), eres una máquina, "
        "qué (puedo|puedes|puede) (hacer|decir|escribir) [aquí], cómo funciona [esto], cómo (va|es) esto, cómo se usa",
        "human": "humano, un humano, una persona, persona, persona real, una persona real, un agente, agente, "
        "operador, operadora, un asesor, asesor, alguien, "
        "[puedo|podría|quiero|quisiera|necesito|me gustaría|se puede|prefiero|es posible] "
        "(hablar|comunicarme|contactar) con (alguien|una persona|un humano|una persona real|un agente|un asesor|un "
        "operador|un responsable|una persona de verdad|un ser humano), "
        "hablar con (alguien|una persona|un humano|un agente|un asesor|una persona real|un responsable), "
        "(llámame|llámeme|llámenme|llamadme|llámanos|llámennos), (me|nos) "
        "(puede|puedes|pueden|podéis|podrían|podría) llamar, que me (llame alguien|llamen), quiero que me llamen, "
        "una llamada, pásame con (alguien|una persona), páseme con (alguien|una persona|un agente)",
        "back": "atrás, volver, volver atrás, volver [a la] [pregunta] anterior, regresar, regresa, vuelve, vuelve "
        "atrás, ir atrás, retroceder, [la] [pregunta] anterior, para atrás, pregunta previa",
        "change": "cambiar, cambiar [la|mi|esa|esta] [respuesta], cambia [la|mi] respuesta, cambie [la|mi] "
        "respuesta, cámbialo, cambiarla, cambiarlo, quiero cambiarla, modificar [la|mi] [respuesta], modificar, "
        "corregir [la|mi] [respuesta], corregir, corrige, corregirlo, editar [la|mi] [respuesta], editar, "
        "deshacer, me (equivoqué|he equivocado|confundí) [de (botón|respuesta|opción)], botón equivocado, respuesta "
        "(equivocada|incorrecta), eso estaba mal, he cambiado de (opinión|idea), cambié de (opinión|idea), fue un "
        "error, rectificar",
        "status": "estado, status, mis respuestas, [ver|muéstrame|mostrar|muestra] mis respuestas, qué (dije|he "
        "dicho|respondí|contesté), qué (pasó|ha pasado|fue) (con|de) (mi|mis) "
        "(comentario|comentarios|opinión|feedback|respuesta|sugerencia), en qué quedó",
    },
    change_to="cambiar (a|por), cámbialo (a|por), cambia [lo|la] [mi respuesta] (a|por), cámbiala (a|por), mejor "
    "pon, mejor ponle, corrige a, cambiar mi respuesta (a|por), cambiar la respuesta (a|por)",
    meanings={
        "?": "estoy bien, ya, ajá, sí claro no, bueno",
        "yes": "sí (está bien|perfecto|todo bien|correcto|dale), sí, sii, sip, sep, seee, see, s, yes, yep, sí (sí|"
        "claro|por favor|gracias|por "
        "supuesto|señor|exacto|totalmente|desde luego|mucho|completamente|así es|seguro|creo|efectivamente|lo es|la "
        "verdad), claro, claro que (sí|si), claro [por supuesto], clarísimo, por supuesto [que sí], pues (sí|claro), "
        "vale, vale sí, "
        "desde luego [que sí], cómo no, ciertamente, cierto, es cierto, es verdad, verdad, así es, exacto, "
        "exactamente, efectivamente, en efecto, correcto, es correcto, afirmativo, seguro, seguro que sí, sin duda, "
        "sin dudarlo, totalmente, absolutamente, definitivamente, completamente, obvio, obviamente, dale, sale, "
        "de acuerdo, estoy de acuerdo, creo que sí, yo creo que sí, diría que sí, pienso que sí, eso creo, "
        "supuestamente sí, me parece que sí, yo diría que sí, por descontado, con gusto, encantado, encantada, eso "
        "es, eso mismo, ya lo creo, simón, la verdad [es] que sí, 👍, ✅, 👌, ✔",
        "yes/not_yet": "resuelto, [está|ya está|quedó|ya quedó] (resuelto|solucionado|arreglado|listo|corregido), "
        "solucionado, arreglado, [ya|ahora] [ya] funciona [bien|ahora|perfecto|perfectamente|todo], todo "
        "(bien|ok|perfecto|en orden), ya (va|anda) [bien], problema (resuelto|solucionado)",
        "no": "no, nop, nope, nel, noo, n, no (gracias|no|mucho|tanto|realmente|exactamente|señor|para nada|la "
        "verdad|creo|lo creo|lo es|por ahora|en absoluto|definitivamente|muchas gracias|demasiado|del todo|nunca), "
        "pues no, "
        "para nada, en absoluto, de ninguna manera, de ningún modo, ni hablar, ni de broma, ni loco, ni loca, nunca, "
        "jamás, nunca jamás, claro que no, por supuesto que no, desde luego que no, creo que no, yo creo que no, "
        "diría que no, pienso que no, me parece que no, no lo creo, no creo, no me parece, "
        "la verdad [es] que no, más bien no, me temo que no, lamentablemente no, desgraciadamente no, por desgracia "
        "no, desafortunadamente no, todavía no, aún no, negativo, absolutamente no, definitivamente no, seguro que "
        "no, no estoy de acuerdo, en desacuerdo, incorrecto, falso, no es (cierto|así|verdad), qué va, tampoco, 👎, "
        "❌, ✖",
        "fine": "sí, sip, ok, okay, okey, vale, bien, está bien, muy bien, de acuerdo, me parece bien, perfecto, "
        "claro, claro que sí, por supuesto, acepto, aceptado, sin problema, no hay problema, adelante, sí (por "
        "favor|gracias|claro|acepto|está bien), estoy de acuerdo, por qué no, dale, genial, con gusto, 👍, ✅, 👌, ✔",
        "no_thanks": "no, nop, no gracias, no me interesa, no estoy (interesado|interesada), prefiero que no, "
        "prefiero no, mejor no, no quiero, no (lo|la) quiero, no deseo, no acepto, rechazo, lo rechazo, no estoy de "
        "acuerdo, paso, de ninguna manera, por favor no, 👎, ❌, ✖",
        "not_me": "no soy yo, ese no soy yo, esa no soy yo, no soy esa persona, no soy la persona "
        "(correcta|indicada|adecuada), persona equivocada, número equivocado, contacto equivocado, se "
        "(equivoca|equivocan|equivocó|ha equivocado) de (persona|número), te (equivocas|equivocaste) de "
        "(persona|número), soy otra persona, está equivocado, está equivocada",
        "partly": "en parte, parcialmente, a medias, un poco, más o menos, sí y no, casi, no (del "
        "todo|completamente|totalmente|todo), en gran parte, solo en parte, hasta cierto punto, mejor pero no "
        "(resuelto|perfecto|del todo), regular, algo",
        "not_yet": "todavía no, aún no, no, nop, no todavía, sigue (igual|sin funcionar|fallando|roto|mal|el "
        "problema|dando problemas), [todavía|aún] no (funciona|está resuelto|está solucionado|está arreglado|va), no "
        "(funciona|está resuelto|está solucionado|está arreglado|ha cambiado nada|hay cambios), nada ha cambiado, "
        "todo sigue igual, el mismo problema, mismo problema, para nada, en absoluto, desgraciadamente no, "
        "lamentablemente no, la verdad que no, no realmente, 👎, ❌",
        "no_longer_matters": "ya no (importa|es necesario|hace falta|es importante|es relevante|aplica|lo "
        "necesito|lo necesitamos|me interesa), [ya] no importa [ya|más], da igual, olvídalo, olvídelo, olvídenlo, ya "
        "da igual, dejó de importar",
    },
    against={
        "yes": "no, nunca, jamás, ningún, ninguna, ni, sin, todavía, roto, falla, fallando, parcialmente, casi, "
        "excepto, a veces",
        "fine": "no, nunca, ningún, quién, pero, solo, salvo, mejor",
        "no": "funciona, bien, bueno, genial, perfecto, resuelto, solucionado, sí, mejor, a veces, pero, va",
        "not_yet": "ya funciona, bien, resuelto, solucionado, sí, genial, perfecto, parcialmente, mejor",
        "no_thanks": "sí, vale, ok, bien, pero",
        "not_me": "sí, pero",
        "partly": "",
        "no_longer_matters": "pero, todavía",
    },
    contractions={"q": "que", "xq": "porque", "pq": "porque", "tb": "tambien", "tmb": "tambien", "tqm": "te quiero",
    "d": "de", "x": "por", "xfa": "por favor", "nose": "no se", "osea": "o sea", "aver": "a ver"},
    moments={
        "day 0": "hoy",
        "": "el, la, los, las, un, una, de, del, al, a eso de, otra vez, de nuevo, quizás, tal vez, mejor, para, "
        "por, este, esta",
        "day 0; at 09:30": "esta mañana",
        "day 0; at 14:00": "esta tarde",
        "day 0; at 19:00": "esta noche",
        "cue; day 0": "hoy más tarde, más tarde hoy, hoy mismo más tarde",
        "day 1": "mañana, mñn, mañna",
        "day 1; at 09:30": "mañana por la mañana, mañana en la mañana, mañana temprano, mañana a primera hora, "
        "mañana a la mañana",
        "day 2": "pasado mañana, pasado",
        "day -1": "ayer",
        "day -2": "anteayer, antes de ayer, antier",
        "ago": "hace",
        "last": "pasado, pasada, último",
        "at 09:30": "por la mañana, en la mañana, a la mañana, temprano, a primera hora",
        "at 12:00": "al mediodía, a mediodía, mediodía",
        "at 13:30": "después de comer, después de almorzar",
        "at 14:00": "por la tarde, en la tarde, a la tarde, tarde",
        "at 18:00": "por la noche, en la noche, a última hora",
        "weekday 0": "lunes",
        "weekday 1": "martes",
        "weekday 2": "miércoles",
        "weekday 3": "jueves",
        "weekday 4": "viernes",
        "weekday 5": "sábado",
        "weekday 6": "domingo",
        "week 1": "la semana que viene, semana que viene, la próxima semana, próxima semana, la semana próxima, "
        "semana próxima, la semana entrante",
        "month 1": "el mes que viene, el próximo mes, próximo mes, mes que viene",
        "coming": "próximo, próxima, que viene, que entra",
        "in": "en, dentro de, de aquí a, después de",
        "clock": "a las, a la, a eso de las, sobre las",
        "unit 1": "minuto, minutos, min, minutitos",
        "unit 60": "hora, horas, h, hrs, horitas",
        "unit 1440": "día, días",
        "unit 10080": "semana, semanas",
        "unit 43200": "mes, meses",
        "unit 30": "media hora",
        "unit 15": "cuarto de hora",
        "count 2": "un par de, par de",
        "count 3": "unos, unas, unos pocos",
        "am": "am, de la mañana",
        "pm": "pm, de la tarde, de la noche",
        "cue": "podemos podemos hacer esto, hacerlo, lo podemos hacer, podemos hablar, se puede hacer, escríbeme, "
        "escríbame, escríbanme, vuelve a (preguntarme|escribirme), vuelva a preguntarme, vuelvan a preguntarme, "
        "posponer (hasta|para), pospón (hasta|para), aplazar (hasta|para), esperar (a|hasta), te respondo, les "
        "respondo, respondo, contesto, lo hago, hablamos, lo vemos",
    },
    months=(
        "enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago",
        "septiembre setiembre sept sep set", "octubre oct", "noviembre nov", "diciembre dic",
    ),
    endings=("o/a/os/as",),
    wording=Wording(
        both="y, así como",
        either="o",
        asking="cómo, qué, por qué, quién, cuándo, dónde, cuál, cuáles, está, es, son, fue, ha, tiene, puede",
        agreeing="está de acuerdo, de acuerdo o en desacuerdo",
        periods="hasta ahora, hoy, ahora, actualmente, esta semana, este mes, este trimestre, este año, la semana "
        "pasada, el mes pasado, el año pasado, desde, últimamente, recientemente, durante",
        superlatives="mejor, peor, excelente, perfecto, perfecta, increíble, fantástico, maravilloso, estupendo",
    ),
)  # fmt: skip
