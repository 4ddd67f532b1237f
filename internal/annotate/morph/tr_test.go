package morph

import "testing"

func TestTurkish(t *testing.T) {
	check(t, "tr", `
şirket: şirket şirketi şirketin şirkete şirkette şirketten şirketle şirketler şirketlerin şirketlerimizin şirketimiz şirketlerinden şirkettir şirketteki şirketlerdeki şirketindeki ŞİRKETLER
hissedar: hissedarlar hissedarların hissedarlarına hissedarı hissedarlarımız
mahkeme: mahkemenin mahkemeye mahkemesi mahkemesine mahkemesinde mahkemesince mahkemedeki mahkemeydi
değerleme: değerlemesi değerlemenin değerlemeleri
merkezi: merkezine merkezini merkezinde merkezleri merkezlerinin merkezimiz merkezindeki merkezinden
bankası: bankasının bankasına bankaları bankalarının bankamız
müdürü: müdürüne müdürleri
fonu: fonuna fonunda fonları
kuruluşu: kuruluşları kuruluşuna
borcu: borcuna borçları
şehri: şehrine şehirleri
hakkı: hakkına hakları
hakları: haklarına haklarımız
hacmi: hacmine hacimleri hacmimiz
riski: riskleri riskine
kârı: kârına kârları karına
kuru: kuruna kurları kurunda
ağı: ağları ağına
suyu: suları suyuna
senedi: senetleri senedinin
bilançosu: bilançosuna bilançoları
zam: zammı zamlar zamma
adı: adına adları
kaşığı: kaşıkları kaşığına
kitap: kitabı kitaba kitaplar kitapta kitabın kitaplarım
ağaç: ağacı ağaçlar ağaçta
kanat: kanadı kanatlar
çocuk: çocuğu çocuklar çocuğun çocuğuna
renk: rengi renkler renge
diyalog: diyaloğu diyaloglar
hukuk: hukuku hukuka
şehir: şehri şehrin şehirler şehirde şehrinde
fikir: fikri fikirler fikrimiz
hak: hakkı hakka haklar haklarını
Atatürk: Atatürk'ün Atatürkü
haciz: haczi hacizler
kâr: karı karın kârı kârlar kârda kârını
su: suyu suyun sular suya suda suyumuz
iş: işi işin işe işten işler işlerin işinde
yıl: yılı yılın yıllar yıldır yılki yıllarında
gün: günü günler günkü günde
saat: saati saatler saatte saatin
kontrol: kontrolü kontroller kontrolde
okul: okulu okullar okulda
Türkiye: Türkiye'nin Türkiye'ye Türkiye’de Türkiye'deki TÜRKİYE
ABD: ABD'ye ABD'nin ABD'de
xAI: xAI'ın xAI'ye xAI'nın
başkan: başkanı başkandı başkanlar başkanımız başkanıydı başkanken
arkadaş: arkadaşım arkadaşlarımla arkadaşlarınla arkadaştı
baba: babam babası babamın
kız: kızım kızı kızların
düzenleme: düzenlemeye düzenlemeleri
yapmak: yapmaya yapması yapmaktan yapmakta yapmanın
Işık: ışığı ışıklar IŞIK
ısı: ısıyı ısının ısısı
İstanbul: İstanbul'da İSTANBUL'un
`, `
şirket: şirketleşme şirketsiz şirketlik şirketçi
hisse: hissedar hissedarlar his hisli
his: hisse hissedar
değer: değerli değersiz değerleme değerlendirme değerleme
değerleme: değerlendirme değerlendirmeler değer
pay: paydaş paylaş paylaşım
banka: bankacı bankacılık banker bankalı
mahkeme: mahkum mahkemelik
kamu: kamusal kamulaştırma
yasa: yasal yasak yasadışı
ada: adam Adana adamı aday adalet
ad: ada adım adam aday adres
kale: kalem kalemi
soru: sorun sorunu sorunlar sorumlu
sayı: sayım sayın sayısal
tanı: tanım tanımı tanık
kur: kurum kurumu kurul kural
giriş: girişim girişimi girişti
görüş: görüştü görüşme
yaz: yazdı yazmış yazım yazılım
dil: dilim dilek
oy: oyun oyuncu
ev: evli evlilik evet evrak
el: eleman elma elçi elli
il: ile ilk ilgi ilgili
at: atık ata attı
kapı: kapları kap
adı: atları
sınır: sinir sinirli sınırlı sınırsız
dış: diş dişi dışişleri
meslek: mesleki meslektaş
yapı: yapım yapay
bilgi: bilgin bilgini bilgine bilgisayar bilgili
sermaye: sermayedar
yatırım: yatırımcı yatırımcılar
güven: güvendi güvenlik güvenli
taş: taşındı taşıt taşıma
taşıt: taşıdı taşıdığı
Türk: Türkiye Türkçe
ekonomi: ekonomik ekonomist
sanat: sanatçı sanatsal
kâr: kara karar kârlı kârlılık
başarı: başarılı başarısız
deney: deneyim deneysel
Roma: roman romanı
ile: ilenin
hak: hakkında haksız
`)
}
