package morph

import "testing"

func TestFinnish(t *testing.T) {
	check(t, "fi", `
arvostus: arvostuksen arvostusta arvostuksessa arvostukseen arvostuksia arvostusten arvostuksien arvostuksemme arvostuksensa arvostuksellakin arvostuksiin
osake: osakkeen osaketta osakkeita osakkeiden osakkeeseen osakkeilla osakkeensa osakkeenkin
osakas: osakkaan osakkaat osakkaiden osakkailla osakasta osakkaalle
yhtiö: yhtiön yhtiötä yhtiöitä yhtiöiden yhtiössä yhtiöön yhtiöihin
velvollisuus: velvollisuuden velvollisuutta velvollisuuksia velvollisuuksien velvollisuuteen velvollisuudesta
ihminen: ihmisen ihmistä ihmiset ihmisten ihmisiä ihmisille ihmisessä
pankki: pankin pankkia pankit pankkien pankkeja pankeissa pankkiin
katu: kadun kadut katua kaduilla katujen
tapa: tavan tapoja tavoilla tapaa
luku: luvun lukua luvut lukuja
kivi: kiven kiveä kiviä kivien
vuosi: vuoden vuotta vuosia vuosien vuoteen
kieli: kielen kieltä kieliä kielten kielessä
maa: maan maata maahan maita maiden maissa
työ: työn työtä työhön töitä töiden töissä
tunne: tunteen tunnetta tunteita
hanke: hankkeen hanketta hankkeet
puhelin: puhelimen puhelinta puhelimia
lusikka: lusikan lusikoita lusikoiden
talo: talossaan talojen taloihin taloonsa talostakohan
käsi: käden kättä käsiä käsissä
mies: miehen miestä miehiä miesten
puhemies: puhemiehen
markkinat: markkinoilla markkinoiden markkinoita
suurempi: suuremman suurempaa
Google: Googlen Googlea
Twitter: Twitterin Twitteriä Twitterissä
EU: EU:n EU:ssa EU:hun EU:lle
`, `
arvostus: arvo arvon arvostaa arvostelu arvostettu arvostukse arvostuksi
arvo: arvostus arvostuksen arvoinen arvokas arvio
matto: madon madot matoa
mato: maton matolla mattoa
katu: katun katto kadunta
pankki: pankkiiri pankkinen
talo: talous talouden talossä talollinen taloudessa
kivi: kivia kivikko kivinen
käsi: käsitys käsittää
työ: työntekijä työtön työllisyys työta
maa: maailma maailman maallinen
kieli: kielinen kieltää
ihminen: ihmisyys ihmiskunta ihminenä
vuosi: vuosittain vuosikymmen
taika: ajan
osake: osakas osakkaat osa osan osallinen
yhtiö: yhtiökokous yhteys yhteinen
velka: velallinen
luku: lukea lukija luvullinen
`)
}
