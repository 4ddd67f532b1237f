package morph

import "testing"

func TestPortuguese(t *testing.T) {
	check(t, "pt", `
avaliação: avaliações Avaliação AVALIAÇÕES
acionista: acionistas
cidadão: cidadãos cidadã cidadãs
pão: pães
mão: mãos
capital: capitais
nacional: nacionais
papel: papéis
modelo: modelos
possível: possíveis
lençol: lençóis
azul: azuis
barril: barris
fácil: fáceis
homem: homens
ordem: ordens
som: sons
inglês: inglesa ingleses inglesas
mês: meses
diretor: diretora diretores diretoras
valor: valores
luz: luzes
raiz: raizes
país: países
lápis: lápis
novo: nova novos novas
bom: boa bons boas
fiduciário: fiduciária fiduciários fiduciárias
autônomo: autônoma autônomos
aberto: aberta abertos abertas
primeiro: primeira primeiros primeiras
europeu: europeia europeus
parâmetro: parâmetros
dado: dados
startup: startups
GPU: GPUs
alemão: alemães alemã
leão: leões leoa
refrão: refrãos refrães
órfão: órfãos órfã
juiz: juízes juíza
raiz: raízes
direto: direta diretas diretos
diverso: diversa diversos
homogêneo: homogênea homogêneos
senhor: senhora senhores
réptil: répteis
ativo: ativa ativos
distribuído: distribuída distribuídos
`, `
avaliação: valor avaliar avaliador
valor: valora valorar avaliação valorização
porto: porta portas portar
banco: banca bancas bancário
caso: casa casas
ponto: ponta pontas
modo: moda modelo
prato: prata
modelo: modela modelar
ação: acionista ator actor
resultado: resultada
estado: estadual estadista
mercado: mercada mercador
salário: salária
contrato: contrata contratar
custo: custa custas
posto: posta postas
texto: texta
universidade: universo universal
universo: universa universidade
homem: homems homenagem
capital: capitals capitalismo capitalista
o: os
papel: papels papelaria
favor: favora favorito
fator: fatora fatura
luz: luzs
mão: mães mões mã
leão: leães lã
governo: governa governas
ensino: ensina
desenho: desenha desenhas
registro: registra
protesto: protesta
engano: engana
conduto: conduta condutas
direito: direita direitas
fruto: fruta frutas
desempenho: desempenha
cidadão: cidade
trabalho: trabalha
`)
}
