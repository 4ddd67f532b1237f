package quote

import (
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"lontar/internal/archive"
)

// A draft is a text that an editor works on: paragraphs of words, of which some
// are quoted by a note.
type draft struct {
	paragraphs [][]word
	together   bool // no blanks between words
	all        []string
}

type word struct {
	text, mark string // mark: punctuation behind it
	quoted     bool
	blank      string
}

// write gives the text and where the quoted words stand in it.
func (d *draft) write() (blocks []archive.Block, at Place) {
	at = Place{FirstBlock: -1}
	for i, p := range d.paragraphs {
		var b strings.Builder
		for k, w := range p {
			if k > 0 {
				b.WriteString(p[k-1].blank)
			}
			if w.quoted && at.FirstBlock < 0 {
				at.FirstBlock, at.Start = i, b.Len()
			}
			b.WriteString(w.text)
			if w.quoted {
				at.LastBlock, at.End = i, b.Len()
			}
			b.WriteString(w.mark)
		}
		blocks = append(blocks, archive.Block{Text: b.String()})
	}
	return blocks, at
}

var cut = regexp.MustCompile(`[\pL\pM\pN]+|[^\pL\pM\pN]+`)

// read cuts a text into words with the marks behind them.
func read(text string, together bool) *draft {
	d := &draft{together: together}
	for _, par := range strings.Split(text, "\n\n") {
		if par = strings.TrimSpace(par); strings.HasPrefix(par, "|") || strings.HasPrefix(par, "!") || len([]rune(par)) < 60 {
			continue
		}
		var words []word
		for _, piece := range cut.FindAllString(par, -1) {
			if r := []rune(piece)[0]; !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
				if k := len(words) - 1; k >= 0 {
					words[k].mark = strings.TrimRight(piece, " \n")
					if words[k].blank = " "; words[k].mark == piece {
						words[k].blank = ""
					}
				}
				continue
			}
			for _, w := range pieces(piece, together) {
				words = append(words, word{text: w})
				d.all = append(d.all, w)
			}
		}
		d.paragraphs = append(d.paragraphs, words)
	}
	return d
}

// pieces are the characters of a script without blanks, two at a time as most
// words of it have.
func pieces(s string, together bool) []string {
	if !together {
		return []string{s}
	}
	var out []string
	for i, r := range []rune(s) {
		if k := len(out) - 1; k >= 0 && (i%2 == 1 || unicode.IsMark(r)) {
			out[k] += string(r)
		} else {
			out = append(out, string(r))
		}
	}
	return out
}

// quote marks n words in a row and returns what a note would quote.
func (d *draft) quote(rnd *rand.Rand, n int) Selector {
	for {
		p := d.paragraphs[rnd.IntN(len(d.paragraphs))]
		if len(p) < n+1 {
			continue
		}
		from := rnd.IntN(len(p) - n)
		for i := from; i < from+n; i++ {
			p[i].quoted = true
		}
		blocks, at := d.write()
		t := New(blocks)
		s := Selector{Exact: t.Words(at)}
		s.Prefix, s.Suffix = t.Around(at, 40)
		return s
	}
}

// edit makes one small change beside the quoted words, near them twice as often
// as anywhere.
func (d *draft) edit(rnd *rand.Rand) {
	i := rnd.IntN(len(d.paragraphs))
	k := rnd.IntN(len(d.paragraphs[i]) + 1)
	if rnd.IntN(3) > 0 {
		for a, p := range d.paragraphs {
			for b, w := range p {
				if w.quoted {
					i, k = a, min(max(0, b+rnd.IntN(60)-30), len(p))
				}
			}
		}
	}
	p := d.paragraphs[i]
	inside := k > 0 && k < len(p) && p[k-1].quoted && p[k].quoted
	blank := " "
	if d.together {
		blank = ""
	}
	switch what := rnd.IntN(10); {
	case what == 0: // paragraphs trade places
		j := rnd.IntN(len(d.paragraphs))
		d.paragraphs[i], d.paragraphs[j] = d.paragraphs[j], d.paragraphs[i]
	case what == 1: // wrapped elsewhere
		if k > 0 && p[k-1].blank == " " {
			p[k-1].blank = "\n"
		}
	case what == 2 && k > 0: // other punctuation
		if !p[k-1].quoted {
			p[k-1].mark = []string{"", ",", "—", ";", ".", "…"}[rnd.IntN(6)]
		} else if strings.ContainsAny(p[k-1].mark, "’'“”\"«»–-") {
			p[k-1].mark = strings.NewReplacer("’", "'", "'", "’", "“", "\"", "”", "\"", "«", "\"", "»", "\"", "–", "-").Replace(p[k-1].mark)
		}
	case inside:
	case what < 5: // a word more
		d.paragraphs[i] = append(p[:k:k], append([]word{{text: d.all[rnd.IntN(len(d.all))], blank: blank}}, p[k:]...)...)
	case k < len(p) && !p[k].quoted && what < 8 && len(p) > 4: // one fewer
		d.paragraphs[i] = append(p[:k:k], p[k+1:]...)
	case k < len(p) && !p[k].quoted: // another
		p[k].text = d.all[rnd.IntN(len(d.all))]
	}
}

const thai = `ศาลปกครองกลางมีคำพิพากษาเมื่อวันอังคารให้เพิกถอนใบอนุญาตก่อสร้างเขื่อนกั้นแม่น้ำในภาคเหนือของประเทศ โดยเห็นว่าหน่วยงานของรัฐไม่ได้รับฟังความคิดเห็นของชาวบ้านในพื้นที่อย่างเพียงพอก่อนอนุมัติโครงการ

ชาวบ้านกว่าสามร้อยคนจากเจ็ดหมู่บ้านยื่นฟ้องเมื่อสี่ปีก่อน พวกเขาอ้างว่ารายงานผลกระทบสิ่งแวดล้อมใช้ข้อมูลเก่า และไม่ได้กล่าวถึงพันธุ์ปลาที่คนในท้องถิ่นจับกินและขายเป็นรายได้หลักของครอบครัวตลอดทั้งปี

ทนายความของผู้ฟ้องคดีกล่าวกับผู้สื่อข่าวหลังออกจากห้องพิจารณาว่า คำตัดสินครั้งนี้เป็นบรรทัดฐานสำคัญสำหรับโครงการขนาดใหญ่อื่นที่กำลังรอการอนุมัติ ส่วนกระทรวงพลังงานแจ้งว่าจะศึกษาคำพิพากษาฉบับเต็มก่อนตัดสินใจว่าจะอุทธรณ์หรือไม่ภายในสามสิบวัน

นักเศรษฐศาสตร์หลายคนตั้งข้อสังเกตว่าความต้องการใช้ไฟฟ้าในฤดูแล้งเพิ่มขึ้นช้ากว่าที่คาดการณ์ไว้เดิม และราคาแผงโซลาร์ที่ลดลงทำให้เขื่อนแห่งใหม่คุ้มค่าน้อยลงทุกปี อย่างไรก็ตาม บริษัทผู้รับสัมปทานยืนยันว่าโครงการจะเดินหน้าต่อไปตามกำหนดเดิม`

func texts(t *testing.T) map[string]*draft {
	out := map[string]*draft{"th": read(thai, true)}
	for lang, together := range map[string]bool{"en": false, "ar": false, "fi": false, "zh-Hans": true, "ja": true} {
		b, err := os.ReadFile("../../../content/news/2024/musk-xai-resources/index." + lang + ".md")
		if err != nil {
			t.Fatal(err)
		}
		out[lang] = read(strings.SplitN(string(b), "---\n", 3)[2], together)
	}
	return out
}

func (d *draft) clone() *draft {
	c := *d
	c.paragraphs = nil
	for _, p := range d.paragraphs {
		c.paragraphs = append(c.paragraphs, append([]word(nil), p...))
	}
	return &c
}

const rounds = 100

// A note stays on its words whatever is done around them.
func TestThirtySmallEditsKeepANoteOnItsWords(t *testing.T) {
	for lang, whole := range texts(t) {
		rnd := rand.New(rand.NewPCG(30, 30))
		lost := 0
		for range rounds {
			d := whole.clone()
			s := d.quote(rnd, 4+rnd.IntN(9))
			for range 30 {
				d.edit(rnd)
			}
			blocks, at := d.write()
			f := New(blocks).Find(s)
			if len(f.Places) != 1 || f.Places[0] != at {
				lost++
				t.Logf("%s: %q…%q…%q: got %+v, want %+v\nin %s", lang, s.Prefix, s.Exact, s.Suffix, f, at, blocks[at.FirstBlock].Text)
			}
		}
		if lost > 0 {
			t.Errorf("%s: %d of %d notes are not on their words", lang, lost, rounds)
		}
	}
}

// Words that are gone are reported; what resembles them is not taken for them.
func TestWordsThatWereDeletedAreNotFoundElsewhere(t *testing.T) {
	for lang, whole := range texts(t) {
		rnd := rand.New(rand.NewPCG(31, 31))
		for range rounds {
			d := whole.clone()
			s := d.quote(rnd, 4+rnd.IntN(9))
			for i, p := range d.paragraphs {
				for k := 0; k < len(p); {
					if p[k].quoted {
						p = append(p[:k:k], p[k+1:]...)
					} else {
						k++
					}
				}
				d.paragraphs[i] = p
			}
			for range rnd.IntN(20) {
				d.edit(rnd)
			}
			blocks, _ := d.write()
			if f := New(blocks).Find(s); len(f.Places) > 0 {
				t.Errorf("%s: %q…%q…%q was found at %q", lang, s.Prefix, s.Exact, s.Suffix, New(blocks).Words(f.Places[0]))
			}
		}
	}
}

// The quoted words themselves change a little: the note is on what became of
// them, or it is reported.
func TestChangedWordsAreFoundOrReported(t *testing.T) {
	for lang, whole := range texts(t) {
		rnd := rand.New(rand.NewPCG(32, 32))
		found := 0
		for range rounds {
			d := whole.clone()
			s := d.quote(rnd, 9+rnd.IntN(6))
			for range 5 {
				d.edit(rnd)
			}
			for i, p := range d.paragraphs {
				for k := 1; k+1 < len(p); k++ {
					if p[k-1].quoted && p[k].quoted && p[k+1].quoted && rnd.IntN(4) == 0 {
						p[k].text = d.all[rnd.IntN(len(d.all))]
						d.paragraphs[i] = p
						break
					}
				}
			}
			blocks, at := d.write()
			f := New(blocks).Find(s)
			if len(f.Places) != 1 {
				continue
			}
			found++
			if p := f.Places[0]; p.FirstBlock != at.FirstBlock || p.Start > at.End || p.End < at.Start {
				t.Errorf("%s: %q was found at %q", lang, s.Exact, New(blocks).Words(p))
			}
		}
		if found < rounds*8/10 {
			t.Errorf("%s: only %d of %d notes found their words", lang, found, rounds)
		}
	}
}

// A word that stands in many places is told by what stands around it, or its
// note is reported.
func TestWordsThatRecurAreToldByWhatStandsAroundThem(t *testing.T) {
	for lang, whole := range texts(t) {
		count := map[string]int{}
		for _, w := range whole.all {
			count[w]++
		}
		rnd := rand.New(rand.NewPCG(33, 33))
		found, tried := 0, 0
		for tried < rounds {
			d := whole.clone()
			s := d.quote(rnd, 1)
			if count[s.Exact] < 3 {
				continue
			}
			tried++
			for range 12 {
				d.edit(rnd)
			}
			blocks, at := d.write()
			f := New(blocks).Find(s)
			if len(f.Places) != 1 {
				continue
			}
			found++
			// A part of a Latin word in Chinese text becomes the whole of it.
			if p := f.Places[0]; p.FirstBlock != at.FirstBlock || p.Start > at.Start || p.End < at.End || p.End-p.Start > at.End-at.Start+4 {
				t.Errorf("%s: %q…%q…%q is not on its words\nin %s", lang, s.Prefix, s.Exact, s.Suffix, blocks[at.FirstBlock].Text)
			}
		}
		if found < rounds*7/10 {
			t.Errorf("%s: only %d of %d notes found their words", lang, found, rounds)
		}
	}
}
