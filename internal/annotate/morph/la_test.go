package morph

import "testing"

func TestLatin(t *testing.T) {
	check(t, "la", `
ecclesia: ecclesiae ecclesiam ecclesiarum ecclesiis ecclesiamque Ecclēsia
dominus: domini domino dominum dominorum dominos dominis
iustus: iusta iustum iustae iustorum justus
templum: templi templo templa templorum
rex: regis regem reges regum regibus
lex: legis legem leges legum
civitas: ciuitatis civitatem civitatum
altitudo: altitudinis altitudinem
oratio: orationis orationem orationes orationibus
corpus: corporis corpora corpore
genus: generis genera
manus: manu manuum manibus
res: rei rem rerum rebus
nomen: nominis nomina nomine
mons: montis montem montium
pater: patris patrem patrum
homo: hominis hominem hominum
iter: itineris itinera
princeps: principis principes principum
uirtus: virtutis virtutem
puer: pueri puerum pueros
hostis: hostem hostes hostium
mare: maris maria
populus: populusque populi populo
`, `
populus: popularis populatio popula
dominus: dominatio domina dominor
rex: regina regnum regia regalis
lex: legatus legatio lector
civitas: civis cives civilis
oratio: orator oro orare
corpus: corporalis corpi
genus: gens gentis gentium geni
pater: patria patriae paternus
homo: humanus humanitas hoc
iustus: iustitia iustitiae iniustus
mons: monstrum monere
nomen: nominare nominatio
et: etque
manus: mandare manere
res: resum realis
templum: templus templos tempus
animus: anima animae animalis
locus: locare loquor
mare: maritus maritimus
uirtus: uir uiri uirum
`)
}
