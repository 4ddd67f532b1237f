package morph

// Italian: final vowels carry number and gender. Elided articles are cut off at
// the apostrophe before a word comes here.
var italian = Table{Lang: "it", Stems: italianStems, ByPOS: byPOS(italianAs), Stop: set(itStop)}

func italianStems(w string) []Stem { return italianAs(w, itAdjective(w)) }

func italianAs(w string, adj bool) []Stem {
	if s, ok := itIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	forms := func(cut int, list string) []Stem { return []Stem{{w[:len(w)-cut], fields(list)}} }
	switch {
	case suffixed(w, "cio", "gio", "glio"): // servizio keeps zi-; cio gio glio lose i
		if adj {
			return forms(2, "io i ia ie e")
		}
		return forms(2, "io i")
	case suffixed(w, "io"): // zio → zii, studio → studi
		if adj {
			return forms(2, "io i ii ia ie")
		}
		return forms(2, "io i ii")
	case suffixed(w, "co", "go"): // medico → medici, fuoco → fuochi: stress decides, so both
		if adj {
			return forms(1, "o i hi a he")
		}
		return forms(1, "o i hi")
	case suffixed(w, "o"):
		if adj {
			return forms(1, "o i a e")
		}
		return forms(1, "o i")
	case suffixed(w, "cia", "gia"): // provincia → province, province; camicia → camicie
		return forms(2, "ia ie e")
	case suffixed(w, "ca", "ga"):
		return forms(1, "a he hi")
	case suffixed(w, "ista", "ta"): // artista → artisti, artiste
		return forms(1, "a i e")
	case suffixed(w, "ma"): // problema → problemi, forma → forme
		return forms(1, "a i e")
	case suffixed(w, "a"):
		return forms(1, "a e")
	case suffixed(w, "tore", "sore"): // attore → attrice
		return append(forms(1, "e i"), Stem{w[:len(w)-3] + "rice", bare}, Stem{w[:len(w)-3] + "rici", bare})
	case suffixed(w, "ie"):
		return forms(0, "0")
	case suffixed(w, "ale", "are", "ore", "ile"): // truncated before a noun: direttor generale
		return append(forms(1, "e i"), Stem{w[:len(w)-1], bare})
	case suffixed(w, "e"):
		return forms(1, "e i")
	case oneOf(before(w, 0), "àèéìòùáíóúi"):
		return forms(0, "0")
	}
	return forms(0, "0 s") // loans do not change; some writers add -s
}

// itAdjective: adjectives in -o by suffix or list. For other nouns -a is another
// word (porto, porta).
func itAdjective(w string) bool {
	if itNoA[w] {
		return false
	}
	return itSimple[w] || len(w) > 5 && suffixed(w, "ivo", "oso", "ato", "uto", "ito", "ico", "ario", "orio", "ano", "ino", "aneo", "ero", "nto", "tto", "sto", "rso", "uso", "eno", "erno", "nomo", "ologo", "asto", "eo", "sico")
}

var (
	itSimple = set(`alto basso lungo corto largo nuovo vecchio buono cattivo piccolo bello brutto caro pieno vuoto ricco secco fresco freddo caldo chiaro scuro
 rosso nero bianco giallo primo secondo terzo quarto quinto sesto ultimo prossimo stesso medesimo proprio certo giusto retto esatto serio medio intero
 sano santo solo unico morto aperto scritto fatto maturo puro duro grosso lento matto vivo mutuo continuo figlio zio nonno bimbo amico gatto nipote
 tedesco russo greco turco cinese ragazzo cugino vario ampio doppio proprio contrario scorso solido timido rapido grosso profondo rotondo vasto onesto pubblico`)
	itNoA = set(` mercato risultato trattato contratto fatto prodotto progetto effetto oggetto soggetto aspetto concetto diritto rispetto difetto momento
 argomento documento elemento strumento trattamento movimento aumento intervento evento talento vento accento articolo obiettivo motivo archivo archivio
 credito debito merito limite punto posto costo testo resto gusto porto verso corso ricorso concorso discorso percorso universo ingresso processo successo congresso progresso
 museo pensiero numero ministero impero cimitero mistero foglio giardino destino cammino mattino confine vino salario orario diario scenario calendario dizionario
 territorio laboratorio direttorio settore termino terreno treno governo inverno quaderno piano mano divano gabinetto getto letto tetto banco centro
 secolo titolo popolo edificio esercito vestito gruppo pozzo premio prezzo muro passo funerale soldo luogo metodo periodo modo caso peso viso naso riso avviso uso corpo campo tempo lavoro valore
 musico`)
	itIrregular = irregular(`uomo uomini; dio dei; bue buoi; tempio templi; uovo uova; dito dita diti; braccio braccia bracci; ginocchio ginocchia; labbro labbra; osso ossa ossi; paio paia; migliaio migliaia; centinaio centinaia;
 mano mani; ala ali; arma armi; buono buon buona buoni buone; bello bel bell bella belli belle begli bei; grande gran grandi; santo san sant santa santi sante; signore signor signori; dottore dottor dottori; professore professor professori professoressa professoresse;
 studente studenti studentessa studentesse; dottoressa dottoresse; specie; serie; crisi; analisi; tesi; legge leggi; gregge greggi; moglie mogli; superficie superfici superficie; muro muri mura; settore settori; motore motori; fattore fattori; vettore vettori; trattore trattori`)
)

const itStop = `il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall
 nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull e ed o od ma che chi cui non se come quando dove mentre perché poiché anche più meno molto poco
 tanto troppo già ancora sempre mai poi ora qui lì là sì no è sono era erano fu furono essere stato stata stati state sia ha hanno aveva avevano avere ho abbiamo può possono
 si mi ti ci vi ne lui lei loro noi voi io tu suo sua suoi sue mio mia miei mie tuo nostro questo questa questi queste quello quella quelli quelle quel quei quegli
 ogni alcuni alcune qualche tutto tutta tutti tutte altro altra altri altre quale quali quanto dopo prima senza contro verso durante oltre`
