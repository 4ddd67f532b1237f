package morph

// Indonesian words take one possessive enclitic (-ku -mu -nya) and after it one
// particle (-lah -kah -pun); nothing else is inflection. The affixes me- pe-
// ber- ter- ke- -an -i -kan make other words and are never touched.
var indonesian = Table{
	Lang:         "id",
	Stems:        indonesianStems,
	Stop:         set(idStop),
	Reduplicates: true,
	Joined:       idEndings[1:], // AI-nya, KTP-mu
}

var idEndings = cross(fields("0 ku mu nya"), fields("0 lah kah pun"))

func indonesianStems(word string) []Stem {
	if short(word) {
		return []Stem{{word, bare}}
	}
	var endings []string
	for _, e := range idEndings {
		if !idOther[word+e] {
			endings = append(endings, e)
		}
	}
	return []Stem{{word, endings}}
}

// idOther are words that only look like a shorter word with an enclitic
// (masalah is not masa + -lah), and adverbs in -nya that have left their base.
var idOther = set(`masalah makalah majalah jumlah langkah berkah nafkah risalah silsilah faedah fadilah kabilah hikmah istilah sekolah
 telah setelah olah kalah pilah kelah lelah celah belah
 bangku tungku tengku pangku rangku pelaku perilaku berlaku buku paku baku beku suku siku kaku laku saku
 jamu tamu ilmu jemu temu bertemu ketemu kamu
 hanya tanya bertanya pertanya punya
 ampun himpun rumpun
 biasanya akhirnya umumnya misalnya rupanya agaknya kiranya nantinya khususnya seharusnya sebaiknya
 sekalipun walaupun meskipun ataupun maupun adapun biarpun kendatipun sungguhpun bagaimanapun
 adalah ialah apakah`)

const idStop = `ada adalah adapun agar akan aku anda antara apa apakah apabila asal atas atau ataupun bagai bagaimana bagi bahkan
 bahwa baik banyak barangkali bawah beberapa begitu belum bersama bila bisa biarpun boleh bukan cuma dalam dan dapat dari daripada
 demi demikian dengan depan di dia dulu guna hampir hanya harus hingga ia ialah ini itu jadi jangan jika juga kalau kalian kami kamu
 karena kau ke kecuali kemudian kendatipun kepada ketika kita lagi lah lain lalu lebih maka makin mana masih maupun melainkan melalui mengapa
 menjadi menurut mereka merupakan meski meskipun mungkin namun nanti nya oleh pada para paling pasti per pernah pula pun saat saja sambil sampai
 sangat saya sebab sebagai sebagaimana sebelum sebuah secara sedang sedangkan segala sehingga sejak sekali sekalipun sekarang selain selalu selama
 seluruh semua sementara seorang seperti sering serta sesudah setelah setiap siapa suatu sudah supaya tanpa tapi telah tentang terhadap
 tersebut tetapi tiap tidak untuk walau walaupun yaitu yakni yang`
