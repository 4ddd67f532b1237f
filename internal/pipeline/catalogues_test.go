package pipeline

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"lontar/internal/locale"
)

// makeWith makes a site of files over a theme of files and returns it with
// what is said of i18n/.
func makeWith(t *testing.T, site, theme map[string]string) (*Site, []string) {
	t.Helper()
	dir := t.TempDir()
	for p, text := range site {
		p = filepath.Join(dir, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	beneath := fstest.MapFS{}
	for p, text := range theme {
		beneath[p] = &fstest.MapFile{Data: []byte(text)}
	}
	w, err := New(dir, beneath, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	s, err := w.Make()
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, d := range s.Diags {
		if filepath.Dir(d.Path) == "i18n" {
			said = append(said, d.Path+" "+d.Code)
		}
	}
	return s, said
}

var smallTheme = map[string]string{
	"i18n/en.yaml": "messages:\n  latest: Latest stories\n  older: Older stories\n",
	"i18n/id.yaml": "calendar: gregorian\nmessages:\n  latest: Berita terbaru\n  older: Berita lama\n",
}

func TestASitesCatalogueCompletesTheThemes(t *testing.T) {
	s, said := makeWith(t, map[string]string{
		"lontar.yaml":  "languages: [en, id]\n",
		"i18n/id.yaml": "digits: latn\nmessages:\n  latest: Kabar terkini\n",
	}, smallTheme)
	want := map[string]locale.Message{"latest": {Text: "Kabar terkini"}, "older": {Text: "Berita lama"}}
	for key, m := range want {
		if got := s.Words["id"][key]; got.Text != m.Text || got.From != "" {
			t.Errorf("%s is %+v", key, got)
		}
	}
	if l := s.Locales["id"]; l.Calendar != "gregory" || l.Digits != "latn" {
		t.Errorf("the locale is %+v", l)
	}
	if len(said) > 0 {
		t.Errorf("said %q", said)
	}
}

func TestNothingIsSaidOfTheThemesFiles(t *testing.T) {
	theme := map[string]string{"i18n/en.yaml": smallTheme["i18n/en.yaml"], "i18n/id.yaml": "messages:\n  latest: Berita {x\n  older: {few: x}\n  oldr: x\n", "i18n/klingonese.yaml": "x"}
	if _, said := makeWith(t, map[string]string{"lontar.yaml": "languages: [en, id]\n"}, theme); len(said) != 1 || said[0] != "i18n/id.yaml i18n/missing" {
		t.Errorf("said %q", said)
	}
}

func TestASitesOwnMessageIsWantedInEachOfItsLanguages(t *testing.T) {
	site := map[string]string{
		"lontar.yaml":       "languages: [id, en, fr]\n",
		"i18n/id.yaml":      "messages:\n  motto: Kata demi kata\n  latst: Terkini\n",
		"i18n/en.yaml":      "messages:\n  motto: Word by word\n  stray: x\n",
		"i18n/fr.yaml":      "messages:\n  latest: À la une\n  older: Avant\n",
		"layouts/base.html": "{{.Msg.motto}}",
	}
	if _, said := makeWith(t, site, smallTheme); !slices.Equal(said, []string{"i18n/en.yaml i18n/surplus", "i18n/fr.yaml i18n/missing", "i18n/id.yaml i18n/surplus"}) {
		t.Errorf("said %q", said)
	}
	site["layouts/base.html"] = "{{.Msg.motto}} {{.Msg.latst}}"
	s, said := makeWith(t, site, smallTheme)
	if !slices.Equal(said, []string{"i18n/en.yaml i18n/missing", "i18n/en.yaml i18n/surplus", "i18n/fr.yaml i18n/missing"}) {
		t.Errorf("with a layout that names it: said %q", said)
	}
	if m := s.Words["fr"]["motto"]; m.Text != "Kata demi kata" || m.From != "id" {
		t.Errorf("French readers see %+v", m)
	}
}

func TestCataloguesAreKnownByTheLanguageTheyName(t *testing.T) {
	s, said := makeWith(t, map[string]string{
		"lontar.yaml":       "languages: [en, pt-BR, fa]\n",
		"i18n/pt_br.yaml":   "messages:\n  latest: Últimas\n",
		"i18n/fa.yml":       "messages: {}\n",
		"i18n/old/fa.yaml":  "messages:\n  latest: x\n",
		"i18n/english.yaml": "messages: {}\n",
	}, smallTheme)
	if got := s.Words["pt-BR"]["latest"].Text; got != "Últimas" {
		t.Errorf("pt-BR has %q", got)
	}
	if !slices.Equal(said, []string{"i18n/english.yaml locale/unknown-tag", "i18n/fa.yaml i18n/no-catalogue", "i18n/fa.yml i18n/file", "i18n/pt_br.yaml i18n/missing"}) {
		t.Errorf("said %q", said)
	}
}

// The theme's catalogues serve their languages with nothing to add.
func TestShippedCataloguesLeaveNothingToSay(t *testing.T) {
	files, err := filepath.Glob("../../i18n/*.yaml")
	if err != nil || len(files) < 19 {
		t.Fatal(files, err)
	}
	site := map[string]string{"lontar.yaml": "languages:\n"}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(f)
		site["lontar.yaml"] += "  - " + name[:len(name)-len(".yaml")] + "\n"
		site["i18n/"+name] = string(b)
	}
	if s, said := makeWith(t, site, nil); len(said) > 0 || len(s.Langs) != len(files) {
		t.Errorf("%d languages; said %q", len(s.Langs), said)
	}
}

func TestTwoFilesOfOneLanguageAreReported(t *testing.T) {
	s, said := makeWith(t, map[string]string{
		"lontar.yaml":  "languages: [en, id]\n",
		"i18n/id.yaml": "messages:\n  latest: Kabar\n",
		"i18n/in.yaml": "messages:\n  latest: Warta\n",
	}, smallTheme)
	if !slices.Contains(said, "i18n/in.yaml i18n/twice") || s.Words["id"]["latest"].Text != "Warta" {
		t.Errorf("said %q, took %q", said, s.Words["id"]["latest"].Text)
	}
}
