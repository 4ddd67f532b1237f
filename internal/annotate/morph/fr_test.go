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
`)
}
