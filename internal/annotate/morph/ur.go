package morph

// Urdu: number and case. Masculines in -ا and -ہ change the vowel, feminines in
// -ی take -اں, the rest add -وں and -یں. Arabic letter shapes are folded.
var urdu = Table{Lang: "ur", Fold: foldUrdu, Stems: urduStems, Stop: foldedSet(urStop, foldUrdu)}

func foldUrdu(r rune) rune {
	switch r {
	case 'ك':
		return 'ک'
	case 'ي', 'ى':
		return 'ی'
	case 'ه', 'ۂ', 'ة', 'ۃ', 'ە':
		return 'ہ'
	case 'أ', 'إ', 'ٱ':
		return 'ا'
	case 'ؤ':
		return 'و'
	case 'ئ':
		return 'ی'
	case 'ۓ':
		return 'ے'
	case 'ـ', '\u200c', '\u200d', '\u0670', '\u0654':
		return -1
	}
	if r >= '\u064b' && r <= '\u065f' {
		return -1
	}
	return r
}

func urduStems(w string) []Stem {
	out := urduNoun(w)
	for _, f := range urPlurals[w] {
		if f.Text != w {
			out = append(out, Stem{f.Text, fields("0 وں")})
		}
	}
	return out
}

func urduNoun(w string) []Stem {
	if short(w) {
		return []Stem{{w, bare}}
	}
	r := []rune(w)
	n := len(r)
	cut := string(r[:n-1])
	stem := func(s, list string) Stem { return Stem{s, fields(list)} }
	switch r[n-1] {
	case 'ا': // masculine or adjective: بڑا بڑے بڑی; loans do not change
		if urFixedA[w] {
			return []Stem{stem(w, "0 یں وں یوں ءیں ؤں")}
		}
		out := []Stem{stem(cut, "ا ے وں و"), stem(w, "یں وں ؤں")}
		if urAdjective[w] || n > 3 && suffixed(w, "وسرا", "یسرا", "ھوٹا", "ھلا", "چھا") {
			out = append(out, stem(cut, "ی"))
		}
		if r[n-2] == 'ی' { // پیسہ-like: دھاگیا
			out = append(out, stem(string(r[:n-2]), "ے وں"))
		}
		return out
	case 'ہ':
		if n == 3 && !oneOf(r[1], "اوی") || n > 3 && !oneOf(r[n-2], "اوی") {
			return []Stem{stem(cut, "ہ ے وں و ا ات"), stem(w, "یں وں")}
		}
		return []Stem{stem(w, "0 یں وں وغیرہ ے"), stem(cut, "ے وں")}
	case 'ی': // لڑکی لڑکیاں لڑکیوں
		return []Stem{stem(w, "0 اں وں و ات ے ان")}
	case 'ں':
		return []Stem{stem(w, "0"), stem(cut, "نوں یوں ؤں وں ءیں یں")}
	case 'و', 'ے':
		return []Stem{stem(w, "0 وں یں ں")}
	}
	out := []Stem{stem(w, "0 وں یں و")}
	if n > 3 {
		out = append(out, stem(w, "ات ان"))
	}
	if isDoer(r) { // قائد → قائدین
		out = append(out, stem(w, "ین"))
	}
	if r[n-1] == 'ت' { // Arabic feminine: plural -ات replaces it
		out = append(out, stem(cut, "ات"))
	}
	return out
}

var (
	urAdjective = foldedSet("بڑا چھوٹا نیا پرانا اچھا برا لمبا اونچا نیچا گہرا سستا مہنگا سیدھا الٹا پورا ادھورا کالا پیلا نیلا ہرا دوسرا تیسرا پہلا چوتھا اکیلا سارا آدھا گھنا کھلا بچا سچا جھوٹا میٹھا کڑوا موٹا پتلا لڑکا بیٹا چچا ٹھنڈا گندا", foldUrdu)
	urPlurals   = irregular(foldList(loanPlurals, foldUrdu))
	urFixedA    = foldedSet("دنیا دعا ہوا سزا غذا دوا ادا رضا وفا خدا دریا صحرا آشنا استعفا تقاضا جا ادا وزارا مدعا خلا وبا فضا انشا ابتدا انتہا", foldUrdu)
)

const urStop = `اور کا کی کے کو میں سے نے پر ہے ہیں تھا تھی تھے تھیں ہو ہوا ہوئی ہوئے ہوگا ہوگی یہ وہ اس ان جو جس جن کہ یا تو بھی ہی نہ نہیں ایک کیا کیوں کب کہاں کون کس کیسے جب تب اگر مگر لیکن بلکہ کیونکہ چونکہ تاکہ
 تک ساتھ بعد پہلے اندر باہر اوپر نیچے لیے لئے طرف بارے ذریعہ ذریعے بغیر علاوہ درمیان خلاف مطابق ہم تم آپ مجھے ہمیں تمہیں انہیں اسے انھیں میرا میری میرے ہمارا ہماری ہمارے اپنا اپنی اپنے تمہارا کر کرنا کرنے کیا کرتے کرتا کرتی
 گیا گئی گئے جا جاتا جاتی جاتے دیا دی دیے رہا رہی رہے سکتا سکتی سکتے والا والی والے کچھ کوئی کسی سب تمام ہر بہت زیادہ کم صرف اب ابھی یہاں وہاں پھر جیسے ایسے ایسا ایسی`
