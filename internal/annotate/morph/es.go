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
	one := func(list string) []Stem { return []Stem{{w, fields(list)}} }
	plain := strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")
	lastVowel := func(s string) (string, string) { // cut before the last two letters, whose accent falls
		r := []rune(s)
		return string(r[:len(r)-2]), plain.Replace(string(r[len(r)-2:]))
	}
	switch {
	case suffixed(w, "o"):
		if adj {
			return []Stem{{swap(w, "o", ""), fields("o a os as")}}
		}
		return one("0 s")
	case suffixed(w, "a", "e", "á", "é", "ó"):
		return one("0 s")
	case suffixed(w, "í", "ú"):
		return one("0 s es")
	case suffixed(w, "z"):
		return append(one("0"), Stem{swap(w, "z", "ces"), bare})
	case suffixed(w, "ón", "án", "ín", "én", "ún", "és", "ás", "ós"):
		head, tail := lastVowel(w)
		e := fields("es")
		if suffixed(w, "és", "án", "ín") || esOna[w] { // inglés → inglesa; -ón only for people
			e = fields("es a as")
		}
		return append(one("0"), Stem{head + tail, e})
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
			out = append(out, Stem{head[:i] + accent + head[i+1:] + "en", fields("es")})
		}
		return out
	case suffixed(w, "dor", "tor", "sor", "ñol"):
		return one("0 es a as")
	case suffixed(w, "d", "j", "l", "n", "r", "y"):
		return one("0 es s")
	case suffixed(w, "i", "u"):
		return one("0 s")
	}
	return one("0 s es")
}

// esAdjective: adjectives in -o by suffix or list. For other nouns -a is another
// word (puerto, puerta).
func esAdjective(w string) bool {
	if esNoA[w] {
		return false
	}
	return esSimple[w] || len(w) > 5 && suffixed(w, "ivo", "oso", "ado", "ido", "ico", "ario", "orio", "ano", "eño", "undo", "ísimo", "uto", "ígeno", "ógrafo", "ólogo", "áneo", "íneo", "fono", "nomo", "cto", "rno", "evo")
}

var (
	esSimple = set(`alto bajo largo corto ancho nuevo viejo bueno malo pequeño bonito feo caro barato lleno vacío rico seco fresco frío claro oscuro limpio sucio
 rojo negro blanco amarillo chino ruso griego turco sueco suizo vasco primero segundo tercero cuarto quinto sexto último próximo mismo propio cierto
 justo recto exacto serio medio entero ajeno pleno sano santo solo único muerto abierto cubierto escrito hecho previo necesario extraño maduro puro duro
 gordo flaco lento tonto loco listo vivo mutuo continuo hijo hermano tío abuelo niño chico amigo gato perro sobrino cuñado nieto suegro alumno
 femenino masculino argentino latino marino vecino interno externo financiero extranjero petrolero compañero ingeniero obrero minero pesquero soltero verdadero`)
	// The feminine is another word: partido (party), partida (departure).
	esNoA = set(`partido sentido vestido pedido contenido mercado estado resultado significado grado lado cuidado pecado prado tejado verano piano órgano mano
 tráfico pico indicativo archivo motivo cultivo horario salario escenario diccionario aniversario vocabulario calendario
 territorio laboratorio auditorio directorio dormitorio músico físico químico matemático mecánico técnico crítico gráfico producto`)
	esOna       = set("campeón león ladrón patrón")
	esStressedS = set("mes gas dios bus tos res as autobús")
	esIrregular = irregular(`bueno buen buenos buena buenas; malo mal malos mala malas; grande gran grandes; primero primer primeros primera primeras; tercero tercer terceros tercera terceras;
 primer primero primeros primera primeras; tercer tercero tercera terceros terceras; gran grande grandes; buen bueno buena buenos buenas; santo san santos santa santas; carácter caracteres; régimen regímenes; espécimen especímenes; político políticos política políticas;
 público públicos pública públicas; club clubs clubes; país países; raíz raíces; maíz maíces; baúl baúles; capaz capaces; joven jóvenes; crisis; tesis; virus; análisis; lunes; martes; miércoles; jueves; viernes; sábado sábados; índice índices`)
)

const esStop = `el la los las lo un una unos unas de del a al y e o u pero mas sino que qué quien quién quienes cual cuál cuales cuyo cuya donde dónde cuando cuándo como cómo
 en con sin por para sobre bajo entre hacia hasta desde contra según durante mediante tras ante se me te le les nos os su sus mi mis tu tus nuestro nuestra yo él ella
 ellos ellas usted ustedes nosotros esto este esta estos estas ese esa eso esos esas aquel aquella aquellos no ni si sí ya muy más menos también tampoco solo sólo es son
 era eran fue fueron sido está están estaba estar ha han había habían haber hay tiene tienen todo toda todos todas otro otra otros otras mucho muchos poco tan tanto
 porque pues aunque mientras así aún aun cada algo nada alguien nadie`
