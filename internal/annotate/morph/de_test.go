package morph

import "testing"

func TestGerman(t *testing.T) {
	check(t, "de", `
Bewertung: Bewertungen bewertung BEWERTUNG
Aktionär: Aktionäre Aktionären Aktionärs
Vertrag: Verträge Verträgen Vertrages Vertrags Vertrage
Haus: Häuser Häusern Hauses
Wohnhaus: Wohnhäuser
Kind: Kinder Kindern Kindes
Bank: Banken
Modell: Modelle Modellen Modells
Sprachmodell: Sprachmodelle
Unternehmen: Unternehmens
Vater: Väter Vätern Vaters
Zentrum: Zentren Zentrums
Rechenzentrum: Rechenzentren
Firma: Firmen
Konto: Konten Kontos
Ergebnis: Ergebnisse Ergebnissen Ergebnisses
Frage: Fragen
Name: Namen Namens
Investor: Investoren Investors
Investorin: Investorinnen
künstliche: künstlicher künstlichen künstlichem künstliches
öffentlich: öffentliche öffentlichen öffentlicher öffentlicheren
groß: große größer größten grosse größte
alt: alten älter ältere ältesten
gut: guten besser beste
flexibel: flexible flexiblen
Startup: Startups
GPU: GPUs
`, `
Bewertung: Wert Bewerter bewerten bewertet Verwertung
Wert: Werter Bewertung wertvoll
Bank: Banker Bänke Bänken Bankier
Spiel: Spieler Spielerin spielt
Sport: Sporter Sportler sportlich
Frage: Frager fraglich fragt
Lehre: Lehrer Lehrerin lehrt
Pflege: Pfleger pflegt
Aktie: Aktionär Aktionen aktiv
Aktion: Aktie Aktien Aktionär
Modell: Modellierung Modellierer modelliert
Bewertungen: Bewertung
Haus: Hausung häuslich Häuschen Hauser
Vertrag: vertraglich vertragt Verträgt
Investor: Investition investiert Investorin
Universität: universal universell Universum
Firma: Firmung firmiert
der: derer dere
Kind: Kindheit kindlich Kinderei
Zentrum: zentral zentriert
Name: namentlich Namer
`)
}
