package morph

var tables = map[string]Table{
	"ar": arabic,
	"de": german,
	"el": greek,
	"en": english,
	"es": spanish,
	"fa": persian,
	"fi": finnish,
	"fr": french,
	"he": hebrew,
	"id": indonesian,
	"it": italian,
	"ja": japanese,
	"ko": korean,
	"la": latin,
	"pt": portuguese,
	"ru": russian,
	"sa": sanskrit,
	"th": thai,
	"ur": urdu,
	"zh": chinese,
}
