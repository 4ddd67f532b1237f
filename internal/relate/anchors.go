package relate

import "lontar/internal/archive"

// SharedAnchors returns for each heading of a translation the address that it
// has in every edition of the story: an id that the author gave in the original
// and here, wherever it stands, else the id given to the original's heading at
// the same place, else the place itself. It is "" where the page has that id
// for something else. The original is its own translation.
func SharedAnchors(original, translation []archive.Heading) []string {
	given, at := map[string]bool{}, map[string]string{}
	for _, h := range original {
		if h.Explicit {
			given[h.ID] = true
			at[h.Pos] = h.ID
		}
	}
	taken := map[string]bool{}
	for _, h := range translation {
		taken[h.ID] = true
	}
	out := make([]string, len(translation))
	for i, h := range translation {
		shared := h.Pos
		switch id := at[h.Pos]; {
		case h.Explicit && given[h.ID]:
			out[i] = h.ID
			continue
		case id != "" && !taken[id]:
			shared = id
		}
		if !taken[shared] {
			taken[shared] = true
			out[i] = shared
		}
	}
	return out
}
