package markdown

import (
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lontar/internal/locale"
)

// emphasis finds what * and ~ open and close. CommonMark decides that by blanks
// and punctuation around them, and so fails scripts that put no blank between a
// bracket and the next word: **「重要」**です. Beside letters of such scripts a
// run of * may open before any mark but a closing one, and close after any but
// an opening one. That only adds to what CommonMark says, and nothing in texts
// of Latin, Greek and Cyrillic letters; _ stays as it is, for names_like_this.
type emphasis struct {
	// sums is for languages that set numbers and ranges among their letters
	// without blanks, where 5*3*2 and 3~5 are no emphasis.
	sums bool
}

func (emphasis) Trigger() []byte { return []byte{'*', '~'} }

func (e emphasis) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	var pairs parser.DelimiterProcessor = delimiters{}
	if line[0] == '~' {
		pairs = strikes{}
	}
	d := parser.ScanDelimiter(line, before, 1, pairs)
	if d == nil || d.Char == '~' && (d.OriginalLength > 2 || before == '~') {
		return nil
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	after := rune(' ')
	if d.OriginalLength < len(line) {
		after = util.ToRune(line, d.OriginalLength)
	}
	block.Advance(d.OriginalLength)
	if e.sums && d.OriginalLength == 1 && (isDigit(before) && isDigit(after) || d.Char == '~' && inWord(before) && inWord(after)) {
		return ast.NewTextSegment(d.Segment)
	}
	if !util.IsSpaceRune(before) && !util.IsSpaceRune(after) {
		switch {
		case d.CanOpen == d.CanClose: // CommonMark is not in doubt, or has nothing to say
		case d.CanClose:
			d.CanOpen = opensBefore(before, after)
		default:
			d.CanClose = closesAfter(before, after)
		}
	}
	pc.PushDelimiter(d)
	return d
}

// opensBefore: a mark after a letter, and one of the two of a script without
// blanks around marks.
func opensBefore(before, after rune) bool {
	return isMark(after) && !isMark(before) && !closingMark(after) && (blankless(before) || locale.Wide(after))
}

func closesAfter(before, after rune) bool {
	return isMark(before) && !isMark(after) && !openingMark(before) && (blankless(after) || locale.Wide(before))
}

// isMark: punctuation and symbols, as CommonMark takes them together.
func isMark(r rune) bool { return util.IsPunctRune(r) }

func closingMark(r rune) bool {
	switch r {
	case ',', '.', ';', ':', '!', '?', '、', '。', '，', '．', '；', '：', '！', '？', '،', '؛', '؟', '۔', '।', '॥', '・', '～':
		return true
	}
	return unicode.Is(unicode.Pe, r)
}

func openingMark(r rune) bool { return unicode.Is(unicode.Ps, r) }

// blankless tells whether a letter, or a mark on one, is of a script in which
// no blank, or none by need, stands between it and punctuation. The alphabets
// CommonMark was made with are not; all others are.
func blankless(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Georgian, unicode.Armenian):
		return false
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// delimiters says what becomes of a pair.
type delimiters struct{}

func (delimiters) IsDelimiter(b byte) bool { return b == '*' || b == '~' }

func (delimiters) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (delimiters) OnMatch(consumes int) ast.Node {
	return ast.NewEmphasis(consumes)
}

// strikes is the same for ~, whose pairs are of another kind.
type strikes struct{ delimiters }

func (strikes) OnMatch(int) ast.Node { return extast.NewStrikethrough() }
