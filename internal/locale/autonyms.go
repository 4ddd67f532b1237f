package locale

import "strings"

// autonym returns a language's name in itself (CLDR 48 localeDisplayNames and
// tools/cldr/own.txt), with a capital where the script has them, else the tag.
// A name in another script than the tag's is worse than the tag, which is why
// the data nearest to a tag is never in another one.
func autonym(tag string, t *table) string {
	if t.nativeName == "" {
		return tag
	}
	return t.nativeName
}

// autonymTags lists the tags with a name in the data that is not inherited,
// in their order there.
func autonymTags() []string {
	var tags []string
	tag := ""
	for line := range strings.Lines(cldr) {
		if t, ok := strings.CutPrefix(line, "@"); ok {
			tag, _, _ = strings.Cut(t, " ")
		} else if strings.HasPrefix(line, "name=") {
			tags = append(tags, tag)
		}
	}
	return tags
}
