// Package config holds the settings of a site, lontar.yaml, as a typed value.
package config

// A Config is what lontar.yaml says. The zero value is a site in English
// without an address of its own.
type Config struct {
	Title     map[string]string // by tag; "" for every other language
	BaseURL   string            // absolute, ends in "/"; "" if the site has none yet
	Languages []string          // canonical tags in order; empty: those the content is written in
	Default   string
	PageSize  int // stories on a page of a list
	FeedSize  int // stories in a feed
	// SubjectFeeds is how many stories a subject needs to have feeds.
	SubjectFeeds int
	HTML         string
	Off          Off    // of the customs Markdown follows beyond CommonMark
	Glossary     string // policy
	// Annotations asks for a file of W3C Web Annotations beside each story.
	Annotations bool
	// Citations asks for files of CSL-JSON and BibTeX beside each story.
	Citations bool
	Images    Images
	Redirects []string           // hosts that get the aliases as rules of their own: see Hosts
	Section                      // of every section that does not say otherwise
	Sections  map[string]Section // by first folder in content/
}

// A Section holds what each section of a site may settle for itself.
type Section struct {
	Missing   string   // what a reader gets of a story their language lacks: link, page or none
	Permalink string   // pattern of the address of a story, such as /:lang/:section/:year/:slug/
	Require   []string // keys of the front matter that an edition must have
	Line, Col int      // of its name in lontar.yaml
}

// In returns what is settled for a section: its own word, else the site's.
func (c Config) In(section string) Section {
	s := c.Sections[section]
	if s.Missing == "" {
		s.Missing = c.Missing
	}
	if s.Permalink == "" {
		s.Permalink = c.Permalink
	}
	if s.Require == nil {
		s.Require = c.Require
	}
	return s
}

// Off names what Markdown does beyond CommonMark by the language's custom and a
// site does not want.
type Off struct {
	Emphasis bool // emphasis beside letters and marks of scripts without blanks
	Breaks   bool // line breaks that stand for nothing
	Quotes   bool // quotation marks and apostrophes from straight ones
	Dashes   bool // dashes and ellipses from hyphens and dots
	Spaces   bool // blanks that no line is broken at
}

// Defaults are the settings of a site whose lontar.yaml says nothing.
func Defaults() Config {
	return Config{Title: map[string]string{"": "Lontar"}, Default: "en", PageSize: 20, FeedSize: 20, SubjectFeeds: 5, HTML: "sanitize", Glossary: "section", Images: DefaultImages(),
		Section: Section{Missing: "link"}}
}

// TitleIn returns the site's title in a language.
func (c Config) TitleIn(lang string) string {
	if t, ok := c.Title[lang]; ok {
		return t
	}
	if t, ok := c.Title[""]; ok {
		return t
	}
	return c.Title[c.Default]
}

// BasePath is the path part of BaseURL: "/" for a site at the root of a host.
func (c Config) BasePath() string {
	rest := c.BaseURL
	if i := indexAfterScheme(rest); i > 0 {
		rest = rest[i:]
		for j := 0; j < len(rest); j++ {
			if rest[j] == '/' {
				return rest[j:]
			}
		}
	}
	return "/"
}

func indexAfterScheme(u string) int {
	for i := 0; i+3 <= len(u); i++ {
		if u[i:i+3] == "://" {
			return i + 3
		}
	}
	return 0
}
