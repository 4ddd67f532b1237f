// Command corpus makes an archive of any size to measure with: stories of about
// 10 kB in the languages of this repository's archive, their sentences taken from
// its stories, with a glossary of one concept for twenty pages. The same arguments give the same
// bytes. With -hugo it writes the same stories as a site of Hugo.
//
//	go run -C tools ./corpus -pages 10000 -out /tmp/archive
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
)

func main() {
	pages := flag.Int("pages", 1000, "how many pages of stories")
	concepts := flag.Int("concepts", 0, "how many concepts, if not one for twenty pages, at least those of the archive and at most 500")
	out := flag.String("out", "", "the folder to write, which must not be there")
	from := flag.String("archive", "..", "the archive the sentences are taken from")
	hugo := flag.Bool("hugo", false, "write a site of Hugo")
	flag.Parse()
	if *out == "" {
		log.Fatal("say with -out where to write")
	}
	if _, err := os.Stat(*out); err == nil {
		log.Fatalf("%s is there already", *out)
	}
	if *concepts == 0 {
		*concepts = min(500, *pages/20)
	}
	c, err := read(*from, *concepts)
	if err != nil {
		log.Fatal(err)
	}
	if *hugo {
		err = c.writeHugo(*out, *pages)
	} else {
		err = c.write(*out, *pages)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// A corpus is what stories are made of.
type corpus struct {
	langs    []*language
	glossary map[string]string // files of the archive's concepts
	made     []string          // ids of concepts made up
}

type language struct {
	tag       string
	sentences []string
	words     []string
	terms     []string // of the concepts made up, by their order
	join      string   // between two words
}

// read takes the sentences of an archive's stories apart.
func read(archive string, concepts int) (*corpus, error) {
	c := &corpus{glossary: map[string]string{}}
	byTag := map[string]*language{}
	files, err := filepath.Glob(filepath.Join(archive, "content/news/*/*/index.*.md"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	for _, f := range files {
		tag := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(f), "index."), ".md")
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		l := byTag[tag]
		if l == nil {
			l = &language{tag: tag, join: " "}
			if tag == "ja" || strings.HasPrefix(tag, "zh") {
				l.join = ""
			}
			byTag[tag] = l
			c.langs = append(c.langs, l)
		}
		_, body, _ := strings.Cut(strings.TrimPrefix(string(b), "---\n"), "\n---\n")
		l.learn(body)
	}
	files, err = filepath.Glob(filepath.Join(archive, "content/glossary/*.md"))
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		c.glossary[filepath.Base(f)] = string(b)
	}
	for n := len(c.glossary); n < concepts; n++ {
		c.made = append(c.made, fmt.Sprintf("concept-%03d", n))
	}
	for i, l := range c.langs {
		if len(l.sentences) == 0 || len(l.words) < 100 {
			return nil, fmt.Errorf("the archive has too few words in %s", l.tag)
		}
		r := rand.New(rand.NewPCG(7, uint64(i)))
		for range c.made {
			l.terms = append(l.terms, l.words[r.IntN(len(l.words))]+l.join+l.words[r.IntN(len(l.words))])
		}
	}
	return c, nil
}

// learn adds the sentences of paragraphs that are prose, and their longer words.
func (l *language) learn(body string) {
	for para := range strings.SplitSeq(body, "\n\n") {
		para = strings.TrimSpace(strings.ReplaceAll(para, "\n", " "))
		if para == "" || strings.ContainsAny(para[:1], "#-|>!`[:") || strings.ContainsAny(para, "[]|<>`") {
			continue
		}
		start := 0
		for i, r := range para {
			if !strings.ContainsRune(".。।؟!?۔", r) {
				continue
			}
			end := i + len(string(r))
			if rest := para[end:]; rest == "" || rest[0] == ' ' || r == '。' {
				if s := strings.TrimSpace(para[start:end]); len(s) > 40 {
					l.sentences = append(l.sentences, s)
				}
				start = end
			}
		}
		for _, w := range strings.FieldsFunc(para, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
			runes := []rune(w)
			if l.join == "" && len(runes) > 4 {
				w = string(runes[:3])
			}
			if len([]rune(w)) >= 3 && !slices.Contains(l.words, w) {
				l.words = append(l.words, w)
			}
		}
	}
}

// A story is what the editions of one piece of news share.
type story struct {
	n    int
	year int
	date time.Time
}

func at(n int) story {
	d := time.Date(2024, 8, 13, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -n/2)
	return story{n, d.Year(), d}
}

func (s story) name() string { return fmt.Sprintf("story-%05d", s.n) }

// text is the body of an edition; link gives a link to another story.
func (l *language) text(s story, link func(to int, words string) string) string {
	r := rand.New(rand.NewPCG(uint64(s.n), uint64(len(l.tag))<<32|uint64(l.tag[0])<<8|uint64(l.tag[1])))
	sentence := func() string {
		t := l.sentences[r.IntN(len(l.sentences))]
		if len(l.terms) > 0 && r.IntN(6) == 0 {
			t += l.join + l.terms[r.IntN(len(l.terms))] + "."
		}
		return t
	}
	para := func(n int) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteString(l.join)
			}
			b.WriteString(sentence())
		}
		b.WriteString("\n\n")
		return b.String()
	}
	heading := func() string {
		return l.words[r.IntN(len(l.words))] + l.join + l.words[r.IntN(len(l.words))]
	}
	var b strings.Builder
	b.WriteString(para(2))
	for part := range 5 {
		fmt.Fprintf(&b, "## %s {#part-%d}\n\n", heading(), part+1)
		size := 0
		for size < 1300 {
			p := para(4)
			size += len(p)
			b.WriteString(p)
		}
		switch part {
		case 1:
			for range 4 {
				fmt.Fprintf(&b, "- %s\n", sentence())
			}
			fmt.Fprintf(&b, "\n%s %s\n\n", sentence(), link(max(0, s.n-1-r.IntN(40)), heading()))
		case 2:
			b.WriteString("| | | |\n|---|---:|---|\n")
			for range 4 {
				fmt.Fprintf(&b, "| %s | %d | **%s** |\n", heading(), r.IntN(2000), heading())
			}
			b.WriteString("\n")
		case 3:
			fmt.Fprintf(&b, "> %s\n\n", sentence())
		}
	}
	return b.String()
}

func (l *language) title(s story) string {
	r := rand.New(rand.NewPCG(uint64(s.n), 99))
	var out []string
	for range 5 {
		out = append(out, l.words[r.IntN(len(l.words))])
	}
	return strings.Join(out, l.join)
}

// each calls make for as many editions as there are pages.
func (c *corpus) each(pages int, make func(s story, l *language) error) error {
	for i := range pages {
		if err := make(at(i/len(c.langs)), c.langs[i%len(c.langs)]); err != nil {
			return err
		}
	}
	return nil
}

func put(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o644)
}

func (c *corpus) write(out string, pages int) error {
	settings := "title: Corpus\nbaseURL: https://corpus.example/\ndefault: en\n"
	if err := put(filepath.Join(out, "lontar.yaml"), settings); err != nil {
		return err
	}
	for name, text := range c.glossary {
		if err := put(filepath.Join(out, "content/glossary", name), text); err != nil {
			return err
		}
	}
	for i, id := range c.made {
		var b strings.Builder
		for _, l := range c.langs {
			fmt.Fprintf(&b, "# %s\n\n- %s\n\n%s\n\n", l.tag, l.terms[i], l.sentences[i%len(l.sentences)])
		}
		if err := put(filepath.Join(out, "content/glossary", id+".md"), b.String()); err != nil {
			return err
		}
	}
	return c.each(pages, func(s story, l *language) error {
		dir := filepath.Join(out, "content/news", fmt.Sprint(s.year), s.name())
		if l == c.langs[0] {
			if err := put(filepath.Join(dir, "figure.svg"), figure(s)); err != nil {
				return err
			}
		}
		from := ""
		if l != c.langs[0] {
			from = fmt.Sprintf("translation: {from: %s, method: machine}\n", c.langs[0].tag)
		}
		head := fmt.Sprintf("---\ntitle: %q\ndescription: %q\ndate: %s\nbyline:\n  - {name: Lontar Archive, role: compiler}\nsource: {publisher: \"Publisher %d\", url: \"https://example.org/%d\"}\n%stopics: [topic-%d, topic-%d]\nimage: {src: figure.svg, alt: %q}\n---\n\n",
			l.title(s), l.sentences[s.n%len(l.sentences)], s.date.Format(time.DateOnly), s.n%12, s.n, from, s.n%20, 20+s.n%7, l.title(s))
		return put(filepath.Join(dir, "index."+l.tag+".md"), head+l.text(s, func(to int, words string) string {
			other := at(to)
			return fmt.Sprintf("[%s](/news/%d/%s/index.md)", words, other.year, other.name())
		}))
	})
}

func figure(s story) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360"><rect width="%d" height="360" fill="#777"/></svg>`, 1+s.n%640)
}
