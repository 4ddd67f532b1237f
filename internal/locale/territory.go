package locale

import "golang.org/x/text/language"

// Territory returns the country a tag names, or the one where its language is
// most likely spoken (CLDR likelySubtags), as an ISO 3166-1 code; "" where the
// language is of no country, as Esperanto is.
func (l Locale) Territory() string {
	t, err := language.Parse(l.Tag)
	if err != nil {
		return ""
	}
	r, sure := t.Region()
	if sure == language.No || !r.IsCountry() {
		return ""
	}
	return r.String()
}
