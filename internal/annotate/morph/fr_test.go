package morph

import "testing"

func TestFrench(t *testing.T) {
	check(t, "fr", `
évaluation: évaluation évaluations Évaluation ÉVALUATIONS
actionnaire: actionnaires
capital: capitaux capitale
journal: journaux
travail: travaux
détail: détails
réseau: réseaux
jeu: jeux
prix: prix
voix: voix
genou: genoux
trou: trous
actif: actifs active actives
heureux: heureuse heureuses
vendeur: vendeuse vendeurs
directeur: directrice directeurs directrices
premier: première premiers premières
européen: européenne européennes européens
naturel: naturelle naturels naturelles
grand: grande grandes grands
complet: complète complètes
beau: belle bel beaux
public: publique publiques publics
nouveau: nouvelle nouvel nouveaux
français: française françaises
ouvert: ouverte ouvertes
fondé: fondée fondées fondés
valeur: valeurs
GPU: GPUs
danseur: danseuse danseurs
champion: championne championnes
ingénieur: ingénieure ingénieurs
précis: précise précises
époux: épouse épouses
bref: brève brefs brèves
cher: chère chères
paysan: paysanne paysans
obscur: obscure obscurs
étranger: étrangère étrangers
muet: muette muettes
élu: élue élus élues
ambassadeur: ambassadrice ambassadeurs
suffisant: suffisante suffisants
`, `
évaluation: évaluer évalue valuation valeur réévaluation
valeur: valeuse valoir valable évaluer
port: porte portes porter
sport: sportif sporte
point: pointe pointes
plan: plane plante
facteur: factrice facteuse facture
heure: heureux heureuse
action: actionnaire actif acteur actionner
acteur: action acte actes
univers: université universel
université: univers universel universitaire
banque: banquier bancaire
part: parte partie partir
combat: combate combattre
mode: modèle modem
modèle: mode modéliser
contrat: contrate contracter
prix: prise prixs
le: les la
que: ques
résultat: résultate
travail: travailler travailleur travails
parti: partie parties
droit: droite droites
retrait: retraite retraites
trait: traite
vent: vente ventes
plant: plante plantes
contact: contacte contactes
respect: respecte
regard: regarde
conseil: conseille
appel: appelle appelles
emploi: emploie
essai: essaie
appui: appuie
habit: habite
document: documente
signal: signale
motif: motive
soutien: soutienne
revenu: revenue
`)
}
