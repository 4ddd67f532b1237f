package morph

import "strings"

// Spanish: plural of nouns, gender and number of adjectives. Written stress moves
// with the syllable an ending adds (canción, canciones; joven, jóvenes).
var spanish = Table{Lang: "es", Stems: spanishStems, ByPOS: byPOS(spanishAs), Stop: set(esStop)}

func spanishStems(w string) []Stem { return spanishAs(w, esAdjective(w)) }

func spanishAs(w string, adj bool) []Stem {
	if s, ok := esIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	one := func(list string) []Stem { return []Stem{{w, endings(list)}} }
	switch {
	case suffixed(w, "o"):
		if adj {
			return []Stem{{swap(w, "o", ""), endings("o a os as")}}
		}
		return one("0 s")
	case suffixed(w, "a", "e", "á", "é", "ó"):
		return one("0 s")
	case suffixed(w, "í", "ú"):
		return one("0 s es")
	case suffixed(w, "z"):
		return append(one("0"), Stem{swap(w, "z", "ces"), bare})
	case suffixed(w, "ón", "án", "ín", "én", "ún", "és", "ás", "ós", "ús"):
		e := "es"
		if suffixed(w, "és", "án", "ín") && w != "interés" || esOna[w] { // inglés → inglesa; -ón only for people
			e = "es a as"
		}
		n := len(w) - 3 // an accented vowel and a consonant
		return append(one("0"), Stem{w[:n] + esPlain.Replace(w[n:]), endings(e)})
	case suffixed(w, "s", "x"): // crisis, lunes
		if esStressedS[w] {
			return one("0 es")
		}
		return one("0")
	case suffixed(w, "en") && len(w) > 4: // orden → órdenes
		out := one("0 es")
		head := w[:len(w)-2]
		if i := strings.LastIndexAny(head, "aeiou"); i >= 0 && !strings.ContainsAny(w, "áéíóú") {
			accent := map[byte]string{'a': "á", 'e': "é", 'i': "í", 'o': "ó", 'u': "ú"}[head[i]]
			out = append(out, Stem{head[:i] + accent + head[i+1:] + "en", endings("es")})
		}
		return out
	case suffixed(w, "dor", "tor", "sor", "ñor", "ñol"):
		return one("0 es a as")
	case suffixed(w, "d", "j", "l", "n", "r", "y"):
		return one("0 es s")
	case suffixed(w, "i", "u"):
		return one("0 s")
	}
	return one("0 s es")
}

var esPlain = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")

// esAdjective: adjectives in -o, and persons with a feminine, by suffix or list.
// For other nouns -a is another word (puerto, puerta) or a verb (gobierno, gobierna).
func esAdjective(w string) bool {
	if esNoA[w] {
		return false
	}
	return esSimple[w] || len(w) > 5 && suffixed(w, esAdj...)
}

var (
	esAdj = fields(`ivo oso ado ido ído ico ario orio ano ino eno eño undo uto udo uso erso erno urno ero esco iaco íaco teco dizo uo
 ísimo ésimo ítimo ígeno ógeno áneo íneo éneo óneo ógrafo ólogo álogo fono nomo`)
	esSimple = set(`abierto absorto abstracto absurdo abuelo adepto adicto adjunto adulto adusto agrio agudo ajeno alto alumno amargo amarillo amigo amplio ancho anexo anónimo apto arduo arisco armenio asirio atento ateo avariento avaro aéreo añejo
 bajo baldío barato barroco bastardo beato bello bendito benigno bisnieto bizarro blanco bonito bosnio bravo bravío brujo brusco bruto bueno burdo burro cachorro caldeo calvo candidato caro castaño castizo cauto checo chico chino
 ciego cierto claro coevo cojo colono compacto complejo completo compuesto conciso concreto conejo confeso conjunto contento convexo convicto correcto corrupto corso corto criollo crudo cruento crédulo cuarto cubierto cuerdo culto
 cómodo decrépito demagogo denso descubierto desierto despierto devoto devuelto dicho diestro difunto digno directo discreto discípulo disjunto dispuesto distinto disuelto docto duro décimo ebrio egipcio electo encubierto enemigo
 enfermo envuelto erecto erudito esclavo escrito escueto eslavo eslovaco espeso espurio estonio estrecho estricto estupendo europeo exacto exento explícito expuesto exquisito extenso extinto extraño extremo falso favorito feo fiero
 fijo finito flaco flamenco flojo franco fronterizo frío frívolo funesto futuro gallego gato gemelo gordo grato gratuito griego grueso guapo hambriento hebreo hecho heterodoxo hijo homónimo hondo honesto horrendo hosco hueco huraño
 ignaro ignoto ileso iluso ilícito imperfecto implícito imprevisto impropio impuro inapto incierto incompleto incorrecto indeciso indigno indio indirecto indiscreto inepto inexacto inexperto infecto infinito ingrato inhóspito
 injusto inmaduro inmediato inmenso innato inquieto inseguro insensato insólito intacto intenso invicto inédito izquierdo judío junto justo lacio largo lego lento lerdo libio limpio liso listo literato lleno loco longevo lícito
 maduro maestro magno mago magro majo maldito maligno malo manco manso mayúsculo medio mendigo mero mestizo ministro minúsculo mismo mixto modesto molesto mozo mudo muerto mugriento mulato mutuo máximo mínimo nato necio nefasto
 negro neto neutro nieto niño novato novio nuevo nulo obeso obsoleto octavo oculto opuesto ortodoxo oscuro paralelo parco pardo pato payaso pedagogo perfecto perplejo perro plebeo pleno polaco polvoriento poseso preciso predilecto
 prematuro preso presunto previo previsto primo probo prolijo propenso propicio propio provisto prófugo prójimo próximo pulcro puro quieto quinto raro recio recto recíproco redondo remoto repleto resuelto revuelto rico ridículo
 robusto rojo romo roto rubio ruso sabio sacro sangriento sano santo seco secreto sediento seguro selecto sensato serbio serio sexto siervo siniestro sirio sobrio socio solo sombrío sordo soñoliento sucio sueco suegro suelto suizo
 sujeto sumiso sumo supremo supuesto séptimo tacaño tardío terco terso tibio tieso tonto tosco tranquilo travieso tremendo trunco tuerto turbio turco tío umbrío undécimo unido vacío vago vano vario vasco vasto viejo violento visto
 viudo vivo yerto zorro zurdo árbitro íntegro íntimo óptimo último`)
	// The feminine is another word or a verb: partido (party), partida (departure).
	esNoA = set(`abanico adjetivo agujero altiplano alumbrado aniversario apellido archivo armario atentado atributo auditorio aullido bandero bocado caldero calendario calzado camino carretero cartero casino catálogo centeno certificado cocido
 comentario comino comunicado condado contenido crucero cuaderno cuestionario cuidado cultivo descuido desempeño despido destino diccionario dinero directivo directorio diseño diálogo donativo dormitorio embudo empeño ensueño
 enunciado escalero escenario escritorio escudo esmero espino estado estatuto estreno fabrico febrero fenómeno formulario frontero ganado gemido glosario gobierno gotero gusano género hidrógeno horario incentivo indicativo
 individuo infierno instituto intestino inventario invierno itinerario juzgado laboratorio lapicero latido legado listado llamado madero marido mercado micrófono minuto molino monólogo mortero mosaico motivo músico nitrógeno número
 observatorio océano olvido oratorio oxígeno padrino pantano parentesco partido pecado pedido pepino pergamino pescado postulado preservativo pronóstico prólogo puñado recorrido remolino repertorio reposo residuo resultado ribero
 salario saludo santuario seminario senado sendero sentido significado silbido soldado sombrero sonido sueño sustantivo sábado tablero teclado tejado tejido teléfono terreno territorio tintero tocino torbellino tratado tributo
 tráfico universo velorio veneno verano vestido vocabulario órgano óxido`)
	esOna       = set("campeón león ladrón patrón peatón glotón bretón sajón anglosajón letón gascón bufón anfitrión llorón mandón comilón solterón matón frisón teutón peón bribón")
	esStressedS = set("mes gas bus tos res as")
	esIrregular = irregular(`bueno buen buenos buena buenas; malo mal malos mala malas; grande gran grandes; primero primer primeros primera primeras; tercero tercer terceros tercera terceras;
 primer primero primeros primera primeras; tercer tercero tercera terceros terceras; gran grande grandes; buen bueno buena buenos buenas; santo san santos santa santas; carácter caracteres; régimen regímenes; espécimen especímenes; político políticos política políticas;
 público públicos pública públicas; club clubs clubes; país países; joven jóvenes;
 dios dioses diosa diosas; juez jueces jueza juezas; jefe jefes jefa jefas; presidente presidentes presidenta presidentas; cliente clientes clienta clientas; alcalde alcaldes alcaldesa alcaldesas; actor actores actriz actrices; emperador emperadores emperatriz emperatrices; concejal concejales concejala concejalas; barón barones baronesa baronesas;
 canon cánones; mitin mítines; eslogan eslóganes; hipérbaton hipérbatos; lord lores; bailarín bailarines bailarina bailarinas; cualquiera cualquier cualesquiera`)
)

const esStop = `el la los las lo un una unos unas de del a al y e o u pero mas sino que qué quien quién quienes cual cuál cuales cuyo cuya donde dónde cuando cuándo como cómo
 en con sin por para sobre bajo entre hacia hasta desde contra según durante mediante tras ante se me te le les nos os su sus mi mis tu tus nuestro nuestra yo él ella
 ellos ellas usted ustedes nosotros esto este esta estos estas ese esa eso esos esas aquel aquella aquellos no ni si sí ya muy más menos también tampoco solo sólo es son
 era eran fue fueron sido está están estaba estar ha han había habían haber hay tiene tienen todo toda todos todas otro otra otros otras mucho muchos poco tan tanto
 porque pues aunque mientras así aún aun cada algo nada alguien nadie`
