package locale

import "testing"

func TestTerritoryIsWhereALanguageIsMostLikelySpoken(t *testing.T) {
	for tag, want := range map[string]string{"id": "ID", "en": "US", "en-GB": "GB", "zh-Hans": "CN", "zh-Hant": "TW", "pt": "BR", "pt-PT": "PT", "ar": "EG", "sa": "IN", "la": "VA",
		"fa": "IR", "ur": "PK", "he": "IL", "ja": "JP", "fi": "FI", "es-419": "", "eo": "", "": ""} {
		if got := Of(tag).Territory(); got != want {
			t.Errorf("%q is spoken in %q, want %q", tag, got, want)
		}
	}
}
