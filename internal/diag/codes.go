package diag

import "slices"

// An Explanation is what `lontar explain` prints of a code.
type Explanation struct{ Text, Before, After string }

// Codes lists every code, sorted.
func Codes() []string {
	out := make([]string, 0, len(Explanations))
	for c := range Explanations {
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}

// Explanations say of each code what it means, with an example and its cure.
var Explanations = map[string]Explanation{
	"frontmatter/unclosed":        {"The settings at the head of the file have no end, so everything would be read as settings.", "--- title: A story", "--- title: A story ---, each on a line of its own"},
	"frontmatter/syntax":          {"The settings are not valid YAML or TOML.", "title: Musk: a report", "title: \"Musk: a report\""},
	"frontmatter/unknown-key":     {"A key that Lontar does not know has no effect.", "tittle: A story", "title: A story"},
	"frontmatter/type":            {"A key has a value of another kind than it needs.", "draft: maybe", "draft: true"},
	"frontmatter/value":           {"A key takes one of a few words, and this is none of them.", "glossary: firts", "glossary: first"},
	"frontmatter/date":            {"The value is not a date of the calendar.", "date: 2024-13-45", "date: 2024-08-13"},
	"frontmatter/no-title":        {"A story without a title is listed under its file's name.", "date: 2024-08-13", "title: A story"},
	"frontmatter/required":        {"The settings name keys that every edition of the site, or of its section, must have; this one lacks one of them. What is asked under translation is asked of translations only.", "source: {publisher: The Wire} (and require: [source.url])", "source: {publisher: The Wire, url: https://wire.example/1}"},
	"locale/unknown-tag":          {"A language is named by its BCP 47 tag.", "from: chinese", "from: zh-Hans"},
	"config/base-url":             {"The address of the site is needed whole, because feeds and search engines need absolute links.", "baseURL: example.org", "baseURL: https://example.org/"},
	"config/no-base-url":          {"Feeds and sitemaps hold whole addresses; a site that does not say its own has none of them.", "nothing", "baseURL: https://example.org/"},
	"config/unknown-section":      {"Something is settled for a section that content/ does not have, so it has no effect.", "sections: {nwes: {missing: page}}", "sections: {news: {missing: page}}"},
	"config/require":              {"A word under require: is no key of the front matter that an edition could be asked for.", "require: [source.ulr]", "require: [source.url]"},
	"concept/stray":               {"A concept's or a subject's file begins with a heading that names a language.", "valuation", "# en, then - valuation"},
	"concept/twice":               {"A language has one part in a concept's or a subject's file.", "# en … # en", "# en"},
	"concept/empty-term":          {"A line of the list of terms has no words.", "- ", "- valuation"},
	"concept/definition":          {"A definition is shown in many places and holds words only.", "A worth ![x](x.png)", "What a company is judged to be worth."},
	"concept/unknown-attribute":   {"A term's attribute that Lontar does not know has no effect.", "{statsu=admitted}", "{status=admitted}"},
	"markdown/too-deep":           {"Lists or quotations are nested deeper than any reader can follow.", "- - - - … forty times", "- one list"},
	"markdown/unknown-attribute":  {"A run of another language has lang and, if need be, title; nothing else.", "[mot]{lnag=fr}", "[mot]{lang=fr}"},
	"edition/structure":           {"The headings of a translation are not those of its original: one is missing, added, or of another level. Readers who change the language may lose their place.", "## Two parts (the original has three)", "### …"},
	"edition/no-original":         {"A translation names the language it was made from; the story has no edition in it.", "translation: {from: zh-Hans}", "translation: {from: en}"},
	"edition/stale":               {"The edition a translation was made from has changed since, so the two do not say the same. Readers of the translation are told so.", "an original with a new paragraph", "the paragraph in the translation too, then: lontar accept STORY LANGUAGE"},
	"lock/broken":                 {"A translations.lock cannot be read, so nobody knows which translations are up to date. Lontar writes this file.", "  fi: zh-Hans", "the file as lontar accept wrote it, from version control"},
	"lock/conflict":               {"Two branches recorded translations of one story, and version control left both versions in the file.", "<<<<<<< HEAD", "the lines of both sides, without the marks between them"},
	"lock/orphaned":               {"A lock remembers a translation that is not there any more.", "fi: in the lock, and no index.fi.md", "nothing of it in the lock: lontar accept STORY --all"},
	"lock/no-story":               {"A translations.lock stands where no story is.", "content/news/old/translations.lock alone", "the lock beside the story's original"},
	"site/same-address":           {"Two pages would be written to one file.", "slug: musk (in two stories)", "slug: musk-and-tesla"},
	"image/alt":                   {"Readers who do not see a picture hear what its alternative text says; without one, or with the name of its file, they learn nothing.", "![](chart.png)", "![Sales from 2020 to 2024, rising](chart.png), or ![](line.png){alt=\"\"} where it only adorns"},
	"image/damaged":               {"The file of a picture is no picture that browsers show, or it is cut off.", "photo.jpg, half of which was sent", "photo.jpg, whole"},
	"image/elsewhere":             {"Pages of the site ask no other server for anything, so that nobody learns who reads them; a picture from elsewhere is not shown.", "![A chart](https://example.org/chart.png)", "![A chart](chart.png)"},
	"image/location":              {"The camera wrote into the file where the picture was taken. What is published has it no more; the file in content/ still has.", "photo.jpg with a GPS position", "nothing, or a file saved without it"},
	"image/too-large":             {"A picture declares more pixels than are decoded, so that no smaller copies of it are made, and readers load all of it.", "a map of 60000 × 60000 pixels", "the same of 6000 × 6000"},
	"image/unsafe":                {"An SVG can run scripts and ask other servers for things. What is published has none of that.", "<svg onload=…>", "<svg>"},
	"note/orphaned":               {"The words that a note quotes are not in the text any more, nor anything much like them. Readers see the note at the end of the text, with the words it was about.", "> **twelve tranches** (the text now has ten)", "> **ten tranches**"},
	"note/ambiguous":              {"The words that a note quotes stand in the text several times, and what it quotes around them does not tell which are meant. Readers see the note at the end of the text.", "> **Musk**", "> In July **Musk** asked users of X"},
	"note/no-edition":             {"A file of notes stands beside the edition it is about and has its language: notes.id.md beside index.id.md, name.notes.id.md beside name.id.md.", "notes.id.md where there is no index.id.md", "notes.en.md beside index.en.md"},
	"note/quotation":              {"A note begins by quoting the words it is about. Of a longer quotation the words themselves are in bold, one part of it.", "> **a** and **b**", "> **a** and b"},
	"note/empty":                  {"A quotation in a file of notes that nothing is said about.", "> **the words**", "> **the words** and below it the note"},
	"note/form":                   {"A note stands in the margin of a text and has no headings and footnotes of its own.", "## A heading", "Words."},
	"note/stray":                  {"Text before the first quotation belongs to no note.", "Words. > **the words**", "> **the words** and below it the words about them"},
	"link/broken":                 {"A link leads to no page and no file of the site.", "[x](../othr/index.md)", "[x](../other/index.md)"},
	"link/anchor":                 {"The page is there, but it has no such place.", "[x](#valuaton)", "[x](#valuation)"},
	"load/unreadable":             {"A file is there, but nobody may read it. The site is made without it.", "chmod 000 index.id.md", "chmod 644 index.id.md"},
	"preview/failed":              {"The preview could not look at the site's folder. It goes on with the last site it could make.", "a disk that is not there any more", "the disk, and a file saved on it"},
	"preview/polling":             {"A system has only so many watches for files, and the archive has more folders. The preview looks itself, a little later.", "fs.inotify.max_user_watches=8192", "fs.inotify.max_user_watches=524288"},
	"layout/failed":               {"A layout was read but could not be followed: it asks for something the page does not have, or a function gave up.", "{{.Titel}}", "{{.Title}}"},
	"layout/syntax":               {"A layout cannot be read.", "{{if .Title}", "{{if .Title}}…{{end}}"},
	"i18n/argument":               {"A message names an argument that its English one does not have, so that the braces are shown; or it leaves one out. A plural form may leave out {count} where it is for one number only.", "published: Terbit {tanggal}", "published: Terbit {date}"},
	"i18n/braces":                 {"An argument is a name between braces, and braces are for nothing else.", "published: \"Terbit {date\"", "published: \"Terbit {date}\""},
	"i18n/file":                   {"Interface words are read from i18n/<tag>.yaml only.", "i18n/id.yml", "i18n/id.yaml"},
	"i18n/missing":                {"Some interface words are shown in another language.", "published is missing", "published: Terbit {date}"},
	"i18n/no-catalogue":           {"There are no interface words in this language; those of the nearest language that has some are shown.", "no i18n/xx.yaml", "i18n/xx.yaml"},
	"i18n/plural":                 {"A message that counts has a text for each plural category of its language (CLDR), no other ones, and a message that does not count has none.", "articles: {one: \"{count} story\"}", "articles: {one: \"{count} story\", other: \"{count} stories\"}"},
	"i18n/surplus":                {"A message that is none of the theme's, nor one of the site's in its default language, is shown nowhere.", "publshed: Terbit {date}", "published: Terbit {date}"},
	"i18n/twice":                  {"Two files name the same language in two ways, so that one hides words of the other.", "i18n/id.yaml and i18n/in.yaml", "i18n/id.yaml"},
	"i18n/untranslated":           {"A sentence of the interface is the same as in English, as if it were still to be translated.", "not_found: Page not found (in id.yaml)", "not_found: Halaman tidak ditemukan"},
	"check/no-reason":             {"A diagnostic is silenced without saying why; whoever comes next cannot tell whether it still holds.", "<!-- ignore term/deprecated -->", "<!-- ignore term/deprecated: the title of a report -->"},
	"check/nothing-ignored":       {"The comment silences a diagnostic that is not there (any more).", "<!-- ignore link/broken: moved soon -->", "take the comment out"},
	"check/unknown-code":          {"The comment names no diagnostic.", "<!-- ignore term/depricated: … -->", "<!-- ignore term/deprecated: … -->"},
	"exchange/format":             {"A glossary is read by the extension of the file's name.", "terms.doc", "terms.tbx or terms.csv"},
	"exchange/syntax":             {"The file is not what its name says.", "<tbx><body>", "<tbx><body></body></tbx>"},
	"exchange/empty":              {"The file holds no concept.", "<tbx/>", "<conceptEntry>…</conceptEntry>"},
	"exchange/value":              {"A cell says something its column does not know.", "status: prefered", "status: preferred"},
	"exchange/column":             {"The first row of a table names its columns.", "lang,word", "language,term"},
	"text/bidi-control":           {"An invisible character of direction is left open, closes nothing, turns letters around, or stands in code: readers see other words, or another order, than are written.", "title: Safe U+202E txt.exe", "title: Safe txt.exe"},
	"term/missing-in-translation": {"The original speaks of a concept and the translation has none of its terms, nor a word like one.", "an original with 估值, a translation without valuasi", "the glossary's term, or another one added to the concept"},
	"term/inconsistent":           {"One text calls a concept by two names, so that readers may think of two things.", "shareholder … stockholder", "shareholder … shareholder"},
	"term/untranslated":           {"A concept has no term or no definition in a language of the site.", "no # fi in valuation.md", "# fi, then - arvostus and a definition"},
	"term/clash":                  {"Two concepts have the same term in one language, and no near words tell them apart.", "- equity in two files", "- equity {near=\"fairness court\"}"},
	"term/shadowed":               {"The term can never be found: another one stands in its way.", "- own equity, and not=\"own equity\" elsewhere", "take one of them out"},
	"term/unused":                 {"No story of the archive uses the concept.", "blockchain.md, never mentioned", "nothing, or take the file out"},
	"term/odd-characters":         {"A term holds letters of two alphabets in one word, or invisible or stray characters, so that readers' text will not match it.", "оцeнка with a Latin e", "оценка"},
	"subject/no-file":             {"A story names a subject that has no file, so that its page has the id for a name, in every language.", "people: [elon-mask]", "people: [elon-musk], and content/people/elon-musk.md"},
	"subject/unused":              {"A subject has a file, but no story names it, so that it has no page.", "content/people/elon-musk.md", "people: [elon-musk] (in a story)"},
	"subject/no-name":             {"A language in a subject's file begins with the name.", "# en (and nothing below)", "# en, then - Elon Musk"},
	"subject/description":         {"A subject is described in one paragraph of words, which stands at the top of its page.", "Two paragraphs", "One paragraph"},
	"subject/unknown-attribute":   {"A name has a slug and a sort, and nothing else.", "- Musk {slag=musk}", "- Musk {slug=musk}"},
	"term/unknown":                {"A name under concepts: or related: is no concept of the glossary.", "concepts: [valuaton]", "concepts: [valuation]"},
	"term/ambiguous":              {"Two concepts claim the same words, and nothing decides which is meant.", "equity", "[equity](term:equity)"},
	"term/deprecated":             {"The glossary says that this term should not be used.", "Penilaiannya", "Valuasinya"},
}
