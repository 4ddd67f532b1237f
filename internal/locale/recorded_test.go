package locale

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// recorded reads lines of fields from a file tools/cldr/expect.mjs made.
func recorded(t *testing.T, name string, least int) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var lines [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.Split(line, "\t"))
		}
	}
	if len(lines) < least {
		t.Fatalf("%s has only %d lines", name, len(lines))
	}
	return lines
}

// differs are the texts that are not ICU's, by tag and what is written, with
// the reason.
var differs = map[string]string{
	"sa medium":      "ICU has a colon for the visarga",
	"sa medium time": "the same", "sa shortmonthyear": "the same",
	"sa or":        "ICU has the English word",
	"fa full":      "ICU has lost the order of day, month and year in the Persian calendar",
	"fa full time": "the same", "fa-AF full": "the same", "fa-AF full time": "the same",
	"ko time": "CLDR 48.2 has 오전 and 오후, ICU's 48.0 has AM and PM", "ko full time": "the same", "ko long time": "the same", "ko medium time": "the same", "ko short time": "the same",
	"el month": "ICU has the genitive for a month alone",
	"ckb and":  "ICU's 48.0 has the English word, CLDR 48.2 a comma",
}

// mustDiffer takes an expectation that is not met; it is an error but for those
// in differs.
func mustDiffer(t *testing.T, seen map[string]bool, tag, what, detail, got, want string) {
	t.Helper()
	key := tag + " " + what
	if differs[key] == "" {
		t.Errorf("%s, %s: %q, want %q", key, detail, got, want)
	}
	seen[key] = true
}

func allSeen(t *testing.T, seen map[string]bool, keys func(string) bool) {
	t.Helper()
	for key := range differs {
		if keys(key) && !seen[key] {
			t.Errorf("%s is ICU's by now", key)
		}
	}
}

func isList(key string) bool { return strings.HasSuffix(key, " and") || strings.HasSuffix(key, " or") }

func TestDatesEqualICU(t *testing.T) {
	seen := map[string]bool{}
	defer allSeen(t, seen, func(key string) bool { return !isList(key) })
	styles := map[string]Style{"full": Full, "long": Long, "medium": Medium, "short": Short}
	tags := map[string]bool{}
	for _, c := range recorded(t, "dates.txt", 5000) {
		tag, calendar, what, want := c[0], c[1], c[2], c[4]
		tags[tag] = true
		at, err := time.Parse(time.RFC3339, c[3])
		if err != nil {
			t.Fatal(err)
		}
		l := Of(tag)
		l.Calendar = calendar
		y, m, d := at.Date()
		got := ""
		switch what {
		case "monthday":
			got = l.MonthDay(y, m, d)
		case "monthyear":
			got = l.MonthYear(y, m)
		case "shortmonthyear":
			got = l.ShortMonthYear(y, m)
		case "year":
			got = l.Year(y)
		case "month":
			got = l.Month(m)
		case "weekday":
			got = l.Weekday(at.Weekday())
		case "time":
			got = l.Time(at)
		default:
			if style, ok := strings.CutSuffix(what, " time"); ok {
				got = l.DateTime(at, styles[style])
			} else {
				got = l.Date(y, m, d, styles[what])
			}
		}
		// Node writes plain spaces for the narrow ones of CLDR.
		if got = strings.ReplaceAll(got, "\u202f", " "); got != NFC(want) {
			mustDiffer(t, seen, tag, what, calendar+" "+c[3], got, want)
		}
	}
	if len(tags) < 40 {
		t.Errorf("only %d languages", len(tags))
	}
}

func TestNumbersEqualICU(t *testing.T) {
	for _, c := range recorded(t, "numbers.txt", 3000) {
		l := Of(c[0])
		l.Digits = c[1]
		what, want := c[2], c[4]
		x, err := strconv.ParseFloat(c[3], 64)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		switch what {
		case "number":
			got = l.Number(int(x))
		case "decimal":
			got = l.Decimal(x)
		case "percent":
			got = l.Percent(x, 1)
		default:
			got = l.Currency(x, what)
		}
		if got != NFC(want) {
			t.Errorf("%s %s, %s of %s: %q, want %q", c[0], c[1], what, c[3], got, want)
		}
	}
}

func TestListsEqualICU(t *testing.T) {
	seen := map[string]bool{}
	defer allSeen(t, seen, isList)
	kinds := map[string]ListKind{"and": And, "or": Or, "narrow": Narrow}
	for _, c := range recorded(t, "lists.txt", 500) {
		if got := Of(c[0]).JoinList(kinds[c[1]], strings.Split(c[2], "|")...); got != NFC(c[3]) {
			mustDiffer(t, seen, c[0], c[1], c[2], got, c[3])
		}
	}
}

func TestQuotationMarksEqualCLDR(t *testing.T) {
	for _, c := range recorded(t, "quotes.txt", 40) {
		if got, want := Of(c[0]).Quotes(), (Quotes{c[1], c[2], c[3], c[4]}); got != want {
			t.Errorf("%s: %v, want %v", c[0], got, want)
		}
	}
}

// CLDR gives samples as numbers and as spans of them: 0.0~0.9 steps by a tenth.
func samples(t *testing.T, s string) []string {
	from, to, span := strings.Cut(s, "~")
	if !span {
		return []string{s}
	}
	_, fraction, _ := strings.Cut(from, ".")
	value := func(s string) int {
		n, err := strconv.Atoi(strings.Replace(s, ".", "", 1))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	var all []string
	for n := value(from); n <= value(to); n++ {
		digits := strconv.Itoa(n)
		if size := len(fraction); size > 0 {
			digits = strings.Repeat("0", max(0, size+1-len(digits))) + digits
			digits = digits[:len(digits)-size] + "." + digits[len(digits)-size:]
		}
		all = append(all, digits)
	}
	return all
}

func TestEverySampleOfPluralsHasItsCategory(t *testing.T) {
	counted := 0
	for _, file := range []string{"cardinals.txt", "ordinals.txt"} {
		for _, c := range recorded(t, file, 20) {
			for tag := range strings.FieldsSeq(c[0]) {
				l := Of(tag)
				p, categories := l.data().ordinal, []string{}
				if file == "cardinals.txt" {
					p = l.data().cardinal
				}
				for _, group := range c[1:] {
					f := strings.Fields(group)
					categories = append(categories, f[0])
					for _, s := range f[1:] {
						for _, sample := range samples(t, s) {
							counted++
							o, ok := operandsOf(sample)
							if got := p.of(o); !ok || got != f[0] {
								t.Errorf("%s %s: %s is %s, want %s", file, tag, sample, got, f[0])
							}
							if n, err := strconv.Atoi(sample); err == nil && file == "cardinals.txt" && l.PluralCategory(n) != f[0] {
								t.Errorf("%s: the whole number %s is %s, want %s", tag, sample, l.PluralCategory(n), f[0])
							}
						}
					}
				}
				if got := strings.Join(p.categories(), " "); got != strings.Join(categories, " ") {
					t.Errorf("%s %s: categories %s, want %v", file, tag, got, categories)
				}
			}
		}
	}
	if counted < 14000 {
		t.Errorf("only %d samples", counted)
	}
}

func TestDaysOfTheCalendarsEqualICU(t *testing.T) {
	all := []calendar{persian, buddhist, islamicUmalqura, islamicCivil, japanese, roc}
	for _, c := range recorded(t, "days.txt", 700) {
		g, err := time.Parse(time.DateOnly, c[0])
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range c[1:] {
			d, in := all[i].convert(g.Date())
			got := strconv.Itoa(d.year) + "-" + strconv.Itoa(d.month) + "-" + strconv.Itoa(d.day)
			if in == gregory {
				got = "-"
			}
			if got != want {
				t.Errorf("%s in %s: %s, want %s", c[0], calendars[all[i]].name, got, want)
			}
		}
	}
}
