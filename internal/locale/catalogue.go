package locale

import "strings"

// A Catalogue holds the interface words of one language.
type Catalogue struct {
	Tag      string
	Name     string // the language's own name, where the site wants another
	Messages map[string]Message
}

// A Message is a text with named arguments in braces, or one text for each
// plural category of the language.
type Message struct {
	Text   string
	Plural map[string]string
}

// Pick returns the text for a count; for a message without plurals, its text.
func (m Message) Pick(l Locale, n int) string {
	if m.Plural == nil {
		return m.Text
	}
	if t, ok := m.Plural[l.PluralCategory(n)]; ok {
		return t
	}
	return m.Plural["other"]
}

// Format puts arguments, name and value in turn, into a text.
func Format(text string, args ...string) string {
	pairs := make([]string, len(args))
	for i, a := range args {
		if i%2 == 0 {
			a = "{" + a + "}"
		}
		pairs[i] = a
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
