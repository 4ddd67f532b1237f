package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"lontar/internal/locale"
)

// Off names what of a language's custom is not followed. The zero value
// follows all of it.
type Off struct {
	Emphasis bool // emphasis beside letters and marks of scripts without blanks
	Breaks   bool // line breaks that stand for nothing
	Quotes   bool // quotation marks and apostrophes from straight ones
	Dashes   bool // dashes and ellipses from hyphens and dots
	Spaces   bool // blanks that no line is broken at
}

// A Typography sets straight marks as a language's press does. It is immutable
// and safe for concurrent use.
type Typography struct {
	custom
	quoting, dashing, spacing bool
	triggers                  [1 << 8]bool // first bytes of what may change
	after                     [1 << 8]bool // first bytes of what a blank stays before
	idle                      bool         // nothing ever changes
}

// NewTypography returns the typography of a language; of none, "", it changes
// nothing.
func NewTypography(lang string, off Off) *Typography {
	t := &Typography{idle: lang == "" || off.Quotes && off.Dashes && off.Spaces}
	if t.idle {
		return t
	}
	t.custom = customOf(lang)
	t.quoting, t.dashing, t.spacing = !off.Quotes, !off.Dashes, !off.Spaces
	on := func(bytes string, really bool) {
		for i := range len(bytes) {
			t.triggers[bytes[i]] = t.triggers[bytes[i]] || really
		}
	}
	on(`"'`, t.quoting)
	on(".-", t.dashing)
	on(" \n", t.spacing)
	on("\xc2", t.spacing && t.inside != "") // « and »
	for r := range t.marks {
		on(string(r), t.spacing)
		t.after[string(r)[0]] = true
	}
	t.after[0xc2] = t.inside != ""
	t.after['-'], t.after[0xe2] = t.nearDash, t.nearDash
	return t
}

// Plain sets a text without markup, such as a title.
func (t *Typography) Plain(s string) string {
	if t.idle {
		return s
	}
	var b strings.Builder
	at := 0
	t.set([]byte(s), nil, func(start, end int, with string) {
		b.WriteString(s[at:start])
		b.WriteString(with)
		at = end
	})
	if at == 0 {
		return s
	}
	return b.String() + s[at:]
}

// object stands in running text for what is no text: code, a picture.
const object = '\ufffc'

// a setting is the work on one text.
type setting struct {
	*Typography
	text   []byte
	frozen func(at int) bool // must stay as it is; nil: nothing must
	put    func(start, end int, with string)
	open   []level
	opened int // where the words of the last quotation begin
	closer int // the last apostrophe that may end a quotation, -1: not looked for
}

type level struct {
	double bool
	close  string
}

// set gives what is to change in a text, from its beginning to its end. Line
// breaks of the source are '\n'.
func (t *Typography) set(text []byte, frozen func(at int) bool, put func(start, end int, with string)) {
	if t.idle {
		return
	}
	s := setting{Typography: t, text: text, frozen: frozen, put: put, opened: -1, closer: -1}
	for i := 0; i < len(text); {
		c := text[i]
		if !t.triggers[c] || c <= ' ' && !s.mayFix(i) || s.keeps(i) {
			i++
			continue
		}
		switch c {
		case '"':
			s.double(i)
			i++
		case '\'':
			s.single(i)
			i++
		case '.':
			i += s.dots(i)
		case '-':
			i += s.hyphens(i)
		case ' ', '\n':
			s.blank(i)
			i++
		case 0xc2:
			s.guillemet(i)
			i += 2
		default:
			s.mark(i)
			i++
		}
	}
}

func (s *setting) keeps(at int) bool { return s.frozen != nil && s.frozen(at) }

func (s *setting) before(i int) rune {
	if i == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRune(s.text[:i])
	return r
}

func (s *setting) next(i int) rune {
	if i >= len(s.text) {
		return 0
	}
	r, _ := utf8.DecodeRune(s.text[i:])
	return r
}

func blankOrEdge(r rune) bool { return r == 0 || unicode.IsSpace(r) || r == '\u200b' }

// isWord: letters, marks and digits, and what stands for an object.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || isDigit(r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == object
}

func isLetter(r rune) bool { return isWord(r) && !unicode.IsDigit(r) }

// longestAddress bounds how far back the beginning of an address is looked for.
const longestAddress = 300

// address tells whether what reaches i is part of an address written out.
func (s *setting) address(i int) bool {
	word := s.text[max(0, i-longestAddress):i]
	word = word[bytes.LastIndexAny(word, " \n")+1:]
	return bytes.Contains(word, []byte("://")) || bytes.Contains(word, []byte("www."))
}

// dots sets three dots, no more and no fewer.
func (s *setting) dots(i int) int {
	n := run(s.text[i:], '.')
	before, after := s.before(i), s.next(i+n)
	if n == 3 && before != '/' && before != '\\' && after != '/' && after != '\\' && !s.address(i) {
		s.put(i, i+n, s.ellipsis)
	}
	return n
}

func run(text []byte, c byte) int {
	n := 0
	for n < len(text) && text[n] == c {
		n++
	}
	return n
}

// hyphens sets two or three of them; what looks like an option of a program or
// like an arrow stays.
func (s *setting) hyphens(i int) int {
	n := run(s.text[i:], '-')
	if with := s.dashFor(i, n); with != "" {
		s.put(i, i+n, with)
	}
	return n
}

func (s *setting) dashFor(i, n int) string {
	before, after := s.before(i), s.next(i+n)
	switch {
	case n != 2 && n != 3, before == '<' || before == '!' || before == '-' || after == '>' || s.address(i):
	case n == 3:
		return s.long
	case blankOrEdge(before) && !blankOrEdge(after):
	case s.tight && (!isDigit(before) || !isDigit(after)):
		return s.long
	default:
		return s.dash
	}
	return ""
}

// double sets a ".
func (s *setting) double(i int) {
	before, after := s.before(i), s.next(i+1)
	if unicode.Is(unicode.Hebrew, before) && unicode.Is(unicode.Hebrew, after) && !s.hebrewQuotation(i) {
		s.put(i, i+1, "״")
		return
	}
	within := s.inside2()
	switch {
	case blankOrEdge(before) && blankOrEdge(after), within < 0 && isDigit(before):
	case blankOrEdge(before) || s.opened == i && !blankOrEdge(after):
		s.begin(i, true)
	case within >= 0 && (blankOrEdge(after) || !opensAfter(before) || before == '\'' || before == '’' || isDash(before)):
		s.end(i, within)
	case blankOrEdge(after):
		s.put(i, i+1, s.closing(s.quotes.Close)) // of a quotation that began in another paragraph
	case opensAfter(before), blankless(before), isWord(after) && locale.WrittenTogether(after):
		s.begin(i, true)
	case !isWord(after):
		s.put(i, i+1, s.closing(s.quotes.Close))
	}
}

// opensAfter: marks that a quotation begins directly after.
func opensAfter(r rune) bool {
	return unicode.In(r, unicode.Ps, unicode.Pi) || isDash(r) || strings.ContainsRune("/='’¿¡\u00ad", r)
}

func isDash(r rune) bool { return unicode.Is(unicode.Pd, r) }

// inside2 is the index of the innermost open ", or -1.
func (s *setting) inside2() int {
	for k := len(s.open) - 1; k >= 0; k-- {
		if s.open[k].double {
			return k
		}
	}
	return -1
}

// begin opens a quotation. A mark within its like is of the second kind, and
// one within the second kind of the first.
func (s *setting) begin(i int, double bool) {
	q := s.quotes
	first := double
	if n := len(s.open); n > 0 && s.open[n-1].double == double {
		first = s.open[n-1].close != q.Close
	}
	open, close := q.AltOpen, q.AltClose
	if first {
		open, close = q.Open, q.Close
		if s.spacing {
			open += s.inside
		}
	}
	s.open = append(s.open, level{double, close})
	s.opened = i + 1
	s.put(i, i+1, open)
}

// end closes the quotation at a level and those within it.
func (s *setting) end(i, level int) {
	s.put(i, i+1, s.closing(s.open[level].close))
	s.open = s.open[:level]
}

func (s *setting) closing(mark string) string {
	if s.spacing && mark == s.quotes.Close {
		return s.inside + mark
	}
	return mark
}

// single sets a ': a quotation mark, or else an apostrophe.
func (s *setting) single(i int) {
	before, after := s.before(i), s.next(i+1)
	within := -1
	if n := len(s.open); n > 0 && !s.open[n-1].double {
		within = n - 1
	}
	hebrew := unicode.Is(unicode.Hebrew, before)
	switch {
	case blankOrEdge(before) && blankOrEdge(after):
	case hebrew && (unicode.Is(unicode.Hebrew, after) || within < 0 && !isWord(after)):
		s.put(i, i+1, "׳")
	case isWord(before) && isWord(after):
		switch {
		case isDigit(before) && isDigit(after):
		case !blankless(before) && !locale.WrittenTogether(after):
			s.put(i, i+1, "’")
		case within >= 0:
			s.end(i, within)
		default:
			s.begin(i, false)
		}
	case !blankOrEdge(after) && (blankOrEdge(before) || s.opened == i || opensAfter(before) || within < 0 && locale.WrittenTogether(after)):
		if s.elision(i) || s.lastCloser() <= i {
			s.put(i, i+1, "’")
		} else {
			s.begin(i, false)
		}
	case within >= 0:
		s.end(i, within)
	case isLetter(before):
		s.put(i, i+1, "’")
	}
}

// elision: a word known to begin with an apostrophe, or a decade.
func (s *setting) elision(i int) bool {
	n := i + 1
	for n < len(s.text) && isWord(rune(s.text[n])) && s.text[n] < utf8.RuneSelf && n-i < 12 {
		n++
	}
	word := strings.ToLower(string(s.text[i+1 : n]))
	if len(word) >= 2 && isDigit(rune(word[0])) && isDigit(rune(word[1])) {
		return len(word) == 2 || word[2:] == "s" || word[2:] == "er"
	}
	return s.elided[word]
}

// lastCloser is the last place where a ' may end a quotation.
func (s *setting) lastCloser() int {
	if s.closer >= 0 {
		return s.closer
	}
	s.closer = 0
	for i := len(s.text) - 1; i > 0; i-- {
		if s.text[i] != '\'' || s.keeps(i) {
			continue
		}
		before, after := s.before(i), s.next(i+1)
		if !blankOrEdge(before) && (!isWord(after) || blankless(before)) {
			s.closer = i
			break
		}
	}
	return s.closer
}

// hebrewQuotation tells a quotation after a prefixed word (ב"הארץ") from the
// mark of an abbreviation (צה"ל): the letters before are prefixes, and the next
// mark closes.
func (s *setting) hebrewQuotation(i int) bool {
	if s.inside2() >= 0 {
		return false
	}
	prefixes := 0
	for at := i; at > 0; prefixes++ {
		r, size := utf8.DecodeLastRune(s.text[:at])
		if !unicode.Is(unicode.Hebrew, r) {
			break
		}
		if !strings.ContainsRune("משהוכלב", r) || prefixes == 3 {
			return false
		}
		at -= size
	}
	next := bytes.IndexByte(s.text[i+1:], '"')
	if next < 0 {
		return false
	}
	next += i + 1
	return !blankOrEdge(s.before(next)) && !isWord(s.next(next+1))
}
