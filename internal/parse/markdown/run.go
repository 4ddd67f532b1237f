package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"

	stdhtml "html"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lontar/internal/diag"
	"lontar/internal/locale"
)

// A runNode is words of another language, [mot]{lang=fr}.
type runNode struct {
	ast.BaseInline
	lang, title string
}

// A runMark stands for the bracket that opens a run until the run is closed.
type runMark struct {
	ast.BaseInline
	at     int
	end    runEnd
	bottom ast.Node // delimiters before belong to the text around
}

// A runEnd says where a run's closing bracket stands and what follows it.
type runEnd struct {
	bracket, braces int // offset, length
	lang, title     string
}

var (
	kindRun     = ast.NewNodeKind("Run")
	kindRunMark = ast.NewNodeKind("RunMark")
)

func (*runNode) Kind() ast.NodeKind           { return kindRun }
func (*runMark) Kind() ast.NodeKind           { return kindRunMark }
func (n *runNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }
func (n *runMark) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// runState is what the parser of runs knows of the block it is in.
type runState struct {
	block    ast.Node
	ends     map[int]runEnd // by where the run opens
	open     []*runMark
	problems []runProblem
}

type runProblem struct {
	start, end int
	diagnostic diag.Diagnostic
}

var runsKey = parser.NewContextKey()

func runsOf(pc parser.Context) *runState {
	s, ok := pc.Get(runsKey).(*runState)
	if !ok {
		s = &runState{}
		pc.Set(runsKey, s)
	}
	return s
}

// runs parses them. Which brackets are theirs is found once for each block.
type runs struct{}

func (runs) Trigger() []byte { return []byte{'[', ']'} }

func (runs) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	s := runsOf(pc)
	if s.block != parent {
		s.block, s.open = parent, s.open[:0]
		s.find(block.Source(), parent.Lines())
	}
	if len(s.ends) == 0 {
		return nil
	}
	line, segment := block.PeekLine()
	if line[0] == '[' {
		end, ok := s.ends[segment.Start]
		if !ok {
			return nil
		}
		m := &runMark{at: segment.Start, end: end}
		if d := pc.LastDelimiter(); d != nil {
			m.bottom = d
		}
		s.open = append(s.open, m)
		block.Advance(1)
		return m
	}
	k := len(s.open) - 1
	if k < 0 || s.open[k].end.bracket != segment.Start {
		return nil
	}
	m := s.open[k]
	if m.Parent() != parent {
		return nil
	}
	s.open = s.open[:k]
	parser.ProcessDelimiters(m.bottom, pc)
	n := &runNode{lang: m.end.lang, title: m.end.title}
	n.SetPos(m.at)
	for c := m.NextSibling(); c != nil; {
		next := c.NextSibling()
		n.AppendChild(n, c)
		c = next
	}
	parent.RemoveChild(parent, m)
	block.Advance(1 + m.end.braces)
	return n
}

// CloseBlock makes brackets text that something else has closed.
func (runs) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	s := runsOf(pc)
	for _, m := range s.open {
		ast.MergeOrReplaceTextSegment(m.Parent(), m, text.NewSegment(m.at, m.at+1))
	}
	s.block, s.open, s.ends = nil, s.open[:0], nil
}

// find pairs the brackets of a block and keeps those that braces follow.
func (s *runState) find(src []byte, lines *text.Segments) {
	s.ends = nil
	some := false
	for i := range lines.Len() {
		line := lines.At(i)
		some = some || bytes.Contains(line.Value(src), []byte("]{"))
	}
	if !some {
		return
	}
	var open []int
	ticks := 0 // of the code that is open
	never := map[int]bool{}
	for i := range lines.Len() {
		line := lines.At(i)
		for at := line.Start; at < line.Stop; {
			n := 1
			switch c := src[at]; {
			case c == '`':
				n = run(src[at:line.Stop], '`')
				if ticks == n {
					ticks = 0
				} else if ticks == 0 && !never[n] {
					if closes(src, lines, i, at+n, n) {
						ticks = n
					} else {
						never[n] = true
					}
				}
			case ticks > 0:
			case c == '\\':
				n = 2
			case c == '[':
				open = append(open, at)
			case c == ']' && len(open) > 0:
				from := open[len(open)-1]
				open = open[:len(open)-1]
				if end, ok := s.attributes(src[:line.Stop], at); ok && (from == 0 || src[from-1] != '!') {
					if s.ends == nil {
						s.ends = map[int]runEnd{}
					}
					s.ends[from] = end
					n += end.braces
				}
			}
			at += n
		}
	}
}

// closes tells whether a run of n backticks is in the block after a place.
func closes(src []byte, lines *text.Segments, i, at, n int) bool {
	for ; i < lines.Len(); i++ {
		line := lines.At(i)
		for at = max(at, line.Start); at < line.Stop; {
			k := bytes.IndexByte(src[at:line.Stop], '`')
			if k < 0 {
				break
			}
			at += k
			m := run(src[at:line.Stop], '`')
			if m == n {
				return true
			}
			at += m
		}
	}
	return false
}

var (
	runBraces     = regexp.MustCompile(`^\{[ \t]*((?:[A-Za-z][A-Za-z0-9-]*=(?:"[^"\n]*"|[^\s"{}]+)[ \t]*)+)\}`)
	runAttribute  = regexp.MustCompile(`([A-Za-z][A-Za-z0-9-]*)=(?:"([^"\n]*)"|([^\s"{}]+))`)
	runAttributes = []string{"lang", "title"}
)

// attributes reads what stands in braces after the bracket at a place.
func (s *runState) attributes(src []byte, bracket int) (runEnd, bool) {
	at := bracket + 1
	m := runBraces.FindSubmatchIndex(src[at:])
	if m == nil {
		return runEnd{}, false
	}
	end := runEnd{bracket: bracket, braces: m[1]}
	list := src[at+m[2] : at+m[3]]
	for _, a := range runAttribute.FindAllSubmatchIndex(list, -1) {
		name, from, to := string(list[a[2]:a[3]]), max(a[4], a[6]), max(a[5], a[7])
		value := string(list[from:to])
		problem := func(start, end int, code, message, hint string) {
			s.problems = append(s.problems, runProblem{at + m[2] + start, at + m[2] + end, diag.Diagnostic{Code: code, Severity: diag.Warning, Message: message, Hint: hint}})
		}
		switch name {
		case "title":
			end.title = value
		case "lang":
			tag, ok := locale.Canonical(value)
			if ok {
				end.lang = tag
				continue
			}
			hint := "write a BCP 47 tag, such as fr"
			if t := locale.Suggest(value); t != "" {
				hint = fmt.Sprintf("did you mean %q?", t)
			}
			problem(from, to, "locale/unknown-tag", fmt.Sprintf("%q is not a language tag", value), hint)
		default:
			hint := "known are: lang, title"
			if n := diag.Nearest(name, runAttributes); n != "" {
				hint = fmt.Sprintf("did you mean %q?", n)
			}
			problem(a[2], a[3], "markdown/unknown-attribute", fmt.Sprintf("unknown attribute %q of a run of text", name), hint)
		}
	}
	return end, true
}

// RunLangs lists the languages that a text may have runs of.
func RunLangs(text []byte) []string {
	var out []string
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], []byte("]{"))
		if i < 0 {
			return out
		}
		at += i
		line, _, _ := bytes.Cut(text[at:], []byte("\n"))
		if end, ok := (&runState{}).attributes(line, 0); ok && end.lang != "" && !slices.Contains(out, end.lang) {
			out = append(out, end.lang)
		}
	}
}

// run isolates the words, so that their direction does not disturb the text
// around. Without a language it is only the words.
func (r *nodes) run(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*runNode)
	switch {
	case n.lang == "" && n.title == "":
	case !entering:
		_, _ = w.WriteString("</bdi>")
	default:
		_, _ = w.WriteString("<bdi")
		if n.lang != "" {
			fmt.Fprintf(w, ` lang="%s" dir="%s"`, n.lang, locale.Of(n.lang).Dir)
		}
		if n.title != "" {
			fmt.Fprintf(w, ` title="%s"`, stdhtml.EscapeString(n.title))
		}
		_ = w.WriteByte('>')
	}
	return ast.WalkContinue, nil
}
