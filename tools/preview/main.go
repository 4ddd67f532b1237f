// Command preview measures how long an edit takes from the write of a file to
// the page in a browser: real files, a real Chromium, Lontar's preview and, with
// -hugo, Hugo's server beside it on the same stories.
//
//	go run -C tools ./preview -pages 100,1000,10000 -rounds 20
//	go run -C tools ./preview -pages 1000 -hugo /usr/local/bin/hugo
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

func main() {
	sizes := flag.String("pages", "100,1000,10000", "how many pages the archives have")
	rounds := flag.Int("rounds", 20, "how often each edit is made")
	hugo := flag.String("hugo", "", "the program of Hugo, to measure it beside")
	lontar := flag.String("lontar", "", "the program of Lontar; it is built if none is given")
	chromium := flag.String("chromium", "chromium", "the program of Chromium")
	only := flag.String("edits", "", "only these edits, such as body,layout")
	work := flag.String("work", "", "the folder to work in, best on a memory disk")
	flag.Parse()
	dir, err := os.MkdirTemp(*work, "lontar-preview-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := measureAll(dir, *sizes, *rounds, *lontar, *hugo, *chromium, *only); err != nil {
		log.Print(err)
		os.RemoveAll(dir)
		os.Exit(1) //nolint:gocritic // the folder is gone already
	}
}

func measureAll(dir, sizes string, rounds int, lontar, hugo, chromium, only string) error {
	if lontar == "" {
		lontar = filepath.Join(dir, "lontar")
		if out, err := command("go", "build", "-C", "..", "-o", lontar, ".").CombinedOutput(); err != nil {
			return fmt.Errorf("build lontar: %w\n%s", err, out)
		}
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Navigate("about:blank")); err != nil {
		return fmt.Errorf("start Chromium: %w", err)
	}
	fmt.Println("| pages | edit | Lontar p50 | p95 | Hugo p50 | p95 | ratio |\n|---:|---|---:|---:|---:|---:|---:|")
	for size := range strings.SplitSeq(sizes, ",") {
		ours, err := measure(ctx, lontarServer(lontar), dir, size, rounds, only)
		if err != nil {
			return fmt.Errorf("lontar at %s pages: %w", size, err)
		}
		var theirs result
		if hugo != "" {
			if theirs, err = measure(ctx, hugoServer(hugo), dir, size, rounds, only); err != nil {
				return fmt.Errorf("hugo at %s pages: %w", size, err)
			}
		}
		for _, e := range edits {
			a, b := ours.times[e], theirs.times[e]
			if a == nil {
				continue
			}
			line := fmt.Sprintf("| %s | %s | %s | %s |", size, e, ms(a, 50), ms(a, 95))
			if b != nil {
				line += fmt.Sprintf(" %s | %s | %.1f |", ms(b, 50), ms(b, 95), float64(percentile(b, 50))/float64(percentile(a, 50)))
			} else {
				line += " | | |"
			}
			fmt.Println(line)
		}
		fmt.Printf("first page after %s, %s of memory at most", ours.first.Round(time.Millisecond), ours.memory)
		if theirs.times != nil {
			fmt.Printf("; Hugo: %s, %s", theirs.first.Round(time.Millisecond), theirs.memory)
		}
		fmt.Println()
	}
	return nil
}

// edits are the kinds of edits, in the order they are shown.
var edits = []string{"body", "front matter", "concept", "catalogue", "layout", "CSS"}

// An edit writes a word that was not there before into a file; shown is an
// expression that gives the words of the page it is to be seen in.
type edit struct {
	file  string
	text  func(before, word string) string
	shown string
}

// A server is a program that shows an archive and follows edits of it.
type server struct {
	name  string
	flags []string // of the corpus
	start func(site string, port int) *exec.Cmd
	page  string
	edits map[string]edit
}

func replace(old, format string) func(before, word string) string {
	return func(before, word string) string {
		return strings.Replace(before, old, fmt.Sprintf(format, word), 1)
	}
}

const (
	story      = "2024/story-00003"
	wholePage  = `document.body.textContent`
	background = `getComputedStyle(document.body).getPropertyValue("--word")`
)

func lontarServer(program string) server {
	text := filepath.Join("content/news", story, "index.en.md")
	return server{name: "lontar", page: "/en/news/" + story + "/",
		start: func(site string, port int) *exec.Cmd {
			return command(program, "serve", "-C", site, "--port", strconv.Itoa(port))
		},
		edits: map[string]edit{
			"body":         {text, replace("\n\n## ", "\n\n%s.\n\n## "), wholePage},
			"front matter": {text, replace("title: \"", "title: \"%s "), `document.title`},
			"concept":      {"content/glossary/valuation.md", replace("# en\n\n- valuation\n", "# en\n\n- valuation\n- %s\n"), wholePage}, // on the concept's page
			"catalogue":    {"i18n/en.yaml", func(_, word string) string { return "messages:\n  glossary: " + word + "\n" }, wholePage},
			"layout":       {"layouts/story.html", replace(`{{define "main"}}`, `{{define "main"}}<p>%s</p>`), wholePage},
			"CSS":          {"static/assets/lontar.css", func(before, word string) string { return before + "\nbody{--word:" + word + "}\n" }, background},
		}}
}

func hugoServer(program string) server {
	text := filepath.Join("content/en/news", story+".md")
	return server{name: "hugo", flags: []string{"-hugo"}, page: "/en/news/" + story + "/",
		start: func(site string, port int) *exec.Cmd {
			return command(program, "server", "-s", site, "--port", strconv.Itoa(port), "--baseURL", "http://127.0.0.1:"+strconv.Itoa(port)+"/", "--appendPort=false")
		},
		edits: map[string]edit{
			"body":         {text, replace("\n\n## ", "\n\n%s.\n\n## "), wholePage},
			"front matter": {text, replace("title: \"", "title: \"%s "), `document.title`},
			"catalogue":    {"i18n/en.toml", replace("glossary = \"", "glossary = \"%s "), wholePage},
			"layout":       {"layouts/page.html", replace("<article>", "<article><p>%s</p>"), wholePage},
			"CSS":          {"static/site.css", func(before, word string) string { return before + "\nbody{--word:" + word + "}\n" }, background},
		}}
}

type result struct {
	first  time.Duration
	memory string
	times  map[string][]time.Duration
}

// patience is for how long an edit may stay unseen.
const patience = 2 * time.Minute

func measure(ctx context.Context, s server, dir, size string, rounds int, only string) (result, error) {
	site := filepath.Join(dir, s.name+"-"+size)
	args := append([]string{"run", "./corpus", "-pages", size, "-out", site}, s.flags...)
	if out, err := command("go", args...).CombinedOutput(); err != nil {
		return result{}, fmt.Errorf("make the archive: %w\n%s", err, out)
	}
	defer os.RemoveAll(site)
	if err := own(site, s); err != nil {
		return result{}, err
	}
	port, err := freePort()
	if err != nil {
		return result{}, err
	}
	cmd := s.start(site, port)
	output, err := os.Create(filepath.Join(dir, s.name+".log"))
	if err != nil {
		return result{}, err
	}
	defer output.Close()
	cmd.Stdout, cmd.Stderr = output, output
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return result{}, err
	}
	defer func() { _ = cmd.Process.Kill(); _ = cmd.Wait() }()
	base := "http://127.0.0.1:" + strconv.Itoa(port)
	if err := until(10*time.Minute, func() bool { return answers(base + s.page) }); err != nil {
		return result{}, fmt.Errorf("the first page: %w", err)
	}
	out := result{first: time.Since(began), times: map[string][]time.Duration{}}
	for _, name := range edits {
		e, ok := s.edits[name]
		if !ok || only != "" && !slices.Contains(strings.Split(only, ","), name) {
			continue
		}
		page := base + s.page
		if name == "concept" {
			page = base + "/en/glossary/" + strings.TrimSuffix(filepath.Base(e.file), ".md") + "/"
		}
		if out.times[name], err = e.measure(ctx, page, site, rounds); err != nil {
			return out, fmt.Errorf("%s: %w", name, err)
		}
	}
	out.memory = memory(cmd.Process.Pid)
	return out, nil
}

// own gives the site the files that an edit changes and that come with Lontar
// otherwise.
func own(site string, s server) error {
	for _, e := range s.edits {
		at := filepath.Join(site, e.file)
		if _, err := os.Stat(at); err == nil {
			continue
		}
		b, err := os.ReadFile(filepath.Join("..", e.file))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(at, b, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (e edit) measure(ctx context.Context, page, site string, rounds int) ([]time.Duration, error) {
	at := filepath.Join(site, e.file)
	before, err := os.ReadFile(at)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		return nil, err
	}
	if _, err := chromedp.Run(ctx, chromedp.Navigate(page)); err != nil {
		return nil, err
	}
	time.Sleep(time.Second) // the page connects
	var times []time.Duration
	for i := range rounds {
		word := fmt.Sprintf("word%dx%d", time.Now().UnixNano()%1e6, i)
		text := e.text(string(before), word)
		if !strings.Contains(text, word) {
			return nil, fmt.Errorf("%s has no place for this edit", e.file)
		}
		start := time.Now()
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			return nil, err
		}
		// A page that loads anew has no value for a moment.
		err := until(patience, func() bool {
			shown, err := chromedp.Run(ctx, chromedp.Evaluate[bool](fmt.Sprintf("(%s).includes(%q)", e.shown, word)))
			return err == nil && shown
		})
		if err != nil {
			return nil, err
		}
		times = append(times, time.Since(start))
		time.Sleep(700 * time.Millisecond) // nobody saves faster
	}
	if before == nil {
		err = os.Remove(at)
	} else {
		err = os.WriteFile(at, before, 0o644)
	}
	time.Sleep(time.Second)
	return times, err
}

func until(patience time.Duration, true func() bool) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if true() {
			return nil
		}
	}
	return fmt.Errorf("nothing was seen in %s", patience)
}

func answers(url string) bool {
	r, err := http.Get(url)
	if err != nil {
		return false
	}
	defer r.Body.Close()
	_, _ = io.Copy(io.Discard, r.Body)
	return r.StatusCode == http.StatusOK
}

func freePort() (int, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer ln.Close()
	return ln.Addr().(*net.TCPAddr).Port, nil
}

// memory is the most a process held, where the system says it.
func memory(pid int) string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return "unknown"
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kb, _ := strconv.Atoi(strings.Fields(rest)[0])
			return fmt.Sprintf("%d MB", kb/1024)
		}
	}
	return "unknown"
}

func command(name string, args ...string) *exec.Cmd { return exec.Command(name, args...) }

func percentile(times []time.Duration, p int) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[min(len(sorted)-1, len(sorted)*p/100)]
}

func ms(times []time.Duration, p int) string {
	return fmt.Sprintf("%d ms", percentile(times, p).Milliseconds())
}
