package locale

import (
	"slices"
	"strconv"
	"strings"
)

// A plural is the rules of a language, of number or of rank: its categories in
// CLDR's order, and when a number has one (UTS 35, part 3, plural rules).
type plural []pluralRule

type pluralRule struct {
	category string
	any      [][]relation // one of which must hold in all its parts
}

// A relation is one comparison of a rule: "n % 100 != 12..14".
type relation struct {
	operand byte
	mod     uint64 // 0 is none
	not     bool
	ranges  [][2]uint64
}

// operands are the amounts the rules speak of: i the whole part, v and w the
// count of decimals with and without zeros at the end, f and t these decimals,
// e the power of ten in a compact number. The number n itself is i where t is 0.
type operands struct{ i, v, w, f, t, e uint64 }

// PluralCategory returns the cardinal category of a whole number: "zero",
// "one", "two", "few", "many" or "other" (CLDR 48 plurals.json). A negative
// number has that of its amount.
func (l Locale) PluralCategory(n int) string { return l.counting().cardinal.of(operands{i: amount(n)}) }

// PluralCategoryOf returns the cardinal category of a decimal number as it is
// written: "1.0" is not "1" in many a language. "1.2c6" is 1.2 million in
// compact form. Of text that is no number it is "other".
func (l Locale) PluralCategoryOf(decimal string) string {
	o, ok := operandsOf(decimal)
	if !ok {
		return "other"
	}
	return l.counting().cardinal.of(o)
}

// OrdinalCategory returns the category of a whole number as a rank: English
// has "one" for 1st and 21st (CLDR 48 ordinals.json).
func (l Locale) OrdinalCategory(n int) string { return l.counting().ordinal.of(operands{i: amount(n)}) }

// PluralCategories returns the categories a message with a count needs in the
// language, in CLDR's order. Some of them no whole number has (Russian
// "other"): catalogues everywhere give them all the same. A language we have
// no rule for has only "other".
func (l Locale) PluralCategories() []string { return l.counting().cardinal.categories() }

// counting returns the table with the rules: of the language, where the
// locale is one in a script CLDR has nothing of, since a language counts alike
// in every script.
func (l Locale) counting() *table {
	t := l.data()
	if t.named {
		return t
	}
	lang, _, _ := parts(l.Tag)
	if _, ok := section(cldr, lang); ok {
		return tableAt(lang)
	}
	return t
}

func amount(n int) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func (p plural) categories() []string {
	var all []string
	for _, r := range p {
		all = append(all, r.category)
	}
	if !slices.Contains(all, "other") {
		all = append(all, "other")
	}
	return all
}

func (p plural) of(o operands) string {
	for _, r := range p {
		for _, every := range r.any {
			if !slices.ContainsFunc(every, func(x relation) bool { return !x.holds(o) }) {
				return r.category
			}
		}
	}
	return "other"
}

func (r relation) holds(o operands) bool {
	var x uint64
	switch r.operand {
	case 'n':
		if o.t != 0 { // no whole number, and the rules name no others
			return r.not
		}
		x = o.i
	case 'i':
		x = o.i
	case 'v':
		x = o.v
	case 'w':
		x = o.w
	case 'f':
		x = o.f
	case 't':
		x = o.t
	default:
		x = o.e
	}
	if r.mod > 0 {
		x %= r.mod
	}
	in := slices.ContainsFunc(r.ranges, func(s [2]uint64) bool { return s[0] <= x && x <= s[1] })
	return in != r.not
}

// compile reads rules in the form of the data, "one:i = 1 and v = 0|other:".
func compile(rules string) plural {
	var p plural
	for rule := range strings.SplitSeq(rules, "|") {
		category, condition, ok := strings.Cut(rule, ":")
		if !ok {
			continue
		}
		r := pluralRule{category: category}
		if condition != "" {
			for or := range strings.SplitSeq(condition, " or ") {
				var every []relation
				for and := range strings.SplitSeq(or, " and ") {
					every = append(every, compare(and))
				}
				r.any = append(r.any, every)
			}
		}
		p = append(p, r)
	}
	return p
}

func compare(s string) relation {
	left, right, equal := strings.Cut(s, " = ")
	if !equal {
		left, right, _ = strings.Cut(s, " != ")
	}
	r := relation{operand: left[0], not: !equal}
	if _, mod, ok := strings.Cut(left, " % "); ok {
		r.mod, _ = strconv.ParseUint(mod, 10, 64)
	}
	for span := range strings.SplitSeq(right, ",") {
		from, to, ok := strings.Cut(span, "..")
		if !ok {
			to = from
		}
		a, _ := strconv.ParseUint(from, 10, 64)
		b, _ := strconv.ParseUint(to, 10, 64)
		r.ranges = append(r.ranges, [2]uint64{a, b})
	}
	return r
}

// operandsOf reads a decimal number. Of more digits than fit, the last ones
// decide: no rule looks at more than six, but for a large number being large.
func operandsOf(s string) (operands, bool) {
	s = strings.TrimPrefix(s, "-")
	var o operands
	number, power, compact := strings.Cut(strings.Replace(s, "e", "c", 1), "c")
	if compact {
		e, err := strconv.ParseUint(power, 10, 5)
		if err != nil {
			return o, false
		}
		o.e = e
	}
	if !isDecimal(number) {
		return o, false
	}
	whole, fraction, _ := strings.Cut(number, ".")
	for range o.e {
		if fraction == "" {
			whole += "0"
			continue
		}
		whole, fraction = whole+fraction[:1], fraction[1:]
	}
	short := strings.TrimRight(fraction, "0")
	o.i, o.f, o.t = last(whole), last(fraction), last(short)
	o.v, o.w = uint64(len(fraction)), uint64(len(short))
	return o, true
}

// last returns the number of the last eighteen digits, made greater where
// there are more.
func last(digits string) uint64 {
	const most = 18
	more := false
	if n := len(digits); n > most {
		more = strings.Trim(digits[:n-most], "0") != ""
		digits = digits[n-most:]
	}
	x, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		return 0 // no digits
	}
	if more {
		x += 1e18
	}
	return x
}
