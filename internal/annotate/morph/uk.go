package morph

import "strings"

// Ukrainian: case and number of nouns, case, number and gender of adjectives,
// by the last letters of the dictionary form. The vowel of a closed syllable (і)
// and of an open one (о, е), fleeting vowels and the softened к г х make stems
// of their own: ніч, ночі; рік, року; оцінка, оцінок, оцінці.
var ukrainian = Table{
	Lang:       "uk",
	Fold:       foldUkrainian,
	Stems:      ukrainianStems,
	Stop:       foldedSet(ukStop, foldUkrainian),
	Joined:     fields("а у ом ові і и ів ам ами ах ю єм"), // YouTube'ом
	Apostrophe: "яюєї",
}

// foldUkrainian: the apostrophe has three spellings, and is left out of the
// tables below; the stress mark is not a letter.
func foldUkrainian(r rune) rune {
	switch r {
	case '\'', '’', 'ʼ', '\u0301':
		return -1
	}
	return r
}

var (
	ukHardAdj = fields("ий ого ому им ім а ої ій у ою е і их ими")
	ukSoftAdj = fields("ій ього ьому ім я ьої ю ьою є і іх іми")
	ukHard    = fields("у ом і и ів ам ами ах")
	ukSoft    = fields("я ю ем і ів ям ями ях")
	ukMixed   = fields("а у еві ем і ів ам ами ах")
	ukJot     = fields("я ю єві єм ї їв ям ями ях") // after й, apostrophe
	ukPlural  = fields("ам ами ах")
)

const ukConsonants = "бвгґджзйклмнпрстфхцчшщ"

func ukrainianStems(w string) []Stem {
	if s, ok := ukIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	return append(ukWord(w), ukExtra[w]...)
}

func ukWord(w string) []Stem {
	r := []rune(w)
	n := len(r)
	last, prev := r[n-1], r[n-2]
	cut, cut2 := string(r[:n-1]), string(r[:n-2])
	stem := func(s, list string) Stem { return Stem{s, fields(list)} }
	switch {
	case suffixed(w, "ого", "ому", "ьої", "ими", "іми", "ами", "ями", "их"): // inside a term: центр обробки даних
		return []Stem{{w, bare}}
	case suffixed(w, "ий"):
		out := []Stem{{cut2, ukHardAdj}}
		for _, p := range []string{"", "най"} { // важливіший, найважливіший
			out = append(out, Stem{p + cut2 + "іш", ukHardAdj})
		}
		if suffixed(w, "ній", "ний") && n > 4 && oneOf(r[n-4], "бвдлт") { // потрібен
			out = append(out, stem(string(r[:n-3]), "ен"))
		}
		return out
	case suffixed(w, "ій", "їй"): // останній; сценарій; бій
		out := []Stem{stem(w, "0"), {cut, ukJot}}
		if suffixed(w, "ній") {
			out = append(out, Stem{cut2, ukSoftAdj})
		} else if suffixed(w, "бій", "кій", "рій") {
			out = append(out, Stem{cut2 + "о", ukJot})
		}
		return out
	case n > 6 && suffixed(w, "анин", "янин"): // громадянин → громадяни
		return []Stem{stem(w, "0 а у ові ом і е"), stem(cut2, "и 0 ам ами ах")}
	case n > 4 && suffixed(w, "ість"): // власність → власності
		return []Stem{stem(cut2[:len(cut2)-len("с")], "сть стю"), stem(ukBefore(cut2[:len(cut2)-len("с")], "о")+"ст", "і и ей ям ями ях")}
	case last == 'ь':
		return ukSoftSign(w, r)
	case last == 'й': // край
		return []Stem{stem(w, "0"), {cut, ukJot}}
	case last == 'а':
		return ukFeminine(w, r)
	case last == 'я':
		return ukFeminineSoft(w, r)
	case last == 'о':
		if oneOf(prev, "аеиоуіє") || ukInvariable[w] { // радіо
			return []Stem{{w, bare}}
		}
		out := append([]Stem{stem(cut, "о а у ом"), {cut, ukPlural}}, ukLocative(cut)...)
		if suffixed(w, "енко") {
			out = append(out, stem(cut, "ові"))
		}
		return append(out, ukZero(w, cut)...)
	case last == 'е':
		switch {
		case suffixed(w, "не", "ве", "ке", "ге", "те") && n > 3: // загальне
			return []Stem{{cut, ukHardAdj}}
		case oneOf(prev, "жчшщ"): // прізвище; наступне більше
			return append([]Stem{stem(cut, "е а у ем і ам ами ах"), {cut, ukHardAdj}}, ukZero(w, cut)...)
		}
		return []Stem{stem(cut, "е я ю ем і ям ями ях ів ь")}
	case last == 'є': // синє
		return []Stem{{cut, ukSoftAdj}}
	case last == 'ї' && n > 3: // акції in a term of its own
		return []Stem{stem(cut, "ї й я ю єю є ям ями ях")}
	case last == 'і' && oneOf(prev, ukConsonants): // дані, цифрові, середні
		out := []Stem{{cut, ukHardAdj}}
		if prev == 'н' {
			out = append(out, Stem{cut, ukSoftAdj})
		}
		if oneOf(prev, "цнлр") { // Чернівці
			out = append(out, stem(cut, "ів ям ями ях"))
		}
		return out
	case last == 'и': // збори, фінанси
		return []Stem{stem(cut, "и ів ам ами ах")}
	case !oneOf(last, ukConsonants):
		return []Stem{{w, bare}}
	}
	return ukMasculine(w, r)
}

// ukBefore: the і of the last syllable turns to another vowel when it opens.
func ukBefore(s, vowel string) string {
	if i := strings.LastIndexAny(s, "аеєиіїоуюя"); i >= 0 && strings.HasPrefix(s[i:], "і") {
		return s[:i] + vowel + s[i+len("і"):]
	}
	return s
}

// ukLocative: -і after the softened к г х.
func ukLocative(s string) []Stem {
	for _, p := range [][2]string{{"к", "ц"}, {"г", "з"}, {"х", "с"}} {
		if h, ok := strings.CutSuffix(s, p[0]); ok {
			return []Stem{{h + p[1], fields("і")}}
		}
	}
	return []Stem{{s, fields("і")}}
}

// ukFeminine: -а; also the plural of neuters, and the feminine of adjectives by
// suffix (штучна) — not of all, because дорога is a road, рада a council. Without
// the vocative in -о, which would be the adverb (штучно).
func ukFeminine(w string, r []rune) []Stem {
	n := len(r)
	s := string(r[:n-1])
	var out []Stem
	if oneOf(r[n-2], "жчшщ") { // площа
		out = []Stem{{s, fields("а і у ею е ам ами ах")}}
	} else {
		out = append([]Stem{{s, fields("а и у ою ам ами ах")}}, ukLocative(s)...)
	}
	if suffixed(w, "ка", "ова", "ева", "єва", "ена", "єна", "ана", "яна", "ита", "ята", "ута", "ча", "ша", "ща") || suffixed(w, "на") && oneOf(r[n-3], ukConsonants+"ь") {
		out = append(out, Stem{s, ukHardAdj})
	}
	return append(out, ukZero(w, s)...)
}

// ukFeminineSoft: -я of all genders.
func ukFeminineSoft(w string, r []rune) []Stem {
	n := len(r)
	s, s2 := string(r[:n-1]), string(r[:n-2])
	prev := r[n-2]
	switch {
	case !oneOf(prev, ukConsonants): // компанія
		return []Stem{{s, fields("я ї ю єю є ям ями ях й")}}
	case n > 3 && prev == r[n-3]: // навчання → навчань; стаття → статей, суддя → суддів
		out := []Stem{{s, fields("я ю ям і ями ях")}}
		if oneOf(prev, "тд") {
			out = append(out, Stem{s, fields("ею е ів")}, Stem{s2, fields("ей")})
			if !suffixed(w, "ліття") { // століть; but злить is a verb
				return out
			}
		}
		if oneOf(prev, "жчш") {
			return append(out, Stem{s2, bare})
		}
		return append(out, Stem{s2, fields("ь")})
	case oneOf(prev, "бпвмфр"): // сімя → сімї, сімей; здоровя
		return []Stem{{s, fields("я ї ю єю є ям ями ях і ею ь")}, {ukBefore(s, "е"), fields("ей")}, {s, fields("ей")}}
	case suffixed(w, "ня") && oneOf(r[n-3], ukConsonants+"ь") || suffixed(w, "ля") && oneOf(r[n-3], ukConsonants): // пісня → пісень, земля → земель
		return []Stem{{s, fields("я і ю ею е ям ями ях ь")}, {strings.TrimSuffix(s2, "ь") + "е" + string(prev), fields("ь")}, {strings.TrimSuffix(s2, "ь") + "о" + string(prev), fields("ь")}}
	}
	adj := []Stem{{s, fields("я і ю ею е ям ями ях ь ів")}}
	if prev == 'н' { // синя
		adj = append(adj, Stem{s, ukSoftAdj})
	}
	return adj
}

// ukZero gives the genitive plural without ending: о and е may close to і, and a
// vowel comes between two consonants (школа → шкіл, оцінка → оцінок, сестра → сестер);
// but переміг and умів are verbs, not of перемога, умова.
func ukZero(w, s string) []Stem {
	var out []Stem
	if !ukNoZero[w] && !suffixed(w, "тика") {
		out = append(out, Stem{s, bare})
	}
	if i := strings.LastIndexAny(s, "аеєиіїоуюя"); i >= 0 && !suffixed(w, "мога", "ова") && (strings.HasPrefix(s[i:], "о") || strings.HasPrefix(s[i:], "е")) {
		out = append(out, Stem{s[:i] + "і" + s[i+len("о"):], bare})
	}
	last, prev := before(s, 0), before(s, 1)
	if !oneOf(last, "кнлрвмц") || !oneOf(prev, ukConsonants+"ь") || last == prev {
		return out
	}
	head := strings.TrimSuffix(s, string(last))
	if prev == 'й' { // копійка → копійок
		return append(out, Stem{head + "о" + string(last), bare})
	}
	head = strings.TrimSuffix(head, "ь")
	out = append(out, Stem{head + "о" + string(last), bare}, Stem{head + "е" + string(last), bare})
	if prev == 'ь' {
		out = append(out, Stem{head + "ьо" + string(last), bare})
	}
	if last == 'ц' { // серце → сердець
		out = append(out, Stem{head + "ець", bare})
	}
	return out
}

// ukSoftSign: masculines (учитель, рівень, покупець) and feminines (модель, область, сіль).
func ukSoftSign(w string, r []rune) []Stem {
	n := len(r)
	last := r[n-2]
	s := string(r[:n-1])
	out := []Stem{{w, bare}}
	switch {
	case suffixed(w, "ець") && n > 3: // покупець → покупця, стрілець → стрільця
		e := fields("я ю еві ем і ів ям ями ях")
		b := string(r[:n-3])
		if suffixed(b, "л") {
			out = append(out, Stem{b + "ьц", e})
		} else {
			out = append(out, Stem{b + "ц", e})
		}
		return out
	case suffixed(w, "єць"): // боєць → бійця, європеєць → європейця
		e := fields("я ю еві ем і ів ям ями ях")
		b := string(r[:n-3])
		if n <= 5 && suffixed(b, "о") {
			b = swap(b, "о", "і")
		}
		return append(out, Stem{b[:len(b)-len("є")] + "йц", e}, Stem{b + "йц", e})
	case last == 'т' && oneOf(r[n-3], "с"): // область → областю
		for _, b := range ukOpened(s, n) {
			out = append(out, Stem{b, fields("і и ю ей ям ями ях")})
		}
		return append(out, Stem{s, fields("ю я еві ем ів")})
	}
	for _, b := range ukOpened(s, n) {
		out = append(out, Stem{b, ukSoft}, Stem{b, fields("ей")})
	}
	if suffixed(w, "тель") {
		out = append(out, Stem{s, fields("еві")})
	}
	out = append(out, Stem{s + string(last), fields("ю")}) // модель → моделлю
	if suffixed(w, "ень") && n > 3 {                       // рівень → рівня; олень keeps its е
		out = append(out, Stem{string(r[:n-3]) + "н", ukSoft})
	} else if suffixed(w, "онь", "оть", "бель") && n > 4 { // вогонь → вогню
		out = append(out, Stem{string(r[:n-3]) + string(last), ukSoft})
	}
	return out
}

// ukOpened gives the stems before an ending: the word itself, and with і opened
// to о or е where its consonants allow. Of the shortest words only those that
// are known to open do: біг is not бог, ліс not лось.
func ukOpened(s string, n int) []string {
	out := []string{s}
	if o := ukBefore(s, "о"); o != s && (n > 4 || ukOpens[s]) {
		out = append(out, o)
		if suffixed(s, "апір", "ін", "жіл") {
			out = append(out, ukBefore(s, "е"))
		}
	}
	return out
}

func ukMasculine(w string, r []rune) []Stem {
	n := len(r)
	last, prev := r[n-1], r[n-2]
	out := []Stem{{w, bare}}
	var bases []string
	if o := ukBefore(w, "о"); n <= 3 && ukOpens[w] {
		bases = []string{o}
		if suffixed(w, "ід", "іч") {
			bases = append(bases, ukBefore(w, "е"))
		}
	} else if n <= 3 {
		bases = []string{w}
	} else {
		bases = ukOpened(w, n+1)
	}
	if prev == 'о' && last == 'к' && n > 4 { // ринок → ринку; урок keeps its о
		bases = append(bases, string(r[:n-2])+"к")
	} else if suffixed(w, "їв") { // Миколаїв → Миколаєва
		bases = append(bases, swap(w, "їв", "єв"))
	} else if n > 4 && suffixed(w, "ол", "ел", "тер") { // вузол → вузла, вітер → вітру
		bases = append(bases, string(r[:n-2])+string(last))
	}
	for _, b := range bases {
		switch {
		case oneOf(last, "жчшщ"): // товариш; ніч → ночі, ніччю
			out = append(out, Stem{b, ukMixed}, Stem{b, fields("ей")})
		case n > 3 && suffixed(w, "ар", "яр", "ир"): // секретар → секретаря; товар → товару
			out = append(out, Stem{b, ukSoft}, Stem{b, ukHard}, Stem{b, fields("а")})
		default:
			out = append(out, Stem{b, ukHard})
			if !ukNoA[w] && !suffixed(w, "тик") && (b == w || ukOpens[w] || suffixed(w, "ів", "їв")) { // but опора, простора of опір, простір
				out = append(out, Stem{b, fields("а")})
			}
			if b != w {
				out = append(out, ukLocative(b)...) // рік → році
			}
		}
	}
	// -ові and the vocative -е of persons only: судові, податкові are the plural of
	// adjectives, стане, складе verbs. The vocative чоловіче, виконавче is an adjective.
	switch {
	case oneOf(last, "жчшщ"):
		out = append(out, Stem{w + string(last), fields("ю")})
	case n > 3 && suffixed(w, "ар", "яр", "ир"):
		out = append(out, Stem{w, fields("еві ові е")})
	case suffixed(w, "ник", "тик", "ік"):
		out = append(out, Stem{w, fields("ові")})
	case ukAnimate[w] || n > 4 && suffixed(w, "ент", "ант", "ор", "ер", "іст", "ист", "ин", "ан", "ат"):
		out = append(out, Stem{w, fields("ові е")})
	case last == 'г' && n > 4: // обсяг → в обсязі
		out = append(out, ukLocative(w)...)
	}
	return out
}

var (
	// One syllable that opens: рік → року.
	ukOpens      = set("рік бік дім кіт ніс сік хід рід віз рів лід мід ніж ріг піт стіл сіл ніч піч річ міст віл ріст вхід двір гріш кін кріт плід рій бій пліт")
	ukAnimate    = set("син пан дід бик кіт бог кум брат сват друг")
	ukNoA        = set("банк газ сум технік графік фізик механік карт тон мір пар кар зал код рад том")
	ukNoZero     = set("техніка графіка фізика механіка вода")
	ukInvariable = set("кіно метро бюро фото відео радіо євро депо авто")
	ukIrregular  = irregular(foldList(`рік року роком році роки років рокам роками роках літ; день дня дню дневі днем дні днів дням днями днях; тиждень тижня тижню тижневі тижнем тижні тижнів тижням тижнями тижнях;
 людина людини людині людину людиною людино люди людей людям людьми людях; люди людей людям людьми людях; дитина дитини дитині дитину дитиною дитино діти дітей дітям дітьми дітях; діти дітей дітям дітьми дітях;
 мати матері матір матірю матерів матерям матерями матерях; дочка дочки дочці дочку дочкою дочок дочкам дочками дочках; око ока оку оком оці очі очей очам очима очах; вухо вуха вуху вухом вусі вух вухам вухами вухах;
 друг друга другу другові другом друже друзі друзів друзям друзями друзях; бог бога богу богові богом боже боги богів богам богами богах; батько батька батькові батьку батьком батьки батьків батькам батьками батьках;
 ім'я імені імям іменем імена імен іменам іменами іменах; плем'я племені племенем племям племена племен племенам племенами племенах; час часу часові часом часі часи часів часам часами часах; учень учня учню учневі учнем учні учнів учням учнями учнях; гість гостя гостю гостеві гостем гості гостей гостям гостями гостях;
 кров крові кровю кровей; любов любові любовю любове; церква церкви церкві церкву церквою церков церквам церквами церквах; гра гри грі гру грою ігор іграм іграми іграх ігри; війна війни війні війну війною воєн війн війнам війнами війнах;
 гроші грошей грошам грошима грішми грошах; двері дверей дверям дверима дверях; кінь коня коню коневі конем коні коней коням кіньми конями конях; кінець кінця кінцю кінцеві кінцем кінці кінців кінцям кінцями кінцях; міст моста мосту мостові мостом мості мости мостів мостам мостами мостах;
 лід льоду льодом льоді льоди; політ польоту польотом польоті польоти польотів польотам польотами польотах; лев лева льва леву леви левів; бій бою боєм бої боїв боям боями боях боєві; рот рота роту ротом роті роти ротів; сон сну сном сні сни снів снам снами снах; пес пса псу псом пси псів псам псами псах; лоб лоба лоба лобі лобом;
 україна україни україні україну україною україно; камінь каменя каменю каменем камені каменів каменям каменями каменях; корінь кореня кореню коренем корені коренів кореням коренями коренях; сіль солі сіллю солей; сіть сіті сіттю сітей; річ речі річчю речей речам речами речах; ніч ночі ніччю ночей ночам ночами ночах; піч печі піччю печей печам печами печах; осінь осені осінню осеней;
 зв'язок зв'язку зв'язкові зв'язком зв'язки зв'язків зв'язкам зв'язками зв'язках`, foldUkrainian))
	ukExtra = irregular(`київ києва києву києвом києві; дошка дощок; сльоза сліз; голова голів; корова корів; поле піль; серце сердець; вечір вечора; хребет хребта хребту хребті хребтом; сестра сестер; дівчина дівчат; хазяїн хазяї хазяїв; татарин татари татар татарам; болгарин болгари болгар болгарам`)
)

const ukStop = `і й та а але або чи що щоб як якщо коли де куди звідки хто який яка яке які якого якої якому якій яким якою яких якими котрий у в на до від од з із зі за під над при про через між перед після біля без для по о об
 крім окрім проти серед замість щодо понад поза не ні же ж би б хай нехай це цей ця ці цього цієї цьому цій цим цією цих цими то той та ті того тієї тому тій тим тією тих тими такий така таке такі таких він вона воно вони його її їх йому їй їм ним нею ними них нього неї
 я ти ми ви мене тебе нас вас мені тобі нам вам себе собі собою свій своя своє свої свого своєї своїх мій моя моє твій наш ваш був була було були бути є буде будуть уже вже ще лише тільки навіть дуже більш менш також теж усе все весь вся усі всі всього всіх всім всьому
 сам сама само самі самий тут там так тоді тепер зараз потім отже тобто бо адже хоча проте однак наприклад разом може можна треба має мають стане ніхто ніщо хтось щось кожен кожна кожне кожний`
