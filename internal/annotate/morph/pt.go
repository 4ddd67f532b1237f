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
	one := func(list string) []Stem { return []Stem{{w, fields(list)}} }
	swapped := func(old, list string) []Stem { return append(one("0"), Stem{swap(w, old, ""), fields(list)}) }
	switch {
	case suffixed(w, "ão"):
		if ptAo[w] { // cidadão → cidadãos, cidadã
			return append(one("0 s"), Stem{swap(w, "ão", ""), fields("ões ães ã ãs")})
		}
		return swapped("ão", "ões ães ãos")
	case suffixed(w, "o"):
		if adj {
			return []Stem{{swap(w, "o", ""), fields("o a os as")}}
		}
		return one("0 s")
	case suffixed(w, "al"):
		return swapped("l", "is")
	case suffixed(w, "el"):
		return append(swapped("el", "éis eis"), Stem{w, bare})
	case suffixed(w, "ol"):
		return swapped("ol", "óis ois")
	case suffixed(w, "ul"):
		return swapped("l", "is")
	case suffixed(w, "il"): // stressed: barril → barris; unstressed: fácil → fáceis
		if strings.ContainsAny(w, "áéíóúâêô") {
			return swapped("il", "eis")
		}
		return swapped("il", "is eis")
	case suffixed(w, "m"):
		return swapped("m", "ns")
	case suffixed(w, "ês"): // inglês → inglesa; mês → meses
		return swapped("ês", "eses esa esas")
	case suffixed(w, "or"):
		if ptNoOra[w] {
			return one("0 es")
		}
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

// ptAdjective: adjectives in -o by suffix or list. For other nouns -a is another
// word (porto, porta).
func ptAdjective(w string) bool {
	if ptNoA[w] {
		return false
	}
	return ptSimple[w] || len(w) > 5 && suffixed(w, "ivo", "oso", "ado", "ido", "ico", "ário", "ório", "ano", "ino", "eno", "undo", "uto", "áneo", "âneo", "ínio", "eiro", "nomo", "cto", "rno", "íssimo", "ato", "ólogo", "sto", "nho")
}

var (
	ptSimple = set(`alto baixo longo curto largo novo velho bom mau pequeno bonito feio caro barato cheio vazio rico seco fresco frio claro escuro limpo sujo
 vermelho preto negro branco amarelo chinês russo grego turco sueco suíço basco primeiro segundo terceiro quarto quinto sexto último próximo mesmo próprio certo
 justo reto exato exacto sério médio inteiro alheio pleno são santo único morto aberto escrito feito prévio necessário estranho maduro puro duro válido ácido rápido sólido tímido
 gordo lento tonto louco vivo mútuo contínuo filho irmão tio avô amigo gato primo neto sogro aluno menino perigoso privado completo propício aquático externo interno bruto certeiro raro claro`)
	ptNoA = set(`partido músico sentido vestido pedido conteúdo mercado resultado significado grau lado cuidado pecado prado telhado verão piano órgão mão plano oceano
 tráfico indicativo arquivo motivo cultivo horário salário cenário dicionário aniversário vocabulário calendário território laboratório auditório diretório relatório
 dinheiro janeiro fevereiro banheiro cavaleiro roteiro contrato formato aparato mandato sindicato campeonato destino caminho vinho carinho terreno domínio raciocínio gosto custo posto texto
 produto imposto objeto objecto projeto projecto efeito respeito teto aspecto aspeto facto fato ato acto século título artigo banco`)
	ptNoOra     = set("valor amor calor cor dor favor flor fator factor motor rumor setor sector humor terror vapor teor temor maior menor melhor pior anterior posterior superior inferior exterior interior ulterior")
	ptStressedS = set("país deus gás mês rês")
	ptAo        = set("cidadão irmão cristão órgão bênção mão grão chão são vão sótão artesão pagão órfão")
	ptIrregular = irregular(`bom boa bons boas; mau má maus más; grande grã grão grandes; mão mãos; país países; deus deuses deusa deusas; gás gases; mês meses; mal males; cônsul cônsules; lápis; ônibus; vírus; atlas;
 caráter caracteres; carácter caracteres; júnior juniores; sênior seniores; espanhol espanhola espanhóis espanholas; europeu europeia europeus europeias européia européias; judeu judia judeus judias; ateu ateia ateus ateias; avô avó avôs avós avos;
 alemão alemã alemães alemãs; irmã irmãs; réu ré réus rés; ator atriz atores atrizes; actor actriz actores actrizes; imperador imperatriz imperadores; embaixador embaixadores embaixadora embaixatriz; crise crises; cru crua crus cruas; nu nua nus nuas; pai pais`)
)

const ptStop = `o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à às por pelo pela pelos pelas para pra com sem sob sobre entre até desde contra segundo
 durante mediante após ante e ou nem mas porém que quem qual quais cujo cuja onde quando como se porque pois embora enquanto assim já muito mais menos também tampouco só não sim
 é são era eram foi foram ser sido está estão estava estar há tem têm tinha ter havia me te lhe lhes nos vos eu ele ela eles elas nós você vocês seu sua seus suas meu minha teu nosso nossa
 este esta estes estas esse essa isso isto esses essas aquele aquela aqueles aquelas todo toda todos todas outro outra outros outras pouco tanto tão algum alguma alguns algumas cada nada ninguém ainda mesmo`
