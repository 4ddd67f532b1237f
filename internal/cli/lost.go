package cli

import (
	"errors"
	"fmt"

	"lontar/internal/diag"
	"lontar/internal/pipeline"
	"lontar/internal/write"
)

// lost compares the addresses of an earlier build in a folder with the site's.
// A build says only which pages moved without leaving word, for it makes the
// folder forget them; what was taken out was taken out on purpose. Of very many,
// as when a pattern changes, it names the first ones.
func lost(s *pipeline.Site, dir string, all bool) ([]diag.Diagnostic, error) {
	old, err := write.Read(dir)
	switch {
	case err != nil && !all:
		return nil, nil // the first build, or one that will be refused with a reason
	case errors.Is(err, write.ErrNoBuild):
		return nil, fmt.Errorf("%w\nhint: give the folder that lontar build wrote, or a copy of it with its hidden files", err)
	case err != nil:
		return nil, err
	}
	list, err := s.Moved(old)
	if err == nil && all {
		list = append(list, s.Gone(old)...)
	}
	const most = 20
	if more := len(list) - most; !all && more > 0 {
		list = append(list[:most], diag.Diagnostic{Code: "address/gone", Severity: diag.Warning, Path: "lontar.yaml",
			Message: fmt.Sprintf("%d more pages are elsewhere now, and nothing leads there", more), Hint: "name them, and mend them with --fix: lontar check --against a copy of what is out"})
	}
	return list, err
}
