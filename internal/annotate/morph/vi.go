package morph

import (
	"strings"
	"unicode"
)

// Vietnamese does not inflect; words are syllables between blanks. What varies
// is the spelling of a syllable: where the tone mark stands (hòa, hoà) and i or
// y at the end of an open syllable (kĩ, kỹ).
var vietnamese = Table{Lang: "vi", Lower: viLower, Stems: asWritten, Stop: set(viLower(viStop))}

// viTone moves the tone of oa, oe, uy to the second vowel, where it stands in
// every other syllable (hoàn, xoè, huỳnh), and mends the Icelandic eth for đ.
var viTone = strings.NewReplacer(
	"òa", "oà", "óa", "oá", "ỏa", "oả", "õa", "oã", "ọa", "oạ",
	"òe", "oè", "óe", "oé", "ỏe", "oẻ", "õe", "oẽ", "ọe", "oẹ",
	"ùy", "uỳ", "úy", "uý", "ủy", "uỷ", "ũy", "uỹ", "ụy", "uỵ",
	"ð", "đ")

var viI = map[rune]rune{'y': 'i', 'ỳ': 'ì', 'ý': 'í', 'ỷ': 'ỉ', 'ỹ': 'ĩ', 'ỵ': 'ị'}

// viLower is given words and whole texts. Only a syllable of h k l m s t and a
// lone y has both spellings: thùy, tây and vy have one.
func viLower(s string) string {
	r := []rune(viTone.Replace(strings.ToLower(s)))
	inside := func(i int) bool { return i >= 0 && i < len(r) && (unicode.IsLetter(r[i]) || unicode.IsDigit(r[i])) }
	for i := 1; i < len(r); i++ {
		if to, ok := viI[r[i]]; ok && oneOf(r[i-1], "hklmst") && !inside(i-2) && !inside(i+1) {
			r[i] = to
		}
	}
	return string(r)
}

const viStop = `ai anh bao bằng bên bị bởi các cái càng chẳng chỉ chị cho chưa chứ cùng cũng của cứ do dù dưới đã đang đâu đây đấy để đến đều đi đó được em
 gì giữa hay hãy hắn hoặc họ hơn không khi kể là lại lên lúc luôn mà mình mỗi một mọi nào này nên nếu nó nơi nữa nhất như nhưng những ông ở qua ra rằng rất
 rồi sao sau sẽ song suốt tại theo thế thì tôi trên trong trước tuy từ từng và vào vẫn vậy về vì việc với vừa xuống`
