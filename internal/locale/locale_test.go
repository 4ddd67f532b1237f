package locale

import (
	"encoding/json"
	"os"
	"testing"
	"time"
)

func TestDirectionEqualsCLDR(t *testing.T) {
	b, err := os.ReadFile("../../../shared/corpora/cldr/direction.json")
	if err != nil {
		t.Skip("the CLDR directions are not on this machine")
	}
	var want map[string]string
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	if len(want) < 700 {
		t.Fatalf("only %d locales", len(want))
	}
	for tag, dir := range want {
		if got := Of(tag).Dir; got != dir {
			t.Errorf("%s reads %s, want %s", tag, got, dir)
		}
	}
	for tag, dir := range map[string]string{"az-Arab": "rtl", "ku-Arab": "rtl", "pa-Arab": "rtl", "ff-Adlm": "rtl", "dv": "rtl", "nqo": "rtl", "rhg-Rohg": "rtl", "syr": "rtl", "mn-Mong": "ltr", "az": "ltr"} {
		if got := Of(tag).Dir; got != dir {
			t.Errorf("%s reads %s, want %s", tag, got, dir)
		}
	}
	if !Of("mn-Mong").Vertical {
		t.Error("Mongolian in its own script is written in columns")
	}
}

func TestTags(t *testing.T) {
	for in, want := range map[string]string{"id": "id", "in": "id", "iw": "he", "zh_cn": "zh-CN", "pt-br": "pt-BR", "fa-ir": "fa-IR", "glg": "gl", "zh-hans": "zh-Hans", "tl": "tl", "az-arab": "az-Arab", "mn-Mong": "mn-Mong"} {
		if got, ok := Canonical(in); !ok || got != want {
			t.Errorf("%s becomes %q, want %q", in, got, want)
		}
	}
	for _, in := range []string{"", "notes", "english", "x", "e n", "index", "../etc"} {
		if got, ok := Canonical(in); ok {
			t.Errorf("%q became %q", in, got)
		}
	}
	for in, want := range map[string]string{"jp": "ja", "en_us.UTF-8": "en-US", "english": "en", "chinese": "zh"} {
		if got := Suggest(in); got != want {
			t.Errorf("for %q: %q, want %q", in, got, want)
		}
	}
}

func TestDatesInWords(t *testing.T) {
	for tag, want := range map[string]string{
		"id": "13 Agustus 2024", "en": "August 13, 2024", "fi": "13. elokuuta 2024", "de": "13. August 2024", "fr": "13 août 2024", "es": "13 de agosto de 2024",
		"pt": "13 de agosto de 2024", "it": "13 agosto 2024", "la": "die 13 Augusti 2024", "el": "13 Αυγούστου 2024", "ru": "13 августа 2024\u202fг.", "ar": "13 أغسطس 2024",
		"he": "13 באוגוסט 2024", "ur": "13 اگست، 2024", "fa": "۲۳ مرداد ۱۴۰۳", "ja": "2024年8月13日", "zh-Hans": "2024年8月13日", "ko": "2024년 8월 13일", "xx": "2024-08-13",
	} {
		if got := Of(tag).LongDate(2024, time.August, 13); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestNumbersAndPlurals(t *testing.T) {
	for tag, want := range map[string]string{"en": "12,345", "de": "12.345", "es": "12.345", "fa": "۱۲٬۳۴۵", "fr": "12\u202f345", "sa": "१२,३४५"} {
		if got := Of(tag).Number(12345); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := Of("sa").Number(1234567); got != "१२,३४,५६७" {
		t.Errorf("sa: %q", got)
	}
	if got := Of("es").Number(1234); got != "1234" {
		t.Errorf("es: %q", got)
	}
	for _, c := range []struct {
		tag  string
		n    int
		want string
	}{{"ru", 21, "one"}, {"ru", 11, "many"}, {"ru", 3, "few"}, {"ru", 13, "many"}, {"ar", 0, "zero"}, {"ar", 2, "two"}, {"ar", 105, "few"}, {"ar", 111, "many"}, {"ar", 100, "other"}, {"he", 2, "two"}, {"he", 20, "other"},
		{"fr", 0, "one"}, {"fr", 1000000, "many"}, {"es", 0, "other"}, {"ja", 1, "other"}, {"fa", 0, "one"}, {"en", 1, "one"}, {"fi", 2, "other"}} {
		if got := Of(c.tag).PluralCategory(c.n); got != c.want {
			t.Errorf("%s %d: %s, want %s", c.tag, c.n, got, c.want)
		}
	}
}

func TestIndexLetters(t *testing.T) {
	for _, c := range [][3]string{{"fi", "äly", "Ä"}, {"fr", "école", "E"}, {"ja", "ひょうかがく", "は"}, {"ja", "グラフィックス", "か"}, {"ja", "ゆうし", "や"}, {"ko", "기업가치", "ㄱ"}, {"el", "αποτίμηση", "Α"}, {"ar", "التقييم", "ت"}, {"ar", "أسهم", "ا"}, {"zh", "guzhi", "G"}, {"ru", "оценка", "О"}} {
		if got := NewCollator(Of(c[0])).Letter(c[1]); got != c[2] {
			t.Errorf("%s %s stands under %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
