package locale

import (
	"testing"
	"time"
)

// Reading a locale for the first time is what start-up pays, once a language.
func BenchmarkFirstUseOfALanguage(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		read("ru")
	}
}

func BenchmarkOf(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Of("zh-TW")
	}
}

func BenchmarkDate(b *testing.B) {
	for _, tag := range []string{"en", "ru", "fa", "ar-EG"} {
		b.Run(tag, func(b *testing.B) {
			l := Of(tag)
			b.ReportAllocs()
			for b.Loop() {
				l.Date(2024, time.August, 13, Long)
			}
		})
	}
	b.Run("ar-SA umalqura", func(b *testing.B) {
		l := Of("ar-SA")
		l.Calendar = "islamic-umalqura"
		b.ReportAllocs()
		for b.Loop() {
			l.Date(2024, time.August, 13, Long)
		}
	})
}

func BenchmarkNumber(b *testing.B) {
	for _, tag := range []string{"en", "hi", "ar-EG"} {
		b.Run(tag, func(b *testing.B) {
			l := Of(tag)
			b.ReportAllocs()
			for b.Loop() {
				l.Number(1234567)
			}
		})
	}
}

func BenchmarkPluralCategory(b *testing.B) {
	l := Of("ru")
	b.ReportAllocs()
	for b.Loop() {
		l.PluralCategory(21)
	}
}
