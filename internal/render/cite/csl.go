package cite

import (
	"encoding/json"
	"io"
	"time"
)

// The variables of CSL 1.0.2 that an edition has, as its data schema spells
// them.
type (
	cslItem struct {
		ID            string    `json:"id"`
		Type          string    `json:"type"`
		Key           string    `json:"citation-key"`
		Language      string    `json:"language"`
		Title         string    `json:"title"`
		OriginalTitle string    `json:"original-title,omitempty"`
		Author        []cslName `json:"author,omitempty"`
		Editor        []cslName `json:"editor,omitempty"`
		Translator    []cslName `json:"translator,omitempty"`
		Illustrator   []cslName `json:"illustrator,omitempty"`
		Contributor   []cslName `json:"contributor,omitempty"`
		Container     string    `json:"container-title"`
		Section       string    `json:"section,omitempty"`
		Issued        *cslDate  `json:"issued,omitempty"`
		URL           string    `json:"URL,omitempty"`
		Abstract      string    `json:"abstract,omitempty"`
		Note          string    `json:"note,omitempty"`
	}
	cslName struct {
		Family  string `json:"family,omitempty"`
		Given   string `json:"given,omitempty"`
		Literal string `json:"literal,omitempty"`
	}
	cslDate struct {
		Parts [][]int `json:"date-parts"`
	}
)

func cslJSON(w io.Writer, k work) error {
	item := cslItem{ID: k.key, Type: "article-newspaper", Key: k.key, Language: k.lang, Title: k.title, OriginalTitle: k.originalTitle, Author: cslNames(k.authors), Editor: cslNames(k.editors),
		Translator: cslNames(k.translators), Illustrator: cslNames(k.illustrators), Contributor: cslNames(k.others), Container: k.site, Section: k.section, Issued: cslDay(k.date),
		URL: k.url, Abstract: k.abstract, Note: k.note}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode([]cslItem{item})
}

func cslNames(names []name) []cslName {
	var out []cslName
	for _, n := range names {
		out = append(out, cslName{n.family, n.given, n.literal})
	}
	return out
}

func cslDay(t time.Time) *cslDate {
	if t.IsZero() {
		return nil
	}
	return &cslDate{[][]int{{t.Year(), int(t.Month()), t.Day()}}}
}
