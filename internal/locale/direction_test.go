package locale

import (
	"slices"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

func TestScriptDirectionAndColumns(t *testing.T) {
	for _, want := range []Locale{
		{Tag: "zh-Hans", Segment: "zh-hans", Script: "Hans", Dir: "ltr", Vertical: false, Autonym: "简体中文"},
		{Tag: "zh-TW", Segment: "zh-tw", Script: "Hant", Dir: "ltr", Vertical: false, Autonym: "繁體中文"},
		{Tag: "az-Arab", Segment: "az-arab", Script: "Arab", Dir: "rtl", Vertical: false, Autonym: "تۆرکجه"},
		{Tag: "ku-Arab", Segment: "ku-arab", Script: "Arab", Dir: "rtl", Vertical: false, Autonym: "کوردی"},
		{Tag: "pa-Arab", Segment: "pa-arab", Script: "Arab", Dir: "rtl", Vertical: false, Autonym: "پنجابی"},
		{Tag: "ff-Adlm", Segment: "ff-adlm", Script: "Adlm", Dir: "rtl", Vertical: false, Autonym: "𞤆𞤵𞤤𞤢𞤪"},
		{Tag: "dv", Segment: "dv", Script: "Thaa", Dir: "rtl", Vertical: false, Autonym: "ދިވެހިބަސް"},
		{Tag: "nqo", Segment: "nqo", Script: "Nkoo", Dir: "rtl", Vertical: false, Autonym: "ߒߞߏ"},
		{Tag: "rhg-Rohg", Segment: "rhg-rohg", Script: "Rohg", Dir: "rtl", Vertical: false, Autonym: "𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝"},
		{Tag: "syr", Segment: "syr", Script: "Syrc", Dir: "rtl", Vertical: false, Autonym: "ܣܘܪܝܝܐ"},
		{Tag: "mn-Mong", Segment: "mn-mong", Script: "Mong", Dir: "ltr", Vertical: true, Autonym: "ᠮᠣᠩᠭᠣᠯ"},
		{Tag: "mn", Segment: "mn", Script: "Cyrl", Dir: "ltr", Vertical: false, Autonym: "Монгол"},
		{Tag: "prs", Segment: "prs", Script: "Arab", Dir: "rtl", Vertical: false, Autonym: "دری"},
		{Tag: "doi", Segment: "doi", Script: "Deva", Dir: "ltr", Vertical: false, Autonym: "डोगरी"},
		{Tag: "grc", Segment: "grc", Script: "Grek", Dir: "ltr", Vertical: false, Autonym: "Ἑλληνική"},
		{Tag: "ur", Segment: "ur", Script: "Arab", Dir: "rtl", Vertical: false, Autonym: "اردو"},
		{Tag: "sa", Segment: "sa", Script: "Deva", Dir: "ltr", Vertical: false, Autonym: "संस्कृतम्"},
		{Tag: "la", Segment: "la", Script: "Latn", Dir: "ltr", Vertical: false, Autonym: "Latina"},
	} {
		if got := Of(want.Tag); got != want {
			t.Errorf("%s is %+v, want %+v", want.Tag, got, want)
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
		if got := slices.Contains(rightToLeft, code); got != rtl {
			t.Errorf("%s: right to left %t, its letters %t", code, got, rtl)
		}
	}
}

func runsLeft(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return unicode.IsLetter(r) && (p.Class() == bidi.R || p.Class() == bidi.AL)
}
