package morph

import "testing"

func TestIndonesian(t *testing.T) {
	check(t, "id", `
valuasi: valuasi Valuasi VALUASI valuasinya Valuasinya valuasiku valuasimu valuasilah valuasikah valuasipun valuasinyalah valuasinyakah valuasinyapun valuasi-valuasi valuasi-valuasinya
fidusia: fidusia fidusianya fidusiamu fidusiakah
saham: saham sahamnya sahamku sahammu saham-saham saham-sahamnya sahamlah sahammulah
AI: AI ai AI-nya AI-ku AI-lah
negara: negara negara-negara negaranya negaraku negaramulah negara-negaranya
buku: buku bukunya bukuku buku-buku bukupun
masalah: masalah masalahnya masalah-masalah masalahkah
rumah: rumah rumahku rumahmu rumahkulah
pemegang: pemegang pemegangnya pemegang-pemegang
yang: yang Yang
perusahaan: perusahaannya perusahaanmu perusahaan-perusahaan
`, `
nilai: penilaian penilaiannya menilai dinilai ternilai bernilai nilaian nilaikan
valuasi: evaluasi evaluasinya valuasian devaluasi revaluasi valuasinyaku valuasilahnya valuas
masa: masalah masalahnya
seko: sekolah
bang: bangku
berta: bertanya
jam: jamu
biasa: biasanya
akhir: akhirnya akhiri akhiran
AI: ainya aiku aipun
yang: yangnya yanglah
maka: makalah
kerja: pekerja pekerjaan bekerja dikerjakan kerjakan kerjaan
saham: bersaham persahaman sahamnyaku saham-negara sahami
buku: pembukuan membukukan bukukan bukui
negara: kenegaraan senegara negarawan negara-saham
`)
}
