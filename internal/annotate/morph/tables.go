package morph

var tables = map[string]Table{
	"ar": arabic,
	"en": english,
	"fi": finnish,
	"id": indonesian,
	"ja": japanese,
	"th": thai,
	"zh": chinese,
}
