package cite

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// bibTeX writes an entry that BibTeX's own styles understand, with what
// biblatex knows beyond them.
func bibTeX(w io.Writer, k work) error {
	var b strings.Builder
	fmt.Fprintf(&b, "@article{%s", k.key)
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, ",\n  %s = {%s}", name, value)
		}
	}
	field("author", bibNames(k.authors))
	// Twice in braces: styles must not take the capitals of names away.
	field("title", braced(k.title))
	field("journal", escape(k.site))
	if !k.date.IsZero() {
		field("year", strconv.Itoa(k.date.Year()))
		// BibTeX knows the months by these letters, not between braces.
		fmt.Fprintf(&b, ",\n  month = %s", strings.ToLower(k.date.Month().String()[:3]))
		field("day", strconv.Itoa(k.date.Day()))
	}
	field("url", k.url)
	field("language", k.lang)
	field("editor", bibNames(k.editors))
	field("translator", bibNames(k.translators))
	field("origtitle", braced(k.originalTitle))
	field("note", escape(k.note))
	field("abstract", escape(k.abstract))
	b.WriteString("\n}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// bibNames joins names with BibTeX's word for it. What stands in braces is one
// name, whatever words and commas are in it.
func bibNames(names []name) string {
	var out []string
	for _, n := range names {
		if n.literal != "" {
			out = append(out, braced(n.literal))
			continue
		}
		out = append(out, part(n.family)+", "+part(n.given))
	}
	return strings.Join(out, " and ")
}

func part(s string) string {
	if strings.Contains(s, ",") || strings.Contains(s, " and ") {
		return braced(s)
	}
	return escape(s)
}

func braced(s string) string {
	if s == "" {
		return ""
	}
	return "{" + escape(s) + "}"
}

// special are the characters TeX takes for commands. A brace is written by its
// name: BibTeX counts even those with a backslash before them.
var special = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`, "$", `\$`, "&", `\&`, "%", `\%`, "#", `\#`, "_", `\_`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "\n", " ", "\r", " ")

func escape(s string) string { return special.Replace(s) }
