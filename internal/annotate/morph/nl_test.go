package morph

import "testing"

func TestDutch(t *testing.T) {
	check(t, "nl", `
aandeelhouder: aandeelhouders Aandeelhouder aandeelhouder's
aandeel: aandelen
bedrijf: bedrijven bedrijfs Bedrijven
vennootschap: vennootschappen
rechtszaak: rechtszaken
prijs: prijzen
huis: huizen
brief: brieven
kans: kansen
grens: grenzen
beurs: beurzen
fonds: fondsen
paragraaf: paragrafen
rechtbank: rechtbanken
rechter: rechters
recht: rechten
gerechtshof: gerechtshoven
waardering: waarderingen
waarde: waarden waardes
mogelijkheid: mogelijkheden
datacentrum: datacentra datacentrums
datacenter: datacenters
politicus: politici
virus: virussen
crisis: crises
matrix: matrices
stad: steden
hoofdstad: hoofdsteden
bestuurslid: bestuursleden
dag: dagen
wet: wetten
proces: processen
budget: budgetten
contract: contracten
overeenkomst: overeenkomsten
taalmodel: taalmodellen
kind: kinderen
kleinkind: kleinkinderen
industrie: industrieën
organisatie: organisaties
premie: premies
bacterie: bacteriën
idee: ideeën
partij: partijen
foto: foto's foto’s
baby: baby's
GPU: GPU's GPUs
xAI: xAI's
Musk: Musks Musk's
Nederlander: Nederlanders
sector: sectoren sectors
artikel: artikelen
geneesmiddel: geneesmiddelen
tribunaal: tribunalen
raadsman: raadslieden raadsmannen
chip: chips
startup: startups
beklaagde: beklaagden
fiduciaire: fiduciair
fiduciair: fiduciaire
kunstmatige: kunstmatig
zelfrijdende: zelfrijdend
digitaal: digitale digitaler
financieel: financiële
generatieve: generatief
groot: grote groter grotere grootst grootste
wit: witte witter witst
duur: dure duurder duurdere duurste
actief: actieve actiever actiefst
belangrijk: belangrijke belangrijker belangrijks belangrijkste
religieus: religieuze
Europees: Europese
maatregel: maatregelen
beursgenoteerd: beursgenoteerde
aangeklaagd: aangeklaagde
gedaagde: gedaagden gedaagd
gemeente: gemeenten gemeentes
klimaatneutraal: klimaatneutrale
passend: passende
welkom: welkome
dans: dansen
goed: goede beter beste
`, `
aandeelhouder: aandeel aandelen aandeelhouderschap aandeelhoudersvergadering
aandeel: aandeelhouder deel aandeeltje
bedrijf: bedrijvig bedrijfje bedrijfsleven bedrijvigheid
waardering: waarde waarderen waardeert waardeloos
waarde: waard waardering waardig
recht: rechter rechters rechts rechtbank rechterlijk
rechter: rechterlijk recht rechten
slecht: slechts
deel: deels deeltje deler
werk: werker werkte gewerkt werkje
bank: bankier banker bankje
plaat: plaats plaatsen
paar: paars
handel: handelen handelaar handelaren
regel: regelen regeling regelt
teken: tekenen tekening
leeg: leger legers
nieuw: nieuws
weg: wegge weggen
dag: daggen dager
kind: kindje kindertijd kinden
prijs: prijzig prijsje geprijsd
huis: huisje huist huizing
foto: fotograaf foto'tje fotootje
som: soms
even: evens
de: des der den
rede: reden
data: datum
kan: kans
hal: hals
markt: marker marketing
vonnis: vonniste
investeerder: investering investeren
eigenaar: eigendom eigen
politicus: politiek politie
centrum: centraal centreren
Nederland: Nederlands Nederlander
gemeente: gemeen gemeenschap
lid: lidmaatschap leed
groot: grootte grootheid vergroten
sterk: sterkte versterken
ziekte: ziek zieken
gedachte: gedacht
vordering: vorderen verder
boek: boeking boeker
`)
}
