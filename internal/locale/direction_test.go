package locale

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

func TestScriptDirectionAndColumns(t *testing.T) {
	for _, want := range []struct {
		tag, segment, script, dir string
		vertical                  bool
		autonym                   string
	}{
		{"zh-Hans", "zh-hans", "Hans", "ltr", false, "简体中文"},
		{"zh-TW", "zh-tw", "Hant", "ltr", false, "繁體中文"},
		{"az-Arab", "az-arab", "Arab", "rtl", false, "تۆرکجه"},
		{"ku-Arab", "ku-arab", "Arab", "rtl", false, "کوردی"},
		{"pa-Arab", "pa-arab", "Arab", "rtl", false, "پنجابی"},
		{"ff-Adlm", "ff-adlm", "Adlm", "rtl", false, "𞤆𞤵𞤤𞤢𞤪"},
		{"dv", "dv", "Thaa", "rtl", false, "ދިވެހިބަސް"},
		{"nqo", "nqo", "Nkoo", "rtl", false, "ߒߞߏ"},
		{"rhg-Rohg", "rhg-rohg", "Rohg", "rtl", false, "𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝"},
		{"syr", "syr", "Syrc", "rtl", false, "ܣܘܪܝܝܐ"},
		{"mn-Mong", "mn-mong", "Mong", "ltr", true, "ᠮᠣᠩᠭᠣᠯ"},
		{"mn", "mn", "Cyrl", "ltr", false, "Монгол"},
		{"prs", "prs", "Arab", "rtl", false, "دری"},
		{"doi", "doi", "Deva", "ltr", false, "डोगरी"},
		{"grc", "grc", "Grek", "ltr", false, "Ἑλληνική"},
		{"ur", "ur", "Arab", "rtl", false, "اردو"},
		{"sa", "sa", "Deva", "ltr", false, "संस्कृतम्"},
		{"la", "la", "Latn", "ltr", false, "Latina"},
	} {
		l := Of(want.tag)
		got := want
		got.segment, got.script, got.dir, got.vertical, got.autonym = l.Segment, l.Script, l.Dir, l.Vertical, l.Autonym
		if got != want || l.Tag != want.tag {
			t.Errorf("%s is %+v, want %+v", want.tag, got, want)
		}
	}
	for tag, dir := range map[string]string{"ms-ID": "ltr", "ms-Arab": "rtl", "ur-Aran": "rtl", "ur-Latn": "ltr", "he-Latn": "ltr", "yi": "rtl", "ckb": "rtl", "ug": "rtl", "ps-PK": "rtl", "not a tag": "ltr", "": "ltr"} {
		if got := Of(tag).Dir; got != dir {
			t.Errorf("%q reads %s, want %s", tag, got, dir)
		}
	}
}

// Unicode says of each letter which way it runs: an authority apart from CLDR.
func TestScriptsRunAsTheirLettersDo(t *testing.T) {
	for code, name := range map[string]string{
		"Adlm": "Adlam", "Arab": "Arabic", "Armi": "Imperial_Aramaic", "Avst": "Avestan", "Chrs": "Chorasmian", "Cprt": "Cypriot", "Elym": "Elymaic",
		"Hatr": "Hatran", "Hebr": "Hebrew", "Hung": "Old_Hungarian", "Khar": "Kharoshthi", "Lydi": "Lydian", "Mand": "Mandaic", "Mani": "Manichaean",
		"Mend": "Mende_Kikakui", "Merc": "Meroitic_Cursive", "Mero": "Meroitic_Hieroglyphs", "Narb": "Old_North_Arabian", "Nbat": "Nabataean", "Nkoo": "Nko",
		"Orkh": "Old_Turkic", "Palm": "Palmyrene", "Phli": "Inscriptional_Pahlavi", "Phlp": "Psalter_Pahlavi", "Phnx": "Phoenician", "Prti": "Inscriptional_Parthian",
		"Rohg": "Hanifi_Rohingya", "Samr": "Samaritan", "Sarb": "Old_South_Arabian", "Sogd": "Sogdian", "Sogo": "Old_Sogdian", "Syrc": "Syriac", "Thaa": "Thaana", "Yezi": "Yezidi",
		"Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Deva": "Devanagari", "Mong": "Mongolian", "Hang": "Hangul", "Ethi": "Ethiopic", "Geor": "Georgian",
		"Armn": "Armenian", "Ital": "Old_Italic", "Tfng": "Tifinagh", "Ugar": "Ugaritic", "Linb": "Linear_B",
	} {
		table := unicode.Scripts[name]
		if table == nil {
			t.Fatalf("Go does not know %s", name)
		}
		rtl := false
		for r := rune(0); r <= unicode.MaxRune && !rtl; r++ {
			rtl = unicode.Is(table, r) && runsLeft(r)
		}
		if got := direction(code) == "rtl"; got != rtl {
			t.Errorf("%s: right to left %t, its letters %t", code, got, rtl)
		}
	}
}

func runsLeft(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return unicode.IsLetter(r) && (p.Class() == bidi.R || p.Class() == bidi.AL)
}
