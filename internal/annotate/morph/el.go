package morph

// Greek: case, number and gender by the ending of the dictionary form. Stress
// moves with the ending, so accents are folded away.
var greek = Table{Lang: "el", Fold: foldGreek, Stems: greekStems, Stop: foldedSet(elStop, foldGreek)}

func foldGreek(r rune) rune {
	switch r {
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	case '\u0301', '\u0308':
		return -1
	}
	return r
}

func greekStems(w string) []Stem {
	if s, ok := elIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	r := []rune(w)
	n := len(r)
	cut, cut2 := string(r[:n-1]), string(r[:n-2])
	stem := func(s, list string) Stem { return Stem{s, fields(list)} }
	switch {
	case suffixed(w, "μα"): // neuter in -μα
		return []Stem{stem(w, "0"), stem(w+"τ", "οσ α ων"), stem(cut, "ων")} // or the plural of one in -μο
	case suffixed(w, "εασ"): // εισαγγελέας
		return []Stem{stem(cut2, "ασ α"), stem(cut2[:len(cut2)-2], "εισ εων εωσ")}
	case suffixed(w, "ουσ"):
		return []Stem{stem(w, "0"), stem(cut, "0 δεσ δων")}
	case suffixed(w, "οσ"):
		if elAdjective(w) {
			e := "οσ ου ο ε οι ων ουσ η ησ εσ α"
			if oneOf(r[n-3], "ιαεουρ") || suffixed(w, "κοσ") { // -ιος and some: feminine in -α
				e += " ασ"
			}
			return []Stem{stem(cut2, e)}
		}
		if elNeuter[w] { // έτος, έτη
			return []Stem{stem(cut2, "οσ ουσ η ων")}
		}
		return []Stem{stem(cut2, "οσ ου ο ε οι ων ουσ")}
	case suffixed(w, "ισ"):
		return []Stem{stem(w, "0"), stem(cut2, "εισ εων εωσ ι")}
	case suffixed(w, "υσ"): // βαθύς
		return []Stem{stem(cut2, "υσ υ ια ιασ ιοσ ιου ιοι ιων ιουσ ιεσ εοσ εισ")}
	case suffixed(w, "ησ"): // πολίτης; συνεχής
		return []Stem{stem(cut2, "ησ η εσ ων ουσ εισ"), stem(cut2, "α")}
	case suffixed(w, "ασ"): // αιώνας; -άδα
		return []Stem{stem(cut2, "ασ α εσ ων"), stem(cut2, "αδεσ αδων")}
	case suffixed(w, "εσ", "οι", "ων"): // plural only
		return []Stem{stem(cut2, "εσ οι ων ουσ")}
	case suffixed(w, "ω", "ου", "ε"):
		return []Stem{stem(w, "0 σ")}
	case suffixed(w, "η"): // λύση → λύσεις, λύσεων
		return []Stem{stem(cut, "η ησ εσ ων εισ εων εωσ ου ουσ")}
	case suffixed(w, "ικα", "ινα", "ικη", "κα") && n > 6:
		return []Stem{stem(cut, "α ασ εσ ων")}
	case suffixed(w, "α"): // χώρα; plural of neuters
		return []Stem{stem(cut, "α ασ εσ ων")}
	case suffixed(w, "ο"):
		return []Stem{stem(cut, "ο ου α ων")}
	case suffixed(w, "ι"): // παιδί → παιδιού
		return []Stem{stem(w, "0 ου α ων"), stem(cut, "ιου ια ιων")}
	case suffixed(w, "υ"):
		return []Stem{stem(w, "0 ου α ων σ")}
	}
	return []Stem{stem(w, "0 σ")}
}

// elAdjective: adjectives in -ος by suffix; for nouns the feminine is another
// word (χώρος, χώρα).
func elAdjective(w string) bool {
	if elNouns[w] {
		return false
	}
	return elSimple[w] || len([]rune(w)) > 5 && suffixed(w, "ικοσ", "ακοσ", "ινοσ", "ιμοσ", "τοσ", "μενοσ", "αιοσ", "ιοσ", "εροσ", "ηροσ", "νοσ", "λοσ", "οδοσ", "ανοσ", "ωροσ", "κοσ", "ουσ", "οοσ", "εωσ")
}

var (
	elSimple = set("νεοσ καλοσ κακοσ μεγαλοσ μικροσ παλιοσ ψηλοσ χαμηλοσ ακριβοσ φτηνοσ πρωτοσ δευτεροσ τριτοσ τεταρτοσ πεμπτοσ μονοσ ολοσ αλλοσ ιδιοσ ξενοσ πλουσιοσ φτωχοσ ωραιοσ μεσοσ ορθοσ σοφοσ ισοσ δικαιοσ λευκοσ μαυροσ κυριοσ φιλοσ εχθροσ")
	elNouns  = set("ουρανοσ ωκεανοσ καπνοσ υπνοσ χρονοσ κινδυνοσ στοχοσ κυκλοσ τιτλοσ ρολοσ συλλογοσ διαλογοσ πολεμοσ ποταμοσ αριθμοσ τοιχοσ θανατοσ πρακτορασ πιλοτοσ τοκοσ οικοσ δισκοσ υπαλληλοσ προεδροσ γιατροσ ορισμοσ ανθρωποσ χωροσ τοποσ λογοσ νομοσ δρομοσ κοσμοσ μετοχοσ κλαδοσ επιτροποσ μηνασ")

	// Neuters in -ος, a closed class; masculines have no form in -η.
	elNeuter = set(`ετοσ μεροσ κρατοσ μελοσ τελοσ γενοσ εθνοσ δασοσ κερδοσ λαθοσ μεγεθοσ μηκοσ υψοσ βαροσ βαθοσ πλατοσ κοστοσ χρεοσ οροσ παθοσ υφοσ
 ειδοσ στελεχοσ βελοσ σκελοσ πληθοσ ηθοσ αγχοσ ανθοσ αλσοσ βρεφοσ εδαφοσ θαρροσ θεροσ καλλοσ κρυοσ λιποσ νεφοσ ξιφοσ παχοσ πελαγοσ σθενοσ στηθοσ
 τειχοσ χειλοσ ψυχοσ σκευοσ μισοσ ευροσ ταχοσ κλεοσ`)

	elIrregular = irregular(`πολυσ πολλοι πολλων πολλουσ πολλη πολλησ πολλεσ πολυ πολλα; φωσ φωτοσ φωτα φωτων; γεγονοσ γεγονοτοσ γεγονοτα γεγονοτων; καθεστωσ καθεστωτοσ καθεστωτα καθεστωτων; παρελθον παρελθοντοσ; μελλον μελλοντοσ; ενδιαφερον ενδιαφεροντοσ ενδιαφεροντα ενδιαφεροντων;
 προιον προιοντοσ προιοντα προιοντων; συμφερον συμφεροντοσ συμφεροντα συμφεροντων; περιβαλλον περιβαλλοντοσ περιβαλλοντα; κρεασ κρεατοσ κρεατα; περασ περατοσ περατα; τερασ τερατοσ τερατα; γραμμη γραμμησ γραμμεσ γραμμων; γυναικα γυναικασ γυναικεσ γυναικων; ανδρασ ανδρα ανδρεσ ανδρων;
 εταιρεια εταιρειασ εταιρειεσ εταιρειων εταιρια εταιριασ εταιριεσ εταιριων; μερα μερασ μερεσ μερων; παν παντοσ παντα παντων; ον οντοσ οντα οντων; φορεασ φορεα φορεισ φορεων; δισ; πωσ; γιοσ γιου γιο γιοι γιων γιουσ; συγχαρητηρια συγχαρητηριων; ρευμα ρευματοσ ρευματα ρευματων`)
)

const elStop = `ο η το οι τα του της των τον την τους τις ένας μια μία ένα ενός μιας και κι ή είτε ούτε αλλά όμως ενώ αν εάν όταν όπου όπως που πως ότι να θα δεν μη μην σε στο στη στην στον
 στα στις στους στου στης στων από για με χωρίς προς κατά μετά πριν μέχρι ως έως αντί παρά επί υπό ανά διά εκ εξ εν είναι ήταν είμαι έχει έχουν είχε είχαν μου σου μας σας τους εγώ εσύ αυτός
 αυτή αυτό αυτοί αυτές αυτά αυτού αυτής αυτών αυτούς αυτόν αυτήν εκείνος εκείνη εκείνο τι ποιος ποια ποιο όσο όσα όσοι κάθε κάποιος κάποια κάποιο όλα όλοι όλες όλη όλο πιο πολύ λίγο μόνο ήδη ακόμη ακόμα τώρα τότε εδώ εκεί έτσι
 οποίος οποία οποίο οποίοι οποίες οποίων οποίους οποίας οποίου`
