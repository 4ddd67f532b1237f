package morph

var tables = map[string]Table{
	"en": english,
	"id": indonesian,
}
