package morph

import "strings"

// Portuguese: plural of nouns, gender and number of adjectives. -ão has three
// plurals, which history decides and the word does not show.
var portuguese = Table{Lang: "pt", Stems: portugueseStems, ByPOS: byPOS(portugueseAs), Stop: set(ptStop)}

func portugueseStems(w string) []Stem { return portugueseAs(w, ptAdjective(w)) }

func portugueseAs(w string, adj bool) []Stem {
	if s, ok := ptIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	one := func(list string) []Stem { return []Stem{{w, endings(list)}} }
	swapped := func(old, list string) []Stem { return append(one("0"), Stem{swap(w, old, ""), endings(list)}) }
	switch {
	case suffixed(w, "ão"):
		e := "ões"
		if ptAos[w] {
			e += " ãos"
		}
		if ptAes[w] {
			e += " ães"
		}
		if ptA[w] { // cidadão → cidadã
			e += " ã ãs"
		}
		if ptOa[w] { // leão → leoa, chorão → chorona
			e += " oa oas ona onas"
		}
		return swapped("ão", e)
	case suffixed(w, "o"):
		if adj {
			return []Stem{{swap(w, "o", ""), endings("o a os as")}}
		}
		return one("0 s")
	case suffixed(w, "al", "ul"):
		return swapped("l", "is")
	case suffixed(w, "el"):
		return swapped("el", "éis eis")
	case suffixed(w, "ol"):
		return swapped("ol", "óis ois")
	case suffixed(w, "il"): // stressed: barril → barris; unstressed: fácil → fáceis
		if strings.ContainsAny(w, "áéíóúâêô") {
			return swapped("il", "eis")
		}
		return swapped("il", "is eis")
	case suffixed(w, "m"):
		return swapped("m", "ns")
	case suffixed(w, "ês"): // inglês → inglesa; mês → meses
		return swapped("ês", "eses esa esas")
	case suffixed(w, "dor", "tor", "sor", "hor") && !ptNoOra[w]:
		return one("0 es a as")
	case suffixed(w, "r", "z"):
		return one("0 es")
	case suffixed(w, "n"):
		return one("0 s es")
	case suffixed(w, "s", "x"):
		if ptStressedS[w] {
			return one("0 es")
		}
		return one("0")
	}
	return one("0 s")
}

// ptAdjective: adjectives in -o, and persons with a feminine, by suffix or list.
// For other nouns -a is another word (porto, porta) or a verb (governo, governa).
func ptAdjective(w string) bool {
	if ptNoA[w] {
		return false
	}
	return ptSimple[w] || len(w) > 5 && suffixed(w, ptAdj...)
}

var (
	ptAdj = fields(`ivo oso ado ido ído ico ário ório ano ino íno eno undo ondo uto uso erso erno urno eo eiro uo
 nomo íssimo ésimo ítimo ólogo álogo ógrafo ófilo ígeno ógeno esco onho`)
	ptSimple = set(`aberto absorto abstrato absurdo adepto adjunto adulto afoito agudo alheio alto aluno amado amarelo amargo amigo amplo ancho anexo antigo anónimo anônimo apto arisco arménio armênio atento ativo austríaco avesso baixo baldio barato
 barroco basco bastardo beato belo bendito benigno bento bielorrusso bisneto bizarro bonito branco bravo brusco bruto bruxo burro cachorro calmo calvo candidato caro castanho casto cauto cego certo chato checo cheio claro colono
 compacto completo complexo composto conciso concreto confesso conjunto contento convexo convicto correcto correto corrupto coxo crédulo culto curto cómodo cômodo denso descrito deserto desperto destro devoto difunto digno directo
 direto discreto disjunto disposto distinto docto doido douto duplo duro décimo egípcio eleito encoberto enfermo ereto erudito escasso escravo escrito escuro eslavo eslovaco esperto espesso esquerdo esquisito estranho estreito
 estrito exacto exato exausto explícito expresso extenso extinto extremo exímio falso farto favorito feio feito fero filho finito fixo fraco franco frio frouxo funesto futuro gago gato gordo grato gratuito graúdo grego grosso
 heterodoxo homônimo honesto húngaro idoso ignoto ileso ilícito imenso imperfeito implícito imprevisto impuro inapto inato incerto incompleto incorreto indeciso indigno indirecto indireto indiscreto inepto inexato infecto infinito
 ingrato inimigo injusto inquieto inscrito inseguro insensato insólito intacto intenso invicto inédito inóspito irmão junto justo laico largo lento limpo lindo liso literato lobo longo louco louro líbio lícito maduro magno mago
 magro maldito maligno manco manso marinho meio mero mesmo mesquinho mestiço ministro misto miúdo modesto morto mouro moço mudo mulato máximo médio mínimo nato nefasto negro neto neutro noivo novato novo nulo obeso obsoleto oculto
 oitavo oposto ortodoxo paraguaio paralelo parco pardo parvo pato perfeito perito perplexo pleno porco preciso predileto prefeito prematuro prescrito preso preto pretérito previsto primo pronto propenso propício prévio próprio
 próspero próximo puro péssimo quarto quieto quinto raro raso recíproco remoto repleto restrito reto rico ridículo rijo robusto roto rouco roxo rubro russo sacro sadio santo satisfeito seco secreto seguro seleto sensato servo sexto
 sinistro sobrinho sogro solto sombrio sonso sozinho sueco sujo sumo suposto supremo surdo suíço sábio sério sérvio sétimo sírio sóbrio sócio tacanho tardio teso tio tolo tonto torto tosco triplo trêmulo turco turvo unido uruguaio
 usado vago vasto vazio velho vermelho vesgo visto vivo vizinho viúvo árbitro áspero ébrio íbero índio íntegro íntimo óptimo ótimo último`)
	// The feminine is another word or a verb: partido (party), partida (departure).
	ptNoA = set(`abanico adjetivo alarido aniversário apelido aperitivo arquivo atentado atributo auditório bandeiro banheiro bocado cadeiro caderno caldeiro calendário canteiro carteiro cassino catálogo cavaleiro celeiro cenário certificado
 chamado chuveiro comentário comunicado condado conduto cruzeiro cuidado cultivo desengano destino dicionário dinheiro directivo diretivo diretório dispositivo diálogo donativo dormitório doutorado engano ensino enunciado
 escritório estado estatuto fabrico fenómeno fenômeno feriado fevereiro figurino formulário fronteiro gemido glossário governo gramado horário incentivo indicativo indivíduo inferno instituto intestino inventário inverno isqueiro
 janeiro laboratório legado lixeiro machado madeiro marido mercado mestrado minuto monólogo mosaico mosteiro motivo músico noivado núcleo observatório oceano oratório ouvido partido pecado pedido petróleo produto prólogo punhado
 pânico pórtico reduto reinado relatório repertório repouso resultado resíduo ribeiro roteiro ruído salário senado sentido significado soldado substantivo sábado tabuleiro tecido teclado telhado terreno território tinteiro torneiro
 tratado travesseiro tributo tráfico universo usufruto velório veneno vestido viaduto vocabulário`)
	ptNoOra     = set("fator factor dor andor")
	ptStressedS = set("país deus gás ás obus ananás")
	// -ão: plurals in -ãos and -ães, feminines in -ã and in -oa or -ona.
	ptAos       = set("cidadão cristão órgão bênção grão chão são vão sótão artesão pagão órfão acórdão irmão concidadão corrimão cortesão desvão rincão verão vulcão aldeão ancião anão vilão refrão temporão sultão alazão hortelão ermitão")
	ptAes       = set("pão cão capitão alemão catalão escrivão tabelião charlatão guardião sacristão capelão aldeão ancião ermitão refrão sultão alazão cirurgião faisão")
	ptA         = set("cidadão concidadão cristão são vão artesão pagão órfão irmão cortesão aldeão ancião anão vilão temporão alemão catalão escrivão tabelião charlatão guardião capitão cirurgião campeão anfitrião bretão saxão anglo-saxão letão afegão ermitão castelão")
	ptOa        = set("leão patrão leitão pavão tabelião comilão chorão mandão solteirão valentão bonitão glutão brigão folião peão ladrão barão")
	ptIrregular = irregular(`bom boa bons boas; mau má maus más; grande grã grão grandes; mão mãos; país países; deus deuses deusa deusas; gás gases; mês meses; mal males; cônsul cônsules; raiz raízes raizes; juiz juízes juíza juízas;
 caráter caracteres; carácter caracteres; júnior juniores; sênior seniores; hífen hifens; abdômen abdomens; abdómen abdómens; espanhol espanhola espanhóis espanholas; europeu europeia europeus europeias européia européias; judeu judia judeus judias; ateu ateia ateus ateias; plebeu plebeia plebeus plebeias; hebreu hebreia hebreus hebreias; avô avó avôs avós avos;
 réu ré réus rés; ator atriz atores atrizes; actor actriz actores actrizes; imperador imperatriz imperadores; embaixador embaixadores embaixadora embaixadoras embaixatriz; cru crua crus cruas; nu nua nus nuas; presidente presidentes presidenta presidentas; barão barões baronesa baronesas; ladrão ladrões ladra ladras;
 júri júris; projétil projéteis; réptil répteis; mel méis meles`)
)

const ptStop = `o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à às por pelo pela pelos pelas para pra com sem sob sobre entre até desde contra segundo
 durante mediante após ante e ou nem mas porém que quem qual quais cujo cuja onde quando como se porque pois embora enquanto assim já muito mais menos também tampouco só não sim
 é são era eram foi foram ser sido está estão estava estar há tem têm tinha ter havia me te lhe lhes nos vos eu ele ela eles elas nós você vocês seu sua seus suas meu minha teu nosso nossa
 este esta estes estas esse essa isso isto esses essas aquele aquela aqueles aquelas todo toda todos todas outro outra outros outras pouco tanto tão algum alguma alguns algumas cada nada ninguém ainda mesmo`
