package morph

import "testing"

func TestEnglish(t *testing.T) {
	check(t, "en", `
valuation: valuation Valuations VALUATION valuation's valuation’s
company: company companies company's
duty: duty duties
key: keys
day: days
shareholder: shareholders shareholder's
benchmark: benchmarks
analysis: analysis analyses
axis: axes
index: indexes indices
matrix: matrices matrixes
criterion: criteria criterions
life: lives
shelf: shelves
bookshelf: bookshelves
housewife: housewives
belief: beliefs
proof: proofs
hero: heroes heros
photo: photos
box: boxes
class: classes
church: churches
epoch: epochs
chairman: chairmen
woman: women women's
human: humans
child: children
stepchild: stepchildren
medium: media mediums
alumnus: alumni
status: statuses
quiz: quizzes
soliloquy: soliloquies
great: greater greatest
early: earlier earliest
large: larger largest
big: bigger biggest
new: newer newest
good: better best
GPU: GPUs GPU's
plateau: plateaus plateaux
bacterium: bacteria
stadium: stadiums stadia
hypothesis: hypotheses
fungus: fungi
polyhedron: polyhedra polyhedrons
lemma: lemmas lemmata
embargo: embargoes
larva: larvae
light: lights lighter lightest
firm: firms firmer
risky: riskier riskiest
sad: sadder saddest
subtle: subtler subtlest
safe: safer safest
AI: ai AI's
`, `
universe: university universal
university: universe
valuation: evaluation value valuing valuated valuational
value: valuation valuing valuable valued valuer
bank: banker banking bankers banked
company: companys companion companyies
day: daies daily
key: keies
human: humen
German: germen
belief: believes believe
roof: rooves
life: lifes
new: news
good: goods
epoch: epoches
economic: economics
child: childs childish
as: ass
is: iss
it: its
AI: ais
his: hiss
the: thes
train: training trainer
parameter: parametric parameterise
model: modeling modeler
late: latently lateral
equity: equitys equitable
box: boxs boxing
status: stati
semantic: semantics
graphic: graphics
virus: viri virii
numb: number
flat: flatter
prompt: prompter promptest
agent: agentic agency
chassis: chasses
album: alba
museum: musea
woman: womans
short: shorts
mean: means
rich: riches
cartel: cartelise
sense: sensing sensor
`)
}
