package locale

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

func TestTextIsCutWhereTheLanguageBreaks(t *testing.T) {
	for _, c := range []struct {
		tag, text string
		columns   int
		want      string
	}{
		{"en", "Short.", 20, "Short."}, {"en", "", 20, ""}, {"en", "  two \n lines ", 20, "two lines"},
		{"en", "The model is here. It costs nothing at all.", 30, "The model is here."},
		{"en", "The model, which is open, costs nothing", 12, "The model…"},
		{"en", "We met Dr. Smith in the big city hall", 14, "We met Dr.…"},
		{"en", "He asked: “Is it open?” Nobody answered him.", 26, "He asked: “Is it open?”"},
		{"en", "Donaudampfschifffahrtsgesellschaft", 10, "Donaudamp…"},
		{"en", "aaaa bbbb (cccc) dddd", 11, "aaaa bbbb…"},
		{"en", "cafe\u0301s and te\u0301a", 5, "cafe\u0301…"},
		{"en", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…"},
		{"zh-Hans", "该公司周二表示，其新模型使用公开数据训练。", 11, "该公司周……"},
		{"zh-Hans", "他们来了，我们走。", 13, "他们来了……"},
		{"zh-Hans", "他们说“人工智能”很好用的", 10, "他们说……"},
		{"zh-Hans", "模型来了。我们都很高兴的。", 14, "模型来了。"},
		{"ja", "データを、学ぶことができる", 10, "データ…"},
		{"ja", "きょうはいいてんきだ", 6, "きょ…"}, {"ja", "あきょうはいい", 5, "あ…"},
		{"ja", "彼は「人工知能」と言った", 7, "彼は…"},
		{"th", "บริษัทกล่าวเมื่อวันอังคารว่าเร็ว", 12, "บริษัทกล่าวเมื่อ…"},
		{"th", "แบบจำลองใหม่ เร็วขึ้นมากกว่าเดิมหลายเท่า", 20, "แบบจำลองใหม่…"},
		{"km", "ក្រុមហ៊ុនប្រកាស", 4, "ក្រុមហ៊ុ…"},
		{"hi", "यह मॉडल तेज़ है। यह बहुत ही सस्ता भी है।", 22, "यह मॉडल तेज़ है।"},
		{"ar", "هل وصل النموذج؟ نعم، وصل أمس إلى السوق", 24, "هل وصل النموذج؟"},
		{"ar", "قالت الشركة، أمس، إنه", 13, "قالت الشركة…"},
		{"bn", "মডেল খুব দ্রুত কাজ করে সব সময়", 11, "মডেল খুব দ্রুত …"},
		{"ko", "회사는 새 모델을 공개했다고 말했다", 16, "회사는 새…"},
		{"ar", "قال \u2068Grok Imagine\u2069 إنه", 12, "قال…"},
		{"ar", "\u2068Grok Imagine\u2069 إنه", 6, "\u2068Grok…\u2069"},
		{"ar", "a\u2069 b\u202c", 9, "a b"}, {"ar", "a \u2067b", 9, "a \u2067b\u2069"},
	} {
		if got := Shorten(c.text, Of(c.tag), c.columns); got != c.want {
			t.Errorf("%s: %q in %d is %q, want %q", c.tag, c.text, c.columns, got, c.want)
		}
	}
}

func FuzzShorten(f *testing.F) {
	for tag, s := range prose {
		f.Add(s, tag, 20)
	}
	f.Add("a \u2068b \u202eיy\u202c c\u2069 d\u2069", "he", 4)
	f.Add("e\u0301e\u0301 👩‍👩‍👧 क्ष", "sa", 3)
	f.Add("\xff\u2067\u202a\u2069", "ar", 1)
	f.Fuzz(func(t *testing.T, s, tag string, columns int) {
		columns = max(1, min(columns, 300))
		got := Shorten(s, Of(tag), columns)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is not UTF-8", got)
		}
		if open(got) != "" || balanced(got) != got {
			t.Fatalf("%q leaves controls open", got)
		}
		text := balanced(strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " "))
		mark, ok := lookup(ellipses, tag)
		if !ok {
			mark = "…"
		}
		kept := strings.TrimRight(got, "\u202c\u2069")
		if !strings.HasPrefix(text, kept) {
			kept = strings.TrimSuffix(kept, mark)
		}
		if !strings.HasPrefix(text, kept) {
			t.Fatalf("%q is no beginning of %q", got, text)
		}
		if n := columnsOf(got); n > columns && kept != "" {
			t.Fatalf("%q takes %d columns, not %d", got, n, columns)
		}
		for it := graphemes.FromString(text); it.Next(); {
			if it.Start() < len(kept) && it.End() > len(kept) {
				t.Fatalf("%q cuts %q", got, it.Value())
			}
		}
	})
}

func BenchmarkShorten(b *testing.B) {
	text, l := strings.Repeat(prose["ru"], 5), Of("ru")
	b.ReportAllocs()
	for b.Loop() {
		Shorten(text, l, 200)
	}
}
