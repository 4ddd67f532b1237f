package html

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

func TestTheManualNamesEveryFieldOfAView(t *testing.T) {
	manual, err := os.ReadFile("../../../docs/layouts.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[View](), reflect.TypeFor[Story](), reflect.TypeFor[List](), reflect.TypeFor[Row](), reflect.TypeFor[Concept](),
		reflect.TypeFor[Entry](), reflect.TypeFor[Picture](), reflect.TypeFor[Source](), reflect.TypeFor[Choice](), reflect.TypeFor[Lost](), reflect.TypeFor[Use](), reflect.TypeFor[Letter](),
		reflect.TypeFor[Archive](), reflect.TypeFor[Group](), reflect.TypeFor[Counted](), reflect.TypeFor[Initial](), reflect.TypeFor[Subjects](), reflect.TypeFor[Pointer](), reflect.TypeFor[Note](), reflect.TypeFor[Share](), reflect.TypeFor[Reference]()} {
		for f := range typ.Fields() {
			if !strings.Contains(string(manual), "`"+f.Name+"`") {
				t.Errorf("docs/layouts.md says nothing of %s.%s", typ.Name(), f.Name)
			}
		}
	}
}
