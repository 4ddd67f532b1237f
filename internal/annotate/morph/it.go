package morph

import "sync"

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
	forms := func(cut int, list string) []Stem { return []Stem{{w[:len(w)-cut], endings(list)}} }
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
	case suffixed(w, "ca", "ga"): // banchi are not banks
		if itPersonA[w] || suffixed(w, "arca") {
			return forms(1, "a he hi")
		}
		return forms(1, "a he")
	case suffixed(w, "a"):
		if itPersonA[w] || suffixed(w, itA...) && !itPlainA[w] { // artista → artisti, artiste; problema → problemi
			return forms(1, "a i e")
		}
		return forms(1, "a e")
	case suffixed(w, "tore"): // attore → attrice
		return append(forms(1, "e i"), Stem{w[:len(w)-3] + "r", endings("ice ici")})
	case suffixed(w, "ssore"): // assessora, professoressa
		return forms(1, "e i a essa esse")
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

// endings is fields for lists that every word asks for again.
func endings(list string) []string {
	if e, ok := endingLists.Load(list); ok {
		return e.([]string)
	}
	e := fields(list)
	endingLists.Store(list, e)
	return e
}

var endingLists sync.Map

// itAdjective: adjectives in -o, and persons with a feminine, by suffix or list.
// For other nouns -a is another word (porto, porta) or a verb (acquisto, acquista).
func itAdjective(w string) bool {
	if itNoA[w] {
		return false
	}
	return itSimple[w] || len(w) > 5 && suffixed(w, itAdj...)
}

var (
	itAdj = fields(`ivo oso ato uto ito into unto erso arso uso osto ico iaco esco ario orio ano ino uno eno erno urno ero uro ido ondo
 issimo timo esimo eo uo nomo ologo sofo grafo gnolo filo fono`)
	itSimple = set(`abietto acceso accorto acerbo acido acuto adatto adulto aereo allegro allievo alto alunno amato ameno amico ampio analogo annesso anonimo aperto appeso arabo arbitro architetto arido asciutto ascritto assurdo astratto ateo attento
 avaro avido avo barbaro barocco basso bello benedetto benigno bianco bieco bigio bimbo bravo bruno brusco brutto buffo bulgaro buono caldo calmo caro casto cauto cavo ceco certo chiaro chirurgo cieco codardo colto commosso comodo
 compagno compatto complesso completo compreso concesso conciso concreto condiviso connesso consueto contento contorto coperto coreo corretto corrotto corto costretto cotto crespo crudo cuoco cupo curdo deciso dedotto degno denso
 descritto deserto destro devoto diretto discepolo discreto disfatto distratto diviso doppio dotto dritto dubbio duro ebreo eccelso edito eletto empio epico equo esatto esperto espresso esteso estremo etico faceto falso fanciullo
 fatto fausto fermo fesso fiacco figlio figliolo finto fisso fitto fornaio fosco franco freddo fritto funesto gaio gatto gemello giallo giusto goffo gonfio gramo grasso grato greco grezzo grigio grosso guasto ignaro ignoto illeso
 immenso imperfetto impreciso imprevisto inadatto incerto incolto incompleto indeciso indegno indiretto indiscreto indotto inesperto inetto infermo infetto ingiusto ingordo inquieto inscritto intatto integro intenso interrotto
 introdotto iscritto ladro laico largo lento lercio lesto lieto lombardo lordo losco lungo lupo macabro maestro magno mago magro maledetto maligno malvagio marcio massimo matto medio mesto mezzo minimo ministro misto modesto
 molesto monaco monco morto mosso muto mutuo nano nato nefasto negro nero netto nonno nono notaio noto novello nudo nullo nuovo obeso obsoleto occulto offeso onesto opaco operaio oppresso ottavo ovvio parallelo parecchio pazzo
 perfetto perplesso perso pessimo piatto piccolo pieno pigro polacco poliziotto preciso predetto prediletto pregno prescritto preso previsto primo privo probo profugo prolisso promosso pronto propenso proprio prossimo protetto
 provetto provvisto puro quarto quieto ragazzo randagio raro redatto regio remoto reo retto ricco ridicolo ridotto riflesso rimasto ristretto robusto rosso rotto rozzo russo sacro saggio salvo sano santo sardo sarto savio scaltro
 schiavo schietto sciocco scomodo sconfitto sconnesso scontento scorretto scorso scosso scritto scuro secco segreto sepolto serbo serio servo sesto sfitto sgarbo sindaco singolo sinistro slavo slovacco smorto snello sobrio socio
 soddisfatto sodo solo sommesso sommo sonoro sordo sospeso sottoscritto sozzo spento spesso sporco sposo sprovvisto spurio stanco stesso stolto storto stretto stupendo suddetto superbo supremo sveglio svelto tardo terso terzo teso
 tetro tondo tradotto tranquillo trascritto tremendo triplo tristo turco umano umido ungaro unico unto usato usuraio vacuo vago vano vario vasto vecchio vedovo vero vetusto vinto vispo vivo vizzo vuoto zio zoppo`)
	// The feminine is another word or a verb; or there is none.
	itNoA = set(`adesivo affresco aggettivo agosto allegato altopiano ambito anniversario antiquario aperitivo apparato appetito appunto archivo arrosto attentato attestato attributo avamposto baccano battesimo battito bollettino bottino bucato
 calendario cammino campionario campionato candito carico casino catino certificato cestino cimitero circuito commissariato compito comunicato consolato contenuto contributo credito cristianesimo cuscino debito declino deposito
 destino dettato diario dipinto direttivo direttorio dispositivo disuso divano dizionario dormitorio dottorato enunciato esercito esordito fascino fatturato fenomeno festino formato gelato gelsomino genero giardino glossario
 governo gradino idrogeno impero incarico incentivo individuo infuso intestino inventario inverno invito istinto istituto itinerario labirinto laboratorio lavandino lessico listino macchinario magazzino mandato manico marito
 mattino mausoleo mercato merito metano ministero minuto mistero monastero monologo mosaico motivo motorino mulino musico nucleo numero obiettivo oceano odorato ombelico orario orecchino organo osservatorio ossigeno palato panico
 panino pantano papato papavero parato partito passeggino peccato pensiero perito petroleo pizzico portico predicato prestito principato profilo prologo proposito protestantesimo prurito pulcino quaderno quesito questionario
 recinto recupero reddito refuso requisito ricovero rifiuto rifuso ripieno riposo risultato rosario rubino salario saluto santuario scarico scenario sciopero scontrino seminario senato sentiero servito sindacato sipario soldato
 sommario soprano sopruso sostantivo spirito spunto starnuto statuto strato supermercato taccuino telefono terreno territorio tessuto traffico transito trattato tributo trofeo umanesimo universo uragano vaccino valico veleno
 velluto vestiario vestito violino vocabolario volantino vomito vulcano zodiaco`)
	// Nouns in -a with a plural in -i: persons, and Greek words in -ma.
	itA         = fields("ista eta ota auta crata iatra ema amma emma oma sma gma cida")
	itPersonA   = set("atleta geometra pirata acrobata apostata eremita gesuita collega belga stratega duca clima trauma panorama papa")
	itPlainA    = set("lista pista vista rivista svista conquista intervista provvista crista ruota nota quota moneta meta seta dieta cometa carota pineta fiamma mamma chioma crema")
	itIrregular = irregular(`uomo uomini; dio dei dea dee; bue buoi; tempio templi; re; gru; eco echi; uovo uova; dito dita diti; braccio braccia bracci; ginocchio ginocchia ginocchi; labbro labbra labbri; osso ossa ossi; paio paia; migliaio migliaia; centinaio centinaia; miglio miglia;
 ciglio ciglia cigli; sopracciglio sopracciglia; lenzuolo lenzuola lenzuoli; corno corna corni; grido grida gridi; urlo urla urli; strido strida; fondamento fondamenta fondamenti; membro membri membra; cervello cervelli cervella; orecchio orecchie orecchi; vestigio vestigia vestigi; calcagno calcagna calcagni; budello budella;
 mano mani; ala ali; arma armi; buono buon buona buoni buone; bello bel bell bella belli belle begli bei; grande gran grandi; santo san sant santa santi sante; signore signor signori; dottore dottor dottori dottoressa dottoresse; professore professor professori professoressa professoresse;
 studente studenti studentessa studentesse; avvocato avvocati avvocata avvocate avvocatessa; presidente presidenti presidentessa; specie; serie; crisi; analisi; tesi; legge leggi; gregge greggi; moglie mogli; superficie superfici superficie; effigie effigi; muro muri mura; settore settori; motore motori; fattore fattori; vettore vettori; trattore trattori; reattore reattori;
 storico storici storica storiche; medico medici medica mediche; carcere carceri`)
)

const itStop = `il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall
 nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull e ed o od ma che chi cui non se come quando dove mentre perché poiché anche più meno molto poco
 tanto troppo già ancora sempre mai poi ora qui lì là sì no è sono era erano fu furono essere stato stata stati state sia ha hanno aveva avevano avere ho abbiamo può possono
 si mi ti ci vi ne lui lei loro noi voi io tu suo sua suoi sue mio mia miei mie tuo nostro questo questa questi queste quello quella quelli quelle quel quei quegli
 ogni alcuni alcune qualche tutto tutta tutti tutte altro altra altri altre quale quali quanto dopo prima senza contro verso durante oltre`
