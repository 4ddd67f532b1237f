package morph

import "strings"

// Sanskrit in Devanagari: eight cases by stem class. Endings are vowel signs on
// the last consonant, so a stem in -a ends bare. The final visarga and m change
// before the next word (रामो, रामस्, रामं); the common outcomes are licensed.
var sanskrit = Table{Lang: "sa", Fold: foldSanskrit, Stems: sanskritStems, Stop: set(saStop)}

// foldSanskrit drops the Vedic accents and the avagraha and writes candrabindu
// as anusvara, which writers do not keep apart.
func foldSanskrit(r rune) rune {
	switch {
	case r >= '\u0951' && r <= '\u0954', r >= '\u1cd0' && r <= '\u1cff', r == 'ऽ', r == '\u200c', r == '\u200d':
		return -1
	case r == 'ँ':
		return 'ं'
	}
	return r
}

const virama = "्"

// saSandhi adds the shapes a final visarga, m or n takes in running text.
func saSandhi(endings []string) []string {
	var out []string
	for _, e := range endings {
		out = append(out, e)
		if s, ok := strings.CutSuffix(e, "ः"); ok {
			out = append(out, s+"स्", s+"श्", s+"र्")
			if s == "" {
				out = append(out, "ो") // -aḥ before a voiced sound
			}
		}
		if s, ok := strings.CutSuffix(e, "म्"); ok {
			out = append(out, s+"ं")
		}
		if strings.Contains(e, "न") { // ṇ after r and ṣ in the stem
			out = append(out, strings.ReplaceAll(e, "न", "ण"))
		}
	}
	return out
}

var (
	saA      = saSandhi(fields("0 ः म् ेन ेना ाय ात् ाद् स्य े ौ ा ाभ्याम् योः ाः ासः ान् ैः ेभिः ेभ्यः ानाम् ेषु ं ानि ो ां"))
	saAFem   = saSandhi(fields("ा ाम् या ायै ायाः ायाम् े ाः ाभिः ाभ्यः ानाम् ासु ाभ्याम् योः"))
	saI      = saSandhi(fields("ि िः िम् िना या ये ेः े यै याः याम् ौ ी िभ्याम् योः यः अयः यः ीः ीन् िभिः िभ्यः ीनाम् िषु ीनि ीणि"))
	saIPl    = saSandhi(fields("यः")) // guṇa: -ayaḥ, after the bare consonant
	saILong  = saSandhi(fields("ी ीः ीम् या यै याः याम् ि यौ यः ीभिः ीभ्यः ीनाम् ीषु ीभ्याम् योः"))
	saU      = saSandhi(fields("ु ुः ुम् ुना वा वे ोः ौ ो ू ुभ्याम् वोः वः ून् ुभिः ुभ्यः ूनाम् ुषु ूनि ुनी ुनः ुने ुनि वै वाः वाम् ूः"))
	saUPl    = saSandhi(fields("वः वे"))
	saULong  = saSandhi(fields("ू ूः ूम् वा वै वाः वाम् ु वौ वः ूभिः ूभ्यः ूनाम् ूषु ुवः ुवम् ुवा ुवे ुवि ुवौ"))
	saAgent  = saSandhi(fields("ृ ा ुः ृभिः ृभ्यः ॄन् ॄणाम् ृणाम् ृषु ः ृभ्याम्"))
	saAgent2 = saSandhi(fields("रा रे रि रोः"))
	saStrong = saSandhi(fields("रम् रौ रः"))
	saCons   = saSandhi(fields("म् ा े ः ि ौ ोः ाम्")) // on a stem written with its consonant open
	saOpen   = saSandhi(fields("0 म्"))
)

func sanskritStems(w string) []Stem {
	r := []rune(w)
	if len(r) < 2 {
		return []Stem{{w, bare}}
	}
	last := r[len(r)-1]
	cut := string(r[:len(r)-1])
	stem := func(s string, e []string) Stem { return Stem{s, e} }
	cons := func(s string) Stem { return Stem{s, saCons} }
	switch {
	case strings.HasSuffix(w, "अन्") || strings.HasSuffix(w, "न्") && len(r) > 3 && !strings.HasSuffix(w, "िन्"): // नामन्, राजन्
		s := string(r[:len(r)-2])
		out := []Stem{stem(w, bare), stem(s, saSandhi(fields("0 ा ाम् भिः भ्यः भ्याम् सु नी ानि ान् ानम् ानः ानौ नि ना ने नः नोः नाम्"))), {s + virama + "न", saSandhi(fields("ा े ः ि ी ोः ाम्"))}, {s + virama + "ञ", saSandhi(fields("ा े ः ि ी ोः ाम्"))}, {s + virama + "ण", saSandhi(fields("ा े ः ि ी ोः ाम्"))}}
		return out
	case strings.HasSuffix(w, "िन्"): // हस्तिन्
		s := string(r[:len(r)-3])
		return []Stem{stem(w, bare), stem(s, saSandhi(fields("ी ि िनम् िना िने िनः िनि िनौ िनोः िनाम् िभिः िभ्यः िभ्याम् िषु ीनि िनी िणी िणम्")))}
	case strings.HasSuffix(w, "स्"): // मनस्, हविस्
		s := string(r[:len(r)-2])
		e := saSandhi(fields("ः सा से सः सि सी सोः साम् षा षे षः षि षी षोः षाम् सम् षम् सु षु"))
		out := []Stem{stem(w, bare), stem(s, e), stem(s, saSandhi(fields("ाः ो ोभिः ोभ्यः ांसि र्भिः र्भ्यः ःसु"))), stem(s, fields("भि"))}
		if prev := r[len(r)-3]; oneOf(prev, "िु") { // आयुस् → आयूंषि
			long := map[rune]string{'ि': "ी", 'ु': "ू"}[prev]
			out = append(out, stem(string(r[:len(r)-3])+long, saSandhi(fields("ंषि ः"))))
		}
		return out
	case strings.HasSuffix(w, "त्"): // मधुमत्, भगवत्
		s := string(r[:len(r)-2])
		out := []Stem{stem(w, bare), stem(s+"द्", saSandhi(fields("0 भिः भ्यः"))), stem(s+"त", saSandhi(fields("म् ा े ः ि ी ोः ाम् ीः ीम्"))), stem(s+"त्सु", bare)}
		if oneOf(before(s, 0), "मव") {
			out = append(out, stem(s, saSandhi(fields("ान् न्तम् न्तः न्तौ न्ति ां"))))
		}
		return out
	case strings.HasSuffix(w, virama): // वाच्, दिश्, स्रुच्, समिध्: stops harden or soften before the next sound
		s := string(r[:len(r)-2])
		c := string(r[len(r)-2])
		out := []Stem{stem(w, bare), cons(s + c)}
		for _, v := range saFinal[r[len(r)-2]] {
			out = append(out, stem(s+v, bare), stem(s+v, saSandhi(fields("भिः भ्यः भ्याम् षु सु"))))
		}
		if strings.HasSuffix(s, "ञ") { // प्राञ्च् → प्राच्
			out = append(out, cons(strings.TrimSuffix(s, "ञ")+c))
		}
		if strings.HasSuffix(w, "ञ्च्") {
			b := strings.TrimSuffix(w, "ञ्च्")
			out = append(out, cons(b+"च"), cons(b+"ञ्च"), stem(b+"च", saSandhi(fields("ी ीः ीम् ्यै ्याः ्याम् ्या"))), stem(b, fields("ङ् क् ग्")))
		}
		return out
	case last == 'ा':
		return []Stem{stem(cut, saAFem), stem(cut, saSandhi(fields("या")))}
	case last == 'ि':
		return []Stem{stem(cut, saI), stem(cut+virama, saSandhi(fields("या ये यै याः याम् योः"))), stem(cut, saIPl), stem(cut, fields("ये"))}
	case last == 'ी':
		return []Stem{stem(cut, saILong), stem(cut+virama, saSandhi(fields("या यै याः याम् यौ यः योः"))), stem(cut, saSandhi(fields("ियः ियम् ियौ िया")))}
	case last == 'ु':
		return []Stem{stem(cut, saU), stem(cut, saUPl), stem(cut+virama, saSandhi(fields("वा वे वोः वै वाः वाम् वः"))), stem(cut, fields("वे"))}
	case last == 'ू':
		return []Stem{stem(cut, saULong), stem(cut+virama, saSandhi(fields("वा वै वाः वाम् वौ वः")))}
	case last == 'ृ':
		return []Stem{stem(cut, saAgent), stem(cut, saStrong), stem(cut+"ा", saStrong), stem(cut+virama, saAgent2), stem(cut, fields("रि"))}
	case last >= 'क' && last <= 'ह': // -a: masculine, neuter and the feminine of adjectives
		return []Stem{stem(w, join(saA, saAFem[1:])), stem(w, saSandhi(fields("ायाम् ायै ायाः ीः ीम्")))}
	}
	return []Stem{stem(w, saOpen)}
}

// saFinal: what a stem consonant becomes at the end of a word and before bh and s.
var saFinal = map[rune][]string{'च': {"क्", "ग्"}, 'ज': {"क्", "ग्", "ट्", "ड्"}, 'श': {"क्", "ग्", "ट्", "ड्"}, 'ध': {"त्", "द्"}, 'द': {"त्", "द्"}, 'भ': {"प्", "ब्"}, 'प': {"प्", "ब्", "द्"}, 'ष': {"ट्", "ड्"}, 'ह': {"ट्", "ड्", "क्"}}

const saStop = `च वा एव हि तु इति न अपि यत् तत् सः सा तम् ते तौ ताः तान् तेन तया तस्मै तस्मात् तस्य तस्याः तस्मिन् तेषाम् एषः एषा एतत् एतम् यः या यम् ये यानि येन यस्य यस्मिन् कः का किम् अयम् इयम् इदम् अस्य अस्मिन् अथ यथा तथा यदा तदा
 अहम् त्वम् वयम् मम तव मा मे नः वः अत्र तत्र यत्र कुत्र इह एवम् वै खलु ह स्म इव यदि उत आ प्र परि अनु उप`
