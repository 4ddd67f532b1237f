package morph

var tables = map[string]Table{
	"ar": arabic,
	"de": german,
	"el": greek,
	"en": english,
	"es": spanish,
	"fi": finnish,
	"fr": french,
	"id": indonesian,
	"it": italian,
	"ja": japanese,
	"pt": portuguese,
	"ru": russian,
	"th": thai,
	"zh": chinese,
}
