package relate

import (
	"testing"

	"lontar/internal/archive"
)

func TestNamesAreSplitOnlyWhereAFileSaysHow(t *testing.T) {
	s, _ := New(Inputs{Subjects: []archive.Subject{
		{Kind: "people", ID: "musk", Names: []archive.SubjectName{{Lang: "en", Text: "Elon Musk", Sort: "Musk, Elon"}, {Lang: "zh", Text: "埃隆·马斯克", Sort: "masike"}}},
		{Kind: "people", ID: "orban", Names: []archive.SubjectName{{Lang: "hu", Text: "Orbán Viktor", Sort: "Orbán, Viktor"}}},
		{Kind: "people", ID: "smith-1", Names: []archive.SubjectName{{Lang: "en", Text: "Ann Smith", Sort: "Smith, Ann"}}},
		{Kind: "people", ID: "smith-2", Names: []archive.SubjectName{{Lang: "en", Text: "Ann Smith", Sort: "Smith, Ann"}}},
		{Kind: "people", ID: "nova", Names: []archive.SubjectName{{Lang: "en", Text: "Nova", Sort: "Nova, A"}}},
		{Kind: "organisations", ID: "post", Names: []archive.SubjectName{{Lang: "en", Text: "The Post", Sort: "Post, The"}}},
	}})
	for name, want := range map[string][2]string{"Elon Musk": {"Musk", "Elon"}, "Orbán Viktor": {"Orbán", "Viktor"}, "Orba\u0301n Viktor": {"Orbán", "Viktor"},
		"埃隆·马斯克": {}, "Ann Smith": {}, "Nova": {}, "The Post": {}, "Jane Doe": {}, "": {}} {
		family, given, ok := s.PersonalName(name)
		if got := [2]string{family, given}; got != want || ok != (want != [2]string{}) {
			t.Errorf("%q is split into %q", name, got)
		}
	}
	if f := s.Called("The Post"); f == nil || f.ID != "post" || s.Called("Ann Smith") != nil {
		t.Error("a name is found wrongly")
	}
}
