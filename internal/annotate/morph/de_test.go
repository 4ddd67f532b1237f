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
Raum: Räume Räumen
Verband: Verbände Verbänden Verbandes
Waldbrand: Waldbrände
Antwort: Antworten
Reichtum: Reichtümer
Datum: Daten
Prinzip: Prinzipien
Praxis: Praxen
Index: Indizes Indices
Virus: Viren
Modus: Modi
Ursprung: Ursprünge
Bereich: Bereiche Bereichen
Kaufmann: Kaufleute Kaufleuten
Nachbar: Nachbarn
Sitzungssaal: Sitzungssäle
Leitfaden: Leitfäden
Finanzamt: Finanzämter
Angestellte: Angestellter Angestellten
neuronales: neuronale neuronalen neuronaler
überwachtes: überwachte überwachtem
müde: müder müden müdesten
unklar: unklare unklarer
erfolgreich: erfolgreiche erfolgreichsten
dunkel: dunkle dunkleren
nass: nasser nässer
Beamter: Beamte Beamten
kompakt: kompakten kompaktes
Museum: Museen
Mitglied: Mitglieder Mitgliedern
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
Blut: Blüte Blüten blutig
Rohr: Röhre Röhren Röhricht
Schutz: Schütze Schützen schützt
Burg: Bürge Bürgen Bürger
Fahrt: Fährte Fährten Fahrer
Wahl: wähle wählen Wähler
Reichtum: reichten reicht
Irrtum: irrten irren
Komma: Kommen kommt
Oma: Omen
Minus: Minen
Dichter: dichte dichtes dichten
Gläubiger: gläubige glaubt
Hersteller: herstelle herstellen
Stift: Stifter Stiftung
Flucht: flüchten flüchte
Antwort: Antwörter
Pflicht: Pflichter
Brand: Bränder
Grad: Gräder
Beruf: Berufung beruflich
`)
}

// The part of speech decides where the shape does not.
func TestGermanPartOfSpeech(t *testing.T) {
	table, _ := For("de")
	has := func(word, pos, form string) bool {
		for _, s := range table.StemsAs(word, pos) {
			for _, e := range s.Endings {
				if s.Text+e == form {
					return true
				}
			}
		}
		return false
	}
	for _, c := range []struct {
		word, pos, form string
		want            bool
	}{
		{"modell", "noun", "modelle", true}, {"modell", "noun", "modeller", false},
		{"kanal", "noun", "kanäle", true}, {"gestalt", "noun", "gestalten", true},
		{"elaboriert", "adj", "elaborierte", true}, {"lind", "adj", "linder", true}, {"lind", "noun", "linderes", false},
		{"angestellte", "noun", "angestellter", true}, {"müde", "adj", "müder", true},
	} {
		if got := has(c.word, c.pos, c.form); got != c.want {
			t.Errorf("%s (%s): %s: %v", c.word, c.pos, c.form, got)
		}
	}
}
