package locale

import "testing"

func TestScriptsWithoutBlanks(t *testing.T) {
	for r, want := range map[rune]bool{'漢': true, '々': true, 'ひ': true, 'ー': true, 'カ': true, 'ส': true, 'ă': false, 'ລ': true, 'ភ': true, 'မ': true, '่': true,
		'한': false, 'a': false, 'я': false, 'ع': false, 'א': false, 'क': false, '。': false, ' ': false, '7': false} {
		if WrittenTogether(r) != want {
			t.Errorf("WrittenTogether(%q) = %v", r, !want)
		}
	}
}

func TestWideCharacters(t *testing.T) {
	for r, want := range map[rune]bool{'漢': true, '한': true, '。': true, '「': true, '　': true, '！': true, 'ｱ': true, '𠮷': true, 'a': false, '…': false, '“': false, 'ส': false, '😀': false, '─': false} {
		if Wide(r) != want {
			t.Errorf("Wide(%q) = %v", r, !want)
		}
	}
}
