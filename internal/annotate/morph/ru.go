package morph

import "strings"

// Russian: case and number of nouns, case, number and gender of adjectives, by
// the last letters of the dictionary form. Fleeting vowels (рынок, рынка; оценка,
// оценок) are stems of their own.
var russian = Table{Lang: "ru", Fold: foldRussian, Stems: russianStems, Stop: foldedSet(ruStop, foldRussian)}

// foldRussian: ё is written е by most; the stress mark is not a letter.
func foldRussian(r rune) rune {
	switch r {
	case 'ё':
		return 'е'
	case '\u0301':
		return -1
	}
	return r
}

var (
	ruHardAdj   = fields("ый ой ий ого ому ым ом ая ую ою ое ые ых ыми")
	ruVelar     = fields("ий ой ого ому им ом ая ую ою ое ие их ими")
	ruSoftAdj   = fields("ий его ему им ем яя юю ею ей ее ие их ими ая ую ое")
	ruMasc      = fields("0 а у ом е ы ов ам ами ах")
	ruPlural    = fields("ам ами ах")
	ruReflexive = cross(fields("ий его ему им ем ая ую ей ее ие их ими"), fields("ся"))
)

const ruConsonants = "бвгджзйклмнпрстфхцчшщ"

func russianStems(w string) []Stem {
	if s, ok := ruIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	r := []rune(w)
	n := len(r)
	last := r[n-1]
	cut2 := string(r[:n-2])
	stem := func(s, list string) Stem { return Stem{s, endings(list)} }
	if oblique := ruFleeting[w]; oblique != "" { // угол → угла, уголь → угля
		switch last {
		case 'ь':
			return []Stem{{w, bare}, stem(oblique, "я ю ем и е ей ям ями ях")}
		case 'й':
			return []Stem{{w, bare}, stem(oblique, "я ю ем и е ев ям ями ях")}
		}
		return []Stem{{w, bare}, stem(oblique, "а у ом е и ы ов ам ами ах")}
	}
	if ruIndeclinable[w] {
		return []Stem{{w, bare}}
	}
	if ya := ruYa[w]; ya != "" { // перо → перья
		return append(russianNoun(w, r), stem(ya, "я ев ям ями ях"))
	}
	switch {
	case n > 6 && suffixed(w, "ийся", "ыйся"): // reflexive participle
		return []Stem{{cut2[:len(cut2)-4], ruReflexive}}
	case n > 3 && suffixed(w, "кий", "гий", "хий"):
		return []Stem{{cut2, ruVelar}}
	case n > 4 && suffixed(w, "ний", "щий", "чий", "жий", "ший") && !ruIjNouns[w]: // синий, общий; but сценарий is a noun
		return []Stem{{cut2, ruSoftAdj}, stem(cut2, "й")}
	case n > 3 && suffixed(w, "ый"):
		out := []Stem{{cut2, ruHardAdj}, stem(cut2, "ой")}
		if suffixed(w, "ный", "тый", "мый") { // short forms: важна, важны; -о is mostly an adverb
			out = append(out, stem(cut2, "а ы"))
		}
		if suffixed(w, "ованный", "еванный", "шенный", "щенный", "ченный", "женный") && n > 8 || suffixed(w, "ленный", "денный") && n > 9 {
			out = append(out, stem(string(r[:n-3]), "0 а о ы")) // обучен, обучена
		} else if suffixed(w, "ный") && n > 4 && oneOf(r[n-4], ruConsonants+"ь") && r[n-4] != 'н' { // важен, силен
			out = append(out, stem(strings.TrimSuffix(string(r[:n-3]), "ь")+"ен", "0"))
		}
		return out
	case n > 4 && suffixed(w, "ой") && oneOf(r[n-3], "бвдлмнртгкхжшз") && !ruOjNouns[w]:
		return []Stem{{cut2, ruHardAdj}, {cut2, ruVelar}}
	case n > 3 && suffixed(w, "ая", "яя", "ое", "ее", "ые", "ие") && ruAdjectival(w, r): // adjective inside a term: рыночная
		if oneOf(r[n-2], "яе") || suffixed(w, "щие", "шие", "жие", "чие", "ние") {
			return []Stem{{cut2, ruSoftAdj}}
		}
		if oneOf(r[n-3], "гкхжшчщ") {
			return []Stem{{cut2, ruVelar}, {cut2, ruSoftAdj}}
		}
		return []Stem{{cut2, ruHardAdj}}
	}
	return russianNoun(w, r)
}

func russianNoun(w string, r []rune) []Stem {
	n := len(r)
	last, prev := r[n-1], r[n-2]
	cut, cut2 := string(r[:n-1]), string(r[:n-2])
	stem := func(s, list string) Stem { return Stem{s, endings(list)} }
	switch {
	case suffixed(w, "ия"): // компания
		return []Stem{stem(cut, "я и ю ей ею й ям ями ях")}
	case suffixed(w, "ие", "ье"): // решение, условье
		return []Stem{stem(cut, "е я ю ем и ев ям ями ях й"), stem(cut2, "ий")}
	case suffixed(w, "ья"): // статья → статей
		return []Stem{stem(cut, "я и е ю ей ею ям ями ях"), stem(cut2, "ей")}
	case suffixed(w, "ий"): // сценарий
		return []Stem{stem(cut, "й я ю ем и ев ям ями ях")}
	case suffixed(w, "мя"): // время
		return []Stem{stem(w, "0"), stem(cut+"ен", "и ем а ам ами ах"), stem(cut, "ен")}
	case suffixed(w, "анин", "янин"): // гражданин → граждане
		return []Stem{stem(w, "0 а у ом е"), stem(cut2, "е ам ами ах"), stem(cut2, "0")}
	case n > 4 && suffixed(w, "онок", "енок"): // ребенок → ребята
		return []Stem{stem(w, "0"), stem(cut2+"к", "а у ом е и ов ам ами ах"), stem(cut2[:len(cut2)-4]+"ят", "а ам ами ах 0")}
	case last == 'ь': // путь and жизнь decline differently, but their endings do not collide
		out := []Stem{stem(cut, "ь я ю ем и е ью ей ям ями ях")}
		if suffixed(w, "ень", "оть", "онь", "ошь", "ожь") && n > 4 { // день → дня
			out = append(out, stem(string(r[:n-3])+string(prev), "я ю ем и е ей ям ями ях"))
		} else if w == "день" || w == "пень" {
			out = append(out, stem(string(r[:n-3])+string(prev), "я ю ем и е ей ям ями ях"))
		}
		return out
	case last == 'й': // случай
		return []Stem{stem(cut, "й я ю ем е и ев ям ями ях")}
	case last == 'а':
		out := []Stem{stem(cut, "а ы и е у ой ою ей ею"), stem(cut, "0"), {cut, ruPlural}}
		return append(out, ruInsert(r[:n-1])...)
	case last == 'я':
		out := []Stem{stem(cut, "я и е ю ей ею ь ям ями ях")}
		if oneOf(prev, "аеоуы") {
			out = append(out, stem(cut, "й"))
		}
		for _, s := range ruInsert(r[:n-1]) { // песен, деревень
			out = append(out, stem(s.Text, "0 ь"))
		}
		return out
	case last == 'о':
		if oneOf(prev, "аеиоу") { // радио
			return []Stem{{w, bare}}
		}
		out := []Stem{stem(cut, "о а у ом е и 0"), {cut, ruPlural}}
		return append(out, ruInsert(r[:n-1])...)
	case last == 'е':
		out := []Stem{stem(cut, "е я ю ем а у и ей ям ями ях ам ами ах 0")}
		return append(out, ruInsert(r[:n-1])...)
	case !oneOf(last, ruConsonants):
		return []Stem{{w, bare}}
	}
	// Consonant: after ж ц ч ш щ and к г х spelling changes the endings.
	var e []string
	switch {
	case oneOf(last, "жчшщ"):
		e = endings("0 а у ом ем е и ей ам ами ах")
	case last == 'ц':
		e = endings("0 а у ом ем е ы ов ев ам ами ах")
	case oneOf(last, "гкх"):
		e = endings("0 а у ом е и ов ам ами ах")
	default:
		e = ruMasc
	}
	head := string(r[:n-2])
	switch {
	case last == 'ц' && prev == 'е' && n > 3: // владелец → владельца, боец → бойца
		out := []Stem{stem(w, "0"), {head + "ц", e[1:]}}
		if n > 4 && oneOf(r[n-3], ruConsonants) && oneOf(r[n-4], ruConsonants) { // кузнец → кузнеца
			out[0].Endings = e
		}
		if r[n-3] == 'л' {
			out = append(out, Stem{head + "ьц", e[1:]})
		} else if oneOf(r[n-3], "аеоу") {
			out = append(out, Stem{head + "йц", e[1:]})
		}
		return out
	case last == 'к' && oneOf(prev, "ое") && n > 3 && !ruKeepsVowel[w]: // рынок → рынка; поток keeps it
		out := []Stem{stem(w, "0"), {head + "к", e[1:]}}
		if n <= 5 || suffixed(w, "ток", "рок", "лок", "век") {
			out = append(out, Stem{w, e})
		}
		return out
	}
	if n > 5 && suffixed(w, "ов", "ев", "ин", "ын") { // names: Иванова, Ивановым
		return []Stem{{w, e}, stem(w, "ой ым ых ыми")}
	}
	return []Stem{{w, e}}
}

// ruInsert gives the genitive plural without ending, where о or е comes between
// the last two consonants: оценка → оценок, сделка → сделок, письмо → писем.
func ruInsert(r []rune) []Stem {
	n := len(r)
	if n < 3 {
		return nil
	}
	last, prev := r[n-1], r[n-2]
	if !oneOf(prev, ruConsonants+"ь") || !oneOf(last, "кнлрцмвб") || last == prev {
		return nil
	}
	head := string(r[:n-1])
	if oneOf(prev, "ьй") {
		return []Stem{{string(r[:n-2]) + "е" + string(last), bare}}
	}
	out := []Stem{{head + "о" + string(last), bare}, {head + "е" + string(last), bare}}
	return out
}

// pairOf reads "word stem word stem".
func pairOf(list string) map[string]string {
	out := map[string]string{}
	for f := strings.Fields(list); len(f) > 1; f = f[2:] {
		out[f[0]] = f[1]
	}
	return out
}

func ruAdjectival(w string, r []rune) bool {
	return !ruAjaNouns[w] && suffixed(w, "ная", "кая", "вая", "тая", "мая", "щая", "шая", "чая", "лая", "няя", "гая", "рая", "дая", "ное", "кое", "вое", "тое", "мое", "щее", "шее", "чее", "нее", "гое", "рое", "ные", "кие", "вые", "тые", "мые", "щие", "шие", "рые", "гие")
}

var (
	ruAjaNouns     = set("стая свая")
	ruIjNouns      = set("гений алюминий кремний германий магний плутоний полоний цирконий")
	ruOjNouns      = set("герой строй покой устой застой перебой водопой бой слой рой разбой прибой отбой конвой настрой перегной изгой покрой раскрой ковбой настой отстой пробой удой убой зверобой обой левкой аналой")
	ruKeepsVowel   = set("человек поток урок срок порок пророк восток игрок знаток водосток блок шок бок сок рок ток заскок наскок скок чек век грек трек дек сток исток приток отток переток едок ездок ходок седок челнок зарок оброк узбек чебурек дровосек хлебопек имярек")
	ruIndeclinable = set(`пальто метро кино бюро депо фото авто евро лото табло кимоно домино танго трико эскимо манго динамо сальдо сопрано пианино казино лего инкогнито эмбарго либретто досье шоссе кафе кофе купе тире пюре шасси желе фойе ателье портье рантье кашне
 резюме турне кашпо жабо реле пенсне варьете макраме филе алоэ каноэ протеже атташе крупье коммюнике клише кредо конферансье кабаре бра сабо рококо барокко вето брутто нетто ралли вуду дзюдо кредо`)
	// о and е that only the dictionary form and the genitive plural have.
	ruFleeting = pairOf(`угол угл узел узл котел котл посол посл козел козл орел орл осел осл пепел пепл ветер ветр костер костр ковер ковр шатер шатр бобер бобр чехол чехл хохол хохл дятел дятл лед льд лен льн мох мх пес пс
 овес овс хребет хребт заем займ наем найм рот рт лоб лб сон сн лев льв ров рв шов шв бубен бубн молебен молебн уголь угл стебель стебл кашель кашл щебень щебн огонь огн день дн пень пн воробей воробь муравей муравь соловей соловь улей уль ручей ручь заяц зайц палец пальц`)
	// Plurals in -ья.
	ruYa        = pairOf(`перо перь крыло крыль дерево деревь звено звень полено полень шило шиль лист листь стул стуль колос колось брус брусь прут пруть кол коль клин клинь ком комь сук сучь крюк крючь обод ободь зять зять князь князь брат брать муж мужь`)
	ruIrregular = irregular(`человек человека человеку человеком человеке люди людей людям людьми людях человеки; ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях;
 друг друга другу другом друге друзья друзей друзьям друзьями друзьях; сын сына сыну сыном сыне сыновья сыновей сыновьям сыновьями сыновьях; мать матери матерью матерей матерям матерями матерях; дочь дочери дочерью дочерей дочерям дочерьми дочерях;
 путь пути путем путей путям путями путях; отец отца отцу отцом отце отцы отцов отцам отцами отцах; третий третьего третьему третьим третьем третья третьей третью третье третьи третьих третьими; деньги денег деньгам деньгами деньгах; год года году годом годе годы годов лет годам годами годах; хозяин хозяина хозяину хозяином хозяине хозяева хозяев хозяевам хозяевами хозяевах;
 сосед соседа соседу соседом соседе соседи соседей соседям соседями соседях; небо неба небу небом небе небеса небес небесам небесами небесах; чудо чуда чуду чудом чуде чудеса чудес чудесам чудесами чудесах; ухо уха уху ухом ухе уши ушей ушам ушами ушах; колено колена колену коленом колене колени коленей коленям коленями коленях;
 господин господина господину господином господине господа господ господам господами господах; болгарин болгарина болгарину болгарином болгарине болгары болгар болгарам болгарами болгарах; татарин татарина татарину татарином татарине татары татар татарам татарами татарах;
 судно судна судну судном судне суда судов судам судами судах; облако облака облаку облаком облаке облаков облакам облаками облаках; яйцо яйца яйцу яйцом яйце яиц яйцам яйцами яйцах; око ока оку оком оке очи очей очам очами очах; плечо плеча плечу плечом плече плечи плеч плечам плечами плечах;
 цветок цветка цветку цветком цветке цветки цветков цветкам цветками цветках цветы цветов цветам цветами цветах; щенок щенка щенку щенком щенке щенки щенков щенкам щенками щенках щенята щенят щенятам щенятами щенятах; черт черта черту чертом черте черти чертей чертям чертями чертях;
 курица курицы курице курицу курицей куры кур курам курами курах куриц; церковь церкви церковью церквей церквам церквами церквах церквям церквями церквях; любовь любви любовью; ложь лжи ложью; рожь ржи рожью; господь господа господу господом господе;
 дитя дитяти дети детей детям детьми детях; эхо эха эху эхом эхе; знамя знамени знаменем знамена знамен знаменам знаменами знаменах; семя семени семенем семена семян семенам семенами семенах; дно дна дну дном дне донья доньев;
 ноль ноля нолю нолем ноле ноли нолей; нуль нуля нулю нулем нуле нули нулей; племя племени племенем племена племен племенам племенами племенах; зло зла злу злом зле; один одного одному одним одном одна одной одну одно одни одних одними; два двух двум двумя две; оба обоих обоим обоими обе обеих обеим`)
)

const ruStop = `и а но да или либо то что чтобы как так если когда где куда откуда кто чей какой какая какое какие который которая которое которые в во на с со к ко по за из
 изо от ото до для без безо у о об обо под подо над при про через между перед после около ради не ни бы же ли ведь вот вон это этот эта эти этого этой этому этим этих тот та те того той
 тому тем тех он она оно они его ее их ему ей им ними него нее них я ты мы вы мне меня тебя нас вас себя себе свой своя свое свои мой твой наш ваш был была было были быть есть будет
 будут уже еще только лишь очень более менее также тоже все весь вся всего всех всем сам сама само сами самый потому поэтому потом затем теперь тогда здесь там тут нет`
