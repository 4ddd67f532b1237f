package markdown

import "testing"

func TestCodeLTR(t *testing.T) {
	for in, want := range map[string]string{
		`<code>a</code> <kbd title="x">b</kbd>`: `<code dir="ltr">a</code> <kbd dir="ltr" title="x">b</kbd>`,
		`<samp dir="rtl">a</samp>`:              `<samp dir="rtl">a</samp>`,
		`<PRE>a</PRE><coder><i>`:                `<PRE dir="ltr">a</PRE><coder><i>`,
	} {
		if got := string(codeLTR([]byte(in))); got != want {
			t.Errorf("%s gives %s", in, got)
		}
	}
}
