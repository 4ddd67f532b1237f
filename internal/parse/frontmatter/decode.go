package frontmatter

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"lontar/internal/diag"
	"lontar/internal/source"
)

// A Decoder turns values into typed fields and collects what is wrong.
type Decoder struct {
	Text  source.Text
	Diags []diag.Diagnostic
}

// A Field says what to do with the value of a key, under its own name or one
// that other generators use for it.
type Field struct {
	Name string
	Also []string
	Read func(Value)
}

// Mapping hands each key of a mapping to its field. Unknown keys are reported
// with the nearest known one. Keys differ from fields only in case when other
// generators wrote them, so case is not looked at.
func (d *Decoder) Mapping(v Value, what string, fields []Field) {
	if v.Null {
		return
	}
	if v.kind != mapping {
		d.Report(v, diag.Error, "frontmatter/type", fmt.Sprintf("%s must have keys and values, not %s", what, describe(v)), "write it as {key: value}")
		return
	}
	byName := map[string]*Field{}
	var names []string
	for i := range fields {
		byName[strings.ToLower(fields[i].Name)] = &fields[i]
		names = append(names, fields[i].Name)
		for _, a := range fields[i].Also {
			byName[strings.ToLower(a)] = &fields[i]
		}
	}
	for _, k := range v.Keys {
		f := byName[strings.ToLower(k.Name)]
		if f == nil {
			hint := "values of your own go under params:"
			if n := diag.Nearest(strings.ToLower(k.Name), names); n != "" {
				hint = fmt.Sprintf("did you mean %q?", n)
			}
			d.Diags = append(d.Diags, at(d.Text, k.Line, k.Col, len([]rune(k.Name)), diag.Warning, "frontmatter/unknown-key", fmt.Sprintf("unknown %s key %q", what, k.Name), hint))
			continue
		}
		if f.Read != nil {
			f.Read(k.Value)
		}
	}
}

// Report adds a diagnostic at a value.
func (d *Decoder) Report(v Value, sev diag.Severity, code, message, hint string) {
	length := 0
	if v.kind == scalar {
		length = len([]rune(v.Scalar))
	}
	d.Diags = append(d.Diags, at(d.Text, v.Line, v.Col, length, sev, code, message, hint))
}

func describe(v Value) string {
	switch v.kind {
	case list:
		return "a list"
	case mapping:
		return "keys and values"
	}
	return strconv.Quote(v.Scalar)
}

// String reads a text into *to.
func (d *Decoder) String(to *string) func(Value) {
	return func(v Value) {
		if v.kind != scalar {
			d.Report(v, diag.Error, "frontmatter/type", "expected a text, not "+describe(v), "")
			return
		}
		if !v.Null {
			*to = strings.TrimSpace(v.Scalar)
		}
	}
}

// Strings reads a list of texts, or one text, into *to. Empty ones, which some
// templates leave behind, are dropped.
func (d *Decoder) Strings(to *[]string) func(Value) {
	return func(v Value) {
		items := v.List
		if v.kind == scalar {
			items = []Value{v}
		}
		if v.kind == mapping {
			d.Report(v, diag.Error, "frontmatter/type", "expected a list, not "+describe(v), "write it as [one, two]")
			return
		}
		for _, item := range items {
			var s string
			d.String(&s)(item)
			if s != "" {
				*to = append(*to, s)
			}
		}
	}
}

// Bool reads true or false into *to.
func (d *Decoder) Bool(to *bool) func(Value) {
	return func(v Value) {
		switch strings.ToLower(v.Scalar) {
		case "true", "yes":
			*to = true
		case "false", "no", "":
			*to = false
		default:
			d.Report(v, diag.Error, "frontmatter/type", fmt.Sprintf("expected true or false, not %s", describe(v)), "")
		}
	}
}

// Int reads a whole number of at least low into *to.
func (d *Decoder) Int(to *int, low int) func(Value) {
	return func(v Value) {
		n, err := strconv.Atoi(v.Scalar)
		if err != nil || n < low {
			d.Report(v, diag.Error, "frontmatter/type", fmt.Sprintf("expected a whole number of at least %d, not %s", low, describe(v)), "")
			return
		}
		*to = n
	}
}

// OneOf reads one of the given words into *to.
func (d *Decoder) OneOf(to *string, words ...string) func(Value) {
	return func(v Value) {
		for _, w := range words {
			if v.kind == scalar && v.Scalar == w {
				*to = w
				return
			}
		}
		hint := "use one of: " + strings.Join(words, ", ")
		if n := diag.Nearest(v.Scalar, words); n != "" {
			hint = fmt.Sprintf("did you mean %q?", n)
		}
		d.Report(v, diag.Error, "frontmatter/value", describe(v)+" is not one of the words expected here", hint)
	}
}

var dateLayouts = []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02T15:04:05-0700"}

// Date reads a date, with or without time and zone, into *to. A day that the
// calendar does not have is an error, not the next day that it has.
func (d *Decoder) Date(to *time.Time) func(Value) {
	return func(v Value) {
		if v.kind != scalar {
			d.Report(v, diag.Error, "frontmatter/date", "expected a date, not "+describe(v), "write it as 2024-08-13")
			return
		}
		if v.Null || v.Scalar == "" {
			return
		}
		for _, layout := range dateLayouts {
			if t, err := time.Parse(layout, v.Scalar); err == nil {
				*to = t
				return
			}
		}
		d.Report(v, diag.Error, "frontmatter/date", fmt.Sprintf("there is no date %q", v.Scalar), "write it as 2024-08-13 or 2024-08-13T09:30:00+07:00")
	}
}

// Each calls read for each item of a list; a single value counts as a list of one.
func (d *Decoder) Each(read func(Value)) func(Value) {
	return func(v Value) {
		if v.kind == list {
			for _, item := range v.List {
				read(item)
			}
		} else if !v.Null {
			read(v)
		}
	}
}

// IsText tells whether the value is a single text or number.
func (v Value) IsText() bool { return v.kind == scalar }

// IsMapping tells whether the value has keys.
func (v Value) IsMapping() bool { return v.kind == mapping }
