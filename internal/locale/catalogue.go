package locale

import (
	"maps"
	"slices"
	"strings"
)

// A Catalogue holds the interface words of one language, and what of its
// customs the site wants otherwise.
type Catalogue struct {
	Tag       string
	Path      string // of the file; of the site's own where there are two
	Name      string // the language's own name, where the site wants another
	Calendar  string // as Locale has it; "" the language's own
	Digits    string
	Collation string
	Messages  map[string]Message
}

// A Message is a text with named arguments in braces, or one text for each
// plural category of the language.
type Message struct {
	Text   string
	Plural map[string]string
	From   string // tag of another language whose words stand in; "" the language's own
}

// Over returns the catalogue with what it does not say taken from another.
func (c Catalogue) Over(under Catalogue) Catalogue {
	out := c
	if out.Path == "" {
		out.Path = under.Path
	}
	for _, s := range []struct {
		to   *string
		from string
	}{{&out.Name, under.Name}, {&out.Calendar, under.Calendar}, {&out.Digits, under.Digits}, {&out.Collation, under.Collation}} {
		if *s.to == "" {
			*s.to = s.from
		}
	}
	out.Messages = maps.Clone(under.Messages)
	if out.Messages == nil {
		out.Messages = map[string]Message{}
	}
	maps.Copy(out.Messages, c.Messages)
	return out
}

// Pick returns the text for a count; for a message without plurals, its text.
// Words of another language count as that one does. A category the message
// lacks is served by "other", or by any there is.
func (m Message) Pick(l Locale, n int) string {
	if m.Plural == nil {
		return m.Text
	}
	if m.From != "" {
		l = Of(m.From)
	}
	for _, category := range [...]string{l.PluralCategory(n), "other", "many", "few", "two", "one", "zero"} {
		if t, ok := m.Plural[category]; ok {
			return t
		}
	}
	return ""
}

// Texts returns the texts of the message by plural category; that of a message
// without plurals stands under "".
func (m Message) Texts() map[string]string {
	if m.Plural == nil {
		return map[string]string{"": m.Text}
	}
	return m.Plural
}

// Format puts arguments, name and value in turn, into a text. A value is put
// in as it is: braces in it name nothing. A placeholder nobody gave a value
// for stays visible.
func Format(text string, args ...string) string {
	var b strings.Builder
	for text != "" {
		before, name, rest, ok := placeholder(text)
		b.WriteString(before)
		if ok {
			b.WriteString(argument(name, args))
		}
		text = rest
	}
	return b.String()
}

func argument(name string, args []string) string {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1]
		}
	}
	return "{" + name + "}"
}

// Arguments returns the names of a text's placeholders, sorted, each once.
func Arguments(text string) []string {
	var names []string
	for text != "" {
		_, name, rest, ok := placeholder(text)
		if ok {
			names = append(names, name)
		}
		text = rest
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// placeholder cuts a text at its first placeholder: letters, digits, _ and -
// between braces. Without one, everything is before.
func placeholder(text string) (before, name, rest string, ok bool) {
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '{')
		if open < 0 {
			return text, "", "", false
		}
		open += at
		end := open + 1
		for end < len(text) && inName(text[end]) {
			end++
		}
		if end < len(text) && end > open+1 && text[end] == '}' {
			return text[:open], text[open+1 : end], text[end+1:], true
		}
		at = end
	}
}

func inName(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-'
}

// StrayBrace returns the byte offset of the first brace that belongs to no
// placeholder, or -1.
func StrayBrace(text string) int {
	for at := 0; at < len(text); {
		before, name, _, ok := placeholder(text[at:])
		if i := strings.IndexAny(before, "{}"); i >= 0 {
			return at + i
		}
		if !ok {
			break
		}
		at += len(before) + len(name) + len("{}")
	}
	return -1
}
