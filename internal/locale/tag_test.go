package locale

import (
	"strings"
	"testing"
)

func TestCanonicalKeepsWhatTheAuthorChose(t *testing.T) {
	for in, want := range map[string]string{
		"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "IW": "he", "iw-IL": "he-IL", "in_id": "id-ID", "mo-MD": "ro-MD",
		"glg": "gl", "eng": "en", "ind": "id", "heb": "he", "yid": "yi", "jav": "jv", "mol": "ro", "zho": "zh", "ger": "de", "chi": "zh", "per": "fa", "glg-es": "gl-ES",
		"zh_cn": "zh-CN", "zh-cn": "zh-CN", "zh-hans": "zh-Hans", "ZH-HANT-tw": "zh-Hant-TW", "pt-br": "pt-BR", "PT_BR": "pt-BR", "fa-ir": "fa-IR", "es-419": "es-419",
		"tl": "tl", "sh": "sh", "no": "no", "nb": "nb", "zh-CN": "zh-CN", "cmn": "cmn", "prs": "prs", "en-latn": "en-Latn",
		"az-arab": "az-Arab", "ff-adlm": "ff-Adlm", "mn-mong": "mn-Mong", "rhg-rohg": "rhg-Rohg", "nqo": "nqo", "sa": "sa", "LA": "la", "haw": "haw",
		"ca-valencia": "ca-valencia", "de-u-co-phonebk": "de-u-co-phonebk", "zh-yue": "yue", "i-klingon": "tlh",
	} {
		got, ok := Canonical(in)
		if !ok || got != want {
			t.Errorf("%s becomes %q (%t), want %q", in, got, ok, want)
		}
		if again, ok := Canonical(got); !ok || again != got {
			t.Errorf("%s is not canonical: it becomes %q", got, again)
		}
	}
}

func TestCanonicalRefusesWhatIsNoLanguage(t *testing.T) {
	for _, in := range []string{
		"", "-", "x", "q", "notes", "draft", "min-js", "js", "img", "xyz", "zz", "index", "english", "private-use", "en-", "-en", "en--us", "en us", "en.us",
		"en-US.UTF-8", "root", "und", "mul", "mis", "zxx", "qaa", "qqq", "x-foo", "../etc", "日本語", "\x00\xff", "en\n", strings.Repeat("en-", 20) + "us", "en-a",
	} {
		if got, ok := Canonical(in); ok {
			t.Errorf("%q became %q", in, got)
		}
	}
}

func TestSuggestNamesTheTagThatWasMeant(t *testing.T) {
	for in, want := range map[string]string{
		"jp": "ja", "kr": "ko", "cn": "zh", "gr": "el", "ua": "uk", "cz": "cs", "dk": "da", "se": "sv", "JP": "ja", "tw": "zh-TW", "us": "en-US",
		"jp-JP": "ja-JP", "cz_CZ": "cs-CZ", "en-uk": "en-GB", "zh-chs": "zh-Hans", "en_us.UTF-8": "en-US", "de_DE@euro": "de-DE", "en us": "en-US",
		"english": "en", "English": "en", "indonesian": "id", "chinese": "zh", "japanese": "ja", "french": "fr", "arabic": "ar", "persian": "fa", "farsi": "fa",
		"sanskrit": "sa", "latin": "la", "hebrew": "he", "urdu": "ur", "norwegian": "no", "portuguese": "pt", "ukrainian": "uk", "bengali": "bn",
		"simplified-chinese": "zh-Hans", "chinese_simplified": "zh-Hans", "Traditional Chinese": "zh-Hant",
		"deutsch": "de", "Français": "fr", "español": "es", "bahasa-indonesia": "id", "日本語": "ja", "русский": "ru", "简体中文": "zh-Hans",
		"englsh": "en", "indonesain": "id", "japanesee": "ja", "germn": "de",
		"zh-cn-hans": "zh-CN", "pt-brazil": "pt", "en-": "en", "english-US": "en",
		"": "", "notes": "", "draft": "", "index": "", "xyz": "", "123": "", "-": "", "C": "", "POSIX": "", "..": "", "zz-zz": "",
	} {
		got := Suggest(in)
		if got != want {
			t.Errorf("for %q: %q, want %q", in, got, want)
		}
		if c, ok := Canonical(got); got != "" && (!ok || c != got) {
			t.Errorf("for %q: %q is not canonical", in, got)
		}
	}
}

func FuzzTags(f *testing.F) {
	for _, s := range []string{"en", "zh_cn", "en_us.UTF-8", "x-y", "de-u-co-phonebk", "日本"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if c, ok := Canonical(s); ok {
			if again, ok := Canonical(c); !ok || again != c {
				t.Errorf("%q becomes %q, that becomes %q", s, c, again)
			}
		}
		if c := Suggest(s); c != "" {
			if again, ok := Canonical(c); !ok || again != c {
				t.Errorf("for %q: %q, that becomes %q", s, c, again)
			}
		}
		l := Of(s)
		if l.Tag != s || l.Autonym == "" && s != "" || l.Dir != "ltr" && l.Dir != "rtl" {
			t.Errorf("%q is %+v", s, l)
		}
		c := NewCollator(Of(s))
		c.Compare(s, c.Letter(s))
	})
}
