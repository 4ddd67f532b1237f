package morph

import (
	"strings"
	"unicode"
)

// Hindi: number and case (direct, oblique, vocative). Masculines and adjectives
// in -ā change the vowel, feminines take -एँ or -ियाँ, the oblique plural is -ों.
var hindi = Table{Lang: "hi", Lower: respellHindi, Fold: foldHindi, Stems: hindiStems, Stop: set(hiStop)}

// foldHindi: the nukta is optional, candrabindu and anusvara are not kept apart,
// the visarga of दुःख is often left out.
func foldHindi(r rune) rune {
	switch r {
	case '\u093c', '\u0903', '\u200c', '\u200d':
		return -1
	case 'ँ':
		return 'ं'
	case 'ऩ':
		return 'न'
	case 'ऱ':
		return 'र'
	}
	return r
}

// hiNasal: which nasal stands for anusvara before which consonants; n in loans
// before any stop (इन्टरनेट, इंटरनेट).
var hiNasal = map[rune]string{'ङ': "कखगघ", 'ञ': "चछजझ", 'ण': "टठडढ", 'न': "कखगघचछजझटठडढतथदधपफबभशस", 'म': "पफबभ"}

// respellHindi writes a nasal before a stop as anusvara (हिन्दी, हिंदी), ये and यी
// after a vowel as ए and ई (गये, गए), and drops a virama at the end (जगत्).
func respellHindi(s string) string {
	r := []rune(strings.ToLower(s))
	out := make([]rune, 0, len(r))
	at := func(i int) rune {
		if i < 0 || i >= len(r) {
			return 0
		}
		return r[i]
	}
	for i := 0; i < len(r); i++ {
		switch {
		case hiVowel(at(i-1)) && at(i+1) == '्' && oneOf(at(i+2), hiNasal[r[i]]):
			out = append(out, 'ं')
			i++
		case r[i] == 'य' && at(i+1) == 'े' && hiVowel(at(i-1)):
			out = append(out, 'ए')
			i++
		case r[i] == 'य' && at(i+1) == 'ी' && hiVowel(at(i-1)):
			out = append(out, 'ई')
			i++
		case r[i] == '्' && !unicode.IsLetter(at(i+1)) && at(i+1) != '\u200c' && at(i+1) != '\u200d':
		default:
			out = append(out, r[i])
		}
	}
	return string(out)
}

// hiVowel: a vowel is heard at the end of r, its own or a consonant's.
func hiVowel(r rune) bool { return r >= 'अ' && r <= 'ौ' }

func hindiStems(w string) []Stem {
	if s, ok := hiIrregular[w]; ok {
		return s
	}
	r := []rune(w)
	n := len(r)
	if n < 2 {
		return []Stem{{w, bare}}
	}
	cut := string(r[:n-1])
	stem := func(s, list string) Stem { return Stem{s, fields(list)} }
	switch r[n-1] {
	case 'े', 'ी', 'ए', 'ई': // an adjective inside a term: पिछले साल
		a := cut + "ा"
		if oneOf(r[n-1], "एई") {
			a = cut + "या"
		}
		if hiAdjective[a] || hiAdjectival(a) {
			return hindiStems(a)
		}
	}
	switch r[n-1] {
	case 'ा':
		out := []Stem{stem(w, "0 एं ओं ओ"), stem(cut, "े ों ो")}
		adjective := hiAdjective[w] || hiAdjectival(w)
		if adjective {
			out = append(out, stem(cut, "ी ीं"))
		}
		if s, ok := strings.CutSuffix(w, "या"); ok && n > 2 && hiVowel(before(s, 0)) { // नया, रुपया; चिड़िया
			out = append(out, stem(s, "ए"))
			if adjective {
				out = append(out, stem(s, "ई"))
			}
			if suffixed(s, "ि") {
				out = append(out, stem(w, "ं"))
			}
		}
		return out
	case 'आ': // जुआ
		return []Stem{stem(w, "0 ओं एं"), stem(cut, "ए ओं ई")}
	case 'ी', 'ि':
		return []Stem{stem(w, "0"), stem(cut, "ियां ियों ियो")}
	case 'ई', 'इ':
		return []Stem{stem(w, "0"), stem(cut, "इयां इयों इयो")}
	case 'ू', 'ु':
		return []Stem{stem(w, "0 ओं एं"), stem(cut, "ुओं ुएं ुओ")}
	case 'ऊ', 'उ':
		return []Stem{stem(w, "0 ओं एं"), stem(cut, "उओं उएं")}
	case 'ं':
		switch r[n-2] {
		case 'ा': // पांचवां, कुआं; मां
			return []Stem{stem(w, "0 ओं"), stem(string(r[:n-2]), "े ें ीं ों"), stem(cut, "एं ओं ओ")}
		case 'आ':
			return []Stem{stem(w, "0"), stem(string(r[:n-2]), "एं ओं")}
		}
		return []Stem{stem(w, "0")}
	case 'े', 'ै', 'ो', 'ौ', 'ए', 'ऐ', 'ओ', 'औ', 'ॉ':
		return []Stem{stem(w, "0 ं ओं एं")}
	}
	if r[n-1] < 'क' || r[n-1] > 'ह' {
		return []Stem{{w, bare}}
	}
	return []Stem{stem(w, "0 ों ें ो")}
}

// hiAdjectival: suffixes of adjectives that decline.
func hiAdjectival(w string) bool {
	return suffixed(w, "वाला", "ीला", "गुना")
}

var (
	hiAdjective = foldedHindi(`बड़ा छोटा नया पुराना अच्छा बुरा लंबा ऊंचा नीचा गहरा सस्ता महंगा सीधा उल्टा उलटा पूरा अधूरा काला पीला नीला हरा दूसरा तीसरा पहला चौथा छठा अकेला सारा आधा घना खुला सच्चा झूठा मीठा कड़वा मोटा पतला ठंडा गंदा
 पिछला अगला निचला मंझला मझला भला मैला ढीला गीला सूखा भूखा प्यासा नंगा गोरा अंधा बहरा गूंगा लंगड़ा टेढ़ा चौड़ा संकरा तीखा खट्टा फीका कच्चा पक्का हल्का हलका ताजा ऐसा वैसा जैसा कैसा इतना उतना जितना कितना अपना मेरा तेरा हमारा तुम्हारा
 खरा खोटा ऊपरला बिचला दायां बायां उजला धुंधला सुनहरा दोहरा तिहरा इकलौता चहेता मनचाहा अनोखा निराला पुख्ता कड़ा बूढ़ा साझा अनूठा जुड़वा बढ़ा टूटा फटा पका चचेरा ममेरा मौसेरा फुफेरा अंधेरा घनेरा`)
	// कर as a verb is everywhere.
	hiIrregular = irregular("कर करों")
)

func foldedHindi(list string) map[string]bool { return set(hindi0.FoldString(list)) }

// hindi0 folds without referring to the table, which these lists are part of.
var hindi0 = Table{Lower: respellHindi, Fold: foldHindi}

const hiStop = `और का की के को में से ने पर है हैं था थी थे थीं हो हुआ हुई हुए होगा होगी होंगे यह वह ये वे इस उस इन उन जो जिस जिन कि या तो भी ही न ना नहीं एक क्या क्यों कब कहां कौन किस कैसे जब तब अगर यदि मगर लेकिन बल्कि क्योंकि चूंकि ताकि तक साथ बाद पहले अंदर बाहर ऊपर नीचे लिए ओर
 हम तुम आप मैं मुझे हमें तुम्हें उन्हें इन्हें उसे इसे करना करने किया करते करता करती करें करो गया गई गए जा जाता जाती जाते जाना दिया दी दिए रहा रही रहे सकता सकती सकते कुछ कोई किसी सब सभी हर बहुत अब अभी यहां वहां फिर तथा एवं व सो`
