package morph

import "testing"

func TestPolish(t *testing.T) {
	check(t, "pl", `
akcjonariusz: akcjonariusza akcjonariuszowi akcjonariuszem akcjonariusze akcjonariuszy akcjonariuszom akcjonariuszami Akcjonariusze
spółka: spółki spółce spółkę spółką spółek spółkom spółkach
firma: firmy firmie firmę firmą firm firmom firmach
sąd: sądu sądowi sądem sądzie sądy sądów sądach
sędzia: sędziego sędziemu sędzią sędziowie sędziów
rząd: rządu rządowi rządem rządzie rządy rządów
urząd: urzędu urzędem urzędzie urzędy urzędów
wycena: wyceny wycenie wycenę wyceną wycen wycenach
centrum: centrum centra centrów centrom centrami centrach
danych: danych
dane: danych danym danymi
obowiązek: obowiązku obowiązkiem obowiązki obowiązków obowiązkach
powierniczy: powierniczego powierniczych powierniczą powiernicze powierniczej
udziałowiec: udziałowca udziałowcy udziałowców udziałowcem
mieszkaniec: mieszkańca mieszkańcy mieszkańców
rynek: rynku rynkiem rynki rynków rynkach
pozew: pozwu pozwem pozwie pozwy pozwów
dochód: dochodu dochodem dochodzie dochody dochodów
inwestor: inwestora inwestorowi inwestorem inwestorze inwestorzy inwestorów
prawnik: prawnika prawnikiem prawnicy prawników
prezes: prezesa prezesem prezesie prezesi prezesów
polityk: politykiem politykowi politycy polityków
specjalista: specjalisty specjaliście specjaliści specjalistów
akcja: akcji akcję akcją akcje akcjom akcjach
energia: energii energię energią
odpowiedzialność: odpowiedzialności odpowiedzialnością
zgromadzenie: zgromadzenia zgromadzeniu zgromadzeniem zgromadzeń zgromadzeniach
przedsiębiorstwo: przedsiębiorstwa przedsiębiorstwie przedsiębiorstw przedsiębiorstwom
przedsiębiorca: przedsiębiorcy przedsiębiorcę przedsiębiorców
prawo: prawa prawu prawem praw prawach
umowa: umowy umowie umowę umów
szkoła: szkoły szkole szkół
droga: drogi drodze dróg
księga: księgi księdze ksiąg
źródło: źródła źródle źródeł
gra: gry grze gier
sztuczna: sztucznej sztuczną sztuczne sztucznych
polski: polskiego polskiej polscy polskich polskim
amerykański: amerykańska amerykańscy amerykańskimi
ważny: ważna ważnego ważni ważniejszy najważniejszą
oskarżony: oskarżonego oskarżonych oskarżeni
ostatni: ostatnia ostatniego ostatnich
młody: młodzi młodszy młodego
pierwszy: pierwsi pierwszego
model: modelu modelem modele modeli modelach
klaster: klastra klastrze klastry
świat: świata świecie światem
dzień: dnia dni dniem dniach
wrzesień: września wrześniu
sieć: sieci siecią sieciom sieciami
człowiek: ludzie ludzi człowieka
imię: imienia imiona imion
Amerykanin: Amerykanina Amerykanie Amerykanów
Kowalski: Kowalskiego Kowalska Kowalscy
Kraków: Krakowa Krakowie Krakowem
Linux: Linuksa Linuksie
xAI: xAI-em xAI-u
ONZ: ONZ-etu ONZ-ecie
Google: Google'a Google’owi
SMS: SMS-y SMS-ów
pomoc: pomocy pomocą
kolej: kolei koleją
sprzedaż: sprzedaży sprzedażą
narzędzie: narzędzi narzędziem
idea: idei ideę
uczeń: ucznia uczniowie
jesień: jesieni jesienią
myśl: myśli myślą
kolega: koledzy kolegów
`, `
spółka: spółkować wspólny spółdzielnia
akcja: akcjonariusz akcyjny reakcja
akcjonariusz: akcjonariat akcjonariuszka
sąd: sądzi sądzić sądowy sądownictwo osąd sądny
rząd: rządzi rzędu rządzić rządowy zarząd
rządowy: rządowi
dział: działa działał działać
wpływ: wpływa wpływać
wynik: wynika
wygląd: wygląda
zysk: zyska zyskać zyskowny
dochód: dochodzi dochodzenie dochodowy
twór: tworzy twórca
zarzut: zarzuci
polityk: polityka
polityka: polityk polityczny
prawo: prawie prawy prawnik prawny prawidłowy
list: lista listopad listonosz
lista: list
dług: długa dłużnik
wycena: wycenia wycenić wyceniać cena
cena: ceni cenić wycena cenny
rynek: rynkowy rynna
firma: firmowy afirmacja
model: modelować modelowanie modli
Polska: polskiego polskich Polak polskie
droga: drogie drogiego drogich
zgromadzenie: zgromadzeni zgromadzić
centrum: centralny centrala
tłumacz: tłumaczą tłumaczenie
odpowiedzialność: odpowiedzialny odpowiedzialnie
ważny: ważnie ważność nieważny
strategia: strateg
więzień: więzienie więzienia
uczeń: uczenie uczeni
stolik: stolicy
spór: spora sporadyczny
stopa: stop
sprzedaż: sprzedażowi
pan: pani państwo
bank: bankowy bankier bankructwo banka
ONZ: ONZ-owski
xAI: xAI-fan
gra: gracz grać granie
a: an
twierdza: twierdzi
szkoła: szkolenie szkolny
energia: energetyka energiczny
człowiek: człowieczeństwo ludzki
`)
}
