package locale

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCanonicalKeepsWhatTheAuthorChose(t *testing.T) {
	for in, want := range map[string]string{
		"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "IW": "he", "iw-IL": "he-IL", "in_id": "id-ID", "mo-MD": "ro-MD",
		"glg": "gl", "eng": "en", "ind": "id", "heb": "he", "yid": "yi", "jav": "jv", "mol": "ro", "zho": "zh", "ger": "de", "chi": "zh", "per": "fa", "glg-es": "gl-ES",
		"zh_cn": "zh-CN", "zh-cn": "zh-CN", "zh-hans": "zh-Hans", "ZH-HANT-tw": "zh-Hant-TW", "pt-br": "pt-BR", "PT_BR": "pt-BR", "fa-ir": "fa-IR", "es-419": "es-419",
		"tl": "tl", "sh": "sh", "no": "no", "nb": "nb", "zh-CN": "zh-CN", "cmn": "cmn", "prs": "prs", "en-latn": "en",
		"az-arab": "az-Arab", "ff-adlm": "ff-Adlm", "mn-mong": "mn-Mong", "rhg-rohg": "rhg-Rohg", "nqo": "nqo", "sa": "sa", "LA": "la", "haw": "haw",
		"ca-valencia": "ca-valencia", "de-u-co-phonebk": "de-u-co-phonebk", "zh-yue": "yue", "i-klingon": "tlh",
		"ru-Cyrl": "ru", "en-Latn-US": "en-US", "ar-Arab-EG": "ar-EG", "ja-Jpan": "ja", "ko-Kore": "ko", "he-Hebr": "he", "hi-Deva": "hi", "de-Latn-1996": "de-1996",
		"zh-Hans-CN": "zh-Hans-CN", "sr-Latn": "sr-Latn", "sr-Cyrl": "sr-Cyrl", "ur-Latn": "ur-Latn", "ms-Arab": "ms-Arab", "sa-Deva": "sa-Deva", "hi-Latn": "hi-Latn",
		"art-lojban": "jbo", "zh-min-nan": "nan", "zh-hakka": "hak", "zh-guoyu": "cmn", "zh-cmn-Hans": "cmn-Hans", "i-lux": "lb", "i-hak": "hak", "no-bok": "nb", "no-nyn": "nn",
		"sgn-BE-FR": "sfb", "sgn-ase": "ase", "en-GB-oed": "en-GB-oxendict", "ar-arb": "arb", "deu": "de", "por_br": "pt-BR", "fra-CA": "fr-CA", "nld": "nl", "ell": "el", "fas_IR": "fa-IR",
		"de-DD": "de-DE", "my-BU": "my-MM", "fr-FX": "fr-FR", "fr-Latn-ZR": "fr-CD", "nb_no": "nb-NO", "ca-es-VALENCIA": "ca-ES-valencia", "en-x-Foo": "en-x-foo",
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

// Every locale of CLDR is a tag in its shortest form; these name a script that
// the IANA registry says to leave out.
func TestLocalesOfCLDRAreCanonical(t *testing.T) {
	b, err := os.ReadFile("../../../shared/corpora/cldr/direction.json")
	if err != nil {
		t.Skip("the corpus is not on this machine")
	}
	var all map[string]string
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	shorter := map[string]string{"kok-Deva": "kok", "kk-Cyrl": "kk", "pa-Guru": "pa", "bs-Latn": "bs"}
	for tag := range all {
		if tag == "und" { // no language
			continue
		}
		want := tag
		if s := shorter[tag]; s != "" {
			want = s
		}
		if got, ok := Canonical(tag); !ok || got != want {
			t.Errorf("%s becomes %q (%t)", tag, got, ok)
		}
		if got, ok := Canonical(strings.ToLower(strings.ReplaceAll(tag, "-", "_"))); !ok || got != want {
			t.Errorf("%s in lower case becomes %q (%t)", tag, got, ok)
		}
	}
}

// What folders and file names of other people's sites call languages.
func TestTagsOfOtherPeoplesSitesAreUnderstood(t *testing.T) {
	found := map[string]bool{}
	for _, c := range []struct{ pattern, folder string }{
		{"cncf-glossary/content/*/*.md", "folder"}, {"moneropedia/*/*", "folder"}, {"opensource-guide/_articles/*/*.md", "folder"}, {"contributor-covenant/content/version/*/*/*.*.md", "suffix"},
	} {
		files, err := filepath.Glob("../../../shared/corpora/" + c.pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			name := filepath.Base(filepath.Dir(f))
			if c.folder == "suffix" {
				parts := strings.Split(filepath.Base(f), ".")
				name = parts[len(parts)-2]
			}
			found[name] = true
		}
	}
	if len(found) == 0 {
		t.Skip("the corpora are not on this machine")
	}
	if len(found) < 40 {
		t.Errorf("only %d names: %v", len(found), found)
	}
	for name := range found {
		if tag, ok := Canonical(name); !ok {
			t.Errorf("%q is not understood", name)
		} else if again, ok := Canonical(tag); !ok || again != tag {
			t.Errorf("%q becomes %q, that becomes %q", name, tag, again)
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
