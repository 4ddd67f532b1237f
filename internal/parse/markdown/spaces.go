package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// mayFix is a quick look at the bytes around a blank: of most, nothing more
// need be known.
func (s *setting) mayFix(i int) bool {
	if i == 0 || i+1 == len(s.text) {
		return false
	}
	p := s.text[i-1]
	if isDigit(rune(p)) || isDigit(rune(s.text[i+1])) || s.after[s.text[i+1]] {
		return true
	}
	k := i - 2 // before a word of one letter
	if p >= utf8.RuneSelf {
		if i >= 2 && s.text[i-2] == 0xc2 || p == 0x96 { // §, ¶, «; №
			return true
		}
		k--
	}
	return s.short != "" && (k < 0 || s.text[k] < utf8.RuneSelf && !isWord(rune(s.text[k])))
}

// blank sets the blanks that must not end a line.
func (s *setting) blank(i int) {
	before, after := s.before(i), s.next(i+1)
	if blankOrEdge(before) || blankOrEdge(after) {
		return
	}
	with := ""
	switch {
	case isDigit(before) && isDigit(after):
		if s.thousand != "" && s.group(i) {
			with = s.thousand
		}
	case isDigit(before) && unit(s.text[i+1:]):
		with = fixed
	case (before == '§' || before == '№' || before == '¶' || unicode.Is(unicode.Sc, before)) && isDigit(after):
		with = fixed
	case s.marks[after] != "" && s.endsThere(i+1):
		with = s.marks[after]
	case s.inside != "" && (before == '«' || after == '»'):
		with = s.inside
	case s.nearDash && s.dashFollows(i+1):
		with = fixed
	case s.short != "" && (isWord(after) || opensAfter(after) || after == '"'):
		if s.shortWord(i) {
			with = fixed
		}
	}
	if with != "" {
		s.put(i, i+1, with)
	}
}

// mark sets the blank before a mark that an author did not leave one before.
func (s *setting) mark(i int) {
	before := s.before(i)
	if (isWord(before) || bytes.ContainsRune([]byte(`"'»”’)]%…`), before)) && s.endsThere(i) && !s.address(i) {
		r := rune(s.text[i])
		s.put(i, i+1, s.marks[r]+string(r))
	}
}

// endsThere: the marks at i end a clause; they are no part of a time, an
// address or a face.
func (s *setting) endsThere(i int) bool {
	for i < len(s.text) && (s.text[i] == '!' || s.text[i] == '?' || s.text[i] == ':' || s.text[i] == ';') {
		i++
	}
	after := s.next(i)
	return blankOrEdge(after) || bytes.ContainsRune([]byte(`"'»”’.…`), after)
}

// guillemet sets the blank between a guillemet and its words.
func (s *setting) guillemet(i int) {
	switch s.next(i) {
	case '«':
		if after := s.next(i + 2); isWord(after) || opensAfter(after) {
			s.put(i, i+2, "«"+s.inside)
		}
	case '»':
		if before := s.before(i); !blankOrEdge(before) {
			s.put(i, i+2, s.inside+"»")
		}
	}
}

// group: the blank at i is between a group of at most three figures and one of
// three.
func (s *setting) group(i int) bool {
	left, right := 0, 0
	for i-left > 0 && isDigit(rune(s.text[i-left-1])) {
		left++
	}
	for i+1+right < len(s.text) && isDigit(rune(s.text[i+1+right])) {
		right++
	}
	return left <= 3 && right == 3 && !bytes.ContainsRune([]byte("+-/.,:"), s.before(i-left))
}

// units are those no reader takes for a word, and the words that are part of a
// number: 6 milliards.
var units = words("km m cm mm nm µm kg g mg t l ml kW MW GW TW kWh MWh GWh TWh Hz kHz MHz GHz kB MB GB TB PB kbit Mbit Gbit W V °C °F km² m² m³ % ‰ € £ $ ¥ ₽ ₹ ₩ ₺ ₴ zł Kč kr CHF EUR USD " +
	"км м см мм кг г т л кВт МВт ГГц МГц МБ ГБ ТБ млн млрд трлн тыс тис руб грн mln mld mrd milj Mio Mrd χλμ χιλ εκατ δισ τρισ " +
	"million millions billion billions trillion trillions milliard milliards Million Millionen Milliarde Milliarden Billion Billionen " +
	"mil millón millones billón billones mille milione milioni miliardo miliardi milhão milhões bilhão bilhões trilhão trilhões juta miliar triliun")

// longestUnit is in bytes.
const longestUnit = 10

func unit(text []byte) bool {
	n := 0
	for n < len(text) && n <= longestUnit {
		r, size := utf8.DecodeRune(text[n:])
		if r == ' ' || r == '\n' || r < utf8.RuneSelf && !isWord(r) && r != '%' && r != '$' || unicode.Is(unicode.P, r) && r != '%' && r != '‰' {
			break
		}
		n += size
	}
	after, _ := utf8.DecodeRune(text[n:])
	return units[string(text[:n])] && after != '\'' && after != '’'
}

func (s *setting) dashFollows(i int) bool {
	rest := s.text[i:]
	n := len("—")
	if r := s.next(i); r != '—' && r != '–' {
		n = run(rest, '-')
		if n != 2 && n != 3 {
			return false
		}
	}
	return n < len(rest) && (rest[n] == ' ' || rest[n] == '\n')
}

// shortWord: what ends at i is a word of one of those letters.
func (s *setting) shortWord(i int) bool {
	r, size := utf8.DecodeLastRune(s.text[:i])
	if !isLetter(r) || isWord(s.before(i-size)) || s.before(i-size) == '\'' || s.before(i-size) == '’' || isDash(s.before(i-size)) {
		return false
	}
	for _, c := range s.short {
		if c == unicode.ToLower(r) {
			return true
		}
	}
	return false
}
