package markdown

import (
	"encoding/json"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"lontar/internal/source"
)

// In these tables ~ is a no-break space and ^ a narrow one.
var fixedBlanks = strings.NewReplacer("~", fixed, "^", narrow)

func TestMarksOfALanguage(t *testing.T) {
	for lang, cases := range map[string][][2]string{
		"en": {
			{`He said "yes" and 'no'.`, `He said “yes” and ‘no’.`},
			{`"She said 'no' twice," he said.`, `“She said ‘no’ twice,” he said.`},
			{`"'No,' she said"`, `“‘No,’ she said”`},
			{`'He said "no" twice'`, `‘He said “no” twice’`},
			{`"He said "no" twice"`, `“He said ‘no’ twice”`},
			{`don't, I'm, the 1990's, the '90s, 'tis, rock 'n' roll, dogs' food`, `don’t, I’m, the 1990’s, the ’90s, ’tis, rock ’n’ roll, dogs’ food`},
			{`("so") ["so"] --"so"`, `(“so”) [“so”] --“so”`},
			{`it was—"so"—he said`, `it was—“so”—he said`},
			{`a 6" screen, 5'10", 6' tall, in "1984"`, `a 6&quot; screen, 5'10&quot;, 6' tall, in “1984”`},
			{`end of it."`, `end of it.”`},
			{`He said, "one`, `He said, “one`},
			{`wait... what.... and ./... a/...b`, `wait… what.... and ./... a/...b`},
			{`1914--1918, a --- b, a---b, a -- b`, `1914–1918, a — b, a—b, a – b`},
			{`run --all, <--, -->, ----`, `run --all, &lt;--, --&gt;, ----`},
			{`5 km, 5 kmh, 20 %, § 5, 5 apples, 600 GB/s`, `5~km, 5 kmh, 20~%, §~5, 5 apples, 600~GB/s`},
			{`$6 billion, US$ 6 million, £ 5, 6 billionaires`, `$6~billion, US$~6~million, £~5, 6 billionaires`},
			{`see https://x.org/a--b'c... or "www.x.org/..."`, `see <a href="https://x.org/a--b'c" dir="ltr">https://x.org/a--b'c</a>… or “www.x.org/...”`},
			{"`\"x\" -- ...` <kbd>\"x\"</kbd> \"y\"", `<code dir="ltr">&quot;x&quot; -- ...</code> <kbd dir="ltr">&quot;x&quot;</kbd> “y”`},
			{`\"x\" &quot;y&quot; \-- a\...`, `&quot;x&quot; &quot;y&quot; -- a...`},
			{`"*so*" and *"so"* and "[so](#x)"`, `“<em>so</em>” and <em>“so”</em> and “<a href="#x">so</a>”`},
			{`<b title="a -- 'b'">"x"</b>`, `<b title="a -- &#39;b&#39;">“x”</b>`},
			{`" a " and ' a '`, `&quot; a &quot; and ' a '`},
		},
		"fr": {
			{`Il a dit "bonjour l'eau": oui!`, `Il a dit «^bonjour l’eau^»~: oui^!`},
			{`"Il a dit 'non' ; vrai ?"`, `«^Il a dit “non”^; vrai^?^»`},
			{`« oui » et «non»`, `«^oui^» et «^non^»`},
			{`à 10:30, http://x, n:x, ;-) :) quoi ?!`, `à 10:30, http://x, n:x, ;-) :) quoi^?!`},
			{`10 000 euros, 555 12, l'"Iliade", 2024 l'année`, `10^000 euros, 555 12, l’«^Iliade^», 2024 l’année`},
			{"fin\n; suite", "fin^; suite"},
			{`d'abord... puis --- enfin`, `d’abord… puis — enfin`},
		},
		"fr-CA": {{`Oui! Non? "Mot": oui`, `Oui! Non? «^Mot^»~: oui`}},
		"fr-CH": {{`"Il dit 'oui'"`, `«^Il dit ‹oui›^»`}},
		"de": {
			{`"Er sagte 'ja'" -- so --- gut`, `„Er sagte ‚ja‘“~– so~– gut`},
			{`6 Milliarden, 12 Millionen-Euro, € 5`, `6~Milliarden, 12~Millionen-Euro, €~5`},
			{`Wie geht's, Hans' Haus, "so", 5 km`, `Wie geht’s, Hans’ Haus, „so“, 5~km`},
		},
		"de-CH": {{`"Er sagte 'ja'"`, `«Er sagte ‹ja›»`}},
		"fi":    {{`"Hän sanoi 'joo'" -- niin, 10 000, 5 milj. euroa`, `”Hän sanoi ’joo’” – niin, 10~000, 5~milj. euroa`}},
		"sv":    {{`"Han sa 'ja'" --- så`, `”Han sa ’ja’” – så`}},
		"it":    {{`"L'ho detto 'io'"`, `«L’ho detto “io”»`}},
		"es":    {{`"Dijo 'sí'" --- ¿"no"?`, `“Dijo ‘sí’” — ¿“no”?`}},
		"pt":    {{`"Ele disse 'sim'"`, `“Ele disse ‘sim’”`}},
		"pt-PT": {{`"Ele disse 'sim'"`, `«Ele disse “sim”»`}},
		"nl":    {{`'s Avonds zei hij "ja"`, `’s Avonds zei hij ‘ja’`}},
		"pl":    {{`"Tak" w domu i z nami, a -- tak`, `„Tak” w~domu i~z~nami, a~– tak`}},
		"cs":    {{`Řekl "ano" v Praze`, `Řekl „ano“ v~Praze`}, {"v\nPraze", "v~Praze"}},
		"ru":    {{`Он -- "студент 'МГУ'" в Москве, 1914--1918, № 5`, `Он~— «студент „МГУ“» в~Москве, 1914–1918, №~5`}},
		"uk":    {{`Він "п'ять" у Києві`, `Він «п’ять» у~Києві`}},
		"el":    {{`Είπε "ναι 'όχι'"`, `Είπε «ναι “όχι”»`}, {`6 δισ. δολάρια, 250 εκατ., 5 χλμ`, `6~δισ. δολάρια, 250~εκατ., 5~χλμ`}},
		"la":    {{`Dixit "ita"`, `Dixit “ita”`}},
		"id":    {{`Dia bilang "ya" -- Jum'at`, `Dia bilang “ya” – Jum’at`}},
		"tr":    {{`Türkiye'nin "evet"i`, `Türkiye’nin “evet”i`}},
		"hi":    {{`उसने "हाँ" कहा...`, `उसने “हाँ” कहा…`}},
		"sa":    {{`सः "आम्" इति`, `सः “आम्” इति`}},
		"th":    {{`เขาพูดว่า"สวัสดี"แล้ว`, `เขาพูดว่า“สวัสดี”แล้ว`}},
		"ko":    {{`그는 "안녕"이라고 '강조'는`, `그는 “안녕”이라고 ‘강조’는`}},
		"ja":    {{`彼は"はい"と言った...'本'を--`, `彼は「はい」と言った……『本』を——`}},
		"zh":    {{`他说"你好"然后'再见'--走了...1914--1918`, `他说“你好”然后‘再见’——走了……1914–1918`}},
		"zh-TW": {{`他說"你好"`, `他說「你好」`}},
		"ar":    {{`قال "نعم" و"لا"`, `قال «نعم» و«لا»`}},
		"fa":    {{`گفت "بله"`, `گفت «بله»`}},
		"ur":    {{`اس نے "ہاں" کہا`, `اس نے ”ہاں“ کہا`}},
		"he": {
			{`צה"ל אמר "שלום" וב"הארץ" נכתב`, `צה״ל אמר ”שלום” וב”הארץ” נכתב`},
			{`ב"כ הצדדים אמר "שלום"`, `ב״כ הצדדים אמר ”שלום”`},
			{`ג'ורג' ומנכ"לית רח' 'כן'`, `ג׳ורג׳ ומנכ״לית רח׳ ’כן’`},
		},
		"": {{`"x" -- y... 5 km`, `&quot;x&quot; -- y... 5 km`}},
	} {
		for _, c := range cases {
			if got, want := strings.TrimSpace(render(t, Options{Lang: lang}, c[0])), "<p>"+fixedBlanks.Replace(c[1])+"</p>"; got != want {
				t.Errorf("%s: %s\n got %q\nwant %q", lang, c[0], got, want)
			}
		}
	}
}

func TestLineBreaksByNeighbours(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"zh", "中文\n中文", "中文中文"}, {"zh", "中文，\n中文", "中文，中文"}, {"zh", "他说“\n你好", "他说“你好"}, {"zh", "他说，\nGo", "他说，Go"},
		{"zh", "中文\nGo 语", "中文\nGo 语"}, {"zh", "**中\n文**\n文", "<strong>中文</strong>文"}, {"zh", "文**\n文", "文**\n文"},
		{"ja", "ひら\nカナ", "ひらカナ"}, {"ja", "です。\n「はい」", "です。「はい」"}, {"ja", "ﾊﾝｶｸ\nｶﾅ", "ﾊﾝｶｸｶﾅ"}, {"en", "see 中文\n中文 here", "see 中文中文 here"},
		{"en", "他说，\nGo", "他说，\nGo"}, {"ko", "한국\n어", "한국\n어"}, {"ko", "漢字\n한글", "漢字\n한글"}, {"en", "a\nb", "a\nb"}, {"ru", "да\nнет", "да\nнет"}, {"ar", "ا\nب", "ا\nب"}, {"hi", "यह\nहै", "यह\nहै"},
		{"th", "ภาษา\nไทย", "ภาษาไทย"}, {"th", "ภาษา \nไทย", "ภาษา\nไทย"}, {"th", "ภาษา\nGo", "ภาษา\nGo"}, {"lo", "ລາວ\nລາວ", "ລາວລາວ"}, {"my", "မြန်\nမာ", "မြန်မာ"},
		{"en", "a\u200b\nb", "a\u200bb"}, {"zh", "中\\\n文", "中<br>\n文"}, {"zh", "中  \n文", "中<br>\n文"}, {"zh", "> 中\n> 文", "<blockquote>\n<p>中文</p>\n</blockquote>"}, {"zh", "中\n`文`", "中\n<code dir=\"ltr\">文</code>"},
		{"zh", "中\n[文](#x)", "中<a href=\"#x\">文</a>"},
	} {
		got := strings.TrimSpace(render(t, Options{Lang: c.lang}, c.in))
		got = strings.TrimSuffix(strings.TrimPrefix(got, "<p>"), "</p>")
		if got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.lang, c.in, got, c.want)
		}
	}
	// What readers see and what terms are looked for in agree.
	doc := New(Options{Lang: "zh"}).Parse(source.Text{Bytes: []byte("**中**\n文，\nGo\nlang")}, 0)
	if b := doc.Blocks(); len(b) != 1 || b[0].Text != "中文，Go lang" {
		t.Errorf("%+v", b)
	}
}

func TestEachCustomHasItsSwitch(t *testing.T) {
	in := "中文\n中文 **「重」**文 \"q\" -- 5 km"
	all := "<p>中文中文 <strong>「重」</strong>文 “q” —— 5\u00a0km</p>\n"
	for off, want := range map[Off]string{
		{}:                             all,
		{Emphasis: true}:               strings.Replace(all, "<strong>「重」</strong>", "**「重」**", 1),
		{Breaks: true}:                 strings.Replace(all, "中文中文", "中文\n中文", 1),
		{Quotes: true}:                 strings.Replace(all, "“q”", "&quot;q&quot;", 1),
		{Dashes: true}:                 strings.Replace(all, "——", "--", 1),
		{Spaces: true}:                 strings.Replace(all, "\u00a0", " ", 1),
		{true, true, true, true, true}: "<p>中文\n中文 **「重」**文 &quot;q&quot; -- 5 km</p>\n",
	} {
		if got := render(t, Options{Lang: "zh", Off: off}, in); got != want {
			t.Errorf("%+v: %q, want %q", off, got, want)
		}
	}
}

func TestWhatIsDerivedFromABodyIsSetTheSame(t *testing.T) {
	f, err := New(Options{Lang: "fr"}).Parse(source.Text{Bytes: []byte("## L'\"eau\" !\n\n![l'\"alt\"](https://x.org/a.png \"l'\\\"eau\")\n\nIl dit \"oui\" :\nbon.\n\n[l'eau](https://x.org \"l'eau\")\n")}, 0).Render(nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Headings[0].Text, fixedBlanks.Replace("L’«^eau^»^!"); got != want {
		t.Errorf("heading %q, want %q", got, want)
	}
	if want := fixedBlanks.Replace("Il dit «^oui^»~: bon."); f.Summary != want {
		t.Errorf("summary %q, want %q", f.Summary, want)
	}
	for _, want := range []string{`alt="l’«^alt^»"`, `title="l'eau"`} {
		if !strings.Contains(string(f.HTML), fixedBlanks.Replace(want)) {
			t.Errorf("no %s in %s", want, f.HTML)
		}
	}
	if got, want := NewTypography("de", Off{}).Plain(`"Neu" -- gut`), "„Neu“\u00a0– gut"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
	if got := NewTypography("", Off{}).Plain(`"x"`); got != `"x"` {
		t.Errorf("of no language: %q", got)
	}
}

// setInEnglish are the examples of CommonMark that English changes: each has
// straight quotation marks, an apostrophe, two or three hyphens or three dots in
// its text. No emphasis and no line break differs.
var setInEnglish = []int{14, 46, 55, 87, 91, 197, 209, 210, 343, 352, 359, 363, 380, 385, 395, 508, 590, 619, 620, 622, 624, 632}

var inCode = regexp.MustCompile(`(?s)<(code|pre)[^>]*>.*?</(code|pre)>|<[^>]*>`)

func TestCommonMarkWithTheCustomsOfEnglish(t *testing.T) {
	b, err := os.ReadFile("../../../../shared/corpora/spec/commonmark-0.31.2.json")
	if err != nil {
		t.Skip("the CommonMark examples are not on this machine")
	}
	var examples []struct {
		Markdown, HTML string
		Example        int
	}
	if err := json.Unmarshal(b, &examples); err != nil {
		t.Fatal(err)
	}
	english, bare := New(Options{HTML: "trust", Lang: "en"}), New(Options{HTML: "trust", Off: Off{true, true, true, true, true}})
	marks := strings.NewReplacer("“", "'", "”", "'", "‘", "'", "’", "'", `"`, "'", "&quot;", "'", "…", "...", "—", "---", "–", "--", fixed, " ")
	var differ []int
	for _, e := range examples {
		on, plain := renderBy(t, english, e.Markdown), renderBy(t, bare, e.Markdown)
		if on == plain {
			continue
		}
		differ = append(differ, e.Example)
		if marks.Replace(on) != marks.Replace(plain) {
			t.Errorf("example %d differs by more than marks: %q\n on %q\noff %q", e.Example, e.Markdown, on, plain)
		}
		if strings.Join(inCode.FindAllString(on, -1), "") != strings.Join(inCode.FindAllString(plain, -1), "") {
			t.Errorf("example %d differs in code or a tag: %q\n on %q\noff %q", e.Example, e.Markdown, on, plain)
		}
	}
	if !slices.Equal(differ, setInEnglish) {
		t.Errorf("these examples differ: %v", differ)
	}
}

// Where there is nothing to set, a language changes no byte.
func TestPlainEnglishIsGoldmarksOwn(t *testing.T) {
	text := "# A title\n\nThe *first* paragraph, with **strong** words and `code`; [a link](https://x.org/).\nA second line: 5 apples, 2*3*4, a - b.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
	want := render(t, Options{Off: Off{true, true, true, true, true}}, text)
	if got := render(t, Options{Lang: "en"}, text); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// FuzzTypography: setting never loses a letter, and touches neither code nor
// addresses nor attributes.
func FuzzTypography(f *testing.F) {
	for _, s := range []string{`"a 'b' c"`, "`\"x\" -- ...` \"y\"", "[a \"b](http://x/--) c\"", "中\n文", "a\n: b", "צה\"ל", "<b title=\"'\">'x'</b>", "...\\...", "1 000 km -- w domu", "[x]{lang=fr} [\"y\"]{lang=de}", "«a» \xff\"", "'''\"\"\"", "*[a*]{lang=ar}"} {
		f.Add(s, uint8(0))
		f.Add(s, uint8(5))
	}
	langs := strings.Fields("ar de el en es fa fi fr he hi id it ja ko nl pl pt ru sa sv th tr uk ur vi zh zh-Hant")
	var on, plain []*Converter
	for _, lang := range langs {
		on = append(on, New(Options{Lang: lang}))
		plain = append(plain, New(Options{Lang: lang, Off: Off{Breaks: true, Quotes: true, Dashes: true, Spaces: true}}))
	}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if isWord(r) && r != object {
				return r
			}
			return -1
		}, html.UnescapeString(s))
	}
	f.Fuzz(func(t *testing.T, s string, n uint8) {
		k := int(n) % len(langs)
		src := source.Text{Path: "a.md", Bytes: []byte(s)}
		a, err := on[k].Parse(src, 0).Render(nil)
		if err != nil {
			t.Fatal(err)
		}
		b, err := plain[k].Parse(src, 0).Render(nil)
		if err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(s) && letters(string(a.HTML)) != letters(string(b.HTML)) {
			t.Errorf("%s: letters changed\n on %q\noff %q", langs[k], a.HTML, b.HTML)
		}
		code := regexp.MustCompile(`(?s)<code[^>]*>.*?</code>|href="[^"]*"| title="[^"]*"`)
		if x, y := strings.Join(code.FindAllString(string(a.HTML), -1), ""), strings.Join(code.FindAllString(string(b.HTML), -1), ""); x != y {
			t.Errorf("%s: code or an address changed\n on %q\noff %q", langs[k], x, y)
		}
	})
}
