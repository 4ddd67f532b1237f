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
	one := func(list string) []Stem { return []Stem{{w, endings(list)}} }
	swapped := func(old, new, list string) Stem { return Stem{swap(w, old, new), endings(list)} }
	switch {
	case frE[w]:
		return one("0 s e es")
	case frDoubled[w]: // champion → championne
		return one(frDouble[w[len(w)-1]])
	case suffixed(w, "eux"): // heureux → heureuse
		return append(one("0"), swapped("x", "se", "0 s"))
	case suffixed(w, "teur"): // directeur → directrice
		return append(one("0 s"), swapped("eur", "rice", "0 s"), swapped("eur", "euse", "0 s"))
	case suffixed(w, "eur"): // vendeur → vendeuse; ingénieure
		return append(one("0 s e es"), swapped("r", "se", "0 s"))
	case suffixed(w, "ais", "ois") && !frInvariable[w]:
		return one("0 e es")
	case suffixed(w, "s", "x", "z"):
		return one("0")
	case suffixed(w, "al") && w != "signal": // -aux; the -als of a few is harmless
		return append(one("0 s e es"), swapped("al", "aux", "0"))
	case suffixed(w, "al"):
		return append(one("0"), swapped("al", "aux", "0"))
	case suffixed(w, "au", "eu"):
		return one("0 x s")
	case frAux[w]:
		return append(one("0"), swapped("ail", "aux", "0"))
	case frOux[w]:
		return one("0 x")
	case suffixed(w, "if") && w != "motif":
		return append(one("0 s"), swapped("f", "ve", "0 s"))
	case suffixed(w, "el", "eil", "ien", "éen") && !frSingle[w]:
		return one(frDouble[w[len(w)-1]])
	case suffixed(w, "ier", "ger", "cher") && len(w) > 4: // premier → première
		return append(one("0 s"), swapped("er", "ère", "0 s"))
	case frEte[w]:
		return append(one("0 s"), swapped("et", "ète", "0 s"))
	case suffixed(w, frSuffixes...) && !frNoE[w] && !suffixed(w, "ment", "oi", "ai", "ui", "ou"):
		return one("0 s e es")
	}
	return one("0 s")
}

var (
	// Adjectives and persons with -e; elsewhere -e makes another noun (port, porte) or a verb (contact, contacte).
	frE = set(`abject abstrait acquis adjoint adroit adéquat afghan allemand alpin anglican argentin artisan assassin assis astreint aucun avocat bavard benjamin bigot birman blond brun brut bâtard campagnard candidat castillan catalan chaud
 circonspect citadin civil clair clandestin clos clément commun compact compris concis confus conjoint contraint contrit correct court cousin couvert criard cristallin cuit câlin diffus direct disjoint dispos distinct distrait
 divers divin dur délicat dément désert dévot enfantin espagnol exact exclus expert exquis fin flamand flemmard florentin flou fort fortuit friand frit froid furibond futur fuyard fécond féminin gaillard gallican gourmand grand
 gratuit gris haut huguenot idiot immédiat imparfait importun impur inadéquat inclus incorrect indirect indistinct indécis inexact infect ingrat inscrit instruit intact interdit intrus inédit joint laid latin lauréat libertin lourd
 magistrat maladroit mandarin marchand marin masculin maudit mesquin mongol montagnard moribond mort musulman mutin mûr nauséabond noir normand obscur obtus occitan offert opportun orphelin ottoman ouvert parfait partisan
 persan pervers petit philippin plat plein profond prompt précis pur puéril ras reclus restreint rond roublard saint sanguin satisfait savoyard scélérat second serein seul soumis sourd strict subtil succinct sultan surpris suspect
 sûr vagabond vert vieillard viril voisin volatil véhément écrit épars éteint étroit`)
	frEte = set("complet concret discret secret inquiet incomplet indiscret désuet replet quiet préfet")
	// -e or -ne by suffix, and the nouns of these endings whose feminine is another word or a verb.
	frSuffixes = fields("é ent ant ain u i")
	frNoE      = set(`abri accent aimant alibi arrêté bain chant communiqué contenu cri côté défi enfant exposé gain gant garant grain individu main marché mari menu montant oubli pain pari parti plant pli procédé relevé revenu reçu résumé serpent ski
 souci suivi taxi terrain tissu train traité tri vent énoncé épi été`)
	frDoubled = set(`baron bas bon bourguignon breton bûcheron cadet champion cochon coquet douillet espion fluet gascon gras gros lapon las letton lion maigrelet mignon muet métis net nul patron paysan piéton polisson pâlot rondelet saxon simplet sot
 sujet teuton vieillot vigneron violet wallon épais`)
	frDouble     = map[byte]string{'n': "0 s ne nes", 'l': "0 s le les", 't': "0 s te tes", 's': "0 se ses"}
	frSingle     = set("appel rappel sel gel dégel miel fiel ciel duel hôtel tunnel cartel conseil réveil éveil sommeil appareil soleil orteil œil bien lien rien soutien maintien entretien")
	frInvariable = set("mois fois bois poids palais rabais trois choix jamais mais biais relais délais engrais marais harnais laquais désormais anchois carquois autrefois parfois toutefois")
	frAux        = set("travail bail corail émail vitrail soupirail vantail")
	frOux        = set("bijou caillou chou genou hibou joujou pou")
	frIrregular  = irregular(`beau bel beaux belle belles; nouveau nouvel nouveaux nouvelle nouvelles; vieux vieil vieille vieilles; fou fol fous folle folles; mou mol mous molle molles; jumeau jumeaux jumelle jumelles;
 blanc blancs blanche blanches; franc francs franche franches; sec secs sèche sèches; public publics publique publiques; grec grecs grecque grecques; turc turcs turque turques; long longs longue longues; oblong oblongs oblongue oblongues; laïc laïcs laïque laïques; caduc caducs caduque caduques;
 doux douce douces; roux rousse rousses; faux fausse fausses; jaloux jalouse jalouses; époux épouse épouses; tiers tierce tierces; gentil gentils gentille gentilles; favori favoris favorite favorites; bénin bénins bénigne bénignes; aigu aigus aiguë aiguës; ambigu ambigus ambiguë ambiguës; contigu contigus contiguë contiguës; exigu exigus exiguë exiguës;
 œil yeux; oeil yeux; ciel ciels cieux; aïeul aïeuls aïeux aïeule aïeules; monsieur messieurs; madame mesdames; mademoiselle mesdemoiselles; bonhomme bonshommes; gentilhomme gentilshommes; frais fraîche fraîches fraiche fraiches; cher chers chère chères; fier fiers fière fières; amer amers amère amères; nu nus nue nues; dû due dus dues;
 tout tous toute toutes; os os; œuf œufs; pneu pneus; bal bals; festival festivals; carnaval carnavals; récital récitals; chacal chacals; malin malins maligne malignes; juif juifs juive juives; chat chats chatte chattes; copain copains copine copines; neuf neufs neuve neuves; bref brefs brève brèves; veuf veufs veuve veuves;
 pays pays; feu feux; lieu lieux lieus; bleu bleus bleue bleues; hébreu hébreux; intérieur intérieurs intérieure intérieures; extérieur extérieurs extérieure extérieures;
 supérieur supérieurs supérieure supérieures; inférieur inférieurs inférieure inférieures; antérieur antérieurs antérieure antérieures; postérieur postérieurs postérieure postérieures; ultérieur ultérieurs ultérieure ultérieures; meilleur meilleurs meilleure meilleures; majeur majeurs majeure majeures; mineur mineurs mineure mineures;
 valeur valeurs; heure heures; fleur fleurs; couleur couleurs; douleur douleurs; chaleur chaleurs; erreur erreurs; peur peurs; sœur sœurs; cœur cœurs; largeur largeurs; hauteur hauteurs; longueur longueurs; grandeur grandeurs; facteur facteurs; secteur secteurs; moteur moteurs; ordinateur ordinateurs; vecteur vecteurs; auteur auteurs auteure auteures autrice autrices; tenseur tenseurs; professeur professeurs professeure professeures;
 ambassadeur ambassadeurs ambassadrice ambassadrices; empereur empereurs impératrice impératrices; demandeur demandeurs demandeuse demandeuses demanderesse demanderesses; défendeur défendeurs défenderesse défenderesses; vengeur vengeurs vengeresse vengeresses; maître maîtres maîtresse maîtresses; prince princes; suisse suisses`)
)

const frStop = `le la les l un une des du de d au aux à a et ou où mais donc or ni car que qui quoi dont ce cet cette ces c il elle ils elles on je tu nous vous me te se
 s lui leur leurs y en ne n pas plus moins très trop si comme quand pour par sur sous dans avec sans entre chez vers contre depuis pendant avant après dès
 jusque jusqu est sont était étaient être été ont avait avaient avoir eu sera seront fait faire peut peuvent son sa ses mon ma mes ton ta tes notre nos votre vos
 aussi même mêmes encore déjà ainsi alors puis bien autre autres quelque quelques chaque plusieurs aucun aucune rien tel telle qu j m t lorsque puisque afin`
