package morph

var tables = map[string]Table{
	"ar": arabic,
	"de": german,
	"en": english,
	"es": spanish,
	"fi": finnish,
	"fr": french,
	"id": indonesian,
	"ja": japanese,
	"th": thai,
	"zh": chinese,
}
