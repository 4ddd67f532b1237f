package parse

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"lontar/internal/diag"
	"lontar/internal/parse/frontmatter"
	"lontar/internal/source"
)

// AddAliases is the change that writes aliases into a file's front matter,
// leaving all else as somebody wrote it. ok is false where that is not certain:
// the block was read again with the change made, and says something else.
func AddAliases(b []byte, aliases []string) (fix diag.Fix, ok bool) {
	block, start, _, format, closed := frontmatter.Split(b)
	if !closed || format == "" {
		return fix, false
	}
	before, keys, ok := aliasesIn(b)
	if !ok {
		return fix, false
	}
	fix, ok = placeAliases(source.Text{Bytes: b}, block, start, format, aliases)
	if !ok {
		return fix, false
	}
	after, done := diag.Apply(b, []diag.Diagnostic{{Fix: fix}})
	now, more, ok := aliasesIn(after)
	if len(before) == 0 {
		keys++
	}
	want := append(slices.Clone(before), aliases...)
	slices.Sort(want)
	slices.Sort(now)
	return fix, ok && done == 1 && slices.Equal(now, want) && (more == keys || more == keys-1)
}

// aliasesIn reads the aliases of a file, and how many keys it has.
func aliasesIn(b []byte) (list []string, keys int, ok bool) {
	block, start, _, format, closed := frontmatter.Split(b)
	t := source.Text{Bytes: b}
	v, diags := frontmatter.Parse(t, block, start, format)
	d := &frontmatter.Decoder{Text: t, Diags: diags}
	for _, k := range v.Keys {
		if strings.EqualFold(k.Name, "aliases") {
			d.Strings(&list)(k.Value)
		}
	}
	return list, len(v.Keys), closed && !diag.HasErrors(d.Diags)
}

func placeAliases(t source.Text, block []byte, start int, format string, aliases []string) (diag.Fix, bool) {
	v, _ := frontmatter.Parse(t, block, start, format)
	quoted := make([]string, len(aliases))
	for i, a := range aliases {
		if quoted[i] = a; format == "toml" || !plainScalar(a) {
			quoted[i] = strconv.Quote(a)
		}
	}
	items, end := strings.Join(quoted, ", "), "\n"
	if bytes.Contains(block, []byte("\r\n")) {
		end = "\r\n"
	}
	i := slices.IndexFunc(v.Keys, func(k frontmatter.Key) bool { return strings.EqualFold(k.Name, "aliases") })
	switch {
	case i < 0 && format == "toml":
		return diag.Fix{Offset: start, New: "aliases = [" + items + "]" + end}, true
	case i < 0:
		return diag.Fix{Offset: start + len(block), New: "aliases: [" + items + "]" + end}, true
	}
	key := v.Keys[i]
	line := t.Line(key.Line)
	at := lineStart(t.Bytes, key.Line)
	if text := strings.TrimRight(line, " \t"); strings.HasSuffix(text, "]") {
		if len(key.Value.List) > 0 {
			items = ", " + items
		}
		return diag.Fix{Offset: at + len(text) - 1, New: items}, true
	}
	if list := key.Value.List; len(list) > 0 && list[0].Line > key.Line {
		first := t.Line(list[0].Line)
		if indent, _, isItem := strings.Cut(first, "-"); isItem && strings.TrimSpace(indent) == "" {
			return diag.Fix{Offset: lineStart(t.Bytes, list[0].Line), New: indent + "- " + strings.Join(quoted, end+indent+"- ") + end}, true
		}
	}
	if old := key.Value.Scalar; key.Value.IsText() && old != "" && strings.HasSuffix(line, old) {
		return diag.Fix{Offset: at + len(line) - len(old), Old: old, New: "[" + old + ", " + items + "]"}, true
	}
	return diag.Fix{}, false
}

func plainScalar(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/-_.", r)
	})
}

func lineStart(b []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at = lineEnd(b, at)
	}
	return at
}
