// Lontar turns a folder of Markdown into a news archive in many languages,
// explained by a glossary.
package main

import (
	"embed"
	"os"

	"lontar/internal/cli"
)

// The layouts, interface words and static files of this repository are the
// default theme: a site's own files lie over them, one by one.
//
//go:embed all:layouts all:i18n all:static
var theme embed.FS

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, theme)) }
