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
pes: pedis pedem pedibus
miles: militis milites militibus
coniunx: coniugis coniugem
nox: noctis noctem noctium
caput: capitis capita
crus: cruris crura
fulgur: fulguris fulgura
poema: poematis poemata
ager: agri agrum agrorum
pulcher: pulchra pulchrum pulcherrimus pulchrior
acer: acris acrem acria
liber: libri librum libera
grauis: graues grauia grauior grauissimus
maior: maius maiora maiorem
animal: animalia animalis
arcus: arcubus arcuum arcum
totus: totius totam toto
filius: fili filii filium
castra: castrorum castris
latus: lateris latera lata
organum: organi organa
princeps: principum
praedo: praedonis
dies: diei dierum diebus
seges: segetis segetes
lampas: lampadis
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
casus: casa casae casam
portus: porta portae portam
arcus: arca arcae
cantus: cantare cantor
hostis: hostia hostiae hostiam
fascis: fascia fasciae
terra: terrorum terror
domina: dominorum dominus domini
filius: filia filiae filiam
sapiens: sapientia sapientiae
audax: audacia audaciae
pax: pagis pagos
nox: noxae nocere
mens: mendum mendis
ager: agere agit
tuba: tubus tubum
uulgus: uulgare
latro: latrinis latrina
leo: leinis
ludus: luda
`)
}
