package locale

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

func TestWordsAreCountedByScript(t *testing.T) {
	for _, c := range []struct {
		text              string
		words, characters int
	}{
		{"", 0, 0}, {" – … ", 0, 0}, {"one", 1, 0}, {"one two,three", 3, 0}, {"don't stop", 2, 0}, {"l’homme d'État", 2, 0}, {"3.14 and 1,000,000", 3, 0}, {"self-made", 2, 0},
		{"example.org/a_b?c=1", 4, 0}, {"(one) “two” «three»", 3, 0}, {"e\u0301lan vital", 2, 0}, {"“Straße” — größer", 2, 0}, {"½ cup", 2, 0},
		{"Модель обучена на данных.", 4, 0}, {"الذكاء الاصطناعي، ثم", 3, 0}, {"ארה\"ב וצה״ל", 2, 0}, {"कृत्रिम बुद्धिमत्ता।", 2, 0}, {"ქართული ენა", 2, 0}, {"አማርኛ።ቋንቋ", 2, 0},
		{"인공지능 모델을 공개했다.", 3, 0}, {"GPU를 샀다", 2, 0}, {"大韓民國", 0, 4}, {"人工智能，模型。", 0, 6}, {"データの学習", 0, 6}, {"ﾃﾞｰﾀ", 0, 3}, {"GPT-4は人工知能", 2, 5},
		{"“人工智能”（AI）是", 1, 5}, {"ปัญญาประดิษฐ์", 4, 0}, {"ก", 1, 0}, {"ປັນຍາປະດິດ", 3, 0}, {"បញ្ញាសិប្បនិម្មិត", 3, 0}, {"ဉာဏ်ရည်တု", 2, 0}, {"\xff\xfe a", 1, 0},
	} {
		n, chars := CountWords([]byte(c.text))
		if n != c.words || chars != c.characters {
			t.Errorf("%q has %d words and %d characters, want %d and %d", c.text, n, chars, c.words, c.characters)
		}
	}
}

func TestTimeToReadIsOfTheLanguage(t *testing.T) {
	for _, c := range []struct {
		tag                    string
		words, characters, min int
	}{
		{"en", 0, 0, 1}, {"en", 228, 0, 1}, {"en", 1140, 0, 5}, {"ar", 690, 0, 5}, {"ar-EG", 690, 0, 5}, {"fi", 805, 0, 5}, {"zh-Hans", 0, 1275, 5}, {"ja", 0, 1785, 5},
		{"zh-Hans", 184, 255, 2}, {"xx", 920, 0, 5}, {"", 920, 0, 5},
	} {
		if got := Of(c.tag).Minutes(c.words, c.characters); got != c.min {
			t.Errorf("%s: %d words and %d characters take %d minutes, want %d", c.tag, c.words, c.characters, got, c.min)
		}
	}
}

// The quick way through a text must find what the whole of UAX 29 finds.
func FuzzCountWords(f *testing.F) {
	for _, s := range []string{"one two,three", "a.b_c 1,2", "l’homme “x”", "Ångström е\u0308лка", "GPT-4は人工知能です", "שלום־עולם ארה\"ב", "a\"b ש\"ב", "क्षमा।", "a:b'c;d", "인공 지능", "\xffa"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, characters := CountWords([]byte(s))
		if !utf8.ValidString(s) {
			return
		}
		want, apart := 0, 0
		for it := words.FromString(s); it.Next(); {
			switch r := []rune(it.Value())[0]; {
			case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == 'ｰ' || scriptOfEstimate(r) >= 0:
				apart++
			case strings.ContainsFunc(it.Value(), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }):
				want++
			}
		}
		if apart > 0 || strings.ContainsFunc(s, func(r rune) bool {
			return scriptOfEstimate(r) >= 0 || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
		}) {
			if characters > len(s) || got > len(s) {
				t.Errorf("%q has %d words and %d characters", s, got, characters)
			}
			return
		}
		if got != want || characters != 0 {
			t.Errorf("%q has %d words, want %d", s, got, want)
		}
	})
}

var prose = map[string]string{
	"en": "The company said on Tuesday that its new model, trained on “public” data, is 2.5 times faster; it didn't say how. ",
	"ru": "Компания сообщила во вторник, что новая модель, обученная на открытых данных, в 2,5 раза быстрее. ",
	"zh": "该公司周二表示，其新模型使用公开数据训练，速度提高了2.5倍。",
	"ar": "قالت الشركة يوم الثلاثاء إن نموذجها الجديد، المدرب على بيانات عامة، أسرع بمرتين ونصف. ",
	"th": "บริษัทกล่าวเมื่อวันอังคารว่าแบบจำลองใหม่เร็วขึ้น 2.5 เท่า ",
	"hi": "कंपनी ने मंगलवार को कहा कि उसका नया मॉडल ढाई गुना तेज़ है। ",
}

func BenchmarkCountWords(b *testing.B) {
	for _, tag := range []string{"en", "ru", "zh", "ar", "th", "hi"} {
		text := []byte(strings.Repeat(prose[tag], 50))
		b.Run(tag, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				CountWords(text)
			}
		})
	}
}
