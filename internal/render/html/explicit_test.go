package html

import "testing"

func TestLinksToFoldersNameTheirIndex(t *testing.T) {
	for in, want := range map[string]string{
		`<a href="../../id/">`:    `<a href="../../id/index.html">`,
		`<a class="x" href='./'>`: `<a class="x" href='./index.html'>`,
		`<a href="..">`:           `<a href="../index.html">`,
		`<a href="../x/#y">`:      `<a href="../x/index.html#y">`,
		`<a href="x/?q=1">`:       `<a href="x/index.html?q=1">`,
		`<a href="/">`:            `<a href="/index.html">`,
		`<meta http-equiv="refresh" content="0; url=../id/">`: `<meta http-equiv="refresh" content="0; url=../id/index.html">`,
		// What leads to no folder of the site stays.
		`<a href="#y">`:                           `<a href="#y">`,
		`<a href="">`:                             `<a href="">`,
		`<a href="?q=/">`:                         `<a href="?q=/">`,
		`<a href="x.pdf">`:                        `<a href="x.pdf">`,
		`<a href="https://x.example/">`:           `<a href="https://x.example/">`,
		`<a href="//x.example/">`:                 `<a href="//x.example/">`,
		`<a href="mailto:x@x.example">`:           `<a href="mailto:x@x.example">`,
		`<a data-href="x/">`:                      `<a data-href="x/">`,
		`<p>the attribute href="x/" is</p>`:       `<p>the attribute href="x/" is</p>`,
		`<script>a = '<a href="x/">'</script><p>`: `<script>a = '<a href="x/">'</script><p>`,
		`<!-- <a href="x/"> -->`:                  `<!-- <a href="x/"> -->`,
		`<p title="a > b" lang=x>`:                `<p title="a > b" lang=x>`,
		`<a href="x/`:                             `<a href="x/index.html`,
		`<script>`:                                `<script>`,
	} {
		if got := string(ExplicitIndex([]byte(in))); got != want {
			t.Errorf("%s becomes %s, want %s", in, got, want)
		}
	}
}
