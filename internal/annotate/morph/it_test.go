package morph

import "testing"

func TestItalian(t *testing.T) {
	check(t, "it", `
valutazione: valutazioni Valutazione VALUTAZIONI
azionista: azionisti azioniste
società: società
dovere: doveri
amico: amici amica amiche
fuoco: fuochi
medico: medici
studio: studi
zio: zii zia zie
figlio: figli figlia figlie
faccia: facce facce
provincia: province provincie
camicia: camicie
problema: problemi
forma: forme
attore: attori attrice attrici
artificiale: artificiali artificial
autonomo: autonoma autonomi autonome
economico: economica economici economiche
tedesco: tedeschi tedesca tedesche
nuovo: nuova nuovi nuove
bello: bel begli bei bella
buono: buon buona
grande: gran grandi
uomo: uomini
uovo: uova
parametro: parametri
lingua: lingue
crisi: crisi
banca: banche
startup: startup startups
GPU: GPU
lenzuolo: lenzuola lenzuoli
membro: membra membri
diverso: diversa diversi diverse
preciso: precisa precisi precise
astratto: astratta astratte astratti
ministro: ministra ministri
poeta: poeti
sistema: sistemi
collega: colleghi colleghe
documento: documenti
viaggio: viaggi
veloce: veloci
europeo: europea europee
`, `
documento: documenta documentare
acquisto: acquista acquiste
governo: governa governe
banca: banchi
rivista: rivisti
nota: noti
ruota: ruoti
rilievo: rileva rilieva
passaggio: passaggia passaggie
aiuto: aiuta aiute
segno: segna segne
sforzo: sforza
ballo: balla balle
valutazione: valutare valore valuta valutazionale
valore: valutare valora valorosa
porto: porta porte portare
banco: banca banche
modo: moda mode modello
caso: casa case
punto: punta punte
foglio: foglia foglie
posto: posta poste
fatto: fatta-mente fattore fattori
mercato: mercata mercante
contratto: contratta contrarre
testo: testa teste
azione: azionista azionario attivo
azionista: azione azioni azionario
universo: universa università universale
università: universo universi
banca: bancario bancarie bancone
peso: pesa pese
corso: corsa corse
libro: libra libreria
il: ili ile
crisi: crise criso
vino: vina vine
treno: trena
progetto: progetta progettare
legge: leggere lego
`)
}
