package locale

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numbers are how a locale writes numbers in one set of digits.
type numbers struct {
	system                   string
	digits                   [10]string
	decimal, group           string
	currencyDecimal          string // of amounts of money
	currencyGroup            string
	minus, percentSign       string
	least                    int // digits before the first mark between groups
	plain, percent, currency numberPattern
	letters                  numberPattern // money whose sign ends in a letter next to the number
}

// A numberPattern is one of UTS 35, part 3: what stands around a number, and
// how its digits are grouped.
type numberPattern struct {
	before, after       string
	negBefore, negAfter string
	primary, secondary  int // digits of the last group and of the others; 0 is no group
	fraction            int // most decimals
}

// figures returns how numbers are written in the digits the site chose, else
// in the locale's own.
func (l Locale) figures(t *table) *numbers {
	if l.Digits == "" || l.Digits == t.digits {
		return t.numbers
	}
	if n := t.foreign.Load(); n != nil && n.system == l.Digits {
		return n
	}
	n := t.numbersIn(l.Digits)
	t.foreign.Store(n)
	return n
}

// numbersIn reads how numbers are written in a set of digits. A locale that
// says nothing of one writes it with the signs it has beside ASCII digits; one
// CLDR does not know is the locale's own.
func (t *table) numbersIn(system string) *numbers {
	n := &numbers{system: system}
	digits := t.get("nu." + system)
	if digits == "" {
		system = t.digits
		digits = t.get("nu." + system)
	}
	for i, r := range []rune(digits) {
		n.digits[i] = string(r)
	}
	signs := t.list("s." + system)
	if signs == nil {
		signs = t.list("s.latn")
	}
	n.decimal, n.group, n.minus, n.percentSign = signs[0], signs[1], signs[2], signs[3]
	n.currencyDecimal, n.currencyGroup = n.decimal, n.group
	if signs[4] != "" {
		n.currencyDecimal = signs[4]
	}
	if signs[5] != "" {
		n.currencyGroup = signs[5]
	}
	n.least, _ = strconv.Atoi(t.get("min"))
	own, latin := t.list("n."+system), t.list("n.latn")
	if own == nil {
		own = latin
	}
	pattern := func(i int) numberPattern {
		if own[i] == "" {
			return readPattern(latin[i])
		}
		return readPattern(own[i])
	}
	n.plain, n.percent, n.currency = pattern(0), pattern(1), pattern(2)
	n.letters = n.currency
	if own[3] != "" {
		p := pattern(3)
		p.primary, p.secondary = n.currency.primary, n.currency.secondary
		n.letters = p
	}
	if !t.named { // nobody knows how the language groups
		n.plain.primary, n.plain.secondary = 0, 0
	}
	return n
}

// readPattern reads one or, with a semicolon, two number patterns.
func readPattern(s string) numberPattern {
	positive, negative, two := strings.Cut(s, ";")
	p := numberPattern{}
	body := ""
	p.before, body, p.after = affixes(positive)
	p.negBefore, p.negAfter = "-"+p.before, p.after
	if two {
		p.negBefore, _, p.negAfter = affixes(negative)
	}
	whole, fraction, _ := strings.Cut(body, ".")
	p.fraction = len(fraction)
	groups := strings.Split(whole, ",")
	if n := len(groups); n > 1 {
		p.primary = len(groups[n-1])
		p.secondary = p.primary
		if n > 2 {
			p.secondary = len(groups[n-2])
		}
	}
	return p
}

func affixes(s string) (before, body, after string) {
	const digits = "#0,."
	start, end := strings.IndexAny(s, digits), strings.LastIndexAny(s, digits)+1
	return strings.ReplaceAll(s[:start], "'", ""), s[start:end], strings.ReplaceAll(s[end:], "'", "")
}

// write returns a decimal of ASCII digits, without its sign, in a pattern.
func (n *numbers) write(abs string, negative bool, p *numberPattern, group, decimal, money string) string {
	before, after := p.before, p.after
	if negative {
		before, after = p.negBefore, p.negAfter
	}
	whole, fraction, _ := strings.Cut(abs, ".")
	out := make([]byte, 0, 32)
	out = n.affix(out, before, money)
	grouped := p.primary > 0 && len(whole) >= p.primary+n.least
	for i, c := range []byte(whole) {
		if left := len(whole) - i; grouped && i > 0 && left >= p.primary && (left-p.primary)%p.secondary == 0 {
			out = append(out, group...)
		}
		out = append(out, n.digits[c-'0']...)
	}
	if fraction != "" {
		out = append(out, decimal...)
		for _, c := range []byte(fraction) {
			out = append(out, n.digits[c-'0']...)
		}
	}
	return string(n.affix(out, after, money))
}

func (n *numbers) affix(out []byte, s, money string) []byte {
	for _, r := range s {
		switch r {
		case '-':
			out = append(out, n.minus...)
		case '%':
			out = append(out, n.percentSign...)
		case '¤':
			out = append(out, money...)
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

// Number writes a whole number with the digits and the grouping of the locale
// (CLDR 48). In a language CLDR does not know, digits are not grouped.
func (l Locale) Number(n int) string {
	var b [24]byte
	s := strconv.AppendInt(b[:0], int64(n), 10)
	if n < 0 {
		s = s[1:]
	}
	f := l.figures(l.data())
	return f.write(string(s), n < 0, &f.plain, f.group, f.decimal, "")
}

// Decimal writes a number with at most three decimals, as CLDR's decimal
// pattern wants it, halves away from zero.
func (l Locale) Decimal(x float64) string {
	f := l.figures(l.data())
	abs, negative := rounded(x, 0, f.plain.fraction)
	return f.write(abs, negative, &f.plain, f.group, f.decimal, "")
}

// DecimalText writes a number given as text ("-1234.50") with the decimals it
// has there. Text that is no decimal number comes back as it is.
func (l Locale) DecimalText(s string) string {
	abs, negative := strings.CutPrefix(s, "-")
	if !isDecimal(abs) {
		return s
	}
	f := l.figures(l.data())
	return f.write(abs, negative, &f.plain, f.group, f.decimal, "")
}

// Percent writes a ratio in hundredths, with at most so many decimals: 0.256
// with one is "25.6%".
func (l Locale) Percent(x float64, decimals int) string {
	f := l.figures(l.data())
	abs, negative := rounded(x*100, 0, decimals)
	return f.write(abs, negative, &f.percent, f.group, f.decimal, "")
}

// Currency writes an amount of money with the sign the language has for the
// currency of an ISO 4217 code, and the decimals the currency has.
func (l Locale) Currency(amount float64, code string) string {
	t := l.data()
	f := l.figures(t)
	sign := t.get("c." + code)
	if sign == "" {
		sign = code
	}
	decimals := 2
	if d, err := strconv.Atoi(rootPair("frac", code)); err == nil {
		decimals = d
	}
	p := spaced(f, sign)
	abs, negative := rounded(amount, decimals, decimals)
	return f.write(abs, negative, &p, f.currencyGroup, f.currencyDecimal, sign)
}

// spaced returns the pattern for a sign: another one where a letter comes next
// to the number, and in any case a space where neither is a symbol
// (currencySpacing).
func spaced(f *numbers, sign string) numberPattern {
	last, _ := utf8.DecodeLastRuneInString(sign)
	first, _ := utf8.DecodeRuneInString(sign)
	p := f.currency
	if strings.HasSuffix(p.before, "¤") && unicode.IsLetter(last) || strings.HasPrefix(p.after, "¤") && unicode.IsLetter(first) {
		p = f.letters
	}
	const space = "\u00a0"
	symbol := func(r rune) bool { return unicode.IsSymbol(r) || unicode.In(r, unicode.Z) }
	if strings.HasSuffix(p.before, "¤") && !symbol(last) {
		p.before += space
	}
	if strings.HasSuffix(p.negBefore, "¤") && !symbol(last) {
		p.negBefore += space
	}
	if strings.HasPrefix(p.after, "¤") && !symbol(first) {
		p.after, p.negAfter = space+p.after, space+p.negAfter
	}
	return p
}

// rounded returns the amount of a number as a decimal of ASCII digits with at
// least and at most so many decimals, halves rounded away from zero.
func rounded(x float64, least, most int) (abs string, negative bool) {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	s, negative = strings.CutPrefix(s, "-")
	if !isDecimal(s) { // NaN, infinite
		return "0", false
	}
	whole, fraction, _ := strings.Cut(s, ".")
	if len(fraction) > most {
		whole, fraction = roundTo(whole, fraction, most)
	}
	for len(fraction) > least && strings.HasSuffix(fraction, "0") {
		fraction = fraction[:len(fraction)-1]
	}
	fraction += strings.Repeat("0", max(0, least-len(fraction)))
	if fraction != "" {
		whole += "." + fraction
	}
	return whole, negative
}

// roundTo rounds a decimal to fewer digits after its point.
func roundTo(whole, fraction string, most int) (w, f string) {
	digits := []byte("0" + whole + fraction[:most])
	if fraction[most] >= '5' {
		i := len(digits) - 1
		for ; digits[i] == '9'; i-- {
			digits[i] = '0'
		}
		digits[i]++
	}
	all := string(digits)
	w = strings.TrimLeft(all[:len(all)-most], "0")
	if w == "" {
		w = "0"
	}
	return w, all[len(all)-most:]
}

func isDecimal(s string) bool {
	whole, fraction, point := strings.Cut(s, ".")
	return whole != "" && (!point || fraction != "") && strings.Trim(whole+fraction, "0123456789") == ""
}

// digits writes ASCII digits as those of the locale.
func (l Locale) digits(s string) string {
	f := l.figures(l.data())
	var b strings.Builder
	for _, r := range s {
		if r >= '0' && r <= '9' {
			b.WriteString(f.digits[r-'0'])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
