package preview

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
)

// Expressions about what the preview shows over the page.
const (
	shadowTree   = `document.querySelector("lontar-preview").shadowRoot`
	overlayShown = `!!(` + shadowTree + `.getElementById("overlay")?.checkVisibility())`
	overlayHas   = `(text => ` + overlayShown + ` && ` + shadowTree + `.getElementById("overlay").textContent.includes(text))`
)

// newTab opens another page of a browser.
func newTab(t *testing.T, ctx context.Context) context.Context {
	t.Helper()
	tab, cancel := chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	return tab
}
