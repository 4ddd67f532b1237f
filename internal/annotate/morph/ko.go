package morph

import "unicode/utf8"

// Korean: particles are written onto the noun; several follow one another, and
// their spelling depends on whether the word ends in a consonant. The copula 이다
// is written on as well. -적, -성, -화, -하다 make other words.
var korean = Table{Lang: "ko", Stems: koreanStems, Stop: set(koStop), Joined: koJoined}

var (
	// Particles that may stand last, and what may come before them.
	koTopic   = fields("0 도 만 까지 부터 조차 마저 밖에 뿐 뿐만 나마 만은 만이 만을 만도 만의 만으로 만으로는 만으로도 만으로서는 까지는 까지도 부터는 뿐이다 뿐인")
	koCase    = join(cross(fields("에 에서 에게 에게서 한테 한테서 께 께서 더러 처럼 같이 보다 만큼 까지 부터 마다 대로 에다 에다가 하고"), fields("0 는 도 만 의 나 라도 부터 까지 서 만이 만은 야")), fields("의 에로 에로의 에의"))
	koPlain   = fields("이야말로 야말로 치고 커녕 같은 들끼리 끼리 끼리의 씩 쯤")
	koClosed  = fields("이 을 은 과 과의 과는 과도 아 이나 이나마 이라도 이든 이든지 이란 이라 이라는 이라고 이라고는 이라면 이며 이고")
	koHardRo  = cross(fields("으로"), koAfterRo)
	koSoftRo  = cross(fields("로"), koAfterRo) // after a vowel and after ㄹ
	koOpen    = fields("가 를 는 와 와의 와는 와도 야 나 나마 라도 든 든지 란 라 라는 라고 라고는 라면 며 고")
	koAfterRo = fields("0 는 도 만 의 서 서는 서도 서의 써 부터 부터는 부터도 부터의 까지 나")
	// Copula after a consonant with 이; after a vowel 이 may fall.
	koCopula     = fields("다 고 며 지 지만 라 라고 라는 란 라면 라기보다 면 었다 었음 었음을 었음은 었고 었던 었으며 었지만 었는데 기 기도 기에 기는 므로 니 니까 어서 라서 어야 겠지만 든 든지 야 요 에요 나 거나 던 더라도 라도 다고 다는 라기보다")
	koCopulaSelf = fields("인 인데 인지 인가 일 임 임을 임은 임이 임에도 입니다 였다 였고 였던 였으며 였지만 였는데 여서 여야 예요 일까 일지 일지라도 인만큼 인들 라기보다 라기보다는")
	koVowel      = join(koTopic, koCase, koPlain, koOpen, koSoftRo, koCopulaSelf, cross(fields("이"), koCopula), fields("다 다고 다는 지 지만 면 므로 니까 기 기도 든 던 라서 이라 이라는"))
	koConsonant  = join(koTopic, koCase, koPlain, koClosed, koCopulaSelf, cross(fields("이"), koCopula))
	koRieul      = join(koConsonant, koSoftRo)
	koPlural     = cross(fields("들"), koRieul)
	koJoined     = join(koVowel[1:], koRieul[1:], koHardRo)
)

func koreanStems(w string) []Stem {
	// One syllable and a particle is mostly another word (주, 주가).
	if utf8.RuneCountInString(w) < 2 {
		return []Stem{{w, bare}}
	}
	last := before(w, 0)
	out := []Stem{{w, koPlural}}
	switch final := finalConsonant(last); {
	case final < 0: // Latin letters, digits: the sound is not in the spelling
		return append(out, Stem{w, koVowel}, Stem{w, koConsonant}, Stem{w, koHardRo})
	case final == 0:
		return append(out, Stem{w, koVowel})
	case final == 8: // ㄹ takes 로, not 으로
		return append(out, Stem{w, koRieul})
	}
	return append(out, Stem{w, koConsonant}, Stem{w, koHardRo})
}

// finalConsonant is the index of the final consonant of a Hangul syllable, 0 for
// none, -1 if the rune is not one.
func finalConsonant(r rune) int {
	if r < '가' || r > '힣' {
		return -1
	}
	return int(r-'가') % 28
}

const koStop = `그 그것 그는 그가 그의 그를 그리고 그러나 그런 그런데 그래서 그러므로 따라서 또 또는 및 이 이것 이는 이런 이러한 저 저것 것 것이다 것은 것이 것을 것도 수 등 때 때문 때문에
 위해 위한 대한 대해 통해 의해 의한 관한 있다 있는 있고 있어 없다 없는 한다 하는 하고 해서 했다 한 된다 되는 되어 됐다 더 매우 아주 가장 모든 모두 각 각각 다른 어떤 어느 무엇 누구
 우리 나 너 저희 제 내 네 여기 거기 어디 언제 왜 어떻게 다시 이미 아직 곧 바로 특히 즉 만약 비록 하지만 그렇지만 왜냐하면`
