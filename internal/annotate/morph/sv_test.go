package morph

import "testing"

func TestSwedish(t *testing.T) {
	check(t, "sv", `
aktieägare: aktieägaren aktieägarna aktieägarnas aktieägares aktieägarens Aktieägare
värdering: värderingen värderingar värderingarna värderingarnas värderings värderingens
bolag: bolaget bolagen bolagets bolagens bolags
företag: företaget företagen företagets
domstol: domstolen domstolar domstolarna domstolens
dom: domen domar domarna doms
datacenter: datacentret datacentren
data: datan datas
centrum: centret centrumet centrer centra centren
medium: mediet medier medierna media
museum: museet museer
hand: händer händerna handen handens händernas
stad: städer staden
huvudstad: huvudstäder huvudstaden
bok: böcker boken
man: män männen mannen mannens männens
talesman: talesmän talesmannen
land: länder landet ländernas
ledamot: ledamöter ledamoten
regel: regler regeln reglerna reglernas
nyckel: nycklar nyckeln nycklarna
vapen: vapnet vapnen vapens
tecken: tecknet tecknen
nummer: numret numren
finger: fingrar fingret
server: servern servrar servrarna
program: programmet programmen programmens
rum: rummet rummen
system: systemet systemen
språkmodell: språkmodeller språkmodellen språkmodellerna
möjlighet: möjligheten möjligheter möjligheternas
kvalitet: kvaliteten kvaliteter
universitet: universitetet universiteten
styrelse: styrelsen styrelser styrelserna
aktie: aktien aktier aktierna aktiernas
ordförande: ordföranden ordförandens
erbjudande: erbjudandet erbjudanden
avtal: avtalet avtalen avtalets
fråga: frågan frågor frågorna frågans
plikt: plikten plikter plikterna
advokat: advokaten advokater
investerare: investeraren investerarna
idé: idén idéer idéerna
industri: industrin industrier
miljö: miljön miljöer
konto: kontot konton kontona
processor: processorn processorer
politiker: politikern politikerna
EU: EU:s
VD: VD:n vd:ns
GPU: GPU:er GPU:erna GPU:n
xAI: xAI:s xAIs
Musk: Musks
stark: starkt starka starkare starkast starkaste
vit: vitt vita vitare
röd: rött röda
nykter: nyktert nyktra nyktrare
säker: säkra säkrare säkert säkraste
öppen: öppet öppna öppnare
öppna: öppen öppet
gemensam: gemensamt gemensamma
känd: känt kända
ny: nytt nya nyare
artificiell: artificiellt artificiella
artificiella: artificiell
börsnoterad: börsnoterat börsnoterade
bild: bilder bilden
atombomb: atombomber
väg: vägar
upphovsrättslag: upphovsrättslagar
dollar: dollarn
vän: vännen vänner
välkommen: välkommet välkomna
rättvis: rättvist rättvisa
viktig: viktigt viktiga viktigare viktigaste
stor: stort stora större största
gammal: gammalt gamla äldre äldst
anklagad: anklagade anklagades anklagat
`, `
aktieägare: aktie aktieägande ägare aktieägarinna
värdering: värde värdera värderar värderat värderade värd
värde: värdering värdera värderas värdig värdar
bolag: bolagisera bolagsstämma lag
företag: företagar företagare företagarna företagande företagsam
domstol: dom domare stolar
dom: domare domarens domstol döma
köp: köper köpare köparen köparna köpte
lån: lånar låna lånade långivare
beslut: beslutar besluta
tal: talar talare talarna
svar: svarar svarade svarande
teknik: tekniker teknisk
politik: politiker politisk politikern
handel: handlar handla handlare
hinder: hindrar
tecken: tecknar teckna teckning
medel: medlar
nummer: numrerar numrar
arbete: arbetar arbetare arbeter arbetat
märke: märker märka märkning
stark: styrka stärka starkhet
öppen: öppenhet öppning öppnar öppnade
känd: kändis kännedom
viktig: viktighet vikt
bok: bokning bokar bokhandel
land: landar landning landa
man: manlig mana
person: personlig persön persöner
plus: plöss
hand: handla handling
person: personal
bro: bror bröder
bank: bankir
modell: modellera modellerar modellering
datum: data
data: datum dator
investerare: investering investera
industri: industriell
stol: stolt
de: den det
bild: bildar bildade
plats: platsar
hävd: hävdar
avsked: avskedar
test: testar
träff: träffade
kur: kursen
`)
}
