package morph

// French: plural of nouns, gender and number of adjectives. Elided articles are
// cut off at the apostrophe before a word comes here.
var french = Table{Lang: "fr", Stems: frenchStems, Stop: set(frStop)}

func frenchStems(w string) []Stem {
	if s, ok := frIrregular[w]; ok {
		return s
	}
	if short(w) {
		return []Stem{{w, bare}}
	}
	one := func(list string) []Stem { return []Stem{{w, fields(list)}} }
	swapped := func(old, new, list string) Stem { return Stem{swap(w, old, new), fields(list)} }
	switch {
	case frE[w]:
		return one("0 s e es")
	case suffixed(w, "eux", "eur") && !suffixed(w, "teur", "seur"): // heureux → heureuse, vendeur → vendeuse
		return append(one("0 s"), Stem{w[:len(w)-1], fields("se ses")})
	case suffixed(w, "teur"): // directeur → directrice
		return append(one("0 s"), swapped("eur", "rice", "0 s"), swapped("eur", "euse", "0 s"))
	case suffixed(w, "ais", "ois") && !frInvariable[w]:
		return one("0 e es")
	case suffixed(w, "s", "x", "z"):
		return one("0")
	case suffixed(w, "al"): // -aux; the -als of a few is harmless
		return append(one("0 s e es"), swapped("al", "aux", "0"))
	case suffixed(w, "au", "eu"):
		return one("0 x s")
	case frAux[w]:
		return append(one("0"), swapped("ail", "aux", "0"))
	case frOux[w]:
		return one("0 x")
	case suffixed(w, "if"):
		return append(one("0 s"), swapped("f", "ve", "0 s"))
	case suffixed(w, "el", "eil", "ien", "éen", "iel"):
		return one("0 s " + string(before(w, 0)) + "e " + string(before(w, 0)) + "es")
	case suffixed(w, "er") && len(w) > 4: // premier → première
		return append(one("0 s"), swapped("er", "ère", "0 s"))
	case suffixed(w, "et") && frEte[w]:
		return append(one("0 s"), swapped("et", "ète", "0 s"))
	case suffixed(w, "é", "ent", "ant", "ain", "ard", "and", "ct", "it", "at", "u", "i", "eint", "ert", "und") && !frNoE[w]:
		return one("0 s e es")
	}
	return one("0 s")
}

var (
	// Simple adjectives with -e; elsewhere -e makes another noun (port, porte).
	frE = set(`grand petit haut court lourd chaud froid fort vert laid profond sourd gris noir bleu clair dur pur mur seul plein certain sain prochain
 lointain voisin fin féminin masculin marin américain mondial brun commun plat exact distinct droit étroit second rond différent direct`)
	frEte = set("complet concret discret secret inquiet incomplet désuet replet")
	// Nouns of these endings whose feminine is another word.
	frNoE        = set("point port sport plan part mand combat soldat résultat habitat contrat format débat climat statut fait bruit esprit profit circuit conduit crédit débit lit")
	frInvariable = set("mois fois bois poids palais rabais trois choix jamais mais biais relais")
	frAux        = set("travail bail corail émail vitrail soupirail")
	frOux        = set("bijou caillou chou genou hibou joujou pou")
	frIrregular  = irregular(`bon bons bonne bonnes; beau bel beaux belle belles; nouveau nouvel nouveaux nouvelle nouvelles; vieux vieil vieille vieilles; fou fol fous folle folles; mou mol mous molle molles;
 blanc blancs blanche blanches; franc francs franche franches; sec secs sèche sèches; public publics publique publiques; grec grecs grecque grecques; turc turcs turque turques; long longs longue longues;
 doux douce douces; roux rousse rousses; faux fausse fausses; gros grosse grosses; bas basse basses; épais épaisse épaisses; gras grasse grasses; gentil gentils gentille gentilles; favori favoris favorite favorites;
 œil yeux; oeil yeux; ciel ciels cieux; aïeul aïeuls aïeux; monsieur messieurs; madame mesdames; mademoiselle mesdemoiselles; bonhomme bonshommes; nul nuls nulle nulles; las lasse lasses; frais fraîche fraîches fraiche fraiches;
 tout tous toute toutes; os os; œuf œufs; pneu pneus; national nationaux nationale nationales; bal bals; festival festivals; carnaval carnavals; malin malins maligne malignes; ancien anciens ancienne anciennes;
 pays pays; peu peu; feu feux; lieu lieux lieus; bleu bleus bleue bleues; jeu jeux; vœu vœux; aveu aveux; neveu neveux; intérieur intérieurs intérieure intérieures; extérieur extérieurs extérieure extérieures;
 supérieur supérieurs supérieure supérieures; inférieur inférieurs inférieure inférieures; antérieur antérieurs antérieure antérieures; ultérieur ultérieurs ultérieure ultérieures; meilleur meilleurs meilleure meilleures; majeur majeurs majeure majeures; mineur mineurs mineure mineures;
 valeur valeurs; heure heures; fleur fleurs; couleur couleurs; douleur douleurs; chaleur chaleurs; erreur erreurs; peur peurs; sœur sœurs; largeur largeurs; hauteur hauteurs; longueur longueurs; grandeur grandeurs; facteur facteurs; secteur secteurs; moteur moteurs; ordinateur ordinateurs; vecteur vecteurs; auteur auteurs auteure auteures autrice autrices; tenseur tenseurs; professeur professeurs professeure professeures`)
)

const frStop = `le la les l un une des du de d au aux à a et ou où mais donc or ni car que qui quoi dont ce cet cette ces c il elle ils elles on je tu nous vous me te se
 s lui leur leurs y en ne n pas plus moins très trop si comme quand pour par sur sous dans avec sans entre chez vers contre depuis pendant avant après dès
 jusque jusqu est sont était étaient être été ont avait avaient avoir eu sera seront fait faire peut peuvent son sa ses mon ma mes ton ta tes notre nos votre vos
 aussi même mêmes encore déjà ainsi alors puis bien autre autres quelque quelques chaque plusieurs aucun aucune rien tel telle qu j m t lorsque puisque afin`
